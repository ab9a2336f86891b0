// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/base/quantity.h"
#include "model/files/jsontree.h"
#include "model/files/words.h"
#include "model/journey/finding.h"

#include <vector>

namespace model::files {

/// One reading of the exchange form: keeps the first refusal (what is read after it counts for nothing) and what was
/// doubtful on the way.
class Reading {
public:
    explicit Reading(const JsonTree &tree) : m_tree(tree) {}

    bool refused() const { return !m_refusal.isEmpty(); }
    const QString &refusal() const { return m_refusal; }
    const Findings &findings() const { return m_findings; }

    /// Why a value can't be read, with its place; `why` says what to do as well and has no full stop.
    void refuse(const JsonValue &value, const QString &why);
    /// A key of `object` that this version does not know.
    void unknownKey(const JsonValue &object, const QString &key);

    Where where; ///< what is being read, for the findings

private:
    const JsonTree &m_tree;
    QString m_refusal;
    Findings m_findings;
};

/// What is being read, for as long as this lives.
class About {
public:
    About(Reading &reading, const Where &where) : m_reading(reading), m_before(reading.where) { reading.where = where; }
    ~About() { m_reading.where = m_before; }
    Q_DISABLE_COPY_MOVE(About)

private:
    Reading &m_reading;
    Where m_before;
};

/// Reads a number or {low, likely, high, grade, sure, source, note}.
Quantity readQuantity(Reading &reading, const JsonValue &value);

/// A text that must be an id; refused and none where it can't be one.
template <typename AnyId>
std::optional<AnyId> readId(Reading &reading, const JsonValue &value)
{
    if (value.kind() != JsonTree::Kind::Text) {
        reading.refuse(value, Words::tr("is not a text; write an id in quotation marks"));
        return std::nullopt;
    }
    Result<AnyId> id = AnyId::from(value.text());
    if (!id) {
        QString why = id.refusal();
        if (why.endsWith(QLatin1Char('.')))
            why.chop(1);
        reading.refuse(value, why);
        return std::nullopt;
    }
    return std::move(id).value();
}

/// The members of one object, taken one by one by the keys this version knows; what is left over is kept as unknown.
class Fields {
public:
    /// Refuses what is not an object; then there are no members.
    Fields(Reading &reading, const JsonValue &object);

    const JsonValue &object() const { return m_object; }

    /// The member, which counts as known from here on; null where there is none.
    const JsonValue *take(std::string_view key);

    QString text(std::string_view key);
    bool flag(std::string_view key, bool otherwise);
    int integer(std::string_view key, int otherwise, int least, int most);
    std::optional<double> number(std::string_view key);
    Quantity quantity(std::string_view key, const Quantity &otherwise);
    std::optional<Quantity> quantity(std::string_view key);

    /// An id that may be left out.
    template <typename AnyId>
    std::optional<AnyId> reference(std::string_view key)
    {
        const JsonValue *value = take(key);
        return value ? readId<AnyId>(m_reading, *value) : std::nullopt;
    }
    /// An id that must be there; none where it was refused.
    template <typename AnyId>
    std::optional<AnyId> id(std::string_view key)
    {
        const JsonValue *value = take(key);
        if (!value)
            m_reading.refuse(m_object, Words::tr("has no %1; give it one").arg(quoted(fromUtf8(key))));
        return value ? readId<AnyId>(m_reading, *value) : std::nullopt;
    }
    /// A word of a list: `fromKey` makes a value of it or none, `known` lists the words.
    template <typename FromKey>
    auto word(std::string_view key, FromKey fromKey, const QString &known) -> decltype(fromKey(QStringView()))
    {
        const JsonValue *value = take(key);
        if (!value || !isText(*value))
            return std::nullopt;
        auto found = fromKey(QStringView(value->text()));
        if (!found)
            m_reading.refuse(*value, Words::tr("%1 is not known here; use %2").arg(quoted(value->text()), known));
        return found;
    }
    /// Reads a list of ids.
    template <typename AnyId>
    QList<AnyId> ids(std::string_view key)
    {
        QList<AnyId> list;
        eachOf(key, [&](const JsonValue &value) {
            if (auto id = readId<AnyId>(m_reading, value))
                list.append(*id);
        });
        return list;
    }
    /// Reads a map from ids to quantities.
    template <typename AnyId>
    QMap<AnyId, Quantity> quantities(std::string_view key)
    {
        QMap<AnyId, Quantity> map;
        const JsonValue *value = take(key);
        if (!value || !isObject(*value))
            return map;
        value->eachMember([&](std::string_view name, const JsonValue &member) {
            Result<AnyId> id = AnyId::from(fromUtf8(name));
            if (id)
                map.insert(std::move(id).value(), readQuantity(m_reading, member));
            else
                m_reading.refuse(member, Words::tr("its key can't be an id; use a name without spaces at its ends"));
            return !m_reading.refused();
        });
        return map;
    }
    /// Calls `read(value)` for each value of a list, until one is refused.
    template <typename Read>
    void eachOf(std::string_view key, Read read)
    {
        const JsonValue *value = take(key);
        if (!value || !isList(*value))
            return;
        value->eachValue([&](const JsonValue &row) {
            read(row);
            return !m_reading.refused();
        });
    }

    /// Keeps what was not taken, each as a finding. Call it once, last.
    Unknown rest();

    bool isText(const JsonValue &value);
    bool isList(const JsonValue &value);
    bool isObject(const JsonValue &value);

private:
    struct Member {
        std::string_view key;
        JsonValue value;
        bool taken;
    };
    Reading &m_reading;
    JsonValue m_object;
    std::vector<Member> m_members;
};

/// Keeps what is left of an object within an object ("effort", "pace", "grades") under that object's own key, so that
/// it is written back there.
void keepRest(Fields &inner, std::string_view key, Unknown &unknown);
/// Adds the members of one to the other.
void keepAll(const Unknown &from, Unknown &to);

} // namespace model::files
