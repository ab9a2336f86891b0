// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/burden/factor.h"

#include <array>

namespace model::burden {

/// Positions that are looked at side by side: two cache lines of doubles.
inline constexpr size_t lanes = 16;
using Lanes = std::array<double, lanes>;

/// Expected visits to up to sixteen positions v that follow a visit to any position u, G(u, v); the visit at u itself counts
/// where u is v. Walks back from the last v as far as asked, or until people have mixed so far that it no longer matters from
/// where they come.
class Returns {
public:
    Returns(const Chain &chain, const Shares &shares);

    /// Rising positions, at most sixteen, none before those of an earlier walk; back to `lowest` at least, unless they have mixed before.
    void walk(std::span<const int> positions, int lowest);

    /// Visits to the lane's position that follow one at u, u no later than the end of its component.
    double operator()(int u, size_t lane) const
    {
        return u < m_low ? m_mixed[lane] : m_values[static_cast<size_t>(u - m_low)][lane];
    }
    /// The same where u is no earlier than low().
    double near(int u, size_t lane) const { return m_values[static_cast<size_t>(u - m_low)][lane]; }
    /// Where the walk ended: before it all positions lead to v alike.
    int low() const { return m_low; }
    double mixed(size_t lane) const { return m_mixed[lane]; }

private:
    void solve(const Chain::Component &component);
    void findCheckpoints();
    bool hasMixed(int position);
    /// The first component of the run of single nodes that ends with this one.
    int run(int component, int lowest, int source) const;
    Lanes *at(int position) { return m_buffer.data() + position; }

    const Chain &m_chain;
    const Shares &m_shares;
    std::vector<Factor> m_factors;
    std::vector<double> m_leaves;               ///< by position: what leaves its own component … of a single node
    std::vector<int> m_checkpoint;              ///< by position: into m_frontiers, or -1
    std::vector<std::vector<int>> m_frontiers;  ///< positions from there on that earlier ones lead to
    std::vector<Lanes> m_buffer;                ///< by position
    const Lanes *m_values = nullptr;
    int m_low = 0;
    Lanes m_mixed{};
};

} // namespace model::burden
