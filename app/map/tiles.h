// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QRectF>

#include <vector>

namespace app::map {

/// Numbered boxes on a plane, found by the tiles they lie on. Filled anew rather than edited: that takes a few
/// milliseconds for ten thousand boxes.
class Tiles {
public:
    /// A box of the thing with a number; a thing may have several.
    struct Box {
        int number;
        QRectF area;
    };
    Tiles() = default;
    Tiles(const QRectF &ground, const std::vector<Box> &boxes, int numbers);

    /// The numbers of things that may meet an area, each once, in rising order.
    std::vector<int> in(const QRectF &area) const;

private:
    struct Range {
        int left, top, right, bottom;
    };
    Range rangeOf(const QRectF &area) const;

    static constexpr double side = 320;
    QPointF m_corner;
    int m_columns = 0, m_rows = 0, m_numbers = 0;
    std::vector<int> m_from; ///< by tile: where its numbers begin
    std::vector<int> m_all;
};

} // namespace app::map
