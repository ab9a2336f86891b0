// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/theme/theme.h"
#include "model/burden/measure.h"

#include <QRectF>

#include <vector>

class QPainter;

namespace app::gallery {

/// A journey at a glance: a mark a step in the order of the work, coloured by the minutes a person spends on it.
struct TinyMap {
    struct Mark {
        int column = 0; ///< from the left
        int row = 0;    ///< within its column, from the top
        int heat = 0;   ///< 0 … 5
    };
    struct Curve {
        int from = 0, to = 0; ///< places in `marks`
    };
    std::vector<Mark> marks;
    std::vector<Curve> curves;
    std::vector<int> heights; ///< marks by column
};

/// Its steps by the columns of the layout; curves lead at most two columns far, so that the picture stays calm.
TinyMap tinyMapOf(const model::Inventory &inventory, const model::Journey &journey,
                  const model::burden::Detail &detail);

/// Minutes a person to a colour: under 10, 30, 60, 120, 240, and more.
int heatOf(double minutes);

void paintTinyMap(QPainter &painter, const QRectF &where, const TinyMap &map, const Colours &colours, double scale);

} // namespace app::gallery
