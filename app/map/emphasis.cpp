// SPDX-License-Identifier: GPL-3.0-only
#include "app/map/emphasis.h"

namespace app::map {

namespace {

using Arcs = std::span<const model::Graph::Arc> (model::Graph::*)(int) const;

/// Marks everything that can be reached one way, and the edges on the way.
void spread(const model::Journey &journey, const model::Graph &graph, const std::vector<int> &from, Arcs arcs, Emphasis &emphasis)
{
    std::vector<bool> seen(static_cast<size_t>(graph.nodeCount()), false);
    std::vector<int> open = from;
    for (const int node : from)
        seen[static_cast<size_t>(node)] = true;
    for (size_t next = 0; next < open.size(); ++next) {
        const Strength strength = next < from.size() ? Strength::Near : Strength::Far;
        for (const model::Graph::Arc arc : (graph.*arcs)(open[next])) {
            Strength &edge = emphasis.edges[journey.edges.at(arc.edge).key()];
            edge = std::max(edge, strength);
            Strength &other = emphasis.nodes[journey.nodes.at(arc.node).id];
            other = std::max(other, strength);
            if (!seen[static_cast<size_t>(arc.node)]) {
                seen[static_cast<size_t>(arc.node)] = true;
                open.push_back(arc.node);
            }
        }
    }
}

} // namespace

Emphasis aroundOf(const model::Journey &journey, const model::Graph &graph, const QList<model::NodeId> &nodes)
{
    Emphasis emphasis;
    std::vector<int> from;
    for (const model::NodeId &node : nodes) {
        if (const qsizetype place = journey.nodes.place(node); place >= 0)
            from.push_back(static_cast<int>(place));
    }
    spread(journey, graph, from, &model::Graph::out, emphasis);
    spread(journey, graph, from, &model::Graph::in, emphasis);
    for (const int node : from)
        emphasis.nodes.insert(journey.nodes.at(node).id, Strength::Itself);
    return emphasis;
}

} // namespace app::map
