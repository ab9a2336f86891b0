// SPDX-License-Identifier: GPL-3.0-only
#include "app/people/peoplerunner.h"
#include "tests/app/people/madeup.h"

#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTest>

using namespace app::people;
using madeup::text;

namespace {

/// A runner, and all it told.
struct Listener {
    Listener()
    {
        QObject::connect(&runner, &PeopleRunner::told, [this](const SharedSimulated &simulated) { told.append(simulated); });
        QObject::connect(&runner, &PeopleRunner::progressed, [this](double share) { shares.append(share); });
    }
    bool settles()
    {
        return QTest::qWaitFor([this] { return !runner.isRunning(); }, 60'000);
    }

    PeopleRunner runner;
    QList<SharedSimulated> told;
    QList<double> shares;
};

Question of(quint32 people, std::optional<model::ScenarioId> scenario = {})
{
    Question question{madeup::analysis(scenario)};
    question.people = people;
    return question;
}

} // namespace

class TestPeopleRunner : public QObject {
    Q_OBJECT
private slots:
    void tellsMoreAndMore();
    void lotsDoNotMatter();
    void agreesWithTheExactMeasure();
    void comparesTheSamePeople();
    void newestWins();
    void stopsAtOnce();
    void looksAnewAtTheSamePeople();
    void tellsOnePersonsStory();
    void refuses();
};

void TestPeopleRunner::tellsMoreAndMore()
{
    Listener listener;
    listener.runner.ask(of(20'000));
    QVERIFY(listener.settles());
    QVERIFY(listener.told.size() >= 3);
    QVERIFY(listener.told.first()->people <= 2'000);
    QVERIFY(listener.told.first()->chosen.shown.mean > 0);
    for (qsizetype i = 1; i < listener.told.size(); ++i)
        QVERIFY(listener.told[i]->people >= listener.told[i - 1]->people);
    QVERIFY(listener.told.last()->isWhole());
    QVERIFY(!listener.shares.isEmpty());
    QVERIFY(std::is_sorted(listener.shares.begin(), listener.shares.end()));
    QVERIFY(listener.shares.last() <= 1);
    // Bins that were chosen for the first people stay, so that bars only grow and shrink.
    QCOMPARE(listener.told.last()->chosen.bins.width, listener.told[1]->chosen.bins.width);
}

void TestPeopleRunner::lotsDoNotMatter()
{
    Listener once, twice;
    once.runner.ask(of(10'000));
    QVERIFY(once.settles());
    twice.runner.ask(of(3'000));
    QVERIFY(twice.settles());
    twice.runner.ask(of(10'000));
    QVERIFY(twice.settles());
    const Distribution &one = once.told.last()->chosen.shown, &other = twice.told.last()->chosen.shown;
    QCOMPARE(one.mean, other.mean);
    QCOMPARE(one.percentiles, other.percentiles);
    QCOMPARE(once.told.last()->chosen.shares, twice.told.last()->chosen.shares);
}

void TestPeopleRunner::agreesWithTheExactMeasure()
{
    for (const Lived lived : {Lived::Minutes, Lived::Money, Lived::Asks, Lived::Duplicates}) {
        for (const auto &scenario : {std::optional<model::ScenarioId>(), std::optional(model::ScenarioId("s"))}) {
            Listener listener;
            Question question = of(50'000, scenario);
            question.lived = lived;
            listener.runner.ask(question);
            QVERIFY(listener.settles());
            const SelfCheck check = selfCheck(listener.told.last()->chosen.shown, *exactOf(*question.analysis, lived));
            QVERIFY2(check.agrees(), qPrintable(QString::number(check.errors)));
        }
    }
}

void TestPeopleRunner::comparesTheSamePeople()
{
    Listener baseline, both;
    baseline.runner.ask(of(5'000));
    QVERIFY(baseline.settles());
    both.runner.ask(of(5'000, model::ScenarioId("s")));
    QVERIFY(both.settles());
    QCOMPARE(both.told.last()->chosen.baseline->mean, baseline.told.last()->chosen.shown.mean);
    QVERIFY(both.told.last()->chosen.shown.mean < both.told.last()->chosen.baseline->mean);
    QVERIFY(both.told.last()->baselineAbove.has_value());
}

void TestPeopleRunner::newestWins()
{
    Listener listener;
    listener.runner.ask(of(3'000'000));
    Question newer = of(2'000);
    newer.seed = 8;
    listener.runner.ask(newer);
    QVERIFY(listener.settles());
    QVERIFY(!listener.told.isEmpty());
    for (const SharedSimulated &told : listener.told)
        QCOMPARE(told->of.seed, quint64{8});
    QVERIFY(listener.told.last()->isWhole());
}

void TestPeopleRunner::stopsAtOnce()
{
    Listener listener;
    QSignalSpy ended(&listener.runner, &PeopleRunner::ended);
    listener.runner.ask(of(3'000'000));
    QVERIFY(QTest::qWaitFor([&] { return !listener.told.isEmpty(); }, 20'000));
    QElapsedTimer timer;
    timer.start();
    listener.runner.stop();
    QVERIFY(!listener.runner.isRunning());
    QCOMPARE(ended.size(), 1);
    QVERIFY(timer.elapsed() < 100);
    const qsizetype before = listener.told.size();
    QTest::qWait(200);
    QCOMPARE(listener.told.size(), before);
    // What was told stands, and the runner is free for the next.
    listener.runner.ask(of(100));
    QVERIFY(listener.settles());
    QCOMPARE(listener.told.last()->people, 100u);
}

void TestPeopleRunner::looksAnewAtTheSamePeople()
{
    Listener listener;
    listener.runner.ask(of(20'000));
    QVERIFY(listener.settles());
    const qsizetype before = listener.told.size();
    Question other = of(20'000);
    other.lived = Lived::Money;
    other.threshold = 25;
    listener.runner.ask(other);
    QVERIFY(listener.settles());
    QCOMPARE(listener.told.size(), before + 1); // at once, with everybody
    QCOMPARE(listener.told.last()->people, 20'000u);
    QCOMPARE(listener.told.last()->chosen.reading.unit, Reading::Unit::Money);
    QVERIFY(std::abs(listener.told.last()->shareAbove - 0.3) < 0.02); // who goes to b twice pays 40
}

void TestPeopleRunner::tellsOnePersonsStory()
{
    QList<double> days;
    for (const int percent : {10, 50, 90}) {
        Listener listener;
        Question question{madeup::analysis({}, model::SegmentId("slow"))};
        question.people = 5'000;
        question.percent = percent;
        listener.runner.ask(question);
        QVERIFY(listener.settles());
        const auto &told = listener.told.last()->told;
        QVERIFY(told);
        QCOMPARE(told->segment, model::SegmentId("slow"));
        QCOMPARE(told->percent, percent);
        QCOMPARE(told->criticality.value(model::NodeId("a")), 1.0); // everybody's only way
        const double expected = listener.told.last()->segments[1].days.percentile(percent);
        QVERIFY(std::abs(told->story.elapsedDays - expected) < 0.05 * expected);
        days.append(told->story.elapsedDays);
    }
    QVERIFY(days[0] < days[1] && days[1] < days[2]);
}

void TestPeopleRunner::refuses()
{
    model::Workspace workspace = madeup::workspace();
    model::Journey journey = workspace.journeys.at(0);
    journey.people.clear();
    workspace.journeys.put(journey);
    Listener nobody;
    nobody.runner.ask({madeup::analysis(workspace)});
    QVERIFY(nobody.settles());
    QCOMPARE(nobody.told.size(), 1);
    QVERIFY2(nobody.told.last()->refusal.startsWith(text("Nobody goes through the journey")), qPrintable(nobody.told.last()->refusal));

    workspace = madeup::workspace();
    journey = workspace.journeys.at(0);
    model::Edge edge = *journey.edges.find({model::NodeId("b"), model::NodeId("b")});
    edge.share = 0.9; // and on with 0.7
    journey.edges.put(edge);
    workspace.journeys.put(journey);
    Listener broken;
    broken.runner.ask({madeup::analysis(workspace)});
    QVERIFY(broken.settles());
    QCOMPARE(broken.told.size(), 1);
    QVERIFY(!broken.told.last()->refusal.isEmpty());
}

QTEST_MAIN(TestPeopleRunner)
#include "tst_peoplerunner.moc"
