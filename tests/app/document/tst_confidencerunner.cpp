// SPDX-License-Identifier: GPL-3.0-only
#include "app/document/confidencerunner.h"
#include "sample.h"

#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTest>

using namespace app;

namespace {

/// A document with everything that follows it.
struct Desk {
    Document document;
    Session session{&document};
    AnalysisRunner analyses{&document, &session};
    ConfidenceRunner runner{&document, &session, &analyses};

    explicit Desk(int more = 0) { document.start(sample::workspace(more), {}); }
    bool isDone() const { return runner.fresh() && runner.fresh()->draws == ConfidenceRunner::draws; }
};

model::burden::Target ofAll()
{
    model::burden::Target target;
    target.of = model::burden::Target::Of::Person;
    return target;
}

} // namespace

/// How sure the figures are follows the document in the background, and is never shown of another version.
class TestConfidenceRunner : public QObject {
    Q_OBJECT
private slots:
    void followsTheAnalysis()
    {
        Desk desk;
        QVERIFY(!desk.runner.fresh());
        QTRY_VERIFY_WITH_TIMEOUT(desk.isDone(), 20000);
        const auto hours = desk.runner.fresh()->hours({}, {});
        QVERIFY(hours);
        QCOMPARE(hours->mean, 0.5);
        QVERIFY(hours->low < 0.5 && hours->high > 0.5);
        QVERIFY(!desk.runner.isWorking());
    }

    void anEditOutdatesAtOnce()
    {
        Desk desk;
        QTRY_VERIFY_WITH_TIMEOUT(desk.isDone(), 20000);
        QSignalSpy outdated(&desk.runner, &ConfidenceRunner::outdated);
        QVERIFY(desk.document.apply(sample::setDo("a", 40)));
        QCOMPARE(outdated.count(), 1);
        QVERIFY(desk.runner.latest() && !desk.runner.fresh());
        QTRY_VERIFY_WITH_TIMEOUT(desk.isDone(), 20000);
        QCOMPARE(desk.runner.fresh()->hours({}, {})->mean, 1.0);
        desk.document.undo();
        QVERIFY(!desk.runner.fresh());
    }

    void whatNoFigureIsMadeFromKeepsItFresh()
    {
        Desk desk;
        QTRY_VERIFY_WITH_TIMEOUT(desk.isDone(), 20000);
        QSignalSpy outdated(&desk.runner, &ConfidenceRunner::outdated);
        QVERIFY(
            desk.document.apply(model::edits::Place{model::JourneyId("life"), {{model::NodeId("a"), QPointF(1, 2)}}}));
        desk.session.setScenario(model::ScenarioId("plan"));
        desk.session.setSegment(model::SegmentId("some"));
        QVERIFY(desk.isDone());
        QCOMPARE(outdated.count(), 0);
        QVERIFY(!desk.runner.isWorking());
    }

    void typingStartsItOnce()
    {
        Desk desk;
        QSignalSpy finished(&desk.runner, &ConfidenceRunner::finished);
        connect(&desk.runner, &ConfidenceRunner::finished, this,
                [&](const SharedConfidence &confidence) { QCOMPARE(desk.runner.fresh(), confidence); });
        for (int i = 1; i <= 20; ++i) {
            QVERIFY(desk.document.apply(sample::setDo("a", 100 + i)));
            QTest::qWait(10);
        }
        QCOMPARE(finished.count(), 0);
        QTRY_VERIFY_WITH_TIMEOUT(desk.isDone(), 20000);
        QVERIFY(finished.count() <= 2); // a rough one at most before it
        QCOMPARE(desk.runner.fresh()->hours({}, {})->mean, (120.0 + 20) / 60);
    }

