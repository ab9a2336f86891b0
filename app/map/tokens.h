// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/map/content.h"
#include "model/burden/simulation.h"
#include "model/journey/structure.h"

namespace app::map {

/// Ten people on their way through a journey: where each of them is at a time, from what a simulation says they live
/// through. Nothing is made up: a person is in a step for as long as effort and wait take, and in several at once where
/// ways apply together; only the short walk along the edges has a length of its own.
class Tokens {
public:
    static constexpr quint32 people = 10;
    static constexpr quint64 seed = 7; ///< the people of the room People

    /// Of one segment's people, or (none) of the segment with the most.
    Tokens(const model::burden::Simulation &simulation, const std::optional<model::SegmentId> &segment, const model::Journey &journey);

    /// Days until the last of them is through.
    double days() const { return m_days; }

    /// Where one of them is: in a node, or `along` (0 … 1) the way of edges into it.
    struct Place {
        int person = 0; ///< from 1
        model::NodeId node;
        QList<model::EdgeId> way; ///< empty = in the node
        double along = 1;
        bool operator==(const Place &) const = default;
    };
    QList<Place> at(double day) const;
    /// How many are through at a time.
    int throughAt(double day) const;

private:
    /// A stay in a node, and the ways on which one comes to it.
    struct Stay {
        int person;
        model::NodeId node;
        double from, to;      ///< days; `to` is when one has left for where it goes on
        double walk;          ///< days the walk takes, before `from`
        QList<QList<model::EdgeId>> ways;
    };
    class Telling;
    void addStory(int person, const model::burden::Story &story, const model::Journey &journey, const model::Graph &graph);

    std::vector<Stay> m_stays;
    std::vector<double> m_ends;
    double m_days = 0;
};

/// Where on the map a place is: along the edges as drawn, or in its card.
QPointF pointOf(const Tokens::Place &place, const QRectF &card, const std::function<QList<QPointF>(const model::EdgeId &)> &wayOf);

} // namespace app::map
