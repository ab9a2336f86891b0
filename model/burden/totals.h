// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/burden/figures.h"

namespace model::burden {

/// What a journey comes to, in numbers alone: for where thousands of them are kept.
struct Totals {
    YearFigures year{};
    std::vector<PersonFigures> segments;   ///< those with people, in the document's order
    PersonFigures everyone{};              ///< the mean of all people

    bool operator==(const Totals &) const = default;
};

} // namespace model::burden
