// SPDX-License-Identifier: GPL-3.0-only
#include "model/layout/sheet.h"

#include <algorithm>

namespace model::layout {

namespace {

/// One walk into the depth: what closes a loop, and an order of the rest.
class Walk {
public:
    explicit Walk(Sheet &sheet) : m_sheet(sheet), m_state(Sheet::at(sheet.nodeCount()), New) {}

    void from(int root)
    {
        if (m_state[Sheet::at(root)] != New)
            return;
        enter(root);
        while (!m_stack.empty()) {
            Frame &top = m_stack.back();
            const auto out = m_sheet.structure.graph.out(top.node);
            if (top.next == out.size()) {
                m_state[Sheet::at(top.node)] = Left;
                m_sheet.topological.push_back(top.node);
                m_stack.pop_back();
                continue;
            }
            const Graph::Arc arc = out[top.next++];
            if (m_state[Sheet::at(arc.node)] == Open)
                m_sheet.back[Sheet::at(arc.edge)] = true;
            else if (m_state[Sheet::at(arc.node)] == New)
                enter(arc.node);
        }
    }

private:
    enum State : char { New, Open, Left };
    struct Frame {
        int node;
        size_t next;
    };
    void enter(int node)
    {
        m_sheet.met[Sheet::at(node)] = m_met++;
        m_state[Sheet::at(node)] = Open;
        m_stack.push_back({node, 0});
    }

    Sheet &m_sheet;
    std::vector<State> m_state;
    std::vector<Frame> m_stack;
    int m_met = 0;
};

/// What leads to more than leads to it stands just before what it leads to, so that ways are short.
void pullRight(Sheet &sheet)
{
    const Graph &graph = sheet.structure.graph;
    for (auto it = sheet.topological.rbegin(); it != sheet.topological.rend(); ++it) {
        int first = sheet.columns, outs = 0, ins = 0;
        for (const Graph::Arc arc : graph.out(*it)) {
            if (sheet.back[Sheet::at(arc.edge)])
                continue;
            first = std::min(first, sheet.column[Sheet::at(arc.node)]);
            ++outs;
        }
        for (const Graph::Arc arc : graph.in(*it))
            ins += sheet.back[Sheet::at(arc.edge)] ? 0 : 1;
        if (outs > ins && *it != sheet.structure.start)
            sheet.column[Sheet::at(*it)] = std::max(sheet.column[Sheet::at(*it)], first - 1);
    }
}

} // namespace

void assignColumns(Sheet &sheet)
{
    const Graph &graph = sheet.structure.graph;
    sheet.back.assign(sheet.ends.size(), false);
    sheet.topological.clear();
    sheet.met.assign(Sheet::at(sheet.nodeCount()), 0);
    Walk walk(sheet);
    if (sheet.structure.start >= 0)
        walk.from(sheet.structure.start);
    for (int node = 0; node < sheet.nodeCount(); ++node) {
        if (graph.in(node).empty())
            walk.from(node);
    }
    for (int node = 0; node < sheet.nodeCount(); ++node)
        walk.from(node);
    std::reverse(sheet.topological.begin(), sheet.topological.end());

    sheet.column.assign(Sheet::at(sheet.nodeCount()), 0);
    sheet.columns = sheet.nodeCount() > 0 ? 1 : 0;
    for (const int node : sheet.topological) {
        const int next = sheet.column[Sheet::at(node)] + 1;
        for (const Graph::Arc arc : graph.out(node)) {
            if (sheet.back[Sheet::at(arc.edge)])
                continue;
            int &column = sheet.column[Sheet::at(arc.node)];
            column = std::max(column, next);
            sheet.columns = std::max(sheet.columns, column + 1);
        }
    }
    pullRight(sheet);
}

} // namespace model::layout
