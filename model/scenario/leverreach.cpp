// SPDX-License-Identifier: GPL-3.0-only
#include "model/scenario/leverreach.h"

#include "model/change/apply.h"
#include "model/journey/structure.h"

#include <QSet>

#include <algorithm>

namespace model::leverreach {

namespace {

bool costs(const Node &step, Measurand m)
{
    return step[m].mean() > 0 || std::ranges::any_of(step.channels, [m](const Channel &channel) { return channel[m] && channel[m]->mean() > 0; });
}

bool isMostlyInPerson(const Node &step)
{
    double inPerson = 0;
    for (const Channel &channel : step.channels)
        inPerson += channel.channel == QLatin1String("in-person") ? channel.share.mean() : 0;
    return inPerson >= 0.5;
}

bool asksOnlyHeld(const Node &step, const Inventory &inventory)
{
    const auto given = [&](const Ask &ask) {
        const Item *item = inventory.items.find(ask.item);
        return item && (!item->heldBy.isEmpty() || (item->kind != ItemKind::Fact && item->kind != ItemKind::Evidence));
    };
    return !step.asks.isEmpty() && std::ranges::all_of(step.asks, given);
}

bool asksKind(const Node &step, const Inventory &inventory, const QList<ItemKind> &kinds)
{
    return std::ranges::any_of(step.asks, [&](const Ask &ask) {
        const Item *item = inventory.items.find(ask.item);
        return item && kinds.contains(item->kind);
    });
}

bool isOfKind(const Node &step, const Inventory &inventory, const QStringList &kinds)
{
    const Organisation *organisation = inventory.organisationOf(step.service);
    return organisation && kinds.contains(organisation->kind);
}

bool meets(const Node &step, const StepAim &aim, const Inventory &inventory, bool named)
{
    if (aim.chosenOnly && !named)
        return false;
    if (!aim.organisations.isEmpty() && !named && !isOfKind(step, inventory, aim.organisations))
        return false;
    if (!aim.costing.isEmpty() && std::ranges::none_of(aim.costing, [&](Measurand m) { return costs(step, m); }))
        return false;
    if (!aim.asking.isEmpty() && !asksKind(step, inventory, aim.asking))
        return false;
    if (!aim.channel.isEmpty() && std::ranges::find(step.channels, aim.channel, &Channel::channel) == step.channels.end())
        return false;
    // Who names a service or a step knows what it asks and where.
    return named || ((!aim.asksOnlyHeld || asksOnlyHeld(step, inventory)) && (!aim.atADistance || !isMostlyInPerson(step)));
}

/// Edges that lead back to a node still open on the way from the start: the loops' last edges.
class Backwards {
public:
    explicit Backwards(const Journey &journey) : m_journey(journey), m_graph(journey), m_state(static_cast<size_t>(m_graph.nodeCount()), 0)
    {
        for (int node = 0; node < m_graph.nodeCount(); ++node) {
            if (journey.nodes.at(node).kind == NodeKind::Start)
                walk(node);
        }
    }
    QSet<EdgeId> edges;

private:
    struct Open {
        int node;
        size_t next;
    };
    void walk(int start)
    {
        std::vector<Open> open{{start, 0}};
        m_state[static_cast<size_t>(start)] = 1;
        while (!open.empty()) {
            Open &top = open.back();
            const auto out = m_graph.out(top.node);
            if (top.next == out.size()) {
                m_state[static_cast<size_t>(top.node)] = 2;
                open.pop_back();
                continue;
            }
            const Graph::Arc arc = out[top.next++];
            char &state = m_state[static_cast<size_t>(arc.node)];
            if (state == 1)
                edges.insert(m_journey.edges.at(arc.edge).key());
            if (state == 0) {
                state = 1;
                open.push_back({arc.node, 0});
            }
        }
    }

