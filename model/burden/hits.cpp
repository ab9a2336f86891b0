// SPDX-License-Identifier: GPL-3.0-only
#include "model/burden/hits.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>

namespace model::burden {

namespace {

/// Sets that go side by side: two cache lines of doubles.
constexpr size_t lanes = 16;
using Lanes = std::array<double, lanes>;

void addScaled(Lanes &to, double by, const Lanes &of)
{
    for (size_t i = 0; i < lanes; ++i)
        to[i] += by * of[i];
}

/// A set, and the positions whose values it needs.
struct Column {
    int set;
    int first;   ///< first position of the component of its first hit
    int last;    ///< last position of the component of its last hit
};

struct LaneHit {
    int position;
    int lane;
    double probability;
};

/// Sixteen sets over the part of the chain they span.
class Sweep {
public:
    Sweep(const Chain &chain, const Shares &shares, const HitSets &sets) : m_chain(chain), m_shares(shares), m_sets(sets) {}

    /// H at the positions from the first column's first to the last one's last.
    void run(std::span<const Column> columns)
    {
        m_first = std::ranges::min(columns, {}, &Column::first).first;
        m_end = std::ranges::max(columns, {}, &Column::last).last + 1;
        m_hits.clear();
        for (size_t lane = 0; lane < columns.size(); ++lane) {
            for (const Hit &hit : m_sets[columns[lane].set])
                m_hits.push_back({hit.position, static_cast<int>(lane), hit.probability});
        }
        std::ranges::sort(m_hits, {}, &LaneHit::position);
        m_value.assign(static_cast<size_t>(m_end - m_first), Lanes{});
        m_nextHit = m_hits.size();
        for (int c = m_chain.componentOf(m_end - 1); c >= m_chain.componentOf(m_first); --c) {
            const Chain::Component &component = m_chain.components()[static_cast<size_t>(c)];
            if (component.elimination >= 0)
                loop(component);
            else if (component.loops)
                selfLoop(component.first);
            else
                once(component.first);
        }
    }

    int first() const { return m_first; }
    int end() const { return m_end; }
    const Lanes &value(int position) const { return m_value[static_cast<size_t>(position - m_first)]; }

private:
    Lanes &at(int position) { return m_value[static_cast<size_t>(position - m_first)]; }

    /// Σ share·H over the ways that leave to later components; the shares of those that lead past the part are passed over,
    /// as H is 0 there.
    void leaving(int position, int end, Lanes &sum) const
    {
        for (int a = m_chain.firstArc(position); a < m_chain.endArc(position); ++a) {
            const int to = m_chain.arcs()[static_cast<size_t>(a)].to;
            if (to >= end && to < m_end)
                addScaled(sum, m_shares[a], value(to));
        }
    }

    /// The hits at a position; asked for in falling order of positions.
    std::span<const LaneHit> hitsAt(int position)
    {
        size_t end = m_nextHit;
        while (end > 0 && m_hits[end - 1].position > position)
            --end;
        size_t begin = end;
        while (begin > 0 && m_hits[begin - 1].position == position)
            --begin;
        m_nextHit = begin;
        return std::span(m_hits).subspan(begin, end - begin);
    }

    void once(int position)
    {
        Lanes &here = at(position);
        leaving(position, position + 1, here);
        for (const LaneHit &hit : hitsAt(position)) {
            double &value = here[static_cast<size_t>(hit.lane)];
            value = hit.probability + (1 - hit.probability) * value;
        }
    }

    void selfLoop(int position)
    {
        double leaves = 0;
        for (int a = m_chain.firstArc(position); a < m_chain.endArc(position); ++a)
            leaves += m_chain.arcs()[static_cast<size_t>(a)].to == position ? 0 : m_shares[a];
        Lanes &here = at(position);
        leaving(position, position + 1, here);
        const double inverse = leaves > 0 ? 1 / leaves : 0;
        Lanes sum = here;
        for (double &value : here)
            value *= inverse;
        for (const LaneHit &hit : hitsAt(position)) {
            const auto lane = static_cast<size_t>(hit.lane);
            const double passes = 1 - hit.probability;
            const double weight = hit.probability + passes * leaves;
            here[lane] = weight > 0 ? (hit.probability + passes * sum[lane]) / weight : 0;
        }
    }

