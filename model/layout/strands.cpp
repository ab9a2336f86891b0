// SPDX-License-Identifier: GPL-3.0-only
#include "model/layout/strands.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <tuple>

namespace model::layout {

namespace {

double onGrid(double height) { return 8 * std::ceil(height / 8 - 1e-9); }

class Weaver {
public:
    explicit Weaver(const Sheet &sheet) : m_sheet(sheet)
    {
        m_s.columns.resize(Sheet::at(sheet.columns));
        m_s.chains.resize(sheet.ends.size());
        m_s.main.assign(Sheet::at(sheet.nodeCount()), -1);
        m_ports.assign(sheet.ends.size(), {});
        m_longIn.assign(Sheet::at(sheet.nodeCount()), 0);
    }

    Strands run()
    {
        for (int edge = 0; edge < edgeCount(); ++edge) {
            if (m_sheet.isWay(edge) && std::abs(span(edge)) > 1 && !isBack(edge))
                ++m_longIn[Sheet::at(to(edge))];
        }
        countCards();
        limitSpans();
        findFlow();
        std::vector<int> nodes(Sheet::at(m_sheet.nodeCount()));
        for (int i = 0; i < m_sheet.nodeCount(); ++i)
            nodes[Sheet::at(i)] = i;
        std::stable_sort(nodes.begin(), nodes.end(),
                         [&](int a, int b) { return m_sheet.met[Sheet::at(a)] < m_sheet.met[Sheet::at(b)]; });
        for (const int node : nodes)
            addNode(node);
        for (const int node : nodes)
            chooseMain(node);
        for (const int node : nodes) {
            for (const Graph::Arc arc : m_sheet.structure.graph.out(node)) {
                if (m_sheet.isWay(arc.edge))
                    weave(arc.edge);
            }
        }
        return std::move(m_s);
    }

private:
    struct Ports {
        int leaves = -1, arrives = -1;
    };
    int edgeCount() const { return static_cast<int>(m_sheet.ends.size()); }
    int from(int edge) const { return m_sheet.ends[Sheet::at(edge)].from; }
    int to(int edge) const { return m_sheet.ends[Sheet::at(edge)].to; }
    int columnOf(int node) const { return m_sheet.column[Sheet::at(node)]; }
    int span(int edge) const { return columnOf(to(edge)) - columnOf(from(edge)); }
    bool isBack(int edge) const { return m_sheet.back[Sheet::at(edge)]; }
    double share(int edge) const { return std::clamp(m_sheet.journey.edges.at(edge).share.likely, 0.0, 1.0); }
    int branchOf(int node) const { return m_sheet.structure.branch[Sheet::at(node)]; }

    int add(Element element)
    {
        const int id = static_cast<int>(m_s.elements.size());
        m_s.columns[Sheet::at(element.column)].push_back(id);
        m_s.elements.push_back(element);
        return id;
    }

    void addNode(int node)
    {
        if (m_sheet.isBar(node)) {
            addPorts(node);
            return;
        }
        Element element{Element::Kind::Node, node, -1, columnOf(node), m_sheet.lane[Sheet::at(node)], branchOf(node)};
        const double half = m_sheet.sizeOf(node).height() / 2;
        const bool card = m_sheet.kind(node) == NodeKind::Step;
        element.up = onGrid(half + (card ? m_sheet.measures.cardGap / 2 : m_sheet.isMeeting(node) ? 4 : 8));
        element.down = element.up;
        const QSizeF caption = m_sheet.captionOf(node);
        if (!caption.isEmpty())
            element.down = onGrid(half + 5 + caption.height());
        element.settled = m_sheet.likeY[Sheet::at(node)] >= 0;
        m_s.main[Sheet::at(node)] = add(element);
    }

    void addPorts(int node)
    {
        const bool fork = m_sheet.kind(node) == NodeKind::Fork;
        const auto arcs = fork ? m_sheet.structure.graph.out(node) : m_sheet.structure.graph.in(node);
        for (const Graph::Arc arc : arcs) {
            if (!m_sheet.isWay(arc.edge))
                continue;
            Element port{Element::Kind::Port, node, arc.edge, columnOf(node), m_sheet.lane[Sheet::at(node)]};
            port.branch = fork ? arc.edge : branchInto(node, arc);
            port.lane = isBack(arc.edge) ? port.lane : laneOfPort(node, arc);
            if (fork)
                port.up = 16;
            const int id = add(port);
            (fork ? m_ports[Sheet::at(arc.edge)].leaves : m_ports[Sheet::at(arc.edge)].arrives) = id;
        }
    }

