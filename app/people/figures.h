// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/charts/chart.h"
#include "app/people/simulated.h"

/// From simulated people to the charts of the room.
namespace app::people {

charts::Chart chosenChart(const Simulated &simulated, charts::Histogram::View view);
charts::Chart daysChart(const Simulated &simulated, charts::Histogram::View view);
charts::Chart segmentsChart(const Simulated &simulated);
/// Only where a story has been told.
charts::Chart storyChart(const Simulated &simulated);

} // namespace app::people
