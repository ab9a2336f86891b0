// SPDX-License-Identifier: GPL-3.0-only
#include "model/burden/sensitivity.h"

#include "model/burden/doubt.h"
#include "model/burden/pool.h"
#include "model/burden/quadrature.h"
#include "model/burden/remeasure.h"
#include "model/burden/variate.h"

#include <QCoreApplication>

#include <boost/math/special_functions/beta.hpp>

#include <algorithm>
#include <atomic>
#include <cmath>

namespace model::burden {

namespace {

constexpr int pointsOfCurve = 7;
constexpr double low = 0.05, high = 0.95;

QString text(const char *sentence) { return QCoreApplication::translate("Sensitivity", sentence); }

/// The total that is looked at, from what a draw or a measure comes to.
class Looking {
public:
    Looking(const Target &target, const Uncertainty &drawn) : m_target(target)
    {
        const std::vector<SegmentMeasure> &segments = drawn.alternatives.front().exact.segments;
        while (target.segment && m_segment < segments.size() && segments[m_segment].segment != *target.segment)
            ++m_segment;
    }

    /// From the alternatives' totals, the baseline's first.
    double operator()(const std::vector<Totals> &totals) const { return m_target.isSaving ? hours(totals.front()) - hours(totals.back()) : hours(totals.back()); }

    Interval interval(const Uncertainty &drawn) const
    {
        const size_t last = drawn.alternatives.size() - 1;
        const auto of = [&](auto year, auto person) {
            return m_target.of == Target::Of::Year ? (drawn.*year)(last, yearFigure("hours"))
                                                   : (drawn.*person)(last, m_target.segment, personFigure("hours"));
        };
        if (!m_target.isSaving)
            return of(&Uncertainty::year, &Uncertainty::person);
        const Interval difference = of(&Uncertainty::yearDifference, &Uncertainty::personDifference);
        return {-difference.mean, -difference.high, -difference.low};
    }

    double variance(const Uncertainty &drawn) const
    {
        const size_t draws = drawn.alternatives.front().year.size();
        double mean = 0, sum = 0;
        for (size_t n = 0; n < draws; ++n) {
            const double hours = inDraw(drawn, n), before = mean;
            mean += (hours - mean) / static_cast<double>(n + 1);
            sum += (hours - mean) * (hours - before);
        }
        return draws > 1 ? sum / static_cast<double>(draws - 1) : 0;
    }

private:
    double hours(const Totals &totals) const
    {
        if (m_target.of == Target::Of::Year)
            return totals.year[yearFigure("hours")];
        return (m_target.segment ? totals.segments[m_segment] : totals.everyone)[personFigure("hours")];
    }
    double inDraw(const Uncertainty &drawn, size_t n) const
    {
        const auto of = [&](const Alternative &alternative) {
            return m_target.of == Target::Of::Year ? alternative.year[n][yearFigure("hours")]
                                                   : alternative.person(m_target.segment)[n][personFigure("hours")];
        };
        const double last = of(drawn.alternatives.back());
        return m_target.isSaving ? of(drawn.alternatives.front()) - last : last;
    }

    const Target &m_target;
    size_t m_segment = 0;
};

/// One number's distribution, the numbers that move with it, and how a total follows it.
class Alone {
public:
    explicit Alone(const Doubt::Factor &factor) : m_factor(&factor) {}
    Alone(const Doubt::Split &split, size_t way) : m_split(&split), m_way(way) {}

    double mean() const { return m_factor ? m_factor->mean : m_split->whole * share(); }
    double standardDeviation() const
    {
        return m_factor ? m_factor->mean * std::sqrt(std::expm1(m_factor->sigma * m_factor->sigma))
                        : m_split->whole * std::sqrt(share() * (1 - share()) / (m_split->concentration + 1));
    }
    double quantile(double level) const
    {
        if (m_factor)
            return m_factor->mean * std::exp(m_factor->sigma * (normalQuantile(level) - m_factor->sigma / 2));
        using namespace boost::math::policies;
        const policy<promote_double<false>, overflow_error<ignore_error>, evaluation_error<ignore_error>, underflow_error<ignore_error>> quiet;
        return m_split->whole * boost::math::ibeta_inv(alpha(), beta(), level, quiet);
    }
    std::vector<Abscissa> points() const
    {
        std::vector<Abscissa> points = m_factor ? overNormal(pointsOfCurve) : overBeta(alpha(), beta(), pointsOfCurve);
        for (Abscissa &point : points)
            point.at = m_factor ? m_factor->mean * std::exp(m_factor->sigma * (point.at - m_factor->sigma / 2)) : m_split->whole * point.at;
        return points;
    }

