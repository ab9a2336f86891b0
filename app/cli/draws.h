// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/cli/command.h"
#include "model/burden/uncertainty.h"
#include "model/workspace/workspace.h"

namespace app::cli {

/// The words of commands that draw numbers by their grades.
struct DrawWords {
    int draws = 2000;
    quint64 seed = 1;
    int threads = 0;
};

/// Adds `--draws`, `--seed` and `--threads` to a command.
void addDraws(CLI::App &command, DrawWords &words);

/// How draws are made, by the words and the document's own grades.
model::burden::Drawing drawingOf(const DrawWords &words, const model::Workspace &workspace);
model::burden::Each threadsOf(const DrawWords &words);

} // namespace app::cli
