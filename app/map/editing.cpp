// SPDX-License-Identifier: GPL-3.0-only
#include "app/map/editing.h"

#include <QLocale>
#include <QUuid>

namespace app::map {

using namespace model;
using drawing::Drawn;

QString nameOfNew(NodeKind kind)
{
    switch (kind) {
    case NodeKind::Start: return Editing::tr("Start");
    case NodeKind::Step: return Editing::tr("New step");
    case NodeKind::Choice: return Editing::tr("New choice");
    case NodeKind::Fork: return Editing::tr("Which of these apply?");
    case NodeKind::Join: return Editing::tr("All done");
    case NodeKind::End: return Editing::tr("End");
    }
    Q_UNREACHABLE();
}

Editing::Editing(Document *document, Session *session, QObject *parent)
    : QObject(parent), m_document(document), m_session(session)
{
}

bool Editing::apply(const QList<edits::Any> &edits, const QString &name)
{
    const Done done = m_document->apply(edits, name);
    if (!done)
        emit said(done.refusal());
    return done.ok();
}

edits::Any Editing::onJourney(const QList<Change> &changes) const
{
    return edits::OnJourney{*m_session->journeyId(), m_session->scenarioId(), changes};
}

bool Editing::make(const Result<Drawn> &drawn, const QString &name)
{
    if (!m_session->shown())
        return false;
    if (!drawn) {
        emit said(drawn.refusal());
        return false;
    }
    if (drawn->changes.isEmpty())
        return false;
    const edits::Any edit = onJourney(drawn->changes);
    if (!apply({edit}, name.isEmpty() ? describe(edit, *m_document->workspace()) : name))
        return false;
    if (!drawn->made.isEmpty())
        m_session->select({QSet<NodeId>(drawn->made.begin(), drawn->made.end()), {}});
    return true;
}

Node Editing::fresh(NodeKind kind, const QString &name) const
{
    return drawing::freshNode(*m_document->workspace(), *m_session->journeyId(), kind, name);
}

std::optional<ServiceId> Editing::serviceOf(const NodeId &node) const
{
    const Node *found = m_session->shown()->nodes.find(node);
    return found ? found->service : std::nullopt;
}

Editing::Made Editing::draw(const New &what, const QString &name, const Drawing &drawing, std::optional<QPointF> at,
                            const QString &gesture)
{
    const SharedWorkspace base = m_document->beforeGesture(gesture);
    Node node = drawing::freshNode(*base, *m_session->journeyId(), what.kind, name);
    if (what.kind == NodeKind::Step)
        node.service = what.service;
    const Journey *journey = m_session->shown();
    std::shared_ptr<const Journey> before;
    if (base != m_document->workspace()) {
        before = shownIn(*base, *m_session->journeyId(), m_session->scenarioId());
        journey = before.get();
    }
    const Result<Drawn> drawn = drawing(*journey, node);
    if (!drawn) {
        emit said(drawn.refusal());
        return {};
    }
    QList<edits::Any> edits{onJourney(drawn->changes)};
    if (at)
        edits.append(edits::Place{*m_session->journeyId(), {{node.id, *at}}});
    const Done done = m_document->applyMerging(edits, tr("Add “%1”").arg(name), gesture);
    if (!done) {
        emit said(done.refusal());
        return {};
    }
    m_session->select({{node.id}, {}});
    return node.id;
}

Editing::Made Editing::drawFresh(const New &what, const Drawing &drawing, std::optional<QPointF> at)
{
    if (!m_session->shown())
        return {};
    const QString gesture = QStringLiteral("add ") + QUuid::createUuid().toString();
    const auto again = [=, this](const QString &name) { return draw(what, name, drawing, at, gesture); };
    const Made made = again(nameOfNew(what.kind));
    m_unnamed = made ? std::optional(Unnamed{*made, gesture, again}) : std::nullopt;
    return made;
}

Editing::Made Editing::add(const New &what, std::optional<QPointF> at)
{
    return drawFresh(
        what,
        [](const Journey &, const Node &node) -> Result<Drawn> {
            return Drawn{{Change(changes::PutNode{node})}, {node.id}};
        },
        at);
}

Editing::Made Editing::append(const NodeId &after, const New &what, drawing::Way way)
{
    if (!m_session->shown())
        return {};
    return drawFresh(
        {what.kind, what.service ? what.service : serviceOf(after)},
        [after, way](const Journey &journey, const Node &node) { return drawing::append(journey, after, node, way); },
        {});
}

Editing::Made Editing::insert(const EdgeId &edge, const New &what)
{
    if (!m_session->shown())
        return {};
    const std::optional<ServiceId> before = serviceOf(edge.from), after = serviceOf(edge.to);
    return drawFresh(
        {what.kind, what.service ? what.service : before ? before : after},
        [edge](const Journey &journey, const Node &node) { return drawing::insert(journey, edge, node); }, {});
}

Editing::Made Editing::rename(const NodeId &node, const QString &name)
{
    const Journey *journey = m_session->shown();
    const Node *found = journey ? journey->nodes.find(node) : nullptr;
    if (!found || found->name == name)
        return node;
    if (m_unnamed && m_unnamed->node == node && !name.isEmpty() &&
        m_document->beforeGesture(m_unnamed->gesture) != m_document->workspace()) {
        const auto again = std::exchange(m_unnamed, {})->again;
        return again(name);
    }
    Node renamed = *found;
    renamed.name = name;
    make({Change(changes::PutNode{renamed})});
    return node;
}

bool Editing::connectNodes(const NodeId &from, const NodeId &to)
{
    return m_session->shown() && make(drawing::connect(*m_session->shown(), from, to));
}

bool Editing::leadTo(const EdgeId &edge, const NodeId &to)
{
    if (!m_session->shown() || !make(drawing::leadTo(*m_session->shown(), edge, to), tr("Lead a way elsewhere")))
        return false;
    m_session->select({{}, {EdgeId{edge.from, to}}});
    return true;
}

bool Editing::setShare(const EdgeId &edge, double share)
{
    return make({Change(changes::Share{edge.from, edge.to, share})});
}

bool Editing::setShare(const EdgeId &edge, const QString &typed)
{
    bool isNumber = false;
    const double percent = QLocale().toDouble(QString(typed).remove(QLatin1Char('%')).trimmed(), &isNumber);
    if (isNumber && percent >= 0 && percent <= 100)
        return setShare(edge, percent / 100);
    emit said(tr("A share is a number from 0 to 100 %."));
    return false;
}

bool Editing::turnInto(const QSet<NodeId> &nodes, NodeKind kind)
{
    const Journey *journey = m_session->shown();
    if (!journey)
        return false;
    Drawn all;
    for (const Node &node : journey->nodes) {
        if (!nodes.contains(node.id))
            continue;
        const Result<Drawn> one = drawing::turnInto(*journey, node.id, kind);
        if (!one)
            return make(one);
        all.changes += one->changes;
    }
    return make(all, tr("Change what it is"));
}

bool Editing::setService(const QSet<NodeId> &nodes, const ServiceId &service)
{
    QList<Change> changes;
    for (const Node &node : m_session->shown()->nodes) {
        if (nodes.contains(node.id) && node.kind == NodeKind::Step && node.service != service)
            changes.append(Change(changes::Move{node.id, service}));
    }
    return make(changes);
}

bool Editing::ask(const QSet<NodeId> &nodes, const ItemId &item)
{
    QList<NodeId> steps;
    for (const Node &node : m_session->shown()->nodes) {
        if (nodes.contains(node.id) && node.kind == NodeKind::Step && !node.ask(item))
            steps.append(node.id);
    }
    if (steps.isEmpty()) {
        emit said(tr("Only steps ask for information, and each asks for the same only once."));
        return false;
    }
    return make({Change(changes::AddAsks{QList<ItemId>{item}, Scope::of(steps)})});
}

bool Editing::remove(const Session::Selection &selection)
{
    const Journey *journey = m_session->shown();
    if (!journey)
        return false;
    const Result<Drawn> drawn = drawing::remove(*journey, selection.nodes, selection.edges);
    const qsizetype all = selection.nodes.size();
    return make(drawn, all > 1 ? tr("Delete %n place(s) on the map", nullptr, static_cast<int>(all)) : QString());
}

bool Editing::wrapInFork(const QSet<NodeId> &nodes)
{
    if (!m_session->shown())
        return false;
    const Node fork = fresh(NodeKind::Fork, nameOfNew(NodeKind::Fork)), join = fresh(NodeKind::Join, nameOfNew(NodeKind::Join));
    return make(drawing::wrapInFork(*m_session->shown(), nodes, fork, join), tr("Put a fork around"));
}

bool Editing::wrapInChoice(const QSet<NodeId> &nodes)
{
    if (!m_session->shown())
        return false;
    const Node choice = fresh(NodeKind::Choice, nameOfNew(NodeKind::Choice));
    return make(drawing::wrapInChoice(*m_session->shown(), nodes, choice), tr("Put a choice before"));
}

bool Editing::sideBySide(const QSet<NodeId> &nodes)
{
    if (!m_session->shown())
        return false;
    const Node fork = fresh(NodeKind::Fork, nameOfNew(NodeKind::Fork)), join = fresh(NodeKind::Join, nameOfNew(NodeKind::Join));
    return make(drawing::sideBySide(*m_session->shown(), nodes, fork, join), tr("Put steps side by side"));
}

bool Editing::joinUp(const QSet<NodeId> &nodes)
{
    if (!m_session->shown())
        return false;
    return make(drawing::joinUp(*m_session->shown(), nodes, fresh(NodeKind::Join, nameOfNew(NodeKind::Join))),
                tr("Join ways up"));
}

void Editing::place(const QMap<NodeId, std::optional<QPointF>> &points, const QString &gesture)
{
    if (!m_session->journeyId() || points.isEmpty())
        return;
    const Done done = m_document->applyMerging(edits::Place{*m_session->journeyId(), points}, gesture);
    if (!done)
        emit said(done.refusal());
}

void Editing::unplace(const QSet<NodeId> &nodes)
{
    QMap<NodeId, std::optional<QPointF>> points;
    for (const NodeId &node : nodes) {
        if (isPlaced(node))
            points.insert(node, std::nullopt);
    }
    if (!points.isEmpty())
        apply({edits::Place{*m_session->journeyId(), points}}, tr("Arrange automatically"));
}

bool Editing::isPlaced(const NodeId &node) const
{
    return m_session->journeyId() && m_document->workspace()->places.value(*m_session->journeyId()).contains(node);
}

} // namespace app::map
