// SPDX-License-Identifier: GPL-3.0-only
#include "model/burden/comparison.h"

#include "model/burden/groups.h"

namespace model::burden {

YearMeasure Comparison::difference() const
{
    const YearMeasure &a = baseline.year;
    const YearMeasure &b = scenario.year;
    return {b.people - a.people, b.hours - a.hours, b.value - a.value, b.duplicateHours - a.duplicateHours, b.money - a.money,
            b.waitDays - a.waitDays};
}

Result<std::vector<WaterfallStep>> waterfall(const Inventory &inventory, const Journey &journey, const Scenarios &scenarios,
                                             const ScenarioId &scenario, const std::optional<SegmentId> &segment,
                                             std::stop_token stop)
{
    const Result<QList<Entry>> entries = entriesOf(scenarios, scenario);
    if (!entries)
        return Refusal{entries.refusal()};
    // The first n entries, as a scenario of their own.
    Scenario part{ScenarioId("part"), journey.id, {}, {}, {}, {}, {}};
    std::vector<WaterfallStep> steps;
    for (int n = 0; n < entries->size(); ++n) {
        const Entry &entry = (*entries)[n];
        if (!entry.change->enabled)
            continue;
        part.changes.append(*entry.change);
        Scenarios alone;
        alone.put(part);
        const Result<Measure> measured = measure(inventory, journey, alone, part.id, stop);
        if (!measured)
            return Refusal{measured.refusal()};
        const SegmentMeasure *chosen = segment ? measured->find(*segment) : nullptr;
        steps.push_back({n, measured->year.hours, chosen ? chosen->person.hours() : measured->everyone().hours()});
    }
    return steps;
}

} // namespace model::burden
