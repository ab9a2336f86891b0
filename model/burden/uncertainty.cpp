// SPDX-License-Identifier: GPL-3.0-only
#include "model/burden/uncertainty.h"

#include "model/burden/doubt.h"
#include "model/burden/pool.h"
#include "model/burden/remeasure.h"

#include <algorithm>
#include <atomic>
#include <cmath>

namespace model::burden {

namespace {

/// Draws made one after another by the same thread.
constexpr int drawsAtOnce = 20;

/// The measures at the means, in order, or the first refusal.
Result<std::vector<Measure>> exactOf(const Inventory &inventory, const Journey &journey, const Scenarios &scenarios,
                                     const QList<ScenarioId> &alternatives, std::stop_token stop)
{
    std::vector<Measure> measures;
    Result<Measure> baseline = measure(inventory, journey, stop);
    if (!baseline)
        return Refusal{baseline.refusal()};
    measures.push_back(*std::move(baseline));
    for (const ScenarioId &id : alternatives) {
        Result<Measure> changed = measure(inventory, journey, scenarios, id, stop);
        if (!changed)
            return Refusal{changed.refusal()};
        measures.push_back(*std::move(changed));
    }
    return measures;
}

/// The draws that can be measured, by alternative.
using Drawn = std::vector<std::vector<std::optional<Totals>>>;

class Draws {
public:
    Draws(const Inventory &inventory, const Journey &journey, const Scenarios &scenarios, const QList<ScenarioId> &alternatives, const Drawing &drawing)
        : m_doubt(inventory, journey, scenarios, alternatives, drawing), m_count(drawing.draws),
          m_alternatives(static_cast<size_t>(alternatives.size()) + 1),
          m_pool([&] { return std::make_unique<Remeasure>(inventory, journey, scenarios, alternatives); }),
          m_drawn(m_alternatives, std::vector<std::optional<Totals>>(static_cast<size_t>(m_count)))
    {
    }

    const Drawn &make(const Each &each, std::stop_token stop, const Progress &progress)
    {
        std::atomic<int> done = 0;
        each((m_count + drawsAtOnce - 1) / drawsAtOnce, [&](int piece) {
            if (stop.stop_requested())
                return;
            const int end = std::min(m_count, (piece + 1) * drawsAtOnce);
            m_pool.with([&](Remeasure &remeasure) {
                for (int n = piece * drawsAtOnce; n < end && !stop.stop_requested(); ++n)
                    draw(n, remeasure, stop);
            });
            done += end - piece * drawsAtOnce;
            if (progress)
                progress(static_cast<double>(done) / m_count);
        });
        return m_drawn;
    }

private:
    void draw(int n, Remeasure &remeasure, std::stop_token stop)
    {
        std::vector<double> values(m_doubt.means().size());
        m_doubt.draw(n, values);
        remeasure.write(values);
        for (size_t a = 0; a < m_alternatives; ++a)
            m_drawn[a][static_cast<size_t>(n)] = remeasure.measure(a, stop);
    }

