// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/inventory/inventory.h"
#include "model/journey/journey.h"

#include <QDate>

#include <set>

/// A journey at a point in time, and who says why its numbers differ from those of the time before.
namespace model {

/// Whose numbers were changed by policy since the date before; all other numbers that differ are re-estimates. Ids that are not there
/// mark nothing.
struct Marks {
    std::set<NodeId> nodes;         ///< quantities of the step, shares of its asks and channels
    std::set<EdgeId> edges;         ///< shares; of ways of which one is taken, those beside it go along
    std::set<ItemId> items;         ///< minutes to give it
    std::set<SegmentId> segments;   ///< people, paces and the value of an hour
    Unknown unknown;

    bool isEmpty() const { return nodes.empty() && edges.empty() && items.empty() && segments.empty() && unknown.isEmpty(); }
    bool operator==(const Marks &) const = default;
};

/// A journey as it was on a day, with what it refers to.
struct Dated {
    QString id;    ///< of the state that was kept; empty = as it is now
    QDate date;
    QString name;
    Inventory inventory;
    Journey journey;
    Marks policy;
};

} // namespace model
