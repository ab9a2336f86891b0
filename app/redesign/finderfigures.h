// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/charts/chart.h"
#include "app/redesign/finderrunner.h"

/// The finder's words, table and chart, made from what was found.
namespace app::redesign {

QString headlineOf(const Found &found, const model::burden::Ranking &ranking, const std::vector<size_t> &best);
/// How many were tried, and how many make no difference or break a rule.
QString countsOf(const Found &found);
/// The finds of `best`, in that order: what, hours a year, their interval, a person, who gains least, days, effort, and whether
/// it lies on the frontier of effort against gain.
charts::Table tableOf(const Found &found, const model::burden::Ranking &ranking, const std::vector<size_t> &best);
/// Hours saved a year for what it costs: the finds that none beats for their money.
charts::Chart frontierChart(const Found &found);

} // namespace app::redesign
