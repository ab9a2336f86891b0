// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/confidence/figures.h"

/// What the confidence room says in words: how sure the answer is, how that is known, or why there is none.
namespace app::confidence {

/// Why there is nothing to show and what to do about it; both empty where there is.
struct Refused {
    QString headline, remedy;
};
Refused refusalOf(const Known &known);

/// "The time tax is 38.3 hours, and 90 % sure to lie between 33 and 44; one number holds most of the doubt".
QString headlineOf(const Known &known, Of of);
/// How that was worked out, how many numbers are measured, and how often a scenario saves time.
QString subtitleOf(const Known &known);

} // namespace app::confidence
