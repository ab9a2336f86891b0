// SPDX-License-Identifier: GPL-3.0-only
#include "app/map/mapscene.h"

#include <QTimer>

namespace app::map {

namespace {

constexpr int fadeMs = 150;
constexpr int settleMs = 150;

} // namespace

MapScene::MapScene(QObject *parent) : QGraphicsScene(parent), m_steps(&m_look)
{
    m_look.colours = &Colours::light();
    setItemIndexMethod(NoIndex);
    connect(&m_fading, &QVariantAnimation::valueChanged, this, [this](const QVariant &value) { fadeTo(value.toDouble()); });
    m_settling.setDuration(settleMs);
    m_settling.setStartValue(1.0);
    m_settling.setEndValue(0.0);
    m_settling.setEasingCurve(QEasingCurve::OutCubic);
    connect(&m_settling, &QVariantAnimation::valueChanged, this, [this](const QVariant &value) { settleTo(value.toDouble()); });
}

void MapScene::settleTo(double left)
{
    m_drift.left = left;
    update();
}

void MapScene::show(Content content, const Look &look, Settle settle)
{
    m_look = look;
    m_look.overlay = content.overlay;
    m_look.stale = content.stale;
    const NodeItem *node = hoveredNode();
    const EdgeItem *edge = hoveredEdge();
    const auto hoveredNodeId = node && !node->node().isFolded() ? std::optional(node->id()) : std::nullopt;
    const auto hoveredEdgeId = edge ? std::optional(edge->id()) : std::nullopt;
    setHovered(nullptr);
    const QRectF ground(QPointF(0, 0), content.size);
    const Drift drift = settle == Settle::Gently ? driftBetween(m_steps.content(), content) : Drift{};
    m_steps.show(std::move(content));
    // New figures alone leave a way that has begun as it is.
    if (!drift.from.isEmpty() || !drift.fresh.isEmpty()) {
        m_drift = drift;
        m_drift.left = 1;
        m_settling.stop();
        m_settling.start();
    }
    for (std::optional<Layer> &layer : m_foldings)
        layer.reset();
    if (sceneRect() != ground)
        setSceneRect(ground);
    setFocus(m_focus);
    if (hoveredNodeId)
        setHovered(item(*hoveredNodeId));
    else if (hoveredEdgeId)
        setHovered(item(*hoveredEdgeId));
    update();
    emit shownAnew();
}

Layer &MapScene::shown()
{
    if (m_folding == Folding::Steps)
        return m_steps;
    std::optional<Layer> &layer = m_foldings[m_folding == Folding::Services ? 0 : 1];
    if (!layer) {
        layer.emplace(&m_look);
        layer->show(folded(m_steps.content(), m_folding));
        layer->select(m_selection.nodes, {});
        layer->emphasise(m_emphasis ? &*m_emphasis : nullptr);
    }
    return *layer;
}

void MapScene::setZoom(double zoom)
{
    const Folding folding = foldingAt(zoom, m_folding);
    if (folding == m_folding)
        return;
    setHovered(nullptr);
    m_folding = folding;
    update();
    emit shownAnew();
}

void MapScene::setStale()
{
    m_look.stale = true;
    update();
}

QList<QGraphicsItem *> MapScene::items(const QRectF &area) const
{
    QList<QGraphicsItem *> found;
    for (NodeItem *item : shown().nodesIn(area)) {
        if (!item->node().isFolded() && item->shape().intersects(area))
            found.prepend(item);
    }
    return found;
}

NodeItem *MapScene::nodeAt(QPointF point) const
{
    NodeItem *item = shown().nodeAt(point);
    return item && !item->node().isFolded() ? item : nullptr;
}

EdgeItem *MapScene::edgeAt(QPointF point) const { return m_folding == Folding::Steps ? m_steps.edgeAt(point) : nullptr; }

NodeItem *MapScene::foldedAt(QPointF point) const
{
    NodeItem *item = m_folding == Folding::Steps ? nullptr : shown().nodeAt(point);
    return item && item->node().isFolded() ? item : nullptr;
}

NodeItem *MapScene::foldedOf(const model::NodeId &step) const
{
    if (m_folding == Folding::Steps)
        return nullptr;
    const auto &nodes = shown().nodes();
    const auto it = std::find_if(nodes.begin(), nodes.end(), [&](const NodeItem *item) { return item->node().members.contains(step); });
    return it == nodes.end() ? nullptr : *it;
}

QRectF MapScene::boxOf(const model::NodeId &node) const
{
    if (const NodeItem *card = foldedOf(node))
        return card->node().box;
    const NodeItem *own = item(node);
    return own ? own->node().box : QRectF();
}

void MapScene::setSelection(const Session::Selection &selection)
{
    if (selection == m_selection)
        return;
    m_selection = selection;
    m_steps.select(selection.nodes, selection.edges);
    for (std::optional<Layer> &layer : m_foldings) {
        if (layer)
            layer->select(selection.nodes, {});
    }
    update();
}

void MapScene::setHovered(QGraphicsItem *item)
{
    if (item == m_hovered)
        return;
    const auto mark = [](QGraphicsItem *which, bool hovered) {
        if (auto *node = qgraphicsitem_cast<NodeItem *>(which)) {
            State state = node->state();
            state.hovered = hovered;
            node->setState(state);
        } else if (auto *edge = qgraphicsitem_cast<EdgeItem *>(which)) {
            State state = edge->state();
            state.hovered = hovered;
            edge->setState(state);
        }
    };
    mark(m_hovered, false);
    m_hovered = item;
    mark(m_hovered, true);
    update();
    emit hoveredChanged();
}

NodeItem *MapScene::hoveredNode() const { return qgraphicsitem_cast<NodeItem *>(m_hovered); }

EdgeItem *MapScene::hoveredEdge() const { return qgraphicsitem_cast<EdgeItem *>(m_hovered); }

void MapScene::setFocus(const std::optional<model::NodeId> &node)
{
    const auto mark = [this](const std::optional<model::NodeId> &which, bool focused) {
        NodeItem *found = which ? item(*which) : nullptr;
        if (!found)
            return;
        State state = found->state();
        state.focused = focused;
        found->setState(state);
    };
    mark(m_focus, false);
    m_focus = node;
    mark(m_focus, true);
    update();
}

void MapScene::flash(const model::Where &where)
{
    const auto set = [this, where](bool flashed) {
        if (NodeItem *node = where.node ? item(*where.node) : nullptr) {
            State state = node->state();
            state.flashed = flashed;
            node->setState(state);
        }
        if (EdgeItem *edge = where.edge ? item(*where.edge) : nullptr) {
            State state = edge->state();
            state.flashed = flashed;
            edge->setState(state);
        }
        update();
    };
    set(true);
    QTimer::singleShot(900, this, [set] { set(false); });
}

void MapScene::emphasise(const std::optional<Emphasis> &emphasis, Fade fade)
{
    if (emphasis == m_emphasis)
        return;
    m_emphasis = emphasis;
    m_fading.stop();
    // What fades back keeps its strengths until it is there.
    if (emphasis) {
        m_steps.emphasise(&*emphasis);
        for (std::optional<Layer> &layer : m_foldings) {
            if (layer)
                layer->emphasise(&*emphasis);
        }
    }
    const double end = emphasis ? 1 : 0;
    // A fading from where it stands to the same place would never tell that it is there.
    if (fade == Fade::AtOnce || m_faded == end) {
        fadeTo(end);
        return;
    }
    m_fading.setDuration(fadeMs);
    m_fading.setStartValue(m_faded);
    m_fading.setEndValue(end);
    m_fading.start();
}

void MapScene::fadeTo(double faded)
{
    m_faded = faded;
    if (faded <= 0 && !m_emphasis) {
        m_steps.emphasise(nullptr);
        for (std::optional<Layer> &layer : m_foldings) {
            if (layer)
                layer->emphasise(nullptr);
        }
    }
    update();
}

void MapScene::drawBackground(QPainter *painter, const QRectF &rect)
{
    painter->fillRect(rect, m_look.c().window);
    paintLanes(*painter, content(), rect.left(), rect.right(), m_look);
    shown().paint(*painter, rect, m_faded, m_drift);
    if (m_over)
        m_over(*painter, m_look);
}

} // namespace app::map
