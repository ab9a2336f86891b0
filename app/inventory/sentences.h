// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/charts/chart.h"
#include "app/inventory/sheet.h"
#include "model/inventory/modernity.h"

/// What the room says of the inventory, made from its figures.
namespace app::inventory {

QString headlineOf(const model::Workspace &workspace, Kind kind);
QString subtitleOf(Kind kind);

/// The kept state whose id it is, or the latest; null where there is none.
const model::Snapshot *stateOf(const model::Workspace &workspace, const std::optional<model::SnapshotId> &chosen);
/// "31 March 2025", with its name where it has one.
QString nameOf(const model::Snapshot &snapshot);

QString progressHeadlineOf(const model::Workspace &workspace, const model::Snapshot *since);
QString progressSubtitleOf(const model::Workspace &workspace);
/// Today, and where a state is given the way from there.
charts::Chart progressChartOf(const model::Workspace &workspace, const model::Snapshot *since);
/// Each organisation that provides services, then all of them; with differences where a state is given.
charts::Table organisationsOf(const model::Workspace &workspace, const model::Snapshot *since);

} // namespace app::inventory
