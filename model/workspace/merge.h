// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/base/result.h"
#include "model/workspace/workspace.h"

namespace model {

/// The workspace where rows that mean the same thing are one: every name of those that go is that of the one that stays, in journeys, in the
/// changes of scenarios, in the inventory itself; of sources in snapshots too. What the row that stays doesn't say it takes from them, in
/// their order. Where both were named side by side:
/// - a step that asked for both asks for one, at the larger share;
/// - the people of segments add up; shares and take-ups are those of the segment that stays, or, in journeys where it had no people, those
///   of the one that goes.
/// Refused where a row is not there or none is to go.
Result<Workspace> merged(const Workspace &workspace, const OrganisationId &stays, const QList<OrganisationId> &gone);
Result<Workspace> merged(const Workspace &workspace, const ServiceId &stays, const QList<ServiceId> &gone);
Result<Workspace> merged(const Workspace &workspace, const ItemId &stays, const QList<ItemId> &gone);
Result<Workspace> merged(const Workspace &workspace, const SegmentId &stays, const QList<SegmentId> &gone);
Result<Workspace> merged(const Workspace &workspace, const SourceId &stays, const QList<SourceId> &gone);

/// Names that are likely to mean the same thing: groups of places in the list, two or more each, the likeliest first. Equal but for case,
/// accents, punctuation, order of words, small words and plural endings; or one slip in a long word.
QList<QList<qsizetype>> likelyDuplicates(const QStringList &names);

} // namespace model
