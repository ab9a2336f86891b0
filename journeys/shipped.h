// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/files/format.h"
#include "model/scenario/lever.h"

#include <vector>

/// The life events that come with the program.
namespace journeys {

/// One of them: a whole document in the exchange form.
struct Shipped {
    QString id;   ///< the file's name without its ending: "having-a-baby"
    QString path; ///< in the program's resources
};

/// All of them, in the order of a life.
std::vector<Shipped> shipped();

/// Reads one. Refused with a sentence where its content is broken, which the tests don't let through.
model::Result<model::files::Opened> load(const Shipped &which);

/// The documented presets of changes, in the order of their groups. Refused with a sentence where the file is broken, which the
/// tests don't let through.
model::Result<model::Levers> levers();

} // namespace journeys
