// SPDX-License-Identifier: GPL-3.0-only
#include "model/burden/measure.h"
#include "model/change/apply.h"
#include "model/workspace/drawing.h"
#include "tests/model/randomjourney.h"
#include "tests/model/sketch.h"

#include <QTest>

using namespace model;
using drawing::Drawn;
using drawing::Way;

namespace {

Node step(const char *id) { return Node{.id = NodeId(id), .name = QString::fromUtf8(id)}; }
Node of(NodeKind kind, const char *id) { return Node{.id = NodeId(id), .kind = kind}; }
QSet<NodeId> ids(std::initializer_list<const char *> names)
{
    QSet<NodeId> set;
    for (const char *name : names)
        set.insert(NodeId(name));
    return set;
}

/// The ways of a journey in words: "a -0.8-> b; …", in alphabetical order.
QString ways(const Journey &journey)
{
    QStringList all;
    for (const Edge &edge : journey.edges) {
        const QString share = edge.share.mean() == 1 ? QString() : QString::number(edge.share.mean()) + QLatin1Char('-');
        all.append(edge.from.text() + QStringLiteral(" -") + share + QStringLiteral("> ") + edge.to.text());
    }
    all.sort();
    return all.join(QStringLiteral("; "));
}

Journey after(const Journey &journey, const Result<Drawn> &drawn)
{
    if (!drawn.ok()) {
        qWarning() << drawn.refusal();
        return journey;
    }
    const Result<Journey> made = applyAll(journey, drawn->changes, {});
    if (!made.ok())
        qWarning() << made.refusal();
    return made.ok() ? *made : journey;
}

burden::PersonMeasure person(const Inventory &inventory, const Journey &journey)
{
    const auto measured = burden::measure(inventory, journey);
    if (!measured.ok())
        qWarning() << measured.refusal();
    return measured.ok() ? measured->everyone() : burden::PersonMeasure{};
}

/// What does not depend on who was told before.
double handling(const burden::Minutes &minutes) { return minutes.learn + minutes.doing + minutes.travel + minutes.queue; }

bool areClose(double a, double b) { return std::abs(a - b) <= 1e-9 * (1 + std::abs(a)); }

} // namespace

class TestDrawing : public QObject {
    Q_OBJECT
private:
    const Journey m_row = tests::Sketch(QStringLiteral("start -> a[do 3] -> b[do 5] -> c[do 7] -> end")).journey();

private slots:
    void aNewStepStandsOnTheOneWayOnOrOnAnother()
    {
        QCOMPARE(ways(after(m_row, drawing::append(m_row, NodeId("a"), step("x"), Way::OnItsWay))),
                 QStringLiteral("a -> x; b -> c; c -> end; start -> a; x -> b"));
        QCOMPARE(ways(after(m_row, drawing::append(m_row, NodeId("a"), step("x"), Way::Another))),
                 QStringLiteral("a -0.5-> b; a -0.5-> x; b -> c; c -> end; start -> a"));
        const Journey fork = tests::Sketch(QStringLiteral("start -> fork:f -0.4-> a -> join:j -> end")).journey();
        QCOMPARE(ways(after(fork, drawing::append(fork, NodeId("f"), step("x"), Way::OnItsWay))),
                 QStringLiteral("a -> j; f -0.4-> a; f -> x; j -> end; start -> f"));
        QVERIFY(!drawing::append(m_row, NodeId("end"), step("x"), Way::Another).ok());
        QVERIFY(!drawing::append(m_row, NodeId("nowhere"), step("x"), Way::Another).ok());
    }

    void anEndAtTheEndOfAWayLeavesTheOtherAlone()
    {
        const Journey made = after(m_row, drawing::append(m_row, NodeId("b"), of(NodeKind::End, "out"), Way::OnItsWay));
        QCOMPARE(ways(made), QStringLiteral("a -> b; b -0.5-> c; b -0.5-> out; c -> end; start -> a"));
        QVERIFY(!drawing::insert(m_row, {NodeId("a"), NodeId("b")}, of(NodeKind::End, "out")).ok());
    }