    void scenariosMeetTheSameDraws()
    {
        Desk desk;
        QVERIFY(desk.document.apply(sample::setDo("a", 5, model::ScenarioId("plan"))));
        QTRY_VERIFY_WITH_TIMEOUT(desk.isDone(), 20000);
        const SharedConfidence confidence = desk.runner.fresh();
        QCOMPARE(confidence->uncertainty->alternatives.size(), size_t(2));
        const auto less = confidence->hoursDifference(model::ScenarioId("plan"), model::SegmentId("some"));
        QVERIFY(less);
        QCOMPARE(less->mean, -5.0 / 60);
        QVERIFY(less->low < less->mean && less->mean < less->high);
        const double wins = chance(*confidence->uncertainty, 1, 0, {});
        QVERIFY(wins > 0.5 && wins < 1);
        QCOMPARE(chance(*confidence->uncertainty, 1, 0, model::SegmentId("some")), wins); // both are alike
        QCOMPARE(chance(*confidence->uncertainty, 0, 1, {}), 1 - wins);
        QVERIFY(!confidence->hoursDifference(model::ScenarioId("another"), {}));
    }

    void whatCannotBeMeasuredIsRefused()
    {
        Desk desk;
        QVERIFY(
            desk.session.change({model::Change(model::changes::DeleteEdge{model::NodeId("b"), model::NodeId("end")})}));
        QTRY_VERIFY(desk.runner.fresh());
        QVERIFY(!desk.runner.fresh()->uncertainty);
        QVERIFY(!desk.runner.fresh()->refusal.isEmpty());
        QVERIFY(!desk.runner.fresh()->hours({}, {}));
    }

    void doubtIsForWhoLooks()
    {
        Desk desk;
        QTRY_VERIFY_WITH_TIMEOUT(desk.isDone(), 20000);
        QVERIFY(!desk.runner.freshDoubt() && !desk.runner.isDoubtWorking());
        desk.runner.ask(ofAll());
        QVERIFY(desk.runner.isDoubtWorking());
        QTRY_VERIFY_WITH_TIMEOUT(desk.runner.freshDoubt() && desk.runner.freshDoubt()->isWhole, 20000);
        const SharedDoubt doubt = desk.runner.freshDoubt();
        QCOMPARE(doubt->sensitivity.numbers.front().number.path, QStringLiteral("journeys/life/nodes/b/do"));
        QVERIFY(doubt->ifMeasured);
        QVERIFY(doubt->ifMeasured->high - doubt->ifMeasured->low <
                doubt->sensitivity.total.high - doubt->sensitivity.total.low);
        desk.runner.ask(ofAll()); // the same again: nothing to do
        QVERIFY(!desk.runner.isDoubtWorking());
        QVERIFY(desk.document.apply(sample::setDo("a", 400)));
        QVERIFY(!desk.runner.freshDoubt());
        QTRY_VERIFY_WITH_TIMEOUT(desk.runner.freshDoubt(), 20000);
        QCOMPARE(desk.runner.freshDoubt()->sensitivity.numbers.front().number.path,
                 QStringLiteral("journeys/life/nodes/a/do"));
        desk.runner.ask(std::nullopt);
        QVERIFY(!desk.runner.freshDoubt());
        QVERIFY(desk.document.apply(sample::setDo("a", 1)));
        QTRY_VERIFY_WITH_TIMEOUT(desk.isDone(), 20000);
        QVERIFY(!desk.runner.isDoubtWorking());
    }

    void aLargeJourneyIsToldRoughlyFirstAndStopsAtOnce()
    {
        auto desk = std::make_unique<Desk>(3000);
        QTRY_VERIFY_WITH_TIMEOUT(desk->runner.fresh(), 60000);
        QCOMPARE(desk->runner.fresh()->draws, ConfidenceRunner::roughDraws);
        QVERIFY(desk->runner.isWorking());
        QVERIFY(desk->runner.fresh()->hours({}, {})->low < desk->runner.fresh()->hours({}, {})->high);
        desk->runner.stop();
        QVERIFY(desk->runner.isStopped() && !desk->runner.isWorking());
        desk->runner.resume();
        QVERIFY(desk->runner.isWorking());
        QTest::qWait(50);
        QElapsedTimer timer;
        timer.start();
        desk.reset(); // waits for the thread
        QVERIFY2(timer.elapsed() < 400, qPrintable(QString::number(timer.elapsed())));
    }
};

QTEST_GUILESS_MAIN(TestConfidenceRunner)
#include "tst_confidencerunner.moc"
