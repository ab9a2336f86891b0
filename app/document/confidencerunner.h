// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/document/analysisrunner.h"
#include "app/document/task.h"
#include "model/burden/sensitivity.h"

#include <QTimer>

namespace app {

/// How sure the figures of a journey are, baseline and scenarios in the same draws. It carries what it was made from.
struct Confidence {
    model::SharedWorkspace workspace;
    model::JourneyId journey;
    int draws = 0; ///< asked for
    quint64 seed = 1;
    std::optional<model::burden::Uncertainty> uncertainty; ///< none: see `refusal`
    QString refusal;                                       ///< why nothing could be drawn, in a sentence

    /// Whether it is about the figures of this workspace's journey: places, titles and other journeys aside.
    bool isOf(const model::SharedWorkspace &other, const model::JourneyId &journey) const;
    /// The hours of a person, of a segment or of all; none where the scenario was not drawn.
    std::optional<model::burden::Interval> hours(const std::optional<model::ScenarioId> &scenario,
                                                 const std::optional<model::SegmentId> &segment) const;
    /// The same: scenario less baseline.
    std::optional<model::burden::Interval> hoursDifference(const model::ScenarioId &scenario,
                                                           const std::optional<model::SegmentId> &segment) const;
};
using SharedConfidence = std::shared_ptr<const Confidence>;

/// How often an alternative takes a person (of a segment, or all people) less time than another, 0 … 1, ties counting
/// half.
double chance(const model::burden::Uncertainty &uncertainty, size_t alternative, size_t than,
              const std::optional<model::SegmentId> &segment);

/// What drives the doubt in one total, and what measuring the number that drives it most would buy.
struct Doubt {
    model::SharedWorkspace workspace;
    model::JourneyId journey;
    model::burden::Target target;
    int draws = 0;
    model::burden::Sensitivity sensitivity;
    std::optional<model::burden::Interval> ifMeasured; ///< the total with sensitivity.numbers.front() measured
    QString refusal;
    bool isWhole = false; ///< nothing more comes
};
using SharedDoubt = std::shared_ptr<const Doubt>;

/// Works out how sure the figures are, in the background after each finished analysis: the intervals of the journey and
/// all its scenarios always, and what drives the doubt where a room asks for it. The newest wins; an edit stops what
/// runs, and work begins when no other edit has come for a moment. Large journeys get a rough answer first.
class ConfidenceRunner : public QObject {
    Q_OBJECT
public:
    ConfidenceRunner(Document *document, Session *session, AnalysisRunner *analyses, QObject *parent = nullptr);

    /// The last finished one, whatever it is of; null before the first and while nothing is open.
    const SharedConfidence &latest() const { return m_latest; }
    /// The latest where it is of what the document says now, else null.
    SharedConfidence fresh() const;
    /// Whether something better than `fresh` is on its way.
    bool isWorking() const { return m_pause.isActive() || m_intervals.isRunning(); }

    /// Which total somebody looks at: its doubt is worked out now and after each edit, until nobody looks.
    void ask(const std::optional<model::burden::Target> &target);
    /// What drives the doubt in the total asked for, where it is of what the document says now; else null.
    SharedDoubt freshDoubt() const;
    bool isDoubtWorking() const { return m_doubts.isRunning(); }

    /// Stops what runs, until it is resumed or the next edit.
    void stop();
    void resume();
    bool isStopped() const { return m_isStopped; }

    static constexpr int draws = 2000;
    static constexpr int roughDraws = 100;
    static constexpr quint64 seed = 1;

signals:
    /// What was known is of before.
    void outdated();
    void finished(const app::SharedConfidence &confidence);
    void doubtFinished(const app::SharedDoubt &doubt);
    /// Work began or ended.
    void workingChanged();
    /// How far the intervals are, 0 … 1.
    void progressed(double share);
    /// How far the doubt is, 0 … 1.
    void doubtProgressed(double share);

private:
    /// What confidence is made from.
    struct Question {
        model::SharedWorkspace workspace;
        model::JourneyId journey;
        QList<model::ScenarioId> scenarios; ///< those that can be measured
    };
    std::optional<Question> question() const;
    bool isOfNow(const model::SharedWorkspace &workspace, const model::JourneyId &journey) const;
    void follow();
    void start();
    void startDoubt();
    void take(SharedConfidence confidence);
    void takeDoubt(SharedDoubt doubt);
    void workIntervals(const Task::Run &run, const Question &question);
    void workDoubt(const Task::Run &run, const Question &question, const model::burden::Target &target);

    Document *m_document;
    Session *m_session;
    AnalysisRunner *m_analyses;
    SharedConfidence m_latest;
    SharedDoubt m_doubt;
    std::optional<model::burden::Target> m_target;
    std::optional<Question> m_asked; ///< what runs, waits to run or is done
    std::optional<std::pair<Question, model::burden::Target>> m_doubtAsked;
    bool m_isStopped = false;
    QTimer m_pause;
    Task m_intervals, m_doubts; ///< last: their threads stop before the rest goes
};

} // namespace app
