// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/journey/journey.h"

#include <span>
#include <vector>

namespace model {

/// The journey as a graph of indices: places in `nodes` and `edges` tables. Where an edge names a node that is not
/// there it is left out. Built in one pass; everything that walks the graph walks this.
class Graph {
public:
    explicit Graph(const Journey &journey);

    struct Arc {
        int edge;   ///< place in Journey::edges
        int node;   ///< the other end: place in Journey::nodes
    };
    int nodeCount() const { return static_cast<int>(m_outFrom.size()) - 1; }
    std::span<const Arc> out(int node) const { return slice(m_out, m_outFrom, node); }
    std::span<const Arc> in(int node) const { return slice(m_in, m_inFrom, node); }

private:
    static std::span<const Arc> slice(const std::vector<Arc> &arcs, const std::vector<int> &from, int node);

    std::vector<Arc> m_out, m_in;
    std::vector<int> m_outFrom, m_inFrom;
};

/// What rules of measure.md §2 the shape of a journey breaks.
struct ShapeFault {
    enum class Kind {
        NoStart, SecondStart, NoEnd, EdgeWithoutNode, EdgeIntoStart, EdgeOutOfEnd,
        ForkWithoutJoin, JoinWithoutFork, SecondJoin, SharedJoin, EnteredFromOutside, EndInsideFork
    };
    Kind kind;
    int node = -1;    ///< place in Journey::nodes, or -1
    int edge = -1;    ///< place in Journey::edges, or -1
    int other = -1;   ///< a second node it is about: the fork of the part, say
};

/// The shape of a journey: what can be reached from the start, which join belongs to which fork, which part of a
/// fork each node stands in. Shares play no role here.
struct Structure {
    explicit Structure(const Journey &journey);

    Graph graph;
    int start = -1;
    std::vector<bool> reached;        ///< by node: a way leads here from the start
    std::vector<int> partner;         ///< by node: a fork's join, a join's fork, else -1
    std::vector<int> fork;            ///< by node: the innermost fork whose part it stands in, or -1 (a fork and its
                                      ///< join stand in the part around them)
    std::vector<int> branch;          ///< by node: the edge by which that fork's branch is entered, or -1
    std::vector<ShapeFault> faults;   ///< in the order of nodes; empty = the shape is sound

    bool sound() const { return faults.empty(); }
};

/// By node: the number of the strong component it loops in, or -1 where no way leads from it back to it.
std::vector<int> loopsOf(const Graph &graph);

} // namespace model
