// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/burden/explain.h"

namespace model::burden {

/// A figure of a worked case and what it must be.
struct WorkedFigure {
    Question question;       ///< of everyone; the scenario is the case's
    double expected = 0;
    double tolerance = 1e-9; ///< of the answer: half of the last digit given, where it was given in decimals
};

/// A small journey with answers worked by hand: measure.md's cases A to I, and a chain with loops whose fundamental matrix is
/// known (Kemeny and Snell 1976, Finite Markov chains, chapter III).
struct WorkedCase {
    QString name;
    Inventory inventory;
    Journey journey;
    Scenarios scenarios;
    std::optional<ScenarioId> scenario;
    std::vector<WorkedFigure> figures;
    std::optional<double> elapsedDays;   ///< of each person, where it is known
};

std::vector<WorkedCase> workedCases();

} // namespace model::burden
