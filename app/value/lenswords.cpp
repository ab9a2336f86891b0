// SPDX-License-Identifier: GPL-3.0-only
#include "app/value/lenswords.h"

#include "app/charts/numbers.h"

#include <QCoreApplication>

namespace app::value {

using namespace model::burden;

namespace {

QString tr(const char *text, const char *about = nullptr) { return QCoreApplication::translate("Methods", text, about); }

/// The same name of a unit as people say it.
QString withUnit(const QString &number, LensUnit unit)
{
    switch (unit) {
    case LensUnit::Hours: return tr("%1 hours").arg(number);
    case LensUnit::Minutes: return tr("%1 minutes").arg(number);
    case LensUnit::Days: return tr("%1 days").arg(number);
    case LensUnit::Points: return tr("%1 points").arg(number);
    case LensUnit::Count: return tr("%1 times").arg(number);
    default: return number;
    }
}

} // namespace

QString lensNumber(double value, LensUnit unit)
{
    if (unit == LensUnit::Share)
        return charts::percent(value);
    const double size = std::abs(value);
    const bool isWhole = std::abs(value - std::round(value)) < 1e-9 && unit != LensUnit::MoneyAnHour;
    if (size < 1e-9 || size >= 100 || isWhole)
        return charts::number(value, 0);
    return charts::number(value, size >= 10 ? 1 : 2);
}

QString lensCell(const LensCell &cell, LensUnit unit)
{
    if (const QString *words = std::get_if<QString>(&cell))
        return *words;
    const double *number = std::get_if<double>(&cell);
    return number ? lensNumber(*number, unit) : QString();
}

QString lensHead(const LensColumn &column, const QString &currency)
{
    const bool isMoney = column.unit == LensUnit::Money || column.unit == LensUnit::MoneyAnHour || column.unit == LensUnit::MoneyADay;
    return isMoney ? tr("%1, %2", "a column's name, the currency").arg(column.name, charts::currencySign(currency)) : column.name;
}

QString lensTotal(double value, LensUnit unit, const QString &currency)
{
    return unit == LensUnit::Money ? charts::money(value, currency) : charts::large(value);
}

QString lensHeadline(const LensTable &table, const QString &journey, const QString &scenario)
{
    const auto at = static_cast<size_t>(table.column(table.headline));
    const LensUnit unit = table.columns[at].unit;
    const double total = *table.number(table.total, table.headline);
    const auto written = [&](double value) { return unit == LensUnit::Money ? charts::money(value, table.currency) : withUnit(charts::large(value), unit); };
    const QString name = lensText(lens(table.method).name);
    if (table.before.empty())
        return tr("%1: “%2” comes to %3 a year", "the method, the journey, hours or money").arg(name, journey, written(total));
    const double change = total - *table.number(table.before, table.headline);
    if (std::abs(change) < 1e-9 * std::max(1.0, std::abs(total)))
        return tr("%1: with “%2” it comes to %3 a year, as in the baseline", "the method, the scenario, hours or money").arg(name, scenario, written(total));
    return (change < 0 ? tr("%1: with “%2” it comes to %3 a year, %4 less than the baseline") : tr("%1: with “%2” it comes to %3 a year, %4 more than the baseline"))
        .arg(name, scenario, written(total), written(std::abs(change)));
}

QString omissionsSentence(const LensTable &table)
{
    QStringList parts;
    for (const LensOmission &one : table.notCounted) {
        const QString number = one.unit == LensUnit::Money ? charts::money(one.aPerson, table.currency) : withUnit(lensNumber(one.aPerson, one.unit), one.unit);
        parts += tr("%1 %2", "what is left out, how much of it").arg(one.name.left(1).toLower() + one.name.mid(1), number);
    }
    return parts.isEmpty() ? QString() : tr("Not counted here, for a person: %1.").arg(parts.join(QStringLiteral("; ")));
}

namespace {

QList<charts::Cell> cellsOf(const LensTable &table, const std::vector<LensCell> &cells)
{
    QList<charts::Cell> row;
    for (size_t i = 0; i < cells.size(); ++i) {
        const double *number = std::get_if<double>(&cells[i]);
        row.append({lensCell(cells[i], table.columns[i].unit), number ? std::optional(*number) : std::nullopt});
    }
    return row;
}

} // namespace

charts::Table lensChartTable(const LensTable &table, const QList<int> &order, const QString &caption)
{
    charts::Table out;
    out.caption = caption;
    for (const LensColumn &column : table.columns)
        out.header += lensHead(column, table.currency);
    for (const int at : order)
        out.rows.append(cellsOf(table, table.body[static_cast<size_t>(at)].cells));
    const auto summed = [&](const QString &name, const std::vector<LensCell> &cells) {
        QList<charts::Cell> row = cellsOf(table, cells);
        row.front().text = name;
        out.rows.append(row);
    };
    summed(tr("All"), table.total);
    if (!table.before.empty())
        summed(tr("All in the baseline"), table.before);
    if (const QString omitted = omissionsSentence(table); !omitted.isEmpty()) {
        QList<charts::Cell> row(static_cast<qsizetype>(table.columns.size()));
        row.front().text = omitted;
        out.rows.append(row);
    }
    return out;
}

} // namespace app::value
