// SPDX-License-Identifier: GPL-3.0-only
#include "model/files/document.h"
#include "model/files/json.h"
#include "model/files/schema.h"
#include "model/workspace/edit.h"
#include "randomworkspace.h"
#include "tests/lifeevents.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

#include <sqlite3.h>

using namespace model;
using namespace model::files;

namespace {

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

Workspace sample()
{
    const QString path = QStringLiteral(TREADLIGHT_SOURCE "/tests/model/files/everything.json");
    return readJson(bytesOf(path), path)->workspace;
}

QString refusalOf(const QByteArray &bytes)
{
    const auto read = readDocument(bytes, QStringLiteral("x.treadlight"));
    return read.ok() ? QString() : read.refusal();
}

/// The document after somebody changed it with a shell.
QByteArray changedBy(const QByteArray &document, const char *sql)
{
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("x.treadlight"));
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(document) != document.size())
        return {};
    file.close();
    sqlite3 *database = nullptr;
    sqlite3_open(qPrintable(path), &database);
    const int result = sqlite3_exec(database, sql, nullptr, nullptr, nullptr);
    sqlite3_close(database);
    return result == SQLITE_OK ? bytesOf(path) : QByteArray();
}

} // namespace

class TestTreadlight : public QObject {
    Q_OBJECT

private slots:
    void everyJourneyComesBack_data()
    {
        QTest::addColumn<QString>("path");
        QTest::newRow("everything") << QStringLiteral(TREADLIGHT_SOURCE "/tests/model/files/everything.json");
        for (const QFileInfo &file : tests::lifeEventFiles())
            QTest::newRow(qPrintable(file.fileName())) << file.filePath();
    }
    void everyJourneyComesBack()
    {
        QFETCH(QString, path);
        const Workspace workspace = readJson(bytesOf(path), path)->workspace;
        const auto bytes = writeDocument(workspace);
        QVERIFY2(bytes.ok(), bytes.ok() ? "" : qPrintable(bytes.refusal()));
        const auto read = readDocument(*bytes, QStringLiteral("x.treadlight"));
        QVERIFY2(read.ok(), read.ok() ? "" : qPrintable(read.refusal()));
        QVERIFY(read->workspace == workspace);
        QVERIFY(!read->readOnly && read->findings.isEmpty());
        QCOMPARE(*writeDocument(read->workspace), *bytes);
    }

    void randomWorkspacesComeBack()
    {
        for (unsigned seed = 1; seed <= 300; ++seed) {
            Workspace workspace = RandomWorkspace(seed).make();
            workspace.places[JourneyId("gone")].insert(NodeId("ghost"), QPointF(1, 2));
            const auto bytes = writeDocument(workspace);
            QVERIFY2(bytes.ok(), bytes.ok() ? "" : qPrintable(QString::number(seed) + bytes.refusal()));
            const auto read = readDocument(*bytes, QStringLiteral("random.treadlight"));
            QVERIFY2(read.ok(), read.ok() ? "" : qPrintable(QString::number(seed) + read.refusal()));
            QVERIFY2(read->workspace == workspace, qPrintable(QString::number(seed)));
            QVERIFY(!read->readOnly);
        }
    }

    /// A document of every version before this one still opens, unharmed, and is the same but for what it couldn't say.
    void olderDocumentsOpen_data()
    {
        QTest::addColumn<int>("version");
        for (int version = 1; version < schemaVersion; ++version)
            QTest::addRow("version %d", version) << version;
    }
    void olderDocumentsOpen()
    {
        QFETCH(int, version);
        const QString name = QStringLiteral("version-%1.treadlight").arg(version);
        const QByteArray bytes = bytesOf(QStringLiteral(TREADLIGHT_SOURCE "/tests/model/files/") + name);
        const auto read = readDocument(bytes, name);
        QVERIFY2(read.ok(), read.ok() ? "" : qPrintable(read.refusal()));
        QVERIFY(!read->readOnly && read->findings.isEmpty());
        Workspace same = sample();
        if (version < 3)
            same.snapshots = {};
        for (Snapshot state : QList<Snapshot>(same.snapshots.begin(), same.snapshots.end())) {
            state.items = {};
            state.segments = {};
            state.journeys = {};
            state.policy = {};
            same.snapshots.put(state);
        }
        if (version < 2)
            same.appraisal = {};
        QVERIFY(read->workspace == same);
        const QByteArray changed = changedBy(bytes, "UPDATE workspace SET title = 'other'");
        QVERIFY(readDocument(changed, QStringLiteral("x.treadlight"))->readOnly);
    }

