// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/burden/measure.h"
#include "model/scenario/numbers.h"

#include <QString>

#include <array>

namespace app::map {

/// What the cards' colour tells.
enum class HeatBy { TimeTax, Wait, Duplicates, Stress, Money, Uncertainty };
inline constexpr std::array allHeats = {HeatBy::TimeTax, HeatBy::Wait,  HeatBy::Duplicates,
                                        HeatBy::Stress,  HeatBy::Money, HeatBy::Uncertainty};

QString heatName(HeatBy by); ///< translated: "Time tax a person"
QString heatKey(HeatBy by);  ///< stable: "timeTax"
QString heatUnit(HeatBy by); ///< translated: "min", "d" …

/// The figure of a node, a person: minutes, days, answers given again, points, money, minutes of doubt.
double heatFigure(HeatBy by, const model::Node &node, const model::burden::NodeDetail &detail,
                  const model::GradeErrors &errors);

/// The standard error of the minutes a person spends at a step that comes from the step's own numbers: how long finding
/// out, doing, travelling and queueing take. Each is off by its own relative error (its `sure`, or that of its grade),
/// independently of the others, as measure.md §8 draws them: √Σ (εₘ · minutesₘ)². Channels that have a number of
/// their own are off by themselves, the others all by the step's. How many people come here, and how long giving an
/// item takes, are other places' numbers and not part of it. Minutes.
double doubtOf(const model::Node &node, const model::burden::NodeDetail &detail, const model::GradeErrors &errors);

/// From where each of the five upper steps begins.
std::array<double, 5> heatLimits(HeatBy by);
/// 0 … 5.
int heatStep(HeatBy by, double figure);

} // namespace app::map
