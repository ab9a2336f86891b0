// SPDX-License-Identifier: GPL-3.0-only
#include "app/document/analysisrunner.h"
#include "sample.h"

#include <QSignalSpy>
#include <QTest>

using namespace app;

/// Figures are those of what is shown, or they are not shown as fresh.
class TestAnalysisRunner : public QObject {
    Q_OBJECT
private:
    std::stop_source m_stop;

private slots:
    void aSmallJourneyIsDoneWithinTheCall()
    {
        Document document;
        Session session(&document);
        AnalysisRunner runner(&document, &session);
        QVERIFY(!runner.latest());
        document.start(sample::workspace(), {});
        QVERIFY(runner.isFresh());
        QCOMPARE(runner.latest()->shown()->everyone().minutes.total(), 30.0);
        QVERIFY(document.apply(sample::setDo("a", 40)));
        QVERIFY(runner.isFresh());
        QCOMPARE(runner.latest()->shown()->everyone().minutes.total(), 60.0);
    }

    void oneEditIsOneAnalysis()
    {
        Document document;
        Session session(&document);
        AnalysisRunner runner(&document, &session);
        document.start(sample::workspace(), {});
        QSignalSpy finished(&runner, &AnalysisRunner::finished);
        QVERIFY(document.apply(sample::setDo("a", 40)));
        QCOMPARE(finished.count(), 1);
    }

    void movingACardIsFreshAtOnce()
    {
        Document document;
        Session session(&document);
        AnalysisRunner runner(&document, &session);
        document.start(sample::workspace(AnalysisRunner::smallJourney), {});
        QTRY_VERIFY(runner.isFresh());
        QVERIFY(document.apply(model::edits::Place{model::JourneyId("life"), {{model::NodeId("a"), QPointF(1, 2)}}}));
        QVERIFY(runner.isFresh());
    }

    void aScenarioHasItsBaselineBesideIt()
    {
        Document document;
        Session session(&document);
        AnalysisRunner runner(&document, &session);
        document.start(sample::workspace(), {});
        session.setScenario(model::ScenarioId("plan"));
        QVERIFY(session.change({model::Change(model::changes::Set{model::NodeId("a"), model::Measurand::Do, 1})}));
        const SharedAnalysis &analysis = runner.latest();
        QCOMPARE(analysis->shown()->everyone().minutes.total(), 21.0);
        QCOMPARE(analysis->baseline->everyone().minutes.total(), 30.0);
        QCOMPARE(analysis->waterfall.size(), size_t(1));
    }

    void aBrokenJourneyIsRefusedWithASentence()
    {
        Document document;
        Session session(&document);
        AnalysisRunner runner(&document, &session);
        document.start(sample::workspace(), {});
        QVERIFY(session.change({model::Change(model::changes::DeleteEdge{model::NodeId("b"), model::NodeId("end")})}));
        QVERIFY(runner.isFresh());
        QVERIFY(!runner.latest()->shown());
        QVERIFY(!runner.latest()->refusal.isEmpty());
        QVERIFY(model::hasErrors(runner.latest()->findings));
    }

    void onlyTheNewestOfALargeJourneyIsDelivered()
    {
        Document document;
        Session session(&document);
        AnalysisRunner runner(&document, &session);
        QSignalSpy finished(&runner, &AnalysisRunner::finished);
        connect(&runner, &AnalysisRunner::finished, this, [&] { QVERIFY(runner.isFresh()); });
        document.start(sample::workspace(3000), {});
        QVERIFY(!runner.isFresh());
        for (int i = 1; i <= 20; ++i) {
            QVERIFY(document.apply(sample::setDo("a", 100 + i)));
            if (i % 5 == 0)
                QTest::qWait(3);
        }
        QTRY_VERIFY_WITH_TIMEOUT(runner.isFresh(), 20000);
        QCOMPARE(runner.latest()->shown()->everyone().minutes.total(), 120.0 + 20 + 3000);
        QVERIFY(finished.count() < 20);
    }

    void closingWhileItWorksStopsIt()
    {
        Document document;
        Session session(&document);
        auto runner = std::make_unique<AnalysisRunner>(&document, &session);
        document.start(sample::workspace(3000), {});
        runner.reset();
        QTest::qWait(10);
    }

    void aStoppedAnalysisIsNull()
    {
        m_stop.request_stop();
        const auto workspace = std::make_shared<const model::Workspace>(sample::workspace());
        QVERIFY(!analyse(workspace, model::JourneyId("life"), {}, {}, m_stop.get_token()));
    }
};

QTEST_GUILESS_MAIN(TestAnalysisRunner)
#include "tst_analysisrunner.moc"
