// SPDX-License-Identifier: GPL-3.0-only
#include "app/value/valuation.h"

#include "app/charts/numbers.h"
#include "model/change/describe.h"

#include <QCoreApplication>

namespace app::value {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(app::value)
};

using charts::money;
using model::burden::BreakEven;
using model::burden::Bundle;
using model::burden::Portfolio;
using model::burden::Worth;

/// The calendar year where the terms say one, else the number of the year.
QString yearName(const model::AppraisalTerms &terms, int year)
{
    return QString::number(terms.baseYear ? terms.baseYear + year : year);
}

QString years(int count) { return count == 1 ? Words::tr("one year") : Words::tr("%1 years").arg(count); }

/// "The account of daily life …; The award …"
QString namesOf(const Valuation &valuation, const Bundle &bundle)
{
    QStringList names;
    for (const int entry : bundle.entries)
        names += valuation.nameOf(entry);
    return names.isEmpty() ? Words::tr("No change") : names.join(QStringLiteral("; "));
}

QString cashFlowTitle(const Valuation &valuation)
{
    const Worth &worth = valuation.appraisal.worth;
    const int period = valuation.terms().period;
    if (worth.paybackYears)
        return Words::tr("It is paid back after %1 years").arg(charts::number(*worth.paybackYears, 1));
    if (worth.costs > 0)
        return Words::tr("It is not paid back within %1", "period").arg(years(period));
    return worth.netPresentValue > 0 ? Words::tr("It costs nothing and brings %1 over %2", "money; period").arg(money(worth.netPresentValue, valuation.currency()), years(period))
                                     : Words::tr("It costs nothing and brings nothing over %1", "period").arg(years(period));
}

} // namespace

QString Valuation::scenarioName() const
{
    const model::Scenario *scenario = workspace().scenarios.find(*analysis->scenario);
    return scenario && !scenario->name.isEmpty() ? scenario->name : analysis->scenario->text();
}

QString Valuation::journeyName() const
{
    const model::Journey *journey = workspace().journeys.find(analysis->journey);
    return journey && !journey->name.isEmpty() ? journey->name : analysis->journey.text();
}

QString Valuation::nameOf(int entry) const
{
    const model::Journey *journey = workspace().journeys.find(analysis->journey);
    if (!journey || entry < 0 || entry >= entries.size())
        return {};
    return model::describe(*entries[entry].change, *journey, workspace().inventory);
}

double Valuation::worthAYear() const
{
    double worth = 0;
    for (const model::burden::SegmentMeasure &before : analysis->baseline->segments) {
        const auto *after = analysis->shown()->find(before.segment);
        const model::Segment *segment = workspace().inventory.segments.find(before.segment);
        if (after && segment)
            worth += before.people * (before.person.hours() - after->person.hours()) * terms().hourValueOf(*segment);
    }
    return worth;
}

std::optional<Valuation> valuationOf(const SharedAnalysis &analysis)
{
    if (!analysis || !analysis->scenario || !analysis->baseline || !analysis->shown())
        return std::nullopt;
    const model::Workspace &workspace = *analysis->workspace;
    const model::Journey *journey = workspace.journeys.find(analysis->journey);
    const auto entries = model::entriesOf(workspace.scenarios, *analysis->scenario);
    if (!journey || !entries || !model::whyNotValued(workspace.appraisal).isEmpty())
        return std::nullopt;
    Valuation valuation{analysis, *entries, model::burden::appraise(workspace.inventory, {*analysis->baseline, *analysis->shown()}, *entries, workspace.appraisal), {}};
    valuation.breakEven = model::burden::breakEven(workspace.inventory, *journey, *entries, valuation.appraisal);
    return valuation;
}

std::pair<QString, QString> whyNot(const SharedAnalysis &analysis)
{
    if (!analysis)
        return {Words::tr("Open a life event to see what its scenarios are worth"), {}};
    if (!analysis->refusal.isEmpty())
        return {Words::tr("It can't be valued as it stands"), analysis->refusal};
    if (analysis->scenarios.empty())
        return {Words::tr("There is no scenario to value yet"), Words::tr("Make one on the map: choose New scenario above, and change what government does.")};
    if (!analysis->scenario)
        return {Words::tr("Choose a scenario to see what it is worth"), Words::tr("The baseline is what it is compared with.")};
    return {Words::tr("It can't be valued as it stands"), model::whyNotValued(analysis->workspace->appraisal)};
}

QString headlineOf(const Valuation &valuation)
{
    const model::burden::Appraisal &appraisal = valuation.appraisal;
    const double net = appraisal.worth.netPresentValue;
    const QString hours = appraisal.hoursAYear >= 0 ? Words::tr("%1 saves %2 hours a year").arg(valuation.scenarioName(), charts::large(appraisal.hoursAYear))
                                                    : Words::tr("%1 costs people %2 hours a year").arg(valuation.scenarioName(), charts::large(-appraisal.hoursAYear));
    const QString worth = net >= 0 ? Words::tr("over %1 it brings %2 more than it costs", "period; money") : Words::tr("over %1 it costs %2 more than it brings", "period; money");
    return Words::tr("%1; %2", "hours a year; worth over the period").arg(hours, worth.arg(years(valuation.terms().period), money(std::abs(net), valuation.currency())));
}

