// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/cli/command.h"

#include "model/burden/explain.h"

namespace app::cli {

/// How far down a table for people goes: the largest things that add up, or every number.
enum class Depth { Parts, Tree };

/// An explanation as it is printed; JSON and CSV have all of it.
QByteArray printed(const model::Workspace &workspace, const model::Journey &journey,
                   const model::burden::Explanation &explanation, Print print, Depth depth);

} // namespace app::cli
