// SPDX-License-Identifier: GPL-3.0-only
#include "app/compare/figures.h"

#include "app/charts/plot.h"
#include "model/change/describe.h"

#include <QCoreApplication>

namespace app::compare {

namespace {

using charts::Emphasis;
using model::burden::Measure;
using model::burden::Minutes;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(app::compare)
};

struct Part {
    QString name;
    QList<double> hours; ///< by row
    double most() const { return *std::max_element(hours.begin(), hours.end()); }
};

struct Component {
    const char *name;
    double Minutes::*minutes;
};

constexpr Component components[] = {
    {QT_TRANSLATE_NOOP("app::compare", "Find out"), &Minutes::learn},
    {QT_TRANSLATE_NOOP("app::compare", "Do"), &Minutes::doing},
    {QT_TRANSLATE_NOOP("app::compare", "Give items"), &Minutes::give},
    {QT_TRANSLATE_NOOP("app::compare", "Give again"), &Minutes::giveAgain},
    {QT_TRANSLATE_NOOP("app::compare", "Confirm reused"), &Minutes::reused},
    {QT_TRANSLATE_NOOP("app::compare", "Travel"), &Minutes::travel},
    {QT_TRANSLATE_NOOP("app::compare", "On hold"), &Minutes::queue},
};

constexpr qsizetype mostParts = 6;

/// The parts that take time anywhere, largest in the baseline first; the smallest together where they are too many.
QList<Part> partsOf(const QList<Minutes> &rows)
{
    QList<Part> parts;
    for (const Component &component : components) {
        Part part{Words::tr(component.name), {}};
        for (const Minutes &minutes : rows)
            part.hours.append(minutes.*component.minutes / 60);
        if (part.most() > 0)
            parts.append(part);
    }
    std::stable_sort(parts.begin(), parts.end(),
                     [](const Part &a, const Part &b) { return a.hours.front() > b.hours.front(); });
    while (parts.size() > mostParts) {
        const Part last = parts.takeLast();
        Part &rest = parts.back();
        rest.name = Words::tr("%1, %2", "two parts in a key").arg(rest.name, last.name.toLower());
        for (qsizetype i = 0; i < rest.hours.size(); ++i)
            rest.hours[i] += last.hours[i];
    }
    return parts;
}

QString sourceLine(const Analysis &analysis, const QString &what)
{
    return Words::tr("%1 %2, %3.", "what is shown; journey; people")
        .arg(what, journeyName(analysis), peopleName(analysis));
}

Emphasis emphasisOf(const Analysis &analysis, const model::ScenarioId &id)
{
    return analysis.scenario == id ? Emphasis::Chosen : Emphasis::None;
}

QString segmentName(const Analysis &analysis, const model::SegmentId &id)
{
    const model::Segment *segment = analysis.workspace->inventory.segments.find(id);
    return segment && !segment->name.isEmpty() ? segment->name : id.text();
}

/// Each scenario beside the baseline, for the chosen people.
charts::Dumbbells scenariosOf(const Analysis &analysis)
{
    charts::Dumbbells dumbbells{Words::tr("Scenario"), Words::tr("h"), Words::tr("baseline"), Words::tr("with it"), {}};
    const double before = analysis.baseline ? analysis.personIn(*analysis.baseline).hours() : 0;
    for (const auto &[id, measure] : analysis.scenarios) {
        if (measure.ok()) {
            dumbbells.rows.append({id.text(), nameOf(analysis, id), before, analysis.personIn(*measure).hours(),
                                   emphasisOf(analysis, id)});
        }
    }
    return dumbbells;
}

charts::Waterfall waterfallOf(const Analysis &analysis)
{
    const double start = analysis.baseline ? analysis.personIn(*analysis.baseline).hours() : 0;
    charts::Waterfall waterfall{Words::tr("h"), Words::tr("Baseline"), start, {}, Words::tr("With all"), start};
    const auto entries = model::entriesOf(analysis.workspace->scenarios, *analysis.scenario);
    const model::Journey *journey = analysis.workspace->journeys.find(analysis.journey);
    for (const model::burden::WaterfallStep &step : analysis.waterfall) {
        QString name = Words::tr("Change %1").arg(step.entry + 1);
        if (entries && journey && step.entry >= 0 && step.entry < entries->size())
            name = model::describe(*entries->at(step.entry).change, *journey, analysis.workspace->inventory);
        waterfall.steps.append({name, step.hoursAPerson - waterfall.end, {}});
        waterfall.end = step.hoursAPerson;
    }
    return waterfall;
}

Saving savingOf(const Analysis &analysis, const Measure &shown)
{
    const auto without = analysis.personIn(*analysis.baseline), with = analysis.personIn(shown);
    return {nameOf(analysis, *analysis.scenario),
            analysis.segment ? segmentName(analysis, *analysis.segment) : QString(),
            without.hours(),
            with.hours(),
            without.duplicates,
            with.duplicates};
}

} // namespace

QString journeyName(const Analysis &analysis)
{
    const model::Journey *journey = analysis.workspace->journeys.find(analysis.journey);
    return journey && !journey->name.isEmpty() ? journey->name : analysis.journey.text();
}

QString peopleName(const Analysis &analysis)
{
    return analysis.segment ? segmentName(analysis, *analysis.segment) : Words::tr("all people");
}

