// SPDX-License-Identifier: GPL-3.0-only
#include "tests/app/map/desk.h"

#include "app/map/outline.h"

#include <QLineEdit>
#include <QMenu>
#include <QScrollBar>
#include <QSettings>
#include <QTemporaryDir>

using namespace tests;

namespace {

struct OutlineDesk : Desk {
    using Desk::Desk;

    Outline *tree() const { return room.findChild<Outline *>(); }
    QAction *toggle() const { return room.findChild<QAction *>(QStringLiteral("map.outline")); }
    void open()
    {
        toggle()->setChecked(true);
        QVERIFY(tree()->isVisible());
    }
    const OutlineModel *model() const { return static_cast<const OutlineModel *>(tree()->model()); }
    QModelIndex row(const char *id) const { return model()->indexOf(NodeId(id)); }
    void go(const QModelIndex &index)
    {
        QVERIFY(index.isValid());
        tree()->setFocus();
        tree()->setCurrentIndex(index);
    }
    void treeKey(Qt::Key key, Qt::KeyboardModifiers modifiers = {})
    {
        QApplication::setActiveWindow(&room);
        QTest::keyClick(tree(), key, modifiers);
    }
    /// Types into the row that is being edited.
    void typeRow(const QString &text)
    {
        auto *line = qobject_cast<QLineEdit *>(tree()->indexWidget(tree()->currentIndex()));
        if (!line)
            line = tree()->viewport()->findChild<QLineEdit *>();
        QVERIFY(line);
        line->selectAll();
        QTest::keyClicks(line, text);
        QTest::keyClick(line, Qt::Key_Return);
        QTRY_VERIFY(!tree()->viewport()->findChild<QLineEdit *>());
    }
};

} // namespace

