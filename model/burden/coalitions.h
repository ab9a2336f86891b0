// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/burden/attribution.h"
#include "model/scenario/takeup.h"

#include <unordered_map>

namespace model::burden {

/// The hours people spend when only some of a scenario's changes are made; each question is worked out once.
///
/// For people who take up the changes H, a set S acts as S ∩ H: what is kept is by segment and set of changes that act, so that 2ⁿ
/// sets cost about 2ⁿ measures a segment, whatever the take-ups. Quantities alone (`set`, `scale`) change no way and no
/// ask: sets that differ only in those share visits and what is asked.
class Coalitions {
public:
    /// By place in the entries: whether a change is in the set.
    using Set = std::vector<bool>;

    /// What the entries point into must live as long as this. Inventory and entries must keep their bounds (whyNotMeasured).
    Coalitions(const Inventory &inventory, const Journey &baseline, QList<Entry> entries,
               const std::optional<SegmentId> &segment);

    const QList<Entry> &entries() const { return m_entries; }
    /// Places of the enabled entries.
    const std::vector<int> &players() const { return m_players; }
    /// The set of the players of a mask: bit i is players()[i].
    Set setOf(quint64 mask) const;
    /// The set of the first so many players.
    Set firstOf(size_t count) const;

    /// Works out what these sets need. False where stopped.
    bool work(std::span<const Set> sets, const Each &each, std::stop_token stop, const Progress &progress);
    /// Hours spent with a set that was worked out; none where its journey breaks a rule for any group.
    std::optional<Saved> spent(const Set &set) const;
    /// Why a set that was worked out can't be measured, or empty.
    QString refusal(const Set &set) const;

private:
    struct People {
        const Segment *segment;   ///< null: there are none
        double count;             ///< a year
        std::vector<TakeUpGroup> groups;
    };
    /// The changes that act, and the hours a person of each segment then spends.
    struct Acting {
        Set set;
        std::vector<std::optional<double>> hours;   ///< by people
        std::vector<char> wanted;                   ///< by people: to be worked out
        QString refusal;
    };
    /// Acting sets that share ways and asks.
    struct Batch {
        Set ways;
        std::vector<size_t> acting;
    };
    class Worker;

    Set acting(const Set &set, const TakeUpGroup &group) const;
    size_t place(const Set &acting);
    std::vector<Batch> batchesOf(std::span<const Set> sets);
    bool isQuantity(size_t entry) const;

    const Inventory &m_inventory;
    const Journey &m_baseline;
    QList<Entry> m_entries;
    std::vector<int> m_players;
    std::vector<People> m_people;
    double m_everybody = 0;
    qsizetype m_chosen = -1;   ///< the segment asked for, into m_people
    bool m_bySegment;
    std::vector<Acting> m_acting;
    std::unordered_map<Set, size_t> m_places;
};

} // namespace model::burden
