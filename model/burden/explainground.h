// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/burden/explainorigins.h"
#include "model/burden/person.h"

namespace model::burden {

/// One group of one segment's people on their journey: everything explanations of their figures are made from. All references must
/// outlive it.
class Ground {
public:
    /// Without a segment: the general shares, pace 1.
    Ground(const Prepared &prepared, const Origins &origins, const Segment *segment);

    const Prepared &prepared() const { return m_prepared; }
    const Origins &origins() const { return m_origins; }
    const Segment *segment() const { return m_segment; }
    const Chain &chain() const { return m_prepared.chain(); }
    const Shares &shares() const { return m_shares; }
    const std::vector<double> &visits() const { return m_visits; }
    const Areas &areas() const { return m_areas; }
    double visits(int position) const { return m_visits[static_cast<size_t>(position)]; }

    /// The node at a position, or null for a gate.
    const Node *node(int position) const;
    /// Position of a node, or -1 where people of the segment don't come to.
    int position(const NodeId &node) const;

    /// For each set of hits the probability of at least one.
    std::vector<double> any(const HitSets &sets) const;
    std::vector<double> first(const HitSets &sets) const;

    /// "expected visits": a leaf.
    Term visitsTerm(int position) const;
    /// The segment's pace in a kind of minutes, or none.
    std::optional<Term> pace(Measurand m) const;
    std::optional<Term> paceOfGiving() const;

private:
    const Prepared &m_prepared;
    const Origins &m_origins;
    const Segment *m_segment;
    Shares m_shares;
    std::vector<double> m_visits;
    Areas m_areas;
};

/// What a node is known as among terms: "nodes/claim".
QString subjectOf(const NodeId &node);
QString subjectOf(const ItemId &item);

/// Figures of the steps (measure.md §3), of all of them or of one.
namespace explainsteps {

/// Sum over steps of visits × what a visit takes × pace.
Term measurand(const Ground &ground, Measurand m, const std::optional<NodeId> &only, const QString &name, const QString &unit);
Term contacts(const Ground &ground);
Term services(const Ground &ground);
Term organisations(const Ground &ground);
/// Expected visits to a node, by the ways that lead there.
Term visits(const Ground &ground, const NodeId &node);
/// Probability of at least one visit.
Term reached(const Ground &ground, const NodeId &node);

} // namespace explainsteps

} // namespace model::burden
