// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/burden/measure.h"

namespace model::burden {

/// A scenario beside its baseline: what it saves, a year and a person.
struct Comparison {
    Measure baseline;
    Measure scenario;
    YearMeasure difference() const;   ///< scenario less baseline
};

/// One step of the way from baseline to scenario: the measure when this and all earlier changes are made.
struct WaterfallStep {
    int entry = -1;           ///< place in the scenario's whole list of entries
    double hours = 0;         ///< a year, when it is made
    double hoursAPerson = 0;  ///< for the chosen segment, or the mean of all
};

/// The changes of a scenario one by one in order: what each adds. Disabled ones are left out.
Result<std::vector<WaterfallStep>> waterfall(const Inventory &inventory, const Journey &journey,
                                             const Scenarios &scenarios, const ScenarioId &scenario,
                                             const std::optional<SegmentId> &segment, std::stop_token stop = {});

} // namespace model::burden