class TestOutline : public QObject {
    Q_OBJECT
    QTemporaryDir m_settings;

private slots:
    void initTestCase()
    {
        Theme::loadTypeface();
        QCoreApplication::setOrganizationName(QStringLiteral("treadlight-tests"));
        QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_settings.path());
    }
    void init() { QSettings().clear(); }

    void itIsOffUntilAskedForAndRemembered()
    {
        {
            OutlineDesk desk;
            QVERIFY(!desk.tree()->isVisible());
            QCOMPARE(desk.model()->rowCount(), 0); // nothing is worked out
            desk.key(Qt::Key_F6);
            QVERIFY(desk.tree()->isVisible());
            QVERIFY(desk.tree()->hasFocus());
            QVERIFY(desk.model()->rowCount() > 0);
            desk.treeKey(Qt::Key_Escape);
            QVERIFY(desk.view()->hasFocus());
        }
        OutlineDesk again;
        QVERIFY(again.tree()->isVisible());
        again.tree()->setFocus();
        again.treeKey(Qt::Key_F6);
        QVERIFY(!again.tree()->isVisible());
        QVERIFY(again.view()->hasFocus());
    }

    void itSaysWhatThePictureSays()
    {
        OutlineDesk desk;
        QTRY_VERIFY(desk.runner.isFresh());
        desk.open();
        int nodes = 0, ways = 0;
        for (int lane = 0; lane < desk.model()->rowCount(); ++lane) {
            const QModelIndex top = desk.model()->index(lane, 0);
            double last = -1;
            for (int i = 0; i < desk.model()->rowCount(top); ++i) {
                const QModelIndex row = desk.model()->index(i, 0, top);
                const NodeItem *item = desk.scene()->item(*desk.model()->nodeAt(row));
                QCOMPARE(row.data(Qt::AccessibleTextRole).toString(), item->node().spoken());
                QCOMPARE(row.data(OutlineModel::FiguresRole).toString(), item->node().figures);
                QVERIFY(item->node().box.center().x() >= last);
                last = item->node().box.center().x();
                ++nodes;
                ways += desk.model()->rowCount(row);
            }
        }
        QCOMPARE(nodes, 4);
        QCOMPARE(ways, 3);
        QCOMPARE(desk.model()->indexOf(EdgeId{NodeId("apply"), NodeId("decide")}).data().toString(),
                 QStringLiteral("to decide"));
    }

    void whatIsSelectedHereIsSelectedThere()
    {
        OutlineDesk desk;
        desk.open();
        desk.go(desk.row("decide"));
        QCOMPARE(desk.session.selection().nodes, QSet{NodeId("decide")});
        desk.treeKey(Qt::Key_Up);
        QCOMPARE(desk.session.selection().nodes, QSet{NodeId("apply")});
        desk.go(desk.model()->indexOf(EdgeId{NodeId("apply"), NodeId("decide")}));
        QCOMPARE(desk.session.selection().edges, (QSet{EdgeId{NodeId("apply"), NodeId("decide")}}));
        QVERIFY(desk.session.selection().nodes.isEmpty());
        desk.click(desk.box("end").center());
        QCOMPARE(desk.tree()->currentIndex(), desk.row("end"));
        QCOMPARE(desk.tree()->selectionModel()->selectedIndexes(), QModelIndexList{desk.row("end")});
        desk.run("map.selectAll");
        QCOMPARE(desk.tree()->selectionModel()->selectedIndexes().size(), 4);
    }

    void edits_data()
    {
        QTest::addColumn<double>("scale");
        QTest::newRow("100 %") << 1.0;
        QTest::newRow("200 %") << 2.0;
    }
    void edits()
    {
        QFETCH(double, scale);
        OutlineDesk tree;
        Desk hand;
        tree.theme.setScale(scale);
        tree.open();
        QVERIFY(tree.tree()->visualRect(tree.row("apply")).height() >= 24 * scale);

        tree.go(tree.row("apply"));
        tree.treeKey(Qt::Key_F2);
        tree.typeRow(QStringLiteral("Apply <i>online</i>"));
        hand.session.select({{NodeId("apply")}, {}});
        hand.run("map.rename");
        hand.type(QStringLiteral("Apply <i>online</i>"));
        QCOMPARE(tree.journey(), hand.journey());

        tree.treeKey(Qt::Key_Return);
        tree.typeRow(QStringLiteral("Wait"));
        hand.key(Qt::Key_Return);
        hand.type(QStringLiteral("Wait"));
        QCOMPARE(tree.journey(), hand.journey());
        QCOMPARE(tree.session.selection(), hand.session.selection());
        QCOMPARE(tree.room.focusWidget(), tree.tree()); // the other room's window is the active one

        tree.treeKey(Qt::Key_Return, Qt::ControlModifier);
        tree.typeRow(QStringLiteral("Appeal"));
        hand.key(Qt::Key_Return, Qt::ControlModifier);
        hand.type(QStringLiteral("Appeal"));
        QCOMPARE(tree.journey(), hand.journey());

        const EdgeId way{tree.journey().nodes.at(4).id, NodeId("decide")};
        QVERIFY(tree.journey().edges.contains(way));
        tree.go(tree.model()->indexOf(way));
        tree.treeKey(Qt::Key_F2);
        tree.typeRow(QStringLiteral("80"));
        hand.session.select({{}, {way}});
        hand.run("map.rename");
        hand.type(QStringLiteral("80"));
        QCOMPARE(tree.journey(), hand.journey());
        QCOMPARE(tree.journey().edges.find(way)->share.likely, 0.8);

        tree.go(tree.row("decide"));
        tree.treeKey(Qt::Key_Delete);
        hand.session.select({{NodeId("decide")}, {}});
        hand.run("map.delete");
        QCOMPARE(tree.journey(), hand.journey());
        QVERIFY(!tree.row("decide").isValid());
        while (tree.document.canUndo())
            tree.document.undo();
        QCOMPARE(tree.journey(), small().journeys.at(0));
    }

    void aShareThatIsNoneIsRefusedInASentence()
    {
        OutlineDesk desk;
        desk.open();
        const model::Journey before = desk.journey();
        desk.go(desk.model()->indexOf(EdgeId{NodeId("apply"), NodeId("decide")}));
        desk.treeKey(Qt::Key_F2);
        desk.typeRow(QStringLiteral("half"));
        QCOMPARE(desk.said, QStringList{QStringLiteral("A share is a number from 0 to 100 %.")});
        QCOMPARE(desk.journey(), before);
    }

    void itHasTheMapsMenu()
    {
        OutlineDesk desk;
        desk.open();
        desk.go(desk.row("apply"));
        QContextMenuEvent event(QContextMenuEvent::Keyboard, QPoint(), QPoint());
        QApplication::sendEvent(desk.tree()->viewport(), &event);
        auto *menu = desk.room.findChild<QMenu *>(QStringLiteral("map.menu"));
        QVERIFY(menu && menu->isVisible());
        QVERIFY(menu->actions().contains(desk.room.findChild<QAction *>(QStringLiteral("map.delete"))));
        menu->close();
    }

    void whatIsOpenStaysOpenAndInItsPlace()
    {
        OutlineDesk desk(chain(200));
        desk.open();
        desk.tree()->expand(desk.row("s100"));
        QTRY_VERIFY(desk.tree()->verticalScrollBar()->maximum() > 0);
        desk.tree()->verticalScrollBar()->setValue(desk.tree()->verticalScrollBar()->maximum() / 2);
        const int place = desk.tree()->verticalScrollBar()->value();
        QVERIFY(place > 0);
        model::Node renamed = *desk.journey().nodes.find(NodeId("s3"));
        renamed.name = QStringLiteral("Third");
        QVERIFY(desk.session.change({model::Change(model::changes::PutNode{renamed})}));
        desk.tree()->grab();
        QCOMPARE(desk.row("s3").data().toString(), QStringLiteral("Third"));
        QVERIFY(desk.tree()->isExpanded(desk.row("s100")));
        QVERIFY(!desk.tree()->isExpanded(desk.row("s101")));
        QCOMPARE(desk.tree()->verticalScrollBar()->value(), place);
    }

    void figuresThatComeWhileANameIsTypedLeaveIt()
    {
        OutlineDesk desk;
        desk.open();
        desk.go(desk.row("apply"));
        desk.treeKey(Qt::Key_F2);
        auto *line = desk.tree()->viewport()->findChild<QLineEdit *>();
        QVERIFY(line);
        line->setText(QStringLiteral("Half typ"));
        QTRY_VERIFY(desk.runner.isFresh());
        emit desk.scene()->shownAnew();
        QCOMPARE(desk.tree()->viewport()->findChild<QLineEdit *>(), line);
        QCOMPARE(line->text(), QStringLiteral("Half typ"));
        QTest::keyClick(line, Qt::Key_Escape);
        QTRY_VERIFY(!desk.tree()->viewport()->findChild<QLineEdit *>());
        QCOMPARE(desk.journey(), small().journeys.at(0));
    }

    void fiveThousandNodesAreQuick()
    {
        OutlineDesk desk(chain(5000));
        QElapsedTimer clock;
        clock.start();
        desk.open();
        desk.tree()->grab();
        const qint64 opened = clock.restart();
        emit desk.scene()->shownAnew();
        desk.tree()->grab();
        const qint64 again = clock.restart();
        desk.session.select({{NodeId("s4000")}, {}});
        desk.tree()->grab();
        const qint64 chosen = clock.restart();
        desk.run("map.selectAll");
        desk.tree()->grab();
        qInfo("5,000 nodes: opened in %lld ms, shown anew in %lld ms, one chosen in %lld ms, all chosen in %lld ms", opened,
              again, chosen, clock.elapsed());
        QVERIFY2(opened + again + chosen + clock.elapsed() < 3000, "seconds are too long");
    }
};

QTEST_MAIN(TestOutline)
#include "tst_outline.moc"
