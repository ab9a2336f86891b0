// SPDX-License-Identifier: GPL-3.0-only
#include "model/layout/ways.h"

#include <algorithm>

namespace model::layout {

namespace {

constexpr double wordsHeight = 14, above = 13;

class Labels {
public:
    Labels(const Sheet &sheet, const Routes &routes, const Spacing &spacing)
        : m_sheet(sheet), m_routes(routes), m_spacing(spacing), m_placed(spacing.channels.size())
    {
    }

    QPointF place(int edge)
    {
        const Sheet::Ends ends = m_sheet.ends[Sheet::at(edge)];
        const Route &route = m_routes.byEdge[Sheet::at(edge)];
        const int channel = m_sheet.column[Sheet::at(ends.from)] + 1;
        const double width = m_sheet.labelWidth(edge);
        const double x = across(channel, width);
        auto &placed = m_placed[Sheet::at(channel)];
        const double line = lineHeight(ends, route);
        QRectF best;
        for (int i = 0; i < 24; ++i) {
            // −13, +13, −27, +27 …: just above the line, just below it, and so on away from it.
            const double off = above + (i / 2) * wordsHeight;
            const QRectF words(x - width / 2, line + (i % 2 == 0 ? -off : off) - wordsHeight / 2, width, wordsHeight);
            if (i == 0)
                best = words;
            const bool free = std::none_of(placed.begin(), placed.end(),
                                           [&](const QRectF &other) { return other.intersects(words); });
            if (free) {
                best = words;
                break;
            }
        }
        placed.push_back(best);
        return best.center();
    }

private:
    /// The part of the way in the channel that is this edge's own.
    double lineHeight(Sheet::Ends ends, const Route &route) const
    {
        const int from = m_sheet.column[Sheet::at(ends.from)], to = m_sheet.column[Sheet::at(ends.to)];
        if (to <= from)
            return (route.leave + route.track) / 2 + above;
        return to == from + 1 ? route.arrive : route.track;
    }

    double across(int channel, double width) const
    {
        const Spacing::Range range = m_spacing.channels[Sheet::at(channel)];
        const bool risers = !m_routes.byChannel[Sheet::at(channel)].empty();
        return risers ? range.right - width / 2 - 2 : range.middle();
    }

    const Sheet &m_sheet;
    const Routes &m_routes;
    const Spacing &m_spacing;
    std::vector<std::vector<QRectF>> m_placed; ///< by channel
};

} // namespace

void placeLabels(QList<PlacedEdge> &edges, const Sheet &sheet, const Routes &routes, const Spacing &spacing)
{
    Labels labels(sheet, routes, spacing);
    for (int i = 0; i < static_cast<int>(edges.size()); ++i) {
        if (edges[i].toItself || edges[i].way.isEmpty())
            continue;
        edges[i].label = sheet.isShareTold(i) ? labels.place(i) : middleOf(edges[i].way);
    }
}

} // namespace model::layout
