// SPDX-License-Identifier: GPL-3.0-only
#include "tests/app/cli/console.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace tests;

namespace {

/// 100 people, an hour each; a year before it was 90 minutes and a second step of half an hour.
QByteArray dated()
{
    return R"({"format": "treadlight", "version": 1, "segments": [{"id": "g", "hourValue": 10}],
  "journeys": [{"id": "j", "people": {"g": 100}, "nodes": [{"id": "s", "kind": "start"}, {"id": "a", "effort": {"do": 60}}, {"id": "e", "kind": "end"}],
    "edges": [{"from": "s", "to": "a"}, {"from": "a", "to": "e"}]}],
  "snapshots": [{"id": "one", "date": "2020-03-31", "name": "Year one", "segments": [{"id": "g", "hourValue": 10}],
    "journeys": [{"id": "j", "people": {"g": 100},
      "nodes": [{"id": "s", "kind": "start"}, {"id": "a", "effort": {"do": 90}}, {"id": "b", "effort": {"do": 30}}, {"id": "e", "kind": "end"}],
      "edges": [{"from": "s", "to": "a"}, {"from": "a", "to": "b"}, {"from": "b", "to": "e"}]}]}]})";
}

QJsonObject jsonOf(const QStringList &line)
{
    const Ran ran = console(line + QStringList{QStringLiteral("--format"), QStringLiteral("json")});
    return ran.exit == 0 ? QJsonDocument::fromJson(ran.out).object() : QJsonObject();
}

bool near(const QJsonValue &a, double b) { return a.isDouble() && qAbs(a.toDouble() - b) <= 1e-9 * std::max(1.0, qAbs(b)); }

} // namespace

class TestProgressCli : public QObject {
    Q_OBJECT

private slots:
    void tellsWhatWasPolicy()
    {
        const Folder folder;
        const QJsonObject got = jsonOf({QStringLiteral("progress"), folder.with("p.json", dated())});
        const QJsonArray dates = got[u"dates"].toArray();
        QCOMPARE(dates.size(), 2);
        QCOMPARE(dates[0][u"id"].toString(), QStringLiteral("one"));
        QVERIFY(near(dates[0][u"index"], 100) && near(dates[0][u"hoursAPerson"], 2));
        QVERIFY(near(dates[1][u"index"], 50) && near(dates[1][u"policy"], -0.5) && near(dates[1][u"estimate"], -0.5));
        QCOMPARE(dates[1][u"id"].toString(), QStringLiteral("now"));
        const QJsonObject hours = got[u"split"][u"hours"].toObject();
        QVERIFY(near(hours[u"difference"], -100) && near(hours[u"policy"], -50) && near(hours[u"estimate"], -50) && near(hours[u"people"], 0));
    }

    void keepsAMeasureForAPipeline()
    {
        const Folder folder;
        const QString from = folder.with("p.json", dated()), to = folder.path("kept.treadlight");
        const Ran kept = console({QStringLiteral("keep"), from, QStringLiteral("--date"), QStringLiteral("2021-03-31"), QStringLiteral("--name"),
                                  QStringLiteral("Year two"), QStringLiteral("-o"), to});
        QCOMPARE(kept.exit, 0);
        QCOMPARE(kept.out, QByteArray("year-two\n"));
        const QJsonObject got = jsonOf({QStringLiteral("progress"), to, QStringLiteral("--to"), QStringLiteral("year-two")});
        QCOMPARE(got[u"dates"].toArray().size(), 2);
        QVERIFY(near(got[u"dates"][1][u"policy"], -0.5));
        const QJsonObject since = jsonOf({QStringLiteral("progress"), to, QStringLiteral("--from"), QStringLiteral("year-two")});
        QVERIFY(near(since[u"dates"][0][u"index"], 100) && near(since[u"split"][u"hours"][u"difference"], 0));
    }

    void printsAScorecard()
    {
        const Folder folder;
        const QString file = folder.with("p.json", dated());
        const Ran csv = console({QStringLiteral("progress"), file, QStringLiteral("--format"), QStringLiteral("csv")});
        QCOMPARE(csv.out.count("\r\n"), 3);
        QVERIFY(csv.out.startsWith("id,date,name,people,hoursAPerson,index,"));
        QVERIFY(csv.out.contains("one,2020-03-31,Year one,100,2,100,200,100,"));
        const Ran table = console({QStringLiteral("progress"), file, QStringLiteral("--years")});
        QVERIFY(table.out.contains("2020-03-31 Year one") && table.out.contains("better estimates"));
    }

    void saysWhatIsOff()
    {
        const Folder folder;
        const QString file = folder.with("p.json", dated());
        const Ran unknown = console({QStringLiteral("progress"), file, QStringLiteral("--from"), QStringLiteral("two")});
        QCOMPARE(unknown.exit, 2);
        QVERIFY2(unknown.err.contains(QStringLiteral("choose one of: one, now")), qPrintable(unknown.err));
        QCOMPARE(console({QStringLiteral("progress"), file, QStringLiteral("--from"), QStringLiteral("now"), QStringLiteral("--to"), QStringLiteral("one")}).exit, 2);
        QCOMPARE(console({QStringLiteral("keep"), file, QStringLiteral("--date"), QStringLiteral("spring"), QStringLiteral("-o"), folder.path("x.json")}).exit, 2);
        QCOMPARE(console({QStringLiteral("keep"), file, QStringLiteral("--date"), QStringLiteral("2021-03-31"), QStringLiteral("-o"), folder.path("x.doc")}).exit, 2);
        const QByteArray broken = dated().replace(R"({"from": "b", "to": "e"})", R"({"from": "b", "to": "e", "share": 0.5})");
        const Ran half = console({QStringLiteral("progress"), folder.with("b.json", broken)});
        QCOMPARE(half.exit, 0);
        QVERIFY2(half.err.contains(QStringLiteral("2020-03-31")), qPrintable(half.err));
    }
};

QTEST_GUILESS_MAIN(TestProgressCli)
#include "tst_progresscli.moc"
