// SPDX-License-Identifier: GPL-3.0-only
#include "model/burden/coalitions.h"

#include "model/burden/spent.h"
#include "model/journey/check.h"

#include <algorithm>
#include <atomic>

namespace model::burden {

/// Works out one batch: ways and asks once, then the minutes of steps for each set.
class Coalitions::Worker {
public:
    Worker(Coalitions &owner, std::stop_token stop) : m_owner(owner), m_stop(std::move(stop)) {}

    void work(const Batch &batch)
    {
        if (!m_owner.m_bySegment)
            return work(batch, nullptr);
        for (const People &people : m_owner.m_people)
            work(batch, &people);
    }

private:
    /// For one segment, or (null) for all.
    void work(const Batch &batch, const People *only)
    {
        const SegmentId *segment = only && only->segment ? &only->segment->id : nullptr;
        const Materialised made = materialise(m_owner.m_inventory, m_owner.m_baseline, m_owner.m_entries, batch.ways, segment);
        const Structure structure(made.journey);
        const Findings errors = shapeErrorsOf(m_owner.m_inventory, made.journey, structure);
        if (!errors.isEmpty()) {
            for (const size_t place : batch.acting)
                m_owner.m_acting[place].refusal = errors.front().text;
            return;
        }
        const Chain chain(made.journey, structure);
        const Asks asks(chain, made.journey, m_owner.m_inventory);
        std::vector<std::optional<Walk>> walks(m_owner.m_people.size());
        for (const size_t place : batch.acting) {
            if (m_stop.stop_requested())
                return;
            work(m_owner.m_acting[place], made, chain, asks, only, walks);
        }
    }

    /// How a segment's people go, and the minutes of what they are asked.
    struct Walk {
        std::vector<double> visits;
        double asks;
    };

    void work(Acting &acting, const Materialised &made, const Chain &chain, const Asks &asks, const People *only, std::vector<std::optional<Walk>> &walks)
    {
        const auto places = placesOf(acting, only);
        if (places.empty())
            return;
        const SegmentId *segment = only && only->segment ? &only->segment->id : nullptr;
        const Journey journey = materialise(m_owner.m_inventory, m_owner.m_baseline, m_owner.m_entries, acting.set, segment).journey;
        const Findings errors = quantityErrorsOf(m_owner.m_inventory, journey);
        if (!errors.isEmpty()) {
            acting.refusal = errors.front().text;
            return;
        }
        for (const size_t i : places) {
            const Segment *of = m_owner.m_people[i].segment;
            if (!walks[i])
                walks[i] = walk(made, chain, asks, of);
            if (walks[i])
                acting.hours[i] = (walks[i]->asks + minutesOfSteps(chain, journey, of, walks[i]->visits)) / 60;
        }
    }

    std::vector<size_t> placesOf(const Acting &acting, const People *only) const
    {
        std::vector<size_t> places;
        for (size_t i = 0; i < m_owner.m_people.size(); ++i) {
            if (acting.wanted[i] && !acting.hours[i] && (!only || only == &m_owner.m_people[i]))
                places.push_back(i);
        }
        return places;
    }

    std::optional<Walk> walk(const Materialised &made, const Chain &chain, const Asks &asks, const Segment *segment) const
    {
        const Shares shares(chain, made.journey, segment ? &segment->id : nullptr);
        Walk walk{visits(chain, shares), 0};
        const auto minutes = minutesOfAsks(chain, asks, made.reuse, m_owner.m_inventory, segment, shares, walk.visits, m_stop);
        if (!minutes)
            return std::nullopt;
        walk.asks = *minutes;
        return walk;
    }

