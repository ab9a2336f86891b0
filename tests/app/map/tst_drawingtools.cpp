// SPDX-License-Identifier: GPL-3.0-only
#include "tests/app/map/desk.h"

#include "app/map/aligning.h"
#include "app/map/drift.h"
#include "app/map/dropping.h"

#include <QClipboard>
#include <QDropEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>

using namespace tests;

namespace {

/// start → apply → decide → end with an inventory to drop from.
model::Workspace stocked()
{
    model::Workspace workspace = small();
    workspace.inventory.services.put(model::Service{.id = model::ServiceId("tax"), .name = QStringLiteral("Tax"), .organisation = {}});
    workspace.inventory.items.put(model::Item{.id = model::ItemId("name"), .name = QStringLiteral("Full name"), .first = 1, .again = 1});
    return workspace;
}

void drop(Desk &desk, const char *type, const QByteArray &id, QPointF where)
{
    QMimeData data;
    data.setData(QLatin1String(type), id);
    const QPoint at = desk.at(where);
    QDragEnterEvent enter(at, Qt::CopyAction, &data, Qt::LeftButton, {});
    QApplication::sendEvent(desk.view()->viewport(), &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent event(at, Qt::CopyAction, &data, Qt::LeftButton, {});
    QApplication::sendEvent(desk.view()->viewport(), &event);
}

QSet<NodeId> all(std::initializer_list<const char *> names)
{
    QSet<NodeId> ids;
    for (const char *name : names)
        ids.insert(NodeId(name));
    return ids;
}

} // namespace

/// The ways to draw that need more than one click to explain: keys, wraps, clipboard, drops, finding, aligning.
class TestDrawingTools : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { Theme::loadTypeface(); }

    void enterAddsTypingRenamesDigitsChooseABranch()
    {
        Desk desk;
        desk.click(desk.box("apply").center());
        desk.key(Qt::Key_Return, Qt::ControlModifier);
        desk.type(QStringLiteral("Appeal"));
        QCOMPARE(desk.session.selection().nodes, all({"appeal"}));
        QCOMPARE(desk.document.undoName(), QStringLiteral("Add “Appeal”"));
        QVERIFY(desk.journey().nodes.contains(NodeId("appeal")));
        desk.key(Qt::Key_X);
        QVERIFY(desk.editor()->isVisible());
        QCOMPARE(desk.editor()->text(), QStringLiteral("x"));
        QTest::keyClick(desk.editor(), Qt::Key_Escape);
        QCOMPARE(desk.journey().nodes.find(NodeId("appeal"))->name, QStringLiteral("Appeal"));
        desk.session.select({all({"apply"}), {}});
        const bool first = desk.box("appeal").center().y() < desk.box("decide").center().y();
        desk.key(first ? Qt::Key_1 : Qt::Key_2);
        QCOMPARE(desk.session.selection().nodes, all({"appeal"}));
        desk.document.undo();
        QVERIFY(!desk.document.canUndo());
        QCOMPARE(desk.journey(), small().journeys.at(0));
    }

    void aWayIsLedElsewhereByItsEndOrByPicking()
    {
        Desk desk;
        const EdgeId way{NodeId("apply"), NodeId("decide")};
        desk.session.select({{}, {way}});
        const QPointF end = desk.scene()->item(way)->edge().way.last();
        desk.drag(end - QPointF(4, 0), desk.box("end").center());
        QVERIFY(desk.journey().edges.contains(EdgeId{NodeId("apply"), NodeId("end")}));
        QVERIFY(!desk.journey().edges.contains(way));
        desk.document.undo();
        desk.session.select({{}, {way}});
        desk.run("map.lead");
        desk.click(desk.box("end").center());
        QVERIFY(desk.journey().edges.contains(EdgeId{NodeId("apply"), NodeId("end")}));
    }

    void aStepIsPutOnAWay()
    {
        Desk desk;
        desk.session.select({{}, {EdgeId{NodeId("apply"), NodeId("decide")}}});
        desk.run("map.insertStep");
        desk.type(QStringLiteral("Wait"));
        QVERIFY(desk.journey().edges.contains(EdgeId{NodeId("apply"), NodeId("wait")}));
        QVERIFY(desk.journey().edges.contains(EdgeId{NodeId("wait"), NodeId("decide")}));
    }

