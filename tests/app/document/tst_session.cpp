// SPDX-License-Identifier: GPL-3.0-only
#include "app/document/session.h"
#include "sample.h"

#include <QSignalSpy>
#include <QTest>

using namespace app;

/// What is looked at follows the document.
class TestSession : public QObject {
    Q_OBJECT
private:
    Document m_document;
    Session m_session{&m_document};

private slots:
    void init()
    {
        m_session.setJourney(std::nullopt);
        m_document.start(sample::workspace(), {});
    }

    void openingChoosesTheFirstJourney()
    {
        QCOMPARE(m_session.journeyId(), model::JourneyId("life"));
        QCOMPARE(m_session.baseline()->name, QStringLiteral("life"));
        QCOMPARE(m_session.shown(), m_session.baseline());
    }

    void aScenarioIsShownWithItsChanges()
    {
        m_session.setScenario(model::ScenarioId("plan"));
        QVERIFY(m_session.change({model::Change(model::changes::RemoveSteps{{model::NodeId("a")}})}));
        QVERIFY(m_session.baseline()->nodes.contains(model::NodeId("a")));
        QVERIFY(!m_session.shown()->nodes.contains(model::NodeId("a")));
        QCOMPARE(m_session.scenario()->changes.size(), 1);
    }

    void onTheBaselineAChangeIsMadeOnTheJourney()
    {
        QVERIFY(m_session.change({model::Change(model::changes::Set{model::NodeId("a"), model::Measurand::Wait, 3})}));
        QCOMPARE((*m_session.baseline()->nodes.find(model::NodeId("a")))[model::Measurand::Wait].likely, 3.0);
    }

    void whatAnUndoTakesAwayIsLetGo()
    {
        QVERIFY(m_document.apply(model::edits::Put<model::Scenario>{
            {model::ScenarioId("other"), model::JourneyId("life"), QStringLiteral("Other"), {}, {}, {}, {}}}));
        m_session.setScenario(model::ScenarioId("other"));
        QSignalSpy chosen(&m_session, &Session::chosen);
        m_document.undo();
        QVERIFY(!m_session.scenarioId());
        QCOMPARE(chosen.count(), 1);
    }

    void theSelectionKeepsOnlyWhatIsThere()
    {
        QVERIFY(m_session.change({model::Change(model::changes::PutNode{sample::node("new", model::NodeKind::Step)})}));
        m_session.select({{model::NodeId("new"), model::NodeId("a")}, {}});
        m_document.undo();
        QCOMPARE(m_session.selection().nodes, QSet<model::NodeId>{model::NodeId("a")});
    }

    void aSegmentWithoutPeopleIsLetGo()
    {
        m_session.setSegment(model::SegmentId("some"));
        QVERIFY(m_document.apply(model::edits::DescribeJourney{
            model::JourneyId("life"), QStringLiteral("life"), {}, {{model::SegmentId("others"), 300}}}));
        QVERIFY(!m_session.segmentId());
    }

    void anotherJourneyLetsTheScenarioGo()
    {
        m_session.setScenario(model::ScenarioId("plan"));
        QVERIFY(m_document.apply(model::edits::Put<model::Journey>{sample::journey("second")}));
        m_session.setJourney(model::JourneyId("second"));
        QVERIFY(!m_session.scenarioId());
    }
};

QTEST_GUILESS_MAIN(TestSession)
#include "tst_session.moc"
