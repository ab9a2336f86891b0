// SPDX-License-Identifier: GPL-3.0-only
#include "model/scenario/materialise.h"

namespace model {

Materialised materialise(const Inventory &inventory, const Journey &baseline, const QList<Entry> &entries,
                         const std::vector<bool> &holds, const SegmentId *segment)
{
    Changed changed{baseline, {}};
    Materialised made{{baseline.id, {}, {}, {}, {}, {}, {}}, {}, {}};
    made.applied.assign(static_cast<size_t>(entries.size()), Applied::Whole);
    for (qsizetype i = 0; i < entries.size(); ++i) {
        if (holds[static_cast<size_t>(i)])
            made.applied[static_cast<size_t>(i)] = apply(changed, entries[i].change->what, inventory, segment);
    }
    for (qsizetype i = 0; i < entries.size(); ++i) {
        const auto *reuse = std::get_if<changes::Reuse>(&entries[i].change->what);
        if (reuse && holds[static_cast<size_t>(i)])
            made.reuse.append({static_cast<int>(i), stepsIn(reuse->scope, changed, inventory), reuse->items,
                               reuse->residual.mean(), reuse->held});
    }
    made.journey = std::move(changed.journey);
    return made;
}

Materialised materialise(const Inventory &inventory, const Journey &baseline, const QList<Entry> &entries)
{
    std::vector<bool> holds;
    for (const Entry &entry : entries)
        holds.push_back(entry.change->enabled);
    return materialise(inventory, baseline, entries, holds, nullptr);
}

bool dependsOnSegment(const QList<Entry> &entries)
{
    return std::ranges::any_of(entries, [](const Entry &entry) {
        return entry.change->enabled && std::holds_alternative<changes::Merge>(entry.change->what);
    });
}

} // namespace model