    void whatIsSelectedIsWrapped()
    {
        Desk desk;
        desk.session.select({all({"apply", "decide"}), {}});
        desk.run("map.sideBySide");
        QCOMPARE(desk.journey().nodes.size(), 6);
        QCOMPARE(desk.journey().edges.size(), 6);
        desk.document.undo();
        desk.session.select({all({"decide"}), {}});
        desk.run("map.wrapInChoice");
        QCOMPARE(desk.journey().nodes.size(), 5);
        desk.document.undo();
        desk.session.select({all({"start"}), {}});
        desk.said.clear();
        desk.run("map.wrapInFork");
        QCOMPARE(desk.said.size(), 1);
        QCOMPARE(desk.journey(), small().journeys.at(0));
    }

    void stepsAreCopiedToAnotherDocument()
    {
        Desk first(stocked()), second;
        drop(first, Dropping::serviceType, "tax", first.box("apply").center());
        first.session.select({all({"apply", "decide"}), {}});
        first.run("map.copy");
        QVERIFY(QGuiApplication::clipboard()->mimeData()->hasText());
        second.run("map.paste");
        QCOMPARE(second.journey().nodes.size(), 6);
        QVERIFY(second.document.workspace()->inventory.services.contains(model::ServiceId("tax")));
        QCOMPARE(second.session.selection().nodes.size(), 2);
        second.document.undo();
        QCOMPARE(second.journey(), small().journeys.at(0));
        QVERIFY(second.document.workspace()->inventory.services.isEmpty());
        first.run("map.duplicate");
        QCOMPARE(first.journey().nodes.size(), 6);
        first.document.undo();
        first.session.select({all({"decide"}), {}});
        first.run("map.cut");
        QVERIFY(first.journey().edges.contains(EdgeId{NodeId("apply"), NodeId("end")}));
    }

    void aForeignClipboardIsRefusedInWords()
    {
        Desk desk;
        auto *data = new QMimeData;
        data->setData(QStringLiteral("application/x-treadlight-steps"), "{\"format\": \"treadlight\", \"nodes\": [");
        QGuiApplication::clipboard()->setMimeData(data);
        desk.run("map.paste");
        QCOMPARE(desk.said.size(), 1);
        QGuiApplication::clipboard()->setText(QStringLiteral("just words"));
        desk.run("map.paste");
        QCOMPARE(desk.said.size(), 2);
        QCOMPARE(desk.journey(), small().journeys.at(0));
    }

    void theInventoryIsDroppedOnTheMap()
    {
        Desk desk(stocked());
        drop(desk, Dropping::serviceType, "tax", desk.box("apply").center());
        QCOMPARE(desk.journey().nodes.find(NodeId("apply"))->service, model::ServiceId("tax"));
        drop(desk, Dropping::itemType, "name", desk.box("apply").center());
        QVERIFY(desk.journey().nodes.find(NodeId("apply"))->ask(model::ItemId("name")));
        drop(desk, Dropping::serviceType, "tax", QPointF(500, 420));
        desk.type(QStringLiteral("Pay"));
        QCOMPARE(desk.journey().nodes.find(NodeId("pay"))->service, model::ServiceId("tax"));
        const qsizetype now = desk.document.now();
        drop(desk, Dropping::serviceType, "unheard-of", desk.box("apply").center());
        QCOMPARE(desk.document.now(), now);
    }

    void namesAndNumbersAreFoundAndReplaced()
    {
        Desk desk;
        desk.run("map.find");
        auto *text = desk.room.findChild<QLineEdit *>(QStringLiteral("map.find.text"));
        auto *with = desk.room.findChild<QLineEdit *>(QStringLiteral("map.find.with"));
        QVERIFY(text->isVisible());
        QTest::keyClicks(text, QStringLiteral("20"));
        QTest::keyClick(text, Qt::Key_Return);
        QCOMPARE(desk.session.selection().nodes, all({"apply"}));
        QTest::keyClick(text, Qt::Key_Return);
        QCOMPARE(desk.session.selection().nodes, all({"decide"}));
        text->setText(QStringLiteral("DECIDE"));
        QTest::keyClick(text, Qt::Key_Return);
        with->setText(QStringLiteral("Judge"));
        QTest::keyClick(with, Qt::Key_Return);
        QCOMPARE(desk.journey().nodes.find(NodeId("decide"))->name, QStringLiteral("Judge"));
        QTest::keyClick(with, Qt::Key_Escape);
        QVERIFY(!text->isVisible());
        desk.document.undo();
        QCOMPARE(desk.journey(), small().journeys.at(0));
    }

