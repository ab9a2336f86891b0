// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/workspace/workspace.h"

/// A journey drawn in text, for tests that read as pictures:
///
///     start -> a[do 10; org 1; i 0.5] -0.8-> fork:f -> b -> join:j -> end; a -0.2-> end
///
/// Statements are parted by ";". A node is [kind:]id[attributes]; `start` and `end` are what they are called, any other is a
/// step unless it says its kind. Attributes: a measurand and its number, `org` and its id (with a service of its own), or an
/// item and the share at which it is asked. One segment, "all", of 100 people.
namespace tests {

class Sketch {
public:
    explicit Sketch(const QString &text)
    {
        m_w.inventory.segments.put(model::Segment{.id = model::SegmentId("all"), .name = QStringLiteral("All")});
        m_journey.people.insert(model::SegmentId("all"), 100);
        for (const QString &statement : split(text, QLatin1Char(';')))
            chain(statement.trimmed());
    }

    /// Says what an item costs; items are known by being asked.
    Sketch &item(const char *id, double first, double again)
    {
        m_w.inventory.items.put(model::Item{.id = model::ItemId(id), .name = {}, .first = first, .again = again});
        return *this;
    }

    model::Journey journey() const { return m_journey; }
    model::Workspace workspace() const
    {
        model::Workspace w = m_w;
        w.journeys.put(m_journey);
        return w;
    }

private:
    /// Splits outside brackets.
    static QStringList split(const QString &text, QChar at)
    {
        QStringList parts(QString{});
        int depth = 0;
        for (const QChar c : text) {
            depth += c == QLatin1Char('[') ? 1 : c == QLatin1Char(']') ? -1 : 0;
            if (c == at && depth == 0)
                parts.append(QString());
            else
                parts.last().append(c);
        }
        return parts;
    }

    void chain(const QString &statement)
    {
        std::optional<model::NodeId> before;
        double share = 1;
        for (const QString &word : split(statement, QLatin1Char(' '))) {
            if (word.isEmpty())
                continue;
            if (word.startsWith(QLatin1Char('-'))) {
                share = word == QStringLiteral("->") ? 1 : word.mid(1, word.size() - 3).toDouble();
                continue;
            }
            const model::NodeId id = node(word);
            if (before)
                m_journey.edges.put(model::Edge{*before, id, share, {}, {}, {}});
            before = id;
        }
    }

    model::NodeId node(const QString &word)
    {
        const qsizetype bracket = word.indexOf(QLatin1Char('['));
        const QString head = bracket < 0 ? word : word.left(bracket);
        const qsizetype colon = head.indexOf(QLatin1Char(':'));
        const model::NodeId id(head.mid(colon + 1));
        if (!m_journey.nodes.contains(id)) {
            const QString kind = colon > 0 ? head.left(colon) : head;
            m_journey.nodes.put(model::Node{.id = id, .kind = model::nodeKindFromKey(kind).value_or(model::NodeKind::Step)});
        }
        if (bracket >= 0)
            attributes(id, word.mid(bracket + 1, word.size() - bracket - 2));
        return id;
    }

    void attributes(const model::NodeId &id, const QString &text)
    {
        model::Node n = *m_journey.nodes.find(id);
        for (const QString &attribute : text.split(QLatin1Char(';'), Qt::SkipEmptyParts)) {
            const QStringList words = attribute.simplified().split(QLatin1Char(' '));
            if (const auto m = model::measurandFromKey(words[0])) {
                n[*m] = words[1].toDouble();
            } else if (words[0] == QStringLiteral("org")) {
                n.service = service(words[1]);
            } else {
                if (!m_w.inventory.items.contains(model::ItemId(words[0])))
                    m_w.inventory.items.put(model::Item{.id = model::ItemId(words[0])});
                n.asks.append({model::ItemId(words[0]), words.size() > 1 ? words[1].toDouble() : 1, {}});
            }
        }
        m_journey.nodes.put(n);
    }

    model::ServiceId service(const QString &organisation)
    {
        m_w.inventory.organisations.put(model::Organisation{model::OrganisationId(organisation), organisation, {}, {}});
        const model::ServiceId id(QStringLiteral("service-") + organisation);
        m_w.inventory.services.put(model::Service{.id = id, .name = {}, .organisation = model::OrganisationId(organisation)});
        return id;
    }

    model::Workspace m_w;
    model::Journey m_journey{model::JourneyId("j"), QStringLiteral("J"), {}, {}, {}, {}, {}};
};

} // namespace tests
