// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/change/dated.h"

namespace model {

using SnapshotId = Id<struct SnapshotTag>;

/// Everything a document measures as it was on a day, kept to tell what changed since and why. What is the same today shares its rows with
/// the document. Sources are named, not kept; neither is where nodes stand on the map.
struct Snapshot {
    SnapshotId id;
    QDate date;      ///< invalid = not said
    QString name;
    Table<Organisation> organisations;
    Table<Service> services;
    Table<Item> items;
    Table<Segment> segments;
    Table<Journey> journeys;
    QMap<JourneyId, Marks> policy;   ///< what of the numbers that changed up to this day was policy
    Unknown unknown;

    const SnapshotId &key() const { return id; }
    bool operator==(const Snapshot &) const = default;
};

} // namespace model
