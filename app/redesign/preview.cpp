// SPDX-License-Identifier: GPL-3.0-only
#include "app/redesign/preview.h"

#include "app/document/session.h"

namespace app::redesign {

using namespace model;

QList<Change> changesOf(const Trial &trial)
{
    const auto shown = shownIn(*trial.workspace, trial.journey, trial.scenario);
    return shown ? model::changesOf(trial.lever, trial.workspace->inventory, *shown, trial.pull) : QList<Change>();
}

Preview previewOf(const Trial &trial, std::stop_token stop)
{
    Preview preview;
    const Workspace &workspace = *trial.workspace;
    const Journey *journey = workspace.journeys.find(trial.journey);
    if (!journey)
        return preview;
    preview.changes = changesOf(trial);
    const Result<burden::Measure> before = trial.scenario ? burden::measure(workspace.inventory, *journey, workspace.scenarios, *trial.scenario, stop)
                                                          : burden::measure(workspace.inventory, *journey, stop);
    if (!before) {
        preview.refusal = before.refusal();
        return preview;
    }
    // Under an id of its own, so that what is shown stays what it is.
    const ScenarioId id(freshId(QStringLiteral("trial"), [&](const QString &taken) { return workspace.scenarios.contains(ScenarioId(taken)); }));
    Scenarios scenarios = workspace.scenarios;
    scenarios.put({.id = id, .journey = trial.journey, .name = trial.lever.name, .description = {}, .basedOn = trial.scenario, .changes = preview.changes, .unknown = {}});
    const Result<burden::Measure> after = burden::measure(workspace.inventory, *journey, scenarios, id, stop);
    if (!after) {
        preview.refusal = after.refusal();
        return preview;
    }
    preview.gains = burden::gainsOf(*before, *after);
    const burden::PersonMeasure was = before->everyone(), is = after->everyone();
    preview.waitDays = was.waitDays - is.waitDays;
    preview.duplicates = was.duplicates - is.duplicates;
    preview.money = before->year.money - after->year.money;
    return preview;
}

} // namespace app::redesign
