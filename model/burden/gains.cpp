// SPDX-License-Identifier: GPL-3.0-only
#include "model/burden/gains.h"

#include <algorithm>

namespace model::burden {

namespace {

constexpr double aMinute = 1.0 / 60;

Standing standingOf(const Gain &gain, double shareOfAll)
{
    if (gain.saved() <= -aMinute)
        return Standing::Worse;
    if (gain.saved() < aMinute)
        return Standing::Nothing;
    return gain.share() < shareOfAll / 2 ? Standing::LeftBehind : Standing::Shares;
}

} // namespace

double Gains::people() const
{
    double sum = 0;
    for (const Gain &gain : segments)
        sum += gain.people;
    return sum;
}

std::vector<Gain> Gains::unequal() const
{
    std::vector<Gain> list;
    std::ranges::copy_if(segments, std::back_inserter(list), [](const Gain &gain) { return gain.standing != Standing::Shares; });
    std::ranges::stable_sort(list, [](const Gain &a, const Gain &b) {
        return a.standing != b.standing ? a.standing > b.standing : a.share() < b.share();
    });
    return list;
}

bool Gains::hidesLosers() const
{
    return hours > 0 && std::ranges::any_of(segments, [](const Gain &gain) { return gain.standing == Standing::Worse; });
}

Gains gainsOf(const Measure &before, const Measure &after)
{
    Gains gains;
    gains.hours = before.year.hours - after.year.hours;
    gains.share = before.year.hours > 0 ? gains.hours / before.year.hours : 0;
    for (const SegmentMeasure &was : before.segments) {
        if (const SegmentMeasure *is = after.find(was.segment))
            gains.segments.push_back({was.segment, was.people, was.person.hours(), is->person.hours(), Standing::Shares});
    }
    for (Gain &gain : gains.segments)
        gain.standing = standingOf(gain, gains.share);
    return gains;
}

} // namespace model::burden
