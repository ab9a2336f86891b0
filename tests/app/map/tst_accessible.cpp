// SPDX-License-Identifier: GPL-3.0-only
#include "tests/app/map/desk.h"

#include "app/map/strip.h"

#include <QAbstractButton>
#include <QAccessible>

using namespace tests;

namespace {

QAccessibleInterface *mapOf(const Desk &desk) { return QAccessible::queryAccessibleInterface(desk.view()); }

QAccessibleInterface *childNamed(QAccessibleInterface *parent, const QString &begin)
{
    for (int i = 0; i < parent->childCount(); ++i) {
        if (parent->child(i)->text(QAccessible::Name).startsWith(begin))
            return parent->child(i);
    }
    return nullptr;
}

QAccessibleInterface *step(const Desk &desk, const char *name)
{
    return childNamed(mapOf(desk), QStringLiteral("Step, ") + QLatin1String(name));
}

void act(QAccessibleInterface *part, const QString &action)
{
    QVERIFY(part);
    QVERIFY(part->actionInterface()->actionNames().contains(action));
    part->actionInterface()->doAction(action);
}

/// apply → decide → end, and 30 % of those decided on apply again: two ways out of one step.
model::Workspace withBranch()
{
    model::Workspace workspace = small();
    model::Journey journey = workspace.journeys.at(0);
    journey.edges.put({NodeId("decide"), NodeId("end"), 0.7, {}, {}, {}});
    journey.edges.put({NodeId("decide"), NodeId("apply"), 0.3, {}, {}, {}});
    workspace.journeys.put(journey);
    return workspace;
}

} // namespace

class TestAccessible : public QObject {
    Q_OBJECT
private slots:
    void initTestCase()
    {
        Theme::loadTypeface();
    }
    void theJourneyIsReadInOrderWithWholeNames()
    {
        Desk desk(withBranch());
        QTRY_VERIFY(desk.runner.isFresh());
        QAccessibleInterface *map = mapOf(desk);
        QCOMPARE(map->role(), QAccessible::List);
        QCOMPARE(map->childCount(), 4);
        QStringList names;
        for (int i = 0; i < map->childCount(); ++i) {
            QAccessibleInterface *child = map->child(i);
            QCOMPARE(child->role(), QAccessible::ListItem);
            QCOMPARE(child->parent(), map);
            QCOMPARE(map->indexOfChild(child), i);
            names.append(child->text(QAccessible::Name));
        }
        QVERIFY(names[0].startsWith(QStringLiteral("Start, start")));
        QVERIFY2(names[1].startsWith(QStringLiteral("Step, apply, 20 min")), qPrintable(names[1]));
        QVERIFY(names[2].startsWith(QStringLiteral("Step, decide")));
        QVERIFY(names[3].startsWith(QStringLiteral("End: completed, end")));
        for (const NodeItem *item : desk.scene()->nodeItems())
            QVERIFY(names.contains(item->node().spoken()));
    }

    void waysAreLinksThatLeadOn()
    {
        Desk desk(withBranch());
        QAccessibleInterface *decide = step(desk, "decide");
        QCOMPARE(decide->childCount(), 2);
        QAccessibleInterface *again = childNamed(decide, QStringLiteral("30"));
        QVERIFY(again);
        QCOMPARE(again->role(), QAccessible::Link);
        QVERIFY(again->text(QAccessible::Name).endsWith(QStringLiteral("% to apply")));
        QCOMPARE(again->parent(), decide);
        QCOMPARE(step(desk, "apply")->child(0)->text(QAccessible::Name), QStringLiteral("On to decide"));
        act(again, QAccessibleActionInterface::pressAction());
        QCOMPARE(desk.session.selection().nodes, QSet{NodeId("apply")});
        // Digits choose the same ways in the same order.
        desk.session.select({{NodeId("decide")}, {}});
        desk.key(Qt::Key_1);
        const QString first = decide->child(0)->text(QAccessible::Name);
        QVERIFY(first.endsWith(desk.session.selection().nodes.begin()->text()));
    }

