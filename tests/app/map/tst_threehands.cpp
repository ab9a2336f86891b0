// SPDX-License-Identifier: GPL-3.0-only
#include "tests/app/map/desk.h"

#include "model/files/format.h"
#include "model/files/json.h"

#include <QLineEdit>
#include <QMenu>

using namespace tests;

namespace {

/// A document with a journey that has a start and nothing else.
model::Workspace blank()
{
    model::Workspace workspace;
    workspace.inventory.segments.put({model::SegmentId("everyone"), QStringLiteral("Everyone"), {}, {}, {}});
    model::Journey journey{model::JourneyId("journey"), QStringLiteral("New journey"), {}, {}, {}, {}, {}};
    journey.people.insert(model::SegmentId("everyone"), 1000);
    journey.nodes.put(node("start", NodeKind::Start));
    workspace.journeys.put(journey);
    return workspace;
}

QByteArray bytesOf(const model::Workspace &workspace) { return *model::files::writeJson(workspace); }

/// One way of doing the four things a map is drawn with. All see the same canvas.
class Drawer {
public:
    virtual ~Drawer() = default;
    virtual void append(const NodeId &from) = 0;
    virtual void turnInto(const NodeId &node, NodeKind kind) = 0;
    virtual void connect(const NodeId &from, const NodeId &to) = 0;
    virtual void openShare(const EdgeId &edge) = 0;

    Desk desk{blank(), QSize(9000, 6000)};

