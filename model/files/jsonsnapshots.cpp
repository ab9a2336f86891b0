// SPDX-License-Identifier: GPL-3.0-only
#include "model/files/jsonparts.h"

namespace model::files {

namespace {

QDate readDate(Reading &reading, Fields &fields)
{
    const JsonValue *value = fields.take("date");
    if (!value || !fields.isText(*value))
        return {};
    const QDate date = QDate::fromString(value->text(), Qt::ISODate);
    if (!date.isValid())
        reading.refuse(*value, Words::tr("is no day; write it as 2026-03-31"));
    return date;
}

/// The journeys as they were. Where their nodes stood on the map is not kept.
Table<Journey> readKept(Reading &reading, Fields &fields)
{
    Table<Journey> journeys;
    fields.eachOf("journeys", [&](const JsonValue &value) {
        PlacesRead places;
        auto journey = readJourney(reading, value, places);
        if (journey && journeys.contains(journey->id))
            reading.refuse(value, Words::tr("a journey of this id is there already; give each its own"));
        if (journey)
            journeys.put(std::move(*journey));
    });
    return journeys;
}

QMap<JourneyId, Marks> readPolicy(Reading &reading, Fields &fields)
{
    QMap<JourneyId, Marks> policy;
    fields.eachOf("policy", [&](const JsonValue &value) {
        auto marks = readMarks(reading, value);
        if (marks && policy.contains(marks->first))
            reading.refuse(value, Words::tr("this journey is there already; put both into one"));
        if (marks)
            policy.insert(marks->first, std::move(marks->second));
    });
    return policy;
}

template <typename AnyId>
std::set<AnyId> idSet(Fields &fields, std::string_view key)
{
    const QList<AnyId> ids = fields.ids<AnyId>(key);
    return {ids.begin(), ids.end()};
}

template <typename AnyId>
void writeIds(JsonWriter &out, std::string_view key, const std::set<AnyId> &ids)
{
    if (ids.empty())
        return;
    out.key(key).list([&] {
        for (const AnyId &id : ids)
            out.text(id.text());
    });
}

void writeState(JsonWriter &out, const Snapshot &row)
{
    out.key("id").text(row.id.text());
    out.textMember("date", row.date.toString(Qt::ISODate));
    out.textMember("name", row.name);
    writeOrganisations(out, row.organisations);
    writeServices(out, row.services);
    writeItems(out, row.items);
    writeSegments(out, row.segments);
    if (!row.journeys.isEmpty()) {
        out.key("journeys").openList([&] {
            for (const Journey &journey : row.journeys)
                writeJourney(out, journey, {});
        });
    }
    if (!row.policy.isEmpty()) {
        out.key("policy").openList([&] {
            for (auto marks = row.policy.begin(); marks != row.policy.end(); ++marks)
                writeMarks(out, marks.key(), *marks);
        });
    }
    out.unknownMembers(row.unknown);
}

} // namespace

std::optional<std::pair<JourneyId, Marks>> readMarks(Reading &reading, const JsonValue &value)
{
    Fields fields(reading, value);
    const auto journey = fields.id<JourneyId>("journey");
    if (!journey)
        return std::nullopt;
    Marks marks;
    marks.nodes = idSet<NodeId>(fields, "nodes");
    fields.eachOf("edges", [&](const JsonValue &row) {
        Fields ends(reading, row);
        const auto from = ends.id<NodeId>("from");
        const auto to = ends.id<NodeId>("to");
        if (from && to)
            marks.edges.insert({*from, *to});
    });
    marks.items = idSet<ItemId>(fields, "items");
    marks.segments = idSet<SegmentId>(fields, "segments");
    marks.unknown = fields.rest();
    return std::pair(*journey, std::move(marks));
}

void writeMarks(JsonWriter &out, const JourneyId &journey, const Marks &marks)
{
    out.object([&] {
        out.key("journey").text(journey.text());
        writeIds(out, "nodes", marks.nodes);
        if (!marks.edges.empty()) {
            out.key("edges").list([&] {
                for (const EdgeId &edge : marks.edges) {
                    out.object([&] {
                        out.key("from").text(edge.from.text());
                        out.key("to").text(edge.to.text());
                    });
                }
            });
        }
        writeIds(out, "items", marks.items);
        writeIds(out, "segments", marks.segments);
        out.unknownMembers(marks.unknown);
    });
}

Table<Snapshot> readSnapshots(Reading &reading, Fields &document)
{
    Table<Snapshot> snapshots;
    document.eachOf("snapshots", [&](const JsonValue &value) {
        Fields fields(reading, value);
        const auto id = fields.id<SnapshotId>("id");
        if (!id)
            return;
        if (snapshots.contains(*id))
            reading.refuse(value, Words::tr("the id is there already; give each row of a list its own"));
        Snapshot row{.id = *id};
        row.date = readDate(reading, fields);
        row.name = fields.text("name");
        row.organisations = readOrganisations(reading, fields);
        row.services = readServices(reading, fields);
        row.items = readItems(reading, fields);
        row.segments = readSegments(reading, fields);
        row.journeys = readKept(reading, fields);
        row.policy = readPolicy(reading, fields);
        row.unknown = fields.rest();
        snapshots.put(std::move(row));
    });
    return snapshots;
}

void writeSnapshots(JsonWriter &out, const Table<Snapshot> &snapshots)
{
    if (snapshots.isEmpty())
        return;
    out.key("snapshots").openList([&] {
        for (const Snapshot &row : snapshots) {
            out.openObject([&] { writeState(out, row); });
        }
    });
}

} // namespace model::files
