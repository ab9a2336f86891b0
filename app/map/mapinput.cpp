// SPDX-License-Identifier: GPL-3.0-only
// The view's half that turns events into gestures.
#include "app/map/bandgesture.h"
#include "app/map/connectgesture.h"
#include "app/map/mapview.h"
#include "app/map/movegesture.h"
#include "app/map/pangesture.h"
#include "app/map/walk.h"
#include "app/theme/parts.h"

#include <QContextMenuEvent>
#include <QHelpEvent>
#include <QMouseEvent>
#include <QToolTip>
#include <QWheelEvent>

namespace app::map {

void MapView::drawForeground(QPainter *painter, const QRectF &)
{
    const Look &look = m_scene->look();
    if (m_gesture)
        m_gesture->paint(*painter, look);
    const double left = mapToScene(QPoint(0, 0)).x();
    if (grainAt(m_zoom) != Grain::Block)
        paintLaneHeads(*painter, m_scene->content(), left, look);
}

const NodeItem *MapView::handleAt(QPointF point) const
{
    const QList<QGraphicsItem *> near = m_scene->items(QRectF(point - QPointF(8, 8), QSizeF(16, 16)));
    for (QGraphicsItem *item : near) {
        const auto *node = qgraphicsitem_cast<NodeItem *>(item);
        if (!node || node->node().meeting || node->node().fate == Fate::Removed)
            continue;
        const QRectF box = node->node().box;
        if (QLineF(QPointF(box.right(), box.center().y()), point).length() <= 8)
            return node;
    }
    return nullptr;
}

void MapView::mousePressEvent(QMouseEvent *event)
{
    setFocus(Qt::MouseFocusReason);
    const QPointF point = mapToScene(event->pos());
    if (event->button() == Qt::MiddleButton || (event->button() == Qt::LeftButton && m_spaceHeld)) {
        m_gesture = std::make_unique<PanGesture>(this, point);
        setCursor(Qt::ClosedHandCursor);
    } else if (event->button() == Qt::LeftButton && !(m_gesture && m_gesture->goesOn())) {
        press(point, event->modifiers());
    }
    event->accept();
}

void MapView::press(QPointF point, Qt::KeyboardModifiers modifiers)
{
    const bool adds = modifiers & (Qt::ControlModifier | Qt::ShiftModifier);
    if (const NodeItem *node = handleAt(point); node && !m_connectingFrom) {
        m_gesture = std::make_unique<ConnectGesture>(canvas(), node->id(), point);
        return;
    }
    Session::Selection selection = adds ? m_session->selection() : Session::Selection{};
    if (const NodeItem *node = m_scene->nodeAt(point)) {
        if (m_connectingFrom) {
            connectTo(*m_connectingFrom, node->id());
            return;
        }
        const model::NodeId id = node->id();
        if (adds && selection.nodes.contains(id)) {
            selection.nodes.remove(id);
            m_session->select(selection);
            return;
        }
        selection.nodes.insert(id);
        if (!m_session->selection().nodes.contains(id))
            m_session->select(selection);
        m_gesture = std::make_unique<MoveGesture>(canvas(), id, point);
        return;
    }
    m_connectingFrom.reset();
    if (const EdgeItem *edge = m_scene->edgeAt(point)) {
        selection.edges.insert(edge->id());
        m_session->select(selection);
        return;
    }
    m_session->select(selection);
    m_gesture =
        std::make_unique<BandGesture>(canvas(), point, adds ? BandGesture::Mode::Add : BandGesture::Mode::Replace);
}

void MapView::mouseMoveEvent(QMouseEvent *event)
{
    const QPointF point = mapToScene(event->pos());
    if (m_gesture) {
        m_gesture->move(point);
        return;
    }
    const NodeItem *handle = handleAt(point);
    QGraphicsItem *under = handle ? m_scene->item(handle->id()) : m_scene->nodeAt(point);
    if (!under)
        under = m_scene->edgeAt(point);
    m_scene->setHovered(under);
    if (!m_spaceHeld)
        viewport()->setCursor(handle ? Qt::CrossCursor : Qt::ArrowCursor);
}

void MapView::mouseReleaseEvent(QMouseEvent *event)
{
    if (!m_gesture)
        return;
    // The gesture may ask for an editor, which looks at the view: it must be over by then.
    std::unique_ptr<Gesture> gesture = std::move(m_gesture);
    gesture->finish(mapToScene(event->pos()));
    if (gesture->goesOn())
        m_gesture = std::move(gesture);
    unsetCursor();
    viewport()->update();
}

void MapView::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    m_gesture.reset();
    const QPointF point = mapToScene(event->pos());
    if (const NodeItem *node = m_scene->nodeAt(point))
        rename(model::NodeId(node->id()));
    else if (const EdgeItem *edge = m_scene->edgeAt(point))
        editShare(model::EdgeId(edge->id()));
    else if (m_session->shown())
        addAt(point);
}

