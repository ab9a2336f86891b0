// SPDX-License-Identifier: GPL-3.0-only
#include "model/files/database.h"

#include "model/files/words.h"

#include <sqlite3.h>

#include <algorithm>
#include <cmath>
#include <utility>

namespace model::files {

Database::Held::~Held() { sqlite3_close_v2(connection); }

void Database::note(int result)
{
    if (result == SQLITE_OK || result == SQLITE_ROW || result == SQLITE_DONE || failed())
        return;
    m_held->error = result == SQLITE_INTERRUPT ? Words::tr("it takes too long to read")
                                               : QString::fromUtf8(sqlite3_errmsg(m_held->connection));
}

Result<Database> Database::opened()
{
    Database database;
    constexpr int flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_MEMORY | SQLITE_OPEN_NOMUTEX;
    const int result = sqlite3_open_v2(":memory:", &database.m_held->connection, flags, nullptr);
    if (result != SQLITE_OK)
        return Refusal{Words::tr("SQLite could not be started: %1; close other programs and try again.")
                           .arg(QString::fromUtf8(sqlite3_errstr(result)))};
    database.harden();
    if (database.failed())
        return Refusal{Words::tr("SQLite could not be made safe: %1; use a newer SQLite.").arg(database.error())};
    return database;
}

void Database::harden()
{
    sqlite3 *connection = m_held->connection;
    constexpr std::pair<int, int> settings[] = {
        {SQLITE_DBCONFIG_DEFENSIVE, 1},
        {SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0},
        {SQLITE_DBCONFIG_ENABLE_TRIGGER, 0},
        {SQLITE_DBCONFIG_ENABLE_VIEW, 0},
        {SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0},
        {SQLITE_DBCONFIG_WRITABLE_SCHEMA, 0},
        {SQLITE_DBCONFIG_DQS_DDL, 0},
        {SQLITE_DBCONFIG_DQS_DML, 0},
    };
    for (const auto &[setting, on] : settings)
        note(sqlite3_db_config(connection, setting, on, nullptr));
    constexpr std::pair<int, int> limits[] = {
        {SQLITE_LIMIT_LENGTH, 256 * 1024 * 1024},
        {SQLITE_LIMIT_SQL_LENGTH, 64 * 1024},
        {SQLITE_LIMIT_COLUMN, 64},
        {SQLITE_LIMIT_EXPR_DEPTH, 32},
        {SQLITE_LIMIT_COMPOUND_SELECT, 4},
        {SQLITE_LIMIT_VDBE_OP, 25'000},
        {SQLITE_LIMIT_FUNCTION_ARG, 8},
        {SQLITE_LIMIT_ATTACHED, 0},
        {SQLITE_LIMIT_TRIGGER_DEPTH, 0},
        {SQLITE_LIMIT_LIKE_PATTERN_LENGTH, 64},
        {SQLITE_LIMIT_VARIABLE_NUMBER, 64},
        {SQLITE_LIMIT_WORKER_THREADS, 0},
    };
    for (const auto &[limit, most] : limits)
        sqlite3_limit(connection, limit, most);
    m_held->deadline = Clock::now() + std::chrono::seconds(20);
    sqlite3_progress_handler(
        connection, 20'000, [](void *held) { return Clock::now() > static_cast<Held *>(held)->deadline ? 1 : 0; },
        m_held.get());
    run("PRAGMA cell_size_check = ON; PRAGMA mmap_size = 0; PRAGMA foreign_keys = OFF;");
}

Result<Database> Database::empty()
{
    Result<Database> database = opened();
    if (!database)
        return database;
    Database made = std::move(database).value();
    made.run("PRAGMA page_size = 4096; PRAGMA synchronous = OFF;");
    return made;
}

Result<Database> Database::reading(const QByteArray &bytes)
{
    Result<Database> database = opened();
    if (!database)
        return database;
    Database made = std::move(database).value();
    // Read-only: SQLite never writes to the bytes, whatever its type says.
    auto *data = reinterpret_cast<unsigned char *>(const_cast<char *>(bytes.constData()));
    made.note(sqlite3_deserialize(made.m_held->connection, "main", data, bytes.size(), bytes.size(),
                                  SQLITE_DESERIALIZE_READONLY));
    return made;
}

Result<Database> Database::copyOf(const QByteArray &bytes)
{
    Result<Database> database = opened();
    if (!database)
        return database;
    Database made = std::move(database).value();
    auto *data = static_cast<unsigned char *>(sqlite3_malloc64(static_cast<sqlite3_uint64>(bytes.size())));
    if (!data)
        return Refusal{Words::tr("There is not enough memory; close other programs and try again.")};
    std::copy_n(bytes.constData(), bytes.size(), reinterpret_cast<char *>(data));
    made.note(sqlite3_deserialize(made.m_held->connection, "main", data, bytes.size(), bytes.size(),
                                  SQLITE_DESERIALIZE_FREEONCLOSE | SQLITE_DESERIALIZE_RESIZEABLE));
    return made;
}

void Database::run(const char *statements)
{
    if (!failed())
        note(sqlite3_exec(m_held->connection, statements, nullptr, nullptr, nullptr));
}

Rows Database::query(std::string_view sql) { return {*this, sql}; }

QByteArray Database::bytes()
{
    sqlite3_int64 size = 0;
    unsigned char *data = failed() ? nullptr : sqlite3_serialize(m_held->connection, "main", &size, 0);
    QByteArray copy(reinterpret_cast<const char *>(data), data ? static_cast<qsizetype>(size) : 0);
    sqlite3_free(data);
    if (copy.isEmpty())
        note(SQLITE_NOMEM);
    return copy;
}

Rows::Rows(Database &database, std::string_view sql) : m_database(&database)
{
    if (!database.failed()) {
        database.note(sqlite3_prepare_v2(database.m_held->connection, sql.data(), static_cast<int>(sql.size()),
                                         &m_statement, nullptr));
    }
}

Rows::Rows(Rows &&other) noexcept
    : m_database(other.m_database), m_statement(std::exchange(other.m_statement, nullptr)), m_bound(other.m_bound)
{
}

Rows::~Rows() { sqlite3_finalize(m_statement); }

Rows &Rows::bind(const QString &text) { return bind(text.toUtf8()); }

Rows &Rows::bind(const QByteArray &utf8)
{
    if (m_statement) {
        m_database->note(sqlite3_bind_text64(m_statement, ++m_bound, utf8.constData(),
                                             static_cast<sqlite3_uint64>(utf8.size()), SQLITE_TRANSIENT, SQLITE_UTF8));
    }
    return *this;
}

Rows &Rows::bind(qint64 number)
{
    if (m_statement)
        m_database->note(sqlite3_bind_int64(m_statement, ++m_bound, number));
    return *this;
}

Rows &Rows::bind(double number)
{
    if (!std::isfinite(number) && !m_database->failed())
        m_database->m_held->error = Words::tr("a number is not finite");
    if (m_statement)
        m_database->note(sqlite3_bind_double(m_statement, ++m_bound, number));
    return *this;
}

Rows &Rows::bindNull()
{
    if (m_statement)
        m_database->note(sqlite3_bind_null(m_statement, ++m_bound));
    return *this;
}

void Rows::insert()
{
    next();
    again();
}

bool Rows::next()
{
    if (!m_statement || m_database->failed())
        return false;
    const int result = sqlite3_step(m_statement);
    m_database->note(result);
    return result == SQLITE_ROW;
}

void Rows::again()
{
    sqlite3_reset(m_statement);
    m_bound = 0;
}

int Rows::columns() const { return sqlite3_column_count(m_statement); }
int Rows::kind(int column) const { return sqlite3_column_type(m_statement, column); }
bool Rows::isNull(int column) const { return kind(column) == SQLITE_NULL; }
qint64 Rows::integer(int column) const { return sqlite3_column_int64(m_statement, column); }
double Rows::real(int column) const { return sqlite3_column_double(m_statement, column); }

std::string_view Rows::utf8(int column) const
{
    const auto *text = reinterpret_cast<const char *>(sqlite3_column_text(m_statement, column));
    return text ? std::string_view(text, static_cast<size_t>(sqlite3_column_bytes(m_statement, column)))
                : std::string_view();
}

QString Rows::text(int column) const { return fromUtf8(utf8(column)); }

} // namespace model::files
