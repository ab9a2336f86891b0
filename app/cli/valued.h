// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/cli/command.h"
#include "model/scenario/terms.h"

/// What the commands about one scenario's changes ask for alike.
namespace app::cli {

/// The words that say which scenario of which journey.
struct ScenarioWords {
    std::string file;
    std::string journey;
    std::string scenario;
    Print print = Print::Table;
};
/// FILE, --journey, --scenario and --format.
void addScenario(CLI::App &command, ScenarioWords &words);

/// The scenario that is meant, in its open file.
struct ScenarioMeant {
    model::files::Opened opened;
    const model::Journey *journey;
    const model::Scenario *scenario;

    const model::Workspace &workspace() const { return opened.workspace; }
    /// A change by its place in the whole list, in words.
    QString nameOf(int entry) const;
};

/// Opens the file and runs `then` on what is meant; else says why not.
Outcome withScenario(const ScenarioWords &words, const std::function<Outcome(const ScenarioMeant &)> &then);

/// The words that say on what terms; what is left out is as the document has it.
struct TermsWords {
    std::optional<int> period;
    std::string rates;
    std::optional<int> baseYear, priceYear;
    std::string timeValue;
    std::optional<double> optimism, haircut, elasticity, budget;
    std::vector<double> ramp;
    std::vector<std::string> weights;
    bool withoutMoney = false;
};
void addTerms(CLI::App &command, TermsWords &words);
/// --period and --budget alone.
void addPeriod(CLI::App &command, TermsWords &words);

/// The document's terms with these words; refused where they are out of bounds or name what is not there.
model::Result<model::AppraisalTerms> termsMeant(const TermsWords &words, const model::Workspace &workspace);

} // namespace app::cli
