// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/burden/figures.h"
#include "model/change/dated.h"
#include "model/inventory/modernity.h"

/// A journey from date to date: what changed, how much of it by policy and how much because things are known better (the split that the US
/// Paperwork Reduction Act calls program change and adjustment), an index and a scorecard.
namespace model::burden {

/// What is followed: hours a person, then the figures of a year in their order.
inline constexpr size_t trendFigureCount = 1 + yearFigureCount;
std::span<const Figure<Measure>> trendFigures();
/// Place of a figure by its key ("hoursAPerson", "hours" …); the key must be there.
size_t trendFigure(const char *key);

/// A difference in parts; policy + estimate = whole.
struct Parts {
    double whole = 0;      ///< later less earlier
    double policy = 0;     ///< what stands there became other, and numbers marked as policy
    double estimate = 0;   ///< numbers became other
    double people = 0;     ///< of the estimate: how many people of which segment there are
};
using Split = std::array<Parts, trendFigureCount>;

/// Splits the difference between two dates; what is marked on the later counts as policy. With m(P) the measure of the later journey with
/// the earlier's numbers and m(R) that of the earlier with the later's (burden/mixture.h),
/// policy = ½ [(m(P) − m(earlier)) + (m(later) − m(R))]: the mean of both orders, so that neither is favoured. The people's part is the mean
/// over all orders that keep numbers together (Owen 1977).
/// Refused with a sentence where one of the journeys, or one between them, breaks a rule; with an empty one where it was stopped.
Result<Split> split(const Dated &earlier, const Dated &later, std::stop_token stop = {});

/// A journey on one date and what became of it since the one before.
struct TrendPoint {
    Dated state;
    Modernity services;               ///< of those the journey's steps are done with
    std::optional<Measure> measure;   ///< none = it can't be measured
    QString whyNot;                   ///< why there is no measure, or no split though there is one before
    std::optional<Split> since;       ///< since the last date that has a measure
    std::optional<double> index;      ///< 100 × hours a person ÷ those of the first date; none where that is nought
    std::optional<double> yearIndex;  ///< the same of hours a year
};
struct Trend {
    std::vector<TrendPoint> points;   ///< in the order given

    /// The parts of all splits after one point up to another: they come to the whole between the two. None where one of them is not told.
    std::optional<Split> between(size_t from, size_t to) const;
};
/// Measures and splits them all, the earliest first. Stopped: what is done by then.
Trend trendOf(const QList<Dated> &dates, std::stop_token stop = {});
/// The last date of every calendar year, each with what became of it since the year before.
Trend yearly(const Trend &trend);

} // namespace model::burden
