// SPDX-License-Identifier: GPL-3.0-only
#include "model/burden/sensitivity.h"

#include "app/cli/draws.h"
#include "app/cli/print.h"

#include <CLI/CLI.hpp>

namespace app::cli {

using namespace model;
using namespace model::burden;

namespace {

/// Numbers that the table for people lists.
constexpr size_t mostRows = 30;

struct Words {
    std::string file;
    std::string journey;
    std::string scenario;
    bool saving = false;
    DrawWords draws;
    Print print = Print::Table;
};

QString nameOf(const Number &number) { return number.subject + QStringLiteral(": ") + number.property; }
QString gradeOf(const Number &number) { return gradeKey(number.quantity.grade.value_or(Grade::Guess)); }
QString percent(double share) { return QString::number(100 * share, 'f', 1) + QStringLiteral(" %"); }

QString headline(const Words &words, const Sensitivity &result)
{
    const QString what = words.saving ? QStringLiteral("Hours saved a year") : QStringLiteral("Hours a year");
    return QStringLiteral("%1: %2, in 90 of 100 draws between %3 and %4")
        .arg(what, forPeople(result.total.mean), forPeople(result.total.low), forPeople(result.total.high));
}

QByteArray table(const Words &words, const Sensitivity &result)
{
    TextTable numbers({QStringLiteral("What drives it"), QStringLiteral("grade"), QStringLiteral("of the variance"),
                       QStringLiteral("hours at its 5 %"), QStringLiteral("at its 95 %")});
    for (size_t i = 0; i < std::min(mostRows, result.numbers.size()); ++i) {
        const Influence &one = result.numbers[i];
        numbers.row({nameOf(one.number), gradeOf(one.number), percent(one.shareOfVariance), forPeople(one.low), forPeople(one.high)});
    }
    QByteArray text = headline(words, result).toUtf8() + "\n\n" + numbers.text();
    if (result.numbers.size() > mostRows)
        text += QStringLiteral("%1 more; --format csv lists them all.\n").arg(result.numbers.size() - mostRows).toUtf8();
    return text;
}

QByteArray csv(const Sensitivity &result)
{
    QByteArray csv = "path,name,grade,shareOfVariance,low,high\r\n";
    for (const Influence &one : result.numbers) {
        csv += CsvRow()
                   .text(one.number.path)
                   .text(nameOf(one.number))
                   .text(gradeOf(one.number))
                   .number(one.shareOfVariance)
                   .number(one.low)
                   .number(one.high)
                   .line();
    }
    return csv;
}

QByteArray json(const Words &words, const Journey &journey, const Scenario *scenario, const Sensitivity &result)
{
    files::JsonWriter out;
    out.openObject([&] {
        out.key("format").text(QStringLiteral("treadlight-sensitivity"));
        out.key("version").number(1);
        out.key("journey").text(journey.id.text());
        out.key("scenario");
        scenario ? out.text(scenario->id.text()) : out.null();
        out.key("saving").flag(words.saving);
        out.key("draws").number(words.draws.draws);
        out.key("seed").number(static_cast<double>(words.draws.seed));
        out.key("total").object([&] {
            out.key("mean").number(result.total.mean);
            out.key("p5").number(result.total.low);
            out.key("p95").number(result.total.high);
        });
        out.key("quantities").openList([&] {
            for (const Influence &one : result.numbers) {
                out.object([&] {
                    out.key("path").text(one.number.path);
                    out.key("name").text(nameOf(one.number));
                    out.key("grade").text(gradeOf(one.number));
                    out.key("shareOfVariance").number(one.shareOfVariance);
                    out.key("low").number(one.low);
                    out.key("high").number(one.high);
                });
            }
        });
    });
    return out.take().value_or(QByteArray()) + '\n';
}

Outcome run(const Words &words)
{
    if (words.saving && words.scenario.empty())
        return refused(Exit::Words, QStringLiteral("--saving is what a scenario saves; name one with --scenario."));
    const QString file = fromWord(words.file);
    const Result<files::Opened> opened = files::open(file);
    if (!opened)
        return refused(Exit::File, opened.refusal());
    const Workspace &workspace = opened->workspace;
    const auto journey = journeyMeant(workspace, words.journey, file);
    if (!journey)
        return refused(Exit::Words, journey.refusal());
    const Scenario *scenario = nullptr;
    Target target{.isSaving = words.saving};
    if (!words.scenario.empty()) {
        const auto meant = scenariosMeant(workspace, **journey, {words.scenario}, file);
        if (!meant)
            return refused(Exit::Words, meant.refusal());
        scenario = meant->front();
        target.scenario = scenario->id;
    }
    const Result<Sensitivity> result = sensitivity(workspace.inventory, **journey, workspace.scenarios, target,
                                                   drawingOf(words.draws, workspace), threadsOf(words.draws));
    if (!result)
        return notMeasured(file, result.refusal());
    QByteArray output = words.print == Print::Json  ? json(words, **journey, scenario, *result)
                        : words.print == Print::Csv ? csv(*result)
                                                    : table(words, *result);
    return {Exit::Done, std::move(output), warningsOf(*opened)};
}

} // namespace

Command sensitivityCommand(CLI::App &app)
{
    const auto words = std::make_shared<Words>();
    CLI::App *command = app.add_subcommand("sensitivity", "How sure the hours are, and which numbers drive the doubt");
    command->add_option("FILE", words->file, "A .treadlight or .json workspace")->required()->type_name("");
    command->add_option("--journey", words->journey, "Which journey; may be left out where there is only one")->type_name("ID");
    command->add_option("--scenario", words->scenario, "Which scenario; left out: the baseline")->type_name("ID");
    command->add_flag("--saving", words->saving, "What the scenario saves instead of what is left");
    addDraws(*command, words->draws);
    addFormat(*command, words->print);
    command->footer("Example:\n  treadlight-cli sensitivity journeys/having-a-baby.json --scenario once-only --saving");
    return {command, [words] { return run(*words); }};
}

} // namespace app::cli
