// SPDX-License-Identifier: GPL-3.0-only
#include "app/charts/valuetables.h"

#include "app/charts/numbers.h"

#include <QCoreApplication>

namespace app::charts {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(app::charts)
};

Cell text(const QString &words) { return {words, {}}; }
Cell moneyCell(double value, const QString &currency) { return {money(value, currency), value}; }

} // namespace

double CashFlow::balance(qsizetype year) const
{
    double sum = 0;
    for (qsizetype y = 0; y <= year && y < years.size(); ++y)
        sum += years[y].benefit - years[y].cost;
    return sum;
}

qsizetype Frontier::best() const
{
    qsizetype best = -1;
    for (qsizetype i = 0; budget && i < sets.size() && sets[i].cost <= *budget; ++i)
        best = i;
    return best;
}

Table table(const CashFlow &flow)
{
    Table table;
    table.header = {flow.yearsAre, flow.benefitName, flow.costName, flow.balanceName};
    for (qsizetype y = 0; y < flow.years.size(); ++y) {
        const CashFlow::Year &year = flow.years[y];
        table.rows.append({text(year.name), moneyCell(year.benefit, flow.currency), moneyCell(year.cost, flow.currency),
                           moneyCell(flow.balance(y), flow.currency)});
    }
    return table;
}

Table table(const Frontier &frontier)
{
    Table table;
    table.header = {frontier.setsAre, frontier.costName, frontier.hoursName};
    for (const Frontier::Set &set : frontier.sets)
        table.rows.append({text(set.name), moneyCell(set.cost, frontier.currency), {large(set.hours), set.hours}});
    return table;
}

Table table(const Lines &lines)
{
    Table table;
    table.header = {lines.datesAre};
    for (const Lines::Line &line : lines.lines)
        table.header.append(line.name);
    for (qsizetype i = 0; i < lines.dates.size(); ++i) {
        QList<Cell> row = {text(lines.dates[i].name)};
        for (const Lines::Line &line : lines.lines) {
            const std::optional<double> value = line.values.value(i);
            row.append(value ? Cell{number(*value, 1), *value} : text(QStringLiteral("–")));
        }
        table.rows.append(row);
    }
    return table;
}

MoneyScale MoneyScale::of(double most, const QString &currency)
{
    const QString sign = currencySign(currency).trimmed();
    if (most >= 999.5e6)
        return {1e9, Words::tr("%1 billion", "a currency sign").arg(sign)};
    if (most >= 999'500)
        return {1e6, Words::tr("%1 million", "a currency sign").arg(sign)};
    if (most >= 9'999.5)
        return {1e3, Words::tr("%1 thousand", "a currency sign").arg(sign)};
    return {1, sign};
}

} // namespace app::charts
