// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/charts/chart.h"

/// The figures of the charts that set scenarios side by side as tables; see tableOf.
namespace app::charts {

Table table(const Ranges &ranges);
Table table(const Bars &bars);
Table table(const Multiples &multiples);
Table table(const Scatter &scatter);

} // namespace app::charts
