// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QList>
#include <QPointF>

#include <algorithm>
#include <cmath>
#include <optional>
#include <utility>
#include <vector>

/// Crossings as one sees them, counted alike for every drawing: the points where lines go through one another (lines
/// that share their last part are one line there), and one more for each pair that lies on top of one another without
/// an end in common.
namespace tests {

struct Drawn {
    int from, to; ///< nodes
    QList<QPointF> way;
};

inline bool share(const Drawn &a, const Drawn &b)
{
    return a.from == b.from || a.to == b.to || a.from == b.to || a.to == b.from;
}

/// Where two parts go through one another, neither of them at its end.
inline std::optional<QPointF> crossing(const QPointF &a, const QPointF &b, const QPointF &c, const QPointF &d)
{
    const auto turn = [](const QPointF &p, const QPointF &q, const QPointF &r) {
        return (q.x() - p.x()) * (r.y() - p.y()) - (q.y() - p.y()) * (r.x() - p.x());
    };
    const auto apart = [](double x, double y) { return (x > 1e-7 && y < -1e-7) || (x < -1e-7 && y > 1e-7); };
    const double c1 = turn(a, b, c), d1 = turn(a, b, d);
    if (!apart(c1, d1) || !apart(turn(c, d, a), turn(c, d, b)))
        return {};
    return c + (d - c) * (c1 / (c1 - d1));
}

/// How long two parts at right angles to the page lie on top of one another.
inline double overlap(const QPointF &a, const QPointF &b, const QPointF &c, const QPointF &d)
{
    const auto common = [](double p, double q, double r, double s) {
        return std::min(std::max(p, q), std::max(r, s)) - std::max(std::min(p, q), std::min(r, s));
    };
    if (a.y() == b.y() && c.y() == d.y() && a.y() == c.y())
        return std::max(0.0, common(a.x(), b.x(), c.x(), d.x()));
    if (a.x() == b.x() && c.x() == d.x() && a.x() == c.x())
        return std::max(0.0, common(a.y(), b.y(), c.y(), d.y()));
    return 0;
}

template <typename T>
int distinct(std::vector<T> &values)
{
    std::sort(values.begin(), values.end());
    return static_cast<int>(std::unique(values.begin(), values.end()) - values.begin());
}

inline int crossingsOf(const std::vector<Drawn> &lines)
{
    struct Part {
        double left, right, top, bottom;
        QPointF a, b;
        int line;
    };
    std::vector<Part> parts;
    for (size_t i = 0; i < lines.size(); ++i) {
        for (qsizetype k = 1; k < lines[i].way.size(); ++k) {
            const QPointF a = lines[i].way[k - 1], b = lines[i].way[k];
            parts.push_back({std::min(a.x(), b.x()), std::max(a.x(), b.x()), std::min(a.y(), b.y()),
                             std::max(a.y(), b.y()), a, b, static_cast<int>(i)});
        }
    }
    std::sort(parts.begin(), parts.end(), [](const Part &x, const Part &y) { return x.left < y.left; });
    std::vector<std::pair<long, long>> points;
    std::vector<std::pair<int, int>> onTop;
    for (size_t i = 0; i < parts.size(); ++i) {
        for (size_t k = i + 1; k < parts.size() && parts[k].left <= parts[i].right; ++k) {
            const Part &x = parts[i], &y = parts[k];
            if (x.line == y.line || y.top > x.bottom || x.top > y.bottom)
                continue;
            if (const auto at = crossing(x.a, x.b, y.a, y.b))
                points.emplace_back(std::lround(at->x()), std::lround(at->y()));
            const auto pair = std::minmax(x.line, y.line);
            if (!share(lines[static_cast<size_t>(x.line)], lines[static_cast<size_t>(y.line)]) &&
                overlap(x.a, x.b, y.a, y.b) > 1)
                onTop.push_back(pair);
        }
    }
    return distinct(points) + distinct(onTop);
}

} // namespace tests
