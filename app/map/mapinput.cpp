// SPDX-License-Identifier: GPL-3.0-only
// The view's half that turns events into gestures.
#include "app/map/bandgesture.h"
#include "app/map/connectgesture.h"
#include "app/map/dropping.h"
#include "app/map/hand.h"
#include "app/map/leadgesture.h"
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
    else if (const auto plus = insertionPoint())
        paintHandle(*painter, *plus, look);
    const double left = mapToScene(QPoint(0, 0)).x();
    if (m_scene->folding() == Folding::Steps)
        paintLaneHeads(*painter, m_scene->content(), left, look);
    else
        paintLaneNames(*painter, m_scene->content(), left, look);
}

NodeItem *MapView::nodeUnder(QPointF point) const
{
    // The chip of a way that leads back to its own card stands on the card.
    const EdgeItem *edge = m_scene->edgeAt(point);
    return edge && edge->edge().toItself ? nullptr : m_scene->nodeAt(point);
}

const NodeItem *MapView::handleAt(QPointF point) const
{
    const QList<QGraphicsItem *> near = m_scene->items(QRectF(point - QPointF(8, 8), QSizeF(16, 16)));
    for (QGraphicsItem *item : near) {
        const auto *node = qgraphicsitem_cast<NodeItem *>(item);
        if (!node || node->node().fate == Fate::Removed)
            continue;
        // Where ways only meet, the handle would cover all there is to choose.
        if (node->node().meeting && !node->state().selected)
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
    if (const NodeItem *node = handleAt(point); node && !m_hand->isPicking())
        m_gesture = std::make_unique<ConnectGesture>(canvas(), node->id(), point);
    else if (!m_hand->picksGround() || nodeUnder(point))
        pressThing(point, adds);
    else
        m_hand->pick(point);
}

void MapView::pressThing(QPointF point, bool adds)
{
    if (pressNode(point, adds))
        return;
    m_hand->letGo();
    if (pressEdge(point, adds))
        return;
    m_session->select(adds ? m_session->selection() : Session::Selection{});
    m_gesture =
        std::make_unique<BandGesture>(canvas(), point, adds ? BandGesture::Mode::Add : BandGesture::Mode::Replace);
}

bool MapView::pressNode(QPointF point, bool adds)
{
    const NodeItem *node = nodeUnder(point);
    if (!node)
        return false;
    const model::NodeId id = node->id();
    if (m_hand->isPicking()) {
        m_hand->picksGround() && !m_hand->picksNodes() ? m_hand->pick(point) : m_hand->pick(id);
        return true;
    }
    Session::Selection selection = adds ? m_session->selection() : Session::Selection{};
    if (adds && selection.nodes.remove(id)) {
        m_session->select(selection);
        return true;
    }
    selection.nodes.insert(id);
    if (!m_session->selection().nodes.contains(id))
        m_session->select(selection);
    m_gesture = std::make_unique<MoveGesture>(canvas(), id, point);
    return true;
}

bool MapView::pressEdge(QPointF point, bool adds)
{
    if (const auto edge = oneEdge()) {
        const EdgeItem *item = m_scene->item(*edge);
        if (item && LeadGesture::isEnd(item->edge(), point)) {
            m_gesture = std::make_unique<LeadGesture>(canvas(), *edge, point);
            return true;
        }
    }
    const EdgeItem *edge = m_scene->edgeAt(point);
    if (!edge)
        return false;
    const auto plus = insertionPoint();
    if (plus && QLineF(*plus, point).length() <= 12) {
        m_hand->insertOn(model::EdgeId(edge->id()), {});
        return true;
    }
    Session::Selection selection = adds ? m_session->selection() : Session::Selection{};
    selection.edges.insert(edge->id());
    m_session->select(selection);
    return true;
}

std::optional<QPointF> MapView::insertionPoint() const
{
    const EdgeItem *edge = m_scene->hoveredEdge();
    if (!edge || edge->edge().toItself || edge->edge().fate == Fate::Removed || grainAt(m_zoom) != Grain::Whole)
        return {};
    const QList<QPointF> &way = edge->edge().way;
    std::optional<QPointF> best;
    double longest = 48; // shorter ones are all handle
    for (qsizetype i = 1; i < way.size(); ++i) {
        const QLineF part(way[i - 1], way[i]);
        // The share stands on its part of the way.
        const bool told = !edge->edge().share.isEmpty() &&
                          QLineF(part.center(), edge->edge().label).length() < 28;
        if (part.length() > longest && !told) {
            longest = part.length();
            best = part.center();
        }
    }
    return best;
}

void MapView::mouseMoveEvent(QMouseEvent *event)
{
    const QPointF point = mapToScene(event->pos());
    if (m_gesture) {
        m_gesture->move(point);
        return;
    }
    const NodeItem *handle = handleAt(point);
    QGraphicsItem *under = handle ? m_scene->item(handle->id()) : nodeUnder(point);
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
    if (const NodeItem *node = nodeUnder(point))
        m_hand->rename(model::NodeId(node->id()));
    else if (const EdgeItem *edge = m_scene->edgeAt(point))
        m_hand->editShare(model::EdgeId(edge->id()));
    else if (m_session->shown())
        m_hand->addAt({}, point.toPoint().toPointF());
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
    const bool plain = !(event->modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier));
    switch (event->key()) {
    case Qt::Key_Space:
        m_spaceHeld = true;
        viewport()->setCursor(Qt::OpenHandCursor);
        return;
    case Qt::Key_Escape: stop(); return;
    case Qt::Key_Left:
    case Qt::Key_Right:
    case Qt::Key_Up:
    case Qt::Key_Down: event->modifiers() & Qt::AltModifier ? nudge(event->key()) : walk(event->key()); return;
    case Qt::Key_Return:
    case Qt::Key_Enter: enter(event->modifiers()); return;
    default: break;
    }
    const QString typed = event->text();
    if (plain && event->key() >= Qt::Key_1 && event->key() <= Qt::Key_9)
        takeBranch(event->key() - Qt::Key_0);
    else if (const auto node = oneNode(); plain && node && !typed.isEmpty() && typed[0].isPrint())
        m_hand->rename(*node, typed);
    else
        QGraphicsView::keyPressEvent(event);
}

