// SPDX-License-Identifier: GPL-3.0-only
#include "model/journey/check.h"
#include "model/journey/shares.h"
#include "tests/model/randomjourney.h"
#include "tests/model/sketch.h"

#include <QTest>

using namespace model;
using tests::Sketch;

namespace {

/// The codes of all findings, sorted, each once.
QString codes(const Workspace &w, Severity severity)
{
    QStringList list;
    for (const Finding &finding : check(w)) {
        if (finding.severity == severity && !list.contains(finding.code))
            list.append(finding.code);
    }
    list.sort();
    return list.join(QLatin1Char(' '));
}

} // namespace

Q_DECLARE_METATYPE(model::Quantity)

class tst_Check : public QObject {
    Q_OBJECT
private slots:
    void shapes_data();
    void shapes();
    void quantities_data();
    void quantities();
    void references();
    void sharesFollowOverrides();
    void overridesThatLeaveNothing();
    void unreachedNodesCountForNothing();
    void placesAndRemedies();
    void mutilatedJourneysNeverCrash();
};

void tst_Check::shapes_data()
{
    QTest::addColumn<QString>("sketch");
    QTest::addColumn<QString>("errors");
    const auto row = [](const char *name, const char *sketch, const char *errors) {
        QTest::newRow(name) << QString::fromLatin1(sketch) << QString::fromLatin1(errors);
    };
    row("a line", "start -> a -> end", "");
    row("a loop", "start -> a -0.5-> a; a -0.5-> end", "");
    row("nested forks", "start -> fork:f -> fork:g -> a -> join:h -> join:j -> end; g -> b -> h; f -> c -> j", "");
    row("an empty branch", "start -> fork:f -> join:j -> end; f -0.4-> a -> j", "");
    row("a loop inside a branch", "start -> fork:f -> a -0.3-> a; a -0.7-> join:j -> end", "");
    row("a loop round a fork", "start -> fork:f -> a -> join:j -0.2-> f; j -0.8-> end", "");
    row("no start", "a -> end", "no-start");
    row("two starts", "start -> a -> end; start:s -> a", "second-start");
    row("no end", "start -> a -> a", "no-end no-way-to-an-end");
    row("into the start", "start -> a -0.5-> start; a -0.5-> end", "edge-into-start");
    row("out of an end", "start -> end -> a", "edge-out-of-end no-way-to-an-end");
    row("a fork without a join", "start -> fork:f -> a -> end; f -> b -> end", "branch-border end-inside-fork fork-without-join");
    row("a join without a fork", "start -> a -> join:j -> end", "join-without-fork");
    row("an end inside", "start -> fork:f -> a -0.5-> end:g; a -0.5-> join:j -> end", "end-inside-fork");
    row("branches share a step", "start -> fork:f -> a -> c -> join:j -> end; f -> b -> c", "branch-border");
    row("an edge between branches", "start -> fork:f -> a -0.5-> b -> join:j -> end; a -0.5-> j; f -> b", "branch-border");
    row("entered from outside", "start -0.5-> fork:f -> a -> join:j -> end; f -> b -> j; start -0.5-> b", "branch-border join-without-fork");
    row("left before the join", "start -> fork:f -> a -0.5-> x -> end; a -0.5-> join:j -> x; f -> b -> j", "branch-border");
    row("back to its own fork", "start -> fork:f -> a -0.5-> f; a -0.5-> join:j -> end", "branch-border");
    row("two joins", "start -> fork:f -> a -> join:j -> end; f -> b -> join:k -> end", "second-join");
    row("one join for two", "start -0.5-> fork:f -> a -> join:j -> end; start -0.5-> fork:g -> b -> j", "fork-without-join shared-join");
    row("a dead end", "start -0.5-> a -> end; start -0.5-> b", "no-way-to-an-end");
    row("a loop without a way out", "start -> a -> b -> a; a -0-> end", "no-way-to-an-end");
    row("shares short of 1", "start -> a -0.5-> end; a -0.4-> b -> end", "share-sum");
    row("shares beyond 1", "start -> a -0.7-> end; a -0.4-> b -> end", "share-sum");
    row("rounding is no fault", "start -> a -0.3333333-> end; a -0.3333333-> b -> end; a -0.3333334-> c -> end", "");
    row("fork shares need no sum", "start -> fork:f -0.5-> a -> join:j -> end; f -0.9-> b -> j", "");
    row("a choice that costs", "start -> choice:c[do 3] -> end", "not-a-step");
    row("stress beyond 5", "start -> a[stress 6] -> end", "quantity");
}

