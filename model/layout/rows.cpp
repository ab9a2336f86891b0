// SPDX-License-Identifier: GPL-3.0-only
#include "model/layout/sheet.h"

#include <algorithm>
#include <cmath>

namespace model::layout {

namespace {

/// Gives each node a row of its lane, column by column: by preference the row of what leads to it, none that is taken
/// in this column, and not one along which a longer way would run straight.
class Rows {
public:
    Rows(Sheet &sheet, const std::vector<std::vector<int>> &blocked)
        : m_sheet(sheet), m_blocked(blocked), m_rows(Sheet::at(static_cast<int>(sheet.lanes.size())))
    {
        sheet.row.assign(Sheet::at(sheet.nodeCount()), 0);
    }

    void settle()
    {
        for (int column = 0; column < m_sheet.columns; ++column) {
            std::vector<int> nodes = m_sheet.byColumn[Sheet::at(column)];
            // A join goes first: it stands in the row of its fork, so that the trunk is straight.
            std::stable_sort(nodes.begin(), nodes.end(), [&](int a, int b) {
                return (m_sheet.kind(a) == NodeKind::Join) > (m_sheet.kind(b) == NodeKind::Join);
            });
            for (const int node : nodes)
                place(node, column);
        }
    }

    std::vector<int> counts() const
    {
        std::vector<int> result;
        for (const auto &rows : m_rows)
            result.push_back(std::max(1, static_cast<int>(rows.size())));
        return result;
    }

private:
    struct Row {
        int taken = -1;     ///< the last column with a node in it
        int keptUntil = -1; ///< a way runs along it up to this column
        int keptFor = -1;   ///< … to this node
    };

    void place(int node, int column)
    {
        const int lane = m_sheet.lane[Sheet::at(node)];
        auto &rows = m_rows[Sheet::at(lane)];
        const int wanted = wantedRow(node);
        int best = -1;
        double least = 0;
        for (int row = 0; row <= static_cast<int>(rows.size()) || best < 0; ++row) {
            if (isTaken(lane, row, column))
                continue;
            const double price = cost(node, column, rows, row, wanted);
            if (best < 0 || price < least) {
                best = row;
                least = price;
            }
        }
        if (best >= static_cast<int>(rows.size()))
            rows.resize(Sheet::at(best) + 1);
        rows[Sheet::at(best)].taken = column;
        m_sheet.row[Sheet::at(node)] = best;
        keep(node, rows[Sheet::at(best)]);
    }

    bool isTaken(int lane, int row, int column) const
    {
        const auto &rows = m_rows[Sheet::at(lane)];
        if (row < static_cast<int>(rows.size()) && rows[Sheet::at(row)].taken == column)
            return true;
        if (m_blocked.empty() || m_sheet.firstRow.empty())
            return false;
        const int whole = m_sheet.firstRow[Sheet::at(lane)] + row;
        if (row >= m_sheet.rowsOf[Sheet::at(lane)] || whole >= static_cast<int>(m_blocked.size()))
            return false;
        const auto &cells = m_blocked[Sheet::at(whole)];
        return std::find(cells.begin(), cells.end(), column) != cells.end();
    }

    double cost(int node, int column, const std::vector<Row> &rows, int row, int wanted) const
    {
        double price = wanted >= 0 ? std::abs(row - wanted) + (row < wanted ? 0.1 : 0.0) : 0.3 * row;
        if (row >= static_cast<int>(rows.size()))
            return price + (rows.empty() ? 0 : 2);
        const Row &kept = rows[Sheet::at(row)];
        if (kept.keptUntil > column && kept.keptFor != node)
            price += 3;
        return price;
    }

    int wantedRow(int node) const
    {
        const int lane = m_sheet.lane[Sheet::at(node)];
        const int partner = m_sheet.structure.partner[Sheet::at(node)];
        if (m_sheet.kind(node) == NodeKind::Join && partner >= 0 && m_sheet.lane[Sheet::at(partner)] == lane)
            return m_sheet.row[Sheet::at(partner)];
        int wanted = -1;
        double most = -1;
        for (const Graph::Arc arc : m_sheet.structure.graph.in(node)) {
            if (m_sheet.back[Sheet::at(arc.edge)] || m_sheet.lane[Sheet::at(arc.node)] != lane)
                continue;
            const double share = m_sheet.journey.edges.at(arc.edge).share.likely;
            if (share > most) {
                most = share;
                wanted = m_sheet.row[Sheet::at(arc.node)];
            }
        }
        return wanted;
    }

    void keep(int node, Row &row)
    {
        const Graph &graph = m_sheet.structure.graph;
        if (m_sheet.kind(node) == NodeKind::Fork)
            return;
        const bool only = graph.out(node).size() == 1;
        for (const Graph::Arc arc : graph.out(node)) {
            const int to = m_sheet.column[Sheet::at(arc.node)];
            const bool straight = only || m_sheet.kind(arc.node) == NodeKind::Join;
            if (!m_sheet.back[Sheet::at(arc.edge)] && straight && to > row.keptUntil) {
                row.keptUntil = to;
                row.keptFor = arc.node;
            }
        }
    }

    Sheet &m_sheet;
    const std::vector<std::vector<int>> &m_blocked;
    std::vector<std::vector<Row>> m_rows; ///< by lane
};

void stackLanes(Sheet &sheet)
{
    sheet.firstRow.clear();
    sheet.laneOfRow.clear();
    sheet.rowY.clear();
    const Measures &m = sheet.measures;
    double top = 0;
    for (int lane = 0; lane < static_cast<int>(sheet.lanes.size()); ++lane) {
        const int rows = sheet.rowsOf[Sheet::at(lane)];
        sheet.firstRow.push_back(static_cast<int>(sheet.rowY.size()));
        for (int row = 0; row < rows; ++row) {
            sheet.laneOfRow.push_back(lane);
            sheet.rowY.push_back(top + m.laneMargin + (row + 0.5) * m.row);
        }
        sheet.lanes[lane].top = top;
        sheet.lanes[lane].height = 2 * m.laneMargin + rows * m.row;
        top += sheet.lanes[lane].height;
    }
}

} // namespace

void assignRows(Sheet &sheet, const std::vector<std::vector<int>> &blocked)
{
    Rows rows(sheet, blocked);
    rows.settle();
    sheet.rowsOf = rows.counts();
    stackLanes(sheet);
}

} // namespace model::layout
