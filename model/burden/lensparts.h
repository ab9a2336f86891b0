// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/burden/groups.h"

namespace model::burden {

/// A step as people of one segment who take up the same changes meet it.
struct StepPart {
    std::shared_ptr<const Node> step;   ///< as it is for them
    double people = 0;        ///< a year
    double hourValue = 0;     ///< of their time
    double givePace = 1;
    NodeDetail aPerson;

    double visits() const { return people * aPerson.visits; }   ///< a year
    /// Minutes a year of giving an item here: given first, again, confirmed.
    struct Given {
        double times = 0, first = 0, again = 0, reused = 0;
    };
    Given given(const AskDetail &ask, const Item &item) const;
};

/// The exact measure of a journey taken apart: what all lenses are computed from. Several of them one after another are a mix.
struct LensParts {
    double people = 0;               ///< a year
    double services = 0, repeats = 0;   ///< a year: services met, things asked again
    std::vector<StepPart> steps;
    QMap<ServiceId, double> met;     ///< people a year who come to a service at all
    QHash<NodeId, int> order;        ///< place of each step, as the journey has them

    /// Puts steps that have no place yet behind those that have.
    void place(const Journey &journey);

    /// Adds another's people, each counting as so many.
    void add(const LensParts &other, double weight);
};

/// Of the people of one segment or of all. Refused as measure() is, and where they are nobody.
Result<LensParts> lensParts(const Inventory &inventory, const Journey &journey, const QList<Entry> &entries,
                            const std::optional<SegmentId> &segment, std::stop_token stop);

} // namespace model::burden
