// SPDX-License-Identifier: GPL-3.0-only
#include "app/cli/findwords.h"
#include "journeys/shipped.h"
#include "model/burden/finderlevers.h"

#include <CLI/CLI.hpp>

namespace app::cli {

using namespace model;
using namespace model::burden;

namespace {

/// What --by means: a word, or a segment's id.
Result<Ranking> rankingMeant(const std::string &by, const Inventory &inventory)
{
    static const std::map<std::string, Ranking::By> words = {
        {"year", Ranking::By::Year}, {"person", Ranking::By::Person}, {"least", Ranking::By::Least}, {"days", Ranking::By::Days}};
    if (const auto known = words.find(by); known != words.end())
        return Ranking{known->second, std::nullopt};
    const Result<SegmentId> segment = SegmentId::from(fromWord(by));
    if (segment && inventory.segments.contains(*segment))
        return Ranking{Ranking::By::Segment, *segment};
    QStringList ids;
    for (const Segment &one : inventory.segments)
        ids += one.id.text();
    return Refusal{QStringLiteral("--by: \"%1\" is nothing to put redesigns in order by; choose year, person, least, days or a segment: %2.")
                       .arg(fromWord(by), ids.isEmpty() ? QStringLiteral("there is none") : ids.mid(0, 20).join(QStringLiteral(", ")))};
}

Result<std::vector<Move>> movesMeant(const std::vector<std::string> &kinds)
{
    if (kinds.empty())
        return std::vector<Move>(allMoves.begin(), allMoves.end());
    std::vector<Move> moves;
    for (const std::string &kind : kinds) {
        const std::optional<Move> move = moveFromKey(fromWord(kind));
        if (!move) {
            QStringList keys;
            for (const Move one : allMoves)
                keys += moveKey(one);
            return Refusal{QStringLiteral("--kinds: \"%1\" is no kind of redesign; choose from %2.").arg(fromWord(kind), keys.join(QStringLiteral(", ")))};
        }
        moves.push_back(*move);
    }
    return moves;
}

/// The scenario to start from; none: the baseline.
Result<std::optional<ScenarioId>> startMeant(const FindWords &words, const Workspace &workspace, const Journey &journey)
{
    if (words.scenario.empty())
        return std::optional<ScenarioId>();
    const auto meant = scenariosMeant(workspace, journey, {words.scenario}, fromWord(words.file));
    if (!meant)
        return Refusal{meant.refusal()};
    return std::optional(meant->front()->id);
}

Outcome answer(const FindWords &words, const Workspace &workspace, const Journey &journey, const std::optional<ScenarioId> &start, const Ranking &ranking,
               std::vector<Move> moves)
{
    const Each threads = threadsOf(words.draws);
    const Result<Levers> levers = journeys::levers();
    if (!levers)
        return refused(Exit::File, levers.refusal());
    const Result<Journey> shown = journeyShown(workspace.inventory, journey, workspace.scenarios, start);
    if (!shown)
        return notMeasured(fromWord(words.file), shown.refusal());
    Result<Finds> all = finds(workspace.inventory, journey, workspace.scenarios, start, leverCandidates(*levers, workspace.inventory, *shown),
                              {std::move(moves), {}}, threads);
    if (!all)
        return notMeasured(fromWord(words.file), all.refusal());
    Found found{workspace, words.by, ranking, *std::move(all), {}, {}, {}, {}};
    found.best = ranked(found.finds, ranking);
    found.best.resize(std::min(found.best.size(), static_cast<size_t>(words.top)));
    found.frontier = frontier(found.finds, ranking);
    found.costFrontier = costFrontier(found.finds, ranking);
    Result<std::vector<Sureness>> sure =
        howSure(workspace.inventory, journey, workspace.scenarios, found.finds, found.best, drawingOf(words.draws, workspace), threads);
    if (!sure)
        return notMeasured(fromWord(words.file), sure.refusal());
    found.sure = *std::move(sure);
    return {Exit::Done,
            words.print == Print::Json  ? findsAsJson(found)
            : words.print == Print::Csv ? findsAsCsv(found)
                                        : findsAsTable(found),
            {}};
}

Outcome run(const FindWords &words)
{
    const QString file = fromWord(words.file);
    const Result<files::Opened> opened = files::open(file);
    if (!opened)
        return refused(Exit::File, opened.refusal());
    const Workspace &workspace = opened->workspace;
    const auto journey = journeyMeant(workspace, words.journey, file);
    if (!journey)
        return refused(Exit::Words, journey.refusal());
    const auto start = startMeant(words, workspace, **journey);
    if (!start)
        return refused(Exit::Words, start.refusal());
    const Result<Ranking> ranking = rankingMeant(words.by, workspace.inventory);
    if (!ranking)
        return refused(Exit::Words, ranking.refusal());
    const Result<std::vector<Move>> moves = movesMeant(words.kinds);
    if (!moves)
        return refused(Exit::Words, moves.refusal());
    Outcome outcome = answer(words, workspace, **journey, *start, *ranking, *moves);
    outcome.messages = warningsOf(*opened) + outcome.messages;
    return outcome;
}

const char *const footer = R"(Each redesign is measured exactly, on its own. "lever" pulls each documented lever, wherever it
reaches and at each organisation and service alone; "remove" takes a step away for everybody; "merge" makes a run of steps one;
"pre-fill" lets people confirm what government holds; "side-by-side" lets stretches run at the same time (effort stays, days
fall; whether one needs the other is for you to judge); "proactive" spares a part of the people a step or all of a service.
"least" is the segment that gains least. Days are those of the longest way at its means, an approximation from below.
Effort is the number of services and organisations that must change. A redesign is unbeaten where none saves as much for
less effort, or more for the same.

JSON: {"format": "treadlight-finds", "version": 1, "journey", "scenario" (where it starts, or null), "by", "tried", "found",
"before": {"hours" (a year), "hoursAPerson", "days"}, "finds": [{"rank", "kind", "lever", "name", "where": [step, …],
"hours" (saved a year), "low" and "high" (90 % of draws), "better" (share of draws that save), "weakest" and "strongest"
(hours at its low and high strength), "hoursAPerson", "segments": {id: hours}, "least": {"segment", "hours"}, "days",
"effort": {"services", "organisations", "score", "cost"}, "unbeaten", "changes": [… as in a scenario]}], "frontier" and
"costFrontier": [{"name", "kind", "effort" or "cost", "gain"}], "dropped": [{"why", "sentence", "count"}]}

Example:
  treadlight-cli find journeys/having-a-baby.json --journey having-a-baby --top 10)";

} // namespace

