// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/burden/numbers.h"

#include <stop_token>

namespace model::burden {

/// Something that may happen at visits to a position, with a probability of its own each time: an ask, a visit.
struct Hit {
    int position;
    double probability;   ///< > 0
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

private:
    std::vector<Hit> m_hits;
    std::vector<int> m_from;
};

/// For each set the probability that a person meets at least one of its hits on the way: P(N ≥ 1) of measure.md §4.
///
/// A hit met at most once is its visits times its probability. Elsewhere sixteen sets go side by side back over the part of
/// the chain they span, H(v) = h(v) + (1 − h(v))·Σ share·H(w), and the people who come into that part weigh the result.
/// Empty where stopped.
std::vector<double> probabilitiesOfAny(const Chain &chain, const Shares &shares, const std::vector<double> &visits,
                                       const HitSets &sets, std::stop_token stop = {});

} // namespace model::burden
