// SPDX-License-Identifier: GPL-3.0-only
#include "model/burden/quadrature.h"

#include <algorithm>
#include <cmath>

namespace model::burden {

namespace {

/// Eigenvalues of a symmetric tridiagonal matrix, each with the square of its unit vector's first part: Jacobi's rotations,
/// as the matrices are small.
std::vector<Abscissa> solve(const std::vector<double> &diagonal, const std::vector<double> &beside)
{
    const size_t n = diagonal.size();
    std::vector<double> a(n * n, 0.0), first(n, 0.0);
    first[0] = 1;
    for (size_t i = 0; i < n; ++i) {
        a[i * n + i] = diagonal[i];
        if (i + 1 < n)
            a[i * n + i + 1] = a[(i + 1) * n + i] = beside[i];
    }
    for (int sweep = 0; sweep < 60; ++sweep) {
        double off = 0;
        for (size_t p = 0; p < n; ++p) {
            for (size_t q = p + 1; q < n; ++q) {
                off += std::abs(a[p * n + q]);
                if (a[p * n + q] == 0)
                    continue;
                const double theta = (a[q * n + q] - a[p * n + p]) / (2 * a[p * n + q]);
                const double t = std::copysign(1, theta) / (std::abs(theta) + std::hypot(theta, 1));
                const double c = 1 / std::hypot(t, 1), s = t * c;
                for (size_t k = 0; k < n; ++k) {
                    const double x = a[k * n + p], y = a[k * n + q];
                    a[k * n + p] = c * x - s * y;
                    a[k * n + q] = s * x + c * y;
                }
                for (size_t k = 0; k < n; ++k) {
                    const double x = a[p * n + k], y = a[q * n + k];
                    a[p * n + k] = c * x - s * y;
                    a[q * n + k] = s * x + c * y;
                }
                const double x = first[p], y = first[q];
                first[p] = c * x - s * y;
                first[q] = s * x + c * y;
            }
        }
        if (off == 0)
            break;
    }
    std::vector<Abscissa> rule;
    for (size_t i = 0; i < n; ++i)
        rule.push_back({a[i * n + i], first[i] * first[i]});
    std::ranges::sort(rule, {}, &Abscissa::at);
    return rule;
}

} // namespace

std::vector<Abscissa> overNormal(int count)
{
    std::vector<double> beside;
    for (int k = 1; k < count; ++k)
        beside.push_back(std::sqrt(k));
    return solve(std::vector<double>(static_cast<size_t>(count), 0.0), beside);
}

std::vector<Abscissa> overBeta(double a, double b, int count)
{
    // Jacobi's polynomials for the weight (1 − x)^(b−1)·(1 + x)^(a−1) on −1 … 1.
    const double alpha = b - 1, beta = a - 1, sum = alpha + beta;
    std::vector<double> diagonal{(beta - alpha) / (sum + 2)}, beside;
    for (int k = 1; k < count; ++k) {
        const double twice = 2 * k + sum;
        diagonal.push_back((beta * beta - alpha * alpha) / (twice * (twice + 2)));
        const double first = k == 1 ? 4 * (1 + alpha) * (1 + beta) / (twice * twice * (twice + 1))
                                    : 4 * k * (k + alpha) * (k + beta) * (k + sum) / (twice * twice * (twice + 1) * (twice - 1));
        beside.push_back(std::sqrt(first));
    }
    std::vector<Abscissa> rule = solve(diagonal, beside);
    for (Abscissa &one : rule)
        one.at = std::clamp((1 + one.at) / 2, 0.0, 1.0);
    return rule;
}

} // namespace model::burden
