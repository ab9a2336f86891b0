// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/burden/person.h"
#include "model/burden/scratch.h"
#include "model/burden/totals.h"

#include <map>

namespace model::burden {

/// Measures a journey and scenarios of it again and again with other numbers. Rows, chains and asks are made once and kept, as they
/// depend on who takes up what, not on numbers. For one thread.
class Remeasure {
public:
    /// The journey and the scenarios must be such as can be measured; they are used for as long as this is. The scenarios are
    /// alternatives 1 …; alternative 0 is the baseline.
    Remeasure(const Inventory &inventory, const Journey &journey, const Scenarios &scenarios, const QList<ScenarioId> &asked);

    /// Puts other numbers in (see Scratch::numbers).
    void write(std::span<const double> values);
    void write(size_t number, double value);

    /// Nothing where people take up such changes together that the journey, at its means, breaks a rule, or where stopped.
    std::optional<Totals> measure(size_t alternative, std::stop_token stop = {});

private:
    using Key = std::pair<std::vector<bool>, QString>;   ///< which changes hold, and the segment where it matters
    /// The journey as changes make it; reuse changes nothing there.
    struct Made {
        bool isSound = false;
        Journey journey;
        int writing = 0;   ///< that its numbers are of
    };
    /// The same with its rules of reuse, made ready.
    struct Ready {
        std::unique_ptr<Prepared> prepared;   ///< null where it breaks a rule
        int writing = 0;
    };
    struct Changes {
        QList<Entry> entries;                 ///< with the numbers written
        QList<Entry> asTheyAre;
        bool bySegment = false;
        std::map<Key, Made> made;
        std::map<Key, Ready> ready;
    };

    std::optional<PersonFigures> person(Changes &changes, size_t segment, std::stop_token stop);
    std::optional<PersonFigures> baselinePerson(size_t segment, std::stop_token stop);
    Prepared *prepared(Changes &changes, const std::vector<bool> &holds, const SegmentId &segment);
    const Made &made(Changes &changes, std::vector<bool> holds, const SegmentId &segment);

    const Inventory &m_inventoryAsItIs;
    const Journey &m_journeyAsItIs;
    Scratch m_scratch;
    std::vector<const Segment *> m_segments;   ///< with people
    std::vector<Changes> m_alternatives;
    std::vector<std::optional<PersonFigures>> m_baseline;   ///< by segment, of this writing
    int m_writing = 1;
};

} // namespace model::burden
