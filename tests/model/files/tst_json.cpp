// SPDX-License-Identifier: GPL-3.0-only
#include "model/files/json.h"
#include "model/files/numbertext.h"
#include "randomworkspace.h"
#include "tests/lifeevents.h"

#include <QDir>
#include <QTest>

using namespace model;
using namespace model::files;

namespace {

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QString here(const char *name) { return QStringLiteral(TREADLIGHT_SOURCE "/tests/model/files/") + QLatin1String(name); }

/// A document of one node, as a law would have it.
QByteArray nodeOnly(const char *node)
{
    return QByteArray(R"({"format": "treadlight", "journeys": [{"id": "j", "nodes": [)") + node + "]}]}";
}

} // namespace

class TestJson : public QObject {
    Q_OBJECT

private slots:
    void everyJourneyComesBack_data()
    {
        QTest::addColumn<QString>("path");
        QTest::newRow("everything") << here("everything.json");
        for (const QFileInfo &file : tests::lifeEventFiles())
            QTest::newRow(qPrintable(file.fileName())) << file.filePath();
    }
    void everyJourneyComesBack()
    {
        QFETCH(QString, path);
        const auto read = readJson(bytesOf(path), path);
        QVERIFY2(read.ok(), read.ok() ? "" : qPrintable(read.refusal()));
        const auto written = writeJson(read->workspace);
        QVERIFY(written.ok());
        const auto again = readJson(*written, path);
        QVERIFY(again.ok());
        QVERIFY(again->workspace == read->workspace);
        QCOMPARE(*writeJson(again->workspace), *written);
    }

    void theSampleIsWrittenAsItStands()
    {
        const QByteArray bytes = bytesOf(here("everything.json"));
        QCOMPARE(*writeJson(readJson(bytes, QStringLiteral("everything"))->workspace), bytes);
    }

    void randomWorkspacesComeBack()
    {
        for (unsigned seed = 1; seed <= 1500; ++seed) {
            const Workspace workspace = RandomWorkspace(seed).make();
            const auto written = writeJson(workspace);
            QVERIFY2(written.ok(), qPrintable(QString::number(seed)));
            const auto read = readJson(*written, QStringLiteral("random.json"));
            QVERIFY2(read.ok(), read.ok() ? "" : qPrintable(QString::number(seed) + read.refusal()));
            QVERIFY2(read->workspace == workspace, qPrintable(QString::number(seed)));
            QCOMPARE(*writeJson(read->workspace), *written);
        }
    }

    void numbersAreShortAndExact_data()
    {
        QTest::addColumn<double>("number");
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("whole") << 60.0 << QByteArray("60");
        QTest::newRow("large") << 400000.0 << QByteArray("400000");
        QTest::newRow("people") << 1e11 << QByteArray("100000000000");
        QTest::newRow("tenth") << 0.1 << QByteArray("0.1");
        QTest::newRow("third") << 1.0 / 3 << QByteArray("0.3333333333333333");
        QTest::newRow("no minus zero") << -0.0 << QByteArray("0");
        QTest::newRow("negative") << -2.5 << QByteArray("-2.5");
        QTest::newRow("tiny") << 5e-324 << QByteArray("5e-324");
        QTest::newRow("huge") << 1e300 << QByteArray("1e+300");
    }
    void numbersAreShortAndExact()
    {
        QFETCH(double, number);
        QFETCH(QByteArray, text);
        QCOMPARE(numberText(number), text);
        QCOMPARE(text.toDouble(), number);
    }

    void notFiniteIsNotWritten()
    {
        Workspace workspace;
        workspace.gradeErrors[0] = std::numeric_limits<double>::infinity();
        QVERIFY(!writeJson(workspace).ok());
    }

    void unknownKeysAreKeptAndReported()
    {
        const auto read = readJson(bytesOf(here("everything.json")), QStringLiteral("e.json"));
        QCOMPARE(read->findings.size(), 19);
        for (const Finding &finding : read->findings) {
            QCOMPARE(finding.code, QStringLiteral("unknown-key"));
            QCOMPARE(finding.severity, Severity::Warning);
        }
        const auto about = [&](const char *key) {
            const auto it = std::ranges::find_if(read->findings, [&](const Finding &f) {
                return f.text.contains(QLatin1Char('"') + QLatin1String(key) + QLatin1Char('"'));
            });
            return it == read->findings.end() ? Finding{} : *it;
        };
        QCOMPARE(about("colour").where.inventory, QStringLiteral("organisations/hmrc"));
        QVERIFY(about("colour").text.startsWith(QStringLiteral("organisations[1] \"hmrc\": ")));
        QCOMPARE(about("why").where.node->text(), QStringLiteral("apply"));
        QVERIFY(about("why").text.startsWith(
            QStringLiteral("journeys[0] \"claim\" › nodes[1] \"apply\" › asks[1] \"diagnosis\": ")));
        QCOMPARE(about("dashed").where.edge->to.text(), QStringLiteral("refused"));
        QCOMPARE(about("teams").where.change, 0);
        QCOMPARE(about("teams").where.scenario->text(), QStringLiteral("better"));
        QCOMPARE(read->workspace.unknown.keys(), (QStringList{QStringLiteral("grades"), QStringLiteral("made")}));
    }

