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
Spacing spacingOf(const Sheet &sheet, const Strands &strands, Routes &routes);

/// The corners of every edge's way, from end to end.
QList<PlacedEdge> waysOf(const Sheet &sheet, const Routes &routes, const Spacing &spacing);

/// The way without corners that turn nowhere.
QList<QPointF> straightened(const QList<QPointF> &way);

/// Cuts each bar where ways that are not its own pass, and puts a fork's words where none does.
void cutBars(Arrangement &arrangement, const Sheet &sheet);

/// Where each share is told: beside where its way leaves, off cards, bars, lines and other shares where there is room.
void placeLabels(Arrangement &arrangement, const Sheet &sheet);

} // namespace model::layout
