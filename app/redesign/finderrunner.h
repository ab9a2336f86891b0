// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/document/task.h"
#include "model/burden/finder.h"
#include "model/scenario/lever.h"
#include "model/workspace/workspace.h"

namespace app::redesign {

/// What is looked for: redesigns of a journey as it is, or on top of a scenario.
struct Search {
    model::SharedWorkspace workspace;
    model::JourneyId journey;
    std::optional<model::ScenarioId> start;
    model::burden::FinderTerms terms;

    /// Whether it would find the same.
    bool sameAs(const Search &other) const;
};

/// Everything that was tried, and how sure the best are once that is known too.
struct Found {
    Search search;
    model::burden::Finds finds;
    QHash<size_t, model::burden::Sureness> sure;   ///< by place in `finds.found`
};

/// Runs the redesign finder apart from the window's thread: the newest search wins; first what is found, then how sure the best
/// of an order are.
class FinderRunner : public QObject {
    Q_OBJECT
public:
    explicit FinderRunner(model::Levers levers, QObject *parent = nullptr);

    void look(const Search &search);
    /// Works out how sure the best of this order are, where that isn't known yet.
    void weigh(const model::burden::Ranking &ranking);
    void stop();
    bool isRunning() const { return m_task.isRunning(); }
    const std::optional<Found> &found() const { return m_found; }
    const QString &refusal() const { return m_refusal; }

    /// For how many of the best.
    static constexpr size_t weighed = 20;

signals:
    void progressed(double share);
    /// Something new is known, or it was stopped.
    void changed();

private:
    model::Levers m_levers;
    std::optional<Found> m_found;
    QString m_refusal;
    Task m_task;
};

} // namespace app::redesign
