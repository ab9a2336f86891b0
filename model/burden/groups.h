// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/burden/person.h"

#include <map>

namespace model::burden {

/// People of one group of one segment, and how much they count in a mean.
struct WeighedGroup {
    const Prepared *prepared;
    const Segment *segment;   ///< or null
    double weight;
};

/// A journey and the changes made to it, for each group of people who take up the same ones. A journey that several
/// segments or groups share is made ready once.
class Groups {
public:
    Groups(const Inventory &inventory, const Journey &baseline, QList<Entry> entries)
        : m_inventory(inventory), m_baseline(baseline), m_entries(std::move(entries)), m_bySegment(dependsOnSegment(m_entries))
    {
    }

    const QList<Entry> &entries() const { return m_entries; }
    /// The journey for a group of a segment; refused with its first error's sentence. Valid as long as this.
    Result<const Prepared *> prepared(const TakeUpGroup &group, const SegmentId *segment);
    /// The groups of the chosen segment, or of all by how many they are; where nobody is counted, one person of no segment for
    /// whom every change holds. Weights come to 1. Refused as prepared() is.
    Result<std::vector<WeighedGroup>> weighed(const std::optional<SegmentId> &chosen);

private:
    using Key = std::pair<std::vector<bool>, QString>;

    const Inventory &m_inventory;
    const Journey &m_baseline;
    QList<Entry> m_entries;
    bool m_bySegment;
    std::map<Key, std::unique_ptr<const Prepared>> m_prepared;
};

/// One person's figures place by place, in a journey made ready. Empty where stopped.
std::optional<Detail> detailOf(const Prepared &prepared, const Segment *segment, std::stop_token stop = {});

/// Why nothing can be measured with this inventory and these changes, or an empty sentence.
QString whyNotMeasured(const Inventory &inventory, const QList<Entry> &entries);
/// All changes of a scenario of this journey, in order, where they and the inventory keep their bounds; else why not.
Result<QList<Entry>> entriesToMeasure(const Inventory &inventory, const Journey &journey, const Scenarios &scenarios, const ScenarioId &scenario);

} // namespace model::burden
