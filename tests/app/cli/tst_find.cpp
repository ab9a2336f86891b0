// SPDX-License-Identifier: GPL-3.0-only
#include "tests/app/cli/console.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace tests;

namespace {

QStringList finding(const QString &file, const char *more = "")
{
    QStringList line{QStringLiteral("find"), file};
    if (*more)
        line += words(more);
    return line;
}

QJsonObject jsonOf(const QStringList &line)
{
    const Ran ran = console(line + words("--format json"));
    return ran.exit == 0 ? QJsonDocument::fromJson(ran.out).object() : QJsonObject();
}

QJsonObject documentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
}

double hoursAYear(const QString &file, const char *scenario)
{
    QStringList line{QStringLiteral("measure"), file};
    if (scenario)
        line += {QStringLiteral("--scenario"), QString::fromLatin1(scenario)};
    return jsonOf(line)[u"year"][u"hours"].toDouble();
}

/// An hour, then half an hour; the second by one of two organisations.
QByteArray twoSteps()
{
    return R"({"format": "treadlight", "version": 1, "organisations": [{"id": "o"}], "services": [{"id": "s", "organisation": "o"}],
  "segments": [{"id": "g"}, {"id": "h"}],
  "journeys": [{"id": "j", "people": {"g": 100, "h": 50},
    "nodes": [{"id": "s", "kind": "start"}, {"id": "a", "name": "Fill in", "effort": {"do": 60}, "wait": 10},
      {"id": "b", "name": "Send, then wait", "service": "s", "effort": {"do": 30}, "wait": 4}, {"id": "e", "kind": "end"}],
    "edges": [{"from": "s", "to": "a"}, {"from": "a", "to": "b"}, {"from": "b", "to": "e"}]}]})";
}

QStringList names(const QJsonObject &got)
{
    QStringList names;
    for (const QJsonValue &find : got[u"finds"].toArray())
        names += find[u"name"].toString();
    return names;
}

bool near(const QJsonValue &a, double b) { return a.isDouble() && qAbs(a.toDouble() - b) <= 1e-9 * std::max(1.0, qAbs(b)); }

} // namespace

class TestCliFind : public QObject {
    Q_OBJECT

private slots:
    void findsByHand()
    {
        const Folder folder;
        const QJsonObject got = jsonOf(finding(folder.with("f.json", twoSteps())));
        QCOMPARE(got[u"format"].toString(), QStringLiteral("treadlight-finds"));
        QCOMPARE(got[u"journey"].toString(), QStringLiteral("j"));
        QVERIFY(got[u"scenario"].isNull());
        QVERIFY(near(got[u"before"][u"hours"], 225));
        // Remove and spare two steps each, merge and put side by side the run.
        QCOMPARE(got[u"tried"].toInt(), 6);
        QCOMPARE(got[u"found"].toInt(), 6);
        QCOMPARE(names(got).first(3), QStringList({QStringLiteral("Remove “Fill in”"), QStringLiteral("Done before people ask: “Fill in”"),
                                                   QStringLiteral("Remove “Send, then wait”")}));
        const QJsonObject first = got[u"finds"][0].toObject();
        QVERIFY(near(first[u"hours"], 150) && near(first[u"hoursAPerson"], 1) && near(first[u"segments"][u"h"], 1));
        QCOMPARE(first[u"kind"].toString(), QStringLiteral("remove"));
        QCOMPARE(first[u"where"].toArray(), QJsonArray{QStringLiteral("a")});
        QVERIFY(first[u"unbeaten"].toBool());
        QVERIFY(first[u"effort"][u"cost"].isNull());
        QVERIFY(first[u"low"].toDouble() < 150 && first[u"high"].toDouble() > 150);
        const QJsonObject second = got[u"finds"][1].toObject();
        QVERIFY(near(second[u"hours"], 90) && near(second[u"weakest"], 45) && near(second[u"strongest"], 127.5));
        QVERIFY(near(second[u"days"], 0.6 * (10 + 60.0 / 1440)));
    }

