// SPDX-License-Identifier: GPL-3.0-only
#include "app/map/accessible.h"

#include "app/map/accessibleparts.h"

#include <QEvent>

namespace app::map {

namespace {

// More at once is another map: who listens reads it afresh.
constexpr qsizetype mostToldSingly = 100;

QAccessibleInterface *madeFor(const QString &type, QObject *object)
{
    if (type != QLatin1String(MapView::staticMetaObject.className()))
        return nullptr;
    auto *map = object->findChild<Accessible *>(QString(), Qt::FindDirectChildrenOnly);
    return map ? new AccessibleView(map) : nullptr;
}

void tell(QAccessibleInterface *part, QAccessible::Event what)
{
    if (!part)
        return;
    QAccessibleEvent event(part, what);
    QAccessible::updateAccessibility(&event);
}

} // namespace

Accessible::Accessible(MapView *view, MapScene *scene, Session *session, Editing *editing)
    : QObject(view), m_view(view), m_scene(scene), m_session(session), m_editing(editing)
{
    QAccessible::installFactory(madeFor);
    // Naming the view has made Qt's own interface, which knows nothing of a map.
    if (QAccessibleInterface *plain = QAccessible::queryAccessibleInterface(view))
        QAccessible::deleteAccessibleInterface(QAccessible::uniqueId(plain));
    view->installEventFilter(this);
    connect(scene, &MapScene::shownAnew, this, &Accessible::showAnew);
    connect(session, &Session::selected, this, &Accessible::tellSelection);
}

Accessible::~Accessible()
{
    for (const QAccessible::Id id : std::as_const(m_ways))
        QAccessible::deleteAccessibleInterface(id);
    for (const QAccessible::Id id : std::as_const(m_nodes))
        QAccessible::deleteAccessibleInterface(id);
}

const Account &Accessible::account() const
{
    if (!m_account)
        m_account.emplace(m_scene->content());
    return *m_account;
}

QAccessibleInterface *Accessible::node(const model::NodeId &id) const
{
    if (const auto it = m_nodes.constFind(id); it != m_nodes.cend())
        return QAccessible::accessibleInterface(*it);
    const NodeShown *shown = account().find(id);
    if (!shown)
        return nullptr;
    auto *made = new AccessibleNode(const_cast<Accessible *>(this), id);
    const QAccessible::Id key = QAccessible::registerAccessibleInterface(made);
    m_nodes.insert(id, key);
    m_told.insert(key, shown->spoken());
    return made;
}

QAccessibleInterface *Accessible::way(const model::EdgeId &id) const
{
    if (const auto it = m_ways.constFind(id); it != m_ways.cend())
        return QAccessible::accessibleInterface(*it);
    const EdgeShown *shown = account().find(id);
    if (!shown)
        return nullptr;
    auto *made = new AccessibleWay(const_cast<Accessible *>(this), id);
    const QAccessible::Id key = QAccessible::registerAccessibleInterface(made);
    m_ways.insert(id, key);
    m_told.insert(key, account().words(*shown));
    return made;
}

QAccessibleInterface *Accessible::focused() const
{
    if (!m_view->hasFocus())
        return nullptr;
    if (const auto one = m_view->oneNode())
        return node(*one);
    const auto edge = m_view->oneEdge();
    return edge ? way(*edge) : nullptr;
}

void Accessible::takeFocus() const
{
    if (!m_view->isActiveWindow())
        m_view->activateWindow();
    m_view->setFocus(Qt::OtherFocusReason);
}

QRect Accessible::onScreen(const QRectF &box) const
{
    const QRect seen = m_view->mapFromScene(box).boundingRect();
    // A straight way has no height to point at.
    constexpr int least = 24;
    const int across = std::max(0, least - seen.width()), down = std::max(0, least - seen.height());
    const QRect target = seen.adjusted(-(across + 1) / 2, -(down + 1) / 2, across / 2, down / 2);
    return target.translated(m_view->viewport()->mapToGlobal(QPoint(0, 0)));
}

bool Accessible::eventFilter(QObject *watched, QEvent *event)
{
    // The view tells its own focus after this event; what is selected in it comes next.
    if (event->type() == QEvent::FocusIn && isHeard())
        QMetaObject::invokeMethod(this, &Accessible::tellFocus, Qt::QueuedConnection);
    return QObject::eventFilter(watched, event);
}

void Accessible::showAnew()
{
    if (!m_account)
        return;
    if (!isHeard()) {
        m_account.reset();
        return;
    }
    Account next(m_scene->content());
    letGoOfGone(next);
    const Account before = *std::exchange(m_account, std::move(next));
    tellNew(before);
    tellNames();
}

void Accessible::letGoOfGone(const Account &next)
{
    const auto letGo = [&](auto &parts) {
        for (auto it = parts.begin(); it != parts.end();) {
            if (next.find(it.key())) {
                ++it;
                continue;
            }
            tell(QAccessible::accessibleInterface(*it), QAccessible::ObjectDestroyed);
            m_told.remove(*it);
            QAccessible::deleteAccessibleInterface(*it);
            it = parts.erase(it);
        }
    };
    letGo(m_ways);
    letGo(m_nodes);
}

void Accessible::tellNew(const Account &before) const
{
    QList<model::NodeId> made;
    for (qsizetype i = 0; i < m_account->size() && made.size() <= mostToldSingly; ++i) {
        if (before.placeOf(m_account->node(i).id) < 0)
            made.append(m_account->node(i).id);
    }
    if (made.size() > mostToldSingly) {
        tell(QAccessible::queryAccessibleInterface(m_view), QAccessible::ObjectReorder);
        return;
    }
    for (const model::NodeId &id : std::as_const(made))
        tell(node(id), QAccessible::ObjectCreated);
}

void Accessible::tellNames() const
{
    const auto compare = [this](const auto &parts, const auto &wordsOf) {
        for (auto it = parts.begin(); it != parts.end(); ++it) {
            const QString now = wordsOf(*m_account->find(it.key()));
            QString &told = m_told[*it];
            if (told == now)
                continue;
            told = now;
            tell(QAccessible::accessibleInterface(*it), QAccessible::NameChanged);
        }
    };
    compare(m_nodes, [](const NodeShown &node) { return node.spoken(); });
    compare(m_ways, [this](const EdgeShown &way) { return m_account->words(way); });
}

void Accessible::tellSelection()
{
    const Session::Selection before = std::exchange(m_selected, m_session->selection());
    if (!isHeard())
        return;
    const auto nodesLess = before.nodes - m_selected.nodes, nodesMore = m_selected.nodes - before.nodes;
    const auto waysLess = before.edges - m_selected.edges, waysMore = m_selected.edges - before.edges;
    if (nodesLess.size() + nodesMore.size() + waysLess.size() + waysMore.size() > mostToldSingly) {
        tell(QAccessible::queryAccessibleInterface(m_view), QAccessible::SelectionWithin);
    } else {
        for (const model::NodeId &id : nodesLess)
            tell(node(id), QAccessible::SelectionRemove);
        for (const model::EdgeId &id : waysLess)
            tell(way(id), QAccessible::SelectionRemove);
        for (const model::NodeId &id : nodesMore)
            tell(node(id), QAccessible::SelectionAdd);
        for (const model::EdgeId &id : waysMore)
            tell(way(id), QAccessible::SelectionAdd);
    }
    tellFocus();
}

void Accessible::tellFocus() const
{
    if (isHeard())
        tell(focused(), QAccessible::Focus);
}

} // namespace app::map
