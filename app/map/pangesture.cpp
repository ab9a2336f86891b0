// SPDX-License-Identifier: GPL-3.0-only
#include "app/map/pangesture.h"

#include "app/map/mapview.h"

#include <QScrollBar>

namespace app::map {

PanGesture::PanGesture(MapView *view, QPointF from) : m_view(view), m_from(from) {}

void PanGesture::move(QPointF point)
{
    const QPointF by = (m_from - point) * m_view->transform().m11();
    m_view->horizontalScrollBar()->setValue(m_view->horizontalScrollBar()->value() + qRound(by.x()));
    m_view->verticalScrollBar()->setValue(m_view->verticalScrollBar()->value() + qRound(by.y()));
}

} // namespace app::map
