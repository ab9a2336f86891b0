// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/base/result.h"

#include <QHash>
#include <QString>

namespace model {

/// Why a text can't be an id, or an empty string where it can: 1 to 200 characters, none of them a
/// control character, no white space at either end.
QString whyNoId(const QString &text);

/// The name of one thing of one kind within a document. Never empty; ids of different kinds don't mix.
template <typename Tag>
class Id {
public:
    /// A text from a file or a hand. Refused with the reason where it can't be an id.
    static Result<Id> from(const QString &text)
    {
        const QString why = whyNoId(text);
        if (!why.isEmpty())
            return Refusal{why};
        return Id(text);
    }

    /// A text known to be an id.
    explicit Id(QString text) : m_text(std::move(text)) { Q_ASSERT(!m_text.isEmpty()); }
    explicit Id(const char *text) : Id(QString::fromUtf8(text)) {}

    const QString &text() const { return m_text; }

    friend bool operator==(const Id &, const Id &) = default;
    friend auto operator<=>(const Id &a, const Id &b)
    {
        const int order = QString::compare(a.m_text, b.m_text);
        return order <=> 0;
    }
    friend size_t qHash(const Id &id, size_t seed = 0) { return ::qHash(id.m_text, seed); }

private:
    QString m_text;
};

using OrganisationId = Id<struct OrganisationTag>;
using ServiceId = Id<struct ServiceTag>;
using ItemId = Id<struct ItemTag>;
using SegmentId = Id<struct SegmentTag>;
using SourceId = Id<struct SourceTag>;
using JourneyId = Id<struct JourneyTag>;
using NodeId = Id<struct NodeTag>;
using ScenarioId = Id<struct ScenarioTag>;

/// An edge is known by its two ends: at most one leads from one node to another.
struct EdgeId {
    NodeId from;
    NodeId to;
    friend bool operator==(const EdgeId &, const EdgeId &) = default;
    friend auto operator<=>(const EdgeId &, const EdgeId &) = default;
    friend size_t qHash(const EdgeId &id, size_t seed = 0) { return qHashMulti(seed, id.from, id.to); }
};

} // namespace model
