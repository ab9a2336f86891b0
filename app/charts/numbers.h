// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QString>

/// How figures are written on screens and in pictures: true minus, a no-break space before %, thousands grouped as the
/// desktop's language does, no more digits than are meant. Files and the console write numbers themselves.
namespace app::charts {

/// A number with so many decimals; what rounds to zero has no sign.
QString number(double value, int decimals);
/// One decimal under 100, else whole: "38.3", "1,234".
QString hours(double value);
/// Whole: minutes and days.
QString whole(double value);
/// Answers, visits and the like: whole from 10 on, below with one decimal unless it is whole.
QString count(double value);
/// A share 0 … 1: "9 %", "0.4 %"; a difference keeps its sign.
QString percent(double share);
/// "£130", "£1.20" under ten; "£14 million". `currency` is an ISO code.
QString money(double value, const QString &currency);
/// "2.0 million", "22.8 million", "1.2 billion", "23,400": about three digits that count.
QString large(double value);
/// A time in words: "3.4 hours", "12 minutes" under an hour.
QString time(double hours);
/// The same in figures: "12.3 h", "36 min".
QString shortTime(double hours);
/// "£", "€", "$", or the code itself.
QString currencySign(const QString &currency);

/// A written difference from 0: "+1.2", "−3.4", "none" where `written` shows nothing but noughts.
QString difference(double value, QString (*written)(double));
/// The same with so many decimals: "+1.25", "−0.40", "0".
QString signedNumber(double value, int decimals);
/// Decimals with which a length of so much still tells parts of it apart: 1 from one on, one more for each tenth of it; 0
/// from a hundred on.
int decimalsFor(double length);
/// Decimals that tell the ends of an interval apart: none where it is 3 long and reaches beyond 10, two under 0.1.
int rangeDecimals(double low, double high);
/// The ends of an interval: "33 to 44", "−4.0 to −2.8".
QString range(double low, double high);
/// Whether the difference of two figures shows when it is written so.
bool differs(double value, QString (*written)(double));

/// How often something is so in draws: "in 97 of 100 draws", "in every draw".
QString inDraws(double chance);

/// A share of a whole as people say it: "one hour in eleven", "two hours in five", "nearly every hour".
/// `thing` and `things` are the unit, one and many.
QString shareInWords(double share, const QString &thing, const QString &things);

} // namespace app::charts
