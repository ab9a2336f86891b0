// SPDX-License-Identifier: GPL-3.0-only
#include "model/layout/routes.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace model::layout {

namespace {

class Router {
public:
    Router(const Sheet &sheet, const Strands &strands)
        : m_sheet(sheet), m_s(strands), m_outs(strands.elements.size(), 0),
          m_bars(Sheet::at(sheet.nodeCount()))
    {
        m_routes.byEdge.resize(sheet.ends.size());
        m_routes.byChannel.resize(Sheet::at(sheet.columns) + 1);
        m_routes.meets.resize(Sheet::at(sheet.nodeCount()));
        for (const Link &link : strands.links)
            ++m_outs[Sheet::at(link.from)];
        for (const Element &e : strands.elements) {
            if (e.kind == Element::Kind::Port)
                m_bars[Sheet::at(e.node)].push_back(e.y);
        }
    }

    Routes run()
    {
        for (int edge = 0; edge < static_cast<int>(m_sheet.ends.size()); ++edge) {
            const Sheet::Ends ends = m_sheet.ends[Sheet::at(edge)];
            Route &route = m_routes.byEdge[Sheet::at(edge)];
            if (!ends.whole())
                continue;
            route.form = m_sheet.isWay(edge) ? Route::Form::Way : Route::Form::Chip;
            if (route.form == Route::Form::Chip)
                continue;
            if (m_s.chains[Sheet::at(edge)].empty())
                leadBeneath(edge, route);
            else if (m_sheet.column[Sheet::at(ends.to)] > m_sheet.column[Sheet::at(ends.from)])
                lead(edge, route);
            else
                leadBack(edge, route);
            meet(ends.from, route.heights.front());
            meet(ends.to, route.heights.back());
        }
        for (const auto &[key, riser] : m_known)
            m_routes.byChannel[Sheet::at(m_routes.risers[Sheet::at(riser)].channel)].push_back(riser);
        for (auto &channel : m_routes.byChannel)
            order(channel);
        return std::move(m_routes);
    }

private:
    void meet(int node, double y)
    {
        if (m_sheet.isBar(node))
            m_routes.meets[Sheet::at(node)].push_back(y);
    }

    // ---- heights

    void lead(int edge, Route &route)
    {
        const auto &chain = m_s.chains[Sheet::at(edge)];
        const Sheet::Ends ends = m_sheet.ends[Sheet::at(edge)];
        std::vector<double> ys;
        for (const int e : chain)
            ys.push_back(m_s[e].y);
        if (m_sheet.kind(ends.from) == NodeKind::Join)
            ys.front() = onBar(ends.from, ys[1], ys.front());
        if (m_sheet.kind(ends.to) == NodeKind::Fork)
            ys.back() = onBar(ends.to, ys[ys.size() - 2], ys.back());
        route.heights.push_back(ys.front());
        for (size_t i = 1; i < ys.size(); ++i) {
            if (ys[i] == route.heights.back())
                continue;
            const double before = route.heights.back();
            int between = Route::middle;
            if (i > 1 || !leavesFromMiddle(edge, before, ys[i])) {
                between = riser(m_s[chain[i]].column, shared(chain[i - 1], chain[i]));
                reach(between, before, Left);
                reach(between, ys[i], Right);
            }
            route.heights.push_back(ys[i]);
            route.risers.push_back(between);
        }
    }

    void leadBack(int edge, Route &route)
    {
        const auto &chain = m_s.chains[Sheet::at(edge)];
        const Sheet::Ends ends = m_sheet.ends[Sheet::at(edge)];
        const double leave = endHeight(edge, ends.from, Element::Kind::Port, true);
        const double arrive = endHeight(edge, ends.to, Element::Kind::Port, false);
        route.heights = {leave};
        int between = riser(m_s[chain.back()].column + 1, 4 * chain.back() + 2);
        reach(between, leave, Left);
        reach(between, m_s[chain.back()].y, Left);
        turn(route, between, m_s[chain.back()].y);
        for (size_t i = chain.size() - 1; i > 0; --i) {
            const double right = m_s[chain[i]].y, left = m_s[chain[i - 1]].y;
            if (left == right)
                continue;
            between = riser(m_s[chain[i]].column, shared(chain[i - 1], chain[i]));
            reach(between, left, Left);
            reach(between, right, Right);
            turn(route, between, left);
        }
        between = riser(m_s[chain.front()].column, 4 * chain.front() + 3);
        reach(between, m_s[chain.front()].y, Right);
        reach(between, arrive, Right);
        turn(route, between, arrive);
    }

