// SPDX-License-Identifier: GPL-3.0-only
#include "model/burden/person.h"

#include <algorithm>
#include <numeric>

namespace model::burden {

Prepared::Prepared(const Inventory &inventory, Materialised made, const Structure &structure)
    : m_inventory(inventory), m_made(std::move(made)), m_chain(m_made.journey, structure), m_asks(m_chain, m_made.journey, inventory)
{
    std::vector<std::vector<int>> services(static_cast<size_t>(inventory.services.size()));
    std::vector<std::vector<int>> organisations(static_cast<size_t>(inventory.organisations.size()));
    for (int p = 0; p < m_chain.count(); ++p) {
        if (m_chain.place(p) < 0)
            continue;
        const Node &node = m_made.journey.nodes.at(m_chain.place(p));
        const qsizetype service = node.service ? inventory.services.place(*node.service) : -1;
        if (service < 0)
            continue;
        services[static_cast<size_t>(service)].push_back(p);
        const auto &organisation = inventory.services.at(service).organisation;
        const qsizetype by = organisation ? inventory.organisations.place(*organisation) : -1;
        if (by >= 0)
            organisations[static_cast<size_t>(by)].push_back(p);
    }
    const auto keepMet = [](std::vector<std::vector<int>> &sets, std::vector<std::vector<int>> &met) {
        for (auto &set : sets) {
            if (!set.empty())
                met.push_back(std::move(set));
        }
    };
    keepMet(services, m_byService);
    keepMet(organisations, m_byOrganisation);
}

void Prepared::renew(Materialised made)
{
    Q_ASSERT(made.journey.nodes.size() == m_made.journey.nodes.size() && made.journey.edges.size() == m_made.journey.edges.size());
    m_made = std::move(made);
    m_asks.renew(m_chain, m_made.journey);
}

namespace {

/// The sets of hits whose probabilities a person's figures need. A set that is known already isn't made again.
class Questions {
public:
    explicit Questions(const std::vector<double> &visits) : m_visits(visits) {}

    /// Number of the set of these asks that people reach; -1 where nobody meets any.
    template <typename Take>
    int any(std::span<const ChainAsk> asks, const Take &take)
    {
        m_set.clear();
        for (size_t i = 0; i < asks.size(); ++i) {
            if (take(i) && m_visits[static_cast<size_t>(asks[i].position)] > 0)
                m_set.push_back({asks[i].position, asks[i].probability});
        }
        return ask();
    }
    int visit(const std::vector<int> &positions)
    {
        m_set.clear();
        for (const int p : positions) {
            if (m_visits[static_cast<size_t>(p)] > 0)
                m_set.push_back({p, 1});
        }
        return ask();
    }
    const HitSets &sets() const { return m_sets; }

private:
    int ask()
    {
        if (m_set.empty())
            return -1;
        const int last = m_sets.count() - 1;
        if (last >= 0 && std::ranges::equal(m_sets[last], m_set))
            return last;
        m_sets.add(m_set);
        return last + 1;
    }

    const std::vector<double> &m_visits;
    HitSets m_sets;
    std::vector<Hit> m_set;
};

/// What an item's figures are made of: expected asks, and numbers of the sets asked about.
struct ItemParts {
    struct Part {
        int area;          ///< or -1: outside all areas, of one organisation
        double expected;   ///< asks a person
        int any;           ///< set: at least one of them
    };
    int item;
    int genuine;           ///< set: at least one ask that is in no held area
    std::vector<Part> parts;
};

class Person {
public:
    Person(const Prepared &prepared, const Segment *segment)
        : m_prepared(prepared), m_segment(segment), m_shares(prepared.chain(), prepared.journey(), segment ? &segment->id : nullptr),
          m_visits(visits(prepared.chain(), m_shares)),
          m_areas(areasOf(prepared.asks(), prepared.chain(), prepared.inventory(), prepared.reuse(), m_visits)), m_questions(m_visits)
    {
    }

