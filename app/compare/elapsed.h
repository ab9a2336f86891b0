// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/charts/chart.h"
#include "app/document/analysisrunner.h"
#include "app/document/task.h"
#include "model/burden/simulation.h"

namespace app::compare {

/// Days from start to end that one in ten, half and nine in ten people stay within.
struct Days {
    double low = 0, middle = 0, high = 0;
};

/// How long people of the baseline and of each scenario are on their way. Days cannot be added up as minutes can, so
/// they come from simulated people, the same in every scenario. It carries what it was made from.
struct Elapsed {
    struct Side {
        std::optional<model::ScenarioId> scenario; ///< none = the baseline
        Days everyone;
        std::vector<std::pair<model::SegmentId, Days>> segments;
        const Days &of(const std::optional<model::SegmentId> &segment) const;
    };
    model::SharedWorkspace workspace;
    model::JourneyId journey;
    quint32 people = 0; ///< of each segment
    quint64 seed = 7;
    std::vector<Side> sides; ///< the baseline first; what cannot be simulated is left out
    QString refusal;         ///< why there is none

    /// Whether it is about the figures of an analysis, whichever scenario and people are chosen.
    bool isOf(const Analysis &analysis) const;
};
using SharedElapsed = std::shared_ptr<const Elapsed>;

/// Simulates few people off the window's thread, some at first and then more. The newest question wins.
class ElapsedRunner : public QObject {
    Q_OBJECT
public:
    explicit ElapsedRunner(QObject *parent = nullptr);

    /// Works it out unless it is known or under way.
    void ask(const SharedAnalysis &analysis);
    /// Of an analysis' figures, or null while it isn't known.
    SharedElapsed of(const Analysis &analysis) const;

    static constexpr quint32 people = 2'000, firstPeople = 100; ///< of each segment
    static constexpr quint64 seed = 7;

signals:
    /// After some of the people and after all.
    void told();

private:
    std::shared_ptr<Elapsed> m_asked; ///< what is worked out or was: its sides are not looked at
    SharedElapsed m_latest;
    Task m_task;
};

/// Days from start to end, baseline and scenarios; without figures while they are worked out.
charts::Chart elapsedChart(const Analysis &analysis, const Elapsed *elapsed);

} // namespace app::compare
