// SPDX-License-Identifier: GPL-3.0-only
#include "model/journey/rules.h"
#include "model/journey/shares.h"

#include <QSet>

#include <numeric>

namespace model::rules {

namespace {

/// What one kind of people do at each node: their shares out of it, by arc.
class People {
public:
    People(const Inventory &inventory, const Journey &journey, const Structure &structure, const Segment *segment,
           Report &report, QSet<QString> &told)
        : m_inventory(inventory), m_journey(journey), m_structure(structure), m_segment(segment), m_report(report), m_told(told)
    {
    }

    void check()
    {
        walkForward();
        walkBack();
    }

private:
    void walkForward();
    void walkBack();
    void sharesOut(int node);
    void channelsOf(const Node &node);
    void tellOnce(const Node &node, const char *code, const QString &sentence);
    QString forWhom() const { return m_segment ? text(" for %1").arg(m_segment->name.isEmpty() ? m_segment->id.text() : m_segment->name) : QString(); }
    QString sumOf(const std::vector<double> &shares) const
    {
        return QString::number(std::accumulate(shares.begin(), shares.end(), 0.0), 'g', 7);
    }
    void reach(int node)
    {
        if (!m_reached[static_cast<size_t>(node)]) {
            m_reached[static_cast<size_t>(node)] = true;
            m_order.push_back(node);
        }
    }

    const Inventory &m_inventory;
    const Journey &m_journey;
    const Structure &m_structure;
    const Segment *m_segment;
    Report &m_report;
    QSet<QString> &m_told;
    std::vector<bool> m_reached;
    std::vector<int> m_order;
    std::vector<std::pair<int, int>> m_taken;   ///< ways taken by somebody, from and to
    std::vector<Way> m_ways;
    std::vector<double> m_shares;
};

/// One finding a node and rule is enough, whichever segment shows it first.
void People::tellOnce(const Node &node, const char *code, const QString &sentence)
{
    const QString key = node.id.text() + QLatin1Char('\n') + QLatin1String(code);
    if (m_told.contains(key))
        return;
    m_told.insert(key);
    m_report.aboutNode(Severity::Error, code, sentence, node);
}

void People::channelsOf(const Node &node)
{
    if (node.channels.isEmpty())
        return;
    m_ways.clear();
    for (const Channel &channel : node.channels)
        m_ways.push_back({&channel.share, &channel.shareFor});
    sharesFor(m_ways, m_segment ? &m_segment->id : nullptr, m_shares);
    if (!comeToOne(m_shares))
        tellOnce(node, "channel-sum",
                 text("The shares of the channels of %1 come to %2%3; make them come to 1, none below 0.")
                     .arg(quoted(node), sumOf(m_shares), forWhom()));
}

void People::sharesOut(int index)
{
    const Node &node = m_journey.nodes.at(index);
    const auto arcs = m_structure.graph.out(index);
    const bool fork = node.kind == NodeKind::Fork;
    m_ways.clear();
    for (const Graph::Arc arc : arcs) {
        const Edge &edge = m_journey.edges.at(arc.edge);
        m_ways.push_back({&edge.share, &edge.shareFor});
    }
    m_shares.resize(m_ways.size());
    if (fork) {
        for (size_t i = 0; i < m_ways.size(); ++i) {
            const auto own = m_segment ? m_ways[i].shareFor->constFind(m_segment->id) : m_ways[i].shareFor->constEnd();
            m_shares[i] = own != m_ways[i].shareFor->constEnd() ? own->mean() : m_ways[i].share->mean();
        }
    } else {
        sharesFor(m_ways, m_segment ? &m_segment->id : nullptr, m_shares);
        if (!arcs.empty() && !comeToOne(m_shares))
            tellOnce(node, "share-sum",
                     text("The shares out of %1 come to %2%3; make them come to 1, none below 0.")
                         .arg(quoted(node), sumOf(m_shares), forWhom()));
    }
    for (size_t i = 0; i < arcs.size(); ++i) {
        if (m_shares[i] > 0) {
            m_taken.emplace_back(index, arcs[i].node);
            reach(arcs[i].node);
        }
    }
    // Nobody may take any branch: then the join goes on at once.
    const int join = m_structure.partner[static_cast<size_t>(index)];
    if (fork && join >= 0) {
        m_taken.emplace_back(index, join);
        reach(join);
    }
}

void People::walkForward()
{
    m_reached.assign(static_cast<size_t>(m_structure.graph.nodeCount()), false);
    reach(m_structure.start);
    for (size_t next = 0; next < m_order.size(); ++next) {
        const int index = m_order[next];
        channelsOf(m_journey.nodes.at(index));
        sharesOut(index);
    }
}

void People::walkBack()
{
    const auto count = m_reached.size();
    std::vector<int> from(count + 1, 0);
    for (const auto &[a, b] : m_taken)
        ++from[static_cast<size_t>(b) + 1];
    std::partial_sum(from.begin(), from.end(), from.begin());
    std::vector<int> before(m_taken.size());
    std::vector<int> next(from.begin(), from.end() - 1);
    for (const auto &[a, b] : m_taken)
        before[static_cast<size_t>(next[static_cast<size_t>(b)]++)] = a;

    std::vector<bool> ends(count, false);
    std::vector<int> open;
    for (const int node : m_order) {
        if (m_journey.nodes.at(node).kind == NodeKind::End) {
            ends[static_cast<size_t>(node)] = true;
            open.push_back(node);
        }
    }
    while (!open.empty()) {
        const auto node = static_cast<size_t>(open.back());
        open.pop_back();
        for (int i = from[node]; i < from[node + 1]; ++i) {
            const int a = before[static_cast<size_t>(i)];
            if (!ends[static_cast<size_t>(a)]) {
                ends[static_cast<size_t>(a)] = true;
                open.push_back(a);
            }
        }
    }
    for (const int node : m_order) {
        if (!ends[static_cast<size_t>(node)])
            tellOnce(m_journey.nodes.at(node), "no-way-to-an-end",
                     text("From %1 people%2 can't reach any end; lead it on, or give a way out a share above 0.")
                         .arg(quoted(m_journey.nodes.at(node)), forWhom()));
    }
}

bool hasOverride(const Journey &journey, const SegmentId &segment)
{
    const auto in = [&](const auto &rows) {
        return std::ranges::any_of(rows, [&](const auto &row) { return row.shareFor.contains(segment); });
    };
    return in(journey.edges)
           || std::ranges::any_of(journey.nodes, [&](const Node &node) { return in(node.channels); });
}

} // namespace

void sharesAndEnds(const Inventory &inventory, const Journey &journey, const Structure &structure, Report &report)
{
    if (structure.start < 0)
        return;
    QSet<QString> told;
    bool general = inventory.segments.isEmpty();
    for (const Segment &segment : inventory.segments) {
        if (hasOverride(journey, segment.id))
            People(inventory, journey, structure, &segment, report, told).check();
        else
            general = true;
    }
    if (general)
        People(inventory, journey, structure, nullptr, report, told).check();
}

} // namespace model::rules