    NodeId selected() const { return *desk.session.selection().nodes.begin(); }

protected:
    QRectF boxOf(const NodeId &node) const { return desk.scene()->item(node)->node().box; }
    QPointF empty() const { return {desk.scene()->content().size.width() + 40, desk.scene()->content().size.height() + 40}; }
    QPointF shareOf(const EdgeId &edge) const
    {
        const EdgeShown &shown = desk.scene()->item(edge)->edge();
        return shown.label;
    }
    static QString kindName(NodeKind kind) { return model::nodeKindKey(kind); }
    QPointF handleOf(const NodeId &node)
    {
        // A place where ways only meet shows its handle when it is chosen.
        if (desk.scene()->item(node)->node().meeting)
            desk.click(boxOf(node).center());
        return Desk::handle(boxOf(node));
    }
    void turnByMenu(const NodeId &node, NodeKind kind)
    {
        const QPoint at = desk.at(boxOf(node).center());
        QContextMenuEvent event(QContextMenuEvent::Mouse, at, desk.view()->viewport()->mapToGlobal(at));
        QApplication::sendEvent(desk.view()->viewport(), &event);
        QMenu *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
        QVERIFY(menu);
        // A menu under a menu takes its time, and a second click would shut it again.
        for (int i = 0; i < 20; ++i) {
            clickOn(menu, QStringLiteral("Change into"));
            if (QTest::qWaitFor([menu] { return QApplication::activePopupWidget() != menu; }, 400))
                break;
        }
        QMenu *kinds = qobject_cast<QMenu *>(QApplication::activePopupWidget());
        QVERIFY(kinds);
        clickOn(kinds, QStringLiteral("Change into: ") + kindName(kind));
        QTRY_VERIFY(!QApplication::activePopupWidget());
    }
    static void clickOn(QMenu *menu, const QString &text)
    {
        for (QAction *action : menu->actions()) {
            if (action->text() == text) {
                QTest::mouseClick(menu, Qt::LeftButton, {}, menu->actionGeometry(action).center());
                return;
            }
        }
        QFAIL(qPrintable(text));
    }
};

class Dragging : public Drawer {
public:
    void append(const NodeId &from) override { desk.drag(handleOf(from), empty()); }
    void turnInto(const NodeId &node, NodeKind kind) override { turnByMenu(node, kind); }
    void connect(const NodeId &from, const NodeId &to) override { desk.drag(handleOf(from), boxOf(to).center()); }
    void openShare(const EdgeId &edge) override
    {
        QTest::mouseDClick(desk.view()->viewport(), Qt::LeftButton, {}, desk.at(shareOf(edge)));
    }
};

class Clicking : public Drawer {
public:
    void append(const NodeId &from) override
    {
        desk.click(handleOf(from));
        desk.click(empty());
    }
    void turnInto(const NodeId &node, NodeKind kind) override { turnByMenu(node, kind); }
    void connect(const NodeId &from, const NodeId &to) override
    {
        desk.click(handleOf(from));
        desk.click(boxOf(to).center());
    }
    void openShare(const EdgeId &edge) override
    {
        desk.click(shareOf(edge));
        desk.run("map.rename");
    }
};

class Typing : public Drawer {
public:
    void append(const NodeId &from) override
    {
        go(from);
        desk.key(Qt::Key_Return, Qt::ControlModifier);
    }
    void turnInto(const NodeId &node, NodeKind kind) override
    {
        go(node);
        QContextMenuEvent event(QContextMenuEvent::Keyboard, QPoint(5, 5), desk.view()->mapToGlobal(QPoint(5, 5)));
        QApplication::sendEvent(desk.view()->viewport(), &event);
        QMenu *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
        QVERIFY(menu);
        walkTo(menu, QStringLiteral("Change into"));
        QTest::keyClick(menu, Qt::Key_Right);
        QTRY_VERIFY(QApplication::activePopupWidget() != menu);
        QMenu *kinds = qobject_cast<QMenu *>(QApplication::activePopupWidget());
        QVERIFY(kinds);
        walkTo(kinds, QStringLiteral("Change into: ") + kindName(kind));
        QTest::keyClick(kinds, Qt::Key_Return);
        QTRY_VERIFY(!QApplication::activePopupWidget());
    }
    void connect(const NodeId &from, const NodeId &to) override
    {
        go(from);
        desk.key(Qt::Key_L, Qt::ControlModifier);
        go(to);
        desk.key(Qt::Key_Return);
    }
    void openShare(const EdgeId &edge) override
    {
        go(edge.from);
        for (int i = 0; i < 20; ++i) {
            desk.key(Qt::Key_E, Qt::ControlModifier);
            if (desk.session.selection().edges.contains(edge))
                break;
        }
        desk.key(Qt::Key_F2);
    }

private:
    /// By finding its name.
    void go(const NodeId &node)
    {
        if (desk.session.selection() == Session::Selection{{node}, {}})
            return;
        desk.key(Qt::Key_F, Qt::ControlModifier);
        auto *line = desk.room.findChild<QLineEdit *>(QStringLiteral("map.find.text"));
        QTRY_VERIFY(line->isVisible());
        line->clear();
        QTest::keyClicks(line, desk.journey().nodes.find(node)->name);
        for (int i = 0; i < 60; ++i) {
            QTest::keyClick(line, Qt::Key_Return);
            if (desk.session.selection() == Session::Selection{{node}, {}})
                break;
        }
        QCOMPARE(desk.session.selection().nodes, QSet{node});
        QTest::keyClick(line, Qt::Key_Escape);
        QTRY_VERIFY(!line->isVisible());
    }
    static void walkTo(QMenu *menu, const QString &text)
    {
        for (int i = 0; i < 60; ++i) {
            QTest::keyClick(menu, Qt::Key_Down);
            if (menu->activeAction() && menu->activeAction()->text() == text)
                return;
        }
        QFAIL(qPrintable(text));
    }
};

/// Draws a journey as somebody would who has it on paper: way by way; every node when a way first leads to it.
class Drawing {
public:
    Drawing(Drawer &hand, const model::Journey &paper) : m_hand(hand), m_paper(paper) {}

    void run()
    {
        for (const model::Node &node : m_paper.nodes) {
            if (node.kind == NodeKind::Start)
                m_drawn.insert(node.id, NodeId("start"));
        }
        QList<model::Edge> open;
        for (const model::Edge &edge : m_paper.edges)
            open.append(edge);
        while (!open.isEmpty()) {
            const qsizetype before = open.size();
            open.removeIf([this](const model::Edge &edge) { return m_drawn.contains(edge.from) && draw(edge); });
            QVERIFY(open.size() < before && !QTest::currentTestFailed());
        }
        for (const model::Edge &edge : m_paper.edges)
            share(edge);
    }

