// SPDX-License-Identifier: GPL-3.0-only
#include "model/workspace/clip.h"
#include "model/workspace/search.h"
#include "tests/model/sketch.h"

#include <QTest>

using namespace model;

namespace {

Workspace sample()
{
    return tests::Sketch(QStringLiteral("start -> apply[do 40; org hmrc; name 1] -> choice:q -0.4-> pay[wait 61] -> end; q -0.6-> end"))
        .item("name", 1, 0.3)
        .workspace();
}

Workspace after(Workspace workspace, const QList<edits::Any> &all)
{
    for (const edits::Any &edit : all) {
        Result<Workspace> made = edited(workspace, edit);
        if (!made.ok()) {
            qWarning() << made.refusal();
            return workspace;
        }
        workspace = *std::move(made);
    }
    return workspace;
}

} // namespace

class TestClip : public QObject {
    Q_OBJECT
private slots:
    void whatIsCopiedComesWithAllItRefersTo()
    {
        const Workspace source = sample();
        const Workspace clip = clipOf(source, source.journeys.at(0), {NodeId("apply"), NodeId("q")}, {});
        QCOMPARE(clip.journeys.at(0).nodes.size(), 2);
        QCOMPARE(clip.journeys.at(0).edges.size(), 1);
        QCOMPARE(clip.inventory.services.size(), 1);
        QCOMPARE(clip.inventory.organisations.size(), 1);
        QCOMPARE(clip.inventory.items.size(), 1);
    }

    void pastedInItsOwnDocumentItIsAnotherWithTheSameInventory()
    {
        const Workspace source = sample();
        const QMap<NodeId, QPointF> places{{NodeId("apply"), QPointF(100, 50)}};
        const Workspace clip = clipOf(source, source.journeys.at(0), {NodeId("apply"), NodeId("q")}, places);
        const auto pasted = pasting(clip, source, JourneyId("j"), {}, QPointF(300, 300));
        QVERIFY(pasted.ok());
        QCOMPARE(pasted->nodes.size(), 2);
        const Workspace made = after(source, pasted->edits);
        QCOMPARE(made.journeys.at(0).nodes.size(), source.journeys.at(0).nodes.size() + 2);
        QCOMPARE(made.inventory, source.inventory);
        QCOMPARE(made.places.value(JourneyId("j")).size(), 1);
        QCOMPARE(made.places.value(JourneyId("j")).first(), QPointF(300, 300));
    }

    void anotherDocumentLearnsWhatItLacksAndKeepsWhatItHas()
    {
        const Workspace source = sample();
        const Workspace clip = clipOf(source, source.journeys.at(0), {NodeId("apply")}, {});
        Workspace other = tests::Sketch(QStringLiteral("start -> x[name 1] -> end")).workspace();
        Item own = other.inventory.items.at(0);
        own.name = QStringLiteral("Name of the ship");
        own.first = 9;
        other.inventory.items.put(own);
        Workspace named = clip;
        Item item = named.inventory.items.at(0);
        item.name = QStringLiteral("Full name");
        named.inventory.items.put(item);
        const Workspace made = after(other, pasting(named, other, JourneyId("j"), {}, {})->edits);
        QCOMPARE(made.inventory.items.size(), 2);
        QCOMPARE(*made.inventory.items.find(ItemId("name")), own);
        const Node &apply = made.journeys.at(0).nodes.at(made.journeys.at(0).nodes.size() - 1);
        QCOMPARE(apply.asks.size(), 1);
        QCOMPARE(made.inventory.items.find(apply.asks[0].item)->name, QStringLiteral("Full name"));
        QVERIFY(made.inventory.services.contains(*apply.service));
        // The same again: by now the document knows it.
        const Workspace twice = after(made, pasting(named, made, JourneyId("j"), {}, {})->edits);
        QCOMPARE(twice.inventory.services, made.inventory.services);
    }

