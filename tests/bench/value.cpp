// SPDX-License-Identifier: GPL-3.0-only
#include "tests/bench/bench.h"

#include "app/parallel.h"
#include "model/burden/attribution.h"

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

} // namespace

void bench::registerValue(const Works &shipped)
{
    for (const Shared &work : shipped) {
        if (work->name != "managing-a-long-term-condition-or-disability")
            continue;
        for (const int changes : {8, 12}) {
            const std::string name = std::to_string(changes);
            benchmark::RegisterBenchmark(("Attribute/" + name).c_str(), attribute, work, changes)->Unit(benchmark::kMillisecond)->UseRealTime();
            benchmark::RegisterBenchmark(("InOrder/" + name).c_str(), inTurn, work, changes)->Unit(benchmark::kMillisecond);
        }
    }
}
