// SPDX-License-Identifier: GPL-3.0-only
#include "model/layout/ways.h"

#include <cmath>

namespace model::layout {

namespace {

QPointF leavingPoint(const Sheet &sheet, int node, const QRectF &box, const Route &route)
{
    if (sheet.isMeeting(node))
        return box.center();
    if (route.fromMiddle)
        return {box.center().x(), route.track > route.leave ? box.bottom() : box.top()};
    return {box.right(), route.leave};
}

QPointF arrivingPoint(const Sheet &sheet, int node, const QRectF &box, const Route &route)
{
    return sheet.isMeeting(node) ? box.center() : QPointF(box.left(), route.arrive);
}

QPointF chipOn(const Sheet &sheet, const QRectF &box, int edge)
{
    const double half = (sheet.labelWidth(edge) + 14) / 2;
    return {std::max(box.center().x(), box.right() - 8 - half), box.top()};
}

} // namespace

QList<QPointF> straightened(const QList<QPointF> &way)
{
    QList<QPointF> result;
    for (const QPointF &point : way) {
        if (!result.isEmpty() && result.last() == point)
            continue;
        if (result.size() >= 2) {
            const QPointF &a = result[result.size() - 2], &b = result.last();
            const bool level = a.y() == b.y() && b.y() == point.y() && (b.x() - a.x()) * (point.x() - b.x()) > 0;
            const bool upright = a.x() == b.x() && b.x() == point.x() && (b.y() - a.y()) * (point.y() - b.y()) > 0;
            if (level || upright)
                result.removeLast();
        }
        result.append(point);
    }
    return result;
}

QPointF middleOf(const QList<QPointF> &way)
{
    QPointF best = way.isEmpty() ? QPointF() : way.first();
    double longest = -1;
    for (qsizetype i = 1; i < way.size(); ++i) {
        const double length = (way[i] - way[i - 1]).manhattanLength();
        if (length > longest) {
            longest = length;
            best = (way[i] + way[i - 1]) / 2;
        }
    }
    return best;
}

QList<PlacedEdge> waysOf(const Sheet &sheet, const Routes &routes, const Spacing &spacing)
{
    QList<PlacedEdge> placed;
    for (int i = 0; i < static_cast<int>(sheet.ends.size()); ++i) {
        PlacedEdge edge{sheet.journey.edges.at(i).key(), {}, sheet.back[Sheet::at(i)], false, {}};
        const Sheet::Ends ends = sheet.ends[Sheet::at(i)];
        const Route &route = routes.byEdge[Sheet::at(i)];
        if (route.form == Route::Form::Chip) {
            edge.toItself = true;
            edge.label = chipOn(sheet, spacing.boxes[Sheet::at(ends.from)], i);
        } else if (route.form == Route::Form::Way) {
            const QPointF from = leavingPoint(sheet, ends.from, spacing.boxes[Sheet::at(ends.from)], route);
            const QPointF to = arrivingPoint(sheet, ends.to, spacing.boxes[Sheet::at(ends.to)], route);
            QList<QPointF> way{from};
            if (route.fromMiddle)
                way.append({from.x(), route.track});
            if (route.first >= 0) {
                const double x = routes.risers[Sheet::at(route.first)].x;
                way << QPointF(x, route.leave) << QPointF(x, route.track);
            }
            if (route.last >= 0) {
                const double x = routes.risers[Sheet::at(route.last)].x;
                way << QPointF(x, route.track) << QPointF(x, route.arrive);
            }
            way.append(to);
            edge.way = straightened(way);
        }
        placed.append(edge);
    }
    return placed;
}

} // namespace model::layout
