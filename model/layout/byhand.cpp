// SPDX-License-Identifier: GPL-3.0-only
#include "model/layout/byhand.h"

#include <algorithm>

namespace model::layout {

namespace {

constexpr double aside = 26; ///< room for a way between a placed card and the next

class Settling {
public:
    Settling(Sheet &sheet, Spacing &spacing, const std::vector<bool> &byHand, const QMap<NodeId, QPointF> &places)
        : m_sheet(sheet), m_spacing(spacing), m_byHand(byHand)
    {
        for (auto it = places.cbegin(); it != places.cend(); ++it) {
            const qsizetype node = sheet.journey.nodes.place(it.key());
            if (node >= 0)
                m_points.push_back({static_cast<int>(node), it.value()});
        }
    }

    void put()
    {
        m_boxes.clear();
        for (const Point &point : m_points) {
            QRectF &box = m_spacing.boxes[Sheet::at(point.node)];
            box.moveCenter(point.where);
            m_boxes.push_back(box.adjusted(-aside, -m_sheet.measures.cardGap, aside, m_sheet.measures.cardGap));
        }
    }

    /// Automatic cards that a placed one covers.
    std::vector<int> covered() const
    {
        std::vector<int> nodes;
        for (int node = 0; node < m_sheet.nodeCount(); ++node) {
            if (!m_byHand[Sheet::at(node)] && !m_sheet.isBar(node) && isCovered(m_spacing.boxes[Sheet::at(node)]))
                nodes.push_back(node);
        }
        return nodes;
    }

    /// The cells placed cards stand on, by row.
    std::vector<std::vector<int>> cells() const
    {
        std::vector<std::vector<int>> blocked(m_sheet.rowY.size());
        const double half = m_sheet.measures.card.height() / 2;
        for (const QRectF &box : m_boxes) {
            for (size_t row = 0; row < blocked.size(); ++row) {
                if (m_sheet.rowY[row] + half <= box.top() || m_sheet.rowY[row] - half >= box.bottom())
                    continue;
                for (int column = 0; column < m_sheet.columns; ++column) {
                    const double left = m_spacing.channels[Sheet::at(column)].right;
                    const double right = m_spacing.channels[Sheet::at(column) + 1].left;
                    if (left < box.right() && right > box.left())
                        blocked[row].push_back(column);
                }
            }
        }
        return blocked;
    }

    /// The last resort: below everything.
    void sink(const std::vector<int> &nodes)
    {
        double bottom = 0;
        for (const QRectF &box : m_spacing.boxes)
            bottom = std::max(bottom, box.bottom());
        for (const int node : nodes) {
            QRectF &box = m_spacing.boxes[Sheet::at(node)];
            box.moveTop(bottom + m_sheet.measures.cardGap);
            bottom = box.bottom();
        }
    }

private:
    bool isCovered(const QRectF &box) const
    {
        return std::any_of(m_boxes.begin(), m_boxes.end(), [&](const QRectF &other) { return other.intersects(box); });
    }

    struct Point {
        int node;
        QPointF where;
    };
    Sheet &m_sheet;
    Spacing &m_spacing;
    const std::vector<bool> &m_byHand;
    std::vector<Point> m_points;
    std::vector<QRectF> m_boxes;
};

} // namespace

std::vector<bool> moveByHand(Sheet &sheet, Routes &routes, Spacing &spacing, const std::vector<bool> &byHand,
                             const QMap<NodeId, QPointF> &places)
{
    std::vector<bool> loose = byHand;
    if (std::find(byHand.begin(), byHand.end(), true) == byHand.end())
        return loose;
    Settling settling(sheet, spacing, byHand, places);
    settling.put();
    std::vector<int> covered = settling.covered();
    for (int i = 0; i < 4 && !covered.empty(); ++i) {
        assignRows(sheet, settling.cells());
        routes = routesOf(sheet, byHand);
        spacing = spacingOf(sheet, routes);
        settling.put();
        covered = settling.covered();
    }
    settling.sink(covered);
    for (const int node : covered)
        loose[Sheet::at(node)] = true;
    return loose;
}

} // namespace model::layout
