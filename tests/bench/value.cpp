// SPDX-License-Identifier: GPL-3.0-only
#include "tests/bench/bench.h"

#include "app/parallel.h"
#include "model/burden/attribution.h"
#include "model/burden/finder.h"

#include <benchmark/benchmark.h>

using namespace model;
using namespace model::burden;

namespace {

using Shared = std::shared_ptr<const bench::Work>;

/// So many changes of a document's own scenarios as one: from each scenario in turn the next one.
Scenario mixedOf(const Workspace &w, int count)
{
    Scenario mixed{ScenarioId("mixed"), w.journeys.at(0).id, {}, {}, {}, {}, {}};
    for (qsizetype place = 0; mixed.changes.size() < count && place < 64; ++place) {
        for (const Scenario &scenario : w.scenarios) {
            if (place < scenario.changes.size() && mixed.changes.size() < count)
                mixed.changes.append(scenario.changes[place]);
        }
    }
    return mixed;
}

/// The fair share of each of so many changes, on all cores.
void attribute(benchmark::State &state, const Shared &work, int changes)
{
    Scenarios scenarios;
    scenarios.put(mixedOf(work->workspace, changes));
    for (auto _ : state) {
        const auto got = attribution(work->workspace.inventory, work->workspace.journeys.at(0), scenarios, ScenarioId("mixed"), {}, {}, app::onThreads());
        if (!got || !got->onlyInOrder.isEmpty())
            return state.SkipWithError("not attributed");
        benchmark::DoNotOptimize(got->total);
    }
}

/// Its waterfall alone: what an edit must show in the next frame.
void inTurn(benchmark::State &state, const Shared &work, int changes)
{
    Scenarios scenarios;
    scenarios.put(mixedOf(work->workspace, changes));
    for (auto _ : state)
        benchmark::DoNotOptimize(attributionInOrder(work->workspace.inventory, work->workspace.journeys.at(0), scenarios, ScenarioId("mixed"), {})->total);
}

/// Each change of a document's scenarios as a lever at each organisation.
std::vector<Candidate> leversOf(const Workspace &w)
{
    std::vector<Candidate> levers;
    for (const Scenario &scenario : w.scenarios) {
        for (Change change : scenario.changes) {
            Scope *scope = nullptr;
            std::visit([&](auto &what) { if constexpr (requires { what.scope; }) scope = &what.scope; }, change.what);
            levers.push_back({Move::Lever, change.lever, change.name, {}, {change}, {}, {}});
            for (qsizetype o = 0; scope && o < w.inventory.organisations.size(); ++o) {
                *scope = Scope::of({});
                scope->organisations = {w.inventory.organisations.at(o).id};
                levers.push_back({Move::Lever, change.lever, change.name, {}, {change}, {}, {}});
            }
        }
    }
    return levers;
}

/// All moves and levers, on all cores: items are candidates.
void find(benchmark::State &state, const Shared &work)
{
    const std::vector<Candidate> levers = leversOf(work->workspace);
    size_t tried = 0;
    for (auto _ : state) {
        const auto got = finds(work->workspace.inventory, work->workspace.journeys.at(0), work->workspace.scenarios, {}, levers, {}, app::onThreads());
        if (!got)
            return state.SkipWithError("nothing found");
        tried += got->candidates.size();
    }
    state.SetItemsProcessed(static_cast<int64_t>(tried));
}

/// How sure the best twenty are, from 200 draws.
void howSureTheyAre(benchmark::State &state, const Shared &work)
{
    const Workspace &w = work->workspace;
    const Finds all = *finds(w.inventory, w.journeys.at(0), w.scenarios, {}, {});
    std::vector<size_t> best = ranked(all, {});
    best.resize(std::min<size_t>(best.size(), 20));
    for (auto _ : state)
        benchmark::DoNotOptimize(howSure(w.inventory, w.journeys.at(0), w.scenarios, all, best, {.draws = 200}, app::onThreads()).ok());
}

} // namespace

void bench::registerValue(const Works &shipped)
{
    for (const Shared &work : shipped) {
        benchmark::RegisterBenchmark(("Finder/" + work->name).c_str(), find, work)->Unit(benchmark::kMillisecond)->UseRealTime();
        benchmark::RegisterBenchmark(("HowSure/" + work->name).c_str(), howSureTheyAre, work)->Unit(benchmark::kMillisecond)->UseRealTime();
        if (work->name != "managing-a-long-term-condition-or-disability")
            continue;
        for (const int changes : {8, 12}) {
            const std::string name = std::to_string(changes);
            benchmark::RegisterBenchmark(("Attribute/" + name).c_str(), attribute, work, changes)->Unit(benchmark::kMillisecond)->UseRealTime();
            benchmark::RegisterBenchmark(("InOrder/" + name).c_str(), inTurn, work, changes)->Unit(benchmark::kMillisecond);
        }
    }
}
