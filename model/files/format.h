// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/base/result.h"
#include "model/workspace/workspace.h"

#include <functional>
#include <span>

/// Files: the exchange form (.json), the document (.treadlight), and what else is read or written.
namespace model::files {

/// A document as read, and what was doubtful about the file itself.
struct Opened {
    Workspace workspace;
    Findings findings;       ///< about the file: unknown keys, say
    bool readOnly = false;   ///< its content does not match its own hash: shown, but not to be saved over
};

/// One kind of file: the one table; adding a format is adding a row (format.cpp).
struct Format {
    QString key;       ///< "document", "exchange"
    QString name;      ///< translated, for file dialogs
    QString ending;    ///< with the dot: ".treadlight"
    std::function<Result<Opened>(const QByteArray &bytes, const QString &file)> read;     ///< none = can't be read
    std::function<Result<QByteArray>(const Workspace &)> write;                            ///< none = can't be written
};
std::span<const Format> formats();
/// By a file's ending, whatever its case; null where none fits.
const Format *formatFor(const QString &path);

/// Reads a file of a known format; told by its first bytes, not by its ending, where these disagree.
/// Refused with a sentence that names the file, the place in it and the remedy. Writes nothing.
Result<Opened> open(const QString &path);

/// Writes a whole file at once: the old one is there untouched, or the new one complete and on the disk.
Done save(const Workspace &workspace, const QString &path);

} // namespace model::files
