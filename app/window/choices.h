// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/document/session.h"

#include <QMenu>

namespace app {

/// What there is to choose from in the bar on top, journeys, scenarios and people, and what can be done to scenarios.
class Choices : public QObject {
    Q_OBJECT
public:
    Choices(Document *document, Session *session, QWidget *window);

    QMenu *journeys() const { return m_journeys; }
    QMenu *scenarios() const { return m_scenarios; }
    QMenu *people() const { return m_people; }

    QString journeyName() const;
    QString scenarioName() const;
    QString peopleName() const;

    void newScenario();
    void renameScenario();
    void duplicateScenario();
    void deleteScenario();

signals:
    void said(const QString &sentence);

private:
    void fillJourneys();
    void fillScenarios();
    void fillPeople();
    model::ScenarioId freshScenario(const QString &name) const;
    void put(const model::Scenario &scenario);
    void tell(const model::Done &done);

    Document *m_document;
    Session *m_session;
    QWidget *m_window;
    QMenu *m_journeys;
    QMenu *m_scenarios;
    QMenu *m_people;
};

} // namespace app
