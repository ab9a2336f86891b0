// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/base/table.h"
#include "model/journey/node.h"

namespace model {

/// A way from one node to another and the share of people who take it (measure.md §2).
struct Edge {
    NodeId from;
    NodeId to;
    Quantity share = 1;
    ShareFor shareFor;
    QString label;
    Unknown unknown;

    EdgeId key() const { return {from, to}; }
    bool operator==(const Edge &) const = default;
};

/// A life event as a graph of steps, and how many people of each segment go through it in a year. Where nodes
/// stand on the map is not part of it (Workspace::places): moving a card changes no figure.
struct Journey {
    JourneyId id;
    QString name;
    QString description;
    QMap<SegmentId, Quantity> people;   ///< people a year
    Table<Node> nodes;
    Table<Edge> edges;
    Unknown unknown;

    const JourneyId &key() const { return id; }
    bool operator==(const Journey &) const = default;
};

} // namespace model
