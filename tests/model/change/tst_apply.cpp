// SPDX-License-Identifier: GPL-3.0-only
#include "model/change/apply.h"
#include "model/change/describe.h"
#include "model/change/diff.h"
#include "model/change/merge.h"
#include "tests/model/randomjourney.h"
#include "tests/model/sketch.h"

#include <QTest>

using namespace model;
using namespace model::changes;
using tests::Sketch;

namespace {

/// "a>b 0.5 [s 0.2]" for each edge, sorted: how a journey hangs together.
QString edges(const Journey &journey)
{
    QStringList list;
    for (const Edge &edge : journey.edges) {
        QString text = QStringLiteral("%1>%2 %3").arg(edge.from.text(), edge.to.text()).arg(edge.share.mean(), 0, 'g', 6);
        for (auto it = edge.shareFor.begin(); it != edge.shareFor.end(); ++it)
            text += QStringLiteral(" [%1 %2]").arg(it.key().text()).arg(it->mean(), 0, 'g', 6);
        list.append(text);
    }
    list.sort();
    return list.join(QStringLiteral(", "));
}

struct Made {
    Changed changed;
    Applied applied = Applied::Whole;
    const Node &node(const char *id) const { return *changed.journey.nodes.find(NodeId(id)); }
};

Made make(const char *sketch, std::initializer_list<changes::Any> list, const std::function<void(Journey &)> &prepare = {})
{
    const Workspace w = Sketch(QString::fromLatin1(sketch)).workspace();
    Made made{{w.journeys.at(0), {}}};
    if (prepare)
        prepare(made.changed.journey);
    for (const changes::Any &what : list)
        made.applied = apply(made.changed, what, w.inventory, nullptr);
    return made;
}

void overrideShare(Journey &journey, const char *from, const char *to, double share)
{
    Edge edge = *journey.edges.find({NodeId(from), NodeId(to)});
    edge.shareFor.insert(SegmentId("all"), share);
    journey.edges.put(edge);
}

Node step(const char *id) { return Node{.id = NodeId(id)}; }

} // namespace

Q_DECLARE_METATYPE(Made)
Q_DECLARE_METATYPE(model::changes::ShiftChannels)

class tst_Apply : public QObject {
    Q_OBJECT
private slots:
    void rewiring_data();
    void rewiring();
    void setAndScaleReachChannels();
    void channelsShift_data();
    void channelsShift();
    void mergeTakesTheLargest();
    void mergeLeavesItsNames();
    void asks();
    void whatIsNotThereDoesNothing();
    void diffLaw();
    void describesItself();
};

