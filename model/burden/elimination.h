// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <span>
#include <utility>
#include <vector>

namespace model::burden {

/// How the nodes of one loop are eliminated one by one: an order of little fill, and what each elimination touches. Made
/// once for a graph; numbers run through it again and again, for one system or many side by side.
///
/// The elimination is that of Grassmann, Taksar and Heyman: a node's own return is never subtracted from 1, but the sum of
/// its other ways taken, so that nothing cancels however long people go round.
/// (Grassmann, Taksar, Heyman 1985, Regenerative analysis and steady state distributions for Markov chains.)
class Elimination {
public:
    /// A link q(from, to) that is not zero at first or comes about by elimination. Nodes are numbered in the order of
    /// elimination.
    struct Link {
        int slot;
        int node;   ///< the other end, later in the order
    };

    /// `arcs`: pairs of local nodes 0 … count − 1, those to oneself are passed over. Returns, by way of order(), the order
    /// chosen.
    Elimination(int count, std::span<const std::pair<int, int>> arcs);

    int count() const { return static_cast<int>(m_order.size()); }
    int links() const { return m_links; }
    /// The given node that is eliminated n-th.
    const std::vector<int> &order() const { return m_order; }
    /// Where the weight of the n-th given arc goes: a slot, or -1 for one to itself.
    int slotOfArc(size_t arc) const { return m_slotOfArc[arc]; }

    /// Links from the n-th node to later ones, and from later ones to it.
    std::span<const Link> out(int n) const { return part(m_out, m_outFrom, n); }
    std::span<const Link> in(int n) const { return part(m_in, m_inFrom, n); }
    /// For each link in × each link out of the n-th node: the slot of the way past it, or -1 where both ends are one.
    std::span<const int> past(int n) const { return part(m_past, m_pastFrom, n); }

private:
    template <typename T>
    static std::span<const T> part(const std::vector<T> &all, const std::vector<int> &from, int n)
    {
        const auto i = static_cast<size_t>(n);
        return std::span(all).subspan(static_cast<size_t>(from[i]), static_cast<size_t>(from[i + 1] - from[i]));
    }

    int m_links = 0;
    std::vector<int> m_order, m_slotOfArc;
    std::vector<Link> m_out, m_in;
    std::vector<int> m_past;
    std::vector<int> m_outFrom, m_inFrom, m_pastFrom;
};

} // namespace model::burden
