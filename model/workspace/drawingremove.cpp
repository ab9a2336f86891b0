// SPDX-License-Identifier: GPL-3.0-only
#include "model/workspace/drawing.h"

#include <QHash>

#include <algorithm>

namespace model::drawing {

namespace {

/// Nodes that hang together.
using Piece = QSet<NodeId>;

class Removing {
public:
    Removing(const Journey &journey, const QSet<NodeId> &nodes) : m_journey(journey), m_nodes(nodes) {}

    QList<Change> changes()
    {
        for (const Piece &piece : pieces()) {
            if (areStepsThatLeadOn(piece))
                bypass(piece);
            else if (const std::optional<NodeId> exit = onlyExitOf(piece))
                heal(piece, *exit);
            else
                cut(piece);
        }
        QList<Change> all;
        if (!m_bypassed.isEmpty())
            all.append(Change(changes::RemoveSteps{m_bypassed}));
        return all + m_changes;
    }

private:
    QList<Piece> pieces() const
    {
        QHash<NodeId, QList<NodeId>> beside;
        for (const Edge &edge : m_journey.edges) {
            if (m_nodes.contains(edge.from) && m_nodes.contains(edge.to)) {
                beside[edge.from].append(edge.to);
                beside[edge.to].append(edge.from);
            }
        }
        QList<Piece> pieces;
        QSet<NodeId> seen;
        for (const Node &node : m_journey.nodes) {
            if (!m_nodes.contains(node.id) || seen.contains(node.id))
                continue;
            Piece piece;
            QList<NodeId> open{node.id};
            while (!open.isEmpty()) {
                const NodeId id = open.takeLast();
                if (seen.contains(id))
                    continue;
                seen.insert(id);
                piece.insert(id);
                open += beside.value(id);
            }
            pieces.append(piece);
        }
        return pieces;
    }

    bool areStepsThatLeadOn(const Piece &piece) const
    {
        return std::ranges::all_of(piece, [&](const NodeId &id) {
            const Node *node = m_journey.nodes.find(id);
            const bool leadsOn =
                std::ranges::any_of(m_journey.edges, [&](const Edge &e) { return e.from == id && e.to != id; });
            return node->kind == NodeKind::Step && leadsOn;
        });
    }

    std::optional<NodeId> onlyExitOf(const Piece &piece) const
    {
        QSet<NodeId> exits;
        for (const Edge &edge : m_journey.edges) {
            if (piece.contains(edge.from) && !piece.contains(edge.to))
                exits.insert(edge.to);
        }
        // What goes too can't be led to.
        return exits.size() == 1 && !m_nodes.contains(*exits.begin()) ? std::optional(*exits.begin()) : std::nullopt;
    }

    void bypass(const Piece &piece)
    {
        for (const Node &node : m_journey.nodes) {
            if (piece.contains(node.id))
                m_bypassed.append(node.id);
        }
    }

    /// Ways in lead to the exit; where a node leads there already, the two ways become one.
    void heal(const Piece &piece, const NodeId &exit)
    {
        QHash<NodeId, Edge> led;
        QList<NodeId> order;
        for (const Edge &edge : m_journey.edges) {
            const bool into = piece.contains(edge.to) && !piece.contains(edge.from);
            if (!into || edge.from == exit)
                continue;
            const auto there = led.find(edge.from);
            if (there != led.end()) {
                addUp(*there, edge);
                continue;
            }
            Edge onwards = edge;
            onwards.to = exit;
            if (const Edge *old = m_journey.edges.find(EdgeId{edge.from, exit})) {
                onwards = *old;
                addUp(onwards, edge);
            }
            led.insert(edge.from, onwards);
            order.append(edge.from);
        }
        cut(piece);
        for (const NodeId &from : order)
            m_changes.append(Change(changes::PutEdge{*led.find(from)}));
    }

    void addUp(Edge &edge, const Edge &more) const
    {
        const Node *from = m_journey.nodes.find(edge.from);
        if (from && from->kind == NodeKind::Fork)
            return; // one branch that leads straight on is as good as two
        Quantity sum(edge.share.mean() + more.share.mean());
        sum.grade = edge.share.grade;
        sum.source = edge.share.source;
        edge.share = sum;
        edge.shareFor.clear();
    }

    void cut(const Piece &piece)
    {
        for (const Edge &edge : m_journey.edges) {
            if (piece.contains(edge.to) && !piece.contains(edge.from) && !onlyExitOf(piece))
                m_changes.append(Change(changes::Disconnect{edge.from, edge.to}));
        }
        for (const Node &node : m_journey.nodes) {
            if (piece.contains(node.id))
                m_changes.append(Change(changes::DeleteNode{node.id}));
        }
    }

    const Journey &m_journey;
    const QSet<NodeId> &m_nodes;
    QList<NodeId> m_bypassed;
    QList<Change> m_changes;
};

} // namespace

Result<Drawn> remove(const Journey &journey, const QSet<NodeId> &nodes, const QSet<EdgeId> &edges)
{
    QSet<NodeId> there;
    for (const NodeId &id : nodes) {
        if (journey.nodes.contains(id))
            there.insert(id);
    }
    Drawn drawn{Removing(journey, there).changes(), {}};
    for (const Edge &edge : journey.edges) {
        if (edges.contains(edge.key()) && !there.contains(edge.from) && !there.contains(edge.to))
            drawn.changes.append(Change(changes::Disconnect{edge.from, edge.to}));
    }
    return drawn;
}

} // namespace model::drawing
