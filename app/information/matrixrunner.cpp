// SPDX-License-Identifier: GPL-3.0-only
#include "app/information/matrixrunner.h"

namespace app::information {

MatrixRunner::MatrixRunner(QObject *parent) : QObject(parent) {}

void MatrixRunner::ask(const SharedAnalysis &analysis, model::burden::Columns columns)
{
    const model::Journey *journey = analysis->workspace->journeys.find(analysis->journey);
    if (journey->nodes.size() <= AnalysisRunner::smallJourney) {
        m_task.stop();
        if (const SharedAsked asked = asksOf(analysis, columns))
            emit told(asked);
        return;
    }
    m_task.start([this, analysis, columns](const Task::Run &run) {
        if (const SharedAsked asked = asksOf(analysis, columns, run.stop()))
            run.tell([this, asked] { emit told(asked); });
    });
}

void MatrixRunner::stop() { m_task.stop(); }

SharedAsked asksOf(const SharedAnalysis &analysis, model::burden::Columns columns, std::stop_token stop)
{
    const model::Inventory &inventory = analysis->workspace->inventory;
    const model::Journey &journey = *analysis->workspace->journeys.find(analysis->journey);
    auto asked = std::make_shared<Asked>();
    asked->analysis = analysis;
    asked->columns = columns;
    QList<model::Entry> entries;
    if (analysis->scenario) {
        const auto all = model::entriesOf(analysis->workspace->scenarios, *analysis->scenario);
        if (!all)
            return nullptr;
        entries = *all;
        auto baseline = model::burden::matrix(inventory, journey, {}, analysis->segment, columns, stop);
        if (baseline)
            asked->baseline = *std::move(baseline);
    }
    auto shown = model::burden::matrix(inventory, journey, entries, analysis->segment, columns, stop);
    if (!shown || stop.stop_requested())
        return nullptr;
    asked->matrix = *std::move(shown);
    return asked;
}

} // namespace app::information
