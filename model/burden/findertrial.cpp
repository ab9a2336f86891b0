// SPDX-License-Identifier: GPL-3.0-only
#include "model/burden/findertrial.h"

#include "model/burden/longestway.h"
#include "model/scenario/checkscenario.h"
#include "model/scenario/takeup.h"

#include <cmath>

namespace model::burden {

double saved(double before, double after)
{
    constexpr double rounding = 1e-12;
    return std::abs(before - after) <= rounding * std::max(std::abs(before), std::abs(after)) ? 0 : before - after;
}

/// A journey made ready, with its shape.
struct Trial::Ready {
    Structure structure;
    std::unique_ptr<const Prepared> prepared;
};

/// One set of changes in the making.
class Trial::Measuring {
public:
    Measuring(const Trial &trial, QList<Entry> entries, std::stop_token stop)
        : m_trial(trial), m_entries(std::move(entries)), m_bySegment(dependsOnSegment(m_entries)), m_stop(std::move(stop))
    {
    }

    /// Everybody, as measure() puts them together.
    Result<Tried> everybody()
    {
        Measure measure{m_trial.m_baseline.id, std::nullopt, {}, {}};
        double days = 0;
        for (size_t i = 0; i < m_trial.m_people.size(); ++i) {
            const auto &[segment, count] = m_trial.m_people[i];
            const Result<Person> mean = mixed(i);
            if (!mean)
                return Refusal{mean.refusal()};
            measure.segments.push_back({segment->id, count, mean->measure});
            addToYear(measure.year, measure.segments.back(), segment->hourValue.mean());
            days += count * mean->elapsedDays;
        }
        if (m_trial.m_people.empty()) {
            const std::vector<bool> all(static_cast<size_t>(m_entries.size()), true);
            if (const Result<const Ready *> sound = ready(all, nullptr); !sound)
                return Refusal{sound.refusal()};
        }
        Tried tried{{figuresOf(measure.year), {}, figuresOf(measure.everyone())}, measure.year.people > 0 ? days / measure.year.people : 0};
        for (const SegmentMeasure &segment : measure.segments)
            tried.totals.segments.push_back(figuresOf(segment.person));
        return tried;
    }

    /// People of one segment for whom these changes hold.
    Result<Person> person(const std::vector<bool> &holds, const Segment &segment)
    {
        const Result<const Ready *> made = ready(holds, &segment.id);
        if (!made)
            return Refusal{made.refusal()};
        const Prepared &prepared = *(*made)->prepared;
        std::optional<PersonMeasure> measured = personOf(prepared, &segment, m_stop);
        if (!measured)
            return Refusal{};
        const double days = longestWay(prepared, (*made)->structure, &segment, *measured);
        return Person{*std::move(measured), days};
    }

private:
    Result<Person> mixed(size_t people)
    {
        Person mean;
        for (const TakeUpGroup &group : takeUpGroups(m_entries, m_trial.m_people[people].segment->id)) {
            const Person *known = knownPerson(people, group.holds);
            const Result<Person> own = known ? Result<Person>(Person()) : person(group.holds, *m_trial.m_people[people].segment);
            if (!own)
                return own;
            const Person &one = known ? *known : *own;
            addWeighted(mean.measure, one.measure, group.width);
            mean.elapsedDays += group.width * one.elapsedDays;
        }
        return mean;
    }

    /// Those for whom nothing holds but what held before.
    const Person *knownPerson(size_t people, const std::vector<bool> &holds) const
    {
        if (m_trial.m_known.empty())
            return nullptr;
        const auto start = static_cast<std::ptrdiff_t>(m_trial.m_start.size());
        if (std::find(holds.begin() + start, holds.end(), true) != holds.end())
            return nullptr;
        const auto &known = m_trial.m_known[people];
        const auto it = known.find({holds.begin(), holds.begin() + start});
        return it == known.end() ? nullptr : &it->second;
    }

    /// Whether nothing can have become unsound but quantities: what held before was measured, and what holds besides moves no way and no ask.
    bool keepsShape(const std::vector<bool> &holds) const
    {
        const qsizetype start = m_trial.m_known.empty() ? 0 : m_trial.m_start.size();
        for (qsizetype i = start; i < m_entries.size(); ++i) {
            const changes::Any &what = m_entries[i].change->what;
            const bool harmless = std::holds_alternative<changes::Reuse>(what) || std::holds_alternative<changes::Scale>(what)
                                  || std::holds_alternative<changes::Set>(what);
            if (holds[static_cast<size_t>(i)] && !harmless)
                return false;
        }
        return !m_trial.m_known.empty();
    }

    Result<const Ready *> ready(const std::vector<bool> &holds, const SegmentId *segment)
    {
        const std::pair key{holds, m_bySegment && segment ? segment->text() : QString()};
        const auto known = m_ready.find(key);
        if (known != m_ready.end())
            return &known->second;
        Materialised made = materialise(m_trial.m_inventory, m_trial.m_baseline, m_entries, holds, segment);
        Structure structure(made.journey);
        const Findings errors =
            keepsShape(holds) ? quantityErrorsOf(m_trial.m_inventory, made.journey) : errorsOf(m_trial.m_inventory, made.journey, structure);
        if (!errors.isEmpty())
            return Refusal{errors.front().text};
        auto prepared = std::make_unique<const Prepared>(m_trial.m_inventory, std::move(made), structure);
        return &m_ready.emplace(key, Ready{std::move(structure), std::move(prepared)}).first->second;
    }

    const Trial &m_trial;
    QList<Entry> m_entries;
    bool m_bySegment;
    std::stop_token m_stop;
    std::map<std::pair<std::vector<bool>, QString>, Ready> m_ready;
};

Trial::Trial(const Inventory &inventory, const Journey &baseline, QList<Entry> start)
    : m_inventory(inventory), m_baseline(baseline), m_start(std::move(start))
{
    for (const Segment &segment : inventory.segments) {
        const double count = baseline.people.value(segment.id).mean();
        if (count > 0)
            m_people.push_back({&segment, count});
    }
}

Trial::~Trial() = default;

std::optional<QString> Trial::begin(std::stop_token stop)
{
    Measuring measuring(*this, m_start, stop);
    Result<Tried> before = measuring.everybody();
    if (!before)
        return before.refusal();
    m_before = *std::move(before);
    std::vector<std::map<std::vector<bool>, Person>> known(m_people.size());
    for (size_t i = 0; i < m_people.size(); ++i) {
        for (const TakeUpGroup &group : takeUpGroups(m_start, m_people[i].segment->id)) {
            Result<Person> person = measuring.person(group.holds, *m_people[i].segment);
            if (!person)
                return person.refusal();
            known[i].emplace(group.holds, *std::move(person));
        }
    }
    m_known = std::move(known);
    return std::nullopt;
}

std::vector<SegmentId> Trial::segments() const
{
    std::vector<SegmentId> segments;
    for (const People &people : m_people)
        segments.push_back(people.segment->id);
    return segments;
}

Result<Tried> Trial::measure(const QList<Change> &further, std::stop_token stop) const
{
    const Scenario none{ScenarioId("tried"), m_baseline.id, {}, {}, {}, {}, {}};
    QList<Entry> own;
    for (int place = 0; place < further.size(); ++place)
        own.append({&further[place], &none, place});
    if (const Findings off = boundsOf(own); !off.isEmpty())
        return Refusal{off.front().text};
    return Measuring(*this, m_start + own, std::move(stop)).everybody();
}

} // namespace model::burden
