// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/burden/findermoves.h"
#include "model/scenario/lever.h"

namespace model::burden {

/// Every lever as candidates on a journey as shown: wherever it reaches, and at each organisation and each service alone, where
/// that is less than all it reaches; at its likely strength, with its low and high one besides. What reaches nothing is left out.
std::vector<Candidate> leverCandidates(const Levers &levers, const Inventory &inventory, const Journey &shown);

} // namespace model::burden
