// SPDX-License-Identifier: GPL-3.0-only
#include "model/scenario/lever.h"

#include "model/scenario/leverreach.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>

namespace model {

namespace {

using namespace leverreach;

/// A number that follows the strength, with the lever's grade and a word on where it comes from.
Quantity numberOf(const Lever &lever, const Dial &dial, double strength)
{
    Quantity number = dial.at(strength);
    number.grade = lever.strength.grade;
    if (dial.none != dial.full)
        number.note = QCoreApplication::translate("Lever", "“%1” at a strength of %2").arg(lever.name).arg(strength);
    return number;
}

/// The lever's take-up of the document's segments.
TakeUp takeUpOf(const Lever &lever, const Inventory &inventory, double strength)
{
    TakeUp takeUp = lever.takeUp;
    takeUp.bySegment.removeIf([&](const auto &own) { return !inventory.segments.contains(own.key()); });
    if (!lever.coverage)
        return takeUp;
    if (takeUp.rest)
        *takeUp.rest = scaled(*takeUp.rest, strength);
    for (Quantity &share : takeUp.bySegment)
        share = scaled(share, strength);
    return takeUp;
}

double largestInto(const Journey &journey, const NodeId &step)
{
    double largest = 0;
    for (const Edge &edge : journey.edges)
        largest = edge.to == step ? std::max(largest, edge.share.mean()) : largest;
    return largest;
}

/// Mean over the channels by their general shares.
double meanOf(const Node &step, Measurand m)
{
    if (step.channels.isEmpty())
        return step[m].mean();
    double mean = 0;
    for (const Channel &channel : step.channels)
        mean += channel.share.mean() * (channel[m] ? *channel[m] : step[m]).mean();
    return mean;
}

/// Turns one move into changes; a visitor of moves::Any.
class Mover {
public:
    Mover(const Lever &lever, const LeverMove &move, const Inventory &inventory, const Journey &journey, const Pull &pull)
        : m_lever(lever), m_inventory(inventory), m_journey(journey), m_strength(pull.strength),
          m_steps(stepsOf(move.aim, inventory, journey, pull.where)), m_scope(scopeOf(move.aim, inventory, journey, pull.where, m_steps))
    {
    }

    QList<changes::Any> operator()(const moves::Reuse &reuse) const
    {
        const ItemChoice items = itemsOf(reuse.items, m_inventory, m_journey, m_steps);
        if (!reaches(items))
            return {};
        return {changes::Reuse{items, m_scope, number(reuse.residual), reuse.held}};
    }
    QList<changes::Any> operator()(const moves::Scale &scale) const
    {
        if (m_steps.isEmpty())
            return {};
        return {changes::Scale{scale.quantities, number(scale.by), m_scope}};
    }
    QList<changes::Any> operator()(const moves::ScaleShares &scale) const
    {
        const QList<EdgeId> ways = waysOf(scale.ways, m_journey, m_steps);
        if (ways.isEmpty())
            return {};
        return {changes::ScaleShares{ways, number(scale.by)}};
    }
    QList<changes::Any> operator()(const moves::ShiftChannels &shift) const
    {
        if (m_steps.isEmpty())
            return {};
        return {changes::ShiftChannels{shift.to, shift.from, number(shift.by), shift.floor, m_scope}};
    }
    QList<changes::Any> operator()(const moves::Remove &) const
    {
        if (m_steps.isEmpty())
            return {};
        return {changes::RemoveSteps{m_steps}};
    }
    QList<changes::Any> operator()(const moves::TellOnce &) const
    {
        if (m_steps.size() < 2)
            return {};
        const NodeId told = *std::ranges::max_element(m_steps, {}, [&](const NodeId &id) { return largestInto(m_journey, id); });
        QList<changes::Any> list;
        QSet<ItemId> asked;
        for (const Measurand m : {Measurand::Learn, Measurand::Do, Measurand::Travel, Measurand::Queue, Measurand::Wait})
            addLongest(list, told, m);
        for (const NodeId &id : m_steps) {
            for (const Ask &ask : m_journey.nodes.find(id)->asks)
                asked.insert(ask.item);
        }
        QList<ItemId> items;
        for (const Item &item : m_inventory.items) {
            if (asked.contains(item.id))
                items.append(item.id);
        }
        if (!items.isEmpty())
            list.append(changes::AddAsks{items, Scope::of({told})});
        QList<NodeId> others = m_steps;
        others.removeOne(told);
        list.append(changes::RemoveSteps{others});
        return list;
    }
    QList<changes::Any> operator()(const moves::DropAsks &drop) const
    {
        const ItemChoice items = itemsOf(drop.items, m_inventory, m_journey, m_steps);
        if (!reaches(items))
            return {};
        return {changes::DropAsks{items, m_scope}};
    }
    QList<changes::Any> operator()(const moves::Insert &insert) const
    {
        QList<EdgeId> first;
        for (const Edge &edge : m_journey.edges) {
            const Node *from = m_journey.nodes.find(edge.from);
            if (from && from->kind == NodeKind::Start)
                first.append(edge.key());
        }
        if (first.size() != 1 || m_journey.nodes.contains(insert.node.id))
            return {};
        return {changes::Insert{first.front().from, first.front().to, known(insert.node)}};
    }

private:
    Quantity number(const Dial &dial) const { return numberOf(m_lever, dial, m_strength); }
    bool reaches(const ItemChoice &items) const { return !m_steps.isEmpty() && (!items || !items->isEmpty()); }

