// SPDX-License-Identifier: GPL-3.0-only
#include "model/workspace/uses.h"

#include "model/workspace/names.h"

#include <QCoreApplication>

namespace model {

namespace {

QString text(const char *sentence) { return QCoreApplication::translate("Uses", sentence); }

/// Calls `meet(id, place)` for each name of a row of the inventory; a place makes a Where.
template <typename Meet, typename Place>
class Reader {
public:
    Reader(const Meet &meet, const Place &place, const Inventory &inventory) : m_meet(meet), m_place(place), m_inventory(inventory) {}

    template <typename Tag>
    void operator()(const Id<Tag> &id) const { m_meet(id, m_place); }
    template <typename Tag>
    void operator()(const std::optional<Id<Tag>> &id) const
    {
        if (id)
            m_meet(*id, m_place);
    }
    template <typename Tag>
    void operator()(const QList<Id<Tag>> &ids) const
    {
        for (const Id<Tag> &id : ids)
            m_meet(id, m_place);
    }
    void operator()(const QMap<SegmentId, Quantity> &bySegment) const
    {
        for (auto own = bySegment.begin(); own != bySegment.end(); ++own)
            m_meet(own.key(), m_place);
    }
    void operator()(const QList<Ask> &asks) const
    {
        for (const Ask &ask : asks)
            m_meet(ask.item, m_place);
    }
    void operator()(names::Holder<const QString> held) const
    {
        // Plain words may be anything; they name an organisation where one is called so.
        const Result<OrganisationId> id = OrganisationId::from(held.text);
        if (id && m_inventory.organisations.contains(*id))
            m_meet(*id, m_place);
    }

private:
    const Meet &m_meet;
    const Place &m_place;
    const Inventory &m_inventory;
};

template <typename Meet>
void walkInventory(const Inventory &inventory, const Meet &meet)
{
    const auto rows = [&](const auto &table, const auto &walk) {
        for (const auto &row : table) {
            const auto place = [&row] {
                Where where;
                where.inventory = rowName(row.id);
                return where;
            };
            walk(row, Reader(meet, place, inventory));
        }
    };
    rows(inventory.services, [](const Service &row, const auto &visit) { names::ofService(row, visit); });
    rows(inventory.items, [](const Item &row, const auto &visit) { names::ofItem(row, visit); });
    rows(inventory.segments, [](const Segment &row, const auto &visit) { names::ofSegment(row, visit); });
}

template <typename Meet>
void walkJourney(const Inventory &inventory, const Journey &journey, const Meet &meet)
{
    const auto within = [&](std::optional<NodeId> node, std::optional<EdgeId> edge) {
        Where where;
        where.journey = journey.id;
        where.node = std::move(node);
        where.edge = std::move(edge);
        return where;
    };
    for (const Node &node : journey.nodes) {
        const auto place = [&] { return within(node.id, {}); };
        names::ofNode(node, Reader(meet, place, inventory));
    }
    for (const Edge &edge : journey.edges) {
        const auto place = [&] { return within({}, edge.key()); };
        names::ofEdge(edge, Reader(meet, place, inventory));
    }
    const auto place = [&] { return within({}, {}); };
    const Reader reader(meet, place, inventory);
    reader(journey.people);
    for (const Quantity &people : journey.people)
        reader(people.source);
}

template <typename Meet>
void walkScenario(const Inventory &inventory, const Scenario &scenario, const Meet &meet)
{
    for (int i = 0; i < scenario.changes.size(); ++i) {
        const auto place = [&] {
            Where where;
            where.journey = scenario.journey;
            where.scenario = scenario.id;
            where.change = i;
            return where;
        };
        names::ofChange(scenario.changes[i], Reader(meet, place, inventory));
    }
}

template <typename Meet>
void walk(const Workspace &workspace, const Meet &meet)
{
    for (const Journey &journey : workspace.journeys)
        walkJourney(workspace.inventory, journey, meet);
    for (const Scenario &scenario : workspace.scenarios)
        walkScenario(workspace.inventory, scenario, meet);
    walkInventory(workspace.inventory, meet);
    const auto place = [] { return Where(); };
    for (auto income = workspace.appraisal.incomes.begin(); income != workspace.appraisal.incomes.end(); ++income)
        meet(income.key(), place);
}

template <typename AnyId>
QString firstUseOf(const Workspace &workspace, const AnyId &sought)
{
    std::optional<Where> found;
    walk(workspace, [&](const auto &id, const auto &place) {
        if constexpr (std::is_same_v<std::decay_t<decltype(id)>, AnyId>) {
            if (!found && id == sought)
                found = place();
        }
    });
    return found ? describe(*found, workspace) : QString();
}

template <typename Row>
QString labelOf(const Row *row, const QString &otherwise)
{
    return row && !row->name.isEmpty() ? row->name : otherwise;
}

QString describeRow(const QString &name, const Inventory &inventory)
{
    const QString table = name.section(QLatin1Char('/'), 0, 0);
    const QString id = name.section(QLatin1Char('/'), 1);
    if (id.isEmpty())
        return name;
    if (table == QLatin1String("services"))
        return text("the service “%1”").arg(labelOf(inventory.services.find(ServiceId(id)), id));
    if (table == QLatin1String("items"))
        return text("the item “%1”").arg(labelOf(inventory.items.find(ItemId(id)), id));
    if (table == QLatin1String("segments"))
        return text("the segment “%1”").arg(labelOf(inventory.segments.find(SegmentId(id)), id));
    return text("the row “%1”").arg(name);
}

} // namespace

Uses usesIn(const Workspace &workspace)
{
    Uses uses;
    walk(workspace, [&](const auto &id, const auto &place) {
        QList<Where> &places = uses[rowName(id)];
        Where here = place();
        if (places.isEmpty() || !(places.back() == here))
            places.append(std::move(here));
    });
    return uses;
}

QString describe(const Where &place, const Workspace &workspace)
{
    if (!place.inventory.isEmpty())
        return describeRow(place.inventory, workspace.inventory);
    if (place.scenario) {
        const Scenario *scenario = workspace.scenarios.find(*place.scenario);
        return text("a change of the scenario “%1”").arg(labelOf(scenario, place.scenario->text()));
    }
    if (!place.journey)
        return text("the incomes of the appraisal");
    const Journey *journey = workspace.journeys.find(*place.journey);
    if (place.node) {
        const Node *node = journey ? journey->nodes.find(*place.node) : nullptr;
        return text("the step “%1”").arg(node ? node->label() : place.node->text());
    }
    const QString name = labelOf(journey, place.journey->text());
    return place.edge ? text("an edge of the journey “%1”").arg(name) : text("the people of the journey “%1”").arg(name);
}

QString firstUse(const Workspace &workspace, const OrganisationId &id) { return firstUseOf(workspace, id); }
QString firstUse(const Workspace &workspace, const ServiceId &id) { return firstUseOf(workspace, id); }
QString firstUse(const Workspace &workspace, const ItemId &id) { return firstUseOf(workspace, id); }
QString firstUse(const Workspace &workspace, const SegmentId &id) { return firstUseOf(workspace, id); }
QString firstUse(const Workspace &workspace, const SourceId &id) { return firstUseOf(workspace, id); }

QString firstUse(const Workspace &workspace, const JourneyId &id)
{
    const auto scenarios = scenariosOf(workspace, id);
    return scenarios.isEmpty() ? QString() : text("the scenario “%1”").arg(labelOf(scenarios.front(), scenarios.front()->id.text()));
}

QString firstUse(const Workspace &workspace, const ScenarioId &id)
{
    for (const Scenario &scenario : workspace.scenarios) {
        if (scenario.basedOn == id)
            return text("the scenario “%1”").arg(labelOf(&scenario, scenario.id.text()));
    }
    return {};
}

QString firstUse(const Workspace &, const SnapshotId &) { return {}; }

} // namespace model
