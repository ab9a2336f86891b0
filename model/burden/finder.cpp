// SPDX-License-Identifier: GPL-3.0-only
#include "model/burden/finder.h"

#include "model/burden/findereffort.h"
#include "model/burden/findertrial.h"
#include "model/burden/groups.h"

#include <QCoreApplication>

#include <algorithm>
#include <atomic>

namespace model::burden {

namespace {

/// Candidates tried one after another by the same thread.
constexpr int triedAtOnce = 4;

/// The changes made to a journey so far: none, or those of the scenario that is looked at.
Result<QList<Entry>> startOf(const Inventory &inventory, const Journey &journey, const Scenarios &scenarios, const std::optional<ScenarioId> &start)
{
    if (start)
        return entriesToMeasure(inventory, journey, scenarios, *start);
    if (const QString why = whyNotMeasured(inventory, {}); !why.isEmpty())
        return Refusal{why};
    return QList<Entry>();
}

Changed madeOf(const Inventory &inventory, const Journey &journey, const QList<Entry> &entries)
{
    Changed changed{journey, {}};
    for (const Entry &entry : entries) {
        if (entry.change->enabled)
            apply(changed, entry.change->what, inventory, nullptr);
    }
    return changed;
}

/// One search: what is tried, on what.
class Search {
public:
    Search(const Inventory &inventory, const Journey &journey, QList<Entry> entries)
        : m_inventory(inventory), m_shown(madeOf(inventory, journey, entries)), m_trial(inventory, journey, std::move(entries)),
          m_finds{.journey = journey.id}
    {
    }

    Result<Finds> find(const std::optional<ScenarioId> &start, std::vector<Candidate> given, const FinderTerms &terms, const Each &each,
                       std::stop_token stop, const Progress &progress)
    {
        if (const std::optional<QString> why = m_trial.begin(stop))
            return Refusal{*why};
        m_finds.start = start;
        m_finds.segments = m_trial.segments();
        m_finds.before = m_trial.before().totals;
        m_finds.elapsedDays = m_trial.before().elapsedDays;
        gather(std::move(given), terms);
        if (!tryAll(each, stop, progress))
            return Refusal{};
        for (size_t candidate = 0; candidate < m_tried.size(); ++candidate)
            sort(candidate);
        return std::move(m_finds);
    }

private:
    void gather(std::vector<Candidate> given, const FinderTerms &terms)
    {
        const auto isTried = [&](const Candidate &candidate) { return std::ranges::find(terms.moves, candidate.move) != terms.moves.end(); };
        for (Candidate &candidate : given) {
            if (isTried(candidate))
                m_finds.candidates.push_back(std::move(candidate));
        }
        for (Candidate &candidate : candidatesOf(m_inventory, m_shown.journey, terms.moves, terms.strengths))
            m_finds.candidates.push_back(std::move(candidate));
        m_tried.resize(m_finds.candidates.size());
    }

    bool tryAll(const Each &each, std::stop_token stop, const Progress &progress)
    {
        const auto count = static_cast<int>(m_tried.size());
        std::atomic<int> done = 0;
        each((count + triedAtOnce - 1) / triedAtOnce, [&](int piece) {
            const int begin = piece * triedAtOnce, end = std::min(count, begin + triedAtOnce);
            for (int i = begin; i < end && !stop.stop_requested(); ++i)
                m_tried[static_cast<size_t>(i)] = m_trial.measure(m_finds.candidates[static_cast<size_t>(i)].changes, stop);
            done += end - begin;
            if (progress && !stop.stop_requested())
                progress(static_cast<double>(done) / count);
        });
        return !stop.stop_requested();
    }

    void sort(size_t place)
    {
        Candidate &candidate = m_finds.candidates[place];
        std::set<qsizetype> steps = stepsReached(candidate.changes, m_shown, m_inventory);
        if (candidate.where.isEmpty()) {
            for (const qsizetype step : steps)
                candidate.where.append(m_shown.journey.nodes.at(step).id);
        }
        for (const NodeId &id : candidate.where) {
            if (const qsizetype step = m_shown.journey.nodes.place(id); step >= 0)
                steps.insert(step);
        }
        const Result<Tried> &tried = *m_tried[place];
        if (!tried)
            m_finds.dropped.push_back({place, Dropped::Why::BreaksRule, tried.refusal()});
        else if (isAsBefore(*tried))
            m_finds.dropped.push_back({place, Dropped::Why::ChangesNothing,
                                       QCoreApplication::translate("Finder", "It changes no figure of this journey.")});
        else
            m_finds.found.push_back(found(place, *tried, effortOf(steps, candidate.changes, m_shown.journey, m_inventory)));
    }

    bool isAsBefore(const Tried &tried) const
    {
        const auto alike = [](const auto &a, const auto &b) { return std::ranges::equal(a, b, [](double x, double y) { return saved(x, y) == 0; }); };
        const Totals &before = m_finds.before;
        return alike(before.year, tried.totals.year) && std::ranges::equal(before.segments, tried.totals.segments, alike)
               && saved(m_finds.elapsedDays, tried.elapsedDays) == 0;
    }

    Find found(size_t place, const Tried &tried, const Effort &effort) const
    {
        static const size_t yearHours = yearFigure("hours"), hours = personFigure("hours");
        const Totals &before = m_finds.before, &after = tried.totals;
        Find find{.candidate = place, .after = after, .elapsedDays = tried.elapsedDays};
        find.year = saved(before.year[yearHours], after.year[yearHours]);
        find.person = saved(before.everyone[hours], after.everyone[hours]);
        find.days = saved(m_finds.elapsedDays, tried.elapsedDays);
        find.effort = effort;
        for (size_t s = 0; s < before.segments.size(); ++s)
            find.segments.push_back(saved(before.segments[s][hours], after.segments[s][hours]));
        if (!find.segments.empty())
            find.least = static_cast<size_t>(std::ranges::min_element(find.segments) - find.segments.begin());
        return find;
    }

    const Inventory &m_inventory;
    Changed m_shown;
    Trial m_trial;
    Finds m_finds;
    std::vector<std::optional<Result<Tried>>> m_tried;   ///< by candidate
};

} // namespace

Result<Finds> finds(const Inventory &inventory, const Journey &journey, const Scenarios &scenarios, const std::optional<ScenarioId> &start,
                    std::vector<Candidate> given, const FinderTerms &terms, const Each &each, std::stop_token stop, const Progress &progress)
{
    Result<QList<Entry>> entries = startOf(inventory, journey, scenarios, start);
    if (!entries)
        return Refusal{entries.refusal()};
    return Search(inventory, journey, *std::move(entries)).find(start, std::move(given), terms, each, stop, progress);
}

Scenario scenarioOf(const Finds &finds, const Candidate &candidate, const ScenarioId &id)
{
    return {id, finds.journey, candidate.name, {}, finds.start, candidate.changes, {}};
}

} // namespace model::burden
