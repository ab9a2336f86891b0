// SPDX-License-Identifier: GPL-3.0-only
#include "model/layout/byhand.h"

#include <algorithm>
#include <limits>
#include <queue>

namespace model::layout {

namespace {

constexpr double stub = 12; ///< a way leaves and arrives straight for so long

bool crosses(const QPointF &a, const QPointF &b, const QRectF &box)
{
    const auto [left, right] = std::minmax({a.x(), b.x()});
    const auto [top, bottom] = std::minmax({a.y(), b.y()});
    return right > box.left() + 0.5 && left < box.right() - 0.5 && bottom > box.top() + 0.5 && top < box.bottom() - 0.5;
}

bool crosses(const QList<QPointF> &way, const QRectF &box)
{
    for (qsizetype i = 1; i < way.size(); ++i) {
        if (crosses(way[i - 1], way[i], box))
            return true;
    }
    return false;
}

/// The cheapest way of right angles over a coarse net of lines between two points, past all boxes.
class Net {
public:
    Net(std::vector<double> xs, std::vector<double> ys, std::vector<QRectF> boxes)
        : m_xs(unique(std::move(xs))), m_ys(unique(std::move(ys))), m_boxes(std::move(boxes))
    {
    }

    QList<QPointF> way(QPointF from, QPointF to) const
    {
        const int start = index(from), goal = index(to);
        std::vector<double> best(2 * count(), std::numeric_limits<double>::infinity());
        std::vector<int> before(2 * count(), -1);
        using Entry = std::pair<double, int>;
        std::priority_queue<Entry, std::vector<Entry>, std::greater<>> queue;
        best[size(2 * start)] = 0; // even: came along x
        queue.push({0, 2 * start});
        while (!queue.empty()) {
            const auto [price, state] = queue.top();
            queue.pop();
            if (price > best[size(state)])
                continue;
            if (state / 2 == goal)
                return trace(before, state);
            for (const Step step : {Step{1, 0}, Step{-1, 0}, Step{0, 1}, Step{0, -1}}) {
                const int next = moved(state / 2, step);
                if (next < 0 || isBlocked(point(state / 2), point(next)))
                    continue;
                const int turned = 2 * next + (step.dy != 0 ? 1 : 0);
                const double bend = turned % 2 == state % 2 ? 0 : 60;
                const double sum = price + bend + (point(next) - point(state / 2)).manhattanLength();
                if (sum < best[size(turned)]) {
                    best[size(turned)] = sum;
                    before[size(turned)] = state;
                    queue.push({sum, turned});
                }
            }
        }
        return {};
    }

private:
    struct Step {
        int dx, dy;
    };
    static std::vector<double> unique(std::vector<double> values)
    {
        std::sort(values.begin(), values.end());
        values.erase(std::unique(values.begin(), values.end()), values.end());
        return values;
    }
    static size_t size(int i) { return static_cast<size_t>(i); }
    size_t count() const { return m_xs.size() * m_ys.size(); }
    int across() const { return static_cast<int>(m_xs.size()); }
    int index(QPointF p) const
    {
        const auto x = std::lower_bound(m_xs.begin(), m_xs.end(), p.x()) - m_xs.begin();
        const auto y = std::lower_bound(m_ys.begin(), m_ys.end(), p.y()) - m_ys.begin();
        return static_cast<int>(y) * across() + static_cast<int>(x);
    }
    QPointF point(int i) const { return {m_xs[size(i % across())], m_ys[size(i / across())]}; }
    int moved(int i, Step step) const
    {
        const int x = i % across() + step.dx, y = i / across() + step.dy;
        return x < 0 || y < 0 || x >= across() || y >= static_cast<int>(m_ys.size()) ? -1 : y * across() + x;
    }
    bool isBlocked(QPointF a, QPointF b) const
    {
        return std::any_of(m_boxes.begin(), m_boxes.end(), [&](const QRectF &box) { return crosses(a, b, box); });
    }
    QList<QPointF> trace(const std::vector<int> &before, int state) const
    {
        QList<QPointF> way;
        for (; state >= 0; state = before[size(state)])
            way.prepend(point(state / 2));
        return way;
    }

    std::vector<double> m_xs, m_ys;
    std::vector<QRectF> m_boxes;
};

class Detours {
public:
    Detours(Arrangement &arrangement, const Sheet &sheet, const std::vector<bool> &loose)
        : m_arrangement(arrangement), m_sheet(sheet), m_loose(loose)
    {
        for (int i = 0; i < sheet.nodeCount(); ++i) {
            if (loose[Sheet::at(i)])
                m_looseBoxes.push_back(box(i));
        }
    }

