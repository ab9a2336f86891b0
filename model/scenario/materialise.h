// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/change/apply.h"
#include "model/scenario/takeup.h"

namespace model {

/// A rule of once-only reuse as it stands in a changed journey, looked up when all changes have been made.
struct ReuseRule {
    int entry;                        ///< place in the entries
    QList<qsizetype> steps;           ///< places in the journey's nodes
    std::optional<QList<ItemId>> items;   ///< none = all
    double residual;                  ///< minutes, mean
    bool held;
};

/// A journey as it is for one group of people.
struct Materialised {
    Journey journey;
    QList<ReuseRule> reuse;
    std::vector<Applied> applied;   ///< by entry; Whole for those that don't hold
};

/// Makes the changes that hold, in order, on the baseline.
Materialised materialise(const Inventory &inventory, const Journey &baseline, const QList<Entry> &entries,
                         const std::vector<bool> &holds, const SegmentId *segment);

/// The whole scenario for people who take up everything: what the map shows.
Materialised materialise(const Inventory &inventory, const Journey &baseline, const QList<Entry> &entries);

/// Whether what the entries make depends on the segment (a merge of steps with channels).
bool dependsOnSegment(const QList<Entry> &entries);

} // namespace model
