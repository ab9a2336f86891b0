// SPDX-License-Identifier: GPL-3.0-only
#include "model/burden/scorecard.h"

#include <QCoreApplication>

namespace model::burden {

namespace {

using P = TrendPoint;
using Kind = ScoreFigure::Kind;

template <auto Member>
std::optional<double> ofPerson(const P &point)
{
    return point.measure ? std::optional(point.measure->everyone().*Member) : std::nullopt;
}

template <auto Member>
std::optional<double> ofYear(const P &point)
{
    return point.measure ? std::optional(point.measure->year.*Member) : std::nullopt;
}

std::optional<double> hoursOf(const P &point) { return point.measure ? std::optional(point.measure->everyone().hours()) : std::nullopt; }

/// A part of what a figure changed by; hours a person are the first figure.
template <auto Part>
std::optional<double> personChange(const P &point)
{
    return point.since ? std::optional((*point.since)[0].*Part) : std::nullopt;
}
template <auto Part>
std::optional<double> yearChange(const P &point)
{
    return point.since ? std::optional((*point.since)[trendFigure("hours")].*Part) : std::nullopt;
}

std::optional<double> oneSignIn(const P &point)
{
    return point.services.services > 0 ? std::optional(point.services.share(point.services.oneLogin)) : std::nullopt;
}

} // namespace

std::span<const ScoreFigure> scoreFigures()
{
    static constexpr std::array figures = {
        ScoreFigure{"people", QT_TRANSLATE_NOOP("Figure", "People"), "", Kind::Figure, ofYear<&YearMeasure::people>},
        ScoreFigure{"hoursAPerson", QT_TRANSLATE_NOOP("Figure", "Hours a person"), "h", Kind::Figure, hoursOf},
        ScoreFigure{"index", QT_TRANSLATE_NOOP("Figure", "Index of it"), "", Kind::Figure, [](const P &p) { return p.index; }},
        ScoreFigure{"hours", QT_TRANSLATE_NOOP("Figure", "Hours a year"), "h", Kind::Figure, ofYear<&YearMeasure::hours>},
        ScoreFigure{"yearIndex", QT_TRANSLATE_NOOP("Figure", "Index of them"), "", Kind::Figure, [](const P &p) { return p.yearIndex; }},
        ScoreFigure{"asks", QT_TRANSLATE_NOOP("Figure", "Asks a person"), "", Kind::Figure, ofPerson<&PersonMeasure::asks>},
        ScoreFigure{"duplicates", QT_TRANSLATE_NOOP("Figure", "Asked again"), "", Kind::Figure, ofPerson<&PersonMeasure::duplicates>},
        ScoreFigure{"waitDays", QT_TRANSLATE_NOOP("Figure", "Days of waiting"), "days", Kind::Figure, ofPerson<&PersonMeasure::waitDays>},
        ScoreFigure{"money", QT_TRANSLATE_NOOP("Figure", "Fees a person"), "money", Kind::Figure, ofPerson<&PersonMeasure::money>},
        ScoreFigure{"contacts", QT_TRANSLATE_NOOP("Figure", "Contacts"), "", Kind::Figure, ofPerson<&PersonMeasure::contacts>},
        ScoreFigure{"online", QT_TRANSLATE_NOOP("Figure", "Done online"), "share", Kind::Figure, [](const P &p) { return p.services.online; }},
        ScoreFigure{"oneSignIn", QT_TRANSLATE_NOOP("Figure", "One sign-in"), "share", Kind::Figure, oneSignIn},
        ScoreFigure{"policy", QT_TRANSLATE_NOOP("Figure", "Policy, a person"), "h", Kind::Change, personChange<&Parts::policy>},
        ScoreFigure{"estimate", QT_TRANSLATE_NOOP("Figure", "Better estimates, a person"), "h", Kind::Change, personChange<&Parts::estimate>},
        ScoreFigure{"yearPolicy", QT_TRANSLATE_NOOP("Figure", "Policy, a year"), "h", Kind::Change, yearChange<&Parts::policy>},
        ScoreFigure{"yearEstimate", QT_TRANSLATE_NOOP("Figure", "Better estimates, a year"), "h", Kind::Change, yearChange<&Parts::estimate>},
        ScoreFigure{"yearPeople", QT_TRANSLATE_NOOP("Figure", "of these, more or fewer people"), "h", Kind::Change, yearChange<&Parts::people>},
    };
    return figures;
}

} // namespace model::burden
