// SPDX-License-Identifier: GPL-3.0-only
#include "app/compare/compareroom.h"

#include "app/charts/chartpanel.h"
#include "app/compare/figures.h"
#include "app/compare/sheet.h"
#include "app/compare/tablepanel.h"
#include "app/theme/parts.h"

#include <QScrollBar>

namespace app::compare {

namespace {

constexpr double left = 16, right = 24, top = 16, gap = 16;
constexpr double upperHeight = 368, lowerHeight = 324;
constexpr double wide = 760, narrow = 544; ///< the two columns at 1440
constexpr double leastForTwoColumns = 1120;

} // namespace

CompareRoom::CompareRoom(Theme *theme, Document *, Session *session, AnalysisRunner *runner,
                         ConfidenceRunner *confidence, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_session(session), m_runner(runner), m_confidence(confidence)
{
    build();
    connect(runner, &AnalysisRunner::finished, this, &CompareRoom::showAnalysis);
    connect(confidence, &ConfidenceRunner::finished, this, [this] {
        tell();
        if (m_shown && isVisible())
            refresh();
        else
            m_shown = false;
    });
    connect(runner, &AnalysisRunner::started, this, &CompareRoom::showFreshness);
    connect(theme, &Theme::changed, this, &CompareRoom::arrange);
    connect(m_table, &TablePanel::chosen, this, &CompareRoom::choose);
    connect(runner->attributions(), &AttributionRunner::finished, this, &CompareRoom::showChanges);
    connect(m_told, &SwitchBar::switched, this, &CompareRoom::showChanges);
    connect(m_components, &charts::ChartPanel::chosen, this, &CompareRoom::choose);
    connect(m_changes, &charts::ChartPanel::chosen, this, &CompareRoom::choose);
    connect(m_segments, &charts::ChartPanel::chosen, this, &CompareRoom::choosePeople);
    connect(session, &Session::chosen, this, [this] {
        if (!m_session->journeyId())
            showAnalysis(nullptr);
        showFreshness();
    });
    showAnalysis(runner->latest());
}

void CompareRoom::build()
{
    m_scroll = new ScrollPage(this);
    m_content = m_scroll->content();
    connect(m_scroll, &ScrollPage::resized, this, &CompareRoom::arrange);
    m_headline = new PlainLabel(m_theme, Type::Title, Weight::Strong, PlainLabel::Tone::First, m_content);
    m_subtitle = new PlainLabel(m_theme, Type::Body, Weight::Regular, PlainLabel::Tone::Second, m_content);
    m_freshness = new PlainLabel(m_theme, Type::Body, Weight::Strong, PlainLabel::Tone::Second, m_content);
    m_freshness->setText(tr("Working it out anew; these are the figures of before"));
    m_freshness->hide();
    for (QLabel *label : {m_headline, m_subtitle})
        label->setWordWrap(true);
    m_table = new TablePanel(m_theme, m_content);
    m_components = new charts::ChartPanel(m_theme, m_content);
    m_told = new SwitchBar({tr("In order"), tr("First in"), tr("Last in"), tr("Fair share")}, m_content);
    m_told->setAccessibleName(tr("How the part of each change is told"));
    m_changes = new charts::ChartPanel(m_theme, m_content);
    m_segments = new charts::ChartPanel(m_theme, m_content);
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
}

QString CompareRoom::headline() const { return m_headline->text(); }

void CompareRoom::refresh()
{
    m_shown = true;
    const bool measured = m_analysis && m_analysis->baseline;
    const bool changes = measured && !m_analysis->scenarios.empty() && (!m_analysis->scenario || m_analysis->shown());
    m_table->setVisible(measured);
    m_components->setVisible(measured);
    m_segments->setVisible(measured);
    m_changes->setVisible(changes);
    if (measured) {
        m_table->setSheet(sheetOf(*m_analysis, known().get()));
        m_components->setChart(componentsChart(*m_analysis));
        m_segments->setChart(segmentsChart(*m_analysis));
    }
    m_told->setVisible(changes && m_analysis->scenario);
    if (changes && m_analysis->scenario)
        m_runner->attributions()->ask();
    showChanges();
    arrange();
}

void CompareRoom::showChanges()
{
    if (m_shown && m_analysis && m_analysis == m_runner->latest() && !m_changes->isHidden())
        m_changes->setChart(changesChart(*m_analysis, static_cast<Told>(m_told->chosen()), m_runner->attributions()->latest()));
    else if (m_shown && m_analysis && !m_changes->isHidden())
        m_changes->setChart(changesChart(*m_analysis));
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

void CompareRoom::arrange()
{
    const int width = std::max(m_theme->px(480), m_scroll->viewport()->width());
    const int inner = width - m_theme->px(left + right);
    int y = m_theme->px(top);
    for (QLabel *label : {m_headline, m_subtitle}) {
        const int line = m_theme->lineHeight(label == m_headline ? Type::Title : Type::Body);
        const int height = std::max(line, label->heightForWidth(inner));
        label->setGeometry(m_theme->px(left) + m_theme->px(4), y, inner - m_theme->px(4), height);
        y += height + m_theme->px(4);
    }
    const int freshWidth = m_freshness->sizeHint().width();
    const bool beside =
        m_subtitle->fontMetrics().horizontalAdvance(m_subtitle->text()) + freshWidth + 2 * m_theme->px(gap) < inner;
    m_freshness->setGeometry(width - m_theme->px(right) - freshWidth, beside ? m_subtitle->y() : y, freshWidth,
                             m_theme->lineHeight(Type::Body));
    if (!beside && !m_freshness->isHidden())
        y += m_theme->lineHeight(Type::Body);
    y = std::max(y + m_theme->px(8), m_theme->px(80));
    m_content->resize(width, y + arrangePanels(y, inner) + m_theme->px(gap));
}

int CompareRoom::arrangePanels(int y, int width)
{
    const int x = m_theme->px(left), space = m_theme->px(gap);
    const int upper = m_theme->px(upperHeight), lower = m_theme->px(lowerHeight);
    const bool changes = !m_changes->isHidden();
    const int strip = m_told->isHidden() ? 0 : m_theme->px(32);
    const auto placeChanges = [&](int top, int panelWidth) {
        m_told->setGeometry(QRect(QPoint(x, top), m_told->sizeHint()));
        m_changes->setGeometry(x, top + strip, panelWidth, lower);
    };
    if (width + m_theme->px(left + right) < m_theme->px(leastForTwoColumns)) {
        const int start = y;
        for (QWidget *panel : {static_cast<QWidget *>(m_table), static_cast<QWidget *>(m_components),
                               static_cast<QWidget *>(m_changes), static_cast<QWidget *>(m_segments)}) {
            if (panel->isHidden())
                continue;
            const int height = panel == m_table || panel == m_components ? upper : lower;
            if (panel == m_changes)
                placeChanges(y, width);
            else
                panel->setGeometry(x, y, width, height);
            y += height + (panel == m_changes ? strip : 0) + space;
        }
        return y - space - start;
    }
    const int first = qRound((width - space) * wide / (wide + narrow));
    const int second = width - space - first;
    m_table->setGeometry(x, y, first, upper);
    m_components->setGeometry(x + first + space, y, second, upper);
    placeChanges(y + upper + space, first);
    m_segments->setGeometry(changes ? x + first + space : x, y + upper + space, changes ? second : first, lower + strip);
    return upper + space + lower + strip;
}

} // namespace app::compare
