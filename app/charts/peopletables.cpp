// SPDX-License-Identifier: GPL-3.0-only
#include "app/charts/peopletables.h"

#include "app/charts/numbers.h"

#include <QCoreApplication>

#include <cmath>
#include <numeric>

namespace app::charts {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(app::charts)
};

Cell text(const QString &words) { return {words, {}}; }
Cell share(double value) { return {percent(value), value}; }

/// As many decimals as a bin's limits need.
Cell limit(double value, double width)
{
    int decimals = 0;
    for (double shown = width; decimals < 6 && std::abs(shown - std::round(shown)) > 1e-6; shown *= 10)
        ++decimals;
    return {number(value, decimals), value};
}

} // namespace

double Histogram::upTo(qsizetype bin) const
{
    return std::accumulate(shares.begin(), shares.begin() + std::min(bin + 1, shares.size()), 0.0);
}

bool Histogram::isTail(qsizetype bin) const
{
    const double middle = from + width * (static_cast<double>(bin) + 0.5);
    return std::any_of(rules.begin(), rules.end(), [middle](const Rule &rule) {
        return (rule.percent < 50 && middle < rule.at) || (rule.percent > 50 && middle > rule.at);
    });
}

double Calendar::Row::hours() const
{
    return std::accumulate(visits.begin(), visits.end(), 0.0,
                           [](double sum, const Visit &visit) { return sum + visit.hours; });
}

double Calendar::Row::days() const
{
    return std::accumulate(visits.begin(), visits.end(), 0.0,
                           [](double sum, const Visit &visit) { return sum + visit.days; });
}

Table table(const Histogram &histogram)
{
    Table table;
    table.header = {histogram.valuesAre, Words::tr("to"), Words::tr("Share of people"), Words::tr("Share up to there")};
    if (!histogram.before.isEmpty())
        table.header.append(Words::tr("Share of people, %1").arg(histogram.beforeName));
    for (qsizetype bin = 0; bin < histogram.shares.size(); ++bin) {
        const double low = histogram.from + histogram.width * static_cast<double>(bin);
        QList<Cell> row = {limit(low, histogram.width), limit(low + histogram.width, histogram.width),
                           share(histogram.shares[bin]), share(histogram.upTo(bin))};
        if (!histogram.before.isEmpty())
            row.append(share(histogram.before.value(bin)));
        table.rows.append(row);
    }
    for (const Histogram::Rule &rule : histogram.rules) {
        table.rows.append({text(rule.words), {hours(rule.at), rule.at}, {}, share(rule.percent / 100.0)});
        table.rows.back().resize(table.header.size());
    }
    return table;
}

Table table(const Boxes &boxes)
{
    const bool both =
        std::any_of(boxes.rows.begin(), boxes.rows.end(), [](const Boxes::Row &row) { return row.before.has_value(); });
    const auto percentile = [&](const QString &name) {
        return boxes.unit.isEmpty() ? name : Words::tr("%1, %2", "a column and its unit").arg(name, boxes.unit);
    };
    Table table;
    table.header = {boxes.rowsAre,
                    percentile(Words::tr("1 in 20 below")),
                    percentile(Words::tr("1 in 4 below")),
                    percentile(Words::tr("Median")),
                    percentile(Words::tr("1 in 4 above")),
                    percentile(Words::tr("1 in 20 above"))};
    if (both)
        table.header.append(percentile(Words::tr("Median before")));
    for (const Boxes::Row &row : boxes.rows) {
        QList<Cell> cells = {text(row.name)};
        for (const double value : row.at)
            cells.append({hours(value), value});
        if (both)
            cells.append(row.before ? Cell{hours(*row.before), row.before} : Cell());
        table.rows.append(cells);
    }
    return table;
}

Table table(const Calendar &calendar)
{
    Table table;
    table.header = {Words::tr("Step"),          Words::tr("From day"),
                    Words::tr("Days"),          Words::tr("Visits"),
                    Words::tr("Effort, hours"), Words::tr("Share of people for whom it was on the longest way")};
    for (const Calendar::Row &row : calendar.rows) {
        const double first = row.visits.isEmpty() ? 0 : row.visits.front().start;
        const auto visits = static_cast<double>(row.visits.size());
        table.rows.append({text(row.name),
                           {whole(first), first},
                           {hours(row.days()), row.days()},
                           {whole(visits), visits},
                           {number(row.hours(), 2), row.hours()},
                           row.critical ? share(*row.critical) : Cell()});
    }
    for (const Calendar::Event &event : calendar.events) {
        table.rows.append({text(event.name), {whole(event.day), event.day}});
        table.rows.back().resize(table.header.size());
    }
    return table;
}

} // namespace app::charts
