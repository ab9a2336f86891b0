// SPDX-License-Identifier: GPL-3.0-only
#include "model/burden/explainground.h"

#include "model/burden/explainwords.h"

namespace model::burden {

Ground::Ground(const Prepared &prepared, const Origins &origins, const Segment *segment)
    : m_prepared(prepared), m_origins(origins), m_segment(segment),
      m_shares(prepared.chain(), prepared.journey(), segment ? &segment->id : nullptr), m_visits(burden::visits(prepared.chain(), m_shares)),
      m_areas(areasOf(prepared.asks(), prepared.chain(), prepared.inventory(), prepared.reuse(), m_visits))
{
}

const Node *Ground::node(int position) const
{
    const int place = chain().place(position);
    return place < 0 ? nullptr : &m_prepared.journey().nodes.at(place);
}

int Ground::position(const NodeId &node) const
{
    const qsizetype place = m_prepared.journey().nodes.place(node);
    const int position = place < 0 ? -1 : chain().position(place);
    return position >= 0 && visits(position) > 0 ? position : -1;
}

std::vector<double> Ground::first(const HitSets &sets) const { return firstHits(chain(), m_shares, m_visits, sets); }

std::vector<double> Ground::any(const HitSets &sets) const { return probabilitiesOfAny(sets, first(sets)); }

Term Ground::visitsTerm(int position) const
{
    return numberTerm(Words::tr("expected visits, from the shares of all ways that lead here"), visits(position), {}, Role::Visits);
}

std::optional<Term> Ground::pace(Measurand m) const
{
    if (!m_segment)
        return std::nullopt;
    switch (m) {
    case Measurand::Learn: return m_origins.pace(*m_segment, m_segment->pace.learn, "learn");
    case Measurand::Do: return m_origins.pace(*m_segment, m_segment->pace.doing, "do");
    case Measurand::Travel: return m_origins.pace(*m_segment, m_segment->pace.travel, "travel");
    case Measurand::Queue: return m_origins.pace(*m_segment, m_segment->pace.queue, "queue");
    default: return std::nullopt;
    }
}

std::optional<Term> Ground::paceOfGiving() const
{
    return m_segment ? std::optional(m_origins.pace(*m_segment, m_segment->pace.give, "give")) : std::nullopt;
}

QString subjectOf(const NodeId &node) { return QStringLiteral("nodes/") + node.text(); }
QString subjectOf(const ItemId &item) { return QStringLiteral("items/") + item.text(); }

} // namespace model::burden
