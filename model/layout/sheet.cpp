// SPDX-License-Identifier: GPL-3.0-only
#include "model/layout/sheet.h"

namespace model::layout {

Sheet::Sheet(const Inventory &theInventory, const Journey &theJourney, const Measures &theMeasures,
             const Arrangement *theLike)
    : inventory(theInventory), journey(theJourney), measures(theMeasures), like(theLike), structure(theJourney)
{
    ends.resize(at(static_cast<int>(journey.edges.size())));
    for (int node = 0; node < nodeCount(); ++node) {
        for (const Graph::Arc arc : structure.graph.out(node))
            ends[at(arc.edge)] = {node, arc.node};
    }
    likeY.assign(at(nodeCount()), -1);
    likeWhole = likeY;
    if (!like)
        return;
    for (const PlacedNode &placed : like->nodes) {
        const qsizetype node = journey.nodes.place(placed.node);
        if (node < 0 || placed.lane >= like->lanes.size())
            continue;
        likeWhole[static_cast<size_t>(node)] = placed.box.center().y();
        likeY[static_cast<size_t>(node)] = placed.box.center().y() - like->lanes[placed.lane].top;
    }
}

bool Sheet::isMeeting(int node) const
{
    return kind(node) == NodeKind::Choice && structure.graph.out(node).size() == 1 &&
           structure.graph.in(node).size() > 1;
}

QSizeF Sheet::sizeOf(int node) const
{
    switch (kind(node)) {
    case NodeKind::Step:
        return {measures.card.width(),
                std::max(measures.card.height(), measures.heights.value(journey.nodes.at(node).id, 0))};
    case NodeKind::Choice: {
        const double side = isMeeting(node) ? measures.meeting : measures.choice;
        return {side, side};
    }
    case NodeKind::Fork:
    case NodeKind::Join: return {measures.bar, 2 * measures.barBeyond};
    case NodeKind::Start: return {measures.disc, measures.disc};
    case NodeKind::End: return {measures.ring, measures.ring};
    }
    return {};
}

QSizeF Sheet::captionOf(int node) const
{
    const Node &row = journey.nodes.at(node);
    if (row.name.isEmpty() || (row.kind != NodeKind::Start && row.kind != NodeKind::End))
        return {};
    return measures.captions.value(row.id, QSizeF(64, 16));
}

bool Sheet::isShareTold(int edge) const
{
    const Ends e = ends[at(edge)];
    return e.whole() && (kind(e.from) == NodeKind::Fork || structure.graph.out(e.from).size() > 1);
}

double Sheet::labelWidth(int edge) const
{
    const Edge &row = journey.edges.at(edge);
    const double share = row.share.likely;
    const double usual = share < 0.005 ? 58 : share < 0.095 ? 28 : share < 0.995 ? 34 : 40;
    return std::max(usual, measures.shares.value(row.key(), QSizeF(0, 0)).width());
}

double Sheet::labelHeight(int edge) const
{
    return std::max(14.0, measures.shares.value(journey.edges.at(edge).key(), QSizeF(0, 0)).height());
}

} // namespace model::layout