    void termsOfTheAppraisalAreContent()
    {
        const QByteArray bytes = *writeDocument(sample());
        for (const char *sql : {"UPDATE appraisal SET period = 20", "DELETE FROM appraisal", "UPDATE appraisal_ramp SET share = 1",
                                "DELETE FROM appraisal_income"})
            QVERIFY2(readDocument(changedBy(bytes, sql), QStringLiteral("x.treadlight"))->readOnly, sql);
        const QByteArray plain = *writeDocument(Workspace());
        QVERIFY(readDocument(changedBy(plain, "INSERT INTO appraisal_ramp VALUES (1, 0.5)"), QStringLiteral("x.treadlight"))->readOnly);
    }

    void datedStatesAreContent()
    {
        const QByteArray bytes = *writeDocument(sample());
        for (const char *sql : {"UPDATE snapshot SET date = '2025-04-01'", "DELETE FROM snapshot_organisation", "UPDATE snapshot_service SET legacy = 0",
                                "DELETE FROM snapshot_service_quantity", "DELETE FROM snapshot_journey", "DELETE FROM snapshot_policy",
                                "UPDATE snapshot_item SET body = '{\"id\": \"nino\"}'", "DELETE FROM snapshot_segment"})
            QVERIFY2(readDocument(changedBy(bytes, sql), QStringLiteral("x.treadlight"))->readOnly, sql);
        const QString refusal = refusalOf(changedBy(bytes, "UPDATE snapshot SET date = 'spring'"));
        QVERIFY2(refusal.contains(QStringLiteral("table snapshot: \"spring\"")), qPrintable(refusal));
    }

    /// What did not change since a kept day is held once, also after it was read from a file.
    void keptRowsAreShared()
    {
        Workspace workspace = sample();
        workspace.snapshots = {};
        workspace = *edited(workspace, edits::Keep{QDate(2026, 3, 31), {}});
        Journey journey = workspace.journeys.at(0);
        Node node = journey.nodes.at(0);
        node.name = QStringLiteral("Other");
        journey.nodes.put(node);
        workspace.journeys.put(journey);
        for (const auto &read : {readDocument(*writeDocument(workspace), QStringLiteral("x")), readJson(*writeJson(workspace), QStringLiteral("x"))}) {
            QVERIFY(read->workspace == workspace);
            const Snapshot &state = read->workspace.snapshots.at(0);
            QVERIFY(state.items.shared(0) == read->workspace.inventory.items.shared(0));
            QVERIFY(state.journeys.at(0).nodes.shared(1) == read->workspace.journeys.at(0).nodes.shared(1));
            QVERIFY(state.journeys.at(0).nodes.at(0).name != node.name);
        }
    }

