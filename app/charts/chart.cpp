// SPDX-License-Identifier: GPL-3.0-only
#include "app/charts/chart.h"

#include "app/charts/comparetables.h"
#include "app/charts/numbers.h"
#include "app/charts/peopletables.h"
#include "app/charts/valuetables.h"

#include <QCoreApplication>

#include <numeric>

namespace app::charts {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(app::charts)
};

Cell cell(double value, const QString &written) { return {written, value}; }
Cell cell(double value) { return cell(value, hours(value)); }
Cell added(double value) { return cell(value, difference(value, hours)); }

/// "Total, h"
QString inUnit(const QString &name, const QString &unit)
{
    return unit.isEmpty() ? name : Words::tr("%1, %2", "a column and its unit").arg(name, unit);
}

Table table(const StackedBars &bars)
{
    Table table;
    table.header.append(bars.rowsAre);
    for (const QString &part : bars.parts)
        table.header.append(inUnit(part, bars.unit));
    table.header.append(inUnit(Words::tr("Total"), bars.unit));
    for (const StackedBars::Row &row : bars.rows) {
        QList<Cell> cells = {{row.name, {}}};
        for (const double value : row.values)
            cells.append(cell(value));
        cells.append(cell(row.total()));
        table.rows.append(cells);
    }
    return table;
}

Table table(const Waterfall &waterfall)
{
    const bool fair = std::any_of(waterfall.steps.begin(), waterfall.steps.end(),
                                  [](const Waterfall::Step &step) { return step.fairShare.has_value(); });
    Table table;
    table.header = {Words::tr("Change"), inUnit(Words::tr("Adds"), waterfall.unit),
                    inUnit(Words::tr("Then"), waterfall.unit)};
    if (fair)
        table.header.append(inUnit(Words::tr("Fair share"), waterfall.unit));
    const auto append = [&](QList<Cell> cells) {
        while (cells.size() < table.header.size())
            cells.append(Cell());
        table.rows.append(cells);
    };
    append({{waterfall.startName, {}}, {}, cell(waterfall.start)});
    double now = waterfall.start;
    for (const Waterfall::Step &step : waterfall.steps) {
        now += step.change;
        append({{step.name, {}}, added(step.change), cell(now), step.fairShare ? added(*step.fairShare) : Cell()});
    }
    append({{waterfall.endName, {}}, {}, cell(waterfall.end)});
    for (QList<Cell> &row : table.rows)
        row.resize(table.header.size());
    return table;
}

Table table(const Dumbbells &dumbbells)
{
    const bool both = std::any_of(dumbbells.rows.begin(), dumbbells.rows.end(),
                                  [](const Dumbbells::Row &row) { return row.to.has_value(); });
    const bool noted = std::any_of(dumbbells.rows.begin(), dumbbells.rows.end(),
                                   [](const Dumbbells::Row &row) { return !row.note.isEmpty(); });
    Table table;
    table.header = {dumbbells.rowsAre, inUnit(dumbbells.fromName, dumbbells.unit)};
    if (both)
        table.header += {inUnit(dumbbells.toName, dumbbells.unit), inUnit(Words::tr("Difference"), dumbbells.unit)};
    if (noted)
        table.header.append(Words::tr("Note"));
    for (const Dumbbells::Row &row : dumbbells.rows) {
        QList<Cell> cells = {{row.name, {}}, cell(row.from)};
        if (both && row.to)
            cells += {cell(*row.to), added(*row.to - row.from)};
        cells.resize(table.header.size());
        if (noted)
            cells.back() = {row.note, {}};
        table.rows.append(cells);
    }
    return table;
}

Table table(const Tornado &tornado)
{
    double longest = 0;
    for (const Tornado::Row &row : tornado.rows)
        longest = std::max({longest, std::abs(row.low - tornado.total), std::abs(row.high - tornado.total)});
    const int decimals = decimalsFor(longest);
    const auto moved = [&](double value) {
        return Cell{signedNumber(value - tornado.total, decimals), value - tornado.total};
    };
    Table table;
    table.header = {tornado.rowsAre, Words::tr("What it is"), inUnit(tornado.lowName, tornado.unit),
                    inUnit(tornado.highName, tornado.unit)};
    for (const Tornado::Row &row : tornado.rows)
        table.rows.append({{row.name, {}}, {row.detail, {}}, moved(row.low), moved(row.high)});
    return table;
}

/// Shares first, then the intervals in columns of their own.
Table table(const Influences &influences)
{
    Table table;
    table.header = {influences.rowsAre, influences.adviceIs, inUnit(influences.sharesAre, QStringLiteral("%"))};
    if (!influences.intervals.isEmpty()) {
        table.header += {inUnit(Words::tr("From"), influences.unit), inUnit(Words::tr("Middle"), influences.unit),
                         inUnit(Words::tr("To"), influences.unit)};
    }
    for (const Influences::Row &row : influences.rows)
        table.rows.append({{row.name, {}}, {row.advice, {}}, cell(row.share * 100, percent(row.share))});
    for (const Influences::Interval &interval : influences.intervals) {
        table.rows.append(
            {{interval.name, {}}, {}, {}, cell(interval.low), cell(interval.middle), cell(interval.high)});
    }
    for (QList<Cell> &row : table.rows)
        row.resize(table.header.size());
    return table;
}

/// "Baseline: Travel, h 15.7; Do, h 11.3; …"
QString sentence(const QStringList &header, const QList<Cell> &row)
{
    QStringList figures;
    for (qsizetype i = 1; i < row.size(); ++i) {
        if (!row[i].text.isEmpty())
            figures.append(header[i] + QLatin1Char(' ') + row[i].text);
    }
    return row.front().text + QStringLiteral(": ") + figures.join(QStringLiteral("; ")) + QLatin1Char('.');
}

} // namespace

double StackedBars::Row::total() const { return std::accumulate(values.begin(), values.end(), 0.0); }

Table tableOf(const Chart &chart)
{
    Table figures = std::visit([](const auto &what) { return table(what); }, chart.what);
    figures.caption = chart.title;
    return figures;
}

QString wordsOf(const Chart &chart)
{
    const Table figures = tableOf(chart);
    QStringList sentences = {chart.title + QLatin1Char('.'), chart.description};
    for (const QList<Cell> &row : figures.rows)
        sentences.append(sentence(figures.header, row));
    sentences.append(chart.source);
    sentences.removeAll(QString());
    return sentences.join(QLatin1Char(' '));
}

} // namespace app::charts
