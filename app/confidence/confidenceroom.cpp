// SPDX-License-Identifier: GPL-3.0-only
#include "app/confidence/confidenceroom.h"

#include "app/charts/chartpanel.h"
#include "app/charts/numbers.h"
#include "app/confidence/guesspanel.h"
#include "app/confidence/numberspage.h"
#include "app/confidence/pairpanel.h"
#include "app/confidence/provenancepanel.h"
#include "app/confidence/sentences.h"
#include "app/theme/parts.h"


namespace app::confidence {

ConfidenceRoom::ConfidenceRoom(Theme *theme, Document *document, Session *session, AnalysisRunner *analyses,
                               ConfidenceRunner *runner, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_document(document), m_session(session), m_analyses(analyses), m_runner(runner)
{
    setObjectName(QStringLiteral("confidence"));
    build();
    connectParts();
    follow();
}

void ConfidenceRoom::build()
{
    m_headline = new PlainLabel(m_theme, Type::Title, Weight::Strong, PlainLabel::Tone::First, this);
    m_subtitle = new PlainLabel(m_theme, Type::Body, Weight::Regular, PlainLabel::Tone::Second, this);
    m_freshness = new PlainLabel(m_theme, Type::Body, Weight::Strong, PlainLabel::Tone::Second, this);
    for (QLabel *label : {m_headline, m_subtitle})
        label->setWordWrap(true);
    m_stop = makeButton(tr("Stop"), ButtonKind::Link, this);
    m_targets = new SwitchBar({tr("The scenario"), tr("What it saves")}, this);
    m_targets->setAccessibleName(tr("What the doubt is about"));
    m_pages = new SwitchBar({tr("What matters"), tr("Every number")}, this);
    m_pages->setAccessibleName(tr("Charts or the table of numbers"));
    m_scroll = new ScrollPage(this);
    m_content = m_scroll->content();
    connect(m_scroll, &ScrollPage::resized, this, &ConfidenceRoom::arrange);
    m_tornado = new charts::ChartPanel(m_theme, m_content);
    m_influences = new charts::ChartPanel(m_theme, m_content);
    m_provenance = new ProvenancePanel(m_theme, m_content);
    m_guesses = new GuessPanel(m_theme, m_content);
    m_pairs = new PairPanel(m_theme, m_content);
    m_numbers = new NumbersPage(m_theme, m_document, this);
    m_numbers->hide();
}

void ConfidenceRoom::connectParts()
{
    connect(m_analyses, &AnalysisRunner::started, this, &ConfidenceRoom::follow);
    connect(m_analyses, &AnalysisRunner::finished, this, &ConfidenceRoom::follow);
    connect(m_session, &Session::chosen, this, &ConfidenceRoom::follow);
    connect(m_runner, &ConfidenceRunner::outdated, this, &ConfidenceRoom::follow);
    connect(m_runner, &ConfidenceRunner::finished, this, &ConfidenceRoom::follow);
    connect(m_runner, &ConfidenceRunner::doubtFinished, this, &ConfidenceRoom::follow);
    const auto progress = [this](double share) {
        m_progress = share;
        showFreshness();
    };
    connect(m_runner, &ConfidenceRunner::doubtProgressed, this, progress);
    connect(m_runner, &ConfidenceRunner::workingChanged, this, &ConfidenceRoom::showFreshness);
    connect(m_stop, &QAbstractButton::clicked, this, [this] {
        if (m_runner->isStopped())
            m_runner->resume();
        else
            m_runner->stop();
    });
    connect(m_theme, &Theme::changed, this, &ConfidenceRoom::arrange);
    connect(m_pages, &SwitchBar::switched, this, [this](int page) { setPage(static_cast<Page>(page)); });
    connect(m_targets, &SwitchBar::switched, this, [this](int of) {
        m_of = static_cast<Of>(of);
        follow();
    });
    connect(m_tornado, &charts::ChartPanel::chosen, this, &ConfidenceRoom::reveal);
    connect(m_influences, &charts::ChartPanel::chosen, this, &ConfidenceRoom::reveal);
    connect(m_guesses, &GuessPanel::chosen, this, &ConfidenceRoom::reveal);
    connect(m_guesses, &GuessPanel::allAsked, this, [this] {
        m_numbers->list({}, NumbersFilter::Which::Guess);
        setPage(Page::Numbers);
    });
    connect(m_provenance, &ProvenancePanel::asked, this,
            [this](const std::optional<model::NumberKind> &kind, const std::optional<model::Grade> &grade) {
                static constexpr std::array grades = {NumbersFilter::Which::Measured, NumbersFilter::Which::Published,
                                                      NumbersFilter::Which::Estimate, NumbersFilter::Which::Guess};
                m_numbers->list(kind, grade ? grades[static_cast<size_t>(*grade)] : NumbersFilter::Which::InDoubt);
                setPage(Page::Numbers);
            });
    connect(m_numbers, &NumbersPage::placeAsked, this, &ConfidenceRoom::revealNumber);
    connect(m_numbers, &NumbersPage::said, this, &ConfidenceRoom::said);
}

QString ConfidenceRoom::headline() const { return m_headline->text(); }

void ConfidenceRoom::setPage(Page page)
{
    m_page = page;
    m_pages->choose(static_cast<int>(page));
    refresh();
}

void ConfidenceRoom::follow()
{
    m_dirty = true;
    if (isVisible())
        refresh();
}

void ConfidenceRoom::refresh()
{
    m_dirty = false;
    const bool open = m_session->baseline() != nullptr;
    m_known.analysis = open && m_analyses->isFresh() ? m_analyses->latest() : nullptr;
    m_known.confidence = open ? m_runner->fresh() : nullptr;
    if (m_known.analysis)
        m_runner->ask(refusalOf(m_known).headline.isEmpty() ? std::optional(targetOf(*m_known.analysis, m_of))
                                                            : std::nullopt);
    m_known.doubt = open && m_known.analysis ? m_runner->freshDoubt() : nullptr;
    if (!open || m_known.analysis)
        listNumbers();
    showHead();
    showDoubt();
    showFreshness();
    arrange();
}

/// What was listed already is kept: numbers change with the document or the scenario alone.
void ConfidenceRoom::listNumbers()
{
    const model::Journey *journey = m_session->baseline();
    const model::SharedWorkspace workspace = journey ? m_document->workspace() : nullptr;
    if (workspace == m_listedOf && m_session->scenarioId() == m_listedScenario &&
        m_session->journeyId() == m_listedJourney)
        return;
    m_listedOf = workspace;
    m_listedScenario = m_session->scenarioId();
    m_listedJourney = m_session->journeyId();
    m_known.numbers.clear();
    if (!journey)
        return;
    QList<model::Entry> entries;
    if (m_listedScenario) {
        if (auto made = model::entriesOf(workspace->scenarios, *m_listedScenario))
            entries = std::move(made).value();
    }
    m_known.numbers = model::numbersOf(workspace->inventory, *journey, entries);
}

void ConfidenceRoom::showHead()
{
    // While a large journey is being measured there is no analysis; what was said before is said to be of before.
    if (!m_known.analysis && m_session->baseline())
        return;
    m_headline->setText(headlineOf(m_known, m_of));
    m_subtitle->setText(subtitleOf(m_known));
    m_targets->setVisible(m_known.analysis && m_known.analysis->scenario && m_known.analysis->shown());
}

void ConfidenceRoom::showDoubt()
{
    const bool open = m_session->baseline() != nullptr;
    const bool refused = !refusalOf(m_known).headline.isEmpty() && (m_known.analysis || !open);
    const bool charts = m_page == Page::Doubt;
    m_pages->setVisible(open);
    m_scroll->setVisible(charts && open);
    m_numbers->setVisible(!charts && open);
    for (QWidget *panel : {static_cast<QWidget *>(m_tornado), static_cast<QWidget *>(m_influences)})
        panel->setVisible(!refused);
    if (!open || !m_known.analysis)
        return;
    if (!charts) {
        m_numbers->show(m_known);
        return;
    }
    if (m_known.doubt) {
        m_tornado->setChart(tornadoChart(m_known, m_of));
        m_influences->setChart(influencesChart(m_known));
        m_shownDoubt = m_known.doubt;
    } else if (!isAboutTheSame()) {
        m_tornado->setChart(waitingTornado());
        m_influences->setChart(waitingInfluences());
        m_shownDoubt.reset();
    }
    m_provenance->setProvenance(provenanceOf(m_known));
    m_guesses->setGuesses(guessesOf(m_known));
    const charts::Table pairs = refused ? charts::Table() : pairsOf(m_known);
    m_pairs->setVisible(!pairs.rows.isEmpty());
    if (!pairs.rows.isEmpty())
        m_pairs->setPairs(pairs);
}

/// Whether the charts on the screen tell of the same total, of an earlier version of the document at most.
bool ConfidenceRoom::isAboutTheSame() const
{
    return m_shownDoubt && m_shownDoubt->journey == m_known.analysis->journey &&
           m_shownDoubt->target == targetOf(*m_known.analysis, m_of);
}

void ConfidenceRoom::showFreshness()
{
    const bool open = m_session->baseline() != nullptr;
    const bool isWorking = m_runner->isWorking() || m_runner->isDoubtWorking();
    const bool stopped = m_runner->isStopped();
    const bool isWhole = m_known.analysis && m_known.doubt && m_known.doubt->isWhole && m_known.confidence &&
                         m_known.confidence->draws == ConfidenceRunner::draws;
    const bool refused = m_known.analysis && !refusalOf(m_known).headline.isEmpty();
    const bool stale = open && !refused && (!isWhole || isWorking);
    m_freshness->setVisible(stale);
    m_stop->setVisible(stale && (isWorking || stopped));
    if (!stale)
        return;
    m_stop->setText(stopped ? tr("Go on") : tr("Stop"));
    const bool before = !m_known.doubt && m_shownDoubt;
    const QString what = stopped ? tr("Stopped") : tr("Working it out: %1").arg(charts::percent(m_progress));
    if (!m_known.analysis)
        m_freshness->setText(tr("%1; these are the figures of before").arg(what));
    else
        m_freshness->setText(before ? tr("%1; the charts are of before").arg(what) : what);
    arrangeHead();
}

void ConfidenceRoom::reveal(const QString &path)
{
    for (const model::Number &number : m_known.numbers) {
        if (number.path == path)
            return revealNumber(number);
    }
}

void ConfidenceRoom::revealNumber(const model::Number &number)
{
    if (number.where.node || number.where.edge) {
        m_session->reveal(number.where);
        return;
    }
    m_numbers->list(number.kind, NumbersFilter::Which::InDoubt, number.subject);
    setPage(Page::Numbers);
}

void ConfidenceRoom::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void ConfidenceRoom::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (m_dirty)
        refresh();
}

void ConfidenceRoom::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    if (m_runner)
        m_runner->ask(std::nullopt);
    m_dirty = true;
}

} // namespace app::confidence
