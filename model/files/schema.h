// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QByteArray>

#include <span>
#include <string_view>

/// The tables of a document and what marks a file as one.
namespace model::files {

/// "TrdL", at byte 68 of the file.
inline constexpr quint32 applicationId = 0x5472644C;
/// The version this program writes; at byte 60 of the file.
inline constexpr int schemaVersion = 4;

/// The statements that make an empty document of the version, commented for whoever reads one with a shell.
const char *schemaText();

/// The tables whose rows are a document's content, in the order of their hash; not the one that holds the hash.
std::span<const char *const> contentTables();
/// Whether version 1 had it. Tables that came later count in the hash only where they have rows, so that an older document keeps its hash.
bool isOfFirstVersion(std::string_view table);

} // namespace model::files
