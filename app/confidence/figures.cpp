// SPDX-License-Identifier: GPL-3.0-only
#include "app/confidence/figures.h"

#include "app/charts/numbers.h"

#include <QCoreApplication>

namespace app::confidence {

namespace {

using charts::Emphasis;
using model::NumberKind;
using model::burden::Influence;
using model::burden::Interval;
using model::burden::Uncertainty;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(app::confidence)
};

constexpr qsizetype mostBars = 10, mostToMeasure = 5;

/// "travel, estimate"
QString detailOf(const model::Number &number)
{
    static constexpr std::array grades = {
        QT_TRANSLATE_NOOP("app::confidence", "measured"), QT_TRANSLATE_NOOP("app::confidence", "published"),
        QT_TRANSLATE_NOOP("app::confidence", "estimate"), QT_TRANSLATE_NOOP("app::confidence", "guess")};
    const auto grade = static_cast<size_t>(number.quantity.grade.value_or(model::Grade::Guess));
    return Words::tr("%1, %2", "a property and its grade").arg(number.property, Words::tr(grades[grade]));
}

/// Those that move the total at all, longest bar first.
QList<const Influence *> movers(const model::burden::Sensitivity &sensitivity)
{
    QList<const Influence *> movers;
    for (const Influence &influence : sensitivity.numbers) {
        if (influence.low != influence.high)
            movers.append(&influence);
    }
    std::stable_sort(movers.begin(), movers.end(), [](const Influence *a, const Influence *b) {
        return std::abs(a->high - a->low) > std::abs(b->high - b->low);
    });
    return movers;
}

QString tornadoTitle(const QList<const Influence *> &movers, Of of)
{
    if (movers.isEmpty())
        return Words::tr("No number alone moves the answer");
    const Influence &first = *movers.front();
    const QString range = charts::range(std::min(first.low, first.high), std::max(first.low, first.high));
    return (of == Of::Saving ? Words::tr("%1: alone it moves what is saved from %2 hours")
                             : Words::tr("%1: alone it moves the answer from %2 hours"))
        .arg(nameOf(first.number), range);
}

QString influencesTitle(const QList<Influence> &first)
{
    if (first.isEmpty())
        return Words::tr("No number holds any doubt");
    const QString share = charts::percent(first.front().shareOfVariance);
    if (first.front().shareOfVariance < 0.1)
        return Words::tr("No number holds much of the doubt; the first holds %1").arg(share);
    return Words::tr("Measure “%1” first: it holds %2 of the doubt").arg(nameOf(first.front().number), share);
}

void addInfluences(charts::Influences &chart, const QList<Influence> &first, int all)
{
    double rest = 1;
    for (const Influence &influence : first) {
        chart.rows.append({influence.number.path, nameOf(influence.number), adviceFor(influence.number.kind),
                           influence.shareOfVariance, chart.rows.isEmpty() ? Emphasis::Chosen : Emphasis::None});
        rest -= influence.shareOfVariance;
    }
    const int others = all - static_cast<int>(first.size());
    if (others > 0)
        chart.rows.append({{}, Words::tr("%n other number(s) together", nullptr, others), {}, std::max(0.0, rest)});
}

} // namespace

model::burden::Target targetOf(const Analysis &analysis, Of of)
{
    model::burden::Target target;
    target.scenario = analysis.scenario;
    target.isSaving = of == Of::Saving && analysis.scenario.has_value();
    target.of = model::burden::Target::Of::Person;
    target.segment = analysis.segment;
    return target;
}

charts::Chart tornadoChart(const Known &known, Of of)
{
    if (!known.doubt->refusal.isEmpty())
        return {known.doubt->refusal, {}, {}, charts::Tornado{}};
    const model::burden::Sensitivity &sensitivity = known.doubt->sensitivity;
    charts::Tornado tornado{Words::tr("Number"),
                            Words::tr("h"),
                            Words::tr("if the number is low (5th percentile)"),
                            Words::tr("if it is high (95th)"),
                            Words::tr("Time tax"),
                            sensitivity.total.mean,
                            {}};
    const QList<const Influence *> all = movers(sensitivity);
    for (const Influence *influence : all.first(std::min(mostBars, all.size()))) {
        tornado.rows.append({influence->number.path, influence->number.subject, detailOf(influence->number),
                             influence->low, influence->high,
                             tornado.rows.isEmpty() ? Emphasis::Chosen : Emphasis::None});
    }
    return {tornadoTitle(all, of),
            of == Of::Saving ? Words::tr("Hours saved a person, each number alone, others at their means. Exact.")
                             : Words::tr("Hours a person, each number alone, others at their means. Exact."),
            Words::tr("Tornado: how far each number alone, low or high, moves the answer; longest first."), tornado};
}

