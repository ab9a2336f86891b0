// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/burden/each.h"
#include "model/burden/findermoves.h"
#include "model/burden/totals.h"
#include "model/burden/uncertainty.h"

/// Finds redesigns worth a look: tries many, each measured exactly, and puts them in order.
namespace model::burden {

/// What must be changed for a find, as far as a journey tells.
struct Effort {
    int services = 0;        ///< whose steps it reaches; steps without a service count as one more
    int organisations = 0;   ///< that provide them, or hold what is filled in for people; those without one count as one more
    std::optional<double> cost;   ///< one-off and ten times the yearly cost, the workspace's currency; none where no change has one

    static constexpr int years = 10;
    /// Services and organisations that must change: each more is one more to agree with.
    int score() const { return services + organisations; }
};

/// A candidate that was measured, exactly: as measure() of a scenario with its changes, to the last digit.
struct Find {
    size_t candidate;            ///< into Finds::candidates
    Totals after;                ///< what people then spend
    double elapsedDays = 0;      ///< the mean person's days from start to end then, by longestWay()
    double year = 0;             ///< hours saved a year by all people; what costs more is negative, what rounding leaves is 0
    double person = 0;           ///< by the mean person, hours: the same order as by year
    std::vector<double> segments;   ///< by one person of each of Finds::segments, hours
    size_t least = 0;            ///< of these the one who gains least; the first where several do
    double days = 0;             ///< from start to end, saved by the mean person (elapsedDays)
    Effort effort;
};

/// A candidate that was not measured, or makes no difference.
struct Dropped {
    enum class Why {
        BreaksRule,      ///< the journey it makes can't be measured
        ChangesNothing   ///< every figure stays: what it names is not there, or nobody is reached
    };
    size_t candidate;
    Why why;
    QString sentence;   ///< why
};

/// All that was tried. A value: sort it by anything, add any of it to a scenario.
struct Finds {
    JourneyId journey;
    std::optional<ScenarioId> start;     ///< the scenario that was looked at for more, or none: the baseline
    std::vector<SegmentId> segments;     ///< those with people, in the document's order
    Totals before;                       ///< what people spend there
    double elapsedDays = 0;              ///< the mean person's, there
    std::vector<Candidate> candidates;   ///< given ones first
    std::vector<Find> found;             ///< in the order of candidates
    std::vector<Dropped> dropped;        ///< in the order of candidates
};

struct FinderTerms {
    /// The kinds tried: which of the given ones, and which the finder thinks of itself.
    std::vector<Move> moves{allMoves.begin(), allMoves.end()};
    MoveTerms strengths;
};

/// Tries the candidates that are given and all the finder thinks of, on a journey as it is or as a scenario makes it. The same
/// finds in the same order on any number of threads. Refused as measure() is, with an empty sentence where stopped.
Result<Finds> finds(const Inventory &inventory, const Journey &journey, const Scenarios &scenarios, const std::optional<ScenarioId> &start,
                    std::vector<Candidate> given, const FinderTerms &terms = {}, const Each &each = inOrder, std::stop_token stop = {},
                    const Progress &progress = {});

/// What finds are put in order by.
struct Ranking {
    enum class By {
        Year,      ///< hours saved a year
        Person,    ///< hours saved by the mean person
        Segment,   ///< hours saved by a person of `segment`
        Least,     ///< hours saved by the segment that gains least: nobody left behind
        Days       ///< days saved from start to end
    };
    By by = By::Year;
    std::optional<SegmentId> segment;
};

/// What a find gains in that order: hours or days.
double gainOf(const Find &find, const Finds &all, const Ranking &ranking);
/// Places in `found`, best first; where two gain the same the one of less effort first, then in the order of candidates.
std::vector<size_t> ranked(const Finds &finds, const Ranking &ranking);
/// Places in `found` that gain something and that none beats: no other gains as much for less effort (Effort::score), or more for
/// the same. By rising effort and gain.
std::vector<size_t> frontier(const Finds &finds, const Ranking &ranking);
/// The same by Effort::cost, of finds whose cost is known.
std::vector<size_t> costFrontier(const Finds &finds, const Ranking &ranking);

/// How sure a find is.
struct Sureness {
    Interval year;          ///< hours saved a year: at the means, and between which 90 % of draws lie
    double better = 0.5;    ///< share of draws in which it saves something; ties count half
    double weakest = 0;     ///< hours saved a year at its low and its high strength
    double strongest = 0;
};

/// How sure some finds are (places in `found`), in the same draws for all; in their order. Refused as uncertainty() is, with an
/// empty sentence where stopped.
Result<std::vector<Sureness>> howSure(const Inventory &inventory, const Journey &journey, const Scenarios &scenarios, const Finds &finds,
                                      std::span<const size_t> places, const Drawing &drawing = {.draws = 200}, const Each &each = inOrder,
                                      std::stop_token stop = {}, const Progress &progress = {});

/// A find as a scenario on its own, based on the one that was looked at.
Scenario scenarioOf(const Finds &finds, const Candidate &candidate, const ScenarioId &id);

} // namespace model::burden
