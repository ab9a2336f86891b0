// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/burden/uncertainty.h"

/// What drives the answer (measure.md §8): each number alone.
namespace model::burden {

/// Which total is looked at: hours.
struct Target {
    std::optional<ScenarioId> scenario;      ///< none = the baseline
    bool isSaving = false;                   ///< baseline less scenario instead of the scenario itself
    /// Hours a year of all people; otherwise of one person: of a segment, or (none) the mean of all.
    enum class Of { Year, Person } of = Of::Year;
    std::optional<SegmentId> segment = {};
    bool operator==(const Target &) const = default;
};

/// One number's part in the doubt.
struct Influence {
    Number number;
    double relativeError = 0;     ///< of its mean
    double low = 0, high = 0;     ///< the total, hours, with the number alone at its 5th and 95th percentile
    /// First-order part of the total's variance, 0 … 1: how much less it would be, on average, if this number were known
    /// (Sobol' 1993). Parts come to less than 1 where numbers act together; a split of three or more ways counts each.
    double shareOfVariance = 0;
};

struct Sensitivity {
    Interval total;                       ///< hours
    std::vector<Influence> numbers;       ///< worst first; those of no influence at the end
};

Result<Sensitivity> sensitivity(const Inventory &inventory, const Journey &journey, const Scenarios &scenarios,
                                const Target &target, const Drawing &drawing, const Each &each = inOrder,
                                std::stop_token stop = {}, const Progress &progress = {});

/// The interval of the same total if one number (by path) were known as well as a measured one.
Result<Interval> ifMeasured(const Inventory &inventory, const Journey &journey, const Scenarios &scenarios, const Target &target,
                            const QString &path, Drawing drawing, const Each &each = inOrder, std::stop_token stop = {});

} // namespace model::burden