    void finds_data()
    {
        QTest::addColumn<QString>("line");
        QTest::newRow("the baseline") << QStringLiteral("--top 3");
        QTest::newRow("a scenario") << QStringLiteral("--top 2 --scenario once-only");
        QTest::newRow("side by side") << QStringLiteral("--top 2 --kinds side-by-side --by days");
        QTest::newRow("merged") << QStringLiteral("--top 1 --kinds merge");
        QTest::newRow("pre-filled") << QStringLiteral("--top 2 --kinds pre-fill --by offline");
    }
    /// What is printed can be put into the document as it is, and is then measured as it was found.
    void finds()
    {
        QFETCH(QString, line);
        const Folder folder;
        const QJsonObject got = jsonOf(finding(baby(), (line + QStringLiteral(" --draws 5")).toUtf8().constData()));
        QJsonObject document = documentOf(baby());
        QJsonArray scenarios = document[u"scenarios"].toArray();
        int number = 0;
        for (const QJsonValue &find : got[u"finds"].toArray()) {
            QJsonObject scenario{{QStringLiteral("id"), QStringLiteral("found-%1").arg(number++)}, {QStringLiteral("journey"), got[u"journey"]},
                                 {QStringLiteral("changes"), find[u"changes"]}};
            if (!got[u"scenario"].isNull())
                scenario[u"basedOn"] = got[u"scenario"];
            scenarios.append(scenario);
        }
        QVERIFY(number > 0);
        document[u"scenarios"] = scenarios;
        const QString file = folder.with("more.json", QJsonDocument(document).toJson());
        const double before = hoursAYear(file, got[u"scenario"].isNull() ? nullptr : "once-only");
        QVERIFY(near(got[u"before"][u"hours"], before));
        for (int i = 0; i < number; ++i) {
            const double after = hoursAYear(file, qPrintable(QStringLiteral("found-%1").arg(i)));
            QVERIFY(qAbs(got[u"finds"][i][u"hours"].toDouble() - (before - after)) <= 1e-9 * before);
        }
    }

    void putsThemInTheOrderAskedFor_data()
    {
        QTest::addColumn<QString>("by");
        for (const char *by : {"year", "person", "least", "days", "offline"})
            QTest::newRow(by) << QString::fromLatin1(by);
    }
    void putsThemInTheOrderAskedFor()
    {
        QFETCH(QString, by);
        const QJsonObject got = jsonOf(finding(baby(), ("--draws 1 --top 40 --by " + by.toUtf8()).constData()));
        QCOMPARE(got[u"by"].toString(), by);
        const QJsonArray all = got[u"finds"].toArray();
        QCOMPARE(all.size(), 40);
        const auto gain = [&](const QJsonValue &find) {
            return by == u"year"     ? find[u"hours"].toDouble()
                   : by == u"person" ? find[u"hoursAPerson"].toDouble()
                   : by == u"least"  ? find[u"least"][u"hours"].toDouble()
                   : by == u"days"   ? find[u"days"].toDouble()
                                     : find[u"segments"][u"offline"].toDouble();
        };
        for (int i = 1; i < all.size(); ++i)
            QVERIFY(gain(all[i]) <= gain(all[i - 1]));
        QCOMPARE(got[u"frontier"].toArray().isEmpty(), false);
    }

    void triesTheKindsAskedFor()
    {
        const QJsonObject got = jsonOf(finding(baby(), "--draws 1 --kinds merge,pre-fill"));
        QSet<QString> kinds;
        for (const QJsonValue &find : got[u"finds"].toArray())
            kinds += find[u"kind"].toString();
        QCOMPARE(kinds, QSet<QString>({QStringLiteral("merge"), QStringLiteral("pre-fill")}));
    }

    void sameOnAnyNumberOfThreads()
    {
        const Ran one = console(finding(baby(), "--draws 20 --top 5 --format csv --threads 1"));
        const Ran three = console(finding(baby(), "--draws 20 --top 5 --format csv --threads 3"));
        QCOMPARE(one.exit, 0);
        QCOMPARE(one.out, three.out);
    }

