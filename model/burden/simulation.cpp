// SPDX-License-Identifier: GPL-3.0-only
#include "model/burden/simulation.h"

#include "model/burden/block.h"
#include "model/burden/groups.h"
#include "model/burden/random.h"
#include "model/burden/story.h"

#include <QCoreApplication>

#include <atomic>
#include <numeric>

namespace model::burden {

namespace {

/// More visits than this by one person, on average, are not simulated: a thousand people would take minutes.
constexpr double mostVisits = 1e6;
/// People simulated in one go; enough that no thread waits long for another.
constexpr quint32 portion = 4096;

} // namespace

const char *livedKey(Lived lived)
{
    static constexpr std::array keys = {"minutes", "elapsedDays", "money", "asks", "duplicates"};
    return keys[static_cast<size_t>(lived)];
}

/// The programs of each segment by groups of people who take up the same changes.
struct Simulation::Programs {
    struct Group {
        std::uint64_t bound;   ///< people whose luck is below it, and not below the group before
        std::unique_ptr<const Program> program;
    };
    struct OfSegment {
        std::uint64_t key;     ///< of the luck that decides who takes up
        std::vector<Group> groups;
        double visits = 0;

        size_t groupOf(quint32 person) const
        {
            if (groups.size() == 1)
                return 0;
            const std::uint32_t luck = philox({person, 0, Program::TakingUp, 0}, key)[0];
            return static_cast<size_t>(std::ranges::find_if(groups, [&](const Group &group) { return luck < group.bound; }) - groups.begin());
        }
    };
    PertTables tables;
    std::vector<Segment> segments;
    std::vector<OfSegment> of;

