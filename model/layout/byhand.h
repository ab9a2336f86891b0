// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/layout/spacing.h"

namespace model::layout {

/// Puts nodes where a hand placed them; cards that stood there settle in another row. By node: whether it stands off
/// its cell, so that ways to it and past it must be found anew.
std::vector<bool> moveByHand(Sheet &sheet, Routes &routes, Spacing &spacing, const std::vector<bool> &byHand,
                             const QMap<NodeId, QPointF> &places);

/// Finds new ways for edges that touch, or cross, a node that stands off its cell.
void detourAround(Arrangement &arrangement, const Sheet &sheet, const Spacing &spacing, const std::vector<bool> &loose);

} // namespace model::layout
