// SPDX-License-Identifier: GPL-3.0-only
#include "model/change/rewire.h"

#include "model/change/wayshares.h"

namespace model::rewire {

namespace {

bool isFork(const Journey &journey, const NodeId &id)
{
    const Node *node = journey.nodes.find(id);
    return node && node->kind == NodeKind::Fork;
}

/// Makes the edges out of a node, one aside, share out `rest` in the proportions they have, without overrides.
void fill(Table<Edge> &edges, const NodeId &from, const NodeId *aside, double rest)
{
    QList<EdgeId> others;
    double sum = 0;
    for (const Edge &edge : edges) {
        if (edge.from != from || (aside && edge.to == *aside))
            continue;
        others.append(edge.key());
        sum += edge.share.mean();
    }
    for (const EdgeId &id : others) {
        Edge edge = *edges.find(id);
        edge.share = sum > 0 ? scaled(edge.share, rest / sum) : Quantity(rest / static_cast<double>(others.size()));
        edge.shareFor.clear();
        edges.put(std::move(edge));
    }
}

/// A share multiplied, to at most 1.
Quantity scaledToOne(const Quantity &share, double by)
{
    const double mean = share.mean();
    return scaled(share, mean * by > 1 ? 1 / mean : by);
}

/// Multiplies the share of one of several edges out of a node, for everybody and for each segment that has shares of its own.
void scaleWay(std::vector<Edge> &edges, const NodeId &to, double by)
{
    std::vector<WayShares> ways;
    for (Edge &edge : edges)
        ways.push_back({&edge.share, &edge.shareFor});
    rescale(ways, [&](std::span<double> shares) {
        double others = 0, own = 0;
        for (size_t i = 0; i < shares.size(); ++i)
            (edges[i].to == to ? own : others) += shares[i];
        const double scaled = std::min(1.0, own * by);
        for (size_t i = 0; i < shares.size(); ++i) {
            if (edges[i].to == to)
                shares[i] = scaled;
            else
                shares[i] = others > 0 ? shares[i] * ((1 - scaled) / others) : (1 - scaled) / static_cast<double>(shares.size() - 1);
        }
    });
}

bool hasOtherEdges(const Table<Edge> &edges, const EdgeId &than)
{
    return std::ranges::any_of(edges, [&](const Edge &edge) { return edge.from == than.from && edge.to != than.to; });
}

void becomeChoice(Table<Node> &nodes, const NodeId &id)
{
    Node choice(*nodes.find(id));
    choice.kind = NodeKind::Choice;
    choice.service.reset();
    choice.quantities = {};
    choice.asks.clear();
    choice.channels.clear();
    nodes.put(std::move(choice));
}

} // namespace

void replace(Table<Edge> &edges, const EdgeId &old, Edge edge)
{
    edges.replace(old, std::move(edge));
}

bool setShare(Journey &journey, const EdgeId &id, const Quantity &share)
{
    const Edge *old = journey.edges.find(id);
    if (!old)
        return false;
    Edge edge = *old;
    edge.share = share;
    edge.shareFor.clear();
    const bool fork = isFork(journey, id.from);
    if (!fork && !hasOtherEdges(journey.edges, id))
        edge.share = 1;
    journey.edges.put(std::move(edge));
    if (!fork)
        fill(journey.edges, id.from, &id.to, 1 - share.mean());
    return true;
}

bool scaleShare(Journey &journey, const EdgeId &id, double by)
{
    const Edge *scaledEdge = journey.edges.find(id);
    if (!scaledEdge)
        return false;
    if (isFork(journey, id.from)) {
        Edge edge = *scaledEdge;
        edge.share = scaledToOne(edge.share, by);
        for (Quantity &own : edge.shareFor)
            own = scaledToOne(own, by);
        journey.edges.put(std::move(edge));
        return true;
    }
    std::vector<Edge> ways;
    for (const Edge &edge : journey.edges) {
        if (edge.from == id.from)
            ways.push_back(edge);
    }
    if (ways.size() > 1) {
        scaleWay(ways, id.to, by);
        for (Edge &edge : ways)
            journey.edges.put(std::move(edge));
    }
    return true;
}

bool connect(Journey &journey, const EdgeId &id, const Quantity &share)
{
    if (!journey.nodes.contains(id.from) || !journey.nodes.contains(id.to) || journey.edges.contains(id))
        return false;
    if (!isFork(journey, id.from))
        fill(journey.edges, id.from, nullptr, 1 - share.mean());
    journey.edges.put(Edge{.from = id.from, .to = id.to, .share = share, .shareFor = {}, .label = {}, .unknown = {}});
    return true;
}

bool disconnect(Journey &journey, const EdgeId &id)
{
    if (!journey.edges.remove(id))
        return false;
    if (!isFork(journey, id.from))
        fill(journey.edges, id.from, nullptr, 1);
    return true;
}

bool insertOn(Journey &journey, const EdgeId &id, const Node &node)
{
    const Edge *old = journey.edges.find(id);
    if (!old)
        return false;
    Edge into = *old;
    into.to = node.id;
    journey.nodes.put(node);
    replace(journey.edges, id, std::move(into));
    journey.edges.put(Edge{.from = node.id, .to = id.to, .share = 1, .shareFor = {}, .label = {}, .unknown = {}});
    return true;
}

bool removeStep(Journey &journey, const NodeId &step)
{
    std::optional<NodeId> onwards;
    bool several = false;
    QList<EdgeId> into;
    for (const Edge &edge : journey.edges) {
        if (edge.from == step && edge.to != step) {
            several = several || onwards.has_value();
            onwards = edge.to;
        }
        if (edge.to == step && edge.from != step)
            into.append(edge.key());
    }
    const bool bypass = onwards && !several && std::ranges::none_of(into, [&](const EdgeId &edge) {
        return journey.edges.contains({edge.from, *onwards});
    });
    if (!bypass) {
        becomeChoice(journey.nodes, step);
        return true;
    }
    for (const EdgeId &id : into) {
        Edge edge = *journey.edges.find(id);
        edge.to = *onwards;
        replace(journey.edges, id, std::move(edge));
    }
    journey.edges.removeIf([&](const Edge &edge) { return edge.from == step || edge.to == step; });
    journey.nodes.remove(step);
    return true;
}

} // namespace model::rewire
