// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/burden/explain.h"

namespace model::burden {

/// The figure a question is about as the engine measures it; none where the segment, node or end is not there. Refused as
/// measure() is.
Result<std::optional<double>> measuredFigure(const Inventory &inventory, const Journey &journey, const Scenarios &scenarios,
                                             const Question &question, std::stop_token stop);

} // namespace model::burden
