// SPDX-License-Identifier: GPL-3.0-only
#include "model/files/jsonparts.h"

namespace model::files {

namespace {

template <typename Row, typename Write>
void writeOne(JsonWriter &out, const Row &row, Write write)
{
    out.object([&] {
        out.key("id").text(row.id.text());
        write(row);
    });
}

template <typename Row, typename Write>
void writeTable(JsonWriter &out, std::string_view key, const Table<Row> &table, Write write)
{
    if (table.isEmpty())
        return;
    out.key(key).openList([&] {
        for (const Row &row : table)
            writeOne(out, row, write);
    });
}

void writeService(JsonWriter &out, const Service &row)
{
    out.textMember("name", row.name);
    if (row.organisation)
        out.key("organisation").text(row.organisation->text());
    out.textMember("url", row.url);
    out.quantityMember("transactions", row.transactions, 0);
    out.quantityMember("costPerTransaction", row.costPerTransaction, 0);
    out.quantityMember("digital", row.digital, 0);
    out.flagMember("legacy", row.legacy, false);
    out.flagMember("oneLogin", row.oneLogin, false);
    out.flagMember("openApi", row.openApi, false);
    out.flagMember("credential", row.credential, false);
    out.unknownMembers(row.unknown);
}

void writeItemMembers(JsonWriter &out, const Item &row)
{
    out.textMember("name", row.name);
    if (row.kind != ItemKind::Fact)
        out.key("kind").text(itemKindKey(row.kind));
    out.quantityMember("first", row.first, 0);
    out.quantityMember("again", row.again, 0);
    out.textMember("heldBy", row.heldBy);
    out.unknownMembers(row.unknown);
}

void writeSegmentMembers(JsonWriter &out, const Segment &row)
{
    out.textMember("name", row.name);
    out.quantityMember("hourValue", row.hourValue, 0);
    const Unknown paceRest = row.unknown.value(QStringLiteral("pace")).toObject();
    if (!(row.pace == Pace()) || !paceRest.isEmpty()) {
        out.key("pace").object([&] {
            out.quantityMember("learn", row.pace.learn, 1);
            out.quantityMember("do", row.pace.doing, 1);
            out.quantityMember("give", row.pace.give, 1);
            out.quantityMember("travel", row.pace.travel, 1);
            out.quantityMember("queue", row.pace.queue, 1);
            out.unknownMembers(paceRest);
        });
    }
    out.unknownMembers(row.unknown, "pace");
}

} // namespace

void writeOrganisations(JsonWriter &out, const Table<Organisation> &organisations)
{
    writeTable(out, "organisations", organisations, [&](const Organisation &row) {
        out.textMember("name", row.name);
        out.textMember("kind", row.kind);
        out.unknownMembers(row.unknown);
    });
}

void writeServices(JsonWriter &out, const Table<Service> &services)
{
    writeTable(out, "services", services, [&](const Service &row) { writeService(out, row); });
}

void writeItem(JsonWriter &out, const Item &row)
{
    writeOne(out, row, [&](const Item &item) { writeItemMembers(out, item); });
}

void writeSegment(JsonWriter &out, const Segment &row)
{
    writeOne(out, row, [&](const Segment &segment) { writeSegmentMembers(out, segment); });
}

void writeItems(JsonWriter &out, const Table<Item> &items)
{
    writeTable(out, "items", items, [&](const Item &row) { writeItemMembers(out, row); });
}

void writeSegments(JsonWriter &out, const Table<Segment> &segments)
{
    writeTable(out, "segments", segments, [&](const Segment &row) { writeSegmentMembers(out, row); });
}

void writeInventory(JsonWriter &out, const Inventory &inventory)
{
    writeOrganisations(out, inventory.organisations);
    writeServices(out, inventory.services);
    writeItems(out, inventory.items);
    writeSegments(out, inventory.segments);
    writeTable(out, "sources", inventory.sources, [&](const Source &row) {
        out.textMember("citation", row.citation);
        out.textMember("url", row.url);
        if (row.grade)
            out.key("grade").text(gradeKey(*row.grade));
        out.unknownMembers(row.unknown);
    });
}

} // namespace model::files
