// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/charts/chart.h"
#include "app/people/simulated.h"

/// One person's story as a calendar.
namespace app::people {

/// The step after which much of a person's story begins: on their longest way, gone through once, neither early nor
/// late, with at least a quarter of the steps begun before it and a quarter after it was over.
struct Turn {
    model::NodeId step;
    double day = 0;       ///< on which it begins
    qsizetype before = 0; ///< steps first visited before it
    qsizetype after = 0;  ///< steps first visited after it
    qsizetype steps = 0;  ///< that the person visits at all
};
std::optional<Turn> turnOf(const model::burden::Story &story);

/// "13 of 21 steps follow “Have the baby”", or which step takes the most days; empty where nothing stands out.
QString turnClause(const Simulated &simulated);

/// A step's name in what is shown, or in the baseline where a change took it away.
QString stepName(const Analysis &analysis, const model::NodeId &step);

charts::Calendar calendarOf(const Simulated &simulated);

} // namespace app::people