charts::Chart influencesChart(const Known &known)
{
    if (!known.doubt->refusal.isEmpty())
        return {known.doubt->refusal, {}, {}, charts::Influences{}};
    const model::burden::Sensitivity &sensitivity = known.doubt->sensitivity;
    charts::Influences chart{
        Words::tr("Number"), Words::tr("How to measure it"), Words::tr("Share of the doubt"), Words::tr("h"), {}, {}};
    QList<Influence> first;
    for (const Influence &influence : sensitivity.numbers) {
        if (first.size() < mostToMeasure && influence.shareOfVariance > 0)
            first.append(influence);
    }
    addInfluences(chart, first, static_cast<int>(sensitivity.numbers.size()));
    const auto add = [&](const QString &name, const Interval &interval, Emphasis emphasis) {
        chart.intervals.append({name, interval.low, interval.mean, interval.high, emphasis});
    };
    if (!first.isEmpty())
        add(Words::tr("Now"), sensitivity.total, Emphasis::None);
    if (known.doubt->ifMeasured)
        add(Words::tr("If it were measured"), *known.doubt->ifMeasured, Emphasis::Chosen);
    return {influencesTitle(first),
            Words::tr("Share of the variance, %1 draws. Intervals: 90 %, hours a person.")
                .arg(charts::whole(known.doubt->draws)),
            Words::tr("Bars: how much of the doubt each number holds; beneath, where the answer lies now and if the "
                      "first were measured."),
            chart};
}

charts::Chart waitingTornado()
{
    return {Words::tr("Working out how far each number moves the answer…"), {}, {}, charts::Tornado{}};
}

charts::Chart waitingInfluences()
{
    return {Words::tr("Working out which number to measure first…"), {}, {}, charts::Influences{}};
}

QString adviceFor(NumberKind kind)
{
    switch (kind) {
    case NumberKind::Learn: return Words::tr("Time 20 people finding out what to do");
    case NumberKind::Do: return Words::tr("Time 30 people doing it");
    case NumberKind::Travel: return Words::tr("Ask the service for visits and postcodes");
    case NumberKind::Queue: return Words::tr("Ask the service for its call and queue times");
    case NumberKind::Wait: return Words::tr("Ask the service for dates of claim and of decision");
    case NumberKind::Fee: return Words::tr("Look the fee up, or ask 30 people what they paid");
    case NumberKind::Stress: return Words::tr("Ask 30 people to rate it from nought to five");
    case NumberKind::Give: return Words::tr("Time 20 people finding and giving it");
    case NumberKind::Share: return Words::tr("Count cases each way in the service's records");
    case NumberKind::Pace: return Words::tr("Time 30 people of this group beside typical people");
    case NumberKind::People: return Words::tr("Count cases of the last year, by group");
    case NumberKind::HourValue: return Words::tr("Look up the value of time that the appraisal uses");
    case NumberKind::TakeUp: return Words::tr("Count who took up a pilot, or something like it");
    case NumberKind::Change: return Words::tr("Try it with 30 people, before and after");
    case NumberKind::Cost: return Words::tr("Ask those who would build and run it");
    }
    Q_UNREACHABLE();
}

QString nameOf(const model::Number &number)
{
    return Words::tr("%1, %2", "a number: what it is about, which of its numbers").arg(number.subject, number.property);
}

QString nameOf(const Analysis &analysis, const model::ScenarioId &id)
{
    const model::Scenario *scenario = analysis.workspace->scenarios.find(id);
    return scenario && !scenario->name.isEmpty() ? scenario->name : id.text();
}

charts::Table pairsOf(const Known &known)
{
    charts::Table table;
    if (!known.confidence || !known.confidence->uncertainty || known.confidence->uncertainty->alternatives.size() < 3)
        return table;
    const Uncertainty &uncertainty = *known.confidence->uncertainty;
    const Analysis &analysis = *known.analysis;
    table.caption = Words::tr("How often one takes less time than another");
    table.header.append(Words::tr("Takes less time than"));
    for (const auto &alternative : uncertainty.alternatives)
        table.header.append(alternative.scenario ? nameOf(analysis, *alternative.scenario) : Words::tr("Baseline"));
    for (size_t row = 0; row < uncertainty.alternatives.size(); ++row) {
        QList<charts::Cell> cells = {{table.header[static_cast<qsizetype>(row) + 1], {}}};
        for (size_t column = 0; column < uncertainty.alternatives.size(); ++column) {
            const double wins = row == column ? 0 : chance(uncertainty, row, column, analysis.segment);
            cells.append(row == column ? charts::Cell{QStringLiteral("–"), {}}
                                       : charts::Cell{charts::percent(wins), wins * 100});
        }
        table.rows.append(cells);
    }
    return table;
}

} // namespace app::confidence
