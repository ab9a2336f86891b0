// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/document/session.h"
#include "app/map/edgeitem.h"
#include "app/map/nodeitem.h"

#include <QGraphicsScene>

namespace app::map {

/// The map's items, reconciled by id with each new content: what stays keeps its item.
class MapScene : public QGraphicsScene {
    Q_OBJECT
public:
    explicit MapScene(QObject *parent = nullptr);

    void show(Content content, const Look &look);
    /// The figures are of an earlier version until the next content.
    void setStale();
    const Content &content() const { return m_content; }
    const Look &look() const { return m_look; }

    NodeItem *item(const model::NodeId &id) const { return m_nodes.value(id); }
    EdgeItem *item(const model::EdgeId &id) const { return m_edges.value(id); }
    const QHash<model::NodeId, NodeItem *> &nodeItems() const { return m_nodes; }
    const QHash<model::EdgeId, EdgeItem *> &edgeItems() const { return m_edges; }

    NodeItem *nodeAt(QPointF point) const;
    EdgeItem *edgeAt(QPointF point) const;

    void setSelection(const Session::Selection &selection);
    /// The node or edge under the pointer; null = none.
    void setHovered(QGraphicsItem *item);
    NodeItem *hoveredNode() const;
    /// Where the keyboard is.
    void setFocus(const std::optional<model::NodeId> &node);
    /// Shows for a moment where something is.
    void flash(const model::Where &where);

protected:
    void drawBackground(QPainter *painter, const QRectF &rect) override;

private:
    void reconcileNodes();
    void reconcileEdges();

    Content m_content;
    Look m_look;
    QHash<model::NodeId, NodeItem *> m_nodes;
    QHash<model::EdgeId, EdgeItem *> m_edges;
    QGraphicsItem *m_hovered = nullptr;
    std::optional<model::NodeId> m_focus;
    Session::Selection m_selection;
};

} // namespace app::map
