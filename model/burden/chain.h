// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/burden/elimination.h"
#include "model/journey/structure.h"

#include <span>
#include <vector>

namespace model::burden {

/// A journey as one absorbing Markov chain with exclusive arcs, in the order of its elimination: the only place where ids
/// become indices. A fork's branches stand one after another, each taken with its share (measure.md §2), by way of a
/// `gate` before each but the first. Topology alone; numbers are read by Numbers.
///
/// Positions run from 0, the start, such that arcs lead to later positions but for those inside a strong component,
/// whose positions are a run. Nodes that can't be reached from the start have none.
class Chain {
public:
    /// The structure must be sound (Structure::sound). O(nodes + edges) where loops are local.
    Chain(const Journey &journey, const Structure &structure);

    enum class Way : char {
        Shared,   ///< taken by its share of the node's edges
        Branch,   ///< into a fork's branch, by its own share
        Skip      ///< past that branch: 1 − its share
    };
    struct Arc {
        int to;     ///< position
        int edge;   ///< place in the journey's edges; of a skip, that of the branch it passes by
        Way way;
    };
    /// A strong component: a run of positions.
    struct Component {
        int first;
        int count;
        bool loops;          ///< more than one node, or a node that leads to itself
        int elimination;     ///< into eliminations(), or -1 where it is a single node
    };

    int count() const { return static_cast<int>(m_place.size()); }
    /// Place in the journey's nodes, or -1 for a gate.
    int place(int position) const { return m_place[static_cast<size_t>(position)]; }
    /// Position of a node by its place in the journey's nodes, or -1 where it is not reached.
    int position(qsizetype place) const { return m_position[static_cast<size_t>(place)]; }
    int firstArc(int position) const { return m_from[static_cast<size_t>(position)]; }
    int endArc(int position) const { return m_from[static_cast<size_t>(position) + 1]; }
    /// By position, one more than there are: where its arcs begin.
    const int *firstArcs() const { return m_from.data(); }
    const std::vector<Arc> &arcs() const { return m_arcs; }
    /// Where an arc's weight goes in its component's elimination, or -1: it leaves the component or leads to itself.
    int slot(int arc) const { return m_slot[static_cast<size_t>(arc)]; }
    const std::vector<Component> &components() const { return m_components; }
    int componentOf(int position) const { return m_component[static_cast<size_t>(position)]; }
    const std::vector<Elimination> &eliminations() const { return m_eliminations; }

private:
    std::vector<int> m_place, m_position, m_from, m_component, m_slot;
    std::vector<Arc> m_arcs;
    std::vector<Component> m_components;
    std::vector<Elimination> m_eliminations;
};

} // namespace model::burden