void tst_Check::shapes()
{
    QFETCH(QString, sketch);
    QFETCH(QString, errors);
    QCOMPARE(codes(Sketch(sketch).workspace(), Severity::Error), errors);
}

void tst_Check::quantities_data()
{
    QTest::addColumn<Quantity>("quantity");
    QTest::addColumn<bool>("stands");
    QTest::newRow("0") << Quantity(0) << true;
    QTest::newRow("negative") << Quantity(-1) << false;
    QTest::newRow("too much") << Quantity(2e9) << false;
    QTest::newRow("infinite") << Quantity(std::numeric_limits<double>::infinity()) << false;
    QTest::newRow("no number") << Quantity(std::nan("")) << false;
    QTest::newRow("three points") << Quantity(1, 2, 3) << true;
    QTest::newRow("out of order") << Quantity(3, 2, 4) << false;
    Quantity alone(2);
    alone.low = 1;
    QTest::newRow("low alone") << alone << false;
    Quantity sure(2);
    sure.sure = -1;
    QTest::newRow("sure below 0") << sure << false;
}

void tst_Check::quantities()
{
    QFETCH(Quantity, quantity);
    QFETCH(bool, stands);
    Workspace w = Sketch(QStringLiteral("start -> a -> end")).workspace();
    Journey journey = w.journeys.at(0);
    Node a = *journey.nodes.find(NodeId("a"));
    a[Measurand::Do] = quantity;
    journey.nodes.put(a);
    w.journeys.put(journey);
    QCOMPARE(codes(w, Severity::Error), stands ? QString() : QStringLiteral("quantity"));
}

void tst_Check::references()
{
    Workspace w = Sketch(QStringLiteral("start -> a[org 1; i] -> end")).workspace();
    Journey journey = w.journeys.at(0);
    Node a = *journey.nodes.find(NodeId("a"));
    a.asks.append({ItemId("i"), 1, {}});
    a.asks.append({ItemId("unheard-of"), 1, {}});
    a.service = ServiceId("nowhere");
    journey.nodes.put(a);
    journey.people.insert(SegmentId("nobody"), 5);
    Edge edge = *journey.edges.find({NodeId("a"), NodeId("end")});
    edge.shareFor.insert(SegmentId("nobody"), 0.5);
    journey.edges.put(edge);
    w.journeys.put(journey);
    QCOMPARE(codes(w, Severity::Error), QStringLiteral("item-twice unknown-item unknown-segment unknown-service"));
}

void tst_Check::sharesFollowOverrides()
{
    const Quantity half = 0.5, third = 0.3, fifth = 0.2, zero = 0;
    const SegmentId s("s");
    const ShareFor none, own{{s, 0.8}};
    std::vector<double> shares;
    const std::array ways = {Way{&half, &own}, Way{&third, &none}, Way{&fifth, &none}};
    sharesFor(ways, &s, shares);
    QCOMPARE(shares, (std::vector<double>{0.8, 0.3 * (1 - 0.8) / 0.5, 0.2 * (1 - 0.8) / 0.5}));
    sharesFor(ways, nullptr, shares);
    QCOMPARE(shares, (std::vector<double>{0.5, 0.3, 0.2}));
    const std::array zeros = {Way{&half, &own}, Way{&zero, &none}, Way{&zero, &none}};
    sharesFor(zeros, &s, shares);
    QCOMPARE(shares[1], (1 - 0.8) / 2);
    QCOMPARE(shares[2], (1 - 0.8) / 2);
}

