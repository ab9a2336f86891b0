// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/burden/comparison.h"
#include "model/scenario/terms.h"

#include <span>

/// What a scenario is worth over its years (HM Treasury, The Green Book; the terms are model/scenario/terms.h).
namespace model::burden {

/// One year. Year 0 has the one-off costs; yearly costs and benefits come in the years 1 … period.
struct AppraisalYear {
    int year = 0;
    double hours = 0;            ///< saved
    double benefit = 0;          ///< money, of the year, not discounted
    double weightedBenefit = 0;  ///< the same by income; `benefit` where no weights are asked for
    double cost = 0;
    double discountFactor = 1;   ///< what one of this year is worth in year 0
};

/// What it comes to; money of year 0.
struct Worth {
    double benefits = 0, costs = 0;           ///< present values
    double netPresentValue = 0;               ///< benefits less costs
    std::optional<double> benefitCostRatio;   ///< none where nothing is spent
    /// Years until undiscounted benefits have paid back all costs so far, and from then on always have; within a year as if it came evenly.
    /// None where nothing is spent, or where it isn't paid back within the period.
    std::optional<double> paybackYears;
    double equivalentAnnual = 0;              ///< net present value as an even flow from year 0 on: PV / Σ of the period's first factors
};

struct Appraisal {
    std::vector<AppraisalYear> years;         ///< 0 … period
    Worth worth;                              ///< everybody's pound counts alike
    std::optional<Worth> weighted;            ///< by income, where the terms ask for it
    double hoursAYear = 0;                    ///< saved at full take-up
    double hours = 0;                         ///< saved over the period
};

/// What changes cost, before optimism.
struct Costs {
    double once = 0, aYear = 0;
    double over(int period) const { return once + aYear * period; }
};
/// Of the enabled ones among the entries.
Costs costsOf(const QList<Entry> &entries);
Costs costsOf(const Change &change);

/// Σ flow of year y × its discount factor, years from 0.
double presentValue(const AppraisalTerms &terms, std::span<const double> flows);
/// Σ of the discount factors of the years 0 … years − 1: what 1 a year is worth, the first now.
double annuity(const AppraisalTerms &terms, int years);

/// Values a comparison whose scenario has these entries. The terms must be sound.
Appraisal appraise(const Inventory &inventory, const Comparison &comparison, const QList<Entry> &entries, const AppraisalTerms &terms);

/// Measures and values a scenario; refused as measure() is, and where the terms are out of bounds.
Result<Appraisal> appraisal(const Inventory &inventory, const Journey &journey, const Scenarios &scenarios,
                            const ScenarioId &scenario, const AppraisalTerms &terms, std::stop_token stop = {});

} // namespace model::burden
