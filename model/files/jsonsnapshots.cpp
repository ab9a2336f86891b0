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

} // namespace

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
        Snapshot row{.id = *id, .date = readDate(reading, fields), .name = fields.text("name"), .organisations = {}, .services = {}, .unknown = {}};
        row.organisations = readOrganisations(reading, fields);
        row.services = readServices(reading, fields);
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
            out.openObject([&] {
                out.key("id").text(row.id.text());
                out.textMember("date", row.date.toString(Qt::ISODate));
                out.textMember("name", row.name);
                writeOrganisations(out, row.organisations);
                writeServices(out, row.services);
                out.unknownMembers(row.unknown);
            });
        }
    });
}

} // namespace model::files
