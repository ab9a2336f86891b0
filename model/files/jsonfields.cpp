// SPDX-License-Identifier: GPL-3.0-only
#include "model/files/jsonfields.h"

namespace model::files {

void Reading::refuse(const JsonValue &value, const QString &why)
{
    if (refused())
        return;
    const QString path = value.path();
    m_refusal = path.isEmpty() ? Words::tr("%1: the file %2.").arg(m_tree.file(), why)
                               : Words::tr("%1: %2: %3.").arg(m_tree.file(), path, why);
}

void Reading::unknownKey(const JsonValue &object, const QString &key)
{
    constexpr qsizetype most = 1000;
    if (m_findings.size() >= most)
        return;
    const QString path = object.path();
    const QString place = path.isEmpty() ? Words::tr("The file") : path;
    m_findings.append({Severity::Warning, QStringLiteral("unknown-key"),
                       Words::tr("%1: the key %2 is not known; it is kept and counts for nothing. Check its spelling.")
                           .arg(place, quoted(key)),
                       where});
}

Fields::Fields(Reading &reading, const JsonValue &object) : m_reading(reading), m_object(object)
{
    if (!isObject(object))
        return;
    m_members.reserve(object.size());
    object.eachMember([&](std::string_view key, const JsonValue &value) {
        m_members.push_back({key, value, false});
        return true;
    });
}

const JsonValue *Fields::take(std::string_view key)
{
    for (Member &member : m_members) {
        if (member.key == key) {
            member.taken = true;
            return &member.value;
        }
    }
    return nullptr;
}

bool Fields::isText(const JsonValue &value)
{
    if (value.kind() != JsonTree::Kind::Text)
        m_reading.refuse(value, Words::tr("is not a text; write it in quotation marks"));
    return value.kind() == JsonTree::Kind::Text;
}

bool Fields::isList(const JsonValue &value)
{
    if (value.kind() != JsonTree::Kind::List)
        m_reading.refuse(value, Words::tr("is not a list; write it in square brackets"));
    return value.kind() == JsonTree::Kind::List;
}

bool Fields::isObject(const JsonValue &value)
{
    if (value.kind() != JsonTree::Kind::Object)
        m_reading.refuse(value, Words::tr("is not an object; write it in curly brackets"));
    return value.kind() == JsonTree::Kind::Object;
}

QString Fields::text(std::string_view key)
{
    const JsonValue *value = take(key);
    return value && isText(*value) ? value->text() : QString();
}

bool Fields::flag(std::string_view key, bool otherwise)
{
    const JsonValue *value = take(key);
    if (!value)
        return otherwise;
    if (value->kind() != JsonTree::Kind::Yes && value->kind() != JsonTree::Kind::No)
        m_reading.refuse(*value, Words::tr("is neither true nor false; write one of them"));
    return value->kind() == JsonTree::Kind::Yes;
}

int Fields::integer(std::string_view key, int otherwise, int least, int most)
{
    const JsonValue *value = take(key);
    if (!value)
        return otherwise;
    if (!value->isNumber() || value->number() < least || value->number() > most ||
        value->number() != static_cast<int>(value->number())) {
        m_reading.refuse(*value, Words::tr("is not a whole number from %1 to %2; write one").arg(least).arg(most));
        return otherwise;
    }
    return static_cast<int>(value->number());
}

std::optional<double> Fields::number(std::string_view key)
{
    const JsonValue *value = take(key);
    if (!value)
        return std::nullopt;
    if (!value->isNumber()) {
        m_reading.refuse(*value, Words::tr("is not a number; write one such as 20 or 0.5"));
        return std::nullopt;
    }
    return value->number();
}

Quantity Fields::quantity(std::string_view key, const Quantity &otherwise)
{
    const JsonValue *value = take(key);
    return value ? readQuantity(m_reading, *value) : otherwise;
}

std::optional<Quantity> Fields::quantity(std::string_view key)
{
    const JsonValue *value = take(key);
    return value ? std::optional(readQuantity(m_reading, *value)) : std::nullopt;
}

Unknown Fields::rest()
{
    Unknown unknown;
    for (const Member &member : m_members) {
        if (member.taken)
            continue;
        unknown.insert(fromUtf8(member.key), member.value.toQt());
        m_reading.unknownKey(m_object, fromUtf8(member.key));
    }
    return unknown;
}

Quantity readQuantity(Reading &reading, const JsonValue &value)
{
    if (value.isNumber())
        return value.number();
    if (value.kind() != JsonTree::Kind::Object) {
        reading.refuse(value, Words::tr("is not a number; write one such as 20, or an object with \"likely\""));
        return {};
    }
    Fields fields(reading, value);
    Quantity quantity;
    const std::optional<double> likely = fields.number("likely");
    if (!likely)
        reading.refuse(value, Words::tr("has no \"likely\"; add the most likely number"));
    quantity.likely = likely.value_or(0);
    quantity.low = fields.number("low");
    quantity.high = fields.number("high");
    quantity.grade = fields.word("grade", gradeFromKey, QStringLiteral("measured, published, estimate, guess"));
    quantity.sure = fields.number("sure");
    quantity.source = fields.reference<SourceId>("source");
    quantity.note = fields.text("note");
    quantity.unknown = fields.rest();
    return quantity;
}

void keepRest(Fields &inner, std::string_view key, Unknown &unknown)
{
    const Unknown rest = inner.rest();
    if (!rest.isEmpty())
        unknown.insert(fromUtf8(key), rest);
}

void keepAll(const Unknown &from, Unknown &to)
{
    for (auto it = from.begin(); it != from.end(); ++it)
        to.insert(it.key(), it.value());
}

} // namespace model::files
