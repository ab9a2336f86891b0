// SPDX-License-Identifier: GPL-3.0-only
#include "model/layout/spacing.h"

#include <algorithm>
#include <cmath>

namespace model::layout {

namespace {

constexpr double wordsHeight = 14, above = 12;

/// What stands on the map, found by place.
class Ground {
public:
    explicit Ground(QSizeF size)
        : m_across(static_cast<int>(size.width() / cellWidth) + 2), m_down(static_cast<int>(size.height() / cellHeight) + 2),
          m_cells(Sheet::at(m_across * m_down))
    {
    }

    struct Thing {
        QRectF box;
        double price;
        int edge = -1; ///< whose line it is
    };

    void add(const Thing &thing)
    {
        const int id = static_cast<int>(m_things.size());
        m_things.push_back(thing);
        visit(thing.box, [&](std::vector<int> &cell) { cell.push_back(id); });
    }

    /// The sum of what `words` covers; lines on which they stand themselves (by their middle) cost what is shared.
    double price(const QRectF &words, int edge, QPointF on)
    {
        double sum = 0;
        m_seen.clear();
        visit(words, [&](const std::vector<int> &cell) {
            for (const int id : cell) {
                if (std::find(m_seen.begin(), m_seen.end(), id) != m_seen.end())
                    continue;
                m_seen.push_back(id);
                const Thing &thing = m_things[Sheet::at(id)];
                if (thing.box.intersects(words))
                    sum += thing.price;
                if (thing.edge >= 0 && thing.edge != edge && thing.box.contains(on))
                    sum += 60;
            }
        });
        return sum;
    }

private:
    static constexpr double cellWidth = 128, cellHeight = 64;

    template <typename Visit>
    void visit(const QRectF &box, const Visit &each)
    {
        const int left = cell(box.left(), cellWidth, m_across), right = cell(box.right(), cellWidth, m_across);
        const int top = cell(box.top(), cellHeight, m_down), bottom = cell(box.bottom(), cellHeight, m_down);
        for (int y = top; y <= bottom; ++y) {
            for (int x = left; x <= right; ++x)
                each(m_cells[Sheet::at(y * m_across + x)]);
        }
    }
    static int cell(double at, double size, int count) { return std::clamp(static_cast<int>(at / size), 0, count - 1); }

    int m_across, m_down;
    std::vector<std::vector<int>> m_cells;
    std::vector<Thing> m_things;
    std::vector<int> m_seen;
};

class Labels {
public:
    Labels(Arrangement &arrangement, const Sheet &sheet)
        : m_arrangement(arrangement), m_sheet(sheet), m_ground(arrangement.size)
    {
        for (int node = 0; node < sheet.nodeCount(); ++node)
            addNode(node);
        for (int i = 0; i < static_cast<int>(arrangement.edges.size()); ++i) {
            const QList<QPointF> &way = arrangement.edges[i].way;
            for (qsizetype k = 1; k < way.size(); ++k)
                m_ground.add({QRectF(way[k - 1], way[k]).normalized().adjusted(-2.5, -2.5, 2.5, 2.5), 50, i});
            if (arrangement.edges[i].toItself)
                addWords(arrangement.edges[i].label, sheet.labelWidth(i) + 14);
        }
    }

    void run()
    {
        for (int i = 0; i < static_cast<int>(m_arrangement.edges.size()); ++i) {
            PlacedEdge &edge = m_arrangement.edges[i];
            if (edge.toItself || edge.way.size() < 2)
                continue;
            edge.label = m_sheet.isShareTold(i) ? place(i) : middleOf(edge.way);
        }
    }

private:
    void addNode(int node)
    {
        const PlacedNode &placed = m_arrangement.nodes[node];
        if (m_sheet.isBar(node)) {
            for (const QRectF &part : placed.parts)
                m_ground.add({part.adjusted(-1, 0, 1, 0), 2000});
            if (!placed.words.isEmpty())
                m_ground.add({placed.words, 300});
            return;
        }
        if (m_sheet.isMeeting(node))
            return;
        m_ground.add({placed.box.adjusted(-1, -1, 1, 1), 5000});
        const QSizeF caption = m_sheet.captionOf(node);
        if (!caption.isEmpty())
            m_ground.add({QRectF(placed.box.center().x() - caption.width() / 2, placed.box.bottom(), caption.width(),
                                 caption.height() + 4),
                          600});
    }

    void addWords(QPointF at, double width, double height = wordsHeight)
    {
        m_ground.add({QRectF(at.x() - width / 2, at.y() - wordsHeight / 2, width, height), 900});
    }

    struct Best {
        QPointF at;
        double price = 1e18;
    };

    QPointF place(int edge)
    {
        const QList<QPointF> &way = m_arrangement.edges[edge].way;
        const double width = m_sheet.labelWidth(edge);
        Best best{middleOf(way) - QPointF(0, above), 1e18};
        double gone = 0;
        for (qsizetype i = 1; i < way.size() && gone < 1200; ++i) {
            const QPointF a = way[i - 1], b = way[i];
            const double length = (b - a).manhattanLength(), sign = b.x() > a.x() ? 1 : -1;
            if (a.y() == b.y()) {
                const double most = std::min(length - width / 2, 420.0);
                along(edge, best, {(a.x() + b.x()) / 2, a.y()}, width, gone + std::min(length / 2, 60.0));
                for (double x = width / 2 + 4; x <= most; x += 24)
                    along(edge, best, {a.x() + sign * x, a.y()}, width, gone + x);
            } else if (length >= wordsHeight) {
                for (const double side : {1.0, -1.0})
                    consider(edge, best, {a.x() + side * (width / 2 + 6), (a.y() + b.y()) / 2}, width,
                             30 + 0.06 * (gone + length / 2), (a + b) / 2);
            }
            gone += length;
        }
        addWords(best.at, width, m_sheet.labelHeight(edge));
        return best.at;
    }

    void along(int edge, Best &best, QPointF on, double width, double gone)
    {
        consider(edge, best, on - QPointF(0, above), width, 0.06 * gone, on);
        consider(edge, best, on + QPointF(0, above + 1), width, 0.06 * gone + 8, on);
    }

    void consider(int edge, Best &best, QPointF at, double width, double price, QPointF on)
    {
        if (price >= best.price)
            return;
        const QRectF words(at.x() - width / 2, at.y() - wordsHeight / 2 + 1, width,
                           m_sheet.labelHeight(edge) - 2);
        price += m_ground.price(words, edge, on);
        if (price < best.price)
            best = {at, price};
    }

    /// Middle of the longest part of a way.
    static QPointF middleOf(const QList<QPointF> &way)
    {
        QPointF best = way.first();
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

    Arrangement &m_arrangement;
    const Sheet &m_sheet;
    Ground m_ground;
};

} // namespace

void placeLabels(Arrangement &arrangement, const Sheet &sheet) { Labels(arrangement, sheet).run(); }

} // namespace model::layout
