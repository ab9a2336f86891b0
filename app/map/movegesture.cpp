// SPDX-License-Identifier: GPL-3.0-only
#include "app/map/movegesture.h"

#include <QUuid>

namespace app::map {

MoveGesture::MoveGesture(const Canvas &canvas, const model::NodeId &grabbed, QPointF from)
    : m_canvas(canvas), m_from(from), m_name(QStringLiteral("move ") + QUuid::createUuid().toString())
{
    QSet<model::NodeId> nodes = canvas.session->selection().nodes;
    nodes.insert(grabbed);
    for (const model::NodeId &id : std::as_const(nodes)) {
        if (const NodeItem *item = canvas.scene->item(id))
            m_centres.insert(id, item->node().box.center());
    }
}

void MoveGesture::move(QPointF point)
{
    // A click that trembles is no drag.
    if (!m_moved && (point - m_from).manhattanLength() < 5)
        return;
    m_moved = true;
    QMap<model::NodeId, std::optional<QPointF>> points;
    for (auto it = m_centres.cbegin(); it != m_centres.cend(); ++it) {
        const QPointF to = it.value() + point - m_from;
        points.insert(it.key(), QPointF(qRound(to.x()), qRound(to.y())));
    }
    m_canvas.editing->place(points, m_name);
}

void MoveGesture::finish(QPointF point)
{
    if (m_moved)
        move(point);
}

void MoveGesture::cancel()
{
    if (m_moved)
        move(m_from);
}

} // namespace app::map
