// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/map/content.h"
#include "model/journey/structure.h"

namespace app::map {

/// How much of it is left while something else stands out: nothing stands out, faded, further off, next to it, itself.
enum class Strength { Plain, Faded, Far, Near, Itself };

/// What stands out on the map, and how an item is asked where one is followed. What is not named is faded.
struct Emphasis {
    QHash<model::NodeId, Strength> nodes;
    QHash<model::EdgeId, Strength> edges;
    QHash<model::NodeId, Mark> asks; ///< where the item that is followed is asked

    Strength of(const model::NodeId &node) const { return nodes.value(node, Strength::Faded); }
    Strength of(const model::EdgeId &edge) const { return edges.value(edge, Strength::Faded); }
    bool operator==(const Emphasis &) const = default;
};

/// What people may have been through before nodes, and what may come after them: next to them strongest. O(nodes + edges).
Emphasis aroundOf(const model::Journey &journey, const model::Graph &graph, const QList<model::NodeId> &nodes);

} // namespace app::map
