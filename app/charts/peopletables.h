// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/charts/chart.h"

/// The figures of the charts of people as tables; see tableOf.
namespace app::charts {

Table table(const Histogram &histogram);
Table table(const Boxes &boxes);
Table table(const Calendar &calendar);

} // namespace app::charts
