// SPDX-License-Identifier: GPL-3.0-only
#include "model/layout/spacing.h"

#include <algorithm>

namespace model::layout {

namespace {

constexpr double besideLine = 7;             ///< from the middle of a way that passes to the end of a bar
constexpr double wordsFrom = 17, wordsTo = 3; ///< left of a fork

/// Heights at which ways come to a bar from either side, and pass it.
struct Touches {
    std::vector<double> own, fromLeft, passing;
};

class Cutter {
public:
    Cutter(Arrangement &arrangement, const Sheet &sheet) : m_arrangement(arrangement), m_sheet(sheet)
    {
        for (const PlacedEdge &edge : arrangement.edges) {
            for (qsizetype i = 1; i < edge.way.size(); ++i) {
                const QPointF &a = edge.way[i - 1], &b = edge.way[i];
                if (a.y() == b.y())
                    m_levels.push_back({std::min(a.x(), b.x()), std::max(a.x(), b.x()), a.y()});
            }
        }
        std::sort(m_levels.begin(), m_levels.end(), [](const Level &a, const Level &b) { return a.y < b.y; });
    }

    void run()
    {
        for (int node = 0; node < m_sheet.nodeCount(); ++node) {
            if (!m_sheet.isBar(node))
                continue;
            PlacedNode &placed = m_arrangement.nodes[node];
            const Touches touches = touchesOf(placed.box);
            placed.parts = partsOf(placed.box, touches);
            if (m_sheet.kind(node) == NodeKind::Fork)
                placed.words = wordsOf(placed, touches);
        }
    }

private:
    struct Level {
        double left, right, y;
    };

    Touches touchesOf(const QRectF &bar) const
    {
        Touches touches;
        auto it = std::lower_bound(m_levels.begin(), m_levels.end(), bar.top(),
                                   [](const Level &level, double y) { return level.y < y; });
        for (; it != m_levels.end() && it->y <= bar.bottom(); ++it) {
            if (it->left < bar.left() - 0.5 && it->right > bar.right() + 0.5)
                touches.passing.push_back(it->y);
            else if (std::abs(it->right - bar.left()) < 0.5)
                touches.fromLeft.push_back(it->y);
            if (std::abs(it->right - bar.left()) < 0.5 || std::abs(it->left - bar.right()) < 0.5)
                touches.own.push_back(it->y);
        }
        return touches;
    }

    QList<QRectF> partsOf(const QRectF &bar, const Touches &touches) const
    {
        if (touches.passing.empty() || touches.own.empty())
            return {bar};
        QList<QRectF> parts;
        for (size_t i = 0; i < touches.own.size();) {
            const double above = lastBefore(touches.passing, touches.own[i]);
            const double below = firstAfter(touches.passing, touches.own[i]);
            size_t last = i;
            while (last + 1 < touches.own.size() && touches.own[last + 1] < below)
                ++last;
            const double top = std::max({bar.top(), above + besideLine, touches.own[i] - m_sheet.measures.barBeyond});
            const double bottom =
                std::min({bar.bottom(), below - besideLine, touches.own[last] + m_sheet.measures.barBeyond});
            parts.append(QRectF(QPointF(bar.left(), std::min(top, touches.own[i] - 4)),
                                QPointF(bar.right(), std::max(bottom, touches.own[last] + 4))));
            i = last + 1;
        }
        return parts;
    }

    static double lastBefore(const std::vector<double> &sorted, double y)
    {
        const auto it = std::lower_bound(sorted.begin(), sorted.end(), y);
        return it == sorted.begin() ? -1e9 : *std::prev(it);
    }
    static double firstAfter(const std::vector<double> &sorted, double y)
    {
        const auto it = std::upper_bound(sorted.begin(), sorted.end(), y);
        return it == sorted.end() ? 1e9 : *it;
    }

    /// The stretch beside the bar nearest its middle that no way crosses; the longest, where none is long enough.
    QRectF wordsOf(const PlacedNode &placed, const Touches &touches) const
    {
        const double asked = m_sheet.measures.forkWords.value(placed.node, 0);
        const double length = asked > 0 ? asked : placed.box.height();
        std::vector<double> lines = touches.fromLeft;
        lines.insert(lines.end(), touches.passing.begin(), touches.passing.end());
        std::sort(lines.begin(), lines.end());
        double top = placed.box.top(), bestTop = top, bestBottom = top;
        double least = 1e18;
        for (size_t i = 0; i <= lines.size(); ++i) {
            const double bottom = i < lines.size() ? lines[i] - besideLine : std::max(placed.box.bottom(), top + asked);
            const double room = bottom - top;
            const double price = room >= length ? std::abs((top + bottom) / 2 - placed.box.center().y()) : 1e6 - room;
            if (room > 0 && price < least) {
                least = price;
                bestTop = top;
                bestBottom = bottom;
            }
            top = i < lines.size() ? lines[i] + besideLine : top;
        }
        const double height = asked > 0 ? asked : std::max(0.0, std::min(length, bestBottom - bestTop));
        const double middle = std::clamp((bestTop + bestBottom) / 2, height / 2, 1e9);
        return {placed.box.left() - wordsFrom, middle - height / 2, wordsFrom - wordsTo, height};
    }

    Arrangement &m_arrangement;
    const Sheet &m_sheet;
    std::vector<Level> m_levels; ///< the level parts of all ways, from top to bottom
};

} // namespace

void cutBars(Arrangement &arrangement, const Sheet &sheet) { Cutter(arrangement, sheet).run(); }

} // namespace model::layout
