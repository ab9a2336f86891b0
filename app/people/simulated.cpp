// SPDX-License-Identifier: GPL-3.0-only
#include "app/people/simulated.h"

#include <cmath>

namespace app::people {

namespace {

using model::burden::Sample;

constexpr size_t first = 2'000; ///< people of each segment who settle unit and bins, however many follow
constexpr double tail = 0.5;    ///< per cent that the outer bins take along
constexpr int wantedBins = 18;

/// The least of a few round numbers × 10ⁿ that is not below; whole where only whole numbers come.
double roundWidth(double width, Reading::Unit unit)
{
    const double power = std::pow(10.0, std::floor(std::log10(width)));
    const bool whole = unit == Reading::Unit::Times;
    if (whole && width <= 1)
        return 1;
    for (const double factor : {1.0, 1.5, 2.0, 2.5, 3.0, 4.0, 5.0, 6.0, 8.0}) {
        const double round = factor * power;
        if (round >= width * (1 - 1e-9) && (!whole || round == std::floor(round)))
            return round;
    }
    return 10 * power;
}

std::vector<Sample> beginningOf(std::vector<Sample> samples)
{
    for (Sample &sample : samples)
        sample.values = sample.values.first(std::min(first, sample.values.size()));
    return samples;
}

struct Range {
    double low = 0, middle = 0, high = 0;
};

/// Where nearly all of the first people lie, with and without the scenario.
Range rangeOf(const std::vector<Sample> &shown, const std::vector<Sample> *baseline)
{
    using model::burden::percentileOf;
    const std::vector<Sample> some = beginningOf(shown);
    Range range{percentileOf(some, tail), percentileOf(some, 50), percentileOf(some, 100 - tail)};
    if (baseline) {
        const std::vector<Sample> others = beginningOf(*baseline);
        range.low = std::min(range.low, percentileOf(others, tail));
        range.high = std::max(range.high, percentileOf(others, 100 - tail));
    }
    return range;
}

std::vector<double> sharesOf(const std::vector<Sample> &samples, const Reading &reading, const Bins &bins)
{
    return model::burden::histogramOf(samples, reading.simulated(bins.from), reading.simulated(bins.width), bins.count);
}

Spread spreadOf(const Question &question, Lived lived, const Crowd &shown, const Crowd *baseline)
{
    const std::optional<model::SegmentId> &segment = question.analysis->segment;
    const std::vector<Sample> samples = shown.samples(lived, segment);
    const std::vector<Sample> others = baseline ? baseline->samples(lived, segment) : std::vector<Sample>();
    const Range range = rangeOf(samples, baseline ? &others : nullptr);
    Spread spread;
    spread.reading = readingOf(lived, range.middle, question.analysis->workspace->currency);
    spread.bins = binsAround(spread.reading.shown(range.low), spread.reading.shown(range.high), spread.reading.unit);
    spread.shown = model::burden::distributionOf(samples);
    spread.shares = sharesOf(samples, spread.reading, spread.bins);
    if (baseline) {
        spread.baseline = model::burden::distributionOf(others);
        spread.baselineShares = sharesOf(others, spread.reading, spread.bins);
    }
    return spread;
}

/// A round figure at or just above the median.
double thresholdNear(const Spread &spread)
{
    const double median = spread.reading.shown(spread.shown.percentile(50));
    if (!(median > 0))
        return 0;
    const double power = std::pow(10.0, std::floor(std::log10(median)));
    const double step = median / power < 2 ? power / 5 : median / power < 5 ? power / 2 : power;
    return spread.reading.simulated(std::ceil(median / step - 1e-9) * step);
}

void addSegments(Simulated &simulated, const Crowd &shown, const Crowd *baseline, const std::stop_token &stop)
{
    const Lived lived = simulated.of.lived;
    for (const Crowd::Part &part : shown.parts) {
        if (stop.stop_requested())
            return;
        SegmentSpread own{part.segment.id,
                          part.segment.people,
                          shown.distribution(lived, part.segment.id),
                          shown.distribution(Lived::ElapsedDays, part.segment.id),
                          {}};
        if (baseline)
            own.baseline = baseline->distribution(lived, part.segment.id);
        simulated.segments.push_back(own);
    }
}

/// Whether only what nobody lives through differs: places, notes of other journeys.
bool sameContent(const Analysis &a, const Analysis &b)
{
    return a.workspace == b.workspace ||
           (a.workspace->inventory == b.workspace->inventory && a.workspace->scenarios == b.workspace->scenarios &&
            a.workspace->journeys == b.workspace->journeys);
}

} // namespace

bool Question::sameLives(const Question &other) const
{
    return seed == other.seed && analysis->journey == other.analysis->journey &&
           analysis->scenario == other.analysis->scenario && sameContent(*analysis, *other.analysis);
}

std::pair<SegmentSpread, SegmentSpread> extremes(const Simulated &simulated, double (*of)(const SegmentSpread &))
{
    const auto [least, most] =
        std::minmax_element(simulated.segments.begin(), simulated.segments.end(),
                            [of](const SegmentSpread &a, const SegmentSpread &b) { return of(a) < of(b); });
    return {*least, *most};
}

std::optional<double> exactOf(const Analysis &analysis, Lived lived)
{
    const model::burden::Measure *measure = analysis.shown();
    if (!measure)
        return std::nullopt;
    const model::burden::PersonMeasure person = analysis.personIn(*measure);
    switch (lived) {
    case Lived::Minutes: return person.minutes.total();
    case Lived::ElapsedDays: return std::nullopt;
    case Lived::Money: return person.money;
    case Lived::Asks: return person.asks;
    case Lived::Duplicates: return person.duplicates;
    }
    Q_UNREACHABLE();
}

SelfCheck selfCheck(const Distribution &simulated, double exact)
{
    const double difference = simulated.mean - exact;
    // Sums of many numbers differ in their last digits, which is no error where all people are alike.
    const double rounding = 1e-9 * std::max(1.0, std::abs(exact));
    if (std::abs(difference) <= rounding)
        return {0};
    return {difference / std::max(simulated.standardError, rounding)};
}

Bins binsAround(double low, double high, Reading::Unit unit)
{
    const double span = high - low;
    const double scale = std::max(std::abs(high), 1e-6);
    const double width = roundWidth(span > 1e-6 * scale ? span / wantedBins : scale / 10, unit);
    Bins bins{std::floor(low / width + 1e-9) * width, width, 1};
    bins.count = std::max(1, static_cast<int>(std::ceil((high - bins.from) / width - 1e-9)));
    if (bins.from + width * bins.count <= high)
        ++bins.count; // the last limit belongs to the next bin
    return bins;
}

std::optional<Simulated> summarise(const Question &question, const Crowd &shown, const Crowd *baseline,
                                   std::stop_token stop)
{
    Simulated simulated;
    simulated.of = question;
    simulated.people = shown.parts.empty() ? 0 : static_cast<quint32>(shown.parts.front().lives.people());
    simulated.chosen = spreadOf(question, question.lived, shown, baseline);
    if (stop.stop_requested())
        return std::nullopt;
    simulated.days = spreadOf(question, Lived::ElapsedDays, shown, baseline);
    simulated.threshold = question.threshold.value_or(thresholdNear(simulated.chosen));
    const std::optional<model::SegmentId> &segment = question.analysis->segment;
    simulated.shareAbove = model::burden::shareAbove(shown.samples(question.lived, segment), simulated.threshold);
    if (baseline) {
        simulated.baselineAbove =
            model::burden::shareAbove(baseline->samples(question.lived, segment), simulated.threshold);
    }
    addSegments(simulated, shown, baseline, stop);
    return stop.stop_requested() ? std::nullopt : std::optional(std::move(simulated));
}

} // namespace app::people
