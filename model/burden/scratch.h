// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/scenario/sites.h"

#include <span>

namespace model::burden {

/// The rows that figures are made of, copied for one's own use with bare means in them, and where each of their numbers is:
/// other numbers can be written in without making rows anew. Two of the same rows have the same numbers in the same places.
class Scratch {
public:
    /// The scenarios asked for come along with those they are based on; they must be there.
    Scratch(const Inventory &inventory, const Journey &journey, const Scenarios &scenarios, const QList<ScenarioId> &asked)
        : Scratch(inventory, journey, scenarios, asked, [](const auto &, const Quantity &) {})
    {
    }
    /// `meet(site, quantity)` hears of each quantity as it was, in the order of numbers().
    template <typename Meet>
    Scratch(const Inventory &inventory, const Journey &journey, const Scenarios &scenarios, const QList<ScenarioId> &asked, const Meet &meet);
    Scratch(const Scratch &) = delete;

    const Inventory &inventory() const { return m_inventory; }
    const Journey &journey() const { return m_journey; }
    const Scenarios &scenarios() const { return m_scenarios; }
    /// The numbers; what is written into them stands in the rows.
    const std::vector<double *> &numbers() const { return m_numbers; }
    void write(std::span<const double> values)
    {
        for (size_t i = 0; i < values.size(); ++i)
            *m_numbers[i] = values[i];
    }

private:
    /// Visits a row that is still private to this.
    template <typename Meet>
    auto taking(const Meet &meet)
    {
        return [this, &meet](const auto &site, Quantity &quantity) {
            meet(site, quantity);
            quantity = Quantity(quantity.mean());
            m_numbers.push_back(&quantity.likely);
        };
    }
    template <typename Row, typename Walk>
    void take(Table<Row> &table, const Walk &walk)
    {
        for (qsizetype i = 0; i < table.size(); ++i) {
            const auto row = std::make_shared<Row>(table.at(i));
            walk(*row);
            table.put(std::shared_ptr<const Row>(row));
        }
    }
    template <typename Meet>
    void takeScenario(const Scenarios &from, const ScenarioId &id, const Meet &meet);

    Inventory m_inventory;
    Journey m_journey;
    Scenarios m_scenarios;
    std::vector<double *> m_numbers;
};

template <typename Meet>
Scratch::Scratch(const Inventory &inventory, const Journey &journey, const Scenarios &scenarios, const QList<ScenarioId> &asked, const Meet &meet)
    : m_inventory(inventory), m_journey(journey)
{
    const auto visit = taking(meet);
    take(m_inventory.items, [&](Item &item) { sites::ofItem(item, sites::pathOf(item.id), visit); });
    take(m_inventory.segments, [&](Segment &segment) { sites::ofSegment(segment, sites::pathOf(segment.id), visit); });
    const QString path = sites::pathOf(journey.id);
    for (auto it = m_journey.people.begin(); it != m_journey.people.end(); ++it)
        sites::ofPeople(it.value(), it.key(), path, visit);
    take(m_journey.nodes, [&](Node &node) { sites::ofNode(node, sites::pathOf(journey.id, node.id), visit); });
    take(m_journey.edges, [&](Edge &edge) { sites::ofEdge(edge, sites::pathOf(journey.id, edge.key()), visit); });
    for (const ScenarioId &id : asked) {
        for (std::optional<ScenarioId> next = id; next && !m_scenarios.contains(*next); next = scenarios.find(*next)->basedOn)
            takeScenario(scenarios, *next, meet);
    }
}

template <typename Meet>
void Scratch::takeScenario(const Scenarios &from, const ScenarioId &id, const Meet &meet)
{
    const auto row = std::make_shared<Scenario>(*from.find(id));
    for (qsizetype i = 0; i < row->changes.size(); ++i)
        sites::ofChange(row->changes[i], sites::pathOf(id, static_cast<int>(i)), taking(meet));
    m_scenarios.put(std::shared_ptr<const Scenario>(row));
}

} // namespace model::burden
