// SPDX-License-Identifier: GPL-3.0-only
#include "model/layout/together.h"

namespace model::layout {

namespace {

template <typename Row>
void addMissing(Table<Row> &rows, const Table<Row> &more)
{
    for (qsizetype i = 0; i < more.size(); ++i) {
        if (!rows.contains(more.at(i).key()))
            rows.put(more.shared(i));
    }
}

QSizeF sizeOf(NodeKind kind, const Measures &measures)
{
    switch (kind) {
    case NodeKind::Step: return measures.card;
    case NodeKind::Choice: return {measures.choice, measures.choice};
    case NodeKind::Fork:
    case NodeKind::Join: return {measures.bar, 2 * measures.barBeyond};
    case NodeKind::Start: return {measures.disc, measures.disc};
    case NodeKind::End: return {measures.ring, measures.ring};
    }
    Q_UNREACHABLE();
}

/// The shape of another kind in the same place.
void reshape(PlacedNode &node, NodeKind kind, const Measures &measures)
{
    const QPointF middle = node.box.center();
    QRectF box(QPointF(), sizeOf(kind, measures));
    // A bar reaches as far as the ways that come to it.
    if (kind == NodeKind::Fork || kind == NodeKind::Join)
        box.setHeight(std::max(box.height(), node.box.height()));
    box.moveCenter(middle);
    node.box = box;
    node.parts = kind == NodeKind::Fork || kind == NodeKind::Join ? QList<QRectF>{box} : QList<QRectF>{};
    node.words = {};
}

/// Leads a way's end to the side of a shape that is not as wide as the one it was led to.
void meet(QPointF &end, const QRectF &was, const QRectF &is)
{
    if (end.x() == was.left() || end.x() == was.right())
        end.setX(end.x() == was.left() ? is.left() : is.right());
    else if (end.y() == was.top() || end.y() == was.bottom())
        end.setY(end.y() == was.top() ? is.top() : is.bottom());
}

} // namespace

Journey together(const Journey &baseline, const QList<const Journey *> &variants)
{
    Journey all = baseline;
    for (const Journey *variant : variants) {
        addMissing(all.nodes, variant->nodes);
        addMissing(all.edges, variant->edges);
    }
    return all;
}

Arrangement partOf(const Arrangement &arrangement, const Journey &whole, const Journey &journey, const Measures &measures)
{
    Arrangement part{arrangement.lanes, {}, {}, arrangement.size};
    QHash<NodeId, std::pair<QRectF, QRectF>> reshaped;
    part.nodes.reserve(journey.nodes.size());
    for (const Node &node : journey.nodes) {
        const qsizetype place = whole.nodes.place(node.id);
        if (place < 0)
            continue;
        PlacedNode placed = arrangement.nodes[place];
        if (node.kind != whole.nodes.at(place).kind) {
            reshape(placed, node.kind, measures);
            reshaped.insert(node.id, {arrangement.nodes[place].box, placed.box});
        }
        part.nodes.append(placed);
    }
    part.edges.reserve(journey.edges.size());
    for (const Edge &edge : journey.edges) {
        const qsizetype place = whole.edges.place(edge.key());
        if (place < 0)
            continue;
        PlacedEdge placed = arrangement.edges[place];
        if (!placed.way.isEmpty() && !reshaped.isEmpty()) {
            if (const auto it = reshaped.constFind(edge.from); it != reshaped.constEnd())
                meet(placed.way.first(), it->first, it->second);
            if (const auto it = reshaped.constFind(edge.to); it != reshaped.constEnd())
                meet(placed.way.last(), it->first, it->second);
        }
        part.edges.append(placed);
    }
    return part;
}

} // namespace model::layout
