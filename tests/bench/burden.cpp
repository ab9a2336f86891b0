// SPDX-License-Identifier: GPL-3.0-only
#include "tests/bench/bench.h"

#include "model/burden/comparison.h"
#include "model/burden/person.h"

#include <benchmark/benchmark.h>

using namespace model;
using namespace model::burden;

namespace {

using Shared = std::shared_ptr<const bench::Work>;

const Journey &journeyOf(const Shared &work) { return work->workspace.journeys.at(0); }

std::shared_ptr<const Prepared> prepared(const Shared &work)
{
    const Journey &journey = journeyOf(work);
    return std::make_shared<const Prepared>(work->workspace.inventory, materialise(work->workspace.inventory, journey, {}), Structure(journey));
}

double effort(const Chain &chain, const Journey &journey, const Shares &shares, const Efforts &efforts)
{
    const std::vector<double> x = visits(chain, shares);
    double minutes = 0;
    for (int p = 0; p < chain.count(); ++p)
        minutes += x[static_cast<size_t>(p)] * (efforts(p, Measurand::Learn) + efforts(p, Measurand::Do) + efforts(p, Measurand::Travel) + efforts(p, Measurand::Queue));
    Q_UNUSED(journey);
    return minutes;
}

/// Visits and effort of a journey seen for the first time: arrays, components, numbers.
void scratch(benchmark::State &state, const Shared &work)
{
    for (auto _ : state) {
        const Journey &journey = journeyOf(work);
        const Chain chain(journey, Structure(journey));
        benchmark::DoNotOptimize(effort(chain, journey, Shares(chain, journey, nullptr), Efforts(chain, journey, nullptr)));
    }
}

/// The same after an edit of numbers only: the chain stays.
void edit(benchmark::State &state, const Shared &work)
{
    const Journey &journey = journeyOf(work);
    const Chain chain(journey, Structure(journey));
    for (auto _ : state)
        benchmark::DoNotOptimize(effort(chain, journey, Shares(chain, journey, nullptr), Efforts(chain, journey, nullptr)));
}

/// All items: asks, whether asked at all, duplicates; from a built chain.
void items(benchmark::State &state, const Shared &work)
{
    const auto ready = prepared(work);
    const Shares shares(ready->chain(), ready->journey(), nullptr);
    const std::vector<double> x = visits(ready->chain(), shares);
    for (auto _ : state) {
        HitSets sets;
        std::vector<Hit> hits;
        double asks = 0;
        for (const auto &[begin, end] : ready->asks().byItem()) {
            hits.clear();
            for (int i = begin; i < end; ++i) {
                const ChainAsk &ask = ready->asks().all()[static_cast<size_t>(i)];
                hits.push_back({ask.position, ask.probability});
                asks += x[static_cast<size_t>(ask.position)] * ask.probability;
            }
            sets.add(hits);
        }
        for (const double any : probabilitiesOfAny(sets, firstHits(ready->chain(), shares, x, sets)))
            asks -= any;
        benchmark::DoNotOptimize(asks);
    }
}

/// The exact measure of one person, everything in it, from a built chain.
void exact(benchmark::State &state, const Shared &work)
{
    const auto ready = prepared(work);
    const Segment *segment = work->workspace.inventory.segments.isEmpty() ? nullptr : &work->workspace.inventory.segments.at(0);
    for (auto _ : state)
        benchmark::DoNotOptimize(personOf(*ready, segment)->minutes.total());
}

/// Everything of `measure` for one document's baseline.
void full(benchmark::State &state, const Shared &work)
{
    for (auto _ : state)
        benchmark::DoNotOptimize(measure(work->workspace.inventory, journeyOf(work))->year.hours);
}

/// What follows an edit: baseline and every scenario, all segments and take-up groups.
void everything(benchmark::State &state, const Shared &work)
{
    const Workspace &w = work->workspace;
    for (auto _ : state) {
        double hours = measure(w.inventory, journeyOf(work))->year.hours;
        for (const Scenario &scenario : w.scenarios)
            hours += measure(w.inventory, journeyOf(work), w.scenarios, scenario.id)->year.hours;
        benchmark::DoNotOptimize(hours);
    }
}

/// A bare pass over the edges, to hold the rest against.
void floorOf(benchmark::State &state, const Shared &work)
{
    const auto ready = prepared(work);
    const Shares shares(ready->chain(), ready->journey(), nullptr);
    std::vector<double> x(static_cast<size_t>(ready->chain().count()), 0.0);
    for (auto _ : state) {
        for (int p = 0; p < ready->chain().count(); ++p) {
            for (int a = ready->chain().firstArc(p); a < ready->chain().endArc(p); ++a)
                x[static_cast<size_t>(ready->chain().arcs()[static_cast<size_t>(a)].to)] += x[static_cast<size_t>(p)] * shares[a];
        }
        benchmark::DoNotOptimize(x.data());
    }
}

void add(const char *name, const Shared &work, void (*run)(benchmark::State &, const Shared &))
{
    benchmark::RegisterBenchmark((std::string(name) + "/" + work->name).c_str(), run, work)->Unit(benchmark::kMicrosecond);
}

} // namespace

void bench::registerBurden(const Works &workloads, const Works &shipped)
{
    for (const Shared &work : workloads) {
        add("Floor", work, floorOf);
        add("Measure/scratch", work, scratch);
        add("Measure/edit", work, edit);
        add("Items", work, items);
        add("Exact", work, exact);
        add("Full", work, full);
    }
    for (const Shared &work : shipped) {
        add("Exact", work, exact);
        add("Full", work, full);
        add("Everything", work, everything);
    }
}
