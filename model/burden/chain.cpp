// SPDX-License-Identifier: GPL-3.0-only
#include "model/burden/chain.h"

#include <algorithm>

namespace model::burden {

namespace {

/// The chain in the order of the journey, before it is put in the order of elimination.
struct Draft {
    std::vector<int> place;   ///< by node: place in the journey, -1 for a gate
    std::vector<int> from;
    std::vector<Chain::Arc> arcs;
    int start = 0;
};

class Drafting {
public:
    Drafting(const Journey &journey, const Structure &structure) : m_journey(journey), m_s(structure) {}

    Draft draft()
    {
        const int places = m_s.graph.nodeCount();
        m_node.assign(static_cast<size_t>(places), -1);
        m_after.assign(static_cast<size_t>(m_journey.edges.size()), -1);
        for (int place = 0; place < places; ++place) {
            if (m_s.reached[static_cast<size_t>(place)])
                m_node[static_cast<size_t>(place)] = add(place);
        }
        m_draft.start = m_node[static_cast<size_t>(m_s.start)];
        for (int place = 0; place < places; ++place) {
            if (m_s.reached[static_cast<size_t>(place)] && m_journey.nodes.at(place).kind == NodeKind::Fork)
                addGates(place);
        }
        m_draft.from = {0};
        for (size_t node = 0; node < m_draft.place.size(); ++node) {
            addArcs(static_cast<int>(node));
            m_draft.from.push_back(static_cast<int>(m_draft.arcs.size()));
        }
        return std::move(m_draft);
    }

private:
    struct Gate {
        int branch;   ///< edge place
        int head;     ///< journey place
        int next;     ///< node
    };

    int add(int place)
    {
        m_draft.place.push_back(place);
        m_gate.push_back({-1, -1, -1});
        return static_cast<int>(m_draft.place.size()) - 1;
    }

    void addGates(int fork)
    {
        const auto branches = m_s.graph.out(fork);
        const int join = m_node[static_cast<size_t>(m_s.partner[static_cast<size_t>(fork)])];
        int gate = m_node[static_cast<size_t>(fork)];
        for (size_t b = 0; b < branches.size(); ++b) {
            const int next = b + 1 < branches.size() ? add(-1) : join;
            m_gate[static_cast<size_t>(gate)] = {branches[b].edge, branches[b].node, next};
            m_after[static_cast<size_t>(branches[b].edge)] = next;
            gate = next;
        }
    }

    void addArcs(int node)
    {
        const Gate gate = m_gate[static_cast<size_t>(node)];
        if (gate.branch >= 0) {
            const bool empty = m_journey.nodes.at(gate.head).kind == NodeKind::Join;
            m_draft.arcs.push_back({empty ? gate.next : m_node[static_cast<size_t>(gate.head)], gate.branch, Chain::Way::Branch});
            m_draft.arcs.push_back({gate.next, gate.branch, Chain::Way::Skip});
            return;
        }
        const int place = m_draft.place[static_cast<size_t>(node)];
        for (const Graph::Arc arc : m_s.graph.out(place)) {
            // A way into the join that closes the branch leads to the gate of the next branch first.
            const bool closes = m_journey.nodes.at(arc.node).kind == NodeKind::Join;
            const int to = closes ? m_after[static_cast<size_t>(m_s.branch[static_cast<size_t>(place)])] : m_node[static_cast<size_t>(arc.node)];
            m_draft.arcs.push_back({to, arc.edge, Chain::Way::Shared});
        }
    }

