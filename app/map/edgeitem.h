// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/map/look.h"

#include <QGraphicsItem>

namespace app::map {

/// An edge on the canvas with its share, or the chip of a loop; found and painted by a layer, as nodes are.
class EdgeItem : public QGraphicsItem {
public:
    enum { Type = UserType + 2 };
    EdgeItem(EdgeShown edge, const Look *look);

    void show(EdgeShown edge);
    const EdgeShown &edge() const { return m_edge; }
    const model::EdgeId &id() const { return m_edge.id; }
    State state() const { return m_state; }
    void setState(State state);

    int type() const override { return Type; }
    QRectF boundingRect() const override;
    QPainterPath shape() const override;
    /// Whether a point is on the line or the share: what shape() contains, without making one.
    bool meets(QPointF point) const;
    /// What lies on what: lines, then what a scenario draws, then chips, which lie on their cards.
    int height() const { return m_edge.toItself ? 2 : m_edge.fate == Fate::Same ? 0 : 1; }
    /// `ground` is the lane's colour where the share stands.
    void paint(QPainter &painter, const QRectF &area, const QColor &ground, double scale);
    void paint(QPainter *painter, const QStyleOptionGraphicsItem *, QWidget *) override;

private:
    void measure() const;

    EdgeShown m_edge;
    const Look *m_look;
    State m_state;
    // Worked out when first needed: most edges of a large map never are.
    mutable bool m_isMeasured = false;
    mutable QPainterPath m_line;
    mutable QRectF m_share, m_bounds;
};

} // namespace app::map
