// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/document/session.h"
#include "model/change/change.h"

namespace app::inspector {

/// The nodes and edges a change is about, as they stand in the journey: what its row selects on the map. A change that
/// reaches every step selects none.
Session::Selection reachOf(const model::changes::Any &what, const model::Journey &journey,
                           const model::Inventory &inventory);

} // namespace app::inspector
