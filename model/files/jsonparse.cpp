// SPDX-License-Identifier: GPL-3.0-only
#include "model/files/jsontree.h"
#include "model/files/words.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>
#include <unordered_set>

namespace model::files {

/// Takes the parser's calls and lays the values down, within the bounds.
class TreeBuilder final : public nlohmann::json_sax<nlohmann::json> {
public:
    TreeBuilder(JsonTree &tree, const JsonBounds &bounds) : m_tree(tree), m_bounds(bounds) {}

    bool null() override { return put({JsonTree::Kind::Null, 0, 0, {}}); }
    bool boolean(bool yes) override { return put({yes ? JsonTree::Kind::Yes : JsonTree::Kind::No, 0, 0, {}}); }
    bool number_integer(number_integer_t number) override { return integer(number); }
    bool number_unsigned(number_unsigned_t number) override
    {
        if (number <= static_cast<number_unsigned_t>(std::numeric_limits<qint64>::max()))
            return integer(static_cast<qint64>(number));
        return number_float(static_cast<double>(number), {});
    }
    bool number_float(number_float_t number, const string_t &) override
    {
        JsonTree::Token token{JsonTree::Kind::Real, 0, 0, {}};
        token.real = number;
        return put(token);
    }
    bool string(string_t &text) override { return words(text) && counted(); }
    bool binary(binary_t &) override { return false; }
    bool key(string_t &text) override
    {
        if (++m_tree.m_tokens[m_open.back()].size > m_bounds.list)
            return refuse(Words::tr("an object has more than %1 keys; split the file").arg(m_bounds.list));
        return words(text);
    }
    bool start_object(std::size_t) override { return start(JsonTree::Kind::Object); }
    bool end_object() override { return noKeyTwice() && end(); }
    bool start_array(std::size_t) override { return start(JsonTree::Kind::List); }
    bool end_array() override { return end(); }
    bool parse_error(std::size_t position, const std::string &, const nlohmann::detail::exception &error) override
    {
        m_position = position;
        m_syntax = QString::fromUtf8(error.what());
        return false;
    }

    /// Why it stopped: a place in the tree and a sentence, or what the parser said of a byte.
    const QString &why() const { return m_why; }
    const QString &syntax() const { return m_syntax; }
    std::size_t position() const { return m_position; }

private:
    bool refuse(const QString &why)
    {
        const QString path = m_open.empty() ? QString() : m_tree.pathTo(m_open.back());
        m_why = path.isEmpty() ? why : path + QStringLiteral(": ") + why;
        return false;
    }
    bool put(JsonTree::Token token)
    {
        if (m_tree.m_tokens.size() >= m_bounds.values)
            return refuse(Words::tr("more than %1 values; split the file").arg(m_bounds.values));
        token.end = token.end == JsonTree::open ? token.end : static_cast<quint32>(m_tree.m_tokens.size()) + 1;
        m_tree.m_tokens.push_back(token);
        return token.end == JsonTree::open || counted();
    }
    bool integer(qint64 number)
    {
        JsonTree::Token token{JsonTree::Kind::Integer, 0, 0, {}};
        token.integer = number;
        return put(token);
    }
    /// One value more in the list that is open.
    bool counted()
    {
        if (m_open.empty() || m_tree.m_tokens[m_open.back()].kind == JsonTree::Kind::Object)
            return true;
        if (++m_tree.m_tokens[m_open.back()].size > m_bounds.list)
            return refuse(Words::tr("a list has more than %1 rows; split the file").arg(m_bounds.list));
        return true;
    }
    /// A text without counting it as a row: keys come here too.
    bool words(const std::string &text)
    {
        if (text.size() > m_bounds.text)
            return refuse(Words::tr("a text is longer than %1 bytes; shorten it").arg(m_bounds.text));
        if (m_tree.m_tokens.size() >= m_bounds.values)
            return refuse(Words::tr("more than %1 values; split the file").arg(m_bounds.values));
        JsonTree::Token token{JsonTree::Kind::Text,
                              static_cast<quint32>(text.size()),
                              static_cast<quint32>(m_tree.m_tokens.size()) + 1,
                              {}};
        token.text = m_tree.m_texts.size();
        m_tree.m_texts += text;
        m_tree.m_tokens.push_back(token);
        return true;
    }
    bool start(JsonTree::Kind kind)
    {
        if (m_open.size() >= m_bounds.depth)
            return refuse(Words::tr("values are nested more than %1 deep; flatten them").arg(m_bounds.depth));
        if (!put({kind, 0, JsonTree::open, {}}))
            return false;
        const bool fits = counted();
        m_open.push_back(static_cast<quint32>(m_tree.m_tokens.size()) - 1);
        return fits;
    }
    bool end()
    {
        m_tree.m_tokens[m_open.back()].end = static_cast<quint32>(m_tree.m_tokens.size());
        m_open.pop_back();
        return true;
    }
    bool noKeyTwice()
    {
        const quint32 object = m_open.back();
        const quint32 after = static_cast<quint32>(m_tree.m_tokens.size());
        m_keys.clear();
        for (quint32 t = object + 1; t < after; t = m_tree.m_tokens[t + 1].end)
            m_keys.push_back(m_tree.textOf(t));
        std::string_view twice;
        if (m_keys.size() <= 16) {
            for (size_t i = 1; i < m_keys.size() && twice.data() == nullptr; ++i) {
                if (std::find(m_keys.begin(), m_keys.begin() + static_cast<std::ptrdiff_t>(i), m_keys[i]) !=
                    m_keys.begin() + static_cast<std::ptrdiff_t>(i))
                    twice = m_keys[i];
            }
        } else {
            std::ranges::sort(m_keys);
            if (const auto it = std::ranges::adjacent_find(m_keys); it != m_keys.end())
                twice = *it;
        }
        if (twice.data() == nullptr)
            return true;
        return refuse(Words::tr("the key %1 stands there twice; keep one of them").arg(quoted(fromUtf8(twice))));
    }

