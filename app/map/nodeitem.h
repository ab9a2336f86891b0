// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/map/look.h"

#include <QGraphicsItem>

namespace app::map {

/// A node on the canvas. It holds what is drawn and its state; painting is elsewhere. A layer, not a scene, finds and
/// paints it: ten thousand items are too many for a scene to keep.
class NodeItem : public QGraphicsItem {
public:
    enum { Type = UserType + 1 };
    NodeItem(NodeShown node, const Look *look);

    void show(NodeShown node);
    const NodeShown &node() const { return m_node; }
    const model::NodeId &id() const { return m_node.id; }
    State state() const { return m_state; }
    void setState(State state);

    int type() const override { return Type; }
    QRectF boundingRect() const override;
    QPainterPath shape() const override;
    void paint(QPainter &painter, double scale);
    void paint(QPainter *painter, const QStyleOptionGraphicsItem *, QWidget *) override;

private:
    NodeShown m_node;
    const Look *m_look;
    State m_state;
    std::optional<CardText> m_text; ///< worked out when first drawn
};

} // namespace app::map
