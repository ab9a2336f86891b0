// SPDX-License-Identifier: GPL-3.0-only
#include "app/map/pane.h"

#include "app/map/changes.h"

#include <QBoxLayout>
#include <QLocale>

#include <cmath>

namespace app::map {

PaneHead::PaneHead(const Theme *theme, Kind kind)
    : Panel(Ground::Surface, Qt::BottomEdge, theme), m_theme(theme), m_menu(new QMenu(this)),
      m_figures(new PlainLabel(theme, Type::Small, Weight::Regular, PlainLabel::Tone::Second))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(12, 0, 4, 1);
    row->setSpacing(12);
    m_figures->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    if (kind == Kind::Chosen) {
        m_chooser = new Chooser(tr("Beside"), theme, Chooser::Form::InLine);
        m_chooser->setMenu(m_menu);
        row->addWidget(m_chooser);
    } else {
        m_name = new PlainLabel(theme, Type::Body, Weight::Strong);
        row->addWidget(m_name);
    }
    row->addWidget(m_figures, 1);
    if (kind == Kind::Chosen) {
        QPushButton *close = makeButton(QStringLiteral("×"), ButtonKind::Quiet);
        close->setAccessibleName(tr("Close this view"));
        close->setToolTip(plainTip(tr("Close this view")));
        connect(close, &QPushButton::clicked, this, &PaneHead::closeWanted);
        row->addWidget(close);
    }
    connect(theme, &Theme::changed, this, &PaneHead::fit);
    fit();
}

void PaneHead::fit() { setFixedHeight(m_theme->px(36)); }

void PaneHead::tell(const QString &name, const QString &figures)
{
    const QString cut = QFontMetrics(m_theme->font(Type::Body)).elidedText(name.simplified(), Qt::ElideRight, m_theme->px(220));
    if (m_chooser) {
        m_chooser->setValue(cut);
        m_chooser->setToolTip(plainTip(name));
        m_chooser->setMinimumWidth(m_chooser->sizeHint().width() + m_theme->px(4));
    } else {
        m_name->setText(cut);
        m_name->setToolTip(plainTip(name));
    }
    m_figures->setText(figures);
    m_figures->setToolTip(plainTip(figures));
}

Pane::Pane(const Theme *theme, Document *document, Session *session, MapView *leader, MapScene *leaderScene)
    : m_theme(theme), m_document(document), m_leaderSession(session), m_leaderScene(leaderScene), m_session(document),
      m_runner(document, &m_session), m_scene(new MapScene(this)),
      m_view(new MirrorView(theme, session, leader, leaderScene, m_scene)), m_head(new PaneHead(theme, PaneHead::Kind::Chosen))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_head);
    column->addWidget(m_view);
    setFocusProxy(m_view);
    connect(m_head->menu(), &QMenu::aboutToShow, this, &Pane::fillMenu);
    connect(m_head, &PaneHead::closeWanted, this, &Pane::closeWanted);
    connect(&m_runner, &AnalysisRunner::started, m_scene, &MapScene::setStale);
    connect(&m_runner, &AnalysisRunner::finished, this, &Pane::render);
    follow();
}

void Pane::choose(const std::optional<model::ScenarioId> &scenario)
{
    m_session.setScenario(scenario);
    render();
}

void Pane::fillMenu()
{
    m_head->menu()->clear();
    const auto add = [this](const QString &name, const std::optional<model::ScenarioId> &scenario) {
        QAction *action = m_head->menu()->addAction(QString(name).replace(QLatin1Char('&'), QStringLiteral("&&")));
        action->setCheckable(true);
        action->setChecked(scenario == m_session.scenarioId());
        connect(action, &QAction::triggered, this, [this, scenario] { choose(scenario); });
    };
    add(tr("Baseline"), {});
    if (!m_session.journeyId())
        return;
    for (const model::Scenario *scenario : model::scenariosOf(*m_document->workspace(), *m_session.journeyId()))
        add(scenario->name, scenario->id);
}

void Pane::follow()
{
    m_session.setJourney(m_leaderSession->journeyId());
    m_session.setSegment(m_leaderSession->segmentId());
}

void Pane::compareWith(const Subject &subject, const Plan &plan, const model::SharedWorkspace &workspace)
{
    m_workspace = workspace;
    m_subject = subject;
    m_plan = plan;
    follow();
    render();
}

void Pane::render()
{
    if (!m_plan || !m_session.baseline())
        return;
    Subject subject = m_subject;
    subject.workspace = m_document->workspace().get();
    subject.baseline = m_session.baseline();
    subject.shown = m_session.shown();
    const SharedAnalysis &latest = m_runner.latest();
    const bool mine = latest && latest->journey == m_session.journeyId() && latest->scenario == m_session.scenarioId();
    subject.analysis = mine ? latest.get() : nullptr;
    subject.fresh = m_runner.isFresh();
    Content content = contentOf(subject, planAfter(subject, m_subject, *m_plan));
    if (!m_session.scenario())
        content = markedBy(std::move(content), m_leaderScene->content());
    m_scene->show(std::move(content), Look{&m_theme->colours(), false, false, m_theme->scale()});
    m_scene->setSelection(m_leaderSession->selection());
    const model::Scenario *scenario = m_session.scenario();
    const QString name = scenario ? scenario->name : tr("Baseline"), figures = hoursOf(subject.analysis);
    m_head->tell(name, figures);
    m_view->setAccessibleName(figures.isEmpty() ? name : tr("%1: %2").arg(name, figures));
}

QString hoursOf(const Analysis *analysis)
{
    const model::burden::Measure *measure = analysis ? analysis->shown() : nullptr;
    if (!measure)
        return {};
    const double hours = analysis->personIn(*measure).hours();
    const auto *segment = analysis->segment ? measure->find(*analysis->segment) : nullptr;
    const double year = hours * (segment ? segment->people : measure->year.people);
    const QLocale locale;
    const QString many = year >= 999'500 ? Pane::tr("%1 million h").arg(locale.toString(year / 1e6, 'f', 1))
                                         : Pane::tr("%1 h").arg(locale.toString(std::llround(year)));
    return Pane::tr("%1 a person, %2 a year").arg(hoursText(hours * 60), many);
}

} // namespace app::map