    JsonTree &m_tree;
    const JsonBounds &m_bounds;
    std::vector<quint32> m_open;
    std::vector<std::string_view> m_keys;
    QString m_why;
    QString m_syntax;
    std::size_t m_position = 0;
};

namespace {

/// Line and column (in characters) of the byte a parser stopped at, both from 1.
QString lineAndColumn(const QByteArray &bytes, std::size_t position)
{
    const qsizetype at = std::clamp<qsizetype>(static_cast<qsizetype>(position) - 1, 0, bytes.size());
    const QByteArrayView before = QByteArrayView(bytes).first(at);
    const qsizetype lineStart = before.lastIndexOf('\n') + 1;
    const auto continuation = [](char c) { return (static_cast<unsigned char>(c) & 0xC0) == 0x80; };
    const qsizetype column = at - lineStart - std::count_if(before.begin() + lineStart, before.end(), continuation);
    return Words::tr("line %1, column %2").arg(before.count('\n') + 1).arg(column + 1);
}

/// The parser's message without its codes and what it has read so far.
QString plain(const QString &message)
{
    if (message.contains(QLatin1String("out_of_range")))
        return Words::tr("the number is too large to be held; give a smaller one");
    if (message.contains(QLatin1String("unexpected end of input")))
        return Words::tr("the text ends too early; the file was cut off, fetch or export it again");
    if (message.contains(QLatin1String("UTF-8")))
        return Words::tr("there is a byte that is not UTF-8; save the file as UTF-8");
    if (message.contains(QLatin1String("invalid string")))
        return Words::tr("the string is not valid JSON; escape control characters, quotes and backslashes");
    if (message.contains(QLatin1String("invalid number")))
        return Words::tr("the number is not valid JSON; write it like 12 or 0.5");
    return Words::tr("the text is not valid JSON; look for a missing or surplus comma, quote or bracket");
}

} // namespace

Result<JsonTree> JsonTree::parse(const QByteArray &bytes, const QString &file, const JsonBounds &bounds)
{
    const auto refused = [&](const QString &place, const QString &why) {
        return Refusal{Words::tr("%1: %2: %3.").arg(file, place, why)};
    };
    if (bytes.size() > bounds.bytes) {
        return Refusal{Words::tr("%1: the file is larger than %2 MB; split it into several documents.")
                           .arg(file, QString::number(bounds.bytes / 1024 / 1024))};
    }
    JsonTree tree;
    tree.m_file = file;
    tree.m_tokens.reserve(static_cast<size_t>(std::min<qsizetype>(bytes.size() / 8 + 16, 1'000'000)));
    TreeBuilder builder(tree, bounds);
    if (nlohmann::json::sax_parse(bytes.constData(), bytes.constData() + bytes.size(), &builder))
        return tree;
    if (!builder.why().isEmpty())
        return Refusal{Words::tr("%1: %2.").arg(file, builder.why())};
    return refused(lineAndColumn(bytes, builder.position()), plain(builder.syntax()));
}

} // namespace model::files
