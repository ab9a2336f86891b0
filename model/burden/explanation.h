// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/base/quantity.h"

#include <functional>
#include <vector>

namespace model::burden {

/// How the parts of a term come together.
enum class How {
    Number,     ///< it has none: a number of the document, or one the engine found
    Sum,        ///< of its parts; those that come to nothing are left out
    Product,    ///< of its parts
    Excess,     ///< the first part less the others, never below 0
    Quotient,   ///< the first part by the second; 0 where that is 0
    Mean        ///< of its parts by weight: each is a product, and its first factor the weight
};

/// What a term is in the figure it belongs to.
enum class Role {
    Part,          ///< one of the things a figure is made of: a step's, an item's, a segment's
    Visits,        ///< expected visits: found by the engine from the shares of all ways that lead there
    Probability,   ///< that something happens at least once: found by the engine over all ways
    PerVisit,      ///< minutes, days, money, points a visit
    PerItem,       ///< minutes to give an item once
    Pace,
    Share,         ///< of people who take a way, a channel; of visits at which an item is asked
    People,        ///< a year
    HourValue,
    TakeUp,        ///< share of people for whom the same changes hold
    Constant       ///< minutes in an hour, and the like
};

/// One number in a figure and what it is made of; a tree. A number of the document brings where it stands and how we know.
struct Term {
    QString name;                        ///< in the reader's language: "Antenatal appointments", "minutes a visit"
    double value = 0;
    QString unit;                        ///< "h", "min", "days", "points", "money": the workspace's currency, or empty
    Role role = Role::Part;
    How how = How::Number;
    QString subject;                     ///< what it is about, where it is about one thing: "nodes/claim", "items/nino"
    std::optional<Quantity> quantity;    ///< as the document has it, with grade and note
    QString citation;                    ///< of its source
    QString path;                        ///< of its Number (scenario/numbers.h), or empty
    std::vector<Term> parts;             ///< of sums and means the largest first
};

/// A term that is a number of its own.
Term numberTerm(const QString &name, double value, const QString &unit, Role role);
/// A term of parts; its value is what they come to. Sums and means are sorted, and sums without what comes to nothing.
Term together(How how, std::vector<Term> parts, const QString &name = {}, const QString &unit = {}, const QString &subject = {});

/// What a term comes to by its leaves' numbers alone.
double recomputed(const Term &term);

/// One of the things that add up to a figure, taken together over segments and groups of people.
struct Constituent {
    QString name;                  ///< "Antenatal appointments"
    QString component;             ///< "Travel", where the figure has such; or empty
    double value = 0;              ///< in the figure's unit
    const Term *term = nullptr;    ///< the term itself, where it is a single one; points into the explanation
};

/// The things that add up to a term, the largest first: steps or items. They come to its value. Of a term that is no sum
/// (a probability, a quotient), nothing.
std::vector<Constituent> constituents(const Term &term);

/// A term as arithmetic, one level deep: "2.1 × 45 min × 1.2", "(2.9 − 0.98) × 6 min". Paces and shares of 1 are left out. Empty for a
/// number and for sums. `written` writes a number with its unit.
QString equation(const Term &term, const std::function<QString(double value, const QString &unit)> &written);

QString roleKey(Role role);
QString howKey(How how);

} // namespace model::burden
