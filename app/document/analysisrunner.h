// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/document/attributionrunner.h"
#include "app/document/session.h"
#include "model/burden/comparison.h"

#include <QObject>

#include <condition_variable>
#include <mutex>
#include <thread>

namespace app {

/// Everything the rooms show, computed from one version of the document and one choice of journey, scenario and
/// segment. It carries what it was made from, so figures of an older version are never shown as fresh.
struct Analysis {
    model::SharedWorkspace workspace;
    model::JourneyId journey;
    std::optional<model::ScenarioId> scenario;
    std::optional<model::SegmentId> segment;

    model::Findings findings;                       ///< of the whole workspace
    std::optional<model::burden::Measure> baseline; ///< none = it has an error; see `refusal`
    std::vector<std::pair<model::ScenarioId, model::Result<model::burden::Measure>>>
        scenarios;                                       ///< all of the journey's
    std::optional<model::burden::Detail> detail;         ///< of what is shown
    std::optional<model::burden::Detail> baselineDetail; ///< where a scenario is shown
    std::vector<model::burden::Contribution> waterfall;  ///< of the chosen scenario: `inOrder` alone
    QString refusal;                                     ///< why what is shown has no figures

    /// The measure of what is shown, or null.
    const model::burden::Measure *shown() const;
    /// The figures of the chosen people in a measure: a segment's, or the mean of all.
    model::burden::PersonMeasure personIn(const model::burden::Measure &measure) const;
};
using SharedAnalysis = std::shared_ptr<const Analysis>;

/// Computes the analysis of what the session shows, whenever document or choice change: within the same call where the
/// journey is small, on a thread of its own where it is larger; the newest wins, older runs are stopped.
class AnalysisRunner : public QObject {
    Q_OBJECT
public:
    AnalysisRunner(Document *document, Session *session, QObject *parent = nullptr);
    ~AnalysisRunner() override;

    /// The last finished one; null before the first and while nothing is open.
    const SharedAnalysis &latest() const { return m_latest; }
    /// Whether `latest` is of what is shown now.
    bool isFresh() const;

    /// What each change contributes, where a room asks for it.
    AttributionRunner *attributions() const { return m_attributions; }

    /// Steps up to which the window's own thread computes.
    static constexpr qsizetype smallJourney = 150;

signals:
    void started();
    void finished(const app::SharedAnalysis &analysis);

private:
    /// What an analysis is made from.
    struct Question {
        model::SharedWorkspace workspace;
        model::JourneyId journey;
        std::optional<model::ScenarioId> scenario;
        std::optional<model::SegmentId> segment;
        bool operator==(const Question &) const = default;
    };
    /// A question on its way to the thread: its number and how to stop it.
    struct Task {
        Question question;
        quint64 number = 0;
        std::stop_source stop;
    };
    std::optional<Question> question() const;
    void run();
    void takeOver(const Question &question);
    void hand(Task task);
    void work(std::stop_token stop);
    void take(SharedAnalysis analysis, quint64 number);

    Document *m_document;
    Session *m_session;
    AttributionRunner *m_attributions;
    SharedAnalysis m_latest;
    std::optional<Question> m_asked;
    quint64 m_number = 0;       ///< of the newest question
    std::stop_source m_running; ///< stops the newest one on the thread

    std::mutex m_mutex; ///< guards m_next
    std::condition_variable_any m_woken;
    std::optional<Task> m_next;
    std::jthread m_thread; ///< last: stopped before the rest goes
};

/// The computation itself; a pure function of its arguments, null where stopped.
SharedAnalysis analyse(const model::SharedWorkspace &workspace, const model::JourneyId &journey,
                       const std::optional<model::ScenarioId> &scenario, const std::optional<model::SegmentId> &segment,
                       std::stop_token stop);

} // namespace app
