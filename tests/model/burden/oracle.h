// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/burden/measure.h"
#include "model/scenario/materialise.h"

#include <cmath>
#include <map>
#include <set>

/// The measure once more, straight from the words of measure.md: fixed points found by iterating, forks by their own
/// formula, no chain, no elimination, no sharing of work with the engine. Slow and plain.
namespace tests {

class Oracle {
public:
    Oracle(const model::Inventory &inventory, const model::Materialised &made, const model::Segment &segment)
        : m_inventory(inventory), m_made(made), m_journey(made.journey), m_segment(segment)
    {
        for (qsizetype i = 0; i < m_journey.edges.size(); ++i) {
            m_out[m_journey.edges.at(i).from].push_back(&m_journey.edges.at(i));
        }
        joins();
        visit();
    }

    model::burden::PersonMeasure person()
    {
        using namespace model;
        burden::PersonMeasure m;
        for (const Node &n : m_journey.nodes) {
            const double x = m_x[n.id];
            if (n.kind == NodeKind::End)
                m.outcomes.emplace_back(n.id, x);
            if (n.kind != NodeKind::Step)
                continue;
            m.minutes.learn += x * mean(n, Measurand::Learn) * m_segment.pace.learn.mean();
            m.minutes.doing += x * mean(n, Measurand::Do) * m_segment.pace.doing.mean();
            m.minutes.travel += x * mean(n, Measurand::Travel) * m_segment.pace.travel.mean();
            m.minutes.queue += x * mean(n, Measurand::Queue) * m_segment.pace.queue.mean();
            m.waitDays += x * mean(n, Measurand::Wait);
            m.money += x * mean(n, Measurand::Fee);
            m.stress += x * mean(n, Measurand::Stress);
            m.contacts += n.service ? x : 0;
        }
        for (const Service &s : m_inventory.services)
            m.services += any([&](const Node &n) { return n.service == s.id ? 1.0 : 0.0; });
        for (const Organisation &o : m_inventory.organisations)
            m.organisations += any([&](const Node &n) { return organisation(n) == &o ? 1.0 : 0.0; });
        for (const Item &item : m_inventory.items)
            addItem(item, m);
        return m;
    }

private:
    using Ids = std::set<model::NodeId>;

    const model::Organisation *organisation(const model::Node &n) const { return m_inventory.organisationOf(n.service); }

    double ask(const model::Node &n, const model::ItemId &item) const
    {
        const model::Ask *a = n.kind == model::NodeKind::Step ? n.ask(item) : nullptr;
        return a && m_x.at(n.id) > 0 ? a->share.mean() : 0;
    }

    void addItem(const model::Item &item, model::burden::PersonMeasure &m)
    {
        using namespace model;
        // Areas: asks of a share above 0 at reached steps, joined where one change covers both.
        std::map<NodeId, int> area;
        std::map<int, double> held, residualSum, weight;
        std::map<NodeId, double> residual;
        for (const ReuseRule &rule : m_made.reuse) {
            if (rule.items && !rule.items->contains(item.id))
                continue;
            int joint = -1;
            for (const qsizetype place : rule.steps) {
                const Node &n = m_journey.nodes.at(place);
                if (ask(n, item.id) <= 0)
                    continue;
                residual[n.id] = residual.contains(n.id) ? std::min(residual[n.id], rule.residual) : rule.residual;
                if (!area.contains(n.id))
                    area[n.id] = joint >= 0 ? joint : ++m_areas;
                if (joint < 0)
                    joint = area[n.id];
                const int other = area[n.id];
                for (auto &[id, a] : area) {
                    if (a == other)
                        a = joint;
                }
                held[joint] = std::max(held[joint], held[other]);
            }
            if (joint >= 0 && rule.held)
                held[joint] = 1;
        }
        for (const auto &[id, a] : area) {
            const double expected = m_x[id] * ask(*m_journey.nodes.find(id), item.id);
            residualSum[a] += expected * residual[id];
            weight[a] += expected;
        }
        const auto outside = [&](const Node &n) { return area.contains(n.id) ? 0 : ask(n, item.id); };
        double asks = expectedOf(outside), reusedAsks = 0, reusedMinutes = 0, within = 0;
        std::set<const Organisation *> organisations;
        for (const Node &n : m_journey.nodes)
            organisations.insert(organisation(n));
        for (const Organisation *o : organisations) {
            const auto here = [&](const Node &n) { return organisation(n) == o ? outside(n) : 0; };
            within += expectedOf(here) - any(here);
        }
        for (const auto &[a, w] : weight) {
            const auto here = [&](const Node &n) { return area.contains(n.id) && area.at(n.id) == a ? ask(n, item.id) : 0; };
            const double once = any(here);
            asks += held[a] > 0 ? 0 : once;
            const double again = held[a] > 0 ? w : w - once;
            reusedAsks += again;
            reusedMinutes += again * residualSum[a] / w;
        }
        const double items = any([&](const Node &n) { return area.contains(n.id) && held[area.at(n.id)] > 0 ? 0 : ask(n, item.id); });
        const double pace = m_segment.pace.give.mean();
        burden::KindMeasure &kind = m.byKind[static_cast<size_t>(item.kind)];
        kind.asks += asks;
        kind.duplicates += asks - items;
        kind.give += pace * item.first.mean() * items;
        kind.giveAgain += pace * item.again.mean() * (asks - items);
        kind.reused += pace * reusedMinutes;
        m.minutes.give += pace * item.first.mean() * items;
        m.minutes.giveAgain += pace * item.again.mean() * (asks - items);
        m.minutes.reused += pace * reusedMinutes;
        m.asks += asks;
        m.items += items;
        m.duplicates += asks - items;
        m.duplicatesWithin += within;
        m.duplicatesAcross += asks - items - within;
        m.reusedAsks += reusedAsks;
    }

