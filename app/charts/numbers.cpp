// SPDX-License-Identifier: GPL-3.0-only
#include "app/charts/numbers.h"

#include <QCoreApplication>
#include <QLocale>

#include <array>
#include <cmath>

namespace app::charts {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(app::charts::numbers)
};

constexpr QChar minus(0x2212);
constexpr QChar noBreak(0x00A0);

QLocale locale()
{
    const QLocale desktop;
    return desktop.language() == QLocale::C ? QLocale(QLocale::English, QLocale::UnitedKingdom) : desktop;
}

/// In billions, millions or as it is; with one decimal where less than so many of the unit.
QString scaled(double value, double withDecimal)
{
    const double size = std::abs(value);
    const auto decimals = [&](double shown) { return shown < withDecimal ? 1 : 0; };
    if (size >= 999.5e6)
        return Words::tr("%1 billion").arg(number(value / 1e9, decimals(size / 1e9)));
    if (size >= 999'500)
        return Words::tr("%1 million").arg(number(value / 1e6, decimals(size / 1e6)));
    if (size < 1000)
        return count(value);
    const double step = std::pow(10.0, std::floor(std::log10(size)) - 2);
    return whole(std::round(value / step) * step);
}

QString withSign(const QString &sign, const QString &figure)
{
    return figure.startsWith(minus) ? minus + sign + figure.mid(1) : sign + figure;
}

/// One to twenty in words, larger ones in figures.
QString inWords(int n)
{
    static constexpr std::array words = {
        QT_TRANSLATE_NOOP("app::charts::numbers", "one"),       QT_TRANSLATE_NOOP("app::charts::numbers", "two"),
        QT_TRANSLATE_NOOP("app::charts::numbers", "three"),     QT_TRANSLATE_NOOP("app::charts::numbers", "four"),
        QT_TRANSLATE_NOOP("app::charts::numbers", "five"),      QT_TRANSLATE_NOOP("app::charts::numbers", "six"),
        QT_TRANSLATE_NOOP("app::charts::numbers", "seven"),     QT_TRANSLATE_NOOP("app::charts::numbers", "eight"),
        QT_TRANSLATE_NOOP("app::charts::numbers", "nine"),      QT_TRANSLATE_NOOP("app::charts::numbers", "ten"),
        QT_TRANSLATE_NOOP("app::charts::numbers", "eleven"),    QT_TRANSLATE_NOOP("app::charts::numbers", "twelve"),
        QT_TRANSLATE_NOOP("app::charts::numbers", "thirteen"),  QT_TRANSLATE_NOOP("app::charts::numbers", "fourteen"),
        QT_TRANSLATE_NOOP("app::charts::numbers", "fifteen"),   QT_TRANSLATE_NOOP("app::charts::numbers", "sixteen"),
        QT_TRANSLATE_NOOP("app::charts::numbers", "seventeen"), QT_TRANSLATE_NOOP("app::charts::numbers", "eighteen"),
        QT_TRANSLATE_NOOP("app::charts::numbers", "nineteen"),  QT_TRANSLATE_NOOP("app::charts::numbers", "twenty")};
    return n >= 1 && n <= static_cast<int>(words.size()) ? Words::tr(words[static_cast<size_t>(n - 1)]) : whole(n);
}

struct Fraction {
    int some = 1;
    int of = 1;
    double value() const { return static_cast<double>(some) / of; }
};

/// The fraction people would say that comes nearest: n in two to five, or one in n.
Fraction nearest(double share)
{
    Fraction best;
    const auto offer = [&](Fraction fraction) {
        if (std::abs(fraction.value() - share) < std::abs(best.value() - share) - 1e-12)
            best = fraction;
    };
    best = {1, std::clamp(static_cast<int>(std::lround(1 / share)), 2, 100)};
    for (int of = 3; of <= 5; ++of) {
        for (int some = 2; some < of; ++some)
            offer({some, of});
    }
    offer({9, 10});
    return best;
}

} // namespace

QString number(double value, int decimals)
{
    if (!std::isfinite(value))
        return QStringLiteral("–");
    const double unit = std::pow(10.0, decimals);
    const double rounded = std::round(value * unit) / unit;
    const QString figure = locale().toString(std::abs(rounded), 'f', decimals);
    return rounded < 0 ? minus + figure : figure;
}

QString hours(double value) { return number(value, std::abs(value) < 99.95 ? 1 : 0); }

