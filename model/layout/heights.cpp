// SPDX-License-Identifier: GPL-3.0-only
#include "model/layout/strands.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <set>

namespace model::layout {

namespace {

/// Elements that stand at one height are a block. Blocks are packed from the top of their lane, then move towards what
/// they are linked to as far as there is room.
class Levelling {
public:
    Levelling(Sheet &sheet, Strands &strands)
        : m_sheet(sheet), m_s(strands), m_block(strands.elements.size()), m_place(strands.elements.size(), 0)
    {
        for (const auto &column : m_s.columns) {
            for (size_t i = 0; i < column.size(); ++i)
                m_place[Sheet::at(column[i])] = static_cast<int>(i);
        }
    }

    void run()
    {
        align();
        findNeighbours();
        pack();
        stackLanes();
        for (int i = 0; i < 10; ++i) {
            settle(m_order.rbegin(), m_order.rend());
            settle(m_order.begin(), m_order.end());
        }
        for (size_t i = 0; i < m_s.elements.size(); ++i) {
            const Block &block = m_blocks[Sheet::at(m_block[i])];
            m_s.elements[i].y = m_sheet.lanes[block.lane].top + block.y;
        }
    }

private:
    struct Gap {
        int other; ///< block
        double apart;
    };
    struct Pull {
        int other; ///< block
        double weight;
    };
    struct Block {
        int lane = 0;
        double y = 0; ///< beneath the top of its lane
        double up = 0, down = 0;
        double like = -1;
        bool card = false;
        std::vector<Gap> above, below;
        std::vector<Pull> pulls;
    };

    // ---- which elements stand at one height

    void align()
    {
        std::vector<int> links(m_s.links.size());
        std::iota(links.begin(), links.end(), 0);
        std::stable_sort(links.begin(), links.end(), [&](int a, int b) {
            return m_s.links[Sheet::at(a)].weight > m_s.links[Sheet::at(b)].weight;
        });
        std::vector<int> parent(m_s.elements.size());
        std::iota(parent.begin(), parent.end(), 0);
        const auto root = [&](int e) {
            while (parent[Sheet::at(e)] != e)
                e = parent[Sheet::at(e)] = parent[Sheet::at(parent[Sheet::at(e)])];
            return e;
        };
        std::vector<bool> rightTaken(m_s.elements.size(), false), leftTaken(m_s.elements.size(), false);
        std::vector<std::set<std::pair<int, int>>> accepted(m_s.columns.size());
        for (const int i : links) {
            const Link &link = m_s.links[Sheet::at(i)];
            const Element &a = m_s[link.from], &b = m_s[link.to];
            if (a.lane != b.lane || rightTaken[Sheet::at(link.from)] || leftTaken[Sheet::at(link.to)] || differ(a, b))
                continue;
            auto &known = accepted[Sheet::at(a.column)];
            const std::pair mine(m_place[Sheet::at(link.from)], m_place[Sheet::at(link.to)]);
            const auto next = known.lower_bound(mine);
            if ((next != known.end() && next->second <= mine.second) ||
                (next != known.begin() && std::prev(next)->second >= mine.second))
                continue;
            known.insert(mine);
            rightTaken[Sheet::at(link.from)] = leftTaken[Sheet::at(link.to)] = true;
            parent[Sheet::at(root(link.from))] = root(link.to);
        }
        std::vector<int> number(m_s.elements.size(), -1);
        for (const auto &column : m_s.columns) {
            for (const int e : column) {
                int &block = number[Sheet::at(root(e))];
                if (block < 0) {
                    block = static_cast<int>(m_blocks.size());
                    m_blocks.push_back({m_s[e].lane});
                }
                m_block[Sheet::at(e)] = block;
            }
        }
    }

    /// Two that stood at different heights before don't align now.
    bool differ(const Element &a, const Element &b) const
    {
        if (a.kind != Element::Kind::Node || b.kind != Element::Kind::Node || !a.settled || !b.settled)
            return false;
        return std::abs(m_sheet.likeY[Sheet::at(a.node)] - m_sheet.likeY[Sheet::at(b.node)]) > 1;
    }

    void findNeighbours()
    {
        for (const auto &column : m_s.columns) {
            for (size_t i = 0; i < column.size(); ++i) {
                const Element &e = m_s[column[i]];
                Block &block = m_blocks[Sheet::at(m_block[Sheet::at(column[i])])];
                block.up = std::max(block.up, e.up);
                block.down = std::max(block.down, e.down);
                if (e.kind == Element::Kind::Node && m_sheet.kind(e.node) == NodeKind::Step)
                    block.card = true;
                if (e.settled && e.kind == Element::Kind::Node)
                    block.like = m_sheet.likeY[Sheet::at(e.node)];
                if (i == 0)
                    continue;
                const Element &upper = m_s[column[i - 1]];
                if (upper.lane != e.lane)
                    continue;
                const double apart = upper.down + e.up;
                const int other = m_block[Sheet::at(column[i - 1])];
                block.above.push_back({other, apart});
                m_blocks[Sheet::at(other)].below.push_back({m_block[Sheet::at(column[i])], apart});
            }
        }
        for (const Link &link : m_s.links) {
            const int a = m_block[Sheet::at(link.from)], b = m_block[Sheet::at(link.to)];
            if (a == b)
                continue;
            m_blocks[Sheet::at(a)].pulls.push_back({b, link.weight});
            m_blocks[Sheet::at(b)].pulls.push_back({a, link.weight});
        }
        // A way that leads back stays by the node it leaves and the one it comes to.
        for (size_t edge = 0; edge < m_s.chains.size(); ++edge) {
            if (!m_sheet.back[edge] || m_s.chains[edge].empty())
                continue;
            pullTogether(m_s.main[Sheet::at(m_sheet.ends[edge].from)], m_s.chains[edge].back());
            pullTogether(m_s.main[Sheet::at(m_sheet.ends[edge].to)], m_s.chains[edge].front());
        }
    }

