// SPDX-License-Identifier: GPL-3.0-only
#include "model/burden/finder.h"
#include "model/burden/longestway.h"
#include "model/burden/stretches.h"
#include "tests/model/randomjourney.h"
#include "tests/model/sketch.h"

#include <QTest>

using namespace model;
using namespace model::burden;

namespace {

Workspace drawn(const char *sketch) { return tests::Sketch(QString::fromUtf8(sketch)).workspace(); }

/// The candidates of one kind, as "name of step+name of step" each.
QStringList wheres(const Workspace &w, Move move)
{
    QStringList all;
    for (const Candidate &candidate : candidatesOf(w.inventory, w.journeys.at(0), std::array{move})) {
        QStringList steps;
        for (const NodeId &id : candidate.where)
            steps += id.text();
        all += steps.join(QLatin1Char('+'));
    }
    return all;
}

Finds found(const Workspace &w, Move move) { return *finds(w.inventory, w.journeys.at(0), w.scenarios, {}, {}, {{move}, {}}); }

/// The find about these steps, or null.
const Find *about(const Finds &all, const QStringList &steps)
{
    for (const Find &find : all.found) {
        QStringList where;
        for (const NodeId &id : all.candidates[find.candidate].where)
            where += id.text();
        if (where == steps)
            return &find;
    }
    return nullptr;
}

double days(const Workspace &w)
{
    const Journey &journey = w.journeys.at(0);
    const Structure structure(journey);
    const Prepared prepared(w.inventory, {journey, {}, {}}, structure);
    const Segment &segment = w.inventory.segments.at(0);
    return longestWay(prepared, structure, &segment, *personOf(prepared, &segment));
}

bool near(double a, double b) { return std::abs(a - b) <= 1e-9 * std::max({1.0, std::abs(a), std::abs(b)}); }

} // namespace

class tst_FinderMoves : public QObject {
    Q_OBJECT
private slots:
    void keysRead();
    void removesEachStep();
    void mergesEachPartOfARun();
    void runsEndWhereTheyMust();
    void preFillsWhatIsHeld();
    void preFillSparesOnlyItsStep();
    void sparesAPartOfThePeople();
    void sparesAllOfAService();
    void stretchesFollowEachOther();
    void sideBySideTakesTheLongest();
    void sideBySideKeepsEveryVisit();
    void sideBySideKeepsSharesTheirOwn();
    void longestWayByHand();
    void longestWayIsExactWithoutForks();
    void strengthsAreAsAsked();
};

void tst_FinderMoves::keysRead()
{
    for (const Move move : allMoves) {
        QCOMPARE(moveFromKey(moveKey(move)), std::optional(move));
        QVERIFY(!labelOf(move).isEmpty());
    }
    QVERIFY(!moveFromKey(QStringLiteral("abolish")));
}

void tst_FinderMoves::removesEachStep()
{
    const Workspace w = drawn("start -> a[do 60] -> choice:c -0.5-> b[do 30] -> end; c -0.5-> end");
    QCOMPARE(wheres(w, Move::Remove), QStringList({QStringLiteral("a"), QStringLiteral("b")}));
    const Finds all = found(w, Move::Remove);
    // 100 people: an hour each, and half of them half an hour.
    QCOMPARE(about(all, {QStringLiteral("a")})->year, 100.0);
    QCOMPARE(about(all, {QStringLiteral("b")})->year, 25.0);
    QCOMPARE(about(all, {QStringLiteral("a")})->person, 1.0);
}

void tst_FinderMoves::mergesEachPartOfARun()
{
    const Workspace w = drawn("start -> a[do 60; travel 30] -> b[do 30; travel 60] -> c[do 15] -> end");
    QCOMPARE(wheres(w, Move::Merge), QStringList({QStringLiteral("a+b"), QStringLiteral("a+b+c"), QStringLiteral("b+c")}));
    const Finds all = found(w, Move::Merge);
    // a and b as one: 60 to do, 60 to travel; a half hour of each is saved.
    QCOMPARE(about(all, {QStringLiteral("a"), QStringLiteral("b")})->year, 100.0);
    QCOMPARE(about(all, {QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("c")})->year, 125.0);
    QCOMPARE(about(all, {QStringLiteral("b"), QStringLiteral("c")})->year, 25.0);
}

