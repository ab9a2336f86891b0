// SPDX-License-Identifier: GPL-3.0-only
#include "app/cli/print.h"
#include "app/cli/valued.h"
#include "model/burden/breakeven.h"
#include "model/files/jsonparts.h"

#include <CLI/CLI.hpp>

namespace app::cli {

using namespace model;
using namespace model::burden;

namespace {

struct Words : ScenarioWords {
    TermsWords terms;
};

/// An appraisal with what it was made on.
struct Valued {
    Appraisal appraisal;
    AppraisalTerms terms;
    BreakEven breakEven;
};

void write(files::JsonWriter &out, const char *key, const std::optional<double> &number)
{
    out.key(key);
    if (number)
        out.number(*number);
    else
        out.null();
}

void write(files::JsonWriter &out, const Worth &worth)
{
    out.key("netPresentValue").number(worth.netPresentValue);
    write(out, "benefitCostRatio", worth.benefitCostRatio);
    write(out, "paybackYears", worth.paybackYears);
    out.key("equivalentAnnual").number(worth.equivalentAnnual);
    out.key("benefits").number(worth.benefits);
    out.key("costs").number(worth.costs);
}

const char *keyOf(BreakEven::Pays pays)
{
    return pays == BreakEven::Pays::Always ? "always" : pays == BreakEven::Pays::From ? "from" : "never";
}

void write(files::JsonWriter &out, const BreakEven &even)
{
    out.object([&] {
        out.key("pays").text(QString::fromLatin1(keyOf(even.pays)));
        const bool from = even.pays == BreakEven::Pays::From;
        write(out, "factor", from ? std::optional(even.factor) : std::nullopt);
        write(out, "takeUp", from ? std::optional(even.takeUp) : std::nullopt);
        out.key("takeUpNow").number(even.takeUpNow);
    });
}

QByteArray json(const ScenarioMeant &meant, const Valued &valued)
{
    files::JsonWriter out;
    out.openObject([&] {
        out.key("journey").text(meant.journey->id.text());
        out.key("scenario").text(meant.scenario->id.text());
        write(out, valued.appraisal.worth);
        out.key("hours").number(valued.appraisal.hours);
        if (valued.appraisal.weighted)
            out.key("weighted").object([&] { write(out, *valued.appraisal.weighted); });
        out.key("breakEven");
        write(out, valued.breakEven);
        out.key("terms");
        files::writeTerms(out, valued.terms);
        out.key("years").openList([&] {
            for (const AppraisalYear &year : valued.appraisal.years) {
                out.object([&] {
                    out.key("year").integer(year.year);
                    out.key("hours").number(year.hours);
                    out.key("benefit").number(year.benefit);
                    if (valued.appraisal.weighted)
                        out.key("weightedBenefit").number(year.weightedBenefit);
                    out.key("cost").number(year.cost);
                    out.key("discountFactor").number(year.discountFactor);
                });
            }
        });
    });
    return out.take().value_or(QByteArray()) + '\n';
}

QByteArray csv(const Valued &valued)
{
    QByteArray csv = "year,hours,benefit,weightedBenefit,cost,discountFactor\r\n";
    for (const AppraisalYear &year : valued.appraisal.years)
        csv += CsvRow().number(year.year).number(year.hours).number(year.benefit).number(year.weightedBenefit).number(year.cost).number(year.discountFactor).line();
    return csv;
}

QString breakEvenSentence(const BreakEven &even)
{
    const auto percent = [](double share) { return forPeople(100 * share) + QStringLiteral(" %"); };
    if (even.pays == BreakEven::Pays::Always)
        return QStringLiteral("It pays at every take-up.");
    if (even.pays == BreakEven::Pays::Never)
        return QStringLiteral("It does not pay even if everybody takes it up.");
    return QStringLiteral("It pays from a take-up of %1 (it is %2).").arg(percent(even.takeUp), percent(even.takeUpNow));
}

QByteArray table(const ScenarioMeant &meant, const Valued &valued)
{
    const QString &currency = meant.workspace().currency;
    const auto orNone = [](const std::optional<double> &number) { return number ? forPeople(*number) : QStringLiteral("none"); };
    QStringList head{QStringLiteral("Over %1 years").arg(valued.terms.period), QStringLiteral("everybody alike")};
    if (valued.appraisal.weighted)
        head += QStringLiteral("weighted");
    TextTable worth(head);
    const auto row = [&](const QString &name, auto of) {
        QStringList cells{name, of(valued.appraisal.worth)};
        if (valued.appraisal.weighted)
            cells += of(*valued.appraisal.weighted);
        worth.row(cells);
    };
    worth.row({QStringLiteral("Hours saved"), forPeople(valued.appraisal.hours)});
    row(QStringLiteral("Benefits, now, ") + currency, [](const Worth &w) { return forPeople(w.benefits); });
    row(QStringLiteral("Costs, now, ") + currency, [](const Worth &w) { return forPeople(w.costs); });
    row(QStringLiteral("Net present value, ") + currency, [](const Worth &w) { return forPeople(w.netPresentValue); });
    row(QStringLiteral("Benefit-cost ratio"), [&](const Worth &w) { return orNone(w.benefitCostRatio); });
    row(QStringLiteral("Payback, years, not discounted"), [&](const Worth &w) { return orNone(w.paybackYears); });
    row(QStringLiteral("A year, evenly, ") + currency, [](const Worth &w) { return forPeople(w.equivalentAnnual); });
    TextTable years({QStringLiteral("Year"), QStringLiteral("hours"), QStringLiteral("benefit"), QStringLiteral("cost"), QStringLiteral("factor")});
    for (const AppraisalYear &year : valued.appraisal.years)
        years.row({QString::number(year.year), forPeople(year.hours), forPeople(year.benefit), forPeople(year.cost),
                   QString::number(year.discountFactor, 'f', 6)});
    return worth.text() + '\n' + breakEvenSentence(valued.breakEven).toUtf8() + "\n\n" + years.text();
}

Outcome run(const Words &words)
{
    return withScenario(words, [&](const ScenarioMeant &meant) {
        const Workspace &workspace = meant.workspace();
        const Result<AppraisalTerms> terms = termsMeant(words.terms, workspace);
        if (!terms)
            return refused(Exit::Words, terms.refusal());
        const Result<Appraisal> got = appraisal(workspace.inventory, *meant.journey, workspace.scenarios, meant.scenario->id, *terms);
        if (!got)
            return notMeasured(fromWord(words.file), got.refusal());
        const Valued valued{*got, *terms, breakEven(workspace.inventory, *meant.journey, *entriesOf(workspace.scenarios, meant.scenario->id), *got)};
        Outcome outcome{Exit::Done,
                        words.print == Print::Json  ? json(meant, valued)
                        : words.print == Print::Csv ? csv(valued)
                                                    : table(meant, valued),
                        {}};
        for (const Finding &finding : checkTerms(*terms, workspace.inventory, workspace.currency, workspace.priceYear)) {
            if (finding.code != QLatin1String("unknown-key"))
                outcome.messages += severityKey(finding.severity) + QStringLiteral(": ") + finding.text;
        }
        return outcome;
    });
}

} // namespace

Command appraiseCommand(CLI::App &app)
{
    const auto words = std::make_shared<Words>();
    CLI::App *command = app.add_subcommand("appraise", "What a scenario is worth over its years");
    addScenario(*command, *words);
    addTerms(*command, words->terms);
    command->footer("Example:\n  treadlight-cli appraise journeys/having-a-baby.json --scenario once-only --period 20 --ramp 0.3,0.7,1 --optimism 0.2");
    return {command, [words] { return run(*words); }};
}

} // namespace app::cli
