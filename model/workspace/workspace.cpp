// SPDX-License-Identifier: GPL-3.0-only
#include "model/workspace/workspace.h"

#include "model/journey/check.h"
#include "model/scenario/checkscenario.h"

#include <QCoreApplication>

#include <cmath>

namespace model {

Findings check(const Workspace &workspace)
{
    const auto tr = [](const char *sentence) { return QCoreApplication::translate("Check", sentence); };
    Findings findings;
    for (const double error : workspace.gradeErrors) {
        if (!(std::isfinite(error) && error >= 0 && error <= 10))
            findings.append({Severity::Error, QStringLiteral("quantity"),
                             tr("A grade's relative error is outside 0 to 10; give a share such as 0.3."), {}});
    }
    if (!workspace.unknown.isEmpty())
        findings.append({Severity::Warning, QStringLiteral("unknown-key"),
                         tr("The document has “%1”, which this version does not know; it is kept as it is.")
                             .arg(workspace.unknown.keys().join(QStringLiteral("”, “")).left(120)), {}});
    findings += checkInventory(workspace.inventory);
    findings += checkTerms(workspace.appraisal, workspace.inventory, workspace.currency, workspace.priceYear);
    for (const Journey &journey : workspace.journeys)
        findings += checkJourney(workspace.inventory, journey);
    for (const Scenario &scenario : workspace.scenarios) {
        if (const Journey *baseline = workspace.journeys.find(scenario.journey)) {
            findings += checkScenario(workspace.inventory, *baseline, workspace.scenarios, scenario);
            continue;
        }
        Where where;
        where.scenario = scenario.id;
        findings.append({Severity::Error, QStringLiteral("unknown-journey"),
                         tr("The scenario “%1” is of the journey “%2”, which is not there; add the journey or delete the scenario.")
                             .arg(scenario.id.text(), scenario.journey.text()), where});
    }
    return findings;
}

QList<const Scenario *> scenariosOf(const Workspace &workspace, const JourneyId &journey)
{
    QList<const Scenario *> scenarios;
    for (const Scenario &scenario : workspace.scenarios) {
        if (scenario.journey == journey)
            scenarios.append(&scenario);
    }
    return scenarios;
}

} // namespace model
