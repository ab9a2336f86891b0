// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/scenario/scenario.h"

#include <variant>
#include <vector>

/// A documented preset of changes: what a policy ("once only", "one sign-in") does to a journey, how strongly, for whom, at
/// what cost, and with what caution. A lever names no step of any journey; pulled on one, it becomes changes that do.
namespace model {

/// A number that follows a lever's strength in a straight line.
struct Dial {
    double none = 0;   ///< at strength 0
    double full = 0;   ///< at strength 1
    double at(double strength) const { return none + (full - none) * strength; }
    bool operator==(const Dial &) const = default;
};

/// Which items a move covers: of these kinds, or named; none given = all.
struct ItemAim {
    QList<ItemKind> kinds;
    QList<ItemId> named;
    bool onlyHeld = false;   ///< only what somebody holds already (Item::heldBy)
    bool operator==(const ItemAim &) const = default;
};

/// Which steps a move reaches: those that meet all that is said.
struct StepAim {
    QStringList organisations;      ///< kinds of organisation ("central", "local" …); empty = any step, also without a service
    QList<Measurand> costing;       ///< any of these is above 0, on the step or one of its channels
    QList<ItemKind> asking;         ///< something of one of these kinds is asked
    QString channel;                ///< the step has this channel
    bool asksOnlyHeld = false;      ///< asks something, and nothing but what is held, consents, identity and accounts
    bool atADistance = false;       ///< fewer than half of visits are in person
    bool chosenOnly = false;        ///< only where somebody named services or steps
    bool operator==(const StepAim &) const = default;
};

/// What a move does, in the terms of measure.md §6; numbers follow the strength.
namespace moves {

struct Reuse {
    ItemAim items;
    Dial residual;       ///< minutes
    bool held = false;
    bool operator==(const Reuse &) const = default;
};
struct Scale {
    QList<Measurand> quantities;
    Dial by = {1, 1};
    bool operator==(const Scale &) const = default;
};
/// Makes ways out of the steps rarer: back to where people have been, or to an end of that outcome.
struct ScaleShares {
    enum class Ways { Back, GaveUp, Refused };
    Ways ways = Ways::Back;
    Dial by = {1, 1};
    bool operator==(const ScaleShares &) const = default;
};
struct ShiftChannels {
    QString to;
    QStringList from;
    Dial by;
    double floor = 0;   ///< share of visits, 0 … 1
    bool operator==(const ShiftChannels &) const = default;
};
struct Remove {
    bool operator==(const Remove &) const = default;
};
/// One of the steps, the likeliest, is told everything and the others fall away; it takes as long as the longest of them.
struct TellOnce {
    bool operator==(const TellOnce &) const = default;
};
struct DropAsks {
    ItemAim items;
    bool operator==(const DropAsks &) const = default;
};
/// Puts a step right after the start: what taking part costs people.
struct Insert {
    Node node;
    bool operator==(const Insert &) const = default;
};

using Any = std::variant<Reuse, Scale, ScaleShares, ShiftChannels, Remove, TellOnce, DropAsks, Insert>;

} // namespace moves

struct LeverMove {
    moves::Any what;
    QString name;        ///< of the change it becomes, unique within the lever
    StepAim aim;
    bool operator==(const LeverMove &) const = default;
};

struct Lever {
    QString id;              ///< "once-only"
    QString name;            ///< "Once only"
    QString group;           ///< levers of one group stand together
    QString question;        ///< what a designer is asked: "Which services share what people have told them?"
    QString about;           ///< what it does, in plain words
    QString strengthMeans;   ///< what its strength is the share of
    Quantity strength;       ///< low, likely, high within 0 … 1, with its grade
    bool coverage = false;   ///< strength is for how many people it holds; otherwise how strongly it acts
    TakeUp takeUp;           ///< by segment, at strength 1 where it is coverage
    Quantity cost;           ///< one-off, GBP
    Quantity yearlyCost;
    QString evidence;        ///< where strength and cost come from
    QString caution;
    QList<LeverMove> moves;
    bool operator==(const Lever &) const = default;
};

using Levers = std::vector<Lever>;

/// The lever of that id, or null.
const Lever *leverOf(const Levers &levers, const QString &id);

/// How somebody pulls a lever: how strongly, and where (by default wherever its aims reach).
struct Pull {
    double strength = 0;   ///< 0 … 1
    Scope where = {};
};

/// The lever pulled on a journey: one change a move (telling once: several), in order, the cost on the first. Moves that
/// reach nothing are left out; none at all where nothing in the journey is of the kind it acts on.
QList<Change> changesOf(const Lever &lever, const Inventory &inventory, const Journey &journey, const Pull &pull);

/// The steps a lever would reach there, by place in the journey's nodes: what the question lets one choose from.
QList<NodeId> reachOf(const Lever &lever, const Inventory &inventory, const Journey &journey, const Scope &where = {});

/// A change of the lever as it is at another strength. What the lever gave it follows; what a hand has set stays.
Change atStrength(const Lever &lever, const Inventory &inventory, Change change, double strength);

} // namespace model
