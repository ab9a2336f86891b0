// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/change/change.h"

namespace app::information {

/// The change that makes a step ask an item at so many of its visits (0 … 1; none: not at all); none where it is so
/// already or the step is not there. On a baseline it is an edit, in a scenario an entry.
std::optional<model::Change> asking(const model::Journey &shown, const model::NodeId &step, const model::ItemId &item,
                                    std::optional<double> share);
/// What Space does: asked at every visit, or no longer asked.
std::optional<model::Change> askingTurned(const model::Journey &shown, const model::NodeId &step,
                                          const model::ItemId &item);

} // namespace app::information
