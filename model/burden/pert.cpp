// SPDX-License-Identifier: GPL-3.0-only
#include "model/burden/pert.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <vector>

namespace model::burden {

namespace {

constexpr int panels = 2048;

/// A point of the unit interval by a parameter, dense at both ends, and its derivative: densities that rise from an end with any power
/// of 0 … 4 are smooth in the parameter.
double pointAt(double t) { return t * t * t * (10 + t * (6 * t - 15)); }
double pointRate(double t) { return 30 * t * t * (1 - t) * (1 - t); }

/// The density over the parameter, not normalised.
struct Density {
    double mode;
    double operator()(double t) const
    {
        const double x = pointAt(t);
        return std::pow(x, 4 * mode) * std::pow(1 - x, 4 - 4 * mode) * pointRate(t);
    }
};

/// Gauss's rule of three points.
template <typename Function>
double integral(const Function &f, double from, double to)
{
    const double middle = (from + to) / 2, offset = std::sqrt(0.6) * (to - from) / 2;
    return (to - from) / 18 * (5 * f(middle - offset) + 8 * f(middle) + 5 * f(middle + offset));
}

/// The distribution function at the panels' borders.
std::vector<double> distributionFunction(double mode)
{
    const Density density{mode};
    std::vector<double> function(panels + 1, 0.0);
    for (int i = 0; i < panels; ++i)
        function[static_cast<size_t>(i) + 1] = function[static_cast<size_t>(i)] + integral(density, i / double{panels}, (i + 1) / double{panels});
    const double whole = function.back();
    for (double &value : function)
        value /= whole;
    return function;
}

/// Where the function reaches a value within a panel that brackets it: the parameter.
double inverse(double wanted, int panel, const std::vector<double> &function, double mode)
{
    const double low = function[static_cast<size_t>(panel)], high = function[static_cast<size_t>(panel) + 1];
    const double share = high > low ? (wanted - low) / (high - low) : 0.5;
    // Within a panel the density is all but straight: F = (left·s + (right − left)·s²/2) / mean; solved for s.
    const Density density{mode};
    const double left = density(panel / double{panels}), right = density((panel + 1) / double{panels});
    const double slope = (right - left) / 2, mean = (left + right) / 2;
    const double root = std::sqrt(std::max(0.0, left * left + 4 * slope * mean * share));
    const double s = left + root > 0 ? 2 * mean * share / (left + root) : share;
    return (panel + std::clamp(s, 0.0, 1.0)) / panels;
}

/// The mean of the distribution between two parameters.
double meanBetween(double from, double to, double mode)
{
    constexpr int parts = 64;
    const Density density{mode};
    double weight = 0, sum = 0;
    for (int i = 0; i < parts; ++i) {
        const double a = from + (to - from) * i / parts, b = from + (to - from) * (i + 1) / parts;
        weight += integral(density, a, b);
        sum += integral([&](double t) { return pointAt(t) * density(t); }, a, b);
    }
    return sum / weight;
}

} // namespace

PertTable::PertTable(double mode)
{
    const std::vector<double> function = distributionFunction(mode);
    std::array<double, cells + 1> knots{};
    int panel = 0;
    double first = 0, last = 1;
    for (int k = 1; k < cells; ++k) {
        const double wanted = static_cast<double>(k) / cells;
        while (panel + 1 < panels && function[static_cast<size_t>(panel) + 1] < wanted)
            ++panel;
        const double t = inverse(wanted, panel, function, mode);
        knots[static_cast<size_t>(k)] = pointAt(t);
        first = k == 1 ? t : first;
        last = t;
    }
    // A straight line can't follow the quantiles to the very ends: there it is given the mean of those few people.
    knots[0] = std::max(0.0, 2 * meanBetween(0, first, mode) - knots[1]);
    knots[cells] = std::min(1.0, 2 * meanBetween(last, 1, mode) - knots[cells - 1]);
    // What straight lines miss of the mean elsewhere is spread over the middle.
    const double trapezoid = (std::accumulate(knots.begin(), knots.end(), 0.0) - (knots[0] + knots[cells]) / 2) / cells;
    const double missing = (1 + 4 * mode) / 6 - trapezoid;
    for (int k = 1; k < cells; ++k) {
        const double u = static_cast<double>(k) / cells;
        knots[static_cast<size_t>(k)] += missing * 6 * u * (1 - u);
    }
    std::ranges::transform(knots, m_knots.begin(), [](double knot) { return static_cast<float>(knot); });
}

const PertTable &PertTables::operator[](double mode)
{
    auto &table = m_tables[mode];
    if (!table)
        table = std::make_unique<const PertTable>(mode);
    return *table;
}

Draw drawOf(const Quantity &quantity, PertTables &tables)
{
    if (!quantity.low || !quantity.high || !(*quantity.high > *quantity.low))
        return {quantity.mean(), 0, nullptr};
    const double range = *quantity.high - *quantity.low;
    const double mode = std::clamp((quantity.likely - *quantity.low) / range, 0.0, 1.0);
    return {*quantity.low, range, &tables[mode]};
}

} // namespace model::burden
