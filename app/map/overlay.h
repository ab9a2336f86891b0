// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/journey/journey.h"

namespace app::map {

/// What a scenario does to a node or an edge.
enum class Fate { Same, Added, Removed, Changed };

/// Two journeys laid over each other: everything either has, in the baseline's order, what is new at the end. A node
/// that both have is as the scenario makes it.
struct Overlay {
    model::Journey journey;
    QHash<model::NodeId, Fate> nodes; ///< those that are not the same
    QHash<model::EdgeId, Fate> edges;

    Fate fate(const model::NodeId &node) const { return nodes.value(node, Fate::Same); }
    Fate fate(const model::EdgeId &edge) const { return edges.value(edge, Fate::Same); }
};

/// Changed nodes are those whose own words or asks differ; figures are looked at by who has them.
Overlay laidOver(const model::Journey &baseline, const model::Journey &shown);

} // namespace app::map
