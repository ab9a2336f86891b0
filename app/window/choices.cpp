// SPDX-License-Identifier: GPL-3.0-only
#include "app/window/choices.h"

#include "app/charts/numbers.h"
#include "app/window/questions.h"

#include <QWidget>

namespace app {

namespace {

QAction *addChoice(QMenu *menu, QString text, bool chosen)
{
    QAction *action = menu->addAction(text.replace(QLatin1Char('&'), QLatin1String("&&")));
    action->setCheckable(true);
    action->setChecked(chosen);
    return action;
}

} // namespace

Choices::Choices(Document *document, Session *session, QWidget *window)
    : QObject(window), m_document(document), m_session(session), m_window(window), m_journeys(new QMenu(window)),
      m_scenarios(new QMenu(window)), m_people(new QMenu(window))
{
    connect(m_journeys, &QMenu::aboutToShow, this, &Choices::fillJourneys);
    connect(m_scenarios, &QMenu::aboutToShow, this, &Choices::fillScenarios);
    connect(m_people, &QMenu::aboutToShow, this, &Choices::fillPeople);
}

QString Choices::journeyName() const
{
    const model::Journey *journey = m_session->baseline();
    return journey ? (journey->name.isEmpty() ? journey->id.text() : journey->name) : QString();
}

QString Choices::scenarioName() const
{
    const model::Scenario *scenario = m_session->scenario();
    return scenario ? (scenario->name.isEmpty() ? scenario->id.text() : scenario->name) : tr("Baseline");
}

QString Choices::peopleName() const
{
    const auto &id = m_session->segmentId();
    const model::Segment *segment = id ? m_document->workspace()->inventory.segments.find(*id) : nullptr;
    return segment ? segment->name : tr("All people");
}

void Choices::fillJourneys()
{
    m_journeys->clear();
    for (const model::Journey &journey : m_document->workspace()->journeys) {
        QAction *action = addChoice(m_journeys, journey.name, m_session->journeyId() == journey.id);
        connect(action, &QAction::triggered, this, [this, id = journey.id] { m_session->setJourney(id); });
    }
}

void Choices::fillScenarios()
{
    m_scenarios->clear();
    connect(addChoice(m_scenarios, tr("Baseline"), !m_session->scenarioId()), &QAction::triggered, this,
            [this] { m_session->setScenario(std::nullopt); });
    if (m_session->journeyId()) {
        for (const model::Scenario *scenario : model::scenariosOf(*m_document->workspace(), *m_session->journeyId())) {
            QAction *action = addChoice(m_scenarios, scenario->name, m_session->scenarioId() == scenario->id);
            connect(action, &QAction::triggered, this, [this, id = scenario->id] { m_session->setScenario(id); });
        }
    }
    m_scenarios->addSeparator();
    m_scenarios->addAction(tr("New scenario…"), this, &Choices::newScenario);
    for (QAction *action : {m_scenarios->addAction(tr("Rename…"), this, &Choices::renameScenario),
                            m_scenarios->addAction(tr("Duplicate"), this, &Choices::duplicateScenario),
                            m_scenarios->addAction(tr("Delete"), this, &Choices::deleteScenario)})
        action->setEnabled(m_session->scenario() != nullptr);
}

void Choices::fillPeople()
{
    m_people->clear();
    connect(addChoice(m_people, tr("All people"), !m_session->segmentId()), &QAction::triggered, this,
            [this] { m_session->setSegment(std::nullopt); });
    const model::Journey *journey = m_session->baseline();
    for (const model::Segment &segment : m_document->workspace()->inventory.segments) {
        const double people = journey ? journey->people.value(segment.id).mean() : 0;
        if (people <= 0)
            continue;
        QAction *action = addChoice(m_people, tr("%1, %2 a year").arg(segment.name, charts::whole(people)),
                                    m_session->segmentId() == segment.id);
        connect(action, &QAction::triggered, this, [this, id = segment.id] { m_session->setSegment(id); });
    }
}

void Choices::newScenario()
{
    if (!m_session->journeyId())
        return;
    questions::askText(m_window, tr("Name of the scenario"), tr("New scenario"), [this](const QString &name) {
        const model::Scenario scenario{freshScenario(name), *m_session->journeyId(), name, {}, {}, {}, {}};
        put(scenario);
        m_session->setScenario(scenario.id);
    });
}

void Choices::renameScenario()
{
    const model::Scenario *scenario = m_session->scenario();
    if (!scenario)
        return;
    questions::askText(m_window, tr("Name of the scenario"), scenario->name,
                       [this, id = scenario->id](const QString &name) {
                           const model::Scenario *now = m_document->workspace()->scenarios.find(id);
                           if (!now)
                               return;
                           model::Scenario renamed = *now;
                           renamed.name = name;
                           put(renamed);
                       });
}

void Choices::duplicateScenario()
{
    const model::Scenario *scenario = m_session->scenario();
    if (!scenario)
        return;
    model::Scenario copy = *scenario;
    copy.name = tr("%1, copy").arg(scenario->name);
    copy.id = freshScenario(copy.name);
    put(copy);
    m_session->setScenario(copy.id);
}

void Choices::deleteScenario()
{
    if (m_session->scenarioId())
        tell(m_document->apply(model::edits::Remove<model::ScenarioId>{*m_session->scenarioId()}));
}

model::ScenarioId Choices::freshScenario(const QString &name) const
{
    return model::ScenarioId(model::freshId(name, [this](const QString &id) {
        return m_document->workspace()->scenarios.contains(model::ScenarioId(id));
    }));
}

void Choices::put(const model::Scenario &scenario)
{
    tell(m_document->apply(model::edits::Put<model::Scenario>{scenario}));
}

void Choices::tell(const model::Done &done)
{
    if (!done)
        emit said(done.refusal());
}

} // namespace app
