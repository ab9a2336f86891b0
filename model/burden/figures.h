// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/burden/measure.h"

#include <span>

namespace model::burden {

/// One figure of a measure: its key in files, its words on the screen, its unit, how it is read.
template <typename From>
struct Figure {
    const char *key;     ///< "minutes.learn"
    const char *label;   ///< untranslated, context "Figure": "Find out"
    const char *unit;    ///< untranslated: "h", "min", "days", "points", "" or "money": the workspace's currency
    int level;           ///< 0, or 1 for a part of the last figure of level 0
    double (*of)(const From &);
};

inline constexpr size_t personFigureCount = 21;
inline constexpr size_t yearFigureCount = 6;
/// Of a person, in the order of files; by kind and outcomes apart. The first is "hours".
std::span<const Figure<PersonMeasure>> personFigures();
/// Of all people in a year: people, hours, value, duplicateHours, money, waitDays.
std::span<const Figure<YearMeasure>> yearFigures();
/// Place of a figure by its key; the key must be there.
size_t personFigure(const char *key);
size_t yearFigure(const char *key);

/// All figures of a person, or a year, as numbers: by place.
using PersonFigures = std::array<double, personFigureCount>;
using YearFigures = std::array<double, yearFigureCount>;
PersonFigures figuresOf(const PersonMeasure &person);
YearFigures figuresOf(const YearMeasure &year);

/// The label in the reader's language.
QString labelOf(const char *label);

} // namespace model::burden
