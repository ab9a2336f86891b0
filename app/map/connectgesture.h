// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/map/gesture.h"

namespace app::map {

/// Leads an edge from a node to another, or to a new step on empty ground: by a drag, or by two clicks.
class ConnectGesture : public Gesture {
public:
    ConnectGesture(const Canvas &canvas, const model::NodeId &from, QPointF pressed);
    void move(QPointF point) override;
    void finish(QPointF point) override;
    bool goesOn() const override { return m_goesOn; }
    void paint(QPainter &painter, const Look &look) const override;

private:
    Canvas m_canvas;
    model::NodeId m_from;
    QPointF m_pressed, m_point;
    bool m_goesOn = false;
};

} // namespace app::map
