// SPDX-License-Identifier: GPL-3.0-only
#include "model/burden/attribution.h"

#include "model/burden/coalitions.h"
#include "model/burden/groups.h"
#include "model/burden/random.h"
#include "model/change/describe.h"

#include <QCoreApplication>

#include <bit>
#include <cmath>
#include <numeric>

namespace model::burden {

namespace {

/// Changes by their names, for a sentence.
QString namesOf(const Coalitions &coalitions, const Coalitions::Set &set, const Inventory &inventory, const Journey &journey)
{
    constexpr qsizetype most = 4;
    QStringList names;
    for (const int player : coalitions.players()) {
        const Change &change = *coalitions.entries()[player].change;
        if (set[static_cast<size_t>(player)])
            names += QStringLiteral("“%1”").arg(change.name.isEmpty() ? describe(change, journey, inventory) : change.name.left(80));
    }
    if (names.size() > most) {
        const qsizetype rest = names.size() - most + 1;
        names.resize(most - 1);
        names += QCoreApplication::translate("Attribution", "%n more", nullptr, static_cast<int>(rest));
    }
    return names.join(QStringLiteral(", "));
}

/// One attribution in the making.
class Attributing {
public:
    Attributing(const Inventory &inventory, const Journey &journey, const QList<Entry> &entries, const std::optional<SegmentId> &segment)
        : m_inventory(inventory), m_journey(journey), m_coalitions(inventory, journey, entries, segment), m_count(m_coalitions.players().size())
    {
        for (const int player : m_coalitions.players())
            m_result.changes.push_back({player});
    }

    /// Baseline, scenario and the way between them; a sentence where there are none, an empty one where stopped.
    std::optional<QString> inOrder(std::stop_token stop)
    {
        std::vector<Coalitions::Set> sets;
        for (size_t i = 0; i <= m_count; ++i)
            sets.push_back(m_coalitions.firstOf(i));
        if (!m_coalitions.work(sets, burden::inOrder, stop, {}))
            return QString();
        for (const size_t end : {size_t(0), m_count}) {
            if (!m_coalitions.spent(sets[end]))
                return m_coalitions.refusal(sets[end]);
        }
        m_result.before = *m_coalitions.spent(sets.front());
        m_result.total = m_result.before - *m_coalitions.spent(sets.back());
        for (size_t i = 0; i < m_count; ++i)
            m_result.changes[i].inOrder = gain(sets[i], sets[i + 1]);
        return std::nullopt;
    }

    bool alone(const Each &each, std::stop_token stop)
    {
        std::vector<Coalitions::Set> sets = {m_coalitions.firstOf(0), m_coalitions.firstOf(m_count)};
        for (size_t i = 0; i < m_count; ++i) {
            sets.push_back(with(sets[0], i, true));
            sets.push_back(with(sets[1], i, false));
        }
        if (!m_coalitions.work(sets, each, stop, {}))
            return false;
        for (size_t i = 0; i < m_count; ++i) {
            m_result.changes[i].firstIn = gain(sets[0], sets[2 + 2 * i]);
            m_result.changes[i].lastIn = gain(sets[3 + 2 * i], sets[1]);
        }
        return true;
    }

    bool countOrders(const Each &each, std::stop_token stop, const Progress &progress)
    {
        const size_t all = size_t(1) << m_count;
        std::vector<Coalitions::Set> sets;
        for (size_t mask = 0; mask < all; ++mask)
            sets.push_back(m_coalitions.setOf(mask));
        if (!m_coalitions.work(sets, each, stop, progress))
            return false;
        std::vector<Saved> spent;
        for (const Coalitions::Set &set : sets) {
            const auto hours = m_coalitions.spent(set);
            if (!hours)
                return refuse(set);
            spent.push_back(*hours);
        }
        // |S|! (n − |S| − 1)! / n!
        std::vector<double> weight(m_count, 1.0 / static_cast<double>(m_count));
        for (size_t s = 1; s < m_count; ++s)
            weight[s] = weight[s - 1] * static_cast<double>(s) / static_cast<double>(m_count - s);
        for (size_t i = 0; i < m_count; ++i) {
            Saved share;
            const size_t bit = size_t(1) << i;
            for (size_t mask = 0; mask < all; ++mask) {
                if (!(mask & bit))
                    share += (spent[mask] - spent[mask | bit]) * weight[static_cast<size_t>(std::popcount(mask))];
            }
            m_result.changes[i].shapley = share;
        }
        return true;
    }

