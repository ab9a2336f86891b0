// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/workspace/workspace.h"

namespace model {

/// The first place in a workspace that refers to a thing, in words ("the step “Claim Child Benefit”"); empty where it is
/// free to go.
QString firstUse(const Workspace &workspace, const OrganisationId &organisation);
QString firstUse(const Workspace &workspace, const ServiceId &service);
QString firstUse(const Workspace &workspace, const ItemId &item);
QString firstUse(const Workspace &workspace, const SegmentId &segment);
QString firstUse(const Workspace &workspace, const SourceId &source);
QString firstUse(const Workspace &workspace, const JourneyId &journey);
QString firstUse(const Workspace &workspace, const ScenarioId &scenario);

} // namespace model
