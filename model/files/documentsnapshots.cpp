// SPDX-License-Identifier: GPL-3.0-only
#include "model/files/documentparts.h"

#include "model/files/words.h"

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
    }
}

Table<Snapshot> readSnapshots(DocumentReading &reading)
{
    Table<Snapshot> snapshots;
    Rows states = reading.database().query("SELECT * FROM snapshot ORDER BY ordinal");
    Rows organisations = reading.database().query("SELECT * FROM snapshot_organisation WHERE snapshot = ? ORDER BY ordinal");
    Rows services = reading.database().query("SELECT * FROM snapshot_service WHERE snapshot = ? ORDER BY ordinal");
    Quantities quantities(reading);
    while (!reading.refused() && states.next()) {
        const auto id = reading.id<SnapshotId>(states, 0, "snapshot");
        if (!id)
            break;
        Snapshot state{.id = *id, .date = dateOf(reading, states), .name = states.text(3), .organisations = {}, .services = {}, .unknown = {}};
        state.unknown = reading.unknown(states, 4, "snapshot");
        state.organisations = rowsOf<Organisation>(reading, *id, "snapshot_organisation", organisations, [&](const OrganisationId &row) {
            return Organisation{row, organisations.text(3), organisations.text(4), reading.unknown(organisations, 5, "snapshot_organisation")};
        });
        state.services = rowsOf<Service>(reading, *id, "snapshot_service", services, [&](const ServiceId &row) {
            Service service = readService(reading, row, services, 3, "snapshot_service");
            quantities.complete(service, *id);
            return service;
        });
        snapshots.put(std::move(state));
    }
    return snapshots;
}

} // namespace model::files