void tst_Apply::rewiring_data()
{
    QTest::addColumn<Made>("made");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, const Made &made, const char *expected) { QTest::newRow(name) << made << QString::fromLatin1(expected); };
    const char *branching = "start -> a -0.5-> b -> end; a -0.3-> c -> end; a -0.2-> end";
    row("share: the others fill the rest", make(branching, {Share{NodeId("a"), NodeId("b"), 0.75}}), "a>b 0.75, a>c 0.15, a>end 0.1, b>end 1, c>end 1, start>a 1");
    row("share: all others 0", make("start -> a -1-> b -> end; a -0-> c -> end; a -0-> end", {Share{NodeId("a"), NodeId("b"), 0.5}}),
        "a>b 0.5, a>c 0.25, a>end 0.25, b>end 1, c>end 1, start>a 1");
    row("share: an only edge stays 1", make("start -> a -> end", {Share{NodeId("a"), NodeId("end"), 0.5}}), "a>end 1, start>a 1");
    row("share: overrides fall away", make("start -> a -0.5-> b -> end; a -0.5-> end", {Share{NodeId("a"), NodeId("b"), 0.2}},
                                           [](Journey &j) { overrideShare(j, "a", "end", 0.9); }),
        "a>b 0.2, a>end 0.8, b>end 1, start>a 1");
    row("share: of a fork only its own", make("start -> fork:f -0.5-> a -> join:j -> end; f -0.4-> b -> j", {Share{NodeId("f"), NodeId("a"), 0.9}},
                                              [](Journey &j) { overrideShare(j, "f", "a", 0.1); overrideShare(j, "f", "b", 0.2); }),
        "a>j 1, b>j 1, f>a 0.9, f>b 0.4 [all 0.2], j>end 1, start>f 1");
    const auto bring = [](const char *from, const char *to, double by) { return ScaleShares{{{NodeId(from), NodeId(to)}}, by}; };
    row("scale-shares: the others fill the rest", make(branching, {bring("a", "b", 0.4)}),
        "a>b 0.2, a>c 0.48, a>end 0.32, b>end 1, c>end 1, start>a 1");
    // Of segment all 0.6 go to b, the rest 0.4 to c and end as 3 to 2; half of 0.6 leaves 0.7, as 3 to 2.
    row("scale-shares: segments keep how they differ", make(branching, {bring("a", "b", 0.5)}, [](Journey &j) { overrideShare(j, "a", "b", 0.6); }),
        "a>b 0.25 [all 0.3], a>c 0.45 [all 0.42], a>end 0.3 [all 0.28], b>end 1, c>end 1, start>a 1");
    row("scale-shares: to at most 1", make("start -> fork:f -0.5-> a -> join:j -> end; a -> j", {bring("f", "a", 3)}), "a>j 1, f>a 1, j>end 1, start>f 1");
    row("scale-shares: to all of them", make(branching, {bring("a", "b", 3)}), "a>b 1, a>c 0, a>end 0, b>end 1, c>end 1, start>a 1");
    row("scale-shares: all others 0", make("start -> a -1-> b -> end; a -0-> c -> end; a -0-> end", {bring("a", "b", 0.5)}),
        "a>b 0.5, a>c 0.25, a>end 0.25, b>end 1, c>end 1, start>a 1");
    row("scale-shares: an only edge stays", make("start -> a -> end", {bring("a", "end", 0.5)}), "a>end 1, start>a 1");
    row("scale-shares: of a fork only its own", make("start -> fork:f -0.5-> a -> join:j -> end; f -0.4-> b -> j", {bring("f", "a", 0.5)},
                                                     [](Journey &j) { overrideShare(j, "f", "a", 0.1); overrideShare(j, "f", "b", 0.2); }),
        "a>j 1, b>j 1, f>a 0.25 [all 0.05], f>b 0.4 [all 0.2], j>end 1, start>f 1");
    row("scale-shares: a loop is rarer", make("start -> a -0.4-> a; a -0.6-> end", {bring("a", "a", 0.25)}), "a>a 0.1, a>end 0.9, start>a 1");
    row("remove: bypassed", make("start -> a -> b -> end", {RemoveSteps{{NodeId("a")}}}), "b>end 1, start>b 1");
    row("remove: its loop goes with it", make("start -> a -0.4-> a; a -0.6-> b -> end", {RemoveSteps{{NodeId("a")}}}), "b>end 1, start>b 1");
    row("remove: edges in keep shares", make("start -0.3-> a -> b -> end; start -0.7-> c -> a", {RemoveSteps{{NodeId("a")}}}), "b>end 1, c>b 1, start>b 0.3, start>c 0.7");
    row("remove: leads to several", make("start -> a -0.5-> b -> end; a -0.5-> end", {RemoveSteps{{NodeId("a")}}}), "a>b 0.5, a>end 0.5, b>end 1, start>a 1");
    row("remove: would double an edge", make("start -0.5-> a -> b -> end; start -0.5-> b", {RemoveSteps{{NodeId("a")}}}), "a>b 1, b>end 1, start>a 0.5, start>b 0.5");
    row("remove: a run of them", make("start -> a -> b -> c -> end", {RemoveSteps{{NodeId("b"), NodeId("a")}}}), "c>end 1, start>c 1");
    row("insert", make("start -> a -0.5-> b -> end; a -0.5-> end", {Insert{NodeId("a"), NodeId("b"), step("n")}}, [](Journey &j) { overrideShare(j, "a", "b", 0.2); }),
        "a>end 0.5, a>n 0.5 [all 0.2], b>end 1, n>b 1, start>a 1");
    row("connect scales the others", make("start -> a -0.5-> b -> end; a -0.5-> end", {Connect{NodeId("b"), NodeId("a"), 0.2}}), "a>b 0.5, a>end 0.5, b>a 0.2, b>end 0.8, start>a 1");
    row("connect out of a fork", make("start -> fork:f -0.5-> a -> join:j -> end", {Connect{NodeId("f"), NodeId("j"), 0.3}}), "a>j 1, f>a 0.5, f>j 0.3, j>end 1, start>f 1");
    row("disconnect scales to 1", make("start -> a -0.5-> b -> end; a -0.3-> c -> end; a -0.2-> end", {Disconnect{NodeId("a"), NodeId("b")}}),
        "a>c 0.6, a>end 0.4, b>end 1, c>end 1, start>a 1");
    row("disconnect out of a fork", make("start -> fork:f -0.5-> a -> join:j -> end; f -0.4-> b -> j", {Disconnect{NodeId("f"), NodeId("a")}}), "a>j 1, b>j 1, f>b 0.4, j>end 1, start>f 1");
    row("merge", make("start -> a -> b -0.3-> a; b -0.7-> end", {Merge{{NodeId("a"), NodeId("b")}, step("ab"), {}, false}}), "ab>ab 0.3, ab>end 0.7, start>ab 1");
    row("merge under the first's name", make("start -> a -> b -0.3-> a; b -0.7-> end", {Merge{{NodeId("a"), NodeId("b")}, step("a"), {}, false}}), "a>a 0.3, a>end 0.7, start>a 1");
    row("merge under the last's name", make("start -> a -> b -> c -0.3-> a; c -0.7-> end", {Merge{{NodeId("a"), NodeId("b"), NodeId("c")}, step("c"), {}, false}}), "c>c 0.3, c>end 0.7, start>c 1");
    row("merge under the middle's name", make("start -> a -> b -> c -> end", {Merge{{NodeId("a"), NodeId("b"), NodeId("c")}, step("b"), {}, false}}), "b>end 1, start>b 1");
    row("put rescales nothing", make("start -> a -> end", {PutNode{step("b")}, PutEdge{Edge{NodeId("a"), NodeId("b"), 0.5, {}, {}, {}}}}), "a>b 0.5, a>end 1, start>a 1");
    row("delete takes edges along", make("start -> a -> b -> end", {DeleteNode{NodeId("a")}}), "b>end 1");
}

