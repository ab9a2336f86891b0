// SPDX-License-Identifier: GPL-3.0-only
#include "model/burden/hits.h"

#include "model/burden/dense.h"
#include "model/burden/returns.h"

#include <algorithm>
#include <array>
#include <limits>
#include <map>
#include <numeric>

namespace model::burden {

HitPlan::HitPlan(const Chain &chain, HitSets sets) : m_chain(&chain), m_sets(std::move(sets))
{
    const auto count = static_cast<size_t>(chain.count());
    constexpr int nowhere = std::numeric_limits<int>::max();
    std::vector<int> lowest(count, nowhere);   // how far back the walk of each position must go
    std::vector<int> at(count + 1, 0);         // where each position's members begin
    std::vector<Member> members;
    const auto positionOf = [&](const Member &member) { return m_sets.all()[static_cast<size_t>(member.hit)].position; };
    for (int set = 0; set < m_sets.count(); ++set) {
        const auto hits = m_sets[set];
        const int from = m_sets.from(set);
        int before = from, component = -1;
        for (size_t i = 0; i < hits.size(); ++i) {
            const int hit = from + static_cast<int>(i), position = hits[i].position;
            m_positions.push_back(position);
            const Chain::Component &around = chain.components()[static_cast<size_t>(chain.componentOf(position))];
            if (chain.componentOf(position) != component)
                before = hit;
            component = chain.componentOf(position);
            if (i == 0 && !around.loops) {
                m_certain.push_back(hit);
                continue;
            }
            int &low = lowest[static_cast<size_t>(position)];
            low = std::min(low, std::min(hits.front().position, around.first));
            members.push_back({set, hit, from, before});
            ++at[static_cast<size_t>(position) + 1];
        }
    }
    std::partial_sum(at.begin(), at.end(), at.begin());
    m_members.resize(members.size());
    std::vector<int> next(at.begin(), at.end() - 1);
    for (const Member &member : members)
        m_members[static_cast<size_t>(next[static_cast<size_t>(positionOf(member))]++)] = member;
    m_from.push_back(0);
    for (size_t p = 0; p < count; ++p) {
        if (lowest[p] == nowhere)
            continue;
        if (m_walked.size() % lanes == 0)
            m_blocks.push_back({m_walked.size(), m_walked.size(), nowhere});
        m_walked.push_back(static_cast<int>(p));
        m_from.push_back(at[p + 1]);
        m_blocks.back().end = m_walked.size();
        m_blocks.back().lowest = std::min(m_blocks.back().lowest, lowest[p]);
    }
}

namespace {

/// Finds first hits position by position in rising order, so that those of all earlier ones are known.
class FirstHits {
public:
    FirstHits(const HitPlan &plan, const Shares &shares, const std::vector<double> &visits, std::span<const double> probabilities)
        : m_plan(plan), m_chain(plan.chain()), m_shares(shares), m_visits(visits), m_probability(probabilities), m_first(probabilities.size(), 0.0)
    {
    }

    std::vector<double> find(std::stop_token stop)
    {
        for (const int hit : m_plan.certain())
            m_first[static_cast<size_t>(hit)] = m_visits[static_cast<size_t>(position(hit))] * probability(hit);
        if (m_plan.walked().empty())
            return std::move(m_first);
        Returns returns(m_chain, m_shares);
        for (const HitPlan::Block &block : m_plan.blocks()) {
            if (stop.stop_requested())
                return {};
            returns.walk(std::span(m_plan.walked()).subspan(block.begin, block.end - block.begin), block.lowest);
            for (size_t n = block.begin; n < block.end; ++n)
                visit(n, returns, n - block.begin);
        }
        closeLoop();
        return std::move(m_first);
    }

private:
    /// The hits of one set in the loop that is being looked at: who follows whom there.
    struct Loop {
        std::vector<int> hits;
        std::vector<double> unhit;     ///< by hit: h·(x − Σ φ·G) over what came before the loop
        std::vector<double> returns;   ///< G among them, row after row
    };

    int position(int hit) const { return m_plan.positions()[static_cast<size_t>(hit)]; }
    double probability(int hit) const { return m_probability[static_cast<size_t>(hit)]; }

