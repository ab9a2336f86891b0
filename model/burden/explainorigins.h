// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/burden/explanation.h"
#include "model/inventory/inventory.h"
#include "model/scenario/materialise.h"

#include <functional>

namespace model::burden {

/// A name for a term and what it is there.
struct Said {
    QString name;
    QString unit;
    Role role;
};

/// Where the numbers of a journey, as it is for people for whom some changes hold, come from: the document's own, a change's,
/// or one scaled by changes. All references must outlive it.
class Origins {
public:
    Origins(const Inventory &inventory, const Journey &baseline, const QList<Entry> &entries, const std::vector<bool> &holds,
            const SegmentId *segment);

    /// The journey with all changes made that hold.
    const Journey &journey() const { return m_versions.back().journey; }
    const Inventory &inventory() const { return m_inventory; }

    /// A step's quantity, or (channel ≥ 0) that channel's own value of it, which must be there.
    Term quantity(const NodeId &node, Measurand m, int channel, const Said &said) const;
    /// The share of a channel among its step's, as it comes to be: `value`.
    Term channelShare(const NodeId &node, int channel, double value) const;
    /// The share of visits at which an item is asked.
    Term askShare(const NodeId &node, const ItemId &item, double value) const;
    /// The share of an edge out of its node, as it comes to be: `value`.
    Term edgeShare(const EdgeId &edge, double value) const;
    /// The minutes of a reused ask, of one of the entries.
    Term residual(int entry) const;

    Term itemMinutes(const Item &item, const Quantity &minutes, const char *key, const QString &name) const;
    Term pace(const Segment &segment, const Quantity &pace, const char *key) const;
    Term people(const Segment &segment) const;
    Term hourValue(const Segment &segment) const;
    /// The share of a segment's people for whom an entry holds.
    Term takeUp(int entry, const SegmentId &segment) const;

private:
    struct Version {
        int entry;   ///< that made it, -1 for the baseline
        Journey journey;
    };
    /// A number of a journey, where it is in one.
    struct Spot {
        std::function<const Quantity *(const Journey &)> in;
        QString row;      ///< path of the step or edge it stands in
        QString tail;     ///< and on from there: "do", "asks/nino/share"
    };
    Term numberAt(const Spot &spot, const Said &said) const;
    Term traced(const Spot &spot, size_t version, const Said &said) const;
    Term changed(const Spot &spot, size_t version, const Quantity &quantity, const Said &said) const;
    Term shareOf(const Spot &spot, double value, const QString &name) const;
    QString shareTail(bool isOwn) const;
    Term leaf(const Quantity &quantity, const QString &path, const Said &said) const;
    QString pathOf(int entry, const QString &tail) const;

    const Inventory &m_inventory;
    const Journey &m_baseline;
    const QList<Entry> &m_entries;
    const SegmentId *m_segment;
    std::vector<Version> m_versions;
};

} // namespace model::burden
