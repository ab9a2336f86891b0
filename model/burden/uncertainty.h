// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/burden/each.h"
#include "model/burden/figures.h"
#include "model/scenario/numbers.h"

/// How sure the answer is (measure.md §8): every number is drawn around its mean by its grade, and each draw measured
/// exactly. What people differ in plays no role here.
namespace model::burden {

/// How draws are made.
struct Drawing {
    int draws = 2000;
    quint64 seed = 1;
    GradeErrors errors = usualGradeErrors;
    /// Numbers known better than their grade says: by path, their relative standard error instead. What measuring one would buy.
    QHash<QString, double> knownTo = {};
};

/// Where a total lies: `mean` measured exactly at the means, 90 % of draws between `low` (5th percentile) and `high` (95th).
struct Interval {
    double mean = 0, low = 0, high = 0;
};
/// The interval of so many draws, interpolated between the two nearest (R's type 7); without draws, the mean alone.
Interval intervalOf(double mean, std::vector<double> draws);

/// The totals of the baseline or a scenario, draw by draw.
struct Alternative {
    std::optional<ScenarioId> scenario;      ///< none = the baseline
    Measure exact;                           ///< at the means
    std::vector<YearFigures> year;           ///< by draw
    std::vector<std::vector<PersonFigures>> segments;   ///< as exact.segments, by draw
    std::vector<PersonFigures> everyone;     ///< the mean of all people, by draw

    const std::vector<PersonFigures> &person(const std::optional<SegmentId> &segment) const;
};

/// Alternatives in the same draws. A figure is its place in yearFigures() or personFigures().
struct Uncertainty {
    std::vector<Alternative> alternatives;   ///< the baseline first, then the scenarios as asked for
    int leftOut = 0;                         ///< draws in which some journey broke a rule (take-ups that part company, say)

    /// Place of a scenario among the alternatives, or -1.
    int place(const std::optional<ScenarioId> &scenario) const;
    Interval year(size_t alternative, size_t figure) const;
    Interval person(size_t alternative, const std::optional<SegmentId> &segment, size_t figure) const;
    /// Alternative less baseline, in the same draws.
    Interval yearDifference(size_t alternative, size_t figure) const;
    Interval personDifference(size_t alternative, const std::optional<SegmentId> &segment, size_t figure) const;
    /// P(fewer hours a year than another alternative): the share of draws, ties (but for rounding) counting half.
    double better(size_t alternative, size_t than = 0) const;
};

/// Draws and measures. Each quantity's mean × a lognormal factor of mean 1 and its relative standard error; shares of a split
/// (edges out of a node, channels, an ask or a branch against none, a take-up) from a Dirichlet distribution around them. Draw n depends on the
/// seed, n and the number's path alone: the same for every alternative and any number of threads. Refused as measure() is;
/// with an empty sentence where stopped.
Result<Uncertainty> uncertainty(const Inventory &inventory, const Journey &journey, const Scenarios &scenarios,
                                const QList<ScenarioId> &alternatives, const Drawing &drawing, const Each &each = inOrder,
                                std::stop_token stop = {}, const Progress &progress = {});

} // namespace model::burden
