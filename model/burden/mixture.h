// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/change/dated.h"

namespace model::burden {

/// A journey made of two dates of it: what stands there from one, what the numbers are from the other. Not measured anywhere but to part
/// the effect of policy from better estimates.
///
/// `stands` gives steps, ways, what is asked, services, organisations, channels and fees, which are set and not estimated. `numbers` gives,
/// of what is on both dates and not marked, minutes, waits, stress, shares of the same ways, channels and asks, minutes of items, paces and
/// values of an hour. `people` gives how many of each segment go through it in a year. What is marked keeps the numbers of `stands`.
struct Mixture {
    const Dated &stands;
    const Dated &numbers;
    const Dated &people;
    const Marks &policy;
};
Dated mixed(const Mixture &mixture);

} // namespace model::burden
