// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/inventory/inventory.h"

#include <QDate>

namespace model {

using SnapshotId = Id<struct SnapshotTag>;

/// Services and organisations as they were on a day, kept to tell how far they have been modernised since. What is the same today shares
/// its rows with the inventory. Sources are named, not kept.
struct Snapshot {
    SnapshotId id;
    QDate date;      ///< invalid = not said
    QString name;
    Table<Organisation> organisations;
    Table<Service> services;
    Unknown unknown;

    const SnapshotId &key() const { return id; }
    bool operator==(const Snapshot &) const = default;
};

} // namespace model
