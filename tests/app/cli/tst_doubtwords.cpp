// SPDX-License-Identifier: GPL-3.0-only
#include "tests/app/cli/console.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace tests;

namespace {

/// 120 people do 30 minutes, an estimate; a scenario halves it. All else is known.
const char *const halved = R"({"format": "treadlight", "version": 1,
    "segments": [{"id": "g"}],
    "journeys": [{"id": "j", "people": {"g": {"likely": 120, "sure": 0}}, "nodes": [{"id": "s", "kind": "start"},
        {"id": "a", "name": "Apply", "effort": {"do": {"likely": 30, "grade": "estimate"}}, "wait": {"likely": 5, "grade": "measured"}},
        {"id": "e", "kind": "end"}],
      "edges": [{"from": "s", "to": "a"}, {"from": "a", "to": "e"}]}],
    "scenarios": [{"id": "half", "journey": "j", "changes": [{"change": "scale", "quantities": ["do"], "by": {"likely": 0.5, "sure": 0}}]},
                  {"id": "off", "journey": "j", "changes": [{"change": "scale", "quantities": ["do"], "by": 0.5, "enabled": false}]}]})";

QJsonObject objectOf(const Ran &ran) { return QJsonDocument::fromJson(ran.out).object(); }

} // namespace

/// `treadlight-cli sensitivity`, and the intervals of `compare`.
class TestDoubtWords : public QObject {
    Q_OBJECT

private slots:
    void tellsWhatDrivesTheHours()
    {
        const Folder folder;
        const Ran ran = console(words("sensitivity --format json --draws 500") << folder.with("h.json", halved));
        QCOMPARE(ran.err, QString());
        QCOMPARE(ran.exit, 0);
        const QJsonObject all = objectOf(ran);
        QCOMPARE(all[u"format"].toString(), QStringLiteral("treadlight-sensitivity"));
        QVERIFY(all[u"scenario"].isNull());
        QCOMPARE(all[u"total"][u"mean"].toDouble(), 60.0);
        QVERIFY(all[u"total"][u"p5"].toDouble() > 30 && all[u"total"][u"p5"].toDouble() < 45);
        QVERIFY(all[u"total"][u"p95"].toDouble() > 80 && all[u"total"][u"p95"].toDouble() < 100);
        const QJsonArray numbers = all[u"quantities"].toArray();
        QCOMPARE(numbers.size(), 2);
        QCOMPARE(numbers[0][u"path"].toString(), QStringLiteral("journeys/j/nodes/a/do"));
        QCOMPARE(numbers[0][u"name"].toString(), QStringLiteral("Apply: do"));
        QCOMPARE(numbers[0][u"grade"].toString(), QStringLiteral("estimate"));
        QVERIFY(numbers[0][u"shareOfVariance"].toDouble() > 0.85);
        QVERIFY(numbers[0][u"low"].toDouble() < 60 && numbers[0][u"high"].toDouble() > 60);
        // A wait costs no hours.
        QCOMPARE(numbers[1][u"path"].toString(), QStringLiteral("journeys/j/nodes/a/wait"));
        QCOMPARE(numbers[1][u"shareOfVariance"].toDouble(-1), 0.0);
    }

    void tellsOfASaving()
    {
        const Folder folder;
        const QString file = folder.with("h.json", halved);
        const QJsonObject saved = objectOf(console(words("sensitivity --format json --draws 50 --scenario half --saving") << file));
        QCOMPARE(saved[u"total"][u"mean"].toDouble(), 30.0);
        QCOMPARE(saved[u"scenario"].toString(), QStringLiteral("half"));
        const Ran table = console(words("sensitivity --draws 50 --scenario half --saving") << file);
        QVERIFY2(table.out.startsWith("Hours saved a year: 30, in 90 of 100 draws between "), table.out.constData());
        QVERIFY(table.out.contains("Apply: do"));
        const Ran csv = console(words("sensitivity --draws 50 --format csv") << file);
        QVERIFY(csv.out.startsWith("path,name,grade,shareOfVariance,low,high\r\njourneys/j/nodes/a/do,Apply: do,estimate,"));
    }

    void takesTheDocumentsGrades()
    {
        const Folder folder;
        const QString usual = folder.with("h.json", halved);
        const QString surer = folder.with("s.json", QByteArray(halved).replace("\"version\": 1,", R"("version": 1, "grades": {"estimate": 0.01},)"));
        const auto width = [](const QString &file) {
            const QJsonObject all = objectOf(console(words("sensitivity --format json --draws 200") << file));
            return all[u"total"][u"p95"].toDouble() - all[u"total"][u"p5"].toDouble();
        };
        QVERIFY(width(surer) > 0);
        QVERIFY(width(surer) < width(usual) / 10);
    }

