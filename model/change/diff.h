// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/change/change.h"

namespace model {

/// The changes (puts and deletes) that make journey `b`'s nodes and edges out of journey `a`'s, such that
/// applyAll(a, diff(a, b)) has b's nodes and edges; their order is kept where rows are only changed or added at the end.
QList<Change> diff(const Journey &a, const Journey &b);

} // namespace model