    void run()
    {
        for (int i = 0; i < static_cast<int>(m_arrangement.edges.size()); ++i) {
            PlacedEdge &edge = m_arrangement.edges[i];
            if (!edge.toItself && !edge.way.isEmpty() && isAffected(i))
                reroute(edge, m_sheet.ends[Sheet::at(i)]);
        }
    }

private:
    const QRectF &box(int node) const { return m_arrangement.nodes[node].box; }

    bool isAffected(int edge) const
    {
        const Sheet::Ends ends = m_sheet.ends[Sheet::at(edge)];
        if (m_loose[Sheet::at(ends.from)] || m_loose[Sheet::at(ends.to)])
            return true;
        const QList<QPointF> &way = m_arrangement.edges[edge].way;
        return std::any_of(m_looseBoxes.begin(), m_looseBoxes.end(),
                           [&](const QRectF &box) { return crosses(way, box); });
    }

    void reroute(PlacedEdge &edge, Sheet::Ends ends)
    {
        const QRectF &a = box(ends.from), &b = box(ends.to);
        const QPointF from(a.right(), portHeight(ends.from, b)), to(b.left(), portHeight(ends.to, a));
        const QPointF out = from + QPointF(stub, 0), in = to - QPointF(stub, 0);
        const QRectF window = QRectF(QPointF(std::min(out.x(), in.x()), std::min(out.y(), in.y())),
                                     QPointF(std::max(out.x(), in.x()), std::max(out.y(), in.y())))
                                  .adjusted(-260, -140, 260, 140);
        const std::vector<QRectF> boxes = boxesIn(window);
        QList<QPointF> way = simpleWay(from, out, in, to);
        const bool free =
            std::none_of(boxes.begin(), boxes.end(), [&](const QRectF &box) { return crosses(way, box); });
        if (!free && boxes.size() < 400) {
            const QList<QPointF> found = netIn(window, boxes, out, in).way(out, in);
            if (!found.isEmpty())
                way = QList<QPointF>{from} + found + QList<QPointF>{to};
        }
        edge.way = straightened(way);
    }

    static QList<QPointF> simpleWay(QPointF from, QPointF out, QPointF in, QPointF to)
    {
        if (out.x() > in.x())
            return {from, out, {out.x(), (out.y() + in.y()) / 2}, {in.x(), (out.y() + in.y()) / 2}, in, to};
        const double x = (from.x() + to.x()) / 2;
        return {from, {x, from.y()}, {x, to.y()}, to};
    }

    double portHeight(int node, const QRectF &other) const
    {
        const QRectF &own = box(node);
        if (!m_sheet.isBar(node) || own.height() <= 24)
            return own.center().y();
        return std::clamp(other.center().y(), own.top() + 12, own.bottom() - 12);
    }

    /// What stands in a window. Bars are passed through: a tall one would leave no way at all.
    std::vector<QRectF> boxesIn(const QRectF &window) const
    {
        std::vector<QRectF> boxes;
        for (int i = 0; i < m_sheet.nodeCount(); ++i) {
            if (box(i).intersects(window) && !m_sheet.isBar(i) && !m_sheet.isMeeting(i))
                boxes.push_back(box(i));
        }
        return boxes;
    }

    Net netIn(const QRectF &window, const std::vector<QRectF> &boxes, QPointF out, QPointF in) const
    {
        std::vector<double> xs{out.x(), in.x()}, ys{out.y(), in.y()};
        for (const QRectF &box : boxes) {
            xs.insert(xs.end(), {box.left() - stub, box.right() + stub});
            ys.insert(ys.end(), {box.top() - 4, box.bottom() + 4});
        }
        const auto outside = [](double low, double high) { return [=](double v) { return v < low || v > high; }; };
        std::erase_if(xs, outside(window.left(), window.right()));
        std::erase_if(ys, outside(window.top(), window.bottom()));
        return Net(std::move(xs), std::move(ys), boxes);
    }

    Arrangement &m_arrangement;
    const Sheet &m_sheet;
    const std::vector<bool> &m_loose;
    std::vector<QRectF> m_looseBoxes;
};

} // namespace

void detourAround(Arrangement &arrangement, const Sheet &sheet, const std::vector<bool> &loose)
{
    if (std::find(loose.begin(), loose.end(), true) != loose.end())
        Detours(arrangement, sheet, loose).run();
}

} // namespace model::layout