    void placesAreWhereTheyAreDrawnAndBigEnough_data()
    {
        QTest::addColumn<double>("scale");
        QTest::newRow("100 %") << 1.0;
        QTest::newRow("200 %") << 2.0;
    }
    void placesAreWhereTheyAreDrawnAndBigEnough()
    {
        QFETCH(double, scale);
        Desk desk(withBranch(), {2000, 1100});
        desk.theme.setScale(scale);
        const QRect room(desk.view()->viewport()->mapToGlobal(QPoint(0, 0)), desk.view()->viewport()->size());
        QAccessibleInterface *map = mapOf(desk);
        for (int i = 0; i < map->childCount(); ++i) {
            QAccessibleInterface *child = map->child(i);
            QVERIFY(!child->state().offscreen);
            QVERIFY(room.contains(child->rect()));
            QVERIFY(child->rect().width() >= 24 && child->rect().height() >= 24);
            QCOMPARE(map->childAt(child->rect().center().x(), child->rect().center().y()), child);
            for (int j = 0; j < child->childCount(); ++j) {
                const QRect way = child->child(j)->rect();
                QVERIFY(way.width() >= 24 && way.height() >= 24);
                QVERIFY(room.contains(way));
            }
        }
        const QRect apply = step(desk, "apply")->rect();
        QVERIFY(std::abs(apply.width() - desk.box("apply").width() * scale) <= 2);
    }

    void whatIsOutOfSightSaysSo()
    {
        Desk desk(chain(40));
        QAccessibleInterface *map = mapOf(desk);
        QAccessibleInterface *last = map->child(map->childCount() - 1);
        QVERIFY(last->state().offscreen);
        act(last, QAccessibleActionInterface::setFocusAction());
        QVERIFY(!last->state().offscreen);
    }

    void focusFollowsTheKeyboard()
    {
        Desk desk;
        QVERIFY(desk.view()->hasFocus());
        act(step(desk, "apply"), QAccessibleActionInterface::setFocusAction());
        QVERIFY(step(desk, "apply")->state().focused);
        QVERIFY(step(desk, "apply")->state().selected);
        QCOMPARE(mapOf(desk)->focusChild(), step(desk, "apply"));
        desk.key(Qt::Key_Right);
        QVERIFY(!step(desk, "apply")->state().focused);
        QCOMPARE(mapOf(desk)->focusChild(), step(desk, "decide"));
        desk.run("map.selectWay");
        QCOMPARE(mapOf(desk)->focusChild(), step(desk, "decide")->child(0));
    }

    void actionsDoWhatTheHandDoes()
    {
        Desk read, hand;
        act(step(read, "apply"), QStringLiteral("addStep"));
        hand.click(hand.box("apply").center());
        hand.key(Qt::Key_Return);
        for (Desk *desk : {&read, &hand})
            desk->type(QStringLiteral("Wait <b>long</b>"));
        QCOMPARE(read.journey(), hand.journey());
        QVERIFY(step(read, "Wait <b>long</b>"));

        step(read, "decide")->setText(QAccessible::Name, QStringLiteral("Decide on it"));
        hand.session.select({{NodeId("decide")}, {}});
        hand.run("map.rename");
        hand.type(QStringLiteral("Decide on it"));
        QCOMPARE(read.journey(), hand.journey());

        act(step(read, "Decide on it"), QStringLiteral("connect"));
        act(step(read, "apply"), QAccessibleActionInterface::pressAction());
        hand.session.select({{NodeId("decide")}, {}});
        hand.run("map.connect");
        hand.click(hand.box("apply").center());
        for (Desk *desk : {&read, &hand})
            desk->type(QStringLiteral("20"));
        QCOMPARE(read.journey(), hand.journey());
        QCOMPARE(read.journey().edges.find(EdgeId{NodeId("decide"), NodeId("apply")})->share.likely, 0.2);

        act(step(read, "Wait"), QStringLiteral("delete"));
        hand.session.select({{hand.journey().nodes.at(4).id}, {}});
        hand.run("map.delete");
        QCOMPARE(read.journey(), hand.journey());
        QVERIFY(!step(read, "Wait"));
        while (read.document.canUndo())
            read.document.undo();
        QCOMPARE(read.journey(), small().journeys.at(0));
    }

