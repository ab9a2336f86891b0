// SPDX-License-Identifier: GPL-3.0-only
#include "app/compare/compareroom.h"

#include "app/charts/chartpanel.h"
#include "app/compare/figures.h"
#include "app/compare/grid.h"
#include "app/compare/sheet.h"
#include "app/compare/spending.h"
#include "app/compare/tablepanel.h"
#include "app/compare/warningline.h"
#include "app/compare/yearsheet.h"
#include "app/theme/parts.h"

#include <QScrollBar>

namespace app::compare {

CompareRoom::CompareRoom(Theme *theme, Document *, Session *session, AnalysisRunner *runner,
                         ConfidenceRunner *confidence, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_session(session), m_runner(runner), m_confidence(confidence),
      m_elapsedRunner(new ElapsedRunner(this))
{
    build();
    buildPanels();
    connectParts();
    showAnalysis(runner->latest());
}

void CompareRoom::build()
{
    m_scroll = new ScrollPage(this);
    m_content = m_scroll->content();
    m_headline = new PlainLabel(m_theme, Type::Title, Weight::Strong, PlainLabel::Tone::First, m_content);
    m_subtitle = new PlainLabel(m_theme, Type::Body, Weight::Regular, PlainLabel::Tone::Second, m_content);
    m_freshness = new PlainLabel(m_theme, Type::Body, Weight::Strong, PlainLabel::Tone::Second, m_content);
    m_freshness->setText(tr("Working it out anew; these are the figures of before"));
    m_freshness->hide();
    for (QLabel *label : {m_headline, m_subtitle})
        label->setWordWrap(true);
    m_warning = new WarningLine(m_theme, m_content);
}

void CompareRoom::buildPanels()
{
    const auto chart = [this] { return new charts::ChartPanel(m_theme, m_content); };
    m_table = new TablePanel(m_theme, m_content);
    m_parts = new SwitchBar({tr("Four parts"), tr("All parts")}, m_content);
    m_parts->setAccessibleName(tr("How many kinds of work are told apart"));
    m_components = chart();
    m_told = new SwitchBar({tr("In order"), tr("First in"), tr("Last in"), tr("Fair share")}, m_content);
    m_told->setAccessibleName(tr("How the part of each change is told"));
    m_changes = chart();
    m_segments = chart();
    m_grid = chart();
    m_year = new TablePanel(m_theme, m_content);
    m_elapsed = chart();
    m_costs = chart();
    m_money = chart();
    m_bands = {{place(tr("What it saves a person"), m_table, 408), place(tr("In what"), m_components, 408, m_parts)},
               {place(tr("Where"), m_changes, 324, m_told), place(tr("For whom"), m_segments, 324)},
               {place(tr("For whom, in every scenario"), m_grid, 324), {}},
               {place(tr("What it saves in a year"), m_year, 300), place(tr("When"), m_elapsed, 300)},
               {place(tr("What it costs"), m_costs, 368), place(tr("What people pay"), m_money, 368)}};
}

CompareRoom::Place CompareRoom::place(const QString &heading, QWidget *panel, double height, QWidget *aside)
{
    auto *label = new PlainLabel(m_theme, Type::Body, Weight::Strong, PlainLabel::Tone::Second, m_content);
    label->setText(heading);
    return {label, panel, aside, height};
}

void CompareRoom::connectParts()
{
    connect(m_scroll, &ScrollPage::resized, this, &CompareRoom::arrange);
    connect(m_scroll->verticalScrollBar(), &QScrollBar::valueChanged, this, &CompareRoom::askForElapsed);
    connect(m_runner, &AnalysisRunner::finished, this, &CompareRoom::showAnalysis);
    connect(m_confidence, &ConfidenceRunner::finished, this, [this] {
        tell();
        if (m_shown && isVisible())
            refresh();
        else
            m_shown = false;
    });
    connect(m_runner, &AnalysisRunner::started, this, &CompareRoom::showFreshness);
    connect(m_theme, &Theme::changed, this, &CompareRoom::arrange);
    connect(m_runner->attributions(), &AttributionRunner::finished, this, &CompareRoom::showChanges);
    connect(m_elapsedRunner, &ElapsedRunner::told, this, &CompareRoom::showElapsed);
    connect(m_told, &SwitchBar::switched, this, &CompareRoom::showChanges);
    connect(m_parts, &SwitchBar::switched, this, &CompareRoom::showComponents);
    for (TablePanel *table : {m_table, m_year})
        connect(table, &TablePanel::chosen, this, &CompareRoom::choose);
    for (charts::ChartPanel *panel : {m_components, m_changes, m_grid, m_elapsed, m_costs, m_money})
        connect(panel, &charts::ChartPanel::chosen, this, &CompareRoom::choose);
    connect(m_segments, &charts::ChartPanel::chosen, this, &CompareRoom::choosePeople);
    connect(m_session, &Session::chosen, this, [this] {
        if (!m_session->journeyId())
            showAnalysis(nullptr);
        showFreshness();
    });
}

void CompareRoom::showAnalysis(const SharedAnalysis &analysis)
{
    m_analysis = analysis;
    m_shown = false;
    // The headline is cheap and told by the window; the charts wait until somebody looks.
    tell();
    if (isVisible())
        refresh();
    showFreshness();
}

/// What is known of this analysis: intervals of another are left out.
SharedConfidence CompareRoom::known() const
{
    const SharedConfidence &latest = m_confidence->latest();
    return m_analysis && latest && latest->isOf(m_analysis->workspace, m_analysis->journey) ? latest : nullptr;
}

void CompareRoom::tell()
{
    const auto confidence = known();
    m_headline->setText(m_analysis ? headlineOf(*m_analysis, confidence.get())
                                   : tr("Open a life event to compare its scenarios"));
    m_subtitle->setText(m_analysis ? subtitleOf(*m_analysis, confidence.get()) : QString());
    m_warning->tell(m_analysis ? warningOf(*m_analysis) : QString());
}

QString CompareRoom::headline() const { return m_headline->text(); }

void CompareRoom::showWhich()
{
    const bool measured = m_analysis && m_analysis->baseline;
    const bool changes = measured && !m_analysis->scenarios.empty() && (!m_analysis->scenario || m_analysis->shown());
    for (const Band &band : std::as_const(m_bands)) {
        for (const Place &place : {band.left, band.right}) {
            const bool shown = place.panel == m_changes || place.panel == m_costs ? changes : measured;
            if (!place.panel)
                continue;
            place.panel->setVisible(shown);
            place.heading->setVisible(shown);
            if (place.aside)
                place.aside->setVisible(shown && (place.aside != m_told || m_analysis->scenario));
        }
    }
}

void CompareRoom::showCharts()
{
    m_table->setSheet(sheetOf(*m_analysis, known().get()));
    m_year->setSheet(yearSheetOf(*m_analysis, known().get()));
    m_segments->setChart(segmentsChart(*m_analysis));
    m_grid->setChart(gridChart(*m_analysis));
    m_money->setChart(moneyChart(*m_analysis));
    showComponents();
    showElapsed();
}

void CompareRoom::refresh()
{
    m_shown = true;
    showWhich();
    if (!m_table->isHidden())
        showCharts();
    if (!m_told->isHidden())
        m_runner->attributions()->ask();
    showChanges();
    arrange();
}

const model::burden::Attribution *CompareRoom::attribution() const
{
    return m_analysis && m_analysis == m_runner->latest() && m_analysis->scenario ? m_runner->attributions()->latest() : nullptr;
}

void CompareRoom::showChanges()
{
    if (!m_shown || !m_analysis || m_changes->isHidden())
        return;
    const bool told = m_analysis == m_runner->latest();
    m_changes->setChart(changesChart(*m_analysis, told ? static_cast<Told>(m_told->chosen()) : Told::InOrder, attribution()));
    m_costs->setChart(costsChart(*m_analysis, attribution()));
}

void CompareRoom::showComponents()
{
    if (m_shown && m_analysis && m_analysis->baseline)
        m_components->setChart(componentsChart(*m_analysis, static_cast<Parts>(m_parts->chosen())));
}

void CompareRoom::showElapsed()
{
    if (m_shown && m_analysis && m_analysis->baseline)
        m_elapsed->setChart(elapsedChart(*m_analysis, m_elapsedRunner->of(*m_analysis).get()));
}

void CompareRoom::askForElapsed()
{
    if (m_shown && isVisible() && !m_elapsed->isHidden() && !m_elapsed->visibleRegion().isEmpty())
        m_elapsedRunner->ask(m_analysis);
}

void CompareRoom::showFreshness()
{
    const bool stale = m_analysis && !m_runner->isFresh();
    if (stale == m_freshness->isHidden()) {
        m_freshness->setVisible(stale);
        arrange();
    }
}

void CompareRoom::choose(const QString &scenario)
{
    if (scenario.isEmpty())
        m_session->setScenario(std::nullopt);
    else
        m_session->setScenario(model::ScenarioId(scenario));
}

void CompareRoom::choosePeople(const QString &segment)
{
    const model::SegmentId id(segment);
    m_session->setSegment(m_session->segmentId() == id ? std::nullopt : std::optional(id));
}

void CompareRoom::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_scroll->setGeometry(rect());
}

void CompareRoom::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (!m_shown)
        refresh();
}

} // namespace app::compare