    void comparesWithIntervals()
    {
        const Folder folder;
        const QString file = folder.with("h.json", halved);
        const Ran ran = console(words("compare --format json --draws 400") << file);
        QCOMPARE(ran.exit, 0);
        const QJsonArray scenarios = objectOf(ran)[u"scenarios"].toArray();
        const QJsonArray hours = scenarios[0][u"interval"][u"hours"].toArray();
        QCOMPARE(hours.size(), 2);
        QVERIFY(hours[0].toDouble() < -30 && hours[1].toDouble() > -30 && hours[1].toDouble() < 0);
        QCOMPARE(scenarios[0][u"better"].toDouble(), 1.0);
        for (const char *figure : {"hours", "value", "duplicateHours", "money", "waitDays"}) {
            QCOMPARE(scenarios[1][u"interval"][QLatin1String(figure)], QJsonValue(QJsonArray{0.0, 0.0}));
            QVERIFY(scenarios[0][u"interval"].toObject().contains(QLatin1String(figure)));
        }
        QCOMPARE(scenarios[1][u"better"].toDouble(), 0.5);
        const Ran table = console(words("compare --draws 400") << file);
        QVERIFY(table.out.contains("in 90 of 100 draws"));
        QVERIFY(table.out.contains("in 100 %"));
        QVERIFY(table.out.contains("0 … 0"));
        const Ran csv = console(words("compare --draws 400 --format csv") << file);
        QVERIFY(csv.out.startsWith("journey,scenario,figure,unit,baseline,value,difference,low,high\r\n"));
    }

    void printsWhatRoundingLeavesAsNothing()
    {
        const Ran ran = console(words("compare --draws 20") << baby());
        QCOMPARE(ran.exit, 0);
        QVERIFY2(!ran.out.contains("+0.0000") && !ran.out.contains("−0.0000"), ran.out.constData());
    }

    void theSameBytesOnAnyThreads()
    {
        for (const char *line : {"sensitivity --draws 60 --format csv --scenario once-only", "compare --draws 60 --format json"}) {
            const QStringList base = words(line) << baby();
            const Ran one = console(base + words("--threads 1 --seed 7"));
            QCOMPARE(one.exit, 0);
            QVERIFY(one.out.size() > 500);
            QCOMPARE(console(base + words("--threads 2 --seed 7")).out, one.out);
            QCOMPARE(console(base + words("--threads 7 --seed 7")).out, one.out);
            QVERIFY(console(base + words("--threads 2 --seed 8")).out != one.out);
        }
    }

    void wrongWords_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<int>("exit");
        for (const char *command : {"compare", "sensitivity"}) {
            for (const char *more : {"--draws 0", "--draws -5", "--draws 1000000000", "--draws many", "--draws 1.5", "--seed x", "--seed -1",
                                     "--threads 0", "--threads 100000", "--scenario nowhere", "--journey nowhere"})
                QTest::newRow(qPrintable(QStringLiteral("%1 %2").arg(QLatin1String(command), QLatin1String(more))))
                    << QStringLiteral("%1 %2").arg(QLatin1String(command), QLatin1String(more)) << 2;
        }
        QTest::newRow("a saving of nothing") << QStringLiteral("sensitivity --saving") << 2;
    }

    void wrongWords()
    {
        QFETCH(QString, line);
        QFETCH(int, exit);
        const Ran ran = console(words(line.toUtf8().constData()) << baby());
        QCOMPARE(ran.exit, exit);
        QVERIFY(ran.out.isEmpty());
        QVERIFY2(ran.err.startsWith(QStringLiteral("treadlight-cli: ")) && ran.err.contains(QLatin1Char('.')), qPrintable(ran.err));
    }

    void refusesWhatCantBeMeasured()
    {
        const Folder folder;
        const QString broken = folder.with("b.json", QByteArray(halved).replace("{\"from\": \"a\", \"to\": \"e\"}", R"({"from": "a", "to": "e", "share": 0.5})"));
        for (const char *command : {"compare", "sensitivity"}) {
            const Ran ran = console(words(command) << broken);
            QCOMPARE(ran.exit, 1);
            QVERIFY(ran.err.contains(QStringLiteral("come to 0.5")));
        }
    }
};

QTEST_GUILESS_MAIN(TestDoubtWords)
#include "tst_doubtwords.moc"
