// SPDX-License-Identifier: GPL-3.0-only
#include "model/burden/returns.h"

#include "model/burden/wide.h"

#include <algorithm>
#include <cmath>

namespace model::burden {

namespace {

/// A chain shorter than this isn't worth looking whether people have mixed.
constexpr int shortChain = 256;
constexpr int betweenCheckpoints = 32;

/// The lanes of a position as one vector, which the compiler cuts to the registers there are.
typedef double Wide __attribute__((vector_size(lanes * sizeof(double)), aligned(alignof(double)), may_alias));
Wide &wide(Lanes &of) { return *reinterpret_cast<Wide *>(of.data()); }

/// Σ share·value over the arcs that lead to positions after `from`.
TREADLIGHT_WIDE
void sumOnward(const Chain::Arc *arcs, const double *shares, int count, int from, Lanes *values, Lanes &here)
{
    Wide sum{};
    for (int a = 0; a < count; ++a) {
        if (arcs[a].to > from)
            sum += shares[a] * wide(values[arcs[a].to]);
    }
    wide(here) = sum;
}

/// The same for a run of single nodes, last to first, all of whose arcs lead on.
TREADLIGHT_WIDE
void sumRun(const Chain::Arc *arcs, const double *shares, const int *firstArc, int first, int end, Lanes *values)
{
    for (int p = end; p-- > first;) {
        Wide sum{};
        for (int a = firstArc[p]; a < firstArc[p + 1]; ++a)
            sum += shares[a] * wide(values[arcs[a].to]);
        wide(values[p]) = sum;
    }
}

TREADLIGHT_WIDE
void substitute(const Elimination &elimination, const double *links, const double *inverse, Lanes *values)
{
    const int n = elimination.count();
    for (int i = 0; i < n; ++i) {
        const Wide here = wide(values[i]) * inverse[i];
        wide(values[i]) = here;
        for (const Elimination::Link from : elimination.in(i))
            wide(values[from.node]) += links[from.slot] * here;
    }
    for (int i = n; i-- > 0;) {
        Wide sum = wide(values[i]);
        for (const Elimination::Link to : elimination.out(i))
            sum += links[to.slot] * wide(values[to.node]);
        wide(values[i]) = sum;
    }
}

} // namespace

Returns::Returns(const Chain &chain, const Shares &shares)
    : m_chain(chain), m_shares(shares), m_leaves(static_cast<size_t>(chain.count()), 1.0), m_buffer(static_cast<size_t>(chain.count()))
{
    for (const Chain::Component &component : chain.components()) {
        if (component.elimination >= 0) {
            m_factors.push_back(factorOf(chain, shares, component));
        } else if (component.loops) {
            double leaves = 0;
            for (int a = chain.firstArc(component.first); a < chain.endArc(component.first); ++a)
                leaves += chain.arcs()[static_cast<size_t>(a)].to == component.first ? 0 : shares[a];
            m_leaves[static_cast<size_t>(component.first)] = leaves;
        }
    }
    if (chain.count() >= shortChain)
        findCheckpoints();
}

void Returns::findCheckpoints()
{
    const int n = m_chain.count();
    std::vector<int> earliest(static_cast<size_t>(n));   // the first position that leads to each
    for (int p = 0; p < n; ++p)
        earliest[static_cast<size_t>(p)] = p;
    for (int p = 0; p < n; ++p) {
        for (int a = m_chain.firstArc(p); a < m_chain.endArc(p); ++a) {
            int &first = earliest[static_cast<size_t>(m_chain.arcs()[static_cast<size_t>(a)].to)];
            if (m_shares[a] > 0)
                first = std::min(first, p);
        }
    }
    m_checkpoint.assign(static_cast<size_t>(n), -1);
    std::vector<int> checkpoints;
    int next = betweenCheckpoints;
    for (const Chain::Component &component : m_chain.components()) {
        if (component.first >= next) {
            m_checkpoint[static_cast<size_t>(component.first)] = static_cast<int>(checkpoints.size());
            checkpoints.push_back(component.first);
            next = component.first + betweenCheckpoints;
        }
    }
    m_frontiers.resize(checkpoints.size());
    std::vector<bool> anEnd(checkpoints.size(), false);
    for (int p = 0; p < n; ++p) {
        const auto first = std::ranges::upper_bound(checkpoints, earliest[static_cast<size_t>(p)]) - checkpoints.begin();
        const bool end = m_chain.firstArc(p) == m_chain.endArc(p);
        for (auto c = static_cast<size_t>(first); c < checkpoints.size() && checkpoints[c] <= p; ++c) {
            anEnd[c] = anEnd[c] || end;
            if (!anEnd[c])
                m_frontiers[c].push_back(p);
        }
    }
    // Where people may end before it, those after it never come from everywhere alike.
    for (const int position : checkpoints) {
        int &checkpoint = m_checkpoint[static_cast<size_t>(position)];
        if (anEnd[static_cast<size_t>(checkpoint)])
            checkpoint = -1;
    }
}

bool Returns::hasMixed(int position)
{
    const auto &frontier = m_frontiers[static_cast<size_t>(m_checkpoint[static_cast<size_t>(position)])];
    Lanes low = *at(frontier.front());
    Lanes high = low;
    for (const int p : frontier) {
        const Lanes &value = *at(p);
        for (size_t k = 0; k < lanes; ++k) {
            low[k] = std::min(low[k], value[k]);
            high[k] = std::max(high[k], value[k]);
        }
    }
    for (size_t k = 0; k < lanes; ++k) {
        if (high[k] - low[k] > 1e-15 * std::max(1.0, high[k]))
            return false;
    }
    m_mixed = low;
    return true;
}

void Returns::solve(const Chain::Component &component)
{
    const Factor &factor = m_factors[static_cast<size_t>(component.elimination)];
    substitute(m_chain.eliminations()[static_cast<size_t>(component.elimination)], factor.links.data(), factor.inverse.data(), at(component.first));
}

int Returns::run(int component, int lowest, int source) const
{
    // A run of single nodes ends where a loop stands, a source, a checkpoint, or the walk.
    const auto &components = m_chain.components();
    int c = component;
    while (c > 0) {
        const Chain::Component &before = components[static_cast<size_t>(c) - 1];
        const int first = components[static_cast<size_t>(c)].first;
        const bool stops = first <= lowest || first == source || (!m_checkpoint.empty() && m_checkpoint[static_cast<size_t>(first)] >= 0);
        if (stops || before.loops || before.first == source)
            break;
        --c;
    }
    return c;
}

void Returns::walk(std::span<const int> positions, int lowest)
{
    m_mixed = {};
    const auto &components = m_chain.components();
    size_t next = positions.size();
    const auto source = [&] { return next > 0 ? positions[next - 1] : -1; };
    for (int c = m_chain.componentOf(positions.back()); c >= 0; --c) {
        const Chain::Component &component = components[static_cast<size_t>(c)];
        const int after = component.first + component.count;
        if (!component.loops && source() != component.first) {
            c = run(c, lowest, source());
            m_low = components[static_cast<size_t>(c)].first;
            sumRun(m_chain.arcs().data(), m_shares.all().data(), m_chain.firstArcs(), m_low, after, m_buffer.data());
        } else {
            for (int p = after; p-- > component.first;) {
                const int firstArc = m_chain.firstArc(p);
                sumOnward(m_chain.arcs().data() + firstArc, m_shares.all().data() + firstArc, m_chain.endArc(p) - firstArc, after - 1,
                          m_buffer.data(), *at(p));
                if (source() == p)
                    (*at(p))[--next] += 1;
            }
            if (component.elimination >= 0) {
                solve(component);
            } else if (component.loops) {
                const double leaves = m_leaves[static_cast<size_t>(component.first)];
                for (double &value : *at(component.first))
                    value = leaves > 0 ? value / leaves : 0;
            }
            m_low = component.first;
        }
        if (m_low <= lowest)
            break;
        if (next == 0 && !m_checkpoint.empty() && m_checkpoint[static_cast<size_t>(m_low)] >= 0 && hasMixed(m_low))
            break;
    }
    m_values = at(m_low);
}

} // namespace model::burden
