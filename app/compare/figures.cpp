// SPDX-License-Identifier: GPL-3.0-only
#include "app/compare/figures.h"

#include "app/charts/numbers.h"
#include "app/charts/plot.h"
#include "app/compare/leftbehind.h"
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

NameOf namesIn(const Analysis &analysis)
{
    return [&analysis](const model::SegmentId &id) { return segmentName(analysis, id); };
}

using model::burden::Attribution;
using model::burden::Contribution;

const std::optional<model::burden::Saved> &partOf(const Contribution &change, Told told)
{
    switch (told) {
    case Told::FirstIn: return change.firstIn;
    case Told::LastIn: return change.lastIn;
    case Told::FairShare: return change.shapley;
    default: return change.inOrder;
    }
}

QString nameOfEntry(const Analysis &analysis, int entry)
{
    const auto entries = model::entriesOf(analysis.workspace->scenarios, *analysis.scenario);
    const model::Journey *journey = analysis.workspace->journeys.find(analysis.journey);
    if (entries && journey && entry >= 0 && entry < entries->size())
        return model::describe(*entries->at(entry).change, *journey, analysis.workspace->inventory);
    return Words::tr("Change %1").arg(entry + 1);
}

/// From the baseline to the scenario. Parts that don't come to the whole saving (alone, or left out) are followed by what
/// the changes do together: where two save the same minute, it is there twice.
charts::Waterfall waterfallOf(const Analysis &analysis, Told told, const Attribution *attribution)
{
    const double start = analysis.baseline ? analysis.personIn(*analysis.baseline).hours() : 0;
    charts::Waterfall waterfall{Words::tr("h"), Words::tr("Baseline"), start, {}, Words::tr("With all"), start};
    for (const Contribution &change : attribution ? attribution->changes : analysis.waterfall) {
        charts::Waterfall::Step step{nameOfEntry(analysis, change.entry), 0, {}};
        if (const auto &saved = partOf(change, told))
            step.change = -saved->person;
        if (told == Told::InOrder && change.shapley)
            step.fairShare = -change.shapley->person;
        waterfall.end += step.change;
        waterfall.steps.append(step);
    }
    const double whole = analysis.shown() ? analysis.personIn(*analysis.shown()).hours() : waterfall.end;
    if (std::abs(whole - waterfall.end) > 1e-9 * std::max(1.0, start)) {
        waterfall.steps.append({Words::tr("Because they overlap"), whole - waterfall.end, {}});
        waterfall.end = whole;
    }
    return waterfall;
}

/// The title of the changes alone, without what they do together.
QString titleOfChanges(const charts::Waterfall &waterfall, qsizetype changes, Told told)
{
    charts::Waterfall alone = waterfall;
    alone.steps.resize(std::min(changes, alone.steps.size()));
    const QString title = changesTitle(alone);
    switch (told) {
    case Told::FirstIn: return Words::tr("Alone: %1", "what a change saves, made first").arg(title);
    case Told::LastIn: return Words::tr("On top of all others: %1", "what a change saves, made last").arg(title);
    case Told::FairShare: return Words::tr("By fair share: %1", "what a change saves, over all orders").arg(title);
    default: return title;
    }
}

/// "Hours a person, changes in order, axis from 34. Exact."
QString changesSource(const charts::Waterfall &waterfall, Told told, const Attribution *attribution)
{
    static constexpr std::array how = {QT_TRANSLATE_NOOP("app::compare", "changes in order"),
                                       QT_TRANSLATE_NOOP("app::compare", "each change alone"),
                                       QT_TRANSLATE_NOOP("app::compare", "each change on top of all others"),
                                       QT_TRANSLATE_NOOP("app::compare", "mean over all orders (Shapley)")};
    const charts::Ticks axis = charts::axisOf(waterfall);
    const QString ways = Words::tr(how[static_cast<size_t>(told)]);
    const QString what = axis.low > 0 ? Words::tr("Hours a person, %1, axis from %2.").arg(ways, axis.label(axis.low))
                                      : Words::tr("Hours a person, %1.").arg(ways);
    if (attribution && !attribution->onlyInOrder.isEmpty())
        return what + QLatin1Char(' ') + attribution->onlyInOrder;
    const bool sampled = attribution && attribution->orders > 0 && (told == Told::FairShare || told == Told::InOrder);
    double error = 0;
    for (const Contribution &change : sampled ? attribution->changes : std::vector<Contribution>())
        error = std::max(error, change.standardError.person);
    return what + QLatin1Char(' ') +
           (sampled ? Words::tr("Fair shares from %1 sampled orders, standard error at most %2 h.").arg(attribution->orders).arg(charts::number(error, 3))
                    : Words::tr("Exact."));
}

Saving savingOf(const Analysis &analysis, const Measure &shown, const Confidence *confidence)
{
    const auto without = analysis.personIn(*analysis.baseline), with = analysis.personIn(shown);
    const auto less = confidence ? confidence->hoursDifference(*analysis.scenario, analysis.segment) : std::nullopt;
    return {nameOf(analysis, *analysis.scenario),
            analysis.segment ? segmentName(analysis, *analysis.segment) : QString(),
            without.hours(),
            with.hours(),
            without.duplicates,
            with.duplicates,
            less ? std::optional(std::pair(less->low, less->high)) : std::nullopt};
}

/// "It takes less time than the baseline in every one of 2,000 draws."; empty while nothing was drawn.
QString winsSentence(const Analysis &analysis, const Confidence *confidence)
{
    const int place = confidence && confidence->uncertainty && analysis.scenario
                          ? confidence->uncertainty->place(analysis.scenario)
                          : -1;
    if (place <= 0)
        return {};
    const double wins = chance(*confidence->uncertainty, static_cast<size_t>(place), 0, analysis.segment);
    return Words::tr("It saves time %1.", "… in 97 of 100 draws").arg(charts::inDraws(wins));
}

} // namespace