    void loop(const Chain::Component &component);

    const Chain &m_chain;
    const Shares &m_shares;
    const HitSets &m_sets;
    int m_first = 0, m_end = 0;
    std::vector<Lanes> m_value;
    std::vector<LaneHit> m_hits;
    size_t m_nextHit = 0;
    std::vector<Lanes> m_links, m_leaves, m_passes;
};

/// Elimination of a loop's nodes for sixteen systems side by side: q(v, w) = (1 − h(v))·share, what is left over leaves or is hit.
void Sweep::loop(const Chain::Component &component)
{
    const Elimination &elimination = m_chain.eliminations()[static_cast<size_t>(component.elimination)];
    const auto n = static_cast<size_t>(component.count);
    const int end = component.first + component.count;
    m_links.assign(static_cast<size_t>(elimination.links()), Lanes{});
    m_leaves.assign(n, Lanes{});
    for (size_t i = n; i-- > 0;) {
        const int p = component.first + static_cast<int>(i);
        Lanes passes;
        passes.fill(1);
        Lanes hit{};
        for (const LaneHit &h : hitsAt(p)) {
            passes[static_cast<size_t>(h.lane)] = 1 - h.probability;
            hit[static_cast<size_t>(h.lane)] = h.probability;
        }
        double leaves = 0;
        for (int a = m_chain.firstArc(p); a < m_chain.endArc(p); ++a) {
            const int slot = m_chain.slot(a);
            if (slot >= 0)
                addScaled(m_links[static_cast<size_t>(slot)], m_shares[a], passes);
            else if (m_chain.arcs()[static_cast<size_t>(a)].to != p)
                leaves += m_shares[a];
        }
        Lanes &value = at(p);
        leaving(p, end, value);
        Lanes &leaving = m_leaves[i];
        for (size_t k = 0; k < lanes; ++k) {
            value[k] = hit[k] + passes[k] * value[k];
            leaving[k] = hit[k] + passes[k] * leaves;
        }
    }
    for (size_t i = 0; i < n; ++i) {
        const auto out = elimination.out(static_cast<int>(i));
        Lanes sum = m_leaves[i];
        for (const auto link : out)
            addScaled(sum, 1, m_links[static_cast<size_t>(link.slot)]);
        Lanes inverse;
        for (size_t k = 0; k < lanes; ++k)
            inverse[k] = sum[k] > 0 ? 1 / sum[k] : 0;
        // From here on the way out of a node is held as shares of those who move on.
        const int position = component.first + static_cast<int>(i);
        Lanes &value = at(position);
        for (size_t k = 0; k < lanes; ++k) {
            value[k] *= inverse[k];
            m_leaves[i][k] *= inverse[k];
        }
        for (const auto link : out) {
            Lanes &q = m_links[static_cast<size_t>(link.slot)];
            for (size_t k = 0; k < lanes; ++k)
                q[k] *= inverse[k];
        }
        const int *past = elimination.past(static_cast<int>(i)).data();
        for (const auto from : elimination.in(static_cast<int>(i))) {
            const Lanes f = m_links[static_cast<size_t>(from.slot)];
            Lanes &laterLeaves = m_leaves[static_cast<size_t>(from.node)];
            Lanes &laterValue = at(component.first + from.node);
            for (size_t k = 0; k < lanes; ++k) {
                laterLeaves[k] += f[k] * m_leaves[i][k];
                laterValue[k] += f[k] * value[k];
            }
            for (const auto link : out) {
                if (*past >= 0) {
                    Lanes &q = m_links[static_cast<size_t>(*past)];
                    const Lanes &way = m_links[static_cast<size_t>(link.slot)];
                    for (size_t k = 0; k < lanes; ++k)
                        q[k] += f[k] * way[k];
                }
                ++past;
            }
        }
    }
    for (size_t i = n; i-- > 0;) {
        Lanes &value = at(component.first + static_cast<int>(i));
        for (const auto link : elimination.out(static_cast<int>(i))) {
            const Lanes &q = m_links[static_cast<size_t>(link.slot)];
            const Lanes &later = at(component.first + link.node);
            for (size_t k = 0; k < lanes; ++k)
                value[k] += q[k] * later[k];
        }
    }
}

/// People who come into the part of the chain from a position on, from before it; the position only rises.
class Inflow {
public:
    Inflow(const Chain &chain, const Shares &shares, const std::vector<double> &visits)
        : m_chain(chain), m_shares(shares), m_visits(visits), m_in(static_cast<size_t>(chain.count()), 0.0)
    {
        m_in[0] = 1;
    }
    void moveTo(int first)
    {
        for (; m_at < first; ++m_at) {
            const double here = m_visits[static_cast<size_t>(m_at)];
            for (int a = m_chain.firstArc(m_at); a < m_chain.endArc(m_at); ++a)
                m_in[static_cast<size_t>(m_chain.arcs()[static_cast<size_t>(a)].to)] += here * m_shares[a];
        }
    }
    double operator[](int position) const { return m_in[static_cast<size_t>(position)]; }

private:
    const Chain &m_chain;
    const Shares &m_shares;
    const std::vector<double> &m_visits;
    std::vector<double> m_in;
    int m_at = 0;
};

} // namespace

std::vector<double> probabilitiesOfAny(const Chain &chain, const Shares &shares, const std::vector<double> &visits,
                                       const HitSets &sets, std::stop_token stop)
{
    std::vector<double> result(static_cast<size_t>(sets.count()), 0.0);
    std::vector<Column> columns;
    for (int set = 0; set < sets.count(); ++set) {
        const auto hits = sets[set];
        if (hits.empty())
            continue;
        const Chain::Component &first = chain.components()[static_cast<size_t>(chain.componentOf(hits.front().position))];
        if (hits.size() == 1 && !first.loops) {
            result[static_cast<size_t>(set)] = visits[static_cast<size_t>(first.first)] * hits.front().probability;
            continue;
        }
        const Chain::Component &last = chain.components()[static_cast<size_t>(chain.componentOf(hits.back().position))];
        columns.push_back({set, first.first, last.first + last.count - 1});
    }
    // Sets that span like parts go side by side: by first position in bands, then by last.
    const auto blocks = std::max<size_t>(1, columns.size() / lanes);
    const int band = std::max(1, static_cast<int>(chain.count() / std::sqrt(static_cast<double>(blocks))));
    std::ranges::sort(columns, {}, [&](const Column &c) { return std::tuple(c.first / band, c.last, c.first, c.set); });

    std::vector<std::pair<int, size_t>> order;   // first position of each block, where it begins
    for (size_t begin = 0; begin < columns.size(); begin += lanes) {
        const auto block = std::span(columns).subspan(begin, std::min(lanes, columns.size() - begin));
        order.emplace_back(std::ranges::min(block, {}, &Column::first).first, begin);
    }
    std::ranges::sort(order);

    Sweep sweep(chain, shares, sets);
    Inflow inflow(chain, shares, visits);
    for (const auto &[first, begin] : order) {
        if (stop.stop_requested())
            return {};
        const auto block = std::span(columns).subspan(begin, std::min(lanes, columns.size() - begin));
        sweep.run(block);
        inflow.moveTo(sweep.first());
        Lanes sum{};
        for (int p = sweep.first(); p < sweep.end(); ++p) {
            if (inflow[p] > 0)
                addScaled(sum, inflow[p], sweep.value(p));
        }
        for (size_t lane = 0; lane < block.size(); ++lane)
            result[static_cast<size_t>(block[lane].set)] = sum[lane];
    }
    return result;
}

} // namespace model::burden
