// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <vector>

namespace model::burden {

/// Solves matrix · x = b in place: b becomes x. Rows one after another, partial pivoting; a singular matrix gives 0 where it
/// leaves x open.
void solveDense(std::vector<double> &matrix, std::vector<double> &b);

} // namespace model::burden
