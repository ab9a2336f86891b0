// SPDX-License-Identifier: GPL-3.0-only
#include "app/compare/figures.h"
#include "app/compare/sheet.h"
#include "tests/app/compare/madeup.h"

#include <QTest>

using namespace app::compare;
namespace charts = app::charts;
using madeup::text;

class TestSheet : public QObject {
    Q_OBJECT
private slots:
    void hasEveryFigure();
    void comparesWithTheChosen();
    void scenariosWithoutFigures();
    void chartsAgreeWithTheSheet();
    void partsAreFourOrSixAtMost();
    void aSegmentsYear();
    void intervalsStandBeneathDifferences();
    void sentencesSayHowSure();
};

void TestSheet::hasEveryFigure()
{
    const Sheet sheet = sheetOf(madeup::analysis(std::nullopt));
    QStringList names;
    for (const Sheet::Row &row : sheet.rows)
        names.append(row.name);
    QCOMPARE(names, QStringList({text("Time tax, hours"), text("Answers given again"), text("Answers asked for"),
                                 text("Services met"), text("Waits, days"), text("Money, £"), text("Stress points"),
                                 text("A year, million hours"), text("Saves time, % of draws")}));
    QCOMPARE(sheet.columns.size(), 4);
    QCOMPARE(tableOf(sheet).header.size(), 5); // nothing to differ from
    QVERIFY(!sheet.difference(0));
}

void TestSheet::comparesWithTheChosen()
{
    const Sheet sheet = sheetOf(madeup::analysis(model::ScenarioId("tell"), model::SegmentId("typical")));
    QCOMPARE(sheet.chosen, 3);
    const charts::Table table = tableOf(sheet);
    QCOMPARE(table.rows[0][1].text, text("38.3"));
    QCOMPARE(table.rows[0][4].text, text("35.0"));
    QCOMPARE(table.rows[0][5].text, text("−3.3"));
    QCOMPARE(table.rows[0][6].text, text("−9\u00A0%"));
    QCOMPARE(table.rows[5][5].text, text("none"));
    QVERIFY(sheet.sameAsBaseline(5, 3));
    QVERIFY(!sheet.sameAsBaseline(0, 3));
}

void TestSheet::scenariosWithoutFigures()
{
    app::Analysis analysis = madeup::analysis(model::ScenarioId("once"));
    analysis.scenarios[1].second = model::Refusal{text("A share is missing.")};
    analysis.refusal = text("A share is missing.");
    const Sheet sheet = sheetOf(analysis);
    QCOMPARE(sheet.columns[2].refusal, text("A share is missing."));
    QVERIFY(!sheet.rows[0].values[2]);
    QVERIFY(!sheet.difference(0));
    QCOMPARE(headlineOf(analysis), text("Once only cannot be measured"));
    QCOMPARE(subtitleOf(analysis), text("A share is missing."));
    QCOMPARE(std::get<charts::StackedBars>(componentsChart(analysis).what).rows.size(), 3);
}

void TestSheet::chartsAgreeWithTheSheet()
{
    const app::Analysis analysis = madeup::analysis(model::ScenarioId("tell"));
    const Sheet sheet = sheetOf(analysis);
    const auto bars = std::get<charts::StackedBars>(componentsChart(analysis).what);
    for (qsizetype i = 0; i < bars.rows.size(); ++i)
        QVERIFY(std::abs(bars.rows[i].total() - *sheet.rows[0].values[i]) < 1e-9);
    const auto fall = std::get<charts::Waterfall>(changesChart(analysis).what);
    QVERIFY(std::abs(fall.start - *sheet.rows[0].values[0]) < 1e-9);
    QVERIFY(std::abs(fall.end - *sheet.rows[0].values[3]) < 1e-9);
    QCOMPARE(fall.steps.front().name, text("Once only after registration"));
    const auto segments = std::get<charts::Dumbbells>(segmentsChart(analysis).what);
    QCOMPARE(segments.rows.size(), 6);
    for (qsizetype i = 1; i < segments.rows.size(); ++i) {
        QVERIFY(segments.rows[i - 1].from - *segments.rows[i - 1].to >= segments.rows[i].from - *segments.rows[i].to);
    }
}

