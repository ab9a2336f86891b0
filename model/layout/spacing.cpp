// SPDX-License-Identifier: GPL-3.0-only
#include "model/layout/spacing.h"

#include <algorithm>

namespace model::layout {

namespace {

constexpr double pitch = 12;     ///< between risers
constexpr double besideBar = 24; ///< from a card to a bar
constexpr double besideRiser = 14;
constexpr double forkWords = 18; ///< left of a fork, for its words

struct Interval {
    double top = 0, bottom = 0;
};

class Spacer {
public:
    Spacer(const Sheet &sheet, const Strands &strands, Routes &routes)
        : m_sheet(sheet), m_s(strands), m_routes(routes), m_columns(Sheet::at(sheet.columns)),
          m_nodes(Sheet::at(sheet.columns)), m_bars(Sheet::at(sheet.nodeCount())),
          m_barTrack(Sheet::at(sheet.nodeCount()), 0)
    {
        m_spacing.boxes.resize(Sheet::at(sheet.nodeCount()));
        m_spacing.channels.resize(Sheet::at(sheet.columns) + 1);
        m_labels.assign(m_spacing.channels.size(), 0);
        m_tracks.assign(m_routes.risers.size(), 0);
        for (const int node : sheet.topological)
            m_nodes[Sheet::at(sheet.column[Sheet::at(node)])].push_back(node);
    }

    Spacing run()
    {
        findBarHeights();
        for (int column = 0; column < m_sheet.columns; ++column)
            measure(column);
        findLabels();
        double x = m_sheet.measures.laneHead;
        for (int channel = 0; channel <= m_sheet.columns; ++channel) {
            const int tracks = trackRisers(channel);
            const double left = x;
            x += channelWidth(channel, tracks);
            m_spacing.channels[Sheet::at(channel)] = {left, x};
            placeRisers(channel, tracks);
            if (channel < m_sheet.columns) {
                placeNodes(channel, x);
                x += m_columns[Sheet::at(channel)].width();
            }
        }
        m_spacing.width = x;
        return std::move(m_spacing);
    }

private:
    struct Column {
        double joins = 0, shapes = 0, forks = 0; ///< widths of its three parts, with what parts them
        double width() const { return joins + shapes + forks; }
        bool barsOnly() const { return shapes == 0; }
        bool small() const { return shapes > 0 && shapes < 40 && joins + forks == 0; }
    };

    void findBarHeights()
    {
        for (int node = 0; node < m_sheet.nodeCount(); ++node) {
            if (!m_sheet.isBar(node))
                continue;
            const double y = m_s[m_s.main[Sheet::at(node)]].y;
            Interval bar{y, y};
            for (const double meets : m_routes.meets[Sheet::at(node)]) {
                bar.top = std::min(bar.top, meets);
                bar.bottom = std::max(bar.bottom, meets);
            }
            const double beyond = m_sheet.measures.barBeyond;
            m_bars[Sheet::at(node)] = {bar.top - beyond, bar.bottom + beyond};
        }
    }

    void measure(int number)
    {
        Column &column = m_columns[Sheet::at(number)];
        for (const int node : m_nodes[Sheet::at(number)]) {
            if (!m_sheet.isBar(node))
                column.shapes = std::max({column.shapes, m_sheet.sizeOf(node).width(), m_sheet.captionOf(node).width()});
        }
        const int joins = putBars(number, NodeKind::Join), forks = putBars(number, NodeKind::Fork);
        const double bar = m_sheet.measures.bar;
        column.joins = joins == 0 ? 0 : joins * bar + (joins - 1) * besideBar;
        column.forks = forks == 0 ? 0 : forks * bar + (forks - 1) * (besideBar + forkWords) + forkWords;
        if (joins > 0 && column.shapes + forks > 0)
            column.joins += besideBar;
        if (forks > 0 && column.shapes > 0)
            column.forks += besideBar - forkWords / 2;
    }

