// SPDX-License-Identifier: GPL-3.0-only
#include "model/layout/routes.h"

#include "model/layout/tracks.h"

#include <algorithm>
#include <cmath>

namespace model::layout {

namespace {

class Router {
public:
    Router(const Sheet &sheet, const std::vector<bool> &byHand) : m_sheet(sheet), m_tracks(sheet, byHand)
    {
        m_routes.byEdge.resize(sheet.ends.size());
        m_routes.byChannel.resize(Sheet::at(sheet.columns) + 1);
    }

    Routes run()
    {
        for (const int edge : straightFirst())
            route(edge);
        return std::move(m_routes);
    }

private:
    int columnOf(int node) const { return m_sheet.column[Sheet::at(node)]; }

    /// Ways that may run straight on claim their track first, then short ones before long ones.
    std::vector<int> straightFirst() const
    {
        std::vector<int> edges;
        for (size_t i = 0; i < m_sheet.ends.size(); ++i) {
            if (m_sheet.ends[i].whole())
                edges.push_back(static_cast<int>(i));
        }
        const auto rank = [&](int edge) {
            const Sheet::Ends e = m_sheet.ends[Sheet::at(edge)];
            const int span = columnOf(e.to) - columnOf(e.from);
            const bool level = m_sheet.kind(e.to) == NodeKind::Join || m_sheet.y(e.from) == m_sheet.y(e.to);
            const bool straight = span > 0 && level && m_sheet.kind(e.from) != NodeKind::Fork;
            return std::pair(straight ? 0 : 1, std::abs(span));
        };
        std::stable_sort(edges.begin(), edges.end(), [&](int a, int b) { return rank(a) < rank(b); });
        return edges;
    }

    void route(int edge)
    {
        const Sheet::Ends e = m_sheet.ends[Sheet::at(edge)];
        Route &route = m_routes.byEdge[Sheet::at(edge)];
        route.form = e.from == e.to ? Route::Form::Chip : Route::Form::Way;
        route.leave = route.track = m_sheet.y(e.from);
        route.arrive = m_sheet.y(e.to);
        if (route.form == Route::Form::Chip)
            return;
        const int from = columnOf(e.from), to = columnOf(e.to);
        const bool fork = m_sheet.kind(e.from) == NodeKind::Fork && to > from;
        const bool join = m_sheet.kind(e.to) == NodeKind::Join && to > from;
        if (to > from + 1)
            route.track = m_tracks.claim({edge, from + 1, to - 1, route.leave, route.arrive, fork, join});
        else if (to <= from)
            route.track = m_tracks.claim({edge, to, from, route.leave, route.arrive, false, false});
        else if (fork)
            route.track = join ? route.leave : route.arrive;
        if (fork)
            route.leave = route.track;
        if (join)
            route.arrive = route.track;
        raise(edge, route, e);
    }

    void raise(int edge, Route &route, Sheet::Ends e)
    {
        const int from = columnOf(e.from), to = columnOf(e.to);
        if (to == from + 1 && route.leave != route.arrive && leavesFromMiddle(edge, e, route.leave, route.arrive)) {
            route.track = route.arrive;
            route.fromMiddle = true;
            return;
        }
        if (to == from + 1) {
            if (route.track != route.arrive)
                route.last = riser(to, sharedEnd(e), route.track, route.arrive);
            return;
        }
        if (route.leave != route.track) {
            route.fromMiddle = leavesFromMiddle(edge, e, route.leave, route.track);
            if (!route.fromMiddle)
                route.first = riser(from + 1, 2 * e.from, route.leave, route.track);
        }
        if (route.track != route.arrive)
            route.last = riser(to, 2 * e.to + 1, route.track, route.arrive);
        // A loop that comes back at its own height would leave to the wrong side.
        if (to <= from && route.first < 0 && !route.fromMiddle)
            route.first = riser(from + 1, 2 * e.from, route.leave, route.track);
    }

    bool leavesFromMiddle(int edge, Sheet::Ends e, double leave, double track)
    {
        if (m_sheet.kind(e.from) != NodeKind::Choice || !m_sheet.isShareTold(edge))
            return false;
        const int column = columnOf(e.from), row = m_sheet.wholeRow(e.from);
        const Taken key{e.from, leave < track};
        const auto mine = std::find_if(m_down.begin(), m_down.end(), [&](const Taken &t) { return t == key; });
        if (mine != m_down.end()) // a second one on the same side would run along the first
            return false;
        if (!m_tracks.isColumnFree(column, row, leave, track))
            return false;
        m_tracks.takeColumn(column, row, leave, track);
        m_down.push_back(key);
        return true;
    }

    int sharedEnd(Sheet::Ends e) const
    {
        const Graph &graph = m_sheet.structure.graph;
        const bool byTarget = graph.out(e.from).size() == 1 && graph.in(e.to).size() > 1;
        return byTarget ? 2 * e.to + 1 : 2 * e.from;
    }

    int riser(int channel, int group, double y1, double y2)
    {
        const auto [top, bottom] = std::minmax({y1, y2});
        auto &risers = m_routes.byChannel[Sheet::at(channel)];
        for (const int i : risers) {
            Riser &known = m_routes.risers[Sheet::at(i)];
            if (known.group == group) {
                known.top = std::min(known.top, top);
                known.bottom = std::max(known.bottom, bottom);
                return i;
            }
        }
        const int i = static_cast<int>(m_routes.risers.size());
        m_routes.risers.push_back({channel, group, top, bottom});
        risers.push_back(i);
        return i;
    }

    struct Taken {
        int node;
        bool down;
        bool operator==(const Taken &) const = default;
    };
    const Sheet &m_sheet;
    Tracks m_tracks;
    Routes m_routes;
    std::vector<Taken> m_down;
};

} // namespace

Routes routesOf(const Sheet &sheet, const std::vector<bool> &byHand) { return Router(sheet, byHand).run(); }

} // namespace model::layout
