// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/layout/arrange.h"

namespace model::layout {

/// A journey and its variants as one: everything any of them has, in order of first standing, each as it stands first.
/// Laid out once, it gives all of them the same places, with room for what only some of them have.
Journey together(const Journey &baseline, const QList<const Journey *> &variants);

/// The part of an arrangement that a journey has: nodes and edges in the journey's order, lanes and size of the whole.
/// What the arrangement does not know is left out; a node of another kind than `whole` has keeps its middle, and ways
/// end where its shape does.
Arrangement partOf(const Arrangement &arrangement, const Journey &whole, const Journey &journey, const Measures &measures = {});

} // namespace model::layout
