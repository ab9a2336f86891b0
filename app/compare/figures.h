// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/compare/components.h"
#include "app/compare/sentences.h"
#include "app/document/confidencerunner.h"
#include "model/burden/gains.h"

/// From an analysis to what the compare room shows: charts and sentences as values.
namespace app::compare {

QString journeyName(const Analysis &analysis);
/// "all people", or the segment's name.
QString peopleName(const Analysis &analysis);
QString nameOf(const Analysis &analysis, const model::ScenarioId &scenario);
QString segmentName(const Analysis &analysis, const model::SegmentId &segment);
/// What is shown, of which journey and which people: the line under a chart.
QString sourceLine(const Analysis &analysis, const QString &what);
/// Whether it is the chosen scenario; none = the baseline.
charts::Emphasis emphasisOf(const Analysis &analysis, const std::optional<model::ScenarioId> &scenario);

/// The year of the chosen people: of all, or of one segment.
model::burden::YearMeasure yearOf(const Analysis &analysis, const model::burden::Measure &measure);

/// Hours by what they are spent on, baseline and scenarios; the largest part first.
charts::Chart componentsChart(const Analysis &analysis, Parts parts = Parts::Four);
/// How what a change contributes is told.
enum class Told { InOrder, FirstIn, LastIn, FairShare };
/// The chosen scenario change by change; where the baseline is chosen, scenario by scenario. Without an attribution, in
/// order alone.
charts::Chart changesChart(const Analysis &analysis, Told told = Told::InOrder,
                           const model::burden::Attribution *attribution = nullptr);
/// Each segment without and with the chosen scenario, sorted by hours saved, with who is left behind.
charts::Chart segmentsChart(const Analysis &analysis);

/// How the segments fare with the chosen scenario; none without figures.
std::optional<model::burden::Gains> gainsOf(const Analysis &analysis);
/// Where the mean improves and a group is worse off; otherwise empty.
QString warningOf(const Analysis &analysis);

/// The room's sentence, and the one beneath it.
QString headlineOf(const Analysis &analysis, const Confidence *confidence = nullptr);
QString subtitleOf(const Analysis &analysis, const Confidence *confidence = nullptr);

} // namespace app::compare
