// SPDX-License-Identifier: GPL-3.0-only
#include "model/burden/stretches.h"

#include "model/journey/structure.h"

#include <QCoreApplication>

#include <algorithm>
#include <set>

namespace model::burden {

std::vector<QList<NodeId>> runsOf(const Journey &journey)
{
    const Graph graph(journey);
    const auto isStep = [&](int node) { return journey.nodes.at(node).kind == NodeKind::Step; };
    /// The step a step leads to, and nothing else does; or -1.
    const auto follower = [&](int node) {
        if (!isStep(node) || graph.out(node).size() != 1)
            return -1;
        const int next = graph.out(node).front().node;
        return next != node && isStep(next) && graph.in(next).size() == 1 ? next : -1;
    };
    std::vector<bool> follows(static_cast<size_t>(graph.nodeCount()), false);
    for (int node = 0; node < graph.nodeCount(); ++node) {
        if (const int next = follower(node); next >= 0)
            follows[static_cast<size_t>(next)] = true;
    }
    std::vector<QList<NodeId>> runs;
    for (int node = 0; node < graph.nodeCount(); ++node) {
        if (follows[static_cast<size_t>(node)] || follower(node) < 0)
            continue;
        QList<NodeId> run;
        for (int at = node; at >= 0; at = follower(at))
            run.append(journey.nodes.at(at).id);
        runs.push_back(std::move(run));
    }
    return runs;
}

namespace {

/// Finds the stretches of a journey.
class Stretching {
public:
    explicit Stretching(const Journey &journey) : m_journey(journey), m_s(journey) {}

    std::vector<std::vector<Stretch>> rows()
    {
        const int count = m_s.sound() ? m_s.graph.nodeCount() : 0;
        std::vector<bool> follows(static_cast<size_t>(count), false);
        for (int node = 0; node < count; ++node)
            m_stretches.push_back(from(node));
        for (int node = 0; node < count; ++node) {
            if (const Stretch *next = follower(node))
                follows[static_cast<size_t>(next->head)] = true;
        }
        std::vector<std::vector<Stretch>> rows;
        for (int node = 0; node < count; ++node) {
            if (follows[static_cast<size_t>(node)] || !follower(node))
                continue;
            std::vector<Stretch> row{*at(node)};
            while (const Stretch *next = follower(row.back().head))
                row.push_back(*next);
            rows.push_back(std::move(row));
        }
        return rows;
    }

private:
    NodeKind kind(int node) const { return m_journey.nodes.at(node).kind; }
    const std::optional<Stretch> &at(int node) const { return m_stretches[static_cast<size_t>(node)]; }

    /// The least stretch with this head, if it has a step.
    std::optional<Stretch> from(int head) const
    {
        const bool canBegin = kind(head) == NodeKind::Step || kind(head) == NodeKind::Choice || kind(head) == NodeKind::Fork;
        if (!canBegin || !m_s.reached[static_cast<size_t>(head)])
            return std::nullopt;
        std::set<int> nodes{head};
        std::vector<int> inOrder{head};
        while (inOrder.size() <= Stretch::mostNodes) {
            const std::set<int> beyond = leavesFor(nodes);
            if (beyond.size() == 1 && forksAreClosed(nodes))
                return withStep({head, std::move(inOrder), *beyond.begin()});
            const auto next = std::ranges::find_if(beyond, [&](int node) { return belongs(node, nodes); });
            if (next == beyond.end())
                break;
            nodes.insert(*next);
            inOrder.push_back(*next);
        }
        return std::nullopt;
    }

    std::optional<Stretch> withStep(Stretch stretch) const
    {
        if (std::ranges::none_of(stretch.nodes, [this](int node) { return kind(node) == NodeKind::Step; }))
            return std::nullopt;
        return stretch;
    }

    std::set<int> leavesFor(const std::set<int> &nodes) const
    {
        std::set<int> beyond;
        for (const int node : nodes) {
            for (const Graph::Arc arc : m_s.graph.out(node)) {
                if (!nodes.contains(arc.node))
                    beyond.insert(arc.node);
            }
        }
        return beyond;
    }

    /// Whether people come to a node from these alone, and go on from it.
    bool belongs(int node, const std::set<int> &nodes) const
    {
        const bool alone = std::ranges::all_of(m_s.graph.in(node), [&](const Graph::Arc &arc) { return arc.node == node || nodes.contains(arc.node); });
        const int fork = m_s.partner[static_cast<size_t>(node)];
        return alone && kind(node) != NodeKind::End && (kind(node) != NodeKind::Join || nodes.contains(fork));
    }

    bool forksAreClosed(const std::set<int> &nodes) const
    {
        return std::ranges::all_of(nodes, [&](int node) { return kind(node) != NodeKind::Fork || nodes.contains(m_s.partner[static_cast<size_t>(node)]); });
    }

