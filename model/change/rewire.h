// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/journey/journey.h"

/// Changing where edges lead, and the shares that follow from it (measure.md §6). Each says whether it could act.
namespace model::rewire {

/// Sets one edge's share. Out of a fork it is just that; elsewhere the node's other edges keep their proportions and fill
/// the rest (all 0: equal parts), a node's only edge stays 1, and all the node's overrides fall away.
bool setShare(Journey &journey, const EdgeId &edge, const Quantity &share);
/// Multiplies one edge's share, the general one and every segment's, to at most 1. Elsewhere than out of a fork the others keep their
/// proportions and fill the rest, segment by segment; a node's only edge stays as it is.
bool scaleShare(Journey &journey, const EdgeId &edge, double by);
/// A new edge between nodes that are there; elsewhere than out of a fork the others are scaled to 1 − share.
bool connect(Journey &journey, const EdgeId &edge, const Quantity &share);
/// Takes an edge away; elsewhere than out of a fork the others are scaled to 1.
bool disconnect(Journey &journey, const EdgeId &edge);
/// Puts a node on an edge, which keeps its share and leads to it.
bool insertOn(Journey &journey, const EdgeId &edge, const Node &node);
/// Bypasses a step that leads to one place only; any other becomes a choice that costs nothing.
bool removeStep(Journey &journey, const NodeId &step);
/// Puts an edge in the place of another.
void replace(Table<Edge> &edges, const EdgeId &old, Edge edge);

} // namespace model::rewire
