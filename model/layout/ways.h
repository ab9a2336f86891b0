// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/layout/spacing.h"

namespace model::layout {

/// The corners of every edge's way, from end to end.
QList<PlacedEdge> waysOf(const Sheet &sheet, const Routes &routes, const Spacing &spacing);

/// Where each share is told: in the channel beside the node it leaves, off cards and off each other where there is
/// room.
void placeLabels(QList<PlacedEdge> &edges, const Sheet &sheet, const Routes &routes, const Spacing &spacing);

/// The way without corners that turn nowhere.
QList<QPointF> straightened(const QList<QPointF> &way);

/// Middle of the longest part of a way.
QPointF middleOf(const QList<QPointF> &way);

} // namespace model::layout
