// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/layout/sheet.h"

namespace model::layout {

/// Something that takes a height in a column: a node, the end of a branch on a bar, or a way that passes by.
struct Element {
    enum class Kind { Node, Port, Run };
    Kind kind = Kind::Node;
    int node = -1; ///< of a node or a port
    int edge = -1; ///< of a port, or the first that runs here
    int column = 0;
    int lane = 0;
    int branch = -1;          ///< the edge by which the innermost branch around is entered, or -1
    double up = 8, down = 8;  ///< room above and below its middle
    double y = 0;
    bool settled = false; ///< its place from top to bottom is known from a like arrangement
};

/// The part of a way between elements of two columns, one beside the other.
struct Link {
    int from, to;  ///< elements, left and right
    int edge;      ///< the first that takes it
    double weight; ///< how much it wants to be straight
};

/// A journey taken apart into columns of elements. Ways that pass a column have an element in it; a fork or a join has
/// one for each of its branches, so that what is between them is never another's.
struct Strands {
    std::vector<Element> elements;
    std::vector<Link> links;
    std::vector<std::vector<int>> columns; ///< elements from top to bottom
    std::vector<std::vector<int>> chains;  ///< by edge: elements from end to end, from left to right; empty =
                                           ///< no way, or one so long that it runs beneath everything
    std::vector<int> main;                 ///< by node: the element where a trunk comes to it or leaves it

    Element &operator[](int i) { return elements[Sheet::at(i)]; }
    const Element &operator[](int i) const { return elements[Sheet::at(i)]; }
};

Strands strandsOf(const Sheet &sheet);
/// Puts the elements of each column in the order of fewest crossings; lanes and branches stay together.
void assignOrder(const Sheet &sheet, Strands &strands);
/// Gives elements their heights, and lanes theirs, so that ways are straight where they can be.
void assignHeights(Sheet &sheet, Strands &strands);

} // namespace model::layout
