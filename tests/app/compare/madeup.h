// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/document/confidencerunner.h"

/// An analysis of made-up figures, as the mock shows them: the compare room needs no engine to be looked at.
namespace madeup {

inline QString text(const char *utf8) { return QString::fromUtf8(utf8); }

/// A person's figures in hours by component, everything else in proportion.
inline model::burden::PersonMeasure person(std::array<double, 7> hours, double repeats, double asks, double waits)
{
    model::burden::PersonMeasure person;
    model::burden::Minutes &m = person.minutes;
    double *parts[] = {&m.travel, &m.doing, &m.learn, &m.give, &m.giveAgain, &m.queue, &m.reused};
    for (size_t i = 0; i < hours.size(); ++i)
        *parts[i] = hours[i] * 60;
    person.duplicates = repeats;
    person.asks = asks;
    person.items = asks - repeats;
    person.waitDays = waits;
    person.money = 130;
    person.stress = 11.7;
    person.services = 18.3;
    person.organisations = 11;
    return person;
}

struct Group {
    const char *id;
    const char *name;
    double people;
    double pace;
    double gain; ///< of the scenarios, 1 = as much as anybody
};

inline const QList<Group> &groups()
{
    static const QList<Group> all = {{"confident", "Confident online", 240'000, 0.83, 0.9},
                                     {"typical", "Typical person", 180'000, 1, 1},
                                     {"low", "Online, low confidence", 90'000, 1.2, 1},
                                     {"disabled", "Disabled or long-term condition", 40'000, 1.46, 1.3},
                                     {"esol", "English not first language", 30'000, 1.3, 1.2},
                                     {"offline", "Not online", 15'000, 1.72, 1.4}};
    return all;
}

inline model::burden::Measure measure(const char *scenario, const model::burden::PersonMeasure &one,
                                      const model::burden::PersonMeasure &before)
{
    model::burden::Measure measure{model::JourneyId("baby"), std::nullopt, {}, {}};
    if (scenario)
        measure.scenario = model::ScenarioId(scenario);
    const auto blend = [](double was, double is, const Group &group) {
        return group.pace * (was - (was - is) * group.gain);
    };
    for (const Group &group : groups()) {
        model::burden::PersonMeasure own = one;
        for (double model::burden::Minutes::*part :
             {&model::burden::Minutes::learn, &model::burden::Minutes::doing, &model::burden::Minutes::give,
              &model::burden::Minutes::giveAgain, &model::burden::Minutes::reused, &model::burden::Minutes::travel,
              &model::burden::Minutes::queue})
            own.minutes.*part = std::max(0.0, blend(before.minutes.*part, one.minutes.*part, group));
        measure.segments.push_back({model::SegmentId(group.id), group.people, own});
        measure.year.people += group.people;
        measure.year.hours += group.people * own.hours();
        measure.year.value += group.people * own.hours() * 7;
    }
    return measure;
}

inline model::Workspace workspace()
{
    model::Workspace workspace;
    workspace.title = text("Made up");
    model::Journey journey{model::JourneyId("baby"), text("Having a baby"), {}, {}, {}, {}, {}};
    workspace.journeys.put(journey);
    for (const Group &group : groups())
        workspace.inventory.segments.put(model::Segment{model::SegmentId(group.id), text(group.name), 7, {}, {}});
    const char *names[][2] = {{"guide", "Guide and sign-in"}, {"once", "Once only"}, {"tell", "Tell us once at birth"}};
    for (const auto &[id, name] : names) {
        model::Scenario scenario{model::ScenarioId(id), model::JourneyId("baby"), text(name), {}, {}, {}, {}};
        for (const char *change :
             {"Once only after registration", "One guide to childcare offers", "Register the birth by video",
              "Child Benefit awarded at registration", "Registration tells UC and the council", "One sign-in",
              "Reconfirm childcare once a year"}) {
            model::Change reuse(model::changes::Reuse{});
            reuse.name = text(change);
            scenario.changes.append(reuse);
        }
        workspace.scenarios.put(scenario);
    }
    return workspace;
}

/// A document the engine can measure: one step of an hour, and a scenario that halves it.
inline model::Workspace measurable()
{
    using model::NodeId;
    const auto node = [](const char *id, model::NodeKind kind) {
        return model::Node{NodeId(id), kind, text(id), {}, {}, {}, {}, {}, {}, {}, {}};
    };
    model::Workspace workspace;
    workspace.inventory.segments.put(model::Segment{model::SegmentId("all"), text("All"), 7, {}, {}});
    model::Journey journey{model::JourneyId("j"), text("Journey"), {}, {{model::SegmentId("all"), 1000}}, {}, {}, {}};
    model::Node step = node("a", model::NodeKind::Step);
    step[model::Measurand::Do] = 60;
    for (const model::Node &one : {node("start", model::NodeKind::Start), step, node("end", model::NodeKind::End)})
        journey.nodes.put(one);
    journey.edges.put(model::Edge{NodeId("start"), NodeId("a"), 1, {}, {}, {}});
    journey.edges.put(model::Edge{NodeId("a"), NodeId("end"), 1, {}, {}, {}});
    workspace.journeys.put(journey);
    model::Scenario scenario{model::ScenarioId("s"), journey.id, text("Shorter form"), {}, {}, {}, {}};
    scenario.changes.append(model::Change(model::changes::Scale{{model::Measurand::Do}, 0.5, model::Scope::all()}));
    workspace.scenarios.put(scenario);
    return workspace;
}

inline app::Analysis analysis(std::optional<model::ScenarioId> scenario, std::optional<model::SegmentId> segment = {})
{
    const auto before = person({15.7, 11.3, 7.1, 1.3, 2.1, 0.8, 0}, 95, 130, 401);
    app::Analysis analysis{std::make_shared<const model::Workspace>(workspace()),
                           model::JourneyId("baby"),
                           scenario,
                           segment,
                           {},
                           {},
                           {},
                           {},
                           {},
                           {},
                           {}};
    analysis.baseline = measure(nullptr, before, before);
    const auto add = [&](const char *id, const model::burden::PersonMeasure &one) {
        analysis.scenarios.emplace_back(model::ScenarioId(id), measure(id, one, before));
    };
    add("guide", person({15.7, 11.3, 5.7, 1.3, 2.0, 0.8, 0}, 94, 129, 401));
    add("once", person({15.7, 11.3, 5.7, 1.3, 1.5, 0.7, 0.1}, 67, 102, 401));
    add("tell", person({15.1, 11.1, 5.5, 1.2, 1.3, 0.7, 0.1}, 65, 100, 376));
    if (analysis.shown() && scenario) {
        const double start = analysis.personIn(*analysis.baseline).hours();
        const double saved = start - analysis.personIn(*analysis.shown()).hours();
        int entry = 0;
        for (const double share : {0.15, 0.41, 0.21, 0.12, 0.06, 0.03, 0.02})
            analysis.waterfall.push_back({entry++, model::burden::Saved{saved * share * 595'000, saved * share}});
    }
    return analysis;
}

/// Three draws in which everything is a tenth less, as it is, and a tenth more.
inline app::Confidence confidence(const app::Analysis &analysis)
{
    app::Confidence confidence{analysis.workspace, analysis.journey, app::ConfidenceRunner::draws, 1, {}, {}};
    confidence.uncertainty.emplace();
    const auto add = [&](const std::optional<model::ScenarioId> &scenario, const model::burden::Measure &exact) {
        model::burden::Alternative alternative{scenario, exact, {}, {}, {}};
        alternative.segments.resize(exact.segments.size());
        const auto drawn = [](auto figures, double times) {
            for (double &figure : figures)
                figure *= times;
            return figures;
        };
        for (const double times : {0.9, 1.0, 1.1}) {
            alternative.year.push_back(drawn(model::burden::figuresOf(exact.year), times));
            alternative.everyone.push_back(drawn(model::burden::figuresOf(exact.everyone()), times));
            for (size_t i = 0; i < exact.segments.size(); ++i)
                alternative.segments[i].push_back(drawn(model::burden::figuresOf(exact.segments[i].person), times));
        }
        confidence.uncertainty->alternatives.push_back(std::move(alternative));
    };
    add({}, *analysis.baseline);
    for (const auto &[id, measure] : analysis.scenarios)
        add(id, *measure);
    return confidence;
}

} // namespace madeup
