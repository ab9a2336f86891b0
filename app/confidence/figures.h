// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/charts/chart.h"
#include "app/document/confidencerunner.h"

/// From what is known of a journey to what the confidence room shows: sentences, charts and tables as values.
namespace app::confidence {

/// All that is known when the room is drawn; what is not known yet is null.
struct Known {
    SharedAnalysis analysis;
    SharedConfidence confidence;
    SharedDoubt doubt;
    QList<model::Number> numbers; ///< of what is shown
};

/// Which total the room looks at: a person of the chosen people, with the chosen scenario or without.
enum class Of { Shown, Saving };
model::burden::Target targetOf(const Analysis &analysis, Of of);

/// The ten numbers that alone move the total most.
charts::Chart tornadoChart(const Known &known, Of of);
/// Which to measure first, how, and what that would buy.
charts::Chart influencesChart(const Known &known);
/// What both panels show while the doubt is being worked out.
charts::Chart waitingTornado();
charts::Chart waitingInfluences();

/// What to do to know a number of this kind better.
QString adviceFor(model::NumberKind kind);
QString nameOf(const Analysis &analysis, const model::ScenarioId &scenario);
/// "Antenatal appointments, travel".
QString nameOf(const model::Number &number);

/// How often each scenario beats each other one and the baseline; empty with less than two scenarios.
charts::Table pairsOf(const Known &known);

} // namespace app::confidence
