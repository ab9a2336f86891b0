// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/files/format.h"

namespace model::files {

/// The document, `.treadlight`: one SQLite database, relational, built and read in memory only.
/// read(write(w)) == w for every workspace. Hostile bytes are refused with the place and the remedy.
Result<Opened> readDocument(const QByteArray &bytes, const QString &file);
Result<QByteArray> writeDocument(const Workspace &workspace);

} // namespace model::files
