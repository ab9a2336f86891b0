// SPDX-License-Identifier: GPL-3.0-only
#include "app/document/analysisrunner.h"

namespace app {

namespace {

using model::burden::Measure;

/// All the scenarios of the journey, in order.
void measureScenarios(Analysis &analysis, const model::Journey &journey, const std::stop_token &stop)
{
    for (const model::Scenario *scenario : model::scenariosOf(*analysis.workspace, journey.id)) {
        if (stop.stop_requested())
            return;
        analysis.scenarios.emplace_back(scenario->id,
                                        model::burden::measure(analysis.workspace->inventory, journey,
                                                               analysis.workspace->scenarios, scenario->id, stop));
    }
}

/// Place by place, of what is shown and of its baseline.
void measurePlaces(Analysis &analysis, const model::Journey &journey, const std::stop_token &stop)
{
    const model::Inventory &inventory = analysis.workspace->inventory;
    const auto take = [](model::Result<model::burden::Detail> result) -> std::optional<model::burden::Detail> {
        if (!result)
            return std::nullopt;
        return std::move(result).value();
    };
    if (!analysis.scenario) {
        analysis.detail = take(model::burden::detail(inventory, journey, {}, analysis.segment, stop));
        return;
    }
    const auto entries = model::entriesOf(analysis.workspace->scenarios, *analysis.scenario);
    if (entries)
        analysis.detail = take(model::burden::detail(inventory, journey, *entries, analysis.segment, stop));
    if (analysis.baseline)
        analysis.baselineDetail = take(model::burden::detail(inventory, journey, {}, analysis.segment, stop));
    auto steps = model::burden::attributionInOrder(inventory, journey, analysis.workspace->scenarios, *analysis.scenario,
                                                   analysis.segment, stop);
    if (steps)
        analysis.waterfall = std::move(steps).value().changes;
}

} // namespace

const Measure *Analysis::shown() const
{
    if (!scenario)
        return baseline ? &*baseline : nullptr;
    for (const auto &[id, measure] : scenarios) {
        if (id == *scenario)
            return measure.ok() ? &*measure : nullptr;
    }
    return nullptr;
}

model::burden::PersonMeasure Analysis::personIn(const Measure &measure) const
{
    if (segment) {
        if (const model::burden::SegmentMeasure *found = measure.find(*segment))
            return found->person;
    }
    return measure.everyone();
}

SharedAnalysis analyse(const model::SharedWorkspace &workspace, const model::JourneyId &journeyId,
                       const std::optional<model::ScenarioId> &scenario, const std::optional<model::SegmentId> &segment,
                       std::stop_token stop)
{
    const model::Journey *journey = workspace->journeys.find(journeyId);
    if (!journey)
        return nullptr;
    auto analysis = std::make_shared<Analysis>(
        Analysis{workspace, journeyId, scenario, segment, model::check(*workspace), {}, {}, {}, {}, {}, {}});

    model::Result<Measure> baseline = model::burden::measure(workspace->inventory, *journey, stop);
    if (!scenario && !baseline)
        analysis->refusal = baseline.refusal();
    if (baseline)
        analysis->baseline = std::move(baseline).value();
    if (stop.stop_requested())
        return nullptr;

    measureScenarios(*analysis, *journey, stop);
    for (const auto &[id, measure] : analysis->scenarios) {
        if (scenario == id && !measure)
            analysis->refusal = measure.refusal();
    }
    if (stop.stop_requested())
        return nullptr;

    measurePlaces(*analysis, *journey, stop);
    return stop.stop_requested() ? nullptr : analysis;
}

} // namespace app
