// SPDX-License-Identifier: GPL-3.0-only
#include "tests/bench/bench.h"

#include "app/parallel.h"
#include "model/burden/sensitivity.h"

#include <benchmark/benchmark.h>

using namespace model;
using namespace model::burden;

namespace {

using Shared = std::shared_ptr<const bench::Work>;

/// 2,000 draws on two threads, each measured exactly.
void draws(benchmark::State &state, const Shared &work, const QList<ScenarioId> &alternatives)
{
    const Workspace &w = work->workspace;
    for (auto _ : state)
        benchmark::DoNotOptimize(uncertainty(w.inventory, w.journeys.at(0), w.scenarios, alternatives, {}, app::onThreads(2))->leftOut);
}

} // namespace

void bench::registerDoubt(const Works &shipped)
{
    const auto add = [](const std::string &name, const Shared &work, const QList<ScenarioId> &alternatives) {
        benchmark::RegisterBenchmark(name.c_str(), draws, work, alternatives)->Unit(benchmark::kMillisecond)->MeasureProcessCPUTime()->UseRealTime();
    };
    for (const Shared &work : shipped) {
        QList<ScenarioId> all;
        for (const Scenario &scenario : work->workspace.scenarios)
            all += scenario.id;
        add("Uncertainty/" + work->name, work, {});
        add("Uncertainty/scenarios/" + work->name, work, all);
    }
}
