// SPDX-License-Identifier: GPL-3.0-only
#include "app/map/mapscene.h"

#include <QTimer>

namespace app::map {

MapScene::MapScene(QObject *parent) : QGraphicsScene(parent) { m_look.colours = &Colours::light(); }

void MapScene::show(Content content, const Look &look)
{
    m_content = std::move(content);
    m_look = look;
    m_look.overlay = m_content.overlay;
    m_look.stale = m_content.stale;
    reconcileNodes();
    reconcileEdges();
    setSceneRect(QRectF(QPointF(0, 0), m_content.size));
    setSelection(m_selection);
    setFocus(m_focus);
    update();
}

void MapScene::setStale()
{
    m_content.stale = m_look.stale = true;
    update();
}

void MapScene::reconcileNodes()
{
    QHash<model::NodeId, NodeItem *> kept;
    kept.reserve(m_content.nodes.size());
    for (const NodeShown &node : std::as_const(m_content.nodes)) {
        NodeItem *item = m_nodes.take(node.id);
        if (item) {
            item->show(node);
        } else {
            item = new NodeItem(node, &m_look);
            addItem(item);
        }
        kept.insert(node.id, item);
    }
    for (NodeItem *gone : std::as_const(m_nodes)) {
        if (m_hovered == gone)
            m_hovered = nullptr;
        delete gone;
    }
    m_nodes = std::move(kept);
}

void MapScene::reconcileEdges()
{
    QHash<model::EdgeId, EdgeItem *> kept;
    kept.reserve(m_content.edges.size());
    for (const EdgeShown &edge : std::as_const(m_content.edges)) {
        EdgeItem *item = m_edges.take(edge.id);
        if (!item) {
            item = new EdgeItem(edge, &m_look);
            addItem(item);
        }
        item->show(edge, laneGround(m_content, edge.label.y(), m_look));
        kept.insert(edge.id, item);
    }
    for (EdgeItem *gone : std::as_const(m_edges)) {
        if (m_hovered == gone)
            m_hovered = nullptr;
        delete gone;
    }
    m_edges = std::move(kept);
}

NodeItem *MapScene::nodeAt(QPointF point) const
{
    const QList<QGraphicsItem *> found = items(point);
    for (QGraphicsItem *item : found) {
        if (auto *node = qgraphicsitem_cast<NodeItem *>(item))
            return node;
    }
    return nullptr;
}

EdgeItem *MapScene::edgeAt(QPointF point) const
{
    const QList<QGraphicsItem *> found = items(point);
    for (QGraphicsItem *item : found) {
        if (auto *edge = qgraphicsitem_cast<EdgeItem *>(item))
            return edge;
    }
    return nullptr;
}

void MapScene::setSelection(const Session::Selection &selection)
{
    m_selection = selection;
    for (NodeItem *item : std::as_const(m_nodes)) {
        State state = item->state();
        state.selected = selection.nodes.contains(item->id());
        item->setState(state);
    }
    for (EdgeItem *item : std::as_const(m_edges)) {
        State state = item->state();
        state.selected = selection.edges.contains(item->id());
        item->setState(state);
    }
}

void MapScene::setHovered(QGraphicsItem *item)
{
    if (item == m_hovered)
        return;
    const auto mark = [](QGraphicsItem *which, bool hovered) {
        if (auto *node = qgraphicsitem_cast<NodeItem *>(which)) {
            State state = node->state();
            state.hovered = hovered;
            node->setState(state);
        } else if (auto *edge = qgraphicsitem_cast<EdgeItem *>(which)) {
            State state = edge->state();
            state.hovered = hovered;
            edge->setState(state);
        }
    };
    mark(m_hovered, false);
    m_hovered = item;
    mark(m_hovered, true);
}

NodeItem *MapScene::hoveredNode() const { return qgraphicsitem_cast<NodeItem *>(m_hovered); }

void MapScene::setFocus(const std::optional<model::NodeId> &node)
{
    const auto mark = [this](const std::optional<model::NodeId> &which, bool focused) {
        NodeItem *found = which ? item(*which) : nullptr;
        if (!found)
            return;
        State state = found->state();
        state.focused = focused;
        found->setState(state);
    };
    mark(m_focus, false);
    m_focus = node;
    mark(m_focus, true);
}

void MapScene::flash(const model::Where &where)
{
    const auto set = [this, where](bool flashed) {
        if (NodeItem *node = where.node ? item(*where.node) : nullptr) {
            State state = node->state();
            state.flashed = flashed;
            node->setState(state);
        }
        if (EdgeItem *edge = where.edge ? item(*where.edge) : nullptr) {
            State state = edge->state();
            state.flashed = flashed;
            edge->setState(state);
        }
    };
    set(true);
    QTimer::singleShot(900, this, [set] { set(false); });
}

void MapScene::drawBackground(QPainter *painter, const QRectF &rect)
{
    painter->fillRect(rect, m_look.c().window);
    paintLanes(*painter, m_content, rect.left(), rect.right(), m_look);
}

} // namespace app::map
