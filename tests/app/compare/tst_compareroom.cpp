// SPDX-License-Identifier: GPL-3.0-only
#include "app/charts/chartpanel.h"
#include "app/compare/compareroom.h"
#include "app/compare/figures.h"
#include "app/compare/tablepanel.h"
#include "app/compare/warningline.h"
#include "app/theme/theme.h"
#include "tests/app/charts/samples.h"
#include "tests/app/compare/madeup.h"

#include <QAbstractItemView>
#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLabel>
#include <QMimeData>
#include <QScrollArea>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

using namespace app;
using madeup::text;

class TestCompareRoom : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void showsAnAnalysis();
    void nothingOpen();
    void columnChooses();
    void tableCopies();
    void followsTheDocument();
    void drawsNastyNames();
    void warnsCalmlyOfLosers();
    void peopleAreSimulatedOnlyWhenSeen();
    void changesAreToldFourWays();
    void fitsAtEveryScale();

private:
    SharedAnalysis shared(const Analysis &analysis) { return std::make_shared<const Analysis>(analysis); }

    Theme m_theme;
    Document m_document;
    Session m_session{&m_document};
    AnalysisRunner m_runner{&m_document, &m_session};
    ConfidenceRunner m_confidence{&m_document, &m_session, &m_runner};
};

void TestCompareRoom::initTestCase()
{
    Theme::loadTypeface();
    m_theme.dress();
}

void TestCompareRoom::showsAnAnalysis()
{
    compare::CompareRoom room(&m_theme, &m_document, &m_session, &m_runner, &m_confidence);
    room.resize(1360, 804);
    room.show();
    room.showAnalysis(shared(madeup::analysis(model::ScenarioId("tell"))));
    QVERIFY(room.headline().startsWith(text("Tell us once at birth saves a typical person")));
    const auto panels = room.findChildren<charts::ChartPanel *>();
    QCOMPARE(panels.size(), 7);
    for (const charts::ChartPanel *panel : panels) {
        QVERIFY(panel->isVisible());
        QVERIFY(!panel->chart().title.isEmpty());
    }
    room.showAnalysis(shared(madeup::analysis(std::nullopt)));
    QCOMPARE(room.headline(), text("Choose a scenario to see what it saves"));
}

void TestCompareRoom::nothingOpen()
{
    compare::CompareRoom room(&m_theme, &m_document, &m_session, &m_runner, &m_confidence);
    room.resize(1360, 804);
    room.show();
    for (const charts::ChartPanel *panel : room.findChildren<charts::ChartPanel *>())
        QVERIFY(!panel->isVisible());
    QVERIFY(!room.grab().isNull());
}

void TestCompareRoom::columnChooses()
{
    compare::TablePanel panel(&m_theme);
    panel.resize(760, 368);
    panel.setSheet(compare::sheetOf(madeup::analysis(model::ScenarioId("tell"))));
    panel.show();
    QSignalSpy chosen(&panel, &compare::TablePanel::chosen);
    auto *view = panel.findChild<QTableView *>();
    const QRect cell = view->visualRect(view->model()->index(2, 3));
    QTest::mouseClick(view->viewport(), Qt::LeftButton, {}, cell.center());
    QCOMPARE(chosen.size(), 1);
    QCOMPARE(chosen[0].first().toString(), text("once"));
    QTest::keyClick(view, Qt::Key_Left);
    QTest::keyClick(view, Qt::Key_Return);
    QCOMPARE(chosen.size(), 2);
    QCOMPARE(chosen[1].first().toString(), text("guide"));
    QTest::mouseClick(view->viewport(), Qt::LeftButton, {}, view->visualRect(view->model()->index(0, 1)).center());
    QCOMPARE(chosen.last().first().toString(), QString());
    QTest::mouseClick(view->viewport(), Qt::LeftButton, {}, view->visualRect(view->model()->index(0, 5)).center());
    QCOMPARE(chosen.size(), 3); // the difference is no scenario
}

void TestCompareRoom::tableCopies()
{
    compare::TablePanel panel(&m_theme);
    panel.setSheet(compare::sheetOf(madeup::analysis(model::ScenarioId("tell"), model::SegmentId("typical"))));
    panel.copy();
    const QMimeData *copied = QGuiApplication::clipboard()->mimeData();
    QVERIFY(copied->text().startsWith(text("Figure\tBaseline\tGuide and sign-in\tOnce only\tTell us once at birth\t")));
    QVERIFY(copied->html().contains(text("<th scope=\"col\">Once only</th>")));
}

