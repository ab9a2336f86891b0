// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/journey/finding.h"
#include "model/scenario/scenario.h"

#include <array>
#include <stop_token>
#include <vector>

/// The time tax of a journey, exactly: measure.md §3–6. No path is ever enumerated and nothing is sampled.
namespace model::burden {

/// Minutes a person spends on the whole journey, by kind.
struct Minutes {
    double learn = 0, doing = 0, give = 0, giveAgain = 0, reused = 0, travel = 0, queue = 0;
    double total() const { return learn + doing + give + giveAgain + reused + travel + queue; }
};

/// What is asked of one kind (fact, evidence, identity, credential, consent), a person.
struct KindMeasure {
    double asks = 0, duplicates = 0;              ///< times
    double give = 0, giveAgain = 0, reused = 0;   ///< minutes
};

/// Expected figures of one person's journey (measure.md §5).
struct PersonMeasure {
    Minutes minutes;
    double waitDays = 0, money = 0, stress = 0, contacts = 0, services = 0, organisations = 0;
    double asks = 0, reusedAsks = 0, items = 0, duplicates = 0, duplicatesWithin = 0, duplicatesAcross = 0;
    std::vector<std::pair<NodeId, double>> outcomes;   ///< by end, in the order of nodes: its probability
    std::array<KindMeasure, 5> byKind;                 ///< by ItemKind
    /// The time tax, hours.
    double hours() const { return minutes.total() / 60; }
};

struct SegmentMeasure {
    SegmentId segment;
    double people = 0;   ///< a year
    PersonMeasure person;
};

/// All people in a year.
struct YearMeasure {
    double people = 0, hours = 0, value = 0, duplicateHours = 0, money = 0, waitDays = 0;
};

/// The measure of a journey, baseline or scenario; segments in the document's order, those without people left out.
struct Measure {
    JourneyId journey;
    std::optional<ScenarioId> scenario;
    std::vector<SegmentMeasure> segments;
    YearMeasure year;

    /// The people-weighted mean person over the segments.
    PersonMeasure everyone() const;
    const SegmentMeasure *find(const SegmentId &segment) const;
};

/// Measures a journey as it is, or a scenario of it. Refused with a sentence (that of the first error finding) where a
/// rule is broken, or where the scenario is another journey's; refused with an empty sentence where it was stopped.
Result<Measure> measure(const Inventory &inventory, const Journey &journey, std::stop_token stop = {});
Result<Measure> measure(const Inventory &inventory, const Journey &journey, const Scenarios &scenarios,
                        const ScenarioId &scenario, std::stop_token stop = {});

/// What the map shows of one item asked at a step.
struct AskDetail {
    ItemId item;
    double asks = 0;     ///< genuine asks a person, at this step
    double first = 0;    ///< of them the person's first genuine one (inside forks: branches taken in file order)
    double reused = 0;   ///< times it is reused here instead of asked
    double minutes = 0;  ///< minutes a person spends on giving it here
};

/// What one node means to a person.
struct NodeDetail {
    double visits = 0;          ///< expected
    double reached = 0;         ///< probability of at least one visit
    double again = 0;           ///< probability of coming back, given a visit
    Minutes minutes;            ///< a person, over all visits
    double waitDays = 0, money = 0, stress = 0;   ///< a person
    std::vector<AskDetail> asks;   ///< in the order of the node's asks
    double minutesAVisit() const { return visits > 0 ? minutes.total() / visits : 0; }
};

/// The journey place by place, for one segment or (none) for the mean of all by people: what heat, widths and marks are
/// drawn from. Rows are those of the materialised journey everybody's changes are made on, plus steps that only part
/// of the people still meet.
struct Detail {
    QHash<NodeId, NodeDetail> nodes;
    QHash<EdgeId, double> passes;   ///< expected passes a person
    QHash<EdgeId, double> shares;   ///< share out of its node, 0 … 1
};
Result<Detail> detail(const Inventory &inventory, const Journey &journey, const QList<Entry> &entries,
                      const std::optional<SegmentId> &segment, std::stop_token stop = {});

} // namespace model::burden
