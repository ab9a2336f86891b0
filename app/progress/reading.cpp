// SPDX-License-Identifier: GPL-3.0-only
#include "app/progress/reading.h"

#include "app/charts/numbers.h"
#include "model/workspace/dates.h"

#include <QCoreApplication>
#include <QLocale>

namespace app::progress {

using namespace model::burden;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Progress)
};

double hoursOf(const TrendPoint &point) { return point.measure->everyone().hours(); }

/// "2.4 of them by policy, 0.7 by better estimates"; where one of the two goes against the whole, both with their sign.
QString causes(const Parts &parts)
{
    const bool differs = charts::differs(parts.policy, charts::hours), counted = charts::differs(parts.estimate, charts::hours);
    if (!differs || !counted)
        return differs ? Words::tr("all of it by policy") : Words::tr("all of it by better estimates, none by policy");
    if ((parts.policy < 0) == (parts.whole < 0) && (parts.estimate < 0) == (parts.whole < 0))
        return Words::tr("%1 of them by policy, %2 by better estimates").arg(charts::hours(std::abs(parts.policy)), charts::hours(std::abs(parts.estimate)));
    return Words::tr("policy %1, better estimates %2").arg(charts::difference(parts.policy, charts::hours), charts::difference(parts.estimate, charts::hours));
}

charts::Cell cellOf(const ScoreFigure &figure, const TrendPoint &point, const QString &currency)
{
    const std::optional<double> value = figure.of(point);
    if (!value)
        return {QStringLiteral("–"), {}};
    if (figure.kind == ScoreFigure::Kind::Change)
        return {charts::difference(*value, std::abs(*value) >= 1000 ? charts::large : charts::hours), *value};
    if (qstrcmp(figure.unit, "share") == 0)
        return {charts::percent(*value), *value};
    if (qstrcmp(figure.unit, "money") == 0)
        return {charts::money(*value, currency), *value};
    return {std::abs(*value) >= 10'000 ? charts::large(*value) : charts::hours(*value), *value};
}

double daysOf(const QDate &date) { return static_cast<double>(date.toJulianDay()); }

} // namespace

std::optional<size_t> Reading::first() const
{
    for (size_t i = 0; i < trend.points.size(); ++i) {
        if (trend.points[i].measure)
            return i;
    }
    return std::nullopt;
}

std::optional<size_t> Reading::since(const std::optional<model::SnapshotId> &chosen) const
{
    for (size_t i = 0; chosen && i + 1 < trend.points.size(); ++i) {
        if (trend.points[i].state.id == chosen->text() && trend.points[i].measure)
            return i;
    }
    const std::optional<size_t> begin = first();
    return begin && *begin + 1 < trend.points.size() ? begin : std::nullopt;
}

Reading readingOf(const model::SharedWorkspace &workspace, const model::JourneyId &journey, const QDate &today, const std::optional<QString> &until,
                  std::stop_token stop)
{
    Reading reading{workspace, journey, {}, 0, {}};
    QList<model::Dated> dates = datesOf(*workspace, journey);
    dates.append(nowOf(*workspace, journey, today));
    reading.trend = trendOf(dates, stop);
    if (stop.stop_requested() || dates.size() < 2)
        return reading;
    reading.period = reading.trend.points.size() - 1;
    for (size_t i = 1; until && i < reading.trend.points.size(); ++i) {
        if (reading.trend.points[i].state.id == *until)
            reading.period = i;
    }
    reading.changes = differences(reading.trend.points[reading.period - 1].state, reading.trend.points[reading.period].state, stop);
    std::ranges::stable_sort(reading.changes, std::greater(), [](const Difference &difference) { return std::abs(difference.hours.value_or(0)); });
    return reading;
}

QString nameOf(const TrendPoint &point)
{
    return point.state.id.isEmpty() ? Words::tr("today") : QLocale().toString(point.state.date, QStringLiteral("d MMMM yyyy"));
}

QString headlineOf(const Reading &reading, const std::optional<size_t> &since)
{
    const TrendPoint &today = reading.today();
    if (!today.measure)
        return Words::tr("The journey can't be measured as it is");
    if (!since)
        return Words::tr("Keep today's state, and from then on this room tells what changes and why");
    const TrendPoint &then = reading.trend.points[*since];
    const double change = hoursOf(today) - hoursOf(then);
    if (!charts::differs(change, charts::hours))
        return Words::tr("People spend %1 hours, as on %2").arg(charts::hours(hoursOf(today)), nameOf(then));
    const QString amount = (change < 0 ? Words::tr("People spend %1 hours less than on %2") : Words::tr("People spend %1 hours more than on %2"))
                               .arg(charts::hours(std::abs(change)), nameOf(then));
    const std::optional<Split> split = reading.trend.between(*since, reading.trend.points.size() - 1);
    return split ? Words::tr("%1; %2").arg(amount, causes((*split)[0])) : amount;
}

