// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/layout/routes.h"

namespace model::layout {

/// Where columns and channels stand. Channel c is the space left of column c; the last is right of all.
struct Spacing {
    struct Range {
        double left = 0, right = 0;
        double middle() const { return (left + right) / 2; }
    };
    std::vector<Range> channels;
    std::vector<QRectF> boxes; ///< by node
    double width = 0;
};

/// Widths from what stands in columns and runs in channels; gives risers their x and bars their heights.
Spacing spacingOf(const Sheet &sheet, Routes &routes);

} // namespace model::layout
