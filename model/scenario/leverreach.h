// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/scenario/lever.h"

/// Where a lever's aims reach in one journey.
namespace model::leverreach {

/// The steps that meet an aim within a scope, in the journey's order.
QList<NodeId> stepsOf(const StepAim &aim, const Inventory &inventory, const Journey &journey, const Scope &where);

/// Those steps as a scope: as wide as it may be said, so that steps that come later are reached too.
Scope scopeOf(const StepAim &aim, const Inventory &inventory, const Journey &journey, const Scope &where, const QList<NodeId> &steps);

/// The items of an aim that are asked at one of the steps; all of them where the aim says nothing.
ItemChoice itemsOf(const ItemAim &aim, const Inventory &inventory, const Journey &journey, const QList<NodeId> &steps);

/// The ways out of the steps that lead back to where people have been, or to ends of that outcome.
QList<EdgeId> waysOf(moves::ScaleShares::Ways ways, const Journey &journey, const QList<NodeId> &steps);

} // namespace model::leverreach
