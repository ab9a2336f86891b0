// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/burden/explainground.h"
#include "model/burden/groups.h"

#include <functional>
#include <memory>

namespace model::burden {

/// The people a figure is about, each group on its own journey: terms of a person put together to terms of all. Inventory and
/// journey must outlive it.
class ExplainedPeople {
public:
    ExplainedPeople(const Inventory &inventory, const Journey &journey, QList<Entry> entries);

    /// What to do where nobody goes through the journey.
    enum class Nobody { LeaveOut, CountOne };
    /// Takes in the chosen segment, or all who go through the journey. Refused where the journey can't be measured.
    Done take(const std::optional<SegmentId> &chosen, Nobody nobody);

    using Figure = std::function<Term(const Ground &)>;
    /// A figure that adds up, as the mean of these people.
    Term mean(const Figure &figure) const;
    /// What more each segment's part of a sum is multiplied by.
    using Times = std::function<std::vector<Term>(const Origins &, const Segment &)>;
    /// People times the figure (if any) times what more there is, of all segments together.
    Term sum(const Figure &figure, const Times &times) const;

private:
    struct Group {
        Term width;
        QString name;
        std::unique_ptr<const Origins> origins;
        std::unique_ptr<const Ground> ground;
    };
    struct People {
        const Segment *segment;
        std::vector<Group> groups;
    };

    Done take(const Segment *segment);
    static Term meanOf(const People &people, const Figure &figure);
    static Term peopleOf(const People &people);
    Term widthOf(const TakeUpGroup &group, const Segment &segment, const Origins &origins) const;
    QString nameOf(const TakeUpGroup &group) const;

    const Inventory &m_inventory;
    const Journey &m_journey;
    Groups m_groups;
    std::vector<People> m_people;
};

/// The segment's name, or "Everyone".
QString nameOf(const Segment *segment);

} // namespace model::burden
