// SPDX-License-Identifier: GPL-3.0-only
#include "model/change/apply.h"

#include "model/change/merge.h"
#include "model/change/rewire.h"
#include "model/change/wayshares.h"

#include <QCoreApplication>
#include <QSet>

namespace model {

namespace {

using namespace changes;

/// The name a scope's node answers to now, or none.
std::optional<NodeId> standingFor(NodeId id, const Changed &changed)
{
    // A chain of aliases is at most as long as there are merges; a circle can't come about, as an alias is dropped when a
    // node of its name is there again, but hostile input is bounded all the same.
    for (qsizetype i = 0; i <= changed.aliases.size(); ++i) {
        if (changed.journey.nodes.contains(id))
            return id;
        const auto alias = changed.aliases.constFind(id);
        if (alias == changed.aliases.constEnd())
            return std::nullopt;
        id = *alias;
    }
    return std::nullopt;
}

/// Moves visits between a step's channels; false where it hasn't the channel, or none to draw on.
bool shiftChannels(QList<Channel> &channels, const ShiftChannels &shift)
{
    const auto to = std::ranges::find(channels, shift.to, &Channel::channel);
    if (to == channels.end())
        return false;
    const auto place = static_cast<size_t>(to - channels.begin());
    std::vector<char> drawn;
    std::vector<WayShares> ways;
    for (Channel &channel : channels) {
        drawn.push_back(ways.size() != place && (shift.from.isEmpty() || shift.from.contains(channel.channel)));
        ways.push_back({&channel.share, &channel.shareFor});
    }
    if (std::ranges::none_of(drawn, [](char is) { return is; }))
        return false;
    rescale(ways, [&](std::span<double> shares) {
        double held = 0;
        for (size_t i = 0; i < shares.size(); ++i)
            held += drawn[i] ? shares[i] : 0;
        const double freed = std::min(shift.by.mean() * held, std::max(0.0, held - shift.floor.mean()));
        for (size_t i = 0; i < shares.size(); ++i)
            shares[i] = i == place ? shares[i] + freed : drawn[i] && held > 0 ? shares[i] * ((held - freed) / held) : shares[i];
    });
    return true;
}

/// Makes one change; a visitor of changes::Any.
class Maker {
public:
    Maker(Changed &changed, const Inventory &inventory, const SegmentId *segment)
        : m_changed(changed), m_nodes(changed.journey.nodes), m_edges(changed.journey.edges), m_inventory(inventory), m_segment(segment)
    {
    }

    Applied operator()(const Set &set)
    {
        const Node *node = step(set.node);
        if (!node)
            return Applied::Nothing;
        Node after = *node;
        after[set.quantity] = set.value;
        for (Channel &channel : after.channels)
            channel[set.quantity].reset();
        m_nodes.put(std::move(after));
        return Applied::Whole;
    }

    Applied operator()(const Scale &scale)
    {
        const double by = scale.by.mean();
        return onSteps(scale.scope, [&](Node &node) {
            for (const Measurand m : scale.quantities) {
                node[m] = scaled(node[m], by);
                for (Channel &channel : node.channels) {
                    if (channel[m])
                        channel[m] = scaled(*channel[m], by);
                }
            }
        });
    }

    Applied operator()(const Share &share)
    {
        return rewire::setShare(m_changed.journey, {share.from, share.to}, share.value) ? Applied::Whole : Applied::Nothing;
    }

    Applied operator()(const ScaleShares &scale)
    {
        const double by = scale.by.mean();
        return onEach(scale.edges, [&](const EdgeId &edge) { return rewire::scaleShare(m_changed.journey, edge, by); });
    }

    Applied operator()(const ShiftChannels &shift)
    {
        bool any = false;
        const Applied applied = onSteps(shift.scope, [&](Node &node) { any = shiftChannels(node.channels, shift) || any; });
        return any ? applied : Applied::Nothing;
    }

    Applied operator()(const RemoveSteps &remove)
    {
        return onEach(remove.nodes, [&](const NodeId &id) {
            if (!step(id))
                return false;
            rewire::removeStep(m_changed.journey, id);
            return true;
        });
    }

    Applied operator()(const Insert &insert)
    {
        if (insert.node.kind != NodeKind::Step || m_nodes.contains(insert.node.id)
            || !rewire::insertOn(m_changed.journey, {insert.from, insert.to}, insert.node))
            return Applied::Nothing;
        m_changed.aliases.remove(insert.node.id);
        return Applied::Whole;
    }

    Applied operator()(const Merge &merge) { return mergeRun(m_changed, merge, m_segment) ? Applied::Whole : Applied::Nothing; }

    Applied operator()(const Connect &connect)
    {
        return rewire::connect(m_changed.journey, {connect.from, connect.to}, connect.share) ? Applied::Whole : Applied::Nothing;
    }

    Applied operator()(const Disconnect &disconnect)
    {
        return rewire::disconnect(m_changed.journey, {disconnect.from, disconnect.to}) ? Applied::Whole : Applied::Nothing;
    }

