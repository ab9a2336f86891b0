// SPDX-License-Identifier: GPL-3.0-only
#include "app/information/asking.h"
#include "model/change/apply.h"
#include "tests/model/sketch.h"

#include <QTest>

using namespace model;
using app::information::asking;
using app::information::askingTurned;

class tst_Asking : public QObject {
    Q_OBJECT
private slots:
    void asksAndStops();
    void setsAShare();
    void changesNothingTwice();

private:
    const Workspace m_w =
        tests::Sketch(QStringLiteral("start -> a[org 1; i] -> b[org 2; i 0.5; k] -> end")).workspace();
    const Journey m_journey = m_w.journeys.at(0);

    /// The journey with the change made: what the step asks then, or nothing.
    std::optional<double> shareAfter(const std::optional<Change> &change, const char *step, const char *item) const
    {
        const Journey after = change ? *applyAll(m_journey, {*change}, m_w.inventory) : m_journey;
        const Ask *ask = after.nodes.find(NodeId(step))->ask(ItemId(item));
        return ask ? std::optional(ask->share.mean()) : std::nullopt;
    }
};

void tst_Asking::asksAndStops()
{
    const auto stops = askingTurned(m_journey, NodeId("a"), ItemId("i"));
    QVERIFY(stops && std::holds_alternative<changes::DropAsks>(stops->what));
    QCOMPARE(shareAfter(stops, "a", "i"), std::nullopt);
    QCOMPARE(shareAfter(stops, "b", "i"), std::optional(0.5));
    const auto asks = askingTurned(m_journey, NodeId("a"), ItemId("k"));
    QVERIFY(asks && std::holds_alternative<changes::AddAsks>(asks->what));
    QCOMPARE(shareAfter(asks, "a", "k"), std::optional(1.0));
}

void tst_Asking::setsAShare()
{
    QCOMPARE(shareAfter(asking(m_journey, NodeId("a"), ItemId("k"), 0.3), "a", "k"), std::optional(0.3));
    QCOMPARE(shareAfter(asking(m_journey, NodeId("b"), ItemId("i"), 1), "b", "i"), std::optional(1.0));
    QCOMPARE(shareAfter(asking(m_journey, NodeId("b"), ItemId("i"), 0), "b", "i"), std::optional(0.0));
    QCOMPARE(shareAfter(asking(m_journey, NodeId("b"), ItemId("i"), 0.25), "b", "k"), std::optional(1.0));
}

void tst_Asking::changesNothingTwice()
{
    QVERIFY(!asking(m_journey, NodeId("b"), ItemId("i"), 0.5));
    QVERIFY(!asking(m_journey, NodeId("a"), ItemId("k"), std::nullopt));
    QVERIFY(!askingTurned(m_journey, NodeId("nowhere"), ItemId("i")));
    QVERIFY(!askingTurned(m_journey, NodeId("start"), ItemId("i")));
}

QTEST_GUILESS_MAIN(tst_Asking)
#include "tst_asking.moc"