QString whole(double value) { return number(value, 0); }

QString count(double value)
{
    const bool isWhole = std::abs(value - std::round(value)) < 0.05;
    return number(value, std::abs(value) < 9.95 && !isWhole ? 1 : 0);
}

QString percent(double share)
{
    const double hundredths = share * 100;
    const bool small = std::abs(hundredths) < 0.95 && std::abs(hundredths) >= 0.05;
    return number(hundredths, small ? 1 : 0) + noBreak + QLatin1Char('%');
}

QString currencySign(const QString &currency)
{
    if (currency == QLatin1String("GBP"))
        return QStringLiteral("£");
    if (currency == QLatin1String("EUR"))
        return QStringLiteral("€");
    if (currency == QLatin1String("USD"))
        return QStringLiteral("$");
    return currency + noBreak;
}

QString money(double value, const QString &currency)
{
    const double size = std::abs(value);
    const bool pence = size < 9.995 && std::abs(size - std::round(size)) >= 0.005;
    const QString figure = size >= 99'950 ? scaled(value, 9.95) : number(value, pence ? 2 : 0);
    return withSign(currencySign(currency), figure);
}

QString large(double value) { return scaled(value, 99.95); }

QString time(double hoursSpent)
{
    const double minutes = std::round(hoursSpent * 60);
    if (std::abs(minutes) >= 57 && hours(hoursSpent) == hours(1))
        return Words::tr("1 hour");
    if (std::abs(minutes) >= 60)
        return Words::tr("%1 hours").arg(hours(hoursSpent));
    if (minutes == 1)
        return Words::tr("1 minute");
    if (minutes == 0 && hoursSpent != 0)
        return Words::tr("less than a minute");
    return Words::tr("%1 minutes").arg(whole(minutes));
}

QString shortTime(double hoursSpent)
{
    const double minutes = std::round(hoursSpent * 60);
    if (std::abs(minutes) >= 57 && (std::abs(minutes) >= 60 || hours(hoursSpent) == hours(1)))
        return Words::tr("%1 h").arg(hours(hoursSpent));
    return Words::tr("%1 min").arg(whole(minutes));
}

bool differs(double value, QString (*written)(double)) { return written(value) != written(0); }

QString difference(double value, QString (*written)(double))
{
    if (!differs(value, written))
        return Words::tr("none");
    const QString figure = written(value);
    return value > 0 ? QLatin1Char('+') + figure : figure;
}

QString signedNumber(double value, int decimals)
{
    const QString figure = number(value, decimals);
    if (figure == number(0, decimals))
        return number(0, 0);
    return value > 0 ? QLatin1Char('+') + figure : figure;
}

QString inDraws(double chance)
{
    if (chance >= 1)
        return Words::tr("in every draw");
    if (chance <= 0)
        return Words::tr("in no draw");
    if (chance > 0.995)
        return Words::tr("in more than 99 of 100 draws");
    if (chance < 0.005)
        return Words::tr("in less than one of 100 draws");
    return Words::tr("in %1 of 100 draws").arg(whole(chance * 100));
}

int rangeDecimals(double low, double high)
{
    const double length = std::abs(high - low);
    if (length >= 3 && std::max(std::abs(low), std::abs(high)) >= 9.95)
        return 0;
    return length >= 0.1 || length == 0 ? 1 : 2;
}

QString range(double low, double high)
{
    const int decimals = rangeDecimals(low, high);
    return Words::tr("%1 to %2", "the ends of an interval").arg(number(low, decimals), number(high, decimals));
}

int decimalsFor(double length)
{
    const double size = std::abs(length);
    if (!(size > 1e-6) || size >= 99.5)
        return size >= 99.5 ? 0 : 1;
    return std::clamp(1 - static_cast<int>(std::floor(std::log10(size) + 1e-9)), 1, 6);
}

QString shareInWords(double share, const QString &thing, const QString &things)
{
    if (share > 0.97)
        return share >= 1 ? Words::tr("every %1").arg(thing) : Words::tr("nearly every %1").arg(thing);
    if (!(share >= 0.01))
        return Words::tr("less than one %1 in a hundred").arg(thing);
    const Fraction fraction = nearest(share);
    const QString &unit = fraction.some == 1 ? thing : things;
    return Words::tr("%1 %2 in %3", "one hour in eleven").arg(inWords(fraction.some), unit, inWords(fraction.of));
}

} // namespace app::charts
