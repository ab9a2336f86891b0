// SPDX-License-Identifier: GPL-3.0-only
#include "app/map/mapactions.h"

#include "app/map/hand.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QMenu>
#include <QMimeData>
#include <QUuid>

namespace app::map {

using model::NodeId;
using model::NodeKind;
using model::drawing::Way;

MapActions::MapActions(MapView *view, Session *session, Editing *editing, QWidget *room)
    : QObject(room), m_view(view), m_session(session), m_editing(editing), m_room(room),
      m_lanes(new QActionGroup(this)), m_heats(new QActionGroup(this))
{
    addNews();
    addEdits();
    addClipboard();
    addTurns();
    addArounds();
    addAligns();
    addSelects();
    addViews();
    addLanes();
    addHeats();
    connect(session, &Session::selected, this, &MapActions::follow);
    connect(session, &Session::chosen, this, &MapActions::follow);
    follow();
}

QAction *MapActions::add(Group group, const char *name, const QString &text, const QKeySequence &key, Needs needs,
                         std::function<void()> run)
{
    auto *action = new QAction(text, m_room);
    action->setObjectName(QLatin1String(name));
    action->setShortcut(key);
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    connect(action, &QAction::triggered, this, [run = std::move(run)] { run(); });
    m_room->addAction(action);
    m_rows.append({action, group, needs});
    return action;
}

void MapActions::addNew(NodeKind kind, Way way)
{
    const Editing::New what{kind};
    if (const auto node = m_view->oneNode())
        m_view->hand()->addAfter(*node, what, way);
    else if (const auto edge = m_view->oneEdge())
        m_view->hand()->insertOn(*edge, what);
    else if (m_session->shown())
        m_view->hand()->addAt(what, {});
}

void MapActions::addNews()
{
    add(Group::Add, "map.addStep", tr("Add a step"), Qt::Key_Insert, Needs::Journey,
        [this] { addNew(NodeKind::Step, Way::OnItsWay); });
    add(Group::Add, "map.addBranch", tr("Add a step on another way"), QKeySequence(Qt::SHIFT | Qt::Key_Insert),
        Needs::Node, [this] { addNew(NodeKind::Step, Way::Another); });
    add(Group::Add, "map.addStepOf", tr("Add a step of a service…"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_N),
        Needs::Journey, [this] { emit serviceWanted(); });
    add(Group::Add, "map.addChoice", tr("Add a choice"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_H), Needs::Journey,
        [this] { addNew(NodeKind::Choice, Way::OnItsWay); });
    add(Group::Add, "map.addFork", tr("Add a fork"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_F), Needs::Journey,
        [this] { addNew(NodeKind::Fork, Way::OnItsWay); });
    add(Group::Add, "map.addJoin", tr("Add a join"), {}, Needs::Journey,
        [this] { addNew(NodeKind::Join, Way::OnItsWay); });
    add(Group::Add, "map.addEnd", tr("Add an end"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_E), Needs::Journey,
        [this] { addNew(NodeKind::End, Way::Another); });
    add(Group::Add, "map.addStart", tr("Add a start"), {}, Needs::Journey,
        [this] { m_view->hand()->addAt({NodeKind::Start}, {}); });
}

void MapActions::addEdits()
{
    add(Group::Edit, "map.rename", tr("Rename, or set the share"), Qt::Key_F2, Needs::NodeOrEdge, [this] {
        if (const auto node = m_view->oneNode())
            m_view->hand()->rename(*node);
        else if (const auto edge = m_view->oneEdge())
            m_view->hand()->editShare(*edge);
    });
    add(Group::Edit, "map.insertStep", tr("Put a step on this way"), {}, Needs::Edge,
        [this] { m_view->hand()->insertOn(*m_view->oneEdge(), {}); });
    add(Group::Edit, "map.connect", tr("Connect to…"), QKeySequence(Qt::CTRL | Qt::Key_L), Needs::Node,
        [this] { m_view->hand()->startConnecting(*m_view->oneNode()); });
    add(Group::Edit, "map.lead", tr("Lead this way elsewhere…"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_L),
        Needs::Edge, [this] { m_view->hand()->startLeading(*m_view->oneEdge()); });
    add(Group::Edit, "map.askItem", tr("Ask for information…"), QKeySequence(Qt::CTRL | Qt::Key_I), Needs::Nodes,
        [this] { emit itemWanted(); });
    add(Group::Edit, "map.delete", tr("Delete"), QKeySequence::Delete, Needs::Anything,
        [this] { m_editing->remove(m_session->selection()); });
}

void MapActions::copy()
{
    if (std::unique_ptr<QMimeData> clip = m_editing->copied(m_session->selection().nodes))
        QGuiApplication::clipboard()->setMimeData(clip.release());
}

void MapActions::addClipboard()
{
    add(Group::Clipboard, "map.cut", tr("Cut"), QKeySequence::Cut, Needs::Nodes, [this] {
        copy();
        m_editing->remove({m_session->selection().nodes, {}});
    });
    add(Group::Clipboard, "map.copy", tr("Copy"), QKeySequence::Copy, Needs::Nodes, [this] { copy(); });
    add(Group::Clipboard, "map.paste", tr("Paste"), QKeySequence::Paste, Needs::Journey,
        [this] { m_editing->paste(QGuiApplication::clipboard()->mimeData(), {}); });
    add(Group::Clipboard, "map.duplicate", tr("Duplicate"), QKeySequence(Qt::CTRL | Qt::Key_D), Needs::Nodes, [this] {
        const std::unique_ptr<QMimeData> clip = m_editing->copied(m_session->selection().nodes);
        m_editing->paste(clip.get(), {});
    });
}

void MapActions::addTurns()
{
    for (const NodeKind kind : model::allNodeKinds) {
        QAction *action = add(Group::TurnInto, "", tr("Change into: %1").arg(kindName(kind)), {}, Needs::Nodes,
                              [this, kind] { m_editing->turnInto(m_session->selection().nodes, kind); });
        action->setObjectName(QStringLiteral("map.turnInto.") + model::nodeKindKey(kind));
        action->setIconText(kindName(kind));
    }
}

void MapActions::addArounds()
{
    add(Group::Around, "map.wrapInChoice", tr("Put a choice before: some go past it"),
        QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_H), Needs::Nodes,
        [this] { m_editing->wrapInChoice(m_session->selection().nodes); });
    add(Group::Around, "map.wrapInFork", tr("Put a fork and a join around"), QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_F),
        Needs::Nodes, [this] { m_editing->wrapInFork(m_session->selection().nodes); });
    add(Group::Around, "map.sideBySide", tr("Put these steps side by side"), QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_P),
        Needs::Several, [this] { m_editing->sideBySide(m_session->selection().nodes); });
    add(Group::Around, "map.joinUp", tr("Lead these into a new join"), QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_J),
        Needs::Nodes, [this] { m_editing->joinUp(m_session->selection().nodes); });
}

