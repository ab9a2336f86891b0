// SPDX-License-Identifier: GPL-3.0-only
#include "app/map/bandgesture.h"

#include "app/map/mapview.h"

namespace app::map {

BandGesture::BandGesture(const Canvas &canvas, QPointF from, Mode mode)
    : m_canvas(canvas), m_from(from), m_to(from), m_mode(mode), m_before(canvas.session->selection())
{
}

void BandGesture::move(QPointF point)
{
    m_to = point;
    Session::Selection selection = m_mode == Mode::Add ? m_before : Session::Selection{};
    const QRectF band = QRectF(m_from, m_to).normalized();
    for (const NodeItem *item : m_canvas.scene->nodeItems()) {
        if (band.contains(item->node().box))
            selection.nodes.insert(item->id());
    }
    m_canvas.session->select(selection);
    m_canvas.view->viewport()->update();
}

void BandGesture::finish(QPointF point)
{
    move(point);
    m_canvas.view->viewport()->update();
}

void BandGesture::paint(QPainter &painter, const Look &look) const
{
    QColor fill = look.c().accent;
    fill.setAlphaF(0.08F);
    painter.setPen(QPen(look.c().accent, 1));
    painter.setBrush(fill);
    painter.drawRect(QRectF(m_from, m_to).normalized());
}

} // namespace app::map
