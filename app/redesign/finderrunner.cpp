// SPDX-License-Identifier: GPL-3.0-only
#include "app/redesign/finderrunner.h"

#include "app/document/session.h"
#include "app/parallel.h"
#include "model/burden/finderlevers.h"

namespace app::redesign {

using namespace model;

bool Search::sameAs(const Search &other) const
{
    if (journey != other.journey || start != other.start || terms.moves != other.terms.moves)
        return false;
    const Workspace &a = *workspace, &b = *other.workspace;
    return workspace == other.workspace || (a.journeys == b.journeys && a.scenarios == b.scenarios && a.inventory == b.inventory);
}

FinderRunner::FinderRunner(Levers levers, QObject *parent) : QObject(parent), m_levers(std::move(levers))
{
    connect(&m_task, &Task::progressed, this, &FinderRunner::progressed);
    connect(&m_task, &Task::ended, this, &FinderRunner::changed);
}

void FinderRunner::look(const Search &search)
{
    m_refusal.clear();
    m_task.start([this, search, levers = m_levers](const Task::Run &run) {
        const Workspace &workspace = *search.workspace;
        const Journey *journey = workspace.journeys.find(search.journey);
        const auto shown = shownIn(workspace, search.journey, search.start);
        if (!journey || !shown)
            return;
        Result<burden::Finds> finds = burden::finds(workspace.inventory, *journey, workspace.scenarios, search.start,
                                                    burden::leverCandidates(levers, workspace.inventory, *shown), search.terms, onThreads(), run.stop(),
                                                    [&](double share) { run.progress(share); });
        run.tell([this, search, finds = std::move(finds)] {
            if (finds)
                m_found = Found{search, *finds, {}};
            else
                m_refusal = finds.refusal();
            emit changed();
        });
    });
}

void FinderRunner::weigh(const burden::Ranking &ranking)
{
    if (!m_found || m_task.isRunning())
        return;
    std::vector<size_t> places = burden::ranked(m_found->finds, ranking);
    places.resize(std::min(places.size(), weighed));
    std::erase_if(places, [this](size_t place) { return m_found->sure.contains(place); });
    if (places.empty())
        return;
    m_task.start([this, search = m_found->search, finds = m_found->finds, places](const Task::Run &run) {
        const Workspace &workspace = *search.workspace;
        const burden::Drawing drawing{.draws = 200, .errors = workspace.gradeErrors};
        Result<std::vector<burden::Sureness>> sure = burden::howSure(workspace.inventory, *workspace.journeys.find(search.journey), workspace.scenarios, finds,
                                                                     places, drawing, onThreads(), run.stop(), [&](double share) { run.progress(share); });
        run.tell([this, places, sure = std::move(sure)] {
            for (size_t i = 0; sure && m_found && i < places.size(); ++i)
                m_found->sure.insert(places[i], (*sure)[i]);
            emit changed();
        });
    });
}

void FinderRunner::stop() { m_task.stop(); }

} // namespace app::redesign