    Done add(const model::Segment &segment, double people, Groups &groups, quint64 seed);
};

Done Simulation::Programs::add(const model::Segment &segment, double people, Groups &groups, quint64 seed)
{
    OfSegment one{keyOf(QStringLiteral("take-up"), segmentSeed(segment.id, seed)), {}};
    double sum = 0;
    for (const TakeUpGroup &group : takeUpGroups(groups.entries(), segment.id)) {
        const Result<const Prepared *> prepared = groups.prepared(group, &segment.id);
        if (!prepared)
            return Refusal{prepared.refusal()};
        sum += group.width;
        one.groups.push_back({static_cast<std::uint64_t>(std::llround(sum * 0x1p32)), std::make_unique<const Program>(**prepared, segment, seed, tables)});
        one.visits += group.width * one.groups.back().program->visits;
        if (!(one.groups.back().program->visits <= mostVisits)) {
            return Refusal{QCoreApplication::translate("Simulation", "People of “%1” would make %2 visits each before they reach an end: too many to simulate. "
                                                                     "Look for a loop that hardly anybody leaves and raise the share that does.")
                               .arg(segment.name.isEmpty() ? segment.id.text() : segment.name)
                               .arg(one.groups.back().program->visits, 0, 'g', 3)};
        }
    }
    one.groups.back().bound = std::uint64_t{1} << 32;
    segments.push_back({segment.id, people});
    of.push_back(std::move(one));
    return done();
}

Result<Simulation> Simulation::of(const Inventory &inventory, const Journey &journey, const QList<Entry> &entries, quint64 seed)
{
    const QString why = whyNotMeasured(inventory, entries);
    if (!why.isEmpty())
        return Refusal{why};
    Groups groups(inventory, journey, entries);
    auto programs = std::make_shared<Programs>();
    for (const model::Segment &segment : inventory.segments) {
        const double people = journey.people.value(segment.id).mean();
        if (!(people > 0))
            continue;
        const Done added = programs->add(segment, people, groups, seed);
        if (!added)
            return Refusal{added.refusal()};
    }
    if (programs->segments.empty()) {
        return Refusal{QCoreApplication::translate("Simulation", "Nobody goes through the journey “%1”: say how many people of each segment do, a year.")
                           .arg(journey.name.isEmpty() ? journey.id.text() : journey.name)};
    }
    return Simulation(std::move(programs));
}

const std::vector<Simulation::Segment> &Simulation::segments() const { return m_programs->segments; }

double Simulation::visitsAPerson(size_t segment) const { return m_programs->of[segment].visits; }

std::optional<Lives> Simulation::live(size_t segment, quint32 first, quint32 count, std::stop_token stop) const
{
    const Programs::OfSegment &of = m_programs->of[segment];
    Lives lives;
    for (auto &values : lives.values)
        values.resize(count);
    std::vector<std::vector<std::uint32_t>> people(of.groups.size());
    for (quint32 i = 0; i < count; ++i)
        people[of.groupOf(first + i)].push_back(first + i);
    for (size_t g = 0; g < people.size(); ++g) {
        const Program &program = *of.groups[g].program;
        const size_t most = Block::capacity(program);
        for (size_t from = 0; from < people[g].size(); from += most) {
            const auto some = std::span(people[g]).subspan(from, std::min(most, people[g].size() - from));
            Block block(program, some);
            if (!block.run(stop))
                return std::nullopt;
            for (size_t i = 0; i < some.size(); ++i) {
                const size_t at = some[i] - first;
                const Block::Person &person = block.people()[i];
                const std::array lived = {person.minutes, person.days, person.money, person.asks(), person.duplicates()};
                for (size_t value = 0; value < lived.size(); ++value)
                    lives.values[value][at] = lived[value];
            }
        }
    }
    return lives;
}

Story Simulation::story(size_t segment, quint32 person) const
{
    const Programs::OfSegment &of = m_programs->of[segment];
    return storyOf(*of.groups[of.groupOf(person)].program, person);
}

std::vector<Sample> Crowd::samples(Lived lived, const std::optional<SegmentId> &segment) const
{
    std::vector<Sample> samples;
    for (const Part &part : parts) {
        if (!segment || part.segment.id == *segment)
            samples.push_back({part.lives[lived], part.segment.people});
    }
    return samples;
}

Distribution Crowd::distribution(Lived lived, const std::optional<SegmentId> &segment) const
{
    return distributionOf(samples(lived, segment));
}

Result<Crowd> simulate(const Simulation &simulation, quint32 people, const Each &each, std::stop_token stop, const Progress &progress)
{
    Crowd crowd;
    for (const Simulation::Segment &segment : simulation.segments())
        crowd.parts.push_back({segment, {}});
    return simulateMore(simulation, std::move(crowd), people, each, std::move(stop), progress);
}

Result<Crowd> simulateMore(const Simulation &simulation, Crowd crowd, quint32 people, const Each &each, std::stop_token stop, const Progress &progress)
{
    struct Portion {
        size_t segment;
        quint32 first, count;
    };
    std::vector<Portion> portions;
    for (size_t s = 0; s < crowd.parts.size(); ++s) {
        const auto known = static_cast<quint32>(crowd.parts[s].lives.people());
        for (quint32 first = known; first < people; first += portion)
            portions.push_back({s, first, std::min(portion, people - first)});
        for (auto &values : crowd.parts[s].lives.values)
            values.resize(std::max(known, people));
    }
    std::atomic<int> ready = 0;
    std::atomic<bool> stopped = false;
    each(static_cast<int>(portions.size()), [&](int i) {
        const Portion &one = portions[static_cast<size_t>(i)];
        const std::optional<Lives> lives = stop.stop_requested() ? std::nullopt : simulation.live(one.segment, one.first, one.count, stop);
        if (!lives) {
            stopped = true;
            return;
        }
        for (const Lived lived : allLived)
            std::ranges::copy((*lives)[lived], crowd.parts[one.segment].lives.values[static_cast<size_t>(lived)].begin() + one.first);
        const int now = ++ready;
        if (progress)
            progress(now / static_cast<double>(portions.size()));
    });
    if (stopped)
        return Refusal{};
    return crowd;
}

QHash<NodeId, double> criticality(const Simulation &simulation, size_t segment, quint32 people, std::stop_token stop)
{
    QHash<NodeId, double> counts;
    for (quint32 person = 0; person < people && !stop.stop_requested(); ++person) {
        QHash<NodeId, bool> met;
        for (const StoryVisit &visit : simulation.story(segment, person).visits)
            met[visit.step] = met.value(visit.step) || visit.onLongestWay;
        for (auto it = met.cbegin(); it != met.cend(); ++it)
            counts[it.key()] += it.value() ? 1.0 / people : 0;
    }
    return counts;
}

quint32 personAt(std::span<const double> elapsedDays, double percent)
{
    std::vector<quint32> order(elapsedDays.size());
    std::iota(order.begin(), order.end(), 0u);
    const auto rank = static_cast<std::ptrdiff_t>(std::llround(percent / 100 * static_cast<double>(std::max<size_t>(order.size(), 1) - 1)));
    std::ranges::nth_element(order, order.begin() + rank, [&](quint32 a, quint32 b) {
        return std::pair(elapsedDays[a], a) < std::pair(elapsedDays[b], b);
    });
    return order.empty() ? 0 : order[static_cast<size_t>(rank)];
}

} // namespace model::burden
