// SPDX-License-Identifier: GPL-3.0-only
#include "model/files/jsonwriter.h"

#include "model/files/numbertext.h"

#include <QJsonArray>

#include <cmath>

namespace model::files {

void JsonWriter::begin()
{
    if (m_afterKey) {
        m_afterKey = false;
        return;
    }
    if (m_indent == 0)
        return;
    if (!m_first)
        m_out += m_compact > 0 ? ", " : ",";
    if (m_compact == 0)
        newLine();
    m_first = false;
}

void JsonWriter::newLine()
{
    m_out += '\n';
    m_out.append(2 * m_indent, ' ');
}

/// Characters from the line's beginning, a comma allowed for.
qsizetype JsonWriter::width() const
{
    const qsizetype start = m_out.lastIndexOf('\n') + 1;
    qsizetype count = 1;
    for (qsizetype i = start; i < m_out.size(); ++i) {
        if ((static_cast<unsigned char>(m_out[i]) & 0xC0) != 0x80)
            ++count;
    }
    return count;
}

void JsonWriter::escaped(const QByteArray &utf8)
{
    m_out += '"';
    for (const char c : utf8) {
        if (c == '"' || c == '\\') {
            m_out += '\\';
            m_out += c;
        } else if (c == '\n') {
            m_out += "\\n";
        } else if (c == '\t') {
            m_out += "\\t";
        } else if (static_cast<unsigned char>(c) < 0x20 || c == 0x7F) {
            m_out += "\\u00" + QByteArray::number(c, 16).rightJustified(2, '0');
        } else {
            m_out += c;
        }
    }
    m_out += '"';
}

JsonWriter &JsonWriter::key(std::string_view key)
{
    begin();
    escaped(QByteArray(key.data(), static_cast<qsizetype>(key.size())));
    m_out += ": ";
    m_afterKey = true;
    return *this;
}

JsonWriter &JsonWriter::keyNamed(const QString &key)
{
    const QByteArray utf8 = key.toUtf8();
    return this->key(std::string_view(utf8.constData(), static_cast<size_t>(utf8.size())));
}

void JsonWriter::text(const QString &text)
{
    begin();
    escaped(text.toUtf8());
}

void JsonWriter::number(double number)
{
    begin();
    m_finite = m_finite && std::isfinite(number);
    appendNumber(m_out, number);
}

void JsonWriter::integer(qint64 number)
{
    begin();
    m_out += QByteArray::number(number);
}

void JsonWriter::flag(bool yes)
{
    begin();
    m_out += yes ? "true" : "false";
}

void JsonWriter::null()
{
    begin();
    m_out += "null";
}

void JsonWriter::value(const QJsonValue &value)
{
    switch (value.type()) {
    case QJsonValue::Null:
    case QJsonValue::Undefined: return null();
    case QJsonValue::Bool: return flag(value.toBool());
    case QJsonValue::String: return text(value.toString());
    case QJsonValue::Double:
        if (value.toVariant().typeId() == QMetaType::LongLong)
            return integer(value.toInteger());
        return number(value.toDouble());
    case QJsonValue::Array:
        return list([&] {
            for (const QJsonValue &entry : value.toArray())
                this->value(entry);
        });
    case QJsonValue::Object: return object([&] { unknownMembers(value.toObject()); });
    }
}

void JsonWriter::quantity(const Quantity &quantity)
{
    if (quantity.isBare())
        return number(quantity.likely);
    object([&] {
        if (quantity.low)
            key("low").number(*quantity.low);
        key("likely").number(quantity.likely);
        if (quantity.high)
            key("high").number(*quantity.high);
        if (quantity.grade)
            key("grade").text(gradeKey(*quantity.grade));
        if (quantity.sure)
            key("sure").number(*quantity.sure);
        if (quantity.source)
            key("source").text(quantity.source->text());
        textMember("note", quantity.note);
        unknownMembers(quantity.unknown);
    });
}

void JsonWriter::textMember(std::string_view name, const QString &text)
{
    if (!text.isEmpty())
        key(name).text(text);
}

void JsonWriter::quantityMember(std::string_view name, const Quantity &quantity, const Quantity &otherwise)
{
    if (!(quantity == otherwise))
        key(name).quantity(quantity);
}

void JsonWriter::flagMember(std::string_view name, bool yes, bool otherwise)
{
    if (yes != otherwise)
        key(name).flag(yes);
}

void JsonWriter::unknownMembers(const Unknown &unknown, std::string_view except)
{
    for (auto it = unknown.begin(); it != unknown.end(); ++it) {
        if (except.empty() || it.key() != QLatin1String(except.data(), static_cast<qsizetype>(except.size())))
            keyNamed(it.key()).value(it.value());
    }
}

std::optional<QByteArray> JsonWriter::take() { return m_finite ? std::optional(std::move(m_out)) : std::nullopt; }

} // namespace model::files
