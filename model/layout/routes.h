// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/layout/sheet.h"

namespace model::layout {

/// A vertical part of ways in a channel, the space left of a column; ways that share an end share it.
struct Riser {
    int channel;
    int group; ///< node × 2, + 1 where it is the node they lead to
    double top, bottom;
    double x = 0;
};

/// The way of an edge before columns have their x: heights, and the risers between them.
struct Route {
    enum class Form { Missing, Chip, Way };
    Form form = Form::Missing;
    double leave = 0, track = 0, arrive = 0;
    int first = -1;          ///< riser from `leave` to `track`, or -1
    int last = -1;           ///< riser from `track` to `arrive`, or -1
    bool fromMiddle = false; ///< leaves the shape up or down, at its middle
};

struct Routes {
    std::vector<Route> byEdge;
    std::vector<Riser> risers;
    std::vector<std::vector<int>> byChannel; ///< risers
};

/// Heights for every edge. No way crosses a cell with a card in it.
Routes routesOf(const Sheet &sheet, const std::vector<bool> &byHand);

} // namespace model::layout
