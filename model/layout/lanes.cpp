// SPDX-License-Identifier: GPL-3.0-only
#include "model/layout/sheet.h"

#include <algorithm>

namespace model::layout {

namespace {

QString mainChannel(const Node &node)
{
    const auto most =
        std::max_element(node.channels.cbegin(), node.channels.cend(),
                         [](const Channel &a, const Channel &b) { return a.share.likely < b.share.likely; });
    return most == node.channels.cend() ? QString() : most->channel;
}

struct Belonging {
    QString key, name;
};

Belonging belonging(const Sheet &sheet, const Node &node, LanesBy lanesBy)
{
    switch (lanesBy) {
    case LanesBy::Organisation: {
        const Organisation *organisation = sheet.inventory.organisationOf(node.service);
        return organisation ? Belonging{organisation->id.text(), organisation->name} : Belonging{};
    }
    case LanesBy::Service: {
        const Service *service = node.service ? sheet.inventory.services.find(*node.service) : nullptr;
        return service ? Belonging{service->id.text(), service->name} : Belonging{};
    }
    case LanesBy::Channel: return {mainChannel(node), mainChannel(node)};
    case LanesBy::Phase: return {node.phase, node.phase};
    case LanesBy::None: break;
    }
    return {};
}

/// Lanes of places that belong to nobody themselves: those of the steps around them.
class Neighbours {
public:
    explicit Neighbours(Sheet &sheet) : m_sheet(sheet) {}

    void settle()
    {
        for (const int node : m_sheet.topological)
            settleForward(node);
        for (auto it = m_sheet.topological.rbegin(); it != m_sheet.topological.rend(); ++it) {
            if (laneOf(*it) < 0)
                laneOf(*it) = after(*it);
        }
        for (const int node : m_sheet.topological) {
            if (laneOf(node) < 0)
                laneOf(node) = std::max(0, before(node, Any));
        }
    }

private:
    enum Kinds { Steps, Any };
    int &laneOf(int node) { return m_sheet.lane[Sheet::at(node)]; }
    bool isBack(int edge) const { return m_sheet.back[Sheet::at(edge)]; }

    void settleForward(int node)
    {
        if (laneOf(node) >= 0)
            return;
        const NodeKind kind = m_sheet.kind(node);
        const int fork = m_sheet.structure.partner[Sheet::at(node)];
        if (kind == NodeKind::Join && fork >= 0)
            laneOf(node) = laneOf(fork);
        else if (kind == NodeKind::Choice)
            laneOf(node) = before(node, Steps);
        else
            laneOf(node) = before(node, Any);
        if (laneOf(node) < 0 && kind == NodeKind::Choice)
            laneOf(node) = after(node);
        if (laneOf(node) < 0)
            laneOf(node) = before(node, Any);
    }

    int before(int node, Kinds kinds)
    {
        for (const Graph::Arc arc : m_sheet.structure.graph.in(node)) {
            if (!isBack(arc.edge) && laneOf(arc.node) >= 0 &&
                (kinds == Any || m_sheet.kind(arc.node) == NodeKind::Step))
                return laneOf(arc.node);
        }
        return -1;
    }

    int after(int node)
    {
        for (const Graph::Arc arc : m_sheet.structure.graph.out(node)) {
            if (!isBack(arc.edge) && laneOf(arc.node) >= 0)
                return laneOf(arc.node);
        }
        return -1;
    }

    Sheet &m_sheet;
};

/// The lanes of a like arrangement that still have a step come first, in their order.
void keepLanes(Sheet &sheet, LanesBy lanesBy, QHash<QString, int> &known)
{
    QSet<QString> used;
    for (const Node &node : sheet.journey.nodes) {
        if (node.kind == NodeKind::Step)
            used.insert(belonging(sheet, node, lanesBy).key);
    }
    for (const Lane &lane : sheet.like->lanes) {
        if (!used.contains(lane.key) || known.contains(lane.key))
            continue;
        known.insert(lane.key, static_cast<int>(sheet.lanes.size()));
        sheet.lanes.append({lane.key, lane.name, 0, 0});
    }
}

} // namespace

void assignLanes(Sheet &sheet, LanesBy lanesBy)
{
    sheet.lanes.clear();
    sheet.lane.assign(Sheet::at(sheet.nodeCount()), -1);
    std::vector<int> journeyOrder(Sheet::at(sheet.nodeCount()));
    for (size_t i = 0; i < journeyOrder.size(); ++i)
        journeyOrder[i] = static_cast<int>(i);
    std::stable_sort(journeyOrder.begin(), journeyOrder.end(),
                     [&](int a, int b) { return sheet.column[Sheet::at(a)] < sheet.column[Sheet::at(b)]; });
    QHash<QString, int> known;
    if (sheet.like)
        keepLanes(sheet, lanesBy, known);
    for (const int node : journeyOrder) {
        const Node &row = sheet.journey.nodes.at(node);
        const Belonging own = belonging(sheet, row, lanesBy);
        if (row.kind != NodeKind::Step && own.key.isEmpty())
            continue;
        auto it = known.find(own.key);
        if (it == known.end()) {
            it = known.insert(own.key, static_cast<int>(sheet.lanes.size()));
            sheet.lanes.append({own.key, own.name, 0, 0});
        }
        sheet.lane[Sheet::at(node)] = *it;
    }
    if (sheet.lanes.isEmpty())
        sheet.lanes.append(Lane{});
    Neighbours(sheet).settle();
}

} // namespace model::layout
