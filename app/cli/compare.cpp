// SPDX-License-Identifier: GPL-3.0-only
#include "app/cli/draws.h"
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
    DrawWords draws;
    Print print = Print::Table;
};

/// The figures of a year that differ: people are the same.
std::span<const Figure<YearMeasure>> differing() { return yearFigures().subspan(1); }

QString nameOf(const Workspace &workspace, const ScenarioId &scenario)
{
    const Scenario *row = workspace.scenarios.find(scenario);
    return row && !row->name.isEmpty() ? row->name : scenario.text();
}

/// A difference of two figures, told as none where it is no more than what rounding leaves.
double beyondRounding(double difference, double baseline) { return std::abs(difference) <= 1e-9 * std::abs(baseline) ? 0 : difference; }

QString differenceForPeople(double difference, double baseline) { return signedForPeople(beyondRounding(difference, baseline)); }

/// "−3.1 … −0.5": where 90 of 100 draws put the difference.
QString betweenForPeople(const Interval &interval, double baseline)
{
    return differenceForPeople(interval.low, baseline) + QStringLiteral(" … ") + differenceForPeople(interval.high, baseline);
}

QByteArray table(const Workspace &workspace, const Journey &journey, const Measure &baseline,
                 const std::vector<Comparison> &comparisons, const Uncertainty &doubt)
{
    QStringList head = {QStringLiteral("All people in a year"), QStringLiteral("Baseline")};
    for (const Comparison &comparison : comparisons)
        head << nameOf(workspace, *comparison.scenario.scenario) << QStringLiteral("difference") << QStringLiteral("in 90 of 100 draws");
    TextTable year(head);
    for (const auto &figure : differing()) {
        const double before = figure.of(baseline.year);
        QStringList row = {rowHead(figure, workspace.currency), forPeople(before)};
        for (size_t i = 0; i < comparisons.size(); ++i)
            row << forPeople(figure.of(comparisons[i].scenario.year)) << differenceForPeople(figure.of(comparisons[i].difference()), before)
                << betweenForPeople(doubt.yearDifference(i + 1, yearFigure(figure.key)), before);
        year.row(row);
    }
    QStringList better = {QStringLiteral("Fewer hours than the baseline"), QString()};
    for (size_t i = 0; i < comparisons.size(); ++i)
        better << QString() << QString() << QStringLiteral("in %1 %").arg(forPeople(100 * doubt.better(i + 1)));
    if (!comparisons.empty())
        year.row(better);
    year.gap();
    year.row({QStringLiteral("Everyone, a person")});
    const PersonMeasure person = baseline.everyone();
    for (const auto &figure : personFigures()) {
        const double before = figure.of(person);
        QStringList row = {rowHead(figure, workspace.currency), forPeople(before)};
        for (size_t i = 0; i < comparisons.size(); ++i) {
            const double after = figure.of(comparisons[i].scenario.everyone());
            row << forPeople(after) << differenceForPeople(after - before, before)
                << betweenForPeople(doubt.personDifference(i + 1, {}, personFigure(figure.key)), before);
        }
        year.row(row);
    }
    const QString name = journey.name.isEmpty() ? journey.id.text() : journey.name;
    return name.toUtf8() + "\n\n" + year.text();
}

QByteArray csv(const Workspace &workspace, const std::vector<Comparison> &comparisons, const Uncertainty &doubt)
{
    QByteArray csv = "journey,scenario,figure,unit,baseline,value,difference,low,high\r\n";
    for (size_t i = 0; i < comparisons.size(); ++i) {
        const Comparison &comparison = comparisons[i];
        for (const auto &figure : differing()) {
            const Interval interval = doubt.yearDifference(i + 1, yearFigure(figure.key));
            csv += CsvRow()
                       .text(comparison.baseline.journey.text())
                       .text(comparison.scenario.scenario->text())
                       .text(QString::fromLatin1(figure.key))
                       .text(unitOf(figure.unit, workspace.currency))
                       .number(figure.of(comparison.baseline.year))
                       .number(figure.of(comparison.scenario.year))
                       .number(figure.of(comparison.difference()))
                       .number(interval.low)
                       .number(interval.high)
                       .line();
        }
    }
    return csv;
}

QByteArray json(const Measure &baseline, const std::vector<Comparison> &comparisons, const Uncertainty &doubt)
{
    files::JsonWriter out;
    out.openObject([&] {
        out.key("baseline");
        writeMeasure(out, baseline);
        out.key("scenarios").openList([&] {
            for (size_t i = 0; i < comparisons.size(); ++i) {
                const Comparison &comparison = comparisons[i];
                out.openObject([&] {
                    out.key("scenario").text(comparison.scenario.scenario->text());
                    out.key("measure");
                    writeMeasure(out, comparison.scenario);
                    out.key("difference").object([&] {
                        for (const auto &figure : differing())
                            out.key(figure.key).number(figure.of(comparison.difference()));
                    });
                    out.key("interval").object([&] {
                        for (const auto &figure : differing()) {
                            const Interval interval = doubt.yearDifference(i + 1, yearFigure(figure.key));
                            out.key(figure.key).list([&] {
                                out.number(interval.low);
                                out.number(interval.high);
                            });
                        }
                    });
                    out.key("better").number(doubt.better(i + 1));
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

    QList<ScenarioId> ids;
    for (const Scenario *scenario : *scenarios)
        ids += scenario->id;
    const Result<Uncertainty> doubt = uncertainty(workspace.inventory, **journey, workspace.scenarios, ids,
                                                  drawingOf(words.draws, workspace), threadsOf(words.draws));
    if (!doubt)
        return notMeasured(file, doubt.refusal());
    const Measure &baseline = doubt->alternatives.front().exact;
    std::vector<Comparison> comparisons;
    for (size_t i = 1; i < doubt->alternatives.size(); ++i)
        comparisons.push_back({baseline, doubt->alternatives[i].exact});
    QByteArray output = words.print == Print::Json  ? json(baseline, comparisons, *doubt)
                        : words.print == Print::Csv ? csv(workspace, comparisons, *doubt)
                                                    : table(workspace, **journey, baseline, comparisons, *doubt);
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
    addDraws(*command, words->draws);
    addFormat(*command, words->print);
    command->footer("Example:\n  treadlight-cli compare journeys/having-a-baby.json --journey having-a-baby");
    return {command, [words] { return run(*words); }};
}

} // namespace app::cli
