// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/charts/chart.h"
#include "model/burden/measure.h"

/// The sentences of the compare room, made from figures alone.
namespace app::compare {

/// One scenario beside the baseline, for a person: what the headline is made of.
struct Saving {
    QString scenario;
    QString people;                      ///< the segment's name; empty = all people
    double hours = 0, withHours = 0;     ///< time tax without and with the scenario
    double repeats = 0, withRepeats = 0; ///< answers given again
    /// Hours by which the scenario differs in 90 % of draws, where it is known.
    std::optional<std::pair<double, double>> differs = {};
};

/// "Once only saves a typical person 3.4 hours (2.8 to 4.0), one hour in eleven, and 30 of 95 repeats".
QString headline(const Saving &saving);

/// "A year: 2.0 of 22.8 million hours less for 595,000 people, worth £14 million."; without a scenario what the
/// baseline takes.
QString yearSentence(const model::burden::YearMeasure &baseline,
                     const std::optional<model::burden::YearMeasure> &scenario, const QString &currency);

/// "Of 3 scenarios Once only saves most, 3.4 hours a person."; the rows are the scenarios.
QString bestSentence(const charts::Dumbbells &scenarios);

/// Titles of the panels. Bars: the first row is the baseline; a chosen one is compared with it.
QString componentsTitle(const charts::StackedBars &bars);
QString changesTitle(const charts::Waterfall &waterfall);
QString scenariosTitle(const charts::Dumbbells &scenarios);

} // namespace app::compare
