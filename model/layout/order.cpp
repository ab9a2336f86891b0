// SPDX-License-Identifier: GPL-3.0-only
#include "model/layout/sheet.h"

#include <algorithm>

namespace model::layout {

namespace {

/// Sweeps over the columns, back and forth: each node moves towards the mean of its neighbours, within its lane.
class Sweeps {
public:
    explicit Sweeps(Sheet &sheet) : m_sheet(sheet), m_height(Sheet::at(sheet.nodeCount()), 0), m_wanted(m_height)
    {
        sheet.byColumn.assign(Sheet::at(sheet.columns), {});
        for (const int node : sheet.topological)
            sheet.byColumn[Sheet::at(sheet.column[Sheet::at(node)])].push_back(node);
        for (auto &column : sheet.byColumn) {
            std::stable_sort(column.begin(), column.end(), [&](int a, int b) { return laneOf(a) < laneOf(b); });
            measure(column);
        }
    }

    void run(int times)
    {
        for (int i = 0; i < times; ++i) {
            for (auto &column : m_sheet.byColumn)
                sort(column, Before);
            if (i + 1 == times)
                break;
            for (auto it = m_sheet.byColumn.rbegin(); it != m_sheet.byColumn.rend(); ++it)
                sort(*it, After);
        }
    }

private:
    enum Side { Before, After };
    int laneOf(int node) const { return m_sheet.lane[Sheet::at(node)]; }

    /// Heights of a column's nodes: the lane, and the place among those of the lane as a part of 1.
    void measure(const std::vector<int> &column)
    {
        for (size_t i = 0; i < column.size();) {
            size_t j = i;
            while (j < column.size() && laneOf(column[j]) == laneOf(column[i]))
                ++j;
            for (size_t k = i; k < j; ++k) {
                m_height[Sheet::at(column[k])] =
                    laneOf(column[k]) + (static_cast<double>(k - i) + 0.5) / static_cast<double>(j - i);
            }
            i = j;
        }
    }

    void sort(std::vector<int> &column, Side side)
    {
        for (const int node : column)
            m_wanted[Sheet::at(node)] = mean(node, side);
        std::stable_sort(column.begin(), column.end(), [&](int a, int b) {
            if (laneOf(a) != laneOf(b))
                return laneOf(a) < laneOf(b);
            return m_wanted[Sheet::at(a)] < m_wanted[Sheet::at(b)];
        });
        measure(column);
    }

    double mean(int node, Side side) const
    {
        const Graph &graph = m_sheet.structure.graph;
        double sum = 0;
        int count = 0;
        for (const Graph::Arc arc : side == Before ? graph.in(node) : graph.out(node)) {
            if (m_sheet.back[Sheet::at(arc.edge)])
                continue;
            sum += m_height[Sheet::at(arc.node)];
            ++count;
        }
        return count > 0 ? sum / count : m_height[Sheet::at(node)];
    }

    Sheet &m_sheet;
    std::vector<double> m_height, m_wanted;
};

} // namespace

void assignOrder(Sheet &sheet) { Sweeps(sheet).run(3); }

} // namespace model::layout
