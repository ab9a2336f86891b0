// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/journey/shares.h"
#include "model/workspace/workspace.h"

#include <QSet>

#include <cmath>
#include <random>

namespace tests {

using namespace model;

/// One person after another walks through a journey as measure.md §2–4 tells it: exclusive ways, forks' branches each by
/// itself, one channel a visit, asks first and again. Nothing is solved here.
class Walker {
public:
    Walker(const Inventory &inventory, const Journey &journey, const Segment &segment, unsigned seed)
        : m_inventory(inventory), m_journey(journey), m_segment(segment), m_random(seed)
    {
        for (const Edge &edge : journey.edges)
            m_out[edge.from].append(&edge);
    }

    struct Lived {
        double minutes = 0, asks = 0, duplicates = 0, wait = 0, money = 0;
        double days = 0;   ///< from start to end, branches side by side
    };
    Lived live()
    {
        m_lived = {};
        m_given.clear();
        for (const Node &node : m_journey.nodes) {
            if (node.kind == NodeKind::Start)
                walk(node.id);
        }
        return m_lived;
    }

private:
    bool happens(double probability) { return std::uniform_real_distribution<>(0, 1)(m_random) < probability; }

    size_t one(const std::vector<Way> &ways)
    {
        std::vector<double> shares;
        sharesFor(ways, &m_segment.id, shares);
        return std::discrete_distribution<size_t>(shares.begin(), shares.end())(m_random);
    }

    double shareOf(const Edge &edge) const
    {
        return edge.shareFor.contains(m_segment.id) ? edge.shareFor[m_segment.id].mean() : edge.share.mean();
    }

    /// Walks from a node to an end, or to a join that is not its own; that join.
    std::optional<NodeId> walk(NodeId at)
    {
        for (;;) {
            const Node &node = *m_journey.nodes.find(at);
            if (node.kind == NodeKind::End)
                return std::nullopt;
            if (node.kind == NodeKind::Fork) {
                at = fork(node);
            } else {
                if (node.kind == NodeKind::Step)
                    visit(node);
                std::vector<Way> ways;
                for (const Edge *edge : m_out[at])
                    ways.push_back({&edge->share, &edge->shareFor});
                at = m_out[at][static_cast<qsizetype>(one(ways))]->to;
                if (m_journey.nodes.find(at)->kind == NodeKind::Join)
                    return at;
                continue;
            }
            // Past the join, which shares people out as a choice does.
            std::vector<Way> ways;
            for (const Edge *edge : m_out[at])
                ways.push_back({&edge->share, &edge->shareFor});
            at = m_out[at][static_cast<qsizetype>(one(ways))]->to;
            if (m_journey.nodes.find(at)->kind == NodeKind::Join)
                return at;
        }
    }

    /// Goes through the branches taken; the fork's join.
    NodeId fork(const Node &node)
    {
        std::optional<NodeId> join;
        const double entered = m_lived.days;
        double longest = entered;
        for (const Edge *edge : m_out[node.id]) {
            const bool empty = m_journey.nodes.find(edge->to)->kind == NodeKind::Join;
            if (empty)
                join = edge->to;
            else if (happens(shareOf(*edge)))
                join = walk(edge->to);
            longest = std::max(longest, m_lived.days);
            m_lived.days = entered;
        }
        m_lived.days = longest;
        return join ? *join : joinOf(node.id);
    }

    /// Where no branch is taken: the first join met with as many joins as forks on the way.
    NodeId joinOf(const NodeId &fork)
    {
        QList<std::pair<NodeId, int>> open{{fork, 0}};
        QSet<QString> seen;
        while (!open.isEmpty()) {
            const auto [at, depth] = open.takeLast();
            const NodeKind kind = m_journey.nodes.find(at)->kind;
            const int inside = depth + (kind == NodeKind::Fork ? 1 : kind == NodeKind::Join ? -1 : 0);
            if (inside == 0)
                return at;
            for (const Edge *edge : m_out[at]) {
                const QString key = edge->to.text() + QLatin1Char('/') + QString::number(inside);
                if (!seen.contains(key)) {
                    seen.insert(key);
                    open.append({edge->to, inside});
                }
            }
        }
        qFatal("a fork without a join");
    }

    void visit(const Node &node)
    {
        const Channel *channel = nullptr;
        if (!node.channels.isEmpty()) {
            std::vector<Way> ways;
            for (const Channel &c : node.channels)
                ways.push_back({&c.share, &c.shareFor});
            channel = &node.channels[static_cast<qsizetype>(one(ways))];
        }
        const auto mean = [&](Measurand m) { return channel && (*channel)[m] ? (*channel)[m]->mean() : node[m].mean(); };
        const Pace &pace = m_segment.pace;
        const double before = m_lived.minutes;
        m_lived.minutes += mean(Measurand::Learn) * pace.learn.mean() + mean(Measurand::Do) * pace.doing.mean()
                           + mean(Measurand::Travel) * pace.travel.mean() + mean(Measurand::Queue) * pace.queue.mean();
        m_lived.wait += mean(Measurand::Wait);
        m_lived.money += mean(Measurand::Fee);
        for (const Ask &ask : node.asks) {
            if (!happens(ask.share.mean()))
                continue;
            const Item &item = *m_inventory.items.find(ask.item);
            const bool again = m_given.contains(ask.item);
            m_given.insert(ask.item);
            m_lived.asks += 1;
            m_lived.duplicates += again ? 1 : 0;
            m_lived.minutes += (again ? item.again : item.first).mean() * pace.give.mean();
        }
        m_lived.days += mean(Measurand::Wait) + (m_lived.minutes - before) / 1440;
    }

    const Inventory &m_inventory;
    const Journey &m_journey;
    const Segment &m_segment;
    std::mt19937_64 m_random;
    QHash<NodeId, QList<const Edge *>> m_out;
    QSet<ItemId> m_given;
    Lived m_lived;
};

struct Mean {
    double sum = 0, squares = 0;
    int count = 0;
    void add(double value)
    {
        sum += value;
        squares += value * value;
        ++count;
    }
    double mean() const { return sum / count; }
    double error() const { return std::sqrt(std::max(0.0, squares / count - mean() * mean()) / count); }
};

} // namespace tests
