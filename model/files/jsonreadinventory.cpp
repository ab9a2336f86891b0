// SPDX-License-Identifier: GPL-3.0-only
#include "model/files/jsonparts.h"

namespace model::files {

namespace {

/// Reads a row that stands under `key`; none where it has no id.
template <typename Row, typename ReadRow>
std::optional<Row> readOne(Reading &reading, const JsonValue &value, std::string_view key, ReadRow readRow)
{
    Fields fields(reading, value);
    const auto id = fields.id<std::decay_t<decltype(std::declval<Row>().id)>>("id");
    if (!id)
        return std::nullopt;
    Where where;
    where.inventory = fromUtf8(key) + QLatin1Char('/') + id->text();
    const About about(reading, where);
    return readRow(*id, fields);
}

/// Reads a list of rows into a table; two of the same id are refused.
template <typename Row, typename ReadRow>
Table<Row> readTable(Reading &reading, Fields &document, std::string_view key, ReadRow readRow)
{
    Table<Row> table;
    document.eachOf(key, [&](const JsonValue &value) {
        auto row = readOne<Row>(reading, value, key, readRow);
        if (!row)
            return;
        if (table.contains(row->id))
            reading.refuse(value, Words::tr("the id is there already; give each row of a list its own"));
        table.put(std::move(*row));
    });
    return table;
}

Organisation readOrganisation(const OrganisationId &id, Fields &fields)
{
    Organisation row{.id = id, .name = fields.text("name"), .kind = fields.text("kind"), .unknown = {}};
    row.unknown = fields.rest();
    return row;
}

Service readService(const ServiceId &id, Fields &fields)
{
    Service row{.id = id,
                .name = fields.text("name"),
                .organisation = {},
                .url = {},
                .transactions = {},
                .costPerTransaction = {},
                .digital = {},
                .unknown = {}};
    row.organisation = fields.reference<OrganisationId>("organisation");
    row.url = fields.text("url");
    row.transactions = fields.quantity("transactions", 0);
    row.costPerTransaction = fields.quantity("costPerTransaction", 0);
    row.digital = fields.quantity("digital", 0);
    row.legacy = fields.flag("legacy", false);
    row.oneLogin = fields.flag("oneLogin", false);
    row.openApi = fields.flag("openApi", false);
    row.credential = fields.flag("credential", false);
    row.unknown = fields.rest();
    return row;
}

Item readItemOf(const ItemId &id, Fields &fields)
{
    Item row{.id = id, .name = fields.text("name"), .first = {}, .again = {}, .heldBy = {}, .unknown = {}};
    row.kind = fields.word("kind", itemKindFromKey, QStringLiteral("fact, evidence, identity, credential, consent"))
                   .value_or(ItemKind::Fact);
    row.first = fields.quantity("first", 0);
    row.again = fields.quantity("again", 0);
    row.heldBy = fields.text("heldBy");
    row.unknown = fields.rest();
    return row;
}

Segment readSegment(Reading &reading, const SegmentId &id, Fields &fields)
{
    Segment row{.id = id, .name = fields.text("name"), .hourValue = {}, .pace = {}, .unknown = {}};
    if (id.text() == QLatin1String("*"))
        reading.refuse(fields.object(), Words::tr("the id * stands for all other segments; choose another"));
    row.hourValue = fields.quantity("hourValue", 0);
    Unknown paceRest;
    if (const JsonValue *value = fields.take("pace")) {
        Fields pace(reading, *value);
        row.pace = {pace.quantity("learn", 1), pace.quantity("do", 1), pace.quantity("give", 1),
                    pace.quantity("travel", 1), pace.quantity("queue", 1)};
        keepRest(pace, "pace", paceRest);
    }
    row.unknown = fields.rest();
    keepAll(paceRest, row.unknown);
    return row;
}

Source readSource(const SourceId &id, Fields &fields)
{
    Source row{.id = id, .citation = fields.text("citation"), .url = fields.text("url"), .grade = {}, .unknown = {}};
    row.grade = fields.word("grade", gradeFromKey, QStringLiteral("measured, published, estimate, guess"));
    row.unknown = fields.rest();
    return row;
}

} // namespace

Table<Organisation> readOrganisations(Reading &reading, Fields &object)
{
    return readTable<Organisation>(reading, object, "organisations", readOrganisation);
}

Table<Service> readServices(Reading &reading, Fields &object)
{
    return readTable<Service>(reading, object, "services", readService);
}

Table<Item> readItems(Reading &reading, Fields &object) { return readTable<Item>(reading, object, "items", readItemOf); }

Table<Segment> readSegments(Reading &reading, Fields &object)
{
    return readTable<Segment>(reading, object, "segments", [&](const SegmentId &id, Fields &fields) { return readSegment(reading, id, fields); });
}

std::optional<Item> readItem(Reading &reading, const JsonValue &value) { return readOne<Item>(reading, value, "items", readItemOf); }

std::optional<Segment> readSegment(Reading &reading, const JsonValue &value)
{
    return readOne<Segment>(reading, value, "segments", [&](const SegmentId &id, Fields &fields) { return readSegment(reading, id, fields); });
}

Inventory readInventory(Reading &reading, Fields &document)
{
    Inventory inventory;
    inventory.organisations = readOrganisations(reading, document);
    inventory.services = readServices(reading, document);
    inventory.items = readItems(reading, document);
    inventory.segments = readSegments(reading, document);
    inventory.sources = readTable<Source>(reading, document, "sources", readSource);
    return inventory;
}

} // namespace model::files
