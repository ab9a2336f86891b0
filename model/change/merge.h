// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/change/apply.h"

namespace model {

/// Makes a run of steps into one (measure.md §6, `merge`); false where they are no run or the id is taken.
bool mergeRun(Changed &changed, const changes::Merge &merge, const SegmentId *segment);

/// The means of a visit to a step, by Measurand and in its unit: over its channels in the segment's shares (none: the
/// general ones).
std::array<double, measurandCount> meansPerVisit(const Node &node, const SegmentId *segment);

} // namespace model
