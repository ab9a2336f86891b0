// SPDX-License-Identifier: GPL-3.0-only
#include "model/files/documentparts.h"

#include "model/files/jsonparts.h"

namespace model::files {

void bindText(Rows &rows, const std::optional<QString> &text)
{
    if (text)
        rows.bind(*text);
    else
        rows.bindNull();
}

void bindUnknown(Rows &rows, const Unknown &unknown)
{
    if (unknown.isEmpty()) {
        rows.bindNull();
        return;
    }
    JsonWriter json(JsonWriter::Layout::OneLine);
    json.object([&] { json.unknownMembers(unknown); });
    rows.bind(json.take().value_or("{}"));
}

namespace {

void bindNumber(Rows &rows, const std::optional<double> &number)
{
    if (number)
        rows.bind(*number);
    else
        rows.bindNull();
}

template <typename AnyId>
std::optional<QString> textOf(const std::optional<AnyId> &id)
{
    return id ? std::optional(id->text()) : std::nullopt;
}

/// Fills one table from the rows of a document, which know their place in the order.
template <typename Row, typename Bind>
void fill(Database &database, const char *sql, const Table<Row> &table, Bind bind)
{
    Rows rows = database.query(sql);
    for (qsizetype i = 0; i < table.size(); ++i) {
        rows.bind(table.at(i).id.text()).bind(qint64(i));
        bind(rows, table.at(i));
        rows.insert();
    }
}

/// Puts a row for a quantity that isn't the default.
void fillQuantity(Rows &rows, const QString &owner, const char *name, const Quantity &quantity, double otherwise)
{
    if (quantity == Quantity(otherwise))
        return;
    rows.bind(owner).bind(QByteArray(name));
    bindQuantity(rows, quantity);
    rows.insert();
}

} // namespace

void bindQuantity(Rows &rows, const Quantity &quantity)
{
    rows.bind(quantity.likely);
    bindNumber(rows, quantity.low);
    bindNumber(rows, quantity.high);
    bindText(rows, quantity.grade ? std::optional(gradeKey(*quantity.grade)) : std::nullopt);
    bindNumber(rows, quantity.sure);
    bindText(rows, textOf(quantity.source));
    bindText(rows, quantity.note.isEmpty() ? std::nullopt : std::optional(quantity.note));
    bindUnknown(rows, quantity.unknown);
}

void bindService(Rows &rows, const Service &service)
{
    rows.bind(service.name);
    bindText(rows, textOf(service.organisation));
    rows.bind(service.url).bind(qint64(service.legacy)).bind(qint64(service.oneLogin)).bind(qint64(service.openApi));
    rows.bind(qint64(service.credential));
    bindUnknown(rows, service.unknown);
}

void fillInventory(Database &database, const Inventory &inventory)
{
    fill(database, "INSERT INTO organisation VALUES (?,?,?,?,?)", inventory.organisations,
         [](Rows &rows, const Organisation &row) {
             rows.bind(row.name).bind(row.kind);
             bindUnknown(rows, row.unknown);
         });
    Rows ofService = database.query("INSERT INTO service_quantity VALUES (?,?,?,?,?,?,?,?,?,?)");
    fill(database, "INSERT INTO service VALUES (?,?,?,?,?,?,?,?,?,?)", inventory.services,
         [&](Rows &rows, const Service &row) {
             bindService(rows, row);
             fillQuantity(ofService, row.id.text(), "transactions", row.transactions, 0);
             fillQuantity(ofService, row.id.text(), "costPerTransaction", row.costPerTransaction, 0);
             fillQuantity(ofService, row.id.text(), "digital", row.digital, 0);
         });
    Rows ofItem = database.query("INSERT INTO item_quantity VALUES (?,?,?,?,?,?,?,?,?,?)");
    fill(database, "INSERT INTO item VALUES (?,?,?,?,?,?)", inventory.items, [&](Rows &rows, const Item &row) {
        rows.bind(row.name).bind(itemKindKey(row.kind)).bind(row.heldBy);
        bindUnknown(rows, row.unknown);
        fillQuantity(ofItem, row.id.text(), "first", row.first, 0);
        fillQuantity(ofItem, row.id.text(), "again", row.again, 0);
    });
    Rows ofSegment = database.query("INSERT INTO segment_quantity VALUES (?,?,?,?,?,?,?,?,?,?)");
    fill(database, "INSERT INTO segment VALUES (?,?,?,?)", inventory.segments, [&](Rows &rows, const Segment &row) {
        rows.bind(row.name);
        bindUnknown(rows, row.unknown);
        fillQuantity(ofSegment, row.id.text(), "hourValue", row.hourValue, 0);
        fillQuantity(ofSegment, row.id.text(), "pace.learn", row.pace.learn, 1);
        fillQuantity(ofSegment, row.id.text(), "pace.do", row.pace.doing, 1);
        fillQuantity(ofSegment, row.id.text(), "pace.give", row.pace.give, 1);
        fillQuantity(ofSegment, row.id.text(), "pace.travel", row.pace.travel, 1);
        fillQuantity(ofSegment, row.id.text(), "pace.queue", row.pace.queue, 1);
    });
    fill(database, "INSERT INTO source VALUES (?,?,?,?,?,?)", inventory.sources, [](Rows &rows, const Source &row) {
        rows.bind(row.citation).bind(row.url);
        bindText(rows, row.grade ? std::optional(gradeKey(*row.grade)) : std::nullopt);
        bindUnknown(rows, row.unknown);
    });
}

void fillScenarios(Database &database, const Scenarios &scenarios)
{
    Rows changes = database.query("INSERT INTO change VALUES (?,?,?,?,?,?,?)");
    fill(database, "INSERT INTO scenario VALUES (?,?,?,?,?,?,?)", scenarios, [&](Rows &rows, const Scenario &row) {
        rows.bind(row.journey.text()).bind(row.name).bind(row.description);
        bindText(rows, textOf(row.basedOn));
        bindUnknown(rows, row.unknown);
        for (qsizetype i = 0; i < row.changes.size(); ++i) {
            const Change &change = row.changes[i];
            JsonWriter body(JsonWriter::Layout::OneLine);
            writeChange(body, change, {});
            changes.bind(row.id.text())
                .bind(qint64(i))
                .bind(changeKey(change.what))
                .bind(change.name)
                .bind(change.lever);
            changes.bind(qint64(change.enabled)).bind(body.take().value_or(QByteArray()));
            changes.insert();
        }
    });
}

void fillPlaces(Database &database, const Places &places)
{
    Rows rows = database.query("INSERT INTO place VALUES (?,?,?,?)");
    for (auto journey = places.begin(); journey != places.end(); ++journey) {
        for (auto node = journey->begin(); node != journey->end(); ++node)
            rows.bind(journey.key().text()).bind(node.key().text()).bind(node->x()).bind(node->y()).insert();
    }
}

} // namespace model::files
