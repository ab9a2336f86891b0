// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/change/change.h"

namespace model {

/// The change in a few plain words, for undo, lists and reports: its name, or what it does
/// ("Set the wait of Claim Child Benefit to 12 days"). Names of nodes come from the journey where it has them.
QString describe(const Change &change, const Journey &journey, const Inventory &inventory);

} // namespace model