    /// The stretch that follows one, and that nothing else leads to; or null.
    const Stretch *follower(int head) const
    {
        const std::optional<Stretch> &one = at(head);
        if (!one || !at(one->next))
            return nullptr;
        const Stretch &next = *at(one->next);
        const auto isIn = [](const Stretch &stretch, int node) { return std::ranges::find(stretch.nodes, node) != stretch.nodes.end(); };
        const bool enteredFromIt = std::ranges::all_of(m_s.graph.in(next.head), [&](const Graph::Arc &arc) { return isIn(*one, arc.node) || isIn(next, arc.node); });
        return enteredFromIt && !isIn(next, head) ? &next : nullptr;
    }

    const Journey &m_journey;
    Structure m_s;
    std::vector<std::optional<Stretch>> m_stretches;   ///< by head
};

/// Leads the ways of a row of stretches through a fork and a join.
class Forking {
public:
    Forking(const Journey &journey, std::span<const Stretch> stretches)
        : m_journey(journey), m_graph(journey), m_stretches(stretches), m_fork(newId("fork")), m_join(newId("join")), m_turning(newId("turning"))
    {
    }

    std::vector<changes::Any> changes()
    {
        put(m_fork, NodeKind::Fork, QCoreApplication::translate("Finder", "At the same time"));
        put(m_join, NodeKind::Join, {});
        leadIn();
        for (size_t i = 0; i < m_stretches.size(); ++i) {
            m_changes.emplace_back(changes::PutEdge{between(m_fork, id(m_stretches[i].head))});
            leadOut(m_stretches[i], i + 1 == m_stretches.size());
        }
        return std::move(m_changes);
    }

private:
    const NodeId &id(int place) const { return m_journey.nodes.at(place).id; }

    NodeId newId(const char *word) const
    {
        const QString stem = QStringLiteral("%1-%2").arg(id(m_stretches.front().head).text().left(150), QLatin1String(word));
        NodeId id(stem);
        for (int n = 2; m_journey.nodes.contains(id); ++n)
            id = NodeId(QStringLiteral("%1-%2").arg(stem).arg(n));
        return id;
    }

    static Edge between(const NodeId &from, const NodeId &to) { return {from, to, 1, {}, {}, {}}; }

    void put(const NodeId &id, NodeKind kind, const QString &name)
    {
        Node node{.id = id, .kind = kind, .name = name};
        node.phase = m_journey.nodes.at(m_stretches.front().head).phase;
        m_changes.emplace_back(changes::PutNode{node});
    }

    /// Lets an edge lead elsewhere. A share in doubt stays the edge's own: written anew it would be another number, drawn apart.
    void lead(const Edge &edge, const NodeId &to)
    {
        Edge led = edge;
        led.to = to;
        if (edge.shareFor.isEmpty() && edge.share == Quantity(1)) {
            m_changes.emplace_back(changes::DeleteEdge{edge.from, edge.to});
            m_changes.emplace_back(changes::PutEdge{led});
            return;
        }
        m_changes.emplace_back(changes::Insert{edge.from, edge.to, Node{.id = m_turning}});
        m_changes.emplace_back(changes::DeleteEdge{m_turning, edge.to});
        m_changes.emplace_back(changes::PutEdge{between(m_turning, to)});
        m_changes.emplace_back(changes::RemoveSteps{{m_turning}});
    }

    bool isAmong(int node) const
    {
        return std::ranges::any_of(m_stretches, [node](const Stretch &stretch) { return std::ranges::find(stretch.nodes, node) != stretch.nodes.end(); });
    }

    void leadIn()
    {
        for (const Graph::Arc arc : m_graph.in(m_stretches.front().head)) {
            if (!isAmong(arc.node))
                lead(m_journey.edges.at(arc.edge), m_fork);
        }
    }

    void leadOut(const Stretch &stretch, bool isLast)
    {
        for (const int node : stretch.nodes) {
            for (const Graph::Arc arc : m_graph.out(node)) {
                if (arc.node == stretch.next)
                    lead(m_journey.edges.at(arc.edge), m_join);
            }
        }
        // What leads back to the row's beginning leads back to the fork.
        if (isLast)
            m_changes.emplace_back(changes::PutEdge{between(m_join, stretch.next == m_stretches.front().head ? m_fork : id(stretch.next))});
    }

    const Journey &m_journey;
    Graph m_graph;
    std::span<const Stretch> m_stretches;
    NodeId m_fork, m_join;
    NodeId m_turning;   ///< a step that is there for as long as an edge takes to turn
    std::vector<changes::Any> m_changes;
};

} // namespace

std::vector<std::vector<Stretch>> rowsOf(const Journey &journey) { return Stretching(journey).rows(); }

QList<NodeId> stepsOf(const Journey &journey, std::span<const Stretch> stretches)
{
    QList<NodeId> steps;
    for (const Stretch &stretch : stretches) {
        for (const int node : stretch.nodes) {
            if (journey.nodes.at(node).kind == NodeKind::Step)
                steps.append(journey.nodes.at(node).id);
        }
    }
    return steps;
}

std::vector<changes::Any> sideBySideChanges(const Journey &journey, std::span<const Stretch> stretches)
{
    return Forking(journey, stretches).changes();
}

} // namespace model::burden
