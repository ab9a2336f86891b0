// SPDX-License-Identifier: GPL-3.0-only
#include "app/map/following.h"
#include "app/map/layer.h"
#include "tests/model/sketch.h"

#include "model/files/format.h"

#include <QTest>

using namespace app;
using namespace app::map;
using model::EdgeId;
using model::NodeId;

namespace {

struct Drawing {
    model::SharedWorkspace workspace;
    SharedAnalysis analysis;
    Subject subject;
    Content content;
    model::Graph graph;

    explicit Drawing(const tests::Sketch &sketch) : Drawing(sketch.workspace()) {}
    explicit Drawing(model::Workspace made)
        : workspace(std::make_shared<const model::Workspace>(std::move(made))),
          analysis(analyse(workspace, journey().id, {}, {}, {})),
          subject{workspace.get(), &journey(), &journey(), analysis.get()}, content(contentOf(subject, planOf(subject))),
          graph(journey())
    {
    }
    const model::Journey &journey() const { return workspace->journeys.at(0); }
};

EdgeId edge(const char *from, const char *to) { return {NodeId(from), NodeId(to)}; }

} // namespace

class TestFollowing : public QObject {
    Q_OBJECT
private slots:
    void asksAreCountedAndSaid()
    {
        tests::Sketch sketch(QStringLiteral("start -> a[org 1; home 1; name 1] -> b[org 2; home 1] -> c[org 2] -> d[org 2; home 0.5] -> end"));
        sketch.item("home", 2, 1).item("name", 1, 1);
        const Drawing drawing(sketch);
        const QList<Followed> items = followable(drawing.subject, drawing.content);
        QCOMPARE(items.size(), 2);
        QCOMPARE(items[0].item, model::ItemId("home"));
        QCOMPARE(items[0].asks, 2.5);
        QCOMPARE(items[0].again, 1.5);
        QCOMPARE(items[0].organisations, 2);
        QCOMPARE(items[0].steps, (QList{NodeId("a"), NodeId("b"), NodeId("d")}));
        QCOMPARE(items[0].marks.value(NodeId("a")), Mark::First);
        QCOMPARE(items[0].marks.value(NodeId("b")), Mark::Again);
        QVERIFY(sentence(items[0]).contains(QLatin1String("asked 2.5 times a person, 1.5 of them again")));
    }

    void waysBetweenAsksStandOut()
    {
        tests::Sketch sketch(QStringLiteral("start -> a[home 1] -0.5-> b -> d[home 1] -> e -> end; a -0.5-> c -> end"));
        sketch.item("home", 2, 1);
        const Drawing drawing(sketch);
        const Followed home = followable(drawing.subject, drawing.content).first();
        const Emphasis emphasis = emphasisOf(home, drawing.journey(), drawing.graph);
        QCOMPARE(emphasis.of(NodeId("a")), Strength::Itself);
        QCOMPARE(emphasis.of(NodeId("b")), Strength::Far);
        QCOMPARE(emphasis.of(NodeId("c")), Strength::Faded);
        QCOMPARE(emphasis.of(NodeId("e")), Strength::Faded);
        QCOMPARE(emphasis.of(edge("a", "b")), Strength::Near);
        QCOMPARE(emphasis.of(edge("b", "d")), Strength::Near);
        QCOMPARE(emphasis.of(edge("start", "a")), Strength::Faded);
        QCOMPARE(emphasis.of(edge("d", "e")), Strength::Faded);
    }

    void whatComesBeforeAndAfterStandsOut()
    {
        const Drawing drawing(tests::Sketch(QStringLiteral("start -> a -> b -0.5-> c -> d -> end; b -0.5-> x -> end")));
        const Emphasis emphasis = aroundOf(drawing.journey(), drawing.graph, {NodeId("c")});
        QCOMPARE(emphasis.of(NodeId("c")), Strength::Itself);
        QCOMPARE(emphasis.of(NodeId("b")), Strength::Near);
        QCOMPARE(emphasis.of(NodeId("d")), Strength::Near);
        QCOMPARE(emphasis.of(NodeId("a")), Strength::Far);
        QCOMPARE(emphasis.of(NodeId("end")), Strength::Far);
        QCOMPARE(emphasis.of(NodeId("x")), Strength::Faded);
        QCOMPARE(emphasis.of(edge("b", "x")), Strength::Faded);
        QCOMPARE(emphasis.of(edge("start", "a")), Strength::Far);
        QCOMPARE(emphasis.of(edge("b", "c")), Strength::Near);
    }

    void aLoopIsBeforeAndAfter()
    {
        const Drawing drawing(tests::Sketch(QStringLiteral("start -> a -> b -0.5-> end; b -0.5-> a")));
        const Emphasis emphasis = aroundOf(drawing.journey(), drawing.graph, {NodeId("a")});
        QCOMPARE(emphasis.of(NodeId("a")), Strength::Itself);
        QCOMPARE(emphasis.of(edge("b", "a")), Strength::Near);
        QCOMPARE(emphasis.of(NodeId("end")), Strength::Far);
    }

    /// √Σ (εₘ · minutesₘ)², by the step's own numbers alone: a guess is off by 60 %, what is measured by 5 %.
    void uncertaintyIsTheStepsOwn()
    {
        model::Node node{NodeId("a")};
        node[model::Measurand::Do] = 10;
        node[model::Measurand::Queue] = 40;
        node[model::Measurand::Queue].grade = model::Grade::Measured;
        model::burden::NodeDetail detail;
        detail.minutes.doing = 20;
        detail.minutes.queue = 80;
        detail.minutes.give = 1000;
        QCOMPARE(doubtOf(node, detail, model::usualGradeErrors), std::hypot(12.0, 4.0));
        node[model::Measurand::Do].sure = 0;
        QCOMPARE(doubtOf(node, detail, model::usualGradeErrors), 4.0);
        model::Channel online, post;
        online.share = post.share = 0.5;
        online[model::Measurand::Queue] = model::Quantity(0);
        node.channels = {online, post};
        QCOMPARE(doubtOf(node, detail, model::usualGradeErrors), 4.0);
    }

    /// What an edit leaves as it was is drawn as if all had been made anew.
    void drawingAfterAnEditIsDrawingAnew()
    {
        auto opened = model::files::open(QStringLiteral(TREADLIGHT_SOURCE "/journeys/having-a-baby.json"));
        const Drawing before(std::move(opened).value().workspace);
        const Plan plan = planOf(before.subject);
        for (const bool structure : {false, true}) {
            model::Workspace edited = *before.workspace;
            model::Journey journey = before.journey();
            model::Node step = journey.nodes.at(journey.nodes.size() / 2);
            step.name = QStringLiteral("Renamed");
            journey.nodes.put(step);
            if (structure)
                journey.edges.remove(journey.edges.at(4).key());
            edited.journeys.put(journey);
            const auto after = std::make_shared<const model::Workspace>(edited);
            const Subject subject{after.get(), &after->journeys.at(0), &after->journeys.at(0), before.analysis.get(), false};
            const Plan next = planAfter(subject, before.subject, plan), anew = planOf(subject);
            const Content content = contentOf(subject, next, Drawn{before.subject, plan, before.content});
            const Content expected = contentOf(subject, anew);
            QCOMPARE(content.nodes, expected.nodes);
            QCOMPARE(content.edges, expected.edges);
            QCOMPARE(content.lanes, expected.lanes);
            QCOMPARE(content.size, expected.size);
        }
    }
};

QTEST_MAIN(TestFollowing)
#include "tst_following.moc"
