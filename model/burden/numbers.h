// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/burden/chain.h"
#include "model/inventory/inventory.h"

namespace model::burden {

/// The shares of a chain's arcs for one segment: what leaves a node comes to 1, rounding normalised away. Nodes the
/// segment's people don't reach have shares of 0.
class Shares {
public:
    /// Without a segment: the general shares.
    Shares(const Chain &chain, const Journey &journey, const SegmentId *segment);

    double operator[](int arc) const { return m_share[static_cast<size_t>(arc)]; }
    const std::vector<double> &all() const { return m_share; }
    bool reached(int position) const { return m_reached[static_cast<size_t>(position)]; }
    bool operator==(const Shares &) const = default;

private:
    void walk(const Chain &chain);

    std::vector<double> m_share;
    std::vector<bool> m_reached;
};

/// Expected visits to each position, a person (measure.md §2); 1 at the start. O(arcs) where loops are local.
std::vector<double> visits(const Chain &chain, const Shares &shares);

/// The mean of a visit to each position by a segment, over the channels: minutes at the segment's pace, days, money, stress,
/// by Measurand.
class Efforts {
public:
    Efforts(const Chain &chain, const Journey &journey, const Segment *segment);
    double operator()(int position, Measurand m) const
    {
        return m_mean[static_cast<size_t>(position) * measurandCount + static_cast<size_t>(m)];
    }

private:
    std::vector<double> m_mean;
};

/// The pace of a segment in a kind of minute; 1 for waits, money and stress.
double paceOf(const Segment &segment, Measurand m);

} // namespace model::burden
