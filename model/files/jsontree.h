// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/base/result.h"

#include <QByteArray>
#include <QJsonObject>
#include <QJsonValue>

#include <limits>
#include <string>
#include <string_view>
#include <vector>

namespace model::files {

class JsonValue;

/// What a JSON text may hold at most; what is larger is refused before it costs memory.
struct JsonBounds {
    qsizetype bytes = 256 * 1024 * 1024;
    size_t depth = 64;
    size_t text = 1024 * 1024;  ///< bytes of one string
    size_t list = 2'000'000;    ///< values of one list, keys of one object
    size_t values = 20'000'000; ///< values altogether
};

/// A JSON text taken apart once, as one flat list of values that knows where each of them ends: quick to walk, and able
/// to say of each value where it stands. Without doubled keys, too deep nesting and numbers that are not finite.
class JsonTree {
public:
    enum class Kind : unsigned char { Null, No, Yes, Integer, Real, Text, List, Object };

    /// Takes the text apart; refused with the file, line and column (or path) and the remedy.
    static Result<JsonTree> parse(const QByteArray &bytes, const QString &file, const JsonBounds &bounds = {});

    JsonValue root() const;
    const QString &file() const { return m_file; }

    /// The place of a value in a person's words: `journeys[0] "having-a-baby" › nodes[5] "claim" › effort › do`.
    QString pathTo(quint32 token) const;

private:
    friend class JsonValue;
    friend class TreeBuilder;

    struct Token {
        Kind kind;
        quint32 size; ///< bytes of a text; values of a list, keys of an object
        quint32 end;  ///< the token after this value
        union {
            qint64 integer;
            double real;
            quint64 text; ///< where the bytes begin
        };
    };
    static constexpr quint32 open = std::numeric_limits<quint32>::max();

    std::string_view textOf(quint32 token) const;
    QString nameOf(quint32 token) const;
    std::string_view member(quint32 object, std::string_view key) const;

    QString m_file;
    std::vector<Token> m_tokens;
    std::string m_texts;
};

/// One value of a tree; a place in it, cheap to copy. Lives as long as the tree.
class JsonValue {
public:
    using Kind = JsonTree::Kind;

    JsonValue(const JsonTree &tree, quint32 token) : m_tree(&tree), m_token(token) {}

    Kind kind() const { return token().kind; }
    bool isNumber() const { return kind() == Kind::Integer || kind() == Kind::Real; }
    double number() const { return kind() == Kind::Integer ? static_cast<double>(token().integer) : token().real; }
    qint64 integer() const { return token().integer; }
    std::string_view bytes() const { return m_tree->textOf(m_token); }
    QString text() const;
    quint32 size() const { return token().size; }
    QString path() const { return m_tree->pathTo(m_token); }
    const JsonTree &tree() const { return *m_tree; }

    /// Calls `visit(value)` for each value of a list until it returns false.
    template <typename Visit>
    void eachValue(Visit visit) const
    {
        for (quint32 t = m_token + 1; t < token().end; t = m_tree->m_tokens[t].end) {
            if (!visit(JsonValue(*m_tree, t)))
                return;
        }
    }
    /// Calls `visit(key, value)` for each member of an object until it returns false.
    template <typename Visit>
    void eachMember(Visit visit) const
    {
        for (quint32 t = m_token + 1; t < token().end; t = m_tree->m_tokens[t + 1].end) {
            if (!visit(JsonValue(*m_tree, t).bytes(), JsonValue(*m_tree, t + 1)))
                return;
        }
    }
    /// The same value as Qt's, for what is only kept.
    QJsonValue toQt() const;

private:
    const JsonTree::Token &token() const { return m_tree->m_tokens[m_token]; }

    const JsonTree *m_tree;
    quint32 m_token;
};

inline JsonValue JsonTree::root() const { return {*this, 0}; }

} // namespace model::files
