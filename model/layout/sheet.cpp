// SPDX-License-Identifier: GPL-3.0-only
#include "model/layout/sheet.h"

namespace model::layout {

Sheet::Sheet(const Inventory &theInventory, const Journey &theJourney, const Measures &theMeasures)
    : inventory(theInventory), journey(theJourney), measures(theMeasures), structure(theJourney)
{
    ends.resize(at(static_cast<int>(journey.edges.size())));
    for (int node = 0; node < nodeCount(); ++node) {
        for (const Graph::Arc arc : structure.graph.out(node))
            ends[at(arc.edge)] = {node, arc.node};
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
    case NodeKind::Step: return measures.card;
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

bool Sheet::isShareTold(int edge) const
{
    const Ends e = ends[at(edge)];
    return e.whole() && (kind(e.from) == NodeKind::Fork || structure.graph.out(e.from).size() > 1);
}

double Sheet::labelWidth(int edge) const
{
    const double share = journey.edges.at(edge).share.likely;
    return share < 0.005 ? 58 : share < 0.095 ? 28 : share < 0.995 ? 34 : 40;
}

} // namespace model::layout
