// SPDX-License-Identifier: GPL-3.0-only
#include "app/inspector/shares.h"

#include <algorithm>

namespace app::inspector {

using namespace model;

namespace {

Quantity fitted(Quantity share)
{
    share.likely = std::clamp(share.likely, 0.0, 1.0);
    if (share.low && share.high) {
        share.low = std::clamp(*share.low, 0.0, share.likely);
        share.high = std::clamp(*share.high, share.likely, 1.0);
    }
    return share;
}

/// Makes the shares of all rows but one come to `rest`, in their proportions. `skip` may be -1.
template <typename Row>
void fill(QList<Row> &rows, qsizetype skip, double rest)
{
    double sum = 0;
    for (qsizetype i = 0; i < rows.size(); ++i)
        sum += i == skip ? 0 : rows[i].share.mean();
    const qsizetype others = rows.size() - (skip >= 0 ? 1 : 0);
    for (qsizetype i = 0; i < rows.size(); ++i) {
        if (i == skip)
            continue;
        if (sum > 0)
            rows[i].share = fitted(scaled(rows[i].share, rest / sum));
        else
            rows[i].share = Quantity(rest / static_cast<double>(others));
    }
}

template <typename Row>
void setShare(QList<Row> &rows, qsizetype which, const Quantity &share)
{
    rows[which].share = rows.size() == 1 ? Quantity(1) : share;
    fill(rows, which, 1 - rows[which].share.mean());
}

} // namespace

QList<Edge> withShare(QList<Edge> ways, const EdgeId &which, const Quantity &share)
{
    for (qsizetype i = 0; i < ways.size(); ++i) {
        if (ways[i].key() == which)
            setShare(ways, i, share);
    }
    return ways;
}

QList<Channel> withShare(QList<Channel> channels, qsizetype which, const Quantity &share)
{
    setShare(channels, which, share);
    return channels;
}

QList<Channel> without(QList<Channel> channels, qsizetype which)
{
    channels.removeAt(which);
    fill(channels, -1, 1);
    return channels;
}

} // namespace app::inspector