void TestCompareRoom::followsTheDocument()
{
    Document document;
    Session session(&document);
    AnalysisRunner runner(&document, &session);
    ConfidenceRunner confidence(&document, &session, &runner);
    compare::CompareRoom room(&m_theme, &document, &session, &runner, &confidence);
    room.resize(1360, 804);
    room.show();
    document.start(madeup::measurable(), {});
    session.setJourney(model::JourneyId("j"));
    QCOMPARE(room.headline(), text("Choose a scenario to see what it saves"));
    auto *view = room.findChild<compare::TablePanel *>()->findChild<QTableView *>();
    QTest::mouseClick(view->viewport(), Qt::LeftButton, {}, view->visualRect(view->model()->index(0, 2)).center());
    QCOMPARE(session.scenarioId(), std::optional(model::ScenarioId("s")));
    QCOMPARE(room.headline(), text("Shorter form saves a typical person 30 minutes, one hour in two"));
    QVERIFY(document.apply(
        model::edits::OnJourney{model::JourneyId("j"),
                                std::nullopt,
                                {model::Change(model::changes::Set{model::NodeId("a"), model::Measurand::Do, 120})}}));
    QCOMPARE(room.headline(), text("Shorter form saves a typical person 1 hour, one hour in two"));
    document.undo();
    QCOMPARE(room.headline(), text("Shorter form saves a typical person 30 minutes, one hour in two"));
}

void TestCompareRoom::drawsNastyNames()
{
    compare::CompareRoom room(&m_theme, &m_document, &m_session, &m_runner, &m_confidence);
    room.resize(1360, 804);
    room.show();
    for (const QString &word : samples::nastyWords()) {
        Analysis analysis = madeup::analysis(model::ScenarioId("tell"), model::SegmentId("offline"));
        model::Workspace workspace = *analysis.workspace;
        model::Scenario scenario = *workspace.scenarios.find(model::ScenarioId("tell"));
        scenario.name = word;
        for (model::Change &change : scenario.changes)
            change.name = word;
        workspace.scenarios.put(scenario);
        model::Segment segment = *workspace.inventory.segments.find(model::SegmentId("offline"));
        segment.name = word;
        workspace.inventory.segments.put(segment);
        analysis.workspace = std::make_shared<const model::Workspace>(workspace);
        room.showAnalysis(shared(analysis));
        QVERIFY(!room.grab().isNull());
        for (const QLabel *label : room.findChildren<QLabel *>())
            QCOMPARE(label->textFormat(), Qt::PlainText);
    }
}

void TestCompareRoom::warnsCalmlyOfLosers()
{
    compare::CompareRoom room(&m_theme, &m_document, &m_session, &m_runner, &m_confidence);
    room.resize(1360, 804);
    room.show();
    Analysis analysis = madeup::analysis(model::ScenarioId("tell"));
    auto *line = room.findChild<compare::WarningLine *>();
    room.showAnalysis(shared(analysis));
    QVERIFY(line->isHidden());
    const int top = room.findChild<compare::TablePanel *>()->y();
    model::burden::Measure measure = *analysis.scenarios.back().second;
    measure.segments.back().person.minutes.queue += 60 * 20;
    analysis.scenarios.back().second = measure;
    room.showAnalysis(shared(analysis));
    QVERIFY(line->isVisible());
    QVERIFY(line->sentence().contains(text("Not online")));
    QVERIFY(line->accessibleName().startsWith(text("Warning: ")));
    QVERIFY(line->geometry().bottom() < room.findChild<compare::TablePanel *>()->y());
    QVERIFY(room.findChild<compare::TablePanel *>()->y() > top);
    room.showAnalysis(nullptr);
    QVERIFY(line->isHidden());
}

void TestCompareRoom::peopleAreSimulatedOnlyWhenSeen()
{
    Document document;
    Session session(&document);
    AnalysisRunner runner(&document, &session);
    ConfidenceRunner confidence(&document, &session, &runner);
    compare::CompareRoom room(&m_theme, &document, &session, &runner, &confidence);
    room.resize(1360, 500);
    room.show();
    document.start(madeup::measurable(), {});
    session.setJourney(model::JourneyId("j"));
    QSignalSpy told(room.findChild<compare::ElapsedRunner *>(), &compare::ElapsedRunner::told);
    const auto panels = room.findChildren<charts::ChartPanel *>();
    const auto elapsed = std::find_if(panels.begin(), panels.end(), [](const charts::ChartPanel *panel) {
        return std::holds_alternative<charts::Ranges>(panel->chart().what);
    });
    QVERIFY(elapsed != panels.end());
    QTest::qWait(100);
    QCOMPARE(told.size(), 0);
    QVERIFY(std::get<charts::Ranges>((*elapsed)->chart().what).rows.isEmpty());
    room.findChild<QScrollArea *>()->verticalScrollBar()->setValue((*elapsed)->y());
    QTRY_COMPARE(told.size(), 2);
    QCOMPARE(std::get<charts::Ranges>((*elapsed)->chart().what).rows.size(), 2);
    session.setScenario(model::ScenarioId("s")); // another choice is only looked at anew
    QCOMPARE(std::get<charts::Ranges>((*elapsed)->chart().what).rows[1].emphasis, charts::Emphasis::Chosen);
    QTest::qWait(100);
    QCOMPARE(told.size(), 2);
}