void tst_Apply::rewiring()
{
    QFETCH(Made, made);
    QFETCH(QString, expected);
    QCOMPARE(edges(made.changed.journey), expected);
    QCOMPARE(made.applied, Applied::Whole);
}

void tst_Apply::setAndScaleReachChannels()
{
    const auto withChannel = [](Journey &journey) {
        Node a = *journey.nodes.find(NodeId("a"));
        Channel online{.channel = QStringLiteral("online")};
        online[Measurand::Do] = 4;
        a.channels = {online};
        journey.nodes.put(a);
    };
    const Made set = make("start -> a[do 10; wait 3] -> end", {Set{NodeId("a"), Measurand::Do, 7}}, withChannel);
    QCOMPARE(set.node("a")[Measurand::Do].mean(), 7.0);
    QVERIFY(!set.node("a").channels[0][Measurand::Do]);
    const Made scale = make("start -> a[do 10; wait 3] -> end", {Scale{{Measurand::Do}, 0.5, {}}}, withChannel);
    QCOMPARE(scale.node("a")[Measurand::Do].mean(), 5.0);
    QCOMPARE(scale.node("a").channels[0][Measurand::Do]->mean(), 2.0);
    QCOMPARE(scale.node("a")[Measurand::Wait].mean(), 3.0);
}

void tst_Apply::channelsShift_data()
{
    QTest::addColumn<ShiftChannels>("shift");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, const ShiftChannels &shift, const char *expected) { QTest::newRow(name) << shift << QString::fromLatin1(expected); };
    const QString online = QStringLiteral("online"), phone = QStringLiteral("phone");
    // Segment all: online 0.1, phone 0.6 and so post 0.3; everybody else 0.5, 0.3, 0.2.
    row("half of all others", {online, {}, 0.5, 0, {}}, "online 0.75 [all 0.55], phone 0.15 [all 0.3], post 0.1 [all 0.15]");
    row("from one channel only", {online, {phone}, 0.5, 0, {}}, "online 0.65 [all 0.4], phone 0.15 [all 0.3], post 0.2 [all 0.3]");
    row("down to a floor", {online, {}, 1, 0.25, {}}, "online 0.75 [all 0.75], phone 0.15 [all 0.166667], post 0.1 [all 0.0833333]");
    row("a floor that holds already for some", {online, {}, 1, 0.6, {}}, "online 0.5 [all 0.4], phone 0.3 [all 0.4], post 0.2 [all 0.2]");
    row("a channel that is not there", {QStringLiteral("app"), {}, 1, 0, {}}, "");
}

