// SPDX-License-Identifier: GPL-3.0-only
#include "app/document/confidencerunner.h"

#include "app/parallel.h"

#include <QElapsedTimer>

namespace app {

using model::burden::Interval;
using model::burden::Target;
using model::burden::Uncertainty;

namespace {

constexpr int pauseAfterEdit = 150; ///< milliseconds in which another edit may come
constexpr qsizetype largeJourney = 1000;
constexpr int noticed = 300; ///< milliseconds of work from which on a rough answer is shown first

/// Whether a journey's figures are the same in both: places, titles and other journeys aside.
bool sameFigures(const model::Workspace &a, const model::Workspace &b, const model::JourneyId &id)
{
    const model::Journey *one = a.journeys.find(id), *other = b.journeys.find(id);
    return one && other && (one == other || *one == *other) && a.gradeErrors == b.gradeErrors &&
           a.inventory == b.inventory && a.scenarios == b.scenarios;
}

/// Threads for a journey: large ones leave a core to the window and to what else runs.
unsigned threadsFor(const model::Journey &journey)
{
    const unsigned cores = std::max(1u, std::thread::hardware_concurrency());
    return journey.nodes.size() > largeJourney ? std::max(1u, cores - 1) : cores;
}

model::burden::Drawing drawing(const model::Workspace &workspace, int draws)
{
    model::burden::Drawing drawing;
    drawing.draws = draws;
    drawing.seed = ConfidenceRunner::seed;
    drawing.errors = workspace.gradeErrors;
    return drawing;
}

} // namespace

bool Confidence::isOf(const model::SharedWorkspace &other, const model::JourneyId &which) const
{
    return which == journey && (workspace == other || sameFigures(*workspace, *other, journey));
}

std::optional<Interval> Confidence::hours(const std::optional<model::ScenarioId> &scenario,
                                          const std::optional<model::SegmentId> &segment) const
{
    const int place = uncertainty ? uncertainty->place(scenario) : -1;
    if (place < 0)
        return std::nullopt;
    return uncertainty->person(static_cast<size_t>(place), segment, model::burden::personFigure("hours"));
}

std::optional<Interval> Confidence::hoursDifference(const model::ScenarioId &scenario,
                                                    const std::optional<model::SegmentId> &segment) const
{
    const int place = uncertainty ? uncertainty->place(scenario) : -1;
    if (place < 0)
        return std::nullopt;
    return uncertainty->personDifference(static_cast<size_t>(place), segment, model::burden::personFigure("hours"));
}

double chance(const Uncertainty &uncertainty, size_t alternative, size_t than,
              const std::optional<model::SegmentId> &segment)
{
    if (!segment)
        return uncertainty.better(alternative, than);
    static const size_t hours = model::burden::personFigure("hours");
    const auto &one = uncertainty.alternatives[alternative].person(segment);
    const auto &other = uncertainty.alternatives[than].person(segment);
    double wins = 0;
    for (size_t i = 0; i < one.size(); ++i)
        wins += one[i][hours] < other[i][hours] ? 1 : one[i][hours] == other[i][hours] ? 0.5 : 0;
    return one.empty() ? 0.5 : wins / static_cast<double>(one.size());
}

ConfidenceRunner::ConfidenceRunner(Document *document, Session *session, AnalysisRunner *analyses, QObject *parent)
    : QObject(parent), m_document(document), m_session(session), m_analyses(analyses)
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(pauseAfterEdit);
    connect(&m_pause, &QTimer::timeout, this, &ConfidenceRunner::start);
    connect(&m_intervals, &Task::progressed, this, &ConfidenceRunner::progressed);
    connect(&m_doubts, &Task::progressed, this, &ConfidenceRunner::doubtProgressed);
    connect(&m_intervals, &Task::ended, this, &ConfidenceRunner::workingChanged);
    connect(&m_doubts, &Task::ended, this, &ConfidenceRunner::workingChanged);
    connect(document, &Document::changed, this, &ConfidenceRunner::follow);
    connect(session, &Session::chosen, this, &ConfidenceRunner::follow);
    connect(analyses, &AnalysisRunner::finished, this, &ConfidenceRunner::follow);
    follow();
}

std::optional<ConfidenceRunner::Question> ConfidenceRunner::question() const
{
    const std::optional<model::JourneyId> &journey = m_session->journeyId();
    if (!journey || !m_document->workspace()->journeys.contains(*journey))
        return std::nullopt;
    Question question{m_document->workspace(), *journey, {}};
    if (m_analyses->isFresh()) {
        for (const auto &[id, measure] : m_analyses->latest()->scenarios) {
            if (measure.ok())
                question.scenarios.append(id);
        }
    }
    return question;
}

bool ConfidenceRunner::isOfNow(const model::SharedWorkspace &workspace, const model::JourneyId &journey) const
{
    const model::SharedWorkspace &now = m_document->workspace();
    return m_session->journeyId() == journey && (workspace == now || sameFigures(*workspace, *now, journey));
}

SharedConfidence ConfidenceRunner::fresh() const
{
    return m_latest && isOfNow(m_latest->workspace, m_latest->journey) ? m_latest : nullptr;
}

SharedDoubt ConfidenceRunner::freshDoubt() const
{
    return m_doubt && m_target == m_doubt->target && isOfNow(m_doubt->workspace, m_doubt->journey) ? m_doubt : nullptr;
}

