// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/map/content.h"

namespace app::map {

enum class Towards { Right, Left, Up, Down };

/// Where an arrow key leads from a node: along its edges to the right and left, else to the nearest node that way; up
/// and down to the nearest in the same column. None where there is none.
std::optional<model::NodeId> walkFrom(const model::NodeId &node, Towards towards, const Content &content);

/// Nodes in the order in which they are read: by column, then from top to bottom.
QList<model::NodeId> readingOrder(const Content &content);

} // namespace app::map
