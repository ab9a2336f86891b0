// SPDX-License-Identifier: GPL-3.0-only
// The order of a sheet's rows.
#include "app/information/sheet.h"

#include <numeric>

namespace app::information {

namespace {

using model::burden::Matrix;
using model::burden::MatrixCell;
using model::burden::MatrixRow;

constexpr double seen = 1e-9; ///< less often than this is never

/// What a row is sorted by; less comes first.
double rankOf(const Matrix &matrix, size_t row, Sort sort)
{
    const MatrixRow &of = matrix.rows[row];
    switch (sort) {
    case Sort::WorstRepeats: return -of.again();
    case Sort::CertainRepeats: return -of.certain;
    case Sort::Minutes: return -of.minutesAgain;
    case Sort::MostAsked: return -of.asks;
    case Sort::FirstAsked:
        for (const MatrixCell &cell : matrix.cells) {
            if (cell.row == static_cast<int>(row) && cell.asks + cell.reused > seen)
                return cell.column;
        }
        return static_cast<double>(matrix.columns.size());
    case Sort::Name:
    case Sort::Kind: return 0;
    }
    Q_UNREACHABLE();
}

} // namespace

QList<model::ItemId> orderOf(const Asked &asked, Sort sort)
{
    const model::Inventory &inventory = asked.analysis->workspace->inventory;
    std::vector<double> rank(asked.matrix.rows.size());
    std::vector<size_t> order(rank.size());
    for (size_t row = 0; row < rank.size(); ++row)
        rank[row] = rankOf(asked.matrix, row, sort);
    std::iota(order.begin(), order.end(), size_t(0));
    const auto never = [&](size_t row) {
        return !(asked.matrix.rows[row].asks + asked.matrix.rows[row].reused > seen);
    };
    std::ranges::stable_sort(order, [&](size_t a, size_t b) {
        if (never(a) != never(b))
            return never(b);
        const model::Item &one = inventory.items.at(static_cast<qsizetype>(a)),
                          &other = inventory.items.at(static_cast<qsizetype>(b));
        if (sort == Sort::Kind && one.kind != other.kind)
            return one.kind < other.kind;
        if (sort == Sort::Name && one.name != other.name)
            return QString::localeAwareCompare(one.name, other.name) < 0;
        if (sort == Sort::Kind)
            return asked.matrix.rows[a].again() > asked.matrix.rows[b].again();
        return rank[a] < rank[b];
    });
    QList<model::ItemId> items;
    for (const size_t row : order)
        items.append(inventory.items.at(static_cast<qsizetype>(row)).id);
    return items;
}

} // namespace app::information