    NodeId drawn(const NodeId &id) const { return m_drawn.value(id, id); }

private:
    bool draw(const model::Edge &edge)
    {
        if (QTest::currentTestFailed())
            return false;
        const NodeId from = m_drawn.value(edge.from, edge.from);
        if (m_drawn.contains(edge.to)) {
            m_hand.connect(from, m_drawn.value(edge.to, edge.to));
            if (m_hand.desk.editor()->isVisible())
                QTest::keyClick(m_hand.desk.editor(), Qt::Key_Escape);
            return true;
        }
        const model::Node &node = *m_paper.nodes.find(edge.to);
        m_hand.append(from);
        m_hand.desk.type(node.label());
        const NodeId made = m_hand.selected();
        m_drawn.insert(edge.to, made);
        if (node.kind != NodeKind::Step)
            m_hand.turnInto(made, node.kind);
        return true;
    }

    void share(const model::Edge &edge)
    {
        const EdgeId id{drawn(edge.from), drawn(edge.to)};
        const model::Edge *now = m_hand.desk.journey().edges.find(id);
        QVERIFY2(now, qPrintable(edge.from.text() + QStringLiteral(" to ") + edge.to.text()));
        if (std::abs(now->share.likely - edge.share.likely) < 1e-9)
            return;
        m_hand.openShare(id);
        m_hand.desk.type(QString::number(edge.share.likely * 100));
    }

    Drawer &m_hand;
    const model::Journey &m_paper;
    QHash<NodeId, NodeId> m_drawn;
};

void isAsOnPaper(const model::Journey &drawn, const model::Journey &paper, const Drawing &drawing)
{
    QCOMPARE(drawn.nodes.size(), paper.nodes.size());
    QCOMPARE(drawn.edges.size(), paper.edges.size());
    for (const model::Node &node : paper.nodes) {
        const model::Node *mine = drawn.nodes.find(drawing.drawn(node.id));
        QVERIFY(mine);
        QCOMPARE(mine->kind, node.kind);
        if (node.kind != NodeKind::Start)
            QCOMPARE(mine->name, node.label());
    }
    for (const model::Edge &edge : paper.edges) {
        const model::Edge *mine = drawn.edges.find(EdgeId{drawing.drawn(edge.from), drawing.drawn(edge.to)});
        QVERIFY(mine);
        QVERIFY2(std::abs(mine->share.likely - edge.share.likely) < 1e-9, qPrintable(edge.from.text()));
    }
}

} // namespace

/// The 32 steps of having a baby, drawn from nothing three times.
class TestThreeHands : public QObject {
    Q_OBJECT
private:
    static void areEqual(const QByteArray &a, const QByteArray &b)
    {
        const QList<QByteArray> first = a.split('\n'), second = b.split('\n');
        for (qsizetype i = 0; i < std::min(first.size(), second.size()); ++i)
            QCOMPARE(first[i], second[i]);
        QCOMPARE(first.size(), second.size());
    }

private slots:
    void initTestCase() { Theme::loadTypeface(); }

    void draggingClickingAndTypingDrawTheSame()
    {
        const auto opened = model::files::open(QStringLiteral(TREADLIGHT_SOURCE "/journeys/having-a-baby.json"));
        QVERIFY(opened.ok());
        const model::Journey &paper = opened->workspace.journeys.at(0);
        QList<QByteArray> results;
        Dragging dragging;
        Clicking clicking;
        Typing typing;
        for (Drawer *hand : {static_cast<Drawer *>(&dragging), static_cast<Drawer *>(&clicking), static_cast<Drawer *>(&typing)}) {
            const QByteArray before = bytesOf(*hand->desk.document.workspace());
            Drawing drawing(*hand, paper);
            drawing.run();
            if (QTest::currentTestFailed())
                return;
            isAsOnPaper(hand->desk.journey(), paper, drawing);
            results.append(bytesOf(*hand->desk.document.workspace()));
            while (hand->desk.document.canUndo())
                hand->desk.document.undo();
            QCOMPARE(bytesOf(*hand->desk.document.workspace()), before);
            while (hand->desk.document.canRedo())
                hand->desk.document.redo();
            QCOMPARE(bytesOf(*hand->desk.document.workspace()), results.last());
        }
        areEqual(results[0], results[1]);
        areEqual(results[1], results[2]);
    }
};

QTEST_MAIN(TestThreeHands)
#include "tst_threehands.moc"
