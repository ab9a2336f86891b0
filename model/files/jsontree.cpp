// SPDX-License-Identifier: GPL-3.0-only
#include "model/files/jsontree.h"

#include "model/files/words.h"

#include <QJsonArray>
#include <QStringList>

namespace model::files {

std::string_view JsonTree::textOf(quint32 token) const
{
    const Token &t = m_tokens[token];
    return std::string_view(m_texts).substr(t.text, t.size);
}

std::string_view JsonTree::member(quint32 object, std::string_view key) const
{
    const quint32 end = std::min<quint32>(m_tokens[object].end, static_cast<quint32>(m_tokens.size()));
    for (quint32 t = object + 1; t < end && t + 1 < end; t = m_tokens[t + 1].end) {
        if (textOf(t) == key && m_tokens[t + 1].kind == Kind::Text)
            return textOf(t + 1);
    }
    return {};
}

/// What a row of a list is known by: its id, its two ends, or what it says it is.
QString JsonTree::nameOf(quint32 token) const
{
    if (m_tokens[token].kind != Kind::Object)
        return {};
    for (const char *key : {"id", "item", "channel", "name", "change"}) {
        if (const std::string_view name = member(token, key); !name.empty())
            return QLatin1Char(' ') + quoted(fromUtf8(name));
    }
    const std::string_view from = member(token, "from"), to = member(token, "to");
    if (from.empty() || to.empty())
        return {};
    return QLatin1Char(' ') + quoted(fromUtf8(from) + QStringLiteral(" → ") + fromUtf8(to));
}

QString JsonTree::pathTo(quint32 token) const
{
    QStringList parts;
    const auto holds = [&](quint32 t) { return t <= token && token < m_tokens[t].end; };
    quint32 at = 0;
    while (at != token && at < m_tokens.size()) {
        const bool object = m_tokens[at].kind == Kind::Object;
        const quint32 step = object ? 1 : 0;
        quint32 child = at + 1, index = 0;
        for (; child + step < m_tokens.size() && !holds(child + step); ++index)
            child = m_tokens[child + step].end;
        if (child + step >= m_tokens.size())
            break;
        if (object)
            parts += fromUtf8(textOf(child)).left(60);
        else if (!parts.isEmpty())
            parts.last() += QStringLiteral("[%1]").arg(index) + nameOf(child);
        else
            parts += QStringLiteral("[%1]").arg(index) + nameOf(child);
        at = child + step;
    }
    const QString path = parts.join(QStringLiteral(" › "));
    constexpr qsizetype most = 160;
    return path.size() > most ? path.left(most / 2) + QStringLiteral(" … ") + path.right(most / 2) : path;
}

QString JsonValue::text() const { return fromUtf8(bytes()); }

QJsonValue JsonValue::toQt() const
{
    switch (kind()) {
    case Kind::Null: return QJsonValue::Null;
    case Kind::No: return false;
    case Kind::Yes: return true;
    case Kind::Integer: return integer();
    case Kind::Real: return number();
    case Kind::Text: return text();
    case Kind::List: {
        QJsonArray list;
        eachValue([&](JsonValue value) {
            list.append(value.toQt());
            return true;
        });
        return list;
    }
    case Kind::Object: {
        QJsonObject object;
        eachMember([&](std::string_view key, JsonValue value) {
            object.insert(fromUtf8(key), value.toQt());
            return true;
        });
        return object;
    }
    }
    Q_UNREACHABLE();
}

} // namespace model::files
