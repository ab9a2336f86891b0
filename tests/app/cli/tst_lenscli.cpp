// SPDX-License-Identifier: GPL-3.0-only
#include "tests/app/cli/console.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace tests;

namespace {

const char *const methods[] = {"scm", "uk", "eu", "pra", "australia", "germany", "nsw"};

QStringList lens(const QString &file, const char *method, const char *more = "")
{
    QStringList line{QStringLiteral("lens"), file, QStringLiteral("--method"), QString::fromLatin1(method)};
    return line + QString::fromUtf8(more).split(QLatin1Char(' '), Qt::SkipEmptyParts);
}

QJsonObject jsonOf(const QStringList &line)
{
    const Ran ran = console(line + QStringList{QStringLiteral("--format"), QStringLiteral("json")});
    return ran.exit == 0 ? QJsonDocument::fromJson(ran.out).object() : QJsonObject();
}

bool near(const QJsonValue &a, double b) { return a.isDouble() && qAbs(a.toDouble() - b) <= 1e-9 * std::max(1.0, qAbs(b)); }

} // namespace

/// 120 people are asked for one thing twice: 4 minutes, then 1; an hour is worth 6. The scenario spares 60 % of them the second.
class TestLensCli : public QObject {
    Q_OBJECT

private slots:
    void pricesAnHour()
    {
        const Folder folder;
        const QString file = folder.with("b.json", oneJourney());
        const QJsonObject got = jsonOf(lens(file, "scm", "--set tariff=30,overhead=0.1"));
        QVERIFY(near(got[u"total"][u"hours"], 10));
        QVERIFY(near(got[u"total"][u"cost"], 330));
        const QJsonObject own = jsonOf(lens(file, "scm", "--set tariff=segments --set overhead=0"));
        QVERIFY(near(own[u"total"][u"cost"], 60));
        QVERIFY(own[u"parameters"][0][u"value"].isNull());
        QCOMPARE(got[u"parameters"][1][u"value"][u"likely"].toDouble(), 0.1);
    }

    void scenarioStandsBesideTheBaseline()
    {
        const Folder folder;
        const QString file = folder.with("b.json", oneJourney());
        const QJsonObject got = jsonOf(lens(file, "pra", "--scenario f"));
        QVERIFY(near(got[u"baseline"][u"hours"], 10));
        QVERIFY(near(got[u"total"][u"hours"], 120 * (4 + 0.4 + 0.3) / 60));
        QVERIFY(near(got[u"notCounted"][0][u"aYear"], 48));
        const QByteArray table = console(lens(file, "pra", "--scenario f")).out;
        QVERIFY(table.contains("Baseline") && table.contains("Difference") && table.contains("\u22120.6"));
        QVERIFY(!console(lens(file, "pra")).out.contains("Difference"));
    }

    void rowsAsAskedFor()
    {
        const Folder folder;
        const QString file = folder.with("b.json", oneJourney());
        QCOMPARE(jsonOf(lens(file, "uk"))[u"rows"].toArray().size(), 2);
        QCOMPARE(jsonOf(lens(file, "uk"))[u"rows"][0][u"itemId"].toString(), QStringLiteral("i"));
        QCOMPARE(jsonOf(lens(file, "uk", "--rows service"))[u"rows"][1][u"serviceId"].toString(), QStringLiteral("s2"));
        QCOMPARE(jsonOf(lens(file, "uk", "--segment g"))[u"segment"].toString(), QStringLiteral("g"));
    }

    void everyMethodPrintsEverything()
    {
        const Folder folder;
        const QString file = folder.with("b.json", oneJourney());
        for (const char *method : methods) {
            const Ran table = console(lens(file, method));
            QCOMPARE(table.exit, 0);
            QCOMPARE(table.err, QString());
            QVERIFY2(table.out.contains("Not counted here: Asked for again"), method);
            for (const char *note : {"Counts: ", "Leaves out: ", "Source: ", "Caution: "})
                QVERIFY2(table.out.contains(note), method);
            const QJsonObject json = jsonOf(lens(file, method));
            QCOMPARE(json[u"method"][u"key"].toString(), QString::fromLatin1(method));
            QVERIFY2(json[u"total"].toObject().contains(json[u"headline"].toString()), method);
            const Ran csv = console(lens(file, method, "--scenario f --format csv"));
            const qsizetype commas = csv.out.left(csv.out.indexOf("\r\n")).count(',');
            QVERIFY(commas > 4 && csv.out.contains("baseline total,") && csv.out.contains("not counted,"));
        }
    }

    void wrongWordsGiveTwo_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<QString>("says");
        const auto row = [](const char *line, const char *says) { QTest::newRow(line) << QString::fromLatin1(line) << QString::fromLatin1(says); };
        row("lens FILE", "--method");
        row("lens FILE --method gold", "scm, uk, eu, pra, australia, germany, nsw");
        row("lens FILE --method scm --journey x", "j");
        row("lens FILE --method scm --scenario x", "f");
        row("lens FILE --method scm --segment x", "no segment");
        row("lens FILE --method scm --rows item", "service, step or activity");
        row("lens FILE --method nsw --rows service", "step");
        row("lens FILE --method scm --set overhead", "no setting and number");
        row("lens FILE --method scm --set overhead=lots", "no setting and number");
        row("lens FILE --method scm --set years=3", "tariff, overhead");
        row("lens FILE --method scm --set overhead=-1", "overhead");
        row("lens FILE --method germany --set tariff=segments", "does not turn time into money");
        row("lens FILE --method scm --format xml", "--format");
    }
    void wrongWordsGiveTwo()
    {
        QFETCH(QString, line);
        QFETCH(QString, says);
        const Folder folder;
        QStringList words = line.split(QLatin1Char(' '));
        words.replaceInStrings(QStringLiteral("FILE"), folder.with("b.json", oneJourney()));
        const Ran ran = console(words);
        QCOMPARE(ran.exit, 2);
        QCOMPARE(ran.out, QByteArray());
        QVERIFY2(ran.err.contains(says), qPrintable(ran.err));
    }

    void brokenJourneysGiveOne()
    {
        const Folder folder;
        QByteArray nobody = oneJourney();
        nobody.replace("\"people\": {\"g\": 120}, ", "");
        const Ran ran = console(lens(folder.with("n.json", nobody), "scm"));
        QCOMPARE(ran.exit, 1);
        QVERIFY(ran.err.contains(QStringLiteral("Nobody")));
        QCOMPARE(console(lens(folder.path("none.json"), "scm")).exit, 3);
    }

    void helpShowsAnExampleThatWorks()
    {
        const QString text = QString::fromUtf8(console({QStringLiteral("lens"), QStringLiteral("--help")}).out);
        const qsizetype at = text.indexOf(QStringLiteral("  treadlight-cli "), text.indexOf(QStringLiteral("Example:")));
        const QString example = text.mid(at, text.indexOf(QLatin1Char('\n'), at) - at).trimmed().section(QLatin1Char(' '), 1);
        QProcess process;
        process.setWorkingDirectory(QStringLiteral(TREADLIGHT_SOURCE));
        process.start(QStringLiteral(TREADLIGHT_BINARIES "/treadlight-cli"), example.split(QLatin1Char(' ')));
        QVERIFY(at > 0 && process.waitForFinished(60'000));
        QCOMPARE(process.exitCode(), 0);
        QVERIFY(process.readAllStandardOutput().contains("Leitfaden February 2026"));
    }
};

QTEST_GUILESS_MAIN(TestLensCli)
#include "tst_lenscli.moc"
