// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/burden/person.h"

namespace model::burden {

/// A person's days from start to end, near enough to put redesigns in order by: exact where nothing runs side by side.
///
/// Every stretch takes its mean; of branches that run side by side the longest of those that are taken counts (each taken by its
/// own share). As the mean of the longest is never less than the longest of the means, it errs to the short side:
/// simulation tells the true mean. Minutes of giving are spread over steps by how much they ask.
/// `structure` and `person` are those of the prepared journey, for that segment (none: the general shares).
double longestWay(const Prepared &prepared, const Structure &structure, const Segment *segment, const PersonMeasure &person);

} // namespace model::burden
