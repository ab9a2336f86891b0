// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/base/result.h"
#include "model/scenario/numbers.h"

namespace app::confidence {

/// The part of a quantity that a hand types into a table's cell.
enum class Part { Value, Low, High, Error };

/// The number's quantity with one part as it was typed; blank ends and errors fall back to what is so without them.
/// Refused with a sentence where it is no number.
model::Result<model::Quantity> typed(const model::Number &number, Part part, const QString &text);

} // namespace app::confidence
