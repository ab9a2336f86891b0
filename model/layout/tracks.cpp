// SPDX-License-Identifier: GPL-3.0-only
#include "model/layout/tracks.h"

#include <algorithm>
#include <cmath>

namespace model::layout {

Tracks::Tracks(const Sheet &sheet, const std::vector<bool> &byHand)
    : m_sheet(sheet), m_taken(sheet.rowY.size()), m_verticals(sheet.rowY.size()), m_runs(sheet.rowY.size() * perRow)
{
    for (const auto &column : sheet.byColumn) {
        for (const int node : column) {
            if (!byHand[Sheet::at(node)])
                m_taken[Sheet::at(sheet.wholeRow(node))].push_back(sheet.column[Sheet::at(node)]);
        }
    }
}

double Tracks::heightOf(int track) const
{
    const double half = m_sheet.measures.row / 2;
    return m_sheet.rowY[Sheet::at(track / perRow)] + (track % perRow - 2) * half / 2;
}

bool Tracks::isRowFree(int row, int firstColumn, int lastColumn) const
{
    const auto &taken = m_taken[Sheet::at(row)];
    const auto it = std::lower_bound(taken.begin(), taken.end(), firstColumn);
    return it == taken.end() || *it > lastColumn;
}

int Tracks::rowAt(double y) const
{
    const auto it = std::lower_bound(m_sheet.rowY.begin(), m_sheet.rowY.end(), y - m_sheet.measures.row / 2);
    return std::min(static_cast<int>(it - m_sheet.rowY.begin()), static_cast<int>(m_sheet.rowY.size()) - 1);
}

bool Tracks::isOpen(int track, const Wish &wish) const
{
    const int row = track / perRow;
    const int part = track % perRow;
    if (part == 0) // a row's gap above is the gap below the row before it, but in the first of a lane
        return row == m_sheet.firstRow[Sheet::at(m_sheet.laneOfRow[Sheet::at(row)])];
    return part == perRow - 1 || isRowFree(row, wish.firstColumn, wish.lastColumn);
}

double Tracks::cost(int track, const Wish &wish) const
{
    static constexpr double bend = 40, gap = 6, offMiddle = 10, shared = 150, above = 4, anywhere = 0.03;
    const double y = heightOf(track);
    const int part = track % perRow;
    double price = part == 2 ? 0 : part == 0 || part == perRow - 1 ? gap : offMiddle;
    price += std::abs(y - wish.leave) * (wish.leaveAnywhere ? anywhere : 1);
    price += std::abs(y - wish.arrive) * (wish.arriveAnywhere ? anywhere : 1);
    price += y < wish.leave ? above : 0;
    price += !wish.leaveAnywhere && y != wish.leave ? bend : 0;
    price += !wish.arriveAnywhere && y != wish.arrive ? bend : 0;
    const Sheet::Ends own = m_sheet.ends[Sheet::at(wish.edge)];
    for (const Run &run : m_runs[Sheet::at(track)]) {
        const Sheet::Ends other = m_sheet.ends[Sheet::at(run.edge)];
        if (run.firstColumn <= wish.lastColumn + 1 && wish.firstColumn <= run.lastColumn + 1 &&
            other.from != own.from && other.to != own.to)
            price += shared;
    }
    return price;
}

double Tracks::claim(const Wish &wish)
{
    const auto [low, high] = std::minmax({rowAt(wish.leave), rowAt(wish.arrive)});
    const int first = std::max(0, low - 2) * perRow;
    const int last = std::min(static_cast<int>(m_sheet.rowY.size()), high + 3) * perRow;
    int best = -1;
    double least = 0;
    for (int track = first; track < last; ++track) {
        if (!isOpen(track, wish))
            continue;
        const double price = cost(track, wish);
        if (best < 0 || price < least) {
            best = track;
            least = price;
        }
    }
    m_runs[Sheet::at(best)].push_back({wish.firstColumn, wish.lastColumn, wish.edge});
    return heightOf(best);
}

Tracks::Span Tracks::rowsTouched(int ownRow, double fromY, double toY) const
{
    const double reach = m_sheet.measures.card.height() / 2;
    const auto [top, bottom] = std::minmax({fromY, toY});
    Span span{rowAt(top - reach), rowAt(bottom + reach)};
    while (span.first <= span.last && m_sheet.rowY[Sheet::at(span.first)] + reach <= top)
        ++span.first;
    while (span.first <= span.last && m_sheet.rowY[Sheet::at(span.last)] - reach >= bottom)
        --span.last;
    if (span.first == ownRow)
        ++span.first;
    else if (span.last == ownRow)
        --span.last;
    return span;
}

bool Tracks::isColumnFree(int column, int ownRow, double fromY, double toY) const
{
    const Span span = rowsTouched(ownRow, fromY, toY);
    for (int row = span.first; row <= span.last; ++row) {
        const auto &verticals = m_verticals[Sheet::at(row)];
        if (!isRowFree(row, column, column) || std::find(verticals.begin(), verticals.end(), column) != verticals.end())
            return false;
    }
    return true;
}

void Tracks::takeColumn(int column, int ownRow, double fromY, double toY)
{
    const Span span = rowsTouched(ownRow, fromY, toY);
    for (int row = span.first; row <= span.last; ++row)
        m_verticals[Sheet::at(row)].push_back(column);
}

} // namespace model::layout
