// SPDX-License-Identifier: GPL-3.0-only
#include "model/burden/finder.h"

#include "model/burden/findertrial.h"
#include "model/burden/groups.h"

namespace model::burden {

namespace {

/// Finds as scenarios beside those there are, under ids that are free.
struct Staged {
    Scenarios scenarios;
    QList<ScenarioId> asked;   ///< the one looked at, if any, then the finds
};

Staged staged(const Scenarios &scenarios, const Finds &finds, std::span<const size_t> places)
{
    Staged staged{scenarios, {}};
    if (finds.start)
        staged.asked.append(*finds.start);
    int number = 0;
    for (const size_t place : places) {
        std::optional<ScenarioId> id;
        while (!id || staged.scenarios.contains(*id))
            id = ScenarioId(QStringLiteral("find-%1").arg(++number));
        staged.scenarios.put(scenarioOf(finds, finds.candidates[finds.found[place].candidate], *id));
        staged.asked.append(*id);
    }
    return staged;
}

/// Hours a year saved in each draw by one alternative against another.
std::vector<double> savedByDraw(const Alternative &before, const Alternative &after)
{
    static const size_t hours = yearFigure("hours");
    std::vector<double> less;
    for (size_t n = 0; n < after.year.size(); ++n)
        less.push_back(saved(before.year[n][hours], after.year[n][hours]));
    return less;
}

/// Hours a year saved at another strength; none where it can't be measured.
std::optional<double> savedAt(const QList<Change> &changes, const Trial &trial, std::stop_token stop)
{
    static const size_t hours = yearFigure("hours");
    const Result<Tried> tried = trial.measure(changes, std::move(stop));
    return tried ? std::optional(saved(trial.before().totals.year[hours], tried->totals.year[hours])) : std::nullopt;
}

} // namespace

Result<std::vector<Sureness>> howSure(const Inventory &inventory, const Journey &journey, const Scenarios &scenarios, const Finds &finds,
                                      std::span<const size_t> places, const Drawing &drawing, const Each &each, std::stop_token stop,
                                      const Progress &progress)
{
    const Staged of = staged(scenarios, finds, places);
    const Result<Uncertainty> drawn = uncertainty(inventory, journey, of.scenarios, of.asked, drawing, each, stop, progress);
    if (!drawn)
        return Refusal{drawn.refusal()};
    Trial trial(inventory, journey, finds.start ? entriesOf(of.scenarios, *finds.start).value() : QList<Entry>());
    if (const std::optional<QString> why = trial.begin(stop))
        return Refusal{*why};
    const size_t start = finds.start ? 1 : 0;
    std::vector<Sureness> all;
    for (size_t i = 0; i < places.size(); ++i) {
        const Find &find = finds.found[places[i]];
        const Candidate &candidate = finds.candidates[find.candidate];
        const size_t place = start + 1 + i;
        const Interval year = intervalOf(find.year, savedByDraw(drawn->alternatives[start], drawn->alternatives[place]));
        Sureness sure{year, drawn->better(place, start), find.year, find.year};
        if (!candidate.weakest.isEmpty())
            sure.weakest = savedAt(candidate.weakest, trial, stop).value_or(find.year);
        if (!candidate.strongest.isEmpty())
            sure.strongest = savedAt(candidate.strongest, trial, stop).value_or(find.year);
        all.push_back(sure);
    }
    if (stop.stop_requested())
        return Refusal{};
    return all;
}

} // namespace model::burden
