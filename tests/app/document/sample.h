// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/workspace/edit.h"

/// A small document for the tests of what is open: one journey of two steps, a scenario, two segments.
namespace sample {

inline model::Node node(const char *id, model::NodeKind kind, double minutes = 0)
{
    model::Node node{model::NodeId(id), kind, QString::fromUtf8(id), {}, {}, {}, {}, {}, {}, {}, {}};
    node[model::Measurand::Do] = minutes;
    return node;
}

inline model::Edge edge(const char *from, const char *to)
{
    return {model::NodeId(from), model::NodeId(to), 1, {}, {}, {}};
}

/// start → a → b → end, and `more` further steps after b.
inline model::Journey journey(const char *id, int more = 0)
{
    model::Journey journey{model::JourneyId(id), QString::fromUtf8(id), {}, {}, {}, {}, {}};
    journey.people.insert(model::SegmentId("some"), 100);
    journey.people.insert(model::SegmentId("others"), 300);
    journey.nodes.put(node("start", model::NodeKind::Start));
    journey.nodes.put(node("a", model::NodeKind::Step, 10));
    journey.nodes.put(node("b", model::NodeKind::Step, 20));
    journey.nodes.put(node("end", model::NodeKind::End));
    journey.edges.put(edge("start", "a"));
    journey.edges.put(edge("a", "b"));
    QByteArray last = "b";
    for (int i = 0; i < more; ++i) {
        const QByteArray next = "more" + QByteArray::number(i);
        journey.nodes.put(node(next.constData(), model::NodeKind::Step, 1));
        journey.edges.put(edge(last.constData(), next.constData()));
        last = next;
    }
    journey.edges.put(edge(last.constData(), "end"));
    return journey;
}

inline model::Workspace workspace(int more = 0)
{
    model::Workspace workspace;
    workspace.title = QStringLiteral("Sample");
    workspace.inventory.segments.put({model::SegmentId("some"), QStringLiteral("Some"), 10, {}, {}});
    workspace.inventory.segments.put({model::SegmentId("others"), QStringLiteral("Others"), 10, {}, {}});
    workspace.journeys.put(journey("life", more));
    workspace.scenarios.put(
        {model::ScenarioId("plan"), model::JourneyId("life"), QStringLiteral("Plan"), {}, {}, {}, {}});
    return workspace;
}

/// Sets the minutes of doing a step.
inline model::edits::OnJourney setDo(const char *step, double minutes, std::optional<model::ScenarioId> scenario = {})
{
    return {model::JourneyId("life"),
            std::move(scenario),
            {model::Change(model::changes::Set{model::NodeId(step), model::Measurand::Do, minutes})}};
}

inline double minutesOf(const model::Workspace &workspace, const char *step)
{
    return (*workspace.journeys.find(model::JourneyId("life"))->nodes.find(model::NodeId(step)))[model::Measurand::Do]
        .likely;
}

} // namespace sample