void MapView::stop()
{
    if (m_gesture)
        m_gesture->cancel();
    else if (!m_hand->letGo())
        m_session->select({});
    m_gesture.reset();
    viewport()->update();
}

void MapView::enter(Qt::KeyboardModifiers modifiers)
{
    using model::drawing::Way;
    const bool another = modifiers & (Qt::ControlModifier | Qt::ShiftModifier);
    if (const auto node = oneNode(); node && m_hand->isPicking())
        m_hand->pick(*node);
    else if (const auto edge = oneEdge())
        m_hand->insertOn(*edge, {});
    else if (node)
        m_hand->addAfter(*node, {}, another ? Way::Another : Way::OnItsWay);
}

void MapView::nudge(int key)
{
    constexpr double step = 8;
    m_hand->nudge({key == Qt::Key_Left ? -step : key == Qt::Key_Right ? step : 0,
                   key == Qt::Key_Up ? -step : key == Qt::Key_Down ? step : 0});
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
        const NodeItem *node = nodeUnder(point);
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
    if (const NodeItem *item = nodeUnder(point))
        QToolTip::showText(event->globalPos(), plainTip(item->node().name, item->node().tip()), viewport());
    else
        QToolTip::hideText();
}

void MapView::dragEnterEvent(QDragEnterEvent *event)
{
    if (m_session->shown() && Dropping::takes(event->mimeData()))
        event->acceptProposedAction();
    else
        event->ignore(); // a file is the window's
}

void MapView::dragMoveEvent(QDragMoveEvent *event)
{
    const QPointF point = mapToScene(event->position().toPoint());
    NodeItem *node = nodeUnder(point);
    m_scene->setHovered(node ? static_cast<QGraphicsItem *>(node) : m_scene->edgeAt(point));
    event->acceptProposedAction();
}

void MapView::dropEvent(QDropEvent *event)
{
    event->acceptProposedAction();
    const QPointF point = mapToScene(event->position().toPoint());
    const NodeItem *node = nodeUnder(point);
    const EdgeItem *edge = node ? nullptr : m_scene->edgeAt(point);
    Dropping(m_session, m_editing->inventory(), m_editing, m_hand)
        .drop(event->mimeData(), {node ? std::optional(node->id()) : std::nullopt,
                                  edge ? std::optional(edge->id()) : std::nullopt, point.toPoint().toPointF()});
}

void MapView::leaveEvent(QEvent *event)
{
    m_scene->setHovered(nullptr);
    QGraphicsView::leaveEvent(event);
}

} // namespace app::map
