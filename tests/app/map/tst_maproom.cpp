// SPDX-License-Identifier: GPL-3.0-only
#include "tests/app/map/desk.h"

#include "model/files/format.h"

using namespace tests;

class TestMapRoom : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { Theme::loadTypeface(); }

    void everythingIsShownAndKeepsItsItem()
    {
        Desk desk;
        QCOMPARE(desk.scene()->nodeItems().size(), 4);
        QCOMPARE(desk.scene()->edgeItems().size(), 3);
        const NodeItem *apply = desk.scene()->item(NodeId("apply"));
        const EdgeItem *edge = desk.scene()->item(EdgeId{NodeId("apply"), NodeId("decide")});
        model::Node renamed = node("decide", NodeKind::Step);
        renamed.name = QStringLiteral("Decide on it");
        QVERIFY(desk.session.change({model::Change(model::changes::PutNode{renamed})}));
        QCOMPARE(desk.scene()->item(NodeId("apply")), apply);
        QCOMPARE(desk.scene()->item(EdgeId{NodeId("apply"), NodeId("decide")}), edge);
        QCOMPARE(desk.scene()->item(NodeId("decide"))->node().name, QStringLiteral("Decide on it"));
    }

    void cardsTellTheirFigures()
    {
        Desk desk;
        QTRY_VERIFY(desk.runner.isFresh());
        QCOMPARE(desk.scene()->item(NodeId("apply"))->node().figures, QStringLiteral("20 min"));
        QCOMPARE(desk.scene()->item(NodeId("apply"))->node().heat, 1);
    }

    void aDragFromTheHandleConnects()
    {
        Desk desk;
        desk.drag(Desk::handle(desk.box("decide")), desk.box("apply").center());
        QVERIFY(desk.journey().edges.contains(EdgeId{NodeId("decide"), NodeId("apply")}));
        QCOMPARE(desk.journey().edges.find(EdgeId{NodeId("decide"), NodeId("apply")})->share.likely, 0.5);
        desk.type(QStringLiteral("10"));
        QCOMPARE(desk.journey().edges.find(EdgeId{NodeId("decide"), NodeId("apply")})->share.likely, 0.1);
        QCOMPARE(desk.journey().edges.find(EdgeId{NodeId("decide"), NodeId("end")})->share.likely, 0.9);
        desk.document.undo();
        desk.document.undo();
        QCOMPARE(desk.journey(), small().journeys.at(0));
    }

    void twoClicksConnectToo()
    {
        Desk desk;
        desk.click(Desk::handle(desk.box("decide")));
        desk.click(desk.box("apply").center());
        QVERIFY(desk.journey().edges.contains(EdgeId{NodeId("decide"), NodeId("apply")}));
    }

    void aDragToEmptyGroundAddsAStep()
    {
        Desk desk;
        desk.drag(Desk::handle(desk.box("decide")), QPointF(500, 400));
        QCOMPARE(desk.journey().nodes.size(), 5);
        desk.type(QStringLiteral("Appeal"));
        QCOMPARE(desk.journey().nodes.at(4).name, QStringLiteral("Appeal"));
        QVERIFY(desk.journey().edges.contains(EdgeId{NodeId("decide"), desk.journey().nodes.at(4).id}));
    }

    void keysAddRenameAndDelete()
    {
        Desk desk;
        desk.click(desk.box("apply").center());
        QCOMPARE(desk.session.selection().nodes, QSet{NodeId("apply")});
        desk.run("map.addStep");
        desk.type(QStringLiteral("Wait <b>long</b> & 'hard'"));
        QCOMPARE(desk.journey().nodes.size(), 5);
        const model::Node &added = desk.journey().nodes.at(4);
        QCOMPARE(added.name, QStringLiteral("Wait <b>long</b> & 'hard'"));
        QVERIFY(desk.journey().edges.contains(EdgeId{NodeId("apply"), added.id}));
        QVERIFY(desk.journey().edges.contains(EdgeId{added.id, NodeId("decide")}));
        desk.run("map.delete");
        QVERIFY(desk.journey().edges.contains(EdgeId{NodeId("apply"), NodeId("decide")}));
        desk.document.undo();
        desk.document.undo();
        desk.document.undo();
        QCOMPARE(desk.journey(), small().journeys.at(0));
    }

    void arrowsFollowTheWays()
    {
        Desk desk;
        desk.click(desk.box("start").center());
        desk.key(Qt::Key_Right);
        QCOMPARE(desk.session.selection().nodes, QSet{NodeId("apply")});
        desk.key(Qt::Key_Right);
        desk.key(Qt::Key_Left);
        QCOMPARE(desk.session.selection().nodes, QSet{NodeId("apply")});
        desk.run("map.selectWay");
        QCOMPARE(desk.session.selection().edges, (QSet{EdgeId{NodeId("apply"), NodeId("decide")}}));
        desk.key(Qt::Key_Return);
        QCOMPARE(desk.journey().nodes.size(), 5);
    }

    void keysConnect()
    {
        Desk desk;
        desk.click(desk.box("decide").center());
        desk.run("map.connect");
        desk.key(Qt::Key_Left);
        desk.key(Qt::Key_Return);
        QVERIFY(desk.journey().edges.contains(EdgeId{NodeId("decide"), NodeId("apply")}));
    }

    void aDragPlacesACardInOneStep()
    {
        Desk desk;
        const QPointF centre = desk.box("decide").center();
        desk.drag(centre, centre + QPointF(60, 120));
        QCOMPARE(desk.box("decide").center(), centre + QPointF(60, 120));
        QVERIFY(desk.scene()->item(NodeId("decide"))->node().byHand);
        desk.document.undo();
        QCOMPARE(desk.box("decide").center(), centre);
        QVERIFY(!desk.document.canUndo());
    }

    void aDoubleClickRenamesOrAdds()
    {
        Desk desk;
        QTest::mouseDClick(desk.view()->viewport(), Qt::LeftButton, {}, desk.at(desk.box("apply").center()));
        desk.type(QStringLiteral("Ask"));
        QCOMPARE(desk.journey().nodes.find(NodeId("apply"))->name, QStringLiteral("Ask"));
        QTest::mouseDClick(desk.view()->viewport(), Qt::LeftButton, {}, desk.at(QPointF(400, 400)));
        desk.type(QStringLiteral("Loose"));
        QCOMPARE(desk.journey().nodes.at(4).name, QStringLiteral("Loose"));
    }

    void whatIsRefusedIsSaid()
    {
        Desk desk;
        desk.click(desk.box("end").center());
        desk.run("map.addStep");
        QCOMPARE(desk.said.size(), 1);
        QCOMPARE(desk.journey(), small().journeys.at(0));
    }

    void aScenarioIsLaidOver()
    {
        model::Workspace workspace = small();
        model::Scenario scenario{model::ScenarioId("less"), model::JourneyId("small")};
        scenario.changes = {model::Change(model::changes::RemoveSteps{{NodeId("decide")}})};
        workspace.scenarios.put(scenario);
        Desk desk(workspace);
        desk.session.setScenario(model::ScenarioId("less"));
        QCOMPARE(desk.scene()->item(NodeId("decide"))->node().fate, Fate::Removed);
        QCOMPARE(desk.scene()->item(EdgeId{NodeId("apply"), NodeId("end")})->edge().fate, Fate::Added);
        QCOMPARE(desk.scene()->item(EdgeId{NodeId("apply"), NodeId("decide")})->edge().fate, Fate::Removed);
        desk.run("map.nextChange");
        QCOMPARE(desk.session.selection().nodes, QSet{NodeId("decide")});
    }

    void nastyNamesAreDrawnAsTheyStand()
    {
        model::Workspace workspace = small();
        model::Journey journey = workspace.journeys.at(0);
        for (const char *nasty :
             {"<img src='/dev/zero'>", "income < benefits cap", "&amp;<b>", "\u202Eabc", "a\nb\tc", ""}) {
            model::Node odd = node("apply", NodeKind::Step);
            odd.name = QString::fromUtf8(nasty);
            journey.nodes.put(odd);
            workspace.journeys.put(journey);
            Desk desk(workspace);
            QVERIFY(!desk.room.grab().isNull());
            if (!odd.name.isEmpty())
                QCOMPARE(desk.scene()->item(NodeId("apply"))->node().name, odd.name);
        }
    }

    void shippedJourneysMakeAPicture()
    {
        auto opened = model::files::open(QStringLiteral(TREADLIGHT_SOURCE "/journeys/having-a-baby.json"));
        QVERIFY(opened.ok());
        Desk desk(std::move(opened).value().workspace);
        const pictures::Picture picture = desk.room.picture();
        QImage image(picture.size.toSize(), QImage::Format_RGB32);
        QPainter painter(&image);
        picture.paint(painter);
        QVERIFY(image.pixelColor(5, 5) != QColor(Qt::black));
        QVERIFY(!picture.title.isEmpty() && !picture.description.isEmpty());
    }
};

QTEST_MAIN(TestMapRoom)
#include "tst_maproom.moc"