void tst_Apply::channelsShift()
{
    QFETCH(ShiftChannels, shift);
    const Made made = make("start -> a -> end", {shift}, [](Journey &j) {
        Node a = *j.nodes.find(NodeId("a"));
        for (const auto &[name, share] : {std::pair("online", 0.5), std::pair("phone", 0.3), std::pair("post", 0.2)})
            a.channels.append(Channel{.channel = QString::fromLatin1(name), .share = share, .shareFor = {}, .own = {}, .unknown = {}});
        a.channels[0].shareFor.insert(SegmentId("all"), 0.1);
        a.channels[1].shareFor.insert(SegmentId("all"), 0.6);
        j.nodes.put(a);
    });
    QFETCH(QString, expected);
    QStringList shares;
    for (const Channel &channel : made.node("a").channels)
        shares.append(QStringLiteral("%1 %2 [all %3]").arg(channel.channel).arg(channel.share.mean(), 0, 'g', 6).arg(channel.shareFor.value(SegmentId("all")).mean(), 0, 'g', 6));
    if (expected.isEmpty())
        QCOMPARE(made.applied, Applied::Nothing);
    else
        QCOMPARE(shares.join(QStringLiteral(", ")), expected);
}

void tst_Apply::mergeTakesTheLargest()
{
    Node into = step("ab");
    into[Measurand::Wait] = 1;
    const Made made = make("start -> a[do 10; learn 2; fee 3; wait 9; org 1; i 0.2; k] -> b[do 4; learn 6; fee 5; wait 8; org 2; i 0.7] -> end",
                           {Merge{{NodeId("a"), NodeId("b")}, into, {Measurand::Wait}, false}}, [](Journey &journey) {
                               Node b = *journey.nodes.find(NodeId("b"));
                               Channel online{.channel = QStringLiteral("online"), .share = 0.5}, post{.channel = QStringLiteral("post"), .share = 0.5};
                               online[Measurand::Do] = 40;
                               b.channels = {online, post};
                               journey.nodes.put(b);
                           });
    const Node &ab = made.node("ab");
    QCOMPARE(ab[Measurand::Do].mean(), 22.0);   // (40 + 4) / 2 a visit to b
    QCOMPARE(ab[Measurand::Learn].mean(), 6.0);
    QCOMPARE(ab[Measurand::Fee].mean(), 8.0);
    QCOMPARE(ab[Measurand::Wait].mean(), 1.0);
    QCOMPARE(ab.service, ServiceId("service-1"));
    QCOMPARE(ab.asks.size(), 2);
    QCOMPARE(ab.ask(ItemId("i"))->share.mean(), 0.7);
}

void tst_Apply::mergeLeavesItsNames()
{
    const Workspace w = Sketch(QStringLiteral("start -> a[do 1] -> b[do 1] -> c[do 1] -> end")).workspace();
    Changed changed{w.journeys.at(0), {}};
    const auto steps = [&](const char *id) {
        QStringList names;
        for (const qsizetype i : stepsIn(Scope::of({NodeId(id)}), changed, w.inventory))
            names.append(changed.journey.nodes.at(i).id.text());
        return names.join(QLatin1Char(' '));
    };
    apply(changed, Merge{{NodeId("a"), NodeId("b")}, step("ab"), {}, false}, w.inventory, nullptr);
    QCOMPARE(steps("a"), QStringLiteral("ab"));
    apply(changed, Merge{{NodeId("ab"), NodeId("c")}, step("abc"), {}, false}, w.inventory, nullptr);
    QCOMPARE(steps("a"), QStringLiteral("abc"));
    // A set names nodes, not a scope: nothing answers to "a".
    QCOMPARE(apply(changed, Set{NodeId("a"), Measurand::Do, 5}, w.inventory, nullptr), Applied::Nothing);
    apply(changed, Insert{NodeId("abc"), NodeId("end"), step("a")}, w.inventory, nullptr);
    QCOMPARE(steps("a"), QStringLiteral("a"));
    apply(changed, RemoveSteps{{NodeId("a")}}, w.inventory, nullptr);
    QCOMPARE(steps("a"), QString());
    QCOMPARE(steps("b"), QStringLiteral("abc"));
}

