// SPDX-License-Identifier: GPL-3.0-only
// Runs of nodes: what is put around them, and side by side.
#include "model/journey/structure.h"
#include "model/workspace/drawing.h"

#include <QCoreApplication>

#include <algorithm>

namespace model::drawing {

namespace {

QString text(const char *sentence) { return QCoreApplication::translate("Drawing", sentence); }

Edge edgeOf(const NodeId &from, const NodeId &to, double share = 1)
{
    return {.from = from, .to = to, .share = share, .shareFor = {}, .label = {}, .unknown = {}};
}

/// A fork of which only the fork is there, or only the join.
const Node *halfFork(const Journey &journey, const QSet<NodeId> &nodes)
{
    const Structure structure(journey);
    for (int i = 0; i < structure.graph.nodeCount(); ++i) {
        const int partner = structure.partner[static_cast<size_t>(i)];
        if (partner >= 0 && nodes.contains(journey.nodes.at(i).id) && !nodes.contains(journey.nodes.at(partner).id))
            return &journey.nodes.at(i);
    }
    return nullptr;
}

/// An edge with other ends; its share and words stay.
QList<Change> rewired(const Edge &edge, const NodeId &from, const NodeId &to)
{
    Edge other = edge;
    other.from = from;
    other.to = to;
    return {Change(changes::DeleteEdge{edge.from, edge.to}), Change(changes::PutEdge{other})};
}

std::optional<NodeId> firstOf(const Journey &journey, const QSet<NodeId> &nodes)
{
    for (const Node &node : journey.nodes) {
        if (nodes.contains(node.id))
            return node.id;
    }
    return {};
}

/// The one node of a run that nothing of the run leads to, or its first.
NodeId headOf(const Journey &journey, const QSet<NodeId> &nodes, const NodeId &orElse)
{
    for (const Node &node : journey.nodes) {
        const bool led = std::ranges::any_of(
            journey.edges, [&](const Edge &e) { return e.to == node.id && nodes.contains(e.from) && e.from != e.to; });
        if (nodes.contains(node.id) && !led)
            return node.id;
    }
    return orElse;
}

} // namespace

Result<Run> runOf(const Journey &journey, const QSet<NodeId> &nodes)
{
    const std::optional<NodeId> first = firstOf(journey, nodes);
    if (!first)
        return Refusal{text("Choose one step or several that follow one another.")};
    for (const NodeId &id : nodes) {
        const Node *node = journey.nodes.find(id);
        if (node && (node->kind == NodeKind::Start || node->kind == NodeKind::End))
            return Refusal{text("A start or an end can’t be part of it; choose only what lies between.")};
    }
    Run run{*first, {}, {}, {}};
    QSet<NodeId> entries, exits;
    for (const Edge &edge : journey.edges) {
        const bool from = nodes.contains(edge.from), to = nodes.contains(edge.to);
        if (!from && to) {
            run.in.append(edge.key());
            entries.insert(edge.to);
        } else if (from && !to) {
            run.out.append(edge.key());
            exits.insert(edge.to);
        }
    }
    if (const Node *half = halfFork(journey, nodes))
        return Refusal{text("A fork and its join belong together: choose both, with all between, or neither (%1).")
                           .arg(half->label())};
    if (entries.size() > 1 || exits.size() > 1)
        return Refusal{text("People enter or leave these at several places. Choose steps that begin at one place and "
                            "lead on to one.")};
    run.entry = entries.isEmpty() ? headOf(journey, nodes, *first) : *entries.begin();
    if (!exits.isEmpty())
        run.exit = *exits.begin();
    return run;
}

Result<Drawn> wrapInFork(const Journey &journey, const QSet<NodeId> &nodes, const Node &fork, const Node &join)
{
    const Result<Run> run = runOf(journey, nodes);
    if (!run)
        return Refusal{run.refusal()};
    Drawn drawn{{Change(changes::PutNode{fork}), Change(changes::PutNode{join})}, {fork.id, join.id}};
    for (const EdgeId &id : run->in)
        drawn.changes += rewired(*journey.edges.find(id), id.from, fork.id);
    for (const EdgeId &id : run->out)
        drawn.changes += rewired(*journey.edges.find(id), id.from, join.id);
    drawn.changes.append(Change(changes::PutEdge{edgeOf(fork.id, run->entry)}));
    if (run->out.isEmpty()) {
        for (const Node &node : journey.nodes) {
            const bool leadsOn =
                std::ranges::any_of(journey.edges, [&](const Edge &e) { return e.from == node.id && e.to != node.id; });
            if (nodes.contains(node.id) && !leadsOn)
                drawn.changes.append(Change(changes::Connect{node.id, join.id, 1}));
        }
    }
    if (run->exit)
        drawn.changes.append(Change(changes::PutEdge{edgeOf(join.id, *run->exit)}));
    return drawn;
}

Result<Drawn> wrapInChoice(const Journey &journey, const QSet<NodeId> &nodes, const Node &choice)
{
    const Result<Run> run = runOf(journey, nodes);
    if (!run)
        return Refusal{run.refusal()};
    if (!run->exit)
        return Refusal{text("These lead nowhere yet, so nobody could go past them. Connect them to what follows first.")};
    Drawn drawn{{Change(changes::PutNode{choice})}, {choice.id}};
    for (const EdgeId &id : run->in)
        drawn.changes += rewired(*journey.edges.find(id), id.from, choice.id);
    drawn.changes.append(Change(changes::PutEdge{edgeOf(choice.id, run->entry, 0.5)}));
    drawn.changes.append(Change(changes::PutEdge{edgeOf(choice.id, *run->exit, 0.5)}));
    return drawn;
}

Result<Drawn> sideBySide(const Journey &journey, const QSet<NodeId> &nodes, const Node &fork, const Node &join)
{
    const Result<Run> run = runOf(journey, nodes);
    if (!run)
        return Refusal{run.refusal()};
    const Refusal noRow{text("Only steps that stand one after the other, with one way on each, can be put side by side. "
                             "Choose two or more of those.")};
    QList<EdgeId> between;
    for (const Edge &edge : journey.edges) {
        if (nodes.contains(edge.from) && nodes.contains(edge.to) && edge.from != edge.to)
            between.append(edge.key());
    }
    QSet<NodeId> left, reached;
    for (const EdgeId &edge : between) {
        left.insert(edge.from);
        reached.insert(edge.to);
    }
    const auto chosen = nodes.size();
    const bool onlySteps = std::ranges::all_of(
        nodes, [&](const NodeId &id) { return journey.nodes.find(id)->kind == NodeKind::Step; });
    if (!onlySteps || chosen < 2 || between.size() != chosen - 1 || left.size() != chosen - 1 || reached.size() != chosen - 1 ||
        reached.contains(run->entry) || run->out.size() > 1 || (!run->out.isEmpty() && left.contains(run->out.first().from)))
        return noRow;
    Drawn drawn{{Change(changes::PutNode{fork}), Change(changes::PutNode{join})}, {fork.id, join.id}};
    for (const EdgeId &id : run->in)
        drawn.changes += rewired(*journey.edges.find(id), id.from, fork.id);
    for (const EdgeId &id : between)
        drawn.changes += rewired(*journey.edges.find(id), id.from, join.id);
    for (const EdgeId &id : run->out)
        drawn.changes += rewired(*journey.edges.find(id), id.from, join.id);
    for (const Node &node : journey.nodes) {
        if (!nodes.contains(node.id))
            continue;
        drawn.changes.append(Change(changes::PutEdge{edgeOf(fork.id, node.id)}));
        if (run->out.isEmpty() && !left.contains(node.id))
            drawn.changes.append(Change(changes::Connect{node.id, join.id, 1}));
    }
    if (run->exit)
        drawn.changes.append(Change(changes::PutEdge{edgeOf(join.id, *run->exit)}));
    return drawn;
}

Result<Drawn> joinUp(const Journey &journey, const QSet<NodeId> &nodes, const Node &join)
{
    Drawn drawn{{Change(changes::PutNode{join})}, {join.id}};
    for (const Node &node : journey.nodes) {
        if (!nodes.contains(node.id))
            continue;
        const bool leadsOn =
            std::ranges::any_of(journey.edges, [&](const Edge &e) { return e.from == node.id && e.to != node.id; });
        if (node.kind == NodeKind::End || leadsOn)
            return Refusal{text("%1 leads on already or is an end. Choose steps that lead nowhere yet.").arg(node.label())};
        const bool repeats = journey.edges.contains(EdgeId{node.id, node.id});
        drawn.changes.append(Change(changes::Connect{node.id, join.id, repeats ? 0.5 : 1}));
    }
    if (drawn.changes.size() == 1)
        return Refusal{text("Choose the steps that shall meet.")};
    return drawn;
}

} // namespace model::drawing