    void whateverKindIsPutOnAWayKeepsItsShare()
    {
        const Journey split = tests::Sketch(QStringLiteral("start -> choice:q -0.3-> a -> end; q -0.7-> end")).journey();
        for (const NodeKind kind : {NodeKind::Step, NodeKind::Choice, NodeKind::Join}) {
            const Journey made = after(split, drawing::insert(split, {NodeId("q"), NodeId("a")}, of(kind, "x")));
            QCOMPARE(ways(made), QStringLiteral("a -> end; q -0.3-> x; q -0.7-> end; start -> q; x -> a"));
        }
    }

    void aWayCanBeLedElsewhere()
    {
        QCOMPARE(ways(after(m_row, drawing::leadTo(m_row, {NodeId("a"), NodeId("b")}, NodeId("c")))),
                 QStringLiteral("a -> c; b -> c; c -> end; start -> a"));
        QVERIFY(!drawing::leadTo(m_row, {NodeId("a"), NodeId("b")}, NodeId("start")).ok());
        QVERIFY(drawing::leadTo(m_row, {NodeId("a"), NodeId("b")}, NodeId("b"))->changes.isEmpty());
    }

    void whatIsTakenAwayHeals()
    {
        QCOMPARE(ways(after(m_row, drawing::remove(m_row, ids({"a", "b"}), {}))), QStringLiteral("c -> end; start -> c"));
        const Journey fork = tests::Sketch(QStringLiteral("start -> fork:f -> a -> join:j -> end; f -> b -> j")).journey();
        QCOMPARE(ways(after(fork, drawing::remove(fork, ids({"f", "a", "b", "j"}), {}))), QStringLiteral("start -> end"));
        const Journey skip = tests::Sketch(QStringLiteral("start -> choice:q -0.3-> a -> join:m -> end; q -0.7-> m")).journey();
        QCOMPARE(ways(after(skip, drawing::remove(skip, ids({"a", "m"}), {}))), QStringLiteral("q -> end; start -> q"));
        QCOMPARE(ways(after(skip, drawing::remove(skip, {}, {EdgeId{NodeId("q"), NodeId("a")}}))),
                 QStringLiteral("a -> m; m -> end; q -> m; start -> q"));
    }

    void aRunHasOneWayInAndOneOut()
    {
        const Result<drawing::Run> run = drawing::runOf(m_row, ids({"a", "b"}));
        QVERIFY(run.ok());
        QCOMPARE(run->entry, NodeId("a"));
        QCOMPARE(*run->exit, NodeId("c"));
        QVERIFY(!drawing::runOf(m_row, ids({"a", "c"})).ok());
        QVERIFY(!drawing::runOf(m_row, ids({"start", "a"})).ok());
        QVERIFY(!drawing::runOf(m_row, {}).ok());
    }

    void aRunIsWrapped()
    {
        const Journey forked =
            after(m_row, drawing::wrapInFork(m_row, ids({"a", "b"}), of(NodeKind::Fork, "f"), of(NodeKind::Join, "j")));
        QCOMPARE(ways(forked), QStringLiteral("a -> b; b -> j; c -> end; f -> a; j -> c; start -> f"));
        const Journey chosen = after(m_row, drawing::wrapInChoice(m_row, ids({"b"}), of(NodeKind::Choice, "q")));
        QCOMPARE(ways(chosen), QStringLiteral("a -> q; b -> c; c -> end; q -0.5-> b; q -0.5-> c; start -> a"));
        const Journey beside =
            after(m_row, drawing::sideBySide(m_row, ids({"a", "b", "c"}), of(NodeKind::Fork, "f"), of(NodeKind::Join, "j")));
        QCOMPARE(ways(beside),
                 QStringLiteral("a -> j; b -> j; c -> j; f -> a; f -> b; f -> c; j -> end; start -> f"));
        QVERIFY(!drawing::sideBySide(m_row, ids({"a"}), of(NodeKind::Fork, "f"), of(NodeKind::Join, "j")).ok());
    }

    void looseEndsAreJoined()
    {
        const Journey fork = tests::Sketch(QStringLiteral("start -> fork:f -> a; f -> b; b -0.1-> b")).journey();
        const Journey made = after(fork, drawing::joinUp(fork, ids({"a", "b"}), of(NodeKind::Join, "j")));
        QCOMPARE(ways(made), QStringLiteral("a -> j; b -0.5-> b; b -0.5-> j; f -> a; f -> b; start -> f"));
        QVERIFY(!drawing::joinUp(m_row, ids({"a"}), of(NodeKind::Join, "j")).ok());
    }

