// SPDX-License-Identifier: GPL-3.0-only
#include "app/map/following.h"

#include "app/map/walk.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace app::map {

namespace {

/// Asks rarer than this a person are none: what rounding leaves.
constexpr double rarest = 1e-9;

QString tr(const char *text) { return QCoreApplication::translate("Map", text); }
QString times(double value) { return QLocale().toString(value, 'f', 1); }

Mark markOf(const model::burden::AskDetail &ask)
{
    if (ask.reused > ask.asks)
        return Mark::Reused;
    return ask.first * 2 >= ask.asks ? Mark::First : Mark::Again;
}

const model::Organisation *organisationOf(const model::Workspace &workspace, const model::Node &node)
{
    const model::Service *service = node.service ? workspace.inventory.services.find(*node.service) : nullptr;
    return service && service->organisation ? workspace.inventory.organisations.find(*service->organisation) : nullptr;
}

/// Nodes from which the asking steps lead on one way, or to which; the asking steps themselves are not passed.
using Arcs = std::span<const model::Graph::Arc> (model::Graph::*)(int) const;
std::vector<bool> between(const model::Graph &graph, const std::vector<int> &asking, Arcs arcs)
{
    std::vector<bool> reached(static_cast<size_t>(graph.nodeCount()), false);
    std::vector<int> open = asking;
    for (const int node : asking)
        reached[static_cast<size_t>(node)] = true;
    while (!open.empty()) {
        const int node = open.back();
        open.pop_back();
        for (const model::Graph::Arc arc : (graph.*arcs)(node)) {
            if (!reached[static_cast<size_t>(arc.node)]) {
                reached[static_cast<size_t>(arc.node)] = true;
                open.push_back(arc.node);
            }
        }
    }
    return reached;
}

} // namespace

QList<Followed> followable(const Subject &subject, const Content &content)
{
    if (!subject.analysis || !subject.analysis->detail)
        return {};
    QHash<model::ItemId, qsizetype> places;
    QHash<model::ItemId, QSet<model::OrganisationId>> organisations;
    QList<Followed> items;
    const auto &details = subject.analysis->detail->nodes;
    for (const model::NodeId &id : readingOrder(content)) {
        const auto detail = details.constFind(id);
        const model::Node *node = subject.shown->nodes.find(id);
        if (detail == details.constEnd() || !node)
            continue;
        const model::Organisation *organisation = organisationOf(*subject.workspace, *node);
        for (const model::burden::AskDetail &ask : detail->asks) {
            if (ask.asks + ask.reused < rarest)
                continue;
            if (!places.contains(ask.item)) {
                const model::Item *item = subject.workspace->inventory.items.find(ask.item);
                places.insert(ask.item, items.size());
                items.append({ask.item, item && !item->name.isEmpty() ? item->name : ask.item.text(), 0, 0, 0, 0, {}, {}});
            }
            Followed &followed = items[places.value(ask.item)];
            followed.asks += ask.asks;
            followed.again += std::max(0.0, ask.asks - ask.first);
            followed.reused += ask.reused;
            followed.steps.append(id);
            followed.marks.insert(id, markOf(ask));
            if (organisation && ask.asks >= rarest)
                organisations[ask.item].insert(organisation->id);
        }
    }
    for (Followed &followed : items)
        followed.organisations = static_cast<int>(organisations.value(followed.item).size());
    std::stable_sort(items.begin(), items.end(), [](const Followed &a, const Followed &b) { return a.again > b.again; });
    return items;
}

QString sentence(const Followed &followed)
{
    QString said = tr("%1: asked %2 times a person, %3 of them again").arg(followed.name.simplified(), times(followed.asks), times(followed.again));
    if (followed.reused >= 0.05)
        said += tr(", reused %1 times").arg(times(followed.reused));
    if (followed.organisations > 0)
        said += QStringLiteral("; ") + QCoreApplication::translate("Map", "%n organisations", nullptr, followed.organisations);
    return said;
}

Emphasis emphasisOf(const Followed &followed, const model::Journey &journey, const model::Graph &graph)
{
    Emphasis emphasis;
    std::vector<int> asking;
    for (const model::NodeId &id : followed.steps) {
        emphasis.nodes.insert(id, Strength::Itself);
        if (journey.nodes.contains(id))
            asking.push_back(static_cast<int>(journey.nodes.place(id)));
    }
    emphasis.asks = followed.marks;
    const std::vector<bool> after = between(graph, asking, &model::Graph::out);
    const std::vector<bool> before = between(graph, asking, &model::Graph::in);
    for (int node = 0; node < graph.nodeCount(); ++node) {
        for (const model::Graph::Arc arc : graph.out(node)) {
            if (!after[static_cast<size_t>(node)] || !before[static_cast<size_t>(arc.node)])
                continue;
            emphasis.edges.insert(journey.edges.at(arc.edge).key(), Strength::Near);
            for (const int end : {node, arc.node}) {
                Strength &strength = emphasis.nodes[journey.nodes.at(end).id];
                strength = std::max(strength, Strength::Far);
            }
        }
    }
    return emphasis;
}

} // namespace app::map