    void aRoomThatGoesWhileANameIsTypedTakesIt()
    {
        Document document;
        {
            Theme theme;
            Session session(&document);
            AnalysisRunner runner(&document, &session);
            MapRoom room(&theme, &document, &session, &runner);
            room.resize(1056, 640);
            room.show();
            QApplication::setActiveWindow(&room);
            document.start(small(), {});
            QVERIFY(QTest::qWaitForWindowExposed(&room));
            auto *view = room.findChild<MapView *>();
            view->setFocus();
            session.select({all({"apply"}), {}});
            QTest::keyClick(view, Qt::Key_Z);
            QVERIFY(room.findChild<InPlaceEditor *>()->isVisible());
        }
        QCOMPARE(document.workspace()->journeys.at(0).nodes.find(NodeId("apply"))->name, QStringLiteral("z"));
    }

    void cardsAreAlignedSpreadAndNudged()
    {
        const QMap<NodeId, QRectF> boxes{{NodeId("a"), QRectF(0, 0, 100, 50)}, {NodeId("b"), QRectF(300, 40, 100, 50)},
                                         {NodeId("c"), QRectF(150, 90, 50, 50)}};
        const auto top = aligned(boxes, Align::Top);
        QCOMPARE(top.size(), 2);
        QCOMPARE(top[NodeId("b")], QPointF(350, 25));
        const auto across = aligned(boxes, Align::SpreadAcross);
        QCOMPARE(across.size(), 1);
        QCOMPARE(across[NodeId("c")], QPointF(200, 115));
        QVERIFY(aligned({{NodeId("a"), QRectF(0, 0, 9, 9)}}, Align::Left).isEmpty());

        Desk desk;
        desk.session.select({all({"apply"}), {}});
        const QPointF before = desk.box("apply").center();
        desk.key(Qt::Key_Down, Qt::AltModifier);
        desk.key(Qt::Key_Down, Qt::AltModifier);
        QCOMPARE(desk.box("apply").center(), before + QPointF(0, 16));
        desk.document.undo();
        QCOMPARE(desk.box("apply").center(), before);
        QVERIFY(!desk.document.canUndo());
        desk.run("map.moveTo");
        desk.click(QPointF(400, 400));
        QCOMPARE(desk.box("apply").center(), QPointF(400, 400));
    }

    void whatMovesIsFollowedAndWhatAHandMovesIsNot()
    {
        Desk desk;
        const Content before = desk.scene()->content();
        desk.session.select({all({"apply"}), {}});
        desk.run("map.addStep");
        desk.type(QStringLiteral("Wait"));
        const Content after = desk.scene()->content();
        Drift drift = driftBetween(before, after);
        QCOMPARE(drift.fresh, all({"wait"}));
        QVERIFY(drift.from.contains(NodeId("end")));
        drift.left = 1;
        const auto boxOf = [](const Content &content, const NodeId &id) {
            return std::find_if(content.nodes.begin(), content.nodes.end(), [&](const NodeShown &n) { return n.id == id; })->box;
        };
        QCOMPARE(boxOf(after, NodeId("end")).center() + drift.of(NodeId("end")), boxOf(before, NodeId("end")).center());
        drift.left = 0;
        QVERIFY(drift.isOver());
        desk.drag(desk.box("end").center(), desk.box("end").center() + QPointF(50, 90));
        QVERIFY(!driftBetween(after, desk.scene()->content()).from.contains(NodeId("end")));
    }
};

QTEST_MAIN(TestDrawingTools)
#include "tst_drawingtools.moc"
