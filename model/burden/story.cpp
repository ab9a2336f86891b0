// SPDX-License-Identifier: GPL-3.0-only
#include "model/burden/story.h"

#include "model/burden/random.h"

namespace model::burden {

namespace {

/// One person on their way, telling what happens. Meets the luck that a block's people meet.
class Teller {
public:
    Teller(const Program &program, std::uint32_t person)
        : m_program(program), m_person(person), m_given(static_cast<size_t>(program.bits)), m_visits(program.places.size()),
          m_forks(static_cast<size_t>(program.levels))
    {
        for (size_t kind = 0; kind < m_pace.size(); ++kind)
            m_pace[kind] = program.pace[kind](philox({person, 0, Program::APace, static_cast<std::uint32_t>(kind)}, program.paceKey)[0]);
    }

    Story tell()
    {
        m_story.person = m_person;
        int at = 0;
        for (;;) {
            const Program::Place &place = m_program.places[static_cast<size_t>(at)];
            const std::uint32_t visit = m_visits[static_cast<size_t>(at)]++;
            const RandomBlock luck = philox({m_person, visit, Program::WayChannelLearnDo, 0}, place.key);
            if (place.kind == Program::Kind::Step)
                step(place, visit, luck);
            else if (place.kind != Program::Kind::Pass)
                meetFork(place);
            if (place.ways.empty()) {
                m_story.end = m_program.journey.nodes.at(place.node).id;
                break;
            }
            at = std::ranges::find_if(place.ways, [&](const Program::WayOut &way) { return luck[0] < way.bound; })->to;
        }
        m_story.elapsedDays = m_now;
        std::ranges::stable_sort(m_story.visits, {}, &StoryVisit::startDay);
        return std::move(m_story);
    }

private:
    struct Fork {
        double entered = 0, longest = 0;
        size_t branch = 0;                           ///< where the visits of the branch that is walked begin
        std::pair<size_t, size_t> best{0, 0};        ///< visits of the longest branch so far
    };

    void meetFork(const Program::Place &place)
    {
        Fork &fork = m_forks[static_cast<size_t>(place.level)];
        const size_t here = m_story.visits.size();
        if (place.kind == Program::Kind::Fork) {
            fork = {m_now, m_now, here, {here, here}};
            return;
        }
        const bool longer = m_now > fork.longest;
        const auto off = longer ? fork.best : std::pair{fork.branch, here};
        for (size_t v = off.first; v < off.second; ++v)
            m_story.visits[v].onLongestWay = false;
        if (longer)
            fork.best = {fork.branch, here};
        fork.longest = std::max(fork.longest, m_now);
        fork.branch = here;
        m_now = place.kind == Program::Kind::Gate ? fork.entered : fork.longest;
    }

    void step(const Program::Place &place, std::uint32_t visitNumber, const RandomBlock &luck)
    {
        const RandomBlock second = philox({m_person, visitNumber, Program::TravelQueueWaitFee, 0}, place.key);
        const Program::Profile &profile = *std::ranges::find_if(place.profiles, [&](const Program::Profile &p) { return luck[1] < p.bound; });
        std::array<double, measurandCount> drawn = profile.constant;
        for (const Program::Spread &spread : profile.spreads) {
            const auto m = static_cast<size_t>(spread.measurand);
            drawn[m] = spread.draw(spread.measurand <= Measurand::Do ? luck[m + 2] : second[m - 2]);
        }
        StoryVisit visit{m_program.journey.nodes.at(place.node).id, profile.channel, m_now, {}, drawn[static_cast<size_t>(Measurand::Wait)],
                         drawn[static_cast<size_t>(Measurand::Fee)], {}, true};
        visit.minutes.learn = m_pace[0] * drawn[0];
        visit.minutes.doing = m_pace[1] * drawn[1];
        visit.minutes.travel = m_pace[2] * drawn[2];
        visit.minutes.queue = m_pace[3] * drawn[3];
        for (const Program::Asked &asked : place.asked)
            give(place, asked, visitNumber, visit);
        m_now += visit.waitDays + visit.minutes.total() / 1440;
        m_story.money += visit.money;
        for (auto kind : {&Minutes::learn, &Minutes::doing, &Minutes::give, &Minutes::giveAgain, &Minutes::reused, &Minutes::travel, &Minutes::queue})
            m_story.minutes.*kind += visit.minutes.*kind;
        m_story.visits.push_back(std::move(visit));
    }

    void give(const Program::Place &place, const Program::Asked &asked, std::uint32_t visitNumber, StoryVisit &visit)
    {
        const RandomBlock luck = philox({m_person, visitNumber, Program::AnAsk, asked.luck}, place.key);
        if (luck[0] >= asked.bound)
            return;
        const double pace = m_pace[Program::givePace];
        const auto take = [&](int bit) { return std::exchange(m_given[static_cast<size_t>(bit)], '\1') != 0; };
        Giving giving{m_program.inventory.items.at(asked.item).id, Giving::How::Reused, pace * asked.residual};
        if (asked.held || (asked.areaBit >= 0 && take(asked.areaBit))) {
            visit.minutes.reused += giving.minutes;
        } else {
            const bool again = asked.itemBit != asked.areaBit && take(asked.itemBit);
            giving.how = again ? Giving::How::Again : Giving::How::First;
            giving.minutes = pace * (again ? asked.again : asked.first)(luck[1]);
            (again ? visit.minutes.giveAgain : visit.minutes.give) += giving.minutes;
            m_story.asks += 1;
            m_story.duplicates += again ? 1 : 0;
        }
        visit.given.push_back(std::move(giving));
    }

    const Program &m_program;
    std::uint32_t m_person;
    std::vector<char> m_given;   ///< by bit
    std::vector<std::uint32_t> m_visits;
    std::vector<Fork> m_forks;
    std::array<double, 5> m_pace{};
    double m_now = 0;
    Story m_story;
};

} // namespace

Story storyOf(const Program &program, std::uint32_t person) { return Teller(program, person).tell(); }

} // namespace model::burden
