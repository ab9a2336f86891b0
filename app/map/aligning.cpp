// SPDX-License-Identifier: GPL-3.0-only
#include "app/map/aligning.h"

#include <algorithm>

namespace app::map {

namespace {

using Boxes = QMap<model::NodeId, QRectF>;
using Points = QMap<model::NodeId, QPointF>;

QPointF inLine(const QRectF &box, const QRectF &all, Align how)
{
    const QPointF centre = box.center();
    switch (how) {
    case Align::Left: return {all.left() + box.width() / 2, centre.y()};
    case Align::Centre: return {all.center().x(), centre.y()};
    case Align::Right: return {all.right() - box.width() / 2, centre.y()};
    case Align::Top: return {centre.x(), all.top() + box.height() / 2};
    case Align::Middle: return {centre.x(), all.center().y()};
    case Align::Bottom: return {centre.x(), all.bottom() - box.height() / 2};
    case Align::SpreadAcross:
    case Align::SpreadDown: break;
    }
    return centre;
}

/// Equal gaps between neighbours, in the order in which they stand.
Points spread(const Boxes &boxes, const QRectF &all, Align how)
{
    const bool across = how == Align::SpreadAcross;
    const auto begin = [&](const QRectF &box) { return across ? box.left() : box.top(); };
    const auto length = [&](const QRectF &box) { return across ? box.width() : box.height(); };
    QList<model::NodeId> order = boxes.keys();
    std::stable_sort(order.begin(), order.end(),
                     [&](const auto &a, const auto &b) { return begin(boxes[a]) < begin(boxes[b]); });
    double taken = 0;
    for (const QRectF &box : boxes)
        taken += length(box);
    const double gap = (length(all) - taken) / static_cast<double>(order.size() - 1);
    Points points;
    double at = begin(all);
    for (const model::NodeId &id : std::as_const(order)) {
        const QRectF &box = boxes[id];
        const double middle = at + length(box) / 2;
        points.insert(id, across ? QPointF(middle, box.center().y()) : QPointF(box.center().x(), middle));
        at += length(box) + gap;
    }
    return points;
}

} // namespace

Points aligned(const Boxes &boxes, Align how)
{
    QRectF all;
    for (const QRectF &box : boxes)
        all |= box;
    Points points;
    if (how == Align::SpreadAcross || how == Align::SpreadDown) {
        if (boxes.size() > 2)
            points = spread(boxes, all, how);
    } else {
        for (auto it = boxes.cbegin(); it != boxes.cend(); ++it)
            points.insert(it.key(), inLine(it.value(), all, how));
    }
    points.removeIf([&](const auto &point) {
        return (point.value() - boxes[point.key()].center()).manhattanLength() < 0.5;
    });
    return points;
}

} // namespace app::map
