// SPDX-License-Identifier: GPL-3.0-only
#include "app/map/connectgesture.h"

#include "app/map/hand.h"
#include "app/map/mapview.h"

namespace app::map {

ConnectGesture::ConnectGesture(const Canvas &canvas, const model::NodeId &from, QPointF pressed)
    : m_canvas(canvas), m_from(from), m_pressed(pressed), m_point(pressed)
{
}

void ConnectGesture::move(QPointF point)
{
    m_point = point;
    m_canvas.scene->setHovered(m_canvas.scene->nodeAt(point));
    m_canvas.view->viewport()->update();
}

void ConnectGesture::finish(QPointF point)
{
    // A click on the handle starts, the next click ends.
    if (!m_goesOn && (point - m_pressed).manhattanLength() < 8) {
        m_goesOn = true;
        return;
    }
    m_goesOn = false;
    m_canvas.view->viewport()->update();
    if (const NodeItem *target = m_canvas.scene->nodeAt(point)) {
        m_canvas.view->hand()->connectTo(m_from, target->id());
        return;
    }
    m_canvas.view->hand()->addAfter(m_from, {}, model::drawing::Way::Another);
}

void ConnectGesture::paint(QPainter &painter, const Look &look) const
{
    const NodeItem *item = m_canvas.scene->item(m_from);
    if (!item)
        return;
    const QPointF start(item->node().box.right(), item->node().box.center().y());
    painter.setPen(QPen(look.c().accent, 2, Qt::DashLine));
    painter.drawLine(start, m_point);
    painter.setBrush(look.c().accent);
    painter.setPen(Qt::NoPen);
    painter.drawEllipse(m_point, 4, 4);
}

} // namespace app::map
