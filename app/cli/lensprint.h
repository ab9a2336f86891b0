// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/cli/command.h"
#include "app/cli/print.h"
#include "model/burden/lens.h"

namespace app::cli {

/// What was looked at through a lens, and what was seen.
struct Seen {
    const model::Workspace &workspace;
    const model::Journey &journey;
    const model::Scenario *scenario;   ///< null = the baseline
    const model::burden::LensSettings &settings;
    const model::burden::LensTable &table;
};

/// The table with what it leaves out, its settings and the method's note.
QByteArray printed(const Seen &seen, Print print);
QByteArray lensJson(const Seen &seen);

} // namespace app::cli