    void whatIsNoClipIsRefused()
    {
        const Workspace source = sample();
        QVERIFY(!pasting({}, source, JourneyId("j"), {}, {}).ok());
        QVERIFY(!pasting(source, source, JourneyId("nowhere"), {}, {}).ok());
        Workspace broken = clipOf(source, source.journeys.at(0), {NodeId("apply")}, {});
        Journey journey = broken.journeys.at(0);
        journey.edges.put(Edge{NodeId("apply"), NodeId("nowhere"), 1, {}, {}, {}});
        broken.journeys.put(journey);
        QVERIFY(!pasting(broken, source, JourneyId("j"), {}, {}).ok());
    }

    void namesValuesAndSourcesAreFound_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("places");
        QTest::newRow("a name") << QStringLiteral("APP") << QStringList{QStringLiteral("apply Name")};
        QTest::newRow("an organisation") << QStringLiteral("hmr") << QStringList{QStringLiteral("apply Organisation")};
        QTest::newRow("a number") << QStringLiteral("61") << QStringList{QStringLiteral("pay Wait")};
        QTest::newRow("more than") << QStringLiteral("> 39")
                                   << QStringList{QStringLiteral("apply Do"), QStringLiteral("pay Wait"),
                                                  QStringLiteral("q→pay Share"), QStringLiteral("q→end Share")};
        QTest::newRow("a share") << QStringLiteral("40 %") << QStringList{QStringLiteral("q→pay Share")};
        QTest::newRow("an item") << QStringLiteral("full") << QStringList{QStringLiteral("apply Asks for")};
        QTest::newRow("a source") << QStringLiteral("survey") << QStringList{QStringLiteral("pay Source of Wait")};
        QTest::newRow("nothing") << QStringLiteral("  ") << QStringList{};
    }
    void namesValuesAndSourcesAreFound()
    {
        QFETCH(QString, text);
        QFETCH(QStringList, places);
        const Workspace workspace = searched();
        QStringList found;
        for (const Hit &hit : search(workspace, workspace.journeys.at(0), text)) {
            const QString where = hit.where.node ? hit.where.node->text()
                                                 : hit.where.edge->from.text() + QChar(0x2192) + hit.where.edge->to.text();
            found.append(where + QLatin1Char(' ') + hit.field);
        }
        QCOMPARE(found, places);
    }

    void replacingChangesTheJourneysOwnTextsOnly()
    {
        const Workspace workspace = searched();
        const Journey &journey = workspace.journeys.at(0);
        QCOMPARE(replacing(journey, QStringLiteral("apply"), QStringLiteral("Claim")).size(), 1);
        Where elsewhere;
        elsewhere.node = NodeId("pay");
        QVERIFY(replacing(journey, QStringLiteral("apply"), QStringLiteral("Claim"), elsewhere).isEmpty());
        QVERIFY(replacing(journey, QString(), QStringLiteral("x")).isEmpty());
        QVERIFY(replacing(journey, QStringLiteral("hmrc"), QStringLiteral("x")).isEmpty());
    }

private:
    static Workspace searched()
    {
        Workspace workspace = sample();
        workspace.inventory.sources.put(Source{SourceId("s"), QStringLiteral("Survey of 2024"), {}, {}, {}});
        Item item = workspace.inventory.items.at(0);
        item.name = QStringLiteral("Full name");
        workspace.inventory.items.put(item);
        Journey journey = workspace.journeys.at(0);
        Node apply = *journey.nodes.find(NodeId("apply")), pay = *journey.nodes.find(NodeId("pay"));
        apply.name = QStringLiteral("Apply");
        pay[Measurand::Wait].source = SourceId("s");
        journey.nodes.put(apply);
        journey.nodes.put(pay);
        workspace.journeys.put(journey);
        return workspace;
    }
};

QTEST_GUILESS_MAIN(TestClip)
#include "tst_clip.moc"
