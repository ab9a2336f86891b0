// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/journey/finding.h"
#include "model/scenario/scenario.h"

namespace model {

/// What kind of number something is: the rows of a table of provenance.
enum class NumberKind { Learn, Do, Travel, Queue, Wait, Fee, Stress, Give, Share, Pace, People, HourValue, TakeUp, Change, Cost };
inline constexpr std::array allNumberKinds = {
    NumberKind::Learn, NumberKind::Do, NumberKind::Travel, NumberKind::Queue, NumberKind::Wait,
    NumberKind::Fee, NumberKind::Stress, NumberKind::Give, NumberKind::Share, NumberKind::Pace,
    NumberKind::People, NumberKind::HourValue, NumberKind::TakeUp, NumberKind::Change, NumberKind::Cost};
/// "Find out", "Do" … "Cost", in the reader's language.
QString labelOf(NumberKind kind);

/// One number that a journey's figures are made of, and where it stands.
struct Number {
    /// Its place in the exchange form; the same for as long as the ids are: "journeys/having-a-baby/nodes/claim/do",
    /// ".../nodes/claim/channels/0/wait", ".../nodes/claim/asks/nino/share", ".../edges/a/b/share", ".../edges/a/b/shareFor/online",
    /// ".../people/online", "items/nino/first", "segments/online/pace/learn", "segments/online/hourValue",
    /// "scenarios/once-only/changes/0/takeUp" … An id's "/" is written "~1", its "~" "~0" (as JSON Pointer does).
    QString path;
    QString subject;     ///< what it is about: "Antenatal appointments"
    QString property;    ///< which of its numbers: "travel"
    NumberKind kind;
    QString unit;        ///< "min", "days", "" …; "money": the workspace's currency
    Quantity quantity;
    Where where;
    /// False for what was never said: a default (a pace or a take-up of 1, say), a share of 0 or 1, a nought.
    bool isUncertain = true;
};

/// Every number that the figures of a journey, changed by these entries, are made of: of steps that are reached, of items
/// that are asked, of segments with people. In the document's order.
QList<Number> numbersOf(const Inventory &inventory, const Journey &journey, const QList<Entry> &entries);

/// Relative standard errors by Grade.
using GradeErrors = std::array<double, 4>;
inline constexpr GradeErrors usualGradeErrors = {0.05, 0.10, 0.30, 0.60};
/// Relative standard error of the number's mean: its own `sure`, or that of its grade (none: guess).
double relativeErrorOf(const Quantity &quantity, const GradeErrors &errors);

} // namespace model
