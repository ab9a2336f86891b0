// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/scenario/numbers.h"
#include "model/workspace/edit.h"

/// Changing one number where it stands in a list of numbers, by its path (Number::path).
namespace model {

/// The edit that gives the number at a path this value, grade, source and note. Where a share of people changes who must go one way or another, the
/// node's other edges, or the step's other channels, keep their proportions and fill the rest. Refused with a sentence: no number has that path, the
/// value is out of its bounds, or it is the only way on.
Result<edits::Any> settingNumber(const Workspace &workspace, const QString &path, const Quantity &quantity);

} // namespace model
