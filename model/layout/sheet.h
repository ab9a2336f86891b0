// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/layout/arrange.h"

#include <vector>

namespace model::layout {

/// What the steps of the layout know of a journey, filled one after the other: columns, lanes, order, rows. All is
/// indexed by the places in the journey's tables; rows count through all lanes from the top.
struct Sheet {
    Sheet(const Inventory &inventory, const Journey &journey, const Measures &measures);

    const Inventory &inventory;
    const Journey &journey;
    const Measures &measures;
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

    QList<Lane> lanes;
    std::vector<int> lane;                  ///< by node
    std::vector<std::vector<int>> byColumn; ///< nodes from top to bottom

    std::vector<int> row;      ///< by node: within its lane
    std::vector<int> rowsOf;   ///< by lane
    std::vector<int> firstRow; ///< by lane: its first row, counted through all lanes
    std::vector<int> laneOfRow;
    std::vector<double> rowY; ///< middle of each row

    int nodeCount() const { return structure.graph.nodeCount(); }
    NodeKind kind(int node) const { return journey.nodes.at(node).kind; }
    bool isBar(int node) const { return kind(node) == NodeKind::Fork || kind(node) == NodeKind::Join; }
    /// A choice with one way out and several in: a place where ways meet.
    bool isMeeting(int node) const;
    /// The size of a node's shape; a bar's height comes with its branches.
    QSizeF sizeOf(int node) const;
    int wholeRow(int node) const { return firstRow[at(lane[at(node)])] + row[at(node)]; }
    double y(int node) const { return rowY[at(wholeRow(node))]; }
    /// Whether the share of an edge is told: it is one of several ways.
    bool isShareTold(int edge) const;
    /// Width of the share's words at 100 %, with a little air.
    double labelWidth(int edge) const;

    static size_t at(int i) { return static_cast<size_t>(i); }
};

void assignColumns(Sheet &sheet);
void assignLanes(Sheet &sheet, LanesBy lanesBy);
void assignOrder(Sheet &sheet);
/// Rows within lanes, and from them heights of lanes. `blocked` (by row, then column) are cells a hand has covered.
void assignRows(Sheet &sheet, const std::vector<std::vector<int>> &blocked = {});

} // namespace model::layout
