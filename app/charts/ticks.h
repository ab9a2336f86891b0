// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QList>
#include <QString>

namespace app::charts {

/// The values at which an axis is labelled: whole multiples of 1, 2 or 5 times a power of ten, around what is shown.
struct Ticks {
    double low = 0;  ///< the first tick, where the axis begins
    double high = 1; ///< the last
    double step = 1;
    int decimals = 0; ///< that no label is rounded

    QList<double> values() const;
    QString label(double value) const;
};

/// Ticks around low … high, both within them, at most `most` of them (at least 3).
Ticks ticksAround(double low, double high, int most);

} // namespace app::charts
