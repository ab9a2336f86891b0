// SPDX-License-Identifier: GPL-3.0-only
#include "model/burden/measure.h"

#include "model/burden/groups.h"

#include <QCoreApplication>

namespace model::burden {

PersonMeasure Measure::everyone() const
{
    PersonMeasure mean;
    if (!(year.people > 0))
        return mean;
    for (const SegmentMeasure &segment : segments)
        addWeighted(mean, segment.person, segment.people / year.people);
    return mean;
}

const SegmentMeasure *Measure::find(const SegmentId &segment) const
{
    const auto it = std::ranges::find(segments, segment, &SegmentMeasure::segment);
    return it == segments.end() ? nullptr : &*it;
}

namespace {

Result<PersonMeasure> personOf(Groups &groups, const Segment &segment, std::stop_token stop)
{
    PersonMeasure mixed;
    for (const TakeUpGroup &group : takeUpGroups(groups.entries(), segment.id)) {
        const Result<const Prepared *> prepared = groups.prepared(group, &segment.id);
        if (!prepared)
            return Refusal{prepared.refusal()};
        const std::optional<PersonMeasure> person = personOf(**prepared, &segment, stop);
        if (!person)
            return Refusal{};
        addWeighted(mixed, *person, group.width);
    }
    return mixed;
}

Result<Measure> measureEntries(const Inventory &inventory, const Journey &journey, QList<Entry> entries, std::stop_token stop)
{
    const QString why = whyNotMeasured(inventory, entries);
    if (!why.isEmpty())
        return Refusal{why};
    Groups groups(inventory, journey, std::move(entries));
    Measure measure{journey.id, std::nullopt, {}, {}};
    bool measured = false;
    for (const Segment &segment : inventory.segments) {
        const double people = journey.people.value(segment.id).mean();
        if (!(people > 0))
            continue;
        const Result<PersonMeasure> person = personOf(groups, segment, stop);
        if (!person)
            return Refusal{person.refusal()};
        measure.segments.push_back({segment.id, people, *person});
        addToYear(measure.year, measure.segments.back(), segment.hourValue.mean());
        measured = true;
    }
    if (!measured) {
        // Nobody goes through it, yet a broken journey is still told from a sound one.
        const TakeUpGroup nobody{1, std::vector<bool>(static_cast<size_t>(groups.entries().size()), true)};
        const Result<const Prepared *> prepared = groups.prepared(nobody, nullptr);
        if (!prepared)
            return Refusal{prepared.refusal()};
    }
    return measure;
}

} // namespace

Result<Measure> measure(const Inventory &inventory, const Journey &journey, std::stop_token stop)
{
    return measureEntries(inventory, journey, {}, stop);
}

Result<Measure> measure(const Inventory &inventory, const Journey &journey, const Scenarios &scenarios, const ScenarioId &id,
                        std::stop_token stop)
{
    Result<QList<Entry>> entries = entriesOf(scenarios, id);
    if (!entries)
        return Refusal{entries.refusal()};
    const Scenario *scenario = scenarios.find(id);
    if (scenario->journey != journey.id)
        return Refusal{QCoreApplication::translate("Measure", "The scenario “%1” is of the journey “%2”, not of “%3”; choose one of this journey.")
                           .arg(id.text(), scenario->journey.text(), journey.id.text())};
    Result<Measure> measured = measureEntries(inventory, journey, *std::move(entries), stop);
    if (!measured)
        return measured;
    Measure measure = *std::move(measured);
    measure.scenario = id;
    return measure;
}

} // namespace model::burden
