// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/burden/program.h"
#include "model/burden/simulation.h"

namespace model::burden {

/// What one person lives through in a program: the same as in a block of people, told visit by visit.
Story storyOf(const Program &program, std::uint32_t person);

} // namespace model::burden
