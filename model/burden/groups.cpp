// SPDX-License-Identifier: GPL-3.0-only
#include "model/burden/groups.h"

#include "model/scenario/checkscenario.h"

#include <QCoreApplication>

namespace model::burden {

Result<const Prepared *> Groups::prepared(const TakeUpGroup &group, const SegmentId *segment)
{
    const Key key{group.holds, m_bySegment && segment ? segment->text() : QString()};
    const auto known = m_prepared.find(key);
    if (known != m_prepared.end())
        return known->second.get();
    Materialised made = materialise(m_inventory, m_baseline, m_entries, group.holds, segment);
    const Structure structure(made.journey);
    const Findings errors = errorsOf(m_inventory, made.journey, structure);
    if (!errors.isEmpty())
        return Refusal{errors.front().text};
    return m_prepared.emplace(key, std::make_unique<const Prepared>(m_inventory, std::move(made), structure)).first->second.get();
}

namespace {

struct Weighed {
    const Segment *segment;
    double weight;
};

std::vector<Weighed> peopleOf(const Inventory &inventory, const Journey &journey, const std::optional<SegmentId> &chosen)
{
    if (chosen)
        return {{inventory.segments.find(*chosen), 1}};
    std::vector<Weighed> people;
    double sum = 0;
    for (const Segment &segment : inventory.segments) {
        const double count = journey.people.value(segment.id).mean();
        if (count > 0)
            people.push_back({&segment, count});
        sum += std::max(0.0, count);
    }
    for (Weighed &one : people)
        one.weight /= sum;
    if (people.empty())
        people.push_back({nullptr, 1});
    return people;
}

} // namespace

Result<std::vector<WeighedGroup>> Groups::weighed(const std::optional<SegmentId> &chosen)
{
    std::vector<WeighedGroup> all;
    for (const Weighed &people : peopleOf(m_inventory, m_baseline, chosen)) {
        const SegmentId *id = people.segment ? &people.segment->id : nullptr;
        std::vector<TakeUpGroup> takeUp;
        if (id)
            takeUp = takeUpGroups(m_entries, *id);
        else
            takeUp.push_back({1, std::vector<bool>(static_cast<size_t>(m_entries.size()), true)});
        for (const TakeUpGroup &group : takeUp) {
            const Result<const Prepared *> made = prepared(group, id);
            if (!made)
                return Refusal{made.refusal()};
            all.push_back({*made, people.segment, people.weight * group.width});
        }
    }
    return all;
}

QString whyNotMeasured(const Inventory &inventory, const QList<Entry> &entries)
{
    Findings findings = checkInventory(inventory);
    findings.removeIf([](const Finding &finding) { return finding.severity != Severity::Error; });
    findings += boundsOf(entries);
    return findings.isEmpty() ? QString() : findings.front().text;
}

Result<QList<Entry>> entriesToMeasure(const Inventory &inventory, const Journey &journey, const Scenarios &scenarios, const ScenarioId &id)
{
    Result<QList<Entry>> entries = entriesOf(scenarios, id);
    if (!entries)
        return entries;
    if (const Scenario *scenario = scenarios.find(id); scenario->journey != journey.id)
        return Refusal{QCoreApplication::translate("Measure", "The scenario “%1” is of the journey “%2”, not of “%3”; choose one of this journey.")
                           .arg(id.text(), scenario->journey.text(), journey.id.text())};
    if (const QString why = whyNotMeasured(inventory, *entries); !why.isEmpty())
        return Refusal{why};
    return entries;
}

} // namespace model::burden
