// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/inventory/inventory.h"
#include "model/change/change.h"

#include <span>
#include <vector>

/// What a redesign finder tries: documented levers, which it is given, and moves on steps, which it thinks of itself.
namespace model::burden {

/// How a candidate changes a journey.
enum class Move { Lever, Remove, Merge, PreFill, SideBySide, Proactive };
inline constexpr std::array allMoves = {Move::Lever, Move::Remove, Move::Merge, Move::PreFill, Move::SideBySide, Move::Proactive};
/// "lever", "remove", "merge", "pre-fill", "side-by-side", "proactive".
QString moveKey(Move move);
std::optional<Move> moveFromKey(QStringView key);
/// "Remove a step", "Pre-fill a step" …, in the reader's language.
QString labelOf(Move move);

/// A redesign to try. Its changes can be added to a scenario as they are.
struct Candidate {
    Move move = Move::Lever;
    QString lever;              ///< the lever's id; of Move::Lever alone
    QString name;               ///< in plain words: "Pre-fill “Claim Child Benefit”"
    QList<NodeId> where;        ///< the steps it is about, in the journey's order; none = those its changes reach
    QList<Change> changes;      ///< at its likely strength
    QList<Change> weakest;      ///< the same at its low and its high strength; none = as it is likely
    QList<Change> strongest;

    bool operator==(const Candidate &) const = default;
};

/// How much of something comes true: low, likely and high.
struct Strength {
    double low, likely, high;
};

/// How strong the moves are that the finder thinks of, and how far they reach.
struct MoveTerms {
    Strength proactive = {0.3, 0.6, 0.85};    ///< share of people who need do nothing any more
    Strength preFill = {0.5, 0.7, 0.85};      ///< share of people whose records can be found
    Strength confirming = {0.4, 0.25, 0.15};  ///< minutes to confirm what is filled in: the more, the weaker
    int longestRun = 5;                       ///< steps merged into one, or stretches put side by side
};

/// Every candidate of these moves on a journey as it is for people who take up everything, in the order of moves and then of
/// the journey's nodes:
/// - Remove: each step, for everybody.
/// - Merge: each run, and each part of one, of steps of which each leads only to the next and is entered from nowhere else.
/// - Pre-fill: each step that asks for what somebody in government holds (Item::heldBy; consent and what is quicker given than confirmed
///   aside). A held reuse of that step alone (measure.md §4): people confirm each item, and no other step is spared its ask.
/// - Side by side: stretches that follow each other (stretches.h) as branches of a new fork. A stretch is a step that leads to one place,
///   or a choice or fork with all it leads to until its ways meet again. Whether one needs what another brings is not in a journey: that is
///   for the reader to judge. Effort stays; days fall.
/// - Proactive: each step, and all steps of a service that has several, for a part of the people.
/// Move::Lever gives none. Names of new nodes are none of the journey's.
std::vector<Candidate> candidatesOf(const Inventory &inventory, const Journey &journey, std::span<const Move> moves, const MoveTerms &terms = {});

} // namespace model::burden
