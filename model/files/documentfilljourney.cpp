// SPDX-License-Identifier: GPL-3.0-only
#include "model/files/documentparts.h"

namespace model::files {

namespace {

/// The statements that fill a journey's tables, prepared once for all journeys.
class JourneyFilling {
public:
    explicit JourneyFilling(Database &database)
        : m_journey(database.query("INSERT INTO journey VALUES (?,?,?,?,?)")),
          m_people(database.query("INSERT INTO people VALUES (?,?,?,?,?,?,?,?,?,?)")),
          m_node(database.query("INSERT INTO node VALUES (?,?,?,?,?,?,?,?,?,?)")),
          m_nodeQuantity(database.query("INSERT INTO node_quantity VALUES (?,?,?,?,?,?,?,?,?,?,?)")),
          m_ask(database.query("INSERT INTO ask VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?)")),
          m_channel(database.query("INSERT INTO channel VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?)")),
          m_channelQuantity(database.query("INSERT INTO channel_quantity VALUES (?,?,?,?,?,?,?,?,?,?,?,?)")),
          m_channelShareFor(database.query("INSERT INTO channel_share_for VALUES (?,?,?,?,?,?,?,?,?,?,?,?)")),
          m_edge(database.query("INSERT INTO edge VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?)")),
          m_edgeShareFor(database.query("INSERT INTO edge_share_for VALUES (?,?,?,?,?,?,?,?,?,?,?,?)"))
    {
    }

    void fill(const Journey &journey, qsizetype place)
    {
        m_id = journey.id.text().toUtf8();
        m_journey.bind(m_id).bind(qint64(place)).bind(journey.name).bind(journey.description);
        bindUnknown(m_journey, journey.unknown);
        m_journey.insert();
        for (auto it = journey.people.begin(); it != journey.people.end(); ++it)
            put(m_people.bind(m_id).bind(it.key().text()), *it);
        for (qsizetype i = 0; i < journey.nodes.size(); ++i)
            fillNode(journey.nodes.at(i), i);
        for (qsizetype i = 0; i < journey.edges.size(); ++i)
            fillEdge(journey.edges.at(i), i);
    }

private:
    static void put(Rows &rows, const Quantity &quantity)
    {
        bindQuantity(rows, quantity);
        rows.insert();
    }

    void fillNode(const Node &node, qsizetype place)
    {
        const QByteArray id = node.id.text().toUtf8();
        m_node.bind(m_id).bind(id).bind(qint64(place)).bind(nodeKindKey(node.kind)).bind(node.name);
        bindText(m_node, node.service ? std::optional(node.service->text()) : std::nullopt);
        bindText(m_node, node.outcome ? std::optional(outcomeKey(*node.outcome)) : std::nullopt);
        m_node.bind(node.phase).bind(node.notes);
        bindUnknown(m_node, node.unknown);
        m_node.insert();
        for (const Measurand m : allMeasurands) {
            if (!(node[m] == Quantity()))
                put(m_nodeQuantity.bind(m_id).bind(id).bind(measurandKey(m)), node[m]);
        }
        for (qsizetype i = 0; i < node.asks.size(); ++i) {
            m_ask.bind(m_id).bind(id).bind(qint64(i)).bind(node.asks[i].item.text());
            bindUnknown(m_ask, node.asks[i].unknown);
            put(m_ask, node.asks[i].share);
        }
        for (qsizetype i = 0; i < node.channels.size(); ++i)
            fillChannel(id, node.channels[i], i);
    }

    void fillChannel(const QByteArray &node, const Channel &channel, qsizetype place)
    {
        m_channel.bind(m_id).bind(node).bind(qint64(place)).bind(channel.channel);
        bindUnknown(m_channel, channel.unknown);
        put(m_channel, channel.share);
        for (const Measurand m : allMeasurands) {
            if (channel[m])
                put(m_channelQuantity.bind(m_id).bind(node).bind(qint64(place)).bind(measurandKey(m)), *channel[m]);
        }
        for (auto it = channel.shareFor.begin(); it != channel.shareFor.end(); ++it)
            put(m_channelShareFor.bind(m_id).bind(node).bind(qint64(place)).bind(it.key().text()), *it);
    }

    void fillEdge(const Edge &edge, qsizetype place)
    {
        const QByteArray from = edge.from.text().toUtf8(), to = edge.to.text().toUtf8();
        m_edge.bind(m_id).bind(from).bind(to).bind(qint64(place)).bind(edge.label);
        bindUnknown(m_edge, edge.unknown);
        put(m_edge, edge.share);
        for (auto it = edge.shareFor.begin(); it != edge.shareFor.end(); ++it)
            put(m_edgeShareFor.bind(m_id).bind(from).bind(to).bind(it.key().text()), *it);
    }

    QByteArray m_id;
    Rows m_journey, m_people, m_node, m_nodeQuantity, m_ask, m_channel, m_channelQuantity, m_channelShareFor, m_edge,
        m_edgeShareFor;
};

} // namespace

void fillJourneys(Database &database, const Table<Journey> &journeys)
{
    JourneyFilling filling(database);
    for (qsizetype i = 0; i < journeys.size(); ++i)
        filling.fill(journeys.at(i), i);
}

} // namespace model::files
