// SPDX-License-Identifier: GPL-3.0-only
#include "app/charts/chart.h"
#include "tests/app/charts/samples.h"

#include <QMimeData>
#include <QTest>
#include <QTextDocument>

using namespace app::charts;
using samples::text;

class TestChart : public QObject {
    Q_OBJECT
private slots:
    void barsTable();
    void waterfallTable();
    void dumbbellsTable();
    void tornadoTable();
    void influencesTable();
    void wordsSayEveryFigure();
    void csvIsHarmless();
    void copiesAreEscaped();
};

void TestChart::barsTable()
{
    QCOMPARE(QString::fromUtf8(csv(tableOf(samples::bars()))),
             text("Scenario,\"Travel, h\",\"Do, h\",\"Once only, h\",\"Total, h\"\r\n"
                  "Baseline,15.7,11.3,7.1,34.1\r\n"
                  "Once only,15.7,11.3,5.7,32.7\r\n"));
}

void TestChart::waterfallTable()
{
    QCOMPARE(tabSeparated(tableOf(samples::waterfall())), text("Change\tAdds, h\tThen, h\tFair share, h\n"
                                                               "Baseline\t\t38.3\t\n"
                                                               "One sign-in\t-0.5\t37.8\t\n"
                                                               "More forms\t0.25\t38.05\t0.3\n"
                                                               "With all\t\t38.05\t\n"));
}

void TestChart::dumbbellsTable()
{
    const Table table = tableOf(samples::dumbbells());
    QCOMPARE(table.caption, text("Most is saved for Not online"));
    QCOMPARE(table.header,
             QStringList({text("Segment"), text("baseline, h"), text("scenario, h"), text("Difference, h")}));
    QCOMPARE(table.rows[0][3], (Cell{text("−5.0"), -5.0}));
    QCOMPARE(table.rows[1][3], (Cell{text("+1.0"), 1.0}));
    Chart alone = samples::dumbbells();
    for (Dumbbells::Row &row : std::get<Dumbbells>(alone.what).rows)
        row.to.reset();
    QCOMPARE(tableOf(alone).header.size(), 2);
    QCOMPARE(tableOf(alone).rows[0].size(), 2);
}

void TestChart::tornadoTable()
{
    QCOMPARE(tabSeparated(tableOf(samples::tornado())),
             text("Number\tWhat it is\tif the number is low, h\tif it is high, h\n"
                  "Antenatal appointments\ttravel, estimate\t-3.6999999999999957\t5\n"
                  "Find nursery\tfinding out, guess\t-1.0999999999999943\t1.5\n"
                  "Share who appeal\tshare\t0.6000000000000014\t-0.3999999999999986\n"));
    QCOMPARE(tableOf(samples::tornado()).rows[0][2].text, text("−3.7"));
    QCOMPARE(tableOf(samples::tornado()).rows[2][2].text, text("+0.6"));
    QVERIFY(wordsOf(samples::tornado()).contains(
        text("Find nursery: What it is finding out, guess; if the number is low, h −1.1; if it is high, h +1.5.")));
}

void TestChart::influencesTable()
{
    const Table table = tableOf(samples::influences());
    QCOMPARE(table.header, QStringList({text("Number"), text("How to measure it"), text("Share of the doubt, %"),
                                        text("From, h"), text("Middle, h"), text("To, h")}));
    QCOMPARE(table.rows.size(), 5);
    QCOMPARE(table.rows[0][2], (Cell{text("65\u00A0%"), 65.0}));
    QCOMPARE(table.rows[4][0].text, text("If travel were measured"));
    QCOMPARE(table.rows[4][3], (Cell{text("35.1"), 35.1}));
    for (const QList<Cell> &row : table.rows)
        QCOMPARE(row.size(), table.header.size());
    Chart alone = samples::influences();
    std::get<Influences>(alone.what).intervals.clear();
    QCOMPARE(tableOf(alone).header.size(), 3);
}

void TestChart::wordsSayEveryFigure()
{
    const QString words = wordsOf(samples::waterfall());
    for (const char *part : {"One sign-in saves 0.5 hours.", "Waterfall.", "Baseline: Then, h 38.3.",
                             "One sign-in: Adds, h −0.5; Then, h 37.8.", "Hours a person."})
        QVERIFY2(words.contains(text(part)), qPrintable(words));
}

void TestChart::csvIsHarmless()
{
    for (const QString &word : samples::nastyWords()) {
        const QByteArray bytes = csv(tableOf(samples::dumbbells(word)));
        const QByteArray line = bytes.split('\n').at(1);
        QVERIFY(!QByteArray("=+-@\t\r").contains(line.isEmpty() ? 'x' : line.front()));
        QVERIFY(!line.startsWith("\"=") && !line.startsWith("\"-") && !line.startsWith("\"+") &&
                !line.startsWith("\"@"));
    }
}

void TestChart::copiesAreEscaped()
{
    for (const QString &word : samples::nastyWords()) {
        const std::unique_ptr<QMimeData> data = mimeData(tableOf(samples::dumbbells(word)));
        QVERIFY(!data->html().contains(QLatin1String("<img")));
        QVERIFY(!data->html().contains(QLatin1String("<script")));
        QCOMPARE(data->text().count(QLatin1Char('\n')), 3); // header and two rows, whatever the words
    }
    QVERIFY(html(tableOf(samples::dumbbells())).contains(text("<th scope=\"row\" align=\"left\">Not online</th>")));
}

QTEST_MAIN(TestChart)
#include "tst_chart.moc"
