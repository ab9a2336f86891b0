// SPDX-License-Identifier: GPL-3.0-only
#include "app/map/mirrorview.h"

#include "app/map/look.h"
#include "app/theme/parts.h"

#include <QHelpEvent>
#include <QMouseEvent>
#include <QScopedValueRollback>
#include <QScrollBar>
#include <QToolTip>
#include <QWheelEvent>

#include <cmath>

namespace app::map {

MirrorView::MirrorView(const Theme *theme, Session *session, MapView *leader, MapScene *leaderScene, MapScene *scene)
    : QGraphicsView(scene), m_theme(theme), m_session(session), m_leader(leader), m_leaderScene(leaderScene), m_scene(scene)
{
    setObjectName(QStringLiteral("map.mirror"));
    setAccessibleDescription(tr("To be read beside the map that is edited, which moves with it. Arrow keys follow the ways."));
    setFrameShape(QFrame::NoFrame);
    setAlignment(Qt::AlignLeft | Qt::AlignTop);
    setRenderHint(QPainter::Antialiasing);
    setViewportUpdateMode(QGraphicsView::FullViewportUpdate);
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    for (QScrollBar *bar : {horizontalScrollBar(), verticalScrollBar()})
        connect(bar, &QScrollBar::valueChanged, this, &MirrorView::lead);
    for (QScrollBar *bar : {leader->horizontalScrollBar(), leader->verticalScrollBar()})
        connect(bar, &QScrollBar::valueChanged, this, &MirrorView::follow);
    connect(leader, &MapView::zoomed, this, &MirrorView::follow);
    connect(session, &Session::selected, this, [this] { m_scene->setSelection(m_session->selection()); });
    connect(leaderScene, &MapScene::hoveredChanged, this, &MirrorView::mirrorHover);
    connect(scene, &MapScene::shownAnew, this, &MirrorView::follow);
}

void MirrorView::follow()
{
    const QScopedValueRollback following(m_following, true);
    setTransform(m_leader->transform());
    m_scene->setZoom(m_leader->zoom());
    horizontalScrollBar()->setValue(m_leader->horizontalScrollBar()->value());
    verticalScrollBar()->setValue(m_leader->verticalScrollBar()->value());
}

void MirrorView::lead()
{
    if (m_following)
        return;
    // Both at once, or the first would bring this back to where the leader is.
    const QScopedValueRollback following(m_following, true);
    const int across = horizontalScrollBar()->value(), down = verticalScrollBar()->value();
    m_leader->horizontalScrollBar()->setValue(across);
    m_leader->verticalScrollBar()->setValue(down);
}

void MirrorView::mirrorHover()
{
    if (const NodeItem *node = m_leaderScene->hoveredNode())
        m_scene->setHovered(m_scene->item(node->id()));
    else if (const EdgeItem *edge = m_leaderScene->hoveredEdge())
        m_scene->setHovered(m_scene->item(edge->id()));
    else
        m_scene->setHovered(nullptr);
}

QGraphicsItem *MirrorView::under(QPoint point) const
{
    const QPointF at = mapToScene(point);
    if (NodeItem *node = m_scene->nodeAt(at))
        return node;
    return m_scene->edgeAt(at);
}

void MirrorView::drawForeground(QPainter *painter, const QRectF &)
{
    const double left = mapToScene(QPoint(0, 0)).x();
    if (m_scene->folding() == Folding::Steps)
        paintLaneHeads(*painter, m_scene->content(), left, m_scene->look());
    else
        paintLaneNames(*painter, m_scene->content(), left, m_scene->look());
    if (!hasFocus())
        return;
    painter->save();
    painter->resetTransform();
    painter->setPen(QPen(m_scene->look().c().accent, m_theme->px(2)));
    painter->setBrush(Qt::NoBrush);
    painter->drawRect(viewport()->rect().adjusted(1, 1, -1, -1));
    painter->restore();
}

void MirrorView::mousePressEvent(QMouseEvent *event)
{
    setFocus(Qt::MouseFocusReason);
    event->accept();
    QGraphicsItem *item = event->button() == Qt::LeftButton ? under(event->pos()) : nullptr;
    if (const auto *node = qgraphicsitem_cast<NodeItem *>(item)) {
        m_session->select({{node->id()}, {}});
    } else if (const auto *edge = qgraphicsitem_cast<EdgeItem *>(item)) {
        m_session->select({{}, {edge->id()}});
    } else {
        m_pushed = event->pos();
        viewport()->setCursor(Qt::ClosedHandCursor);
    }
}

void MirrorView::mouseMoveEvent(QMouseEvent *event)
{
    if (m_pushed) {
        const QPoint by = event->pos() - *m_pushed;
        m_pushed = event->pos();
        horizontalScrollBar()->setValue(horizontalScrollBar()->value() - by.x());
        verticalScrollBar()->setValue(verticalScrollBar()->value() - by.y());
        return;
    }
    QGraphicsItem *item = under(event->pos());
    m_scene->setHovered(item);
    if (const NodeItem *node = m_scene->hoveredNode())
        m_leaderScene->setHovered(m_leaderScene->item(node->id()));
    else if (const EdgeItem *edge = m_scene->hoveredEdge())
        m_leaderScene->setHovered(m_leaderScene->item(edge->id()));
    else
        m_leaderScene->setHovered(nullptr);
}

void MirrorView::mouseReleaseEvent(QMouseEvent *)
{
    m_pushed.reset();
    viewport()->unsetCursor();
}

void MirrorView::wheelEvent(QWheelEvent *event)
{
    if (event->modifiers() & Qt::ControlModifier) {
        m_leader->setZoom(m_leader->zoom() * std::pow(1.2, event->angleDelta().y() / 120.0), event->position().toPoint());
        event->accept();
        return;
    }
    QGraphicsView::wheelEvent(event);
}

void MirrorView::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Left:
    case Qt::Key_Right:
    case Qt::Key_Up:
    case Qt::Key_Down: m_leader->walk(event->key()); return;
    case Qt::Key_Escape: m_leader->setFocus(Qt::OtherFocusReason); return;
    default: QGraphicsView::keyPressEvent(event);
    }
}

void MirrorView::resizeEvent(QResizeEvent *event)
{
    QGraphicsView::resizeEvent(event);
    follow();
}

void MirrorView::leaveEvent(QEvent *event)
{
    m_leaderScene->setHovered(nullptr);
    QGraphicsView::leaveEvent(event);
}

bool MirrorView::viewportEvent(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QGraphicsView::viewportEvent(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    if (const NodeItem *node = m_scene->nodeAt(mapToScene(help->pos())))
        QToolTip::showText(help->globalPos(), plainTip(node->node().name, node->node().tip()), viewport());
    else
        QToolTip::hideText();
    return true;
}

} // namespace app::map