void tst_FinderMoves::runsEndWhereTheyMust()
{
    QVERIFY(wheres(drawn("start -> a -> a2; a2 -0.5-> a2; a2 -0.5-> end"), Move::Merge).isEmpty());
    QVERIFY(wheres(drawn("start -> choice:c -0.5-> a -> b -> end; c -0.5-> b"), Move::Merge).isEmpty());
    QVERIFY(wheres(drawn("start -> a -0.5-> b -> end; a -0.5-> end"), Move::Merge).isEmpty());
    // The last may lead anywhere, back to the first even.
    QCOMPARE(wheres(drawn("start -> a -> b -0.5-> end; b -0.5-> a"), Move::Merge), QStringList(QStringLiteral("a+b")));
}

void tst_FinderMoves::preFillsWhatIsHeld()
{
    Workspace w = tests::Sketch(QStringLiteral("start -> a[i 1; k 1; q 1; c 1] -> end")).item("i", 4, 2).item("k", 4, 2).item("q", 0.2, 0.2).item("c", 4, 2).workspace();
    const auto hold = [&](const char *id, ItemKind kind) {
        Item item = *w.inventory.items.find(ItemId(id));
        item.heldBy = QStringLiteral("tax office");
        item.kind = kind;
        w.inventory.items.put(item);
    };
    hold("i", ItemKind::Fact);
    hold("q", ItemKind::Fact);
    hold("c", ItemKind::Consent);
    const auto candidates = candidatesOf(w.inventory, w.journeys.at(0), std::array{Move::PreFill});
    QCOMPARE(candidates.size(), size_t(1));
    // Nobody holds k; q is quicker given than confirmed; consent is people's own.
    const auto &reuse = std::get<changes::Reuse>(candidates[0].changes[0].what);
    QCOMPARE(*reuse.items, QList<ItemId>{ItemId("i")});
    QVERIFY(reuse.held);
    QCOMPARE(reuse.residual.likely, 0.25);
    // Seven in ten confirm in a quarter of a minute what took 4.
    QVERIFY(near(found(w, Move::PreFill).found[0].year, 100 * 0.7 * 3.75 / 60));
    QCOMPARE(found(w, Move::PreFill).found[0].effort.organisations, 2);   // who asks, and who holds
}

void tst_FinderMoves::preFillSparesOnlyItsStep()
{
    Workspace w = tests::Sketch(QStringLiteral("start -> a[i 1] -> b[i 1] -> end")).item("i", 4, 2).workspace();
    Item item = w.inventory.items.at(0);
    item.heldBy = QStringLiteral("o");
    w.inventory.items.put(item);
    const Finds all = found(w, Move::PreFill);
    QCOMPARE(all.found.size(), size_t(2));
    // Where a is filled in, b is the first to ask: 4 + 2 become 4 + 0.25. And the same for b.
    for (const Find &find : all.found)
        QVERIFY(near(find.year, 100 * 0.7 * 1.75 / 60));
}

void tst_FinderMoves::sparesAPartOfThePeople()
{
    const Finds all = found(drawn("start -> a[do 60; wait 10] -> end"), Move::Proactive);
    QVERIFY(near(all.found.front().year, 60));
    QVERIFY(near(all.found.front().days, 0.6 * (10 + 60.0 / 1440)));
    QCOMPARE(all.candidates.front().changes.front().takeUp.rest->grade, std::optional(Grade::Guess));
}

