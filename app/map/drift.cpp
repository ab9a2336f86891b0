// SPDX-License-Identifier: GPL-3.0-only
#include "app/map/drift.h"

#include <algorithm>

namespace app::map {

namespace {

constexpr qsizetype mostFollowed = 400; ///< more cards than anybody can follow, or this machine draw in time

} // namespace

double Drift::opacity(const model::EdgeId &edge) const
{
    const auto moves = [this](const model::NodeId &node) { return from.contains(node) || fresh.contains(node); };
    return moves(edge.from) || moves(edge.to) ? 1 - left : 1;
}

double Drift::reach() const
{
    double most = 0;
    for (const QPointF &by : from)
        most = std::max({most, std::abs(by.x()), std::abs(by.y())});
    return most * left;
}

Drift driftBetween(const Content &before, const Content &after)
{
    Drift drift;
    if (before.nodes.isEmpty() || after.nodes.size() > mostFollowed)
        return drift;
    QHash<model::NodeId, QPointF> stood;
    for (const NodeShown &node : before.nodes)
        stood.insert(node.id, node.box.center());
    qsizetype common = 0;
    for (const NodeShown &node : after.nodes) {
        const auto it = stood.constFind(node.id);
        common += it == stood.constEnd() ? 0 : 1;
        if (it == stood.constEnd())
            drift.fresh.insert(node.id);
        else if (*it != node.box.center() && !node.byHand)
            drift.from.insert(node.id, *it - node.box.center());
    }
    return common * 2 < after.nodes.size() ? Drift{} : drift;
}

} // namespace app::map
