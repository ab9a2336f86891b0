// SPDX-License-Identifier: GPL-3.0-only
#include "model/journey/shares.h"

#include <QVarLengthArray>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace model {

namespace {

constexpr double tolerance = 1e-6;

} // namespace

void sharesFor(std::span<const Way> ways, const SegmentId *segment, std::vector<double> &shares)
{
    shares.resize(ways.size());
    sharesFor(ways, segment, std::span(shares));
}

void sharesFor(std::span<const Way> ways, const SegmentId *segment, std::span<double> shares)
{
    QVarLengthArray<bool, 32> overridden(static_cast<qsizetype>(ways.size()));
    double fixed = 0;
    double proportions = 0;
    size_t free = 0;
    for (size_t i = 0; i < ways.size(); ++i) {
        const ShareFor &shareFor = *ways[i].shareFor;
        const auto own = segment && !shareFor.isEmpty() ? shareFor.constFind(*segment) : shareFor.constEnd();
        bool &has = overridden[static_cast<qsizetype>(i)];
        has = own != shareFor.constEnd();
        shares[i] = has ? own->mean() : ways[i].share->mean();
        (has ? fixed : proportions) += shares[i];
        free += has ? 0 : 1;
    }
    if (free == ways.size() || free == 0)
        return;
    double rest = 1 - fixed;
    if (rest < 0 && rest > -tolerance)
        rest = 0;
    for (size_t i = 0; i < ways.size(); ++i) {
        if (!overridden[static_cast<qsizetype>(i)])
            shares[i] = proportions > 0 ? shares[i] * (rest / proportions) : rest / static_cast<double>(free);
    }
}

bool comeToOne(std::span<const double> shares)
{
    const double sum = std::accumulate(shares.begin(), shares.end(), 0.0);
    return std::ranges::all_of(shares, [](double share) { return share >= 0; }) && std::abs(sum - 1) <= tolerance;
}

} // namespace model
