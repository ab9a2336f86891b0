// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/journey/node.h"

#include <span>
#include <vector>

namespace model {

/// One of several ways that share out the people at a node: an edge, or a channel.
struct Way {
    const Quantity *share;
    const ShareFor *shareFor;
};

/// The shares of the ways for one segment (measure.md §2, `shareFor`): overridden ways have their own, the others
/// keep their proportions and fill the rest (all 0: equal parts). Not yet normalised: where they don't come to 1
/// within 1e-6 or one is below 0, the journey breaks a rule. Without a segment: the general shares.
void sharesFor(std::span<const Way> ways, const SegmentId *segment, std::vector<double> &shares);
/// The same into a place for as many shares as there are ways.
void sharesFor(std::span<const Way> ways, const SegmentId *segment, std::span<double> shares);

/// Whether shares out of a node may stand: none below 0 (beyond rounding) and a sum of 1 within 1e-6.
bool comeToOne(std::span<const double> shares);

} // namespace model
