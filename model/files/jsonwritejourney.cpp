// SPDX-License-Identifier: GPL-3.0-only
#include "model/files/jsonparts.h"

namespace model::files {

namespace {

constexpr std::array effortMeasurands = {Measurand::Learn, Measurand::Do, Measurand::Travel, Measurand::Queue};

std::string_view keyOf(Measurand measurand)
{
    constexpr std::array<std::string_view, measurandCount> keys = {"learn", "do",  "travel", "queue",
                                                                   "wait",  "fee", "stress"};
    return keys[static_cast<size_t>(measurand)];
}

Unknown part(const Unknown &unknown, const QString &key) { return unknown.value(key).toObject(); }

void writeShareFor(JsonWriter &out, const ShareFor &shareFor)
{
    if (shareFor.isEmpty())
        return;
    out.key("shareFor").object([&] {
        for (auto it = shareFor.begin(); it != shareFor.end(); ++it)
            out.keyNamed(it.key().text()).quantity(it.value());
    });
}

void writeAsk(JsonWriter &out, const Ask &ask)
{
    if (ask.share == Quantity(1) && ask.unknown.isEmpty())
        return out.text(ask.item.text());
    out.object([&] {
        out.key("item").text(ask.item.text());
        out.quantityMember("share", ask.share, 1);
        out.unknownMembers(ask.unknown);
    });
}

/// Writes the quantities that are said; those of effort in an object of their own.
template <typename IsSaid, typename Value>
void writeMeasurands(JsonWriter &out, const Unknown &effortRest, IsSaid isSaid, Value value)
{
    if (!effortRest.isEmpty() || std::ranges::any_of(effortMeasurands, isSaid)) {
        out.key("effort").object([&] {
            for (const Measurand m : effortMeasurands) {
                if (isSaid(m))
                    out.key(keyOf(m)).quantity(value(m));
            }
            out.unknownMembers(effortRest);
        });
    }
    for (const Measurand m : {Measurand::Wait, Measurand::Fee, Measurand::Stress}) {
        if (isSaid(m))
            out.key(keyOf(m)).quantity(value(m));
    }
}

void writeChannel(JsonWriter &out, const Channel &channel)
{
    out.object([&] {
        out.textMember("channel", channel.channel);
        out.quantityMember("share", channel.share, 1);
        writeShareFor(out, channel.shareFor);
        writeMeasurands(
            out, part(channel.unknown, QStringLiteral("effort")),
            [&](Measurand m) { return m != Measurand::Stress && channel[m].has_value(); },
            [&](Measurand m) -> const Quantity & { return *channel[m]; });
        out.unknownMembers(channel.unknown, "effort");
    });
}

void writePoint(JsonWriter &out, QPointF point)
{
    out.key("at").list([&] {
        out.number(point.x());
        out.number(point.y());
    });
}

template <typename Row, typename Write>
void writeRows(JsonWriter &out, std::string_view key, const Row &rows, Write write)
{
    if (rows.isEmpty())
        return;
    out.key(key).openList([&] {
        for (const auto &row : rows)
            write(row);
    });
}

} // namespace

void writeNode(JsonWriter &out, const Node &node, const NodePlaces &places, const Said &always)
{
    const auto isSaid = [&](Measurand m) { return !(node[m] == Quantity()) || always.quantities.contains(m); };
    out.object([&] {
        out.key("id").text(node.id.text());
        out.key("kind").text(nodeKindKey(node.kind));
        out.textMember("name", node.name);
        if (node.service)
            out.key("service").text(node.service->text());
        writeMeasurands(out, part(node.unknown, QStringLiteral("effort")), isSaid,
                        [&](Measurand m) -> const Quantity & { return node[m]; });
        if (!node.asks.isEmpty() || always.asks) {
            out.key("asks").list([&] {
                for (const Ask &ask : node.asks)
                    writeAsk(out, ask);
            });
        }
        if (!node.channels.isEmpty()) {
            out.key("channels").list([&] {
                for (const Channel &channel : node.channels)
                    writeChannel(out, channel);
            });
        }
        if (node.outcome)
            out.key("outcome").text(outcomeKey(*node.outcome));
        out.textMember("phase", node.phase);
        out.textMember("notes", node.notes);
        if (const auto at = places.constFind(node.id); at != places.constEnd())
            writePoint(out, *at);
        out.unknownMembers(node.unknown, "effort");
    });
}

void writeEdge(JsonWriter &out, const Edge &edge)
{
    out.object([&] {
        out.key("from").text(edge.from.text());
        out.key("to").text(edge.to.text());
        out.quantityMember("share", edge.share, 1);
        writeShareFor(out, edge.shareFor);
        out.textMember("label", edge.label);
        out.unknownMembers(edge.unknown);
    });
}

void writeJourney(JsonWriter &out, const Journey &journey, const NodePlaces &places)
{
    out.openObject([&] {
        out.key("id").text(journey.id.text());
        out.textMember("name", journey.name);
        out.textMember("description", journey.description);
        if (!journey.people.isEmpty()) {
            out.key("people").object([&] {
                for (auto it = journey.people.begin(); it != journey.people.end(); ++it)
                    out.keyNamed(it.key().text()).quantity(it.value());
            });
        }
        writeRows(out, "nodes", journey.nodes, [&](const Node &node) { writeNode(out, node, places); });
        writeRows(out, "edges", journey.edges, [&](const Edge &edge) { writeEdge(out, edge); });
        out.unknownMembers(journey.unknown);
    });
}

} // namespace model::files
