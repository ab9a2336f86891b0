// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/journey/check.h"
#include "model/scenario/scenario.h"

namespace model {

/// The rules of measure.md §6 a scenario breaks: base, names that are not there (an error where neither the baseline
/// nor an earlier change ever had it, a warning where an earlier change took it away), bounds, and the journey that
/// results for each group of each segment.
Findings checkScenario(const Inventory &inventory, const Journey &baseline, const Scenarios &scenarios,
                       const Scenario &scenario);

/// Quantities of the entries that are outside their bounds: with one of them nothing is measured.
Findings boundsOf(const QList<Entry> &entries);

} // namespace model
