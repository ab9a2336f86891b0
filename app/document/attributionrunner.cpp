// SPDX-License-Identifier: GPL-3.0-only
#include "app/document/attributionrunner.h"

#include "app/document/analysisrunner.h"
#include "app/parallel.h"

namespace app {

AttributionRunner::AttributionRunner(AnalysisRunner *analyses) : QObject(analyses), m_analyses(analyses) {}

bool AttributionRunner::isOf(const SharedAnalysis &analysis) const
{
    if (!m_asked || !analysis || m_asked->journey != analysis->journey || m_asked->scenario != analysis->scenario || m_asked->segment != analysis->segment)
        return false;
    const model::Workspace &a = *m_asked->workspace, &b = *analysis->workspace;
    return &a == &b || (a.journeys == b.journeys && a.scenarios == b.scenarios && a.inventory == b.inventory);
}

const model::burden::Attribution *AttributionRunner::latest() const
{
    return m_latest && isOf(m_analyses->latest()) ? &*m_latest : nullptr;
}

void AttributionRunner::ask()
{
    const SharedAnalysis &analysis = m_analyses->latest();
    if (!analysis || !analysis->scenario || !analysis->shown() || isOf(analysis))
        return;
    m_asked = analysis;
    m_latest.reset();
    m_task.start([this, analysis](const Task::Run &run) {
        auto got = model::burden::attribution(analysis->workspace->inventory, *analysis->workspace->journeys.find(analysis->journey),
                                              analysis->workspace->scenarios, *analysis->scenario, analysis->segment, {}, onThreads(), run.stop());
        if (!got)
            return;
        run.tell([this, attribution = *std::move(got)] {
            m_latest = attribution;
            emit finished();
        });
    });
}

} // namespace app
