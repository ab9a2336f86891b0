// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/charts/chart.h"
#include "app/document/analysisrunner.h"
#include "model/burden/breakeven.h"
#include "model/burden/portfolio.h"

/// From an analysis to what the value room shows: figures, sentences and charts as values.
namespace app::value {

/// A scenario valued on the document's terms.
struct Valuation {
    SharedAnalysis analysis;
    QList<model::Entry> entries;   ///< point into the analysis' workspace
    model::burden::Appraisal appraisal;
    model::burden::BreakEven breakEven;

    const model::Workspace &workspace() const { return *analysis->workspace; }
    const model::AppraisalTerms &terms() const { return analysis->workspace->appraisal; }
    const QString &currency() const { return analysis->workspace->currency; }
    QString scenarioName() const;
    QString journeyName() const;
    /// A change by its place in the whole list, in words.
    QString nameOf(int entry) const;
    /// What everybody saves in a year at full take-up, in money, before optimism.
    double worthAYear() const;
};

/// Values what an analysis shows; none where no scenario is chosen or it has no figures.
std::optional<Valuation> valuationOf(const SharedAnalysis &analysis);
/// Why an analysis has no value to show, as a headline and a sentence.
std::pair<QString, QString> whyNot(const SharedAnalysis &analysis);

/// "Once only saves 2.2 million hours a year; over 10 years it brings £4.1 million more than it costs".
QString headlineOf(const Valuation &valuation);
/// From what take-up it pays, and on what terms this is.
QString subtitleOf(const Valuation &valuation);
QString breakEvenSentence(const Valuation &valuation);
/// "Green Book, 3.5 % falling; prices of 2025; …"
QString termsSentence(const Valuation &valuation);

/// Costs and benefits year by year and what they come to.
charts::Chart cashFlowChart(const Valuation &valuation);
/// For every budget the best set.
charts::Chart frontierChart(const Valuation &valuation, const model::burden::Portfolio &portfolio, const std::optional<double> &budget);
/// "£50 million buys 696,000 hours a year: The account of daily life is told once"; without a budget what all costs.
QString bundleSentence(const Valuation &valuation, const model::burden::Portfolio &portfolio, const std::optional<double> &budget);

} // namespace app::value