    void keptRowsThatAreOffAreRefused_data()
    {
        QTest::addColumn<QByteArray>("sql");
        QTest::addColumn<QString>("place");
        const auto row = [](const char *name, const char *sql, const char *place) { QTest::newRow(name) << QByteArray(sql) << QString::fromLatin1(place); };
        row("no JSON", "UPDATE snapshot_journey SET body = '{'", "table snapshot_journey, kept state \"spring\", row \"claim\"");
        row("no object", "UPDATE snapshot_journey SET body = '3'", "table snapshot_journey, kept state \"spring\"");
        row("another id", "UPDATE snapshot_item SET body = '{\"id\": \"other\"}'", "table snapshot_item: the row \"nino\" says it is \"other\"");
        row("without id", "UPDATE snapshot_segment SET body = '{}'", "table snapshot_segment, kept state \"spring\", row \"online\"");
        row("all other segments", "UPDATE snapshot_segment SET id = '*', body = '{\"id\": \"*\"}'", "table snapshot_segment");
        row("a text for a number", "UPDATE snapshot_journey SET body = '{\"id\": \"claim\", \"people\": {\"online\": \"x\"}}'", "people");
        row("a node twice", "UPDATE snapshot_journey SET body = '{\"id\": \"claim\", \"nodes\": [{\"id\": \"a\"}, {\"id\": \"a\"}]}'", "nodes[1]");
        row("marks of another journey", "UPDATE snapshot_policy SET body = '{\"journey\": \"x\"}'", "table snapshot_policy: the row \"claim\" says it is \"x\"");
        row("marks that are a list", "UPDATE snapshot_policy SET body = '[]'", "table snapshot_policy");
    }
    void keptRowsThatAreOffAreRefused()
    {
        QFETCH(QByteArray, sql);
        QFETCH(QString, place);
        const QString refusal = refusalOf(changedBy(*writeDocument(sample()), sql.constData()));
        QVERIFY2(refusal.contains(place) && refusal.startsWith(QStringLiteral("x.treadlight")), qPrintable(refusal));
    }

    /// A document that has none is written to the byte as if there were no such thing.
    void withoutDatedStatesTheFormIsAsBefore()
    {
        Workspace workspace = sample();
        workspace.snapshots = {};
        QVERIFY(!writeJson(workspace)->contains("snapshots"));
    }

    void aShellCanReadIt()
    {
        const QByteArray bytes = *writeDocument(sample());
        QVERIFY(!changedBy(bytes, "SELECT n.name, q.likely FROM node n JOIN node_quantity q ON q.journey = n.journey "
                                  "AND q.node = n.id WHERE q.quantity = 'do'")
                     .isEmpty());
        QVERIFY(bytes.contains("No row = 0"));
    }

    void changedContentOpensReadOnly_data()
    {
        QTest::addColumn<QByteArray>("sql");
        QTest::newRow("a number") << QByteArray("UPDATE node_quantity SET likely = likely + 1");
        QTest::newRow("a name") << QByteArray("UPDATE node SET name = 'x' WHERE id = 'apply'");
        QTest::newRow("a row gone") << QByteArray("DELETE FROM edge WHERE toNode = 'refused'");
        QTest::newRow("the title") << QByteArray("UPDATE workspace SET title = 'other'");
        QTest::newRow("the hash") << QByteArray("UPDATE content SET sha256 = 'abc'");
        QTest::newRow("no hash") << QByteArray("DELETE FROM content");
    }
    void changedContentOpensReadOnly()
    {
        QFETCH(QByteArray, sql);
        const QByteArray changed = changedBy(*writeDocument(sample()), sql.constData());
        const auto read = readDocument(changed, QStringLiteral("x.treadlight"));
        QVERIFY2(read.ok(), read.ok() ? "" : qPrintable(read.refusal()));
        QVERIFY(read->readOnly);
        QCOMPARE(read->findings.size(), 1);
        QCOMPARE(read->findings[0].code, QStringLiteral("content-hash"));
        QCOMPARE(read->findings[0].severity, Severity::Warning);
    }