    template <typename Hit>
    double expectedOf(const Hit &hit)
    {
        double sum = 0;
        for (const model::Node &n : m_journey.nodes)
            sum += m_x[n.id] * hit(n);
        return sum;
    }

    /// 1 − F(start), F by iteration from above of the recursion of measure.md §4.
    template <typename Hit>
    double any(const Hit &hit)
    {
        using namespace model;
        std::map<NodeId, double> f, h;
        for (const Node &n : m_journey.nodes) {
            f[n.id] = 1;
            h[n.id] = m_x[n.id] > 0 ? hit(n) : 0;
        }
        // Start from "never hit" = 0 inside loops would converge as well; from 1 it falls to the largest solution, and the
        // solution is unique as an end can be reached from everywhere.
        for (int round = 0; round < 200000; ++round) {
            double moved = 0;
            for (qsizetype i = m_journey.nodes.size(); i-- > 0;) {
                const Node &n = m_journey.nodes.at(i);
                double value = 1;
                if (n.kind == NodeKind::Fork) {
                    for (const Edge *e : m_out[n.id]) {
                        const double s = forkShare(*e);
                        value *= 1 - s + s * inBranch(f, *e);
                    }
                    value *= f[m_joinOf.at(n.id)];
                } else if (n.kind != NodeKind::End && m_x[n.id] > 0) {
                    value = 0;
                    for (const auto &[e, s] : shares(n))
                        value += s * (m_journey.nodes.find(e->to)->kind == NodeKind::Join ? 1 : f[e->to]);
                }
                value *= 1 - h[n.id];
                moved = std::max(moved, std::abs(value - f[n.id]));
                f[n.id] = value;
            }
            if (moved < 1e-15)
                break;
        }
        for (const Node &n : m_journey.nodes) {
            if (n.kind == NodeKind::Start)
                return 1 - f[n.id];
        }
        return 0;
    }

    double inBranch(std::map<model::NodeId, double> &f, const model::Edge &e)
    {
        return m_journey.nodes.find(e.to)->kind == model::NodeKind::Join ? 1 : f[e.to];
    }

    double forkShare(const model::Edge &e) const
    {
        return e.shareFor.contains(m_segment.id) ? e.shareFor[m_segment.id].mean() : e.share.mean();
    }

