// SPDX-License-Identifier: GPL-3.0-only
#include "model/burden/distribution.h"

#include "model/burden/wide.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <limits>
#include <numeric>

namespace model::burden {

namespace {

/// What one pass tells of values.
struct Moments {
    double least, most, mean, variance;
};

/// Four sums side by side. Differences from the first value are summed, so that people who are all alike have exactly no spread.
TREADLIGHT_WIDE Moments momentsOf(std::span<const double> values)
{
    constexpr size_t wide = 4;
    const double origin = values.front();
    std::array<double, wide> sum{}, squares{}, least, most;
    least.fill(origin);
    most.fill(origin);
    const auto add = [&](size_t lane, double value) {
        const double off = value - origin;
        sum[lane] += off;
        squares[lane] += off * off;
        least[lane] = value < least[lane] ? value : least[lane];
        most[lane] = value > most[lane] ? value : most[lane];
    };
    size_t i = 0;
    for (; i + wide <= values.size(); i += wide) {
        for (size_t lane = 0; lane < wide; ++lane)
            add(lane, values[i + lane]);
    }
    for (; i < values.size(); ++i)
        add(0, values[i]);
    const auto n = static_cast<double>(values.size());
    const double off = (sum[0] + sum[1] + (sum[2] + sum[3])) / n;
    const double all = squares[0] + squares[1] + (squares[2] + squares[3]);
    return {*std::ranges::min_element(least), *std::ranges::max_element(most), origin + off,
            n > 1 ? std::max(0.0, (all - n * off * off) / (n - 1)) : 0};
}

/// Values in narrow bins by size, so that an order statistic is looked for among few.
class Sorted {
public:
    explicit Sorted(std::span<const Sample> samples)
    {
        double weight = 0;
        for (const Sample &sample : samples) {
            if (sample.values.empty() || !(sample.weight > 0))
                continue;
            m_samples.push_back(sample);
            weight += sample.weight;
        }
        for (Sample &sample : m_samples) {
            const Moments moments = momentsOf(sample.values);
            const auto n = static_cast<double>(sample.values.size());
            const double share = sample.weight / weight;
            m_least = std::min(m_least, moments.least);
            m_most = std::max(m_most, moments.most);
            m_mean += share * moments.mean;
            m_errors += share * share * moments.variance / n;
            sample.weight = share / n;   // now what one value weighs
        }
        if (m_least < m_most)
            count();
    }

    bool isEmpty() const { return m_samples.empty(); }
    double least() const { return m_least; }
    double most() const { return m_most; }
    double mean() const { return m_mean; }
    double standardError() const { return std::sqrt(m_errors); }

    /// The values below which these shares of people lie.
    std::vector<double> quantiles(std::span<const double> shares) const
    {
        if (!(m_least < m_most))
            return std::vector<double>(shares.size(), m_least);
        Looked looked;
        for (const double share : shares) {
            if (isOne())
                looked.want(binOfRank(rankOf(share)), binOfRank(rankOf(share) + 1));
            else
                looked.want(binOfShare(share).first, binOfShare(share).first);
        }
        collect(looked);
        std::vector<double> values;
        for (const double share : shares)
            values.push_back(isOne() ? ofOne(share, looked) : ofMixture(share, looked));
        return values;
    }

private:
    static constexpr size_t bins = 4096;

    /// What is in the bins that are looked into: values in order, each with what it weighs.
    struct Looked {
        void want(size_t first, size_t last)
        {
            for (const size_t b : {first, last}) {
                if (place[b] < 0) {
                    place[b] = static_cast<int>(values.size());
                    values.emplace_back();
                }
            }
        }
        const std::vector<std::pair<double, double>> &operator[](size_t b) const { return values[static_cast<size_t>(place[b])]; }

        std::vector<int> place = std::vector<int>(bins, -1);
        std::vector<std::vector<std::pair<double, double>>> values;
    };

    bool isOne() const { return m_samples.size() == 1; }
    size_t bin(double value) const { return std::min(bins - 1, static_cast<size_t>((value - m_least) * m_scale)); }

    void count()
    {
        m_scale = bins / (m_most - m_least);
        m_weights.assign(bins, 0.0);
        size_t all = 0;
        for (const Sample &sample : m_samples)
            all += sample.values.size();
        m_binOf.reserve(all);
        for (const Sample &sample : m_samples) {
            m_counts.assign(bins, 0);
            for (const double value : sample.values) {
                const size_t b = bin(value);
                m_binOf.push_back(static_cast<std::uint16_t>(b));
                ++m_counts[b];
            }
            for (size_t b = 0; b < bins; ++b)
                m_weights[b] += sample.weight * m_counts[b];
        }
    }

    void collect(Looked &looked) const
    {
        size_t at = 0;
        for (const Sample &sample : m_samples) {
            for (const double value : sample.values) {
                const int place = looked.place[m_binOf[at++]];
                if (place >= 0)
                    looked.values[static_cast<size_t>(place)].emplace_back(value, sample.weight);
            }
        }
        for (auto &values : looked.values) {
            if (!std::ranges::is_sorted(values))   // counts are often all alike
                std::ranges::sort(values);
        }
    }

