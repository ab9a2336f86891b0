// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/layout/strands.h"

namespace model::layout {

/// A vertical part of ways in a channel, the space left of a column; ways that share an end share it.
struct Riser {
    int channel = 0;
    std::vector<double> lefts, rights; ///< heights of what comes to it from either side
    double top = 0, bottom = 0;
    double x = 0;
};

/// The way of an edge before columns have their x: heights from end to end, and what stands between them.
struct Route {
    static constexpr int middle = -1; ///< instead of a riser: the middle of the shape it leaves
    enum class Form { Missing, Chip, Way };
    Form form = Form::Missing;
    std::vector<double> heights;
    std::vector<int> risers; ///< one fewer than heights
};

struct Routes {
    std::vector<Route> byEdge;
    std::vector<Riser> risers;
    std::vector<std::vector<int>> byChannel; ///< risers from left to right, so that their ways cross least
    std::vector<std::vector<double>> meets;  ///< by node: heights at which ways come to or leave a bar
};

Routes routesOf(const Sheet &sheet, const Strands &strands);

} // namespace model::layout
