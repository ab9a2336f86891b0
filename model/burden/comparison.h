// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/burden/measure.h"

namespace model::burden {

/// A scenario beside its baseline: what it saves, a year and a person.
struct Comparison {
    Measure baseline;
    Measure scenario;
    YearMeasure difference() const;   ///< scenario less baseline
};

} // namespace model::burden
