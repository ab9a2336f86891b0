// SPDX-License-Identifier: GPL-3.0-only
#include "app/map/edgeitem.h"

#include <QPainterPathStroker>

namespace app::map {

EdgeItem::EdgeItem(EdgeShown edge, const Look *look) : m_edge(std::move(edge)), m_look(look) {}

void EdgeItem::show(EdgeShown edge)
{
    if (edge == m_edge)
        return;
    m_edge = std::move(edge);
    m_isMeasured = false;
}

void EdgeItem::setState(State state) { m_state = state; }

void EdgeItem::measure() const
{
    if (m_isMeasured)
        return;
    m_isMeasured = true;
    m_line = linePath(m_edge);
    m_share = shareBox(m_edge);
    m_bounds = m_line.boundingRect().adjusted(-12, -12, 12, 12);
    if (!m_edge.share.isEmpty() || !m_edge.oldShare.isEmpty() || m_edge.toItself)
        m_bounds = m_bounds.united(m_share.adjusted(-4, -4, 4, 32));
    if (m_edge.toItself)
        m_bounds = m_share.adjusted(-4, -4, 4, 4);
}

QRectF EdgeItem::boundingRect() const
{
    measure();
    return m_bounds;
}

QPainterPath EdgeItem::shape() const
{
    measure();
    QPainterPath path;
    if (!m_edge.toItself) {
        QPainterPathStroker stroker;
        stroker.setWidth(std::max(10.0, m_edge.width + 4));
        path = stroker.createStroke(m_line);
        path.setFillRule(Qt::WindingFill);
    }
    if (!m_edge.share.isEmpty())
        path.addRect(m_share);
    return path;
}

bool EdgeItem::meets(QPointF point) const
{
    measure();
    if (!m_edge.share.isEmpty() && m_share.contains(point))
        return true;
    if (m_edge.toItself)
        return false;
    const double half = std::max(10.0, m_edge.width + 4) / 2;
    for (qsizetype i = 1; i < m_edge.way.size(); ++i) {
        if (QRectF(m_edge.way[i - 1], m_edge.way[i]).normalized().adjusted(-half, -half, half, half).contains(point))
            return true;
    }
    return false;
}

void EdgeItem::paint(QPainter *painter, const QStyleOptionGraphicsItem *, QWidget *)
{
    paint(*painter, boundingRect(), m_look->c().window, painter->worldTransform().m11());
}

void EdgeItem::paint(QPainter &painter, const QRectF &area, const QColor &ground, double scale)
{
    measure();
    if (!m_bounds.intersects(area))
        return;
    if (!m_edge.toItself)
        paintEdge(painter, m_edge, m_line, *m_look, m_state);
    if (grainAt(scale) == Grain::Whole)
        paintShare(painter, m_edge, ground, *m_look, m_state);
}

} // namespace app::map