    void whatStaysKeepsItsInterfaceAndWhatGoesLetsGo()
    {
        Desk desk;
        QAccessibleInterface *apply = step(desk, "apply"), *decide = step(desk, "decide");
        const QAccessible::Id gone = QAccessible::uniqueId(decide);
        act(apply, QStringLiteral("addStep"));
        desk.type(QStringLiteral("Wait"));
        QCOMPARE(step(desk, "apply"), apply);
        act(decide, QStringLiteral("delete"));
        QCOMPARE(desk.said, QStringList());
        QVERIFY(!step(desk, "decide"));
        QVERIFY(!QAccessible::accessibleInterface(gone));
        QCOMPARE(step(desk, "apply"), apply);
        apply->setText(QAccessible::Name, QStringLiteral("Apply in person"));
        QVERIFY(apply->text(QAccessible::Name).startsWith(QStringLiteral("Step, Apply in person")));
    }

    void aLineThatIsTypedIsReachedFromTheMap()
    {
        Desk desk;
        act(step(desk, "apply"), QStringLiteral("rename"));
        QVERIFY(desk.editor()->isVisible());
        QAccessibleInterface *line = QAccessible::queryAccessibleInterface(desk.editor());
        QAccessibleInterface *port = line->parent();
        QCOMPARE(port->parent(), mapOf(desk));
        QCOMPARE(mapOf(desk)->child(mapOf(desk)->indexOfChild(port)), port);
        line->editableTextInterface()->replaceText(0, line->textInterface()->characterCount(), QStringLiteral("Ask"));
        act(step(desk, "decide"), QAccessibleActionInterface::setFocusAction());
        QVERIFY(step(desk, "Ask"));
        QVERIFY(desk.session.selection().nodes.contains(NodeId("decide")));
    }

    void fiveThousandNodesAreReadAtOnce()
    {
        Desk desk(chain(5000));
        QElapsedTimer clock;
        clock.start();
        QAccessibleInterface *map = mapOf(desk);
        QCOMPARE(map->childCount(), 5002);
        QVERIFY(map->child(2500)->text(QAccessible::Name).startsWith(QStringLiteral("Step, ")));
        const qint64 first = clock.elapsed();
        for (int i = 0; i < map->childCount(); ++i)
            QCOMPARE(map->indexOfChild(map->child(i)), i);
        qInfo("5,000 nodes: the first answer after %lld ms, all handed out after %lld ms", first, clock.elapsed());
        QVERIFY2(clock.elapsed() < 2000, qPrintable(QString::number(clock.elapsed())));
    }

    void everyControlOfTheStripHasANameAndIsBigEnough()
    {
        Desk desk;
        int seen = 0;
        for (const auto *button : desk.room.findChild<Strip *>()->findChildren<QAbstractButton *>()) {
            if (!button->isVisible())
                continue;
            ++seen;
            const QString name = QAccessible::queryAccessibleInterface(const_cast<QAbstractButton *>(button))
                                     ->text(QAccessible::Name);
            QVERIFY(!name.isEmpty());
            QVERIFY2(name.size() > 1, qPrintable(name)); // a sign is no name
            QVERIFY2(button->width() >= 24 && button->height() >= 24, qPrintable(name));
            QVERIFY2(button->focusPolicy() & Qt::TabFocus, qPrintable(name));
        }
        QVERIFY(seen >= 5);
    }
};

QTEST_MAIN(TestAccessible)
#include "tst_accessible.moc"
