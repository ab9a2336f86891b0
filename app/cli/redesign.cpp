// SPDX-License-Identifier: GPL-3.0-only
#include "app/cli/leverwords.h"
#include "app/cli/print.h"
#include "journeys/shipped.h"
#include "model/burden/gains.h"
#include "model/files/jsonparts.h"

#include <CLI/CLI.hpp>

namespace app::cli {

using namespace model;
using namespace model::burden;

namespace {

struct Words {
    std::string file, journey, base, as, name, output;
    std::vector<std::string> levers;
    Print print = Print::Table;
};

/// A redesign that was asked for, ready to be measured and printed.
struct Asked {
    files::Opened opened;
    const Journey *journey;
    Scenario scenario;
    std::vector<const Lever *> levers;
    QStringList messages;
};

/// Pulls one lever after another, each on the journey as the ones before leave it.
Result<Asked> pulled(Asked asked, const Levers &levers, const Words &words)
{
    const Workspace &workspace = asked.opened.workspace;
    for (const std::string &word : words.levers) {
        Scenarios scenarios = workspace.scenarios;
        scenarios.put(asked.scenario);
        const Result<Journey> journey = journeyShown(workspace.inventory, *asked.journey, scenarios, asked.scenario.id);
        if (!journey)
            return Refusal{journey.refusal()};
        const Result<LeverMeant> meant = leverMeant(levers, workspace.inventory, *asked.journey, fromWord(word));
        if (!meant)
            return Refusal{meant.refusal()};
        const QList<Change> changes = changesOf(*meant->lever, workspace.inventory, *journey, meant->pull);
        if (changes.isEmpty())
            asked.messages += whyNothing(*meant, workspace.inventory, *journey);
        asked.scenario.changes += changes;
        asked.levers.push_back(meant->lever);
    }
    return asked;
}

Result<Scenario> emptyScenario(const Words &words, const Workspace &workspace, const Journey &journey)
{
    const Result<ScenarioId> id = ScenarioId::from(words.as.empty() ? QStringLiteral("redesign") : fromWord(words.as));
    if (!id)
        return Refusal{id.refusal()};
    Scenario scenario{.id = *id, .journey = journey.id, .name = fromWord(words.name), .description = {}, .basedOn = {}, .changes = {}, .unknown = {}};
    if (words.base.empty())
        return scenario;
    const auto base = scenariosMeant(workspace, journey, {words.base}, fromWord(words.file));
    if (!base)
        return Refusal{base.refusal()};
    scenario.basedOn = base->front()->id;
    return scenario;
}

/// What its levers are called, where it has no name.
QString nameOf(const Asked &asked)
{
    if (!asked.scenario.name.isEmpty())
        return asked.scenario.name;
    QStringList names;
    for (const Lever *lever : asked.levers)
        names += lever->name;
    return names.join(QStringLiteral(" + "));
}

QString segmentName(const Inventory &inventory, const SegmentId &id)
{
    const Segment *segment = inventory.segments.find(id);
    return plainLine(segment && !segment->name.isEmpty() ? segment->name : id.text());
}

QString percent(double share) { return QStringLiteral("%1 %").arg(100 * share, 0, 'f', 1); }

QString standingWords(Standing standing)
{
    switch (standing) {
    case Standing::Worse: return QStringLiteral("worse off");
    case Standing::Nothing: return QStringLiteral("gains nothing");
    case Standing::LeftBehind: return QStringLiteral("left behind");
    case Standing::Shares: break;
    }
    return {};
}

const char *standingKey(Standing standing)
{
    static constexpr std::array keys = {"shares", "left-behind", "nothing", "worse"};
    return keys[static_cast<size_t>(standing)];
}

QByteArray table(const Asked &asked, const Measure &before, const Gains &gains)
{
    const Inventory &inventory = asked.opened.workspace.inventory;
    if (asked.scenario.changes.isEmpty())
        return QStringLiteral("%1 changes nothing.\n").arg(plainLine(nameOf(asked))).toUtf8();
    const bool saves = gains.hours >= 0;
    QString text = QStringLiteral("%1 %2 %3 hours a year, %4 of them.\n")
                       .arg(plainLine(nameOf(asked)), saves ? QStringLiteral("saves") : QStringLiteral("costs"), forPeople(std::abs(gains.hours)),
                            percent(std::abs(gains.share)));
    for (const Gain &gain : gains.unequal()) {
        text += QStringLiteral("%1: %2. They save %3 of their %4 hours a person, where all together save %5.\n")
                    .arg(segmentName(inventory, gain.segment), standingWords(gain.standing), percent(gain.share()), forPeople(gain.before),
                         percent(gains.share));
    }
    if (gains.hidesLosers())
        text += QStringLiteral("Warning: the mean improves and a group is worse off.\n");
    TextTable rows({QStringLiteral("Segment"), QStringLiteral("people"), QStringLiteral("h a person"), QStringLiteral("redesigned"), QStringLiteral("saved"),
                    QStringLiteral("share"), QString()});
    for (const Gain &gain : gains.segments) {
        rows.row({segmentName(inventory, gain.segment), forPeople(gain.people), forPeople(gain.before), forPeople(gain.after), forPeople(gain.saved()),
                  percent(gain.share()), standingWords(gain.standing)});
    }
    rows.gap();
    rows.row({QStringLiteral("A year, hours"), forPeople(before.year.people), forPeople(before.year.hours), forPeople(before.year.hours - gains.hours),
              forPeople(gains.hours), percent(gains.share), QString()});
    QByteArray out = text.toUtf8() + '\n' + rows.text();
    for (const Lever *lever : asked.levers)
        out += QStringLiteral("\nCaution, %1: %2\n").arg(lever->name.toLower(), lever->caution).toUtf8();
    return out;
}

QByteArray csv(const Asked &asked, const Gains &gains)
{
    QByteArray csv = "segment,name,people,before,after,saved,share,standing\r\n";
    for (const Gain &gain : gains.segments) {
        csv += CsvRow().text(gain.segment.text()).text(segmentName(asked.opened.workspace.inventory, gain.segment)).number(gain.people)
                   .number(gain.before).number(gain.after).number(gain.saved()).number(gain.share())
                   .text(QString::fromLatin1(standingKey(gain.standing))).line();
    }
    return csv;
}

QByteArray json(const Asked &asked, const Measure &before, const Measure &after, const Gains &gains)
{
    files::JsonWriter out;
    out.openObject([&] {
        out.key("format").text(QStringLiteral("treadlight-redesign"));
        out.key("version").integer(1);
        out.key("journey").text(asked.journey->id.text());
        out.key("saved").object([&] {
            out.key("hours").number(gains.hours);
            out.key("share").number(gains.share);
            out.key("value").number(before.year.value - after.year.value);
            out.key("duplicateHours").number(before.year.duplicateHours - after.year.duplicateHours);
            out.key("money").number(before.year.money - after.year.money);
            out.key("waitDays").number(before.year.waitDays - after.year.waitDays);
        });
        out.key("hidesLosers").flag(gains.hidesLosers());
        out.key("segments").openList([&] {
            for (const Gain &gain : gains.segments) {
                out.object([&] {
                    out.key("segment").text(gain.segment.text());
                    out.key("people").number(gain.people);
                    out.key("before").number(gain.before);
                    out.key("after").number(gain.after);
                    out.key("saved").number(gain.saved());
                    out.key("share").number(gain.share());
                    out.key("standing").text(QString::fromLatin1(standingKey(gain.standing)));
                });
            }
        });
        out.key("scenario");
        files::writeScenario(out, asked.scenario, {});
    });
    return out.take().value_or(QByteArray()) + '\n';
}

/// The document with the scenario in it, where it is to be written.
Done saved(const Asked &asked, const Words &words)
{
    if (words.output.empty())
        return std::monostate();
    Workspace workspace = asked.opened.workspace;
    workspace.scenarios.put(asked.scenario);
    return files::save(workspace, fromWord(words.output));
}

Outcome measured(Asked asked, const Words &words)
{
    const Workspace &workspace = asked.opened.workspace;
    asked.scenario.name = nameOf(asked);
    Scenarios scenarios = workspace.scenarios;
    scenarios.put(asked.scenario);
    const Result<Measure> before = asked.scenario.basedOn ? measure(workspace.inventory, *asked.journey, scenarios, *asked.scenario.basedOn)
                                                          : measure(workspace.inventory, *asked.journey);
    if (!before)
        return notMeasured(fromWord(words.file), before.refusal());
    const Result<Measure> after = measure(workspace.inventory, *asked.journey, scenarios, asked.scenario.id);
    if (!after)
        return notMeasured(fromWord(words.file), after.refusal());
    const Gains gains = gainsOf(*before, *after);
    const Done written = saved(asked, words);
    if (!written)
        return refused(Exit::File, written.refusal());
    const QByteArray output = words.print == Print::Json  ? json(asked, *before, *after, gains)
                              : words.print == Print::Csv ? csv(asked, gains)
                                                          : table(asked, *before, gains);
    return {Exit::Done, output, asked.messages};
}

Outcome run(const Words &words)
{
    const Result<Levers> levers = journeys::levers();
    if (!levers)
        return refused(Exit::File, levers.refusal());
    if (words.levers.empty())
        return refused(Exit::Words, QStringLiteral("Say which lever with --lever: %1.").arg(idsOf(*levers)));
    const QString file = fromWord(words.file);
    Result<files::Opened> opened = files::open(file);
    if (!opened)
        return refused(Exit::File, opened.refusal());
    Asked asked{std::move(opened).value(), nullptr, {.id = ScenarioId("redesign"), .journey = JourneyId("j"), .name = {}, .description = {}, .basedOn = {}, .changes = {}, .unknown = {}}, {}, {}};
    const Result<const Journey *> journey = journeyMeant(asked.opened.workspace, words.journey, file);
    if (!journey)
        return refused(Exit::Words, journey.refusal());
    asked.journey = *journey;
    Result<Scenario> scenario = emptyScenario(words, asked.opened.workspace, **journey);
    if (!scenario)
        return refused(Exit::Words, scenario.refusal());
    asked.scenario = std::move(scenario).value();
    asked.messages = warningsOf(asked.opened);
    Result<Asked> ready = pulled(std::move(asked), *levers, words);
    if (!ready)
        return refused(Exit::Words, ready.refusal());
    return measured(std::move(ready).value(), words);
}

} // namespace

Command redesignCommand(CLI::App &app)
{
    const auto words = std::make_shared<Words>();
    CLI::App *command = app.add_subcommand("redesign", "What a lever, or several, would save a year, and whom it leaves behind");
    command->add_option("FILE", words->file, "The document")->required()->type_name("");
    command->add_option("--journey", words->journey, "Which journey, where there are several")->type_name("ID");
    command->add_option("--lever", words->levers,
                        "ID, ID=STRENGTH (low, likely, high or 0 to 1), ID@PLACES (steps, services or organisations, with commas); may be repeated")
        ->type_name("LEVER");
    command->add_option("--scenario", words->base, "The scenario it builds on; left out: the baseline")->type_name("ID");
    command->add_option("--as", words->as, "The new scenario's id; left out: redesign")->type_name("ID");
    command->add_option("--name", words->name, "The new scenario's name; left out: the levers'")->type_name("NAME");
    command->add_option("-o", words->output, "Also write the document with the scenario in it")->type_name("FILE");
    addFormat(*command, words->print);
    command->footer("Examples:\n  treadlight-cli redesign journeys/having-a-baby.json --lever once-only\n"
                    "  treadlight-cli redesign journeys/having-a-baby.json --lever one-sign-in=high --lever proactive-award@child-benefit");
    return {command, [words] { return run(*words); }};
}

} // namespace app::cli
