// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/burden/asks.h"
#include "model/burden/numbers.h"

#include <span>

namespace model::burden {

/// By ask: whether on every way that leads to it from the start its item is asked before, at a step that always asks it; the
/// meaning of "certain" in Matrix. `genuine`: by ask, whether it tells anybody anything: reached, and in no held area.
/// O(nodes + edges) an item.
std::vector<bool> askedBefore(const Journey &journey, const Structure &structure, const Chain &chain, const Shares &shares,
                              const Asks &asks, std::span<const char> genuine);

} // namespace model::burden