    /// Bars of a column that would touch stand side by side; those that reach highest first.
    int putBars(int number, NodeKind kind)
    {
        std::vector<int> bars;
        for (const int node : m_nodes[Sheet::at(number)]) {
            if (m_sheet.kind(node) == kind)
                bars.push_back(node);
        }
        std::stable_sort(bars.begin(), bars.end(),
                         [&](int a, int b) { return m_bars[Sheet::at(a)].top < m_bars[Sheet::at(b)].top; });
        std::vector<double> ends;
        for (const int node : bars) {
            const Interval bar = m_bars[Sheet::at(node)];
            const auto free = std::find_if(ends.begin(), ends.end(), [&](double end) { return end + 1 < bar.top; });
            m_barTrack[Sheet::at(node)] = static_cast<int>(free - ends.begin());
            if (free == ends.end())
                ends.push_back(bar.bottom);
            else
                *free = bar.bottom;
        }
        return static_cast<int>(ends.size());
    }

    /// The widest share told in each channel: beside where an edge leaves.
    void findLabels()
    {
        for (int edge = 0; edge < static_cast<int>(m_sheet.ends.size()); ++edge) {
            if (m_routes.byEdge[Sheet::at(edge)].form != Route::Form::Way || !m_sheet.isShareTold(edge))
                continue;
            double &widest = m_labels[Sheet::at(m_sheet.column[Sheet::at(m_sheet.ends[Sheet::at(edge)].from)]) + 1];
            widest = std::max(widest, m_sheet.labelWidth(edge));
        }
    }

    /// Gives risers tracks so that they stand in their order where they overlap; how many tracks there are.
    int trackRisers(int channel)
    {
        const auto &risers = m_routes.byChannel[Sheet::at(channel)];
        int tracks = 0;
        for (size_t i = 0; i < risers.size(); ++i) {
            const Riser &riser = m_routes.risers[Sheet::at(risers[i])];
            int track = 0;
            for (size_t k = 0; k < i; ++k) {
                const Riser &other = m_routes.risers[Sheet::at(risers[k])];
                if (other.top < riser.bottom + 10 && riser.top < other.bottom + 10)
                    track = std::max(track, m_tracks[Sheet::at(risers[k])] + 1);
            }
            m_tracks[Sheet::at(risers[i])] = track;
            tracks = std::max(tracks, track + 1);
        }
        return tracks;
    }

    double channelWidth(int channel, int tracks) const
    {
        const double label = m_labels[Sheet::at(channel)];
        const double risers = tracks == 0 ? 0 : besideRiser + (tracks - 1) * pitch;
        const double runs = tracks == 0 ? 0 : risers + besideRiser + 2;
        const double words = label == 0 ? 0 : label + 6 + risers;
        return std::max({baseWidth(channel), runs, words});
    }

    double baseWidth(int channel) const
    {
        if (channel == 0 || channel == m_sheet.columns)
            return 16;
        const Column &before = m_columns[Sheet::at(channel) - 1], &after = m_columns[Sheet::at(channel)];
        if (before.forks > 0)
            return m_sheet.measures.besideFork;
        if (after.joins > 0 || after.barsOnly())
            return besideBar;
        if (after.small())
            return before.small() ? besideBar : 14;
        return before.small() ? 26 : m_sheet.measures.between;
    }

    void placeRisers(int channel, int tracks)
    {
        const Spacing::Range range = m_spacing.channels[Sheet::at(channel)];
        const bool words = m_labels[Sheet::at(channel)] > 0;
        const double span = (tracks - 1) * pitch;
        const double first = words ? range.left + besideRiser - 2 : range.middle() - span / 2;
        for (const int riser : m_routes.byChannel[Sheet::at(channel)])
            m_routes.risers[Sheet::at(riser)].x = first + m_tracks[Sheet::at(riser)] * pitch;
    }

