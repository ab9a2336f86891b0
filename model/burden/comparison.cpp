// SPDX-License-Identifier: GPL-3.0-only
#include "model/burden/comparison.h"

namespace model::burden {

YearMeasure Comparison::difference() const
{
    const YearMeasure &a = baseline.year;
    const YearMeasure &b = scenario.year;
    return {b.people - a.people, b.hours - a.hours, b.value - a.value, b.duplicateHours - a.duplicateHours, b.money - a.money,
            b.waitDays - a.waitDays};
}

} // namespace model::burden