    /// Writes the number, and into the other ways of its split what it leaves, in proportion.
    void write(double value, Remeasure &to) const
    {
        if (m_factor) {
            to.write(static_cast<size_t>(m_factor->number), value);
            return;
        }
        const double taken = std::clamp(value / m_split->whole, 1e-12, 1 - 1e-12);
        for (size_t i = 0; i < m_split->ways.size(); ++i) {
            const Doubt::Way &way = m_split->ways[i];
            if (way.number >= 0)
                to.write(static_cast<size_t>(way.number), m_split->whole * (i == m_way ? taken : way.share * (1 - taken) / (1 - share())));
        }
    }
    void writeMean(Remeasure &to, const std::vector<double> &means) const
    {
        const auto back = [&](int number) {
            if (number >= 0)
                to.write(static_cast<size_t>(number), means[static_cast<size_t>(number)]);
        };
        if (m_factor)
            return back(m_factor->number);
        for (const Doubt::Way &way : m_split->ways)
            back(way.number);
    }

private:
    double share() const { return m_split->ways[m_way].share; }
    double alpha() const { return m_split->concentration * share(); }
    double beta() const { return m_split->concentration * (1 - share()); }

    const Doubt::Factor *m_factor = nullptr;
    const Doubt::Split *m_split = nullptr;
    size_t m_way = 0;
};

/// Which of a split's ways are listed: of two the one with the smaller share, else all.
bool isListed(const Doubt::Split &split, size_t way)
{
    if (split.ways.size() != 2 || split.ways[0].number < 0 || split.ways[1].number < 0)
        return split.ways[way].number >= 0;
    return way == (split.ways[1].share < split.ways[0].share ? 1u : 0u);
}

/// By path, each number that is drawn, alone.
QHash<QString, Alone> aloneOf(const Doubt &doubt)
{
    QHash<QString, Alone> alone;
    const auto path = [&](int number) { return doubt.numbers()[static_cast<size_t>(number)].path; };
    for (const Doubt::Factor &factor : doubt.factors())
        alone.insert(path(factor.number), Alone(factor));
    for (const Doubt::Split &split : doubt.splits()) {
        for (size_t way = 0; way < split.ways.size(); ++way) {
            if (isListed(split, way))
                alone.insert(path(split.ways[way].number), Alone(split, way));
        }
    }
    return alone;
}

bool countsForHours(NumberKind kind)
{
    return kind != NumberKind::Wait && kind != NumberKind::Fee && kind != NumberKind::Stress && kind != NumberKind::HourValue
           && kind != NumberKind::Cost;
}

/// What one number does to the total.
class Influencing {
public:
    Influencing(const Looking &looking, size_t alternatives, double total, double variance, const std::vector<double> &means)
        : m_looking(looking), m_alternatives(alternatives), m_total(total), m_variance(variance), m_means(means)
    {
    }

    void measure(Influence &influence, const Alone &alone, Remeasure &remeasure, std::stop_token stop) const
    {
        const double from = alone.quantile(low), to = alone.quantile(high);
        const std::optional<double> atLow = at(from, alone, remeasure, stop), atHigh = at(to, alone, remeasure, stop);
        influence.low = atLow.value_or(m_total);
        influence.high = atHigh.value_or(m_total);
        if (atLow && atHigh && m_variance > 0)
            influence.shareOfVariance = std::clamp(explained(from, to, influence, alone, remeasure, stop) / m_variance, 0.0, 1.0);
        alone.writeMean(remeasure, m_means);
    }

private:
    std::optional<double> at(double value, const Alone &alone, Remeasure &remeasure, std::stop_token stop) const
    {
        alone.write(value, remeasure);
        std::vector<Totals> totals;
        for (size_t a = 0; a < m_alternatives; ++a) {
            std::optional<Totals> measured = remeasure.measure(a, stop);
            if (!measured)
                return std::nullopt;
            totals.push_back(*std::move(measured));
        }
        return m_looking(totals);
    }

    /// The variance of the total as the number alone moves it: along a straight line where it is one, else by quadrature.
    double explained(double from, double to, const Influence &influence, const Alone &alone, Remeasure &remeasure, std::stop_token stop) const
    {
        const double slope = to > from ? (influence.high - influence.low) / (to - from) : 0;
        const double straight = influence.low + slope * (alone.mean() - from);
        const double size = std::abs(influence.high - influence.low);
        if (std::abs(straight - m_total) <= 1e-6 * size + 1e-12 * std::abs(m_total))
            return slope * slope * alone.standardDeviation() * alone.standardDeviation();
        double mean = 0, square = 0;
        for (const Abscissa &point : alone.points()) {
            const double moved = at(point.at, alone, remeasure, stop).value_or(m_total) - m_total;
            mean += point.weight * moved;
            square += point.weight * moved * moved;
        }
        return square - mean * mean;
    }

