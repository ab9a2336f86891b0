// SPDX-License-Identifier: GPL-3.0-only
#include "app/people/reading.h"

#include "app/charts/numbers.h"

#include <QCoreApplication>

namespace app::people {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(app::people)
};

constexpr double minutesADay = 1440, hoursADay = 24;
constexpr double fewMinutes = 90, fewDays = 2; ///< below, a smaller unit says more

using Unit = Reading::Unit;

Reading ofTime(Lived lived, double typical)
{
    const bool days = lived == Lived::ElapsedDays;
    const double minutes = days ? typical * minutesADay : typical;
    if (minutes < fewMinutes)
        return {lived, Unit::Minutes, days ? minutesADay : 1, {}};
    if (days && typical >= fewDays)
        return {lived, Unit::Days, 1, {}};
    return {lived, Unit::Hours, days ? hoursADay : 1.0 / 60, {}};
}

} // namespace

QString Reading::bare(double simulated) const
{
    return unit == Unit::Money ? charts::money(shown(simulated), currency) : charts::count(shown(simulated));
}

QString Reading::inWords(double simulated) const
{
    const QString figure = bare(simulated);
    const bool one = figure == charts::count(1);
    switch (unit) {
    case Unit::Hours: return (one ? Words::tr("%1 hour") : Words::tr("%1 hours")).arg(figure);
    case Unit::Minutes: return (one ? Words::tr("%1 minute") : Words::tr("%1 minutes")).arg(figure);
    case Unit::Days: return (one ? Words::tr("%1 day") : Words::tr("%1 days")).arg(figure);
    case Unit::Money:
    case Unit::Times: return figure;
    }
    Q_UNREACHABLE();
}

QString Reading::shortly(double simulated) const
{
    const QString figure = bare(simulated);
    switch (unit) {
    case Unit::Hours: return Words::tr("%1 h").arg(figure);
    case Unit::Minutes: return Words::tr("%1 min").arg(figure);
    case Unit::Days: return inWords(simulated);
    case Unit::Money:
    case Unit::Times: return figure;
    }
    Q_UNREACHABLE();
}

QString Reading::unitName() const
{
    switch (unit) {
    case Unit::Hours: return Words::tr("hours");
    case Unit::Minutes: return Words::tr("minutes");
    case Unit::Days: return Words::tr("days");
    case Unit::Money: return charts::currencySign(currency).trimmed();
    case Unit::Times: return lived == Lived::Asks ? Words::tr("answers") : Words::tr("repeats");
    }
    Q_UNREACHABLE();
}

QString Reading::valuesAre() const
{
    switch (lived) {
    case Lived::Minutes: return unit == Unit::Hours ? Words::tr("Hours a person") : Words::tr("Minutes a person");
    case Lived::ElapsedDays:
        return unit == Unit::Days    ? Words::tr("Days from start to end")
               : unit == Unit::Hours ? Words::tr("Hours from start to end")
                                     : Words::tr("Minutes from start to end");
    case Lived::Money: return Words::tr("Money a person in %1").arg(unitName());
    case Lived::Asks: return Words::tr("Answers a person");
    case Lived::Duplicates: return Words::tr("Repeats a person");
    }
    Q_UNREACHABLE();
}

Reading readingOf(Lived lived, double typical, const QString &currency)
{
    switch (lived) {
    case Lived::Minutes:
    case Lived::ElapsedDays: return ofTime(lived, typical);
    case Lived::Money: return {lived, Unit::Money, 1, currency};
    case Lived::Asks:
    case Lived::Duplicates: return {lived, Unit::Times, 1, {}};
    }
    Q_UNREACHABLE();
}

QString nameOf(Lived lived)
{
    switch (lived) {
    case Lived::Minutes: return Words::tr("Time");
    case Lived::ElapsedDays: return Words::tr("Days");
    case Lived::Money: return Words::tr("Money");
    case Lived::Asks: return Words::tr("Answers");
    case Lived::Duplicates: return Words::tr("Repeats");
    }
    Q_UNREACHABLE();
}

} // namespace app::people
