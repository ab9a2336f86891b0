// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/charts/chart.h"
#include "model/burden/differences.h"
#include "model/burden/scorecard.h"
#include "model/workspace/workspace.h"

/// What the room shows of a journey, made off the window's thread, and what it says of it.
namespace app::progress {

/// A journey on all its dates, the last of which is today; and what changed up to one of them.
struct Reading {
    model::SharedWorkspace workspace;
    model::JourneyId journey;
    model::burden::Trend trend;
    size_t period = 0;   ///< the date up to which the changes are told; 0 = there is none before
    QList<model::burden::Difference> changes;

    const model::burden::TrendPoint &today() const { return trend.points.back(); }
    /// The first date that has a measure, or none.
    std::optional<size_t> first() const;
    /// The date of a kept state, or the first that has a measure where that is none or has none.
    std::optional<size_t> since(const std::optional<model::SnapshotId> &chosen) const;
};

/// `until` is the kept state up to which changes are told; none = the last that has one before it.
Reading readingOf(const model::SharedWorkspace &workspace, const model::JourneyId &journey, const QDate &today,
                  const std::optional<QString> &until, std::stop_token stop = {});

/// "31 March 2025", or "today".
QString nameOf(const model::burden::TrendPoint &point);

/// "People spend 3.1 hours less than on 31 March 2025; 2.4 of them by policy, 0.7 by better estimates".
QString headlineOf(const Reading &reading, const std::optional<size_t> &since);
QString subtitleOf(const Reading &reading, const std::optional<size_t> &since);
charts::Chart indexChartOf(const Reading &reading);
charts::Chart splitChartOf(const Reading &reading, size_t since);
/// A row a date, as it is published.
charts::Table scorecardOf(const Reading &reading);

/// A difference in words: what it is of, and how it changed.
struct Told {
    QString what;
    QString how;
};
Told toldOf(const model::burden::Difference &difference, const model::Dated &earlier, const model::Dated &later);

} // namespace app::progress
