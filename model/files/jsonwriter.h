// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/base/quantity.h"

#include <QByteArray>

#include <concepts>
#include <string_view>

namespace model::files {

/// Writes JSON for people and version control: two spaces an indent, a list or an object on one line where it fits into
/// 160 characters, else each of its values on a line of its own.
class JsonWriter {
public:
    enum class Layout { Readable, OneLine };
    explicit JsonWriter(Layout layout = Layout::Readable) : m_compact(layout == Layout::OneLine ? 1 : 0) {}

    /// Writes an object or a list whose body calls `key` or the values; broken over lines only where it must be.
    template <std::invocable Body>
    void object(Body body)
    {
        fitting('{', '}', body);
    }
    template <std::invocable Body>
    void list(Body body)
    {
        fitting('[', ']', body);
    }
    /// The same, broken over lines however short.
    template <std::invocable Body>
    void openObject(Body body)
    {
        broken('{', '}', body);
    }
    template <std::invocable Body>
    void openList(Body body)
    {
        broken('[', ']', body);
    }

    /// Begins a member of an object; its value must follow.
    JsonWriter &key(std::string_view key);
    JsonWriter &keyNamed(const QString &key);

    void text(const QString &text);
    void number(double number);
    void integer(qint64 number);
    void flag(bool yes);
    void null();
    void value(const QJsonValue &value);
    void quantity(const Quantity &quantity);

    /// Members that are left out where they say nothing.
    void textMember(std::string_view name, const QString &text);
    void quantityMember(std::string_view name, const Quantity &quantity, const Quantity &otherwise);
    void flagMember(std::string_view name, bool yes, bool otherwise);
    /// All members of `unknown` but those under `except`, which are written elsewhere.
    void unknownMembers(const Unknown &unknown, std::string_view except = {});

    /// What was written; null where a number was not finite.
    std::optional<QByteArray> take();

private:
    template <typename Body>
    void fitting(char opening, char closing, Body &body)
    {
        begin();
        const qsizetype start = m_out.size();
        const bool first = m_first;
        ++m_compact;
        bracketed(opening, closing, body);
        --m_compact;
        if (m_compact > 0 || width() <= lineWidth)
            return;
        m_out.truncate(start);
        m_first = first;
        bracketed(opening, closing, body);
    }
    template <typename Body>
    void broken(char opening, char closing, Body &body)
    {
        begin();
        bracketed(opening, closing, body);
    }
    template <typename Body>
    void bracketed(char opening, char closing, Body &body)
    {
        m_out += opening;
        m_first = true;
        ++m_indent;
        body();
        --m_indent;
        if (!m_first && m_compact == 0)
            newLine();
        m_out += closing;
        m_first = false;
    }
    static constexpr qsizetype lineWidth = 160;

    void begin();
    void newLine();
    void escaped(const QByteArray &utf8);
    qsizetype width() const;

    QByteArray m_out;
    int m_compact; ///< > 0: on one line
    int m_indent = 0;
    bool m_first = true; ///< nothing in the innermost brackets yet
    bool m_afterKey = false;
    bool m_finite = true;
};

} // namespace model::files
