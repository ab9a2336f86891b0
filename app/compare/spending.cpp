// SPDX-License-Identifier: GPL-3.0-only
#include "app/compare/spending.h"

#include "app/charts/numbers.h"
#include "app/compare/figures.h"
#include "model/burden/appraisal.h"
#include "model/change/describe.h"

#include <QCoreApplication>

namespace app::compare {

namespace {

using charts::Emphasis;
using charts::Scatter;
using model::burden::Contribution;
using model::burden::Measure;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(app::compare)
};

/// "; Once only saves them £12".
QString changeOf(const charts::Bars::Row &row, const charts::Bars::Row &baseline, const QString &currency)
{
    const double less = baseline.value - row.value;
    if (row.figure == baseline.figure)
        return Words::tr("%1 leaves it so").arg(row.name);
    return (less > 0 ? Words::tr("%1 spares them %2", "a scenario; money")
                     : Words::tr("%1 costs them %2 more", "a scenario; money"))
        .arg(row.name, charts::money(std::abs(less), currency));
}

QString moneyTitle(const charts::Bars &bars, const QString &currency)
{
    using Row = charts::Bars::Row;
    if (bars.rows.isEmpty())
        return Words::tr("Nothing is known of money");
    const Row &baseline = bars.rows.front();
    const bool none = std::all_of(bars.rows.begin(), bars.rows.end(), [](const Row &row) { return row.value < 0.005; });
    if (none)
        return Words::tr("Nobody pays anything on the way");
    const QString pay = Words::tr("A person pays %1").arg(baseline.figure);
    const auto chosen = std::find_if(bars.rows.begin() + 1, bars.rows.end(),
                                     [](const Row &row) { return row.emphasis == Emphasis::Chosen; });
    if (chosen != bars.rows.end())
        return Words::tr("%1; %2", "two half sentences").arg(pay, changeOf(*chosen, baseline, currency));
    const auto cheapest = std::min_element(bars.rows.begin(), bars.rows.end(),
                                           [](const Row &a, const Row &b) { return a.value < b.value; });
    if (cheapest->figure != baseline.figure)
        return Words::tr("%1; %2", "two half sentences").arg(pay, changeOf(*cheapest, baseline, currency));
    return bars.rows.size() > 1 ? Words::tr("%1; no scenario makes it less").arg(pay) : pay;
}

double costOver(const model::burden::Costs &costs, const Analysis &analysis)
{
    return costs.over(analysis.workspace->appraisal.period);
}

void addScenarios(Scatter &scatter, const Analysis &analysis)
{
    scatter.points.append({{}, Words::tr("Baseline"), 0, 0, Scatter::Kind::Whole, emphasisOf(analysis, std::nullopt)});
    for (const auto &[id, measure] : analysis.scenarios) {
        const auto entries = model::entriesOf(analysis.workspace->scenarios, id);
        if (measure.ok() && entries) {
            scatter.points.append(
                {id.text(), nameOf(analysis, id), costOver(model::burden::costsOf(*entries), analysis),
                 analysis.baseline->year.hours - measure->year.hours, Scatter::Kind::Whole, emphasisOf(analysis, id)});
        }
    }
}

void addChanges(Scatter &scatter, const Analysis &analysis, const model::burden::Attribution *attribution)
{
    const auto entries = analysis.scenario ? model::entriesOf(analysis.workspace->scenarios, *analysis.scenario)
                                           : model::Result<QList<model::Entry>>(QList<model::Entry>());
    const model::Journey *journey = analysis.workspace->journeys.find(analysis.journey);
    if (!entries || entries->isEmpty() || !journey)
        return;
    for (const Contribution &change : attribution ? attribution->changes : analysis.waterfall) {
        const auto &saved = attribution ? change.firstIn : change.inOrder;
        if (!saved || change.entry < 0 || change.entry >= entries->size())
            continue;
        const model::Change &made = *entries->at(change.entry).change;
        scatter.points.append(
            {QStringLiteral("%1").arg(change.entry), model::describe(made, *journey, analysis.workspace->inventory),
             costOver(model::burden::costsOf(made), analysis), saved->year, Scatter::Kind::Part, Emphasis::None});
    }
}

/// "Once only saves 1.2 million hours a year for £40 million".
QString savesFor(const Scatter::Point &point, const QString &currency)
{
    const QString hours = charts::large(std::abs(point.hours));
    if (point.hours < 0)
        return Words::tr("%1 costs people %2 hours a year").arg(point.name, hours);
    if (point.cost <= 0)
        return Words::tr("%1 saves %2 hours a year at no cost that is known").arg(point.name, hours);
    return Words::tr("%1 saves %2 hours a year for %3").arg(point.name, hours, charts::money(point.cost, currency));
}

QString costsTitle(const Scatter &scatter)
{
    using Point = Scatter::Point;
    QList<Point> scenarios;
    std::copy_if(scatter.points.begin(), scatter.points.end(), std::back_inserter(scenarios),
                 [](const Point &point) { return point.kind == Scatter::Kind::Whole && !point.key.isEmpty(); });
    if (scenarios.isEmpty())
        return Words::tr("This journey has no scenario yet");
    const auto chosen = std::find_if(scenarios.begin(), scenarios.end(),
                                     [](const Point &point) { return point.emphasis == Emphasis::Chosen; });
    const Point &told = chosen != scenarios.end()
                            ? *chosen
                            : *std::max_element(scenarios.begin(), scenarios.end(),
                                                [](const Point &a, const Point &b) { return a.hours < b.hours; });
    const QString saves = savesFor(told, scatter.currency);
    const auto better = std::find_if(scenarios.begin(), scenarios.end(), [&](const Point &other) {
        return other.cost <= told.cost && other.hours >= told.hours &&
               (other.cost < told.cost || other.hours > told.hours);
    });
    return better == scenarios.end()
               ? saves
               : Words::tr("%1; %2 saves more for less", "what one scenario saves; another scenario")
                     .arg(saves, better->name);
}

} // namespace

