// SPDX-License-Identifier: GPL-3.0-only
#include "model/files/atomicfile.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <cmath>

namespace {

struct Ran {
    int exit;
    QByteArray out;
    QString err;
};

Ran console(const QString &line)
{
    QProcess process;
    process.start(QStringLiteral(TREADLIGHT_BINARIES "/treadlight-cli"), line.split(QLatin1Char(' ')));
    process.waitForFinished(120'000);
    return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1, process.readAllStandardOutput(),
            QString::fromUtf8(process.readAllStandardError())};
}

QString baby() { return QStringLiteral(TREADLIGHT_SOURCE "/journeys/having-a-baby.json"); }

/// A figure from the printed numbers alone, as a reader of the JSON would find it.
double recomputed(const QJsonObject &term)
{
    const QString how = term[u"how"].toString();
    if (how == QLatin1String("number"))
        return term[u"value"].toDouble();
    QList<double> values;
    double weights = 0;
    for (const QJsonValue &part : term[u"parts"].toArray()) {
        values.append(recomputed(part.toObject()));
        weights += part[u"parts"].toArray().isEmpty() ? 0 : recomputed(part[u"parts"][0].toObject());
    }
    const double sum = std::accumulate(values.begin(), values.end(), 0.0);
    if (how == QLatin1String("sum"))
        return sum;
    if (how == QLatin1String("mean"))
        return sum / weights;
    if (how == QLatin1String("product"))
        return std::accumulate(values.begin(), values.end(), 1.0, std::multiplies{});
    return how == QLatin1String("quotient") ? values[0] / values[1] : std::max(0.0, 2 * values[0] - sum);
}

} // namespace

class TestExplainCli : public QObject {
    Q_OBJECT

private slots:
    void printsAllNumbers()
    {
        for (const QString &figure : {QStringLiteral("hours"), QStringLiteral("duplicates"), QStringLiteral("year.value")}) {
            const Ran ran = console(QStringLiteral("explain %1 --figure %2 --scenario once-only --format json").arg(baby(), figure));
            QVERIFY2(ran.exit == 0, qPrintable(ran.err));
            const QJsonObject explanation = QJsonDocument::fromJson(ran.out).object();
            QCOMPARE(explanation[u"format"].toString(), QStringLiteral("treadlight-explanation"));
            const double value = explanation[u"value"].toDouble();
            QVERIFY(std::abs(recomputed(explanation[u"term"].toObject()) - value) <= 1e-9 * value);
            QCOMPARE(explanation[u"difference"].toDouble(), value - explanation[u"baseline"].toDouble());
        }
    }

    void printsForPeople()
    {
        const Ran ran = console(QStringLiteral("explain %1 --figure minutes.giveAgain --segment online").arg(baby()));
        QCOMPARE(ran.exit, 0);
        const QString text = QString::fromUtf8(ran.out);
        QVERIFY(text.startsWith(QStringLiteral("Having a baby · baseline · Confident online\n\nGive it again: ")));
        QVERIFY(text.contains(QStringLiteral("more, together")));
        QVERIFY(text.contains(QStringLiteral(" × 6 min × ")));
        QVERIFY(text.contains(QStringLiteral("Sources\n")));
        const Ran tree = console(QStringLiteral("explain %1 --figure minutes.giveAgain --segment online --tree").arg(baby()));
        QVERIFY(tree.out.contains("items/acct/again"));
        const Ran csv = console(QStringLiteral("explain %1 --figure visits --node council --format csv").arg(baby()));
        QVERIFY(csv.out.startsWith("depth,name,value,unit,role,how,path,grade,source,note\r\n"));
    }

    void refuses_data()
    {
        QTest::addColumn<QString>("words");
        QTest::addColumn<int>("exit");
        QTest::addColumn<QString>("says");
        QTest::newRow("figure") << QStringLiteral("--figure hourz") << 2 << QStringLiteral("There is no figure “hourz”; choose one of: hours, minutes.learn");
        QTest::newRow("none") << QStringLiteral("--tree") << 2 << QStringLiteral("--figure");
        QTest::newRow("segment") << QStringLiteral("--figure hours --segment nobody") << 2 << QStringLiteral("no segment “nobody”");
        QTest::newRow("node") << QStringLiteral("--figure visits --node nowhere") << 2 << QStringLiteral("Nobody comes");
        QTest::newRow("scenario") << QStringLiteral("--figure hours --scenario dream") << 2 << QStringLiteral("no scenario \"dream\"");
    }
    void refuses()
    {
        QFETCH(QString, words);
        QFETCH(int, exit);
        QFETCH(QString, says);
        const Ran ran = console(QStringLiteral("explain %1 %2").arg(baby(), words));
        QCOMPARE(ran.exit, exit);
        QVERIFY(ran.out.isEmpty());
        QVERIFY2(ran.err.contains(says), qPrintable(ran.err));
    }

    void listsTheFigures()
    {
        const Ran ran = console(QStringLiteral("explain --list --format json"));
        QCOMPARE(ran.exit, 0);
        const QJsonArray figures = QJsonDocument::fromJson(ran.out).array();
        QVERIFY(figures.size() > 30);
        for (const QJsonValue &figure : figures) {
            QVERIFY(!figure[u"definition"].toString().isEmpty());
            QVERIFY(figure[u"definition"].toString().endsWith(QLatin1Char('.')));
        }
    }

    void verifiesTheSameBytes()
    {
        const QString words = QStringLiteral("verify %1 --people 2000 --seed 7 --format json --threads ").arg(baby());
        const Ran one = console(words + QStringLiteral("1"));
        QVERIFY2(one.exit == 0, qPrintable(one.err));
        QCOMPARE(console(words + QStringLiteral("3")).out, one.out);
        const QJsonObject report = QJsonDocument::fromJson(one.out).object();
        QVERIFY(report[u"agrees"].toBool());
        QCOMPARE(report[u"file"].toString().size(), 64);
        QVERIFY(report[u"limit"].toDouble() > 4);
        QVERIFY(report[u"checks"].toArray().size() > 150);
        QVERIFY(console(QStringLiteral("verify %1 --people 2000 --seed 7").arg(baby())).out.contains("checks agree."));
    }

    void saysWhatCouldNotBeVerified()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("broken.json"));
        const QByteArray broken = R"({"format": "treadlight", "version": 1, "segments": [{"id": "g"}], "journeys": [{"id": "j", "people": {"g": 1},
            "nodes": [{"id": "s", "kind": "start"}, {"id": "a"}, {"id": "e", "kind": "end"}], "edges": [{"from": "s", "to": "a"}]}]})";
        QVERIFY(model::files::writeWhole(path, broken).ok());
        const Ran ran = console(QStringLiteral("verify %1 --people 100").arg(path));
        QCOMPARE(ran.exit, 1);
        QVERIFY(ran.out.contains("Not measured: j"));
    }
};

QTEST_GUILESS_MAIN(TestExplainCli)
#include "tst_explaincli.moc"
