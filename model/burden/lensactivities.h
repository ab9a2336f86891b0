// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/burden/lenssums.h"

namespace model::burden {

/// The standard activity that minutes of a kind at a step are put under, by rule: the document has none of its own. Only for
/// methods that have rows of activities; `item` where the minutes go to giving one.
LensActivity activityOf(Method method, LensPart part, const StepPart &at, const Item *item);
/// Germany's activity for what is paid.
LensActivity payments();

} // namespace model::burden