    Doubt m_doubt;
    int m_count;
    size_t m_alternatives;
    Pool<Remeasure> m_pool;
    Drawn m_drawn;
};

/// Takes the draws that every alternative could be measured in.
Uncertainty gathered(std::vector<Measure> exact, const Drawn &drawn)
{
    Uncertainty uncertainty;
    for (Measure &measure : exact) {
        Alternative alternative{measure.scenario, std::move(measure), {}, {}, {}};
        alternative.segments.resize(alternative.exact.segments.size());
        uncertainty.alternatives.push_back(std::move(alternative));
    }
    for (size_t n = 0; n < drawn.front().size(); ++n) {
        if (std::ranges::any_of(drawn, [&](const auto &of) { return !of[n]; })) {
            ++uncertainty.leftOut;
            continue;
        }
        for (size_t a = 0; a < drawn.size(); ++a) {
            const Totals &totals = *drawn[a][n];
            Alternative &alternative = uncertainty.alternatives[a];
            alternative.year.push_back(totals.year);
            alternative.everyone.push_back(totals.everyone);
            for (size_t s = 0; s < totals.segments.size(); ++s)
                alternative.segments[s].push_back(totals.segments[s]);
        }
    }
    return uncertainty;
}

template <typename Figures>
std::vector<double> column(const std::vector<Figures> &draws, size_t figure)
{
    std::vector<double> values;
    values.reserve(draws.size());
    for (const Figures &draw : draws)
        values.push_back(draw[figure]);
    return values;
}

template <typename Figures>
std::vector<double> differences(const std::vector<Figures> &draws, const std::vector<Figures> &than, size_t figure)
{
    std::vector<double> values;
    values.reserve(draws.size());
    for (size_t n = 0; n < draws.size(); ++n)
        values.push_back(draws[n][figure] - than[n][figure]);
    return values;
}

double exactPerson(const Alternative &alternative, const std::optional<SegmentId> &segment, size_t figure)
{
    if (!segment)
        return figuresOf(alternative.exact.everyone())[figure];
    const SegmentMeasure *of = alternative.exact.find(*segment);
    return of ? figuresOf(of->person)[figure] : 0;
}

} // namespace

Interval intervalOf(double mean, std::vector<double> values)
{
    if (values.empty())
        return {mean, mean, mean};
    std::ranges::sort(values);
    const auto percentile = [&](double share) {
        const double place = share * static_cast<double>(values.size() - 1);
        const auto below = static_cast<size_t>(place);
        const size_t above = std::min(below + 1, values.size() - 1);
        return values[below] + (place - static_cast<double>(below)) * (values[above] - values[below]);
    };
    return {mean, percentile(0.05), percentile(0.95)};
}

const std::vector<PersonFigures> &Alternative::person(const std::optional<SegmentId> &segment) const
{
    static const std::vector<PersonFigures> nobody;
    if (!segment)
        return everyone;
    for (size_t s = 0; s < exact.segments.size(); ++s) {
        if (exact.segments[s].segment == *segment)
            return segments[s];
    }
    return nobody;
}

int Uncertainty::place(const std::optional<ScenarioId> &scenario) const
{
    const auto it = std::ranges::find(alternatives, scenario, &Alternative::scenario);
    return it == alternatives.end() ? -1 : static_cast<int>(it - alternatives.begin());
}

Interval Uncertainty::year(size_t alternative, size_t figure) const
{
    const Alternative &of = alternatives[alternative];
    return intervalOf(figuresOf(of.exact.year)[figure], column(of.year, figure));
}

Interval Uncertainty::person(size_t alternative, const std::optional<SegmentId> &segment, size_t figure) const
{
    const Alternative &of = alternatives[alternative];
    return intervalOf(exactPerson(of, segment, figure), column(of.person(segment), figure));
}

Interval Uncertainty::yearDifference(size_t alternative, size_t figure) const
{
    const Alternative &of = alternatives[alternative], &baseline = alternatives.front();
    return intervalOf(figuresOf(of.exact.year)[figure] - figuresOf(baseline.exact.year)[figure], differences(of.year, baseline.year, figure));
}

Interval Uncertainty::personDifference(size_t alternative, const std::optional<SegmentId> &segment, size_t figure) const
{
    const Alternative &of = alternatives[alternative], &baseline = alternatives.front();
    return intervalOf(exactPerson(of, segment, figure) - exactPerson(baseline, segment, figure),
                      differences(of.person(segment), baseline.person(segment), figure));
}

double Uncertainty::better(size_t alternative, size_t than) const
{
    const std::vector<double> own = column(alternatives[alternative].year, yearFigure("hours")),
                              other = column(alternatives[than].year, yearFigure("hours"));
    double better = 0;
    for (size_t n = 0; n < own.size(); ++n) {
        const bool tie = std::abs(own[n] - other[n]) <= 1e-12 * std::abs(other[n]);
        better += tie ? 0.5 : own[n] < other[n] ? 1 : 0;
    }
    return own.empty() ? 0.5 : better / static_cast<double>(own.size());
}

Result<Uncertainty> uncertainty(const Inventory &inventory, const Journey &journey, const Scenarios &scenarios,
                                const QList<ScenarioId> &alternatives, const Drawing &drawing, const Each &each,
                                std::stop_token stop, const Progress &progress)
{
    Result<std::vector<Measure>> exact = exactOf(inventory, journey, scenarios, alternatives, stop);
    if (!exact)
        return Refusal{exact.refusal()};
    Draws draws(inventory, journey, scenarios, alternatives, drawing);
    const Drawn &drawn = draws.make(each, stop, progress);
    if (stop.stop_requested())
        return Refusal{};
    return gathered(*std::move(exact), drawn);
}

} // namespace model::burden
