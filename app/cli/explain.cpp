// SPDX-License-Identifier: GPL-3.0-only
#include "app/cli/explained.h"
#include "app/cli/print.h"

#include <CLI/CLI.hpp>

namespace app::cli {

using namespace model;
using namespace model::burden;

namespace {

struct Words {
    std::string file;
    std::string journey;
    std::string scenario;
    std::string segment;
    std::string figure;
    std::string node;
    std::string item;
    bool list = false;
    bool tree = false;
    Print print = Print::Table;
};

// ---- the list of figures

QString askedOf(const Explainable &figure)
{
    if (figure.of == Explainable::Of::Year)
        return QStringLiteral("a year");
    if (figure.of == Explainable::Of::Place)
        return QStringLiteral("a node");
    QString of = QStringLiteral("a person");
    of += figure.ofPlace ? QStringLiteral(", a node") : QString();
    return of + (figure.ofItem ? QStringLiteral(", an item") : QString());
}

QByteArray listTable()
{
    QByteArray out;
    for (const Explainable &figure : explainable()) {
        const QString unit = figure.unit.isEmpty() ? QString() : QStringLiteral(", ") + figure.unit;
        out += QStringLiteral("%1  %2%3 (of %4)\n").arg(figure.key, figure.label, unit, askedOf(figure)).toUtf8();
        out += "    " + figure.definition.toUtf8() + "\n    " + figure.formula.toUtf8() + '\n';
    }
    return out;
}

QByteArray listJson()
{
    files::JsonWriter out;
    out.openList([&] {
        for (const Explainable &figure : explainable()) {
            out.openObject([&] {
                out.key("figure").text(figure.key);
                out.key("label").text(figure.label);
                out.key("unit").text(figure.unit);
                out.key("definition").text(figure.definition);
                out.key("formula").text(figure.formula);
                out.key("of").text(askedOf(figure));
            });
        }
    });
    return out.take().value_or(QByteArray()) + '\n';
}

QByteArray listCsv()
{
    QByteArray csv = "figure,label,unit,definition,formula,of\r\n";
    for (const Explainable &figure : explainable())
        csv += CsvRow()
                   .text(figure.key)
                   .text(figure.label)
                   .text(figure.unit)
                   .text(figure.definition)
                   .text(figure.formula)
                   .text(askedOf(figure))
                   .line();
    return csv;
}

Outcome list(Print print)
{
    return {Exit::Done, print == Print::Json ? listJson() : print == Print::Csv ? listCsv() : listTable(), {}};
}

// ---- what is asked

/// The id that is meant, none where nothing is said; refused where it can't be one.
template <typename Id>
Result<std::optional<Id>> idOf(const std::string &word)
{
    if (word.empty())
        return std::optional<Id>();
    const Result<Id> id = Id::from(fromWord(word));
    return id ? Result<std::optional<Id>>(*id) : Refusal{id.refusal()};
}

Result<Question> questionOf(const Words &words, const Workspace &workspace, const Journey &journey, const QString &file)
{
    Question question{fromWord(words.figure)};
    if (!words.scenario.empty()) {
        const auto scenarios = scenariosMeant(workspace, journey, {words.scenario}, file);
        if (!scenarios)
            return Refusal{scenarios.refusal()};
        question.scenario = scenarios->first()->id;
    }
    const auto segment = idOf<SegmentId>(words.segment);
    const auto node = idOf<NodeId>(words.node);
    const auto item = idOf<ItemId>(words.item);
    for (const QString &why : {segment ? QString() : segment.refusal(), node ? QString() : node.refusal(),
                               item ? QString() : item.refusal()}) {
        if (!why.isEmpty())
            return Refusal{why};
    }
    question.segment = *segment;
    question.node = *node;
    question.item = *item;
    return question;
}

Outcome run(const Words &words)
{
    if (words.list)
        return list(words.print);
    if (words.file.empty() || words.figure.empty())
        return refused(
            Exit::Words,
            QStringLiteral("Say which FILE and which --figure; list the figures with: treadlight-cli explain --list"));
    const QString file = fromWord(words.file);
    const Result<files::Opened> opened = files::open(file);
    if (!opened)
        return refused(Exit::File, opened.refusal());
    const Workspace &workspace = opened->workspace;
    const auto journey = journeyMeant(workspace, words.journey, file);
    if (!journey)
        return refused(Exit::Words, journey.refusal());
    const Result<Question> question = questionOf(words, workspace, **journey, file);
    if (!question)
        return refused(Exit::Words, question.refusal());
    // A journey that breaks a rule is a finding; all else that can be refused is in the words.
    const Result<Measure> measured =
        question->scenario ? measure(workspace.inventory, **journey, workspace.scenarios, *question->scenario)
                           : measure(workspace.inventory, **journey);
    if (!measured)
        return notMeasured(file, measured.refusal());
    const Result<Explanation> explanation = explain(workspace.inventory, **journey, workspace.scenarios, *question);
    if (!explanation)
        return refused(Exit::Words, explanation.refusal());
    const Depth depth = words.tree ? Depth::Tree : Depth::Parts;
    return {Exit::Done, printed(workspace, **journey, *explanation, words.print, depth), warningsOf(*opened)};
}

} // namespace

Command explainCommand(CLI::App &app)
{
    const auto words = std::make_shared<Words>();
    CLI::App *command = app.add_subcommand("explain", "How a figure comes about: formula, numbers, sources");
    const auto id = [&](const char *name, std::string &word, const char *help) {
        command->add_option(name, word, help)->type_name("ID");
    };
    command->add_option("FILE", words->file, "A .treadlight or .json workspace")->type_name("");
    command->add_option("--figure", words->figure, "Which figure: minutes.giveAgain, year.hours …")->type_name("KEY");
    id("--journey", words->journey, "Which journey; left out: the only one");
    id("--scenario", words->scenario, "Which scenario of it; left out: the baseline");
    id("--segment", words->segment, "Whose figure; left out: everyone’s, the mean");
    id("--node", words->node, "Only what happens at this node");
    id("--item", words->item, "Only what is asked of this item");
    command->add_flag("--list", words->list, "All figures with what they mean");
    command->add_flag("--tree", words->tree, "Every number, level by level, with where it comes from");
    addFormat(*command, words->print);
    command->footer("Example:\n  treadlight-cli explain journeys/having-a-baby.json --figure minutes.giveAgain");
    return {command, [words] { return run(*words); }};
}

} // namespace app::cli
