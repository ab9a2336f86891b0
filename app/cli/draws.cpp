// SPDX-License-Identifier: GPL-3.0-only
#include "app/cli/draws.h"

#include "app/parallel.h"

#include <CLI/CLI.hpp>

namespace app::cli {

namespace {

constexpr int mostDraws = 1'000'000;

} // namespace

void addDraws(CLI::App &command, DrawWords &words)
{
    command.add_option("--draws", words.draws, "How often all numbers are drawn by their grades")
        ->type_name("N")
        ->capture_default_str()
        ->check(CLI::Range(1, mostDraws).description(""));
    command.add_option("--seed", words.seed, "The same seed, the same draws")
        ->type_name("S")
        ->capture_default_str()
        ->check(CLI::Range(quint64{0}, quint64{1} << 53).description(""));
    command.add_option("--threads", words.threads, "Left out: as many as the machine has cores")
        ->type_name("T")
        ->check(CLI::Range(1, 256).description(""));
}

model::burden::Drawing drawingOf(const DrawWords &words, const model::Workspace &workspace)
{
    return {.draws = words.draws, .seed = words.seed, .errors = workspace.gradeErrors};
}

model::burden::Each threadsOf(const DrawWords &words) { return onThreads(static_cast<unsigned>(words.threads)); }

} // namespace app::cli
