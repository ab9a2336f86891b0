// SPDX-License-Identifier: GPL-3.0-only
#include "app/document/session.h"

#include "model/scenario/materialise.h"

namespace app {

Session::Session(Document *document, QObject *parent) : QObject(parent), m_document(document)
{
    connect(document, &Document::changed, this, &Session::follow);
}

const model::Journey *Session::baseline() const
{
    return m_journey ? m_document->workspace()->journeys.find(*m_journey) : nullptr;
}

const model::Scenario *Session::scenario() const
{
    return m_scenario ? m_document->workspace()->scenarios.find(*m_scenario) : nullptr;
}

const model::Journey *Session::shown() const
{
    const model::Journey *journey = baseline();
    if (!journey || !scenario())
        return journey;
    const model::SharedWorkspace &workspace = m_document->workspace();
    if (!m_shown || m_shownOf != workspace || m_shownScenario != m_scenario) {
        m_shown = shownIn(*workspace, *m_journey, m_scenario);
        m_shownOf = workspace;
        m_shownScenario = m_scenario;
    }
    return m_shown.get();
}

std::shared_ptr<const model::Journey> shownIn(const model::Workspace &workspace, const model::JourneyId &journey,
                                              const std::optional<model::ScenarioId> &scenario)
{
    const qsizetype place = workspace.journeys.place(journey);
    if (place < 0)
        return {};
    const auto entries = scenario ? model::entriesOf(workspace.scenarios, *scenario)
                                  : model::Result<QList<model::Entry>>(QList<model::Entry>{});
    if (!scenario || !entries)
        return workspace.journeys.shared(place);
    return std::make_shared<const model::Journey>(
        model::materialise(workspace.inventory, workspace.journeys.at(place), *entries).journey);
}

void Session::setJourney(const std::optional<model::JourneyId> &journey)
{
    if (journey == m_journey)
        return;
    m_journey = journey;
    m_scenario.reset();
    select({});
    const model::Journey *chosenNow = baseline();
    if (m_segment && (!chosenNow || !chosenNow->people.contains(*m_segment)))
        m_segment.reset();
    emit chosen();
}

void Session::setScenario(const std::optional<model::ScenarioId> &scenario)
{
    if (scenario == m_scenario)
        return;
    m_scenario = scenario;
    emit chosen();
}

void Session::setSegment(const std::optional<model::SegmentId> &segment)
{
    if (segment == m_segment)
        return;
    m_segment = segment;
    emit chosen();
}

void Session::select(const Selection &selection)
{
    if (selection == m_selection)
        return;
    m_selection = selection;
    emit selected();
}

model::Done Session::change(const QList<model::Change> &changes)
{
    if (!m_journey)
        return model::Refusal{tr("Nothing is open. Open a journey first.")};
    return m_document->apply(model::edits::OnJourney{*m_journey, m_scenario, changes});
}

void Session::reveal(const model::Where &where)
{
    if (where.journey && m_document->workspace()->journeys.contains(*where.journey))
        setJourney(where.journey);
    if (where.scenario) {
        const model::Scenario *scenario = m_document->workspace()->scenarios.find(*where.scenario);
        if (scenario) {
            setJourney(scenario->journey);
            setScenario(where.scenario);
        }
    }
    emit revealed(where);
}

void Session::follow()
{
    const model::Workspace &workspace = *m_document->workspace();
    const auto before = std::tuple(m_journey, m_scenario, m_segment);

    if (m_journey && !workspace.journeys.contains(*m_journey))
        m_journey.reset();
    if (!m_journey && !workspace.journeys.isEmpty())
        m_journey = workspace.journeys.at(0).id;
    const model::Scenario *scenarioNow = scenario();
    if (m_scenario && (!scenarioNow || scenarioNow->journey != m_journey))
        m_scenario.reset();
    const model::Journey *journey = baseline();
    const bool goes = journey && m_segment && workspace.inventory.segments.contains(*m_segment) &&
                      journey->people.value(*m_segment).mean() > 0;
    if (m_segment && !goes)
        m_segment.reset();

    Selection kept = m_selection;
    const model::Journey *other = shown();
    kept.nodes.removeIf([&](const model::NodeId &id) {
        return !(journey && journey->nodes.contains(id)) && !(other && other->nodes.contains(id));
    });
    kept.edges.removeIf([&](const model::EdgeId &id) {
        return !(journey && journey->edges.contains(id)) && !(other && other->edges.contains(id));
    });
    select(kept);
    if (before != std::tuple(m_journey, m_scenario, m_segment))
        emit chosen();
}

} // namespace app
