// SPDX-License-Identifier: GPL-3.0-only
#include "app/cli/valued.h"

#include "model/change/describe.h"

#include <CLI/CLI.hpp>

namespace app::cli {

using namespace model;

namespace {

/// The scenario of that id, or the only one.
Result<const Scenario *> scenarioMeant(const Workspace &workspace, const Journey &journey, const std::string &id, const QString &file)
{
    const auto meant = scenariosMeant(workspace, journey, id.empty() ? std::vector<std::string>() : std::vector{id}, file);
    if (!meant)
        return Refusal{meant.refusal()};
    if (meant->size() == 1)
        return meant->front();
    if (meant->isEmpty())
        return Refusal{QStringLiteral("%1: the journey \"%2\" has no scenario; add one first.").arg(file, journey.id.text())};
    QStringList ids;
    for (const Scenario *scenario : *meant)
        ids += scenario->id.text();
    return Refusal{QStringLiteral("%1: the journey \"%2\" has several scenarios; choose one with --scenario: %3.")
                       .arg(file, journey.id.text(), ids.mid(0, 20).join(QStringLiteral(", ")))};
}

/// "online=0.5" as a segment and its income.
std::optional<Refusal> takeIncome(const QString &word, const Inventory &inventory, QMap<SegmentId, double> &incomes)
{
    const qsizetype at = word.lastIndexOf(QLatin1Char('='));
    bool isNumber = false;
    const double income = at < 0 ? 0 : word.mid(at + 1).toDouble(&isNumber);
    const Result<SegmentId> segment = SegmentId::from(word.left(std::max<qsizetype>(at, 0)));
    if (!isNumber || !segment)
        return Refusal{QStringLiteral("--weights: \"%1\" is no segment and income; write them as in online=1.5,offline=0.5.").arg(word)};
    if (!inventory.segments.contains(*segment))
        return Refusal{QStringLiteral("--weights: there is no segment \"%1\"; treadlight-cli measure lists them.").arg(segment->text())};
    incomes.insert(*segment, income);
    return std::nullopt;
}

/// A schedule by its key, or one rate for all years.
void takeRates(const QString &word, AppraisalTerms &terms)
{
    bool isNumber = false;
    const double rate = word.toDouble(&isNumber);
    terms.rates = isNumber ? QString(flatRates) : word;
    if (isNumber)
        terms.flatRate = rate;
}

} // namespace

void addScenario(CLI::App &command, ScenarioWords &words)
{
    command.add_option("FILE", words.file, "A .treadlight or .json workspace")->required()->type_name("");
    command.add_option("--journey", words.journey, "Which journey; may be left out where there is only one")->type_name("ID");
    command.add_option("--scenario", words.scenario, "Which scenario; may be left out where there is only one")->type_name("ID");
    addFormat(command, words.print);
}

QString ScenarioMeant::nameOf(int entry) const
{
    const auto entries = entriesOf(workspace().scenarios, scenario->id);
    return entries && entry < entries->size() ? describe(*entries->at(entry).change, *journey, workspace().inventory) : QString();
}

Outcome withScenario(const ScenarioWords &words, const std::function<Outcome(const ScenarioMeant &)> &then)
{
    const QString file = fromWord(words.file);
    Result<files::Opened> opened = files::open(file);
    if (!opened)
        return refused(Exit::File, opened.refusal());
    ScenarioMeant meant{*std::move(opened), nullptr, nullptr};
    const auto journey = journeyMeant(meant.workspace(), words.journey, file);
    if (!journey)
        return refused(Exit::Words, journey.refusal());
    meant.journey = *journey;
    const auto scenario = scenarioMeant(meant.workspace(), **journey, words.scenario, file);
    if (!scenario)
        return refused(Exit::Words, scenario.refusal());
    meant.scenario = *scenario;
    Outcome outcome = then(meant);
    outcome.messages = warningsOf(meant.opened) + outcome.messages;
    return outcome;
}

void addPeriod(CLI::App &command, TermsWords &words)
{
    command.add_option("--period", words.period, "Years with benefits, 1 to 125")->type_name("YEARS");
    command.add_option("--budget", words.budget, "For all costs over the period")->type_name("AMOUNT");
}

void addTerms(CLI::App &command, TermsWords &words)
{
    command.add_option("--period", words.period, "Years with benefits, 1 to 125")->type_name("YEARS");
    command.add_option("--rates", words.rates, "Discount rates: green-book-2026, or one rate a year such as 0.03")->type_name("KEY|RATE");
    command.add_option("--base-year", words.baseYear, "Calendar year that is year 0")->type_name("YEAR");
    command.add_option("--price-year", words.priceYear, "Year whose prices values are in")->type_name("YEAR");
    QStringList keys{ownTimeValue};
    for (const TimeValue &value : timeValues())
        keys += QLatin1String(value.key);
    command.add_option("--value-of-time", words.timeValue, "What an hour is worth: " + keys.join(QStringLiteral(", ")).toStdString())->type_name("KEY");
    command.add_option("--optimism", words.optimism, "Optimism bias: share added to costs")->type_name("SHARE");
    command.add_option("--haircut", words.haircut, "Share taken off benefits")->type_name("SHARE");
    command.add_option("--ramp", words.ramp, "Share of the take-up reached in year 1, 2 …; the last holds on: 0.3,0.7,1")
        ->type_name("SHARES")
        ->delimiter(',')
        ->allow_extra_args(false);
    command.add_option("--weights", words.weights, "Incomes relative to the median, for a value weighted by income: online=1.5,offline=0.5")
        ->type_name("SEGMENT=INCOME")
        ->delimiter(',')
        ->allow_extra_args(false);
    command.add_option("--exponent", words.elasticity, "Of the weights: (median / income) to the power of it")->type_name("NUMBER");
    command.add_flag("--without-money", words.withoutMoney, "Fees saved are no benefit");
}

Result<AppraisalTerms> termsMeant(const TermsWords &words, const Workspace &workspace)
{
    AppraisalTerms terms = workspace.appraisal;
    terms.period = words.period.value_or(terms.period);
    if (!words.rates.empty())
        takeRates(fromWord(words.rates), terms);
    terms.baseYear = words.baseYear.value_or(terms.baseYear);
    terms.priceYear = words.priceYear.value_or(terms.priceYear);
    if (!words.timeValue.empty())
        terms.timeValue = fromWord(words.timeValue);
    terms.costOptimism = words.optimism.value_or(terms.costOptimism);
    terms.benefitOptimism = words.haircut.value_or(terms.benefitOptimism);
    if (!words.ramp.empty())
        terms.ramp = QList<double>(words.ramp.begin(), words.ramp.end());
    if (!words.weights.empty())
        terms.weighted = true;
    for (const std::string &word : words.weights) {
        if (const auto off = takeIncome(fromWord(word), workspace.inventory, terms.incomes))
            return *off;
    }
    terms.elasticity = words.elasticity.value_or(terms.elasticity);
    if (words.budget)
        terms.budget = words.budget;
    if (words.withoutMoney)
        terms.countsMoney = false;
    if (const QString why = whyNotValued(terms); !why.isEmpty())
        return Refusal{why};
    return terms;
}

} // namespace app::cli
