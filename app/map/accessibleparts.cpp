// SPDX-License-Identifier: GPL-3.0-only
#include "app/map/accessibleparts.h"

#include "app/map/hand.h"

#include <QKeySequence>

namespace app::map {

using model::drawing::Way;

namespace {

QString keyOf(const QKeySequence &key) { return key.toString(QKeySequence::NativeText); }

} // namespace

AccessibleView::AccessibleView(Accessible *map) : QAccessibleWidget(map->view(), QAccessible::List), m_map(map) {}

QWidget *AccessibleView::lineTyped() const
{
    QWidget *port = m_map->view()->viewport();
    const QList<QWidget *> inside = port->findChildren<QWidget *>(QString(), Qt::FindDirectChildrenOnly);
    const bool any = std::any_of(inside.begin(), inside.end(), [](const QWidget *one) { return one->isVisible(); });
    return any ? port : nullptr;
}

int AccessibleView::childCount() const
{
    return m_map ? static_cast<int>(m_map->account().size()) + (lineTyped() ? 1 : 0) : 0;
}

QAccessibleInterface *AccessibleView::child(int index) const
{
    if (!m_map || index < 0 || index >= childCount())
        return nullptr;
    const Account &account = m_map->account();
    return index < account.size() ? m_map->node(account.node(index).id)
                                  : QAccessible::queryAccessibleInterface(lineTyped());
}

int AccessibleView::indexOfChild(const QAccessibleInterface *child) const
{
    if (!m_map || !child)
        return -1;
    if (const auto *node = dynamic_cast<const AccessibleNode *>(child))
        return static_cast<int>(m_map->account().placeOf(node->id()));
    const QWidget *line = lineTyped();
    return line && child->object() == line ? static_cast<int>(m_map->account().size()) : -1;
}

QAccessibleInterface *AccessibleView::childAt(int x, int y) const
{
    if (!m_map || !rect().contains(x, y))
        return nullptr;
    const QPoint point = m_map->view()->viewport()->mapFromGlobal(QPoint(x, y));
    if (QWidget *line = lineTyped(); line && line->childAt(point))
        return QAccessible::queryAccessibleInterface(line);
    const NodeItem *item = m_map->scene()->nodeAt(m_map->view()->mapToScene(point));
    return item ? m_map->node(item->id()) : nullptr;
}

QAccessibleInterface *AccessibleView::focusChild() const
{
    QAccessibleInterface *part = m_map ? m_map->focused() : nullptr;
    return part ? part : QAccessibleWidget::focusChild();
}

QWindow *AccessiblePart::window() const
{
    return QAccessible::queryAccessibleInterface(m_map->view())->window();
}

void *AccessiblePart::interface_cast(QAccessible::InterfaceType type)
{
    return type == QAccessible::ActionInterface ? static_cast<QAccessibleActionInterface *>(this) : nullptr;
}

QAccessible::State AccessiblePart::state() const
{
    QAccessible::State state;
    if (!isValid()) {
        state.invalid = true;
        return state;
    }
    const QWidget *port = m_map->view()->viewport();
    state.selectable = true;
    state.multiSelectable = true;
    state.focusable = true;
    state.selected = isSelected();
    state.focused = m_map->focused() == this;
    state.readOnly = isGone();
    state.invisible = !port->isVisible();
    state.offscreen = !QRect(port->mapToGlobal(QPoint(0, 0)), port->size()).intersects(rect());
    return state;
}

QStringList AccessiblePart::actionNames() const
{
    QStringList names;
    for (const Action &action : actions())
        names.append(action.name);
    return names;
}

QString AccessiblePart::localizedActionName(const QString &name) const
{
    for (const Action &action : actions()) {
        if (action.name == name && !action.words.isEmpty())
            return action.words;
    }
    return QAccessibleActionInterface::localizedActionName(name);
}

QString AccessiblePart::localizedActionDescription(const QString &name) const
{
    for (const Action &action : actions()) {
        if (action.name == name)
            return action.description;
    }
    return {};
}

QStringList AccessiblePart::keyBindingsForAction(const QString &name) const
{
    for (const Action &action : actions()) {
        if (action.name == name && !action.key.isEmpty())
            return {action.key};
    }
    return {};
}

void AccessiblePart::doAction(const QString &name)
{
    const QList<Action> all = isValid() ? actions() : QList<Action>();
    for (const Action &action : all) {
        if (action.name == name) {
            action.run();
            return; // this may be gone
        }
    }
}

QAccessibleInterface *AccessibleNode::parent() const { return QAccessible::queryAccessibleInterface(m_map->view()); }

int AccessibleNode::childCount() const
{
    const qsizetype place = m_map->account().placeOf(m_id);
    return place < 0 ? 0 : static_cast<int>(m_map->account().waysOf(place));
}

QAccessibleInterface *AccessibleNode::child(int index) const
{
    if (index < 0 || index >= childCount())
        return nullptr;
    const Account &account = m_map->account();
    return m_map->way(account.way(account.placeOf(m_id), index).id);
}

int AccessibleNode::indexOfChild(const QAccessibleInterface *child) const
{
    const auto *way = dynamic_cast<const AccessibleWay *>(child);
    return way && way->id().from == m_id ? static_cast<int>(m_map->account().numberOf(way->id())) : -1;
}

QString AccessibleNode::text(QAccessible::Text which) const
{
    const NodeShown *node = shown();
    if (!node)
        return {};
    switch (which) {
    case QAccessible::Name: return node->spoken();
    case QAccessible::Description: return node->tip();
    default: return {};
    }
}

void AccessibleNode::setText(QAccessible::Text which, const QString &text)
{
    if (which == QAccessible::Name && isValid() && !isGone())
        m_map->editing()->rename(model::NodeId(m_id), text.simplified());
}

bool AccessibleNode::isSelected() const { return m_map->session()->selection().nodes.contains(m_id); }

bool AccessibleNode::isGone() const
{
    const NodeShown *node = shown();
    return !node || node->fate == Fate::Removed;
}

QList<AccessiblePart::Action> AccessibleNode::actions() const
{
    // What is typed at the moment is taken first, and this may be gone before an action ends.
    const auto choose = [map = m_map, id = m_id] {
        map->takeFocus();
        if (map->scene()->item(id))
            map->view()->choose(id);
    };
    const auto act = [map = m_map, id = m_id, choose](auto run) {
        return [map, id, choose, run] {
            choose();
            if (map->scene()->item(id))
                run(map, id);
        };
    };
    const auto press = [map = m_map, id = m_id, choose] {
        map->view()->hand()->isPicking() ? map->view()->hand()->pick(id) : choose();
    };
    QList<Action> all{{pressAction(), {}, tr("Chooses this, or leads a way here that is being led"), {}, press},
                      {setFocusAction(), {}, tr("Chooses this"), {}, choose}};
    if (isGone())
        return all;
    all.append({QStringLiteral("rename"), tr("Rename"), tr("Opens a line to type the name in"), QStringLiteral("F2"),
                act([](const Accessible *map, const model::NodeId &id) { map->view()->hand()->rename(id); })});
    all.append({QStringLiteral("addStep"), tr("Add a step after it"),
                tr("Puts a new step on the way from here and opens a line to type its name in"),
                keyOf(Qt::Key_Return), act([](const Accessible *map, const model::NodeId &id) {
                    map->view()->hand()->addAfter(id, {}, Way::OnItsWay);
                })});
    all.append({QStringLiteral("addBranch"), tr("Add a step on another way"),
                tr("Puts a new step beside what follows and opens a line to type its name in"),
                keyOf(QKeySequence(Qt::CTRL | Qt::Key_Return)), act([](const Accessible *map, const model::NodeId &id) {
                    map->view()->hand()->addAfter(id, {}, Way::Another);
                })});
    all.append({QStringLiteral("connect"), tr("Connect to…"), tr("The next one chosen is where a new way leads"),
                keyOf(QKeySequence(Qt::CTRL | Qt::Key_L)),
                act([](const Accessible *map, const model::NodeId &id) { map->view()->hand()->startConnecting(id); })});
    all.append({QStringLiteral("delete"), tr("Delete"), tr("Removes this; the ways around it are joined"),
                keyOf(QKeySequence::Delete),
                act([](const Accessible *map, const model::NodeId &id) { map->editing()->remove({{id}, {}}); })});
    return all;
}

QString AccessibleWay::text(QAccessible::Text which) const
{
    const EdgeShown *way = shown();
    return way && which == QAccessible::Name ? m_map->account().words(*way) : QString();
}

QRectF AccessibleWay::box() const
{
    const EdgeShown *way = shown();
    return way ? QPolygonF(way->way).boundingRect() : QRectF();
}

bool AccessibleWay::isSelected() const { return m_map->session()->selection().edges.contains(m_id); }

bool AccessibleWay::isGone() const
{
    const EdgeShown *way = shown();
    return !way || way->fate == Fate::Removed;
}

QList<AccessiblePart::Action> AccessibleWay::actions() const
{
    const auto go = [map = m_map, to = m_id.to] {
        map->takeFocus();
        if (map->scene()->item(to))
            map->view()->choose(to);
    };
    const auto choose = [map = m_map, id = m_id] {
        map->takeFocus();
        if (map->scene()->item(id))
            map->view()->choose(id);
    };
    const auto act = [map = m_map, id = m_id, choose](auto run) {
        return [map, id, choose, run] {
            choose();
            if (map->scene()->item(id))
                run(map, id);
        };
    };
    QList<Action> all{{pressAction(), tr("Go there"), tr("Chooses where this way leads"), {}, go},
                      {setFocusAction(), {}, tr("Chooses this way"), {}, choose}};
    if (isGone())
        return all;
    all.append({QStringLiteral("share"), tr("Set the share"), tr("Opens a line to type the share in"),
                QStringLiteral("F2"),
                act([](const Accessible *map, const model::EdgeId &id) { map->view()->hand()->editShare(id); })});
    all.append({QStringLiteral("addStep"), tr("Put a step on this way"),
                tr("Puts a new step here and opens a line to type its name in"), keyOf(Qt::Key_Return),
                act([](const Accessible *map, const model::EdgeId &id) { map->view()->hand()->insertOn(id, {}); })});
    all.append({QStringLiteral("delete"), tr("Delete"), tr("Removes this way"), keyOf(QKeySequence::Delete),
                act([](const Accessible *map, const model::EdgeId &id) { map->editing()->remove({{}, {id}}); })});
    return all;
}

} // namespace app::map
