// SPDX-License-Identifier: GPL-3.0-only
#include "app/gallery/tinymap.h"

#include "model/journey/structure.h"
#include "model/layout/arrange.h"

#include <QPainter>
#include <QPainterPath>

#include <map>

namespace app::gallery {

namespace {

constexpr int farthest = 2; // columns a curve may lead

/// The steps that follow a step, through choices, forks and joins.
std::vector<int> nextSteps(const model::Journey &journey, const model::Graph &graph, int from)
{
    std::vector<int> found, open = {from};
    std::vector<bool> seen(static_cast<size_t>(graph.nodeCount()), false);
    while (!open.empty()) {
        const int node = open.back();
        open.pop_back();
        for (const model::Graph::Arc &arc : graph.out(node)) {
            if (seen[static_cast<size_t>(arc.node)])
                continue;
            seen[static_cast<size_t>(arc.node)] = true;
            if (journey.nodes.at(arc.node).kind == model::NodeKind::Step)
                found.push_back(arc.node);
            else
                open.push_back(arc.node);
        }
    }
    return found;
}

/// The columns that hold steps, numbered without gaps, and in each the steps from top to bottom.
std::map<int, std::vector<int>> stepsByColumn(const model::Journey &journey,
                                              const model::layout::Arrangement &arrangement)
{
    std::map<int, std::vector<int>> columns;
    for (qsizetype i = 0; i < arrangement.nodes.size(); ++i) {
        if (journey.nodes.at(i).kind == model::NodeKind::Step)
            columns[arrangement.nodes[i].column].push_back(static_cast<int>(i));
    }
    for (auto &[column, steps] : columns) {
        std::stable_sort(steps.begin(), steps.end(), [&](int a, int b) {
            return arrangement.nodes[a].box.center().y() < arrangement.nodes[b].box.center().y();
        });
    }
    return columns;
}

} // namespace

TinyMap tinyMapOf(const model::Inventory &inventory, const model::Journey &journey, const model::burden::Detail &detail)
{
    TinyMap map;
    const auto arrangement = model::layout::arrange(inventory, journey, model::layout::LanesBy::None);
    std::vector<int> place(static_cast<size_t>(journey.nodes.size()), -1);
    for (const auto &[column, steps] : stepsByColumn(journey, arrangement)) {
        for (size_t row = 0; row < steps.size(); ++row) {
            place[static_cast<size_t>(steps[row])] = static_cast<int>(map.marks.size());
            const double minutes = detail.nodes.value(journey.nodes.at(steps[row]).id).minutes.total();
            map.marks.push_back({static_cast<int>(map.heights.size()), static_cast<int>(row), heatOf(minutes)});
        }
        map.heights.push_back(static_cast<int>(steps.size()));
    }
    const model::Graph graph(journey);
    for (int node = 0; node < graph.nodeCount(); ++node) {
        const int from = place[static_cast<size_t>(node)];
        if (from < 0)
            continue;
        for (const int next : nextSteps(journey, graph, node)) {
            const int to = place[static_cast<size_t>(next)];
            const int columns =
                to < 0 ? 0 : map.marks[static_cast<size_t>(to)].column - map.marks[static_cast<size_t>(from)].column;
            if (columns >= 1 && columns <= farthest)
                map.curves.push_back({from, to});
        }
    }
    return map;
}

int heatOf(double minutes)
{
    static constexpr std::array limits = {10.0, 30.0, 60.0, 120.0, 240.0};
    return static_cast<int>(std::upper_bound(limits.begin(), limits.end(), minutes) - limits.begin());
}

void paintTinyMap(QPainter &painter, const QRectF &where, const TinyMap &map, const Colours &colours, double scale)
{
    if (map.marks.empty())
        return;
    const int tallest = *std::max_element(map.heights.begin(), map.heights.end());
    const double columnStep = where.width() / static_cast<double>(map.heights.size());
    const double rowStep = qMin(14 * scale, where.height() / tallest);
    const QSizeF mark(qMin(18 * scale, columnStep * 0.72), qMin(6 * scale, rowStep * 0.72));
    const auto centre = [&](const TinyMap::Mark &m) {
        const int rows = map.heights[static_cast<size_t>(m.column)];
        return QPointF(where.left() + (m.column + 0.5) * columnStep,
                       where.center().y() + (m.row - (rows - 1) / 2.0) * rowStep);
    };

    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(colours.cardLine, 0.8 * scale));
    for (const TinyMap::Curve &curve : map.curves) {
        const QPointF a = centre(map.marks[static_cast<size_t>(curve.from)]) + QPointF(mark.width() / 2, 0);
        const QPointF b = centre(map.marks[static_cast<size_t>(curve.to)]) - QPointF(mark.width() / 2, 0);
        QPainterPath path(a);
        const double reach = (b.x() - a.x()) / 2;
        path.cubicTo(a + QPointF(reach, 0), b - QPointF(reach, 0), b);
        painter.drawPath(path);
    }
    for (const TinyMap::Mark &m : map.marks) {
        QRectF box(QPointF(), mark);
        box.moveCenter(centre(m));
        const QColor fill = colours.heat[static_cast<size_t>(m.heat)];
        painter.setBrush(fill);
        painter.setPen(m.heat <= 1 ? QPen(colours.cardLine, 0.8 * scale) : QPen(Qt::NoPen));
        painter.drawRoundedRect(box, 1.2 * scale, 1.2 * scale);
    }
    painter.restore();
}

} // namespace app::gallery
