// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/layout/arrange.h"

#include <vector>

namespace model::layout {

/// What the steps of the layout know of a journey: columns, which edges lead back, lanes. All is indexed by the places
/// in the journey's tables.
struct Sheet {
    Sheet(const Inventory &inventory, const Journey &journey, const Measures &measures, const Arrangement *like);

    const Inventory &inventory;
    const Journey &journey;
    const Measures &measures;
    const Arrangement *like;
    Structure structure;

    struct Ends {
        int from = -1, to = -1; ///< nodes, or -1 where the edge names one that is not there
        bool whole() const { return from >= 0 && to >= 0; }
    };
    std::vector<Ends> ends; ///< by edge

    std::vector<int> column; ///< by node
    int columns = 0;
    std::vector<bool> back;       ///< by edge: it closes a loop
    std::vector<int> topological; ///< nodes such that edges that don't lead back lead on
    std::vector<int> met;         ///< by node: when a walk from the start first comes to it

    QList<Lane> lanes;
    std::vector<int> lane;         ///< by node
    std::vector<double> likeY;     ///< by node: its middle beneath the top of its lane in `like`, or -1
    std::vector<double> likeWhole; ///< by node: its middle in `like`, or -1

    int nodeCount() const { return structure.graph.nodeCount(); }
    NodeKind kind(int node) const { return journey.nodes.at(node).kind; }
    bool isBar(int node) const { return kind(node) == NodeKind::Fork || kind(node) == NodeKind::Join; }
    /// A choice with one way out and several in: a place where ways meet.
    bool isMeeting(int node) const;
    /// The size of a node's shape; a bar's height comes with its branches.
    QSizeF sizeOf(int node) const;
    /// The words beneath a start or an end; empty = none.
    QSizeF captionOf(int node) const;
    /// Whether the share of an edge is told: it is one of several ways.
    bool isShareTold(int edge) const;
    /// Width of the share's words at 100 %, with a little air.
    double labelWidth(int edge) const;
    /// From the top of the share's first line to the bottom of its last.
    double labelHeight(int edge) const;
    /// Whether an edge is drawn as a way, not as a chip, and has both its ends.
    bool isWay(int edge) const { return ends[at(edge)].whole() && ends[at(edge)].from != ends[at(edge)].to; }

    static size_t at(int i) { return static_cast<size_t>(i); }
};

void assignColumns(Sheet &sheet);
void assignLanes(Sheet &sheet, LanesBy lanesBy);

} // namespace model::layout
