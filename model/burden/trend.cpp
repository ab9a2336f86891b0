// SPDX-License-Identifier: GPL-3.0-only
#include "model/burden/trend.h"

#include "model/burden/mixture.h"

#include <QCoreApplication>
#include <QLocale>

namespace model::burden {

namespace {

QString text(const char *sentence) { return QCoreApplication::translate("Trend", sentence); }

using TrendNumbers = std::array<double, trendFigureCount>;

TrendNumbers numbersOf(const Measure &measure)
{
    TrendNumbers numbers;
    std::ranges::transform(trendFigures(), numbers.begin(), [&](const auto &figure) { return figure.of(measure); });
    return numbers;
}

QString nameOf(const Dated &state)
{
    if (state.date.isValid())
        return QLocale().toString(state.date, QStringLiteral("d MMMM yyyy"));
    return state.name.isEmpty() ? state.id : state.name;
}

/// Every way to take what stands there, numbers and people from the earlier date or the later: eight measures.
class Corners {
public:
    enum Layer { Stands = 1, Numbers = 2, People = 4, None = 0, All = 7 };

    Corners(const Dated &earlier, const Dated &later, std::stop_token stop) : m_earlier(earlier), m_later(later), m_stop(stop) {}

    /// The figures where these layers are the later's; refused where that journey breaks a rule.
    Result<TrendNumbers> at(int layers) const
    {
        const Dated made = mixed({from(layers & Stands), from(layers & Numbers), from(layers & People), m_later.policy});
        const Result<Measure> measured = measure(made.inventory, made.journey, m_stop);
        if (measured)
            return numbersOf(*measured);
        if (measured.refusal().isEmpty())
            return Refusal{QString()};
        if (layers == None || layers == All)
            return Refusal{text("As it was on %1 the journey can't be measured: %2").arg(nameOf(from(layers)), measured.refusal())};
        return Refusal{whyNoMixture(layers).arg(nameOf(m_earlier), nameOf(m_later), measured.refusal())};
    }

private:
    const Dated &from(int later) const { return later ? m_later : m_earlier; }
    static QString whyNoMixture(int layers)
    {
        return layers & Stands ? text("The difference between %1 and %2 can't be split: what stood there on %2 with the numbers of %1 makes no journey. %3")
                               : text("The difference between %1 and %2 can't be split: what stood there on %1 with the numbers of %2 makes no journey. %3");
    }