    /// Beneath everything, one under the other.
    void leadBeneath(int edge, Route &route)
    {
        const Sheet::Ends ends = m_sheet.ends[Sheet::at(edge)];
        const double y = m_sheet.lanes.last().top + m_sheet.lanes.last().height + 16 + 10 * m_beneath++;
        const double leave = endHeight(edge, ends.from, Element::Kind::Port, true);
        const double arrive = endHeight(edge, ends.to, Element::Kind::Port, false);
        const int down = riser(m_sheet.column[Sheet::at(ends.from)] + 1, beneathKey - 2 * edge);
        reach(down, leave, Left);
        reach(down, y, m_sheet.back[Sheet::at(edge)] ? Left : Right);
        const int up = riser(m_sheet.column[Sheet::at(ends.to)], beneathKey - 2 * edge - 1);
        reach(up, y, m_sheet.back[Sheet::at(edge)] ? Right : Left);
        reach(up, arrive, Right);
        route.heights = {leave};
        turn(route, down, y);
        turn(route, up, arrive);
    }

    static void turn(Route &route, int riser, double y)
    {
        route.risers.push_back(riser);
        route.heights.push_back(y);
    }

    /// Where an edge leaves or comes to a node: at its own port, if it has one.
    double endHeight(int edge, int node, Element::Kind kind, bool leaves) const
    {
        if (m_sheet.isBar(node) && (m_sheet.kind(node) == NodeKind::Fork) == leaves) {
            for (const int e : m_s.columns[Sheet::at(m_sheet.column[Sheet::at(node)])]) {
                if (m_s[e].kind == kind && m_s[e].node == node && m_s[e].edge == edge)
                    return m_s[e].y;
            }
        }
        return m_s[m_s.main[Sheet::at(node)]].y;
    }

    /// A trunk meets a bar straight on, where that is at the bar and clear of what else stands in its column.
    double onBar(int node, double wish, double otherwise) const
    {
        const auto &ports = m_bars[Sheet::at(node)];
        const auto [low, high] = std::minmax_element(ports.begin(), ports.end());
        if (wish < *low - 8 || wish > *high + 8)
            return otherwise;
        for (const int e : m_s.columns[Sheet::at(m_sheet.column[Sheet::at(node)])]) {
            const Element &other = m_s[e];
            if (other.node != node && wish > other.y - other.up - 8 && wish < other.y + other.down + 8)
                return otherwise;
        }
        return wish;
    }

    /// Ways from a choice leave it up or down where nothing stands above or below it; those of one side together.
    bool leavesFromMiddle(int edge, double leave, double next) const
    {
        const int node = m_sheet.ends[Sheet::at(edge)].from;
        if (m_sheet.kind(node) != NodeKind::Choice || !m_sheet.isShareTold(edge))
            return false;
        double low = leave, high = leave;
        for (const Graph::Arc arc : m_sheet.structure.graph.out(node)) {
            const auto &chain = m_s.chains[Sheet::at(arc.edge)];
            const bool ahead = m_sheet.column[Sheet::at(arc.node)] > m_sheet.column[Sheet::at(node)];
            if (!ahead || chain.empty() || (m_s[chain[1]].y > leave) != (next > leave))
                continue;
            low = std::min(low, m_s[chain[1]].y);
            high = std::max(high, m_s[chain[1]].y);
        }
        for (const int e : m_s.columns[Sheet::at(m_sheet.column[Sheet::at(node)])]) {
            const Element &other = m_s[e];
            if (other.node != node && other.y + other.down > low - 8 && other.y - other.up < high + 8)
                return false;
        }
        return true;
    }

