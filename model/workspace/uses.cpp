// SPDX-License-Identifier: GPL-3.0-only
#include "model/workspace/uses.h"

#include <QCoreApplication>

namespace model {

namespace {

QString text(const char *sentence) { return QCoreApplication::translate("Uses", sentence); }

template <typename Test>
QString firstNode(const Workspace &workspace, const Test &test)
{
    for (const Journey &journey : workspace.journeys) {
        for (const Node &node : journey.nodes) {
            if (test(node))
                return text("the step “%1”").arg(node.label());
        }
    }
    return {};
}

template <typename Test>
QString firstChange(const Workspace &workspace, const Test &test)
{
    for (const Scenario &scenario : workspace.scenarios) {
        for (const Change &change : scenario.changes) {
            if (test(change))
                return text("a change of the scenario “%1”").arg(scenario.name.isEmpty() ? scenario.id.text() : scenario.name);
        }
    }
    return {};
}

/// The scope and the items of a change, where its kind has them.
const Scope *scopeOf(const Change &change)
{
    return std::visit([](const auto &what) -> const Scope * {
        if constexpr (requires { what.scope; })
            return &what.scope;
        else
            return nullptr;
    }, change.what);
}

const ItemChoice *itemsOf(const Change &change)
{
    return std::visit([](const auto &what) -> const ItemChoice * {
        if constexpr (requires { what.items; })
            return &what.items;
        else
            return nullptr;
    }, change.what);
}

/// Calls `look` on each node a change brings along.
template <typename Test>
bool anyNodeOf(const Change &change, const Test &test)
{
    return std::visit([&](const auto &what) {
        if constexpr (requires { what.node.quantities; })
            return test(what.node);
        else if constexpr (requires { what.into; })
            return test(what.into);
        else
            return false;
    }, change.what);
}

bool has(const ShareFor &shares, const SegmentId &segment) { return shares.contains(segment); }

bool names(const Node &node, const SourceId &source)
{
    return std::ranges::any_of(node.quantities, [&](const Quantity &q) { return q.source == source; });
}

} // namespace

QString firstUse(const Workspace &workspace, const OrganisationId &id)
{
    for (const Service &service : workspace.inventory.services) {
        if (service.organisation == id)
            return text("the service “%1”").arg(service.name.isEmpty() ? service.id.text() : service.name);
    }
    return firstChange(workspace, [&](const Change &change) {
        const Scope *scope = scopeOf(change);
        return scope && scope->organisations.contains(id);
    });
}

QString firstUse(const Workspace &workspace, const ServiceId &id)
{
    const auto of = [&](const Node &node) { return node.service == id; };
    const QString node = firstNode(workspace, of);
    return !node.isEmpty() ? node : firstChange(workspace, [&](const Change &change) {
        const Scope *scope = scopeOf(change);
        const auto *move = std::get_if<changes::Move>(&change.what);
        return (scope && scope->services.contains(id)) || (move && move->service == id) || anyNodeOf(change, of);
    });
}

QString firstUse(const Workspace &workspace, const ItemId &id)
{
    const auto asks = [&](const Node &node) { return node.ask(id) != nullptr; };
    const QString node = firstNode(workspace, asks);
    return !node.isEmpty() ? node : firstChange(workspace, [&](const Change &change) {
        const ItemChoice *items = itemsOf(change);
        return (items && *items && (*items)->contains(id)) || anyNodeOf(change, asks);
    });
}

QString firstUse(const Workspace &workspace, const SegmentId &id)
{
    if (workspace.appraisal.incomes.contains(id))
        return text("the incomes of the appraisal");
    for (const Journey &journey : workspace.journeys) {
        if (journey.people.contains(id))
            return text("the people of the journey “%1”").arg(journey.name.isEmpty() ? journey.id.text() : journey.name);
        for (const Edge &edge : journey.edges) {
            if (has(edge.shareFor, id))
                return text("an edge of the journey “%1”").arg(journey.name.isEmpty() ? journey.id.text() : journey.name);
        }
    }
    const auto overrides = [&](const Node &node) {
        return std::ranges::any_of(node.channels, [&](const Channel &channel) { return has(channel.shareFor, id); });
    };
    const QString node = firstNode(workspace, overrides);
    return !node.isEmpty() ? node : firstChange(workspace, [&](const Change &change) {
        return change.takeUp.bySegment.contains(id) || anyNodeOf(change, overrides);
    });
}

QString firstUse(const Workspace &workspace, const SourceId &id)
{
    for (const Item &item : workspace.inventory.items) {
        if (item.first.source == id || item.again.source == id)
            return text("the item “%1”").arg(item.name.isEmpty() ? item.id.text() : item.name);
    }
    return firstNode(workspace, [&](const Node &node) { return names(node, id); });
}

QString firstUse(const Workspace &workspace, const JourneyId &id)
{
    const auto scenarios = scenariosOf(workspace, id);
    return scenarios.isEmpty() ? QString() : text("the scenario “%1”").arg(scenarios.front()->name.isEmpty() ? scenarios.front()->id.text() : scenarios.front()->name);
}

QString firstUse(const Workspace &workspace, const ScenarioId &id)
{
    for (const Scenario &scenario : workspace.scenarios) {
        if (scenario.basedOn == id)
            return text("the scenario “%1”").arg(scenario.name.isEmpty() ? scenario.id.text() : scenario.name);
    }
    return {};
}

} // namespace model
