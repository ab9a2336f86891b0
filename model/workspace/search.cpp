// SPDX-License-Identifier: GPL-3.0-only
#include "model/workspace/search.h"

#include "model/change/property.h"

#include <QCoreApplication>
#include <QLocale>

#include <cmath>

namespace model {

namespace {

QString words(const char *text) { return QCoreApplication::translate("Search", text); }

/// What is looked for: letters, and a number or a bound where the text is one.
class Wanted {
public:
    explicit Wanted(const QString &text) : m_text(text.trimmed())
    {
        QString number = m_text;
        if (number.startsWith(QLatin1Char('>')) || number.startsWith(QLatin1Char('<'))) {
            m_bound = number[0];
            number.remove(0, 1);
        }
        m_percent = number.trimmed().endsWith(QLatin1Char('%'));
        bool isNumber = false;
        const double value = QLocale().toDouble(number.remove(QLatin1Char('%')).trimmed(), &isNumber);
        if (isNumber && std::isfinite(value))
            m_number = value;
    }

    bool isEmpty() const { return m_text.isEmpty(); }
    bool isIn(const QString &text) const { return m_bound.isNull() && text.contains(m_text, Qt::CaseInsensitive); }
    bool is(double value) const { return !m_percent && fits(value); }
    bool isShare(double share) const { return fits(share * 100); }

private:
    bool fits(double value) const
    {
        if (!m_number)
            return false;
        if (m_bound == QLatin1Char('>'))
            return value > *m_number;
        if (m_bound == QLatin1Char('<'))
            return value < *m_number;
        return std::abs(value - *m_number) <= 1e-9 * (1 + std::abs(value));
    }

    QString m_text;
    QChar m_bound;
    bool m_percent = false;
    std::optional<double> m_number;
};

class Looking {
public:
    Looking(const Inventory &inventory, const Journey &journey, const QString &text)
        : m_inventory(inventory), m_journey(journey), m_wanted(text)
    {
    }

    QList<Hit> hits()
    {
        if (m_wanted.isEmpty())
            return {};
        for (const Node &node : m_journey.nodes)
            look(node);
        for (const Edge &edge : m_journey.edges)
            look(edge);
        return std::move(m_hits);
    }

private:
    void add(const QString &field, const QString &text, bool replaceable = false)
    {
        m_hits.append({m_where, field, text, replaceable});
    }
    void text(const QString &field, const QString &text)
    {
        if (m_wanted.isIn(text))
            add(field, text, true);
    }

    void look(const Node &node)
    {
        m_where = {};
        m_where.journey = m_journey.id;
        m_where.node = node.id;
        text(words("Name"), node.name);
        if (const Service *service = node.service ? m_inventory.services.find(*node.service) : nullptr) {
            if (m_wanted.isIn(service->name))
                add(words("Service"), service->name);
            const Organisation *organisation = m_inventory.organisationOf(node.service);
            if (organisation && m_wanted.isIn(organisation->name))
                add(words("Organisation"), organisation->name);
        }
        text(words("Phase"), node.phase);
        for (const Ask &ask : node.asks) {
            const Item *item = m_inventory.items.find(ask.item);
            if (item && m_wanted.isIn(item->name))
                add(words("Asks for"), item->name);
        }
        if (node.kind == NodeKind::Step) {
            for (const Measurand m : allMeasurands)
                quantity(labelOf(m), node[m], unitOf(m));
        }
        for (const Channel &channel : node.channels) {
            if (m_wanted.isIn(channel.channel) || m_wanted.isShare(channel.share.likely))
                add(words("Channel"), words("%1, %2 %").arg(channel.channel, shown(channel.share.likely * 100)));
        }
        text(words("Notes"), node.notes);
    }

    void look(const Edge &edge)
    {
        m_where = {};
        m_where.journey = m_journey.id;
        m_where.edge = edge.key();
        text(words("Words on a way"), edge.label);
        if (edge.share.likely != 1 && m_wanted.isShare(edge.share.likely))
            add(words("Share"), words("%1 %").arg(shown(edge.share.likely * 100)));
        source(words("share"), edge.share);
    }

    static QString shown(double number) { return QLocale().toString(number, 'g', 6); }

    void quantity(const QString &label, const Quantity &quantity, const QString &unit)
    {
        const bool said = quantity.likely != 0 || quantity.low || quantity.high;
        if (said && (m_wanted.is(quantity.likely) || (quantity.low && m_wanted.is(*quantity.low)) ||
                     (quantity.high && m_wanted.is(*quantity.high))))
            add(label, (shown(quantity.likely) + QLatin1Char(' ') + unit).trimmed());
        source(label, quantity);
    }
    void source(const QString &label, const Quantity &quantity)
    {
        const Source *source = quantity.source ? m_inventory.sources.find(*quantity.source) : nullptr;
        if (source && m_wanted.isIn(source->citation))
            add(words("Source of %1").arg(label), source->citation);
        if (m_wanted.isIn(quantity.note))
            add(words("Note on %1").arg(label), quantity.note);
    }

    const Inventory &m_inventory;
    const Journey &m_journey;
    Wanted m_wanted;
    Where m_where;
    QList<Hit> m_hits;
};

} // namespace

QList<Hit> search(const Workspace &workspace, const Journey &journey, const QString &text)
{
    return Looking(workspace.inventory, journey, text).hits();
}

QList<Change> replacing(const Journey &journey, const QString &text, const QString &with, const std::optional<Where> &only)
{
    QList<Change> changes;
    const QString wanted = text.trimmed();
    if (wanted.isEmpty())
        return changes;
    for (const Node &node : journey.nodes) {
        if (only && only->node != node.id)
            continue;
        Node after = node;
        for (QString *own : {&after.name, &after.phase, &after.notes})
            own->replace(wanted, with, Qt::CaseInsensitive);
        if (!(after == node))
            changes.append(Change(changes::PutNode{after}));
    }
    for (const Edge &edge : journey.edges) {
        if (only && only->edge != edge.key())
            continue;
        Edge after = edge;
        after.label.replace(wanted, with, Qt::CaseInsensitive);
        if (!(after == edge))
            changes.append(Change(changes::PutEdge{after}));
    }
    return changes;
}

} // namespace model