    void visit(size_t n, const Returns &returns, size_t lane)
    {
        const int position = m_plan.walked()[n];
        const Chain::Component &component = m_chain.components()[static_cast<size_t>(m_chain.componentOf(position))];
        if (m_loopComponent != m_chain.componentOf(position))
            closeLoop();
        m_loopComponent = m_chain.componentOf(position);
        const double x = m_visits[static_cast<size_t>(position)];
        const double again = component.count == 1 ? returns(position, lane) - 1 : 0;
        for (const HitPlan::Member &member : m_plan.members(n)) {
            const double h = probability(member.hit);
            const double unhit = h * (x - followed(member, returns, lane));
            if (component.count == 1)
                m_first[static_cast<size_t>(member.hit)] = std::max(0.0, unhit) / (1 + again * h);
            else
                gather(member, component, unhit, returns, lane);
        }
    }

    /// Visits that follow an earlier first hit of the set, from before the component.
    double followed(const HitPlan::Member &member, const Returns &returns, size_t lane) const
    {
        double far = 0;
        int i = member.from;
        for (; i < member.before && position(i) < returns.low(); ++i)
            far += m_first[static_cast<size_t>(i)];
        // Four sums side by side, or each addition waits for the one before.
        std::array<double, 4> sum{};
        const auto next = [&](size_t at) { sum[at] += m_first[static_cast<size_t>(i)] * returns.near(position(i), lane); };
        for (; i + 4 <= member.before; ++i) {
            next(0);
            ++i;
            next(1);
            ++i;
            next(2);
            ++i;
            next(3);
        }
        for (; i < member.before; ++i)
            next(0);
        return far * returns.mixed(lane) + ((sum[0] + sum[1]) + (sum[2] + sum[3]));
    }

    void gather(const HitPlan::Member &member, const Chain::Component &component, double unhit, const Returns &returns, size_t lane)
    {
        Loop &loop = m_loops[member.set];
        if (loop.hits.empty()) {
            const int end = member.from + static_cast<int>(m_plan.sets()[member.set].size());
            for (int i = member.hit; i < end && position(i) < component.first + component.count; ++i)
                loop.hits.push_back(i);
            loop.unhit.resize(loop.hits.size());
            loop.returns.resize(loop.hits.size() * loop.hits.size());
        }
        const size_t n = loop.hits.size();
        const auto column = static_cast<size_t>(member.hit - loop.hits.front());
        loop.unhit[column] = unhit;
        for (size_t row = 0; row < n; ++row)
            loop.returns[row * n + column] = returns(position(loop.hits[row]), lane);
    }

    /// First hits inside the loop just left: Σ_u φ(u)·(δ + (G(u, v) − δ)·h(v)) = unhit(v).
    void closeLoop()
    {
        for (auto &[set, loop] : m_loops) {
            const size_t n = loop.hits.size();
            std::vector<double> matrix(n * n);
            for (size_t v = 0; v < n; ++v) {
                const double h = probability(loop.hits[v]);
                for (size_t u = 0; u < n; ++u)
                    matrix[v * n + u] = (u == v ? 1 - h : 0) + loop.returns[u * n + v] * h;
            }
            solveDense(matrix, loop.unhit);
            for (size_t v = 0; v < n; ++v)
                m_first[static_cast<size_t>(loop.hits[v])] = std::max(0.0, loop.unhit[v]);
        }
        m_loops.clear();
    }

    const HitPlan &m_plan;
    const Chain &m_chain;
    const Shares &m_shares;
    const std::vector<double> &m_visits;
    std::span<const double> m_probability;   ///< by hit
    std::vector<double> m_first;             ///< by hit
    std::map<int, Loop> m_loops;             ///< by set
    int m_loopComponent = -1;
};

} // namespace

std::vector<double> firstHits(const HitPlan &plan, const Shares &shares, const std::vector<double> &visits, std::span<const double> probabilities,
                              std::stop_token stop)
{
    return FirstHits(plan, shares, visits, probabilities).find(stop);
}

std::vector<double> firstHits(const Chain &chain, const Shares &shares, const std::vector<double> &visits, const HitSets &sets,
                              std::stop_token stop)
{
    std::vector<double> probabilities;
    probabilities.reserve(sets.all().size());
    for (const Hit &hit : sets.all())
        probabilities.push_back(hit.probability);
    return firstHits(HitPlan(chain, sets), shares, visits, probabilities, stop);
}

std::vector<double> probabilitiesOfAny(const HitSets &sets, const std::vector<double> &firstHits)
{
    std::vector<double> any(static_cast<size_t>(sets.count()), 0.0);
    for (int set = 0; set < sets.count(); ++set) {
        const auto begin = firstHits.begin() + sets.from(set);
        any[static_cast<size_t>(set)] = std::accumulate(begin, begin + static_cast<std::ptrdiff_t>(sets[set].size()), 0.0);
    }
    return any;
}

} // namespace model::burden