void tst_FinderMoves::sparesAllOfAService()
{
    Workspace w = drawn("start -> a[do 60; org 1] -> b[do 30; org 2] -> c[do 60; org 1] -> end");
    Journey journey = w.journeys.at(0);
    Node c = *journey.nodes.find(NodeId("c"));
    c.service = journey.nodes.find(NodeId("a"))->service;
    journey.nodes.put(c);
    w.journeys.put(journey);
    const Finds all = found(w, Move::Proactive);
    QCOMPARE(all.candidates.size(), size_t(4));
    const Find *service = about(all, {QStringLiteral("a"), QStringLiteral("c")});
    QVERIFY(near(service->year, 120));
    QCOMPARE(service->effort.services, 1);
    QCOMPARE(service->effort.score(), 2);
}

void tst_FinderMoves::stretchesFollowEachOther()
{
    QCOMPARE(wheres(drawn("start -> a -> b -> end"), Move::SideBySide), QStringList(QStringLiteral("a+b")));
    // A step that only some take is a stretch with its choice; so is a fork with its join.
    QCOMPARE(wheres(drawn("start -> choice:c -0.5-> a -> b; c -0.5-> b -> end"), Move::SideBySide), QStringList(QStringLiteral("a+b")));
    QCOMPARE(wheres(drawn("start -> fork:f -> a -> join:j -> b -> end; f -> c -> j"), Move::SideBySide), QStringList(QStringLiteral("a+c+b")));
    QCOMPARE(wheres(drawn("start -> a -> b -> c -> end"), Move::SideBySide), QStringList({QStringLiteral("a+b"), QStringLiteral("a+b+c"), QStringLiteral("b+c")}));
    // Not where people come to the second from elsewhere, or leave the first for elsewhere.
    QVERIFY(wheres(drawn("start -> choice:c -0.5-> a -> b -> end; c -0.5-> b"), Move::SideBySide).filter(QStringLiteral("a+b")).size() == 0
            || wheres(drawn("start -> choice:c -0.5-> a -> b -> end; c -0.5-> b"), Move::SideBySide) == QStringList(QStringLiteral("a+b")));
    QVERIFY(wheres(drawn("start -> a -0.5-> b -> end; a -0.5-> end:out"), Move::SideBySide).isEmpty());
    QVERIFY(wheres(drawn("start -> a -> b -0.5-> end; b -0.5-> end:out"), Move::SideBySide).isEmpty());
    // A step people repeat is one stretch.
    QCOMPARE(wheres(drawn("start -> a -0.5-> a; a -0.5-> b -> end"), Move::SideBySide), QStringList(QStringLiteral("a+b")));
}

void tst_FinderMoves::sideBySideTakesTheLongest()
{
    const Finds all = found(drawn("start -> a[wait 10] -> b[wait 4] -> c[wait 1] -> end"), Move::SideBySide);
    QVERIFY(near(all.elapsedDays, 15));
    QVERIFY(near(about(all, {QStringLiteral("a"), QStringLiteral("b")})->elapsedDays, 11));
    QVERIFY(near(about(all, {QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("c")})->days, 5));
    QCOMPARE(about(all, {QStringLiteral("b"), QStringLiteral("c")})->year, 0.0);
}

void tst_FinderMoves::sideBySideKeepsEveryVisit()
{
    int tried = 0;
    for (unsigned seed = 0; seed < 400; ++seed) {
        const Workspace w = tests::RandomJourney(seed, 10).workspace();
        const Finds all = found(w, Move::SideBySide);
        QVERIFY2(std::ranges::none_of(all.dropped, [](const Dropped &one) { return one.why == Dropped::Why::BreaksRule; }), qPrintable(QString::number(seed)));
        for (const Find &find : all.found) {
            ++tried;
            for (size_t s = 0; s < all.segments.size(); ++s) {
                for (size_t f = 0; f < personFigureCount; ++f)
                    QVERIFY2(near(find.after.segments[s][f], all.before.segments[s][f]), qPrintable(QStringLiteral("seed %1, figure %2").arg(seed).arg(f)));
            }
        }
    }
    QVERIFY2(tried > 40, qPrintable(QString::number(tried)));
}

