// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/layout/spacing.h"

namespace model::layout {

/// Puts nodes where a hand placed them; what they would cover moves to the nearest free place, and nothing else moves.
/// By node: whether it stands off its cell, so that ways to it and past it must be found anew.
std::vector<bool> moveByHand(Arrangement &arrangement, const Sheet &sheet, const QMap<NodeId, QPointF> &places);

/// Finds new ways for edges that touch, or cross, a node that stands off its cell.
void detourAround(Arrangement &arrangement, const Sheet &sheet, const std::vector<bool> &loose);

} // namespace model::layout
