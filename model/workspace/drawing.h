// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/base/result.h"
#include "model/workspace/workspace.h"

/// What a hand draws on the map, as changes of the journey shown: pure functions that say what to change, or refuse with
/// a sentence. Each works on a baseline and, appended to it, in a scenario.
namespace model::drawing {

/// What is to be changed, and the nodes it brings, to be selected afterwards.
struct Drawn {
    QList<Change> changes;
    QList<NodeId> made;
};

/// A node that nothing is called after yet: its id is made of its name and free in the journey and in every scenario
/// of it.
Node freshNode(const Workspace &workspace, const JourneyId &journey, NodeKind kind, const QString &name);

/// Where a new node behind another stands.
enum class Way {
    OnItsWay, ///< on the one way that leads on; behind forks and choices, or where there are none or several, on another
    Another   ///< at the end of a new way
};
/// Puts a node behind another. Several ways out of a node share its people: a further one takes half.
Result<Drawn> append(const Journey &journey, const NodeId &after, const Node &node, Way way);
/// Puts a node on an edge, which keeps its share and leads to it.
Result<Drawn> insert(const Journey &journey, const EdgeId &edge, const Node &node);
/// A new edge; a further one takes half of the people, out of a fork all of them.
Result<Drawn> connect(const Journey &journey, const NodeId &from, const NodeId &to);
/// Leads an edge to another node; its share stays.
Result<Drawn> leadTo(const Journey &journey, const EdgeId &edge, const NodeId &to);

/// Takes nodes and edges away so that the way heals: steps are bypassed; what else hangs together and leads on to one
/// place lets its ways in lead there. What leads to several places goes with its edges. Shares of other ways fill up.
Result<Drawn> remove(const Journey &journey, const QSet<NodeId> &nodes, const QSet<EdgeId> &edges);

/// A run: nodes that people enter at one of them and leave to one place; none = they lead nowhere yet.
struct Run {
    NodeId entry;
    std::optional<NodeId> exit;
    QList<EdgeId> in, out; ///< edges from outside, and to outside, in the journey's order
};
/// Refused where they are entered or left at several places, or hold a fork without its join.
Result<Run> runOf(const Journey &journey, const QSet<NodeId> &nodes);
/// Puts a fork before a run and its join behind: the run is one branch, others can be added.
Result<Drawn> wrapInFork(const Journey &journey, const QSet<NodeId> &nodes, const Node &fork, const Node &join);
/// Puts a choice before a run: half of the people take it, the others go past it.
Result<Drawn> wrapInChoice(const Journey &journey, const QSet<NodeId> &nodes, const Node &choice);
/// Takes nodes that stand one after the other and puts them side by side between a fork and its join.
Result<Drawn> sideBySide(const Journey &journey, const QSet<NodeId> &nodes, const Node &fork, const Node &join);
/// Leads nodes that lead nowhere yet into a new join.
Result<Drawn> joinUp(const Journey &journey, const QSet<NodeId> &nodes, const Node &join);

/// Makes a node one of another kind: what only a step has falls away; ways out of anything but a fork share all people.
Result<Drawn> turnInto(const Journey &journey, const NodeId &node, NodeKind kind);

} // namespace model::drawing
