// SPDX-License-Identifier: GPL-3.0-only
#include "model/workspace/dates.h"

namespace model {

namespace {

template <typename Row>
void share(Table<Row> &kept, const Table<Row> &with)
{
    for (qsizetype i = 0; i < kept.size(); ++i) {
        const qsizetype place = with.place(kept.at(i).key());
        if (place >= 0 && with.at(place) == kept.at(i))
            kept.put(with.shared(place));
    }
}

/// A journey that changed still has most of its rows.
void shareJourneys(Table<Journey> &kept, const Table<Journey> &with)
{
    share(kept, with);
    for (qsizetype i = 0; i < kept.size(); ++i) {
        const Journey *other = with.find(kept.at(i).id);
        if (!other || other == &kept.at(i))
            continue;
        Journey journey = kept.at(i);
        share(journey.nodes, other->nodes);
        share(journey.edges, other->edges);
        kept.put(std::move(journey));
    }
}

/// `with` is a state or an inventory.
template <typename State>
void shareState(Snapshot &state, const State &with, const Table<Journey> &journeys)
{
    share(state.organisations, with.organisations);
    share(state.services, with.services);
    share(state.items, with.items);
    share(state.segments, with.segments);
    shareJourneys(state.journeys, journeys);
}

} // namespace

void shareKept(Workspace &workspace)
{
    Table<Snapshot> &states = workspace.snapshots;
    for (qsizetype i = 0; i < states.size(); ++i) {
        Snapshot state = states.at(i);
        if (i > 0)
            shareState(state, states.at(i - 1), states.at(i - 1).journeys);
        shareState(state, workspace.inventory, workspace.journeys);
        states.put(std::move(state));
    }
}

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
