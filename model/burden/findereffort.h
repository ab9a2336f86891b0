// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/burden/finder.h"
#include "model/change/apply.h"

#include <set>

namespace model::burden {

/// The steps that changes reach, by their place in the journey they are made on: those a scope means and that have what is changed.
std::set<qsizetype> stepsReached(const QList<Change> &changes, const Changed &journey, const Inventory &inventory);

/// What must be changed where these steps are, and what these changes cost.
Effort effortOf(const std::set<qsizetype> &steps, const QList<Change> &changes, const Journey &journey, const Inventory &inventory);

} // namespace model::burden