QString breakEvenSentence(const Valuation &valuation)
{
    const BreakEven &even = valuation.breakEven;
    const QString now = charts::percent(even.takeUpNow);
    if (even.pays == BreakEven::Pays::Always)
        return Words::tr("It pays however few take it up.");
    if (even.pays == BreakEven::Pays::Never)
        return valuation.appraisal.worth.benefits > 0 ? Words::tr("It does not pay even if everybody takes it up; now the largest take-up is %1.").arg(now)
                                                      : Words::tr("It does not pay at any take-up.");
    if (even.factor > 1)
        return Words::tr("It would pay from a take-up of %1; now the largest is %2.").arg(charts::percent(even.takeUp), now);
    return Words::tr("It pays as long as the largest take-up is %1 or more; now it is %2.").arg(charts::percent(even.takeUp), now);
}

QString termsSentence(const Valuation &valuation)
{
    const model::AppraisalTerms &terms = valuation.terms();
    const model::RateSchedule *schedule = model::rateSchedule(terms.rates);
    QStringList parts = {schedule && terms.rates != model::flatRates ? QCoreApplication::translate("Terms", schedule->label)
                                                                     : Words::tr("%1 a year", "a discount rate").arg(charts::percent(terms.flatRate))};
    if (const int year = terms.priceYear ? terms.priceYear : valuation.workspace().priceYear)
        parts += Words::tr("prices of %1").arg(year);
    if (terms.costOptimism > 0)
        parts += Words::tr("costs raised by %1").arg(charts::percent(terms.costOptimism));
    if (terms.benefitOptimism > 0)
        parts += Words::tr("benefits lowered by %1").arg(charts::percent(terms.benefitOptimism));
    return parts.join(QStringLiteral("; "));
}

QString subtitleOf(const Valuation &valuation)
{
    const QString weights = valuation.appraisal.weighted
                                ? QLatin1Char(' ') + Words::tr("Weighted by income it comes to %1.").arg(money(valuation.appraisal.weighted->netPresentValue, valuation.currency()))
                                : QString();
    return Words::tr("%1%2 All people together, whoever is chosen above.", "break-even; weights").arg(breakEvenSentence(valuation), weights);
}

charts::Chart cashFlowChart(const Valuation &valuation)
{
    charts::CashFlow flow{Words::tr("Year"), valuation.currency(), Words::tr("benefits"), Words::tr("costs"), Words::tr("come to, so far"), {}};
    for (const model::burden::AppraisalYear &year : valuation.appraisal.years)
        flow.years.append({yearName(valuation.terms(), year.year), year.benefit, year.cost});
    flow.paidBack = valuation.appraisal.worth.paybackYears;
    return {cashFlowTitle(valuation), Words::tr("Not discounted; one-off costs in the first year shown. %1.").arg(termsSentence(valuation)),
            Words::tr("Bars: benefits upwards and costs downwards, year by year. Line: what they come to so far."), flow};
}

QString bundleSentence(const Valuation &valuation, const Portfolio &portfolio, const std::optional<double> &budget)
{
    const Bundle &all = portfolio.frontier.back();
    const Bundle &best = budget ? portfolio.best(*budget) : all;
    const QString &currency = valuation.currency();
    if (all.entries.empty())
        return Words::tr("No set of these changes saves time");
    if (!budget)
        return Words::tr("The most that can be saved is %1 hours a year, for %2").arg(charts::large(all.hours), money(all.cost, currency));
    if (best.entries.empty())
        return Words::tr("%1 buys none of these changes").arg(money(*budget, currency));
    return Words::tr("%1 buys %2 hours a year with %n of the changes", "budget; hours", static_cast<int>(best.entries.size())).arg(money(*budget, currency), charts::large(best.hours));
}

charts::Chart frontierChart(const Valuation &valuation, const Portfolio &portfolio, const std::optional<double> &budget)
{
    charts::Frontier frontier{Words::tr("Changes"), valuation.currency(), Words::tr("Cost over %1", "period").arg(years(valuation.terms().period)),
                              Words::tr("Hours saved a year"), {}, budget, {}};
    for (const Bundle &bundle : portfolio.frontier)
        frontier.sets.append({namesOf(valuation, bundle), bundle.cost, bundle.hours});
    if (budget)
        frontier.budgetName = Words::tr("budget %1").arg(money(*budget, valuation.currency()));
    const QString how = portfolio.isExact ? Words::tr("Best of all sets of changes.") : Words::tr("Sets built one change at a time; there may be better ones.");
    return {bundleSentence(valuation, portfolio, budget), Words::tr("One-off and yearly costs over %1, not discounted. %2", "period; how").arg(years(valuation.terms().period), how),
            Words::tr("Stairs: hours saved a year for each budget, each step the set of changes that saves most."), frontier};
}

} // namespace app::value
