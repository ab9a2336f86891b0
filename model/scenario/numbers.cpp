// SPDX-License-Identifier: GPL-3.0-only
#include "model/scenario/sites.h"

#include "model/change/describe.h"
#include "model/journey/structure.h"
#include "model/scenario/materialise.h"

#include <QCoreApplication>
#include <QSet>

namespace model {

namespace sites {

QString escaped(QString id)
{
    return id.replace(QLatin1Char('~'), QLatin1String("~0")).replace(QLatin1Char('/'), QLatin1String("~1"));
}

QString pathOf(const ItemId &item) { return below(QStringLiteral("items"), item.text()); }
QString pathOf(const SegmentId &segment) { return below(QStringLiteral("segments"), segment.text()); }
QString pathOf(const JourneyId &journey) { return below(QStringLiteral("journeys"), journey.text()); }
QString pathOf(const JourneyId &journey, const NodeId &node)
{
    return below(pathOf(journey) + QStringLiteral("/nodes"), node.text());
}
QString pathOf(const JourneyId &journey, const EdgeId &edge)
{
    return below(below(pathOf(journey) + QStringLiteral("/edges"), edge.from.text()), edge.to.text());
}
QString pathOf(const ScenarioId &scenario, int change)
{
    return below(QStringLiteral("scenarios"), scenario.text()) + QStringLiteral("/changes/%1").arg(change);
}

QString word(const char *property) { return QCoreApplication::translate("Number", property); }
QString word(Measurand measurand) { return labelOf(measurand).toLower(); }
QString word(const char *property, const Inventory &inventory, const SegmentId &segment)
{
    const Segment *row = inventory.segments.find(segment);
    return word(property).arg(row && !row->name.isEmpty() ? row->name : segment.text());
}
QString word(const char *property, const Inventory &inventory, const ItemId &item)
{
    const Item *row = inventory.items.find(item);
    return word(property).arg(row && !row->name.isEmpty() ? row->name : item.text());
}
QString byChannel(const QString &property, const QString &channel)
{
    return word(QT_TRANSLATE_NOOP("Number", "%1, %2")).arg(property, channel);
}

} // namespace sites

namespace {

constexpr std::array kindLabels = {
    QT_TRANSLATE_NOOP("NumberKind", "Find out"), QT_TRANSLATE_NOOP("NumberKind", "Do"), QT_TRANSLATE_NOOP("NumberKind", "Travel"),
    QT_TRANSLATE_NOOP("NumberKind", "On hold"), QT_TRANSLATE_NOOP("NumberKind", "Wait"), QT_TRANSLATE_NOOP("NumberKind", "Fee"),
    QT_TRANSLATE_NOOP("NumberKind", "Stress"), QT_TRANSLATE_NOOP("NumberKind", "Give information"),
    QT_TRANSLATE_NOOP("NumberKind", "Share"), QT_TRANSLATE_NOOP("NumberKind", "Pace"), QT_TRANSLATE_NOOP("NumberKind", "People"),
    QT_TRANSLATE_NOOP("NumberKind", "Value of an hour"), QT_TRANSLATE_NOOP("NumberKind", "Take-up"),
    QT_TRANSLATE_NOOP("NumberKind", "Change"), QT_TRANSLATE_NOOP("NumberKind", "Cost")};
static_assert(kindLabels.size() == allNumberKinds.size());

/// Which part of a document the figures are made of.
struct Reach {
    QSet<NodeId> nodes;         ///< reached in the journey as it is or with all changes made
    QSet<ItemId> items;         ///< asked there
    QSet<SegmentId> segments;   ///< with people

    void add(const Journey &journey)
    {
        const Structure structure(journey);
        for (qsizetype i = 0; i < journey.nodes.size(); ++i) {
            if (!structure.reached[static_cast<size_t>(i)])
                continue;
            nodes.insert(journey.nodes.at(i).id);
            for (const Ask &ask : journey.nodes.at(i).asks)
                items.insert(ask.item);
        }
    }
};

/// Lists numbers row by row.
class Listing {
public:
    Listing(const Inventory &inventory, const Journey &journey, const QList<Entry> &entries)
        : m_inventory(inventory), m_journey(journey), m_entries(entries)
    {
        m_reach.add(journey);
        if (!entries.isEmpty())
            m_reach.add(materialise(inventory, journey, entries).journey);
        for (const Segment &segment : inventory.segments) {
            if (journey.people.value(segment.id).mean() > 0)
                m_reach.segments.insert(segment.id);
        }
    }

