// SPDX-License-Identifier: GPL-3.0-only
#include "model/burden/dense.h"

#include <algorithm>
#include <cmath>

namespace model::burden {

void solveDense(std::vector<double> &matrix, std::vector<double> &b)
{
    const size_t n = b.size();
    const auto row = [&](size_t i) { return matrix.begin() + static_cast<std::ptrdiff_t>(i * n); };
    const auto entry = [&](size_t i, size_t k) -> double & { return matrix[i * n + k]; };
    for (size_t k = 0; k < n; ++k) {
        size_t pivot = k;
        for (size_t i = k + 1; i < n; ++i) {
            if (std::abs(entry(i, k)) > std::abs(entry(pivot, k)))
                pivot = i;
        }
        if (pivot != k) {
            std::swap_ranges(row(pivot), row(pivot) + static_cast<std::ptrdiff_t>(n), row(k));
            std::swap(b[pivot], b[k]);
        }
        if (entry(k, k) == 0)
            continue;
        for (size_t i = k + 1; i < n; ++i) {
            const double f = entry(i, k) / entry(k, k);
            if (f == 0)
                continue;
            for (size_t c = k; c < n; ++c)
                entry(i, c) -= f * entry(k, c);
            b[i] -= f * b[k];
        }
    }
    for (size_t i = n; i-- > 0;) {
        for (size_t c = i + 1; c < n; ++c)
            b[i] -= entry(i, c) * b[c];
        b[i] = entry(i, i) == 0 ? 0 : b[i] / entry(i, i);
    }
}

} // namespace model::burden
