// SPDX-License-Identifier: GPL-3.0-only
#include "tests/bench/bench.h"

#include "model/files/document.h"
#include "model/files/json.h"

#include <benchmark/benchmark.h>

void bench::registerFiles(const Works &workloads)
{
    for (const auto &work : workloads) {
        const auto name = [&](const char *what) { return std::string(what) + "/" + work->name; };
        benchmark::RegisterBenchmark(name("Open").c_str(), [work](benchmark::State &state) {
            const auto bytes = model::files::writeDocument(work->workspace);
            for (auto _ : state)
                benchmark::DoNotOptimize(model::files::readDocument(*bytes, QStringLiteral("bench")).ok());
        })->Unit(benchmark::kMillisecond);
        benchmark::RegisterBenchmark(name("Save").c_str(), [work](benchmark::State &state) {
            for (auto _ : state)
                benchmark::DoNotOptimize(model::files::writeDocument(work->workspace).ok());
        })->Unit(benchmark::kMillisecond);
        benchmark::RegisterBenchmark(name("Read/json").c_str(), [work](benchmark::State &state) {
            for (auto _ : state)
                benchmark::DoNotOptimize(model::files::readJson(work->bytes, QStringLiteral("bench")).ok());
        })->Unit(benchmark::kMillisecond);
    }
}