charts::Chart moneyChart(const Analysis &analysis)
{
    const QString &currency = analysis.workspace->currency;
    charts::Bars bars{Words::tr("Scenario"), Words::tr("Money a person"), Words::tr("Money of all a year"), {}};
    const auto add = [&](const QString &key, const QString &name, const Measure &measure, Emphasis emphasis) {
        const double person = analysis.personIn(measure).money, year = yearOf(analysis, measure).money;
        bars.rows.append({key, name, person, charts::money(person, currency), year,
                          Words::tr("%1 a year", "money").arg(charts::money(year, currency)), emphasis});
    };
    if (analysis.baseline)
        add({}, Words::tr("Baseline"), *analysis.baseline, emphasisOf(analysis, std::nullopt));
    for (const auto &[id, measure] : analysis.scenarios) {
        if (measure.ok())
            add(id.text(), nameOf(analysis, id), *measure, emphasisOf(analysis, id));
    }
    return {moneyTitle(bars, currency), sourceLine(analysis, Words::tr("Fees, fares and the like a person, exact.")),
            Words::tr("Bars: money people pay on the way, a person and in a year, baseline and scenarios."), bars};
}

charts::Chart costsChart(const Analysis &analysis, const model::burden::Attribution *attribution)
{
    const bool alone = attribution && attribution->onlyInOrder.isEmpty();
    const int period = analysis.workspace->appraisal.period;
    const QString over = period == 1 ? Words::tr("cost over one year") : Words::tr("cost over %1 years").arg(period);
    Scatter scatter{Words::tr("Scenario or change"),
                    analysis.workspace->currency,
                    over,
                    Words::tr("hours saved a year"),
                    alone ? Words::tr("its changes, each alone") : Words::tr("its changes, in order"),
                    {}};
    if (analysis.baseline) {
        addScenarios(scatter, analysis);
        addChanges(scatter, analysis, alone ? attribution : nullptr);
    }
    return {costsTitle(scatter),
            Words::tr("All people together. One-off and yearly costs, not discounted. %1.").arg(journeyName(analysis)),
            Words::tr("Points: what each scenario, and each change of the chosen one, costs and saves. The stairs join "
                      "the scenarios that "
                      "none beats."),
            scatter};
}

} // namespace app::compare
