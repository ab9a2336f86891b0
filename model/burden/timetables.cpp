// SPDX-License-Identifier: GPL-3.0-only
#include "model/burden/timetables.h"

#include <QCoreApplication>

#include <cmath>

namespace model::burden {

std::span<const TimeTables> timeTables()
{
    static constexpr std::array tables = {
        TimeTables{"leitfaden-2026-02",
                   QT_TRANSLATE_NOOP("Lens", "Leitfaden February 2026, tables as of January 2025, third-party transcription"),
                   {{{1, QT_TRANSLATE_NOOP("Lens", "Become familiar with the obligation"), 2, 5, 15},
                     {2, QT_TRANSLATE_NOOP("Lens", "Take professional advice"), 5, 20, 64},
                     {3, QT_TRANSLATE_NOOP("Lens", "Collect information"), 2, 3, 25},
                     {4, QT_TRANSLATE_NOOP("Lens", "Prepare information or evidence"), 1, 30, 480},
                     {5, QT_TRANSLATE_NOOP("Lens", "Fill in forms"), 3, 6, 60},
                     {6, QT_TRANSLATE_NOOP("Lens", "Write letters"), 3, 5, 10},
                     {7, QT_TRANSLATE_NOOP("Lens", "Send it to the right body"), 1, 2, 5},
                     {8, QT_TRANSLATE_NOOP("Lens", "Make payments"), 1, 2, 3},
                     {9, QT_TRANSLATE_NOOP("Lens", "Copy, file and keep documents"), 1, 3, 4},
                     {10, QT_TRANSLATE_NOOP("Lens", "Attend an examination by a public body"), 3, 26, 140},
                     {11, QT_TRANSLATE_NOOP("Lens", "Give further information when asked"), 2, 5, 15}}},
                   {{{QT_TRANSLATE_NOOP("Lens", "Municipality"), 15, 1.10},
                     {QT_TRANSLATE_NOOP("Lens", "District"), 22, 3.10},
                     {QT_TRANSLATE_NOOP("Lens", "Land"), 59, 13.20}}},
                   {QT_TRANSLATE_NOOP("Lens", "Average"), 20, 2.60}},
    };
    return tables;
}

const ActivityTime *TimeTables::activity(int number) const
{
    const auto it = std::ranges::find(citizens, number, &ActivityTime::number);
    return it == citizens.end() ? nullptr : &*it;
}

Held heldAgainst(double minutes, double simple, double medium, double high)
{
    using enum Held::Against;
    if (!(minutes > 0))
        return {NotGiven};
    if (minutes < simple)
        return {Below, 0, minutes / simple};
    if (minutes > high)
        return {Above, 2, minutes / high};
    // Nearest as a ratio: the table's levels are steps of five to fifty times.
    const std::array levels = {simple, medium, high};
    const auto nearest = std::ranges::min_element(levels, {}, [&](double level) { return std::abs(std::log(minutes / level)); });
    return {Within, static_cast<int>(nearest - levels.begin())};
}

} // namespace model::burden
