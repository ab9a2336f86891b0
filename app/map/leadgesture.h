// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/map/gesture.h"

namespace app::map {

/// Takes the end of a selected way and leads it to another node.
class LeadGesture : public Gesture {
public:
    LeadGesture(const Canvas &canvas, const model::EdgeId &edge, QPointF pressed);
    void move(QPointF point) override;
    void finish(QPointF point) override;
    void paint(QPainter &painter, const Look &look) const override;

    /// Whether the end of the edge can be taken at this point.
    static bool isEnd(const EdgeShown &edge, QPointF point);

private:
    Canvas m_canvas;
    model::EdgeId m_edge;
    QPointF m_point;
};

} // namespace app::map
