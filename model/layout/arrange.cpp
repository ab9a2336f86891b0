// SPDX-License-Identifier: GPL-3.0-only
#include "model/layout/arrange.h"

#include "model/layout/byhand.h"
#include "model/layout/ways.h"

#include <algorithm>

namespace model::layout {

namespace {

QList<PlacedNode> nodesOf(const Sheet &sheet, const Spacing &spacing, const std::vector<bool> &byHand)
{
    QList<PlacedNode> nodes;
    for (int i = 0; i < sheet.nodeCount(); ++i) {
        nodes.append({sheet.journey.nodes.at(i).id, spacing.boxes[Sheet::at(i)], sheet.lane[Sheet::at(i)],
                      sheet.column[Sheet::at(i)], byHand[Sheet::at(i)]});
    }
    return nodes;
}

QSizeF sizeOf(const Arrangement &arrangement, double width)
{
    double bottom = arrangement.lanes.isEmpty() ? 0 : arrangement.lanes.last().top + arrangement.lanes.last().height;
    for (const PlacedNode &node : arrangement.nodes) {
        width = std::max(width, node.box.right() + 16);
        bottom = std::max(bottom, node.box.bottom() + 16);
    }
    return {width, bottom};
}

std::vector<bool> handPlaced(const Sheet &sheet, const QMap<NodeId, QPointF> &places)
{
    std::vector<bool> byHand(Sheet::at(sheet.nodeCount()), false);
    for (auto it = places.cbegin(); it != places.cend(); ++it) {
        if (const qsizetype node = sheet.journey.nodes.place(it.key()); node >= 0)
            byHand[static_cast<size_t>(node)] = true;
    }
    return byHand;
}

} // namespace

Arrangement arrange(const Inventory &inventory, const Journey &journey, LanesBy lanesBy,
                    const QMap<NodeId, QPointF> &places, const Measures &measures)
{
    Arrangement arrangement;
    if (journey.nodes.isEmpty())
        return arrangement;
    Sheet sheet(inventory, journey, measures);
    assignColumns(sheet);
    assignLanes(sheet, lanesBy);
    assignOrder(sheet);
    assignRows(sheet);
    const std::vector<bool> byHand = handPlaced(sheet, places);
    Routes routes = routesOf(sheet, byHand);
    Spacing spacing = spacingOf(sheet, routes);
    const std::vector<bool> loose = moveByHand(sheet, routes, spacing, byHand, places);

    arrangement.lanes = sheet.lanes;
    arrangement.nodes = nodesOf(sheet, spacing, byHand);
    arrangement.edges = waysOf(sheet, routes, spacing);
    placeLabels(arrangement.edges, sheet, routes, spacing);
    detourAround(arrangement, sheet, spacing, loose);
    arrangement.size = sizeOf(arrangement, spacing.width);
    return arrangement;
}

} // namespace model::layout
