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
