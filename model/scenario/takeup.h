// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/scenario/scenario.h"

#include <vector>

namespace model {

/// People of one segment for whom the same changes hold: u in an interval of that width (measure.md §6).
struct TakeUpGroup {
    double width = 1;          ///< share of the segment's people, > 0
    std::vector<bool> holds;   ///< by entry: whether the change holds for them
};

/// The groups of a segment, by falling number of changes held; widths come to 1. Disabled changes hold for nobody.
std::vector<TakeUpGroup> takeUpGroups(const QList<Entry> &entries, const SegmentId &segment);

} // namespace model