    // ---- risers

    enum Side { Left, Right };
    static constexpr int beneathKey = -2; ///< keys of risers to ways beneath everything lie from here down

    int shared(int left, int right) const { return m_outs[Sheet::at(left)] > 1 ? 4 * left : 4 * right + 1; }

    int riser(int channel, int key)
    {
        const auto [it, isNew] = m_known.try_emplace(std::pair(channel, key), static_cast<int>(m_routes.risers.size()));
        if (isNew)
            m_routes.risers.push_back({channel, {}, {}, 1e18, -1e18});
        return it->second;
    }

    void reach(int number, double y, Side side)
    {
        Riser &riser = m_routes.risers[Sheet::at(number)];
        auto &heights = side == Left ? riser.lefts : riser.rights;
        if (std::find(heights.begin(), heights.end(), y) == heights.end())
            heights.push_back(y);
        riser.top = std::min(riser.top, y);
        riser.bottom = std::max(riser.bottom, y);
    }

    /// What it costs that `a` stands left of `b`: crossings, and lines on top of one another.
    double price(int a, int b) const
    {
        const Riser &x = m_routes.risers[Sheet::at(a)], &y = m_routes.risers[Sheet::at(b)];
        double sum = 0;
        for (const double left : y.lefts) {
            sum += left > x.top && left < x.bottom ? 1 : 0;
            sum += std::find(x.rights.begin(), x.rights.end(), left) != x.rights.end() ? 6 : 0;
            sum += left == x.top || left == x.bottom ? 0.5 : 0;
        }
        for (const double right : x.rights) {
            sum += right > y.top && right < y.bottom ? 1 : 0;
            sum += right == y.top || right == y.bottom ? 0.5 : 0;
        }
        return sum;
    }

    double priceOf(const std::vector<int> &sorted, std::ptrdiff_t at) const
    {
        double sum = 0;
        for (std::ptrdiff_t i = 0; i < static_cast<std::ptrdiff_t>(sorted.size()); ++i) {
            const int mine = sorted[static_cast<size_t>(at)], other = sorted[static_cast<size_t>(i)];
            sum += i < at ? price(other, mine) : i > at ? price(mine, other) : 0;
        }
        return sum;
    }

    /// Puts a riser where it costs least; what it costs there.
    double insert(std::vector<int> &sorted, int riser) const
    {
        double sum = 0;
        for (const int other : sorted)
            sum += price(riser, other);
        double least = sum;
        size_t best = 0;
        for (size_t i = 0; i < sorted.size(); ++i) {
            sum += price(sorted[i], riser) - price(riser, sorted[i]);
            if (sum < least) {
                least = sum;
                best = i + 1;
            }
        }
        sorted.insert(sorted.begin() + static_cast<std::ptrdiff_t>(best), riser);
        return least;
    }

    void order(std::vector<int> &channel) const
    {
        std::sort(channel.begin(), channel.end(), [&](int a, int b) {
            const Riser &x = m_routes.risers[Sheet::at(a)], &y = m_routes.risers[Sheet::at(b)];
            return std::pair(x.top, a) < std::pair(y.top, b);
        });
        std::vector<int> sorted;
        double total = 0;
        for (const int riser : channel)
            total += insert(sorted, riser);
        for (int times = 0; times < 4 && channel.size() < 120; ++times) {
            const double before = total;
            for (const int riser : channel) {
                const auto at = std::find(sorted.begin(), sorted.end(), riser);
                total -= priceOf(sorted, at - sorted.begin());
                sorted.erase(at);
                total += insert(sorted, riser);
            }
            if (total >= before)
                break;
        }
        channel = sorted;
    }

    const Sheet &m_sheet;
    const Strands &m_s;
    Routes m_routes;
    std::vector<int> m_outs;
    std::vector<std::vector<double>> m_bars;  ///< by node: heights of its ports
    std::map<std::pair<int, int>, int> m_known;
    int m_beneath = 0;
};

} // namespace

Routes routesOf(const Sheet &sheet, const Strands &strands) { return Router(sheet, strands).run(); }

} // namespace model::layout
