// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/journey/finding.h"
#include "model/workspace/workspace.h"

namespace model {

/// Every place that refers to a row of the inventory, by the row ("services/pip", as in Where::inventory), in the document's order: steps,
/// edges, people of journeys (journey alone), changes of scenarios, rows of the inventory; nothing at all = the terms of the appraisal.
/// A place stands once for each row, however often it names it. What snapshots name counts for nothing.
using Uses = QHash<QString, QList<Where>>;
Uses usesIn(const Workspace &workspace);

/// A row as Where::inventory names it.
inline QString rowName(const OrganisationId &id) { return QStringLiteral("organisations/") + id.text(); }
inline QString rowName(const ServiceId &id) { return QStringLiteral("services/") + id.text(); }
inline QString rowName(const ItemId &id) { return QStringLiteral("items/") + id.text(); }
inline QString rowName(const SegmentId &id) { return QStringLiteral("segments/") + id.text(); }
inline QString rowName(const SourceId &id) { return QStringLiteral("sources/") + id.text(); }

/// A place in words: "the step “Claim Child Benefit”".
QString describe(const Where &place, const Workspace &workspace);

/// The first place in a workspace that refers to a thing, in words; empty where it is free to go.
QString firstUse(const Workspace &workspace, const OrganisationId &organisation);
QString firstUse(const Workspace &workspace, const ServiceId &service);
QString firstUse(const Workspace &workspace, const ItemId &item);
QString firstUse(const Workspace &workspace, const SegmentId &segment);
QString firstUse(const Workspace &workspace, const SourceId &source);
QString firstUse(const Workspace &workspace, const JourneyId &journey);
QString firstUse(const Workspace &workspace, const ScenarioId &scenario);
QString firstUse(const Workspace &workspace, const SnapshotId &snapshot);

} // namespace model
