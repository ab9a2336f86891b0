// SPDX-License-Identifier: GPL-3.0-only
#include "model/files/documentparts.h"
#include "model/files/schema.h"

#include <QCryptographicHash>
#include <QtEndian>

#include <array>
#include <bit>
#include <cstring>
#include <string>
#include <utility>

#include <sqlite3.h>

namespace model::files {

namespace {

/// Bytes on their way into the hash, in one block that is filled and emptied.
class Block {
public:
    void number(quint64 number)
    {
        room(10);
        for (; number >= 0x80; number >>= 7)
            m_bytes[m_size++] = static_cast<char>(number | 0x80);
        m_bytes[m_size++] = static_cast<char>(number);
    }
    void real(double number)
    {
        room(sizeof number);
        const quint64 little = qToLittleEndian(std::bit_cast<quint64>(number));
        std::memcpy(m_bytes.data() + m_size, &little, sizeof little);
        m_size += sizeof little;
    }
    void text(std::string_view text)
    {
        number(text.size());
        if (text.size() > m_bytes.size()) {
            flush();
            m_hash.addData(QByteArrayView(text.data(), static_cast<qsizetype>(text.size())));
            return;
        }
        room(text.size());
        std::copy(text.begin(), text.end(), m_bytes.begin() + static_cast<std::ptrdiff_t>(m_size));
        m_size += text.size();
    }
    QByteArray hash()
    {
        flush();
        return m_hash.result().toHex();
    }

private:
    void room(size_t bytes)
    {
        if (m_size + bytes > m_bytes.size())
            flush();
    }
    void flush()
    {
        m_hash.addData(QByteArrayView(m_bytes.data(), static_cast<qsizetype>(m_size)));
        m_size = 0;
    }

    QCryptographicHash m_hash{QCryptographicHash::Sha256};
    std::array<char, 16384> m_bytes;
    size_t m_size = 0;
};

/// A value as bytes that no other value has: its kind, and its number or its length and text.
void add(Block &block, const Rows &rows, int column)
{
    const int kind = rows.kind(column);
    block.number(static_cast<quint64>(kind));
    if (kind == SQLITE_INTEGER)
        block.number(static_cast<quint64>(rows.integer(column)));
    else if (kind == SQLITE_FLOAT)
        block.real(rows.real(column));
    else if (kind != SQLITE_NULL)
        block.text(rows.utf8(column));
}

} // namespace

QByteArray contentHash(Database &database)
{
    Block block;
    for (const char *table : contentTables()) {
        bool named = isOfFirstVersion(table);
        if (named)
            block.text(table);
        // Without rowid, the tables stand in the order of their primary keys; `workspace` and `appraisal` have one row.
        Rows rows = database.query(std::string("SELECT * FROM ") + table);
        const int columns = rows.columns();
        while (rows.next()) {
            if (!std::exchange(named, true))
                block.text(table);
            for (int column = 0; column < columns; ++column)
                add(block, rows, column);
        }
    }
    return block.hash();
}

} // namespace model::files
