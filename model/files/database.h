// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/base/result.h"

#include <QByteArray>

#include <chrono>
#include <memory>
#include <string_view>

struct sqlite3;
struct sqlite3_stmt;

namespace model::files {

class Rows;

/// A SQLite database in memory, hardened: no triggers, views or extensions run, no schema is trusted, everything has a
/// bound and a deadline. Keeps the first error; what is asked after it gives nothing.
class Database {
public:
    /// An empty one to be filled.
    static Result<Database> empty();
    /// The bytes of a file, read only; they must live as long as the database.
    static Result<Database> reading(const QByteArray &bytes);
    /// A copy of a file's bytes that can be changed.
    static Result<Database> copyOf(const QByteArray &bytes);

    bool failed() const { return !m_held->error.isEmpty(); }
    /// What SQLite said first.
    const QString &error() const { return m_held->error; }

    void run(const char *statements);
    Rows query(std::string_view sql);
    QByteArray bytes();

private:
    friend class Rows;
    using Clock = std::chrono::steady_clock;
    struct Held {
        ~Held();
        sqlite3 *connection = nullptr;
        Clock::time_point deadline;
        QString error;
    };

    Database() : m_held(std::make_unique<Held>()) {}
    static Result<Database> opened();
    void harden();
    void note(int result);

    std::unique_ptr<Held> m_held;
};

/// A prepared statement: bound column by column and run, or walked row by row.
class Rows {
public:
    Rows(Database &database, std::string_view sql);
    ~Rows();
    Rows(Rows &&other) noexcept;
    Rows &operator=(Rows &&) = delete;
    Q_DISABLE_COPY(Rows)

    Rows &bind(const QString &text);
    Rows &bind(const QByteArray &utf8);
    Rows &bind(qint64 number);
    Rows &bind(double number);
    Rows &bindNull();
    /// Runs the bound statement once; it can be bound anew.
    void insert();

    /// The next row; false where there is none.
    bool next();
    /// Back to before the first row, with other values to bind.
    void again();

    int columns() const;
    bool isNull(int column) const;
    std::string_view utf8(int column) const;
    QString text(int column) const;
    qint64 integer(int column) const;
    double real(int column) const;
    /// One of SQLite's five kinds of value, 1 … 5.
    int kind(int column) const;

private:
    Database *m_database;
    sqlite3_stmt *m_statement = nullptr;
    int m_bound = 0;
};

} // namespace model::files
