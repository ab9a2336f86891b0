// SPDX-License-Identifier: GPL-3.0-only
#include "app/cli/command.h"
#include "app/cli/print.h"

#include "model/burden/comparison.h"

#include <CLI/CLI.hpp>

namespace app::cli {

using namespace model;
using namespace model::burden;

namespace {

struct Words {
    std::string file;
    std::string journey;
    std::vector<std::string> scenarios;
    Print print = Print::Table;
};

/// The figures of a year that differ: people are the same.
std::span<const Figure<YearMeasure>> differing() { return yearFigures().subspan(1); }

QString nameOf(const Workspace &workspace, const ScenarioId &scenario)
{
    const Scenario *row = workspace.scenarios.find(scenario);
    return row && !row->name.isEmpty() ? row->name : scenario.text();
}

QByteArray table(const Workspace &workspace, const Journey &journey, const Measure &baseline,
                 const std::vector<Comparison> &comparisons)
{
    QStringList head = {QStringLiteral("All people in a year"), QStringLiteral("Baseline")};
    for (const Comparison &comparison : comparisons)
        head << nameOf(workspace, *comparison.scenario.scenario) << QStringLiteral("difference");
    TextTable year(head);
    for (const auto &figure : differing()) {
        QStringList row = {rowHead(figure, workspace.currency), forPeople(figure.of(baseline.year))};
        for (const Comparison &comparison : comparisons)
            row << forPeople(figure.of(comparison.scenario.year))
                << signedForPeople(figure.of(comparison.difference()));
        year.row(row);
    }
    year.gap();
    year.row({QStringLiteral("Everyone, a person")});
    const PersonMeasure before = baseline.everyone();
    for (const auto &figure : personFigures()) {
        QStringList row = {rowHead(figure, workspace.currency), forPeople(figure.of(before))};
        for (const Comparison &comparison : comparisons) {
            const double after = figure.of(comparison.scenario.everyone());
            row << forPeople(after) << signedForPeople(after - figure.of(before));
        }
        year.row(row);
    }
    const QString name = journey.name.isEmpty() ? journey.id.text() : journey.name;
    return name.toUtf8() + "\n\n" + year.text();
}

QByteArray csv(const Workspace &workspace, const std::vector<Comparison> &comparisons)
{
    QByteArray csv = "journey,scenario,figure,unit,baseline,value,difference\r\n";
    for (const Comparison &comparison : comparisons) {
        for (const auto &figure : differing()) {
            csv += CsvRow()
                       .text(comparison.baseline.journey.text())
                       .text(comparison.scenario.scenario->text())
                       .text(QString::fromLatin1(figure.key))
                       .text(unitOf(figure.unit, workspace.currency))
                       .number(figure.of(comparison.baseline.year))
                       .number(figure.of(comparison.scenario.year))
                       .number(figure.of(comparison.difference()))
                       .line();
        }
    }
    return csv;
}

QByteArray json(const Measure &baseline, const std::vector<Comparison> &comparisons)
{
    files::JsonWriter out;
    out.openObject([&] {
        out.key("baseline");
        writeMeasure(out, baseline);
        out.key("scenarios").openList([&] {
            for (const Comparison &comparison : comparisons) {
                out.openObject([&] {
                    out.key("scenario").text(comparison.scenario.scenario->text());
                    out.key("measure");
                    writeMeasure(out, comparison.scenario);
                    out.key("difference").object([&] {
                        for (const auto &figure : differing())
                            out.key(figure.key).number(figure.of(comparison.difference()));
                    });
                });
            }
        });
    });
    return out.take().value_or(QByteArray()) + '\n';
}

Outcome run(const Words &words)
{
    const QString file = fromWord(words.file);
    const Result<files::Opened> opened = files::open(file);
    if (!opened)
        return refused(Exit::File, opened.refusal());
    const Workspace &workspace = opened->workspace;
    const auto journey = journeyMeant(workspace, words.journey, file);
    if (!journey)
        return refused(Exit::Words, journey.refusal());
    const auto scenarios = scenariosMeant(workspace, **journey, words.scenarios, file);
    if (!scenarios)
        return refused(Exit::Words, scenarios.refusal());

    const Result<Measure> baseline = measure(workspace.inventory, **journey);
    if (!baseline)
        return notMeasured(file, baseline.refusal());
    std::vector<Comparison> comparisons;
    for (const Scenario *scenario : *scenarios) {
        const Result<Measure> changed = measure(workspace.inventory, **journey, workspace.scenarios, scenario->id);
        if (!changed)
            return notMeasured(file, changed.refusal());
        comparisons.push_back({*baseline, *changed});
    }
    QByteArray output = words.print == Print::Json  ? json(*baseline, comparisons)
                        : words.print == Print::Csv ? csv(workspace, comparisons)
                                                    : table(workspace, **journey, *baseline, comparisons);
    return {Exit::Done, std::move(output), warningsOf(*opened)};
}

} // namespace

Command compareCommand(CLI::App &app)
{
    const auto words = std::make_shared<Words>();
    CLI::App *command = app.add_subcommand("compare", "A journey's baseline beside its scenarios");
    command->add_option("FILE", words->file, "A .treadlight or .json workspace")->required()->type_name("");
    command->add_option("--journey", words->journey, "Which journey; may be left out where there is only one")
        ->type_name("ID");
    command->add_option("--scenario", words->scenarios, "Which scenario, once for each; left out: all of the journey's")
        ->type_name("ID")
        ->allow_extra_args(false);
    addFormat(*command, words->print);
    command->footer("Example:\n  treadlight-cli compare journeys/having-a-baby.json --journey having-a-baby");
    return {command, [words] { return run(*words); }};
}

} // namespace app::cli
