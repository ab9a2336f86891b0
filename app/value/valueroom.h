// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/document/analysisrunner.h"
#include "app/document/task.h"
#include "app/theme/scrollpage.h"
#include "app/theme/theme.h"
#include "app/value/valuation.h"

#include <QWidget>

class QPushButton;

namespace app {
class PlainLabel;
class SwitchBar;
}
namespace app::charts {
class ChartPanel;
}

namespace app::value {

class BudgetLine;
class CostsPanel;
class FigureStrip;
class MethodsPage;
class TermsPanel;

/// The room that says what a scenario is worth: hours first, then money over its years, on terms and costs that are edited
/// here; which changes to make for a budget, and from what take-up it pays.
class ValueRoom : public QWidget {
    Q_OBJECT
public:
    ValueRoom(Theme *theme, Document *document, Session *session, AnalysisRunner *runner, QWidget *parent = nullptr);

    /// What the room does at each `AnalysisRunner::finished`. Null = nothing is open.
    void showAnalysis(const SharedAnalysis &analysis);
    QString headline() const;
    /// What it is worth, or the same journey in the terms of official methods.
    enum class Page { Worth, Methods };
    void setPage(Page page);
    const std::optional<Valuation> &valuation() const { return m_valuation; }
    /// The frontier of what is shown, or null while it isn't known.
    const model::burden::Portfolio *portfolio() const;

signals:
    /// The frontier of budgets is on the screen.
    void chosenFrom();

protected:
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void build();
    void connectParts();
    void refresh();
    void placePages();
    void showFigures();
    void showBudget(const std::optional<double> &budget);
    void showHours();
    void showFreshness();
    /// Scenarios to choose from where none is.
    void offerScenarios();
    void askForPortfolio();
    void edit(const model::edits::Any &edit);
    void setTerms(const model::AppraisalTerms &terms);
    void setBudget(const std::optional<double> &budget);
    void say(const QString &sentence);
    void arrange();
    int arrangeHead(int width, int inner);
    int arrangeOffers(int top, int inner);
    int arrangePanels(int top, int inner);

    Theme *m_theme;
    Document *m_document;
    Session *m_session;
    AnalysisRunner *m_runner;
    SharedAnalysis m_analysis;
    std::optional<Valuation> m_valuation;
    bool m_shown = false;   ///< whether what is on the screen is of m_analysis; a hidden room waits

    SharedAnalysis m_portfolioOf;   ///< the analysis it was asked for
    std::optional<model::burden::Portfolio> m_portfolio;
    QString m_noPortfolio;          ///< why there is none
    Task m_task;

    Page m_page = Page::Worth;
    SwitchBar *m_pages = nullptr;
    MethodsPage *m_methods = nullptr;
    ScrollPage *m_scroll = nullptr;
    QWidget *m_content = nullptr;
    PlainLabel *m_headline = nullptr;
    PlainLabel *m_subtitle = nullptr;
    PlainLabel *m_freshness = nullptr;
    PlainLabel *m_refusal = nullptr;
    QList<QPushButton *> m_offers;
    FigureStrip *m_figures = nullptr;
    charts::ChartPanel *m_cashFlow = nullptr;
    charts::ChartPanel *m_frontier = nullptr;
    BudgetLine *m_budget = nullptr;
    CostsPanel *m_costs = nullptr;
    TermsPanel *m_terms = nullptr;
};

} // namespace app::value
