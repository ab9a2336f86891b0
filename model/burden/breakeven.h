// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/burden/appraisal.h"

namespace model::burden {

/// At what take-up a scenario begins to pay: every take-up of its changes × one factor.
struct BreakEven {
    enum class Pays {
        Always,   ///< however few take it up: nothing is spent, and something saved
        From,     ///< from `factor` on
        Never     ///< not even where the largest take-up is everybody
    };
    Pays pays = Pays::Never;
    double factor = 0;        ///< at which the net present value is 0; 1 = the take-ups as they are. Only where `From`
    double takeUp = 0;        ///< the largest take-up of any change and segment with people, at that factor
    double takeUpNow = 0;     ///< the same, as it is
    double factorMost = 1;    ///< at which it would be everybody
};

/// Everybody's pound counts alike, as in `Appraisal::worth`.
///
/// While no take-up passes 1 the same groups of people stand side by side and only their widths grow with the factor; so
/// savings are proportional to it and costs don't change: one crossing at most, at costs / benefits.
BreakEven breakEven(const Inventory &inventory, const Journey &journey, const QList<Entry> &entries, const Appraisal &appraisal);

} // namespace model::burden
