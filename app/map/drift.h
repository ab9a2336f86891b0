// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/map/content.h"

namespace app::map {

/// How cards go from where they stood to where they stand, so that the eye can follow: by node, what to add to its place
/// at the beginning. It is only drawn; whoever looks for a card finds it where it stands already.
struct Drift {
    QHash<model::NodeId, QPointF> from;
    QSet<model::NodeId> fresh; ///< stood nowhere before
    double left = 0;           ///< of the way: 1 at the beginning, 0 when all stand

    bool isOver() const { return left <= 0 || (from.isEmpty() && fresh.isEmpty()); }
    QPointF of(const model::NodeId &node) const { return from.value(node) * left; }
    /// What is drawn of a node, or of a way between two, while it comes.
    double opacity(const model::NodeId &node) const { return fresh.contains(node) ? 1 - left : 1; }
    double opacity(const model::EdgeId &edge) const;
    /// How far from its place a card may be drawn now.
    double reach() const;
};

/// What moves between two contents of a journey. Nothing where they have little in common, where there is too much to
/// follow, or where a hand moves it: what stands by hand is where the hand is.
Drift driftBetween(const Content &before, const Content &after);

} // namespace app::map
