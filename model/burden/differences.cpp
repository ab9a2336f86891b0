// SPDX-License-Identifier: GPL-3.0-only
#include "model/burden/differences.h"

#include "model/burden/measure.h"
#include "model/burden/mixture.h"

#include <QMap>

namespace model::burden {

namespace {

using Of = Difference::Of;
using Kind = Difference::Kind;

void toMean(Quantity &quantity) { quantity = quantity.mean(); }

void toMeans(ShareFor &shares)
{
    for (Quantity &share : shares)
        toMean(share);
}

/// Only what a measure reads.
Node bare(Node node)
{
    node.name.clear();
    node.phase.clear();
    node.notes.clear();
    node.unknown = {};
    std::ranges::for_each(node.quantities, toMean);
    for (Ask &ask : node.asks) {
        toMean(ask.share);
        ask.unknown = {};
    }
    for (Channel &channel : node.channels) {
        toMean(channel.share);
        toMeans(channel.shareFor);
        channel.unknown = {};
        for (std::optional<Quantity> &own : channel.own) {
            if (own)
                toMean(*own);
        }
    }
    return node;
}

/// The ways out of a node: where they lead, and at which share for whom.
using Way = std::pair<double, QMap<SegmentId, double>>;
using WaysOut = QMap<NodeId, Way>;
QHash<NodeId, WaysOut> waysOf(const Journey &journey)
{
    QHash<NodeId, WaysOut> ways;
    for (const Edge &edge : journey.edges) {
        Way way{edge.share.mean(), {}};
        for (auto own = edge.shareFor.begin(); own != edge.shareFor.end(); ++own)
            way.second.insert(own.key(), own->mean());
        ways[edge.from].insert(edge.to, way);
    }
    return ways;
}

bool sameMinutes(const Item &a, const Item &b) { return a.first.mean() == b.first.mean() && a.again.mean() == b.again.mean(); }

bool samePeople(const Dated &a, const Dated &b, const SegmentId &id)
{
    if (a.journey.people.value(id).mean() != b.journey.people.value(id).mean())
        return false;
    const Segment *one = a.inventory.segments.find(id), *other = b.inventory.segments.find(id);
    if (!one || !other)
        return true; // nobody of them goes through the other's
    const auto numbers = [](const Segment &row) {
        return std::array{row.hourValue.mean(), row.pace.learn.mean(), row.pace.doing.mean(), row.pace.give.mean(), row.pace.travel.mean(), row.pace.queue.mean()};
    };
    return numbers(*one) == numbers(*other);
}

/// Told by two mixtures: the later with the earlier's numbers differs from it in numbers, the earlier with the later's in what stands there.
class Differing {
public:
    Differing(const Dated &earlier, const Dated &later)
        : m_earlier(earlier), m_later(later), m_countedBefore(mixed({later, earlier, earlier, {}})), m_stoodBefore(mixed({earlier, later, later, {}}))
    {
    }

    QList<Difference> all()
    {
        inJourney();
        inInventory();
        return m_all;
    }

private:
    void add(Of of, Kind kind, const QString &id) { m_all.append({of, kind, id, {}}); }

    void inJourney()
    {
        const auto ways = waysOf(m_later.journey), counted = waysOf(m_countedBefore.journey), stood = waysOf(m_stoodBefore.journey);
        for (const Node &node : m_later.journey.nodes) {
            const Node *before = m_stoodBefore.journey.nodes.find(node.id);
            if (!before)
                add(Of::Node, Kind::Added, node.id.text());
            else if (!(bare(*before) == bare(node)))
                add(Of::Node, Kind::Other, node.id.text());
            if (!(bare(*m_countedBefore.journey.nodes.find(node.id)) == bare(node)))
                add(Of::Node, Kind::Numbers, node.id.text());
            if (before && stood.value(node.id) != ways.value(node.id))
                add(Of::Ways, Kind::Other, node.id.text());
            if (counted.value(node.id) != ways.value(node.id))
                add(Of::Ways, Kind::Numbers, node.id.text());
        }
        for (const Node &node : m_earlier.journey.nodes) {
            if (!m_later.journey.nodes.contains(node.id))
                add(Of::Node, Kind::Removed, node.id.text());
        }
    }