void MapActions::align(Align how)
{
    QMap<NodeId, QRectF> boxes;
    for (const NodeId &id : m_session->selection().nodes) {
        if (const NodeItem *item = m_view->item(id))
            boxes.insert(id, item->node().box);
    }
    QMap<NodeId, std::optional<QPointF>> points;
    const QMap<NodeId, QPointF> moved = aligned(boxes, how);
    for (auto it = moved.cbegin(); it != moved.cend(); ++it)
        points.insert(it.key(), it.value());
    m_editing->place(points, QStringLiteral("align ") + QUuid::createUuid().toString());
}

void MapActions::addAligns()
{
    struct Alignment {
        const char *name;
        QString text;
        Align how;
    };
    const Alignment rows[] = {{"map.align.left", tr("Align left edges"), Align::Left},
                        {"map.align.centre", tr("Align centres"), Align::Centre},
                        {"map.align.right", tr("Align right edges"), Align::Right},
                        {"map.align.top", tr("Align top edges"), Align::Top},
                        {"map.align.middle", tr("Align middles"), Align::Middle},
                        {"map.align.bottom", tr("Align bottom edges"), Align::Bottom},
                        {"map.spread.across", tr("Spread evenly from left to right"), Align::SpreadAcross},
                        {"map.spread.down", tr("Spread evenly from top to bottom"), Align::SpreadDown}};
    for (const Alignment &row : rows) {
        const bool spreads = row.how == Align::SpreadAcross || row.how == Align::SpreadDown;
        add(Group::Align, row.name, row.text, {}, spreads ? Needs::Three : Needs::Several,
            [this, how = row.how] { align(how); });
    }
    add(Group::Place, "map.moveTo", tr("Move to where I click…"), QKeySequence(Qt::CTRL | Qt::Key_M), Needs::Nodes,
        [this] { m_view->hand()->startMoving(m_session->selection().nodes); });
    add(Group::Place, "map.unplace", tr("Back to its automatic place"), {}, Needs::Nodes,
        [this] { m_editing->unplace(m_session->selection().nodes); });
    add(Group::Place, "map.unplaceAll", tr("Arrange everything automatically"),
        QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_A), Needs::Journey, [this] { m_editing->unplace(everything()); });
}