    Applied operator()(const AddAsks &add)
    {
        bool missing = false;
        QList<ItemId> items;
        if (add.items) {
            for (const ItemId &item : *add.items) {
                if (m_inventory.items.contains(item))
                    items.append(item);
                else
                    missing = true;
            }
        } else {
            for (const Item &item : m_inventory.items)
                items.append(item.id);
        }
        if (items.isEmpty())
            return Applied::Nothing;
        const Applied applied = onSteps(add.scope, [&](Node &node) {
            for (const ItemId &item : items) {
                if (!node.ask(item))
                    node.asks.append({item, 1, {}});
            }
        });
        return applied == Applied::Whole && missing ? Applied::Partly : applied;
    }

    Applied operator()(const DropAsks &drop)
    {
        return onSteps(drop.scope, [&](Node &node) {
            node.asks.removeIf([&](const Ask &ask) { return !drop.items || drop.items->contains(ask.item); });
        });
    }

    Applied operator()(const Move &move)
    {
        const Node *node = step(move.node);
        if (!node || !m_inventory.services.contains(move.service))
            return Applied::Nothing;
        Node after = *node;
        after.service = move.service;
        m_nodes.put(std::move(after));
        return Applied::Whole;
    }

    Applied operator()(const Reuse &) { return Applied::Whole; }

    Applied operator()(const PutNode &put)
    {
        m_nodes.put(put.node);
        m_changed.aliases.remove(put.node.id);
        return Applied::Whole;
    }

    Applied operator()(const PutEdge &put)
    {
        if (!m_nodes.contains(put.edge.from) || !m_nodes.contains(put.edge.to))
            return Applied::Nothing;
        m_edges.put(put.edge);
        return Applied::Whole;
    }

    Applied operator()(const DeleteNode &gone)
    {
        if (!m_nodes.remove(gone.node))
            return Applied::Nothing;
        m_edges.removeIf([&](const Edge &edge) { return edge.from == gone.node || edge.to == gone.node; });
        return Applied::Whole;
    }

    Applied operator()(const DeleteEdge &gone) { return m_edges.remove({gone.from, gone.to}) ? Applied::Whole : Applied::Nothing; }

private:
    const Node *step(const NodeId &id) const
    {
        const Node *node = m_nodes.find(id);
        return node && node->kind == NodeKind::Step ? node : nullptr;
    }

    template <typename Act>
    Applied onSteps(const Scope &scope, const Act &act)
    {
        const QList<qsizetype> steps = stepsIn(scope, m_changed, m_inventory);
        for (const qsizetype i : steps) {
            Node after = m_nodes.at(i);
            act(after);
            m_nodes.put(std::move(after));
        }
        const bool missing = std::ranges::any_of(scope.nodes, [&](const NodeId &id) { return !standingFor(id, m_changed); });
        if (steps.isEmpty())
            return Applied::Nothing;
        return missing ? Applied::Partly : Applied::Whole;
    }

    template <typename List, typename Act>
    Applied onEach(const List &list, const Act &act)
    {
        qsizetype acted = 0;
        for (const auto &one : list)
            acted += act(one) ? 1 : 0;
        if (acted == 0)
            return Applied::Nothing;
        return acted < list.size() ? Applied::Partly : Applied::Whole;
    }

    Changed &m_changed;
    Table<Node> &m_nodes;
    Table<Edge> &m_edges;
    const Inventory &m_inventory;
    const SegmentId *m_segment;
};

} // namespace

Applied apply(Changed &changed, const changes::Any &what, const Inventory &inventory, const SegmentId *segment)
{
    return std::visit(Maker(changed, inventory, segment), what);
}

QList<qsizetype> stepsIn(const Scope &scope, const Changed &changed, const Inventory &inventory)
{
    QSet<NodeId> named;
    for (const NodeId &id : scope.nodes) {
        if (const auto now = standingFor(id, changed))
            named.insert(*now);
    }
    const auto inScope = [&](const Node &node) {
        if (scope.everything || named.contains(node.id))
            return true;
        if (!node.service)
            return false;
        if (scope.services.contains(*node.service))
            return true;
        const Service *service = scope.organisations.isEmpty() ? nullptr : inventory.services.find(*node.service);
        return service && service->organisation && scope.organisations.contains(*service->organisation);
    };
    QList<qsizetype> steps;
    const Table<Node> &nodes = changed.journey.nodes;
    for (qsizetype i = 0; i < nodes.size(); ++i) {
        if (nodes.at(i).kind == NodeKind::Step && inScope(nodes.at(i)))
            steps.append(i);
    }
    return steps;
}

Result<Journey> applyAll(Journey journey, const QList<Change> &changes, const Inventory &inventory)
{
    Changed changed{std::move(journey), {}};
    for (const Change &change : changes) {
        if (apply(changed, change.what, inventory, nullptr) == Applied::Nothing)
            return Refusal{QCoreApplication::translate("Apply", "What the change “%1” is about is not there any more, or is there already; "
                                                                "nothing was changed.").arg(changeKey(change.what))};
    }
    return std::move(changed.journey);
}

} // namespace model
