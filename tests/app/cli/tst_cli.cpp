// SPDX-License-Identifier: GPL-3.0-only
#include "model/files/format.h"
#include "tests/app/cli/console.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace model;
using namespace tests;

class TestCli : public QObject {
    Q_OBJECT

private slots:
    void measuresInJson()
    {
        const Folder folder;
        const Ran ran = console({QStringLiteral("measure"), folder.with("b.json", oneJourney()),
                                 QStringLiteral("--format"), QStringLiteral("json")});
        QCOMPARE(ran.exit, 0);
        QCOMPARE(ran.err, QString());
        const QJsonObject measure = QJsonDocument::fromJson(ran.out).object();
        QCOMPARE(measure[u"format"].toString(), QStringLiteral("treadlight-measure"));
        QVERIFY(measure[u"scenario"].isNull());
        const QJsonObject segment = measure[u"segments"][0].toObject();
        QCOMPARE(segment[u"people"].toDouble(), 120.0);
        const QJsonValue person = segment[u"person"];
        QCOMPARE(person[u"minutes"][u"give"].toDouble(), 4.0);
        QCOMPARE(person[u"minutes"][u"giveAgain"].toDouble(), 1.0);
        QCOMPARE(person[u"minutes"][u"total"].toDouble(), 5.0);
        QCOMPARE(person[u"duplicatesAcross"].toDouble(), 1.0);
        QCOMPARE(person[u"outcomes"][u"e"].toDouble(), 1.0);
        QCOMPARE(person[u"byKind"].toObject().keys().size(), 5);
        QCOMPARE(person[u"byKind"][u"evidence"][u"giveAgain"].toDouble(), 1.0);
        QCOMPARE(measure[u"year"][u"hours"].toDouble(), 10.0);
        QCOMPARE(measure[u"year"][u"value"].toDouble(), 60.0);
        QCOMPARE(measure[u"year"][u"duplicateHours"].toDouble(), 2.0);
        // The keys and their order are a promise to scripts.
        const QByteArray order[] = {"\"format\"",
                                    "\"version\"",
                                    "\"journey\"",
                                    "\"scenario\"",
                                    "\"segments\"",
                                    "\"segment\"",
                                    "\"people\"",
                                    "\"person\"",
                                    "\"minutes\"",
                                    "\"learn\"",
                                    "\"do\"",
                                    "\"give\"",
                                    "\"giveAgain\"",
                                    "\"reused\"",
                                    "\"travel\"",
                                    "\"queue\"",
                                    "\"total\"",
                                    "\"waitDays\"",
                                    "\"money\"",
                                    "\"stress\"",
                                    "\"contacts\"",
                                    "\"services\"",
                                    "\"organisations\"",
                                    "\"asks\"",
                                    "\"reusedAsks\"",
                                    "\"items\"",
                                    "\"duplicates\"",
                                    "\"duplicatesWithin\"",
                                    "\"duplicatesAcross\"",
                                    "\"outcomes\"",
                                    "\"byKind\"",
                                    "\"year\""};
        qsizetype at = 0;
        for (const QByteArray &key : order) {
            at = ran.out.indexOf(key, at);
            QVERIFY2(at >= 0, key.constData());
        }
    }

    void comparesInJson()
    {
        const Folder folder;
        const Ran ran = console({QStringLiteral("compare"), folder.with("b.json", oneJourney()),
                                 QStringLiteral("--journey"), QStringLiteral("j"), QStringLiteral("--scenario"),
                                 QStringLiteral("f"), QStringLiteral("--format"), QStringLiteral("json")});
        QCOMPARE(ran.exit, 0);
        const QJsonObject compared = QJsonDocument::fromJson(ran.out).object();
        QCOMPARE(compared[u"baseline"][u"journey"].toString(), QStringLiteral("j"));
        const QJsonValue f = compared[u"scenarios"][0];
        QCOMPARE(f[u"scenario"].toString(), QStringLiteral("f"));
        const QJsonValue minutes = f[u"measure"][u"segments"][0][u"person"][u"minutes"];
        QVERIFY(qAbs(minutes[u"giveAgain"].toDouble() - 0.4) < 1e-9);
        QVERIFY(qAbs(minutes[u"reused"].toDouble() - 0.3) < 1e-9);
        QVERIFY(qAbs(f[u"difference"][u"hours"].toDouble() - 120 * -0.3 / 60) < 1e-9);
        QCOMPARE(f[u"difference"].toObject().keys().size(), 5);
    }

