// SPDX-License-Identifier: GPL-3.0-only
#include "model/workspace/clip.h"

#include <QCoreApplication>
#include <QRectF>

namespace model {

namespace {

QString text(const char *sentence) { return QCoreApplication::translate("Clip", sentence); }

template <typename Visit>
void eachSource(ShareFor &shares, const Visit &visit)
{
    for (Quantity &share : shares)
        visit(share.source);
}

/// Every place of a node that names a source.
template <typename Visit>
void eachSource(Node &node, const Visit &visit)
{
    for (Quantity &quantity : node.quantities)
        visit(quantity.source);
    for (Ask &ask : node.asks)
        visit(ask.share.source);
    for (Channel &channel : node.channels) {
        visit(channel.share.source);
        eachSource(channel.shareFor, visit);
        for (std::optional<Quantity> &own : channel.own) {
            if (own)
                visit(own->source);
        }
    }
}

/// Carries rows of the inventory over, once each.
class Carrying {
public:
    Carrying(const Inventory &from, Inventory &to) : m_from(from), m_to(to) {}

    void carry(Node node)
    {
        eachSource(node, [this](const std::optional<SourceId> &id) { source(id); });
        for (const Ask &ask : std::as_const(node.asks))
            item(ask.item);
        if (node.service)
            service(*node.service);
    }
    void carry(Edge edge)
    {
        source(edge.share.source);
        eachSource(edge.shareFor, [this](const std::optional<SourceId> &id) { source(id); });
    }

private:
    void source(const std::optional<SourceId> &id)
    {
        const Source *row = id ? m_from.sources.find(*id) : nullptr;
        if (row)
            m_to.sources.put(*row);
    }
    void item(const ItemId &id)
    {
        const Item *row = m_from.items.find(id);
        if (!row)
            return;
        source(row->first.source);
        source(row->again.source);
        m_to.items.put(*row);
    }
    void service(const ServiceId &id)
    {
        const Service *row = m_from.services.find(id);
        if (!row)
            return;
        for (const Quantity *quantity : {&row->transactions, &row->costPerTransaction, &row->digital})
            source(quantity->source);
        if (const Organisation *organisation = m_from.organisationOf(id))
            m_to.organisations.put(*organisation);
        m_to.services.put(*row);
    }

    const Inventory &m_from;
    Inventory &m_to;
};

QString nameOf(const Source &row) { return row.citation; }
template <typename Row>
QString nameOf(const Row &row)
{
    return row.name;
}

/// The rows of one table as they come into another, and the ids under which they are known there.
template <typename Row, typename Key>
class Coming {
public:
    Coming(const Table<Row> &clip, const Table<Row> &here)
    {
        for (const Row &row : clip) {
            const Row *same = here.find(row.id);
            Row mine = row;
            if (same && nameOf(*same) != nameOf(row)) {
                mine.id = Key(freshId(nameOf(row), [&](const QString &id) {
                    return here.contains(Key(id)) || clip.contains(Key(id)) || m_taken.contains(id);
                }));
                m_taken.insert(mine.id.text());
                same = nullptr;
            }
            m_ids.insert(row.id, mine.id);
            if (!same)
                m_rows.append(mine);
        }
    }
    Key idOf(const Key &id) const { return m_ids.value(id, id); }
    QList<Row> &rows() { return m_rows; }

private:
    QHash<Key, Key> m_ids;
    QSet<QString> m_taken;
    QList<Row> m_rows;
};

class Pasting {
public:
    Pasting(const Workspace &clip, const Workspace &workspace, const JourneyId &journey)
        : m_clip(clip.journeys.at(0)), m_places(clip.places.value(m_clip.id)), m_workspace(workspace), m_journey(journey),
          m_organisations(clip.inventory.organisations, workspace.inventory.organisations),
          m_services(clip.inventory.services, workspace.inventory.services),
          m_items(clip.inventory.items, workspace.inventory.items),
          m_sources(clip.inventory.sources, workspace.inventory.sources)
    {
    }

    Pasted run(const std::optional<ScenarioId> &scenario, std::optional<QPointF> middle)
    {
        putInventory();
        nameNodes();
        edits::OnJourney drawn{m_journey, scenario, {}};
        for (const Node &node : m_clip.nodes)
            drawn.changes.append(Change(changes::PutNode{arriving(node)}));
        for (const Edge &edge : m_clip.edges)
            drawn.changes.append(Change(changes::PutEdge{arriving(edge)}));
        m_pasted.edits.append(drawn);
        if (middle && !m_places.isEmpty())
            m_pasted.edits.append(placing(*middle));
        return m_pasted;
    }

private:
    void sourced(std::optional<SourceId> &id) const
    {
        if (id)
            id = m_sources.idOf(*id);
    }
    void sourced(Quantity &quantity) const { sourced(quantity.source); }