    std::vector<std::pair<const model::Edge *, double>> shares(const model::Node &n)
    {
        std::vector<std::pair<const model::Edge *, double>> result;
        double fixed = 0, others = 0;
        int free = 0;
        for (const model::Edge *e : m_out[n.id]) {
            const bool own = e->shareFor.contains(m_segment.id);
            (own ? fixed : others) += own ? e->shareFor[m_segment.id].mean() : e->share.mean();
            free += own ? 0 : 1;
        }
        const bool overridden = free < static_cast<int>(m_out[n.id].size());
        double sum = 0;
        for (const model::Edge *e : m_out[n.id]) {
            double s = e->shareFor.contains(m_segment.id) ? e->shareFor[m_segment.id].mean() : e->share.mean();
            if (overridden && !e->shareFor.contains(m_segment.id))
                s = others > 0 ? s * (1 - fixed) / others : (1 - fixed) / free;
            result.emplace_back(e, s);
            sum += s;
        }
        for (auto &[e, s] : result)
            s = sum > 0 ? s / sum : 0;
        return result;
    }

    double mean(const model::Node &n, model::Measurand m)
    {
        if (n.channels.isEmpty())
            return n[m].mean();
        double fixed = 0, others = 0;
        int free = 0;
        for (const model::Channel &c : n.channels) {
            const bool own = c.shareFor.contains(m_segment.id);
            (own ? fixed : others) += own ? c.shareFor[m_segment.id].mean() : c.share.mean();
            free += own ? 0 : 1;
        }
        double sum = 0, value = 0;
        for (const model::Channel &c : n.channels) {
            const bool own = c.shareFor.contains(m_segment.id);
            double s = own ? c.shareFor[m_segment.id].mean() : c.share.mean();
            if (!own && free < n.channels.size())
                s = others > 0 ? s * (1 - fixed) / others : (1 - fixed) / free;
            sum += s;
            value += s * (c[m] ? c[m]->mean() : n[m].mean());
        }
        return value / sum;
    }

    /// The join of each fork: the first join met from its branches with as many joins as forks on the way.
    void joins()
    {
        for (const model::Node &n : m_journey.nodes) {
            if (n.kind == model::NodeKind::Fork)
                m_joinOf.emplace(n.id, joinFrom(n.id));
        }
    }
    model::NodeId joinFrom(const model::NodeId &fork)
    {
        std::set<std::pair<model::NodeId, int>> seen;
        std::vector<std::pair<model::NodeId, int>> open{{fork, 0}};
        while (!open.empty()) {
            const auto [at, depth] = open.back();
            open.pop_back();
            const model::Node &n = *m_journey.nodes.find(at);
            const int inside = depth + (n.kind == model::NodeKind::Fork ? 1 : n.kind == model::NodeKind::Join ? -1 : 0);
            if (inside == 0)
                return at;
            for (const model::Edge *e : m_out[at]) {
                if (seen.emplace(e->to, inside).second)
                    open.emplace_back(e->to, inside);
            }
        }
        qFatal("a fork without a join");
    }

    void visit()
    {
        using namespace model;
        std::map<NodeId, double> x;
        for (const Node &n : m_journey.nodes)
            x[n.id] = 0;
        // x = Σ_k (what is at each node after k steps): mass moves until none is left.
        std::map<NodeId, double> at;
        for (const Node &n : m_journey.nodes) {
            if (n.kind == NodeKind::Start)
                at[n.id] = 1;
        }
        for (int round = 0; round < 200000 && !at.empty(); ++round) {
            std::map<NodeId, double> next;
            for (const auto &[id, mass] : at) {
                x[id] += mass;
                const Node &n = *m_journey.nodes.find(id);
                if (n.kind == NodeKind::Fork) {
                    for (const Edge *e : m_out[id]) {
                        if (m_journey.nodes.find(e->to)->kind != NodeKind::Join)
                            next[e->to] += mass * forkShare(*e);
                    }
                    next[m_joinOf.at(id)] += mass;
                    continue;
                }
                for (const auto &[e, s] : shares(n)) {
                    if (m_journey.nodes.find(e->to)->kind != NodeKind::Join)
                        next[e->to] += mass * s;
                }
            }
            std::erase_if(next, [](const auto &one) { return one.second < 1e-18; });
            at = std::move(next);
        }
        m_x = std::move(x);
    }

    const model::Inventory &m_inventory;
    const model::Materialised &m_made;
    const model::Journey &m_journey;
    const model::Segment &m_segment;
    std::map<model::NodeId, std::vector<const model::Edge *>> m_out;
    std::map<model::NodeId, model::NodeId> m_joinOf;
    std::map<model::NodeId, double> m_x;
    int m_areas = 0;
};

} // namespace tests
