// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/inventory/sheet.h"

/// What the room says of the inventory, made from its figures.
namespace app::inventory {

QString headlineOf(const model::Workspace &workspace, Kind kind);
QString subtitleOf(Kind kind);

} // namespace app::inventory