    Coalitions &m_owner;
    std::stop_token m_stop;
};

Coalitions::Coalitions(const Inventory &inventory, const Journey &baseline, QList<Entry> entries, const std::optional<SegmentId> &segment)
    : m_inventory(inventory), m_baseline(baseline), m_entries(std::move(entries)), m_bySegment(dependsOnSegment(m_entries))
{
    for (int i = 0; i < m_entries.size(); ++i) {
        if (m_entries[i].change->enabled)
            m_players.push_back(i);
    }
    for (const Segment &of : inventory.segments) {
        const double count = baseline.people.value(of.id).mean();
        if (!(count > 0))
            continue;
        if (segment == of.id)
            m_chosen = static_cast<qsizetype>(m_people.size());
        m_people.push_back({&of, count, takeUpGroups(m_entries, of.id)});
        m_everybody += count;
    }
    // Nobody goes through it, yet a broken journey is still told from a sound one.
    if (m_people.empty())
        m_people.push_back({nullptr, 0, {TakeUpGroup{1, Set(static_cast<size_t>(m_entries.size()), true)}}});
}

Coalitions::Set Coalitions::setOf(quint64 mask) const
{
    Set set(static_cast<size_t>(m_entries.size()), false);
    for (size_t i = 0; i < m_players.size(); ++i)
        set[static_cast<size_t>(m_players[i])] = mask >> i & 1;
    return set;
}

Coalitions::Set Coalitions::firstOf(size_t count) const
{
    Set set(static_cast<size_t>(m_entries.size()), false);
    for (size_t i = 0; i < count; ++i)
        set[static_cast<size_t>(m_players[i])] = true;
    return set;
}

Coalitions::Set Coalitions::acting(const Set &set, const TakeUpGroup &group) const
{
    Set acting(set.size());
    for (size_t i = 0; i < set.size(); ++i)
        acting[i] = set[i] && group.holds[i];
    return acting;
}

bool Coalitions::isQuantity(size_t entry) const
{
    const changes::Any &what = m_entries[static_cast<qsizetype>(entry)].change->what;
    return std::holds_alternative<changes::Set>(what) || std::holds_alternative<changes::Scale>(what);
}

size_t Coalitions::place(const Set &acting)
{
    const auto [known, isNew] = m_places.try_emplace(acting, m_acting.size());
    if (isNew)
        m_acting.push_back({acting, std::vector<std::optional<double>>(m_people.size()), std::vector<char>(m_people.size(), 0), {}});
    return known->second;
}

std::vector<Coalitions::Batch> Coalitions::batchesOf(std::span<const Set> sets)
{
    std::vector<Batch> batches;
    std::unordered_map<Set, size_t> byWays;
    std::vector<char> taken;
    for (const Set &set : sets) {
        for (size_t i = 0; i < m_people.size(); ++i) {
            for (const TakeUpGroup &group : m_people[i].groups) {
                const size_t at = place(acting(set, group));
                Acting &of = m_acting[at];
                if (of.hours[i] || !of.refusal.isEmpty())
                    continue;
                of.wanted[i] = 1;
                taken.resize(m_acting.size(), 0);
                if (std::exchange(taken[at], char{1}))
                    continue;
                Set ways = of.set;
                for (size_t entry = 0; entry < ways.size(); ++entry)
                    ways[entry] = ways[entry] && !isQuantity(entry);
                const auto [known, isNew] = byWays.try_emplace(ways, batches.size());
                if (isNew)
                    batches.push_back({std::move(ways), {}});
                batches[known->second].acting.push_back(at);
            }
        }
    }
    return batches;
}

bool Coalitions::work(std::span<const Set> sets, const Each &each, std::stop_token stop, const Progress &progress)
{
    const std::vector<Batch> batches = batchesOf(sets);
    std::atomic<int> done = 0;
    each(static_cast<int>(batches.size()), [&](int i) {
        if (stop.stop_requested())
            return;
        Worker(*this, stop).work(batches[static_cast<size_t>(i)]);
        const int now = ++done;
        if (progress)
            progress(static_cast<double>(now) / static_cast<double>(batches.size()));
    });
    return !stop.stop_requested();
}

std::optional<Saved> Coalitions::spent(const Set &set) const
{
    Saved spent;
    for (size_t i = 0; i < m_people.size(); ++i) {
        const People &people = m_people[i];
        double aPerson = 0;
        for (const TakeUpGroup &group : people.groups) {
            const Acting &of = m_acting[m_places.at(acting(set, group))];
            if (!of.hours[i])
                return std::nullopt;
            aPerson += group.width * *of.hours[i];
        }
        spent.year += people.count * aPerson;
        if (m_chosen == static_cast<qsizetype>(i))
            spent.person = aPerson;
    }
    if (m_chosen < 0)
        spent.person = m_everybody > 0 ? spent.year / m_everybody : 0;
    return spent;
}

QString Coalitions::refusal(const Set &set) const
{
    for (const People &people : m_people) {
        for (const TakeUpGroup &group : people.groups) {
            const auto known = m_places.find(acting(set, group));
            if (known != m_places.end() && !m_acting[known->second].refusal.isEmpty())
                return m_acting[known->second].refusal;
        }
    }
    return {};
}

} // namespace model::burden
