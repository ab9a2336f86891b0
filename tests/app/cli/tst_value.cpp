// SPDX-License-Identifier: GPL-3.0-only
#include "tests/app/cli/console.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace tests;

namespace {

/// 100 people, an hour each worth £10 and a fee of £2; three changes, the last of which is off.
QByteArray valued()
{
    return R"({"format": "treadlight", "version": 1, "currency": "GBP", "appraisal": {"period": 2, "rates": "flat", "flatRate": 0.1},
  "segments": [{"id": "g", "hourValue": 10}],
  "journeys": [{"id": "j", "people": {"g": 100},
    "nodes": [{"id": "s", "kind": "start"}, {"id": "a", "effort": {"do": 60}, "fee": 2}, {"id": "e", "kind": "end"}],
    "edges": [{"from": "s", "to": "a"}, {"from": "a", "to": "e"}]}],
  "scenarios": [{"id": "h", "journey": "j", "changes": [
    {"change": "scale", "name": "Half", "quantities": ["do", "fee"], "by": 0.5, "takeUp": 0.5, "cost": 300},
    {"change": "scale", "name": "Half again", "quantities": ["do"], "by": 0.5, "takeUp": 0.5, "cost": 100, "yearlyCost": 10},
    {"change": "scale", "quantities": ["do"], "by": 0.5, "enabled": false}]}]})";
}

QJsonObject jsonOf(const QStringList &line)
{
    const Ran ran = console(line + QStringList{QStringLiteral("--format"), QStringLiteral("json")});
    return ran.exit == 0 ? QJsonDocument::fromJson(ran.out).object() : QJsonObject();
}

bool near(const QJsonValue &a, double b) { return a.isDouble() && qAbs(a.toDouble() - b) <= 1e-9 * std::max(1.0, qAbs(b)); }

} // namespace

class TestCliValue : public QObject {
    Q_OBJECT

private slots:
    void attributes()
    {
        const Folder folder;
        const QJsonObject got = jsonOf({QStringLiteral("attribute"), folder.with("v.json", valued())});
        QVERIFY(near(got[u"total"], 37.5));
        const QJsonArray changes = got[u"changes"].toArray();
        QCOMPARE(changes.size(), 2);
        const QJsonObject second = changes[1].toObject();
        QCOMPARE(second[u"index"].toInt(), 1);
        QCOMPARE(second[u"name"].toString(), QStringLiteral("Half again"));
        QVERIFY(near(second[u"inOrder"], 12.5));
        QVERIFY(near(second[u"firstIn"], 25));
        QVERIFY(near(second[u"lastIn"], 12.5));
        QVERIFY(near(second[u"shapley"], 18.75));
        QVERIFY(near(second[u"standardError"], 0));
        QVERIFY(!got.contains(u"onlyInOrder"));
    }

    void choosesForABudget()
    {
        const Folder folder;
        const QString file = folder.with("v.json", valued());
        const QJsonObject got = jsonOf({QStringLiteral("portfolio"), file, QStringLiteral("--budget"), QStringLiteral("419")});
        // Over two years: nothing, the second for 120; the first alone saves no more and costs more; both for 420.
        const QJsonArray frontier = got[u"frontier"].toArray();
        QCOMPARE(frontier.size(), 3);
        QVERIFY(near(frontier[0].toObject()[u"cost"], 0) && frontier[0].toObject()[u"changes"].toArray().isEmpty());
        QVERIFY(near(frontier[1].toObject()[u"cost"], 120) && near(frontier[1].toObject()[u"hours"], 25));
        QVERIFY(near(frontier[2].toObject()[u"cost"], 420) && near(frontier[2].toObject()[u"hours"], 37.5));
        QCOMPARE(got[u"best"][u"changes"].toArray(), QJsonArray{1});
        const QJsonObject longer = jsonOf({QStringLiteral("portfolio"), file, QStringLiteral("--period"), QStringLiteral("12")});
        QVERIFY(near(longer[u"frontier"][1][u"cost"], 220));
    }

