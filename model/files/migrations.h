// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/base/result.h"

#include <QByteArray>

#include <span>

namespace model::files {

class Database;

/// One step from a schema version to the next. To add a version: raise schemaVersion, change schema.cpp, and add the
/// step that makes the old tables the new ones here; a file of every version stays in the tests.
struct Migration {
    int from; ///< it makes a document of `from` + 1
    void (*run)(Database &database);
};
/// In order. Version 1 was the first.
std::span<const Migration> migrations();

/// The version a document says it has, from its first bytes. At least 100 bytes must be there.
int versionOf(const QByteArray &bytes);
/// The application a database says it is of.
quint32 applicationOf(const QByteArray &bytes);

/// The document in the version of this program; refused where it is newer, or no version at all.
Result<QByteArray> upToDate(const QByteArray &bytes, const QString &file);

} // namespace model::files
