// SPDX-License-Identifier: GPL-3.0-only
#include "app/redesign/redesignroom.h"

#include "app/document/document.h"
#include "app/document/session.h"
#include "app/inspector/inspector.h"
#include "app/redesign/leverlist.h"
#include "app/redesign/leverpanel.h"
#include "app/redesign/sentences.h"
#include "app/theme/parts.h"
#include "journeys/shipped.h"

#include <QHBoxLayout>
#include <QScrollArea>

namespace app::redesign {

using namespace model;

namespace {

constexpr double listWidth = 304, scenarioWidth = 304;
/// Where it is narrower the scenario gives way: it is on the map's side as well.
constexpr double leastForThree = 1000;

/// None where the file is broken, which the tests don't let through.
Levers shippedLevers()
{
    Result<Levers> levers = journeys::levers();
    return levers ? std::move(levers).value() : Levers();
}

} // namespace

RedesignRoom::RedesignRoom(Theme *theme, Document *document, Session *session, AnalysisRunner *runner, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_document(document), m_session(session), m_levers(shippedLevers())
{
    setObjectName(QStringLiteral("redesign"));
    m_scenario = new inspector::Inspector(theme, document, session, runner, this, inspector::Inspector::About::Scenario);
    build();
    connect(document, &Document::changed, this, &RedesignRoom::follow);
    connect(session, &Session::chosen, this, &RedesignRoom::follow);
    connect(m_list, &LeverList::chosenAnother, this, &RedesignRoom::follow);
    connect(m_panel, &LeverPanel::addAsked, this, &RedesignRoom::add);
    connect(m_scenario, &inspector::Inspector::said, this, &RedesignRoom::said);
    connect(theme, &Theme::changed, this, [this] { resizeEvent(nullptr); });
    if (!m_levers.empty())
        m_list->choose(m_levers.front().id);
}

void RedesignRoom::build()
{
    m_list = new LeverList(m_theme, m_levers, this);
    m_middle = new QScrollArea(this);
    m_middle->setWidgetResizable(true);
    m_middle->setFrameShape(QFrame::NoFrame);
    m_middle->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_panel = new LeverPanel(m_theme, m_middle);
    m_middle->setWidget(m_panel);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(m_list);
    row->addWidget(new Hairline(Qt::Vertical, m_theme, this));
    row->addWidget(m_middle, 1);
    row->addWidget(new Hairline(Qt::Vertical, m_theme, this));
    row->addWidget(m_scenario);
}

QString RedesignRoom::headline() const
{
    return m_panel->trial() && m_panel->preview() ? headlineOf(*m_panel->trial(), *m_panel->preview()) : QString();
}

void RedesignRoom::tryLever(const QString &lever) { m_list->choose(lever); }

void RedesignRoom::follow()
{
    m_shown = false;
    if (!isVisible())
        return;
    m_shown = true;
    const Scenario *scenario = m_session->scenario();
    QStringList used;
    if (scenario) {
        for (const Change &change : scenario->changes)
            used += change.lever;
    }
    m_list->setUsed(used);
    m_panel->setTarget(scenario ? (scenario->name.isEmpty() ? scenario->id.text() : scenario->name) : QString());
    const Lever *lever = leverOf(m_levers, m_list->chosen());
    if (lever && m_session->baseline())
        m_panel->show(m_document->workspace(), *m_session->journeyId(), m_session->scenarioId(), *lever);
}

void RedesignRoom::add()
{
    if (m_panel->trial())
        addTo(changesOf(*m_panel->trial()), m_panel->trial()->lever.name);
}

void RedesignRoom::addTo(const QList<Change> &changes, const QString &name)
{
    if (changes.isEmpty())
        return;
    if (m_session->scenario()) {
        const Done done = m_session->change(changes);
        emit said(done ? tr("%1 is in the scenario now. Undo takes it out again.").arg(name) : done.refusal());
        return;
    }
    const ScenarioId id(freshId(name, [this](const QString &taken) { return m_document->workspace()->scenarios.contains(ScenarioId(taken)); }));
    const Scenario made{.id = id, .journey = *m_session->journeyId(), .name = name, .description = {}, .basedOn = {}, .changes = changes, .unknown = {}};
    const Done done = m_document->apply(edits::Put<Scenario>{made});
    if (!done)
        return emit said(done.refusal());
    m_session->setScenario(id);
    emit said(tr("“%1” is a scenario of its own now.").arg(name));
}

void RedesignRoom::resizeEvent(QResizeEvent *)
{
    m_list->setFixedWidth(std::min(m_theme->px(listWidth), width() * 2 / 5));
    m_scenario->setFixedWidth(m_theme->px(scenarioWidth));
    m_scenario->setVisible(width() >= m_theme->px(leastForThree));
}

void RedesignRoom::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (!m_shown)
        follow();
}

} // namespace app::redesign