    void everyFormatPrints()
    {
        const Folder folder;
        const QString file = folder.with("b.json", oneJourney());
        for (const char *command : {"measure", "compare", "check"}) {
            const QString word = QString::fromLatin1(command);
            const Ran table = console({word, file});
            QCOMPARE(table.exit, 0);
            QVERIFY(table.out.contains('\n'));
            QCOMPARE(table.err, QString());
            const Ran csv = console({word, file, QStringLiteral("--format"), QStringLiteral("csv")});
            QCOMPARE(csv.exit, 0);
            const qsizetype commas = csv.out.left(csv.out.indexOf("\r\n")).count(',');
            QVERIFY(commas > 3);
            for (const QByteArray &line : csv.out.trimmed().split('\n'))
                QCOMPARE(line.count(','), commas);
            const Ran json = console({word, file, QStringLiteral("--format"), QStringLiteral("json")});
            QVERIFY(QJsonDocument::fromJson(json.out).isObject());
        }
    }

    void severalJourneysAreMeasuredInTurn()
    {
        const Folder folder;
        const QString file = folder.with("two.json", twoJourneys());
        const Ran json = console({QStringLiteral("measure"), file, QStringLiteral("--format"), QStringLiteral("json")});
        QCOMPARE(json.exit, 0);
        QCOMPARE(QJsonDocument::fromJson(json.out).array().size(), 2);
        const Ran compared = console({QStringLiteral("compare"), file});
        QCOMPARE(compared.exit, 2);
        QVERIFY(compared.err.contains(QStringLiteral("j, k")));
    }

    void wrongWordsGiveTwo_data()
    {
        QTest::addColumn<QStringList>("line");
        QTest::addColumn<QString>("says");
        QTest::newRow("none") << QStringList() << QStringLiteral("Say what to do: measure, compare, ");
        QTest::newRow("unknown command") << words("frobnicate") << QStringLiteral("frobnicate");
        QTest::newRow("no file") << words("measure") << QStringLiteral("FILE");
        QTest::newRow("unknown format") << (words("measure") << baby() << words("--format xml"))
                                        << QStringLiteral("xml");
        QTest::newRow("unknown option") << (words("measure") << baby() << words("--frob")) << QStringLiteral("--frob");
        QTest::newRow("unknown journey") << (words("measure") << baby() << words("--journey zz"))
                                         << QStringLiteral("having-a-baby");
        QTest::newRow("unknown scenario")
            << (words("measure") << baby() << words("--scenario zz")) << QStringLiteral("once-only");
        QTest::newRow("unknown scenario to compare")
            << (words("compare") << baby() << words("--scenario zz")) << QStringLiteral("once-only");
        QTest::newRow("empty journey") << (words("measure")
                                           << baby() << QStringLiteral("--journey") << QStringLiteral(" "))
                                       << QStringLiteral("having-a-baby");
        QTest::newRow("unknown ending") << (words("convert") << baby() << QStringLiteral("x.docx"))
                                        << QStringLiteral(".treadlight");
    }
    void wrongWordsGiveTwo()
    {
        QFETCH(QStringList, line);
        QFETCH(QString, says);
        const Ran ran = console(line);
        QCOMPARE(ran.exit, 2);
        QCOMPARE(ran.out, QByteArray());
        QVERIFY2(ran.err.contains(says), qPrintable(ran.err));
    }

    void filesThatCantBeReadGiveThree()
    {
        const Folder folder;
        const QString cut = folder.with("cut.json", oneJourney().chopped(20));
        for (const QString &file : {folder.path("none.json"), folder.path("."), cut, folder.with("empty.json", {})}) {
            for (const char *command : {"measure", "compare", "check"}) {
                const Ran ran = console({QString::fromLatin1(command), file});
                QCOMPARE(ran.exit, 3);
                QCOMPARE(ran.out, QByteArray());
                QVERIFY2(ran.err.contains(file), qPrintable(ran.err));
            }
            const QString to = folder.path("to.json");
            QCOMPARE(console({QStringLiteral("convert"), file, to}).exit, 3);
            QVERIFY(!QFile::exists(to));
        }
        QCOMPARE(console({QStringLiteral("convert"), baby(), folder.path("no/such.json")}).exit, 3);
        QVERIFY(console({QStringLiteral("measure"), cut}).err.contains(QStringLiteral("line ")));
    }

    void brokenRulesGiveOne()
    {
        const Folder folder;
        QByteArray broken = oneJourney();
        broken.replace(R"("asks": ["i"])", R"("asks": ["nothing"])");
        const QString file = folder.with("broken.json", broken);
        const Ran measured = console({QStringLiteral("measure"), file});
        QCOMPARE(measured.exit, 1);
        QCOMPARE(measured.out, QByteArray());
        QVERIFY2(measured.err.contains(QStringLiteral("nothing")) && measured.err.contains(QStringLiteral("check")),
                 qPrintable(measured.err));
        const Ran checked =
            console({QStringLiteral("check"), file, QStringLiteral("--format"), QStringLiteral("json")});
        QCOMPARE(checked.exit, 1);
        const QJsonArray findings = QJsonDocument::fromJson(checked.out).object()[u"findings"].toArray();
        QVERIFY(!findings.isEmpty());
        QCOMPARE(findings[0][u"severity"].toString(), QStringLiteral("error"));
        QCOMPARE(findings[0][u"where"][u"journey"].toString(), QStringLiteral("j"));
    }

