// SPDX-License-Identifier: GPL-3.0-only
#include "model/burden/hits.h"

#include "model/burden/dense.h"
#include "model/burden/returns.h"

#include <algorithm>
#include <limits>
#include <map>
#include <numeric>

namespace model::burden {

namespace {

/// Finds first hits position by position in rising order, so that those of all earlier ones are known.
class FirstHits {
public:
    FirstHits(const Chain &chain, const Shares &shares, const std::vector<double> &visits, const HitSets &sets)
        : m_chain(chain), m_shares(shares), m_visits(visits), m_sets(sets), m_first(sets.all().size(), 0.0)
    {
        findMembers();
    }

    std::vector<double> find(std::stop_token stop)
    {
        if (m_walked.empty())
            return std::move(m_first);
        Returns returns(m_chain, m_shares);
        for (size_t begin = 0; begin < m_walked.size(); begin += lanes) {
            if (stop.stop_requested())
                return {};
            const auto block = std::span(m_walked).subspan(begin, std::min(lanes, m_walked.size() - begin));
            int lowest = std::numeric_limits<int>::max();
            for (const int p : block)
                lowest = std::min(lowest, m_lowest[static_cast<size_t>(p)]);
            returns.walk(block, lowest);
            for (size_t lane = 0; lane < block.size(); ++lane)
                visit(block[lane], returns, lane);
        }
        closeLoop();
        return std::move(m_first);
    }

private:
    struct Member {
        int set;
        int hit;   ///< place among all hits
    };
    /// The hits of one set in the loop that is being looked at: who follows whom there.
    struct Loop {
        std::vector<int> hits;
        std::vector<double> unhit;     ///< by hit: h·(x − Σ φ·G) over what came before the loop
        std::vector<double> returns;   ///< G among them, row after row
    };

    const Chain::Component &componentOf(int position) const
    {
        return m_chain.components()[static_cast<size_t>(m_chain.componentOf(position))];
    }
    const Hit &hit(int i) const { return m_sets.all()[static_cast<size_t>(i)]; }

    /// Sorts the hits by position; those that are the first of their set whatever happens are done at once.
    void findMembers()
    {
        const auto count = static_cast<size_t>(m_chain.count());
        m_lowest.assign(count, std::numeric_limits<int>::max());
        m_from.assign(count + 1, 0);
        for (const Hit &h : m_sets.all())
            ++m_from[static_cast<size_t>(h.position) + 1];
        std::partial_sum(m_from.begin(), m_from.end(), m_from.begin());
        m_members.resize(m_sets.all().size());
        std::vector<int> next(m_from.begin(), m_from.end() - 1);
        for (int set = 0; set < m_sets.count(); ++set) {
            const auto hits = m_sets[set];
            for (size_t i = 0; i < hits.size(); ++i) {
                const int position = hits[i].position;
                const Chain::Component &component = componentOf(position);
                int &lowest = m_lowest[static_cast<size_t>(position)];
                if (i > 0 || component.loops)
                    lowest = std::min(lowest, std::min(hits.front().position, component.first));
                else
                    m_first[static_cast<size_t>(m_sets.from(set))] = m_visits[static_cast<size_t>(position)] * hits[i].probability;
                m_members[static_cast<size_t>(next[static_cast<size_t>(position)]++)] = {set, m_sets.from(set) + static_cast<int>(i)};
            }
        }
        for (int p = 0; p < m_chain.count(); ++p) {
            if (m_lowest[static_cast<size_t>(p)] <= p)
                m_walked.push_back(p);
        }
    }

    void visit(int position, const Returns &returns, size_t lane)
    {
        const Chain::Component &component = componentOf(position);
        if (m_loopComponent != m_chain.componentOf(position))
            closeLoop();
        m_loopComponent = m_chain.componentOf(position);
        for (int m = m_from[static_cast<size_t>(position)]; m < m_from[static_cast<size_t>(position) + 1]; ++m) {
            const Member member = m_members[static_cast<size_t>(m)];
            const double unhit = hit(member.hit).probability * (m_visits[static_cast<size_t>(position)] - followed(member, component, returns, lane));
            if (component.count == 1) {
                const double again = returns(position, lane) - 1;
                m_first[static_cast<size_t>(member.hit)] = std::max(0.0, unhit) / (1 + again * hit(member.hit).probability);
            } else {
                gather(member, component, unhit, returns, lane);
            }
        }
    }

    /// Visits that follow an earlier first hit of the set, from before the component.
    double followed(const Member &member, const Chain::Component &component, const Returns &returns, size_t lane) const
    {
        double far = 0, sum = 0;
        int i = m_sets.from(member.set);
        for (; i < member.hit && hit(i).position < returns.low() && hit(i).position < component.first; ++i)
            far += m_first[static_cast<size_t>(i)];
        for (; i < member.hit && hit(i).position < component.first; ++i)
            sum += m_first[static_cast<size_t>(i)] * returns(hit(i).position, lane);
        return far * returns.mixed(lane) + sum;
    }

    void gather(const Member &member, const Chain::Component &component, double unhit, const Returns &returns, size_t lane)
    {
        Loop &loop = m_loops[member.set];
        if (loop.hits.empty()) {
            const int end = m_sets.from(member.set) + static_cast<int>(m_sets[member.set].size());
            for (int i = member.hit; i < end && hit(i).position < component.first + component.count; ++i)
                loop.hits.push_back(i);
            loop.unhit.resize(loop.hits.size());
            loop.returns.resize(loop.hits.size() * loop.hits.size());
        }
        const size_t n = loop.hits.size();
        const auto column = static_cast<size_t>(member.hit - loop.hits.front());
        loop.unhit[column] = unhit;
        for (size_t row = 0; row < n; ++row)
            loop.returns[row * n + column] = returns(hit(loop.hits[row]).position, lane);
    }

    /// First hits inside the loop just left: Σ_u φ(u)·(δ + (G(u, v) − δ)·h(v)) = unhit(v).
    void closeLoop()
    {
        for (auto &[set, loop] : m_loops) {
            const size_t n = loop.hits.size();
            std::vector<double> matrix(n * n);
            for (size_t v = 0; v < n; ++v) {
                const double h = hit(loop.hits[v]).probability;
                for (size_t u = 0; u < n; ++u)
                    matrix[v * n + u] = (u == v ? 1 - h : 0) + loop.returns[u * n + v] * h;
            }
            solveDense(matrix, loop.unhit);
            for (size_t v = 0; v < n; ++v)
                m_first[static_cast<size_t>(loop.hits[v])] = std::max(0.0, loop.unhit[v]);
        }
        m_loops.clear();
    }

    const Chain &m_chain;
    const Shares &m_shares;
    const std::vector<double> &m_visits;
    const HitSets &m_sets;
    std::vector<double> m_first;      ///< by hit
    std::vector<Member> m_members;    ///< by position
    std::vector<int> m_from;
    std::vector<int> m_lowest;        ///< by position: how far back its walk must go
    std::vector<int> m_walked;        ///< positions that need a walk
    std::map<int, Loop> m_loops;      ///< by set
    int m_loopComponent = -1;
};

} // namespace

std::vector<double> firstHits(const Chain &chain, const Shares &shares, const std::vector<double> &visits, const HitSets &sets,
                              std::stop_token stop)
{
    return FirstHits(chain, shares, visits, sets).find(stop);
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