    const Journey &m_journey;
    const Structure &m_s;
    Draft m_draft;
    std::vector<int> m_node;    ///< by journey place
    std::vector<int> m_after;   ///< by branch edge: the node after the branch
    std::vector<Gate> m_gate;   ///< by node
};

/// Tarjan's strong components, without recursion. Components come out last to first.
std::vector<std::vector<int>> strongComponents(const Draft &draft)
{
    const size_t n = draft.place.size();
    std::vector<int> index(n, -1), low(n, 0), next(n, 0), path, stack;
    std::vector<bool> onStack(n, false);
    std::vector<std::vector<int>> components;
    int counter = 0;
    const auto open = [&](int node) {
        const auto i = static_cast<size_t>(node);
        index[i] = low[i] = counter++;
        next[i] = draft.from[i];
        path.push_back(node);
        stack.push_back(node);
        onStack[i] = true;
    };
    open(draft.start);
    while (!path.empty()) {
        const auto i = static_cast<size_t>(path.back());
        if (next[i] < draft.from[i + 1]) {
            const auto to = static_cast<size_t>(draft.arcs[static_cast<size_t>(next[i]++)].to);
            if (index[to] < 0)
                open(static_cast<int>(to));
            else if (onStack[to])
                low[i] = std::min(low[i], index[to]);
            continue;
        }
        path.pop_back();
        if (!path.empty())
            low[static_cast<size_t>(path.back())] = std::min(low[static_cast<size_t>(path.back())], low[i]);
        if (low[i] != index[i])
            continue;
        std::vector<int> component;
        for (size_t node = n; node != i;) {
            node = static_cast<size_t>(stack.back());
            stack.pop_back();
            onStack[node] = false;
            component.push_back(static_cast<int>(node));
        }
        std::ranges::reverse(component);
        components.push_back(std::move(component));
    }
    return components;
}

bool leadsToItself(const Draft &draft, int node)
{
    const auto i = static_cast<size_t>(node);
    return std::any_of(draft.arcs.begin() + draft.from[i], draft.arcs.begin() + draft.from[i + 1],
                       [&](const Chain::Arc &arc) { return arc.to == node; });
}

} // namespace

Chain::Chain(const Journey &journey, const Structure &structure)
{
    const Draft draft = Drafting(journey, structure).draft();
    auto components = strongComponents(draft);
    std::vector<int> position(draft.place.size(), -1);
    std::vector<int> nodes;   // by position
    std::vector<int> local(draft.place.size(), -1);
    std::vector<int> slot(draft.arcs.size(), -1);   // by arc of the draft
    for (auto it = components.rbegin(); it != components.rend(); ++it) {
        std::vector<int> &members = *it;
        Component component{static_cast<int>(nodes.size()), static_cast<int>(members.size()), true, -1};
        if (members.size() > 1) {
            for (size_t i = 0; i < members.size(); ++i)
                local[static_cast<size_t>(members[i])] = static_cast<int>(i);
            std::vector<std::pair<int, int>> inner;
            std::vector<size_t> innerArcs;
            for (const int node : members) {
                const auto i = static_cast<size_t>(node);
                for (int a = draft.from[i]; a < draft.from[i + 1]; ++a) {
                    const int to = local[static_cast<size_t>(draft.arcs[static_cast<size_t>(a)].to)];
                    if (to < 0)
                        continue;
                    inner.emplace_back(local[i], to);
                    innerArcs.push_back(static_cast<size_t>(a));
                }
            }
            component.elimination = static_cast<int>(m_eliminations.size());
            m_eliminations.emplace_back(static_cast<int>(members.size()), inner);
            for (size_t a = 0; a < innerArcs.size(); ++a)
                slot[innerArcs[a]] = m_eliminations.back().slotOfArc(a);
            for (const int node : members)
                local[static_cast<size_t>(node)] = -1;
            std::vector<int> ordered;
            for (const int i : m_eliminations.back().order())
                ordered.push_back(members[static_cast<size_t>(i)]);
            members = std::move(ordered);
        } else {
            component.loops = leadsToItself(draft, members.front());
        }
        for (const int node : members) {
            position[static_cast<size_t>(node)] = static_cast<int>(nodes.size());
            nodes.push_back(node);
            m_component.push_back(static_cast<int>(m_components.size()));
        }
        m_components.push_back(component);
    }

    m_position.assign(static_cast<size_t>(structure.graph.nodeCount()), -1);
    m_from = {0};
    m_arcs.reserve(draft.arcs.size());
    for (size_t p = 0; p < nodes.size(); ++p) {
        const auto node = static_cast<size_t>(nodes[p]);
        m_place.push_back(draft.place[node]);
        if (draft.place[node] >= 0)
            m_position[static_cast<size_t>(draft.place[node])] = static_cast<int>(p);
        for (int a = draft.from[node]; a < draft.from[node + 1]; ++a) {
            Arc arc = draft.arcs[static_cast<size_t>(a)];
            arc.to = position[static_cast<size_t>(arc.to)];
            m_arcs.push_back(arc);
            m_slot.push_back(slot[static_cast<size_t>(a)]);
        }
        m_from.push_back(static_cast<int>(m_arcs.size()));
    }
}

} // namespace model::burden
