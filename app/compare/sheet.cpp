// SPDX-License-Identifier: GPL-3.0-only
#include "app/compare/sheet.h"

#include "app/charts/numbers.h"
#include "app/compare/figures.h"

#include <QCoreApplication>

namespace app::compare {

namespace {

using model::burden::Measure;
using model::burden::PersonMeasure;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(app::compare)
};

QString oneDecimal(double value) { return charts::number(value, 1); }

/// A figure of a person, its name and how it is written.
struct PersonRow {
    const char *name;
    const char *key; ///< of model::burden::personFigures()
    double (*figure)(const PersonMeasure &);
    QString (*written)(double);
};

constexpr PersonRow personRows[] = {
    {QT_TRANSLATE_NOOP("app::compare", "Time tax, hours"), "hours", [](const PersonMeasure &p) { return p.hours(); },
     charts::hours},
    {QT_TRANSLATE_NOOP("app::compare", "Answers given again"), "duplicates",
     [](const PersonMeasure &p) { return p.duplicates; }, charts::count},
    {QT_TRANSLATE_NOOP("app::compare", "Answers asked for"), "asks", [](const PersonMeasure &p) { return p.asks; },
     charts::count},
    {QT_TRANSLATE_NOOP("app::compare", "Services met"), "services", [](const PersonMeasure &p) { return p.services; },
     oneDecimal},
    {QT_TRANSLATE_NOOP("app::compare", "Waits, days"), "waitDays", [](const PersonMeasure &p) { return p.waitDays; },
     charts::whole},
    {QT_TRANSLATE_NOOP("app::compare", "Money, %1"), "money", [](const PersonMeasure &p) { return p.money; },
     charts::whole},
    {QT_TRANSLATE_NOOP("app::compare", "Stress points"), "stress", [](const PersonMeasure &p) { return p.stress; },
     oneDecimal},
};

/// The unit in which a year's hours are written with one decimal and few digits.
struct YearUnit {
    double hours = 1;
    QString name;
};

YearUnit yearUnit(double hours)
{
    if (hours >= 950'000)
        return {1e6, Words::tr("A year, million hours")};
    if (hours >= 9'500)
        return {1e3, Words::tr("A year, thousand hours")};
    return {1, Words::tr("A year, hours")};
}

using Ends = std::optional<std::pair<double, double>>;

/// How the chosen scenario's figure differs in the draws; none where it was not drawn.
Ends differs(const Analysis &analysis, const Confidence *confidence, const char *key)
{
    const int place = confidence && confidence->uncertainty && analysis.scenario
                          ? confidence->uncertainty->place(analysis.scenario)
                          : -1;
    if (place <= 0)
        return std::nullopt;
    const model::burden::Interval where = confidence->uncertainty->personDifference(
        static_cast<size_t>(place), analysis.segment, model::burden::personFigure(key));
    return std::pair(where.low, where.high);
}

/// The same of all people's hours in a year; of one segment's years there are no draws.
Ends yearDiffers(const Analysis &analysis, const Confidence *confidence, double unit)
{
    const int place = confidence && confidence->uncertainty && analysis.scenario && !analysis.segment
                          ? confidence->uncertainty->place(analysis.scenario)
                          : -1;
    if (place <= 0)
        return std::nullopt;
    const model::burden::Interval where =
        confidence->uncertainty->yearDifference(static_cast<size_t>(place), model::burden::yearFigure("hours"));
    return std::pair(where.low / unit, where.high / unit);
}

Sheet::Row yearRow(const Analysis &analysis, const QList<const Measure *> &measures, const Confidence *confidence)
{
    const YearUnit unit = yearUnit(measures.front() ? yearOf(analysis, *measures.front()).hours : 0);
    Sheet::Row row{unit.name, unit.hours > 1 ? charts::hours : charts::whole, {}};
    for (const Measure *measure : measures)
        row.values.append(measure ? std::optional(yearOf(analysis, *measure).hours / unit.hours) : std::nullopt);
    row.figure = analysis.segment ? QString() : QStringLiteral("year.hours");
    row.interval = yearDiffers(analysis, confidence, unit.hours);
    return row;
}

/// In how many of a hundred draws a scenario takes less time than the baseline; empty until it is drawn.
Sheet::Row betterRow(const Analysis &analysis, const Confidence *confidence)
{
    Sheet::Row row{Words::tr("Saves time, % of draws"), charts::whole, {std::nullopt}};
    for (const auto &[id, measure] : analysis.scenarios) {
        const int place = confidence && confidence->uncertainty ? confidence->uncertainty->place(id) : -1;
        row.values.append(place > 0 ? std::optional(100 * chance(*confidence->uncertainty, static_cast<size_t>(place), 0, analysis.segment))
                                    : std::nullopt);
    }
    return row;
}

} // namespace

QList<const Measure *> measuresOf(const Analysis &analysis)
{
    QList<const Measure *> measures = {analysis.baseline ? &*analysis.baseline : nullptr};
    for (const auto &[id, measure] : analysis.scenarios)
        measures.append(measure.ok() ? &*measure : nullptr);
    return measures;
}

Sheet bareSheet(const Analysis &analysis)
{
    Sheet sheet;
    sheet.segment = analysis.segment ? analysis.segment->text() : QString();
    sheet.columns.append({{}, Words::tr("Baseline"), {}});
    for (const auto &[id, measure] : analysis.scenarios) {
        if (analysis.scenario == id)
            sheet.chosen = static_cast<int>(sheet.columns.size());
        sheet.columns.append({id.text(), nameOf(analysis, id), measure.ok() ? QString() : measure.refusal()});
    }
    return sheet;
}

std::optional<double> Sheet::difference(qsizetype row) const
{
    const QList<std::optional<double>> &values = rows[row].values;
    if (chosen <= 0 || !values.value(0) || !values.value(chosen))
        return std::nullopt;
    return *values[chosen] - *values[0];
}

QString Sheet::differenceText(qsizetype row) const
{
    const std::optional<double> less = difference(row);
    if (!less)
        return QStringLiteral("–");
    const bool amongWhole =
        rows[row].written == charts::count && *rows[row].values[0] >= 9.95 && std::abs(*less) >= 0.95;
    return charts::difference(*less, amongWhole ? charts::whole : rows[row].written);
}

QString Sheet::intervalText(qsizetype row) const
{
    const auto &interval = rows[row].interval;
    if (!interval || !difference(row))
        return {};
    const int decimals = charts::rangeDecimals(interval->first, interval->second);
    const bool same = charts::number(interval->first, decimals) == charts::number(interval->second, decimals);
    return same ? QString() : charts::range(interval->first, interval->second);
}

bool Sheet::hasIntervals() const
{
    return std::any_of(rows.begin(), rows.end(), [](const Row &row) { return row.interval.has_value(); });
}

std::optional<std::pair<double, double>> Sheet::intervalShares(qsizetype row) const
{
    const auto &interval = rows[row].interval;
    if (!interval || !share(row))
        return std::nullopt;
    const double whole = *rows[row].values[0];
    return std::pair(interval->first / whole, interval->second / whole);
}

std::optional<double> Sheet::share(qsizetype row) const
{
    const std::optional<double> less = difference(row);
    if (!less || !(*rows[row].values[0] > 0))
        return std::nullopt;
    return *less / *rows[row].values[0];
}

bool Sheet::sameAsBaseline(qsizetype row, qsizetype column) const
{
    const QList<std::optional<double>> &values = rows[row].values;
    return column > 0 && values.value(0) && values.value(column) &&
           rows[row].written(*values[0]) == rows[row].written(*values[column]);
}

Sheet sheetOf(const Analysis &analysis, const Confidence *confidence)
{
    Sheet sheet = bareSheet(analysis);
    sheet.caption = Words::tr("%1, a person, %2").arg(journeyName(analysis), peopleName(analysis));
    const QList<const Measure *> measures = measuresOf(analysis);
    QList<std::optional<PersonMeasure>> people;
    for (const Measure *measure : measures)
        people.append(measure ? std::optional(analysis.personIn(*measure)) : std::nullopt);
    const QString sign = charts::currencySign(analysis.workspace->currency).trimmed();
    for (const PersonRow &kind : personRows) {
        QString name = Words::tr(kind.name);
        Sheet::Row row{name.contains(QLatin1String("%1")) ? name.arg(sign) : name, kind.written, {}};
        for (const std::optional<PersonMeasure> &person : people)
            row.values.append(person ? std::optional(kind.figure(*person)) : std::nullopt);
        row.figure = QString::fromLatin1(kind.key);
        row.interval = differs(analysis, confidence, kind.key);
        sheet.rows.append(row);
    }
    sheet.rows.append(yearRow(analysis, measures, confidence));
    if (!analysis.scenarios.empty())
        sheet.rows.append(betterRow(analysis, confidence));
    return sheet;
}

charts::Table tableOf(const Sheet &sheet)
{
    charts::Table table;
    table.caption = sheet.caption;
    table.header.append(Words::tr("Figure"));
    for (const Sheet::Column &column : sheet.columns)
        table.header.append(column.name);
    if (sheet.chosen > 0)
        table.header += {Words::tr("Difference"), Words::tr("Difference, %")};
    const bool intervals = sheet.hasIntervals();
    if (intervals)
        table.header += {Words::tr("90 % interval from"), Words::tr("90 % interval to")};
    for (qsizetype i = 0; i < sheet.rows.size(); ++i) {
        const Sheet::Row &row = sheet.rows[i];
        QList<charts::Cell> cells = {{row.name, {}}};
        for (const std::optional<double> &value : row.values)
            cells.append(value ? charts::Cell{row.written(*value), value} : charts::Cell{});
        if (sheet.chosen > 0) {
            const std::optional<double> less = sheet.difference(i), share = sheet.share(i);
            cells.append(less ? charts::Cell{sheet.differenceText(i), less} : charts::Cell{});
            cells.append(share ? charts::Cell{charts::percent(*share), *share * 100} : charts::Cell{});
            if (intervals && row.interval) {
                const int decimals = charts::rangeDecimals(row.interval->first, row.interval->second);
                for (const double end : {row.interval->first, row.interval->second})
                    cells.append({charts::number(end, decimals), end});
            } else if (intervals) {
                cells += {charts::Cell{}, charts::Cell{}};
            }
        }
        table.rows.append(cells);
    }
    return table;
}

} // namespace app::compare
