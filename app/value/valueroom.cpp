// SPDX-License-Identifier: GPL-3.0-only
#include "app/value/valueroom.h"

#include "app/charts/chartpanel.h"
#include "app/charts/numbers.h"
#include "app/parallel.h"
#include "app/theme/parts.h"
#include "app/value/budgetline.h"
#include "app/value/costspanel.h"
#include "app/value/figurestrip.h"
#include "app/value/methodspage.h"
#include "app/value/termspanel.h"


namespace app::value {

using model::AppraisalTerms;

ValueRoom::ValueRoom(Theme *theme, Document *document, Session *session, AnalysisRunner *runner, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_document(document), m_session(session), m_runner(runner)
{
    setObjectName(QStringLiteral("value"));
    build();
    connectParts();
    showAnalysis(runner->latest());
}

void ValueRoom::build()
{
    m_pages = new SwitchBar({tr("Worth"), tr("Methods")}, this);
    m_pages->setAccessibleName(tr("What it is worth, or official methods"));
    m_pages->choose(static_cast<int>(m_page));
    m_methods = new MethodsPage(m_theme, m_session, this);
    m_methods->hide();
    m_scroll = new ScrollPage(this);
    m_content = m_scroll->content();
    connect(m_scroll, &ScrollPage::resized, this, &ValueRoom::arrange);
    m_headline = new PlainLabel(m_theme, Type::Title, Weight::Strong, PlainLabel::Tone::First, m_content);
    m_subtitle = new PlainLabel(m_theme, Type::Body, Weight::Regular, PlainLabel::Tone::Second, m_content);
    m_freshness = new PlainLabel(m_theme, Type::Body, Weight::Strong, PlainLabel::Tone::Second, m_content);
    m_freshness->setText(tr("Working it out anew; these are the figures of before"));
    m_refusal = new PlainLabel(m_theme, Type::Body, Weight::Strong, PlainLabel::Tone::First, m_content);
    m_refusal->setAccessibleName(tr("Why nothing was changed"));
    for (QLabel *label : {m_headline, m_subtitle, m_freshness, m_refusal})
        label->setWordWrap(true);
    m_figures = new FigureStrip(m_theme, m_content);
    m_cashFlow = new charts::ChartPanel(m_theme, m_content);
    m_frontier = new charts::ChartPanel(m_theme, m_content);
    m_budget = new BudgetLine(m_theme, m_content);
    m_costs = new CostsPanel(m_theme, m_content);
    m_terms = new TermsPanel(m_theme, m_content);
}

void ValueRoom::connectParts()
{
    connect(m_runner, &AnalysisRunner::finished, this, &ValueRoom::showAnalysis);
    connect(m_runner, &AnalysisRunner::started, this, &ValueRoom::showFreshness);
    connect(m_runner->attributions(), &AttributionRunner::finished, this, &ValueRoom::showHours);
    connect(m_session, &Session::chosen, this, [this] {
        if (!m_session->journeyId())
            showAnalysis(nullptr);
    });
    connect(m_theme, &Theme::changed, this, &ValueRoom::placePages);
    connect(m_theme, &Theme::changed, this, &ValueRoom::arrange);
    connect(m_pages, &SwitchBar::switched, this, [this](int page) { setPage(static_cast<Page>(page)); });
    connect(m_terms, &TermsPanel::changed, this, &ValueRoom::setTerms);
    connect(m_terms, &TermsPanel::refused, this, &ValueRoom::say);
    connect(m_costs->model(), &CostsModel::edited, this, [this](const model::Scenario &scenario) { edit(model::edits::Put<model::Scenario>{scenario}); });
    connect(m_costs->model(), &CostsModel::refused, this, &ValueRoom::say);
    connect(m_budget, &BudgetLine::tried, this, &ValueRoom::showBudget);
    connect(m_budget, &BudgetLine::chosen, this, &ValueRoom::setBudget);
    connect(m_budget, &BudgetLine::refused, this, &ValueRoom::say);
    connect(m_frontier, &charts::ChartPanel::chosen, this, [this](const QString &which) {
        if (const auto *portfolio = this->portfolio(); portfolio && which.toUInt() < portfolio->frontier.size())
            setBudget(portfolio->frontier[which.toUInt()].cost);
    });
}

void ValueRoom::showAnalysis(const SharedAnalysis &analysis)
{
    m_analysis = analysis;
    m_valuation = valuationOf(analysis);
    m_shown = false;
    const auto [why, more] = m_valuation ? std::pair(headlineOf(*m_valuation), subtitleOf(*m_valuation)) : whyNot(analysis);
    m_headline->setText(why);
    m_subtitle->setText(more);
    m_refusal->clear();
    if (isVisible())
        refresh();
    showFreshness();
}

QString ValueRoom::headline() const { return m_headline->text(); }

const model::burden::Portfolio *ValueRoom::portfolio() const { return m_portfolio && m_portfolioOf == m_analysis ? &*m_portfolio : nullptr; }

void ValueRoom::refresh()
{
    m_shown = true;
    m_pages->setVisible(m_analysis != nullptr);
    m_methods->setVisible(m_page == Page::Methods);
    m_scroll->setVisible(m_page == Page::Worth);
    if (m_page == Page::Methods) {
        m_methods->show(m_analysis);
        placePages();
        return;
    }
    for (QWidget *part : std::initializer_list<QWidget *>{m_figures, m_cashFlow, m_frontier, m_budget, m_costs})
        part->setVisible(m_valuation.has_value());
    m_terms->setVisible(m_analysis != nullptr);
    if (m_analysis)
        m_terms->show(*m_analysis->workspace);
    offerScenarios();
    if (m_valuation) {
        showFigures();
        m_cashFlow->setChart(cashFlowChart(*m_valuation));
        m_costs->show(m_valuation);
        m_runner->attributions()->ask();
        showHours();
        askForPortfolio();
    }
    arrange();
}

void ValueRoom::showFigures()
{
    const model::burden::Appraisal &appraisal = m_valuation->appraisal;
    const QString &currency = m_valuation->currency();
    const int period = m_valuation->terms().period;
    const auto &worth = appraisal.worth;
    const QString none = tr("none", "a ratio or payback that isn't there");
    QList<FigureStrip::Figure> figures = {
        {charts::large(appraisal.hoursAYear), tr("hours saved a year, at full take-up"), tr("Baseline less scenario, all people.")},
        {charts::money(m_valuation->worthAYear(), currency), tr("worth of those hours, a year"), tr("Hours of each segment × the value of an hour.")},
        {charts::money(worth.netPresentValue, currency), tr("net present value over %n years", nullptr, period),
         tr("Benefits now %1 less costs now %2: each year's × its discount factor.").arg(charts::money(worth.benefits, currency), charts::money(worth.costs, currency))},
        {worth.benefitCostRatio ? charts::number(*worth.benefitCostRatio, 2) : none, tr("benefits as a multiple of costs, discounted", "benefit-cost ratio"),
         tr("Present value of benefits / present value of costs. None where nothing is spent.")},
        {worth.paybackYears ? charts::number(*worth.paybackYears, 1) : none, tr("years to pay back, not discounted"),
         tr("From when on benefits so far have been at least costs so far. None where nothing is spent or it is not paid back in time.")},
        {charts::money(worth.equivalentAnnual, currency), tr("a year, if it came evenly"), tr("Net present value / the sum of the period's discount factors, the first being 1.")},
    };
    if (appraisal.weighted)
        figures.append({charts::money(appraisal.weighted->netPresentValue, currency), tr("net present value, weighted by income"),
                        tr("Benefits of each segment × (median income / its income) to the power of %1.").arg(m_valuation->terms().elasticity)});
    m_figures->setFigures(figures);
}

void ValueRoom::showHours() { m_costs->model()->showHours(m_valuation ? m_runner->attributions()->latest() : nullptr); }

void ValueRoom::showBudget(const std::optional<double> &budget)
{
    const model::burden::Portfolio *known = portfolio();
    m_frontier->setVisible(m_valuation && known);
    if (!m_valuation)
        return;
    if (known) {
        m_frontier->setChart(frontierChart(*m_valuation, *known, budget));
        m_budget->show(*m_valuation, *known, budget);
    } else {
        m_budget->showWaiting(m_noPortfolio.isEmpty() ? tr("Trying the sets of changes…") : m_noPortfolio);
    }
}

void ValueRoom::askForPortfolio()
{
    const auto sameQuestion = [this] {
        if (!m_portfolioOf || m_portfolioOf->journey != m_analysis->journey || m_portfolioOf->scenario != m_analysis->scenario)
            return false;
        const model::Workspace &a = *m_portfolioOf->workspace, &b = *m_analysis->workspace;
        return a.appraisal.period == b.appraisal.period && a.journeys == b.journeys && a.scenarios == b.scenarios && a.inventory == b.inventory;
    };
    const bool known = sameQuestion();
    m_portfolioOf = m_analysis;
    if (!known) {
        m_portfolio.reset();
        m_noPortfolio.clear();
        m_task.start([this, analysis = m_analysis](const Task::Run &run) {
            const model::Workspace &workspace = *analysis->workspace;
            auto got = model::burden::portfolio(workspace.inventory, *workspace.journeys.find(analysis->journey), workspace.scenarios, *analysis->scenario,
                                                workspace.appraisal.period, onThreads(), run.stop());
            run.tell([this, got = std::move(got)] {
                if (got)
                    m_portfolio = *got;
                else
                    m_noPortfolio = got.refusal();
                showBudget(m_analysis ? m_analysis->workspace->appraisal.budget : std::nullopt);
                arrange();
                emit chosenFrom();
            });
        });
    }
    showBudget(m_analysis->workspace->appraisal.budget);
}

void ValueRoom::offerScenarios()
{
    qDeleteAll(m_offers);
    m_offers.clear();
    if (m_valuation || !m_analysis || m_analysis->scenario)
        return;
    for (const model::Scenario *scenario : model::scenariosOf(*m_analysis->workspace, m_analysis->journey)) {
        QPushButton *offer = makeButton(QString(scenario->name.isEmpty() ? scenario->id.text() : scenario->name).replace(QLatin1Char('&'), QLatin1String("&&")),
                                        ButtonKind::Ordinary, m_content);
        connect(offer, &QPushButton::clicked, this, [this, id = scenario->id] { m_session->setScenario(id); });
        offer->show();
        m_offers.append(offer);
    }
}

void ValueRoom::setTerms(const AppraisalTerms &terms) { edit(model::edits::Appraise{terms}); }

void ValueRoom::setBudget(const std::optional<double> &budget)
{
    AppraisalTerms terms = m_document->workspace()->appraisal;
    if (terms.budget == budget)
        return;
    terms.budget = budget;
    setTerms(terms);
}

void ValueRoom::edit(const model::edits::Any &edit)
{
    const model::Done done = m_document->apply(edit);
    say(done.ok() ? QString() : done.refusal());
    if (!done.ok() && m_analysis)
        m_terms->show(*m_analysis->workspace);
}

void ValueRoom::say(const QString &sentence)
{
    m_refusal->setText(sentence);
    arrange();
}

void ValueRoom::showFreshness()
{
    m_freshness->setVisible(m_analysis && !m_runner->isFresh());
    arrange();
}

void ValueRoom::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    placePages();
}

void ValueRoom::setPage(Page page)
{
    m_page = page;
    m_pages->choose(static_cast<int>(page));
    refresh();
}

/// The switch between the pages stands above both.
void ValueRoom::placePages()
{
    const QSize size = m_pages->sizeHint();
    const int top = m_theme->px(12);
    m_pages->setGeometry(m_theme->px(20), top, size.width(), size.height());
    const QRect below = rect().adjusted(0, top + size.height() + m_theme->px(4), 0, 0);
    m_scroll->setGeometry(below);
    m_methods->setGeometry(below);
}

void ValueRoom::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (!m_shown)
        refresh();
}

} // namespace app::value
