// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/charts/chart.h"
#include "model/workspace/workspace.h"

/// How far the services are modernised, in words, a chart and a table.
namespace app::progress {

/// "31 March 2025", with its name where it has one.
QString nameOf(const model::Snapshot &snapshot);

QString modernityHeadlineOf(const model::Workspace &workspace, const model::Snapshot *since);
QString modernitySourceOf(const model::Workspace &workspace);
/// Today, and where a state is given the way from there.
charts::Chart modernityChartOf(const model::Workspace &workspace, const model::Snapshot *since);
/// Each organisation that provides services, then all of them; with differences where a state is given.
charts::Table organisationsOf(const model::Workspace &workspace, const model::Snapshot *since);

} // namespace app::progress