    std::optional<PersonMeasure> measure(std::stop_token stop)
    {
        askAll();
        const std::vector<double> first = firstHits(m_prepared.chain(), m_shares, m_visits, m_questions.sets(), stop);
        if (stop.stop_requested())
            return std::nullopt;
        m_any = probabilitiesOfAny(m_questions.sets(), first);
        steps();
        for (const ItemParts &item : m_items)
            count(item);
        m_result.duplicates = std::max(0.0, m_result.asks - m_result.items);
        m_result.duplicatesAcross = std::max(0.0, m_result.duplicates - m_result.duplicatesWithin);
        for (const int set : m_services)
            m_result.services += any(set);
        for (const int set : m_organisations)
            m_result.organisations += any(set);
        return std::move(m_result);
    }

private:
    double any(int set) const { return set < 0 ? 0 : m_any[static_cast<size_t>(set)]; }

    void askAll()
    {
        for (const auto &[begin, end] : m_prepared.asks().byItem())
            m_items.push_back(partsOf(begin, end));
        for (const auto &positions : m_prepared.byService())
            m_services.push_back(m_questions.visit(positions));
        for (const auto &positions : m_prepared.byOrganisation())
            m_organisations.push_back(m_questions.visit(positions));
    }

    /// Groups of an item's asks: each area, and outside them each organisation.
    ItemParts partsOf(int begin, int end)
    {
        const auto asks = std::span(m_prepared.asks().all()).subspan(static_cast<size_t>(begin), static_cast<size_t>(end - begin));
        const auto areaOf = [&](size_t i) { return m_areas.of[static_cast<size_t>(begin) + i]; };
        const auto held = [&](size_t i) { return areaOf(i) >= 0 && m_areas.areas[static_cast<size_t>(areaOf(i))].held; };
        ItemParts item{asks.front().item, -1, {}};

        m_groups.clear();
        for (size_t i = 0; i < asks.size(); ++i)
            m_groups.push_back({areaOf(i), areaOf(i) < 0 ? asks[i].organisation : 0, i});
        std::ranges::sort(m_groups);
        item.genuine = m_questions.any(asks, [&](size_t i) { return !held(i); });
        for (size_t g = 0, next = 0; g < m_groups.size(); g = next) {
            double expected = 0;
            for (next = g; next < m_groups.size() && m_groups[next].area == m_groups[g].area && m_groups[next].organisation == m_groups[g].organisation; ++next)
                expected += m_visits[static_cast<size_t>(asks[m_groups[next].ask].position)] * asks[m_groups[next].ask].probability;
            const int area = m_groups[g].area;
            const bool askedOfNobody = area >= 0 && m_areas.areas[static_cast<size_t>(area)].held;
            const int set = askedOfNobody ? -1 : m_questions.any(asks, [&](size_t i) {
                return areaOf(i) == area && (area >= 0 || asks[i].organisation == m_groups[g].organisation);
            });
            item.parts.push_back({area, expected, set});
        }
        return item;
    }

    void count(const ItemParts &parts)
    {
        const Item &item = m_prepared.inventory().items.at(parts.item);
        const double pace = m_segment ? m_segment->pace.give.mean() : 1;
        double asks = 0, within = 0, reusedAsks = 0, reusedMinutes = 0;
        for (const ItemParts::Part &part : parts.parts) {
            const double once = any(part.any);
            if (part.area < 0) {
                asks += part.expected;
                within += std::max(0.0, part.expected - once);
                continue;
            }
            const Areas::Area &area = m_areas.areas[static_cast<size_t>(part.area)];
            const double again = area.held ? part.expected : std::max(0.0, part.expected - once);
            asks += area.held ? 0 : once;
            reusedAsks += again;
            reusedMinutes += area.residual * again;
        }
        const double once = any(parts.genuine);
        const double duplicates = std::max(0.0, asks - once);
        KindMeasure &kind = m_result.byKind[static_cast<size_t>(item.kind)];
        const double give = pace * item.first.mean() * once;
        const double giveAgain = pace * item.again.mean() * duplicates;
        const double reused = pace * reusedMinutes;
        kind.asks += asks;
        kind.duplicates += duplicates;
        kind.give += give;
        kind.giveAgain += giveAgain;
        kind.reused += reused;
        m_result.minutes.give += give;
        m_result.minutes.giveAgain += giveAgain;
        m_result.minutes.reused += reused;
        m_result.asks += asks;
        m_result.items += once;
        m_result.duplicatesWithin += within;
        m_result.reusedAsks += reusedAsks;
    }

