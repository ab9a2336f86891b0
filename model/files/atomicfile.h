// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/base/result.h"

#include <QByteArray>

namespace model::files {

/// Writes a file whole or not at all: a temporary beside it, every byte count checked, fsync, rename, fsync of the
/// folder. Keeps mode and owner, follows links. Refused with the file and what to do.
Done writeWhole(const QString &path, const QByteArray &bytes);

/// Reads a whole regular file of at most `most` bytes; refused with the file and what to do.
Result<QByteArray> readWhole(const QString &path, qint64 most = 512LL * 1024 * 1024);

} // namespace model::files
