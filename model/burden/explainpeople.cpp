// SPDX-License-Identifier: GPL-3.0-only
#include "model/burden/explainpeople.h"

#include "model/burden/explainwords.h"
#include "model/change/describe.h"

namespace model::burden {

QString nameOf(const Segment *segment)
{
    return !segment ? Words::tr("Everyone") : segment->name.isEmpty() ? segment->id.text() : segment->name;
}

ExplainedPeople::ExplainedPeople(const Inventory &inventory, const Journey &journey, QList<Entry> entries)
    : m_inventory(inventory), m_journey(journey), m_groups(inventory, journey, std::move(entries))
{
}

Done ExplainedPeople::take(const std::optional<SegmentId> &chosen, Nobody nobody)
{
    for (const Segment &segment : m_inventory.segments) {
        const bool isMeant = chosen ? segment.id == *chosen : m_journey.people.value(segment.id).mean() > 0;
        if (!isMeant)
            continue;
        if (const Done taken = take(&segment); !taken)
            return taken;
    }
    if (m_people.empty() && nobody == Nobody::CountOne)
        return take(nullptr);
    return done();
}

Done ExplainedPeople::take(const Segment *segment)
{
    const QList<Entry> &entries = m_groups.entries();
    std::vector<TakeUpGroup> groups;
    if (segment)
        groups = takeUpGroups(entries, segment->id);
    else
        groups.push_back({1, std::vector<bool>(static_cast<size_t>(entries.size()), true)});
    People people{segment, {}};
    for (const TakeUpGroup &group : groups) {
        const SegmentId *id = segment ? &segment->id : nullptr;
        const Result<const Prepared *> prepared = m_groups.prepared(group, id);
        if (!prepared)
            return Refusal{prepared.refusal()};
        auto origins = std::make_unique<const Origins>(m_inventory, m_journey, entries, group.holds, id);
        auto ground = std::make_unique<const Ground>(**prepared, *origins, segment);
        Term width = segment ? widthOf(group, *segment, *origins) : numberTerm({}, 1, {}, Role::TakeUp);
        people.groups.push_back({std::move(width), nameOf(group), std::move(origins), std::move(ground)});
    }
    m_people.push_back(std::move(people));
    return done();
}

Term ExplainedPeople::peopleOf(const People &people) { return people.groups.front().origins->people(*people.segment); }

Term ExplainedPeople::mean(const Figure &figure) const
{
    if (m_people.size() == 1)
        return meanOf(m_people.front(), figure);
    std::vector<Term> parts;
    for (const People &people : m_people)
        parts.push_back(together(How::Product, {peopleOf(people), meanOf(people, figure)}, burden::nameOf(people.segment)));
    return together(How::Mean, std::move(parts));
}

Term ExplainedPeople::sum(const Figure &figure, const Times &times) const
{
    std::vector<Term> parts;
    for (const People &people : m_people) {
        std::vector<Term> factors{peopleOf(people)};
        if (figure)
            factors.push_back(meanOf(people, figure));
        for (Term &more : times(*people.groups.front().origins, *people.segment))
            factors.push_back(std::move(more));
        parts.push_back(together(How::Product, std::move(factors), burden::nameOf(people.segment)));
    }
    return together(How::Sum, std::move(parts));
}

Term ExplainedPeople::meanOf(const People &people, const Figure &figure)
{
    if (people.groups.size() == 1)
        return figure(*people.groups.front().ground);
    std::vector<Term> parts;
    for (const Group &group : people.groups)
        parts.push_back(together(How::Product, {group.width, figure(*group.ground)}, group.name));
    return together(How::Mean, std::move(parts));
}

/// The smallest take-up that holds for a group less the largest that does not: people stand at u in [0, 1), and a change
/// holds for those below its take-up.
Term ExplainedPeople::widthOf(const TakeUpGroup &group, const Segment &segment, const Origins &origins) const
{
    std::optional<Term> upper, lower;
    const QList<Entry> &entries = m_groups.entries();
    for (qsizetype i = 0; i < entries.size(); ++i) {
        if (!entries[i].change->enabled)
            continue;
        Term takeUp = origins.takeUp(static_cast<int>(i), segment.id);
        if (group.holds[static_cast<size_t>(i)]) {
            if (!upper || takeUp.value < upper->value)
                upper = std::move(takeUp);
        } else if (!lower || takeUp.value > lower->value) {
            lower = std::move(takeUp);
        }
    }
    std::vector<Term> parts;
    parts.push_back(upper ? *std::move(upper) : numberTerm(Words::tr("everyone"), 1, {}, Role::Constant));
    if (lower && lower->value > 0)
        parts.push_back(*std::move(lower));
    Term width = together(How::Excess, std::move(parts), Words::tr("share of people"));
    width.role = Role::TakeUp;
    return width;
}

QString ExplainedPeople::nameOf(const TakeUpGroup &group) const
{
    const auto held = std::ranges::count(group.holds, true);
    if (held == 0)
        return Words::tr("people for whom nothing changes");
    const auto first = std::ranges::find(group.holds, true) - group.holds.begin();
    const QString name = describe(*m_groups.entries()[first].change, m_journey, m_inventory);
    return held == 1 ? Words::tr("people who take up “%1”").arg(name)
                     : Words::tr("people who take up “%1” and %2 more").arg(name).arg(held - 1);
}

} // namespace model::burden
