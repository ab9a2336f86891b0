// SPDX-License-Identifier: GPL-3.0-only
#include "model/workspace/dates.h"

namespace model {

QList<Dated> datesOf(const Workspace &workspace, const JourneyId &journey)
{
    QList<Dated> dates;
    for (const Snapshot &state : workspace.snapshots) {
        const Journey *kept = state.journeys.find(journey);
        if (!kept || !state.date.isValid())
            continue;
        dates.append({state.id.text(), state.date, state.name, {state.organisations, state.services, state.items, state.segments, {}}, *kept,
                      state.policy.value(journey)});
    }
    std::ranges::stable_sort(dates, {}, &Dated::date);
    return dates;
}

Dated nowOf(const Workspace &workspace, const JourneyId &journey, const QDate &today)
{
    return {{}, today, {}, workspace.inventory, *workspace.journeys.find(journey), {}};
}

} // namespace model
