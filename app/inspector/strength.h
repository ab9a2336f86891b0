// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/inspector/unit.h"

namespace app::inspector {

/// The one number that says how strong a change is: the value it sets, the factor it scales by, the minutes it leaves.
struct Strength {
    QString name;
    Unit unit;
    model::Quantity value;
};

/// None where the kind of change has no such number.
std::optional<Strength> strengthOf(const Desk &desk, const model::changes::Any &what);
/// The change with another strength.
model::changes::Any withStrength(model::changes::Any what, const model::Quantity &value);

} // namespace app::inspector