    /// The step told everything takes as long as the longest of them.
    void addLongest(QList<changes::Any> &list, const NodeId &told, Measurand m) const
    {
        const Node *longest = nullptr;
        for (const NodeId &id : m_steps) {
            const Node *step = m_journey.nodes.find(id);
            if (!longest || meanOf(*step, m) > meanOf(*longest, m))
                longest = step;
        }
        if (meanOf(*longest, m) > meanOf(*m_journey.nodes.find(told), m))
            list.append(changes::Set{told, m, longest->channels.isEmpty() ? (*longest)[m] : Quantity(meanOf(*longest, m))});
    }

    /// The step without asks of items that this document doesn't know.
    Node known(Node node) const
    {
        node.asks.removeIf([&](const Ask &ask) { return !m_inventory.items.contains(ask.item); });
        return node;
    }

    const Lever &m_lever;
    const Inventory &m_inventory;
    const Journey &m_journey;
    double m_strength;
    QList<NodeId> m_steps;
    Scope m_scope;
};

/// The number of a move that stands on a change of its kind, and what of the change holds it.
struct Followed {
    const Dial *dial = nullptr;
    Quantity *number = nullptr;
};

Followed followed(const LeverMove &move, changes::Any &what)
{
    if (const auto *m = std::get_if<moves::Reuse>(&move.what)) {
        if (auto *c = std::get_if<changes::Reuse>(&what))
            return {&m->residual, &c->residual};
    } else if (const auto *n = std::get_if<moves::Scale>(&move.what)) {
        if (auto *c = std::get_if<changes::Scale>(&what))
            return {&n->by, &c->by};
    } else if (const auto *w = std::get_if<moves::ScaleShares>(&move.what)) {
        if (auto *c = std::get_if<changes::ScaleShares>(&what))
            return {&w->by, &c->by};
    } else if (const auto *s = std::get_if<moves::ShiftChannels>(&move.what)) {
        if (auto *c = std::get_if<changes::ShiftChannels>(&what))
            return {&s->by, &c->by};
    }
    return {};
}

} // namespace

const Lever *leverOf(const Levers &levers, const QString &id)
{
    const auto found = std::ranges::find(levers, id, &Lever::id);
    return found == levers.end() ? nullptr : &*found;
}

QList<Change> changesOf(const Lever &lever, const Inventory &inventory, const Journey &journey, const Pull &pull)
{
    QList<Change> list;
    const TakeUp takeUp = takeUpOf(lever, inventory, pull.strength);
    bool acts = false;
    for (const LeverMove &move : lever.moves) {
        QList<changes::Any> made = std::visit(Mover(lever, move, inventory, journey, pull), move.what);
        for (qsizetype i = 0; i < made.size(); ++i) {
            Change change(std::move(made[i]));
            // What prepares a move is told by its effect.
            change.name = i + 1 == made.size() ? move.name : QString();
            change.lever = lever.id;
            change.strength = pull.strength;
            change.takeUp = takeUp;
            list.append(std::move(change));
        }
        acts = acts || (!made.isEmpty() && !std::holds_alternative<moves::Insert>(move.what));
    }
    if (!acts)
        return {};   // what taking part costs, without anything to take part in
    list.front().cost = lever.cost;
    list.front().yearlyCost = lever.yearlyCost;
    list.front().notes = lever.caution;
    return list;
}

QList<NodeId> reachOf(const Lever &lever, const Inventory &inventory, const Journey &journey, const Scope &where)
{
    QSet<NodeId> reached;
    for (const LeverMove &move : lever.moves) {
        StepAim aim = move.aim;
        aim.chosenOnly = false;
        if (std::holds_alternative<moves::Insert>(move.what))
            continue;
        for (const NodeId &id : stepsOf(aim, inventory, journey, where))
            reached.insert(id);
    }
    QList<NodeId> steps;
    for (const Node &node : journey.nodes) {
        if (reached.contains(node.id))
            steps.append(node.id);
    }
    return steps;
}

Change atStrength(const Lever &lever, const Inventory &inventory, Change change, double strength)
{
    const double before = change.strength.value_or(lever.strength.likely);
    const auto move = std::ranges::find(lever.moves, change.name, &LeverMove::name);
    if (move != lever.moves.end()) {
        const Followed follows = followed(*move, change.what);
        if (follows.number && *follows.number == numberOf(lever, *follows.dial, before))
            *follows.number = numberOf(lever, *follows.dial, strength);
    }
    if (change.takeUp == takeUpOf(lever, inventory, before))
        change.takeUp = takeUpOf(lever, inventory, strength);
    change.strength = strength;
    return change;
}

} // namespace model
