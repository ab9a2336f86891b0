// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/burden/asks.h"
#include "model/burden/hits.h"

namespace model::burden {

/// The parts of a person's minutes that the time tax is made of, and nothing else of the measure: for where it is worked
/// out thousands of times. The sum is that of PersonMeasure::minutes.

/// Minutes a person spends on giving, giving again and confirming. Empty where stopped.
std::optional<double> minutesOfAsks(const Chain &chain, const Asks &asks, const QList<ReuseRule> &reuse, const Inventory &inventory,
                                    const Segment *segment, const Shares &shares, const std::vector<double> &visits,
                                    std::stop_token stop = {});
/// Minutes a person spends on finding out, doing, travelling and queueing.
double minutesOfSteps(const Chain &chain, const Journey &journey, const Segment *segment, const std::vector<double> &visits);

} // namespace model::burden
