// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/workspace/workspace.h"

namespace model {

/// A journey on every day whose state was kept with it, the earliest first. States without a day are left out: they have no place in a line.
QList<Dated> datesOf(const Workspace &workspace, const JourneyId &journey);

/// A journey, which must be there, as it is now.
Dated nowOf(const Workspace &workspace, const JourneyId &journey, const QDate &today);

/// Lets rows of kept states that are as they are now, or as in the state before, be those very rows; for documents that were just read, so
/// that what did not change is held once.
void shareKept(Workspace &workspace);

} // namespace model
