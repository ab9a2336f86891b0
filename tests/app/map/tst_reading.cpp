// SPDX-License-Identifier: GPL-3.0-only
#include "app/map/reading.h"
#include "app/map/readingtools.h"
#include "tests/app/map/desk.h"

#include "model/files/format.h"

#include <QPushButton>
#include <QMenu>

using namespace tests;

namespace {

model::Workspace baby()
{
    return model::files::open(QStringLiteral(TREADLIGHT_SOURCE "/journeys/having-a-baby.json"))->workspace;
}

} // namespace

class TestReading : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { Theme::loadTypeface(); }

    void foldedCardsSelectTheirStepsAndOpen()
    {
        Desk desk(baby());
        desk.view()->setZoom(0.3);
        QCOMPARE(desk.scene()->folding(), Folding::Organisations);
        const auto &nodes = desk.scene()->drawn().nodes;
        const auto card = std::find_if(nodes.begin(), nodes.end(), [](const NodeShown &node) { return node.members.size() > 1; });
        QVERIFY(card != nodes.end());
        const QList<NodeId> members = card->members;
        const QPointF centre = card->box.center();
        desk.view()->centerOn(centre);
        desk.click(centre);
        QCOMPARE(desk.session.selection().nodes, QSet<NodeId>(members.begin(), members.end()));
        QVERIFY(desk.scene()->foldedAt(centre)->state().selected);
        QTest::mouseDClick(desk.view()->viewport(), Qt::LeftButton, {}, desk.at(centre));
        QVERIFY(desk.view()->zoom() > 0.4);
        desk.key(Qt::Key_Return);
        QCOMPARE(desk.scene()->folding(), Folding::Steps);
        QCOMPARE(desk.document.history().size(), 0);
    }

    void restingOnACardShowsWhatComesBeforeAndAfter()
    {
        Desk desk;
        const auto rest = [&](QPointF point) {
            const QPointF at = desk.at(point);
            QMouseEvent event(QEvent::MouseMove, at, desk.view()->viewport()->mapToGlobal(at), Qt::NoButton, Qt::NoButton, {});
            QApplication::sendEvent(desk.view()->viewport(), &event);
        };
        rest(desk.box("decide").center());
        QVERIFY(!desk.scene()->emphasis());
        QTRY_VERIFY(desk.scene()->emphasis());
        QCOMPARE(desk.scene()->item(NodeId("decide"))->state().strength, Strength::Itself);
        QCOMPARE(desk.scene()->item(NodeId("apply"))->state().strength, Strength::Near);
        QCOMPARE(desk.scene()->item(NodeId("start"))->state().strength, Strength::Far);
        rest(QPointF(700, 500));
        QTRY_VERIFY(!desk.scene()->emphasis());
        QTRY_COMPARE(desk.scene()->item(NodeId("start"))->state().strength, Strength::Plain);
    }

    void anItemIsFollowedFromAskToAsk()
    {
        Desk desk(baby());
        QTRY_VERIFY(desk.runner.isFresh());
        Reading *reading = desk.room.findChild<ReadingTools *>()->reading();
        QVERIFY(reading->items().size() > 10);
        QVERIFY(reading->items()[0].again >= reading->items()[1].again);
        reading->follow(reading->items()[0].item);
        QCOMPARE(desk.scene()->emphasis()->asks.size(), reading->items()[0].steps.size());
        desk.run("map.nextAsk");
        QCOMPARE(desk.session.selection().nodes, QSet{reading->items()[0].steps[0]});
        desk.run("map.nextAsk");
        QCOMPARE(desk.session.selection().nodes, QSet{reading->items()[0].steps[1]});
        desk.run("map.previousAsk");
        QCOMPARE(desk.session.selection().nodes, QSet{reading->items()[0].steps[0]});
        desk.key(Qt::Key_Escape);
        QVERIFY(!reading->followed());
        QVERIFY(!desk.room.findChild<QAction *>(QStringLiteral("map.nextAsk"))->isEnabled());
    }

    void findingsAreMendedWhereTheyAreSeen()
    {
        Desk desk;
        model::Edge edge = *desk.journey().edges.find({NodeId("apply"), NodeId("decide")});
        edge.share = 0.4;
        QVERIFY(desk.session.change({model::Change(model::changes::PutEdge{edge})}));
        QTRY_VERIFY(desk.scene()->item(NodeId("apply"))->node().finding);
        QTest::mouseClick(desk.view()->viewport(), Qt::LeftButton, {}, desk.at(desk.box("apply").topLeft()));
        auto *popover = desk.room.findChild<FindingsPopover *>();
        QVERIFY(popover->isVisible());
        popover->findChild<QPushButton *>()->click();
        QVERIFY(!popover->isVisible());
        QCOMPARE(desk.journey().edges.find(edge.key())->share.likely, 1.0);
        QTRY_VERIFY(!desk.scene()->item(NodeId("apply"))->node().finding);
        desk.document.undo();
        desk.session.select({{NodeId("apply")}, {}});
        QTRY_VERIFY(desk.scene()->item(NodeId("apply"))->node().finding);
        desk.run("map.openFindings");
        QVERIFY(popover->isVisible());
    }

    void tenPeopleWalkOnlyWhenAsked()
    {
        Desk desk(baby());
        TokenBar *people = desk.room.findChild<ReadingTools *>()->people();
        QVERIFY(!people->isOn() && !people->isVisible());
        desk.run("map.walkPeople");
        QVERIFY(people->isOn() && people->isVisible() && !people->isPlaying());
        const QImage before = desk.room.grab().toImage();
        people->setDay(40);
        QVERIFY(desk.room.grab().toImage() != before);
        people->play(true);
        QTRY_VERIFY(people->day() > 40);
        desk.run("map.walkPeople");
        QVERIFY(!people->isOn() && !people->isPlaying());
    }

    void nothingIsLostWhereThereIsNoRoom()
    {
        Desk desk(baby(), {1056, 640});
        desk.theme.setScale(2);
        auto *button = desk.room.findChild<QPushButton *>(QStringLiteral("map.view"));
        QVERIFY(button->isVisible());
        emit button->menu()->aboutToShow();
        QStringList texts;
        for (const QAction *action : button->menu()->actions())
            texts.append(action->menu() ? action->menu()->title() : action->text());
        QVERIFY(texts.contains(QStringLiteral("Let ten people walk")));
        const QList<Legend *> legends = button->menu()->findChildren<Legend *>();
        QCOMPARE(legends.size(), 1);
    }
};

QTEST_MAIN(TestReading)
#include "tst_reading.moc"
