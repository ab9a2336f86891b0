// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/map/content.h"

namespace app::map {

/// The map as it is told in words: its nodes in reading order, each with its ways out from the top, found by id at once.
class Account {
public:
    explicit Account(const Content &content = {});

    qsizetype size() const { return m_order.size(); }
    const NodeShown &node(qsizetype place) const { return m_content.nodes[m_order[place]]; }
    /// −1 where it is not there.
    qsizetype placeOf(const model::NodeId &node) const { return m_places.value(node, -1); }
    const NodeShown *find(const model::NodeId &node) const;

    qsizetype waysOf(qsizetype place) const { return m_ways[place].size(); }
    const EdgeShown &way(qsizetype place, qsizetype number) const { return m_content.edges[m_ways[place][number]]; }
    /// Which way out of its node it is; −1 where it is not there.
    qsizetype numberOf(const model::EdgeId &way) const;
    const EdgeShown *find(const model::EdgeId &way) const;
    /// "93 % to Claim Child Benefit".
    QString words(const EdgeShown &way) const;

    const QList<LaneShown> &lanes() const { return m_content.lanes; }

private:
    Content m_content;
    QList<qsizetype> m_order;               ///< places in content.nodes
    QHash<model::NodeId, qsizetype> m_places; ///< places in the order
    QList<QList<qsizetype>> m_ways;         ///< as the order; places in content.edges
};

/// What a node is called where there is room for one name: its own, or what it is.
QString calledOf(const NodeShown &node);

} // namespace app::map
