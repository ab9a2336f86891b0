// SPDX-License-Identifier: GPL-3.0-only
#include "app/cli/print.h"
#include "app/cli/valued.h"
#include "app/parallel.h"
#include "model/burden/portfolio.h"

#include <CLI/CLI.hpp>

namespace app::cli {

using namespace model;
using namespace model::burden;

namespace {

struct Words : ScenarioWords {
    TermsWords terms;
};

/// "1 + 3", as people count.
QString numbersOf(const Bundle &bundle)
{
    QStringList numbers;
    for (const int entry : bundle.entries)
        numbers += QString::number(entry + 1);
    return numbers.isEmpty() ? QStringLiteral("none") : numbers.join(QStringLiteral(" + "));
}

QByteArray table(const ScenarioMeant &meant, const Portfolio &portfolio, const AppraisalTerms &terms)
{
    const QString cost = QStringLiteral("Cost over %1 years, %2").arg(terms.period).arg(meant.workspace().currency);
    TextTable rows({QStringLiteral("Changes"), cost, QStringLiteral("hours saved a year")});
    for (const Bundle &bundle : portfolio.frontier)
        rows.row({numbersOf(bundle), forPeople(bundle.cost), forPeople(bundle.hours)});
    QByteArray text = rows.text();
    if (terms.budget)
        text += QStringLiteral("\nFor %1: %2\n").arg(forPeople(*terms.budget), numbersOf(portfolio.best(*terms.budget))).toUtf8();
    text += '\n';
    const auto entries = entriesOf(meant.workspace().scenarios, meant.scenario->id);
    for (int entry = 0; entries && entry < entries->size(); ++entry)
        text += QStringLiteral("%1 %2\n").arg(entry + 1).arg(meant.nameOf(entry).simplified()).toUtf8();
    return text;
}

QByteArray csv(const Portfolio &portfolio)
{
    QByteArray csv = "cost,hours,changes\r\n";
    for (const Bundle &bundle : portfolio.frontier) {
        QStringList indices;
        for (const int entry : bundle.entries)
            indices += QString::number(entry);
        csv += CsvRow().number(bundle.cost).number(bundle.hours).text(indices.join(QLatin1Char(' '))).line();
    }
    return csv;
}

void write(files::JsonWriter &out, const Bundle &bundle)
{
    out.object([&] {
        out.key("cost").number(bundle.cost);
        out.key("hours").number(bundle.hours);
        out.key("changes").list([&] {
            for (const int entry : bundle.entries)
                out.integer(entry);
        });
    });
}

QByteArray json(const Portfolio &portfolio, const AppraisalTerms &terms)
{
    files::JsonWriter out;
    out.openObject([&] {
        out.key("period").integer(terms.period);
        out.key("exact").flag(portfolio.isExact);
        out.key("leftOut").integer(portfolio.leftOut);
        if (terms.budget) {
            out.key("budget").number(*terms.budget);
            out.key("best");
            write(out, portfolio.best(*terms.budget));
        }
        out.key("frontier").openList([&] {
            for (const Bundle &bundle : portfolio.frontier)
                write(out, bundle);
        });
    });
    return out.take().value_or(QByteArray()) + '\n';
}

/// What a reader must know of how the sets were found.
QStringList cautions(const Portfolio &portfolio)
{
    QStringList cautions;
    if (!portfolio.isExact)
        cautions += QStringLiteral("There are more than %1 changes, so the sets were built up one change at a time; there may be better ones.")
                        .arg(Portfolio::exactUpTo);
    if (portfolio.leftOut > 0)
        cautions += QStringLiteral("%1 sets of changes make a journey that breaks a rule and were left out.").arg(portfolio.leftOut);
    return cautions;
}

Outcome run(const Words &words)
{
    return withScenario(words, [&](const ScenarioMeant &meant) {
        const Result<AppraisalTerms> terms = termsMeant(words.terms, meant.workspace());
        if (!terms)
            return refused(Exit::Words, terms.refusal());
        const Result<Portfolio> got =
            portfolio(meant.workspace().inventory, *meant.journey, meant.workspace().scenarios, meant.scenario->id, terms->period, onThreads());
        if (!got)
            return notMeasured(fromWord(words.file), got.refusal());
        return Outcome{Exit::Done,
                       words.print == Print::Json  ? json(*got, *terms)
                       : words.print == Print::Csv ? csv(*got)
                                                   : table(meant, *got, *terms),
                       cautions(*got)};
    });
}

} // namespace

Command portfolioCommand(CLI::App &app)
{
    const auto words = std::make_shared<Words>();
    CLI::App *command = app.add_subcommand("portfolio", "For every budget, the set of a scenario's changes that saves most");
    addScenario(*command, *words);
    addPeriod(*command, words->terms);
    command->footer("Example:\n  treadlight-cli portfolio journeys/having-a-baby.json --journey having-a-baby --scenario once-only");
    return {command, [words] { return run(*words); }};
}

} // namespace app::cli