    void steps()
    {
        const Chain &chain = m_prepared.chain();
        const Journey &journey = m_prepared.journey();
        const Efforts efforts(chain, journey, m_segment);
        std::array<double, measurandCount> sum{};
        for (int p = 0; p < chain.count(); ++p) {
            if (chain.place(p) < 0)
                continue;
            const double x = m_visits[static_cast<size_t>(p)];
            for (const Measurand m : allMeasurands)
                sum[static_cast<size_t>(m)] += x * efforts(p, m);
            const Node &node = journey.nodes.at(chain.place(p));
            if (node.service)
                m_result.contacts += x;
        }
        const auto of = [&](Measurand m) { return sum[static_cast<size_t>(m)]; };
        m_result.minutes.learn = of(Measurand::Learn);
        m_result.minutes.doing = of(Measurand::Do);
        m_result.minutes.travel = of(Measurand::Travel);
        m_result.minutes.queue = of(Measurand::Queue);
        m_result.waitDays = of(Measurand::Wait);
        m_result.money = of(Measurand::Fee);
        m_result.stress = of(Measurand::Stress);
        for (qsizetype i = 0; i < journey.nodes.size(); ++i) {
            if (journey.nodes.at(i).kind == NodeKind::End)
                m_result.outcomes.emplace_back(journey.nodes.at(i).id,
                                               chain.position(i) < 0 ? 0 : m_visits[static_cast<size_t>(chain.position(i))]);
        }
    }

    struct Group {
        int area, organisation;
        size_t ask;
        auto operator<=>(const Group &) const = default;
    };

    const Prepared &m_prepared;
    const Segment *m_segment;
    Shares m_shares;
    std::vector<double> m_visits;
    Areas m_areas;
    Questions m_questions;
    std::vector<ItemParts> m_items;
    std::vector<int> m_services, m_organisations;
    std::vector<Group> m_groups;
    std::vector<double> m_any;
    PersonMeasure m_result;
};

} // namespace

std::optional<PersonMeasure> personOf(const Prepared &prepared, const Segment *segment, std::stop_token stop)
{
    return Person(prepared, segment).measure(stop);
}

void addWeighted(PersonMeasure &sum, const PersonMeasure &person, double weight)
{
    const auto add = [&](auto &to, auto... members) { ((to.*members += weight * person.*members), ...); };
    sum.minutes.learn += weight * person.minutes.learn;
    sum.minutes.doing += weight * person.minutes.doing;
    sum.minutes.give += weight * person.minutes.give;
    sum.minutes.giveAgain += weight * person.minutes.giveAgain;
    sum.minutes.reused += weight * person.minutes.reused;
    sum.minutes.travel += weight * person.minutes.travel;
    sum.minutes.queue += weight * person.minutes.queue;
    using P = PersonMeasure;
    add(sum, &P::waitDays, &P::money, &P::stress, &P::contacts, &P::services, &P::organisations, &P::asks, &P::reusedAsks, &P::items,
        &P::duplicates, &P::duplicatesWithin, &P::duplicatesAcross);
    for (size_t k = 0; k < sum.byKind.size(); ++k) {
        KindMeasure &to = sum.byKind[k];
        const KindMeasure &from = person.byKind[k];
        to.asks += weight * from.asks;
        to.duplicates += weight * from.duplicates;
        to.give += weight * from.give;
        to.giveAgain += weight * from.giveAgain;
        to.reused += weight * from.reused;
    }
    for (const auto &[end, probability] : person.outcomes) {
        const auto known = std::ranges::find(sum.outcomes, end, &std::pair<NodeId, double>::first);
        if (known == sum.outcomes.end())
            sum.outcomes.emplace_back(end, weight * probability);
        else
            known->second += weight * probability;
    }
}

} // namespace model::burden
