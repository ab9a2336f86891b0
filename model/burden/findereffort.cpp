// SPDX-License-Identifier: GPL-3.0-only
#include "model/burden/findereffort.h"

namespace model::burden {

namespace {

bool asksFor(const Node &node, const ItemChoice &items)
{
    return items ? std::ranges::any_of(node.asks, [&](const Ask &ask) { return items->contains(ask.item); }) : !node.asks.isEmpty();
}

bool takes(const Node &node, Measurand m)
{
    return node[m].mean() > 0 || std::ranges::any_of(node.channels, [m](const Channel &channel) { return channel[m] && channel[m]->mean() > 0; });
}

/// The places a change names; a visitor of changes::Any. A kind of change says where it acts by the names of its members.
class Reached {
public:
    Reached(const Changed &changed, const Inventory &inventory, std::set<qsizetype> &steps)
        : m_changed(changed), m_inventory(inventory), m_steps(steps)
    {
    }

    template <typename Kind>
    void operator()(const Kind &what) const
    {
        if constexpr (requires { what.scope; })
            scope(what);
        if constexpr (requires { what.nodes; }) {
            for (const NodeId &id : what.nodes)
                node(id);
        }
        if constexpr (requires { what.node.id; })
            node(what.node.id);
        else if constexpr (requires { NodeId(what.node); })
            node(what.node);
        if constexpr (requires { what.edge.from; })
            ends(what.edge.from, what.edge.to);
        else if constexpr (requires { what.edges; }) {
            for (const EdgeId &edge : what.edges)
                ends(edge.from, edge.to);
        } else if constexpr (requires { NodeId(what.from); NodeId(what.to); })
            ends(what.from, what.to);
    }

private:
    template <typename Kind>
    void scope(const Kind &what) const
    {
        for (const qsizetype place : stepsIn(what.scope, m_changed, m_inventory)) {
            [[maybe_unused]] const Node &node = m_changed.journey.nodes.at(place);
            if constexpr (requires { what.quantities; }) {
                if (std::ranges::none_of(what.quantities, [&](Measurand m) { return takes(node, m); }))
                    continue;
            } else if constexpr (std::is_same_v<Kind, changes::Reuse> || std::is_same_v<Kind, changes::DropAsks>) {
                if (!asksFor(node, what.items))
                    continue;
            }
            m_steps.insert(place);
        }
    }

    bool node(const NodeId &id) const
    {
        const qsizetype place = m_changed.journey.nodes.place(id);
        const bool isStep = place >= 0 && m_changed.journey.nodes.at(place).kind == NodeKind::Step;
        if (isStep)
            m_steps.insert(place);
        return isStep;
    }

    /// Who is let on elsewhere: the step people leave, or else the one they come to.
    void ends(const NodeId &from, const NodeId &to) const
    {
        if (!node(from))
            node(to);
    }

    const Changed &m_changed;
    const Inventory &m_inventory;
    std::set<qsizetype> &m_steps;
};

} // namespace

std::set<qsizetype> stepsReached(const QList<Change> &changes, const Changed &journey, const Inventory &inventory)
{
    std::set<qsizetype> steps;
    for (const Change &change : changes) {
        if (change.enabled)
            std::visit(Reached(journey, inventory, steps), change.what);
    }
    return steps;
}

namespace {

/// Organisations that hold what is filled in at these steps.
void addHolders(const changes::Reuse &reuse, const std::set<qsizetype> &steps, const Journey &journey, const Inventory &inventory,
                std::set<QString> &holders)
{
    for (const qsizetype place : steps) {
        for (const Ask &ask : journey.nodes.at(place).asks) {
            const Item *item = inventory.items.find(ask.item);
            if (item && !item->heldBy.isEmpty() && (!reuse.items || reuse.items->contains(ask.item)))
                holders.insert(item->heldBy);
        }
    }
}

} // namespace

Effort effortOf(const std::set<qsizetype> &steps, const QList<Change> &changes, const Journey &journey, const Inventory &inventory)
{
    std::set<QString> services, organisations;   // the empty name: those without one
    for (const qsizetype place : steps) {
        const std::optional<ServiceId> &service = journey.nodes.at(place).service;
        const Organisation *organisation = inventory.organisationOf(service);
        services.insert(service ? service->text() : QString());
        organisations.insert(organisation ? organisation->id.text() : QString());
    }
    for (const Change &change : changes) {
        if (const auto *reuse = std::get_if<changes::Reuse>(&change.what); reuse && reuse->held && change.enabled)
            addHolders(*reuse, steps, journey, inventory, organisations);
    }
    Effort effort{static_cast<int>(services.size()), static_cast<int>(organisations.size()), std::nullopt};
    double cost = 0;
    for (const Change &change : changes)
        cost += change.enabled ? change.cost.mean() + Effort::years * change.yearlyCost.mean() : 0;
    if (cost > 0)
        effort.cost = cost;
    return effort;
}

} // namespace model::burden
