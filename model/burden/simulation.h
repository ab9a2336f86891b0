// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/burden/distribution.h"
#include "model/burden/each.h"
#include "model/burden/measure.h"

#include <memory>

/// What differs between people (measure.md §7): simulated people go through a journey one by one.
///
/// All luck is a function of seed, person, node, visit and purpose (Salmon et al. 2011, Parallel random numbers: as easy as
/// 1, 2, 3). So a person meets the same luck in the baseline and in every scenario, a step that is added elsewhere changes
/// nothing for the others, and threads don't matter.
namespace model::burden {

/// What people are told apart by.
enum class Lived { Minutes, ElapsedDays, Money, Asks, Duplicates };
inline constexpr std::array allLived = {Lived::Minutes, Lived::ElapsedDays, Lived::Money, Lived::Asks, Lived::Duplicates};
/// "minutes", "elapsedDays", "money", "asks", "duplicates".
const char *livedKey(Lived lived);

/// What people lived through: a value a person, by Lived. Minutes, days, currency, times.
struct Lives {
    std::array<std::vector<double>, allLived.size()> values;
    std::span<const double> operator[](Lived lived) const { return values[static_cast<size_t>(lived)]; }
    size_t people() const { return values[0].size(); }
};

/// An item given at a visit.
struct Giving {
    enum class How { First, Again, Reused };
    ItemId item;
    How how = How::First;
    double minutes = 0;
};

/// One visit of one person to a step.
struct StoryVisit {
    NodeId step;
    QString channel;              ///< empty where the step has none
    double startDay = 0;          ///< days from the start of the journey
    Minutes minutes;              ///< effort; the days it takes are wait + minutes / 1440
    double waitDays = 0, money = 0;
    std::vector<Giving> given;
    bool onLongestWay = true;     ///< whether the whole would have been shorter without it
    double endDay() const { return startDay + waitDays + minutes.total() / 1440; }
};

/// What one person lived through from start to end, visits by the day they began.
struct Story {
    quint32 person = 0;
    std::vector<StoryVisit> visits;
    std::optional<NodeId> end;
    Minutes minutes;
    double elapsedDays = 0, money = 0, asks = 0, duplicates = 0;
};

/// A journey or a scenario of it, made ready for people to go through. A value; live() and story() may be called from
/// several threads at once.
class Simulation {
public:
    struct Segment {
        SegmentId id;
        double people;   ///< a year; > 0
    };

    /// Refused with a sentence as measure() is, and where people would go round for longer than can be simulated.
    static Result<Simulation> of(const Inventory &inventory, const Journey &journey, const QList<Entry> &entries, quint64 seed);

    /// Those with people, in the document's order.
    const std::vector<Segment> &segments() const;
    /// People first … first + count − 1 of a segment (by its place in segments()). Empty where stopped.
    std::optional<Lives> live(size_t segment, quint32 first, quint32 count, std::stop_token stop = {}) const;
    Story story(size_t segment, quint32 person) const;
    /// Visits one of its people makes on average: what simulating costs.
    double visitsAPerson(size_t segment) const;

private:
    struct Programs;
    explicit Simulation(std::shared_ptr<const Programs> programs) : m_programs(std::move(programs)) {}
    std::shared_ptr<const Programs> m_programs;
};

/// The simulated people of all segments.
struct Crowd {
    struct Part {
        Simulation::Segment segment;
        Lives lives;
    };
    std::vector<Part> parts;

    /// The values of one segment's people, or (none) of all, each segment counting by its people a year.
    std::vector<Sample> samples(Lived lived, const std::optional<SegmentId> &segment = {}) const;
    Distribution distribution(Lived lived, const std::optional<SegmentId> &segment = {}) const;
};

/// Simulates so many people of each segment. The same numbers bit for bit, however many threads `each` has. Refused with an
/// empty sentence where stopped.
Result<Crowd> simulate(const Simulation &simulation, quint32 people, const Each &each = inOrder, std::stop_token stop = {},
                       const Progress &progress = {});
/// Adds further people to a crowd up to so many of each segment.
Result<Crowd> simulateMore(const Simulation &simulation, Crowd crowd, quint32 people, const Each &each = inOrder,
                           std::stop_token stop = {}, const Progress &progress = {});

/// Share of a segment's first people for whom a step was on the longest way from start to end (criticality), 0 … 1.
QHash<NodeId, double> criticality(const Simulation &simulation, size_t segment, quint32 people, std::stop_token stop = {});

/// The person whose elapsed days are at a percentile of their segment's people.
quint32 personAt(std::span<const double> elapsedDays, double percent);

} // namespace model::burden
