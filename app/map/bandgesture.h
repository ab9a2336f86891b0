// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/map/gesture.h"

namespace app::map {

/// Draws a rubber band around what shall be selected, alone or in addition.
class BandGesture : public Gesture {
public:
    enum class Mode { Replace, Add };
    BandGesture(const Canvas &canvas, QPointF from, Mode mode);
    void move(QPointF point) override;
    void finish(QPointF point) override;
    void cancel() override { m_canvas.session->select(m_before); }
    void paint(QPainter &painter, const Look &look) const override;

private:
    Canvas m_canvas;
    QPointF m_from, m_to;
    Mode m_mode;
    Session::Selection m_before;
};

} // namespace app::map