    bool sampleOrders(const Orders &orders, const Each &each, std::stop_token stop, const Progress &progress)
    {
        const int pairs = std::max(2, orders.count / 2);
        std::vector<std::vector<size_t>> ways;
        std::vector<Coalitions::Set> sets;
        for (int pair = 0; pair < pairs; ++pair) {
            ways.push_back(order(static_cast<quint32>(pair), orders.seed));
            ways.emplace_back(ways.back().rbegin(), ways.back().rend());
        }
        for (const auto &way : ways) {
            Coalitions::Set set = m_coalitions.firstOf(0);
            sets.push_back(set);
            for (const size_t i : way)
                sets.push_back(set = with(std::move(set), i, true));
        }
        if (!m_coalitions.work(sets, each, stop, progress))
            return false;
        for (const Coalitions::Set &set : sets) {
            if (!m_coalitions.spent(set))
                return refuse(set);
        }
        m_result.orders = 2 * pairs;
        average(ways, sets);
        return true;
    }

    Attribution take() { return std::move(m_result); }
    size_t count() const { return m_count; }

private:
    Coalitions::Set with(Coalitions::Set set, size_t player, bool in) const
    {
        set[static_cast<size_t>(m_coalitions.players()[player])] = in;
        return set;
    }

    std::optional<Saved> gain(const Coalitions::Set &before, const Coalitions::Set &after) const
    {
        const auto a = m_coalitions.spent(before), b = m_coalitions.spent(after);
        return a && b ? std::optional(*a - *b) : std::nullopt;
    }

    /// Tells which changes can't stand without the others; the rest of the result stays.
    bool refuse(const Coalitions::Set &set)
    {
        m_result.onlyInOrder =
            QCoreApplication::translate("Attribution", "%1 without the other changes make a journey that breaks a rule, so the changes can only be judged in order. %2")
                .arg(namesOf(m_coalitions, set, m_inventory, m_journey), m_coalitions.refusal(set));
        return true;
    }

    /// An order of the players that depends on the seed and its number alone (Fisher and Yates).
    std::vector<size_t> order(quint32 number, quint64 seed) const
    {
        std::vector<size_t> way(m_count);
        std::iota(way.begin(), way.end(), size_t(0));
        for (size_t i = m_count; i > 1; --i) {
            const RandomBlock luck = philox({number, static_cast<quint32>(i), 0, 0}, mixed(seed ^ 0x5348'4150'4C45'59ull));
            std::swap(way[i - 1], way[static_cast<size_t>(unit(luck[0], luck[1]) * static_cast<double>(i))]);
        }
        return way;
    }

    /// Means over the orders; an order and its reverse are one observation.
    void average(const std::vector<std::vector<size_t>> &ways, const std::vector<Coalitions::Set> &sets)
    {
        const size_t pairs = ways.size() / 2;
        std::vector<std::vector<Saved>> gains(m_count, std::vector<Saved>(pairs));
        for (size_t way = 0, at = 0; way < ways.size(); ++way, ++at) {
            for (const size_t i : ways[way]) {
                gains[i][way / 2] += *gain(sets[at], sets[at + 1]) * 0.5;
                ++at;
            }
        }
        for (size_t i = 0; i < m_count; ++i) {
            const double n = static_cast<double>(pairs);
            const Saved mean = std::accumulate(gains[i].begin(), gains[i].end(), Saved{}) * (1 / n);
            Saved squares;
            for (const Saved &gain : gains[i])
                squares += {(gain.year - mean.year) * (gain.year - mean.year), (gain.person - mean.person) * (gain.person - mean.person)};
            m_result.changes[i].shapley = mean;
            m_result.changes[i].standardError = {std::sqrt(squares.year / (n * (n - 1))), std::sqrt(squares.person / (n * (n - 1)))};
        }
    }

    const Inventory &m_inventory;
    const Journey &m_journey;
    Coalitions m_coalitions;
    size_t m_count;
    Attribution m_result;
};

} // namespace

Result<Attribution> attributionInOrder(const Inventory &inventory, const Journey &journey, const Scenarios &scenarios, const ScenarioId &scenario,
                                       const std::optional<SegmentId> &segment, std::stop_token stop)
{
    const Result<QList<Entry>> entries = entriesToMeasure(inventory, journey, scenarios, scenario);
    if (!entries)
        return Refusal{entries.refusal()};
    Attributing attributing(inventory, journey, *entries, segment);
    if (const auto why = attributing.inOrder(stop))
        return Refusal{*why};
    return attributing.take();
}

Result<Attribution> attribution(const Inventory &inventory, const Journey &journey, const Scenarios &scenarios, const ScenarioId &scenario,
                                const std::optional<SegmentId> &segment, const Orders &orders, const Each &each, std::stop_token stop, const Progress &progress)
{
    const Result<QList<Entry>> entries = entriesToMeasure(inventory, journey, scenarios, scenario);
    if (!entries)
        return Refusal{entries.refusal()};
    Attributing attributing(inventory, journey, *entries, segment);
    if (const auto why = attributing.inOrder(stop))
        return Refusal{*why};
    const bool done = attributing.alone(each, stop) &&
                      (attributing.count() <= Orders::countedUpTo ? attributing.countOrders(each, stop, progress)
                                                                  : attributing.sampleOrders(orders, each, stop, progress));
    if (!done)
        return Refusal{};
    return attributing.take();
}

} // namespace model::burden
