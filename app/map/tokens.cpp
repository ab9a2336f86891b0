// SPDX-License-Identifier: GPL-3.0-only
#include "app/map/tokens.h"

#include <QLineF>

#include <algorithm>
#include <cmath>
#include <limits>

namespace app::map {

namespace {

/// A walk takes this share of the whole time, or half of the stay it leaves where that is shorter.
constexpr double walkShare = 0.006;
/// Two moments that differ by rounding alone are one. Days.
constexpr double sameMoment = 1e-7;

/// The ways into a step from the steps right before it: through choices, forks and joins, shortest first.
QHash<int, QList<model::EdgeId>> waysInto(const model::Journey &journey, const model::Graph &graph, int node)
{
    QHash<int, QList<model::EdgeId>> found, open;
    std::vector<int> queue{node};
    open.insert(node, {});
    for (size_t next = 0; next < queue.size(); ++next) {
        const int at = queue[next];
        for (const model::Graph::Arc arc : graph.in(at)) {
            QList<model::EdgeId> way{journey.edges.at(arc.edge).key()};
            way += open.value(at);
            const model::NodeKind kind = journey.nodes.at(arc.node).kind;
            if (kind == model::NodeKind::Step || kind == model::NodeKind::Start) {
                if (!found.contains(arc.node))
                    found.insert(arc.node, way);
            } else if (!open.contains(arc.node)) {
                open.insert(arc.node, way);
                queue.push_back(arc.node);
            }
        }
    }
    return found;
}

size_t segmentWithMost(const model::burden::Simulation &simulation, const std::optional<model::SegmentId> &segment)
{
    size_t most = 0;
    for (size_t i = 0; i < simulation.segments().size(); ++i) {
        if (segment && simulation.segments()[i].id == *segment)
            return i;
        if (simulation.segments()[i].people > simulation.segments()[most].people)
            most = i;
    }
    return most;
}

} // namespace

Tokens::Tokens(const model::burden::Simulation &simulation, const std::optional<model::SegmentId> &segment, const model::Journey &journey)
{
    if (simulation.segments().empty())
        return;
    const model::Graph graph(journey);
    const size_t of = segmentWithMost(simulation, segment);
    std::vector<model::burden::Story> stories;
    for (quint32 person = 0; person < people; ++person) {
        stories.push_back(simulation.story(of, person));
        m_ends.push_back(stories.back().elapsedDays);
        m_days = std::max(m_days, stories.back().elapsedDays);
    }
    for (quint32 person = 0; person < people; ++person)
        addStory(static_cast<int>(person) + 1, stories[person], journey, graph);
}

/// Puts the stays of one person one after the other: which follows on which, and on what way.
class Tokens::Telling {
public:
    Telling(Tokens &tokens, int person, const model::Journey &journey, const model::Graph &graph)
        : m_tokens(tokens), m_person(person), m_journey(journey), m_graph(graph)
    {
    }

    void go(const model::NodeId &id, double from, double to)
    {
        const auto node = static_cast<int>(m_journey.nodes.place(id));
        if (node < 0)
            return;
        Stay stay{m_person, id, from, to, walkShare * m_tokens.m_days, {}};
        const auto ways = waysInto(m_journey, m_graph, node);
        for (auto way = ways.cbegin(); way != ways.cend(); ++way) {
            const bool start = m_journey.nodes.at(way.key()).kind == model::NodeKind::Start;
            if (start ? from <= sameMoment : leaves(way.key(), stay))
                stay.ways.append(way.value());
        }
        m_left[node].push_back({m_tokens.m_stays.size(), false});
        m_tokens.m_stays.push_back(stay);
    }

private:
    struct Left {
        size_t stay;
        bool gone; ///< it is known what followed
    };
    /// Whether the person comes from a node: they were there and have not gone on, or went on at this very moment.
    bool leaves(int node, Stay &stay)
    {
        std::vector<Left> &left = m_left[node];
        for (auto it = left.rbegin(); it != left.rend(); ++it) {
            Stay &last = m_tokens.m_stays[it->stay];
            const bool now = it->gone ? std::abs(last.to - stay.from) <= sameMoment : last.to <= stay.from + sameMoment;
            if (!now)
                continue;
            // Whoever is done waits where they are until it goes on.
            last.to = stay.from;
            it->gone = true;
            stay.walk = std::max(0.0, std::min(stay.walk, (stay.from - last.from) / 2));
            return true;
        }
        return false;
    }

    Tokens &m_tokens;
    int m_person;
    const model::Journey &m_journey;
    const model::Graph &m_graph;
    QHash<int, std::vector<Left>> m_left; ///< by node: the person's stays there
};

void Tokens::addStory(int person, const model::burden::Story &story, const model::Journey &journey, const model::Graph &graph)
{
    Telling telling(*this, person, journey, graph);
    for (const model::burden::StoryVisit &visit : story.visits)
        telling.go(visit.step, visit.startDay, visit.endDay());
    if (story.end)
        telling.go(*story.end, story.elapsedDays, std::numeric_limits<double>::infinity());
}

QList<Tokens::Place> Tokens::at(double day) const
{
    QList<Place> places;
    for (const Stay &stay : m_stays) {
        if (day >= stay.from && day < stay.to) {
            places.append({stay.person, stay.node, {}, 1});
        } else if (day < stay.from && day >= stay.from - stay.walk && stay.walk > 0) {
            for (const QList<model::EdgeId> &way : stay.ways)
                places.append({stay.person, stay.node, way, 1 - (stay.from - day) / stay.walk});
        }
    }
    // Who walks already is not in the step behind any more.
    for (const Stay &stay : m_stays) {
        if (day < stay.from - stay.walk || day >= stay.from)
            continue;
        for (const QList<model::EdgeId> &way : stay.ways)
            places.removeIf([&](const Place &place) { return place.person == stay.person && place.way.isEmpty() && place.node == way.first().from; });
    }
    return places;
}

int Tokens::throughAt(double day) const
{
    return static_cast<int>(std::count_if(m_ends.begin(), m_ends.end(), [&](double end) { return day >= end; }));
}

QPointF pointOf(const Tokens::Place &place, const QRectF &card, const std::function<QList<QPointF>(const model::EdgeId &)> &wayOf)
{
    if (place.way.isEmpty()) // beside each other on the lower border, each in a place of their own
        return {card.left() + 10 + (card.width() - 20) * (place.person - 1) / (Tokens::people - 1.0), card.bottom()};
    QList<QPointF> line;
    for (const model::EdgeId &edge : place.way)
        line += wayOf(edge);
    double length = 0;
    for (qsizetype i = 1; i < line.size(); ++i)
        length += QLineF(line[i - 1], line[i]).length();
    double left = length * place.along;
    for (qsizetype i = 1; i < line.size(); ++i) {
        const QLineF part(line[i - 1], line[i]);
        if (left <= part.length() && part.length() > 0)
            return part.pointAt(left / part.length());
        left -= part.length();
    }
    return line.isEmpty() ? card.center() : line.last();
}

} // namespace app::map