    void warningsGoToStderrOnly()
    {
        const Folder folder;
        QByteArray odd = oneJourney();
        odd.replace(R"("version": 1,)", R"("version": 1, "colour": "blue",)");
        const QString file = folder.with("odd.json", odd);
        const Ran measured =
            console({QStringLiteral("measure"), file, QStringLiteral("--format"), QStringLiteral("json")});
        QCOMPARE(measured.exit, 0);
        QVERIFY(QJsonDocument::fromJson(measured.out).isObject());
        QVERIFY(measured.err.contains(QStringLiteral("colour")));
        const Ran checked = console({QStringLiteral("check"), file});
        QCOMPARE(checked.exit, 0);
        QCOMPARE(checked.out.count("unknown-key"), 1);
    }

    void convertsThereAndBack()
    {
        const Folder folder;
        const QString document = folder.path("b.treadlight"), back = folder.path("b.json"),
                      straight = folder.path("c.json");
        QCOMPARE(console({QStringLiteral("convert"), baby(), document}).exit, 0);
        QCOMPARE(console({QStringLiteral("convert"), document, back}).exit, 0);
        QCOMPARE(console({QStringLiteral("convert"), baby(), straight}).exit, 0);
        QCOMPARE(*files::readWhole(back), *files::readWhole(straight));
        const QStringList json = {QStringLiteral("--format"), QStringLiteral("json")};
        QCOMPARE(console(QStringList{QStringLiteral("measure"), document} + json).out,
                 console(QStringList{QStringLiteral("measure"), baby()} + json).out);
    }

    void outputThatLeadsNowhereGivesThree()
    {
        const QString measure = QStringLiteral("measure '") + baby() + QStringLiteral("' ");
        const Ran full = throughShell(measure + QStringLiteral("> /dev/full"));
        QCOMPARE(full.exit, 3);
        QVERIFY(full.err.contains(QStringLiteral("printed")));
        QCOMPARE(throughShell(measure + QStringLiteral(">&-")).exit, 3);
        QCOMPARE(throughShell(QStringLiteral("--help > /dev/full")).exit, 3);
    }

    void helpShowsExamplesThatWork_data()
    {
        QTest::addColumn<QString>("command");
        for (const char *command : {"", "measure", "compare", "check", "convert"})
            QTest::newRow(*command ? command : "all") << QString::fromLatin1(command);
    }
    void helpShowsExamplesThatWork()
    {
        QFETCH(QString, command);
        QStringList line;
        if (!command.isEmpty())
            line += command;
        const Ran help = console(line << QStringLiteral("--help"));
        QCOMPARE(help.exit, 0);
        const QString text = QString::fromUtf8(help.out);
        const qsizetype at =
            text.indexOf(QStringLiteral("  treadlight-cli "), text.indexOf(QStringLiteral("Example:")));
        QVERIFY(at > 0);
        const QString example =
            text.mid(at, text.indexOf(QLatin1Char('\n'), at) - at).trimmed().section(QLatin1Char(' '), 1);
        const Folder folder;
        QVERIFY(QFile::link(QStringLiteral(TREADLIGHT_SOURCE "/journeys"), folder.path("journeys")));
        QProcess process;
        process.setWorkingDirectory(folder.path("."));
        process.start(QStringLiteral(TREADLIGHT_BINARIES "/treadlight-cli"), example.split(QLatin1Char(' ')));
        QVERIFY(process.waitForFinished(60'000));
        QVERIFY2(process.exitCode() == 0, qPrintable(example + QString::fromUtf8(process.readAllStandardError())));
    }

    void versionIsPrinted()
    {
        const Ran ran = console({QStringLiteral("--version")});
        QCOMPARE(ran.exit, 0);
        QVERIFY(ran.out.startsWith("treadlight-cli "));
    }

    void spreadsheetsRunNothing()
    {
        const Folder folder;
        // moc loses its way in a raw string that holds a backslash and a quote.
        const QByteArray cell = "=cmd,\\\"x\\\"";
        QByteArray nasty = oneJourney();
        nasty.replace("\"id\": \"e\"", "\"id\": \"" + cell + "\"").replace("\"to\": \"e\"", "\"to\": \"" + cell + "\"");
        nasty.replace("\"id\": \"g\"", "\"id\": \"@g\"").replace("{\"g\": 120}", "{\"@g\": 120}");
        const Ran ran = console({QStringLiteral("measure"), folder.with("n.json", nasty), QStringLiteral("--format"),
                                 QStringLiteral("csv")});
        QCOMPARE(ran.exit, 0);
        QVERIFY(ran.out.contains("j,,'@g,people"));
        QVERIFY(ran.out.contains("\"outcomes.=cmd,\"\"x\"\"\""));
    }
};

QTEST_GUILESS_MAIN(TestCli)
#include "tst_cli.moc"
