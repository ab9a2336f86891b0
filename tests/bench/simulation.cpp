// SPDX-License-Identifier: GPL-3.0-only
#include "tests/bench/bench.h"

#include "app/parallel.h"
#include "model/burden/simulation.h"

#include <benchmark/benchmark.h>

using namespace model;
using namespace model::burden;

namespace {

using Shared = std::shared_ptr<const bench::Work>;

/// A hundred thousand people of each segment, everything told of them; items are people.
void live(benchmark::State &state, const Shared &work, unsigned threads)
{
    const Workspace &w = work->workspace;
    const Result<Simulation> simulation = Simulation::of(w.inventory, w.journeys.at(0), {}, 1);
    if (!simulation)
        return state.SkipWithError("not simulated");
    constexpr quint32 people = 100000;
    for (auto _ : state)
        benchmark::DoNotOptimize(simulate(*simulation, people, app::onThreads(threads))->parts[0].lives[Lived::Minutes][0]);
    state.SetItemsProcessed(static_cast<std::int64_t>(state.iterations() * people * simulation->segments().size()));
}

/// Means, errors and percentiles of all five values of a hundred thousand people; items are people.
void summary(benchmark::State &state, const Shared &work)
{
    const Workspace &w = work->workspace;
    const Result<Simulation> simulation = Simulation::of(w.inventory, w.journeys.at(0), {}, 1);
    if (!simulation)
        return state.SkipWithError("not simulated");
    constexpr quint32 people = 100000;
    const Result<Crowd> crowd = simulate(*simulation, people);
    for (auto _ : state) {
        for (const Crowd::Part &part : crowd->parts) {
            for (const Lived lived : allLived)
                benchmark::DoNotOptimize(crowd->distribution(lived, part.segment.id).mean);
        }
    }
    state.SetItemsProcessed(static_cast<std::int64_t>(state.iterations() * people * simulation->segments().size()));
}

} // namespace

void bench::registerSimulation(const Works &workloads, const Works &shipped)
{
    Works works = shipped;
    std::ranges::copy_if(workloads, std::back_inserter(works), [](const Shared &work) { return work->name == "W1" || work->name == "W2"; });
    for (const Shared &work : works) {
        for (const unsigned threads : {1u, 2u}) {
            const std::string name = "Simulate/" + work->name + "/threads:" + std::to_string(threads);
            benchmark::RegisterBenchmark(name.c_str(), live, work, threads)->Unit(benchmark::kMillisecond)->UseRealTime();
        }
        benchmark::RegisterBenchmark(("Summary/" + work->name).c_str(), summary, work)->Unit(benchmark::kMillisecond);
    }
}
