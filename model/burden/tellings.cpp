// SPDX-License-Identifier: GPL-3.0-only
#include "model/burden/tellings.h"

#include "model/burden/dense.h"
#include "model/burden/returns.h"

#include <algorithm>
#include <map>

namespace model::burden {

namespace {

class Tracing {
public:
    Tracing(const Chain &chain, const Shares &shares, const Asks &asks, std::span<const int> groups, std::span<const double> first)
        : m_chain(chain), m_asks(asks.all()), m_groups(groups), m_first(first), m_returns(chain, shares), m_item(m_asks.size()),
          m_slot(m_asks.size()), m_from(m_asks.size(), -1)
    {
        for (const auto &[begin, end] : asks.byItem())
            addItem(begin, end);
        std::ranges::sort(m_walk, {}, [&](int ask) { return std::pair(position(ask), ask); });
    }

    std::vector<Told> trace(std::stop_token stop)
    {
        for (size_t begin = 0; begin < m_walk.size();) {
            if (stop.stop_requested())
                return {};
            begin = walkBlock(begin);
        }
        closeLoops();
        std::vector<Told> told;
        for (size_t i = 0; i < m_asks.size(); ++i) {
            if (m_from[i] < 0)
                continue;
            const Item &item = m_items[static_cast<size_t>(m_item[i])];
            for (size_t slot = 0; slot < item.organisations.size(); ++slot) {
                const double times = m_told[static_cast<size_t>(m_from[i]) + slot];
                if (times > 0)
                    told.push_back({static_cast<int>(i), item.organisations[slot], times});
            }
        }
        return told;
    }

private:
    struct Item {
        int begin, end;
        std::vector<int> organisations;
    };
    /// One group's asks of an item in a loop: who follows whom there.
    struct Loop {
        std::vector<int> asks;
        std::vector<double> sources;   ///< by ask, then slot
        std::vector<double> returns;   ///< by ask: G from each of them
    };

    int position(int ask) const { return m_asks[static_cast<size_t>(ask)].position; }
    double probability(int ask) const { return m_asks[static_cast<size_t>(ask)].probability; }
    int group(int ask) const { return m_groups[static_cast<size_t>(ask)]; }
    const Chain::Component &componentOf(int ask) const
    {
        return m_chain.components()[static_cast<size_t>(m_chain.componentOf(position(ask)))];
    }

    void addItem(int begin, int end)
    {
        Item item{begin, end, {}};
        int one = -1;
        bool several = false;
        for (int i = begin; i < end; ++i) {
            if (group(i) < 0)
                continue;
            several = several || (one >= 0 && one != group(i));
            one = group(i);
        }
        if (!several)
            return;
        for (int i = begin; i < end; ++i) {
            if (group(i) < 0)
                continue;
            const int organisation = m_asks[static_cast<size_t>(i)].organisation;
            const auto known = std::ranges::find(item.organisations, organisation);
            m_slot[static_cast<size_t>(i)] = static_cast<int>(known - item.organisations.begin());
            if (known == item.organisations.end())
                item.organisations.push_back(organisation);
            m_item[static_cast<size_t>(i)] = static_cast<int>(m_items.size());
            m_walk.push_back(i);
        }
        for (int i = begin; i < end; ++i) {
            m_from[static_cast<size_t>(i)] = group(i) < 0 ? -1 : static_cast<int>(m_told.size());
            if (group(i) >= 0)
                m_told.resize(m_told.size() + item.organisations.size());
        }
        m_items.push_back(std::move(item));
    }

    /// Asks at the next sixteen positions; where the next begins.
    size_t walkBlock(size_t begin)
    {
        std::vector<int> positions;
        int lowest = m_chain.count();
        size_t end = begin;
        for (; end < m_walk.size(); ++end) {
            const int ask = m_walk[end];
            if (positions.empty() || positions.back() != position(ask)) {
                if (positions.size() == lanes)
                    break;
                positions.push_back(position(ask));
            }
            lowest = std::min({lowest, position(m_items[static_cast<size_t>(m_item[static_cast<size_t>(ask)])].begin), componentOf(ask).first});
        }
        m_returns.walk(positions, lowest);
        for (size_t n = begin, lane = 0; n < end; ++n) {
            lane += position(m_walk[n]) != positions[lane] ? 1 : 0;
            visit(m_walk[n], lane);
        }
        return end;
    }

