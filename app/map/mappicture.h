// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/export/picture.h"
#include "app/map/content.h"

namespace app::map {

/// The whole map as it leaves the program, drawn by the same code as the canvas: light colours on white.
pictures::Picture mapPicture(const Content &content, const QString &title);

} // namespace app::map
