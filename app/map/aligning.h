// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/base/id.h"

#include <QMap>
#include <QRectF>

namespace app::map {

/// How cards are put in line: all to the edge or the middle of them together, or with equal gaps.
enum class Align { Left, Centre, Right, Top, Middle, Bottom, SpreadAcross, SpreadDown };

/// Where the cards' centres go; those that stay are left out. Spreading keeps the two outermost where they are.
QMap<model::NodeId, QPointF> aligned(const QMap<model::NodeId, QRectF> &boxes, Align how);

} // namespace app::map
