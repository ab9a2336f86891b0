// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/change/apply.h"

namespace model {

/// Makes a run of steps into one (measure.md §6, `merge`); false where they are no run or the id is taken.
bool mergeRun(Changed &changed, const changes::Merge &merge, const SegmentId *segment);

/// The mean of a measurand per visit to a step: over its channels in the segment's shares, the unit of the measurand.
double meanPerVisit(const Node &node, Measurand measurand, const SegmentId *segment);

} // namespace model