Command findCommand(CLI::App &app)
{
    const auto words = std::make_shared<FindWords>();
    CLI::App *command = app.add_subcommand("find", "Redesigns worth a look: tries many, and puts them in order by what they save");
    command->add_option("FILE", words->file, "A .treadlight or .json workspace")->required()->type_name("");
    command->add_option("--journey", words->journey, "Which journey; may be left out where there is only one")->type_name("ID");
    command->add_option("--scenario", words->scenario, "Look for more on top of a scenario; left out: the baseline")->type_name("ID");
    command->add_option("--top", words->top, "How many to print, and to draw intervals for")
        ->type_name("N")
        ->capture_default_str()
        ->check(CLI::Range(1, 1000).description(""));
    command->add_option("--by", words->by, "What puts them in order: year, person, least, days or a segment's id")
        ->type_name("year|person|least|days|SEGMENT")
        ->capture_default_str();
    command->add_option("--kinds", words->kinds, "Kinds to try: lever,remove,merge,pre-fill,side-by-side,proactive; left out: all")
        ->type_name("KINDS")
        ->delimiter(',')
        ->allow_extra_args(false);
    addDraws(*command, words->draws);
    addFormat(*command, words->print);
    command->footer(footer);
    return {command, [words] { return run(*words); }};
}

} // namespace app::cli
