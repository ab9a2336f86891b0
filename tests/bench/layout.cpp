// SPDX-License-Identifier: GPL-3.0-only
#include "tests/bench/bench.h"

#include "model/layout/arrange.h"

#include <benchmark/benchmark.h>

void bench::registerLayout(const Works &workloads, const Works &shipped)
{
    for (const Works *works : {&workloads, &shipped}) {
        for (const auto &work : *works) {
            benchmark::RegisterBenchmark(("Layout/" + work->name).c_str(), [work](benchmark::State &state) {
                for (auto _ : state)
                    benchmark::DoNotOptimize(model::layout::arrange(work->workspace.inventory, work->workspace.journeys.at(0), model::layout::LanesBy::Organisation).nodes.size());
            })->Unit(benchmark::kMillisecond);
        }
    }
}
