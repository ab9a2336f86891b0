// SPDX-License-Identifier: GPL-3.0-only
#include "model/journey/structure.h"

#include <boost/graph/compressed_sparse_row_graph.hpp>
#include <boost/graph/strong_components.hpp>

#include <algorithm>

namespace model {

// ---- Graph

Graph::Graph(const Journey &journey)
    : m_outFrom(static_cast<size_t>(journey.nodes.size()) + 1, 0), m_inFrom(m_outFrom.size(), 0)
{
    struct Ends {
        int from, to;
    };
    std::vector<Ends> ends;
    ends.reserve(static_cast<size_t>(journey.edges.size()));
    for (const Edge &edge : journey.edges) {
        const Ends e{static_cast<int>(journey.nodes.place(edge.from)), static_cast<int>(journey.nodes.place(edge.to))};
        ends.push_back(e);
        if (e.from >= 0 && e.to >= 0) {
            ++m_outFrom[static_cast<size_t>(e.from) + 1];
            ++m_inFrom[static_cast<size_t>(e.to) + 1];
        }
    }
    for (size_t i = 1; i < m_outFrom.size(); ++i) {
        m_outFrom[i] += m_outFrom[i - 1];
        m_inFrom[i] += m_inFrom[i - 1];
    }
    m_out.resize(static_cast<size_t>(m_outFrom.back()));
    m_in.resize(m_out.size());
    std::vector<int> nextOut(m_outFrom.begin(), m_outFrom.end() - 1);
    std::vector<int> nextIn(m_inFrom.begin(), m_inFrom.end() - 1);
    for (size_t i = 0; i < ends.size(); ++i) {
        const Ends e = ends[i];
        if (e.from < 0 || e.to < 0)
            continue;
        m_out[static_cast<size_t>(nextOut[static_cast<size_t>(e.from)]++)] = {static_cast<int>(i), e.to};
        m_in[static_cast<size_t>(nextIn[static_cast<size_t>(e.to)]++)] = {static_cast<int>(i), e.from};
    }
}

std::span<const Graph::Arc> Graph::slice(const std::vector<Arc> &arcs, const std::vector<int> &from, int node)
{
    const auto i = static_cast<size_t>(node);
    return std::span(arcs).subspan(static_cast<size_t>(from[i]), static_cast<size_t>(from[i + 1] - from[i]));
}

std::vector<int> loopsOf(const Graph &graph)
{
    using Directed = boost::compressed_sparse_row_graph<boost::directedS>;
    const auto count = static_cast<size_t>(graph.nodeCount());
    std::vector<std::pair<int, int>> arcs;
    std::vector<bool> toItself(count, false);
    for (int node = 0; node < graph.nodeCount(); ++node) {
        for (const Graph::Arc arc : graph.out(node)) {
            arcs.emplace_back(node, arc.node);
            if (arc.node == node)
                toItself[static_cast<size_t>(node)] = true;
        }
    }
    const Directed directed(boost::edges_are_sorted, arcs.begin(), arcs.end(), count);
    std::vector<int> component(count);
    const int components = boost::strong_components(
        directed, boost::make_iterator_property_map(component.begin(), boost::get(boost::vertex_index, directed)));
    std::vector<int> sizes(static_cast<size_t>(components), 0);
    for (const int c : component)
        ++sizes[static_cast<size_t>(c)];
    for (size_t node = 0; node < count; ++node) {
        if (sizes[static_cast<size_t>(component[node])] == 1 && !toItself[node])
            component[node] = -1;
    }
    return component;
}

// ---- Structure

namespace {

/// Walks the journey from its start and carries along which branch of which fork it stands in: a fork opens a context
/// for each of its branches, the join closes them. A node met in two contexts is entered from outside its part.
class Walk {
public:
    Walk(const Journey &journey, Structure &structure) : m_journey(journey), m_s(structure)
    {
        const auto count = static_cast<size_t>(journey.nodes.size());
        m_s.reached.assign(count, false);
        m_s.partner.assign(count, -1);
        m_s.fork.assign(count, -1);
        m_s.branch.assign(count, -1);
        m_context.assign(count, -1);
    }

    void go()
    {
        m_contexts.push_back({-1, -1, -1});
        arriveAt(m_s.start, 0, -1);
        while (!m_open.empty()) {
            const int node = m_open.back();
            m_open.pop_back();
            leave(node);
        }
        for (int node = 0; node < m_s.graph.nodeCount(); ++node) {
            const auto i = static_cast<size_t>(node);
            if (m_s.reached[i] && kind(node) == NodeKind::Fork && m_s.partner[i] < 0)
                fault(ShapeFault::Kind::ForkWithoutJoin, node);
        }
    }

private:
    struct Context {
        int fork, branch, around;
    };

