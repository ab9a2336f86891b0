// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <vector>

namespace model::burden {

/// A place where a function is looked at, and how much it counts in the mean.
struct Abscissa {
    double at;
    double weight;
};

/// Gauss' rules: means over a distribution, exact for polynomials up to the degree 2·count − 1 (Golub and Welsch 1969, Calculation of
/// Gauss quadrature rules).
std::vector<Abscissa> overNormal(int count);
std::vector<Abscissa> overBeta(double a, double b, int count);

} // namespace model::burden