    const Journey &m_journey;
    Graph m_graph;
    std::vector<char> m_state;   ///< 0 not met, 1 open, 2 done
};

} // namespace

QList<NodeId> stepsOf(const StepAim &aim, const Inventory &inventory, const Journey &journey, const Scope &where)
{
    const Changed unchanged{journey, {}};
    QList<NodeId> steps;
    for (const qsizetype i : stepsIn(where, unchanged, inventory)) {
        const Node &step = journey.nodes.at(i);
        const bool named = where.nodes.contains(step.id) || (step.service && where.services.contains(*step.service));
        if (meets(step, aim, inventory, named))
            steps.append(step.id);
    }
    return steps;
}

Scope scopeOf(const StepAim &aim, const Inventory &inventory, const Journey &journey, const Scope &where, const QList<NodeId> &steps)
{
    const bool byOrganisation = aim.costing.isEmpty() && aim.asking.isEmpty() && aim.channel.isEmpty() && !aim.asksOnlyHeld && !aim.atADistance;
    if (!byOrganisation || (!where.everything && !aim.organisations.isEmpty() && where.services.isEmpty() && where.nodes.isEmpty()))
        return Scope::of(steps);
    if (!where.everything || aim.organisations.isEmpty()) {
        Scope there = where;
        there.nodes.removeIf([&](const NodeId &id) { return !journey.nodes.contains(id); });
        return there;
    }
    Scope scope;
    scope.everything = false;
    QSet<OrganisationId> there;
    for (const NodeId &id : steps) {
        if (const Organisation *organisation = inventory.organisationOf(journey.nodes.find(id)->service))
            there.insert(organisation->id);
    }
    for (const Organisation &organisation : inventory.organisations) {
        if (there.contains(organisation.id))
            scope.organisations.append(organisation.id);
    }
    return scope;
}

ItemChoice itemsOf(const ItemAim &aim, const Inventory &inventory, const Journey &journey, const QList<NodeId> &steps)
{
    if (aim == ItemAim())
        return std::nullopt;
    QSet<ItemId> asked;
    for (const NodeId &id : steps) {
        for (const Ask &ask : journey.nodes.find(id)->asks)
            asked.insert(ask.item);
    }
    QList<ItemId> items;
    for (const Item &item : inventory.items) {
        const bool meant = aim.named.contains(item.id)
                           || ((aim.kinds.contains(item.kind) || (aim.kinds.isEmpty() && aim.named.isEmpty()))
                               && (!aim.onlyHeld || !item.heldBy.isEmpty()));
        if (meant && asked.contains(item.id))
            items.append(item.id);
    }
    return items;
}

QList<EdgeId> waysOf(moves::ScaleShares::Ways ways, const Journey &journey, const QList<NodeId> &steps)
{
    using Ways = moves::ScaleShares::Ways;
    const QSet<NodeId> from(steps.begin(), steps.end());
    const QSet<EdgeId> back = ways == Ways::Back ? Backwards(journey).edges : QSet<EdgeId>();
    const auto meant = [&](const Edge &edge) {
        if (ways == Ways::Back)
            return back.contains(edge.key());
        const Node *end = journey.nodes.find(edge.to);
        return end && end->kind == NodeKind::End && end->outcome == (ways == Ways::GaveUp ? Outcome::GaveUp : Outcome::Refused);
    };
    // A choice after a step speaks for the step: "was anything missing?" leads back as the step itself would.
    const auto speaksFor = [&](const NodeId &id) {
        const Node *node = journey.nodes.find(id);
        if (from.contains(id) || !node || node->kind != NodeKind::Choice)
            return from.contains(id);
        return std::ranges::any_of(journey.edges, [&](const Edge &edge) { return edge.to == id && from.contains(edge.from); });
    };
    QList<EdgeId> list;
    for (const Edge &edge : journey.edges) {
        if (edge.share.mean() > 0 && meant(edge) && speaksFor(edge.from))
            list.append(edge.key());
    }
    return list;
}

} // namespace model::leverreach