    NodeKind kind(int node) const { return m_journey.nodes.at(node).kind; }

    void fault(ShapeFault::Kind what, int node, int edge = -1, int other = -1)
    {
        m_s.faults.push_back({what, node, edge, other});
    }

    void leave(int node)
    {
        const int around = m_context[static_cast<size_t>(node)];
        for (const Graph::Arc arc : m_s.graph.out(node)) {
            int context = around;
            if (kind(node) == NodeKind::Fork) {
                context = static_cast<int>(m_contexts.size());
                m_contexts.push_back({node, arc.edge, around});
            }
            arriveAt(arc.node, context, arc.edge);
        }
    }

    void arriveAt(int node, int context, int edge)
    {
        const auto i = static_cast<size_t>(node);
        if (kind(node) == NodeKind::Join)
            context = close(node, context, edge);
        if (m_s.reached[i]) {
            if (m_context[i] != context && kind(node) != NodeKind::Join)
                fault(ShapeFault::Kind::EnteredFromOutside, node, edge, m_contexts[asIndex(m_context[i])].fork);
            return;
        }
        m_s.reached[i] = true;
        m_context[i] = context;
        m_s.fork[i] = m_contexts[asIndex(context)].fork;
        m_s.branch[i] = m_contexts[asIndex(context)].branch;
        if (kind(node) == NodeKind::End && m_s.fork[i] >= 0)
            fault(ShapeFault::Kind::EndInsideFork, node, edge, m_s.fork[i]);
        m_open.push_back(node);
    }

    /// The context around the fork that this join closes.
    int close(int join, int context, int edge)
    {
        const int fork = m_contexts[asIndex(context)].fork;
        if (fork < 0) {
            fault(ShapeFault::Kind::JoinWithoutFork, join, edge);
            return context;
        }
        int &forkOfJoin = m_s.partner[asIndex(join)];
        int &joinOfFork = m_s.partner[asIndex(fork)];
        if (forkOfJoin >= 0 && forkOfJoin != fork)
            fault(ShapeFault::Kind::SharedJoin, join, edge, fork);
        else if (joinOfFork >= 0 && joinOfFork != join)
            fault(ShapeFault::Kind::SecondJoin, fork, edge, join);
        else {
            forkOfJoin = fork;
            joinOfFork = join;
        }
        return m_contexts[asIndex(context)].around;
    }

    static size_t asIndex(int i) { return static_cast<size_t>(i); }

    const Journey &m_journey;
    Structure &m_s;
    std::vector<Context> m_contexts;
    std::vector<int> m_context;
    std::vector<int> m_open;
};

void findStartAndEnds(const Journey &journey, Structure &s)
{
    bool anEnd = false;
    for (int i = 0; i < s.graph.nodeCount(); ++i) {
        const NodeKind kind = journey.nodes.at(i).kind;
        anEnd = anEnd || kind == NodeKind::End;
        if (kind != NodeKind::Start)
            continue;
        if (s.start < 0)
            s.start = i;
        else
            s.faults.push_back({ShapeFault::Kind::SecondStart, i});
    }
    if (s.start < 0)
        s.faults.push_back({ShapeFault::Kind::NoStart});
    if (!anEnd)
        s.faults.push_back({ShapeFault::Kind::NoEnd});
}

void checkEnds(const Journey &journey, Structure &s)
{
    for (int i = 0; i < static_cast<int>(journey.edges.size()); ++i) {
        const Edge &edge = journey.edges.at(i);
        const qsizetype from = journey.nodes.place(edge.from);
        const qsizetype to = journey.nodes.place(edge.to);
        if (from < 0 || to < 0) {
            s.faults.push_back({ShapeFault::Kind::EdgeWithoutNode, -1, i});
            continue;
        }
        if (journey.nodes.at(to).kind == NodeKind::Start)
            s.faults.push_back({ShapeFault::Kind::EdgeIntoStart, static_cast<int>(to), i});
        if (journey.nodes.at(from).kind == NodeKind::End)
            s.faults.push_back({ShapeFault::Kind::EdgeOutOfEnd, static_cast<int>(from), i});
    }
}

} // namespace

Structure::Structure(const Journey &journey) : graph(journey)
{
    findStartAndEnds(journey, *this);
    checkEnds(journey, *this);
    Walk walk(journey, *this);
    if (start >= 0)
        walk.go();
}

} // namespace model
