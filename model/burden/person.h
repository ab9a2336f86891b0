// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/burden/measure.h"
#include "model/burden/questions.h"

#include <mutex>

namespace model::burden {

/// A journey made ready for measuring: as it is for people for whom the same changes hold, whatever their segment.
class Prepared {
public:
    /// The structure of the materialised journey must be sound.
    Prepared(const Inventory &inventory, Materialised made, const Structure &structure);
    /// Puts other numbers in: the same journey, but for them.
    void renew(Materialised made);

    const Inventory &inventory() const { return m_inventory; }
    const Journey &journey() const { return m_made.journey; }
    const QList<ReuseRule> &reuse() const { return m_made.reuse; }
    const Chain &chain() const { return m_chain; }
    const Asks &asks() const { return m_asks; }
    /// Positions of the steps of each service that is met, and of each organisation.
    const std::vector<std::vector<int>> &byService() const { return m_byService; }
    const std::vector<std::vector<int>> &byOrganisation() const { return m_byOrganisation; }
    /// Positions of steps that have a service; ends, by place, and their positions or -1.
    const std::vector<int> &contacts() const { return m_contacts; }
    const std::vector<std::pair<qsizetype, int>> &ends() const { return m_ends; }

    /// What is asked about people who visit these positions (visits > 0). Any number of threads may ask.
    std::shared_ptr<const Questions> questions(const std::vector<double> &visits) const;

private:
    Inventory m_inventory;
    Materialised m_made;
    Chain m_chain;
    Asks m_asks;
    std::vector<std::vector<int>> m_byService, m_byOrganisation;
    std::vector<int> m_contacts;
    std::vector<std::pair<qsizetype, int>> m_ends;
    mutable std::mutex m_mutex;
    mutable std::vector<std::shared_ptr<const Questions>> m_questions;
};

/// The expected figures of one person of a segment (none: the general shares, pace 1). Empty where stopped.
std::optional<PersonMeasure> personOf(const Prepared &prepared, const Segment *segment, std::stop_token stop = {});

/// Adds another person's figures, weighted.
void addWeighted(PersonMeasure &sum, const PersonMeasure &person, double weight);
/// Adds a segment's people to a year, an hour of theirs valued at so much.
void addToYear(YearMeasure &year, const SegmentMeasure &segment, double hourValue);

} // namespace model::burden