QString journeyName(const Analysis &analysis)
{
    const model::Journey *journey = analysis.workspace->journeys.find(analysis.journey);
    return journey && !journey->name.isEmpty() ? journey->name : analysis.journey.text();
}

QString sourceLine(const Analysis &analysis, const QString &what)
{
    return Words::tr("%1 %2, %3.", "what is shown; journey; people")
        .arg(what, journeyName(analysis), peopleName(analysis));
}

Emphasis emphasisOf(const Analysis &analysis, const std::optional<model::ScenarioId> &scenario)
{
    return analysis.scenario == scenario ? Emphasis::Chosen : Emphasis::None;
}

QString segmentName(const Analysis &analysis, const model::SegmentId &id)
{
    const model::Segment *segment = analysis.workspace->inventory.segments.find(id);
    return segment && !segment->name.isEmpty() ? segment->name : id.text();
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

charts::Chart componentsChart(const Analysis &analysis, Parts parts)
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
    for (const Component &part : minutes.isEmpty() ? QList<Component>() : componentsOf(minutes, mostOf(parts))) {
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

charts::Chart changesChart(const Analysis &analysis, Told told, const Attribution *attribution)
{
    if (!analysis.scenario) {
        const charts::Dumbbells scenarios = scenariosOf(analysis);
        return {scenariosTitle(scenarios), sourceLine(analysis, Words::tr("Hours a person, exact.")),
                Words::tr("Hours a person without and with each scenario."), scenarios};
    }
    const bool fair = attribution && attribution->onlyInOrder.isEmpty();
    const Told shown = fair ? told : Told::InOrder;
    const charts::Waterfall waterfall = waterfallOf(analysis, shown, attribution);
    const auto changes = static_cast<qsizetype>(analysis.waterfall.size());
    return {titleOfChanges(waterfall, changes, shown), sourceLine(analysis, changesSource(waterfall, shown, attribution)),
            Words::tr("Waterfall from the baseline to the scenario: what each change contributes."), waterfall};
}

std::optional<model::burden::Gains> gainsOf(const Analysis &analysis)
{
    const Measure *shown = analysis.scenario ? analysis.shown() : nullptr;
    return shown && analysis.baseline ? std::optional(model::burden::gainsOf(*analysis.baseline, *shown)) : std::nullopt;
}

charts::Chart segmentsChart(const Analysis &analysis)
{
    charts::Dumbbells dumbbells{Words::tr("Segment"), Words::tr("h"), Words::tr("baseline"), Words::tr("scenario"), {}};
    const auto emphasis = [&](const model::SegmentId &id) { return analysis.segment == id ? Emphasis::Chosen : Emphasis::None; };
    const std::optional<model::burden::Gains> gains = gainsOf(analysis);
    for (const model::burden::Gain &gain : gains ? gains->segments : std::vector<model::burden::Gain>()) {
        dumbbells.rows.append({gain.segment.text(), segmentName(analysis, gain.segment), gain.before, gain.after, emphasis(gain.segment),
                               wordsOf(gain.standing), gain.standing == model::burden::Standing::Worse});
    }
    if (!gains && analysis.baseline) {
        for (const model::burden::SegmentMeasure &segment : analysis.baseline->segments) {
            dumbbells.rows.append({segment.segment.text(), segmentName(analysis, segment.segment), segment.person.hours(), std::nullopt,
                                   emphasis(segment.segment)});
        }
    }
    std::stable_sort(dumbbells.rows.begin(), dumbbells.rows.end(), [](const auto &a, const auto &b) {
        return a.to && b.to ? a.from - *a.to > b.from - *b.to : a.from > b.from;
    });
    return {gains ? segmentsTitle(*gains, namesIn(analysis)) : standingTitle(dumbbells),
            Words::tr("Hours a person, exact. %1.").arg(journeyName(analysis)),
            Words::tr("Hours a person of each segment without and with the scenario, sorted by hours saved. Left behind: saves less "
                      "than half the share of its hours that all together save."),
            dumbbells};
}

QString warningOf(const Analysis &analysis)
{
    const std::optional<model::burden::Gains> gains = gainsOf(analysis);
    return gains ? losersWarning(*gains, namesIn(analysis)) : QString();
}

QString headlineOf(const Analysis &analysis, const Confidence *confidence)
{
    if (!analysis.scenario) {
        return analysis.scenarios.empty() ? Words::tr("%1 has no scenario yet to compare").arg(journeyName(analysis))
                                          : Words::tr("Choose a scenario to see what it saves");
    }
    const Measure *shown = analysis.shown();
    if (!shown || !analysis.baseline)
        return Words::tr("%1 cannot be measured").arg(nameOf(analysis, *analysis.scenario));
    return headline(savingOf(analysis, *shown, confidence));
}

QString subtitleOf(const Analysis &analysis, const Confidence *confidence)
{
    if (!analysis.refusal.isEmpty() || !analysis.baseline)
        return analysis.refusal;
    const Measure *shown = analysis.scenario ? analysis.shown() : nullptr;
    const QString year =
        yearSentence(yearOf(analysis, *analysis.baseline),
                     shown ? std::optional(yearOf(analysis, *shown)) : std::nullopt, analysis.workspace->currency);
    const QString best = shown ? winsSentence(analysis, confidence) : bestSentence(scenariosOf(analysis));
    const std::optional<model::burden::Gains> gains = gainsOf(analysis);
    QStringList sentences = {best, gains ? leftBehindSentence(*gains, namesIn(analysis)) : QString(), year};
    sentences.removeAll(QString());
    return sentences.join(QLatin1Char(' '));
}

} // namespace app::compare