QSet<NodeId> MapActions::everything() const
{
    QSet<NodeId> all;
    if (const model::Journey *shown = m_session->shown()) {
        for (const model::Node &node : shown->nodes)
            all.insert(node.id);
    }
    return all;
}

void MapActions::addSelects()
{
    add(Group::Select, "map.selectAll", tr("Select all"), QKeySequence::SelectAll, Needs::Journey, [this] {
        m_session->select({everything(), {}});
    });
    add(Group::Select, "map.selectWay", tr("Select the next way from here"), QKeySequence(Qt::CTRL | Qt::Key_E),
        Needs::NodeOrEdge, [this] { m_view->selectNextEdge(); });
    add(Group::Select, "map.find", tr("Find and replace…"), QKeySequence::Find, Needs::Journey,
        [this] { emit findWanted(); });
}

bool MapActions::has(Needs needs) const
{
    const qsizetype nodes = m_session->selection().nodes.size();
    switch (needs) {
    case Needs::Nothing: return true;
    case Needs::Journey: return m_session->shown() != nullptr;
    case Needs::Anything: return !m_session->selection().isEmpty();
    case Needs::Node: return m_view->oneNode().has_value();
    case Needs::Nodes: return nodes > 0;
    case Needs::Several: return nodes > 1;
    case Needs::Three: return nodes > 2;
    case Needs::Edge: return m_view->oneEdge().has_value();
    case Needs::NodeOrEdge: return m_view->oneNode() || m_view->oneEdge();
    }
    Q_UNREACHABLE();
}

void MapActions::follow()
{
    for (const Row &row : m_rows)
        row.action->setEnabled(has(row.needs));
}

QList<QAction *> MapActions::possible(Group group) const
{
    QList<QAction *> actions;
    for (const Row &row : m_rows) {
        if (row.group == group && row.action->isEnabled())
            actions.append(row.action);
    }
    return actions;
}

QMenu *MapActions::submenu(const QString &title, Group group, QWidget *parent) const
{
    auto *menu = new QMenu(title, parent);
    for (const Row &row : m_rows) {
        if (row.group == group)
            menu->addAction(row.action);
    }
    return menu;
}

QMenu *MapActions::menu(QWidget *parent) const
{
    auto *menu = new QMenu(parent);
    menu->setObjectName(QStringLiteral("map.menu"));
    const auto sub = [&](const QString &title, Group group) {
        const QList<QAction *> actions = possible(group);
        if (actions.isEmpty())
            return;
        menu->addMenu(title)->addActions(actions);
    };
    menu->addActions(possible(Group::Edit));
    sub(tr("Add"), Group::Add);
    sub(tr("Change into"), Group::TurnInto);
    sub(tr("Put around"), Group::Around);
    menu->addSeparator();
    menu->addActions(possible(Group::Clipboard));
    menu->addSeparator();
    sub(tr("Align"), Group::Align);
    menu->addActions(possible(Group::Place));
    menu->addSeparator();
    menu->addActions(possible(Group::Select));
    menu->addActions({named("map.fit"), named("map.copyPicture")});
    return menu;
}

QList<QAction *> MapActions::all() const
{
    QList<QAction *> actions;
    const auto line = [&] {
        auto *separator = new QAction(m_room);
        separator->setSeparator(true);
        actions.append(separator);
    };
    const auto plain = [&](Group group) {
        for (const Row &row : m_rows) {
            if (row.group == group)
                actions.append(row.action);
        }
        line();
    };
    plain(Group::Clipboard);
    actions.append(submenu(tr("Add"), Group::Add, m_room)->menuAction());
    actions.append(submenu(tr("Change into"), Group::TurnInto, m_room)->menuAction());
    actions.append(submenu(tr("Put around"), Group::Around, m_room)->menuAction());
    plain(Group::Edit);
    actions.append(submenu(tr("Align"), Group::Align, m_room)->menuAction());
    plain(Group::Place);
    plain(Group::Select);
    actions.append(submenu(tr("Lanes"), Group::Lanes, m_room)->menuAction());
    actions.append(submenu(tr("Heat"), Group::Heats, m_room)->menuAction());
    plain(Group::View);
    actions.removeLast();
    return actions;
}

} // namespace app::map
