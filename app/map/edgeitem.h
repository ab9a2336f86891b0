// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/map/look.h"

#include <QGraphicsItem>

namespace app::map {

/// An edge on the canvas with its share, or the chip of a loop.
class EdgeItem : public QGraphicsItem {
public:
    enum { Type = UserType + 2 };
    EdgeItem(EdgeShown edge, const Look *look);

    /// `ground` is the lane's colour where the share stands.
    void show(EdgeShown edge, const QColor &ground);
    const EdgeShown &edge() const { return m_edge; }
    const model::EdgeId &id() const { return m_edge.id; }
    State state() const { return m_state; }
    void setState(State state);

    int type() const override { return Type; }
    QRectF boundingRect() const override { return m_bounds; }
    QPainterPath shape() const override;
    void paint(QPainter *painter, const QStyleOptionGraphicsItem *option, QWidget *widget) override;

private:
    void measure();

    EdgeShown m_edge;
    const Look *m_look;
    QColor m_ground;
    State m_state;
    QPainterPath m_line;
    QRectF m_share, m_bounds;
};

} // namespace app::map
