// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/files/format.h"

namespace model::files {

/// The exchange form, version 1 (formats.md): readable, stable key order, one node or edge a line where it fits.
/// read(write(w)) == w for every workspace. Hostile bytes are refused with the place and the remedy.
Result<Opened> readJson(const QByteArray &bytes, const QString &file);
Result<QByteArray> writeJson(const Workspace &workspace);

} // namespace model::files
