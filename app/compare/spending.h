// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/charts/chart.h"
#include "app/document/analysisrunner.h"

/// What people pay, and what scenarios cost government against what they save, as charts.
namespace app::compare {

/// Money the chosen people pay, one of them and all in a year, baseline and scenarios.
charts::Chart moneyChart(const Analysis &analysis);

/// Each scenario by what it costs over the appraisal's years (not discounted, without optimism) and the hours it saves
/// all people in a year; of the chosen one each change too: alone where that is known, else in order.
charts::Chart costsChart(const Analysis &analysis, const model::burden::Attribution *attribution = nullptr);

} // namespace app::compare
