// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/burden/asks.h"
#include "model/burden/numbers.h"

#include <span>
#include <stop_token>

namespace model::burden {

/// An ask that is a repeat, and the organisation that was told first.
struct Told {
    int ask;        ///< place in Asks::all()
    int from;       ///< place in the inventory's organisations, or -1
    double times;   ///< a person, > 0
};

/// For each ask the probability that it is its group's first one of an item that another group was told first, by the
/// organisation of that first ask. `groups`: by ask, those that count together (an organisation's outside all reuse areas, or
/// an area), -1 for asks that are never genuine. `first`: by ask, the probability that it is the person's first genuine one.
///
/// After a first ask at u the way goes on as if it began there, so with φ the first asks, ψ_o(v) = h(v)·(Σ φ(u)·G(u, v) −
/// Σ ψ_o(w)·G(w, v)), over u of organisation o in other groups and earlier w in v's own; in a loop a small linear system. G as
/// in firstHits. Empty where stopped.
std::vector<Told> tellings(const Chain &chain, const Shares &shares, const Asks &asks, std::span<const int> groups,
                           std::span<const double> first, std::stop_token stop = {});

} // namespace model::burden
