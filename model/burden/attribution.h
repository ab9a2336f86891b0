// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/burden/each.h"
#include "model/scenario/scenario.h"

#include <stop_token>
#include <vector>

/// What each change of a scenario contributes to the hours it saves (measure.md §8).
namespace model::burden {

/// Hours saved; what costs more is negative.
struct Saved {
    double year = 0;     ///< by all people, hours a year
    double person = 0;   ///< by one of the chosen segment, or (none) by the mean of all, hours

    Saved &operator+=(const Saved &other) { return year += other.year, person += other.person, *this; }
    friend Saved operator+(Saved a, const Saved &b) { return a += b; }
    friend Saved operator-(const Saved &a, const Saved &b) { return {a.year - b.year, a.person - b.person}; }
    friend Saved operator*(const Saved &a, double by) { return {a.year * by, a.person * by}; }
    bool operator==(const Saved &) const = default;
};

/// One enabled change's part in the saving.
struct Contribution {
    int entry = -1;                  ///< place in the scenario's whole list of entries
    std::optional<Saved> inOrder;    ///< added to those before it; none where a journey on the way breaks a rule
    std::optional<Saved> firstIn;    ///< alone
    std::optional<Saved> lastIn;     ///< lost if it alone were left out
    /// Its mean over all orders in which the changes could be made (Shapley 1953): does not depend on the order, and the
    /// changes' values come to the whole saving.
    std::optional<Saved> shapley;
    Saved standardError;             ///< of `shapley`; 0 where every order was counted
};

struct Attribution {
    Saved before;                        ///< what the journey takes without the scenario (not a saving)
    Saved total;                         ///< the whole scenario's saving
    std::vector<Contribution> changes;   ///< the enabled ones, in order
    int orders = 0;                      ///< how many were sampled; 0 = all were counted
    /// Why some changes can only be judged in order (a part of them makes a journey that breaks a rule), or empty.
    QString onlyInOrder;
};

/// How orders are sampled where there are too many changes to count them all.
struct Orders {
    static constexpr int countedUpTo = 12;   ///< changes
    int count = 512;                         ///< even: each order comes with its reverse
    quint64 seed = 1;
};

/// The way from baseline to scenario, change by change in order: what is worked out within a frame. `firstIn`, `lastIn` and
/// `shapley` are left out. Refused as measure() is, with an empty sentence where stopped.
Result<Attribution> attributionInOrder(const Inventory &inventory, const Journey &journey, const Scenarios &scenarios,
                                       const ScenarioId &scenario, const std::optional<SegmentId> &segment,
                                       std::stop_token stop = {});

/// All of it; exact up to Orders::countedUpTo enabled changes, beyond from sampled orders. The same seed gives the same
/// figures on any number of threads. Disabled changes have no part; a change that needs an earlier one does nothing without it.
Result<Attribution> attribution(const Inventory &inventory, const Journey &journey, const Scenarios &scenarios,
                                const ScenarioId &scenario, const std::optional<SegmentId> &segment, const Orders &orders = {},
                                const Each &each = inOrder, std::stop_token stop = {}, const Progress &progress = {});

} // namespace model::burden
