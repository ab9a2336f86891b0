// SPDX-License-Identifier: GPL-3.0-only
#include "model/burden/elimination.h"

#include <algorithm>
#include <queue>

namespace model::burden {

namespace {

/// The graph while it is eliminated: links out of and into each node that still stands.
struct Standing {
    std::vector<std::vector<Elimination::Link>> out, in;
    std::vector<bool> gone;
    int made = 0;

    int link(int from, int to)
    {
        auto &links = out[static_cast<size_t>(from)];
        const auto it = std::ranges::find(links, to, &Elimination::Link::node);
        if (it != links.end())
            return it->slot;
        links.push_back({made, to});
        in[static_cast<size_t>(to)].push_back({made, from});
        return made++;
    }
    /// Markowitz' measure of the fill an elimination brings.
    size_t cost(int node) const { return out[static_cast<size_t>(node)].size() * in[static_cast<size_t>(node)].size(); }
};

void drop(std::vector<Elimination::Link> &links, int node)
{
    const auto it = std::ranges::find(links, node, &Elimination::Link::node);
    *it = links.back();
    links.pop_back();
}

} // namespace

Elimination::Elimination(int count, std::span<const std::pair<int, int>> arcs)
{
    const auto n = static_cast<size_t>(count);
    Standing standing{std::vector<std::vector<Link>>(n), std::vector<std::vector<Link>>(n), std::vector<bool>(n, false)};
    m_slotOfArc.reserve(arcs.size());
    for (const auto &[from, to] : arcs)
        m_slotOfArc.push_back(from == to ? -1 : standing.link(from, to));

    using Candidate = std::pair<size_t, int>;   // cost, node: ties go to the earlier node
    std::priority_queue<Candidate, std::vector<Candidate>, std::greater<>> next;
    for (int node = 0; node < count; ++node)
        next.emplace(standing.cost(node), node);

    m_outFrom = m_inFrom = m_pastFrom = {0};
    std::vector<int> rank(n, -1);
    while (!next.empty()) {
        const auto [cost, node] = next.top();
        next.pop();
        if (standing.gone[static_cast<size_t>(node)])
            continue;
        if (cost != standing.cost(node)) {
            next.emplace(standing.cost(node), node);
            continue;
        }
        const auto out = std::move(standing.out[static_cast<size_t>(node)]);
        const auto in = std::move(standing.in[static_cast<size_t>(node)]);
        standing.gone[static_cast<size_t>(node)] = true;
        rank[static_cast<size_t>(node)] = static_cast<int>(m_order.size());
        m_order.push_back(node);
        for (const Link &link : out)
            drop(standing.in[static_cast<size_t>(link.node)], node);
        for (const Link &link : in)
            drop(standing.out[static_cast<size_t>(link.node)], node);
        for (const Link &from : in) {
            for (const Link &to : out)
                m_past.push_back(from.node == to.node ? -1 : standing.link(from.node, to.node));
        }
        m_out.insert(m_out.end(), out.begin(), out.end());
        m_in.insert(m_in.end(), in.begin(), in.end());
        m_outFrom.push_back(static_cast<int>(m_out.size()));
        m_inFrom.push_back(static_cast<int>(m_in.size()));
        m_pastFrom.push_back(static_cast<int>(m_past.size()));
        for (const Link &link : in)
            next.emplace(standing.cost(link.node), link.node);
        for (const Link &link : out)
            next.emplace(standing.cost(link.node), link.node);
    }
    m_links = standing.made;
    for (Link &link : m_out)
        link.node = rank[static_cast<size_t>(link.node)];
    for (Link &link : m_in)
        link.node = rank[static_cast<size_t>(link.node)];
}

} // namespace model::burden
