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

QString scenarioName(const Analysis &analysis, const model::ScenarioId &id)
{
    const model::Scenario *scenario = analysis.workspace->scenarios.find(id);
    return scenario && !scenario->name.isEmpty() ? scenario->name : id.text();
}

/// "two numbers hold most of the doubt": as many as come to half of it; empty where nothing is in doubt.
QString concentration(const model::burden::Sensitivity &sensitivity)
{
    double held = 0;
    int many = 0;
    for (const Influence &influence : sensitivity.numbers) {
        if (held >= 0.5 || influence.shareOfVariance <= 0)
            break;
        held += influence.shareOfVariance;
        ++many;
    }
    if (many == 0)
        return {};
    if (many == 1)
        return Words::tr("; one number holds most of the doubt");
    if (held >= 0.5 && many <= 5)
        return Words::tr("; %1 numbers hold most of the doubt").arg(many);
    return Words::tr("; the doubt is spread over many numbers");
}

/// "The time tax is 38.3 hours"
QString totalIs(const Analysis &analysis, Of of, double hours)
{
    if (!analysis.scenario)
        return Words::tr("The time tax is %1").arg(charts::time(hours));
    const QString name = scenarioName(analysis, *analysis.scenario);
    if (of == Of::Shown)
        return Words::tr("With %1 the time tax is %2").arg(name, charts::time(hours));
    return (hours >= 0 ? Words::tr("%1 saves %2") : Words::tr("%1 costs %2 more"))
        .arg(name, charts::time(std::abs(hours)));
}

double exactHours(const Analysis &analysis, Of of)
{
    const model::burden::Measure *shown = analysis.shown();
    const double hours = shown ? analysis.personIn(*shown).hours() : 0;
    return of == Of::Saving && analysis.baseline ? analysis.personIn(*analysis.baseline).hours() - hours : hours;
}

/// Where the total lies, as drawn; a saving is the difference turned round.
std::optional<Interval> intervalOf(const Known &known, Of of)
{
    const Analysis &analysis = *known.analysis;
    // Whichever was drawn more often.
    if (known.doubt && known.doubt->refusal.isEmpty() && known.doubt->target == targetOf(analysis, of) &&
        (!known.confidence || known.confidence->draws < known.doubt->draws))
        return known.doubt->sensitivity.total;
    if (!known.confidence)
        return std::nullopt;
    if (of == Of::Shown || !analysis.scenario)
        return known.confidence->hours(analysis.scenario, analysis.segment);
    const auto less = known.confidence->hoursDifference(*analysis.scenario, analysis.segment);
    return less ? std::optional(Interval{-less->mean, -less->high, -less->low}) : std::nullopt;
}

/// ", and 90 % sure to lie between 33 and 44"; in minutes where the total is said in minutes.
QString liesBetween(Interval interval, double total, Of of)
{
    const bool mayCost = of == Of::Saving && interval.low < 0 && interval.high > 0;
    const bool inMinutes = std::abs(total) < 0.995;
    if (inMinutes)
        interval = {interval.mean * 60, interval.low * 60, interval.high * 60};
    const int decimals = charts::rangeDecimals(interval.low, interval.high);
    const QString low = charts::number(interval.low, decimals), high = charts::number(interval.high, decimals);
    if (low == high)
        return Words::tr(", and hardly in doubt");
    const QString to = inMinutes ? Words::tr("%1 minutes").arg(high) : high;
    return (mayCost ? Words::tr(", but may cost time: 90 % sure to lie between %1 and %2")
                    : Words::tr(", and 90 % sure to lie between %1 and %2"))
        .arg(low, to);
}

QString measuredSentence(const QList<model::Number> &numbers)
{
    int measured = 0, all = 0;
    for (const model::Number &number : numbers) {
        all += number.isUncertain ? 1 : 0;
        measured += number.isUncertain && number.quantity.grade == model::Grade::Measured ? 1 : 0;
    }
    if (measured == 0)
        return Words::tr("None of its %1 numbers is measured yet.").arg(charts::whole(all));
    return Words::tr("%1 of its %2 numbers are measured.").arg(charts::whole(measured), charts::whole(all));
}

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

Refused refusalOf(const Known &known)
{
    if (!known.analysis)
        return {Words::tr("Open a life event to see how sure its figures are"), {}};
    const Analysis &analysis = *known.analysis;
    if (!analysis.shown()) {
        return {Words::tr("There are no figures, so there is nothing to be sure of"),
                Words::tr("%1 Put that right on the map, and the figures come back.").arg(analysis.refusal)};
    }
    if (analysis.shown()->segments.empty()) {
        return {Words::tr("Nobody goes through this journey yet"),
                Words::tr(
                    "Say how many people a year go through it: on the map, with nothing selected, in the inspector.")};
    }
    if (known.confidence && !known.confidence->uncertainty)
        return {Words::tr("How sure the figures are cannot be worked out"), known.confidence->refusal};
    return {};
}

QString headlineOf(const Known &known, Of of)
{
    const Refused refused = refusalOf(known);
    if (!refused.headline.isEmpty())
        return refused.headline;
    const Analysis &analysis = *known.analysis;
    const QString total = totalIs(analysis, of, exactHours(analysis, of));
    const auto interval = intervalOf(known, of);
    if (!interval)
        return Words::tr("%1; how sure that is, is being worked out").arg(total);
    const QString most = known.doubt ? concentration(known.doubt->sensitivity) : QString();
    return total + liesBetween(*interval, exactHours(analysis, of), of) + most;
}

QString subtitleOf(const Known &known)
{
    const Refused refused = refusalOf(known);
    if (!refused.headline.isEmpty())
        return refused.remedy;
    QStringList sentences;
    const Analysis &analysis = *known.analysis;
    if (known.confidence) {
        const Confidence &confidence = *known.confidence;
        const int place = analysis.scenario ? confidence.uncertainty->place(analysis.scenario) : 0;
        if (place > 0) {
            const double wins = chance(*confidence.uncertainty, static_cast<size_t>(place), 0, analysis.segment);
            sentences.append(Words::tr("It saves time %1.").arg(charts::inDraws(wins)));
        }
        const QString many = charts::whole(confidence.draws);
        sentences.append(
            confidence.draws < ConfidenceRunner::draws
                ? Words::tr("A first %1 draws; %2 follow.").arg(many, charts::whole(ConfidenceRunner::draws))
                : Words::tr("%1 draws of every number around its mean, by its grade, seed %2.")
                      .arg(many, charts::whole(static_cast<double>(confidence.seed))));
    }
    sentences.append(measuredSentence(known.numbers));
    return sentences.join(QLatin1Char(' '));
}

charts::Chart tornadoChart(const Known &known, Of of)
{
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
        table.header.append(alternative.scenario ? scenarioName(analysis, *alternative.scenario)
                                                 : Words::tr("Baseline"));
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