    void appraises()
    {
        const Folder folder;
        const QString file = folder.with("v.json", valued());
        const QJsonObject got = jsonOf({QStringLiteral("appraise"), file});
        // £375 of time and £50 of fees a year for £400 once and £10 a year.
        const double benefits = 425 / 1.1 + 425 / 1.21, costs = 400 + 10 / 1.1 + 10 / 1.21;
        QVERIFY(near(got[u"netPresentValue"], benefits - costs));
        QVERIFY(near(got[u"benefitCostRatio"], benefits / costs));
        QVERIFY(near(got[u"paybackYears"], 400.0 / 415));
        QVERIFY(near(got[u"equivalentAnnual"], (benefits - costs) / (1 + 1 / 1.1)));
        const QJsonArray years = got[u"years"].toArray();
        QCOMPARE(years.size(), 3);
        QVERIFY(near(years[1].toObject()[u"hours"], 37.5) && near(years[2].toObject()[u"discountFactor"], 1 / 1.21));
        QVERIFY(!got.contains(u"weighted"));
        QCOMPARE(got[u"breakEven"][u"pays"].toString(), QStringLiteral("from"));
        QVERIFY(near(got[u"breakEven"][u"takeUp"], 0.5 * costs / benefits));
        QCOMPARE(got[u"terms"][u"rates"].toString(), QStringLiteral("flat"));
    }

    void wordsComeBeforeTheDocument()
    {
        const Folder folder;
        const QString file = folder.with("v.json", valued());
        const auto with = [&](const char *words) {
            return jsonOf(QStringList{QStringLiteral("appraise"), file} + QString::fromLatin1(words).split(QLatin1Char(' ')));
        };
        QVERIFY(near(with("--rates green-book-2026")[u"years"][1][u"discountFactor"], 1 / 1.035));
        QVERIFY(near(with("--rates 0.05")[u"years"][1][u"discountFactor"], 1 / 1.05));
        QCOMPARE(with("--period 5")[u"years"].toArray().size(), 6);
        QVERIFY(near(with("--ramp 0.2,0.6")[u"years"][1][u"benefit"], 85));
        QVERIFY(near(with("--ramp 0.2,0.6")[u"years"][2][u"benefit"], 255));
        QVERIFY(near(with("--optimism 0.5")[u"years"][0][u"cost"], 600));
        QVERIFY(near(with("--haircut 0.2")[u"years"][1][u"benefit"], 340));
        QVERIFY(near(with("--without-money")[u"years"][1][u"benefit"], 375));
        QVERIFY(near(with("--value-of-time tag-non-work")[u"years"][1][u"benefit"], 37.5 * 7 + 50));
        const QJsonObject weighted = with("--weights g=0.5");
        QVERIFY(near(weighted[u"weighted"][u"benefits"], weighted[u"benefits"].toDouble() * std::pow(0.5, -1.3)));
        QCOMPARE(with("--base-year 2027 --price-year 2026")[u"terms"][u"baseYear"].toInt(), 2027);
    }

    void doubtfulTermsAreTold()
    {
        const Folder folder;
        const Ran ran = console({QStringLiteral("appraise"), folder.with("v.json", valued()), QStringLiteral("--value-of-time"),
                                 QStringLiteral("tag-non-work"), QStringLiteral("--price-year"), QStringLiteral("2030")});
        QCOMPARE(ran.exit, 0);
        QVERIFY(ran.err.contains(QStringLiteral("2024")) && ran.err.contains(QStringLiteral("2030")));
    }

    void everyFormatPrints()
    {
        const Folder folder;
        const QString file = folder.with("v.json", valued());
        for (const char *command : {"attribute", "portfolio", "appraise"}) {
            const QString word = QString::fromLatin1(command);
            const Ran table = console({word, file});
            QCOMPARE(table.exit, 0);
            QCOMPARE(table.err, QString());
            QVERIFY(table.out.count('\n') >= 4);
            const Ran csv = console({word, file, QStringLiteral("--format"), QStringLiteral("csv")});
            QCOMPARE(csv.exit, 0);
            const qsizetype commas = csv.out.left(csv.out.indexOf("\r\n")).count(',');
            QVERIFY(commas >= 2);
            for (const QByteArray &line : csv.out.trimmed().split('\n'))
                QCOMPARE(line.count(','), commas);
        }
    }

