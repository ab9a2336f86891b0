// SPDX-License-Identifier: GPL-3.0-only
#include "model/workspace/mending.h"
#include "tests/model/sketch.h"

#include <QTest>

using namespace model;

namespace {

/// A journey with one thing wrong, by the code of the finding.
Workspace broken(const QString &code)
{
    const auto sketch = [](const char *text) { return tests::Sketch(QString::fromLatin1(text)).workspace(); };
    if (code == QLatin1String("share-sum"))
        return sketch("start -> a -0.5-> b -> end; a -0.3-> end");
    if (code == QLatin1String("no-way-to-an-end"))
        return sketch("start -> a -0.5-> b; a -0.5-> end");
    if (code == QLatin1String("unreached"))
        return sketch("start -> a -> end; b -> end");
    Workspace workspace = sketch("start -> a[do 10] -> b[do 5] -> end");
    Journey journey = workspace.journeys.at(0);
    Node a = *journey.nodes.find(NodeId("a"));
    if (code == QLatin1String("channel-sum")) {
        Channel online, post;
        online.channel = QStringLiteral("online");
        post.channel = QStringLiteral("post");
        online.share = 0.5;
        post.share = 0.2;
        a.channels = {online, post};
    } else if (code == QLatin1String("unknown-service")) {
        a.service = ServiceId("gone");
    } else if (code == QLatin1String("unknown-item")) {
        a.asks = {{ItemId("gone"), 1, {}}};
    } else if (code == QLatin1String("item-twice")) {
        workspace.inventory.items.put(Item{.id = ItemId("i"), .name = {}, .first = 1, .again = 1});
        a.asks = {{ItemId("i"), 1, {}}, {ItemId("i"), 0.5, {}}};
    } else if (code == QLatin1String("not-a-step")) {
        a.kind = NodeKind::Choice;
    } else if (code == QLatin1String("second-start")) {
        Node second{NodeId("second")};
        second.kind = NodeKind::Start;
        journey.nodes.put(second);
        journey.edges.put({second.id, NodeId("b"), 1, {}, {}, {}});
    } else if (code == QLatin1String("edge-into-start")) {
        journey.edges.put({NodeId("a"), NodeId("start"), 0, {}, {}, {}});
    } else if (code == QLatin1String("edge-out-of-end")) {
        journey.edges.put({NodeId("end"), NodeId("a"), 1, {}, {}, {}});
    } else if (code == QLatin1String("edge-without-node")) {
        journey.edges.put({NodeId("a"), NodeId("nobody"), 0, {}, {}, {}});
    }
    journey.nodes.put(a);
    workspace.journeys.put(journey);
    return workspace;
}

Findings found(const Workspace &workspace, const QString &code)
{
    Findings findings;
    for (const Finding &finding : check(workspace)) {
        if (finding.code == code)
            findings.append(finding);
    }
    return findings;
}

} // namespace

class TestMending : public QObject {
    Q_OBJECT
private slots:
    void whatIsMendedIsFoundNoMore_data()
    {
        QTest::addColumn<QString>("code");
        for (const char *code : {"share-sum", "channel-sum", "no-way-to-an-end", "unreached", "second-start", "edge-without-node",
                                 "edge-into-start", "edge-out-of-end", "unknown-service", "unknown-item", "item-twice", "not-a-step"})
            QTest::newRow(code) << QString::fromLatin1(code);
    }
    void whatIsMendedIsFoundNoMore()
    {
        QFETCH(QString, code);
        const Workspace workspace = broken(code);
        const Findings findings = found(workspace, code);
        QVERIFY(!findings.isEmpty());
        const QList<Mending> ways = mendings(findings.first(), workspace);
        QVERIFY(!ways.isEmpty());
        for (const Mending &way : ways) {
            QVERIFY(!way.text.isEmpty());
            Workspace now = workspace;
            for (const edits::Any &edit : way.edits) {
                auto after = edited(now, edit);
                QVERIFY(after.ok());
                now = *std::move(after);
            }
            QVERIFY2(found(now, code).size() < findings.size(), qPrintable(way.text));
        }
    }

    void oneWayMayFillTheRest()
    {
        const Workspace workspace = broken(QStringLiteral("share-sum"));
        const QList<Mending> ways = mendings(found(workspace, QStringLiteral("share-sum")).first(), workspace);
        QCOMPARE(ways.size(), 3);
        QCOMPARE(ways[0].text, QStringLiteral("Let “b” fill the rest: 70 %"));
        QCOMPARE(ways[1].text, QStringLiteral("Let “end” fill the rest: 50 %"));
        const auto after = edited(workspace, ways[2].edits.first());
        QCOMPARE(after->journeys.at(0).edges.find({NodeId("a"), NodeId("b")})->share.likely, 0.625);
    }

    void aSegmentsSharesAreMendedToo()
    {
        Workspace workspace = tests::Sketch(QStringLiteral("start -> a -0.5-> b -> end; a -0.5-> end")).workspace();
        Journey journey = workspace.journeys.at(0);
        for (const char *to : {"b", "end"}) {
            Edge edge = *journey.edges.find({NodeId("a"), NodeId(to)});
            edge.shareFor.insert(SegmentId("all"), 0.2);
            journey.edges.put(edge);
        }
        workspace.journeys.put(journey);
        const Findings findings = found(workspace, QStringLiteral("share-sum"));
        QCOMPARE(findings.size(), 1);
        const QList<Mending> ways = mendings(findings.first(), workspace);
        QCOMPARE(ways.size(), 1);
        QVERIFY(found(*edited(workspace, ways[0].edits.first()), QStringLiteral("share-sum")).isEmpty());
    }

    void judgementIsLeftToPeople()
    {
        const Workspace workspace = tests::Sketch(QStringLiteral("start -> a[do 10; org 1] -> b[do 5] -> end")).workspace();
        const Findings findings = found(workspace, QStringLiteral("no-service"));
        QCOMPARE(findings.size(), 1);
        QVERIFY(mendings(findings.first(), workspace).isEmpty());
        QCOMPARE(mendingChoice(findings.first(), workspace), std::optional(MendingChoice::Service));
    }
};

QTEST_GUILESS_MAIN(TestMending)
#include "tst_mending.moc"
