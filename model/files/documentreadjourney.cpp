// SPDX-License-Identifier: GPL-3.0-only
#include "model/files/documentparts.h"

#include "model/files/words.h"

#include <string>
#include <unordered_map>

namespace model::files {

namespace {

/// Reads the journeys' tables: rows first, then what belongs to them, found by its owner's key. Rows of one owner
/// follow each other, so an owner is looked up once.
class JourneyReading {
public:
    explicit JourneyReading(DocumentReading &reading) : m_reading(reading), m_database(reading.database()) {}

    Table<Journey> read()
    {
        Table<Journey> journeys;
        Rows rows = m_database.query("SELECT * FROM journey ORDER BY ordinal");
        while (!m_reading.refused() && rows.next()) {
            const auto id = m_reading.id<JourneyId>(rows, 0, "journey");
            if (!id)
                break;
            Journey journey{.id = *id,
                            .name = rows.text(2),
                            .description = rows.text(3),
                            .people = {},
                            .nodes = {},
                            .edges = {},
                            .unknown = m_reading.unknown(rows, 4, "journey")};
            fill(journey);
            journeys.put(std::move(journey));
        }
        return journeys;
    }

private:
    void fill(Journey &journey)
    {
        m_journey = journey.id.text();
        readPeople(journey);
        readNodes();
        readAsks();
        readNodeQuantities();
        readChannels();
        readChannelParts();
        readEdges();
        for (std::shared_ptr<Node> &node : m_nodes)
            journey.nodes.put(std::shared_ptr<const Node>(std::move(node)));
        for (std::shared_ptr<Edge> &edge : m_edges)
            journey.edges.put(std::shared_ptr<const Edge>(std::move(edge)));
        m_nodes.clear();
        m_edges.clear();
    }

    /// Calls `each(rows)` for the journey's rows of a table; columns as in the table.
    template <typename Each>
    void eachRow(const char *sql, Each each)
    {
        Rows rows = m_database.query(sql);
        rows.bind(m_journey);
        while (!m_reading.refused() && rows.next())
            each(rows);
    }

    void readPeople(Journey &journey)
    {
        eachRow("SELECT * FROM people WHERE journey = ?", [&](const Rows &rows) {
            if (const auto segment = m_reading.id<SegmentId>(rows, 1, "people"))
                journey.people.insert(*segment, m_reading.quantity(rows, 2, "people"));
        });
    }

    void readNodes()
    {
        m_places.clear();
        eachRow("SELECT * FROM node WHERE journey = ? ORDER BY ordinal", [&](const Rows &rows) {
            const auto id = m_reading.id<NodeId>(rows, 1, "node");
            if (!id)
                return;
            m_places.emplace(std::string(rows.utf8(1)), m_nodes.size());
            auto node = std::make_shared<Node>(Node{.id = *id,
                                                    .name = rows.text(4),
                                                    .service = m_reading.idOrNone<ServiceId>(rows, 5, "node"),
                                                    .quantities = {},
                                                    .asks = {},
                                                    .channels = {},
                                                    .outcome = m_reading.word(rows, 6, "node", outcomeFromKey),
                                                    .phase = rows.text(7),
                                                    .notes = rows.text(8),
                                                    .unknown = m_reading.unknown(rows, 9, "node")});
            node->kind = m_reading.word(rows, 3, "node", nodeKindFromKey).value_or(NodeKind::Step);
            m_nodes.push_back(std::move(node));
        });
    }

    /// The node a row belongs to, by its second column; refused and null where it is not there.
    Node *owner(const Rows &rows, const char *table)
    {
        const std::string_view id = rows.utf8(1);
        if (m_owner && m_ownerId == id)
            return m_owner;
        const auto it = m_places.find(std::string(id));
        m_owner = it == m_places.end() ? nullptr : m_nodes[it->second].get();
        m_ownerId = id;
        if (!m_owner)
            m_reading.refuse(QString::fromLatin1(table), Words::tr("a row belongs to no node; open a copy"));
        return m_owner;
    }

    Channel *channel(const Rows &rows, const char *table)
    {
        Node *node = owner(rows, table);
        if (node && rows.integer(2) >= 0 && rows.integer(2) < node->channels.size())
            return &node->channels[static_cast<qsizetype>(rows.integer(2))];
        m_reading.refuse(QString::fromLatin1(table), Words::tr("a row belongs to no channel; open a copy"));
        return nullptr;
    }