void MapView::wheelEvent(QWheelEvent *event)
{
    if (event->modifiers() & Qt::ControlModifier) {
        setZoom(m_zoom * std::pow(1.2, event->angleDelta().y() / 120.0), event->position().toPoint());
        event->accept();
        return;
    }
    QGraphicsView::wheelEvent(event);
}

void MapView::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Space:
        m_spaceHeld = true;
        viewport()->setCursor(Qt::OpenHandCursor);
        return;
    case Qt::Key_Escape:
        if (m_gesture)
            m_gesture->cancel();
        else if (!m_connectingFrom)
            m_session->select({});
        m_gesture.reset();
        m_connectingFrom.reset();
        viewport()->update();
        return;
    case Qt::Key_Left:
    case Qt::Key_Right:
    case Qt::Key_Up:
    case Qt::Key_Down: walk(event->key()); return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (const auto node = oneNode(); node && m_connectingFrom)
            connectTo(*m_connectingFrom, *node);
        else if (const auto edge = oneEdge())
            insertOn(*edge);
        else if (node)
            rename(*node);
        return;
    default: QGraphicsView::keyPressEvent(event);
    }
}

void MapView::keyReleaseEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Space && !event->isAutoRepeat()) {
        m_spaceHeld = false;
        viewport()->unsetCursor();
    }
    QGraphicsView::keyReleaseEvent(event);
}

void MapView::contextMenuEvent(QContextMenuEvent *event)
{
    const QPointF point = mapToScene(event->pos());
    if (event->reason() == QContextMenuEvent::Mouse) {
        const NodeItem *node = m_scene->nodeAt(point);
        const EdgeItem *edge = node ? nullptr : m_scene->edgeAt(point);
        if (node && !m_session->selection().nodes.contains(node->id()))
            m_session->select({{node->id()}, {}});
        else if (edge && !m_session->selection().edges.contains(edge->id()))
            m_session->select({{}, {edge->id()}});
    }
    emit menuWanted(event->globalPos());
}

void MapView::focusInEvent(QFocusEvent *event)
{
    QGraphicsView::focusInEvent(event);
    showFocus();
}

void MapView::focusOutEvent(QFocusEvent *event)
{
    QGraphicsView::focusOutEvent(event);
    m_spaceHeld = false;
    m_scene->setFocus({});
}

bool MapView::focusNextPrevChild(bool next)
{
    if (!hasFocus())
        return QGraphicsView::focusNextPrevChild(next);
    const QList<model::NodeId> order = readingOrder(m_scene->content());
    const std::optional<model::NodeId> now = oneNode();
    const qsizetype at = now ? order.indexOf(*now) : next ? -1 : order.size();
    const qsizetype to = at + (next ? 1 : -1);
    if (to < 0 || to >= order.size())
        return QGraphicsView::focusNextPrevChild(next);
    choose(order[to]);
    return true;
}

bool MapView::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        showTip(static_cast<QHelpEvent *>(event));
        return true;
    }
    return QGraphicsView::viewportEvent(event);
}

void MapView::showTip(QHelpEvent *event)
{
    const QPointF point = mapToScene(event->pos());
    if (const NodeItem *item = m_scene->nodeAt(point))
        QToolTip::showText(event->globalPos(), plainTip(item->node().name, item->node().tip), viewport());
    else
        QToolTip::hideText();
}

void MapView::leaveEvent(QEvent *event)
{
    m_scene->setHovered(nullptr);
    QGraphicsView::leaveEvent(event);
}

} // namespace app::map
