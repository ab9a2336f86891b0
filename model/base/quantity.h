// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/base/id.h"

#include <QJsonObject>
#include <QString>

#include <optional>

namespace model {

/// How sure we are of a number (uncertainty); not how people differ.
enum class Grade { Measured, Published, Estimate, Guess };

/// Keys of a file that this version does not know, kept for the round trip.
using Unknown = QJsonObject;

/// A number, or how people differ in it, with where it comes from (measure.md §1).
///
/// `low` and `high` are a PERT distribution's ends; both left out, the number is the same for everyone. The unit
/// is that of the place it stands in: minutes, calendar days, the workspace's currency, shares, people a year.
struct Quantity {
    double likely = 0;
    std::optional<double> low;
    std::optional<double> high;
    std::optional<Grade> grade;      ///< none = guess
    std::optional<double> sure;      ///< relative standard error of the mean, instead of the grade's
    std::optional<SourceId> source;
    QString note;
    Unknown unknown;

    Quantity() = default;
    Quantity(double value) : likely(value) {}
    Quantity(double lowest, double mostLikely, double highest) : likely(mostLikely), low(lowest), high(highest) {}

    /// (low + 4·likely + high) / 6, the mean of the PERT distribution.
    double mean() const { return low && high ? (*low + 4 * likely + *high) / 6 : likely; }
    /// A number and nothing else is said of it.
    bool isBare() const;

    bool operator==(const Quantity &) const = default;
};

/// What a quantity may be: the bounds of measure.md §1.
struct Bounds {
    double most = 1e9;
    static constexpr Bounds amount() { return {1e9}; }
    static constexpr Bounds share() { return {1.0 + 1e-6}; }   ///< what rounding leaves is no fault
    static constexpr Bounds stress() { return {5.0}; }
    static constexpr Bounds people() { return {1e11}; }
};

/// Why the quantity can't stand, as a sentence without its place; empty where it can: finite, 0 … most,
/// low ≤ likely ≤ high, both ends or none, a relative error of 0 … 10.
QString whyNot(const Quantity &quantity, Bounds bounds);

/// The quantity with its likely value and its ends multiplied; grade and source stay.
Quantity scaled(Quantity quantity, double by);

/// The four grades' keys in files: measured, published, estimate, guess.
QString gradeKey(Grade grade);
std::optional<Grade> gradeFromKey(QStringView key);

} // namespace model
