// SPDX-License-Identifier: GPL-3.0-only
#include "app/map/layer.h"

namespace app::map {

namespace {

/// What of a thing is left at a strength when everything has faded.
double leftOf(Strength strength)
{
    switch (strength) {
    case Strength::Faded: return 0.2;
    case Strength::Far: return 0.65;
    default: return 1;
    }
}

/// Ring, tag and handles stand out of a card, a name hangs beneath an end.
QRectF roomOf(const NodeShown &node) { return node.box.adjusted(-40, -14, 40, 40); }

void boxesOf(const EdgeShown &edge, int number, std::vector<Tiles::Box> &boxes)
{
    const double half = std::max(6.0, edge.width / 2 + 4);
    for (qsizetype i = 1; i < edge.way.size(); ++i)
        boxes.push_back({number, QRectF(edge.way[i - 1], edge.way[i]).normalized().adjusted(-half, -half, half, half)});
    if (!edge.share.isEmpty() || !edge.oldShare.isEmpty() || edge.toItself)
        boxes.push_back({number, QRectF(edge.label - QPointF(48, 12), QSizeF(96, 52))});
}

template <typename Item, typename Shown, typename Key>
std::vector<std::unique_ptr<Item>> reconciled(std::vector<std::unique_ptr<Item>> old, const QList<Shown> &rows, QHash<Key, Item *> &byId, const Look *look)
{
    std::vector<std::unique_ptr<Item>> items;
    items.reserve(static_cast<size_t>(rows.size()));
    QHash<Key, size_t> places;
    const auto isInPlace = [&](size_t i) { return i < old.size() && old[i] && old[i]->id() == rows[static_cast<qsizetype>(i)].id; };
    size_t same = 0;
    while (same < static_cast<size_t>(rows.size()) && isInPlace(same))
        ++same;
    for (size_t i = same; i < old.size(); ++i)
        places.insert(old[i]->id(), i);
    for (size_t i = 0; i < static_cast<size_t>(rows.size()); ++i) {
        const Shown &row = rows[static_cast<qsizetype>(i)];
        const auto it = i < same ? places.constEnd() : places.constFind(row.id);
        const size_t place = i < same ? i : it == places.constEnd() ? old.size() : *it;
        if (place < old.size() && old[place]) {
            items.push_back(std::move(old[place]));
            items.back()->show(row);
        } else {
            items.push_back(std::make_unique<Item>(row, look));
            byId.insert(row.id, items.back().get());
        }
    }
    for (const std::unique_ptr<Item> &gone : old) {
        if (gone)
            byId.remove(gone->id());
    }
    return items;
}

} // namespace

void Layer::show(Content content)
{
    const auto sameGround = [&] {
        return content.size == m_content.size && std::equal(content.nodes.begin(), content.nodes.end(), m_content.nodes.begin(), m_content.nodes.end(), [](const NodeShown &a, const NodeShown &b) { return a.box == b.box; }) &&
               std::equal(content.edges.begin(), content.edges.end(), m_content.edges.begin(), m_content.edges.end(), [](const EdgeShown &a, const EdgeShown &b) { return a.way == b.way && a.label == b.label && a.width == b.width && a.share.isEmpty() == b.share.isEmpty(); });
    };
    const bool stays = sameGround();
    m_content = std::move(content);
    m_nodes = reconciled(std::move(m_nodes), m_content.nodes, m_nodesById, m_look);
    m_edges = reconciled(std::move(m_edges), m_content.edges, m_edgesById, m_look);
    if (!stays)
        index();
    select(m_selectedNodes, m_selectedEdges);
    emphasise(m_emphasis ? &*m_emphasis : nullptr);
}

void Layer::index()
{
    const QRectF ground(QPointF(0, 0), m_content.size);
    std::vector<Tiles::Box> boxes;
    for (qsizetype i = 0; i < m_content.nodes.size(); ++i)
        boxes.push_back({static_cast<int>(i), roomOf(m_content.nodes[i])});
    m_nodeTiles = Tiles(ground, boxes, static_cast<int>(m_content.nodes.size()));
    boxes.clear();
    for (qsizetype i = 0; i < m_content.edges.size(); ++i)
        boxesOf(m_content.edges[i], static_cast<int>(i), boxes);
    m_edgeTiles = Tiles(ground, boxes, static_cast<int>(m_content.edges.size()));
}

std::vector<NodeItem *> Layer::nodesIn(const QRectF &area) const
{
    std::vector<NodeItem *> found;
    for (const int i : m_nodeTiles.in(area)) {
        NodeItem *item = m_nodes[static_cast<size_t>(i)].get();
        if (roomOf(item->node()).intersects(area))
            found.push_back(item);
    }
    return found;
}

std::vector<EdgeItem *> Layer::edgesIn(const QRectF &area) const
{
    std::vector<EdgeItem *> found;
    for (const int i : m_edgeTiles.in(area))
        found.push_back(m_edges[static_cast<size_t>(i)].get());
    return found;
}

NodeItem *Layer::nodeAt(QPointF point) const
{
    const std::vector<NodeItem *> near = nodesIn(QRectF(point - QPointF(1, 1), QSizeF(2, 2)));
    const auto it = std::find_if(near.rbegin(), near.rend(), [&](const NodeItem *item) { return item->shape().contains(point); });
    return it == near.rend() ? nullptr : *it;
}

EdgeItem *Layer::edgeAt(QPointF point) const
{
    const std::vector<EdgeItem *> near = edgesIn(QRectF(point - QPointF(1, 1), QSizeF(2, 2)));
    const auto it = std::find_if(near.rbegin(), near.rend(), [&](const EdgeItem *item) { return item->meets(point); });
    return it == near.rend() ? nullptr : *it;
}

void Layer::select(const QSet<model::NodeId> &nodes, const QSet<model::EdgeId> &edges)
{
    m_selectedNodes = nodes;
    m_selectedEdges = edges;
    for (const std::unique_ptr<NodeItem> &item : m_nodes) {
        const QList<model::NodeId> &members = item->node().members;
        const bool own = members.isEmpty() && nodes.contains(item->id());
        State state = item->state();
        state.selected = own || (!nodes.isEmpty() && std::any_of(members.begin(), members.end(), [&](const model::NodeId &id) { return nodes.contains(id); }));
        item->setState(state);
    }
    for (const std::unique_ptr<EdgeItem> &item : m_edges) {
        State state = item->state();
        state.selected = !edges.isEmpty() && edges.contains(item->id());
        item->setState(state);
    }
}

void Layer::emphasise(const Emphasis *emphasis)
{
    if (!emphasis && !m_emphasis)
        return;
    if (emphasis != (m_emphasis ? &*m_emphasis : nullptr))
        m_emphasis = emphasis ? std::optional(*emphasis) : std::nullopt;
    for (const std::unique_ptr<NodeItem> &item : m_nodes) {
        State state = item->state();
        state.strength = m_emphasis ? strengthOf(item->node()) : Strength::Plain;
        state.asked = m_emphasis ? askedAt(item->node()) : std::nullopt;
        item->setState(state);
    }
    for (const std::unique_ptr<EdgeItem> &item : m_edges) {
        State state = item->state();
        state.strength = m_emphasis ? strengthOf(item->id()) : Strength::Plain;
        item->setState(state);
    }
}

Strength Layer::strengthOf(const NodeShown &node) const
{
    if (!node.isFolded())
        return m_emphasis->of(node.id);
    Strength most = Strength::Faded;
    for (const model::NodeId &id : node.members)
        most = std::max(most, m_emphasis->of(id));
    return most;
}

Strength Layer::strengthOf(const model::EdgeId &edge) const
{
    const NodeItem *from = item(edge.from), *to = item(edge.to);
    const bool folded = (from && from->node().isFolded()) || (to && to->node().isFolded());
    if (!folded)
        return m_emphasis->of(edge);
    return std::min(from->state().strength, to->state().strength) == Strength::Faded ? Strength::Faded : Strength::Far;
}

std::optional<Mark> Layer::askedAt(const NodeShown &node) const
{
    const auto of = [this](const model::NodeId &id) {
        const auto it = m_emphasis->asks.constFind(id);
        return it == m_emphasis->asks.constEnd() ? std::nullopt : std::optional(*it);
    };
    if (!node.isFolded())
        return of(node.id);
    std::optional<Mark> asked;
    for (const model::NodeId &id : node.members) {
        if (const std::optional<Mark> mark = of(id))
            asked = asked ? std::min(*asked, *mark) : mark;
    }
    return asked;
}

void Layer::paint(QPainter &painter, const QRectF &seen, double faded, const Drift &drift) const
{
    const double scale = painter.worldTransform().m11();
    const bool moves = !drift.isOver();
    const double reach = moves ? drift.reach() : 0;
    const QRectF area = seen.adjusted(-reach, -reach, reach, reach);
    const auto fade = [&](Strength strength, const auto &id) {
        const bool fades = faded > 0 && strength != Strength::Plain;
        if (fades || moves)
            painter.setOpacity((fades ? 1 - faded * (1 - leftOf(strength)) : 1) * (moves ? drift.opacity(id) : 1));
    };
    std::vector<EdgeItem *> edges = edgesIn(area);
    std::stable_sort(edges.begin(), edges.end(), [](const EdgeItem *a, const EdgeItem *b) { return a->height() < b->height(); });
    const auto firstChip = std::find_if(edges.begin(), edges.end(), [](const EdgeItem *item) { return item->edge().toItself; });
    const auto paintEdges = [&](auto from, auto to) {
        for (; from != to; ++from) {
            fade((*from)->state().strength, (*from)->id());
            (*from)->paint(painter, area, laneGround(m_content, (*from)->edge().label.y(), *m_look), scale);
        }
    };
    paintEdges(edges.begin(), firstChip);
    for (NodeItem *item : nodesIn(area)) {
        fade(item->state().strength, item->id());
        const QPointF by = moves ? drift.of(item->id()) : QPointF();
        painter.translate(by);
        item->paint(painter, scale);
        painter.translate(-by);
    }
    paintEdges(firstChip, edges.end());
    painter.setOpacity(1);
}

} // namespace app::map
