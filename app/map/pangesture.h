// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/map/gesture.h"

namespace app::map {

/// Pushes the map about.
class PanGesture : public Gesture {
public:
    PanGesture(MapView *view, QPointF from);
    void move(QPointF point) override;
    void finish(QPointF) override {}

private:
    MapView *m_view;
    QPointF m_from;
};

} // namespace app::map
