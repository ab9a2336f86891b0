// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/base/quantity.h"
#include "model/base/result.h"
#include "model/journey/node.h"

#include <QString>

#include <optional>

/// Numbers and names as the inspector writes and reads them: the locale of the screen, short.
namespace app::inspector {

/// A number with at most `decimals`, without trailing zeros, true minus: "7.5", "1,200", "−3".
QString shortNumber(double value, int decimals = 4);
/// Minutes in a heading: whole, one decimal under 10.
QString minutes(double value);
/// Hours: one decimal under 100, else whole: "−0.4 h".
QString hours(double value);
/// A share as per cent with a space: "93 %", "under 1 %".
QString percent(double share);

/// What a hand typed as a number: the locale's way, or with a decimal point; signs of money and per cent may stand with
/// it. Refused with a sentence; an empty text is none.
model::Result<std::optional<double>> numberIn(const QString &text);

QString nameOf(model::Grade grade);
QString nameOf(model::NodeKind kind);
QString nameOf(model::Outcome outcome);
/// A channel's key as people say it: "in person"; unknown words as they are.
QString channelName(const QString &channel);

} // namespace app::inspector
