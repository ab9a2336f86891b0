// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/burden/random.h"

/// Numbers drawn from distributions, each a function of a key and the number of the draw alone.
namespace model::burden {

/// The value below which a standard normal number is with that probability, 0 < p < 1; relative error 1e-15 (Wichura 1988,
/// algorithm AS 241).
double normalQuantile(double p);

/// A standard normal number.
double normalVariate(std::uint64_t key, std::uint32_t draw);

/// The logarithm of a gamma number of that shape, > 0, and scale 1: shapes far below 1 give numbers too small for a double
/// (Marsaglia and Tsang 2000, A simple method for generating gamma variables).
double logGammaVariate(double shape, std::uint64_t key, std::uint32_t draw);

} // namespace model::burden
