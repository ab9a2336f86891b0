// SPDX-License-Identifier: GPL-3.0-only
#include "app/document/analysisrunner.h"

namespace app {

namespace {

/// Whether only what no figure is made from differs: places, title.
bool sameFigures(const model::Workspace &a, const model::Workspace &b)
{
    return a.journeys == b.journeys && a.scenarios == b.scenarios && a.inventory == b.inventory;
}

} // namespace

AnalysisRunner::AnalysisRunner(Document *document, Session *session, QObject *parent)
    : QObject(parent), m_document(document), m_session(session), m_attributions(new AttributionRunner(this))
{
    connect(document, &Document::changed, this, &AnalysisRunner::run);
    connect(session, &Session::chosen, this, &AnalysisRunner::run);
    run();
}

AnalysisRunner::~AnalysisRunner()
{
    m_running.request_stop();
    m_thread.request_stop();
}

bool AnalysisRunner::isFresh() const
{
    const auto now = question();
    return m_latest && now && m_latest->workspace == now->workspace && m_latest->journey == now->journey &&
           m_latest->scenario == now->scenario && m_latest->segment == now->segment;
}

std::optional<AnalysisRunner::Question> AnalysisRunner::question() const
{
    const std::optional<model::JourneyId> &journey = m_session->journeyId();
    if (!journey || !m_document->workspace()->journeys.contains(*journey))
        return std::nullopt;
    return Question{m_document->workspace(), *journey, m_session->scenarioId(), m_session->segmentId()};
}

void AnalysisRunner::run()
{
    const auto now = question();
    if (now == m_asked)
        return;
    m_asked = now;
    m_running.request_stop();
    const quint64 number = ++m_number;
    if (!now) {
        m_latest.reset();
        return;
    }
    const bool sameChoice = m_latest && m_latest->journey == now->journey && m_latest->scenario == now->scenario &&
                            m_latest->segment == now->segment;
    if (sameChoice && sameFigures(*m_latest->workspace, *now->workspace)) {
        takeOver(*now);
        return;
    }
    emit started();
    if (m_asked != now)
        return;
    if (now->workspace->journeys.find(now->journey)->nodes.size() <= smallJourney) {
        take(analyse(now->workspace, now->journey, now->scenario, now->segment, {}), number);
        return;
    }
    m_running = std::stop_source();
    hand({*now, number, m_running});
}

void AnalysisRunner::takeOver(const Question &question)
{
    auto same = std::make_shared<Analysis>(*m_latest);
    same->workspace = question.workspace;
    take(std::move(same), m_number);
}

void AnalysisRunner::hand(Task task)
{
    {
        const std::lock_guard lock(m_mutex);
        m_next = std::move(task);
    }
    if (!m_thread.joinable())
        m_thread = std::jthread([this](std::stop_token stop) { work(stop); });
    m_woken.notify_one();
}

void AnalysisRunner::work(std::stop_token stop)
{
    while (!stop.stop_requested()) {
        std::optional<Task> task;
        {
            std::unique_lock lock(m_mutex);
            m_woken.wait(lock, stop, [this] { return m_next.has_value(); });
            task.swap(m_next);
        }
        if (!task)
            continue;
        const Question &question = task->question;
        SharedAnalysis analysis =
            analyse(question.workspace, question.journey, question.scenario, question.segment, task->stop.get_token());
        if (analysis)
            QMetaObject::invokeMethod(
                this, [this, analysis, number = task->number] { take(analysis, number); }, Qt::QueuedConnection);
    }
}

void AnalysisRunner::take(SharedAnalysis analysis, quint64 number)
{
    if (!analysis || number != m_number)
        return;
    m_latest = std::move(analysis);
    emit finished(m_latest);
}

} // namespace app
