// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/burden/measure.h"

/// Who gains from a redesign, and whom it leaves behind: the mean may improve while a group is no better off, or worse.
namespace model::burden {

/// How a segment fares beside everybody together. Shares are of each one's own hours before.
enum class Standing {
    Shares,       ///< saves at least half the share that all together save
    LeftBehind,   ///< saves something, but less than half that share
    Nothing,      ///< saves less than a minute a person
    Worse,        ///< spends at least a minute more
};

struct Gain {
    SegmentId segment;
    double people = 0;             ///< a year
    double before = 0, after = 0;  ///< hours a person
    Standing standing = Standing::Shares;

    double saved() const { return before - after; }
    /// Of the hours before, 0 where there are none.
    double share() const { return before > 0 ? saved() / before : 0; }
};

struct Gains {
    std::vector<Gain> segments;   ///< in the document's order, those without people left out
    double hours = 0;             ///< saved a year by all
    double share = 0;             ///< of all hours before

    double people() const;        ///< a year
    /// The segments that don't share in it, worst first: worse off, nothing, left behind; within each by share.
    std::vector<Gain> unequal() const;
    /// All together save while a segment is worse off.
    bool hidesLosers() const;
};

/// From two measures of the same journey.
Gains gainsOf(const Measure &before, const Measure &after);

} // namespace model::burden
