// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/change/change.h"

namespace model {

/// A redesign: an ordered list of changes to a journey, based on the baseline or on another scenario.
struct Scenario {
    ScenarioId id;
    JourneyId journey;
    QString name;
    QString description;
    std::optional<ScenarioId> basedOn;
    QList<Change> changes;
    Unknown unknown;

    const ScenarioId &key() const { return id; }
    bool operator==(const Scenario &) const = default;
};

using Scenarios = Table<Scenario>;

/// A change of a scenario's whole list: which scenario wrote it, and its place there.
struct Entry {
    const Change *change;
    const Scenario *scenario;
    int place;
};

/// All changes a scenario makes, in order, those of what it is based on first. A scenario that is not there, or is
/// based on itself by any way, is refused with a sentence. Points into `scenarios`.
Result<QList<Entry>> entriesOf(const Scenarios &scenarios, const ScenarioId &scenario);

} // namespace model
