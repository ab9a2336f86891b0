// SPDX-License-Identifier: GPL-3.0-only
#include "model/burden/breakeven.h"

#include <algorithm>

namespace model::burden {

namespace {

double largestTakeUp(const Inventory &inventory, const Journey &journey, const QList<Entry> &entries)
{
    double largest = 0;
    for (const Segment &segment : inventory.segments) {
        if (!(journey.people.value(segment.id).mean() > 0))
            continue;
        for (const Entry &entry : entries) {
            if (entry.change->enabled)
                largest = std::max(largest, std::clamp(entry.change->takeUp.of(segment.id), 0.0, 1.0));
        }
    }
    return largest;
}

} // namespace

BreakEven breakEven(const Inventory &inventory, const Journey &journey, const QList<Entry> &entries, const Appraisal &appraisal)
{
    BreakEven breakEven;
    breakEven.takeUpNow = largestTakeUp(inventory, journey, entries);
    breakEven.factorMost = breakEven.takeUpNow > 0 ? 1 / breakEven.takeUpNow : 1;
    const double benefits = appraisal.worth.benefits, costs = appraisal.worth.costs;
    if (!(benefits > 0))
        return breakEven;
    if (!(costs > 0)) {
        breakEven.pays = BreakEven::Pays::Always;
        return breakEven;
    }
    const double factor = costs / benefits;
    if (factor > breakEven.factorMost)
        return breakEven;
    breakEven.pays = BreakEven::Pays::From;
    breakEven.factor = factor;
    breakEven.takeUp = factor * breakEven.takeUpNow;
    return breakEven;
}

} // namespace model::burden