    /// A branch lies in the lane of the step at its inner end; a way from fork to join in theirs.
    int laneOfPort(int bar, Graph::Arc arc) const
    {
        const bool throughout = m_sheet.isBar(arc.node) && m_sheet.kind(arc.node) != m_sheet.kind(bar);
        return m_sheet.lane[Sheet::at(throughout ? bar : arc.node)];
    }

    /// The branch of the join's own fork from which an edge comes.
    int branchInto(int join, Graph::Arc arc) const
    {
        const int fork = m_sheet.structure.partner[Sheet::at(join)];
        if (arc.node == fork)
            return arc.edge;
        int branch = branchOf(arc.node);
        while (branch >= 0 && from(branch) != fork)
            branch = branchOf(from(branch));
        return branch >= 0 ? branch : branchOf(join);
    }

    /// Where the trunk meets a bar: at the branch most people take in the bar's own lane; without one at a place of
    /// its own.
    void chooseMain(int node)
    {
        if (!m_sheet.isBar(node))
            return;
        const bool fork = m_sheet.kind(node) == NodeKind::Fork;
        const int partner = m_sheet.structure.partner[Sheet::at(node)];
        const int wanted = !fork && partner >= 0 ? mainBranch(partner) : -1;
        int best = -1;
        double most = -1;
        for (const Graph::Arc arc : fork ? m_sheet.structure.graph.out(node) : m_sheet.structure.graph.in(node)) {
            const Ports ports = m_ports[Sheet::at(arc.edge)];
            const int port = fork ? ports.leaves : ports.arrives;
            if (port < 0 || m_s[port].lane != m_sheet.lane[Sheet::at(node)] || isBack(arc.edge))
                continue;
            const double worth = share(arc.edge) + (wanted >= 0 && m_s[port].branch == wanted ? 10 : 0);
            if (worth > most) {
                most = worth;
                best = port;
            }
        }
        if (best < 0) {
            Element trunk{Element::Kind::Port, node, -1, columnOf(node), m_sheet.lane[Sheet::at(node)], branchOf(node)};
            trunk.up = trunk.down = 24;
            best = add(trunk);
        }
        m_s.main[Sheet::at(node)] = best;
    }

    int mainBranch(int fork)
    {
        const int port = m_s.main[Sheet::at(fork)];
        return port >= 0 ? m_s[port].edge : -1;
    }

    /// How many of those who start pass an edge, loops apart: the way of most people is to be straight.
    void findFlow()
    {
        std::vector<double> at(Sheet::at(m_sheet.nodeCount()), 0);
        m_flow.assign(m_sheet.ends.size(), 0);
        for (const int node : m_sheet.topological) {
            double &here = at[Sheet::at(node)];
            if (m_sheet.structure.graph.in(node).empty())
                here = 1;
            here = std::min(here, 1.0);
            for (const Graph::Arc arc : m_sheet.structure.graph.out(node)) {
                m_flow[Sheet::at(arc.edge)] = here * share(arc.edge);
                if (!isBack(arc.edge))
                    at[Sheet::at(arc.node)] += here * share(arc.edge);
            }
        }
    }

    void countCards()
    {
        m_cards.assign(Sheet::at(static_cast<int>(m_sheet.lanes.size())), std::vector<int>());
        for (auto &cards : m_cards)
            cards.assign(Sheet::at(m_sheet.columns) + 1, 0);
        for (int node = 0; node < m_sheet.nodeCount(); ++node) {
            if (m_sheet.kind(node) == NodeKind::Step)
                ++m_cards[Sheet::at(m_sheet.lane[Sheet::at(node)])][Sheet::at(columnOf(node)) + 1];
        }
        for (auto &cards : m_cards) {
            for (size_t i = 1; i < cards.size(); ++i)
                cards[i] += cards[i - 1];
        }
    }

    int cardsIn(int lane, int first, int last) const
    {
        const auto &cards = m_cards[Sheet::at(lane)];
        return cards[Sheet::at(last) + 1] - cards[Sheet::at(first)];
    }

    /// The lane along which a long way runs: that of its end, or where it starts, whichever has fewer cards to pass.
    int laneToRun(int edge, int first, int last) const
    {
        const Ports ports = m_ports[Sheet::at(edge)];
        if (ports.arrives >= 0)
            return m_s[ports.arrives].lane;
        if (ports.leaves >= 0)
            return m_s[ports.leaves].lane;
        const int source = m_sheet.lane[Sheet::at(from(edge))], target = m_sheet.lane[Sheet::at(to(edge))];
        if (isShared(edge))
            return target;
        return cardsIn(target, first, last) < cardsIn(source, first, last) ? target : source;
    }

