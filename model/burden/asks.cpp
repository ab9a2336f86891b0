// SPDX-License-Identifier: GPL-3.0-only
#include "model/burden/asks.h"

#include <algorithm>
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
    int rule;
    bool held;

    bool covers(int item) const { return items.empty() || items[static_cast<size_t>(item)]; }
};

std::vector<Coverage> coveragesOf(const Chain &chain, const Inventory &inventory, const QList<ReuseRule> &rules)
{
    std::vector<Coverage> coverages;
    for (int place = 0; place < rules.size(); ++place) {
        const ReuseRule &rule = rules[place];
        Coverage coverage{std::vector<bool>(static_cast<size_t>(chain.count()), false), {}, place, rule.held};
        for (const qsizetype step : rule.steps) {
            if (chain.position(step) >= 0)
                coverage.steps[static_cast<size_t>(chain.position(step))] = true;
        }
        if (rule.items) {
            coverage.items.assign(static_cast<size_t>(inventory.items.size()), false);
            for (const ItemId &item : *rule.items) {
                const qsizetype known = inventory.items.place(item);
                if (known >= 0)
                    coverage.items[static_cast<size_t>(known)] = true;
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
              const std::vector<bool> &reached)
{
    Areas result{std::vector<int>(asks.all().size(), -1), {}, {}};
    const std::vector<Coverage> coverages = coveragesOf(chain, inventory, rules);
    if (coverages.empty())
        return result;
    for (const auto &[begin, end] : asks.byItem()) {
        const auto count = static_cast<size_t>(end - begin);
        const ChainAsk *ofItem = &asks.all()[static_cast<size_t>(begin)];
        Union together(count);
        std::vector<bool> covered(count, false), held(count, false);
        const auto firstCovered = static_cast<std::ptrdiff_t>(result.covered.size());
        for (const Coverage &coverage : coverages) {
            if (!coverage.covers(ofItem->item))
                continue;
            std::optional<size_t> first;
            for (size_t i = 0; i < count; ++i) {
                const auto position = static_cast<size_t>(ofItem[i].position);
                if (!coverage.steps[position] || !reached[position])
                    continue;
                result.covered.emplace_back(begin + static_cast<int>(i), coverage.rule);
                covered[i] = true;
                held[i] = held[i] || coverage.held;
                if (first)
                    together.join(*first, i);
                else
                    first = i;
            }
        }
        std::sort(result.covered.begin() + firstCovered, result.covered.end());
        std::vector<int> areaOfRoot(count, -1);
        for (size_t i = 0; i < count; ++i) {
            if (!covered[i])
                continue;
            int &area = areaOfRoot[together.find(i)];
            if (area < 0) {
                area = static_cast<int>(result.areas.size());
                result.areas.emplace_back();
            }
            Areas::Area &of = result.areas[static_cast<size_t>(area)];
            of.held = of.held || held[i];
            result.of[static_cast<size_t>(begin) + i] = area;
        }
    }
    return result;
}

Areas areasOf(const Asks &asks, const Chain &chain, const Inventory &inventory, const QList<ReuseRule> &rules,
              const std::vector<double> &visits)
{
    std::vector<bool> reached(visits.size());
    for (size_t p = 0; p < visits.size(); ++p)
        reached[p] = visits[p] > 0;
    Areas areas = areasOf(asks, chain, inventory, rules, reached);
    const std::vector<double> residuals = areas.residuals(asks, rules, visits);
    for (size_t a = 0; a < residuals.size(); ++a)
        areas.areas[a].residual = residuals[a];
    return areas;
}

std::vector<double> Areas::residuals(const Asks &asks, const QList<ReuseRule> &rules, const std::vector<double> &visits) const
{
    std::vector<double> residual(areas.size(), 0.0), weight(areas.size(), 0.0);
    for (size_t c = 0; c < covered.size();) {
        const int ask = covered[c].first;
        double least = rules[covered[c].second].residual;
        while (++c < covered.size() && covered[c].first == ask)
            least = std::min(least, rules[covered[c].second].residual);
        const ChainAsk &asked = asks.all()[static_cast<size_t>(ask)];
        const double expected = visits[static_cast<size_t>(asked.position)] * asked.probability;
        const auto area = static_cast<size_t>(of[static_cast<size_t>(ask)]);
        residual[area] += expected * least;
        weight[area] += expected;
    }
    for (size_t a = 0; a < areas.size(); ++a)
        residual[a] = weight[a] > 0 ? residual[a] / weight[a] : 0;
    return residual;
}

} // namespace model::burden
