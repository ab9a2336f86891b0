// SPDX-License-Identifier: GPL-3.0-only
#include "model/files/jsonparts.h"

namespace model::files {

namespace {

using namespace changes;
using MaybeChange = std::optional<Any>;

/// What the readers of the kinds of change share.
struct ChangeReading {
    Reading &reading;
    Fields &fields;
    PlacesRead &places;

    std::optional<NodeId> node(std::string_view key) { return fields.id<NodeId>(key); }
    QList<NodeId> nodes() { return fields.ids<NodeId>("nodes"); }

    Quantity value(std::string_view key)
    {
        if (auto quantity = fields.quantity(key))
            return std::move(*quantity);
        reading.refuse(fields.object(), Words::tr("has no %1; add the number").arg(quoted(fromUtf8(key))));
        return {};
    }
    std::optional<NodeRead> wholeNode(std::string_view key)
    {
        const JsonValue *value = fields.take(key);
        if (!value)
            reading.refuse(fields.object(), Words::tr("has no %1; add the step").arg(quoted(fromUtf8(key))));
        return value ? readNode(reading, *value, places) : std::nullopt;
    }
    ItemChoice items()
    {
        const JsonValue *value = fields.take("items");
        if (!value || (value->kind() == JsonTree::Kind::Text && value->bytes() == "all"))
            return std::nullopt;
        if (value->kind() != JsonTree::Kind::List) {
            reading.refuse(*value, Words::tr("is neither \"all\" nor a list; write one of them"));
            return std::nullopt;
        }
        return fields.ids<ItemId>("items");
    }
    Scope scope()
    {
        Scope scope;
        const JsonValue *value = fields.take("scope");
        if (!value || (value->kind() == JsonTree::Kind::Text && value->bytes() == "all"))
            return scope;
        if (value->kind() != JsonTree::Kind::Object) {
            reading.refuse(*value, Words::tr("is neither \"all\" nor an object; write one of them"));
            return scope;
        }
        Fields lists(reading, *value);
        scope.everything = false;
        scope.organisations = lists.ids<OrganisationId>("organisations");
        scope.services = lists.ids<ServiceId>("services");
        scope.nodes = lists.ids<NodeId>("nodes");
        scope.unknown = lists.rest();
        return scope;
    }
};

const char *const measurandWords = "learn, do, travel, queue, wait, fee, stress";

std::optional<Measurand> readMeasurand(Reading &reading, const JsonValue &value)
{
    const bool isText = value.kind() == JsonTree::Kind::Text;
    const auto measurand = isText ? measurandFromKey(value.text()) : std::nullopt;
    if (!measurand) {
        reading.refuse(value, Words::tr("is not a quantity's name; use one of %1").arg(QLatin1String(measurandWords)));
    }
    return measurand;
}

MaybeChange readSet(ChangeReading &c)
{
    const auto node = c.node("node");
    const JsonValue *name = c.fields.take("quantity");
    if (!name) {
        c.reading.refuse(c.fields.object(),
                         Words::tr("has no \"quantity\"; use one of %1").arg(QLatin1String(measurandWords)));
        return {};
    }
    const auto measurand = readMeasurand(c.reading, *name);
    Quantity value = c.value("value");
    return node && measurand ? MaybeChange(Set{*node, *measurand, std::move(value)}) : MaybeChange();
}

MaybeChange readScale(ChangeReading &c)
{
    Scale scale;
    c.fields.eachOf("quantities", [&](const JsonValue &name) {
        if (const auto measurand = readMeasurand(c.reading, name))
            scale.quantities.append(*measurand);
    });
    scale.by = c.fields.quantity("by", 1);
    scale.scope = c.scope();
    return scale;
}

MaybeChange readShare(ChangeReading &c)
{
    const auto from = c.node("from"), to = c.node("to");
    Quantity value = c.value("value");
    return from && to ? MaybeChange(Share{*from, *to, std::move(value)}) : MaybeChange();
}

MaybeChange readScaleShares(ChangeReading &c)
{
    ScaleShares scale;
    c.fields.eachOf("edges", [&](const JsonValue &value) {
        Fields edge(c.reading, value);
        const auto from = edge.id<NodeId>("from"), to = edge.id<NodeId>("to");
        if (from && to)
            scale.edges.append({*from, *to});
    });
    scale.by = c.fields.quantity("by", 1);
    return scale;
}

MaybeChange readShiftChannels(ChangeReading &c)
{
    ShiftChannels shift;
    shift.to = c.fields.text("to");
    if (shift.to.isEmpty()) {
        c.reading.refuse(c.fields.object(), Words::tr("has no \"to\"; name the channel that visits go over to"));
        return {};
    }
    c.fields.eachOf("from", [&](const JsonValue &value) {
        if (value.kind() == JsonTree::Kind::Text)
            shift.from.append(value.text());
        else
            c.reading.refuse(value, Words::tr("is not a channel's name; write it in quotes"));
    });
    shift.by = c.fields.quantity("by", 1);
    shift.floor = c.fields.quantity("floor", 0);
    shift.scope = c.scope();
    return shift;
}

MaybeChange readRemove(ChangeReading &c) { return RemoveSteps{c.nodes()}; }

MaybeChange readInsert(ChangeReading &c)
{
    const auto from = c.node("from"), to = c.node("to");
    auto read = c.wholeNode("node");
    return from && to && read ? MaybeChange(Insert{*from, *to, std::move(read->node)}) : MaybeChange();
}

MaybeChange readMerge(ChangeReading &c)
{
    QList<NodeId> nodes = c.nodes();
    auto read = c.wholeNode("into");
    if (!read)
        return {};
    return Merge{std::move(nodes), std::move(read->node), std::move(read->said.quantities), read->said.asks};
}

MaybeChange readConnect(ChangeReading &c)
{
    const auto from = c.node("from"), to = c.node("to");
    Quantity share = c.fields.quantity("share", 1);
    return from && to ? MaybeChange(Connect{*from, *to, std::move(share)}) : MaybeChange();
}

MaybeChange readDisconnect(ChangeReading &c)
{
    const auto from = c.node("from"), to = c.node("to");
    return from && to ? MaybeChange(Disconnect{*from, *to}) : MaybeChange();
}

MaybeChange readAddAsks(ChangeReading &c) { return AddAsks{c.items(), c.scope()}; }
MaybeChange readDropAsks(ChangeReading &c) { return DropAsks{c.items(), c.scope()}; }

MaybeChange readMove(ChangeReading &c)
{
    const auto node = c.node("node");
    const auto service = c.fields.id<ServiceId>("service");
    return node && service ? MaybeChange(Move{*node, *service}) : MaybeChange();
}

MaybeChange readReuse(ChangeReading &c)
{
    Reuse reuse;
    reuse.items = c.items();
    reuse.scope = c.scope();
    reuse.residual = c.fields.quantity("residual", 0.25);
    reuse.held = c.fields.flag("held", false);
    return reuse;
}

/// The node or edge that `put` and `delete` are about; exactly one of them.
const JsonValue *nodeOrEdge(ChangeReading &c, std::string_view key, std::string_view other)
{
    const JsonValue *value = c.fields.take(key);
    if (value && c.fields.take(other)) {
        c.reading.refuse(c.fields.object(), Words::tr("has both \"node\" and \"edge\"; make two changes of it"));
        return nullptr;
    }
    return value;
}

void neither(ChangeReading &c)
{
    c.reading.refuse(c.fields.object(), Words::tr("has neither \"node\" nor \"edge\"; say what it is about"));
}

MaybeChange readPut(ChangeReading &c)
{
    if (const JsonValue *value = nodeOrEdge(c, "node", "edge")) {
        auto read = readNode(c.reading, *value, c.places);
        return read ? MaybeChange(PutNode{std::move(read->node)}) : MaybeChange();
    }
    if (const JsonValue *value = c.fields.take("edge")) {
        auto edge = readEdge(c.reading, *value);
        return edge ? MaybeChange(PutEdge{std::move(*edge)}) : MaybeChange();
    }
    neither(c);
    return {};
}

MaybeChange readDelete(ChangeReading &c)
{
    if (const JsonValue *value = nodeOrEdge(c, "node", "edge")) {
        auto id = value->kind() == JsonTree::Kind::Object ? Fields(c.reading, *value).id<NodeId>("id")
                                                          : readId<NodeId>(c.reading, *value);
        return id ? MaybeChange(DeleteNode{*id}) : MaybeChange();
    }
    if (const JsonValue *value = c.fields.take("edge")) {
        Fields edge(c.reading, *value);
        const auto from = edge.id<NodeId>("from"), to = edge.id<NodeId>("to");
        return from && to ? MaybeChange(DeleteEdge{*from, *to}) : MaybeChange();
    }
    neither(c);
    return {};
}

struct Kind {
    std::string_view key;
    MaybeChange (*read)(ChangeReading &);
};
constexpr std::array kinds = {
    Kind{"set", readSet},          Kind{"scale", readScale},
    Kind{"share", readShare},      Kind{"scale-shares", readScaleShares},
    Kind{"shift-channels", readShiftChannels}, Kind{"remove", readRemove},
    Kind{"insert", readInsert},    Kind{"merge", readMerge},
    Kind{"connect", readConnect},  Kind{"disconnect", readDisconnect},
    Kind{"add-asks", readAddAsks}, Kind{"drop-asks", readDropAsks},
    Kind{"move", readMove},        Kind{"reuse", readReuse},
    Kind{"put", readPut},          Kind{"delete", readDelete},
};

QString kindWords()
{
    QStringList words;
    for (const Kind &kind : kinds)
        words += fromUtf8(kind.key);
    return words.join(QStringLiteral(", "));
}

} // namespace

TakeUp readTakeUp(Reading &reading, const JsonValue &value)
{
    TakeUp takeUp;
    bool likely = false, rest = false;
    if (value.kind() == JsonTree::Kind::Object) {
        value.eachMember([&](std::string_view key, const JsonValue &) {
            likely = likely || key == "likely";
            rest = rest || key == "*";
            return true;
        });
    }
    if (value.kind() != JsonTree::Kind::Object || (likely && !rest)) {
        takeUp.rest = readQuantity(reading, value);
        return takeUp;
    }
    takeUp.rest.reset();
    value.eachMember([&](std::string_view key, const JsonValue &share) {
        if (key == "*") {
            if (share.kind() != JsonTree::Kind::Null)
                takeUp.rest = readQuantity(reading, share);
            return !reading.refused();
        }
        if (Result<SegmentId> id = SegmentId::from(fromUtf8(key)))
            takeUp.bySegment.insert(*id, readQuantity(reading, share));
        else
            reading.refuse(share, Words::tr("its key can't be a segment's id; use one of the segments"));
        return !reading.refused();
    });
    return takeUp;
}

std::optional<Change> readChange(Reading &reading, const JsonValue &value, PlacesRead &places)
{
    Fields fields(reading, value);
    ChangeReading c{reading, fields, places};
    const auto kind = fields.word(
        "change",
        [](QStringView word) {
            const auto it = std::ranges::find_if(
                kinds, [&](const Kind &k) { return word == QLatin1String(k.key.data(), qsizetype(k.key.size())); });
            return it == kinds.end() ? std::optional<Kind>() : std::optional(*it);
        },
        kindWords());
    if (!kind) {
        reading.refuse(value, Words::tr("has no \"change\"; use one of %1").arg(kindWords()));
        return std::nullopt;
    }
    MaybeChange what = kind->read(c);
    if (!what)
        return std::nullopt;
    Change change(std::move(*what));
    change.name = fields.text("name");
    change.lever = fields.text("lever");
    change.strength = fields.number("strength");
    if (const JsonValue *takeUp = fields.take("takeUp"))
        change.takeUp = readTakeUp(reading, *takeUp);
    change.cost = fields.quantity("cost", 0);
    change.yearlyCost = fields.quantity("yearlyCost", 0);
    change.enabled = fields.flag("enabled", true);
    change.notes = fields.text("notes");
    change.unknown = fields.rest();
    return change;
}

std::optional<Scenario> readScenario(Reading &reading, const JsonValue &value, PlacesRead &places)
{
    Fields fields(reading, value);
    const auto id = fields.id<ScenarioId>("id");
    const auto journey = fields.id<JourneyId>("journey");
    if (!id || !journey)
        return std::nullopt;
    Where where;
    where.scenario = *id;
    const About about(reading, where);

    Scenario scenario{.id = *id,
                      .journey = *journey,
                      .name = fields.text("name"),
                      .description = fields.text("description"),
                      .basedOn = {},
                      .changes = {},
                      .unknown = {}};
    scenario.basedOn = fields.reference<ScenarioId>("basedOn");
    fields.eachOf("changes", [&](const JsonValue &row) {
        where.change = static_cast<int>(scenario.changes.size());
        const About aboutChange(reading, where);
        if (auto change = readChange(reading, row, places))
            scenario.changes.append(std::move(*change));
    });
    scenario.unknown = fields.rest();
    return scenario;
}

} // namespace model::files
