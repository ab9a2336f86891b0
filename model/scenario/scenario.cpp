// SPDX-License-Identifier: GPL-3.0-only
#include "model/scenario/scenario.h"

#include <QCoreApplication>

namespace model {

Result<QList<Entry>> entriesOf(const Scenarios &scenarios, const ScenarioId &id)
{
    const auto tr = [](const char *sentence) { return QCoreApplication::translate("Scenario", sentence); };
    QList<const Scenario *> bases;
    for (std::optional<ScenarioId> next = id; next;) {
        const Scenario *scenario = scenarios.find(*next);
        if (!scenario)
            return Refusal{bases.isEmpty() ? tr("There is no scenario “%1”; choose one of the list.").arg(next->text())
                                           : tr("The scenario “%1” is based on “%2”, which is not there; choose another base.")
                                                 .arg(bases.front()->id.text(), next->text())};
        if (bases.contains(scenario))
            return Refusal{tr("The scenario “%1” is based on itself by way of “%2”; choose another base.")
                               .arg(scenario->id.text(), bases.front()->id.text())};
        if (!bases.isEmpty() && bases.back()->journey != scenario->journey)
            return Refusal{tr("The scenario “%1” is based on “%2”, which is of another journey; choose another base.")
                               .arg(bases.back()->id.text(), scenario->id.text())};
        bases.append(scenario);
        next = scenario->basedOn;
    }
    QList<Entry> entries;
    for (auto it = bases.crbegin(); it != bases.crend(); ++it) {
        for (int place = 0; place < (*it)->changes.size(); ++place)
            entries.append({&(*it)->changes[place], *it, place});
    }
    return entries;
}

} // namespace model
