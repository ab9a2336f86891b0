// SPDX-License-Identifier: GPL-3.0-only
#include "model/layout/spacing.h"

#include <algorithm>

namespace model::layout {

namespace {

constexpr double pitch = 10;     ///< between risers, and between bars and their risers
constexpr double besideBar = 24; ///< from a card to a bar

struct Interval {
    double top, bottom;
};

/// Puts intervals side by side so that none overlap within a track; the track of each, by its place.
std::vector<int> sideBySide(const std::vector<Interval> &intervals, double apart)
{
    std::vector<int> order(intervals.size());
    for (size_t i = 0; i < order.size(); ++i)
        order[i] = static_cast<int>(i);
    std::stable_sort(order.begin(), order.end(),
                     [&](int a, int b) { return intervals[Sheet::at(a)].top < intervals[Sheet::at(b)].top; });
    std::vector<double> ends;
    std::vector<int> track(intervals.size());
    for (const int i : order) {
        const Interval &interval = intervals[Sheet::at(i)];
        const auto free =
            std::find_if(ends.begin(), ends.end(), [&](double end) { return end + apart < interval.top; });
        track[Sheet::at(i)] = static_cast<int>(free - ends.begin());
        if (free == ends.end())
            ends.push_back(interval.bottom);
        else
            *free = interval.bottom;
    }
    return track;
}

class Spacer {
public:
    Spacer(const Sheet &sheet, Routes &routes) : m_sheet(sheet), m_routes(routes)
    {
        m_spacing.boxes.resize(Sheet::at(sheet.nodeCount()));
        m_spacing.channels.resize(Sheet::at(sheet.columns) + 1);
        m_columns.resize(Sheet::at(sheet.columns));
        m_labels.assign(m_spacing.channels.size(), 0);
    }

