// SPDX-License-Identifier: GPL-3.0-only
#include "app/map/mapview.h"

#include "app/map/hand.h"
#include "app/map/walk.h"

#include <QScrollBar>

#include <cmath>

namespace app::map {

MapView::MapView(Theme *theme, Session *session, Editing *editing, MapScene *scene, QWidget *parent)
    : QGraphicsView(scene, parent), m_theme(theme), m_session(session), m_editing(editing), m_scene(scene),
      m_hand(new Hand(theme, this, scene, session, editing))
{
    setObjectName(QStringLiteral("map.canvas"));
    setAccessibleName(tr("Map of the journey"));
    setAccessibleDescription(tr("Arrow keys follow the ways, digits choose a branch. Enter adds a step, typing renames, "
                                "Delete removes, F1 explains a step’s minutes; the context menu has everything."));
    explain::attach(this, [this](const std::optional<QPoint> &point) { return point ? std::nullopt : asked(); });
    setFrameShape(QFrame::NoFrame);
    setAlignment(Qt::AlignLeft | Qt::AlignTop);
    setRenderHint(QPainter::Antialiasing);
    setViewportUpdateMode(QGraphicsView::FullViewportUpdate); // lane heads stay while all else moves
    setOptimizationFlag(QGraphicsView::DontSavePainterState);
    setOptimizationFlag(QGraphicsView::DontAdjustForAntialiasing);
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    setAcceptDrops(true);
    setZoom(1);
    connect(m_hand, &Hand::said, this, &MapView::said);
    connect(session, &Session::selected, this, &MapView::showFocus);
}

MapView::~MapView() = default;

std::optional<explain::Asked> MapView::asked() const
{
    const std::optional<model::NodeId> id = oneNode();
    const NodeItem *item = id ? m_scene->item(*id) : nullptr;
    if (!item || !m_session->journeyId())
        return std::nullopt;
    // What a scenario takes away has figures only without it.
    const bool isGone = item->node().fate == Fate::Removed;
    const model::Journey *journey = isGone ? m_session->baseline() : m_session->shown();
    const model::Node *node = journey ? journey->nodes.find(*id) : nullptr;
    const bool isStep = node && node->kind == model::NodeKind::Step;
    const QRect box = mapFromScene(item->node().box).boundingRect().translated(viewport()->pos());
    return explain::Asked{{isStep ? QStringLiteral("minutes.total") : QStringLiteral("visits"),
                           isGone ? std::nullopt : m_session->scenarioId(), m_session->segmentId(), *id},
                          box};
}

Canvas MapView::canvas() { return {this, m_scene, m_session, m_editing}; }

void MapView::setZoom(double zoom, std::optional<QPoint> around)
{
    const QPoint anchor = around.value_or(viewport()->rect().center());
    const QPointF before = mapToScene(anchor);
    m_zoom = std::clamp(zoom, 0.05, 4.0);
    const double scale = m_zoom * m_theme->scale();
    setTransform(QTransform::fromScale(scale, scale));
    const QPointF moved = (before - mapToScene(anchor)) * scale;
    horizontalScrollBar()->setValue(horizontalScrollBar()->value() + qRound(moved.x()));
    verticalScrollBar()->setValue(verticalScrollBar()->value() + qRound(moved.y()));
    emit zoomed();
}

void MapView::zoomBy(int steps) { setZoom(m_zoom * std::pow(1.2, steps)); }

void MapView::fit()
{
    const QSizeF size = m_scene->content().size;
    if (size.isEmpty())
        return;
    const QSize room = viewport()->size();
    const double scale = std::min((room.width() - 4) / size.width(), (room.height() - 4) / size.height());
    setZoom(std::min(1.0, scale / m_theme->scale()));
    horizontalScrollBar()->setValue(0);
    verticalScrollBar()->setValue(0);
}

void MapView::fitSelection()
{
    QRectF box;
    for (const model::NodeId &id : m_session->selection().nodes) {
        if (const NodeItem *item = m_scene->item(id))
            box |= item->node().box;
    }
    if (box.isEmpty())
        return;
    box.adjust(-40, -40, 40, 40);
    const double head = m_scene->content().laneHead;
    const QSize room = viewport()->size();
    const double scale = std::min(room.width() / (box.width() + head), room.height() / box.height());
    setZoom(std::min(1.5, scale / m_theme->scale()));
    centerOn(box.center() - QPointF(head / 2, 0));
}

QRectF MapView::seen() const { return mapToScene(viewport()->rect()).boundingRect().intersected(sceneRect()); }

void MapView::bringIntoView(const QRectF &box)
{
    const QRectF room = mapToScene(viewport()->rect()).boundingRect().adjusted(m_scene->content().laneHead, 0, 0, 0);
    if (!room.contains(box))
        ensureVisible(box.adjusted(-m_scene->content().laneHead, 0, 0, 0), 60, 60);
}

void MapView::reveal(const model::Where &where)
{
    QRectF box;
    Session::Selection selection;
    if (const NodeItem *node = where.node ? m_scene->item(*where.node) : nullptr) {
        box = node->node().box;
        selection.nodes.insert(node->id());
    } else if (const EdgeItem *edge = where.edge ? m_scene->item(*where.edge) : nullptr) {
        box = edge->boundingRect();
        selection.edges.insert(edge->id());
    }
    if (box.isNull())
        return;
    centerOn(box.center() - QPointF(m_scene->content().laneHead / 2, 0));
    m_session->select(selection);
    m_scene->flash(where);
}

std::optional<model::NodeId> MapView::oneNode() const
{
    const Session::Selection &selection = m_session->selection();
    return selection.nodes.size() == 1 ? std::optional(*selection.nodes.begin()) : std::nullopt;
}

std::optional<model::EdgeId> MapView::oneEdge() const
{
    const Session::Selection &selection = m_session->selection();
    return selection.nodes.isEmpty() && selection.edges.size() == 1 ? std::optional(*selection.edges.begin())
                                                                    : std::nullopt;
}

void MapView::choose(const model::NodeId &node)
{
    m_session->select({{node}, {}});
    if (const NodeItem *item = m_scene->item(node))
        bringIntoView(item->node().box);
}

void MapView::choose(const model::EdgeId &edge)
{
    m_session->select({{}, {edge}});
    if (const EdgeItem *item = m_scene->item(edge))
        bringIntoView(item->shape().boundingRect());
}

void MapView::showFocus()
{
    m_scene->setSelection(m_session->selection());
    m_scene->setFocus(hasFocus() ? oneNode() : std::nullopt);
}

void MapView::selectNextEdge()
{
    const std::optional<model::EdgeId> now = oneEdge();
    const std::optional<model::NodeId> node = now ? std::optional(now->from) : oneNode();
    if (!node)
        return;
    QList<model::EdgeId> edges;
    for (const EdgeShown &edge : m_scene->content().edges) {
        if (edge.id.from == *node)
            edges.append(edge.id);
    }
    if (edges.isEmpty())
        return;
    const qsizetype at = now ? edges.indexOf(*now) : -1;
    choose(edges[(at + 1) % edges.size()]);
}

void MapView::takeBranch(int number)
{
    const std::optional<model::NodeId> node = oneNode();
    QList<const EdgeShown *> ways;
    for (const EdgeShown &edge : m_scene->content().edges) {
        if (node && edge.id.from == *node && !edge.toItself)
            ways.append(&edge);
    }
    const auto height = [this](const EdgeShown *edge) {
        const NodeItem *item = m_scene->item(edge->id.to);
        return item ? item->node().box.center().y() : 0;
    };
    std::stable_sort(ways.begin(), ways.end(), [&](const auto *a, const auto *b) { return height(a) < height(b); });
    if (number >= 1 && number <= ways.size())
        choose(model::NodeId(ways[number - 1]->id.to));
}

void MapView::walk(int key)
{
    const Towards towards = key == Qt::Key_Right  ? Towards::Right
                            : key == Qt::Key_Left ? Towards::Left
                            : key == Qt::Key_Up   ? Towards::Up
                                                  : Towards::Down;
    if (const auto edge = oneEdge()) {
        choose(towards == Towards::Left || towards == Towards::Up ? edge->from : edge->to);
        return;
    }
    const QList<model::NodeId> order = readingOrder(m_scene->content());
    if (order.isEmpty())
        return;
    const std::optional<model::NodeId> now = oneNode();
    const std::optional<model::NodeId> next = now ? walkFrom(*now, towards, m_scene->content()) : order.first();
    if (next)
        choose(*next);
}

} // namespace app::map
