// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/theme/theme.h"

/// What the program remembers of how somebody likes it.
namespace app::settings {

/// Puts colours and text size as they were left.
void restore(Theme &theme);
void setMode(Theme &theme, Theme::Mode mode);
void setScale(Theme &theme, double scale);

} // namespace app::settings
