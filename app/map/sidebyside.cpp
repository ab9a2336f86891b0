// SPDX-License-Identifier: GPL-3.0-only
#include "app/map/sidebyside.h"

#include <QApplication>
#include <QBoxLayout>

namespace app::map {

SideBySide::SideBySide(const Theme *theme, Document *document, Session *session, MapView *view, MapScene *scene)
    : QSplitter(Qt::Horizontal), m_theme(theme), m_document(document), m_session(session), m_view(view), m_scene(scene),
      m_head(new PaneHead(theme, PaneHead::Kind::Fixed))
{
    setObjectName(QStringLiteral("map.views"));
    setChildrenCollapsible(false);
    setHandleWidth(m_theme->px(4));
    connect(theme, &Theme::changed, this, [this] { setHandleWidth(m_theme->px(4)); });
    auto *edited = new QWidget;
    auto *column = new QVBoxLayout(edited);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_head);
    column->addWidget(view);
    edited->setFocusProxy(view);
    m_head->hide();
    addWidget(edited);
}

std::optional<model::ScenarioId> SideBySide::nextUnseen() const
{
    QList<std::optional<model::ScenarioId>> seen{m_session->scenarioId()}, all{std::nullopt};
    for (const Pane *pane : m_panes)
        seen.append(pane->scenario());
    if (m_session->journeyId()) {
        for (const model::Scenario *scenario : model::scenariosOf(*m_document->workspace(), *m_session->journeyId()))
            all.append(scenario->id);
    }
    const auto next = std::find_if(all.cbegin(), all.cend(), [&](const auto &one) { return !seen.contains(one); });
    return next == all.cend() ? std::nullopt : *next;
}

void SideBySide::setOn(bool on)
{
    if (on == isOn())
        return;
    if (on) {
        addView();
        return;
    }
    while (isOn())
        close(m_panes.last());
}

void SideBySide::addView()
{
    if (!m_session->baseline() || m_panes.size() + 1 >= mostViews) {
        emit said(m_session->baseline() ? tr("Four views are as many as there is room for.") : tr("Nothing is open. Open a journey first."));
        emit turned(isOn());
        return;
    }
    const std::optional<model::ScenarioId> scenario = nextUnseen();
    auto *pane = new Pane(m_theme, m_document, m_session, m_view, m_scene);
    connect(pane, &Pane::closeWanted, this, [this, pane] { close(pane); }, Qt::QueuedConnection);
    insertWidget(static_cast<int>(m_panes.size()), pane);
    m_panes.append(pane);
    m_head->show();
    if (m_plan)
        pane->compareWith(m_subject, *m_plan, m_workspace);
    pane->choose(scenario);
    spread();
    pane->view()->follow();
    tell();
    emit turned(true);
}

void SideBySide::removeView()
{
    if (isOn())
        close(m_panes.last());
}

void SideBySide::close(Pane *pane)
{
    if (!m_panes.removeOne(pane))
        return;
    if (pane->isAncestorOf(QApplication::focusWidget()))
        m_view->setFocus(Qt::OtherFocusReason);
    pane->hide();
    pane->setParent(nullptr);
    pane->deleteLater();
    m_head->setVisible(isOn());
    spread();
    emit turned(isOn());
}

void SideBySide::spread()
{
    QList<int> sizes;
    for (int i = 0; i < count(); ++i)
        sizes.append(std::max(1, width() / std::max(1, count())));
    setSizes(sizes);
}

void SideBySide::compareWith(const Subject &subject, const Plan &plan, const model::SharedWorkspace &workspace)
{
    m_workspace = workspace;
    m_subject = subject;
    m_plan = plan;
    m_hours = hoursOf(subject.analysis);
    for (Pane *pane : std::as_const(m_panes))
        pane->compareWith(subject, plan, workspace);
    tell();
}

void SideBySide::tell()
{
    if (!isOn())
        return;
    const model::Scenario *scenario = m_session->scenario();
    m_head->tell(scenario ? scenario->name : tr("Baseline"), m_hours);
}

} // namespace app::map
