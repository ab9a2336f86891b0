// SPDX-License-Identifier: GPL-3.0-only
#include "model/burden/numbers.h"

#include "model/burden/factor.h"
#include "model/change/merge.h"
#include "model/journey/shares.h"

#include <algorithm>
#include <numeric>

namespace model::burden {

namespace {

bool hasOverrides(const Journey &journey, std::span<const Chain::Arc> arcs)
{
    return std::ranges::any_of(arcs, [&](const Chain::Arc &arc) { return !journey.edges.at(arc.edge).shareFor.isEmpty(); });
}

double ownShare(const Edge &edge, const SegmentId *segment)
{
    if (segment && !edge.shareFor.isEmpty()) {
        const auto own = edge.shareFor.constFind(*segment);
        if (own != edge.shareFor.constEnd())
            return own->mean();
    }
    return edge.share.mean();
}

} // namespace

Shares::Shares(const Chain &chain, const Journey &journey, const SegmentId *segment) : m_share(chain.arcs().size())
{
    std::vector<Way> ways;
    std::vector<double> out;
    for (int p = 0; p < chain.count(); ++p) {
        const auto first = static_cast<size_t>(chain.firstArc(p));
        const auto arcs = std::span(chain.arcs()).subspan(first, static_cast<size_t>(chain.endArc(p)) - first);
        if (arcs.empty())
            continue;
        if (arcs.front().way != Chain::Way::Shared) {
            const double taken = std::clamp(ownShare(journey.edges.at(arcs[0].edge), segment), 0.0, 1.0);
            m_share[first] = taken;
            m_share[first + 1] = 1 - taken;
            continue;
        }
        if (arcs.size() == 1) {
            m_share[first] = 1;
            continue;
        }
        if (segment && hasOverrides(journey, arcs)) {
            ways.clear();
            for (const Chain::Arc &arc : arcs) {
                const Edge &edge = journey.edges.at(arc.edge);
                ways.push_back({&edge.share, &edge.shareFor});
            }
            sharesFor(ways, segment, out);
            std::ranges::copy(out, m_share.begin() + static_cast<std::ptrdiff_t>(first));
        } else {
            for (size_t i = 0; i < arcs.size(); ++i)
                m_share[first + i] = journey.edges.at(arcs[i].edge).share.mean();
        }
        const auto begin = m_share.begin() + static_cast<std::ptrdiff_t>(first);
        const double sum = std::accumulate(begin, begin + static_cast<std::ptrdiff_t>(arcs.size()), 0.0);
        if (sum > 0 && sum != 1) {
            for (size_t i = 0; i < arcs.size(); ++i)
                m_share[first + i] /= sum;
        }
    }
    walk(chain);
}

void Shares::walk(const Chain &chain)
{
    m_reached.assign(static_cast<size_t>(chain.count()), false);
    m_reached[0] = true;
    std::vector<int> open;
    // Arcs lead on to later positions but inside loops: a pass in order meets nearly all.
    const auto leave = [&](int p) {
        for (int a = chain.firstArc(p); a < chain.endArc(p); ++a) {
            const auto to = static_cast<size_t>(chain.arcs()[static_cast<size_t>(a)].to);
            if (m_share[static_cast<size_t>(a)] > 0 && !m_reached[to]) {
                m_reached[to] = true;
                if (static_cast<int>(to) <= p)
                    open.push_back(static_cast<int>(to));
            }
        }
    };
    for (int p = 0; p < chain.count(); ++p) {
        if (m_reached[static_cast<size_t>(p)])
            leave(p);
        while (!open.empty()) {
            const int back = open.back();
            open.pop_back();
            for (int a = chain.firstArc(back); a < chain.endArc(back); ++a) {
                const int to = chain.arcs()[static_cast<size_t>(a)].to;
                if (m_share[static_cast<size_t>(a)] > 0 && !m_reached[static_cast<size_t>(to)]) {
                    m_reached[static_cast<size_t>(to)] = true;
                    if (to <= p)
                        open.push_back(to);
                }
            }
        }
    }
    for (int p = 0; p < chain.count(); ++p) {
        if (!m_reached[static_cast<size_t>(p)])
            std::fill(m_share.begin() + chain.firstArc(p), m_share.begin() + chain.endArc(p), 0.0);
    }
}

namespace {

/// The visits inside a loop, given those that come in: elimination there, substitution back.
void loopVisits(const Chain &chain, const Shares &shares, const Chain::Component &component, std::vector<double> &x)
{
    const Elimination &elimination = chain.eliminations()[static_cast<size_t>(component.elimination)];
    const Factor factor = factorOf(chain, shares, component);
    double *inside = x.data() + component.first;
    for (int i = 0; i < component.count; ++i) {
        for (const auto link : elimination.out(i))
            inside[link.node] += inside[i] * factor.links[static_cast<size_t>(link.slot)];
    }
    for (int i = component.count; i-- > 0;) {
        for (const auto from : elimination.in(i))
            inside[i] += inside[from.node] * factor.links[static_cast<size_t>(from.slot)];
        inside[i] *= factor.inverse[static_cast<size_t>(i)];
    }
}

} // namespace

std::vector<double> visits(const Chain &chain, const Shares &shares)
{
    std::vector<double> x(static_cast<size_t>(chain.count()), 0.0);
    x[0] = 1;
    for (const Chain::Component &component : chain.components()) {
        const int end = component.first + component.count;
        if (component.elimination >= 0) {
            loopVisits(chain, shares, component, x);
        } else if (component.loops) {
            double leaves = 0;
            for (int a = chain.firstArc(component.first); a < chain.endArc(component.first); ++a)
                leaves += chain.arcs()[static_cast<size_t>(a)].to == component.first ? 0 : shares[a];
            double &here = x[static_cast<size_t>(component.first)];
            here = leaves > 0 ? here / leaves : 0;
        }
        for (int p = component.first; p < end; ++p) {
            const double here = x[static_cast<size_t>(p)];
            for (int a = chain.firstArc(p); a < chain.endArc(p); ++a) {
                const int to = chain.arcs()[static_cast<size_t>(a)].to;
                if (to >= end)
                    x[static_cast<size_t>(to)] += here * shares[a];
            }
        }
    }
    return x;
}

double paceOf(const Segment &segment, Measurand m)
{
    switch (m) {
    case Measurand::Learn: return segment.pace.learn.mean();
    case Measurand::Do: return segment.pace.doing.mean();
    case Measurand::Travel: return segment.pace.travel.mean();
    case Measurand::Queue: return segment.pace.queue.mean();
    case Measurand::Wait:
    case Measurand::Fee:
    case Measurand::Stress: return 1;
    }
    Q_UNREACHABLE();
}

Efforts::Efforts(const Chain &chain, const Journey &journey, const Segment *segment)
    : m_mean(static_cast<size_t>(chain.count()) * measurandCount, 0.0)
{
    std::array<double, measurandCount> pace;
    for (const Measurand m : allMeasurands)
        pace[static_cast<size_t>(m)] = segment ? paceOf(*segment, m) : 1;
    for (int p = 0; p < chain.count(); ++p) {
        if (chain.place(p) < 0)
            continue;
        const Node &node = journey.nodes.at(chain.place(p));
        if (node.kind != NodeKind::Step)
            continue;
        double *mean = &m_mean[static_cast<size_t>(p) * measurandCount];
        const auto means = meansPerVisit(node, segment ? &segment->id : nullptr);
        for (size_t m = 0; m < measurandCount; ++m)
            mean[m] = pace[m] * means[m];
    }
}

} // namespace model::burden
