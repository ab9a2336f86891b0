// SPDX-License-Identifier: GPL-3.0-only
#include "app/confidence/confidenceroom.h"

#include "app/charts/chartpanel.h"
#include "app/confidence/guesspanel.h"
#include "app/confidence/numberspage.h"
#include "app/confidence/pairpanel.h"
#include "app/confidence/provenancepanel.h"
#include "app/theme/parts.h"
#include "madeup.h"
#include "tests/app/charts/samples.h"

#include <QSignalSpy>
#include <QTableView>
#include <QTest>

using namespace app;
using confidence::ConfidenceRoom;
using madeup::text;

namespace {

struct Desk {
    Theme theme;
    Document document;
    Session session{&document};
    AnalysisRunner analyses{&document, &session};
    ConfidenceRunner runner{&document, &session, &analyses};
    ConfidenceRoom room{&theme, &document, &session, &analyses, &runner};

    Desk()
    {
        theme.dress();
        room.resize(1360, 804);
        room.show();
    }
    void open(const model::Workspace &workspace) { document.start(workspace, {}); }
    bool isDone() const { return runner.freshDoubt() && runner.freshDoubt()->isWhole && !runner.isWorking(); }
    QList<charts::ChartPanel *> charts() const { return room.findChildren<charts::ChartPanel *>(); }
    const charts::Tornado &tornado() const { return std::get<charts::Tornado>(charts().front()->chart().what); }
};

/// The sample with so many scenarios that each shorten a step.
model::Workspace withScenarios(int many)
{
    model::Workspace workspace = sample::workspace();
    for (int i = 0; i < many; ++i) {
        model::Scenario scenario = *workspace.scenarios.find(model::ScenarioId("plan"));
        if (i > 0) {
            scenario.id = model::ScenarioId(QStringLiteral("plan-%1").arg(i));
            scenario.name = text("Plan %1").arg(i);
        }
        scenario.changes = sample::setDo("a", 5 - i).changes;
        workspace.scenarios.put(scenario);
    }
    return workspace;
}

} // namespace

/// The room tells what the runner knows, of what is open now.
class TestConfidenceRoom : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { Theme::loadTypeface(); }
    void nothingOpen();
    void refusesPlainly();
    void tellsHowSure();
    void followsEdits();
    void asksOnlyWhileSeen();
    void looksAtTheScenarioOrWhatItSaves();
    void comparesScenariosPairwise();
    void leadsToTheMapAndToTheNumbers();
    void drawsNastyNames();
};

void TestConfidenceRoom::nothingOpen()
{
    Desk desk;
    QCOMPARE(desk.room.headline(), text("Open a life event to see how sure its figures are"));
    for (const charts::ChartPanel *panel : desk.charts())
        QVERIFY(!panel->isVisible());
    QVERIFY(!desk.room.grab().isNull());
}

void TestConfidenceRoom::refusesPlainly()
{
    Desk desk;
    desk.open(sample::workspace());
    QVERIFY(desk.session.change({model::Change(model::changes::DeleteEdge{model::NodeId("b"), model::NodeId("end")})}));
    QVERIFY(desk.room.headline().startsWith(text("There are no figures")));
    for (const charts::ChartPanel *panel : desk.charts())
        QVERIFY(!panel->isVisible());
    QVERIFY(desk.room.findChild<confidence::ProvenancePanel *>()->isVisible());
    desk.document.undo();
    QVERIFY(desk.room.headline().startsWith(text("The time tax is 30 minutes")));
    QVERIFY(desk.charts().front()->isVisible());
}

void TestConfidenceRoom::tellsHowSure()
{
    Desk desk;
    desk.open(sample::workspace());
    QVERIFY(desk.room.headline().contains(text("being worked out")));
    QTRY_VERIFY_WITH_TIMEOUT(desk.isDone(), 20000);
    QVERIFY2(desk.room.headline().contains(text("90 % sure to lie between")), qPrintable(desk.room.headline()));
    QCOMPARE(desk.tornado().rows.size(), 2);
    QCOMPARE(desk.tornado().rows.front().name, text("b"));
    const auto bars = std::get<charts::Influences>(desk.charts().at(1)->chart().what);
    QCOMPARE(bars.intervals.size(), 2);
    QVERIFY(bars.intervals[1].high - bars.intervals[1].low < bars.intervals[0].high - bars.intervals[0].low);
    QVERIFY(!desk.room.findChild<confidence::PairPanel *>()->isVisible());
}

