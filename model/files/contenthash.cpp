// SPDX-License-Identifier: GPL-3.0-only
#include "model/files/documentparts.h"
#include "model/files/schema.h"

#include <QCryptographicHash>
#include <QtEndian>

#include <bit>
#include <string>
#include <sqlite3.h>

namespace model::files {

namespace {

void append(QByteArray &to, quint64 number)
{
    const quint64 little = qToLittleEndian(number);
    to.append(reinterpret_cast<const char *>(&little), sizeof little);
}

/// A value as bytes that no other value has: its kind, and its number or its length and text.
void append(QByteArray &to, const Rows &rows, int column)
{
    const int kind = rows.kind(column);
    to += static_cast<char>(kind);
    if (kind == SQLITE_INTEGER) {
        append(to, static_cast<quint64>(rows.integer(column)));
    } else if (kind == SQLITE_FLOAT) {
        append(to, std::bit_cast<quint64>(rows.real(column)));
    } else if (kind != SQLITE_NULL) {
        const std::string_view text = rows.utf8(column);
        append(to, text.size());
        to.append(text.data(), static_cast<qsizetype>(text.size()));
    }
}

} // namespace

QByteArray contentHash(Database &database)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    QByteArray buffer;
    for (const char *table : contentTables()) {
        buffer += table;
        // Without rowid, the tables stand in the order of their primary keys; `workspace` has one row.
        Rows rows = database.query(std::string("SELECT * FROM ") + table);
        while (rows.next()) {
            for (int column = 0; column < rows.columns(); ++column)
                append(buffer, rows, column);
            if (buffer.size() > 1 << 16) {
                hash.addData(buffer);
                buffer.resize(0);
            }
        }
    }
    hash.addData(buffer);
    return hash.result().toHex();
}

} // namespace model::files