    void readNodeQuantities()
    {
        m_owner = nullptr;
        eachRow("SELECT * FROM node_quantity WHERE journey = ?", [&](const Rows &rows) {
            Node *node = owner(rows, "node_quantity");
            const auto measurand = m_reading.word(rows, 2, "node_quantity", measurandFromKey);
            if (node && measurand)
                (*node)[*measurand] = m_reading.quantity(rows, 3, "node_quantity");
        });
    }

    void readAsks()
    {
        m_owner = nullptr;
        eachRow("SELECT * FROM ask WHERE journey = ?", [&](const Rows &rows) {
            Node *node = owner(rows, "ask");
            const auto item = m_reading.id<ItemId>(rows, 3, "ask");
            if (node && item)
                node->asks.append({*item, m_reading.quantity(rows, 5, "ask"), m_reading.unknown(rows, 4, "ask")});
        });
    }

    void readChannels()
    {
        m_owner = nullptr;
        eachRow("SELECT * FROM channel WHERE journey = ?", [&](const Rows &rows) {
            Node *node = owner(rows, "channel");
            if (!node)
                return;
            Channel channel;
            channel.channel = rows.text(3);
            channel.unknown = m_reading.unknown(rows, 4, "channel");
            channel.share = m_reading.quantity(rows, 5, "channel");
            node->channels.append(std::move(channel));
        });
    }

    void readChannelParts()
    {
        m_owner = nullptr;
        eachRow("SELECT * FROM channel_quantity WHERE journey = ?", [&](const Rows &rows) {
            Channel *of = channel(rows, "channel_quantity");
            const auto measurand = m_reading.word(rows, 3, "channel_quantity", measurandFromKey);
            if (of && measurand)
                (*of)[*measurand] = m_reading.quantity(rows, 4, "channel_quantity");
        });
        m_owner = nullptr;
        eachRow("SELECT * FROM channel_share_for WHERE journey = ?", [&](const Rows &rows) {
            Channel *of = channel(rows, "channel_share_for");
            const auto segment = m_reading.id<SegmentId>(rows, 3, "channel_share_for");
            if (of && segment)
                of->shareFor.insert(*segment, m_reading.quantity(rows, 4, "channel_share_for"));
        });
    }

    void readEdges()
    {
        QHash<EdgeId, size_t> places;
        eachRow("SELECT * FROM edge WHERE journey = ? ORDER BY ordinal", [&](const Rows &rows) {
            const auto from = m_reading.id<NodeId>(rows, 1, "edge"), to = m_reading.id<NodeId>(rows, 2, "edge");
            if (!from || !to)
                return;
            m_edges.push_back(std::make_shared<Edge>(Edge{.from = *from,
                                                          .to = *to,
                                                          .share = m_reading.quantity(rows, 6, "edge"),
                                                          .shareFor = {},
                                                          .label = rows.text(4),
                                                          .unknown = m_reading.unknown(rows, 5, "edge")}));
        });
        eachRow("SELECT * FROM edge_share_for WHERE journey = ?", [&](const Rows &rows) {
            if (places.isEmpty()) {
                for (size_t i = 0; i < m_edges.size(); ++i)
                    places.insert(m_edges[i]->key(), i);
            }
            const auto from = m_reading.id<NodeId>(rows, 1, "edge_share_for");
            const auto to = m_reading.id<NodeId>(rows, 2, "edge_share_for");
            const auto segment = m_reading.id<SegmentId>(rows, 3, "edge_share_for");
            if (!from || !to || !segment)
                return;
            const auto it = places.constFind(EdgeId{*from, *to});
            if (it == places.constEnd()) {
                m_reading.refuse(QStringLiteral("edge_share_for"), Words::tr("a row belongs to no edge; open a copy"));
                return;
            }
            m_edges[*it]->shareFor.insert(*segment, m_reading.quantity(rows, 4, "edge_share_for"));
        });
    }

    DocumentReading &m_reading;
    Database &m_database;
    QString m_journey;
    std::vector<std::shared_ptr<Node>> m_nodes;
    std::vector<std::shared_ptr<Edge>> m_edges;
    std::unordered_map<std::string, size_t> m_places;
    Node *m_owner = nullptr;
    std::string m_ownerId;
};

} // namespace

Table<Journey> readJourneys(DocumentReading &reading) { return JourneyReading(reading).read(); }

} // namespace model::files
