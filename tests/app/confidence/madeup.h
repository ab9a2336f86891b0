// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/confidence/provenance.h"
#include "tests/app/document/sample.h"

/// What is known of the sample document, made up: two numbers, four draws.
namespace madeup {

inline QString text(const char *utf8) { return QString::fromUtf8(utf8); }

inline model::Number number(const char *step, double minutes, std::optional<model::Grade> grade)
{
    model::Number number{text("journeys/life/nodes/%1/do").arg(QLatin1String(step)),
                         QString::fromLatin1(step).toUpper(),
                         text("do"),
                         model::NumberKind::Do,
                         text("min"),
                         minutes,
                         {}};
    number.quantity.grade = grade;
    number.where.journey = model::JourneyId("life");
    number.where.node = model::NodeId(step);
    return number;
}

inline model::burden::PersonFigures figures(double hours)
{
    model::burden::PersonFigures figures{};
    figures[model::burden::personFigure("hours")] = hours;
    return figures;
}

/// `shown` the hours of a person in each draw, baseline first.
inline app::SharedConfidence confidence(const app::Analysis &analysis, const std::vector<std::vector<double>> &shown)
{
    app::Confidence confidence{analysis.workspace, analysis.journey, app::ConfidenceRunner::draws, 1, {}, {}};
    confidence.uncertainty.emplace();
    for (size_t a = 0; a < shown.size(); ++a) {
        model::burden::Alternative alternative{
            {}, a == 0 ? *analysis.baseline : *analysis.scenarios[a - 1].second, {}, {}, {}};
        if (a > 0)
            alternative.scenario = analysis.scenarios[a - 1].first;
        for (const double hours : shown[a]) {
            alternative.everyone.push_back(figures(hours));
            model::burden::YearFigures year{};
            year[model::burden::yearFigure("hours")] = hours * 400;
            alternative.year.push_back(year);
        }
        alternative.segments.resize(alternative.exact.segments.size(), alternative.everyone);
        confidence.uncertainty->alternatives.push_back(std::move(alternative));
    }
    return std::make_shared<const app::Confidence>(std::move(confidence));
}

inline app::SharedDoubt doubt(const app::Analysis &analysis, const model::burden::Target &target,
                              const QList<double> &shares)
{
    app::Doubt doubt{analysis.workspace, analysis.journey, target, 2000, {}, {}, {}, true};
    doubt.sensitivity.total = {0.5, 0.31, 0.72};
    for (qsizetype i = 0; i < shares.size(); ++i) {
        const double reach = 0.1 * shares[i];
        doubt.sensitivity.numbers.push_back(
            {number(i == 0 ? "b" : "a", 20, model::Grade::Estimate), 0.3, 0.5 - reach, 0.5 + 1.5 * reach, shares[i]});
    }
    doubt.ifMeasured = model::burden::Interval{0.5, 0.42, 0.6};
    return std::make_shared<const app::Doubt>(std::move(doubt));
}

/// The sample document with a scenario that saves, measured.
inline app::confidence::Known known(std::optional<model::ScenarioId> scenario = {})
{
    model::Workspace workspace = sample::workspace();
    model::Scenario plan = *workspace.scenarios.find(model::ScenarioId("plan"));
    plan.changes.append(sample::setDo("a", 4).changes.front());
    workspace.scenarios.put(plan);
    app::confidence::Known known;
    known.analysis =
        app::analyse(std::make_shared<const model::Workspace>(workspace), model::JourneyId("life"), scenario, {}, {});
    known.numbers = {number("a", 10, std::nullopt), number("b", 20, model::Grade::Estimate)};
    return known;
}

} // namespace madeup