    void putInventory()
    {
        for (const Source &row : m_sources.rows())
            m_pasted.edits.append(edits::Put<Source>{row});
        for (const Organisation &row : m_organisations.rows())
            m_pasted.edits.append(edits::Put<Organisation>{row});
        for (Service &row : m_services.rows()) {
            if (row.organisation)
                row.organisation = m_organisations.idOf(*row.organisation);
            for (Quantity *quantity : {&row.transactions, &row.costPerTransaction, &row.digital})
                sourced(*quantity);
            m_pasted.edits.append(edits::Put<Service>{row});
        }
        for (Item &row : m_items.rows()) {
            sourced(row.first);
            sourced(row.again);
            m_pasted.edits.append(edits::Put<Item>{row});
        }
    }

    void nameNodes()
    {
        // Each new id counts as taken for the next.
        Workspace crowded = m_workspace;
        Journey journey = *crowded.journeys.find(m_journey);
        for (const Node &node : m_clip.nodes) {
            const Node fresh = drawing::freshNode(crowded, m_journey, node.kind, node.name);
            journey.nodes.put(fresh);
            crowded.journeys.put(journey);
            m_ids.insert(node.id, fresh.id);
            m_pasted.nodes.insert(fresh.id);
        }
    }

    Node arriving(Node node) const
    {
        node.id = *m_ids.find(node.id);
        if (node.service)
            node.service = m_services.idOf(*node.service);
        eachSource(node, [this](std::optional<SourceId> &id) { sourced(id); });
        for (Ask &ask : node.asks)
            ask.item = m_items.idOf(ask.item);
        dropStrangers(node.channels);
        return node;
    }

    /// Overrides of segments this document does not know.
    void dropStrangers(ShareFor &shares) const
    {
        shares.removeIf([this](const auto &share) { return !m_workspace.inventory.segments.contains(share.key()); });
    }
    void dropStrangers(QList<Channel> &channels) const
    {
        for (Channel &channel : channels)
            dropStrangers(channel.shareFor);
    }

    Edge arriving(Edge edge) const
    {
        edge.from = *m_ids.find(edge.from);
        edge.to = *m_ids.find(edge.to);
        sourced(edge.share);
        eachSource(edge.shareFor, [this](std::optional<SourceId> &id) { sourced(id); });
        dropStrangers(edge.shareFor);
        return edge;
    }

    edits::Place placing(QPointF middle) const
    {
        QRectF all;
        for (const QPointF &place : m_places)
            all |= QRectF(place - QPointF(0.5, 0.5), QSizeF(1, 1));
        edits::Place edit{m_journey, {}};
        for (auto it = m_places.cbegin(); it != m_places.cend(); ++it) {
            const auto id = m_ids.constFind(it.key());
            if (id == m_ids.constEnd())
                continue;
            const QPointF to = it.value() + middle - all.center();
            edit.points.insert(*id, QPointF(qRound(to.x()), qRound(to.y())));
        }
        return edit;
    }

    const Journey &m_clip;
    const QMap<NodeId, QPointF> m_places;
    const Workspace &m_workspace;
    const JourneyId &m_journey;
    Coming<Organisation, OrganisationId> m_organisations;
    Coming<Service, ServiceId> m_services;
    Coming<Item, ItemId> m_items;
    Coming<Source, SourceId> m_sources;
    QHash<NodeId, NodeId> m_ids;
    Pasted m_pasted;
};

} // namespace

Workspace clipOf(const Workspace &workspace, const Journey &shown, const QSet<NodeId> &nodes,
                 const QMap<NodeId, QPointF> &places)
{
    Workspace clip;
    clip.title = shown.name;
    Carrying carrying(workspace.inventory, clip.inventory);
    Journey journey{shown.id, shown.name, {}, {}, {}, {}, {}};
    for (const Node &node : shown.nodes) {
        if (!nodes.contains(node.id))
            continue;
        journey.nodes.put(node);
        carrying.carry(node);
        if (places.contains(node.id))
            clip.places[shown.id].insert(node.id, places.value(node.id));
    }
    for (const Edge &edge : shown.edges) {
        if (journey.nodes.contains(edge.from) && journey.nodes.contains(edge.to)) {
            journey.edges.put(edge);
            carrying.carry(edge);
        }
    }
    clip.journeys.put(journey);
    return clip;
}

Result<Pasted> pasting(const Workspace &clip, const Workspace &workspace, const JourneyId &journey,
                       const std::optional<ScenarioId> &scenario, std::optional<QPointF> middle)
{
    if (!workspace.journeys.contains(journey))
        return Refusal{text("Nothing is open to paste into. Open a journey first.")};
    if (clip.journeys.isEmpty() || clip.journeys.at(0).nodes.isEmpty())
        return Refusal{text("There are no steps on the clipboard. Copy some on a map first.")};
    for (const Edge &edge : clip.journeys.at(0).edges) {
        if (!clip.journeys.at(0).nodes.contains(edge.from) || !clip.journeys.at(0).nodes.contains(edge.to))
            return Refusal{text("A way on the clipboard leads to a step that is not there; nothing was pasted.")};
    }
    return Pasting(clip, workspace, journey).run(scenario, middle);
}

} // namespace model
