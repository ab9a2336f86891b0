// SPDX-License-Identifier: GPL-3.0-only
#include "model/change/diff.h"

namespace model {

QList<Change> diff(const Journey &a, const Journey &b)
{
    QList<Change> changes;
    for (const Edge &edge : a.edges) {
        const bool takenAlong = !b.nodes.contains(edge.from) || !b.nodes.contains(edge.to);
        if (!b.edges.contains(edge.key()) && !takenAlong)
            changes.append(Change(changes::DeleteEdge{edge.from, edge.to}));
    }
    for (const Node &node : a.nodes) {
        if (!b.nodes.contains(node.id))
            changes.append(Change(changes::DeleteNode{node.id}));
    }
    for (const Node &node : b.nodes) {
        const Node *before = a.nodes.find(node.id);
        if (!before || !(*before == node))
            changes.append(Change(changes::PutNode{node}));
    }
    for (const Edge &edge : b.edges) {
        const Edge *before = a.edges.find(edge.key());
        if (!before || !(*before == edge))
            changes.append(Change(changes::PutEdge{edge}));
    }
    return changes;
}

} // namespace model
