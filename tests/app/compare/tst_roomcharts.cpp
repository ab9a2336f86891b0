// SPDX-License-Identifier: GPL-3.0-only
#include "app/charts/numbers.h"
#include "app/charts/placing.h"
#include "app/compare/elapsed.h"
#include "app/compare/figures.h"
#include "app/compare/grid.h"
#include "app/compare/spending.h"
#include "app/compare/yearsheet.h"
#include "app/theme/theme.h"
#include "journeys/shipped.h"
#include "model/burden/appraisal.h"
#include "tests/app/charts/lettered.h"
#include "tests/app/charts/samples.h"
#include "tests/app/compare/madeup.h"

#include <QSignalSpy>
#include <QTest>

using namespace app;
using namespace app::compare;
using madeup::text;

namespace {

SharedAnalysis analysed(const model::Workspace &workspace, int scenario = -1)
{
    const auto shared = std::make_shared<const model::Workspace>(workspace);
    const model::JourneyId journey = shared->journeys.begin()->id;
    const auto scenarios = model::scenariosOf(*shared, journey);
    const auto chosen =
        scenario >= 0 && scenario < scenarios.size() ? std::optional(scenarios[scenario]->id) : std::nullopt;
    return analyse(shared, journey, chosen, std::nullopt, {});
}

/// So many scenarios, some of them far to the right.
charts::Chart scatter(int scenarios, const QString &name = text("Scenario"))
{
    charts::Scatter what{text("Scenario"), text("GBP"), text("cost"), text("hours"), text("its changes"), {}};
    what.points.append({{}, text("Baseline"), 0, 0, charts::Scatter::Kind::Whole, {}});
    for (int i = 0; i < scenarios; ++i)
        what.points.append({QString::number(i),
                            name + QString::number(i),
                            4e6 + 1e5 * i,
                            9e5 + 1e3 * i,
                            charts::Scatter::Kind::Whole,
                            {}});
    return {text("t"), text("s"), text("d"), what};
}

} // namespace