void tst_Apply::asks()
{
    const Made add = make("start -> a[i 0.5] -> b -> end", {AddAsks{{{ItemId("i"), ItemId("unknown")}}, {}}});
    QCOMPARE(add.applied, Applied::Partly);
    QCOMPARE(add.node("a").ask(ItemId("i"))->share.mean(), 0.5);
    QCOMPARE(add.node("b").ask(ItemId("i"))->share.mean(), 1.0);
    const Made drop = make("start -> a[i; k] -> b[i] -> end", {DropAsks{{{ItemId("i")}}, Scope::of({NodeId("a")})}});
    QCOMPARE(drop.node("a").asks.size(), 1);
    QCOMPARE(drop.node("b").asks.size(), 1);
    QCOMPARE(make("start -> a[i; k] -> b[i] -> end", {DropAsks{}}).node("b").asks.size(), 0);
}

void tst_Apply::whatIsNotThereDoesNothing()
{
    const char *sketch = "start -> a[org 1; i] -0.5-> b -> end; a -0.5-> end; c -> b";
    const QString before = edges(make(sketch, {}).changed.journey);
    const NodeId a("a"), b("b"), no("no");
    for (const changes::Any &what : std::initializer_list<changes::Any>{
             Set{no, Measurand::Do, 1}, Set{NodeId("end"), Measurand::Do, 1}, Share{b, a, 0.5}, RemoveSteps{{no, NodeId("start")}}, Insert{b, a, step("n")},
             Insert{a, b, step("c")}, Insert{a, b, Node{.id = NodeId("n"), .kind = NodeKind::Choice}}, Merge{{a, b}, step("ab"), {}, false},
             Merge{{a, no}, step("ab"), {}, false}, Connect{a, b, 0.1}, Connect{a, no, 0.1}, Disconnect{b, a}, Move{a, ServiceId("no")},
             PutEdge{Edge{a, no, 1, {}, {}, {}}}, DeleteNode{no}, DeleteEdge{b, a}, DropAsks{{}, Scope::of({no})}}) {
        const Made made = make(sketch, {what});
        QVERIFY2(made.applied == Applied::Nothing, qPrintable(changeKey(what)));
        QCOMPARE(edges(made.changed.journey), before);
        QCOMPARE(made.changed.journey.nodes.size(), 5);
    }
    QCOMPARE(make(sketch, {RemoveSteps{{no, b}}}).applied, Applied::Partly);
}

void tst_Apply::diffLaw()
{
    for (unsigned seed = 0; seed < 500; ++seed) {
        const Workspace w = tests::RandomJourney(seed, 8).workspace();
        const Journey a = w.journeys.at(0);
        tests::RandomJourney random(seed + 10000, 8);
        Changed changed{a, {}};
        for (const Change &change : random.scenario(w, 5).changes)
            apply(changed, change.what, w.inventory, nullptr);
        for (const auto &[from, to] : {std::pair(a, changed.journey), std::pair(changed.journey, a), std::pair(a, tests::RandomJourney(seed + 1, 8).workspace().journeys.at(0))}) {
            const Result<Journey> made = applyAll(from, diff(from, to), w.inventory);
            QVERIFY2(made.ok(), made.ok() ? "" : qPrintable(made.refusal()));
            QCOMPARE(made->nodes.size(), to.nodes.size());
            for (const Node &node : to.nodes)
                QVERIFY(made->nodes.contains(node.id) && *made->nodes.find(node.id) == node);
            QCOMPARE(made->edges.size(), to.edges.size());
            for (const Edge &edge : to.edges)
                QVERIFY(made->edges.contains(edge.key()) && *made->edges.find(edge.key()) == edge);
        }
        QVERIFY(diff(a, a).isEmpty());
    }
}

void tst_Apply::describesItself()
{
    const Workspace w = Sketch(QStringLiteral("start -> a[wait 3] -> end")).workspace();
    const Journey &journey = w.journeys.at(0);
    Node renamed = *journey.nodes.find(NodeId("a"));
    renamed.name = QStringLiteral("Claim");
    QCOMPARE(describe(Change(PutNode{renamed}), journey, w.inventory), QStringLiteral("Rename a to Claim"));
    QCOMPARE(describe(Change(Set{NodeId("a"), Measurand::Wait, 12}), journey, w.inventory), QStringLiteral("Set wait of a to 12 days"));
    Change named(Set{NodeId("a"), Measurand::Wait, 12});
    named.name = QStringLiteral("A promise of twelve days");
    QCOMPARE(describe(named, journey, w.inventory), QStringLiteral("A promise of twelve days"));
}

QTEST_GUILESS_MAIN(tst_Apply)
#include "tst_apply.moc"