void tst_Check::overridesThatLeaveNothing()
{
    const auto with = [](double first, std::optional<double> second) {
        Workspace w = Sketch(QStringLiteral("start -> a -0.5-> end; a -0.5-> b -> end")).workspace();
        Journey journey = w.journeys.at(0);
        const auto override = [&](const char *to, double share) {
            Edge edge = *journey.edges.find({NodeId("a"), NodeId(to)});
            edge.shareFor.insert(SegmentId("all"), share);
            journey.edges.put(edge);
        };
        override("end", first);
        if (second)
            override("b", *second);
        w.journeys.put(journey);
        return codes(w, Severity::Error);
    };
    QCOMPARE(with(0.7, {}), QString());
    QCOMPARE(with(0.7, 0.3), QString());
    QCOMPARE(with(0.7, 0.4), QStringLiteral("share-sum"));
    QCOMPARE(with(1.2, {}), QStringLiteral("quantity share-sum"));
}

void tst_Check::unreachedNodesCountForNothing()
{
    // Shares of what nobody reaches need not come to 1; by no way at all it is a warning, by shares of 0 nothing.
    QCOMPARE(codes(Sketch(QStringLiteral("start -> a -> end; b -0.2-> a")).workspace(), Severity::Error), QString());
    QCOMPARE(codes(Sketch(QStringLiteral("start -> a -> end; b -0.2-> a")).workspace(), Severity::Warning), QStringLiteral("unreached"));
    QCOMPARE(codes(Sketch(QStringLiteral("start -> a -1-> end; a -0-> b -0.2-> end")).workspace(), Severity::Error), QString());
    QCOMPARE(codes(Sketch(QStringLiteral("start -> a -1-> end; a -0-> b -0.2-> end")).workspace(), Severity::Warning), QString());
}

void tst_Check::placesAndRemedies()
{
    const Findings findings = check(Sketch(QStringLiteral("start -> a -0.5-> end; a -0.4-> b -> end")).workspace());
    QCOMPARE(findings.front().code, QStringLiteral("share-sum"));
    QCOMPARE(findings.front().where.node, NodeId("a"));
    QCOMPARE(findings.front().where.journey, JourneyId("j"));
    QVERIFY2(findings.front().text.contains(QStringLiteral("0.9")) && findings.front().text.contains(QStringLiteral("make them come to 1")),
             qPrintable(findings.front().text));
}

void tst_Check::mutilatedJourneysNeverCrash()
{
    // Edges and nodes torn out and bent at random: the check says something, or the journey is sound.
    for (unsigned seed = 0; seed < 3000; ++seed) {
        tests::RandomJourney random(seed, 6);
        Workspace w = random.workspace();
        Journey journey = w.journeys.at(0);
        for (int i = random.whole(4); i >= 0; --i) {
            const Edge edge = journey.edges.at(random.whole(static_cast<int>(journey.edges.size())));
            const NodeId other = journey.nodes.at(random.whole(static_cast<int>(journey.nodes.size()))).id;
            if (random.chance(0.5))
                journey.edges.remove(edge.key());
            if (random.chance(0.7))
                journey.edges.put(Edge{edge.from, other, random.number(-0.1, 1.1), {}, {}, {}});
            if (random.chance(0.2))
                journey.nodes.remove(other);
        }
        w.journeys.put(journey);
        const Findings findings = check(w);
        const bool sound = Structure(journey).sound();
        QVERIFY(sound || hasErrors(findings));
        QCOMPARE(errorsOf(w.inventory, journey, Structure(journey)).isEmpty(), !hasErrors(findings));
    }
}

QTEST_GUILESS_MAIN(tst_Check)
#include "tst_check.moc"
