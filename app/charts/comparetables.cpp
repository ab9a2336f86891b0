// SPDX-License-Identifier: GPL-3.0-only
#include "app/charts/comparetables.h"

#include "app/charts/numbers.h"

#include <QCoreApplication>

#include <algorithm>
#include <numeric>

namespace app::charts {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(app::charts)
};

Cell text(const QString &words) { return {words, {}}; }

QString inUnit(const QString &name, const QString &unit)
{
    return unit.isEmpty() ? name : Words::tr("%1, %2", "a column and its unit").arg(name, unit);
}

} // namespace

double Multiples::Row::total(qsizetype column) const
{
    const QList<double> parts = cells.value(column);
    return std::accumulate(parts.begin(), parts.end(), 0.0);
}

QList<qsizetype> Scatter::frontier() const
{
    const auto beats = [](const Point &one, const Point &other) {
        return one.cost <= other.cost && one.hours >= other.hours && (one.cost < other.cost || one.hours > other.hours);
    };
    QList<qsizetype> unbeaten;
    for (qsizetype i = 0; i < points.size(); ++i) {
        const bool beaten = std::any_of(points.begin(), points.end(), [&](const Point &other) {
            return other.kind == Kind::Whole && beats(other, points[i]);
        });
        if (points[i].kind == Kind::Whole && !beaten)
            unbeaten.append(i);
    }
    std::stable_sort(unbeaten.begin(), unbeaten.end(),
                     [this](qsizetype a, qsizetype b) { return points[a].cost < points[b].cost; });
    return unbeaten;
}

Table table(const Ranges &ranges)
{
    Table table;
    table.header = {ranges.rowsAre, inUnit(ranges.lowName, ranges.unit), inUnit(ranges.middleName, ranges.unit),
                    inUnit(ranges.highName, ranges.unit)};
    for (const Ranges::Row &row : ranges.rows) {
        QList<Cell> cells = {text(row.name)};
        for (const double value : {row.low, row.middle, row.high})
            cells.append({count(value), value});
        table.rows.append(cells);
    }
    return table;
}

Table table(const Bars &bars)
{
    Table table;
    table.header = {bars.rowsAre, bars.valuesAre, bars.asidesAre};
    for (const Bars::Row &row : bars.rows)
        table.rows.append({text(row.name), {row.figure, row.value}, {row.asideText, row.aside}});
    return table;
}

/// A row a cell of the grid, so that a spreadsheet can turn it as it likes.
Table table(const Multiples &multiples)
{
    Table table;
    table.header = {multiples.rowsAre, multiples.columnsAre};
    for (const QString &part : multiples.parts)
        table.header.append(inUnit(part, multiples.unit));
    table.header.append(inUnit(Words::tr("Total"), multiples.unit));
    for (const Multiples::Row &row : multiples.rows) {
        for (qsizetype column = 0; column < multiples.columns.size(); ++column) {
            QList<Cell> cells = {text(row.name), text(multiples.columns[column].name)};
            for (const double value : row.cells.value(column))
                cells.append({hours(value), value});
            cells.resize(table.header.size() - 1);
            cells.append({hours(row.total(column)), row.total(column)});
            table.rows.append(cells);
        }
    }
    return table;
}

Table table(const Scatter &scatter)
{
    const QList<qsizetype> frontier = scatter.frontier();
    Table table;
    table.header = {scatter.pointsAre, scatter.costName, scatter.hoursName, Words::tr("Note")};
    for (qsizetype i = 0; i < scatter.points.size(); ++i) {
        const Scatter::Point &point = scatter.points[i];
        const QString note = point.kind == Scatter::Kind::Part ? scatter.partsName
                             : frontier.contains(i)            ? Words::tr("none saves more for less")
                                                               : QString();
        table.rows.append({text(point.name),
                           {money(point.cost, scatter.currency), point.cost},
                           {large(point.hours), point.hours},
                           text(note)});
    }
    return table;
}

} // namespace app::charts
