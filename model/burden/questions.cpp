// SPDX-License-Identifier: GPL-3.0-only
#include "model/burden/questions.h"

#include "model/burden/person.h"

#include <algorithm>
#include <bit>

namespace model::burden {

/// Collects the sets. One that is there already isn't made again.
class Questions::Making {
public:
    Making(Questions &questions, const Prepared &prepared) : m_questions(questions), m_prepared(prepared), m_table(256, -1) {}

    HitSets all()
    {
        for (const auto &[begin, end] : m_prepared.asks().byItem())
            item(begin, end);
        for (const auto &positions : m_prepared.byService())
            m_questions.m_services.push_back(visits(positions));
        for (const auto &positions : m_prepared.byOrganisation())
            m_questions.m_organisations.push_back(visits(positions));
        return std::move(m_sets);
    }

private:
    struct Group {
        int area, organisation, ask;
        auto operator<=>(const Group &) const = default;
    };

    const ChainAsk &ask(int i) const { return m_prepared.asks().all()[static_cast<size_t>(i)]; }
    int areaOf(int i) const { return m_questions.m_areas.of[static_cast<size_t>(i)]; }
    bool held(int area) const { return area >= 0 && m_questions.m_areas.areas[static_cast<size_t>(area)].held; }

    /// Groups of an item's asks: each area, and outside them each organisation.
    void item(int begin, int end)
    {
        m_groups.clear();
        for (int i = begin; i < end; ++i)
            m_groups.push_back({areaOf(i), areaOf(i) < 0 ? ask(i).organisation : 0, i});
        std::ranges::sort(m_groups);
        const auto genuine = [&] {
            for (int i = begin; i < end; ++i) {
                if (!held(areaOf(i)))
                    take(i);
            }
            return set();
        };
        OfItem item{ask(begin).item, genuine(), m_questions.m_parts.size(), 0};
        for (size_t g = 0, next = 0; g < m_groups.size(); g = next) {
            const int area = m_groups[g].area;
            Part part{area, m_questions.m_order.size(), 0, -1};
            for (next = g; next < m_groups.size() && m_groups[next].area == area && m_groups[next].organisation == m_groups[g].organisation; ++next) {
                m_questions.m_order.push_back(m_groups[next].ask);
                take(m_groups[next].ask);
            }
            part.end = m_questions.m_order.size();
            if (held(area))
                m_set.clear();
            part.any = set();
            m_questions.m_parts.push_back(part);
        }
        item.end = m_questions.m_parts.size();
        m_questions.m_items.push_back(item);
    }

    int visits(const std::vector<int> &positions)
    {
        for (const int p : positions) {
            if (m_questions.m_reached[static_cast<size_t>(p)])
                m_set.push_back({{p, 1}, -1});
        }
        return set();
    }

    void take(int i)
    {
        if (m_questions.m_reached[static_cast<size_t>(ask(i).position)])
            m_set.push_back({{ask(i).position, ask(i).probability}, i});
    }

    /// Number of the set that was taken; -1 where nobody meets any.
    int set()
    {
        if (m_set.empty())
            return -1;
        size_t slot = hash() & (m_table.size() - 1);
        for (; m_table[slot] >= 0; slot = (slot + 1) & (m_table.size() - 1)) {
            if (isAlike(m_table[slot])) {
                const int known = m_table[slot];
                noteAlike(known);
                m_set.clear();
                return known;
            }
        }
        const int made = m_sets.count();
        m_hits.clear();
        for (const Taken &taken : m_set) {
            m_hits.push_back(taken.hit);
            m_questions.m_ask.push_back(taken.ask);
        }
        m_sets.add(m_hits);
        m_hashes.push_back(hash());
        m_table[slot] = made;
        m_set.clear();
        if (m_hashes.size() * 2 > m_table.size())
            grow();
        return made;
    }

    size_t hash() const
    {
        quint64 hash = 0;
        for (const Taken &taken : m_set) {
            hash = (hash ^ static_cast<quint64>(taken.hit.position)) * 0x9E3779B97F4A7C15u;
            hash = (hash ^ std::bit_cast<quint64>(taken.hit.probability)) * 0xD1B54A32D192ED03u;
            hash ^= hash >> 32;
        }
        return hash;
    }
    bool isAlike(int known) const
    {
        return std::ranges::equal(m_sets[known], m_set, {}, {}, &Taken::hit);
    }
    void noteAlike(int known)
    {
        for (size_t i = 0; i < m_set.size(); ++i) {
            const int other = m_questions.m_ask[static_cast<size_t>(m_sets.from(known)) + i];
            if (other != m_set[i].ask)
                m_questions.m_alike.emplace_back(other, m_set[i].ask);
        }
    }
    void grow()
    {
        m_table.assign(m_table.size() * 4, -1);
        for (size_t s = 0; s < m_hashes.size(); ++s) {
            size_t slot = m_hashes[s] & (m_table.size() - 1);
            while (m_table[slot] >= 0)
                slot = (slot + 1) & (m_table.size() - 1);
            m_table[slot] = static_cast<int>(s);
        }
    }

    struct Taken {
        Hit hit;
        int ask;
    };

    Questions &m_questions;
    const Prepared &m_prepared;
    HitSets m_sets;
    std::vector<Taken> m_set;
    std::vector<Hit> m_hits;
    std::vector<Group> m_groups;
    std::vector<int> m_table;        ///< sets by hash, -1 where free
    std::vector<size_t> m_hashes;    ///< by set
};

Questions::Questions(const Prepared &prepared, std::vector<bool> reached)
    : m_reached(std::move(reached)), m_areas(areasOf(prepared.asks(), prepared.chain(), prepared.inventory(), prepared.reuse(), m_reached))
{
    Making making(*this, prepared);
    m_plan = std::make_unique<const HitPlan>(prepared.chain(), making.all());
    std::ranges::sort(m_alike);
    m_alike.erase(std::ranges::unique(m_alike).begin(), m_alike.end());
}

bool Questions::holds(const Asks &asks) const
{
    const auto probability = [&](int ask) { return ask < 0 ? 1 : asks.all()[static_cast<size_t>(ask)].probability; };
    return std::ranges::all_of(m_alike, [&](const auto &pair) { return probability(pair.first) == probability(pair.second); });
}

std::vector<double> Questions::probabilities(const Asks &asks) const
{
    std::vector<double> probabilities(m_ask.size());
    for (size_t i = 0; i < m_ask.size(); ++i)
        probabilities[i] = m_ask[i] < 0 ? 1 : asks.all()[static_cast<size_t>(m_ask[i])].probability;
    return probabilities;
}

} // namespace model::burden
