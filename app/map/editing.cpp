// SPDX-License-Identifier: GPL-3.0-only
#include "app/map/editing.h"

#include "app/map/overlay.h"

#include <algorithm>

namespace app::map {

using namespace model;

Editing::Editing(Document *document, Session *session, QObject *parent)
    : QObject(parent), m_document(document), m_session(session)
{
}

bool Editing::make(const QList<Change> &changes)
{
    const Done done = m_session->change(changes);
    if (!done)
        emit said(done.refusal());
    return done.ok();
}

Node Editing::newStep(const std::optional<ServiceId> &service) const
{
    const Journey *baseline = m_session->baseline(), *shown = m_session->shown();
    const auto taken = [&](const QString &text) {
        const NodeId id(text);
        return baseline->nodes.contains(id) || shown->nodes.contains(id);
    };
    Node node{NodeId(freshId(tr("New step"), taken))};
    node.name = tr("New step");
    node.service = service;
    return node;
}

int Editing::waysOutOf(const NodeId &node) const
{
    const Table<Edge> &edges = m_session->shown()->edges;
    return static_cast<int>(std::count_if(edges.begin(), edges.end(), [&](const Edge &e) { return e.from == node; }));
}

bool Editing::hasShares(const NodeId &node) const
{
    const Node *found = m_session->shown()->nodes.find(node);
    return found && found->kind != NodeKind::Fork;
}

std::optional<NodeId> Editing::addStep(QPointF at)
{
    if (!m_session->shown())
        return {};
    const Node step = newStep({});
    const Done done = m_document->apply(
        {edits::OnJourney{*m_session->journeyId(), m_session->scenarioId(), {Change(changes::PutNode{step})}},
         edits::Place{*m_session->journeyId(), {{step.id, at}}}},
        tr("Add a step"));
    if (!done) {
        emit said(done.refusal());
        return {};
    }
    return step.id;
}

std::optional<NodeId> Editing::addStepAfter(const NodeId &node, std::optional<QPointF> at)
{
    const Journey *journey = m_session->shown();
    const Node *before = journey ? journey->nodes.find(node) : nullptr;
    if (!before)
        return {};
    if (before->kind == NodeKind::End) {
        emit said(
            tr("Nothing follows an end. Choose the step before it, or put the new step on the edge that leads to it."));
        return {};
    }
    const Node step = newStep(before->service);
    const auto way = std::find_if(journey->edges.begin(), journey->edges.end(),
                                  [&](const Edge &e) { return e.from == node && !(e.to == node); });
    if (!at && waysOutOf(node) == 1 && way != journey->edges.end()) {
        if (!make({Change(changes::Insert{way->from, way->to, step})}))
            return {};
        return step.id;
    }
    const double share = waysOutOf(node) > 0 && hasShares(node) ? 0.5 : 1;
    QList<edits::Any> all{
        edits::OnJourney{*m_session->journeyId(),
                         m_session->scenarioId(),
                         {Change(changes::PutNode{step}), Change(changes::Connect{node, step.id, share})}}};
    if (at)
        all.append(edits::Place{*m_session->journeyId(), {{step.id, *at}}});
    const Done done = m_document->apply(all, tr("Add a step"));
    if (!done) {
        emit said(done.refusal());
        return {};
    }
    return step.id;
}

std::optional<NodeId> Editing::insertStep(const EdgeId &edge)
{
    const Journey *journey = m_session->shown();
    if (!journey || !journey->edges.contains(edge))
        return {};
    const Node *from = journey->nodes.find(edge.from), *to = journey->nodes.find(edge.to);
    const Node step = newStep(from && from->service ? from->service : to ? to->service : std::nullopt);
    if (!make({Change(changes::Insert{edge.from, edge.to, step})}))
        return {};
    return step.id;
}

bool Editing::connectNodes(const NodeId &from, const NodeId &to)
{
    const Journey *journey = m_session->shown();
    const Node *first = journey ? journey->nodes.find(from) : nullptr,
               *second = journey ? journey->nodes.find(to) : nullptr;
    if (!first || !second)
        return false;
    if (journey->edges.contains(EdgeId{from, to})) {
        emit said(tr("%1 leads to %2 already.").arg(first->label(), second->label()));
        return false;
    }
    if (first->kind == NodeKind::End || second->kind == NodeKind::Start) {
        emit said(first->kind == NodeKind::End ? tr("Nothing follows an end.") : tr("Nothing leads to a start."));
        return false;
    }
    const double share = waysOutOf(from) > 0 && hasShares(from) ? 0.5 : 1;
    return make({Change(changes::Connect{from, to, share})});
}

bool Editing::rename(const NodeId &node, const QString &name)
{
    const Journey *journey = m_session->shown();
    const Node *found = journey ? journey->nodes.find(node) : nullptr;
    if (!found || found->name == name)
        return false;
    Node renamed = *found;
    renamed.name = name;
    return make({Change(changes::PutNode{renamed})});
}

bool Editing::setShare(const EdgeId &edge, double share)
{
    return make({Change(changes::Share{edge.from, edge.to, share})});
}

bool Editing::remove(const Session::Selection &selection)
{
    const Journey *journey = m_session->shown();
    if (!journey)
        return false;
    QList<Change> all;
    QList<NodeId> steps;
    for (const Node &node : journey->nodes) {
        if (!selection.nodes.contains(node.id))
            continue;
        const bool heals = node.kind == NodeKind::Step && waysOutOf(node.id) > 0;
        if (heals)
            steps.append(node.id);
        else
            all.append(Change(changes::DeleteNode{node.id}));
    }
    if (!steps.isEmpty())
        all.prepend(Change(changes::RemoveSteps{steps}));
    for (const Edge &edge : journey->edges) {
        if (selection.edges.contains(edge.key()) && !selection.nodes.contains(edge.from) &&
            !selection.nodes.contains(edge.to))
            all.append(Change(changes::Disconnect{edge.from, edge.to}));
    }
    return !all.isEmpty() && make(all);
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
    if (points.isEmpty())
        return;
    const Done done = m_document->apply(edits::Place{*m_session->journeyId(), points});
    if (!done)
        emit said(done.refusal());
}

bool Editing::isPlaced(const NodeId &node) const
{
    return m_session->journeyId() && m_document->workspace()->places.value(*m_session->journeyId()).contains(node);
}

} // namespace app::map
