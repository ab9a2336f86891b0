// SPDX-License-Identifier: GPL-3.0-only
#include "app/information/told.h"

#include "app/charts/numbers.h"

#include <QCoreApplication>

#include <map>
#include <tuple>

namespace app::information {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(app::information::Told)
};

charts::Cell yearly(double value)
{
    return {std::abs(value) >= 9'950 ? charts::large(value) : charts::whole(value), value};
}

} // namespace

QList<ToldRow> toldRows(const Asked &asked)
{
    const model::Inventory &inventory = asked.analysis->workspace->inventory;
    std::map<std::tuple<int, int, int>, ToldRow> rows;
    for (const model::burden::Telling &telling : asked.matrix.tellings) {
        const model::Item &item = inventory.items.at(telling.row);
        const auto [at, made] =
            rows.try_emplace({telling.from, telling.to, telling.row},
                             ToldRow{organisationName(inventory, telling.from), organisationName(inventory, telling.to),
                                     item.id, item.name.isEmpty() ? item.id.text() : item.name});
        at->second.repeats += telling.repeats;
        at->second.minutes += telling.minutes;
    }
    QList<ToldRow> list;
    for (const auto &[key, row] : rows)
        list.append(row);
    // What rounding tells apart is the same; then what costs more comes first.
    std::ranges::stable_sort(list, std::greater(),
                             [](const ToldRow &row) { return std::pair(std::round(row.repeats * 1e9), row.minutes); });
    return list;
}

charts::Table toldTable(const QList<ToldRow> &rows, const QString &caption, double people)
{
    charts::Table table{caption, {Words::tr("Told first"), Words::tr("Asks again"), Words::tr("Item")}, {}};
    if (people > 0)
        table.header += {Words::tr("Repeats a year"), Words::tr("Minutes a year")};
    table.header += {Words::tr("Repeats a person"), Words::tr("Minutes a person")};
    for (const ToldRow &row : rows) {
        QList<charts::Cell> cells = {{row.from, {}}, {row.to, {}}, {row.name, {}}};
        if (people > 0)
            cells += {yearly(row.repeats * people), yearly(row.minutes * people)};
        cells += {charts::Cell{charts::number(row.repeats, 2), row.repeats},
                  charts::Cell{charts::number(row.minutes, 1), row.minutes}};
        table.rows.append(cells);
    }
    return table;
}

} // namespace app::information