    void visit(int ask, size_t lane)
    {
        if (m_loopComponent != m_chain.componentOf(position(ask)))
            closeLoops();
        m_loopComponent = m_chain.componentOf(position(ask));
        const Chain::Component &component = componentOf(ask);
        const Item &item = m_items[static_cast<size_t>(m_item[static_cast<size_t>(ask)])];
        const double h = probability(ask);
        std::vector<double> sources(item.organisations.size());
        std::vector<double> among;
        // In a loop those that stand later may have come before.
        const int end = component.count > 1 ? component.first + component.count : position(ask);
        const int before = component.count > 1 ? component.first : position(ask);
        for (int other = item.begin; other < item.end && position(other) < end; ++other) {
            if (group(other) < 0)
                continue;
            const double follows = m_returns(position(other), lane);
            if (group(other) != group(ask))
                sources[static_cast<size_t>(m_slot[static_cast<size_t>(other)])] += h * m_first[static_cast<size_t>(other)] * follows;
            else if (position(other) >= before)
                among.push_back(follows);
            else
                take(sources, other, h * follows);
        }
        if (component.count > 1)
            gather(item, ask, sources, among);
        else
            put(ask, sources, 1 + (m_returns(position(ask), lane) - 1) * h);
    }

    /// Those whom an earlier ask of the group has asked already.
    void take(std::vector<double> &sources, int earlier, double times) const
    {
        const double *told = m_told.data() + m_from[static_cast<size_t>(earlier)];
        for (size_t slot = 0; slot < sources.size(); ++slot)
            sources[slot] -= told[slot] * times;
    }
    void put(int ask, const std::vector<double> &sources, double divisor)
    {
        double *told = m_told.data() + m_from[static_cast<size_t>(ask)];
        for (size_t slot = 0; slot < sources.size(); ++slot)
            told[slot] = std::max(0.0, sources[slot]) / divisor;
    }

    void gather(const Item &item, int ask, const std::vector<double> &sources, const std::vector<double> &among)
    {
        Loop &loop = m_loops[{item.begin, group(ask)}];
        loop.asks.push_back(ask);
        loop.sources.insert(loop.sources.end(), sources.begin(), sources.end());
        loop.returns.insert(loop.returns.end(), among.begin(), among.end());
    }

    void closeLoops()
    {
        for (auto &[key, loop] : m_loops)
            close(loop);
        m_loops.clear();
    }

    /// Σ_w ψ(w)·(δ + (G(w, v) − δ)·h(v)) = sources(v), for each organisation.
    void close(const Loop &loop)
    {
        const size_t n = loop.asks.size(), organisations = loop.sources.size() / n;
        std::vector<double> system(n * n);
        for (size_t v = 0; v < n; ++v) {
            const double h = probability(loop.asks[v]);
            for (size_t w = 0; w < n; ++w)
                system[v * n + w] = (v == w ? 1 - h : 0) + loop.returns[v * n + w] * h;
        }
        for (size_t slot = 0; slot < organisations; ++slot) {
            std::vector<double> matrix = system, told(n);
            for (size_t v = 0; v < n; ++v)
                told[v] = loop.sources[v * organisations + slot];
            solveDense(matrix, told);
            for (size_t v = 0; v < n; ++v)
                m_told[static_cast<size_t>(m_from[static_cast<size_t>(loop.asks[v])]) + slot] = std::max(0.0, told[v]);
        }
    }

    const Chain &m_chain;
    const std::vector<ChainAsk> &m_asks;
    std::span<const int> m_groups;
    std::span<const double> m_first;
    Returns m_returns;
    std::vector<Item> m_items;
    std::vector<int> m_item, m_slot;   ///< by ask: of m_items; of the item's organisations
    std::vector<int> m_from;           ///< by ask: where its part of m_told begins, or -1
    std::vector<double> m_told;        ///< by ask, then the item's organisations
    std::vector<int> m_walk;           ///< asks by position
    std::map<std::pair<int, int>, Loop> m_loops;
    int m_loopComponent = -1;
};

} // namespace

std::vector<Told> tellings(const Chain &chain, const Shares &shares, const Asks &asks, std::span<const int> groups,
                           std::span<const double> first, std::stop_token stop)
{
    return Tracing(chain, shares, asks, groups, first).trace(stop);
}

} // namespace model::burden
