// SPDX-License-Identifier: GPL-3.0-only
#include "model/change/wayshares.h"

#include "model/journey/shares.h"

#include <QSet>

namespace model {

namespace {

Quantity madeTo(const Quantity &quantity, double value)
{
    const double mean = quantity.mean();
    if (mean > 0)
        return scaled(quantity, value / mean);
    Quantity made = value;
    made.grade = quantity.grade;
    made.sure = quantity.sure;
    made.source = quantity.source;
    return made;
}

} // namespace

void rescale(std::span<const WayShares> ways, const std::function<void(std::span<double>)> &make)
{
    std::vector<Way> read;
    QSet<SegmentId> segments;
    for (const WayShares &way : ways) {
        read.push_back({way.share, way.shareFor});
        for (auto own = way.shareFor->keyBegin(); own != way.shareFor->keyEnd(); ++own)
            segments.insert(*own);
    }
    const auto made = [&](const SegmentId *segment) {
        std::vector<double> shares;
        sharesFor(read, segment, shares);
        make(shares);
        return shares;
    };
    // All of it is worked out from the ways as they were, before any is written.
    const std::vector<double> general = made(nullptr);
    std::vector<std::pair<SegmentId, std::vector<double>>> own;
    for (const SegmentId &segment : segments)
        own.emplace_back(segment, made(&segment));
    for (const auto &[segment, shares] : own) {
        for (size_t i = 0; i < ways.size(); ++i)
            ways[i].shareFor->insert(segment, madeTo(ways[i].shareFor->value(segment, *ways[i].share), shares[i]));
    }
    for (size_t i = 0; i < ways.size(); ++i)
        *ways[i].share = madeTo(*ways[i].share, general[i]);
}

} // namespace model