    void largeWholeNumbersSurviveWhereTheyAreOnlyKept()
    {
        const auto read = readJson(R"({"format": "treadlight", "x": 9007199254740993})", QStringLiteral("x.json"));
        QVERIFY(writeJson(read->workspace)->contains("9007199254740993"));
    }

    void oddQuantitiesAreLeftToTheCheck()
    {
        const auto read =
            readJson(nodeOnly(R"({"id": "a", "wait": {"low": 2, "likely": -1}, "fee": -5})"), QStringLiteral("x.json"));
        QVERIFY(read.ok());
        const Node &node = read->workspace.journeys.at(0).nodes.at(0);
        QCOMPARE(node[Measurand::Wait].low, std::optional(2.0));
        QVERIFY(!node[Measurand::Wait].high);
        QCOMPARE(node[Measurand::Fee].likely, -5.0);
        QCOMPARE(readJson(*writeJson(read->workspace), QStringLiteral("x.json"))->workspace, read->workspace);
    }

    void defaultsAreThoseOfTheContract()
    {
        const auto read = readJson(R"({"format": "treadlight", "segments": [{"id": "s"}],
            "journeys": [{"id": "j", "nodes": [{"id": "a", "asks": ["i"], "channels": [{}]}], "edges": [{"from": "a", "to": "a"}]}],
            "scenarios": [{"id": "s", "journey": "j", "changes": [{"change": "reuse"}]}]})",
                                   QStringLiteral("x.json"));
        QVERIFY2(read.ok(), read.ok() ? "" : qPrintable(read.refusal()));
        const Workspace &w = read->workspace;
        QCOMPARE(w.currency, QStringLiteral("GBP"));
        QCOMPARE(w.inventory.segments.at(0).pace, Pace());
        const Node &node = w.journeys.at(0).nodes.at(0);
        QCOMPARE(node.kind, NodeKind::Step);
        QCOMPARE(node.asks[0].share, Quantity(1));
        QCOMPARE(node.channels[0].share, Quantity(1));
        QCOMPARE(w.journeys.at(0).edges.at(0).share, Quantity(1));
        const Change &change = w.scenarios.at(0).changes[0];
        QCOMPARE(change.takeUp, TakeUp());
        QVERIFY(change.enabled);
        const auto &reuse = std::get<changes::Reuse>(change.what);
        QCOMPARE(reuse.residual, Quantity(0.25));
        QVERIFY(!reuse.items && reuse.scope.everything && !reuse.held);
    }

    void takeUpIsReadInItsThreeForms_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<double>("online");
        QTest::addColumn<double>("others");
        QTest::newRow("number") << QByteArray("0.6") << 0.6 << 0.6;
        QTest::newRow("quantity") << QByteArray(R"({"likely": 0.5, "grade": "guess"})") << 0.5 << 0.5;
        QTest::newRow("map") << QByteArray(R"({"online": 0.8, "*": 0.3})") << 0.8 << 0.3;
        QTest::newRow("map without rest") << QByteArray(R"({"online": 0.8})") << 0.8 << 0.0;
        QTest::newRow("map of nobody") << QByteArray("{}") << 0.0 << 0.0;
        QTest::newRow("segment called likely")
            << QByteArray(R"({"likely": 0.2, "online": 0.1, "*": null})") << 0.1 << 0.0;
    }
    void takeUpIsReadInItsThreeForms()
    {
        QFETCH(QByteArray, json);
        QFETCH(double, online);
        QFETCH(double, others);
        const auto read = readJson(R"({"format": "treadlight", "scenarios": [{"id": "s", "journey": "j", "changes": [
            {"change": "remove", "nodes": [], "takeUp": )" +
                                       json + "}]}]}",
                                   QStringLiteral("x.json"));
        QVERIFY2(read.ok(), read.ok() ? "" : qPrintable(read.refusal()));
        const TakeUp takeUp = read->workspace.scenarios.at(0).changes[0].takeUp;
        QCOMPARE(takeUp.of(SegmentId("online")), online);
        QCOMPARE(takeUp.of(SegmentId("others")), others);
        QCOMPARE(readJson(*writeJson(read->workspace), QStringLiteral("x.json"))->workspace, read->workspace);
    }

    void placesComeFromJourneysAndScenarios()
    {
        const auto read = readJson(bytesOf(here("everything.json")), QStringLiteral("e.json"));
        const auto places = read->workspace.places.value(JourneyId("claim"));
        QCOMPARE(places.value(NodeId("apply")), QPointF(160.5, 80));
        QCOMPARE(places.value(NodeId("advice")), QPointF(80, 40));
        QCOMPARE(places.value(NodeId("survey")), QPointF(900, 40));
        QCOMPARE(places.size(), 4);
    }

    void aMergeKnowsWhatItsStepSaysItself()
    {
        const auto read = readJson(bytesOf(here("everything.json")), QStringLiteral("e.json"));
        const auto &merge = std::get<changes::Merge>(read->workspace.scenarios.at(1).changes[1].what);
        QCOMPARE(merge.said, QList{Measurand::Learn});
        QVERIFY(merge.asksSaid);
    }
};

QTEST_GUILESS_MAIN(TestJson)
#include "tst_json.moc"