    const Looking &m_looking;
    size_t m_alternatives;
    double m_total;
    double m_variance;
    const std::vector<double> &m_means;
};

QList<ScenarioId> alternativesOf(const Target &target)
{
    return target.scenario ? QList<ScenarioId>{*target.scenario} : QList<ScenarioId>{};
}

/// Why the target can't be looked at, or an empty sentence.
QString whyNotTarget(const Journey &journey, const Inventory &inventory, const Target &target)
{
    if (target.of != Target::Of::Person || !target.segment)
        return {};
    const bool there = inventory.segments.contains(*target.segment) && journey.people.value(*target.segment).mean() > 0;
    return there ? QString() : text("Nobody of the segment “%1” goes through the journey; choose another.").arg(target.segment->text());
}

} // namespace

Result<Sensitivity> sensitivity(const Inventory &inventory, const Journey &journey, const Scenarios &scenarios, const Target &target,
                                const Drawing &drawing, const Each &each, std::stop_token stop, const Progress &progress)
{
    const QString why = whyNotTarget(journey, inventory, target);
    if (!why.isEmpty())
        return Refusal{why};
    constexpr double partOfDraws = 0.5;
    const auto halfWay = [&](double share) {
        if (progress)
            progress(share * partOfDraws);
    };
    const QList<ScenarioId> alternatives = alternativesOf(target);
    const Result<Uncertainty> drawn = uncertainty(inventory, journey, scenarios, alternatives, drawing, each, stop, halfWay);
    if (!drawn)
        return Refusal{drawn.refusal()};
    const Doubt doubt(inventory, journey, scenarios, alternatives, drawing);
    const QHash<QString, Alone> alone = aloneOf(doubt);
    const Looking looking(target, *drawn);

    Sensitivity result{looking.interval(*drawn), {}};
    const QList<Entry> entries = target.scenario ? entriesOf(scenarios, *target.scenario).value() : QList<Entry>();
    for (Number &number : numbersOf(inventory, journey, entries)) {
        const auto it = alone.constFind(number.path);
        if (it != alone.constEnd())
            result.numbers.push_back({std::move(number), it->standardDeviation() / it->mean(), result.total.mean, result.total.mean, 0});
    }
    Pool<Remeasure> pool([&] {
        auto remeasure = std::make_unique<Remeasure>(inventory, journey, scenarios, alternatives);
        remeasure->write(doubt.means());
        return remeasure;
    });
    const Influencing influencing(looking, drawn->alternatives.size(), result.total.mean, looking.variance(*drawn), doubt.means());
    std::atomic<size_t> done = 0;
    each(static_cast<int>(result.numbers.size()), [&](int i) {
        Influence &influence = result.numbers[static_cast<size_t>(i)];
        if (stop.stop_requested())
            return;
        if (countsForHours(influence.number.kind))
            pool.with([&](Remeasure &remeasure) { influencing.measure(influence, *alone.constFind(influence.number.path), remeasure, stop); });
        halfWay(1 + static_cast<double>(++done) / static_cast<double>(result.numbers.size()));
    });
    if (stop.stop_requested())
        return Refusal{};
    std::ranges::stable_sort(result.numbers, [](const Influence &a, const Influence &b) {
        return std::pair(a.shareOfVariance, std::abs(a.high - a.low)) > std::pair(b.shareOfVariance, std::abs(b.high - b.low));
    });
    return result;
}

Result<Interval> ifMeasured(const Inventory &inventory, const Journey &journey, const Scenarios &scenarios, const Target &target,
                            const QString &path, Drawing drawing, const Each &each, std::stop_token stop)
{
    const QString why = whyNotTarget(journey, inventory, target);
    if (!why.isEmpty())
        return Refusal{why};
    const QList<ScenarioId> alternatives = alternativesOf(target);
    if (const Result<Measure> sound = target.scenario ? burden::measure(inventory, journey, scenarios, *target.scenario, stop)
                                                      : burden::measure(inventory, journey, stop);
        !sound)
        return Refusal{sound.refusal()};
    const Doubt doubt(inventory, journey, scenarios, alternatives, drawing);
    const double measured = drawing.errors[static_cast<size_t>(Grade::Measured)];
    const auto know = [&](int number) {
        const Doubt::Drawable &drawable = doubt.numbers()[static_cast<size_t>(number)];
        drawing.knownTo.insert(drawable.path, std::min(measured, drawable.error));
    };
    for (const Doubt::Factor &factor : doubt.factors()) {
        if (doubt.numbers()[static_cast<size_t>(factor.number)].path == path)
            know(factor.number);
    }
    for (const Doubt::Split &split : doubt.splits()) {
        for (const Doubt::Way &way : split.ways) {
            if (way.number < 0 || doubt.numbers()[static_cast<size_t>(way.number)].path != path)
                continue;
            know(way.number);
            // Of two ways, who knows one knows the other.
            for (const Doubt::Way &other : split.ways) {
                if (split.ways.size() == 2 && other.number >= 0)
                    know(other.number);
            }
        }
    }
    const Result<Uncertainty> drawn = uncertainty(inventory, journey, scenarios, alternatives, drawing, each, stop);
    if (!drawn)
        return Refusal{drawn.refusal()};
    return Looking(target, *drawn).interval(*drawn);
}

} // namespace model::burden