    const Dated &m_earlier;
    const Dated &m_later;
    std::stop_token m_stop;
};

Parts partsOf(const std::array<TrendNumbers, 8> &at, size_t figure)
{
    using C = Corners;
    const auto m = [&](int layers) { return at[static_cast<size_t>(layers)][figure]; };
    Parts parts;
    parts.whole = m(C::All) - m(C::None);
    parts.policy = ((m(C::Stands) - m(C::None)) + (m(C::All) - m(C::Numbers | C::People))) / 2;
    parts.estimate = parts.whole - parts.policy;
    for (const int beside : {C::None + 0, C::Numbers + 0, C::Stands + 0, C::Stands | C::Numbers})
        parts.people += (m(beside | C::People) - m(beside)) / 4;
    return parts;
}

/// Of the services that a journey's steps are done with.
Modernity modernityOf(const Dated &state)
{
    Table<Service> services;
    for (const Node &node : state.journey.nodes) {
        const Service *service = node.service ? state.inventory.services.find(*node.service) : nullptr;
        if (service && !services.contains(service->id))
            services.put(*service);
    }
    return model::modernityOf(services);
}

std::optional<double> indexOf(double value, double first) { return first > 0 ? std::optional(100 * value / first) : std::nullopt; }

/// The indices of points, the first that has a measure being 100.
void rebase(std::vector<TrendPoint> &points)
{
    const auto first = std::ranges::find_if(points, [](const TrendPoint &point) { return point.measure.has_value(); });
    if (first == points.end())
        return;
    const double hours = first->measure->everyone().hours(), year = first->measure->year.hours;
    for (TrendPoint &point : points) {
        if (!point.measure)
            continue;
        point.index = indexOf(point.measure->everyone().hours(), hours);
        point.yearIndex = indexOf(point.measure->year.hours, year);
    }
}

} // namespace

std::span<const Figure<Measure>> trendFigures()
{
    using M = Measure;
    static constexpr std::array figures = {
        Figure<M>{"hoursAPerson", QT_TRANSLATE_NOOP("Figure", "Time tax of a person"), "h", 0, [](const M &m) { return m.everyone().hours(); }},
        Figure<M>{"people", QT_TRANSLATE_NOOP("Figure", "People"), "", 0, [](const M &m) { return m.year.people; }},
        Figure<M>{"hours", QT_TRANSLATE_NOOP("Figure", "Time tax of a year"), "h", 0, [](const M &m) { return m.year.hours; }},
        Figure<M>{"value", QT_TRANSLATE_NOOP("Figure", "Its value"), "money", 0, [](const M &m) { return m.year.value; }},
        Figure<M>{"duplicateHours", QT_TRANSLATE_NOOP("Figure", "Giving things again"), "h", 0, [](const M &m) { return m.year.duplicateHours; }},
        Figure<M>{"money", QT_TRANSLATE_NOOP("Figure", "Fees"), "money", 0, [](const M &m) { return m.year.money; }},
        Figure<M>{"waitDays", QT_TRANSLATE_NOOP("Figure", "Waiting for answers"), "days", 0, [](const M &m) { return m.year.waitDays; }},
    };
    static_assert(figures.size() == trendFigureCount);
    return figures;
}

size_t trendFigure(const char *key)
{
    const auto figures = trendFigures();
    const auto it = std::ranges::find_if(figures, [&](const auto &figure) { return qstrcmp(figure.key, key) == 0; });
    Q_ASSERT(it != figures.end());
    return static_cast<size_t>(it - figures.begin());
}

Result<Split> split(const Dated &earlier, const Dated &later, std::stop_token stop)
{
    const Corners corners(earlier, later, stop);
    std::array<TrendNumbers, 8> at{};
    for (const int layers : {0, 7, 1, 2, 3, 4, 5, 6}) { // the two dates first: what is wrong with them says more
        const Result<TrendNumbers> numbers = corners.at(layers);
        if (!numbers)
            return Refusal{numbers.refusal()};
        at[static_cast<size_t>(layers)] = *numbers;
    }
    Split split;
    for (size_t figure = 0; figure < trendFigureCount; ++figure)
        split[figure] = partsOf(at, figure);
    return split;
}

std::optional<Split> Trend::between(size_t from, size_t to) const
{
    Split sum;
    if (from >= points.size() || to >= points.size() || !points[from].measure || !points[to].measure)
        return std::nullopt;
    for (size_t i = from + 1; i <= to; ++i) {
        if (!points[i].measure)
            continue; // the next split reaches over it
        if (!points[i].since)
            return std::nullopt;
        for (size_t figure = 0; figure < trendFigureCount; ++figure) {
            const Parts &add = (*points[i].since)[figure];
            sum[figure].whole += add.whole;
            sum[figure].policy += add.policy;
            sum[figure].estimate += add.estimate;
            sum[figure].people += add.people;
        }
    }
    return sum;
}

Trend trendOf(const QList<Dated> &dates, std::stop_token stop)
{
    Trend trend;
    std::optional<size_t> before;
    for (const Dated &state : dates) {
        TrendPoint point{.state = state, .services = modernityOf(state), .measure = {}, .whyNot = {}, .since = {}, .index = {}, .yearIndex = {}};
        Result<Measure> measured = measure(state.inventory, state.journey, stop);
        if (stop.stop_requested())
            break;
        if (!measured) {
            point.whyNot = measured.refusal();
            trend.points.push_back(std::move(point));
            continue;
        }
        point.measure = std::move(measured).value();
        if (before) {
            const Result<Split> since = split(trend.points[*before].state, state, stop);
            if (since)
                point.since = *since;
            else
                point.whyNot = since.refusal();
        }
        before = trend.points.size();
        trend.points.push_back(std::move(point));
    }
    rebase(trend.points);
    return trend;
}

Trend yearly(const Trend &trend)
{
    Trend years;
    std::optional<size_t> before;
    for (size_t i = 0; i < trend.points.size(); ++i) {
        const bool isLast = i + 1 == trend.points.size() || trend.points[i + 1].state.date.year() != trend.points[i].state.date.year();
        if (!isLast)
            continue;
        TrendPoint point = trend.points[i];
        point.since = before ? trend.between(*before, i) : std::nullopt;
        for (size_t between = before ? *before + 1 : i; between < i && !point.since && point.whyNot.isEmpty(); ++between)
            point.whyNot = trend.points[between].whyNot;
        years.points.push_back(std::move(point));
        if (trend.points[i].measure)
            before = i;
    }
    rebase(years.points);
    return years;
}

} // namespace model::burden
