// SPDX-License-Identifier: GPL-3.0-only
#include "model/burden/askedbefore.h"

namespace model::burden {

namespace {

/// Where people can come without passing certain steps.
class Unasked {
public:
    Unasked(const Journey &journey, const Structure &structure, const Chain &chain, const Shares &shares)
        : m_journey(journey), m_s(structure), m_share(static_cast<size_t>(journey.edges.size()))
    {
        for (int arc = 0; arc < static_cast<int>(chain.arcs().size()); ++arc) {
            if (const Chain::Arc &of = chain.arcs()[static_cast<size_t>(arc)]; of.way != Chain::Way::Skip)
                m_share[static_cast<size_t>(of.edge)] = shares[arc];
        }
    }

    /// `asked`: by node, whether who comes there is asked. The node itself can be come to.
    const std::vector<bool> &walk(const std::vector<bool> &asked)
    {
        m_seen.assign(asked.size(), false);
        m_arrived.assign(m_share.size(), false);
        m_open.clear();
        reach(m_s.start);
        while (!m_open.empty()) {
            const int node = m_open.back();
            m_open.pop_back();
            if (!asked[static_cast<size_t>(node)])
                leave(node);
        }
        return m_seen;
    }

private:
    double share(int edge) const { return m_share[static_cast<size_t>(edge)]; }
    NodeKind kind(int node) const { return m_journey.nodes.at(node).kind; }

    void reach(int node)
    {
        if (m_seen[static_cast<size_t>(node)])
            return;
        m_seen[static_cast<size_t>(node)] = true;
        m_open.push_back(node);
    }

    void leave(int node)
    {
        const bool fork = kind(node) == NodeKind::Fork;
        for (const Graph::Arc &arc : m_s.graph.out(node)) {
            if (!(share(arc.edge) > 0))
                continue;
            if (kind(arc.node) == NodeKind::Join)
                m_arrived[static_cast<size_t>(fork ? arc.edge : m_s.branch[static_cast<size_t>(node)])] = true;
            else
                reach(arc.node);
            if (kind(arc.node) == NodeKind::Join)
                passJoin(arc.node);
        }
        if (fork)
            passJoin(m_s.partner[static_cast<size_t>(node)]);
    }

    /// Past a join comes unasked who was in none of the branches, or unasked in all that are always taken.
    void passJoin(int join)
    {
        const int fork = m_s.partner[static_cast<size_t>(join)];
        for (const Graph::Arc &arc : m_s.graph.out(fork)) {
            if (share(arc.edge) >= 1 && !m_arrived[static_cast<size_t>(arc.edge)])
                return;
        }
        reach(join);
    }

    const Journey &m_journey;
    const Structure &m_s;
    std::vector<double> m_share;    ///< by edge; 0 where nobody comes
    std::vector<bool> m_seen;       ///< by node
    std::vector<bool> m_arrived;    ///< by a fork's edge: somebody unasked came to the join by this branch
    std::vector<int> m_open;
};

} // namespace

std::vector<bool> askedBefore(const Journey &journey, const Structure &structure, const Chain &chain, const Shares &shares,
                              const Asks &asks, std::span<const char> genuine)
{
    Unasked unasked(journey, structure, chain, shares);
    std::vector<bool> before(asks.all().size());
    std::vector<bool> asked(static_cast<size_t>(journey.nodes.size()));
    const auto nodeOf = [&](int ask) { return static_cast<size_t>(chain.place(asks.all()[static_cast<size_t>(ask)].position)); };
    for (const auto &[begin, end] : asks.byItem()) {
        for (int i = begin; i < end; ++i)
            asked[nodeOf(i)] = genuine[static_cast<size_t>(i)] && asks.all()[static_cast<size_t>(i)].probability >= 1;
        const std::vector<bool> &free = unasked.walk(asked);
        for (int i = begin; i < end; ++i)
            before[static_cast<size_t>(i)] = genuine[static_cast<size_t>(i)] && !free[nodeOf(i)];
        for (int i = begin; i < end; ++i)
            asked[nodeOf(i)] = false;
    }
    return before;
}

} // namespace model::burden
