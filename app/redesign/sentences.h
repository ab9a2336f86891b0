// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/charts/chart.h"
#include "app/redesign/preview.h"

/// The words of the redesign room, made from figures.
namespace app::redesign {

/// "Once only would save 483,000 hours a year, one hour in 53."
QString headlineOf(const Trial &trial, const Preview &preview);
/// Who is left behind, or that everybody shares in it; waits and money besides.
QString besidesOf(const Trial &trial, const Preview &preview);
/// "The mean improves and a group is worse off." or empty.
QString warningOf(const Trial &trial, const Preview &preview);
/// Hours a person of each segment without and with it.
charts::Chart segmentsChart(const Trial &trial, const Preview &preview);

/// "70 %: the share of people whose repeats the services that take part can answer."
QString strengthWords(const model::Lever &lever, double strength);
/// For whom it holds, by segment: "Holds for 70 % of Confident online, …".
QString takeUpWords(const model::Lever &lever, const model::Inventory &inventory, double strength);
/// "Costs £12 million once and £2.5 million a year (a guess)."
QString costWords(const model::Lever &lever, const QString &currency);

} // namespace app::redesign