    Spacing run()
    {
        findBarHeights();
        for (int column = 0; column < m_sheet.columns; ++column)
            measure(column);
        findLabels();
        double x = m_sheet.measures.laneHead;
        for (int channel = 0; channel <= m_sheet.columns; ++channel) {
            const double left = x;
            x += channelWidth(channel);
            m_spacing.channels[Sheet::at(channel)] = {left, x};
            placeRisers(channel);
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
        std::vector<int> barTrack;               ///< by place in the column
        double width() const { return joins + shapes + forks; }
        bool barsOnly() const { return shapes == 0; }
        bool small() const { return shapes > 0 && shapes < 40 && joins + forks == 0; }
    };

    void findBarHeights()
    {
        const double beyond = m_sheet.measures.barBeyond;
        m_bars.resize(m_spacing.boxes.size());
        for (int node = 0; node < m_sheet.nodeCount(); ++node)
            m_bars[Sheet::at(node)] = {m_sheet.y(node), m_sheet.y(node)};
        const auto reach = [&](int node, double y) {
            Interval &bar = m_bars[Sheet::at(node)];
            bar.top = std::min(bar.top, y);
            bar.bottom = std::max(bar.bottom, y);
        };
        for (size_t i = 0; i < m_sheet.ends.size(); ++i) {
            if (m_routes.byEdge[i].form != Route::Form::Way)
                continue;
            reach(m_sheet.ends[i].from, m_routes.byEdge[i].leave);
            reach(m_sheet.ends[i].to, m_routes.byEdge[i].arrive);
        }
        for (Interval &bar : m_bars)
            bar = {bar.top - beyond, bar.bottom + beyond};
    }

    void measure(int number)
    {
        Column &column = m_columns[Sheet::at(number)];
        const auto &nodes = m_sheet.byColumn[Sheet::at(number)];
        column.barTrack.assign(nodes.size(), 0);
        for (const int node : nodes) {
            if (!m_sheet.isBar(node))
                column.shapes = std::max(column.shapes, m_sheet.sizeOf(node).width());
        }
        const int joins = putBars(column, nodes, NodeKind::Join), forks = putBars(column, nodes, NodeKind::Fork);
        const double bar = m_sheet.measures.bar;
        const auto width = [&](int bars) { return bars == 0 ? 0 : bars * bar + (bars - 1) * besideBar; };
        column.joins = width(joins);
        column.forks = width(forks);
        if (joins > 0 && column.shapes + forks > 0)
            column.joins += besideBar;
        if (forks > 0 && column.shapes > 0)
            column.forks += besideBar;
    }

    int putBars(Column &column, const std::vector<int> &nodes, NodeKind kind)
    {
        std::vector<Interval> intervals;
        std::vector<size_t> places;
        for (size_t i = 0; i < nodes.size(); ++i) {
            if (m_sheet.kind(nodes[i]) == kind) {
                intervals.push_back(m_bars[Sheet::at(nodes[i])]);
                places.push_back(i);
            }
        }
        int tracks = 0;
        const std::vector<int> track = sideBySide(intervals, 1);
        for (size_t k = 0; k < places.size(); ++k) {
            column.barTrack[places[k]] = track[k];
            tracks = std::max(tracks, track[k] + 1);
        }
        return tracks;
    }

    /// The widest share told in each channel: beside where an edge leaves, and beside where it arrives.
    void findLabels()
    {
        for (int edge = 0; edge < static_cast<int>(m_sheet.ends.size()); ++edge) {
            if (m_routes.byEdge[Sheet::at(edge)].form != Route::Form::Way || !m_sheet.isShareTold(edge))
                continue;
            double &widest = m_labels[Sheet::at(m_sheet.column[Sheet::at(m_sheet.ends[Sheet::at(edge)].from)]) + 1];
            widest = std::max(widest, m_sheet.labelWidth(edge));
        }
    }

    double channelWidth(int channel) const
    {
        const double base = baseWidth(channel);
        const auto risers = static_cast<double>(tracksIn(channel));
        const double label = m_labels[Sheet::at(channel)];
        const double runs = risers == 0 ? 0 : 12 + (risers - 1) * pitch + 14;
        const double words = label == 0 ? 0 : label + 4 + (risers == 0 ? 0 : 12 + (risers - 1) * pitch);
        return std::max({base, runs, words});
    }

    size_t tracksIn(int channel) const
    {
        int tracks = 0;
        for (const int track : riserTracks(channel))
            tracks = std::max(tracks, track + 1);
        return static_cast<size_t>(tracks);
    }

    std::vector<int> riserTracks(int channel) const
    {
        std::vector<Interval> intervals;
        for (const int i : m_routes.byChannel[Sheet::at(channel)])
            intervals.push_back({m_routes.risers[Sheet::at(i)].top, m_routes.risers[Sheet::at(i)].bottom});
        return sideBySide(intervals, 8);
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

    void placeRisers(int channel)
    {
        const Spacing::Range range = m_spacing.channels[Sheet::at(channel)];
        const auto tracks = static_cast<double>(tracksIn(channel));
        const bool words = m_labels[Sheet::at(channel)] > 0;
        const double span = (tracks - 1) * pitch;
        const double first = words ? range.left + 12 : range.middle() - span / 2;
        const std::vector<int> track = riserTracks(channel);
        for (size_t i = 0; i < track.size(); ++i)
            m_routes.risers[Sheet::at(m_routes.byChannel[Sheet::at(channel)][i])].x = first + track[i] * pitch;
    }

    void placeNodes(int number, double x)
    {
        const Column &column = m_columns[Sheet::at(number)];
        const double step = m_sheet.measures.bar + besideBar;
        const auto &nodes = m_sheet.byColumn[Sheet::at(number)];
        for (size_t i = 0; i < nodes.size(); ++i) {
            const int node = nodes[i];
            QSizeF size = m_sheet.sizeOf(node);
            double top = m_sheet.y(node) - size.height() / 2;
            double left = x + column.joins + (column.shapes - size.width()) / 2;
            if (m_sheet.isBar(node)) {
                top = m_bars[Sheet::at(node)].top;
                size.setHeight(m_bars[Sheet::at(node)].bottom - top);
                left = m_sheet.kind(node) == NodeKind::Join
                           ? x + column.barTrack[i] * step
                           : x + column.joins + column.shapes + (column.shapes > 0 ? besideBar : 0) +
                                 column.barTrack[i] * step;
            }
            m_spacing.boxes[Sheet::at(node)] = QRectF({left, top}, size);
        }
    }

    const Sheet &m_sheet;
    Routes &m_routes;
    Spacing m_spacing;
    std::vector<Column> m_columns;
    std::vector<Interval> m_bars; ///< by node: heights its ways reach, and a little beyond
    std::vector<double> m_labels; ///< by channel
};

} // namespace

Spacing spacingOf(const Sheet &sheet, Routes &routes) { return Spacer(sheet, routes).run(); }

} // namespace model::layout