class TestRoomCharts : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { Theme::loadTypeface(); }

    void yearIsTheYear()
    {
        const SharedAnalysis analysis = analysed(madeup::measurable(), 0);
        const Sheet sheet = yearSheetOf(*analysis);
        QCOMPARE(sheet.rows.size(), 6);
        QCOMPARE(*sheet.rows[0].values[0], 1000.0);
        QCOMPARE(*sheet.rows[1].values[0], 1000.0); // an hour each
        QCOMPARE(*sheet.rows[1].values[1], 500.0);
        QCOMPARE(*sheet.rows[2].values[1], 3500.0); // at 7 an hour
        QCOMPARE(sheet.differenceText(2), text("−3,500"));
        QCOMPARE(sheet.rows[2].name, text("Worth, £"));
    }

    void yearIsWrittenInLargeUnits()
    {
        model::Workspace workspace = madeup::measurable();
        model::Journey journey = *workspace.journeys.begin();
        journey.people[model::SegmentId("all")] = 2e6;
        workspace.journeys.put(journey);
        const Sheet sheet = yearSheetOf(*analysed(workspace));
        QCOMPARE(sheet.rows[1].name, text("Hours, million"));
        QCOMPARE(*sheet.rows[1].values[0], 2.0);
        QCOMPARE(sheet.rows[2].name, text("Worth, £ million"));
        QCOMPARE(*sheet.rows[2].values[0], 14.0);
    }

    void moneySaysWhoPaysLess()
    {
        app::Analysis analysis = madeup::analysis(model::ScenarioId("tell"));
        QCOMPARE(moneyChart(analysis).title, text("A person pays £130; Tell us once at birth leaves it so"));
        const auto pays = [](model::burden::Measure measure, double money) {
            for (model::burden::SegmentMeasure &segment : measure.segments)
                segment.person.money = money;
            return measure;
        };
        analysis.scenarios.back().second = pays(*analysis.scenarios.back().second, 118);
        const charts::Chart chart = moneyChart(analysis);
        QCOMPARE(chart.title, text("A person pays £130; Tell us once at birth spares them £12"));
        const auto bars = std::get<charts::Bars>(chart.what);
        QCOMPARE(bars.rows.size(), 4);
        QCOMPARE(bars.rows[3].value, 118.0);
        analysis.scenario.reset();
        QCOMPARE(moneyChart(analysis).title, text("A person pays £130; Tell us once at birth spares them £12"));
        analysis.baseline = pays(*analysis.baseline, 0);
        for (auto &[id, measure] : analysis.scenarios)
            measure = pays(*measure, 0);
        QCOMPARE(moneyChart(analysis).title, text("Nobody pays anything on the way"));
    }

    /// The grid's cells are the measures' hours, whole, whatever is put together.
    void gridHoldsEverySegmentInEveryScenario()
    {
        const app::Analysis analysis = madeup::analysis(model::ScenarioId("tell"));
        const auto grid = std::get<charts::Multiples>(gridChart(analysis).what);
        QCOMPARE(grid.parts.size(), 4);
        QCOMPARE(grid.columns.size(), 4);
        QCOMPARE(grid.rows.size(), 6);
        for (qsizetype row = 0; row < grid.rows.size(); ++row) {
            const auto &segment = analysis.baseline->segments[static_cast<size_t>(row)].segment;
            QVERIFY(std::abs(grid.rows[row].total(0) - analysis.baseline->find(segment)->person.hours()) < 1e-9);
            QVERIFY(std::abs(grid.rows[row].total(3) - analysis.scenarios[2].second->find(segment)->person.hours()) <
                    1e-9);
        }
        QCOMPARE(charts::tableOf(gridChart(analysis)).rows.size(), 24);
        QVERIFY2(gridChart(analysis).title.contains(text("Not online (Baseline)")),
                 qPrintable(gridChart(analysis).title));
    }

    void frontierLeavesOutWhatIsBeaten()
    {
        charts::Scatter what;
        const auto whole = charts::Scatter::Kind::Whole;
        what.points = {{{}, text("none"), 0, 0, whole, {}},
                       {text("dear"), text("dear"), 10, 5, whole, {}},
                       {text("good"), text("good"), 5, 6, whole, {}},
                       {text("free, but worse"), text("worse"), 0, -1, whole, {}},
                       {text("most"), text("most"), 20, 7, whole, {}},
                       {text("part"), text("part"), 1, 100, charts::Scatter::Kind::Part, {}}};
        QCOMPARE(what.frontier(), QList<qsizetype>({0, 2, 4}));
    }

    void costsAreThoseOfTheAppraisal()
    {
        const auto shipped = journeys::shipped();
        const auto opened = journeys::load(shipped.front());
        QVERIFY(opened);
        const SharedAnalysis analysis = analysed(opened->workspace, 0);
        const auto what = std::get<charts::Scatter>(costsChart(*analysis).what);
        const model::Workspace &workspace = *analysis->workspace;
        for (const auto &[id, measure] : analysis->scenarios) {
            const auto point = std::find_if(what.points.begin(), what.points.end(),
                                            [&](const auto &one) { return one.key == id.text(); });
            QVERIFY(point != what.points.end());
            const auto appraised =
                model::burden::appraisal(workspace.inventory, *workspace.journeys.find(analysis->journey),
                                         workspace.scenarios, id, workspace.appraisal);
            QVERIFY(appraised);
            QVERIFY(std::abs(point->hours - appraised->hoursAYear) <= 1e-9 * std::abs(point->hours));
            QCOMPARE(
                point->cost,
                model::burden::costsOf(*model::entriesOf(workspace.scenarios, id)).over(workspace.appraisal.period));
        }
        QVERIFY(std::any_of(what.points.begin(), what.points.end(), [](const auto &point) {
            return point.kind == charts::Scatter::Kind::Part && point.cost > 0;
        }));
    }

    /// One step of an hour without any wait: everybody is done after that hour, or half of it.
    void elapsedComesFromPeople()
    {
        const SharedAnalysis analysis = analysed(madeup::measurable(), 0);
        ElapsedRunner runner;
        QSignalSpy told(&runner, &ElapsedRunner::told);
        QVERIFY(!runner.of(*analysis));
        QVERIFY(std::get<charts::Ranges>(elapsedChart(*analysis, nullptr).what).rows.isEmpty());
        runner.ask(analysis);
        QTRY_COMPARE(told.size(), 2);
        runner.ask(analysis); // is known
        const SharedElapsed elapsed = runner.of(*analysis);
        QVERIFY(elapsed);
        QCOMPARE(elapsed->people, ElapsedRunner::people);
        QCOMPARE(elapsed->sides.size(), size_t(2));
        QVERIFY(std::abs(elapsed->sides[0].everyone.middle - 1.0 / 24) < 1e-9);
        QVERIFY(std::abs(elapsed->sides[1].of(model::SegmentId("all")).high - 0.5 / 24) < 1e-9);
        const SharedAnalysis other = analysed(madeup::workspace());
        QVERIFY(!runner.of(*other));
    }

    void labelsFindTheirPlaces()
    {
        charts::Placing placing({0, 0, 300, 100});
        placing.keepFree({95, 45, 10, 10});
        const auto first = placing.place({100, 50}, {60, 15}, charts::Placing::Reach::Anywhere);
        const auto second = placing.place({100, 50}, {60, 15}, charts::Placing::Reach::Anywhere);
        QVERIFY(first && second && !first->intersects(*second));
        QVERIFY(!placing.place({100, 50}, {400, 15}, charts::Placing::Reach::Anywhere));
    }

    void noWordsStandOnOthers()
    {
        for (const auto &shipped : journeys::shipped()) {
            const auto opened = journeys::load(shipped);
            QVERIFY(opened);
            for (const int scenario : {-1, 0, 3}) {
                const SharedAnalysis analysis = analysed(opened->workspace, scenario);
                for (const charts::Chart &chart :
                     {gridChart(*analysis), moneyChart(*analysis), costsChart(*analysis), segmentsChart(*analysis)}) {
                    const bool isGrid = std::holds_alternative<charts::Multiples>(chart.what);
                    for (const QSize size : isGrid ? QList<QSize>{{1320, 324}, {976, 324}}
                                                   : QList<QSize>{{760, 368}, {544, 368}, {976, 368}}) {
                        const QString clash = lettered::clash(chart, size);
                        QVERIFY2(clash.isEmpty(), qPrintable(shipped.id + QLatin1String(": ") + chart.title +
                                                             QLatin1String(": ") + clash));
                    }
                }
            }
        }
        for (const int scenarios : {1, 4, 8}) {
            const QString clash = lettered::clash(scatter(scenarios), {760, 368});
            QVERIFY2(clash.isEmpty(), qPrintable(clash));
        }
    }

    void oneToEightScenariosFit()
    {
        const auto opened = journeys::load(journeys::shipped().front());
        QVERIFY(opened);
        model::Workspace workspace = opened->workspace;
        const model::Scenario one = *workspace.scenarios.begin();
        workspace.scenarios = {};
        for (int count = 1; count <= 8; ++count) {
            model::Scenario copy = one;
            copy.id = model::ScenarioId(QStringLiteral("s%1").arg(count));
            copy.name = QStringLiteral("Once only and one sign-in, variant %1").arg(count);
            workspace.scenarios.put(copy);
            const SharedAnalysis analysis = analysed(workspace, count - 1);
            QCOMPARE(analysis->scenarios.size(), static_cast<size_t>(count));
            Elapsed elapsed{
                analysis->workspace, analysis->journey, 2000, 7, {{std::nullopt, {12, 130.5, 1400}, {}}}, {}};
            for (const auto &[id, measure] : analysis->scenarios)
                elapsed.sides.push_back({id, {12, 127, 1300}, {}});
            const double more = 30 * std::max(0, count + 1 - 6);
            const std::pair<charts::Chart, double> all[] = {{elapsedChart(*analysis, &elapsed), 300 + more},
                                                            {moneyChart(*analysis), 368 + more},
                                                            {costsChart(*analysis), 368},
                                                            {componentsChart(*analysis), 368 + more},
                                                            {gridChart(*analysis), 324},
                                                            {segmentsChart(*analysis), 324}};
            for (const auto &[chart, height] : all) {
                const bool isGrid = std::holds_alternative<charts::Multiples>(chart.what);
                for (const int width : isGrid ? QList<int>{1320, 976} : QList<int>{544, 976}) {
                    const QString clash = lettered::clash(chart, QSize(width, static_cast<int>(height)));
                    QVERIFY2(
                        clash.isEmpty(),
                        qPrintable(QStringLiteral("%1, %2, %3: %4").arg(count).arg(width).arg(chart.title, clash)));
                }
            }
        }
    }

    /// Scenarios that lie nearly on each other are labelled all the same.
    void everyScenarioIsLabelled()
    {
        QStringList drawn;
        for (const lettered::Piece &piece : lettered::piecesOf(scatter(8), {760, 368}))
            drawn.append(piece.text);
        for (int i = 0; i < 8; ++i)
            QVERIFY2(drawn.contains(text("Scenario") + QString::number(i)), qPrintable(QString::number(i)));
    }

    void nastyNamesAreDrawn()
    {
        for (const QString &word : samples::nastyWords()) {
            charts::Ranges ranges{word, word,
                                  word, word,
                                  word, {{word, word, 1, 2, 3, {}}, {word, word, 0, 0, 0, charts::Emphasis::Chosen}}};
            charts::Bars bars{
                word, word, word, {{word, word, 12, word, 1e6, word, {}}, {word, word, 0, word, 0, word, {}}}};
            charts::Multiples grid{
                word, word, word, {word, word}, {{word, word, {}}}, {{word, {{1, 2}}, {}}, {word, {{}}, {}}}};
            for (const charts::Chart &chart :
                 {charts::Chart{word, word, word, ranges}, charts::Chart{word, word, word, bars},
                  charts::Chart{word, word, word, grid}, scatter(3, word)}) {
                for (const QSize size : {QSize(760, 324), QSize(60, 40)})
                    QVERIFY(!lettered::piecesOf(chart, size).isEmpty() || word.trimmed().isEmpty() ||
                            size.width() == 60);
                QVERIFY(!charts::csv(charts::tableOf(chart)).isEmpty());
                charts::wordsOf(chart);
            }
        }
    }
};

QTEST_MAIN(TestRoomCharts)
#include "tst_roomcharts.moc"
