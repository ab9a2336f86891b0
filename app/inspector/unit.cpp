// SPDX-License-Identifier: GPL-3.0-only
#include "app/inspector/unit.h"

#include "app/inspector/words.h"
#include "model/change/property.h"

#include <QCoreApplication>

namespace app::inspector {

using namespace model;

namespace {

QString beside(const QString &number, const QString &after)
{
    return after.isEmpty() ? number : number + QLatin1Char(' ') + after;
}

} // namespace

Unit Unit::of(const Desk &desk, Measurand measurand)
{
    if (measurand == Measurand::Fee)
        return money(desk);
    Unit unit;
    unit.after = unitOf(measurand);
    unit.bounds = boundsOf(measurand);
    // Minutes to 40 and days to 90 fill the small range, stress its five.
    unit.full = measurand == Measurand::Wait ? 90 : measurand == Measurand::Stress ? unit.bounds.most : 40;
    return unit;
}

Unit Unit::share()
{
    Unit unit;
    unit.after = QStringLiteral("%");
    unit.factor = 100;
    unit.bounds = Bounds::share();
    unit.full = 100;
    return unit;
}

Unit Unit::people()
{
    Unit unit;
    unit.bounds = Bounds::people();
    unit.step = 1000;
    return unit;
}

Unit Unit::money(const Desk &desk)
{
    Unit unit;
    const QString sign = desk.currencySign();
    if (sign.size() == 1)
        unit.before = sign;
    else
        unit.after = sign;
    return unit;
}

Unit Unit::plain(double step, Bounds bounds)
{
    Unit unit;
    unit.step = step;
    unit.bounds = bounds;
    return unit;
}

Unit Unit::minutes()
{
    Unit unit;
    unit.after = QCoreApplication::translate("Inspector", "min");
    unit.full = 40;
    return unit;
}

QString Unit::range(const Quantity &quantity) const
{
    if (!quantity.low || !quantity.high)
        return beside(before + shortNumber(quantity.likely * factor), after);
    return beside(QCoreApplication::translate("Inspector", "%1 to %2")
                      .arg(before + shortNumber(*quantity.low * factor), before + shortNumber(*quantity.high * factor)),
                  after);
}

QString Unit::written(double held) const
{
    return before + shortNumber(held * factor);
}

} // namespace app::inspector