    void inInventory()
    {
        for (const Service &service : m_later.inventory.services) {
            const Service *before = m_earlier.inventory.services.find(service.id);
            if (before && before->organisation != service.organisation)
                add(Of::Service, Kind::Other, service.id.text());
        }
        for (const Item &item : m_later.inventory.items) {
            const Item *before = m_earlier.inventory.items.find(item.id);
            if (before && before->kind != item.kind)
                add(Of::Item, Kind::Other, item.id.text());
            if (before && !sameMinutes(*before, item))
                add(Of::Item, Kind::Numbers, item.id.text());
        }
        std::set<SegmentId> segments;
        for (const auto *people : {&m_earlier.journey.people, &m_later.journey.people})
            segments.insert(people->keyBegin(), people->keyEnd());
        for (const SegmentId &segment : segments) {
            if (!samePeople(m_earlier, m_later, segment))
                add(Of::Segment, Kind::Numbers, segment.text());
        }
    }

    const Dated &m_earlier;
    const Dated &m_later;
    Dated m_countedBefore, m_stoodBefore;
    QList<Difference> m_all;
};

void mark(Marks &marks, const Difference &difference, const Journey &later, Why why)
{
    const auto set = [why](auto &ids, const auto &id) {
        if (why == Why::Policy)
            ids.insert(id);
        else
            ids.erase(id);
    };
    switch (difference.of) {
    case Of::Node: return set(marks.nodes, NodeId(difference.id));
    case Of::Item: return set(marks.items, ItemId(difference.id));
    case Of::Segment: return set(marks.segments, SegmentId(difference.id));
    case Of::Ways:
        for (const Edge &edge : later.edges) {
            if (edge.from.text() == difference.id)
                set(marks.edges, edge.key());
        }
        return;
    case Of::Service: return;
    }
}

/// What each of the numbers adds: the later date less the same with these numbers alone as they were.
void addHours(QList<Difference> &all, const Dated &earlier, const Dated &later, std::stop_token stop)
{
    const Result<Measure> whole = measure(later.inventory, later.journey, stop);
    if (!whole)
        return;
    Marks others;
    for (const Difference &difference : all)
        mark(others, difference, later.journey, Why::Policy);
    for (Difference &difference : all) {
        if (difference.kind != Kind::Numbers)
            continue;
        Marks but = others;
        mark(but, difference, later.journey, Why::Estimate);
        const Dated made = mixed({later, earlier, earlier, but});
        const Result<Measure> without = measure(made.inventory, made.journey, stop);
        if (without)
            difference.hours = whole->everyone().hours() - without->everyone().hours();
    }
}

} // namespace

QList<Difference> differences(const Dated &earlier, const Dated &later, std::stop_token stop)
{
    QList<Difference> all = Differing(earlier, later).all();
    addHours(all, earlier, later, stop);
    return all;
}

Why whyOf(const Difference &difference, const Dated &later)
{
    if (difference.kind != Kind::Numbers)
        return Why::Policy;
    switch (difference.of) {
    case Of::Node: return later.policy.nodes.contains(NodeId(difference.id)) ? Why::Policy : Why::Estimate;
    case Of::Item: return later.policy.items.contains(ItemId(difference.id)) ? Why::Policy : Why::Estimate;
    case Of::Segment: return later.policy.segments.contains(SegmentId(difference.id)) ? Why::Policy : Why::Estimate;
    case Of::Ways: break;
    case Of::Service: return Why::Policy;
    }
    const bool any = std::ranges::any_of(later.journey.edges, [&](const Edge &edge) {
        return edge.from.text() == difference.id && later.policy.edges.contains(edge.key());
    });
    return any ? Why::Policy : Why::Estimate;
}

Marks marked(const Difference &difference, const Dated &later, Why why)
{
    Marks marks = later.policy;
    mark(marks, difference, later.journey, why);
    return marks;
}

} // namespace model::burden
