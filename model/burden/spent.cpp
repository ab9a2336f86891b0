// SPDX-License-Identifier: GPL-3.0-only
#include "model/burden/spent.h"

#include <algorithm>

namespace model::burden {

namespace {

/// One item's way into minutes (measure.md §4): which sets of asks must be known, and what is made of them.
class ItemMinutes {
public:
    ItemMinutes(std::span<const ChainAsk> asks, std::span<const int> areaOf, const Areas &areas, const std::vector<double> &visits,
                HitSets &sets)
        : m_areas(areas), m_item(asks.front().item)
    {
        for (size_t i = 0; i < asks.size(); ++i) {
            const double expected = visits[static_cast<size_t>(asks[i].position)] * asks[i].probability;
            if (areaOf[i] < 0)
                m_outside += expected;
            else
                partOf(areaOf[i]).expected += expected;
        }
        const auto held = [&](size_t i) { return areaOf[i] >= 0 && areas.areas[static_cast<size_t>(areaOf[i])].held; };
        m_genuine = add(sets, asks, visits, [&](size_t i) { return !held(i); });
        for (Part &part : m_parts) {
            if (!areas.areas[static_cast<size_t>(part.area)].held)
                part.any = add(sets, asks, visits, [&](size_t i) { return areaOf[i] == part.area; });
        }
    }

    double minutes(const Inventory &inventory, const std::vector<double> &anyOf) const
    {
        const auto any = [&](int set) { return set < 0 ? 0 : anyOf[static_cast<size_t>(set)]; };
        double asks = m_outside, reused = 0;
        for (const Part &part : m_parts) {
            const Areas::Area &area = m_areas.areas[static_cast<size_t>(part.area)];
            const double once = any(part.any);
            asks += once;
            reused += area.residual * (area.held ? part.expected : std::max(0.0, part.expected - once));
        }
        const Item &item = inventory.items.at(m_item);
        const double once = any(m_genuine);
        return item.first.mean() * once + item.again.mean() * std::max(0.0, asks - once) + reused;
    }

private:
    struct Part {
        int area;
        double expected = 0;
        int any = -1;
    };

    Part &partOf(int area)
    {
        const auto known = std::ranges::find(m_parts, area, &Part::area);
        return known != m_parts.end() ? *known : m_parts.emplace_back(Part{area});
    }

    template <typename Take>
    static int add(HitSets &sets, std::span<const ChainAsk> asks, const std::vector<double> &visits, const Take &take)
    {
        std::vector<Hit> set;
        for (size_t i = 0; i < asks.size(); ++i) {
            if (take(i) && visits[static_cast<size_t>(asks[i].position)] > 0)
                set.push_back({asks[i].position, asks[i].probability});
        }
        if (set.empty())
            return -1;
        const int last = sets.count() - 1;
        if (last >= 0 && std::ranges::equal(sets[last], set))
            return last;
        sets.add(set);
        return last + 1;
    }

    const Areas &m_areas;
    int m_item;
    double m_outside = 0;
    std::vector<Part> m_parts;
    int m_genuine = -1;
};

} // namespace

std::optional<double> minutesOfAsks(const Chain &chain, const Asks &asks, const QList<ReuseRule> &reuse, const Inventory &inventory,
                                    const Segment *segment, const Shares &shares, const std::vector<double> &visits, std::stop_token stop)
{
    const Areas areas = areasOf(asks, chain, inventory, reuse, visits);
    HitSets sets;
    std::vector<ItemMinutes> items;
    for (const auto &[begin, end] : asks.byItem()) {
        const auto from = static_cast<size_t>(begin), count = static_cast<size_t>(end - begin);
        items.emplace_back(std::span(asks.all()).subspan(from, count), std::span(areas.of).subspan(from, count), areas, visits, sets);
    }
    const std::vector<double> first = firstHits(chain, shares, visits, sets, stop);
    if (stop.stop_requested())
        return std::nullopt;
    const std::vector<double> any = probabilitiesOfAny(sets, first);
    double minutes = 0;
    for (const ItemMinutes &item : items)
        minutes += item.minutes(inventory, any);
    return minutes * (segment ? segment->pace.give.mean() : 1);
}

double minutesOfSteps(const Chain &chain, const Journey &journey, const Segment *segment, const std::vector<double> &visits)
{
    const Efforts efforts(chain, journey, segment);
    double minutes = 0;
    for (int p = 0; p < chain.count(); ++p) {
        if (chain.place(p) < 0)
            continue;
        const double aVisit = efforts(p, Measurand::Learn) + efforts(p, Measurand::Do) + efforts(p, Measurand::Travel) + efforts(p, Measurand::Queue);
        minutes += visits[static_cast<size_t>(p)] * aVisit;
    }
    return minutes;
}

} // namespace model::burden
