// SPDX-License-Identifier: GPL-3.0-only
#include "model/layout/arrange.h"

#include "model/layout/byhand.h"

#include <algorithm>

namespace model::layout {

namespace {

QList<PlacedNode> nodesOf(const Sheet &sheet, const Spacing &spacing)
{
    QList<PlacedNode> nodes;
    for (int i = 0; i < sheet.nodeCount(); ++i) {
        nodes.append({sheet.journey.nodes.at(i).id, spacing.boxes[Sheet::at(i)], sheet.lane[Sheet::at(i)],
                      sheet.column[Sheet::at(i)]});
    }
    return nodes;
}

QSizeF sizeOf(const Arrangement &arrangement, double width)
{
    double bottom = arrangement.lanes.isEmpty() ? 0 : arrangement.lanes.last().top + arrangement.lanes.last().height;
    for (const PlacedNode &node : arrangement.nodes) {
        width = std::max(width, node.box.right() + 16);
        bottom = std::max({bottom, node.box.bottom() + 16, node.words.bottom() + 4});
    }
    for (const PlacedEdge &edge : arrangement.edges) {
        for (const QPointF &corner : edge.way) {
            width = std::max(width, corner.x() + 8);
            bottom = std::max(bottom, corner.y() + 8);
        }
    }
    return {width, bottom};
}

} // namespace

Arrangement arrange(const Inventory &inventory, const Journey &journey, LanesBy lanesBy,
                    const QMap<NodeId, QPointF> &places, const Measures &measures, const Arrangement *like)
{
    Arrangement arrangement;
    if (journey.nodes.isEmpty())
        return arrangement;
    Sheet sheet(inventory, journey, measures, like);
    assignColumns(sheet);
    assignLanes(sheet, lanesBy);
    Strands strands = strandsOf(sheet);
    assignOrder(sheet, strands);
    assignHeights(sheet, strands);
    Routes routes = routesOf(sheet, strands);
    const Spacing spacing = spacingOf(sheet, strands, routes);

    arrangement.lanes = sheet.lanes;
    arrangement.nodes = nodesOf(sheet, spacing);
    arrangement.edges = waysOf(sheet, routes, spacing);
    const std::vector<bool> loose = moveByHand(arrangement, sheet, places);
    detourAround(arrangement, sheet, loose);
    cutBars(arrangement, sheet);
    arrangement.size = sizeOf(arrangement, spacing.width);
    placeLabels(arrangement, sheet);
    return arrangement;
}

} // namespace model::layout