void tst_FinderMoves::sideBySideKeepsSharesTheirOwn()
{
    // An edge whose share is in doubt is never written anew: in each draw it is what it is in the journey.
    for (unsigned seed = 0; seed < 200; ++seed) {
        const Workspace w = tests::RandomJourney(seed, 10).workspace();
        for (const Candidate &candidate : candidatesOf(w.inventory, w.journeys.at(0), std::array{Move::SideBySide})) {
            for (const Change &change : candidate.changes) {
                if (const auto *put = std::get_if<changes::PutEdge>(&change.what))
                    QVERIFY(put->edge.share == Quantity(1) && put->edge.shareFor.isEmpty());
            }
            const Journey after = *applyAll(w.journeys.at(0), candidate.changes, w.inventory);
            QCOMPARE(after.nodes.size(), w.journeys.at(0).nodes.size() + 2);
        }
    }
}

void tst_FinderMoves::longestWayByHand()
{
    QVERIFY(near(days(drawn("start -> fork:f -> a[wait 10] -> join:j -> c[wait 1] -> end; f -> b[wait 4] -> j")), 11));
    // The longer one is taken by half: 0.5 × 10 + 0.5 × 4 days.
    QVERIFY(near(days(drawn("start -> fork:f -0.5-> a[wait 10] -> join:j -> end; f -> b[wait 4] -> j")), 7));
    // Neither taken takes no time: 0.5 × 10 + 0.5 × 0.5 × 4.
    QVERIFY(near(days(drawn("start -> fork:f -0.5-> a[wait 10] -> join:j -> end; f -0.5-> b[wait 4] -> j")), 6));
    // A fork within a branch: 2 + the longest of 3 and 5 against 6.
    QVERIFY(near(days(drawn("start -> fork:f -> x[wait 2] -> fork:g -> a[wait 3] -> join:h -> join:j -> end; g -> b[wait 5] -> h; f -> c[wait 6] -> j")), 7));
    // Round and round: twice.
    QVERIFY(near(days(drawn("start -> fork:f -> a[wait 10] -> join:j -0.5-> end; f -> b[wait 4] -> j; j -0.5-> f")), 20));
}

void tst_FinderMoves::longestWayIsExactWithoutForks()
{
    int compared = 0;
    for (unsigned seed = 0; seed < 200; ++seed) {
        const Workspace w = tests::RandomJourney(seed, 8).workspace();
        const Finds all = found(w, Move::Remove);
        const Journey &journey = w.journeys.at(0);
        if (std::ranges::any_of(journey.nodes, [](const Node &node) { return node.kind == NodeKind::Fork; }) || all.segments.empty())
            continue;
        ++compared;
        static const size_t wait = personFigure("waitDays"), minutes = personFigure("minutes.total");
        QVERIFY(near(all.elapsedDays, all.before.everyone[wait] + all.before.everyone[minutes] / 1440));
    }
    QVERIFY2(compared > 15, qPrintable(QString::number(compared)));
}

void tst_FinderMoves::strengthsAreAsAsked()
{
    const Workspace w = drawn("start -> a[do 60] -> end");
    MoveTerms terms;
    terms.proactive = {0.1, 0.5, 0.9};
    const Finds all = *finds(w.inventory, w.journeys.at(0), w.scenarios, {}, {}, {{Move::Proactive}, terms});
    const auto sure = *howSure(w.inventory, w.journeys.at(0), w.scenarios, all, std::array<size_t, 1>{0});
    QVERIFY(near(all.found[0].year, 50));
    QVERIFY(near(sure[0].weakest, 10) && near(sure[0].strongest, 90));
}

QTEST_GUILESS_MAIN(tst_FinderMoves)
#include "tst_findermoves.moc"
