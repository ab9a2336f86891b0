// SPDX-License-Identifier: GPL-3.0-only
#include "model/burden/remeasure.h"

#include "model/journey/check.h"

#include <algorithm>

namespace model::burden {

namespace {

/// Made ready journeys that are kept at once: a scenario of many changes that part company has more than memory.
constexpr size_t mostReady = 512;

void addWeighted(PersonFigures &sum, const PersonFigures &person, double weight)
{
    for (size_t i = 0; i < sum.size(); ++i)
        sum[i] += weight * person[i];
}

} // namespace

Remeasure::Remeasure(const Inventory &inventory, const Journey &journey, const Scenarios &scenarios, const QList<ScenarioId> &asked)
    : m_inventoryAsItIs(inventory), m_journeyAsItIs(journey), m_scratch(inventory, journey, scenarios, asked)
{
    for (const Segment &segment : m_scratch.inventory().segments) {
        if (m_scratch.journey().people.value(segment.id).mean() > 0)
            m_segments.push_back(&segment);
    }
    m_baseline.resize(m_segments.size());
    m_alternatives.resize(static_cast<size_t>(asked.size()) + 1);
    for (qsizetype i = 0; i < asked.size(); ++i) {
        Changes &changes = m_alternatives[static_cast<size_t>(i) + 1];
        changes.entries = entriesOf(m_scratch.scenarios(), asked[i]).value();
        changes.asTheyAre = entriesOf(scenarios, asked[i]).value();
        changes.bySegment = dependsOnSegment(changes.entries);
    }
}

void Remeasure::write(std::span<const double> values)
{
    m_scratch.write(values);
    ++m_writing;
    std::ranges::fill(m_baseline, std::nullopt);
}

void Remeasure::write(size_t number, double value)
{
    *m_scratch.numbers()[number] = value;
    ++m_writing;
    std::ranges::fill(m_baseline, std::nullopt);
}

const Remeasure::Made &Remeasure::made(Changes &changes, std::vector<bool> holds, const SegmentId &segment)
{
    for (qsizetype i = 0; i < changes.entries.size(); ++i) {
        if (std::holds_alternative<changes::Reuse>(changes.entries[i].change->what))
            holds[static_cast<size_t>(i)] = false;
    }
    if (changes.made.size() > mostReady)
        changes.made.clear();
    Made &made = changes.made.try_emplace({holds, changes.bySegment ? segment.text() : QString()}, Made{false, m_journeyAsItIs, 0}).first->second;
    if (made.writing == 0) {
        const Journey atMeans = materialise(m_inventoryAsItIs, m_journeyAsItIs, changes.asTheyAre, holds, &segment).journey;
        made.isSound = errorsOf(m_inventoryAsItIs, atMeans, Structure(atMeans)).isEmpty();
    }
    if (made.isSound && made.writing != m_writing)
        made.journey = materialise(m_scratch.inventory(), m_scratch.journey(), changes.entries, holds, &segment).journey;
    made.writing = m_writing;
    return made;
}

Prepared *Remeasure::prepared(Changes &changes, const std::vector<bool> &holds, const SegmentId &segment)
{
    if (changes.ready.size() > mostReady)
        changes.ready.clear();
    Ready &ready = changes.ready[{holds, changes.bySegment ? segment.text() : QString()}];
    if (ready.writing == m_writing || (ready.writing != 0 && !ready.prepared))
        return ready.prepared.get();
    const Made &made = this->made(changes, holds, segment);
    if (ready.prepared) {
        QList<ReuseRule> rules = ready.prepared->reuse();
        for (ReuseRule &rule : rules)
            rule.residual = std::get<changes::Reuse>(changes.entries[rule.entry].change->what).residual.mean();
        ready.prepared->renew({made.journey, std::move(rules), {}});
    } else if (made.isSound) {
        ready.prepared = std::make_unique<Prepared>(m_scratch.inventory(), materialise(m_scratch.inventory(), m_scratch.journey(), changes.entries, holds, &segment),
                                                    Structure(made.journey));
    }
    ready.writing = m_writing;
    return ready.prepared.get();
}

std::optional<PersonFigures> Remeasure::person(Changes &changes, size_t segment, std::stop_token stop)
{
    const Segment &who = *m_segments[segment];
    PersonFigures mixed{};
    for (const TakeUpGroup &group : takeUpGroups(changes.entries, who.id)) {
        std::optional<PersonFigures> person;
        if (std::ranges::find(group.holds, true) == group.holds.end()) {
            person = baselinePerson(segment, stop);
        } else if (const Prepared *ready = prepared(changes, group.holds, who.id)) {
            if (const auto measured = personOf(*ready, &who, stop))
                person = figuresOf(*measured);
        }
        if (!person)
            return std::nullopt;
        addWeighted(mixed, *person, group.width);
    }
    return mixed;
}

std::optional<PersonFigures> Remeasure::baselinePerson(size_t segment, std::stop_token stop)
{
    std::optional<PersonFigures> &known = m_baseline[segment];
    if (!known) {
        const Segment &who = *m_segments[segment];
        if (const auto measured = personOf(*prepared(m_alternatives.front(), {}, who.id), &who, stop))
            known = figuresOf(*measured);
    }
    return known;
}

std::optional<Totals> Remeasure::measure(size_t alternative, std::stop_token stop)
{
    static const size_t hours = personFigure("hours"), giveAgain = personFigure("minutes.giveAgain"), money = personFigure("money"),
                        waitDays = personFigure("waitDays");
    Totals totals;
    YearMeasure year;
    for (size_t s = 0; s < m_segments.size(); ++s) {
        const std::optional<PersonFigures> person = this->person(m_alternatives[alternative], s, stop);
        if (!person)
            return std::nullopt;
        const double people = m_scratch.journey().people.constFind(m_segments[s]->id)->likely;
        year.people += people;
        year.hours += people * (*person)[hours];
        year.value += people * (*person)[hours] * m_segments[s]->hourValue.likely;
        year.duplicateHours += people * (*person)[giveAgain] / 60;
        year.money += people * (*person)[money];
        year.waitDays += people * (*person)[waitDays];
        addWeighted(totals.everyone, *person, people);
        totals.segments.push_back(*person);
    }
    for (double &figure : totals.everyone)
        figure /= year.people > 0 ? year.people : 1;
    totals.year = figuresOf(year);
    return totals;
}

} // namespace model::burden