void ConfidenceRunner::follow()
{
    if (m_asked && isOfNow(m_asked->workspace, m_asked->journey))
        return;
    m_pause.stop();
    m_intervals.stop();
    m_doubts.stop();
    m_doubtAsked.reset();
    const bool wasAsked = m_asked.has_value();
    m_asked.reset();
    m_isStopped = false;
    if (wasAsked)
        emit outdated();
    if (!m_session->baseline()) {
        m_latest.reset();
        m_doubt.reset();
    } else if (m_analyses->isFresh()) {
        m_asked = question();
        m_pause.start();
    }
    emit workingChanged();
}

void ConfidenceRunner::stop()
{
    m_isStopped = true;
    m_pause.stop();
    m_intervals.stop();
    m_doubts.stop();
    m_doubtAsked.reset();
    emit workingChanged();
}

void ConfidenceRunner::resume()
{
    m_isStopped = false;
    const SharedConfidence known = fresh();
    if (!known || (known->uncertainty && known->draws < draws))
        start();
    startDoubt();
    emit workingChanged();
}

void ConfidenceRunner::start()
{
    if (!m_asked)
        return;
    m_intervals.start([this, question = *m_asked](const Task::Run &run) { workIntervals(run, question); });
}

void ConfidenceRunner::workIntervals(const Task::Run &run, const Question &question)
{
    const model::Workspace &workspace = *question.workspace;
    const model::Journey &journey = *workspace.journeys.find(question.journey);
    const auto draw = [&](int many, double from, double to) {
        return model::burden::uncertainty(workspace.inventory, journey, workspace.scenarios, question.scenarios,
                                          drawing(workspace, many), onThreads(threadsFor(journey)), run.stop(),
                                          [&](double share) { run.progress(from + share * (to - from)); });
    };
    constexpr double roughPart = static_cast<double>(roughDraws) / (roughDraws + draws);
    const auto tell = [&](int many, model::Result<Uncertainty> result) {
        auto confidence = std::make_shared<Confidence>(
            Confidence{question.workspace, question.journey, many, seed, std::nullopt, QString()});
        if (result)
            confidence->uncertainty = std::move(result).value();
        else
            confidence->refusal = result.refusal();
        run.tell([this, confidence] { take(confidence); });
    };
    QElapsedTimer timer;
    timer.start();
    model::Result<Uncertainty> rough = draw(roughDraws, 0, roughPart);
    if (run.stop().stop_requested())
        return;
    const bool refused = !rough;
    if (refused || timer.elapsed() * draws / roughDraws > noticed)
        tell(roughDraws, std::move(rough));
    if (refused)
        return;
    model::Result<Uncertainty> whole = draw(draws, roughPart, 1);
    if (!run.stop().stop_requested())
        tell(draws, std::move(whole));
}

void ConfidenceRunner::take(SharedConfidence confidence)
{
    m_latest = std::move(confidence);
    emit finished(m_latest);
    startDoubt();
}

void ConfidenceRunner::ask(const std::optional<Target> &target)
{
    m_target = target;
    if (!target) {
        m_doubts.stop();
        m_doubtAsked.reset();
        return;
    }
    startDoubt();
}

void ConfidenceRunner::startDoubt()
{
    const SharedConfidence known = fresh();
    const SharedDoubt done = freshDoubt();
    if (!m_target || !m_asked || m_isStopped || !known || !known->uncertainty || (done && done->isWhole))
        return;
    if (m_doubtAsked && m_doubtAsked->second == *m_target &&
        isOfNow(m_doubtAsked->first.workspace, m_doubtAsked->first.journey))
        return;
    m_doubtAsked = {*m_asked, *m_target};
    m_doubts.start(
        [this, question = *m_asked, target = *m_target](const Task::Run &run) { workDoubt(run, question, target); });
    emit workingChanged();
}

void ConfidenceRunner::workDoubt(const Task::Run &run, const Question &question, const Target &target)
{
    const model::Workspace &workspace = *question.workspace;
    const model::Journey &journey = *workspace.journeys.find(question.journey);
    const model::burden::Drawing how = drawing(workspace, draws);
    Doubt doubt{question.workspace, question.journey, target, draws, {}, {}, {}};
    const auto tell = [&] { run.tell([this, told = std::make_shared<const Doubt>(doubt)] { takeDoubt(told); }); };
    auto sensitivity = model::burden::sensitivity(workspace.inventory, journey, workspace.scenarios, target, how,
                                                  onThreads(threadsFor(journey)), run.stop(),
                                                  [&](double share) { run.progress(share); });
    if (run.stop().stop_requested())
        return;
    if (!sensitivity) {
        doubt.refusal = sensitivity.refusal();
        doubt.isWhole = true;
        return tell();
    }
    doubt.sensitivity = std::move(sensitivity).value();
    const auto &numbers = doubt.sensitivity.numbers;
    doubt.isWhole = numbers.empty() || numbers.front().shareOfVariance <= 0;
    tell();
    if (doubt.isWhole)
        return;
    const auto better =
        model::burden::ifMeasured(workspace.inventory, journey, workspace.scenarios, target,
                                  numbers.front().number.path, how, onThreads(threadsFor(journey)), run.stop());
    if (run.stop().stop_requested())
        return;
    if (better)
        doubt.ifMeasured = *better;
    doubt.isWhole = true;
    tell();
}

void ConfidenceRunner::takeDoubt(SharedDoubt doubt)
{
    m_doubt = std::move(doubt);
    emit doubtFinished(m_doubt);
}

} // namespace app
