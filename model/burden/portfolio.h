// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/burden/each.h"
#include "model/scenario/scenario.h"

#include <stop_token>
#include <vector>

/// Which of a scenario's changes to make for a budget (measure.md §8).
namespace model::burden {

/// A set of changes, what it costs and what it saves.
struct Bundle {
    double cost = 0;            ///< one-off and yearly over the period, not discounted, without optimism
    double hours = 0;           ///< saved a year by all people
    std::vector<int> entries;   ///< places in the scenario's whole list, rising
};

struct Portfolio {
    static constexpr int exactUpTo = 16;   ///< enabled changes

    /// Sets that none saves as much as for less or the same money: rising cost, rising hours. The first makes no change.
    std::vector<Bundle> frontier;
    bool isExact = true;   ///< false: sets found by adding what saves most for its money, one by one; there may be better ones
    int leftOut = 0;       ///< sets whose journey breaks a rule: they can't be chosen

    /// What to make for so much money.
    const Bundle &best(double budget) const;
};

/// Tries all sets of the enabled changes, over a period of years. Refused as measure() is, with an empty sentence where stopped.
Result<Portfolio> portfolio(const Inventory &inventory, const Journey &journey, const Scenarios &scenarios,
                            const ScenarioId &scenario, int period, const Each &each = inOrder, std::stop_token stop = {},
                            const Progress &progress = {});

} // namespace model::burden