QString nameOf(const Analysis &analysis, const model::ScenarioId &id)
{
    const model::Scenario *scenario = analysis.workspace->scenarios.find(id);
    return scenario && !scenario->name.isEmpty() ? scenario->name : id.text();
}

model::burden::YearMeasure yearOf(const Analysis &analysis, const Measure &measure)
{
    const model::burden::SegmentMeasure *own = analysis.segment ? measure.find(*analysis.segment) : nullptr;
    if (!own)
        return measure.year;
    const model::Segment *segment = analysis.workspace->inventory.segments.find(*analysis.segment);
    const model::burden::PersonMeasure &person = own->person;
    const double hours = own->people * person.hours();
    return {own->people,
            hours,
            hours * (segment ? segment->hourValue.mean() : 0),
            own->people * person.minutes.giveAgain / 60,
            own->people * person.money,
            own->people * person.waitDays};
}

charts::Chart componentsChart(const Analysis &analysis)
{
    charts::StackedBars bars;
    bars.rowsAre = Words::tr("Scenario");
    bars.unit = Words::tr("h");
    QList<Minutes> minutes;
    const auto add = [&](const QString &key, const QString &name, const Measure &measure, Emphasis emphasis) {
        minutes.append(analysis.personIn(measure).minutes);
        bars.rows.append({key, name, {}, emphasis});
    };
    if (analysis.baseline)
        add({}, Words::tr("Baseline"), *analysis.baseline, analysis.scenario ? Emphasis::None : Emphasis::Chosen);
    for (const auto &[id, measure] : analysis.scenarios) {
        if (measure.ok())
            add(id.text(), nameOf(analysis, id), *measure, emphasisOf(analysis, id));
    }
    for (const Part &part : minutes.isEmpty() ? QList<Part>() : partsOf(minutes)) {
        bars.parts.append(part.name);
        for (qsizetype i = 0; i < part.hours.size(); ++i)
            bars.rows[i].values.append(part.hours[i]);
    }
    const QString title = componentsTitle(bars);
    return {title, sourceLine(analysis, Words::tr("Hours a person, exact.")),
            Words::tr("Stacked bars: hours a person by what they are spent on, a bar for the baseline and for each "
                      "scenario."),
            bars};
}

charts::Chart changesChart(const Analysis &analysis)
{
    if (!analysis.scenario) {
        const charts::Dumbbells scenarios = scenariosOf(analysis);
        return {scenariosTitle(scenarios), sourceLine(analysis, Words::tr("Hours a person, exact.")),
                Words::tr("Hours a person without and with each scenario."), scenarios};
    }
    const charts::Waterfall waterfall = waterfallOf(analysis);
    const charts::Ticks axis = charts::axisOf(waterfall);
    const QString what =
        axis.low > 0 ? Words::tr("Hours a person, changes in order, axis from %1. Exact.").arg(axis.label(axis.low))
                     : Words::tr("Hours a person, changes in order. Exact.");
    return {changesTitle(waterfall), sourceLine(analysis, what),
            Words::tr("Waterfall from the baseline to the scenario: what each change adds, in order."), waterfall};
}

charts::Chart segmentsChart(const Analysis &analysis)
{
    charts::Dumbbells dumbbells{Words::tr("Segment"), Words::tr("h"), Words::tr("baseline"), Words::tr("scenario"), {}};
    const Measure *shown = analysis.scenario ? analysis.shown() : nullptr;
    if (analysis.baseline) {
        for (const model::burden::SegmentMeasure &segment : analysis.baseline->segments) {
            const model::burden::SegmentMeasure *with = shown ? shown->find(segment.segment) : nullptr;
            dumbbells.rows.append({segment.segment.text(), segmentName(analysis, segment.segment),
                                   segment.person.hours(), with ? std::optional(with->person.hours()) : std::nullopt,
                                   analysis.segment == segment.segment ? Emphasis::Chosen : Emphasis::None});
        }
    }
    std::stable_sort(dumbbells.rows.begin(), dumbbells.rows.end(), [](const auto &a, const auto &b) {
        return a.to && b.to ? a.from - *a.to > b.from - *b.to : a.from > b.from;
    });
    return {segmentsTitle(dumbbells), Words::tr("Hours a person, exact. %1.").arg(journeyName(analysis)),
            Words::tr("Hours a person of each segment without and with the scenario, sorted by hours saved."),
            dumbbells};
}

QString headlineOf(const Analysis &analysis)
{
    if (!analysis.scenario) {
        return analysis.scenarios.empty() ? Words::tr("%1 has no scenario yet to compare").arg(journeyName(analysis))
                                          : Words::tr("Choose a scenario to see what it saves");
    }
    const Measure *shown = analysis.shown();
    if (!shown || !analysis.baseline)
        return Words::tr("%1 cannot be measured").arg(nameOf(analysis, *analysis.scenario));
    return headline(savingOf(analysis, *shown));
}

QString subtitleOf(const Analysis &analysis)
{
    if (!analysis.refusal.isEmpty() || !analysis.baseline)
        return analysis.refusal;
    const Measure *shown = analysis.scenario ? analysis.shown() : nullptr;
    const QString year =
        yearSentence(yearOf(analysis, *analysis.baseline),
                     shown ? std::optional(yearOf(analysis, *shown)) : std::nullopt, analysis.workspace->currency);
    const QString best = shown ? QString() : bestSentence(scenariosOf(analysis));
    return best.isEmpty() ? year : best + QLatin1Char(' ') + year;
}

} // namespace app::compare
