// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/burden/measure.h"

#include <QString>

#include <array>

namespace app::map {

/// What the cards' colour tells.
enum class HeatBy { TimeTax, Wait, Duplicates, Stress, Money };
inline constexpr std::array allHeats = {HeatBy::TimeTax, HeatBy::Wait, HeatBy::Duplicates, HeatBy::Stress,
                                        HeatBy::Money};

QString heatName(HeatBy by); ///< translated: "Time tax a person"
QString heatKey(HeatBy by);  ///< stable: "timeTax"
QString heatUnit(HeatBy by); ///< translated: "min", "d" …

/// The figure of a node, a person: minutes, days, answers given again, points, money.
double heatFigure(HeatBy by, const model::burden::NodeDetail &detail);
/// From where each of the five upper steps begins.
std::array<double, 5> heatLimits(HeatBy by);
/// 0 … 5.
int heatStep(HeatBy by, double figure);

} // namespace app::map
