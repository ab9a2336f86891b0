// SPDX-License-Identifier: GPL-3.0-only
#include "model/files/document.h"

#include "model/files/documentparts.h"
#include "model/files/migrations.h"
#include "model/files/schema.h"
#include "model/files/words.h"
#include "model/workspace/dates.h"

#include <QtEndian>

namespace model::files {

namespace {

/// The tables of a database as SQLite knows them, one text.
QByteArray tablesOf(Database &database)
{
    QByteArray text;
    Rows rows = database.query("SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY type, name");
    while (rows.next()) {
        for (int column = 0; column < rows.columns(); ++column) {
            const std::string_view part = rows.utf8(column);
            text.append(part.data(), static_cast<qsizetype>(part.size())).append('\0');
        }
    }
    return text;
}

/// Those that this version ships.
const QByteArray &shippedTables()
{
    static const QByteArray tables = [] {
        Result<Database> made = Database::empty();
        if (!made)
            return QByteArray();
        Database database = std::move(made).value();
        database.run(schemaText());
        return tablesOf(database);
    }();
    return tables;
}

/// How long the file says it is: pages × their size. 0 where it says neither.
qint64 saidSize(const QByteArray &bytes)
{
    const auto pageSize = qFromBigEndian<quint16>(bytes.constData() + 16);
    const auto pages = qFromBigEndian<quint32>(bytes.constData() + 28);
    return qint64(pageSize == 1 ? 65536 : pageSize) * pages;
}

/// Refuses what is no document of ours before SQLite sees a byte of it.
QString whyNoDocument(const QByteArray &bytes, const QString &file)
{
    // SQLite would take a last page that was cut for an empty table.
    if (bytes.size() < 512 || !bytes.startsWith(QByteArrayView("SQLite format 3\0", 16)) || bytes.size() < saidSize(bytes))
        return Words::tr("%1: it is no Treadlight document, or was cut off; open another or a copy.").arg(file);
    if (applicationOf(bytes) != applicationId)
        return Words::tr("%1: it is a database of another program; open a file saved by Treadlight.").arg(file);
    // A write-ahead log beside the file may hold what the file doesn't yet.
    if (bytes[18] == 2 || bytes[19] == 2)
        return Words::tr("%1: another program holds it open in write-ahead mode; close it there, and run PRAGMA "
                         "journal_mode=DELETE.")
            .arg(file);
    return {};
}

void readWorkspaceRow(DocumentReading &reading, Workspace &workspace)
{
    Rows rows = reading.database().query("SELECT * FROM workspace");
    if (!rows.next())
        return reading.refuse(QStringLiteral("workspace"), Words::tr("its row is not there; open a copy"));
    workspace.title = rows.text(1);
    workspace.currency = rows.text(2);
    workspace.priceYear = static_cast<int>(rows.integer(3));
    for (int grade = 0; grade < 4; ++grade)
        workspace.gradeErrors[static_cast<size_t>(grade)] = rows.real(4 + grade);
    workspace.unknown = reading.unknown(rows, 8, "workspace");
}

bool hashMatches(Database &database)
{
    Rows rows = database.query("SELECT sha256 FROM content");
    if (!rows.next())
        return false;
    const std::string_view kept = rows.utf8(0);
    return QByteArrayView(kept.data(), static_cast<qsizetype>(kept.size())) == contentHash(database);
}

Finding hashFinding(const QString &file)
{
    return {
        Severity::Warning,
        QStringLiteral("content-hash"),
        Words::tr("%1: its content is not what Treadlight saved: it was changed by another program or damaged. Look "
                  "it through and save it under another name.")
            .arg(file),
        {}};
}

} // namespace

Result<Opened> readDocument(const QByteArray &bytes, const QString &file)
{
    if (const QString why = whyNoDocument(bytes, file); !why.isEmpty())
        return Refusal{why};
    const Result<QByteArray> current = upToDate(bytes, file);
    if (!current)
        return Refusal{current.refusal()};
    Result<Database> made = Database::reading(*current);
    if (!made)
        return Refusal{made.refusal()};
    Database database = std::move(made).value();
    DocumentReading reading(database, file);
    const bool known = tablesOf(database) == shippedTables();
    if (!known && !database.failed()) {
        return Refusal{
            Words::tr("%1: its tables are not those of a Treadlight document of version %2; open a file saved "
                      "by Treadlight.")
                .arg(file, QString::number(schemaVersion))};
    }
    Opened opened;
    readWorkspaceRow(reading, opened.workspace);
    opened.workspace.inventory = readInventory(reading);
    opened.workspace.journeys = readJourneys(reading);
    opened.workspace.scenarios = readScenarios(reading);
    opened.workspace.places = readPlaces(reading);
    opened.workspace.appraisal = readTerms(reading);
    opened.workspace.snapshots = readSnapshots(reading);
    shareKept(opened.workspace);
    opened.readOnly = !reading.refused() && !hashMatches(database);
    if (reading.refused())
        return Refusal{reading.refusal()};
    if (opened.readOnly)
        opened.findings += hashFinding(file);
    return opened;
}

Result<QByteArray> writeDocument(const Workspace &workspace)
{
    Result<Database> made = Database::empty();
    if (!made)
        return Refusal{made.refusal()};
    Database database = std::move(made).value();
    database.run(schemaText());
    database.run("BEGIN");
    {
        Rows row = database.query("INSERT INTO workspace VALUES (1,?,?,?,?,?,?,?,?)");
        row.bind(workspace.title).bind(workspace.currency).bind(qint64(workspace.priceYear));
        for (const double error : workspace.gradeErrors)
            row.bind(error);
        bindUnknown(row, workspace.unknown);
        row.insert();
    }
    fillInventory(database, workspace.inventory);
    fillJourneys(database, workspace.journeys);
    fillScenarios(database, workspace.scenarios);
    fillPlaces(database, workspace.places);
    fillTerms(database, workspace.appraisal);
    fillSnapshots(database, workspace.snapshots);
    const QByteArray hash = contentHash(database);
    database.query("INSERT INTO content VALUES (1,?)").bind(hash).insert();
    database.run(("PRAGMA application_id = " + QByteArray::number(applicationId)).constData());
    database.run(("PRAGMA user_version = " + QByteArray::number(schemaVersion)).constData());
    database.run("COMMIT");
    QByteArray bytes = database.bytes();
    if (database.failed())
        return Refusal{
            Words::tr("The document could not be made (%1); undo the last edit and save again.").arg(database.error())};
    return bytes;
}

} // namespace model::files