void TestConfidenceRoom::followsEdits()
{
    Desk desk;
    desk.open(sample::workspace());
    QTRY_VERIFY_WITH_TIMEOUT(desk.isDone(), 20000);
    QVERIFY(desk.document.apply(sample::setDo("a", 400)));
    // The old interval is gone at once; the charts say that they are of before.
    QVERIFY(desk.room.headline().contains(text("being worked out")));
    bool told = false;
    for (const QLabel *label : desk.room.findChildren<QLabel *>())
        told = told || (label->isVisible() && label->text().contains(text("of before")));
    QVERIFY(told);
    QTRY_VERIFY_WITH_TIMEOUT(desk.isDone(), 20000);
    QCOMPARE(desk.tornado().rows.front().name, text("a"));
    QCOMPARE(desk.tornado().total, 7.0);
}

void TestConfidenceRoom::asksOnlyWhileSeen()
{
    Desk desk;
    desk.room.hide();
    desk.open(sample::workspace());
    QTRY_VERIFY_WITH_TIMEOUT(desk.runner.fresh() && !desk.runner.isWorking(), 20000);
    QVERIFY(!desk.runner.isDoubtWorking() && !desk.runner.freshDoubt());
    desk.room.show();
    QTRY_VERIFY_WITH_TIMEOUT(desk.isDone(), 20000);
    QVERIFY(desk.room.headline().contains(text("90 % sure")));
}

void TestConfidenceRoom::looksAtTheScenarioOrWhatItSaves()
{
    Desk desk;
    desk.open(withScenarios(1));
    auto *targets = desk.room.findChildren<SwitchBar *>().front();
    QVERIFY(!targets->isVisible());
    desk.session.setScenario(model::ScenarioId("plan"));
    QVERIFY(targets->isVisible());
    QTRY_VERIFY_WITH_TIMEOUT(desk.isDone(), 20000);
    QVERIFY2(desk.room.headline().startsWith(text("With Plan the time tax is 25 minutes")),
             qPrintable(desk.room.headline()));
    targets->choose(1);
    emit targets->switched(1);
    QTRY_VERIFY_WITH_TIMEOUT(desk.isDone(), 20000);
    QVERIFY2(desk.room.headline().startsWith(text("Plan saves 5 minutes")), qPrintable(desk.room.headline()));
    QVERIFY(std::abs(desk.tornado().total - 5.0 / 60) < 1e-9);
}

void TestConfidenceRoom::comparesScenariosPairwise()
{
    Desk desk;
    desk.open(withScenarios(3));
    QTRY_VERIFY_WITH_TIMEOUT(desk.isDone(), 20000);
    auto *pairs = desk.room.findChild<confidence::PairPanel *>();
    QVERIFY(pairs->isVisible());
    QCOMPARE(pairs->findChild<QTableView *>()->model()->rowCount(), 4);
}

void TestConfidenceRoom::leadsToTheMapAndToTheNumbers()
{
    Desk desk;
    desk.open(sample::workspace());
    QTRY_VERIFY_WITH_TIMEOUT(desk.isDone(), 20000);
    QSignalSpy revealed(&desk.session, &Session::revealed);
    emit desk.charts().front()->chosen(desk.tornado().rows.front().key);
    QCOMPARE(revealed.count(), 1);
    QCOMPARE(revealed[0].first().value<model::Where>().node, std::optional(model::NodeId("b")));
    auto *table = desk.room.findChild<confidence::ProvenancePanel *>();
    auto *page = desk.room.findChild<confidence::NumbersPage *>();
    emit table->asked(model::NumberKind::Do, model::Grade::Guess);
    QVERIFY(desk.room.page() == ConfidenceRoom::Page::Numbers && page->isVisible());
    QCOMPARE(page->listed(), 2);
    desk.room.setPage(ConfidenceRoom::Page::Doubt);
    emit desk.room.findChild<confidence::GuessPanel *>()->allAsked();
    QVERIFY(page->listed() >= 4);
    // A number without a place on the map is shown in the table.
    emit desk.charts().front()->chosen(text("journeys/life/people/some"));
    QCOMPARE(revealed.count(), 1);
    QCOMPARE(page->listed(), 1);
}

void TestConfidenceRoom::drawsNastyNames()
{
    Desk desk;
    for (const QString &word : samples::nastyWords()) {
        model::Workspace workspace = withScenarios(2);
        model::Journey journey = *workspace.journeys.find(model::JourneyId("life"));
        model::Node node = *journey.nodes.find(model::NodeId("b"));
        node.name = word;
        journey.nodes.put(node);
        workspace.journeys.put(journey);
        model::Scenario scenario = *workspace.scenarios.find(model::ScenarioId("plan"));
        scenario.name = word;
        workspace.scenarios.put(scenario);
        desk.open(workspace);
        desk.session.setScenario(model::ScenarioId("plan"));
        if (word.size() < 100 && word.contains(QLatin1Char('<')))
            QTRY_VERIFY_WITH_TIMEOUT(desk.isDone(), 20000);
        QVERIFY(!desk.room.grab().isNull());
    }
}

QTEST_MAIN(TestConfidenceRoom)
#include "tst_confidenceroom.moc"