    /// Long ways to one node run together. Ways into a join keep apart: each has its own height there.
    bool isShared(int edge) const
    {
        return m_ports[Sheet::at(edge)].arrives < 0 && m_ports[Sheet::at(edge)].leaves < 0 &&
               (isBack(edge) || m_longIn[Sheet::at(to(edge))] > 1);
    }

    int runAt(int edge, int column, int lane)
    {
        const bool shared = isShared(edge);
        const auto key = std::tuple(shared ? to(edge) : -1 - edge, column, isBack(edge));
        if (const auto it = m_runs.find(key); it != m_runs.end())
            return it->second;
        Element run{Element::Kind::Run, -1, edge, column, lane};
        run.branch = branchOfRun(edge, shared);
        if (m_sheet.isShareTold(edge) && column == columnOf(from(edge)) + 1)
            run.up = 16;
        return m_runs[key] = add(run);
    }

    int branchOfRun(int edge, bool shared) const
    {
        const Ports ports = m_ports[Sheet::at(edge)];
        if (ports.leaves >= 0)
            return m_s[ports.leaves].branch;
        if (ports.arrives >= 0)
            return m_s[ports.arrives].branch;
        const int a = branchOf(from(edge)), b = branchOf(to(edge));
        return shared || a == b || b < 0 ? b : a;
    }

    /// Longest span of a way that has an element in every column it passes. A drawing of many nodes in which most ways
    /// lead to and fro across all of it would have millions; no journey has.
    void limitSpans()
    {
        std::vector<int> spans;
        for (int edge = 0; edge < edgeCount(); ++edge) {
            if (m_sheet.isWay(edge))
                spans.push_back(std::abs(span(edge)));
        }
        std::sort(spans.begin(), spans.end());
        long long left = 4000 + 6LL * m_sheet.nodeCount();
        for (const int each : spans) {
            left -= each;
            if (left < 0)
                break;
            m_longest = each;
        }
    }

    void weave(int edge)
    {
        if (std::abs(span(edge)) > m_longest)
            return;
        const Ports ports = m_ports[Sheet::at(edge)];
        const int source = ports.leaves >= 0 ? ports.leaves : m_s.main[Sheet::at(from(edge))];
        const int target = ports.arrives >= 0 ? ports.arrives : m_s.main[Sheet::at(to(edge))];
        const bool back = span(edge) <= 0;
        const int first = back ? columnOf(to(edge)) : columnOf(from(edge)) + 1;
        const int last = back ? columnOf(from(edge)) : columnOf(to(edge)) - 1;
        std::vector<int> &chain = m_s.chains[Sheet::at(edge)];
        if (!back)
            chain.push_back(source);
        if (first <= last) {
            const int lane = laneToRun(edge, first, last);
            for (int column = first; column <= last; ++column)
                chain.push_back(runAt(edge, column, lane));
        }
        if (!back)
            chain.push_back(target);
        for (size_t i = 1; i < chain.size(); ++i)
            link(edge, chain[i - 1], chain[i], chain.size() > 2);
    }

    void link(int edge, int left, int right, bool isLong)
    {
        if (!m_linked.emplace(std::pair(left, right), true).second)
            return;
        m_s.links.push_back({left, right, edge, weightOf(edge, left, right, isLong)});
    }

    double weightOf(int edge, int left, int right, bool isLong) const
    {
        const Element &a = m_s[left], &b = m_s[right];
        const bool runs = a.kind == Element::Kind::Run && b.kind == Element::Kind::Run;
        if (runs)
            return 8;
        const Ports ports = m_ports[Sheet::at(edge)];
        if (left == ports.leaves || right == ports.arrives)
            return 5 + m_flow[Sheet::at(edge)];
        return (isLong ? 0.5 : 2) + m_flow[Sheet::at(edge)];
    }

    const Sheet &m_sheet;
    Strands m_s;
    std::vector<Ports> m_ports;
    std::vector<int> m_longIn;
    std::vector<double> m_flow; ///< by edge
    int m_longest = 0;
    std::vector<std::vector<int>> m_cards; ///< by lane: cards before each column
    std::map<std::tuple<int, int, bool>, int> m_runs;
    std::map<std::pair<int, int>, bool> m_linked;
};

} // namespace

Strands strandsOf(const Sheet &sheet) { return Weaver(sheet).run(); }

} // namespace model::layout