void TestSheet::partsAreFourOrSixAtMost()
{
    const auto four = std::get<charts::StackedBars>(componentsChart(madeup::analysis(std::nullopt)).what);
    QCOMPARE(four.parts, QStringList({text("Travel"), text("Do"), text("Find out"),
                                      text("Give again, give items, on hold, confirm reused")}));
    const auto bars = std::get<charts::StackedBars>(componentsChart(madeup::analysis(std::nullopt), Parts::All).what);
    for (qsizetype i = 0; i < bars.rows.size(); ++i)
        QVERIFY(std::abs(bars.rows[i].total() - four.rows[i].total()) < 1e-9);
    QCOMPARE(bars.parts, QStringList({text("Travel"), text("Do"), text("Find out"), text("Give again"),
                                      text("Give items"), text("On hold, confirm reused")}));
}

void TestSheet::aSegmentsYear()
{
    const app::Analysis analysis = madeup::analysis(std::nullopt, model::SegmentId("typical"));
    const model::burden::YearMeasure year = yearOf(analysis, *analysis.baseline);
    QCOMPARE(year.people, 180'000.0);
    QVERIFY(std::abs(year.hours - 180'000 * 38.3) < 1);
    QVERIFY(std::abs(year.value - 7 * 180'000 * 38.3) < 10);
}

void TestSheet::intervalsStandBeneathDifferences()
{
    const app::Analysis analysis = madeup::analysis(model::ScenarioId("tell"), model::SegmentId("typical"));
    const app::Confidence confidence = madeup::confidence(analysis);
    const Sheet sheet = sheetOf(analysis, &confidence);
    QVERIFY(sheet.hasIntervals());
    QVERIFY(!sheetOf(analysis).hasIntervals());
    // The difference of 3.3 hours, nine per cent more and less.
    QVERIFY(std::abs(sheet.rows[0].interval->first - 1.09 * *sheet.difference(0)) < 1e-9);
    QVERIFY(std::abs(sheet.rows[0].interval->second - 0.91 * *sheet.difference(0)) < 1e-9);
    QCOMPARE(sheet.intervalText(0), text("−3.6 to −3.0"));
    QVERIFY(std::abs(sheet.intervalShares(0)->first - 1.09 * *sheet.share(0)) < 1e-9);
    QCOMPARE(sheet.intervalText(5), QString()); // money is the same in every draw
    QVERIFY(!sheet.rows[7].interval);           // of one segment's year nothing was drawn
    const charts::Table table = tableOf(sheet);
    QCOMPARE(table.header.size(), 9);
    for (const QList<charts::Cell> &row : table.rows)
        QCOMPARE(row.size(), table.header.size());
    QCOMPARE(table.rows[0][7].text, text("−3.6"));
    const app::Analysis all = madeup::analysis(model::ScenarioId("tell"));
    const app::Confidence drawn = madeup::confidence(all);
    QVERIFY(sheetOf(all, &drawn).rows[7].interval);
    // In all three draws it takes less; nothing is said of the baseline, and nothing before it is drawn.
    const Sheet::Row better = sheetOf(all, &drawn).rows.last();
    QCOMPARE(better.values, QList<std::optional<double>>({std::nullopt, 100.0, 100.0, 100.0}));
    QCOMPARE(sheetOf(all, &drawn).differenceText(8), text("–"));
    QVERIFY(!sheetOf(all).rows.last().values[1]);
    const app::Analysis baseline = madeup::analysis(std::nullopt);
    QVERIFY(!sheetOf(baseline, &drawn).hasIntervals());
}

void TestSheet::sentencesSayHowSure()
{
    const app::Analysis analysis = madeup::analysis(model::ScenarioId("tell"), model::SegmentId("typical"));
    const app::Confidence confidence = madeup::confidence(analysis);
    QVERIFY2(headlineOf(analysis, &confidence).contains(text("3.3 hours (3.0 to 3.6) a person, one hour in")),
             qPrintable(headlineOf(analysis, &confidence)));
    QVERIFY(subtitleOf(analysis, &confidence).startsWith(text("It saves time in every draw.")));
    QVERIFY(!headlineOf(analysis).contains(QLatin1Char('(')));
}

QTEST_GUILESS_MAIN(TestSheet)
#include "tst_sheet.moc"
