// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/journey/finding.h"
#include "model/scenario/scenario.h"
#include "model/scenario/terms.h"
#include "model/workspace/snapshot.h"

#include <QPointF>

#include <array>
#include <memory>

namespace model {

/// Where a hand placed nodes on the map, in pixels at 100 %: centre of the shape. By journey, then node; nodes that only
/// a scenario has are there too.
using Places = QMap<JourneyId, QMap<NodeId, QPointF>>;

/// Everything a document holds. An immutable value once it is shared: an edit makes another (workspace/edit.h).
struct Workspace {
    QString title;
    QString currency = QStringLiteral("GBP");
    int priceYear = 0;   ///< 0 = not said
    std::array<double, 4> gradeErrors = {0.05, 0.10, 0.30, 0.60};   ///< relative standard error by Grade
    Inventory inventory;
    Table<Journey> journeys;
    Scenarios scenarios;
    Places places;
    AppraisalTerms appraisal;
    Table<Snapshot> snapshots;
    Unknown unknown;

    bool operator==(const Workspace &) const = default;
};

using SharedWorkspace = std::shared_ptr<const Workspace>;

/// Everything a workspace breaks: inventory, each journey, each scenario, in the document's order.
Findings check(const Workspace &workspace);

/// The scenarios of a journey, in order.
QList<const Scenario *> scenariosOf(const Workspace &workspace, const JourneyId &journey);

} // namespace model
