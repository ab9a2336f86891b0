// SPDX-License-Identifier: GPL-3.0-only
#include "model/workspace/drawing.h"

#include "model/workspace/edit.h"

#include <QCoreApplication>

#include <algorithm>

namespace model::drawing {

namespace {

QString text(const char *sentence) { return QCoreApplication::translate("Drawing", sentence); }

Refusal gone() { return Refusal{text("What was chosen is not there any more; nothing was changed.")}; }

QList<const Edge *> waysOutOf(const Journey &journey, const NodeId &node)
{
    QList<const Edge *> ways;
    for (const Edge &edge : journey.edges) {
        if (edge.from == node)
            ways.append(&edge);
    }
    return ways;
}

/// The ids that changes of a scenario bring.
void addBroughtBy(const Change &change, QSet<QString> &ids)
{
    if (const auto *put = std::get_if<changes::PutNode>(&change.what))
        ids.insert(put->node.id.text());
    else if (const auto *insert = std::get_if<changes::Insert>(&change.what))
        ids.insert(insert->node.id.text());
    else if (const auto *merge = std::get_if<changes::Merge>(&change.what))
        ids.insert(merge->into.id.text());
}

QSet<QString> idsTaken(const Workspace &workspace, const JourneyId &id)
{
    QSet<QString> ids;
    if (const Journey *journey = workspace.journeys.find(id)) {
        for (const Node &node : journey->nodes)
            ids.insert(node.id.text());
    }
    for (const Scenario &scenario : workspace.scenarios) {
        if (scenario.journey != id)
            continue;
        for (const Change &change : scenario.changes)
            addBroughtBy(change, ids);
    }
    return ids;
}

double shareOfAnother(const Journey &journey, const Node &from)
{
    return from.kind == NodeKind::Fork || waysOutOf(journey, from.id).isEmpty() ? 1 : 0.5;
}

/// Puts a node on an edge whatever its kind; a step is an insertion, which scenarios know how to tell.
QList<Change> putOn(const Edge &edge, const Node &node)
{
    if (node.kind == NodeKind::Step)
        return {Change(changes::Insert{edge.from, edge.to, node})};
    Edge into = edge;
    into.to = node.id;
    Edge onwards{.from = node.id, .to = edge.to, .share = 1, .shareFor = {}, .label = {}, .unknown = {}};
    return {Change(changes::PutNode{node}), Change(changes::DeleteEdge{edge.from, edge.to}),
            Change(changes::PutEdge{into}), Change(changes::PutEdge{onwards})};
}

} // namespace

Node freshNode(const Workspace &workspace, const JourneyId &journey, NodeKind kind, const QString &name)
{
    const QSet<QString> ids = idsTaken(workspace, journey);
    Node node{NodeId(freshId(name, [&](const QString &id) { return ids.contains(id); }))};
    node.kind = kind;
    node.name = name;
    return node;
}

Result<Drawn> append(const Journey &journey, const NodeId &after, const Node &node, Way way)
{
    const Node *before = journey.nodes.find(after);
    if (!before)
        return gone();
    if (before->kind == NodeKind::End)
        return Refusal{
            text("Nothing follows an end. Choose the step before it, or put the new one on the way that leads to it.")};
    if (node.kind == NodeKind::Start)
        return Refusal{text("Nothing leads to a start; put it on empty ground.")};
    const QList<const Edge *> ways = waysOutOf(journey, after);
    const bool branches = before->kind == NodeKind::Fork || before->kind == NodeKind::Choice;
    const bool onIt = way == Way::OnItsWay && !branches && ways.size() == 1 && ways.first()->to != after;
    if (onIt && node.kind != NodeKind::End)
        return Drawn{putOn(*ways.first(), node), {node.id}};
    return Drawn{{Change(changes::PutNode{node}),
                  Change(changes::Connect{after, node.id, shareOfAnother(journey, *before)})},
                 {node.id}};
}

Result<Drawn> insert(const Journey &journey, const EdgeId &id, const Node &node)
{
    const Edge *edge = journey.edges.find(id);
    if (!edge)
        return gone();
    if (node.kind == NodeKind::End || node.kind == NodeKind::Start)
        return Refusal{text("A start or an end can’t stand in the middle of a way.")};
    return Drawn{putOn(*edge, node), {node.id}};
}

Result<Drawn> connect(const Journey &journey, const NodeId &from, const NodeId &to)
{
    const Node *first = journey.nodes.find(from), *second = journey.nodes.find(to);
    if (!first || !second)
        return gone();
    if (journey.edges.contains(EdgeId{from, to}))
        return Refusal{text("%1 leads to %2 already.").arg(first->label(), second->label())};
    if (first->kind == NodeKind::End)
        return Refusal{text("Nothing follows an end.")};
    if (second->kind == NodeKind::Start)
        return Refusal{text("Nothing leads to a start.")};
    return Drawn{{Change(changes::Connect{from, to, shareOfAnother(journey, *first)})}, {}};
}

Result<Drawn> leadTo(const Journey &journey, const EdgeId &id, const NodeId &to)
{
    const Edge *edge = journey.edges.find(id);
    const Node *target = journey.nodes.find(to);
    if (!edge || !target)
        return gone();
    if (id.to == to)
        return Drawn{};
    if (target->kind == NodeKind::Start)
        return Refusal{text("Nothing leads to a start.")};
    if (journey.edges.contains(EdgeId{id.from, to}))
        return Refusal{text("%1 leads to %2 already.").arg(journey.nodes.find(id.from)->label(), target->label())};
    Edge led = *edge;
    led.to = to;
    return Drawn{{Change(changes::DeleteEdge{id.from, id.to}), Change(changes::PutEdge{led})}, {}};
}

namespace {

/// Ways out of a node that is no fork any more share all people in the proportions they have.
QList<Change> sharedOut(const Journey &journey, const NodeId &node)
{
    const QList<const Edge *> ways = waysOutOf(journey, node);
    double sum = 0;
    for (const Edge *edge : ways)
        sum += edge->share.mean();
    QList<Change> changes;
    for (const Edge *edge : ways) {
        Edge shared = *edge;
        shared.share = sum > 0 ? scaled(edge->share, 1 / sum) : Quantity(1.0 / static_cast<double>(ways.size()));
        shared.shareFor.clear();
        if (!(shared == *edge))
            changes.append(Change(changes::PutEdge{shared}));
    }
    return changes;
}

} // namespace

Result<Drawn> turnInto(const Journey &journey, const NodeId &id, NodeKind kind)
{
    const Node *node = journey.nodes.find(id);
    if (!node)
        return gone();
    if (node->kind == kind)
        return Drawn{};
    const bool led = std::ranges::any_of(journey.edges, [&](const Edge &edge) { return edge.to == id; });
    if (kind == NodeKind::End && !waysOutOf(journey, id).isEmpty())
        return Refusal{text("%1 leads on, so it can’t be an end. Cut its ways out first.").arg(node->label())};
    if (kind == NodeKind::Start && led)
        return Refusal{text("Ways lead to %1, so it can’t be a start. Cut them first.").arg(node->label())};
    Node turned{id};
    turned.kind = kind;
    turned.name = node->name;
    turned.phase = node->phase;
    turned.notes = node->notes;
    turned.unknown = node->unknown;
    Drawn drawn{{Change(changes::PutNode{turned})}, {}};
    if (node->kind == NodeKind::Fork)
        drawn.changes += sharedOut(journey, id);
    return drawn;
}

} // namespace model::drawing