    void wrongWordsGiveTwo_data()
    {
        QTest::addColumn<QStringList>("line");
        QTest::addColumn<QString>("says");
        const auto row = [](const char *line, const char *says) {
            QTest::newRow(line) << QString::fromLatin1(line).split(QLatin1Char(' ')) << QString::fromLatin1(says);
        };
        row("appraise FILE --period 0", "1 to 125");
        row("appraise FILE --period ten", "--period");
        row("appraise FILE --rates blue", "blue");
        row("appraise FILE --rates -0.1", "discount rate");
        row("appraise FILE --ramp 0.3,2", "ramp");
        row("appraise FILE --optimism -1", "bias on costs");
        row("appraise FILE --haircut 2", "bias on benefits");
        row("appraise FILE --value-of-time gold", "gold");
        row("appraise FILE --weights g", "no segment and income");
        row("appraise FILE --weights x=1", "there is no segment");
        row("appraise FILE --weights g=0", "above 0");
        row("appraise FILE --price-year 26", "price year");
        row("portfolio FILE --budget -1", "budget");
        row("portfolio FILE --scenario x", "h");
        row("attribute FILE --orders 1", "--orders");
        row("attribute FILE --journey x", "j");
    }
    void wrongWordsGiveTwo()
    {
        QFETCH(QStringList, line);
        QFETCH(QString, says);
        const Folder folder;
        line.replaceInStrings(QStringLiteral("FILE"), folder.with("v.json", valued()));
        const Ran ran = console(line);
        QCOMPARE(ran.exit, 2);
        QCOMPARE(ran.out, QByteArray());
        QVERIFY2(ran.err.contains(says), qPrintable(ran.err));
    }

    void severalScenariosMustBeChosenFrom()
    {
        const Folder folder;
        QByteArray two = valued();
        two.replace("\"scenarios\": [", "\"scenarios\": [{\"id\": \"k\", \"journey\": \"j\"}, ");
        const QString file = folder.with("v.json", two);
        const Ran ran = console({QStringLiteral("attribute"), file});
        QCOMPARE(ran.exit, 2);
        QVERIFY(ran.err.contains(QStringLiteral("k, h")));
        QCOMPARE(console({QStringLiteral("attribute"), file, QStringLiteral("--scenario"), QStringLiteral("h")}).exit, 0);
    }

    void brokenScenariosGiveOne()
    {
        const Folder folder;
        QByteArray broken = valued();
        broken.replace("\"by\": 0.5, \"takeUp\": 0.5, \"cost\": 300", "\"by\": -1, \"takeUp\": 0.5, \"cost\": 300");
        const QString file = folder.with("v.json", broken);
        for (const char *command : {"attribute", "portfolio", "appraise"}) {
            const Ran ran = console({QString::fromLatin1(command), file});
            QCOMPARE(ran.exit, 1);
            QCOMPARE(ran.out, QByteArray());
            QVERIFY(ran.err.contains(QStringLiteral("factor")));
        }
    }

    void helpShowsExamplesThatWork()
    {
        for (const char *command : {"attribute", "portfolio", "appraise"})
            QVERIFY2(exampleWorks(QString::fromLatin1(command)), command);
    }

private:
    static bool exampleWorks(const QString &command)
    {
        const QString text = QString::fromUtf8(console({command, QStringLiteral("--help")}).out);
        const qsizetype at = text.indexOf(QStringLiteral("  treadlight-cli "), text.indexOf(QStringLiteral("Example:")));
        const QString example = text.mid(at, text.indexOf(QLatin1Char('\n'), at) - at).trimmed().section(QLatin1Char(' '), 1);
        QProcess process;
        process.setWorkingDirectory(QStringLiteral(TREADLIGHT_SOURCE));
        process.start(QStringLiteral(TREADLIGHT_BINARIES "/treadlight-cli"), example.split(QLatin1Char(' ')));
        return at > 0 && process.waitForFinished(120'000) && process.exitCode() == 0 && process.readAllStandardOutput().size() > 100;
    }
};

QTEST_GUILESS_MAIN(TestCliValue)
#include "tst_value.moc"
