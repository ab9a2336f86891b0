// SPDX-License-Identifier: GPL-3.0-only
#include "app/cli/lensprint.h"

#include <CLI/CLI.hpp>

namespace app::cli {

using namespace model;
using namespace model::burden;

namespace {

struct Words {
    std::string file, journey, scenario, segment, method, rows;
    std::vector<std::string> set;
    Print print = Print::Table;
};

QString methodKeys()
{
    QStringList keys;
    for (const Lens &one : lenses())
        keys += QString::fromLatin1(one.key);
    return keys.join(QStringLiteral(", "));
}

/// "overhead=0.3", or "tariff=segments".
std::optional<Refusal> take(const QString &word, LensSettings &settings)
{
    const qsizetype at = word.indexOf(QLatin1Char('='));
    const QString key = word.left(std::max<qsizetype>(at, 0)).trimmed(), value = word.mid(at + 1).trimmed();
    if (key == hourPrice && value == QLatin1String("segments")) {
        settings.price = LensSettings::HourPrice::OfSegments;
        return std::nullopt;
    }
    bool isNumber = false;
    Quantity number = value.toDouble(&isNumber);
    if (key.isEmpty() || !isNumber)
        return Refusal{QStringLiteral("--set: \"%1\" is no setting and number; write it as in overhead=0.3, or tariff=segments.").arg(word)};
    number.note = QStringLiteral("Given on the command line");
    settings.values.insert(key, number);
    return std::nullopt;
}

Result<LensSettings> settingsMeant(const Words &words, const Workspace &workspace)
{
    LensSettings settings;
    settings.ramp = workspace.appraisal.ramp;
    if (!words.rows.empty()) {
        settings.rows = lensRowsFromKey(fromWord(words.rows));
        if (!settings.rows)
            return Refusal{QStringLiteral("--rows: there are no rows \"%1\"; choose service, step or activity.").arg(fromWord(words.rows))};
    }
    if (!words.segment.empty()) {
        const Result<SegmentId> segment = SegmentId::from(fromWord(words.segment));
        if (!segment || !workspace.inventory.segments.contains(*segment))
            return Refusal{QStringLiteral("--segment: there is no segment \"%1\"; treadlight-cli measure lists them.").arg(fromWord(words.segment))};
        settings.segment = *segment;
    }
    for (const std::string &word : words.set) {
        if (const std::optional<Refusal> why = take(fromWord(word), settings))
            return *why;
    }
    return settings;
}

Outcome looked(const Words &words, const files::Opened &opened, const Journey &journey, const Scenario *scenario, const Lens &through)
{
    const Workspace &workspace = opened.workspace;
    const Result<LensSettings> settings = settingsMeant(words, workspace);
    if (!settings)
        return refused(Exit::Words, settings.refusal());
    if (const QString why = whyNotLooked(through.method, *settings); !why.isEmpty())
        return refused(Exit::Words, why);
    const LensQuestion question{workspace.inventory, journey, workspace.scenarios, scenario ? std::optional(scenario->id) : std::nullopt, workspace.currency};
    const Result<LensTable> table = lensTable(question, through.method, *settings);
    if (!table)
        return notMeasured(fromWord(words.file), table.refusal());
    return {Exit::Done, printed({workspace, journey, scenario, *settings, *table}, words.print), warningsOf(opened)};
}

Outcome run(const Words &words)
{
    const QString file = fromWord(words.file);
    const Lens *through = lensFromKey(fromWord(words.method));
    if (!through)
        return refused(Exit::Words, QStringLiteral("--method: there is no method \"%1\"; choose one of: %2.").arg(fromWord(words.method), methodKeys()));
    const Result<files::Opened> opened = files::open(file);
    if (!opened)
        return refused(Exit::File, opened.refusal());
    const auto journey = journeyMeant(opened->workspace, words.journey, file);
    if (!journey)
        return refused(Exit::Words, journey.refusal());
    const Scenario *scenario = nullptr;
    if (!words.scenario.empty()) {
        const auto scenarios = scenariosMeant(opened->workspace, **journey, {words.scenario}, file);
        if (!scenarios)
            return refused(Exit::Words, scenarios.refusal());
        scenario = scenarios->first();
    }
    return looked(words, *opened, **journey, scenario, *through);
}

} // namespace

Command lensCommand(CLI::App &app)
{
    const auto words = std::make_shared<Words>();
    CLI::App *command = app.add_subcommand("lens", "The same journey in the terms of an official method");
    command->add_option("FILE", words->file, "A .treadlight or .json workspace")->required()->type_name("");
    command->add_option("--method", words->method, "Which method: " + methodKeys().toStdString())->required()->type_name("KEY");
    command->add_option("--journey", words->journey, "Which journey; may be left out where there is only one")->type_name("ID");
    command->add_option("--scenario", words->scenario, "Which scenario of it; left out: the baseline")->type_name("ID");
    command->add_option("--segment", words->segment, "Only people of this segment")->type_name("ID");
    command->add_option("--rows", words->rows, "What rows are, where the method has them: service, step, activity")->type_name("KEY");
    command->add_option("--set", words->set, "A setting of the method, such as tariff=25, tariff=segments, overhead=0.3; may be repeated")
        ->type_name("KEY=NUMBER")
        ->delimiter(',')
        ->allow_extra_args(false);
    addFormat(*command, words->print);
    command->footer("Example:\n  treadlight-cli lens journeys/having-a-baby.json --journey having-a-baby --method germany --scenario once-only");
    return {command, [words] { return run(*words); }};
}

} // namespace app::cli
