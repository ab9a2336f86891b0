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
        if (node.service)
            m_contacts.push_back(p);
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
    for (qsizetype i = 0; i < m_made.journey.nodes.size(); ++i) {
        if (m_made.journey.nodes.at(i).kind == NodeKind::End)
            m_ends.emplace_back(i, m_chain.position(i));
    }
}

void Prepared::renew(Materialised made)
{
    Q_ASSERT(made.journey.nodes.size() == m_made.journey.nodes.size() && made.journey.edges.size() == m_made.journey.edges.size());
    m_made = std::move(made);
    m_asks.renew(m_chain, m_made.journey);
    std::erase_if(m_questions, [&](const auto &questions) { return !questions->holds(m_asks); });
}

std::shared_ptr<const Questions> Prepared::questions(const std::vector<double> &visits) const
{
    std::vector<bool> reached(visits.size());
    for (size_t p = 0; p < visits.size(); ++p)
        reached[p] = visits[p] > 0;
    const std::lock_guard lock(m_mutex);
    for (const auto &known : m_questions) {
        if (known->reached() == reached)
            return known;
    }
    m_questions.push_back(std::make_shared<const Questions>(*this, std::move(reached)));
    return m_questions.back();
}

namespace {

class Person {
public:
    Person(const Prepared &prepared, const Segment *segment)
        : m_prepared(prepared), m_segment(segment), m_shares(prepared.chain(), prepared.journey(), segment ? &segment->id : nullptr),
          m_visits(visits(prepared.chain(), m_shares)), m_questions(prepared.questions(m_visits)),
          m_residuals(m_questions->areas().residuals(prepared.asks(), prepared.reuse(), m_visits))
    {
    }

    std::optional<PersonMeasure> measure(std::stop_token stop)
    {
        const HitPlan &plan = m_questions->plan();
        const std::vector<double> first = firstHits(plan, m_shares, m_visits, m_questions->probabilities(m_prepared.asks()), stop);
        if (stop.stop_requested())
            return std::nullopt;
        m_any = probabilitiesOfAny(plan.sets(), first);
        steps();
        for (const Questions::OfItem &item : m_questions->items())
            count(item);
        m_result.duplicates = std::max(0.0, m_result.asks - m_result.items);
        m_result.duplicatesAcross = std::max(0.0, m_result.duplicates - m_result.duplicatesWithin);
        for (const int set : m_questions->services())
            m_result.services += any(set);
        for (const int set : m_questions->organisations())
            m_result.organisations += any(set);
        return std::move(m_result);
    }

private:
    double any(int set) const { return set < 0 ? 0 : m_any[static_cast<size_t>(set)]; }

    double expected(const Questions::Part &part) const
    {
        double expected = 0;
        for (size_t i = part.begin; i < part.end; ++i) {
            const ChainAsk &ask = m_prepared.asks().all()[static_cast<size_t>(m_questions->asks()[i])];
            expected += m_visits[static_cast<size_t>(ask.position)] * ask.probability;
        }
        return expected;
    }

    void count(const Questions::OfItem &of)
    {
        const Item &item = m_prepared.inventory().items.at(of.item);
        const double pace = m_segment ? m_segment->pace.give.mean() : 1;
        double asks = 0, within = 0, reusedAsks = 0, reusedMinutes = 0;
        for (size_t p = of.begin; p < of.end; ++p) {
            const Questions::Part &part = m_questions->parts()[p];
            const double times = expected(part), once = any(part.any);
            if (part.area < 0) {
                asks += times;
                within += std::max(0.0, times - once);
                continue;
            }
            const bool held = m_questions->areas().areas[static_cast<size_t>(part.area)].held;
            const double again = held ? times : std::max(0.0, times - once);
            asks += held ? 0 : once;
            reusedAsks += again;
            reusedMinutes += m_residuals[static_cast<size_t>(part.area)] * again;
        }
        const double once = any(of.genuine);
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
        const Efforts efforts(chain, m_prepared.journey(), m_segment);
        std::array<double, measurandCount> sum{};
        for (int p = 0; p < chain.count(); ++p) {
            const double x = m_visits[static_cast<size_t>(p)];
            for (const Measurand m : allMeasurands)
                sum[static_cast<size_t>(m)] += x * efforts(p, m);
        }
        for (const int p : m_prepared.contacts())
            m_result.contacts += m_visits[static_cast<size_t>(p)];
        const auto of = [&](Measurand m) { return sum[static_cast<size_t>(m)]; };
        m_result.minutes.learn = of(Measurand::Learn);
        m_result.minutes.doing = of(Measurand::Do);
        m_result.minutes.travel = of(Measurand::Travel);
        m_result.minutes.queue = of(Measurand::Queue);
        m_result.waitDays = of(Measurand::Wait);
        m_result.money = of(Measurand::Fee);
        m_result.stress = of(Measurand::Stress);
        for (const auto &[place, position] : m_prepared.ends())
            m_result.outcomes.emplace_back(m_prepared.journey().nodes.at(place).id, position < 0 ? 0 : m_visits[static_cast<size_t>(position)]);
    }

    const Prepared &m_prepared;
    const Segment *m_segment;
    Shares m_shares;
    std::vector<double> m_visits;
    std::shared_ptr<const Questions> m_questions;
    std::vector<double> m_residuals;   ///< by area
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

void addToYear(YearMeasure &year, const SegmentMeasure &segment, double hourValue)
{
    const PersonMeasure &person = segment.person;
    year.people += segment.people;
    year.hours += segment.people * person.hours();
    year.value += segment.people * person.hours() * hourValue;
    year.duplicateHours += segment.people * person.minutes.giveAgain / 60;
    year.money += segment.people * person.money;
    year.waitDays += segment.people * person.waitDays;
}

} // namespace model::burden
