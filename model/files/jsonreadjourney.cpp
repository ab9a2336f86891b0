// SPDX-License-Identifier: GPL-3.0-only
#include "model/files/jsonparts.h"

#include <QVarLengthArray>

namespace model::files {

namespace {

constexpr std::array effortMeasurands = {std::pair("learn", Measurand::Learn), std::pair("do", Measurand::Do),
                                         std::pair("travel", Measurand::Travel), std::pair("queue", Measurand::Queue)};
constexpr std::array bareMeasurands = {std::pair("wait", Measurand::Wait), std::pair("fee", Measurand::Fee),
                                       std::pair("stress", Measurand::Stress)};

/// Calls `put(measurand, quantity)` for each quantity that an object says; the effort's other keys go to `unknown`.
template <typename Put>
void readMeasurands(Reading &reading, Fields &fields, size_t bareOnes, Unknown &effortRest, Put put)
{
    if (const JsonValue *value = fields.take("effort")) {
        Fields effort(reading, *value);
        for (const auto &[key, measurand] : effortMeasurands) {
            if (auto quantity = effort.quantity(key))
                put(measurand, std::move(*quantity));
        }
        keepRest(effort, "effort", effortRest);
    }
    for (size_t i = 0; i < bareOnes; ++i) {
        if (auto quantity = fields.quantity(bareMeasurands[i].first))
            put(bareMeasurands[i].second, std::move(*quantity));
    }
}

std::optional<Ask> readAsk(Reading &reading, const JsonValue &value)
{
    if (value.kind() == JsonTree::Kind::Text) {
        const auto item = readId<ItemId>(reading, value);
        return item ? std::optional(Ask{*item, 1, {}}) : std::nullopt;
    }
    Fields fields(reading, value);
    const auto item = fields.id<ItemId>("item");
    if (!item)
        return std::nullopt;
    Ask ask{*item, fields.quantity("share", 1), {}};
    ask.unknown = fields.rest();
    return ask;
}

Channel readChannel(Reading &reading, const JsonValue &value)
{
    Fields fields(reading, value);
    Channel channel;
    channel.channel = fields.text("channel");
    channel.share = fields.quantity("share", 1);
    channel.shareFor = fields.quantities<SegmentId>("shareFor");
    Unknown effortRest;
    readMeasurands(reading, fields, 2, effortRest, [&](Measurand m, Quantity q) { channel[m] = std::move(q); });
    channel.unknown = fields.rest();
    keepAll(effortRest, channel.unknown);
    return channel;
}

std::optional<QPointF> readPoint(Reading &reading, const JsonValue &value)
{
    QVarLengthArray<double, 2> numbers;
    if (value.kind() == JsonTree::Kind::List && value.size() == 2) {
        value.eachValue([&](const JsonValue &number) {
            if (number.isNumber())
                numbers.append(number.number());
            return true;
        });
    }
    if (numbers.size() == 2)
        return QPointF(numbers[0], numbers[1]);
    reading.refuse(value, Words::tr("is not a point; write two numbers such as [120, 80]"));
    return std::nullopt;
}

} // namespace

std::optional<NodeRead> readNode(Reading &reading, const JsonValue &value, PlacesRead &places)
{
    Fields fields(reading, value);
    const auto id = fields.id<NodeId>("id");
    if (!id)
        return std::nullopt;
    Where where = reading.where;
    where.node = *id;
    const About about(reading, where);

    NodeRead read{.node = Node{.id = *id,
                               .name = fields.text("name"),
                               .service = {},
                               .quantities = {},
                               .asks = {},
                               .channels = {},
                               .outcome = {},
                               .phase = {},
                               .notes = {},
                               .unknown = {}},
                  .said = {}};
    Node &node = read.node;
    node.kind = fields.word("kind", nodeKindFromKey, QStringLiteral("start, step, choice, fork, join, end"))
                    .value_or(NodeKind::Step);
    node.service = fields.reference<ServiceId>("service");
    Unknown effortRest;
    readMeasurands(reading, fields, bareMeasurands.size(), effortRest, [&](Measurand m, Quantity q) {
        read.said.quantities.append(m);
        node[m] = std::move(q);
    });
    read.said.asks = fields.take("asks") != nullptr;
    fields.eachOf("asks", [&](const JsonValue &ask) {
        if (auto row = readAsk(reading, ask))
            node.asks.append(std::move(*row));
    });
    fields.eachOf("channels", [&](const JsonValue &channel) { node.channels.append(readChannel(reading, channel)); });
    node.outcome = fields.word("outcome", outcomeFromKey, QStringLiteral("completed, refused, gave-up"));
    node.phase = fields.text("phase");
    node.notes = fields.text("notes");
    if (const JsonValue *at = fields.take("at")) {
        if (const auto point = readPoint(reading, *at))
            places.put(*id, *point);
    }
    node.unknown = fields.rest();
    keepAll(effortRest, node.unknown);
    return read;
}

std::optional<Edge> readEdge(Reading &reading, const JsonValue &value)
{
    Fields fields(reading, value);
    const auto from = fields.id<NodeId>("from");
    const auto to = fields.id<NodeId>("to");
    if (!from || !to)
        return std::nullopt;
    Where where = reading.where;
    where.edge = EdgeId{*from, *to};
    const About about(reading, where);

    Edge edge{.from = *from,
              .to = *to,
              .share = fields.quantity("share", 1),
              .shareFor = fields.quantities<SegmentId>("shareFor"),
              .label = fields.text("label"),
              .unknown = {}};
    edge.unknown = fields.rest();
    return edge;
}

std::optional<Journey> readJourney(Reading &reading, const JsonValue &value, PlacesRead &places)
{
    Fields fields(reading, value);
    const auto id = fields.id<JourneyId>("id");
    if (!id)
        return std::nullopt;
    Where where;
    where.journey = *id;
    const About about(reading, where);

    Journey journey{.id = *id,
                    .name = fields.text("name"),
                    .description = fields.text("description"),
                    .people = fields.quantities<SegmentId>("people"),
                    .nodes = {},
                    .edges = {},
                    .unknown = {}};
    fields.eachOf("nodes", [&](const JsonValue &row) {
        auto read = readNode(reading, row, places);
        if (read && journey.nodes.contains(read->node.id))
            reading.refuse(row, Words::tr("a node of this id is there already; give each its own"));
        if (read)
            journey.nodes.put(std::move(read->node));
    });
    fields.eachOf("edges", [&](const JsonValue &row) {
        auto edge = readEdge(reading, row);
        if (edge && journey.edges.contains(edge->key()))
            reading.refuse(row, Words::tr("an edge between these two is there already; keep one of them"));
        if (edge)
            journey.edges.put(std::move(*edge));
    });
    journey.unknown = fields.rest();
    return journey;
}

} // namespace model::files
