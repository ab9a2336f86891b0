// SPDX-License-Identifier: GPL-3.0-only
#include "model/burden/appraisal.h"

#include <numeric>

namespace model::burden {

namespace {

/// What everybody saves in a year at full take-up.
struct YearSaved {
    double hours = 0, money = 0, weighted = 0;
};

YearSaved savedIn(const Inventory &inventory, const Comparison &comparison, const AppraisalTerms &terms)
{
    YearSaved saved;
    for (const SegmentMeasure &before : comparison.baseline.segments) {
        const SegmentMeasure *after = comparison.scenario.find(before.segment);
        const Segment *segment = inventory.segments.find(before.segment);
        if (!after || !segment)
            continue;
        const double hours = before.people * (before.person.hours() - after->person.hours());
        const double fees = terms.countsMoney ? before.people * (before.person.money - after->person.money) : 0;
        const double worth = hours * terms.hourValueOf(*segment) + fees;
        saved.hours += hours;
        saved.money += worth;
        saved.weighted += worth * (terms.weighted ? terms.weightOf(before.segment) : 1);
    }
    return saved;
}

/// The point from which what came in never again falls short of what was spent; years.
std::optional<double> paybackOf(std::span<const double> benefits, std::span<const double> costs)
{
    double balance = 0;
    std::optional<double> paid;
    for (size_t y = 0; y < benefits.size(); ++y) {
        const double net = benefits[y] - costs[y];
        const double now = balance + net;
        if (now < 0)
            paid.reset();
        else if (!paid)
            paid = y == 0 ? 0 : static_cast<double>(y - 1) + (net > 0 ? -balance / net : 1);
        balance = now;
    }
    return paid;
}

Worth worthOf(const AppraisalTerms &terms, std::span<const double> benefits, std::span<const double> costs)
{
    Worth worth;
    worth.benefits = presentValue(terms, benefits);
    worth.costs = presentValue(terms, costs);
    worth.netPresentValue = worth.benefits - worth.costs;
    if (worth.costs > 0) {
        worth.benefitCostRatio = worth.benefits / worth.costs;
        worth.paybackYears = paybackOf(benefits, costs);
    }
    worth.equivalentAnnual = worth.netPresentValue / annuity(terms, terms.period);
    return worth;
}

} // namespace

Costs costsOf(const Change &change) { return {change.cost.mean(), change.yearlyCost.mean()}; }

Costs costsOf(const QList<Entry> &entries)
{
    Costs costs;
    for (const Entry &entry : entries) {
        if (!entry.change->enabled)
            continue;
        const Costs one = costsOf(*entry.change);
        costs.once += one.once;
        costs.aYear += one.aYear;
    }
    return costs;
}

double presentValue(const AppraisalTerms &terms, std::span<const double> flows)
{
    double value = 0, factor = 1;
    for (size_t y = 0; y < flows.size(); ++y) {
        if (y > 0)
            factor /= 1 + terms.rateIn(static_cast<int>(y));
        value += flows[y] * factor;
    }
    return value;
}

double annuity(const AppraisalTerms &terms, int years)
{
    return presentValue(terms, std::vector<double>(static_cast<size_t>(std::max(0, years)), 1.0));
}

Appraisal appraise(const Inventory &inventory, const Comparison &comparison, const QList<Entry> &entries, const AppraisalTerms &terms)
{
    const YearSaved saved = savedIn(inventory, comparison, terms);
    const Costs costs = costsOf(entries);
    Appraisal appraisal;
    appraisal.hoursAYear = saved.hours;
    std::vector<double> benefits, weighted, spent;
    double factor = 1;
    for (int y = 0; y <= terms.period; ++y) {
        const double share = y == 0 ? 0 : terms.rampIn(y);
        const double kept = share * (1 - terms.benefitOptimism);
        if (y > 0)
            factor /= 1 + terms.rateIn(y);
        const AppraisalYear year{y, saved.hours * share, saved.money * kept, saved.weighted * kept,
                                 (y == 0 ? costs.once : costs.aYear) * (1 + terms.costOptimism), factor};
        benefits.push_back(year.benefit);
        weighted.push_back(year.weightedBenefit);
        spent.push_back(year.cost);
        appraisal.hours += year.hours;
        appraisal.years.push_back(year);
    }
    appraisal.worth = worthOf(terms, benefits, spent);
    if (terms.weighted)
        appraisal.weighted = worthOf(terms, weighted, spent);
    return appraisal;
}

Result<Appraisal> appraisal(const Inventory &inventory, const Journey &journey, const Scenarios &scenarios, const ScenarioId &scenario,
                            const AppraisalTerms &terms, std::stop_token stop)
{
    if (const QString why = whyNotValued(terms); !why.isEmpty())
        return Refusal{why};
    const Result<Measure> before = measure(inventory, journey, stop);
    if (!before)
        return Refusal{before.refusal()};
    const Result<Measure> after = measure(inventory, journey, scenarios, scenario, stop);
    if (!after)
        return Refusal{after.refusal()};
    const Result<QList<Entry>> entries = entriesOf(scenarios, scenario);
    if (!entries)
        return Refusal{entries.refusal()};
    return appraise(inventory, {*before, *after}, *entries, terms);
}

} // namespace model::burden
