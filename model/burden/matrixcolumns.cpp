// SPDX-License-Identifier: GPL-3.0-only
#include "model/burden/matrixcolumns.h"

#include "model/journey/structure.h"

#include <algorithm>

namespace model::burden {

namespace {

/// The reached steps of both journeys in order; what only the first has stands before what follows it there.
std::vector<const Node *> stepsOf(const Journey &baseline, const Journey &changed)
{
    std::vector<const Node *> steps;
    for (const int place : wayThrough(changed)) {
        if (changed.nodes.at(place).kind == NodeKind::Step)
            steps.push_back(&changed.nodes.at(place));
    }
    auto next = steps.size();
    const std::vector<int> way = wayThrough(baseline);
    for (auto at = way.rbegin(); at != way.rend(); ++at) {
        const Node &node = baseline.nodes.at(*at);
        if (node.kind != NodeKind::Step)
            continue;
        const auto known = std::ranges::find(steps, node.id, &Node::id);
        if (known == steps.end())
            steps.insert(steps.begin() + static_cast<std::ptrdiff_t>(next), &node);
        else
            next = static_cast<size_t>(known - steps.begin());
    }
    return steps;
}

} // namespace

std::vector<int> wayThrough(const Journey &journey)
{
    const Structure structure(journey);
    std::vector<int> way;
    if (structure.start < 0)
        return way;
    // Depth first, ways in reverse: turned round, the first way out of a node comes first.
    std::vector<bool> seen(static_cast<size_t>(structure.graph.nodeCount()));
    std::vector<std::pair<int, size_t>> open{{structure.start, structure.graph.out(structure.start).size()}};
    seen[static_cast<size_t>(structure.start)] = true;
    while (!open.empty()) {
        auto &[node, left] = open.back();
        if (left == 0) {
            way.push_back(node);
            open.pop_back();
            continue;
        }
        const int to = structure.graph.out(node)[--left].node;
        if (!seen[static_cast<size_t>(to)]) {
            seen[static_cast<size_t>(to)] = true;
            open.emplace_back(to, structure.graph.out(to).size());
        }
    }
    std::ranges::reverse(way);
    return way;
}

MatrixColumns::MatrixColumns(const Inventory &inventory, const Journey &baseline, const QList<Entry> &entries, Columns columns) : m_of(columns)
{
    const Journey changed = entries.isEmpty() ? baseline : materialise(inventory, baseline, entries).journey;
    for (const Node *step : stepsOf(baseline, changed)) {
        MatrixColumn &column = m_columns[static_cast<size_t>(place(*step, inventory))];
        column.steps.append(step->id);
    }
}

int MatrixColumns::place(const Node &step, const Inventory &inventory)
{
    const Organisation *organisation = inventory.organisationOf(step.service);
    const QString key = m_of == Columns::Steps      ? step.id.text()
                        : m_of == Columns::Services ? (step.service ? step.service->text() : QString())
                                                    : (organisation ? organisation->id.text() : QString());
    const auto known = m_places.constFind(key);
    if (known != m_places.constEnd())
        return *known;
    MatrixColumn column;
    if (m_of == Columns::Steps)
        column.step = step.id;
    if (m_of != Columns::Organisations)
        column.service = step.service;
    if (organisation)
        column.organisation = organisation->id;
    m_places.insert(key, static_cast<int>(m_columns.size()));
    m_columns.push_back(column);
    return static_cast<int>(m_columns.size()) - 1;
}

} // namespace model::burden
