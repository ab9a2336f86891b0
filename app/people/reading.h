// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/burden/simulation.h"

namespace app::people {

using model::burden::Lived;

/// How a kind of figure is read: in the unit that people think in for values of such a size.
struct Reading {
    enum class Unit { Hours, Minutes, Days, Money, Times };
    Lived lived = Lived::Minutes;
    Unit unit = Unit::Hours;
    double factor = 1.0 / 60; ///< shown = simulated × factor
    QString currency;

    /// Money in its currency, all else in the unit.
    double shown(double simulated) const { return simulated * factor; }
    double simulated(double shown) const { return shown / factor; }

    /// "45 hours", "£130", "95".
    QString inWords(double simulated) const;
    /// "45 h", "£130", "95".
    QString shortly(double simulated) const;
    /// The number alone: "45", "£130".
    QString bare(double simulated) const;
    /// "hours", "minutes", "days", the currency's sign, "times".
    QString unitName() const;
    /// "Hours a person", "Days from start to end" …
    QString valuesAre() const;

    bool operator==(const Reading &) const = default;
};

/// The reading for values of which `typical` is one, in the simulation's unit.
Reading readingOf(Lived lived, double typical, const QString &currency);

/// What can be chosen: "Hours", "Money", "Answers", "Repeats"; elapsed: "Days".
QString nameOf(Lived lived);

} // namespace app::people
