// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <array>
#include <span>

/// Minutes that Germany's guideline gives for standard activities of citizens, to hold a document's minutes against. A table is
/// never changed: another edition is another table with its own key.
namespace model::burden {

struct ActivityTime {
    int number;           ///< in the guideline's annex
    const char *name;     ///< untranslated, context "Lens"
    double simple, medium, high;   ///< minutes
};

/// A way to an office and back, by the tier of government that has it.
struct TripTime {
    const char *tier;   ///< untranslated, context "Lens"
    double minutes, euros;
};

struct TimeTables {
    const char *key;      ///< "leitfaden-2026-02"
    const char *edition;  ///< untranslated: which edition, as of when, and how it reached us
    std::array<ActivityTime, 11> citizens;
    std::array<TripTime, 3> trips;   ///< municipality, district, Land
    TripTime averageTrip;

    /// The row of a standard activity, or null.
    const ActivityTime *activity(int number) const;
};

/// Newest first.
std::span<const TimeTables> timeTables();

/// How a document's minutes stand to those of a table.
struct Held {
    enum class Against { NotGiven, Below, Within, Above } against;
    int level = 0;        ///< nearest of simple, medium, high: 0 … 2
    double factor = 1;    ///< below: of simple; above: of high
    /// More than a quarter outside the table's range, or not given at all.
    bool differs() const { return against == Against::NotGiven || (against != Against::Within && (factor < 0.8 || factor > 1.25)); }
};
Held heldAgainst(double minutes, double simple, double medium, double high);

} // namespace model::burden