    double lastRank() const { return static_cast<double>(m_samples[0].values.size() - 1); }
    /// Between which two of the people in order: the lower one's rank.
    size_t rankOf(double share) const { return static_cast<size_t>(share * lastRank()); }

    size_t binOfRank(size_t rank) const
    {
        size_t b = 0, below = 0;
        while (b + 1 < bins && below + m_counts[b] <= rank)
            below += m_counts[b++];
        return b;
    }

    double nth(size_t rank, const Looked &looked) const
    {
        const size_t b = binOfRank(rank);
        const auto below = std::accumulate(m_counts.begin(), m_counts.begin() + static_cast<std::ptrdiff_t>(b), size_t{0});
        return looked[b][std::min(rank - below, looked[b].size() - 1)].first;
    }

    double ofOne(double share, const Looked &looked) const
    {
        const size_t rank = rankOf(share);
        const double low = nth(rank, looked);
        const double part = share * lastRank() - static_cast<double>(rank);
        return part > 0 ? low + part * (nth(rank + 1, looked) - low) : low;
    }

    /// The bin in which a share of all people is reached, and the share below that bin.
    std::pair<size_t, double> binOfShare(double share) const
    {
        double below = 0;
        size_t b = 0;
        while (b + 1 < bins && below + m_weights[b] < share)
            below += m_weights[b++];
        return {b, below};
    }

    double ofMixture(double share, const Looked &looked) const
    {
        auto [b, below] = binOfShare(share);
        for (const auto &[value, weight] : looked[b]) {
            below += weight;
            if (below >= share)
                return value;
        }
        return looked[b].empty() ? m_most : looked[b].back().first;
    }

    std::vector<Sample> m_samples;   ///< those that count
    double m_least = std::numeric_limits<double>::infinity(), m_most = -std::numeric_limits<double>::infinity(), m_scale = 0;
    double m_mean = 0, m_errors = 0;
    std::vector<std::uint16_t> m_binOf;       ///< by value, sample after sample
    std::vector<double> m_weights;            ///< by bin: share of all people
    std::vector<std::uint32_t> m_counts;      ///< by bin: values of the last sample; of use where there is one
};

double weightOf(std::span<const Sample> samples)
{
    double weight = 0;
    for (const Sample &sample : samples)
        weight += sample.values.empty() ? 0 : std::max(0.0, sample.weight);
    return weight;
}

} // namespace

double Distribution::percentile(int percent) const
{
    return percentiles[static_cast<size_t>(std::ranges::find(percents, percent) - percents.begin())];
}

Distribution distributionOf(std::span<const Sample> samples)
{
    Distribution distribution;
    const Sorted sorted(samples);
    if (sorted.isEmpty())
        return distribution;
    distribution.mean = sorted.mean();
    distribution.standardError = sorted.standardError();
    std::array<double, percents.size()> shares;
    std::ranges::transform(percents, shares.begin(), [](int percent) { return percent / 100.0; });
    std::ranges::copy(sorted.quantiles(shares), distribution.percentiles.begin());
    distribution.least = sorted.least();
    distribution.most = sorted.most();
    return distribution;
}

double percentileOf(std::span<const Sample> samples, double percent)
{
    const Sorted sorted(samples);
    const std::array share{std::clamp(percent / 100, 0.0, 1.0)};
    return sorted.isEmpty() ? 0 : sorted.quantiles(share).front();
}

double shareAbove(std::span<const Sample> samples, double threshold)
{
    double share = 0;
    const double whole = weightOf(samples);
    for (const Sample &sample : samples) {
        if (sample.values.empty() || !(sample.weight > 0))
            continue;
        const auto above = std::ranges::count_if(sample.values, [&](double value) { return value > threshold; });
        share += sample.weight / whole * static_cast<double>(above) / static_cast<double>(sample.values.size());
    }
    return share;
}

std::vector<double> histogramOf(std::span<const Sample> samples, double from, double width, int bins)
{
    std::vector<double> shares(static_cast<size_t>(std::max(0, bins)), 0.0);
    if (bins <= 0 || !(width > 0))
        return shares;
    const double whole = weightOf(samples);
    for (const Sample &sample : samples) {
        if (sample.values.empty() || !(sample.weight > 0))
            continue;
        const double each = sample.weight / whole / static_cast<double>(sample.values.size());
        std::vector<std::uint32_t> counts(shares.size(), 0);
        for (const double value : sample.values)
            ++counts[static_cast<size_t>(std::clamp((value - from) / width, 0.0, static_cast<double>(bins - 1)))];
        for (size_t b = 0; b < shares.size(); ++b)
            shares[b] += each * counts[b];
    }
    return shares;
}

} // namespace model::burden