    void refuses_data()
    {
        QTest::addColumn<QByteArray>("sql");
        QTest::addColumn<QString>("word");
        const auto row = [](const char *name, const char *sql, const char *word) {
            QTest::newRow(name) << QByteArray(sql) << QString::fromLatin1(word);
        };
        row("a newer version", "PRAGMA user_version = 5", "version 5");
        row("no version", "PRAGMA user_version = 0", "no version");
        row("another program", "PRAGMA application_id = 7", "another program");
        row("a table more", "CREATE TABLE more (a)", "tables");
        row("a column more", "ALTER TABLE node ADD COLUMN more TEXT", "tables");
        row("a table less", "DROP TABLE people", "tables");
        row("a trigger", "CREATE TRIGGER t AFTER INSERT ON node BEGIN DELETE FROM node; END", "tables");
        row("a view", "CREATE VIEW v AS SELECT 1", "tables");
        row("an index", "CREATE INDEX i ON node (name)", "tables");
        row("write-ahead", "PRAGMA journal_mode = WAL", "write-ahead");
        row("no workspace", "DELETE FROM workspace", "workspace");
        row("a kind of node", "UPDATE node SET kind = 'task'", "task");
        row("a grade", "UPDATE source SET grade = 'sure'", "sure");
        row("an empty id", "UPDATE item SET id = '' WHERE id = 'nino'", "item");
        row("an orphan", "UPDATE ask SET node = 'nobody' WHERE item = 'diagnosis'", "ask");
        row("an orphan of an edge", "UPDATE edge_share_for SET toNode = 'nobody'", "edge_share_for");
        row("no channel", "UPDATE channel_quantity SET ordinal = 9", "channel_quantity");
        row("broken JSON", "UPDATE change SET body = '{'", "change 1");
        row("a change that is none", "UPDATE change SET body = '{\"change\": \"x\"}'", "change 1");
        row("broken kept keys", "UPDATE organisation SET unknown = '{]' WHERE id = 'hmrc'", "organisation");
    }
    void refuses()
    {
        QFETCH(QByteArray, sql);
        QFETCH(QString, word);
        const QByteArray changed = changedBy(*writeDocument(sample()), sql.constData());
        QVERIFY(!changed.isEmpty());
        const QString refusal = refusalOf(changed);
        QVERIFY2(refusal.startsWith(QStringLiteral("x.treadlight")), qPrintable(refusal));
        QVERIFY2(refusal.contains(word), qPrintable(refusal));
        QVERIFY2(refusal.endsWith(QLatin1Char('.')), qPrintable(refusal));
    }

    void notFiniteIsNotWritten()
    {
        Workspace workspace = sample();
        Journey journey = workspace.journeys.at(0);
        Node node = journey.nodes.at(1);
        node[Measurand::Do].low = std::numeric_limits<double>::quiet_NaN();
        journey.nodes.put(node);
        workspace.journeys.put(journey);
        QVERIFY(!writeDocument(workspace).ok());
    }

    void whatIsNoDatabaseIsRefused()
    {
        for (const QByteArray &bytes : {QByteArray(), QByteArray("SQLite format 3\0", 16), QByteArray(5000, 'x'),
                                        QByteArray("SQLite format 3\0", 16) + QByteArray(5000, '\0')})
            QVERIFY(!refusalOf(bytes).isEmpty());
    }

    void truncatedAnywhereNeverHurts()
    {
        const QByteArray whole = *writeDocument(Workspace());
        for (qsizetype size = 0; size < whole.size(); size += size < 600 ? 1 : 97)
            QVERIFY2(!refusalOf(whole.first(size)).isEmpty(), qPrintable(QString::number(size)));
    }

    /// Whatever byte changes: refused, or opened read-only, or (where the byte is spare) the same as before.
    void flippedBitsAreNeverTakenForContent()
    {
        const Workspace workspace = sample();
        const QByteArray whole = *writeDocument(workspace);
        int refused = 0, readOnly = 0;
        for (qsizetype at = 0; at < whole.size(); at += at < 200 ? 1 : 53) {
            QByteArray spoilt = whole;
            spoilt[at] = static_cast<char>(spoilt[at] ^ (1 << (at % 8)));
            const auto read = readDocument(spoilt, QStringLiteral("x.treadlight"));
            refused += read.ok() ? 0 : 1;
            readOnly += read.ok() && read->readOnly ? 1 : 0;
            if (read.ok() && !read->readOnly)
                QVERIFY2(read->workspace == workspace, qPrintable(QString::number(at)));
        }
        QVERIFY(refused > 0 && readOnly > 0);
    }
};

QTEST_GUILESS_MAIN(TestTreadlight)
#include "tst_treadlight.moc"
