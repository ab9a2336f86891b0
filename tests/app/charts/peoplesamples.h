// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "tests/app/charts/samples.h"

/// Made-up charts of how people differ.
namespace samples {

inline app::charts::Chart histogram(double p10 = 31, double p50 = 38, double p90 = 45)
{
    app::charts::Histogram histogram;
    histogram.valuesAre = text("Hours a person");
    histogram.from = 28;
    histogram.width = 4;
    histogram.shares = {0.0625, 0.25, 0.375, 0.1875, 0.125};
    histogram.rules = {{10, p10, text("1 in 10 below 31 h")},
                       {50, p50, text("half 38 h")},
                       {90, p90, text("1 in 10 above 45 h")}};
    return {text("Half of people spend more than 38 hours"), text("Hours a person, bins of 4."), text("Histogram."), histogram};
}

inline app::charts::Chart boxes(const QString &name = text("Not online"))
{
    app::charts::Boxes boxes;
    boxes.rowsAre = text("Segment");
    boxes.unit = text("hours");
    boxes.rows = {{text("online"), text("Confident"), {25, 29, 32, 35, 39}, text("32"), {}, {}},
                  {text("offline"), name, {51, 60, 67, 73, 81}, text("67"), 70.0, app::charts::Emphasis::Chosen}};
    boxes.notesAre = text("Two things to know");
    boxes.notes = {text("Who bears it: those who are not online."), text("Days hardly differ.")};
    return {text("It takes 67 hours for Not online"), text("Hours a person."), text("Percentiles."), boxes};
}

inline app::charts::Chart calendar(const QString &name = text("Register the birth"), int more = 0)
{
    app::charts::Calendar calendar;
    calendar.days = 243;
    calendar.rows = {{text("refer"), text("Refer yourself"), text("Refer yourself\nDay 1"), {{0, 10, 0.6}}, 1.0, true},
                     {text("visits"), text("Go to appointments"), text("Appointments"), {{12, 30, 4}, {60, 1, 3}, {120, 40, 5}}, 0.4, false},
                     {text("register"), name, name, {{178, 65, 1.6}}, 0.75, true}};
    for (int i = 0; i < more; ++i)
        calendar.rows.append({QString::number(i), text("Step number %1").arg(i), {}, {{100.0 + i, 3, 0.1 + i * 0.01}}, 0.01 * i, false});
    calendar.events = {{178, text("birth")}};
    return {text("34 hours over 243 days for a median person"), text("One simulated person."), text("Calendar."), calendar};
}

} // namespace samples
