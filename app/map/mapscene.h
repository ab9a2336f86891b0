// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/document/session.h"
#include "app/map/folding.h"
#include "app/map/layer.h"

#include <QGraphicsScene>
#include <QVariantAnimation>

namespace app::map {

/// What the map draws, in layers: every step by itself, or, zoomed out, folded into services or organisations. Items are
/// those of the steps, whatever is drawn; the scene itself holds none, as layers find and paint them faster.
class MapScene : public QGraphicsScene {
    Q_OBJECT
public:
    explicit MapScene(QObject *parent = nullptr);

    /// Gently: what stands elsewhere than before goes there, and what is new comes, within 150 ms.
    enum class Settle { AtOnce, Gently };
    void show(Content content, const Look &look, Settle settle = Settle::AtOnce);
    /// The figures are of an earlier version until the next content.
    void setStale();
    const Content &content() const { return m_steps.content(); }
    const Look &look() const { return m_look; }

    /// Folds or unfolds as a zoom needs it (1 = 100 %).
    void setZoom(double zoom);
    Folding folding() const { return m_folding; }
    /// What is drawn at the moment: the content, or folded.
    const Content &drawn() const { return shown().content(); }

    NodeItem *item(const model::NodeId &id) const { return m_steps.item(id); }
    EdgeItem *item(const model::EdgeId &id) const { return m_steps.item(id); }
    const QHash<model::NodeId, NodeItem *> &nodeItems() const { return m_steps.nodes(); }
    const QHash<model::EdgeId, EdgeItem *> &edgeItems() const { return m_steps.edges(); }
    /// Those whose shapes a rectangle may meet, as drawn; folded cards are none.
    QList<QGraphicsItem *> items(const QRectF &area) const;
    /// Everything drawn that a rectangle may meet, folded cards too.
    std::vector<NodeItem *> shownIn(const QRectF &area) const { return shown().nodesIn(area); }

    /// What of the journey is drawn at a point; a folded card is no node of it, nor is what leads to it an edge.
    NodeItem *nodeAt(QPointF point) const;
    EdgeItem *edgeAt(QPointF point) const;
    /// The folded card at a point, or null.
    NodeItem *foldedAt(QPointF point) const;
    /// The card in which a step is folded at the moment, or null.
    NodeItem *foldedOf(const model::NodeId &step) const;
    /// Where a node is drawn: its own box or that of the card it is folded in.
    QRectF boxOf(const model::NodeId &node) const;

    void setSelection(const Session::Selection &selection);
    /// The node or edge under the pointer; null = none.
    void setHovered(QGraphicsItem *item);
    NodeItem *hoveredNode() const;
    EdgeItem *hoveredEdge() const;
    /// Where the keyboard is.
    void setFocus(const std::optional<model::NodeId> &node);
    /// Shows for a moment where something is.
    void flash(const model::Where &where);

    enum class Fade { AtOnce, Gently };
    /// Lets something stand out and the rest fade; none = all as before.
    void emphasise(const std::optional<Emphasis> &emphasis, Fade fade);
    const std::optional<Emphasis> &emphasis() const { return m_emphasis; }

    /// Something that is painted over all that is drawn: people on their way.
    using Over = std::function<void(QPainter &, const Look &)>;
    void setOver(Over over) { m_over = std::move(over); }

signals:
    /// Another content is shown, or it is folded another way.
    void shownAnew();
    /// Something else is under the pointer, or nothing.
    void hoveredChanged();

protected:
    void drawBackground(QPainter *painter, const QRectF &rect) override;

private:
    Layer &shown();
    const Layer &shown() const { return const_cast<MapScene *>(this)->shown(); }
    void fadeTo(double faded);
    void settleTo(double left);

    Look m_look;
    Layer m_steps;
    std::array<std::optional<Layer>, 2> m_foldings; ///< services, organisations: made when first shown
    Folding m_folding = Folding::Steps;
    QGraphicsItem *m_hovered = nullptr;
    std::optional<model::NodeId> m_focus;
    Session::Selection m_selection;
    std::optional<Emphasis> m_emphasis;
    Over m_over;
    Drift m_drift;
    QVariantAnimation m_settling;
    QVariantAnimation m_fading;
    double m_faded = 0;
};

} // namespace app::map