    QList<Number> numbers()
    {
        addInventory();
        addJourney();
        for (const Entry &entry : m_entries) {
            if (entry.change->enabled)
                addChange(entry);
        }
        return std::move(m_numbers);
    }

private:
    /// A visitor that adds what it meets, as of this row.
    auto adding(const QString &subject, const Where &where)
    {
        return [this, subject, where](const auto &site, const Quantity &quantity) {
            m_numbers.append({site.path(), subject, site.property(m_inventory), site.kind, QString::fromLatin1(site.unit), quantity,
                              where, site.isUncertain(quantity)});
        };
    }

    void addInventory()
    {
        for (const Item &item : m_inventory.items) {
            if (!m_reach.items.contains(item.id))
                continue;
            Where where;
            where.inventory = QStringLiteral("items/") + item.id.text();
            sites::ofItem(item, sites::pathOf(item.id), adding(item.name.isEmpty() ? item.id.text() : item.name, where));
        }
        for (const Segment &segment : m_inventory.segments) {
            if (!m_reach.segments.contains(segment.id))
                continue;
            Where where;
            where.inventory = QStringLiteral("segments/") + segment.id.text();
            sites::ofSegment(segment, sites::pathOf(segment.id), adding(nameOf(segment), where));
        }
    }

    void addJourney()
    {
        Where where;
        where.journey = m_journey.id;
        for (const Segment &segment : m_inventory.segments) {
            if (m_reach.segments.contains(segment.id))
                sites::ofPeople(*m_journey.people.constFind(segment.id), segment.id, sites::pathOf(m_journey.id),
                                adding(nameOf(segment), where));
        }
        for (const Node &node : m_journey.nodes) {
            where.node = node.id;
            if (node.kind == NodeKind::Step && m_reach.nodes.contains(node.id))
                addNode(node, sites::pathOf(m_journey.id, node.id), adding(node.label(), where));
        }
        where.node.reset();
        for (const Edge &edge : m_journey.edges) {
            where.edge = edge.key();
            if (m_reach.nodes.contains(edge.from))
                addEdge(edge, sites::pathOf(m_journey.id, edge.key()), adding(nameOf(edge), where));
        }
    }

    /// Overrides for segments without people are left out.
    template <typename Adding>
    void addNode(Node node, const QString &at, const Adding &adding)
    {
        for (Channel &channel : node.channels)
            keepMet(channel.shareFor);
        sites::ofNode(std::as_const(node), at, adding);
    }
    template <typename Adding>
    void addEdge(Edge edge, const QString &at, const Adding &adding)
    {
        keepMet(edge.shareFor);
        sites::ofEdge(std::as_const(edge), at, adding);
    }
    void keepMet(QMap<SegmentId, Quantity> &shares) const
    {
        shares.removeIf([&](const auto &own) { return !m_reach.segments.contains(own.key()); });
    }

    void addChange(const Entry &entry)
    {
        Where where;
        where.journey = entry.scenario->journey;
        where.scenario = entry.scenario->id;
        where.change = entry.place;
        Change change = *entry.change;
        keepMet(change.takeUp.bySegment);
        if (change.takeUp.bySegment.size() == m_reach.segments.size())
            change.takeUp.rest.reset();
        if (auto *merge = std::get_if<changes::Merge>(&change.what); merge && !merge->asksSaid)
            merge->into.asks.clear();
        sites::ofChange(std::as_const(change), sites::pathOf(entry.scenario->id, entry.place),
                        adding(describe(change, m_journey, m_inventory), where));
    }

    QString nameOf(const Segment &segment) const { return segment.name.isEmpty() ? segment.id.text() : segment.name; }
    QString nameOf(const Edge &edge) const
    {
        const auto label = [&](const NodeId &id) {
            const Node *node = m_journey.nodes.find(id);
            return node ? node->label() : id.text();
        };
        return QCoreApplication::translate("Number", "%1 → %2").arg(label(edge.from), label(edge.to));
    }

    const Inventory &m_inventory;
    const Journey &m_journey;
    const QList<Entry> &m_entries;
    Reach m_reach;
    QList<Number> m_numbers;
};

} // namespace

QString labelOf(NumberKind kind)
{
    return QCoreApplication::translate("NumberKind", kindLabels[static_cast<size_t>(kind)]);
}

QList<Number> numbersOf(const Inventory &inventory, const Journey &journey, const QList<Entry> &entries)
{
    return Listing(inventory, journey, entries).numbers();
}

double relativeErrorOf(const Quantity &quantity, const GradeErrors &errors)
{
    return quantity.sure.value_or(errors[static_cast<size_t>(quantity.grade.value_or(Grade::Guess))]);
}

} // namespace model
