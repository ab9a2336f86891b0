// SPDX-License-Identifier: GPL-3.0-only
#include "app/map/walk.h"

#include <algorithm>
#include <cmath>

namespace app::map {

namespace {

const NodeShown *find(const Content &content, const model::NodeId &id)
{
    const auto it =
        std::find_if(content.nodes.begin(), content.nodes.end(), [&](const NodeShown &node) { return node.id == id; });
    return it == content.nodes.end() ? nullptr : &*it;
}

/// Along the edges: the widest way first.
std::optional<model::NodeId> along(const model::NodeId &node, Towards towards, const Content &content)
{
    const EdgeShown *widest = nullptr;
    for (const EdgeShown &edge : content.edges) {
        const bool mine = (towards == Towards::Right ? edge.id.from : edge.id.to) == node && !edge.toItself;
        if (mine && (!widest || edge.width > widest->width))
            widest = &edge;
    }
    if (!widest)
        return {};
    return towards == Towards::Right ? widest->id.to : widest->id.from;
}

} // namespace

std::optional<model::NodeId> walkFrom(const model::NodeId &node, Towards towards, const Content &content)
{
    if (towards == Towards::Right || towards == Towards::Left) {
        if (const auto next = along(node, towards, content))
            return next;
    }
    const NodeShown *from = find(content, node);
    if (!from)
        return {};
    const NodeShown *best = nullptr;
    double least = 0;
    for (const NodeShown &other : content.nodes) {
        const QPointF by = other.box.center() - from->box.center();
        const bool upright = towards == Towards::Up || towards == Towards::Down;
        const double ahead = towards == Towards::Up      ? -by.y()
                             : towards == Towards::Down  ? by.y()
                             : towards == Towards::Right ? by.x()
                                                         : -by.x();
        if (ahead < 1)
            continue;
        const double price = ahead + 3 * std::abs(upright ? by.x() : by.y());
        if (!best || price < least) {
            best = &other;
            least = price;
        }
    }
    return best ? std::optional(best->id) : std::nullopt;
}

QList<model::NodeId> readingOrder(const Content &content)
{
    QList<const NodeShown *> nodes;
    for (const NodeShown &node : content.nodes)
        nodes.append(&node);
    std::stable_sort(nodes.begin(), nodes.end(), [](const NodeShown *a, const NodeShown *b) {
        const QPointF first = a->box.center(), second = b->box.center();
        return first.x() != second.x() ? first.x() < second.x() : first.y() < second.y();
    });
    QList<model::NodeId> order;
    for (const NodeShown *node : std::as_const(nodes))
        order.append(node->id);
    return order;
}

} // namespace app::map
