// SPDX-License-Identifier: GPL-3.0-only
#include "app/inspector/words.h"

#include <QCoreApplication>
#include <QLocale>

#include <cmath>

namespace app::inspector {

using namespace model;

namespace {

QString text(const char *words)
{
    return QCoreApplication::translate("Inspector", words);
}

constexpr QChar minus(0x2212);

} // namespace

QString shortNumber(double value, int decimals)
{
    const QLocale locale;
    QString written = locale.toString(std::abs(value), 'f', decimals);
    if (decimals > 0) {
        while (written.endsWith(locale.zeroDigit()))
            written.chop(1);
        if (written.endsWith(locale.decimalPoint()))
            written.chop(locale.decimalPoint().size());
    }
    const bool isZero = written == locale.zeroDigit();
    return value < 0 && !isZero ? minus + written : written;
}

QString minutes(double value)
{
    return shortNumber(value, std::abs(value) < 9.95 ? 1 : 0);
}

QString hours(double value)
{
    const QLocale locale;
    const QString written = locale.toString(std::abs(value), 'f', std::abs(value) < 99.95 ? 1 : 0);
    const bool isZero = std::abs(value) < 0.05;
    return text("%1 h").arg(value < 0 && !isZero ? minus + written : written);
}

QString percent(double share)
{
    if (share > 0 && share < 0.005)
        return text("under 1 %");
    return text("%1 %").arg(shortNumber(share * 100, 0));
}

Result<std::optional<double>> numberIn(const QString &typed)
{
    QString digits = typed.trimmed();
    for (const QChar sign : {QChar(0x00A3), QChar(0x20AC), QChar(u'$'), QChar(u'%')})
        digits.remove(sign);
    digits.replace(minus, QLatin1Char('-'));
    digits = digits.trimmed();
    if (digits.isEmpty())
        return std::optional<double>();
    bool ok = false;
    double number = QLocale().toDouble(digits, &ok);
    if (!ok)
        number = QLocale::c().toDouble(digits, &ok);
    if (!ok || !std::isfinite(number))
        return Refusal{text("“%1” is not a number; give one such as 12.5").arg(typed.trimmed().left(40))};
    return std::optional<double>(number);
}

QString nameOf(Grade grade)
{
    switch (grade) {
    case Grade::Measured: return text("Measured");
    case Grade::Published: return text("Published");
    case Grade::Estimate: return text("Estimate");
    case Grade::Guess: return text("Guess");
    }
    return {};
}

QString nameOf(NodeKind kind)
{
    switch (kind) {
    case NodeKind::Start: return text("Start");
    case NodeKind::Step: return text("Step");
    case NodeKind::Choice: return text("Choice");
    case NodeKind::Fork: return text("Fork");
    case NodeKind::Join: return text("Join");
    case NodeKind::End: return text("End");
    }
    return {};
}

QString nameOf(Outcome outcome)
{
    switch (outcome) {
    case Outcome::Completed: return text("Completed");
    case Outcome::Refused: return text("Refused");
    case Outcome::GaveUp: return text("Gave up");
    }
    return {};
}

QString channelName(const QString &channel)
{
    if (channel == QLatin1String("in-person"))
        return text("in person");
    if (channel == QLatin1String("online"))
        return text("online");
    if (channel == QLatin1String("phone"))
        return text("phone");
    if (channel == QLatin1String("post"))
        return text("post");
    if (channel == QLatin1String("app"))
        return text("app");
    if (channel == QLatin1String("assisted"))
        return text("assisted");
    return channel;
}

} // namespace app::inspector
