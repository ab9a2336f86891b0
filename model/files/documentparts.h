// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/files/database.h"
#include "model/workspace/workspace.h"

/// The parts of a document: what fills its tables and what reads them.
namespace model::files {

/// Columns of a quantity: likely, low, high, grade, sure, source, note, quantityUnknown.
inline constexpr int quantityColumns = 8;

/// Fills the tables of an empty document.
void fillInventory(Database &database, const Inventory &inventory);
void fillJourneys(Database &database, const Table<Journey> &journeys);
void fillScenarios(Database &database, const Scenarios &scenarios);
void fillPlaces(Database &database, const Places &places);
void fillSnapshots(Database &database, const Table<Snapshot> &snapshots);
void fillTerms(Database &database, const AppraisalTerms &terms);
void bindQuantity(Rows &rows, const Quantity &quantity);
void bindUnknown(Rows &rows, const Unknown &unknown);
/// From its name to what is unknown of it, without id, place and quantities.
void bindService(Rows &rows, const Service &service);
void bindText(Rows &rows, const std::optional<QString> &text);

/// One reading of a document: the database and the first refusal, after which nothing counts.
class DocumentReading {
public:
    DocumentReading(Database &database, QString file) : m_database(database), m_file(std::move(file)) {}

    Database &database() { return m_database; }
    const QString &file() const { return m_file; }
    bool refused() const { return !m_refusal.isEmpty() || m_database.failed(); }
    /// `place` is a table and a row of it, in words.
    void refuse(const QString &place, const QString &why);
    void refuseAs(const QString &sentence);
    QString refusal() const;

    template <typename AnyId>
    std::optional<AnyId> id(const Rows &rows, int column, const char *table)
    {
        Result<AnyId> id = AnyId::from(rows.text(column));
        if (!id)
            refuse(QString::fromLatin1(table), id.refusal());
        return id ? std::optional(std::move(id).value()) : std::nullopt;
    }
    template <typename AnyId>
    std::optional<AnyId> idOrNone(const Rows &rows, int column, const char *table)
    {
        return rows.isNull(column) ? std::nullopt : id<AnyId>(rows, column, table);
    }
    /// A word that must be one of a list, or none where there is none.
    template <typename FromKey>
    auto word(const Rows &rows, int column, const char *table, FromKey fromKey) -> decltype(fromKey(QStringView()))
    {
        if (rows.isNull(column))
            return std::nullopt;
        const QString text = rows.text(column);
        auto found = fromKey(QStringView(text));
        if (!found)
            refuseWord(table, text);
        return found;
    }
    Quantity quantity(const Rows &rows, int from, const char *table);
    Unknown unknown(const Rows &rows, int column, const char *table);

private:
    void refuseWord(const char *table, const QString &word);

    Database &m_database;
    QString m_file;
    QString m_refusal;
};

Inventory readInventory(DocumentReading &reading);
/// The same, from a column on.
Service readService(DocumentReading &reading, const ServiceId &id, const Rows &rows, int from, const char *table);
Table<Journey> readJourneys(DocumentReading &reading);
Scenarios readScenarios(DocumentReading &reading);
Places readPlaces(DocumentReading &reading);
Table<Snapshot> readSnapshots(DocumentReading &reading);
AppraisalTerms readTerms(DocumentReading &reading);

/// SHA-256 over the rows of all content tables by their primary keys, in hexadecimal.
QByteArray contentHash(Database &database);

} // namespace model::files
