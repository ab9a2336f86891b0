// SPDX-License-Identifier: GPL-3.0-only
// Three things to know.
#include "app/charts/numbers.h"
#include "app/people/sentences.h"
#include "app/people/storychart.h"

#include <QCoreApplication>

namespace app::people {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(app::people)
};

double medianDays(const SegmentSpread &segment) { return segment.days.percentile(50); }

/// "hours", "money", "answers": what is borne.
QString whatIs(const Reading &reading)
{
    return reading.unit == Reading::Unit::Money ? Words::tr("money") : reading.unitName();
}

/// What a segment carries beyond its part: its share of all that is spent, and of all people.
QString bearerSentence(const Simulated &simulated)
{
    const Analysis &analysis = *simulated.of.analysis;
    const Reading &reading = simulated.chosen.reading;
    if (simulated.segments.size() == 1) {
        const Distribution &all = simulated.chosen.shown;
        return Words::tr("Who bears it: one segment only; nine in ten of its people lie between %1 and %2.")
            .arg(reading.bare(all.percentile(5)), reading.inWords(all.percentile(95)));
    }
    double people = 0, spent = 0;
    for (const SegmentSpread &segment : simulated.segments) {
        people += segment.people;
        spent += segment.people * segment.shown.mean;
    }
    const SegmentSpread bearer =
        extremes(simulated, [](const SegmentSpread &segment) { return segment.shown.mean; }).second;
    if (!(spent > 0))
        return Words::tr("Who bears it: nobody, there is nothing to bear.");
    if (bearer.shown.mean * people < 1.05 * spent)
        return Words::tr("Who bears it: all segments alike.");
    return Words::tr("Who bears it: “%1” are %2 of the people and bear %3 of the %4.")
        .arg(segmentName(analysis, bearer.id), charts::percent(bearer.people / people),
             charts::percent(bearer.people * bearer.shown.mean / spent), whatIs(reading));
}

/// What one node is of the chosen figure, a person.
double partOf(const model::burden::NodeDetail &detail, Lived lived)
{
    double asks = 0, first = 0;
    for (const model::burden::AskDetail &ask : detail.asks) {
        asks += ask.asks;
        first += ask.first;
    }
    switch (lived) {
    case Lived::Minutes: return detail.minutes.total();
    case Lived::ElapsedDays: return detail.waitDays;
    case Lived::Money: return detail.money;
    case Lived::Asks: return asks;
    case Lived::Duplicates: return std::max(0.0, asks - first);
    }
    Q_UNREACHABLE();
}

QString stepSentence(const Simulated &simulated)
{
    const Analysis &analysis = *simulated.of.analysis;
    const std::optional<double> whole = exactOf(analysis, simulated.of.lived);
    if (!analysis.detail || !whole || !(*whole > 0))
        return {};
    double largest = 0;
    std::optional<model::NodeId> step;
    for (auto node = analysis.detail->nodes.begin(); node != analysis.detail->nodes.end(); ++node) {
        const double part = partOf(node.value(), simulated.of.lived);
        // Equal parts: the first by name, whatever the order of the hash.
        if (part > largest || (part == largest && step && node.key() < *step)) {
            largest = part;
            step = node.key();
        }
    }
    if (!step || !(largest > 0))
        return {};
    const Reading &reading = simulated.chosen.reading;
    return Words::tr("The largest part: “%1” is %2 of it, %3 of %4.")
        .arg(stepName(analysis, *step), charts::percent(largest / *whole), reading.bare(largest),
             reading.inWords(*whole));
}

QString daysSentence(const Simulated &simulated)
{
    const Reading &days = simulated.days.reading;
    const Distribution &all = simulated.days.shown;
    const QString range = Words::tr("nine in ten need between %1 and %2")
                              .arg(days.bare(all.percentile(5)), days.inWords(all.percentile(95)));
    if (simulated.segments.size() == 1)
        return Words::tr("Days: %1.").arg(range);
    const auto [quick, slow] = extremes(simulated, medianDays);
    const QString high = days.inWords(medianDays(slow)), low = days.bare(medianDays(quick));
    if (medianDays(slow) <= 1.1 * medianDays(quick))
        return Words::tr("Days hardly differ between segments, but from person to person: %1.").arg(range);
    const Analysis &analysis = *simulated.of.analysis;
    return Words::tr("Days differ: half of “%1” need more than %2, half of “%3” more than %4.")
        .arg(segmentName(analysis, slow.id), high, segmentName(analysis, quick.id), low);
}

} // namespace

QStringList thingsToKnow(const Simulated &simulated)
{
    if (simulated.segments.empty())
        return {};
    QStringList things = {bearerSentence(simulated), stepSentence(simulated), daysSentence(simulated)};
    things.removeAll(QString());
    return things;
}

} // namespace app::people
