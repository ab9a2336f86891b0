// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/cli/command.h"
#include "model/scenario/lever.h"

/// A lever as the command line names it: "once-only", "wallet=high", "proactive-award=0.6@child-benefit,hmrc".
namespace app::cli {

struct LeverMeant {
    const model::Lever *lever;
    model::Pull pull;
};

/// Reads one, its places by the baseline's names; refused with a sentence where the lever, the strength or a place is not known. Points into `levers`.
model::Result<LeverMeant> leverMeant(const model::Levers &levers, const model::Inventory &inventory, const model::Journey &journey, const QString &word);

/// Why the lever changes nothing there, and where it could.
QString whyNothing(const LeverMeant &meant, const model::Inventory &inventory, const model::Journey &journey);

/// The levers' ids, with commas.
QString idsOf(const model::Levers &levers);

} // namespace app::cli
