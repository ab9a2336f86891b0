// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/change/change.h"

#include <QHash>

namespace model {

/// A journey on which changes are being made, and the names that merged steps still answer to.
struct Changed {
    Journey journey;
    QHash<NodeId, NodeId> aliases;   ///< a step that went into a merged one → that one; only scopes look here
};

/// What became of one change.
enum class Applied {
    Whole,     ///< it did all it says
    Partly,    ///< something it lists is not there; the rest acted
    Nothing    ///< what it names is not there, or (connect, insert, merge) is there already
};

/// Makes one change for people of a segment (their channel shares count in `merge`), whoever takes it up. A `reuse`
/// changes nothing here: it is a rule of the changed journey. Never fails: what can't act does nothing.
Applied apply(Changed &changed, const changes::Any &what, const Inventory &inventory, const SegmentId *segment);

/// The steps a scope means, as places in the journey's nodes, in their order.
QList<qsizetype> stepsIn(const Scope &scope, const Changed &changed, const Inventory &inventory);

/// A journey with the changes of a hand made; refused with a sentence at the first that names what is not there.
Result<Journey> applyAll(Journey journey, const QList<Change> &changes, const Inventory &inventory);

} // namespace model
