// SPDX-License-Identifier: GPL-3.0-only
#include "model/files/documentparts.h"

#include "model/files/jsonparts.h"

namespace model::files {

void DocumentReading::refuse(const QString &place, const QString &why)
{
    QString sentence = Words::tr("%1: table %2: %3").arg(m_file, place, why);
    if (!sentence.endsWith(QLatin1Char('.')))
        sentence += QLatin1Char('.');
    refuseAs(sentence);
}

void DocumentReading::refuseAs(const QString &sentence)
{
    if (m_refusal.isEmpty())
        m_refusal = sentence;
}

void DocumentReading::refuseWord(const char *table, const QString &word)
{
    refuse(QString::fromLatin1(table),
           Words::tr("%1 is not known here; open a copy that was not changed by hand").arg(quoted(word)));
}

QString DocumentReading::refusal() const
{
    if (!m_refusal.isEmpty() || !m_database.failed())
        return m_refusal;
    return Words::tr("%1: the document is damaged (%2); open a copy of it.").arg(m_file, m_database.error());
}

Quantity DocumentReading::quantity(const Rows &rows, int from, const char *table)
{
    const auto number = [&](int column) {
        return rows.isNull(column) ? std::optional<double>() : std::optional(rows.real(column));
    };
    Quantity quantity(rows.real(from));
    quantity.low = number(from + 1);
    quantity.high = number(from + 2);
    quantity.grade = word(rows, from + 3, table, gradeFromKey);
    quantity.sure = number(from + 4);
    quantity.source = idOrNone<SourceId>(rows, from + 5, table);
    quantity.note = rows.text(from + 6);
    quantity.unknown = unknown(rows, from + 7, table);
    return quantity;
}

Unknown DocumentReading::unknown(const Rows &rows, int column, const char *table)
{
    if (rows.isNull(column))
        return {};
    const std::string_view text = rows.utf8(column);
    const QByteArray bytes(text.data(), static_cast<qsizetype>(text.size()));
    const Result<JsonTree> tree = JsonTree::parse(bytes, m_file + QStringLiteral(", ") + QString::fromLatin1(table));
    if (!tree)
        refuseAs(tree.refusal());
    return tree ? tree->root().toQt().toObject() : Unknown();
}

namespace {

/// Reads a table of the inventory in the document's order; `read(id, rows)` makes a row, columns from 1.
template <typename Row, typename Read>
Table<Row> readTable(DocumentReading &reading, const char *name, const char *sql, Read read)
{
    using AnyId = std::decay_t<decltype(std::declval<Row>().id)>;
    Table<Row> table;
    Rows rows = reading.database().query(sql);
    while (!reading.refused() && rows.next()) {
        if (const auto id = reading.id<AnyId>(rows, 0, name))
            table.put(read(*id, rows));
    }
    return table;
}

/// The quantities of one table: owner, name of the quantity, the quantity.
using QuantitiesOf = QHash<QString, QHash<QString, Quantity>>;

QuantitiesOf readQuantities(DocumentReading &reading, const char *name, const char *sql)
{
    QuantitiesOf quantities;
    Rows rows = reading.database().query(sql);
    while (!reading.refused() && rows.next())
        quantities[rows.text(0)].insert(rows.text(1), reading.quantity(rows, 2, name));
    return quantities;
}

Quantity quantityOf(const QuantitiesOf &all, const QString &owner, QLatin1String name, double otherwise)
{
    return all.value(owner).value(name, Quantity(otherwise));
}

Table<Service> readServices(DocumentReading &reading)
{
    const QuantitiesOf all = readQuantities(reading, "service_quantity", "SELECT * FROM service_quantity");
    return readTable<Service>(
        reading, "service", "SELECT * FROM service ORDER BY ordinal", [&](const ServiceId &id, const Rows &rows) {
            Service row = readService(reading, id, rows, 2, "service");
            row.transactions = quantityOf(all, id.text(), QLatin1String("transactions"), 0);
            row.costPerTransaction = quantityOf(all, id.text(), QLatin1String("costPerTransaction"), 0);
            row.digital = quantityOf(all, id.text(), QLatin1String("digital"), 0);
            return row;
        });
}

Table<Item> readItems(DocumentReading &reading)
{
    const QuantitiesOf all = readQuantities(reading, "item_quantity", "SELECT * FROM item_quantity");
    return readTable<Item>(
        reading, "item", "SELECT * FROM item ORDER BY ordinal", [&](const ItemId &id, const Rows &rows) {
            return Item{.id = id,
                        .name = rows.text(2),
                        .kind = reading.word(rows, 3, "item", itemKindFromKey).value_or(ItemKind::Fact),
                        .first = quantityOf(all, id.text(), QLatin1String("first"), 0),
                        .again = quantityOf(all, id.text(), QLatin1String("again"), 0),
                        .heldBy = rows.text(4),
                        .unknown = reading.unknown(rows, 5, "item")};
        });
}

Table<Segment> readSegments(DocumentReading &reading)
{
    const QuantitiesOf all = readQuantities(reading, "segment_quantity", "SELECT * FROM segment_quantity");
    return readTable<Segment>(
        reading, "segment", "SELECT * FROM segment ORDER BY ordinal", [&](const SegmentId &id, const Rows &rows) {
            const auto pace = [&](const char *name) { return quantityOf(all, id.text(), QLatin1String(name), 1); };
            return Segment{.id = id,
                           .name = rows.text(2),
                           .hourValue = quantityOf(all, id.text(), QLatin1String("hourValue"), 0),
                           .pace = {pace("pace.learn"), pace("pace.do"), pace("pace.give"), pace("pace.travel"),
                                    pace("pace.queue")},
                           .unknown = reading.unknown(rows, 3, "segment")};
        });
}

} // namespace

Service readService(DocumentReading &reading, const ServiceId &id, const Rows &rows, int from, const char *table)
{
    Service row{.id = id,
                .name = rows.text(from),
                .organisation = {},
                .url = rows.text(from + 2),
                .transactions = {},
                .costPerTransaction = {},
                .digital = {},
                .unknown = {}};
    row.organisation = reading.idOrNone<OrganisationId>(rows, from + 1, table);
    row.legacy = rows.integer(from + 3) != 0;
    row.oneLogin = rows.integer(from + 4) != 0;
    row.openApi = rows.integer(from + 5) != 0;
    row.credential = rows.integer(from + 6) != 0;
    row.unknown = reading.unknown(rows, from + 7, table);
    return row;
}

Inventory readInventory(DocumentReading &reading)
{
    Inventory inventory;
    inventory.organisations = readTable<Organisation>(
        reading, "organisation", "SELECT * FROM organisation ORDER BY ordinal",
        [&](const OrganisationId &id, const Rows &rows) {
            return Organisation{id, rows.text(2), rows.text(3), reading.unknown(rows, 4, "organisation")};
        });
    inventory.services = readServices(reading);
    inventory.items = readItems(reading);
    inventory.segments = readSegments(reading);
    inventory.sources = readTable<Source>(
        reading, "source", "SELECT * FROM source ORDER BY ordinal", [&](const SourceId &id, const Rows &rows) {
            return Source{id, rows.text(2), rows.text(3), reading.word(rows, 4, "source", gradeFromKey),
                          reading.unknown(rows, 5, "source")};
        });
    return inventory;
}

Scenarios readScenarios(DocumentReading &reading)
{
    Rows changes = reading.database().query("SELECT ordinal, body FROM change WHERE scenario = ? ORDER BY ordinal");
    return readTable<Scenario>(
        reading, "scenario", "SELECT * FROM scenario ORDER BY ordinal", [&](const ScenarioId &id, const Rows &rows) {
            Scenario row{.id = id,
                         .journey = reading.id<JourneyId>(rows, 2, "scenario").value_or(JourneyId("-")),
                         .name = rows.text(3),
                         .description = rows.text(4),
                         .basedOn = {},
                         .changes = {},
                         .unknown = {}};
            row.basedOn = reading.idOrNone<ScenarioId>(rows, 5, "scenario");
            row.unknown = reading.unknown(rows, 6, "scenario");
            changes.bind(id.text());
            while (!reading.refused() && changes.next()) {
                const std::string_view text = changes.utf8(1);
                const QString place =
                    Words::tr("%1, scenario %2, change %3")
                        .arg(reading.file(), quoted(id.text()), QString::number(changes.integer(0) + 1));
                const Result<JsonTree> tree =
                    JsonTree::parse(QByteArray(text.data(), static_cast<qsizetype>(text.size())), place);
                if (!tree) {
                    reading.refuseAs(tree.refusal());
                    break;
                }
                Reading body(*tree);
                PlacesRead places;
                if (auto change = readChange(body, tree->root(), places); change && !body.refused())
                    row.changes.append(std::move(*change));
                else
                    reading.refuseAs(body.refusal());
            }
            changes.again();
            return row;
        });
}

Places readPlaces(DocumentReading &reading)
{
    Places places;
    Rows rows = reading.database().query("SELECT * FROM place");
    while (!reading.refused() && rows.next()) {
        const auto journey = reading.id<JourneyId>(rows, 0, "place");
        const auto node = reading.id<NodeId>(rows, 1, "place");
        if (journey && node)
            places[*journey].insert(*node, QPointF(rows.real(2), rows.real(3)));
    }
    return places;
}

} // namespace model::files