void TestCompareRoom::changesAreToldFourWays()
{
    const Analysis analysis = madeup::analysis(model::ScenarioId("tell"));
    model::burden::Attribution attribution;
    for (model::burden::Contribution change : analysis.waterfall) {
        change.firstIn = *change.inOrder * 1.25;
        change.lastIn = *change.inOrder * 0.5;
        change.shapley = model::burden::Saved{attribution.total.year, change.inOrder->person};
        attribution.changes.push_back(change);
    }
    std::swap(attribution.changes.front().shapley, attribution.changes.back().shapley);
    const auto shown = [&](compare::Told told, const model::burden::Attribution *of) {
        return std::get<charts::Waterfall>(compare::changesChart(analysis, told, of).what);
    };
    const charts::Waterfall inOrder = shown(compare::Told::InOrder, nullptr);
    QVERIFY(!inOrder.steps[0].fairShare);
    QCOMPARE(inOrder.steps.size(), 7);
    QCOMPARE(*shown(compare::Told::InOrder, &attribution).steps[0].fairShare, inOrder.steps[6].change);
    const charts::Waterfall alone = shown(compare::Told::FirstIn, &attribution);
    QCOMPARE(alone.steps.size(), 8);   // what they save twice comes back
    QVERIFY(alone.steps.back().change > 0);
    QVERIFY(shown(compare::Told::LastIn, &attribution).steps.back().change < 0);
    const charts::Waterfall fair = shown(compare::Told::FairShare, &attribution);
    QCOMPARE(fair.steps.size(), 7);
    for (const charts::Waterfall &waterfall : {inOrder, alone, fair}) {
        double end = waterfall.start;
        for (const auto &step : waterfall.steps)
            end += step.change;
        QVERIFY(qAbs(end - inOrder.end) < 1e-9);
    }
    QVERIFY(compare::changesChart(analysis, compare::Told::FirstIn, &attribution).title.startsWith(QStringLiteral("Alone: ")));
    attribution.orders = 512;
    attribution.changes[2].standardError.person = 0.0125;
    const QString sampled = compare::changesChart(analysis, compare::Told::FairShare, &attribution).source;
    QVERIFY2(sampled.contains(QStringLiteral("512")) && sampled.contains(QStringLiteral("0.013")), qPrintable(sampled));
    attribution.onlyInOrder = QStringLiteral("Only in order.");
    const charts::Chart only = compare::changesChart(analysis, compare::Told::FairShare, &attribution);
    QVERIFY(only.source.contains(attribution.onlyInOrder));
    QCOMPARE(std::get<charts::Waterfall>(only.what).steps[0].change, inOrder.steps[0].change);
}

void TestCompareRoom::fitsAtEveryScale()
{
    compare::CompareRoom room(&m_theme, &m_document, &m_session, &m_runner, &m_confidence);
    room.resize(1360, 804);
    room.show();
    room.showAnalysis(shared(madeup::analysis(model::ScenarioId("tell"))));
    for (const double scale : {1.0, 1.5, 2.0, 3.0}) {
        m_theme.setScale(scale);
        QList<QWidget *> panels;
        for (QWidget *panel : room.findChildren<compare::TablePanel *>())
            panels.append(panel);
        for (QWidget *panel : room.findChildren<charts::ChartPanel *>())
            panels.append(panel);
        QCOMPARE(panels.size(), 9);
        for (const QWidget *one : panels) {
            QVERIFY(one->height() >= m_theme.px(300));
            QVERIFY(one->geometry().right() <= one->parentWidget()->width());
            for (const QWidget *other : panels)
                QVERIFY(one == other || !one->geometry().intersects(other->geometry()));
        }
    }
    m_theme.setScale(1);
}

QTEST_MAIN(TestCompareRoom)
#include "tst_compareroom.moc"
