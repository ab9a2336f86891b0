// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/inventory/inventory.h"
#include "model/journey/journey.h"

#include <variant>

/// The one vocabulary of edits: what the hand does on the map and what a government does to a journey
/// (measure.md §6). The same values are user edit, scenario entry, undo text, difference and file row.
namespace model {

/// Which steps a change reaches: all, or those that any of the lists names, by itself, its service or its organisation.
struct Scope {
    bool everything = true;
    QList<OrganisationId> organisations;
    QList<ServiceId> services;
    QList<NodeId> nodes;
    Unknown unknown;

    static Scope all() { return {}; }
    static Scope of(QList<NodeId> steps)
    {
        Scope scope;
        scope.everything = false;
        scope.nodes = std::move(steps);
        return scope;
    }
    bool operator==(const Scope &) const = default;
};

/// Which items a change covers; none given = all.
using ItemChoice = std::optional<QList<ItemId>>;

/// For how many people a change holds: one share for everybody, or a share by segment with one for the rest
/// (none: 0). The same people take up each change.
struct TakeUp {
    std::optional<Quantity> rest = Quantity(1);
    QMap<SegmentId, Quantity> bySegment;

    /// The mean share, 0 … 1.
    double of(const SegmentId &segment) const;
    bool operator==(const TakeUp &) const = default;
};

namespace changes {

/// Sets one quantity of a step; its channels' own values of it fall away.
struct Set {
    NodeId node;
    Measurand quantity;
    Quantity value;
    bool operator==(const Set &) const = default;
};
/// Multiplies quantities of the steps in the scope, their channels' own values too.
struct Scale {
    QList<Measurand> quantities;
    Quantity by = 1;
    Scope scope;
    bool operator==(const Scale &) const = default;
};
/// Sets an edge's share; the node's other edges fill the rest, out of a fork they stay.
struct Share {
    NodeId from;
    NodeId to;
    Quantity value;
    bool operator==(const Share &) const = default;
};
/// Multiplies the share of edges, for every segment; the nodes' other edges keep their proportions and fill the rest, out of
/// a fork they stay. So what is rarer (or oftener) becomes so for all without losing how segments differ.
struct ScaleShares {
    QList<EdgeId> edges;
    Quantity by = 1;
    bool operator==(const ScaleShares &) const = default;
};
/// Moves visits of the steps in the scope to one of their channels: of the visits by the channels it draws on, the share
/// `by` goes over, for every segment, but so that they keep at least `floor` of all visits between them.
struct ShiftChannels {
    QString to;             ///< a channel's name; steps without it stay as they are
    QStringList from;       ///< the channels it draws on; none = all others
    Quantity by = 1;        ///< 0 … 1
    Quantity floor = 0;     ///< share of the step's visits, 0 … 1
    Scope scope;
    bool operator==(const ShiftChannels &) const = default;
};
/// Bypasses steps; one that leads to several places becomes a choice.
struct RemoveSteps {
    QList<NodeId> nodes;
    bool operator==(const RemoveSteps &) const = default;
};
/// Puts a new step on an edge.
struct Insert {
    NodeId from;
    NodeId to;
    Node node;
    bool operator==(const Insert &) const = default;
};
/// Makes a run of steps into one. What `into` does not say is the largest of theirs (fee: the sum).
struct Merge {
    QList<NodeId> nodes;
    Node into;
    QList<Measurand> said;      ///< the quantities `into` gives itself
    bool asksSaid = false;      ///< `into` gives asks itself
    bool operator==(const Merge &) const = default;
};
struct Connect {
    NodeId from;
    NodeId to;
    Quantity share = 1;
    bool operator==(const Connect &) const = default;
};
struct Disconnect {
    NodeId from;
    NodeId to;
    bool operator==(const Disconnect &) const = default;
};
struct AddAsks {
    ItemChoice items;
    Scope scope;
    bool operator==(const AddAsks &) const = default;
};
struct DropAsks {
    ItemChoice items;
    Scope scope;
    bool operator==(const DropAsks &) const = default;
};
/// Gives a step to another service.
struct Move {
    NodeId node;
    ServiceId service;
    bool operator==(const Move &) const = default;
};
/// Lets the steps in the scope share the items: once-only, a wallet, one sign-in (measure.md §4).
struct Reuse {
    ItemChoice items;
    Scope scope;
    Quantity residual = 0.25;   ///< minutes to confirm an item that is reused
    bool held = false;          ///< government has it already: even the first ask falls away
    bool operator==(const Reuse &) const = default;
};
/// A node or an edge as the hand writes it; replaces what has the same id or ends.
struct PutNode {
    Node node;
    bool operator==(const PutNode &) const = default;
};
struct PutEdge {
    Edge edge;
    bool operator==(const PutEdge &) const = default;
};
/// Takes a node and its edges away; nothing is rescaled.
struct DeleteNode {
    NodeId node;
    bool operator==(const DeleteNode &) const = default;
};
struct DeleteEdge {
    NodeId from;
    NodeId to;
    bool operator==(const DeleteEdge &) const = default;
};

using Any = std::variant<Set, Scale, Share, ScaleShares, ShiftChannels, RemoveSteps, Insert, Merge, Connect, Disconnect,
                         AddAsks, DropAsks, Move, Reuse, PutNode, PutEdge, DeleteNode, DeleteEdge>;

} // namespace changes

/// One change with who takes it up and what it costs.
struct Change {
    changes::Any what;
    QString name;              ///< empty = described by its effect
    QString lever;             ///< the documented preset it came from
    std::optional<double> strength;   ///< where on its lever's scale it stands, 0 … 1; none = not said
    TakeUp takeUp;
    Quantity cost;             ///< one-off, the workspace's currency
    Quantity yearlyCost;
    bool enabled = true;
    QString notes;
    Unknown unknown;

    Change(changes::Any effect) : what(std::move(effect)) {}
    bool operator==(const Change &) const = default;
};

/// The keys of files: "set", "scale", … "put", "delete".
QString changeKey(const changes::Any &what);

} // namespace model
