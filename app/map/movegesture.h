// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/map/gesture.h"

namespace app::map {

/// Drags the selected cards to where they shall stand. One step of the history.
class MoveGesture : public Gesture {
public:
    MoveGesture(const Canvas &canvas, const model::NodeId &grabbed, QPointF from);
    void move(QPointF point) override;
    void finish(QPointF point) override;
    void cancel() override;

private:
    Canvas m_canvas;
    QPointF m_from;
    QString m_name;
    QMap<model::NodeId, QPointF> m_centres; ///< before
    bool m_moved = false;
};

} // namespace app::map
