// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/map/inplaceeditor.h"
#include "app/map/maproom.h"
#include "app/map/mapview.h"

#include <QAction>
#include <QApplication>
#include <QTest>

/// The map room with everything it stands on, shown without a display, and what a hand does to it.
namespace tests {

using namespace app;
using namespace app::map;
using model::EdgeId;
using model::NodeId;
using model::NodeKind;

inline model::Node node(const char *id, NodeKind kind)
{
    model::Node made{NodeId(id)};
    made.kind = kind;
    made.name = QString::fromLatin1(id);
    made[model::Measurand::Do] = kind == NodeKind::Step ? 20 : 0;
    return made;
}

/// start → apply → decide → end, and half of those who apply again.
inline model::Workspace small()
{
    model::Workspace workspace;
    workspace.inventory.segments.put({model::SegmentId("all"), QStringLiteral("All"), 7, {}, {}});
    model::Journey journey{model::JourneyId("small")};
    journey.name = QStringLiteral("Small");
    journey.people.insert(model::SegmentId("all"), 1000);
    journey.nodes.put(node("start", NodeKind::Start));
    journey.nodes.put(node("apply", NodeKind::Step));
    journey.nodes.put(node("decide", NodeKind::Step));
    journey.nodes.put(node("end", NodeKind::End));
    for (const auto &[from, to] :
         {std::pair("start", "apply"), std::pair("apply", "decide"), std::pair("decide", "end")})
        journey.edges.put({NodeId(from), NodeId(to), 1, {}, {}, {}});
    workspace.journeys.put(journey);
    return workspace;
}

/// A start, so many steps one after the other, and an end.
inline model::Workspace chain(int steps)
{
    model::Workspace workspace = small();
    model::Journey journey{model::JourneyId("chain")};
    journey.name = QStringLiteral("Chain");
    journey.people = workspace.journeys.at(0).people;
    journey.nodes.put(node("start", NodeKind::Start));
    QByteArray before = "start";
    for (int i = 0; i < steps; ++i) {
        const QByteArray id = "s" + QByteArray::number(i);
        journey.nodes.put(node(id.constData(), NodeKind::Step));
        journey.edges.put({NodeId(before.constData()), NodeId(id.constData()), 1, {}, {}, {}});
        before = id;
    }
    journey.nodes.put(node("end", NodeKind::End));
    journey.edges.put({NodeId(before.constData()), NodeId("end"), 1, {}, {}, {}});
    workspace.journeys = {};
    workspace.journeys.put(journey);
    return workspace;
}

/// A room with everything it stands on, shown without a display.
struct Desk {
    Theme theme;
    Document document;
    Session session{&document};
    AnalysisRunner runner{&document, &session};
    MapRoom room{&theme, &document, &session, &runner};
    QStringList said;

    explicit Desk(model::Workspace workspace = small(), QSize size = {1056, 640})
    {
        QObject::connect(&room, &MapRoom::said, [this](const QString &sentence) { said.append(sentence); });
        room.resize(size);
        room.show();
        QApplication::setActiveWindow(&room);
        document.start(std::move(workspace), {});
        QVERIFY(QTest::qWaitForWindowExposed(&room));
        view()->setFocus();
    }

    MapView *view() const { return room.findChild<MapView *>(); }
    MapScene *scene() const { return room.findChild<MapScene *>(); }
    InPlaceEditor *editor() const { return room.findChild<InPlaceEditor *>(); }
    const model::Journey &journey() const { return *session.shown(); }
    QRectF box(const char *id) const { return scene()->item(NodeId(id))->node().box; }
    QPoint at(QPointF point) const { return view()->mapFromScene(point); }
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) { QTest::keyClick(view(), key, modifiers); }
    void click(QPointF point, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::mouseMove(view()->viewport(), at(point));
        QTest::mouseClick(view()->viewport(), Qt::LeftButton, modifiers, at(point));
    }
    void drag(QPointF from, QPointF to)
    {
        QWidget *port = view()->viewport();
        QTest::mouseMove(port, at(from));
        QTest::mousePress(port, Qt::LeftButton, {}, at(from));
        move((from + to) / 2);
        move(to);
        QTest::mouseRelease(port, Qt::LeftButton, {}, at(to));
    }
    void move(QPointF to)
    {
        const QPointF point = at(to);
        QMouseEvent event(QEvent::MouseMove, point, view()->viewport()->mapToGlobal(point), Qt::NoButton,
                          Qt::LeftButton, {});
        QApplication::sendEvent(view()->viewport(), &event);
    }
    void type(const QString &text)
    {
        QVERIFY(editor()->isVisible());
        QTest::keyClicks(editor(), text);
        QTest::keyClick(editor(), Qt::Key_Return);
    }
    void run(const char *action) { room.findChild<QAction *>(QLatin1String(action))->trigger(); }
    static QPointF handle(const QRectF &box) { return {box.right(), box.center().y()}; }
};

} // namespace tests
