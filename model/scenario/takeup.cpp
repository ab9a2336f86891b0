// SPDX-License-Identifier: GPL-3.0-only
#include "model/scenario/takeup.h"

#include <algorithm>

namespace model {

std::vector<TakeUpGroup> takeUpGroups(const QList<Entry> &entries, const SegmentId &segment)
{
    std::vector<double> takeUps;
    for (const Entry &entry : entries)
        takeUps.push_back(entry.change->enabled ? std::clamp(entry.change->takeUp.of(segment), 0.0, 1.0) : 0.0);

    std::vector<double> borders = takeUps;
    borders.push_back(0);
    borders.push_back(1);
    std::ranges::sort(borders);
    borders.erase(std::ranges::unique(borders).begin(), borders.end());

    std::vector<TakeUpGroup> groups;
    for (size_t i = 0; i + 1 < borders.size(); ++i) {
        TakeUpGroup group;
        group.width = borders[i + 1] - borders[i];
        for (const double takeUp : takeUps)
            group.holds.push_back(borders[i] < takeUp);
        groups.push_back(std::move(group));
    }
    return groups;
}

} // namespace model
