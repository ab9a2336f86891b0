// SPDX-License-Identifier: GPL-3.0-only
#include "app/cli/command.h"

int main(int argc, char **argv) { return app::cli::runConsole(argc, argv); }
