// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/burden/numbers.h"

#include <stop_token>

namespace model::burden {

/// Something that may happen at visits to a position, with a probability of its own each time: an ask, a visit.
struct Hit {
    int position;
    double probability;   ///< > 0, at most 1
    bool operator==(const Hit &) const = default;
};

/// Sets of hits, one after another: what an item is asked at, the steps of a service. Positions rise within a set and none
/// stands twice in one.
class HitSets {
public:
    HitSets() : m_from{0} {}
    void add(std::span<const Hit> set)
    {
        m_hits.insert(m_hits.end(), set.begin(), set.end());
        m_from.push_back(static_cast<int>(m_hits.size()));
    }
    int count() const { return static_cast<int>(m_from.size()) - 1; }
    std::span<const Hit> operator[](int set) const
    {
        const auto i = static_cast<size_t>(set);
        return std::span(m_hits).subspan(static_cast<size_t>(m_from[i]), static_cast<size_t>(m_from[i + 1] - m_from[i]));
    }
    /// Place in all() of a set's first hit.
    int from(int set) const { return m_from[static_cast<size_t>(set)]; }
    const std::vector<Hit> &all() const { return m_hits; }

private:
    std::vector<Hit> m_hits;
    std::vector<int> m_from;
};

/// What of finding first hits depends on where sets have hits, not on numbers: who is looked at in which order, how far back.
class HitPlan {
public:
    /// The chain is used for as long as this is.
    HitPlan(const Chain &chain, HitSets sets);

    const Chain &chain() const { return *m_chain; }
    const HitSets &sets() const { return m_sets; }

    /// A hit that earlier ones of its set may have gone before.
    struct Member {
        int set;
        int hit;      ///< place among all hits
        int from;     ///< the first hit of its set
        int before;   ///< the set's hits before the component: from … before − 1
    };
    /// Positions that are walked side by side, and how far back.
    struct Block {
        size_t begin, end;   ///< in walked()
        int lowest;
    };
    /// Hits that nothing can have gone before.
    const std::vector<int> &certain() const { return m_certain; }
    const std::vector<int> &walked() const { return m_walked; }
    const std::vector<Block> &blocks() const { return m_blocks; }
    /// Those at the n-th of walked().
    std::span<const Member> members(size_t n) const
    {
        return std::span(m_members).subspan(static_cast<size_t>(m_from[n]), static_cast<size_t>(m_from[n + 1] - m_from[n]));
    }
    /// By hit.
    const std::vector<int> &positions() const { return m_positions; }

private:
    const Chain *m_chain;
    HitSets m_sets;
    std::vector<int> m_positions, m_certain, m_walked, m_from;
    std::vector<Member> m_members;
    std::vector<Block> m_blocks;
};

/// For each hit the probability that it is the first of its set on a person's way. Their sum over a set is P(N ≥ 1) of
/// measure.md §4. Visits inside a fork count its branches in the order of the file.
///
/// A first hit at v is a visit that no hit of the set went before: φ(v) = h(v)·(x(v) − Σ φ(u)·G(u, v)) over the earlier u,
/// where G(u, v) are the visits to v that follow one at u; in a loop, where each follows the other, a small linear system.
/// Sixteen v go side by side back through the chain; where people have mixed so far that G no longer depends on u, the walk
/// ends. Empty where stopped.
std::vector<double> firstHits(const Chain &chain, const Shares &shares, const std::vector<double> &visits, const HitSets &sets,
                              std::stop_token stop = {});
/// The same with other probabilities, by hit.
std::vector<double> firstHits(const HitPlan &plan, const Shares &shares, const std::vector<double> &visits, std::span<const double> probabilities,
                              std::stop_token stop = {});

/// For each set the probability of meeting at least one of its hits on the way.
std::vector<double> probabilitiesOfAny(const HitSets &sets, const std::vector<double> &firstHits);

} // namespace model::burden