    void everyFormatPrints()
    {
        const Folder folder;
        const QString file = folder.with("f.json", twoSteps());
        const Ran table = console(finding(file));
        QCOMPARE(table.exit, 0);
        QCOMPARE(table.err, QString());
        QVERIFY(table.out.contains("Remove “Fill in”") && table.out.contains("6 tried: 6 change something, 0 nothing"));
        QVERIFY(!table.out.contains("-0"));
        const Ran segment = console(finding(file, "--by h"));
        QVERIFY(segment.out.contains("h, h"));
        const Ran csv = console(finding(file, "--format csv --top 2"));
        QCOMPARE(csv.out.count("\r\n"), 3);
        QVERIFY(csv.out.startsWith("rank,kind,lever,name,where,hours,"));
        QVERIFY(csv.out.contains("1,remove,,Remove “Fill in”,a,150,"));
    }

    void whatWasLeftOutIsTold()
    {
        const Folder folder;
        QByteArray idle = twoSteps();
        idle.replace("\"people\": {\"g\": 100, \"h\": 50},", "");
        const QJsonObject got = jsonOf(finding(folder.with("f.json", idle)));
        QCOMPARE(got[u"found"].toInt(), 0);
        QCOMPARE(got[u"dropped"][0][u"why"].toString(), QStringLiteral("changes-nothing"));
        QCOMPARE(got[u"dropped"][0][u"count"].toInt(), 6);
    }

    void wrongWordsGiveTwo_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<QString>("says");
        QTest::newRow("by") << QStringLiteral("--by money") << QStringLiteral("g, h");
        QTest::newRow("kinds") << QStringLiteral("--kinds remove,abolish") << QStringLiteral("abolish");
        QTest::newRow("top") << QStringLiteral("--top 0") << QStringLiteral("--top");
        QTest::newRow("draws") << QStringLiteral("--draws 0") << QStringLiteral("--draws");
        QTest::newRow("journey") << QStringLiteral("--journey k") << QStringLiteral("choose one of: j");
        QTest::newRow("scenario") << QStringLiteral("--scenario k") << QStringLiteral("no scenario");
    }
    void wrongWordsGiveTwo()
    {
        QFETCH(QString, line);
        QFETCH(QString, says);
        const Folder folder;
        const Ran ran = console(finding(folder.with("f.json", twoSteps()), line.toUtf8().constData()));
        QCOMPARE(ran.exit, 2);
        QCOMPARE(ran.out, QByteArray());
        QVERIFY2(ran.err.contains(says), qPrintable(ran.err));
    }

    void brokenJourneysGiveOne()
    {
        const Folder folder;
        QByteArray broken = twoSteps();
        broken.replace(R"(, {"from": "b", "to": "e"})", "");
        const Ran ran = console(finding(folder.with("f.json", broken)));
        QCOMPARE(ran.exit, 1);
        QVERIFY(ran.err.contains(QStringLiteral("treadlight-cli check")));
        QCOMPARE(console(finding(folder.path("none.json"))).exit, 3);
    }

    void helpShowsAnExampleThatWorks()
    {
        const QString text = QString::fromUtf8(console(words("find --help")).out);
        QVERIFY(text.contains(QStringLiteral("treadlight-finds")));
        const qsizetype at = text.indexOf(QStringLiteral("  treadlight-cli "), text.indexOf(QStringLiteral("Example:")));
        QVERIFY(at > 0);
        const QString example = text.mid(at, text.indexOf(QLatin1Char('\n'), at) - at).trimmed().section(QLatin1Char(' '), 1);
        QProcess process;
        process.setWorkingDirectory(QStringLiteral(TREADLIGHT_SOURCE));
        process.start(QStringLiteral(TREADLIGHT_BINARIES "/treadlight-cli"), example.split(QLatin1Char(' ')));
        QVERIFY(process.waitForFinished(120'000));
        QVERIFY2(process.exitCode() == 0, qPrintable(QString::fromUtf8(process.readAllStandardError())));
        QCOMPARE(process.readAllStandardOutput().count('\n'), 13);
    }
};

QTEST_GUILESS_MAIN(TestCliFind)
#include "tst_find.moc"
