// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <array>
#include <span>
#include <vector>

namespace model::burden {

/// The percentiles that are told of people.
inline constexpr std::array percents = {5, 10, 25, 50, 75, 90, 95};

/// How a value differs between people.
struct Distribution {
    double mean = 0;
    double standardError = 0;                        ///< of the mean; 0 where all are alike
    std::array<double, percents.size()> percentiles{};
    double least = 0, most = 0;

    /// One of `percents`.
    double percentile(int percent) const;
};

/// Values of people who count alike, and how much they count together: several make a mixture (segments by how many people
/// they are).
struct Sample {
    std::span<const double> values;
    double weight = 1;
};

/// Mean and standard error (of a stratified sample), percentiles (interpolated between the two nearest people, as R's type 7
/// does; in a mixture the value below which that share of all people lie). O(values). Samples without values count for nothing.
Distribution distributionOf(std::span<const Sample> samples);

/// Any other percentile, 0 … 100.
double percentileOf(std::span<const Sample> samples, double percent);

/// Share of people, 0 … 1, with more than so much.
double shareAbove(std::span<const Sample> samples, double threshold);

/// Share of people in each bin [from + i·width, from + (i + 1)·width); the last takes its upper end along. What is outside counts in the
/// first or the last.
std::vector<double> histogramOf(std::span<const Sample> samples, double from, double width, int bins);

} // namespace model::burden
