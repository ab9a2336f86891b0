// SPDX-License-Identifier: GPL-3.0-only
#include "model/files/documentparts.h"

#include "model/files/jsonparts.h"

namespace model::files {

namespace {

void fillQuantities(Rows &rows, const Snapshot &snapshot, const Service &service)
{
    const auto fill = [&](const char *name, const Quantity &quantity) {
        if (quantity == Quantity())
            return;
        rows.bind(snapshot.id.text()).bind(service.id.text()).bind(QByteArray(name));
        bindQuantity(rows, quantity);
        rows.insert();
    };
    fill("transactions", service.transactions);
    fill("costPerTransaction", service.costPerTransaction);
    fill("digital", service.digital);
}

/// Reads the rows that belong to a dated state, in their order; `read(id, rows)` makes a row, columns from 3.
template <typename Row, typename Read>
Table<Row> rowsOf(DocumentReading &reading, const SnapshotId &snapshot, const char *name, Rows &rows, Read read)
{
    using AnyId = std::decay_t<decltype(std::declval<Row>().id)>;
    Table<Row> table;
    rows.bind(snapshot.text());
    while (!reading.refused() && rows.next()) {
        if (const auto id = reading.id<AnyId>(rows, 1, name))
            table.put(read(*id));
    }
    rows.again();
    return table;
}

/// The quantities of one dated state's services, in any order.
class Quantities {
public:
    explicit Quantities(DocumentReading &reading)
        : m_reading(reading), m_rows(reading.database().query("SELECT * FROM snapshot_service_quantity WHERE snapshot = ? AND service = ?"))
    {
    }
    void complete(Service &service, const SnapshotId &snapshot)
    {
        m_rows.bind(snapshot.text()).bind(service.id.text());
        while (!m_reading.refused() && m_rows.next()) {
            const QString name = m_rows.text(2);
            const Quantity quantity = m_reading.quantity(m_rows, 3, "snapshot_service_quantity");
            if (name == QLatin1String("transactions"))
                service.transactions = quantity;
            else if (name == QLatin1String("costPerTransaction"))
                service.costPerTransaction = quantity;
            else if (name == QLatin1String("digital"))
                service.digital = quantity;
        }
        m_rows.again();
    }

private:
    DocumentReading &m_reading;
    Rows m_rows;
};

/// A row in the exchange form, on one line.
template <typename Write>
QByteArray bodyOf(Write write)
{
    JsonWriter body(JsonWriter::Layout::OneLine);
    write(body);
    return body.take().value_or(QByteArray());
}

/// Reads the exchange form of a row; none where it was refused, with the place and why.
template <typename Read>
auto readBody(DocumentReading &reading, const Rows &rows, int column, const QString &place, Read read)
    -> decltype(read(std::declval<Reading &>(), std::declval<const JsonValue &>()))
{
    const std::string_view text = rows.utf8(column);
    const Result<JsonTree> tree =
        JsonTree::parse(QByteArray(text.data(), static_cast<qsizetype>(text.size())), reading.file() + QStringLiteral(", ") + place);
    if (!tree) {
        reading.refuseAs(tree.refusal());
        return std::nullopt;
    }
    Reading body(*tree);
    auto row = read(body, tree->root());
    if (!body.refused())
        return row;
    reading.refuseAs(body.refusal());
    return std::nullopt;
}

/// Fills a table of bodies: snapshot, id, ordinal, body.
template <typename Row, typename Write>
void fillBodies(Rows &rows, const Snapshot &state, const Table<Row> &table, Write write)
{
    for (qsizetype i = 0; i < table.size(); ++i) {
        rows.bind(state.id.text()).bind(table.at(i).id.text()).bind(qint64(i));
        rows.bind(bodyOf([&](JsonWriter &out) { write(out, table.at(i)); })).insert();
    }
}

/// A table of bodies, whose rows are read for one state after the other.
template <typename Row>
class Bodies {
public:
    using Read = std::optional<Row> (*)(Reading &, const JsonValue &);
    Bodies(DocumentReading &reading, const char *table, Read read)
        : m_reading(reading), m_name(table), m_read(read),
          m_rows(reading.database().query("SELECT * FROM " + std::string(table) + " WHERE snapshot = ? ORDER BY ordinal"))
    {
    }
    Table<Row> of(const SnapshotId &state)
    {
        Table<Row> table;
        m_rows.bind(state.text());
        while (!m_reading.refused() && m_rows.next()) {
            const QString place = Words::tr("table %1, kept state %2, row %3").arg(QString::fromLatin1(m_name), quoted(state.text()), quoted(m_rows.text(1)));
            auto row = readBody(m_reading, m_rows, 3, place, m_read);
            if (row && row->id.text() != m_rows.text(1))
                m_reading.refuse(QString::fromLatin1(m_name), Words::tr("the row %1 says it is %2; open a copy").arg(quoted(m_rows.text(1)), quoted(row->id.text())));
            else if (row)
                table.put(std::move(*row));
        }
        m_rows.again();
        return table;
    }

private:
    DocumentReading &m_reading;
    const char *m_name;
    Read m_read;
    Rows m_rows;
};

std::optional<Journey> readKept(Reading &reading, const JsonValue &value)
{
    PlacesRead places; // where nodes stood is not kept
    return readJourney(reading, value, places);
}

QMap<JourneyId, Marks> policyOf(DocumentReading &reading, Rows &rows, const SnapshotId &state)
{
    QMap<JourneyId, Marks> policy;
    rows.bind(state.text());
    while (!reading.refused() && rows.next()) {
        const QString place = Words::tr("table %1, kept state %2, row %3").arg(QStringLiteral("snapshot_policy"), quoted(state.text()), quoted(rows.text(1)));
        auto marks = readBody(reading, rows, 2, place, readMarks);
        if (marks && marks->first.text() != rows.text(1))
            reading.refuse(QStringLiteral("snapshot_policy"), Words::tr("the row %1 says it is %2; open a copy").arg(quoted(rows.text(1)), quoted(marks->first.text())));
        else if (marks)
            policy.insert(marks->first, std::move(marks->second));
    }
    rows.again();
    return policy;
}

QDate dateOf(DocumentReading &reading, const Rows &rows)
{
    const QString text = rows.text(2);
    const QDate date = QDate::fromString(text, Qt::ISODate);
    if (!text.isEmpty() && !date.isValid())
        reading.refuse(QStringLiteral("snapshot"), Words::tr("%1 is no day; write it as 2026-03-31").arg(quoted(text)));
    return date;
}

} // namespace

void fillSnapshots(Database &database, const Table<Snapshot> &snapshots)
{
    Rows states = database.query("INSERT INTO snapshot VALUES (?,?,?,?,?)");
    Rows organisations = database.query("INSERT INTO snapshot_organisation VALUES (?,?,?,?,?,?)");
    Rows services = database.query("INSERT INTO snapshot_service VALUES (?,?,?,?,?,?,?,?,?,?,?)");
    Rows quantities = database.query("INSERT INTO snapshot_service_quantity VALUES (?,?,?,?,?,?,?,?,?,?,?)");
    Rows items = database.query("INSERT INTO snapshot_item VALUES (?,?,?,?)");
    Rows segments = database.query("INSERT INTO snapshot_segment VALUES (?,?,?,?)");
    Rows journeys = database.query("INSERT INTO snapshot_journey VALUES (?,?,?,?)");
    Rows policy = database.query("INSERT INTO snapshot_policy VALUES (?,?,?)");
    for (qsizetype i = 0; i < snapshots.size(); ++i) {
        const Snapshot &state = snapshots.at(i);
        states.bind(state.id.text()).bind(qint64(i)).bind(state.date.toString(Qt::ISODate)).bind(state.name);
        bindUnknown(states, state.unknown);
        states.insert();
        qint64 place = 0;
        for (const Organisation &row : state.organisations) {
            organisations.bind(state.id.text()).bind(row.id.text()).bind(place++).bind(row.name).bind(row.kind);
            bindUnknown(organisations, row.unknown);
            organisations.insert();
        }
        place = 0;
        for (const Service &row : state.services) {
            services.bind(state.id.text()).bind(row.id.text()).bind(place++);
            bindService(services, row);
            services.insert();
            fillQuantities(quantities, state, row);
        }
        fillBodies(items, state, state.items, writeItem);
        fillBodies(segments, state, state.segments, writeSegment);
        fillBodies(journeys, state, state.journeys, [](JsonWriter &out, const Journey &journey) { writeJourney(out, journey, {}); });
        for (auto marks = state.policy.begin(); marks != state.policy.end(); ++marks) {
            policy.bind(state.id.text()).bind(marks.key().text());
            policy.bind(bodyOf([&](JsonWriter &out) { writeMarks(out, marks.key(), *marks); })).insert();
        }
    }
}

Table<Snapshot> readSnapshots(DocumentReading &reading)
{
    Table<Snapshot> snapshots;
    Rows states = reading.database().query("SELECT * FROM snapshot ORDER BY ordinal");
    Rows organisations = reading.database().query("SELECT * FROM snapshot_organisation WHERE snapshot = ? ORDER BY ordinal");
    Rows services = reading.database().query("SELECT * FROM snapshot_service WHERE snapshot = ? ORDER BY ordinal");
    Quantities quantities(reading);
    Bodies<Item> items(reading, "snapshot_item", readItem);
    Bodies<Segment> segments(reading, "snapshot_segment", readSegment);
    Bodies<Journey> journeys(reading, "snapshot_journey", readKept);
    Rows policy = reading.database().query("SELECT * FROM snapshot_policy WHERE snapshot = ? ORDER BY journey");
    while (!reading.refused() && states.next()) {
        const auto id = reading.id<SnapshotId>(states, 0, "snapshot");
        if (!id)
            break;
        Snapshot state{.id = *id};
        state.date = dateOf(reading, states);
        state.name = states.text(3);
        state.unknown = reading.unknown(states, 4, "snapshot");
        state.organisations = rowsOf<Organisation>(reading, *id, "snapshot_organisation", organisations, [&](const OrganisationId &row) {
            return Organisation{row, organisations.text(3), organisations.text(4), reading.unknown(organisations, 5, "snapshot_organisation")};
        });
        state.services = rowsOf<Service>(reading, *id, "snapshot_service", services, [&](const ServiceId &row) {
            Service service = readService(reading, row, services, 3, "snapshot_service");
            quantities.complete(service, *id);
            return service;
        });
        state.items = items.of(*id);
        state.segments = segments.of(*id);
        state.journeys = journeys.of(*id);
        state.policy = policyOf(reading, policy, *id);
        snapshots.put(std::move(state));
    }
    return snapshots;
}

} // namespace model::files
