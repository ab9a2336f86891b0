// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/people/simulated.h"
#include "tests/model/sketch.h"

/// A small document to simulate, and people whose figures are known.
namespace madeup {

using app::people::Crowd;
using app::people::Lived;
using app::people::Question;
using app::people::Simulated;

inline QString text(const char *utf8) { return QString::fromUtf8(utf8); }

/// Two steps, the second again for three in ten; two segments, one half as fast; a scenario that halves what is done.
inline model::Workspace workspace()
{
    model::Workspace workspace = tests::Sketch(text("start -> a[do 300; wait 10; i] -> b[do 180; wait 5; fee 20; i] -0.7-> end; b -0.3-> b"))
                                     .item("i", 60, 30)
                                     .workspace();
    workspace.currency = text("GBP");
    model::Journey journey = workspace.journeys.at(0);
    journey.name = text("Moving house");
    journey.people = {{model::SegmentId("all"), 300}, {model::SegmentId("slow"), 100}};
    model::Node step = *journey.nodes.find(model::NodeId("a"));
    step.name = text("Ask for the form");
    step[model::Measurand::Wait] = model::Quantity(2, 10, 30);
    step[model::Measurand::Do] = model::Quantity(100, 300, 800);
    journey.nodes.put(step);
    workspace.journeys.put(journey);
    model::Segment slow{.id = model::SegmentId("slow"), .name = text("Not online")};
    slow.pace = {2, 2, 2, 2, 2};
    workspace.inventory.segments.put(slow);
    model::Scenario scenario{model::ScenarioId("s"), journey.id, text("Shorter form"), {}, {}, {}, {}};
    scenario.changes.append(model::Change(model::changes::Scale{{model::Measurand::Do}, 0.5, model::Scope::all()}));
    workspace.scenarios.put(scenario);
    return workspace;
}

inline app::SharedAnalysis analysis(const model::Workspace &of, std::optional<model::ScenarioId> scenario = {},
                                    std::optional<model::SegmentId> segment = {})
{
    return app::analyse(std::make_shared<const model::Workspace>(of), model::JourneyId("j"), scenario, segment, {});
}

inline app::SharedAnalysis analysis(std::optional<model::ScenarioId> scenario = {}, std::optional<model::SegmentId> segment = {})
{
    return analysis(workspace(), scenario, segment);
}

/// A thousand people a segment: minutes low … high evenly, half as many in the second; days a tenth of that.
inline Crowd crowd(double low = 600, double high = 3'000)
{
    Crowd crowd;
    for (const auto &[id, people, pace] : {std::tuple("all", 300.0, 1.0), std::tuple("slow", 100.0, 2.0)}) {
        model::burden::Lives lives;
        for (int i = 0; i < 1'000; ++i) {
            const double minutes = pace * (low + (high - low) * i / 999);
            const std::array lived = {minutes, minutes / 10, i < 950 ? 0.0 : 20.0, 10.0, i % 2 ? 3.0 : 4.0};
            for (size_t value = 0; value < lived.size(); ++value)
                lives.values[value].push_back(lived[value]);
        }
        crowd.parts.push_back({{model::SegmentId(id), people}, lives});
    }
    return crowd;
}

inline Simulated simulated(const Question &question, const Crowd *baseline = nullptr)
{
    return *app::people::summarise(question, crowd(), baseline, {});
}

} // namespace madeup
