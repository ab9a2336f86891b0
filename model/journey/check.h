// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/inventory/inventory.h"
#include "model/journey/finding.h"
#include "model/journey/structure.h"

namespace model {

/// The rules an inventory breaks: bounds, references, keys this version does not know.
Findings checkInventory(const Inventory &inventory);

/// The rules of measure.md §1–2 a journey breaks, by severity and then in the order of its nodes and edges. Empty of
/// errors = it can be measured for every segment of the inventory.
Findings checkJourney(const Inventory &inventory, const Journey &journey);

/// The errors alone, where the structure is at hand already: what decides whether it can be measured.
Findings errorsOf(const Inventory &inventory, const Journey &journey, const Structure &structure);
/// Its two halves, for journeys that differ in quantities alone: everything but those, and those.
Findings shapeErrorsOf(const Inventory &inventory, const Journey &journey, const Structure &structure);
Findings quantityErrorsOf(const Inventory &inventory, const Journey &journey);

} // namespace model
