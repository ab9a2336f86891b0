// SPDX-License-Identifier: GPL-3.0-only
#include "model/burden/mixture.h"

#include <set>

namespace model::burden {

namespace {

/// Names of channels; nothing where a name stands twice, since then nobody can say which is which.
std::optional<std::set<QString>> channelsOf(const Node &node)
{
    std::set<QString> names;
    for (const Channel &channel : node.channels) {
        if (!names.insert(channel.channel).second)
            return std::nullopt;
    }
    return names;
}

const Channel *find(const Node &node, const QString &name)
{
    const auto found = std::ranges::find(node.channels, name, &Channel::channel);
    return found == node.channels.end() ? nullptr : &*found;
}

/// Whether a visit ever costs what the step itself says: some channel leaves it out, or there are none.
bool isInUse(const Node &node, Measurand m)
{
    return node.channels.isEmpty() || std::ranges::any_of(node.channels, [m](const Channel &channel) { return !channel[m]; });
}

/// All that may stand in a channel and be counted anew.
constexpr std::array estimated = {Measurand::Learn, Measurand::Do, Measurand::Travel, Measurand::Queue, Measurand::Wait, Measurand::Stress};

void countChannels(Node &node, const Node &numbers)
{
    const auto here = channelsOf(node), there = channelsOf(numbers);
    if (!here || !there)
        return;
    for (Channel &channel : node.channels) {
        const Channel *other = find(numbers, channel.channel);
        if (!other)
            continue;
        for (const Measurand m : estimated)
            channel[m] = (*other)[m];
        if (*here == *there) {
            channel.share = other->share;
            channel.shareFor = other->shareFor;
        }
    }
}

Node counting(Node node, const Node &numbers)
{
    for (const Measurand m : estimated) {
        if (isInUse(numbers, m))
            node[m] = numbers[m];
    }
    for (Ask &ask : node.asks) {
        if (const Ask *other = numbers.ask(ask.item))
            ask.share = other->share;
    }
    countChannels(node, numbers);
    return node;
}

/// Edges by the node they leave.
using Ways = QHash<NodeId, QList<const Edge *>>;
Ways waysOf(const Journey &journey)
{
    Ways ways;
    for (const Edge &edge : journey.edges)
        ways[edge.from].append(&edge);
    return ways;
}

class Mixing {
public:
    explicit Mixing(const Mixture &mixture) : m(mixture), m_ways(waysOf(mixture.stands.journey)), m_others(waysOf(mixture.numbers.journey)) {}

    Dated made() const
    {
        Dated made = m.stands;
        made.inventory.items = items();
        made.inventory.segments = segments();
        made.journey.people = people();
        made.journey.nodes = nodes();
        made.journey.edges = edges();
        return made;
    }

private:
    Table<Item> items() const
    {
        Table<Item> items = m.stands.inventory.items;
        for (const Item &item : m.stands.inventory.items) {
            const Item *other = m.policy.items.contains(item.id) ? nullptr : m.numbers.inventory.items.find(item.id);
            if (!other || (other->first == item.first && other->again == item.again))
                continue;
            Item counted = item;
            counted.first = other->first;
            counted.again = other->again;
            items.put(std::move(counted));
        }
        return items;
    }

    /// Those of all three, so that nobody's shares name a segment that is not there.
    Table<Segment> segments() const
    {
        Table<Segment> segments;
        const auto take = [&](const Dated &from, const auto &test) {
            const Table<Segment> &rows = from.inventory.segments;
            for (qsizetype i = 0; i < rows.size(); ++i) {
                if (!segments.contains(rows.at(i).id) && test(rows.at(i).id))
                    segments.put(rows.shared(i));
            }
        };
        take(m.stands, [&](const SegmentId &id) { return isMarked(id); });
        take(m.numbers, [](const SegmentId &) { return true; });
        take(m.stands, [](const SegmentId &) { return true; });
        take(m.people, [](const SegmentId &) { return true; });
        return segments;
    }

    QMap<SegmentId, Quantity> people() const
    {
        QMap<SegmentId, Quantity> people;
        for (auto of = m.people.journey.people.begin(); of != m.people.journey.people.end(); ++of) {
            if (!isMarked(of.key()))
                people.insert(of.key(), *of);
        }
        for (auto of = m.stands.journey.people.begin(); of != m.stands.journey.people.end(); ++of) {
            if (isMarked(of.key()))
                people.insert(of.key(), *of);
        }
        return people;
    }

    Table<Node> nodes() const
    {
        Table<Node> nodes = m.stands.journey.nodes;
        for (const Node &node : m.stands.journey.nodes) {
            const Node *other = m.policy.nodes.contains(node.id) ? nullptr : m.numbers.journey.nodes.find(node.id);
            if (other && other->kind == node.kind && node.kind == NodeKind::Step && !(*other == node))
                nodes.put(counting(node, *other));
        }
        return nodes;
    }

    Table<Edge> edges() const
    {
        Table<Edge> edges = m.stands.journey.edges;
        for (const Edge &edge : m.stands.journey.edges) {
            const Edge *other = m.numbers.journey.edges.find(edge.key());
            if (!other || !isCounted(edge) || (other->share == edge.share && other->shareFor == edge.shareFor))
                continue;
            Edge counted = edge;
            counted.share = other->share;
            counted.shareFor = other->shareFor;
            edges.put(std::move(counted));
        }
        return edges;
    }

    /// Whether an edge that is on both dates takes its share from the other: out of a fork each by itself, elsewhere all ways out or none.
    bool isCounted(const Edge &edge) const
    {
        const Node *here = m.stands.journey.nodes.find(edge.from), *there = m.numbers.journey.nodes.find(edge.from);
        if (!here || !there || (here->kind == NodeKind::Fork) != (there->kind == NodeKind::Fork))
            return false;
        if (here->kind == NodeKind::Fork)
            return !m.policy.edges.contains(edge.key());
        const auto ways = m_ways.value(edge.from), others = m_others.value(edge.from);
        return ways.size() == others.size() && std::ranges::all_of(ways, [&](const Edge *way) {
                   return m.numbers.journey.edges.contains(way->key()) && !m.policy.edges.contains(way->key());
               });
    }

    bool isMarked(const SegmentId &id) const { return m.policy.segments.contains(id); }

    const Mixture &m;
    Ways m_ways, m_others;
};

} // namespace

Dated mixed(const Mixture &mixture) { return Mixing(mixture).made(); }

} // namespace model::burden
