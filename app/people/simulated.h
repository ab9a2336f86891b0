// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/document/analysisrunner.h"
#include "app/people/reading.h"

/// What simulated people lived through, as the room shows it: only sums and shares, never people by the million.
namespace app::people {

using model::burden::Crowd;
using model::burden::Distribution;
using model::burden::Simulation;

/// Who is simulated, and how it is looked at.
struct Question {
    SharedAnalysis analysis; ///< of what is shown: document, journey, scenario, people
    quint32 people = 10'000; ///< of each segment
    quint64 seed = 7;
    Lived lived = Lived::Minutes;         ///< beside the days from start to end
    std::optional<double> threshold = {}; ///< none = a round figure near the middle
    int percent = 50;                     ///< by days, whose story is told

    /// Whether the same people go through the same journeys, in whatever numbers.
    bool sameLives(const Question &other) const;
};

/// The bins of a histogram, in the reading's unit.
struct Bins {
    double from = 0, width = 1;
    int count = 1;
};

/// How one kind of figure differs between people, with the scenario and (where one is chosen) without.
struct Spread {
    Reading reading;
    Bins bins;
    Distribution shown;
    std::vector<double> shares; ///< of people, by bin
    std::optional<Distribution> baseline;
    std::vector<double> baselineShares;
};

/// One segment's people.
struct SegmentSpread {
    model::SegmentId id;
    double people = 0; ///< a year
    Distribution shown, days;
    std::optional<Distribution> baseline;
};

/// One person's story and how often each step sets the days.
struct Told {
    model::SegmentId segment;
    int percent = 50; ///< of their people who need fewer days
    model::burden::Story story;
    QHash<model::NodeId, double> criticality;
};

/// The answer to a question, after some or all of the people.
struct Simulated {
    Question of;
    quint32 people = 0; ///< so far, of each segment
    QString refusal;    ///< why there are no figures
    Spread chosen, days;
    double threshold = 0; ///< in the simulation's unit
    double shareAbove = 0;
    std::optional<double> baselineAbove;
    std::vector<SegmentSpread> segments;
    std::shared_ptr<const Told> told; ///< null before the first; the same where nothing about it changed

    bool isWhole() const { return people >= of.people; }
};
using SharedSimulated = std::shared_ptr<const Simulated>;

/// The segments with the least and the most of something; there must be one.
std::pair<SegmentSpread, SegmentSpread> extremes(const Simulated &simulated, double (*of)(const SegmentSpread &));

/// What the simulated mean is held against: the exact figure of what is shown; none for days, which have none.
std::optional<double> exactOf(const Analysis &analysis, Lived lived);

/// How far a simulated mean is from the exact one, in standard errors.
struct SelfCheck {
    static constexpr double most = 4; ///< one run in 16,000 is further off by chance
    double errors = 0;
    bool agrees() const { return std::abs(errors) <= most; }
};
SelfCheck selfCheck(const Distribution &simulated, double exact);

/// Some twenty bins of a round width around low … high, in the reading's unit.
Bins binsAround(double low, double high, Reading::Unit unit);

/// Sums up what people lived through; stops early where asked, and then says nothing.
std::optional<Simulated> summarise(const Question &question, const Crowd &shown, const Crowd *baseline,
                                   std::stop_token stop);

} // namespace app::people
