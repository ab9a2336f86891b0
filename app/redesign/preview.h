// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/burden/gains.h"
#include "model/scenario/lever.h"
#include "model/workspace/workspace.h"

/// What pulling a lever would do to what is shown, before anything is done.
namespace app::redesign {

/// A lever being tried: on the baseline, or after the changes of a scenario.
struct Trial {
    model::SharedWorkspace workspace;
    model::JourneyId journey;
    std::optional<model::ScenarioId> scenario;
    model::Lever lever;
    model::Pull pull;
};

struct Preview {
    QList<model::Change> changes;   ///< none where the lever reaches nothing
    model::burden::Gains gains;     ///< from what is shown to what is shown with them
    double waitDays = 0;            ///< fewer a person, the mean of all
    double money = 0;               ///< fees spared a year
    double duplicates = 0;          ///< repeats spared a person, the mean of all
    QString refusal;                ///< why it can't be measured; empty where it can
};

/// Measures what is shown without and with the lever. An empty refusal and no changes where it was stopped.
Preview previewOf(const Trial &trial, std::stop_token stop = {});

/// The changes that the lever would append.
QList<model::Change> changesOf(const Trial &trial);

} // namespace app::redesign
