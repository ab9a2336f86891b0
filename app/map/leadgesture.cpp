// SPDX-License-Identifier: GPL-3.0-only
#include "app/map/leadgesture.h"

#include "app/map/mapview.h"

namespace app::map {

LeadGesture::LeadGesture(const Canvas &canvas, const model::EdgeId &edge, QPointF pressed)
    : m_canvas(canvas), m_edge(edge), m_point(pressed)
{
}

bool LeadGesture::isEnd(const EdgeShown &edge, QPointF point)
{
    constexpr double reach = 14;
    return !edge.way.isEmpty() && QLineF(edge.way.last(), point).length() <= reach;
}

void LeadGesture::move(QPointF point)
{
    m_point = point;
    m_canvas.scene->setHovered(m_canvas.scene->nodeAt(point));
    m_canvas.view->viewport()->update();
}

void LeadGesture::finish(QPointF point)
{
    if (const NodeItem *target = m_canvas.scene->nodeAt(point))
        m_canvas.editing->leadTo(m_edge, target->id());
    m_canvas.view->viewport()->update();
}

void LeadGesture::paint(QPainter &painter, const Look &look) const
{
    const EdgeItem *item = m_canvas.scene->item(m_edge);
    if (!item || item->edge().way.isEmpty())
        return;
    painter.setPen(QPen(look.c().accent, 2, Qt::DashLine));
    painter.drawLine(item->edge().way.first(), m_point);
    painter.setBrush(look.c().accent);
    painter.setPen(Qt::NoPen);
    painter.drawEllipse(m_point, 4, 4);
}

} // namespace app::map