    void placeNodes(int number, double x)
    {
        const Column &column = m_columns[Sheet::at(number)];
        const double bar = m_sheet.measures.bar;
        for (const int node : m_nodes[Sheet::at(number)]) {
            QSizeF size = m_sheet.sizeOf(node);
            const int track = m_barTrack[Sheet::at(node)];
            const double y = m_s[m_s.main[Sheet::at(node)]].y;
            double top = y - size.height() / 2;
            double left = x + column.joins + (column.shapes - size.width()) / 2;
            if (m_sheet.isBar(node)) {
                top = m_bars[Sheet::at(node)].top;
                size.setHeight(m_bars[Sheet::at(node)].bottom - top);
                left = m_sheet.kind(node) == NodeKind::Join
                           ? x + track * (bar + besideBar)
                           : x + column.width() - bar -
                                 (forkTracks(number) - 1 - track) * (bar + besideBar + forkWords);
            }
            m_spacing.boxes[Sheet::at(node)] = QRectF({left, top}, size);
        }
    }

    int forkTracks(int number) const
    {
        int tracks = 0;
        for (const int node : m_nodes[Sheet::at(number)]) {
            if (m_sheet.kind(node) == NodeKind::Fork)
                tracks = std::max(tracks, m_barTrack[Sheet::at(node)] + 1);
        }
        return tracks;
    }

    const Sheet &m_sheet;
    const Strands &m_s;
    Routes &m_routes;
    Spacing m_spacing;
    std::vector<Column> m_columns;
    std::vector<std::vector<int>> m_nodes; ///< by column
    std::vector<Interval> m_bars;          ///< by node: heights its ways reach, and a little beyond
    std::vector<int> m_barTrack;           ///< by node
    std::vector<double> m_labels;          ///< by channel
    std::vector<int> m_tracks;             ///< by riser
};

// ---- ways

QPointF leavingPoint(const Sheet &sheet, int node, const QRectF &box, const Route &route)
{
    if (sheet.isMeeting(node))
        return box.center();
    if (!route.risers.empty() && route.risers.front() == Route::middle)
        return {box.center().x(), route.heights[1] > route.heights[0] ? box.bottom() : box.top()};
    return {box.right(), route.heights.front()};
}

QPointF arrivingPoint(const Sheet &sheet, int node, const QRectF &box, const Route &route)
{
    return sheet.isMeeting(node) ? box.center() : QPointF(box.left(), route.heights.back());
}

QPointF chipOn(const Sheet &sheet, const QRectF &box, int edge)
{
    const double half = (sheet.labelWidth(edge) + 14) / 2;
    return {std::max(box.center().x(), box.right() - 8 - half), box.top()};
}

QList<QPointF> wayOf(const Sheet &sheet, const Routes &routes, const Spacing &spacing, int edge)
{
    const Route &route = routes.byEdge[Sheet::at(edge)];
    const Sheet::Ends ends = sheet.ends[Sheet::at(edge)];
    QList<QPointF> way{leavingPoint(sheet, ends.from, spacing.boxes[Sheet::at(ends.from)], route)};
    for (size_t i = 0; i < route.risers.size(); ++i) {
        const double x = route.risers[i] == Route::middle ? way.first().x() : routes.risers[Sheet::at(route.risers[i])].x;
        if (route.risers[i] != Route::middle)
            way << QPointF(x, route.heights[i]);
        way << QPointF(x, route.heights[i + 1]);
    }
    way.append(arrivingPoint(sheet, ends.to, spacing.boxes[Sheet::at(ends.to)], route));
    return straightened(way);
}

} // namespace

Spacing spacingOf(const Sheet &sheet, const Strands &strands, Routes &routes)
{
    return Spacer(sheet, strands, routes).run();
}

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

QList<PlacedEdge> waysOf(const Sheet &sheet, const Routes &routes, const Spacing &spacing)
{
    QList<PlacedEdge> placed;
    for (int i = 0; i < static_cast<int>(sheet.ends.size()); ++i) {
        PlacedEdge edge{sheet.journey.edges.at(i).key(), {}, sheet.back[Sheet::at(i)], false, {}};
        const Route::Form form = routes.byEdge[Sheet::at(i)].form;
        if (form == Route::Form::Chip) {
            edge.toItself = true;
            edge.label = chipOn(sheet, spacing.boxes[Sheet::at(sheet.ends[Sheet::at(i)].from)], i);
        } else if (form == Route::Form::Way) {
            edge.way = wayOf(sheet, routes, spacing, i);
        }
        placed.append(edge);
    }
    return placed;
}

} // namespace model::layout
