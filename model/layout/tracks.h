// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/layout/sheet.h"

namespace model::layout {

/// Where horizontal parts of ways may run: five tracks a row (gap above, upper, middle, lower, gap below), and what
/// runs there already. Gaps are free of cards everywhere; the others where the row's cells are.
class Tracks {
public:
    explicit Tracks(const Sheet &sheet, const std::vector<bool> &byHand);

    struct Wish {
        int edge;
        int firstColumn, lastColumn; ///< columns it must pass without touching a card
        double leave, arrive;        ///< heights at its ends
        bool leaveAnywhere = false;  ///< a fork's branch leaves at any height
        bool arriveAnywhere = false; ///< … and comes to a join at any
    };
    /// The height that costs least, claimed for the edge.
    double claim(const Wish &wish);

    /// Whether a vertical through the middle of a column is free of cards and of other such verticals; its own row is.
    bool isColumnFree(int column, int ownRow, double fromY, double toY) const;
    /// From now on no other vertical may run there; what crosses it may.
    void takeColumn(int column, int ownRow, double fromY, double toY);

private:
    static constexpr int perRow = 5;
    struct Run {
        int firstColumn, lastColumn, edge;
    };
    struct Span {
        int first, last; ///< rows, first > last = none
    };
    double heightOf(int track) const;
    bool isOpen(int track, const Wish &wish) const;
    double cost(int track, const Wish &wish) const;
    bool isRowFree(int row, int firstColumn, int lastColumn) const;
    Span rowsTouched(int ownRow, double fromY, double toY) const;
    int rowAt(double y) const;

    const Sheet &m_sheet;
    std::vector<std::vector<int>> m_taken;     ///< by row: columns with a shape in them, in rising order
    std::vector<std::vector<int>> m_verticals; ///< by row: columns with a vertical through them
    std::vector<std::vector<Run>> m_runs;      ///< by track
};

} // namespace model::layout
