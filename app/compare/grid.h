// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/charts/chart.h"
#include "app/document/analysisrunner.h"

namespace app::compare {

/// Every segment in the baseline and in every scenario at once: small bars of hours by what they are spent on.
charts::Chart gridChart(const Analysis &analysis);

} // namespace app::compare
