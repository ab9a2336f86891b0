// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/map/drift.h"
#include "app/map/edgeitem.h"
#include "app/map/emphasis.h"
#include "app/map/nodeitem.h"
#include "app/map/tiles.h"

#include <memory>
#include <vector>

namespace app::map {

/// The items of one content and where they lie: it finds and paints what a rectangle meets without looking at the rest.
/// Items are reconciled by id: what stays keeps its item.
class Layer {
public:
    explicit Layer(const Look *look) : m_look(look) {}

    void show(Content content);
    const Content &content() const { return m_content; }

    NodeItem *item(const model::NodeId &id) const { return m_nodesById.value(id); }
    EdgeItem *item(const model::EdgeId &id) const { return m_edgesById.value(id); }
    const QHash<model::NodeId, NodeItem *> &nodes() const { return m_nodesById; }
    const QHash<model::EdgeId, EdgeItem *> &edges() const { return m_edgesById; }
    /// What a rectangle meets, in the order of painting.
    std::vector<NodeItem *> nodesIn(const QRectF &area) const;
    std::vector<EdgeItem *> edgesIn(const QRectF &area) const;
    NodeItem *nodeAt(QPointF point) const;
    EdgeItem *edgeAt(QPointF point) const;

    void select(const QSet<model::NodeId> &nodes, const QSet<model::EdgeId> &edges);
    /// What stands out from the rest; null = nothing.
    void emphasise(const Emphasis *emphasis);

    /// Paints what an area meets; `faded` is how far what is faded has gone, 0 … 1.
    void paint(QPainter &painter, const QRectF &area, double faded, const Drift &drift) const;

private:
    void index();
    // What an emphasis makes of a node or an edge, be it a folded one.
    Strength strengthOf(const NodeShown &node) const;
    Strength strengthOf(const model::EdgeId &edge) const;
    std::optional<Mark> askedAt(const NodeShown &node) const;

    const Look *m_look;
    Content m_content;
    std::vector<std::unique_ptr<NodeItem>> m_nodes; ///< as content.nodes
    std::vector<std::unique_ptr<EdgeItem>> m_edges; ///< as content.edges
    QHash<model::NodeId, NodeItem *> m_nodesById;
    QHash<model::EdgeId, EdgeItem *> m_edgesById;
    Tiles m_nodeTiles, m_edgeTiles;
    QSet<model::NodeId> m_selectedNodes;
    QSet<model::EdgeId> m_selectedEdges;
    std::optional<Emphasis> m_emphasis;
};

} // namespace app::map
