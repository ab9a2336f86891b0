// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/burden/trend.h"

namespace model::burden {

/// One figure of the scorecard that a department publishes for each date: its key in files, its words, its unit, how it is read.
struct ScoreFigure {
    const char *key;     ///< "hoursAPerson"
    const char *label;   ///< untranslated, context "Figure"
    const char *unit;    ///< untranslated: "h", "days", "share", "" or "money": the workspace's currency
    enum class Kind { Figure, Change } kind;   ///< Change: since the date before
    std::optional<double> (*of)(const TrendPoint &);   ///< none where it isn't known
};
std::span<const ScoreFigure> scoreFigures();

} // namespace model::burden
