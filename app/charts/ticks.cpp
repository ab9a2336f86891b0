// SPDX-License-Identifier: GPL-3.0-only
#include "app/charts/ticks.h"

#include "app/charts/numbers.h"

#include <cmath>

namespace app::charts {

namespace {

/// The least of 1, 2, 5 × 10ⁿ that is not below.
double roundStep(double step)
{
    const double power = std::pow(10.0, std::floor(std::log10(step)));
    for (const double factor : {1.0, 2.0, 5.0}) {
        if (factor * power >= step * (1 - 1e-9))
            return factor * power;
    }
    return 10 * power;
}

Ticks with(double low, double high, double step)
{
    Ticks ticks;
    ticks.step = step;
    ticks.low = std::floor(low / step + 1e-9) * step;
    ticks.high = std::ceil(high / step - 1e-9) * step;
    ticks.decimals = std::max(0, -static_cast<int>(std::floor(std::log10(step) + 1e-9)));
    return ticks;
}

} // namespace

QList<double> Ticks::values() const
{
    QList<double> values;
    const int last = static_cast<int>(std::lround((high - low) / step));
    for (int i = 0; i <= last; ++i)
        values.append(low + i * step);
    return values;
}

QString Ticks::label(double value) const { return number(value, decimals); }

Ticks ticksAround(double low, double high, int most)
{
    if (!std::isfinite(low) || !std::isfinite(high))
        return {};
    if (high - low < std::max(1e-9, 1e-9 * std::abs(high)))
        high = low + std::max(1.0, std::abs(low) * 0.01);
    most = std::max(most, 3);
    double step = roundStep((high - low) / (most - 1));
    Ticks ticks = with(low, high, step);
    while (ticks.values().size() > most) {
        step = roundStep(step * 1.5);
        ticks = with(low, high, step);
    }
    return ticks;
}

} // namespace app::charts
