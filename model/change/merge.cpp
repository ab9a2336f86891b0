// SPDX-License-Identifier: GPL-3.0-only
#include "model/change/merge.h"

#include "model/change/rewire.h"
#include "model/journey/shares.h"

#include <QVarLengthArray>

#include <numeric>

namespace model {

std::array<double, measurandCount> meansPerVisit(const Node &node, const SegmentId *segment)
{
    std::array<double, measurandCount> means;
    for (size_t m = 0; m < measurandCount; ++m)
        means[m] = node.quantities[m].mean();
    if (node.channels.isEmpty())
        return means;
    QVarLengthArray<Way, 16> ways;
    for (const Channel &channel : node.channels)
        ways.append({&channel.share, &channel.shareFor});
    QVarLengthArray<double, 16> shares(ways.size());
    sharesFor(ways, segment, std::span(shares));
    const double sum = std::accumulate(shares.begin(), shares.end(), 0.0);
    if (!(sum > 0))
        return means;
    std::array<double, measurandCount> differs{};   // from the step's own
    for (qsizetype i = 0; i < shares.size(); ++i) {
        const Channel &channel = node.channels[i];
        for (size_t m = 0; m < measurandCount; ++m) {
            if (const auto &own = channel.own[m])
                differs[m] += shares[i] / sum * (own->mean() - means[m]);
        }
    }
    for (size_t m = 0; m < measurandCount; ++m)
        means[m] += differs[m];
    return means;
}

namespace {

/// Whether each leads only to the next and is entered in the middle from nowhere else.
bool isRun(const Journey &journey, const QList<NodeId> &run)
{
    QHash<NodeId, qsizetype> places;
    for (qsizetype i = 0; i < run.size(); ++i) {
        const Node *node = journey.nodes.find(run[i]);
        if (!node || node->kind != NodeKind::Step || places.contains(run[i]))
            return false;
        places.insert(run[i], i);
    }
    qsizetype links = 0;
    for (const Edge &edge : journey.edges) {
        const auto from = places.constFind(edge.from);
        const auto to = places.constFind(edge.to);
        const bool leadsOn = from != places.constEnd() && *from + 1 < run.size();
        const bool entersMiddle = to != places.constEnd() && *to > 0;
        const bool link = leadsOn && entersMiddle && *to == *from + 1;
        if ((leadsOn || entersMiddle) && !link)
            return false;
        links += link ? 1 : 0;
    }
    return !run.isEmpty() && links + 1 == run.size();
}

Node mergedStep(const Journey &journey, const changes::Merge &merge, const SegmentId *segment)
{
    Node into = merge.into;
    const Node &first = *journey.nodes.find(merge.nodes.front());
    std::vector<std::array<double, measurandCount>> means;
    for (const NodeId &id : merge.nodes)
        means.push_back(meansPerVisit(*journey.nodes.find(id), segment));
    for (const Measurand m : allMeasurands) {
        if (merge.said.contains(m))
            continue;
        double largest = 0;
        double sum = 0;
        const Node *largestOf = &first;
        for (qsizetype i = 0; i < merge.nodes.size(); ++i) {
            const Node &node = *journey.nodes.find(merge.nodes[i]);
            const double mean = means[static_cast<size_t>(i)][static_cast<size_t>(m)];
            sum += mean;
            if (mean > largest) {
                largest = mean;
                largestOf = &node;
            }
        }
        into[m] = Quantity(m == Measurand::Fee ? sum : largest);
        into[m].grade = (*largestOf)[m].grade;
    }
    if (!merge.asksSaid) {
        for (const NodeId &id : merge.nodes) {
            for (const Ask &ask : journey.nodes.find(id)->asks) {
                const auto there = std::ranges::find(into.asks, ask.item, &Ask::item);
                if (there == into.asks.end())
                    into.asks.append(ask);
                else if (ask.share.mean() > there->share.mean())
                    there->share = ask.share;
            }
        }
    }
    if (!into.service)
        into.service = first.service;
    if (into.phase.isEmpty())
        into.phase = first.phase;
    return into;
}

} // namespace

bool mergeRun(Changed &changed, const changes::Merge &merge, const SegmentId *segment)
{
    Journey &journey = changed.journey;
    if (merge.into.kind != NodeKind::Step || !isRun(journey, merge.nodes)
        || (journey.nodes.contains(merge.into.id) && !merge.nodes.contains(merge.into.id)))
        return false;
    Node into = mergedStep(journey, merge, segment);
    const NodeId id = into.id;
    const NodeId first = merge.nodes.front();
    const NodeId last = merge.nodes.back();

    QList<EdgeId> border;
    for (const Edge &edge : journey.edges) {
        if (edge.to == first || edge.from == last)
            border.append(edge.key());
    }
    for (const EdgeId &old : border) {
        Edge edge = *journey.edges.find(old);
        if (edge.to == first)
            edge.to = id;
        if (edge.from == last)
            edge.from = id;
        if (edge.key() != old)
            rewire::replace(journey.edges, old, std::move(edge));
    }
    // What still names the run's other steps are its own links.
    for (const NodeId &gone : merge.nodes) {
        if (gone != id)
            journey.edges.removeIf([&](const Edge &edge) { return edge.from == gone || edge.to == gone; });
    }

    qsizetype place = journey.nodes.place(first);
    for (const NodeId &gone : merge.nodes) {
        if (journey.nodes.place(gone) < place)
            --place;
        journey.nodes.remove(gone);
        if (gone != id)
            changed.aliases.insert(gone, id);
    }
    changed.aliases.remove(id);
    journey.nodes.insert(std::max<qsizetype>(place, 0), std::move(into));
    return true;
}

} // namespace model