QString subtitleOf(const Reading &reading, const std::optional<size_t> &since)
{
    const auto broken = std::ranges::find_if(reading.trend.points, [](const TrendPoint &point) { return !point.whyNot.isEmpty(); });
    if (broken != reading.trend.points.end())
        return broken->whyNot;
    if (!since)
        return Words::tr("A kept state holds every journey and number of its day. Keep one a year, or before and after a reform.");
    const double index = reading.today().index.value_or(0), year = reading.today().yearIndex.value_or(0);
    return Words::tr("The time tax of a person stands at %1 and that of a year at %2, the first date being 100. What stands there is policy; what it is counted to be "
                     "is an estimate, unless marked.")
        .arg(charts::number(index, 1), charts::number(year, 1));
}

charts::Chart indexChartOf(const Reading &reading)
{
    charts::Lines lines{Words::tr("Date"), Words::tr("First date = 100"), {}, {{Words::tr("Hours a person"), {}}, {Words::tr("Hours a year"), {}}}, 100};
    for (const TrendPoint &point : reading.trend.points) {
        if (!point.measure)
            continue;
        const bool isToday = point.state.id.isEmpty();
        lines.dates.append({point.state.id, nameOf(point), isToday ? Words::tr("Today") : QLocale().toString(point.state.date, QStringLiteral("MMM yyyy")),
                            daysOf(point.state.date)});
        lines.lines[0].values.append(point.index);
        lines.lines[1].values.append(point.yearIndex);
    }
    const double index = reading.today().index.value_or(100);
    const QString first = lines.dates.isEmpty() ? QString() : lines.dates.front().name;
    const QString title = !charts::differs(index - 100, charts::whole) ? Words::tr("The time tax of a person is what it was on %1").arg(first)
                          : index < 100 ? Words::tr("The time tax of a person is down by %1 since %2").arg(charts::percent((100 - index) / 100), first)
                                        : Words::tr("The time tax of a person is up by %1 since %2").arg(charts::percent((index - 100) / 100), first);
    return {title, Words::tr("100 × hours ÷ those of the first date; recomputed from what was kept."), Words::tr("Two lines from date to date."), lines};
}

charts::Chart splitChartOf(const Reading &reading, size_t since)
{
    const TrendPoint &then = reading.trend.points[since], &today = reading.today();
    charts::Waterfall waterfall{Words::tr("h"), nameOf(then), hoursOf(then), {}, Words::tr("Today"), hoursOf(today)};
    const std::optional<Split> split = reading.trend.between(since, reading.trend.points.size() - 1);
    if (!split)
        return {Words::tr("What was policy since %1 can't be told").arg(nameOf(then)), subtitleOf(reading, since), {}, waterfall};
    const Parts &parts = (*split)[0];
    waterfall.steps = {{Words::tr("Policy"), parts.policy, {}}, {Words::tr("Better estimates"), parts.estimate - parts.people, {}},
                       {Words::tr("Other people"), parts.people, {}}};
    const QString title = charts::differs(parts.policy, charts::hours)
                              ? (parts.policy < 0 ? Words::tr("Policy took %1 hours off a person's journey since %2") : Words::tr("Policy added %1 hours to a person's journey since %2"))
                                    .arg(charts::hours(std::abs(parts.policy)), nameOf(then))
                              : Words::tr("Policy changed nothing since %1").arg(nameOf(then));
    return {title, Words::tr("Hours a person; the mean of both orders, so that neither is favoured. The axis does not start at zero."),
            Words::tr("Waterfall from the earlier date to today, by why the figure changed. Other people: who goes through it, by segment."), waterfall};
}

charts::Table scorecardOf(const Reading &reading)
{
    charts::Table table;
    const model::Journey *journey = reading.workspace->journeys.find(reading.journey);
    table.caption = Words::tr("Scorecard of %1").arg(journey && !journey->name.isEmpty() ? journey->name : reading.journey.text());
    table.header = {Words::tr("Day"), Words::tr("Name")};
    for (const ScoreFigure &figure : scoreFigures())
        table.header.append(labelOf(figure.label));
    for (const TrendPoint &point : reading.trend.points) {
        QList<charts::Cell> row = {{point.state.id.isEmpty() ? Words::tr("Today") : QLocale().toString(point.state.date, QStringLiteral("d MMM yyyy")), {}},
                                   {point.state.name, {}}};
        for (const ScoreFigure &figure : scoreFigures())
            row.append(cellOf(figure, point, reading.workspace->currency));
        table.rows.append(row);
    }
    return table;
}

} // namespace app::progress
