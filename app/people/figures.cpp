// SPDX-License-Identifier: GPL-3.0-only
#include "app/people/figures.h"

#include "app/charts/numbers.h"
#include "app/people/sentences.h"
#include "app/people/storychart.h"

#include <QCoreApplication>

namespace app::people {

namespace {

using charts::Emphasis;
using charts::Histogram;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(app::people)
};

QList<double> listOf(const std::vector<double> &values) { return {values.begin(), values.end()}; }

/// The tenth, the half and the ninetieth in words; a tenth below the least that anybody has is nobody.
QList<Histogram::Rule> rulesOf(const Spread &spread)
{
    const Distribution &shown = spread.shown;
    const auto rule = [&](int percent, const QString &words) {
        const double at = shown.percentile(percent);
        return Histogram::Rule{percent, spread.reading.shown(at), words.arg(spread.reading.shortly(at))};
    };
    QList<Histogram::Rule> rules;
    if (shown.percentile(10) > shown.least)
        rules.append(rule(10, Words::tr("1 in 10 below %1")));
    rules.append(rule(50, Words::tr("half %1")));
    if (shown.percentile(90) < shown.most)
        rules.append(rule(90, Words::tr("1 in 10 above %1")));
    return rules;
}

Histogram histogramOf(const Spread &spread, Histogram::View view)
{
    Histogram histogram;
    histogram.view = view;
    histogram.valuesAre = spread.reading.valuesAre();
    histogram.from = spread.bins.from;
    histogram.width = spread.bins.width;
    histogram.shares = listOf(spread.shares);
    histogram.before = listOf(spread.baselineShares);
    histogram.beforeName = Words::tr("baseline");
    histogram.rules = rulesOf(spread);
    return histogram;
}

QString sourceOf(const Simulated &simulated, const Spread &spread)
{
    const QString width = charts::number(spread.bins.width, spread.bins.width < 1      ? 2
                                                            : spread.bins.width == 1.5 ? 1
                                                                                       : 0);
    return Words::tr("%1, bins of %2. Simulated, %3.")
        .arg(spread.reading.valuesAre(), width, journeyName(*simulated.of.analysis));
}

QString howToRead(Histogram::View view)
{
    return view == Histogram::View::Bins
               ? Words::tr(
                     "Histogram: the share of simulated people in each bin; the paler bins are the tenths with the "
                     "least and the most.")
               : Words::tr("Cumulative curve: the share of simulated people with up to so much.");
}

Emphasis emphasisOf(const Simulated &simulated, const model::SegmentId &id)
{
    return simulated.of.analysis->segment == id ? Emphasis::Chosen : Emphasis::None;
}

charts::Boxes::Row boxOf(const Simulated &simulated, const SegmentSpread &segment)
{
    const Reading &reading = simulated.chosen.reading;
    charts::Boxes::Row row;
    row.key = segment.id.text();
    row.name = segmentName(*simulated.of.analysis, segment.id);
    constexpr std::array drawn = {5, 25, 50, 75, 95};
    for (size_t i = 0; i < drawn.size(); ++i)
        row.at[i] = reading.shown(segment.shown.percentile(drawn[i]));
    row.figure = reading.bare(segment.shown.percentile(50));
    if (segment.baseline)
        row.before = reading.shown(segment.baseline->percentile(50));
    row.emphasis = emphasisOf(simulated, segment.id);
    return row;
}

} // namespace

charts::Chart chosenChart(const Simulated &simulated, Histogram::View view)
{
    return {chosenTitle(simulated), sourceOf(simulated, simulated.chosen), howToRead(view),
            histogramOf(simulated.chosen, view)};
}

charts::Chart daysChart(const Simulated &simulated, Histogram::View view)
{
    return {daysTitle(simulated), sourceOf(simulated, simulated.days), howToRead(view),
            histogramOf(simulated.days, view)};
}

charts::Chart segmentsChart(const Simulated &simulated)
{
    charts::Boxes boxes;
    boxes.rowsAre = Words::tr("Segment");
    boxes.unit = simulated.chosen.reading.unitName();
    for (const SegmentSpread &segment : simulated.segments)
        boxes.rows.append(boxOf(simulated, segment));
    std::stable_sort(boxes.rows.begin(), boxes.rows.end(),
                     [](const auto &a, const auto &b) { return a.at[2] < b.at[2]; });
    boxes.notesAre = Words::tr("Three things to know");
    boxes.notes = thingsToKnow(simulated);
    if (boxes.notes.size() < 3)
        boxes.notesAre = Words::tr("What to know");
    const QString source = Words::tr("%1 by segment, %2 people each. %3.")
                               .arg(simulated.chosen.reading.valuesAre(), charts::whole(simulated.people),
                                    journeyName(*simulated.of.analysis));
    const QString description =
        Words::tr("Percentiles by segment: nine in ten people, the middle half and the median.") + QLatin1Char(' ') +
        boxes.notes.join(QLatin1Char(' '));
    return {segmentsTitle(simulated), source, description, boxes};
}

charts::Chart storyChart(const Simulated &simulated)
{
    const Told &told = *simulated.told;
    const Analysis &analysis = *simulated.of.analysis;
    const QString source =
        Words::tr("Simulated person %1 of “%2”, %3.")
            .arg(charts::whole(told.story.person + 1.0), segmentName(analysis, told.segment), journeyName(analysis));
    return {storyTitle(simulated), source,
            Words::tr("Calendar of one simulated person: effort and waiting at each step, and for what share of people "
                      "the step lies on the longest way and so sets the days."),
            calendarOf(simulated)};
}

} // namespace app::people
