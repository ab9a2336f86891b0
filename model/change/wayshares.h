// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/journey/node.h"

#include <functional>
#include <span>
#include <vector>

/// Changing how several ways share out the people at a node, for everybody and for every segment that differs.
namespace model {

/// The share of one way that may be rewritten: an edge's or a channel's.
struct WayShares {
    Quantity *share;
    ShareFor *shareFor;
};

/// Gives `make` the ways' shares as they hold (measure.md §2) and writes back what it makes of them: once for the general
/// shares, once for each segment that has a share of its own on any of the ways. A number that is said keeps its grade and
/// source and is multiplied; a segment with one share of its own has one on every way afterwards.
void rescale(std::span<const WayShares> ways, const std::function<void(std::span<double>)> &make);

} // namespace model
