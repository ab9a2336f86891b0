// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/base/quantity.h"
#include "model/base/result.h"

namespace app::inventory {

/// How a column writes its quantities.
struct Writing {
    double factor = 1;   ///< shown = held × factor
    QString after;       ///< " %"; may be left out where it is typed
    double unsaid = 0;   ///< what it is where nobody said it; shown as nothing
    model::Bounds bounds = model::Bounds::amount();
};

/// "12", "5–12–30 %"; empty where nothing is said.
QString written(const model::Quantity &quantity, const Writing &writing);

/// A quantity as it is typed: "12", or low, likely and high as "5–12–30", "5 - 12 - 30", "5 to 12 to 30", "5..12..30". How sure we are of it
/// and where it comes from stay; blank says nothing of it any more. Refused with a sentence where it makes no sense.
model::Result<model::Quantity> quantityIn(const QString &text, const model::Quantity &before, const Writing &writing);

} // namespace app::inventory