    void whatANodeIsCanChange()
    {
        const Journey choice = after(m_row, drawing::turnInto(m_row, NodeId("b"), NodeKind::Choice));
        QCOMPARE(choice.nodes.find(NodeId("b"))->kind, NodeKind::Choice);
        QVERIFY(choice.nodes.find(NodeId("b"))->quantities == Node{.id = NodeId("b")}.quantities);
        QVERIFY(!drawing::turnInto(m_row, NodeId("b"), NodeKind::End).ok());
        QVERIFY(!drawing::turnInto(m_row, NodeId("b"), NodeKind::Start).ok());
        const Journey fork = tests::Sketch(QStringLiteral("start -> fork:f -> a -> join:j -> end; f -0.5-> b -> j; f -0.5-> c -> j")).journey();
        const Journey shared = after(fork, drawing::turnInto(fork, NodeId("f"), NodeKind::Choice));
        double sum = 0;
        for (const Edge &edge : shared.edges)
            sum += edge.from == NodeId("f") ? edge.share.mean() : 0;
        QCOMPARE(sum, 1.0);
    }

    void freshIdsAreFreeInTheJourneyAndItsScenarios()
    {
        Workspace workspace = tests::Sketch(QStringLiteral("start -> apply -> end")).workspace();
        Scenario scenario{ScenarioId("s"), JourneyId("j"), {}, {}, {}, {}, {}};
        scenario.changes = {Change(changes::Insert{NodeId("apply"), NodeId("end"), step("apply-2")})};
        workspace.scenarios.put(scenario);
        QCOMPARE(drawing::freshNode(workspace, JourneyId("j"), NodeKind::Step, QStringLiteral("Apply")).id,
                 NodeId("apply-3"));
    }

    /// A choice that all take changes nothing at all; side by side, handling and waits stay to the digit.
    void wrappingARandomRunKeepsWhatPeopleSpend()
    {
        int chosen = 0, beside = 0;
        for (unsigned seed = 0; seed < 1200; ++seed) {
            tests::RandomJourney random(seed, 8);
            const Workspace workspace = random.workspace();
            const Journey &journey = workspace.journeys.at(0);
            const QSet<NodeId> run = randomRun(random, journey);
            const burden::PersonMeasure before = person(workspace.inventory, journey);
            if (const auto drawn = drawing::wrapInChoice(journey, run, of(NodeKind::Choice, "new-q")); drawn.ok()) {
                Journey made = after(journey, drawn);
                const NodeId q("new-q");
                for (const Edge &edge : made.edges) {
                    if (edge.from == q && run.contains(edge.to)) {
                        made = *applyAll(made, {Change(changes::Share{q, edge.to, 1})}, {});
                        break;
                    }
                }
                const burden::PersonMeasure now = person(workspace.inventory, made);
                QVERIFY2(areClose(before.minutes.total(), now.minutes.total()), qPrintable(QString::number(seed)));
                QVERIFY2(areClose(before.duplicates, now.duplicates), qPrintable(QString::number(seed)));
                ++chosen;
            }
            const auto drawn = drawing::sideBySide(journey, run, of(NodeKind::Fork, "new-f"), of(NodeKind::Join, "new-j"));
            if (drawn.ok()) {
                const burden::PersonMeasure now = person(workspace.inventory, after(journey, drawn));
                QVERIFY2(areClose(handling(before.minutes), handling(now.minutes)), qPrintable(QString::number(seed)));
                QVERIFY2(areClose(before.waitDays, now.waitDays), qPrintable(QString::number(seed)));
                ++beside;
            }
        }
        QVERIFY2(chosen > 60 && beside > 10, qPrintable(QStringLiteral("%1, %2").arg(chosen).arg(beside)));
    }

private:
    /// One to three nodes that follow one another.
    static QSet<NodeId> randomRun(tests::RandomJourney &random, const Journey &journey)
    {
        QSet<NodeId> run;
        NodeId at = journey.nodes.at(random.whole(static_cast<int>(journey.nodes.size()))).id;
        for (int left = 1 + random.whole(3); left > 0; --left) {
            run.insert(at);
            for (const Edge &edge : journey.edges) {
                if (edge.from == at && edge.to != at) {
                    at = edge.to;
                    break;
                }
            }
        }
        return run;
    }
};

QTEST_GUILESS_MAIN(TestDrawing)
#include "tst_mapdrawing.moc"
