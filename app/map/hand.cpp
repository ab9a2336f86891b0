// SPDX-License-Identifier: GPL-3.0-only
#include "app/map/hand.h"

#include "app/map/inplaceeditor.h"
#include "app/map/mapview.h"

#include <QLocale>
#include <QUuid>

namespace app::map {

using model::EdgeId;
using model::NodeId;
using model::drawing::Way;

Hand::Hand(Theme *theme, MapView *view, MapScene *scene, Session *session, Editing *editing)
    : QObject(view), m_theme(theme), m_view(view), m_scene(scene), m_session(session), m_editing(editing),
      m_editor(new InPlaceEditor(view->viewport()))
{
    m_editor->setObjectName(QStringLiteral("map.editor"));
}

void Hand::name(const Editing::Made &made)
{
    if (!made)
        return;
    m_view->choose(*made);
    rename(*made);
}

void Hand::addAt(const Editing::New &what, std::optional<QPointF> at) { name(m_editing->add(what, at)); }

void Hand::addAfter(const NodeId &node, const Editing::New &what, Way way) { name(m_editing->append(node, what, way)); }

void Hand::insertOn(const EdgeId &edge, const Editing::New &what) { name(m_editing->insert(edge, what)); }

void Hand::connectTo(const NodeId &from, const NodeId &to)
{
    if (!m_editing->connectNodes(from, to))
        return;
    const EdgeId edge{from, to};
    m_view->choose(edge);
    const EdgeItem *item = m_scene->item(edge);
    if (item && !item->edge().share.isEmpty())
        editShare(edge);
}

void Hand::openEditor(const QRectF &where, const QString &text, std::function<void(const QString &)> done)
{
    m_view->bringIntoView(where);
    const QRect room = m_view->mapFromScene(where).boundingRect();
    m_editor->setFont(m_theme->font(Type::Small, Weight::Strong));
    const int height = std::max(room.height(), m_theme->px(28));
    m_editor->open(QRect(room.left(), room.center().y() - height / 2, std::max(room.width(), m_theme->px(60)), height),
                   text, std::move(done));
}

void Hand::rename(const NodeId &node, const QString &typed)
{
    const NodeItem *item = m_scene->item(node);
    const model::Node *row = m_session->shown() ? m_session->shown()->nodes.find(node) : nullptr;
    if (!item || !row)
        return;
    QRectF box = item->node().box;
    if (box.width() < 100)
        box = QRectF(box.center() - QPointF(80, 14), QSizeF(160, 28));
    openEditor(box, typed.isEmpty() ? row->name : typed, [this, node](const QString &text) {
        if (const auto now = m_editing->rename(node, text))
            m_view->choose(*now);
    });
    if (!typed.isEmpty())
        m_editor->end(false);
}

void Hand::editShare(const EdgeId &edge)
{
    const EdgeItem *item = m_scene->item(edge);
    const model::Edge *row = m_session->shown() ? m_session->shown()->edges.find(edge) : nullptr;
    if (!item || !row)
        return;
    const QString text = QLocale().toString(row->share.likely * 100, 'g', 6) + QStringLiteral(" %");
    const QRectF box(item->edge().label - QPointF(30, 14), QSizeF(60, 28));
    openEditor(box, text, [this, edge](const QString &typed) { m_editing->setShare(edge, typed); });
}

void Hand::startConnecting(const NodeId &from)
{
    m_pick = Pick{[this, from](const NodeId &to) { connectTo(from, to); },
                  [this, from](QPointF) { addAfter(from, {}, Way::Another); }};
    emit said(tr("Choose where the way leads: a click, or arrow keys and Enter; empty ground adds a step. Escape stops."));
}

void Hand::startLeading(const EdgeId &edge)
{
    m_pick = Pick{[this, edge](const NodeId &to) { m_editing->leadTo(edge, to); }, {}};
    m_view->choose(edge.to);
    emit said(tr("Choose where this way shall lead: a click, or arrow keys and Enter. Escape stops."));
}

void Hand::startMoving(const QSet<NodeId> &nodes)
{
    const QMap<NodeId, QPointF> centres = centresOf(nodes);
    if (centres.isEmpty())
        return;
    m_pick = Pick{{}, [this, centres](QPointF ground) {
                      QPointF middle;
                      for (const QPointF &centre : centres)
                          middle += centre / static_cast<double>(centres.size());
                      QMap<NodeId, std::optional<QPointF>> points;
                      for (auto it = centres.cbegin(); it != centres.cend(); ++it)
                          points.insert(it.key(), (it.value() + ground - middle).toPoint().toPointF());
                      m_editing->place(points, QStringLiteral("put ") + QUuid::createUuid().toString());
                  }};
    emit said(tr("Click where it shall stand. Escape stops; Alt and an arrow key move it step by step."));
}

void Hand::pick(const NodeId &node)
{
    if (m_pick && m_pick->node)
        std::exchange(m_pick, {})->node(node);
}

void Hand::pick(QPointF ground)
{
    if (picksGround())
        std::exchange(m_pick, {})->ground(ground);
    else
        letGo();
}

bool Hand::letGo() { return std::exchange(m_pick, {}).has_value(); }

void Hand::nudge(QPointF by)
{
    const QSet<NodeId> &nodes = m_session->selection().nodes;
    if (nodes != m_nudged || m_nudging.isEmpty()) {
        m_nudged = nodes;
        m_nudging = QStringLiteral("nudge ") + QUuid::createUuid().toString();
    }
    QMap<NodeId, std::optional<QPointF>> points;
    const QMap<NodeId, QPointF> centres = centresOf(nodes);
    for (auto it = centres.cbegin(); it != centres.cend(); ++it)
        points.insert(it.key(), it.value() + by);
    m_editing->place(points, m_nudging);
}

QMap<NodeId, QPointF> Hand::centresOf(const QSet<NodeId> &nodes) const
{
    QMap<NodeId, QPointF> centres;
    for (const NodeId &id : nodes) {
        if (const NodeItem *item = m_scene->item(id))
            centres.insert(id, item->node().box.center());
    }
    return centres;
}

} // namespace app::map
