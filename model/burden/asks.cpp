// SPDX-License-Identifier: GPL-3.0-only
#include "model/burden/asks.h"

#include <algorithm>
#include <limits>
#include <numeric>

namespace model::burden {

Asks::Asks(const Chain &chain, const Journey &journey, const Inventory &inventory)
{
    for (int p = 0; p < chain.count(); ++p) {
        if (chain.place(p) < 0)
            continue;
        const Node &node = journey.nodes.at(chain.place(p));
        if (node.asks.isEmpty())
            continue;
        const Organisation *organisation = inventory.organisationOf(node.service);
        const int by = organisation ? static_cast<int>(inventory.organisations.place(organisation->id)) : -1;
        for (int rank = 0; rank < node.asks.size(); ++rank) {
            const double probability = node.asks[rank].share.mean();
            if (probability > 0)
                m_asks.push_back({static_cast<int>(inventory.items.place(node.asks[rank].item)), p, std::min(probability, 1.0), by, rank});
        }
    }
    std::ranges::stable_sort(m_asks, {}, &ChainAsk::item);
    for (int begin = 0, end = 0; begin < static_cast<int>(m_asks.size()); begin = end) {
        for (end = begin; end < static_cast<int>(m_asks.size()) && m_asks[static_cast<size_t>(end)].item == m_asks[static_cast<size_t>(begin)].item;)
            ++end;
        m_byItem.emplace_back(begin, end);
    }
}

void Asks::renew(const Chain &chain, const Journey &journey)
{
    for (ChainAsk &ask : m_asks)
        ask.probability = std::min(journey.nodes.at(chain.place(ask.position)).asks[ask.rank].share.mean(), 1.0);
}

namespace {

/// One reuse rule as it is asked: is this step in its scope, is this item covered?
struct Coverage {
    std::vector<bool> steps;   ///< by position
    std::vector<bool> items;   ///< by place; empty = all
    double residual;
    bool held;

    bool covers(int item) const { return items.empty() || items[static_cast<size_t>(item)]; }
};

std::vector<Coverage> coveragesOf(const Chain &chain, const Inventory &inventory, const QList<ReuseRule> &rules)
{
    std::vector<Coverage> coverages;
    for (const ReuseRule &rule : rules) {
        Coverage coverage{std::vector<bool>(static_cast<size_t>(chain.count()), false), {}, rule.residual, rule.held};
        for (const qsizetype place : rule.steps) {
            if (chain.position(place) >= 0)
                coverage.steps[static_cast<size_t>(chain.position(place))] = true;
        }
        if (rule.items) {
            coverage.items.assign(static_cast<size_t>(inventory.items.size()), false);
            for (const ItemId &item : *rule.items) {
                const qsizetype place = inventory.items.place(item);
                if (place >= 0)
                    coverage.items[static_cast<size_t>(place)] = true;
            }
            if (coverage.items.empty())
                continue;
        }
        coverages.push_back(std::move(coverage));
    }
    return coverages;
}

/// Asks that belong together, as they come to be known.
class Union {
public:
    explicit Union(size_t count) : m_parent(count) { std::iota(m_parent.begin(), m_parent.end(), 0); }
    size_t find(size_t i)
    {
        while (m_parent[i] != i)
            i = m_parent[i] = m_parent[m_parent[i]];
        return i;
    }
    void join(size_t a, size_t b) { m_parent[find(b)] = find(a); }

private:
    std::vector<size_t> m_parent;
};

} // namespace

Areas areasOf(const Asks &asks, const Chain &chain, const Inventory &inventory, const QList<ReuseRule> &rules,
              const std::vector<double> &visits)
{
    Areas result{std::vector<int>(asks.all().size(), -1), {}};
    const std::vector<Coverage> coverages = coveragesOf(chain, inventory, rules);
    if (coverages.empty())
        return result;
    constexpr double none = std::numeric_limits<double>::infinity();
    std::vector<double> residual, weight;
    for (const auto &[begin, end] : asks.byItem()) {
        const auto count = static_cast<size_t>(end - begin);
        const ChainAsk *ofItem = &asks.all()[static_cast<size_t>(begin)];
        Union together(count);
        residual.assign(count, none);
        std::vector<bool> held(count, false);
        for (const Coverage &coverage : coverages) {
            if (!coverage.covers(ofItem->item))
                continue;
            std::optional<size_t> first;
            for (size_t i = 0; i < count; ++i) {
                const auto position = static_cast<size_t>(ofItem[i].position);
                if (!coverage.steps[position] || !(visits[position] > 0))
                    continue;
                residual[i] = std::min(residual[i], coverage.residual);
                held[i] = held[i] || coverage.held;
                if (first)
                    together.join(*first, i);
                else
                    first = i;
            }
        }
        std::vector<int> areaOfRoot(count, -1);
        const size_t firstArea = result.areas.size();
        weight.clear();
        for (size_t i = 0; i < count; ++i) {
            if (residual[i] == none)
                continue;
            int &area = areaOfRoot[together.find(i)];
            if (area < 0) {
                area = static_cast<int>(result.areas.size());
                result.areas.emplace_back();
                weight.push_back(0);
            }
            const double expected = visits[static_cast<size_t>(ofItem[i].position)] * ofItem[i].probability;
            Areas::Area &of = result.areas[static_cast<size_t>(area)];
            of.held = of.held || held[i];
            of.residual += expected * residual[i];
            weight[static_cast<size_t>(area) - firstArea] += expected;
            result.of[static_cast<size_t>(begin) + i] = area;
        }
        for (size_t a = firstArea; a < result.areas.size(); ++a)
            result.areas[a].residual /= weight[a - firstArea];
    }
    return result;
}

} // namespace model::burden