    void pullTogether(int a, int b)
    {
        m_blocks[Sheet::at(m_block[Sheet::at(a)])].pulls.push_back({m_block[Sheet::at(b)], 0.3});
        m_blocks[Sheet::at(m_block[Sheet::at(b)])].pulls.push_back({m_block[Sheet::at(a)], 0.3});
    }

    // ---- packing

    void pack()
    {
        std::vector<int> open(m_blocks.size());
        for (size_t i = 0; i < m_blocks.size(); ++i)
            open[i] = static_cast<int>(m_blocks[i].above.size());
        for (size_t i = 0; i < m_blocks.size(); ++i) {
            if (open[i] == 0)
                m_order.push_back(static_cast<int>(i));
        }
        for (size_t i = 0; i < m_order.size(); ++i) {
            Block &block = m_blocks[Sheet::at(m_order[i])];
            block.y = m_sheet.measures.laneMargin + block.up;
            for (const Gap &gap : block.above)
                block.y = std::max(block.y, m_blocks[Sheet::at(gap.other)].y + gap.apart);
            if (block.like >= 0)
                block.y = std::max(block.y, block.like);
            for (const Gap &gap : block.below) {
                if (--open[Sheet::at(gap.other)] == 0)
                    m_order.push_back(gap.other);
            }
        }
    }

    void stackLanes()
    {
        const Measures &m = m_sheet.measures;
        std::vector<double> heights(Sheet::at(static_cast<int>(m_sheet.lanes.size())), 0);
        for (const Block &block : m_blocks) {
            double &height = heights[Sheet::at(block.lane)];
            height = std::max(height, block.y + block.down + m.laneMargin);
        }
        double top = 0;
        for (int lane = 0; lane < static_cast<int>(m_sheet.lanes.size()); ++lane) {
            Lane &row = m_sheet.lanes[lane];
            row.top = top;
            row.height = std::max({heights[Sheet::at(lane)], 2 * m.laneMargin + m.row, m.laneHeights.value(row.key, 0)});
            top += row.height;
        }
    }

    // ---- settling

    template <typename It>
    void settle(It begin, It end)
    {
        for (It it = begin; it != end; ++it) {
            Block &block = m_blocks[Sheet::at(*it)];
            const double margin = m_sheet.measures.laneMargin;
            double low = margin + block.up, high = m_sheet.lanes[block.lane].height - margin - block.down;
            for (const Gap &gap : block.above)
                low = std::max(low, m_blocks[Sheet::at(gap.other)].y + gap.apart);
            for (const Gap &gap : block.below)
                high = std::min(high, m_blocks[Sheet::at(gap.other)].y - gap.apart);
            if (low > high)
                continue;
            block.y = wanted(block, low, high);
        }
    }

    /// The height at which what is linked is nearest; among equals a row, then the upper one.
    double wanted(const Block &block, double low, double high) const
    {
        if (block.pulls.empty())
            return block.like >= 0 ? std::clamp(block.like, low, high) : std::clamp(block.y, low, high);
        const double top = m_sheet.lanes[block.lane].top;
        std::vector<std::pair<double, double>> wishes;
        for (const Pull &pull : block.pulls) {
            const Block &other = m_blocks[Sheet::at(pull.other)];
            wishes.emplace_back(m_sheet.lanes[other.lane].top + other.y - top, pull.weight);
        }
        if (block.like >= 0)
            wishes.emplace_back(block.like, 100);
        const auto price = [&](double y) {
            double sum = 0;
            for (const auto &[wish, weight] : wishes)
                sum += weight * (std::abs(wish - y) + (std::abs(wish - y) > 0.5 ? 12 : 0));
            const double row = (y - m_sheet.measures.laneMargin - m_sheet.measures.row / 2) / m_sheet.measures.row;
            if (block.card && std::abs(row - std::round(row)) > 0.01)
                sum += 6;
            return sum;
        };
        double best = std::clamp(block.y, low, high), least = price(best);
        const auto consider = [&](double y) {
            const double cost = price(std::clamp(y, low, high));
            if (cost < least - 1e-9) {
                least = cost;
                best = std::clamp(y, low, high);
            }
        };
        for (const auto &wish : wishes) {
            consider(wish.first);
            if (block.card) {
                const double rows = m_sheet.measures.row;
                const double first = m_sheet.measures.laneMargin + rows / 2;
                consider(first + rows * std::round((wish.first - first) / rows));
            }
        }
        return best;
    }

    Sheet &m_sheet;
    Strands &m_s;
    std::vector<int> m_block; ///< by element
    std::vector<int> m_place; ///< by element: in its column
    std::vector<Block> m_blocks;
    std::vector<int> m_order; ///< blocks, each after those above it
};

} // namespace

void assignHeights(Sheet &sheet, Strands &strands) { Levelling(sheet, strands).run(); }

} // namespace model::layout
