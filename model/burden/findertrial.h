// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/burden/person.h"
#include "model/burden/totals.h"

#include <map>

namespace model::burden {

/// What is spent less; what comes of rounding is none.
double saved(double before, double after);

/// What people spend with some changes made.
struct Tried {
    Totals totals;
    double elapsedDays = 0;   ///< the mean person's, by longestWay()
};

/// Measures a journey, or a scenario of it, with further changes, again and again: what stays for people who take up none of
/// them is worked out once.
class Trial {
public:
    /// What the entries point into, and the inventory and journey, must live as long as this; they must keep their bounds.
    Trial(const Inventory &inventory, const Journey &baseline, QList<Entry> start);
    ~Trial();

    /// Measures what is there without further changes. Why it can't be measured; an empty sentence where stopped.
    std::optional<QString> begin(std::stop_token stop);
    /// Those with people, in the document's order.
    std::vector<SegmentId> segments() const;
    const Tried &before() const { return m_before; }

    /// With changes made after those there are: exactly measure() of a scenario with them. Refused as measure() is, with an empty
    /// sentence where stopped. Any number of threads may ask, once begun.
    Result<Tried> measure(const QList<Change> &further, std::stop_token stop) const;

private:
    struct Ready;
    /// A person of a segment for whom some of the changes hold.
    struct Person {
        PersonMeasure measure;
        double elapsedDays = 0;
    };
    struct People {
        const Segment *segment;
        double count;   ///< a year
    };
    class Measuring;

    const Inventory &m_inventory;
    const Journey &m_baseline;
    QList<Entry> m_start;
    std::vector<People> m_people;
    std::vector<std::map<std::vector<bool>, Person>> m_known;   ///< by people: by which of the start's changes hold
    Tried m_before;
};

} // namespace model::burden
