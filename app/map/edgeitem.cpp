// SPDX-License-Identifier: GPL-3.0-only
#include "app/map/edgeitem.h"

#include <QPainterPathStroker>
#include <QStyleOptionGraphicsItem>

namespace app::map {

EdgeItem::EdgeItem(EdgeShown edge, const Look *look) : m_edge(std::move(edge)), m_look(look) { measure(); }

void EdgeItem::show(EdgeShown edge, const QColor &ground)
{
    m_ground = ground;
    if (!(edge == m_edge)) {
        prepareGeometryChange();
        m_edge = std::move(edge);
        measure();
    }
    update();
}

void EdgeItem::setState(State state)
{
    if (state == m_state)
        return;
    m_state = state;
    update();
}

void EdgeItem::measure()
{
    m_line = linePath(m_edge);
    m_share = shareBox(m_edge);
    m_bounds = m_line.boundingRect().adjusted(-12, -12, 12, 12);
    if (!m_edge.share.isEmpty() || !m_edge.oldShare.isEmpty() || m_edge.toItself)
        m_bounds = m_bounds.united(m_share.adjusted(-4, -4, 4, 32));
    if (m_edge.toItself)
        m_bounds = m_share.adjusted(-4, -4, 4, 4);
    // Chips lie on their cards; what a scenario draws lies on what stays.
    setZValue(m_edge.toItself ? 3 : m_edge.fate == Fate::Same ? 0 : 1);
}

QPainterPath EdgeItem::shape() const
{
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

void EdgeItem::paint(QPainter *painter, const QStyleOptionGraphicsItem *option, QWidget *)
{
    const double scale = option->levelOfDetailFromTransform(painter->worldTransform());
    if (!m_edge.toItself)
        paintEdge(*painter, m_edge, m_line, *m_look, m_state);
    if (grainAt(scale) == Grain::Whole)
        paintShare(*painter, m_edge, m_ground, *m_look, m_state);
}

} // namespace app::map
