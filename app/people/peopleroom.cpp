// SPDX-License-Identifier: GPL-3.0-only
#include "app/people/peopleroom.h"

#include "app/charts/chartpanel.h"
#include "app/people/controls.h"
#include "app/people/figures.h"
#include "app/people/peoplerunner.h"
#include "app/people/progressline.h"
#include "app/people/sentences.h"
#include "app/theme/badge.h"


namespace app::people {

PeopleRoom::PeopleRoom(Theme *theme, Document *, Session *session, AnalysisRunner *runner, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_session(session), m_analyses(runner), m_people(new PeopleRunner(this))
{
    setObjectName(QStringLiteral("people"));
    m_patience.setSingleShot(true);
    m_patience.setInterval(300);
    build();
    connectParts();
    showAnalysis(runner->latest());
}

void PeopleRoom::build()
{
    m_scroll = new ScrollPage(this);
    m_content = m_scroll->content();
    connect(m_scroll, &ScrollPage::resized, this, &PeopleRoom::arrange);
    m_headline = new PlainLabel(m_theme, Type::Title, Weight::Strong, PlainLabel::Tone::First, m_content);
    m_subtitle = new PlainLabel(m_theme, Type::Body, Weight::Regular, PlainLabel::Tone::Second, m_content);
    for (QLabel *label : {m_headline, m_subtitle})
        label->setWordWrap(true);
    m_view = new SwitchBar({tr("Histogram"), tr("Cumulative")}, m_content);
    m_badge = new Badge(m_theme, m_content);
    m_freshness = new PlainLabel(m_theme, Type::Small, Weight::Strong, PlainLabel::Tone::Second, m_content);
    m_freshness->setText(tr("Working it out anew; these are the figures of before"));
    m_progress = new ProgressLine(m_theme, m_content);
    m_controls = new Controls(m_theme, m_content);
    m_chosen = new charts::ChartPanel(m_theme, m_content);
    m_days = new charts::ChartPanel(m_theme, m_content);
    m_segments = new charts::ChartPanel(m_theme, m_content);
    m_story = new charts::ChartPanel(m_theme, m_content);
}

void PeopleRoom::connectParts()
{
    connect(m_analyses, &AnalysisRunner::finished, this, &PeopleRoom::showAnalysis);
    connect(m_analyses, &AnalysisRunner::started, this, [this] {
        m_people->stop();
        m_asked = false;
        m_patience.start();
    });
    connect(m_session, &Session::chosen, this, [this] {
        if (!m_session->journeyId())
            showAnalysis(nullptr);
    });
    connect(m_theme, &Theme::changed, this, &PeopleRoom::arrange);
    connect(m_people, &PeopleRunner::told, this, &PeopleRoom::take);
    connect(m_people, &PeopleRunner::progressed, this, [this](double share) {
        m_share = share;
        showProgress();
    });
    connect(m_people, &PeopleRunner::ended, this, &PeopleRoom::showProgress);
    connect(&m_patience, &QTimer::timeout, this, &PeopleRoom::showProgress);
    connect(m_controls, &Controls::changed, this, [this] {
        m_stoppedAt.reset();
        ask();
    });
    connect(m_progress, &ProgressLine::stopAsked, this, &PeopleRoom::stop);
    connect(m_progress, &ProgressLine::continueAsked, this, [this] {
        m_stoppedAt.reset();
        ask();
    });
    connect(m_view, &SwitchBar::switched, this, &PeopleRoom::refresh);
    connect(m_segments, &charts::ChartPanel::chosen, this, &PeopleRoom::choosePeople);
    connect(m_story, &charts::ChartPanel::chosen, this, &PeopleRoom::reveal);
}

Question PeopleRoom::question() const
{
    Question question{m_analysis,
                      m_stoppedAt.value_or(m_controls->people()),
                      m_controls->seed(),
                      m_controls->lived(),
                      m_controls->threshold(),
                      m_controls->percent()};
    return question;
}

void PeopleRoom::showAnalysis(const SharedAnalysis &analysis)
{
    m_people->stop();
    m_analysis = analysis;
    m_asked = false;
    if (!analysis || !analysis->refusal.isEmpty()) {
        m_simulated.reset();
        refresh();
    } else if (isVisible()) {
        ask();
    }
}

void PeopleRoom::ask()
{
    if (!m_analysis || !m_analysis->refusal.isEmpty())
        return;
    m_asked = true;
    m_share = 0;
    m_patience.start();
    m_people->ask(question());
}

void PeopleRoom::stop()
{
    if (m_simulated && m_simulated->people > 0 && m_simulated->of.analysis == m_analysis)
        m_stoppedAt = m_simulated->people;
    m_people->stop();
    showProgress();
}

void PeopleRoom::take(const SharedSimulated &simulated)
{
    m_simulated = simulated;
    if (isVisible())
        refresh();
    else
        m_refreshed = false;
    emit told();
}

void PeopleRoom::refresh()
{
    m_refreshed = true;
    const bool figures = m_simulated && m_simulated->refusal.isEmpty();
    const bool story = figures && m_simulated->told;
    for (QWidget *part : std::initializer_list<QWidget *>{m_chosen, m_days, m_segments, m_view})
        part->setVisible(figures);
    m_story->setVisible(story);
    m_controls->setVisible(m_analysis && m_analysis->refusal.isEmpty());
    if (!m_analysis) {
        say(tr("Open a life event to see what people live through"), {});
    } else if (!m_analysis->refusal.isEmpty()) {
        say(tr("%1 cannot be simulated").arg(journeyName(*m_analysis)), m_analysis->refusal);
    } else if (m_simulated) {
        say(people::headline(*m_simulated), people::subtitle(*m_simulated));
    }
    if (figures) {
        m_chosen->setChart(chosenChart(*m_simulated, view()));
        m_days->setChart(daysChart(*m_simulated, view()));
        m_segments->setChart(segmentsChart(*m_simulated));
        m_controls->showAnswer(*m_simulated);
    }
    // The calendar is the dearest to draw and changes least.
    if (story && (m_simulated->told != m_told || m_simulated->of.analysis != m_toldOf))
        m_story->setChart(storyChart(*m_simulated));
    m_told = story ? m_simulated->told : nullptr;
    m_toldOf = m_simulated ? m_simulated->of.analysis : nullptr;
    showCheck();
    showProgress();
}

void PeopleRoom::say(const QString &headline, const QString &subtitle)
{
    m_headline->setText(headline);
    m_subtitle->setText(subtitle);
}

void PeopleRoom::showCheck()
{
    const std::optional<double> exact = m_simulated && m_simulated->refusal.isEmpty()
                                            ? exactOf(*m_simulated->of.analysis, m_simulated->of.lived)
                                            : std::nullopt;
    m_badge->setVisible(exact.has_value());
    if (!exact)
        return;
    const SelfCheck check = selfCheck(m_simulated->chosen.shown, *exact);
    m_badge->tell(check.agrees() ? Badge::Outcome::Holds : Badge::Outcome::Fails, checkWords(check),
                  tr("The mean of the simulated people is held against the exact mean, which is computed in another "
                     "way. By chance they are more than four standard errors apart once in 16,000 times."));
}

bool PeopleRoom::isStale() const
{
    return m_simulated && m_simulated->of.analysis != m_analysis && !m_patience.isActive();
}

bool PeopleRoom::isSettled() const
{
    return m_simulated && m_simulated->of.analysis == m_analysis && m_analyses->isFresh() && !m_people->isRunning();
}

void PeopleRoom::showProgress()
{
    const bool runs = m_people->isRunning() && !m_patience.isActive();
    const bool stopped = !m_people->isRunning() && m_stoppedAt && m_simulated;
    m_freshness->setVisible(isStale());
    m_progress->setVisible(runs || stopped);
    if (runs)
        m_progress->showRunning(m_share, m_controls->people());
    else if (stopped)
        m_progress->showStopped(*m_stoppedAt, m_controls->people());
    arrange();
}

charts::Histogram::View PeopleRoom::view() const
{
    return m_view->chosen() == 1 ? charts::Histogram::View::Cumulative : charts::Histogram::View::Bins;
}

QString PeopleRoom::headline() const { return m_headline->text(); }

void PeopleRoom::choosePeople(const QString &segment)
{
    const model::SegmentId id(segment);
    m_session->setSegment(m_session->segmentId() == id ? std::nullopt : std::optional(id));
}

void PeopleRoom::reveal(const QString &step)
{
    model::Where where;
    where.journey = m_analysis->journey;
    where.node = model::NodeId(step);
    m_session->reveal(where);
}

void PeopleRoom::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_scroll->setGeometry(rect());
}

void PeopleRoom::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (!m_refreshed)
        refresh();
    if (!m_asked)
        ask();
}

void PeopleRoom::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    if (m_people->isRunning()) {
        m_people->stop();
        m_asked = false;
    }
}

} // namespace app::people
