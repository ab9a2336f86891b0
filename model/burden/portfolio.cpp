// SPDX-License-Identifier: GPL-3.0-only
#include "model/burden/portfolio.h"

#include "model/burden/appraisal.h"
#include "model/burden/coalitions.h"
#include "model/burden/groups.h"

#include <algorithm>

namespace model::burden {

namespace {

/// One portfolio in the making.
class Choosing {
public:
    Choosing(const Inventory &inventory, const Journey &journey, const QList<Entry> &entries, int period)
        : m_coalitions(inventory, journey, entries, std::nullopt)
    {
        for (const int player : m_coalitions.players())
            m_costs.push_back(costsOf(*entries[player].change).over(period));
    }

    size_t count() const { return m_costs.size(); }

    /// Baseline and the whole scenario; a sentence where one breaks a rule, an empty one where stopped.
    std::optional<QString> ends(std::stop_token stop)
    {
        const std::array sets = {m_coalitions.firstOf(0), m_coalitions.firstOf(count())};
        if (!m_coalitions.work(sets, inOrder, stop, {}))
            return QString();
        for (const Coalitions::Set &set : sets) {
            if (!m_coalitions.spent(set))
                return m_coalitions.refusal(set);
        }
        m_before = m_coalitions.spent(sets[0])->year;
        return std::nullopt;
    }

    bool tryAll(const Each &each, std::stop_token stop, const Progress &progress)
    {
        std::vector<Coalitions::Set> sets;
        for (quint64 mask = 0; mask < quint64(1) << count(); ++mask)
            sets.push_back(m_coalitions.setOf(mask));
        if (!m_coalitions.work(sets, each, stop, progress))
            return false;
        std::vector<Bundle> bundles;
        for (const Coalitions::Set &set : sets)
            keep(set, bundles);
        m_result.frontier = undominated(std::move(bundles));
        return true;
    }

    /// Adds, one by one, what saves most for its money.
    bool addBest(const Each &each, std::stop_token stop, const Progress &progress)
    {
        m_result.isExact = false;
        std::vector<Bundle> bundles;
        Coalitions::Set now = m_coalitions.firstOf(0);
        keep(now, bundles);
        for (size_t step = 0; step < count(); ++step) {
            const auto next = bestAfter(now, each, stop);
            if (stop.stop_requested())
                return false;
            if (!next)
                break;
            now = *next;
            keep(now, bundles);
            if (progress)
                progress(static_cast<double>(step + 1) / static_cast<double>(count()));
        }
        m_result.frontier = undominated(std::move(bundles));
        return true;
    }

    Portfolio take() { return std::move(m_result); }

private:
    double costOf(const Coalitions::Set &set) const
    {
        double cost = 0;
        for (size_t i = 0; i < count(); ++i)
            cost += set[static_cast<size_t>(m_coalitions.players()[i])] ? m_costs[i] : 0;
        return cost;
    }

    void keep(const Coalitions::Set &set, std::vector<Bundle> &bundles)
    {
        const auto spent = m_coalitions.spent(set);
        if (!spent) {
            ++m_result.leftOut;
            return;
        }
        Bundle bundle{costOf(set), m_before - spent->year, {}};
        for (const int player : m_coalitions.players()) {
            if (set[static_cast<size_t>(player)])
                bundle.entries.push_back(player);
        }
        bundles.push_back(std::move(bundle));
    }

    /// With the change that saves most for its money; none where no change saves anything more.
    std::optional<Coalitions::Set> bestAfter(const Coalitions::Set &now, const Each &each, std::stop_token stop)
    {
        std::vector<Coalitions::Set> sets;
        std::vector<double> costs;
        for (size_t i = 0; i < count(); ++i) {
            const auto player = static_cast<size_t>(m_coalitions.players()[i]);
            if (now[player])
                continue;
            Coalitions::Set more = now;
            more[player] = true;
            sets.push_back(std::move(more));
            costs.push_back(m_costs[i]);
        }
        if (!m_coalitions.work(sets, each, stop, {}))
            return std::nullopt;
        const double spentNow = m_coalitions.spent(now)->year;
        std::optional<Coalitions::Set> best;
        double bestSaved = 0, bestCost = 0;
        for (size_t i = 0; i < sets.size(); ++i) {
            const auto spent = m_coalitions.spent(sets[i]);
            const double saved = spent ? spentNow - spent->year : 0;
            if (saved > 0 && (!best || saved * bestCost > bestSaved * costs[i] || (costs[i] == 0 && bestCost == 0 && saved > bestSaved))) {
                best = sets[i];
                bestSaved = saved;
                bestCost = costs[i];
            }
        }
        return best;
    }

    /// Those that cost more only where they save more. Where two come to the same, the one with fewer changes.
    static std::vector<Bundle> undominated(std::vector<Bundle> bundles)
    {
        const Bundle none = *std::ranges::find_if(bundles, [](const Bundle &bundle) { return bundle.entries.empty(); });
        std::ranges::sort(bundles, [](const Bundle &a, const Bundle &b) {
            if (a.cost != b.cost)
                return a.cost < b.cost;
            return a.entries.size() != b.entries.size() ? a.entries.size() < b.entries.size() : a.entries < b.entries;
        });
        // What arithmetic leaves is no saving.
        const double least = 1e-12 * std::max(1.0, std::ranges::max(bundles, {}, &Bundle::hours).hours);
        std::vector<Bundle> frontier{none};
        for (Bundle &bundle : bundles) {
            if (!(bundle.hours > frontier.back().hours + least))
                continue;
            if (frontier.size() > 1 && frontier.back().cost == bundle.cost)
                frontier.pop_back();
            frontier.push_back(std::move(bundle));
        }
        return frontier;
    }

    Coalitions m_coalitions;
    std::vector<double> m_costs;   ///< by player, over the period
    double m_before = 0;
    Portfolio m_result;
};

} // namespace

const Bundle &Portfolio::best(double budget) const
{
    const auto above = std::ranges::upper_bound(frontier, budget, {}, &Bundle::cost);
    return above == frontier.begin() ? frontier.front() : *std::prev(above);
}

Result<Portfolio> portfolio(const Inventory &inventory, const Journey &journey, const Scenarios &scenarios, const ScenarioId &scenario, int period,
                            const Each &each, std::stop_token stop, const Progress &progress)
{
    const Result<QList<Entry>> entries = entriesToMeasure(inventory, journey, scenarios, scenario);
    if (!entries)
        return Refusal{entries.refusal()};
    Choosing choosing(inventory, journey, *entries, period);
    if (const auto why = choosing.ends(stop))
        return Refusal{*why};
    const bool done = choosing.count() <= Portfolio::exactUpTo ? choosing.tryAll(each, stop, progress) : choosing.addBest(each, stop, progress);
    if (!done)
        return Refusal{};
    return choosing.take();
}

} // namespace model::burden
