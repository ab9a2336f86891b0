// SPDX-License-Identifier: GPL-3.0-only
#include "tests/app/cli/console.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace tests;

/// `treadlight-cli simulate`: what it prints, and what it says where it can't.
class TestSimulate : public QObject {
    Q_OBJECT
private slots:
    void json();
    void scenario();
    void sameBytesOnAnyThreads();
    void tableAndCsv();
    void wrongWords_data();
    void wrongWords();
};

void TestSimulate::json()
{
    const Folder folder;
    const Ran ran = console({QStringLiteral("simulate"), folder.with("b.json", oneJourney()), QStringLiteral("--people"),
                             QStringLiteral("500"), QStringLiteral("--format"), QStringLiteral("json")});
    QCOMPARE(ran.exit, 0);
    QCOMPARE(ran.err, QString());
    const QJsonObject object = QJsonDocument::fromJson(ran.out).object();
    QCOMPARE(object[u"format"].toString(), QStringLiteral("treadlight-simulate"));
    const QJsonObject segment = object[u"segments"][0].toObject();
    QCOMPARE(segment[u"segment"].toString(), QStringLiteral("g"));
    for (const QJsonObject &row : {segment, object[u"all"].toObject()}) {
        // All are alike: 4 minutes the first time, 1 again.
        QCOMPARE(row[u"minutes"][u"mean"].toDouble(), 5.0);
        QCOMPARE(row[u"minutes"][u"standardError"].toDouble(-1), 0.0);
        QCOMPARE(row[u"asks"][u"p50"].toDouble(), 2.0);
        QCOMPARE(row[u"duplicates"][u"p95"].toDouble(), 1.0);
        QVERIFY(std::abs(row[u"elapsedDays"][u"mean"].toDouble() - 5.0 / 1440) < 1e-12);
        for (const char *key : {"p5", "p10", "p25", "p50", "p75", "p90", "p95"})
            QVERIFY(row[u"money"].toObject().contains(QLatin1String(key)));
    }
}

void TestSimulate::scenario()
{
    const Folder folder;
    const Ran ran = console({QStringLiteral("simulate"), folder.with("b.json", oneJourney()), QStringLiteral("--scenario"), QStringLiteral("f"),
                             QStringLiteral("--people"), QStringLiteral("100000"), QStringLiteral("--format"), QStringLiteral("json")});
    QCOMPARE(ran.exit, 0);
    const QJsonObject all = QJsonDocument::fromJson(ran.out).object()[u"all"].toObject();
    const double off = std::abs(all[u"minutes"][u"mean"].toDouble() - 4.7);
    QVERIFY(off <= 4 * all[u"minutes"][u"standardError"].toDouble());
}

void TestSimulate::sameBytesOnAnyThreads()
{
    const auto run = [](const char *threads, const char *seed) {
        return console({QStringLiteral("simulate"), baby(), QStringLiteral("--people"), QStringLiteral("9000"), QStringLiteral("--threads"),
                        QString::fromLatin1(threads), QStringLiteral("--seed"), QString::fromLatin1(seed), QStringLiteral("--format"),
                        QStringLiteral("json")})
            .out;
    };
    const QByteArray one = run("1", "7");
    QVERIFY(one.size() > 1000);
    QCOMPARE(run("2", "7"), one);
    QCOMPARE(run("7", "7"), one);
    QVERIFY(run("2", "8") != one);
}

void TestSimulate::tableAndCsv()
{
    const Ran table = console({QStringLiteral("simulate"), baby(), QStringLiteral("--people"), QStringLiteral("1000")});
    QCOMPARE(table.exit, 0);
    QVERIFY(table.out.contains("Start to end, days"));
    QVERIFY(table.out.contains("Everyone"));
    const Ran csv = console({QStringLiteral("simulate"), baby(), QStringLiteral("--people"), QStringLiteral("1000"), QStringLiteral("--format"), QStringLiteral("csv")});
    QVERIFY(csv.out.startsWith("segment,figure,mean,standardError,p5,p10,p25,p50,p75,p90,p95\r\n"));
    QVERIFY(csv.out.contains("all,elapsedDays,"));
}

void TestSimulate::wrongWords_data()
{
    QTest::addColumn<QString>("more");
    QTest::addColumn<int>("exit");
    QTest::newRow("nobody") << QStringLiteral("--people 0") << 2;
    QTest::newRow("fewer than nobody") << QStringLiteral("--people -5") << 2;
    QTest::newRow("too many") << QStringLiteral("--people 99999999999") << 2;
    QTest::newRow("no number") << QStringLiteral("--people many") << 2;
    QTest::newRow("no threads") << QStringLiteral("--threads 0") << 2;
    QTest::newRow("no seed") << QStringLiteral("--seed x") << 2;
    QTest::newRow("unknown scenario") << QStringLiteral("--scenario nowhere") << 2;
    QTest::newRow("unknown journey") << QStringLiteral("--journey nowhere") << 2;
}

void TestSimulate::wrongWords()
{
    QFETCH(QString, more);
    QFETCH(int, exit);
    const Ran ran = console(QStringList{QStringLiteral("simulate"), baby()} + more.split(QLatin1Char(' ')));
    QCOMPARE(ran.exit, exit);
    QVERIFY(ran.out.isEmpty());
    QVERIFY2(ran.err.startsWith(QStringLiteral("treadlight-cli: ")) && ran.err.contains(QLatin1Char('.')), qPrintable(ran.err));
}

QTEST_GUILESS_MAIN(TestSimulate)
#include "tst_simulate.moc"
