// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/burden/numbers.h"

namespace model::burden {

/// A loop eliminated with a segment's shares: made once, substituted into again and again.
struct Factor {
    std::vector<double> links;     ///< by slot: from an eliminated node on, of those who move on; into it, as they came
    std::vector<double> inverse;   ///< by node in the order of elimination: 1 / the share that doesn't come straight back
};

/// Eliminates a component that has an elimination. Nodes nobody reaches get an inverse of 0.
Factor factorOf(const Chain &chain, const Shares &shares, const Chain::Component &component);

} // namespace model::burden
