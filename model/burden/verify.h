// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/burden/each.h"
#include "model/burden/measure.h"

/// The engine held against answers worked by hand, and its exact means against simulated people: two ways to the same
/// figures that share nothing but the journey.
namespace model::burden {

/// One figure found in two ways.
struct Check {
    enum class Against {
        Hand,        ///< expected: worked by hand; found: the engine
        Simulation   ///< expected: the exact mean; found: the mean of simulated people
    };
    Against against = Against::Hand;
    QString of;                    ///< the worked case, or the journey and scenario
    QString whom;                  ///< the segment's name, or empty
    QString figure;                ///< key: "minutes.give", or that of simulated people: "minutes", "elapsedDays" …
    QString place;                 ///< node and item, where it is of one
    double expected = 0;
    double found = 0;
    double tolerance = 1e-9;       ///< by hand; relative to max(1, expected)
    double standardError = 0;      ///< simulated; 0 where all people are alike
    bool tooRare = false;          ///< so few people differ that their mean says nothing; more of them would

    double difference() const { return found - expected; }
    /// In standard errors; 0 where people are alike and the figures equal, infinite where they are alike and differ.
    double errorsApart() const;
};

/// Many checks, judged together.
struct Verification {
    quint32 people = 0;   ///< simulated, of each segment
    quint64 seed = 0;
    std::vector<Check> checks;

    /// Standard errors a simulated mean may be away from the exact one. A single comparison may by 4, which one in 16,000 does by
    /// chance; of n each may by so much that all together are as safe (Bonferroni).
    double limit() const;
    bool agrees(const Check &check) const;
    bool agrees() const;
    int disagreements() const;
    /// The furthest that any simulated mean is away that is not too rare, in standard errors.
    double furthest() const;
};

/// The worked cases (workedcases.h), each also simulated.
Result<Verification> verifyWorkedCases(quint32 people, quint64 seed, const Each &each = inOrder, std::stop_token stop = {});

/// A journey or (with entries) a scenario of it both ways, by segment. Refused as measure() and Simulation::of() are; with an
/// empty sentence where stopped.
Result<Verification> verify(const Inventory &inventory, const Journey &journey, const Scenarios &scenarios,
                            const std::optional<ScenarioId> &scenario, quint32 people, quint64 seed, const Each &each = inOrder,
                            std::stop_token stop = {});

/// The standard errors that one of n comparisons may be away so that all are as safe as one at 4.
double limitOf(size_t comparisons);

} // namespace model::burden
