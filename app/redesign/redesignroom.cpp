// SPDX-License-Identifier: GPL-3.0-only
#include "app/redesign/redesignroom.h"

#include "app/document/document.h"
#include "app/document/session.h"
#include "app/inspector/inspector.h"
#include "app/redesign/finderpage.h"
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
    connectParts();
    if (!m_levers.empty())
        m_list->choose(m_levers.front().id);
    setPage(Page::Levers);
}

void RedesignRoom::connectParts()
{
    connect(m_document, &Document::changed, this, &RedesignRoom::follow);
    connect(m_session, &Session::chosen, this, &RedesignRoom::follow);
    connect(m_list, &LeverList::chosenAnother, this, &RedesignRoom::follow);
    connect(m_panel, &LeverPanel::addAsked, this, &RedesignRoom::add);
    connect(m_finder, &FinderPage::addAsked, this, &RedesignRoom::addFind);
    connect(m_scenario, &inspector::Inspector::said, this, &RedesignRoom::said);
    connect(m_pages, &SwitchBar::switched, this, [this](int page) { setPage(page == 0 ? Page::Levers : Page::Finder); });
    connect(m_theme, &Theme::changed, this, [this] { resizeEvent(nullptr); });
}

void RedesignRoom::build()
{
    m_pages = new SwitchBar({tr("Levers"), tr("Find redesigns")}, this);
    m_pages->setObjectName(QStringLiteral("redesign.pages"));
    m_list = new LeverList(m_theme, m_levers, this);
    m_middle = new QScrollArea(this);
    m_middle->setWidgetResizable(true);
    m_middle->setFrameShape(QFrame::NoFrame);
    m_middle->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_panel = new LeverPanel(m_theme, m_middle);
    m_middle->setWidget(m_panel);
    m_finding = new QScrollArea(this);
    m_finding->setWidgetResizable(true);
    m_finding->setFrameShape(QFrame::NoFrame);
    m_finding->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_finder = new FinderPage(m_theme, m_levers, m_finding);
    m_finding->setWidget(m_finder);
    m_side = new QWidget(this);
    auto *side = new QVBoxLayout(m_side);
    side->setContentsMargins(0, 0, 0, 0);
    side->addWidget(m_list);
    auto *pages = new QHBoxLayout;
    pages->setContentsMargins(m_theme->px(16), m_theme->px(12), m_theme->px(16), m_theme->px(4));
    pages->addWidget(m_pages);
    pages->addStretch(1);
    auto *row = new QHBoxLayout;
    row->setSpacing(0);
    row->addWidget(m_side);
    row->addWidget(m_middle, 1);
    row->addWidget(m_finding, 1);
    auto *work = new QVBoxLayout;
    work->setSpacing(0);
    work->addLayout(pages);
    work->addLayout(row, 1);
    auto *all = new QHBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(0);
    all->addLayout(work, 1);
    all->addWidget(new Hairline(Qt::Vertical, m_theme, this));
    all->addWidget(m_scenario);
}

void RedesignRoom::setPage(Page page)
{
    m_pages->choose(page == Page::Levers ? 0 : 1);
    m_side->setVisible(page == Page::Levers);
    m_middle->setVisible(page == Page::Levers);
    m_finding->setVisible(page == Page::Finder);
    follow();
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
    followScenario();
    if (!m_session->baseline())
        return;
    const Lever *lever = leverOf(m_levers, m_list->chosen());
    if (m_finder->isVisibleTo(this))
        m_finder->show(m_document->workspace(), *m_session->journeyId(), m_session->scenarioId());
    else if (lever)
        m_panel->show(m_document->workspace(), *m_session->journeyId(), m_session->scenarioId(), *lever);
}

void RedesignRoom::followScenario()
{
    const Scenario *scenario = m_session->scenario();
    QStringList used;
    if (scenario) {
        for (const Change &change : scenario->changes)
            used += change.lever;
    }
    m_list->setUsed(used);
    m_panel->setTarget(!scenario ? QString() : scenario->name.isEmpty() ? scenario->id.text() : scenario->name);
}

void RedesignRoom::add()
{
    if (m_panel->trial())
        addTo(changesOf(*m_panel->trial()), m_panel->trial()->lever.name);
}

void RedesignRoom::addFind()
{
    if (const burden::Candidate *find = m_finder->chosen())
        addTo(find->changes, find->name);
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
    m_side->setFixedWidth(std::min(m_theme->px(listWidth), width() * 2 / 5));
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
