// SPDX-License-Identifier: GPL-3.0-only
#include "app/cli/command.h"
#include "app/cli/print.h"

#include "model/burden/explain.h"

#include <CLI/CLI.hpp>

#include <set>

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

// ---- for people

QString withUnit(double value, const QString &unit, const QString &currency)
{
    const QString shown = unitOf(unit.toLatin1().constData(), currency);
    return forPeople(value) + (shown.isEmpty() ? shown : QLatin1Char(' ') + shown);
}

/// The grade's key; that of a number nobody said (a share or a pace of 1) is not "guess".
QString gradeOf(const Quantity &quantity)
{
    const bool isLeftOut = quantity.isBare() && (quantity.likely == 0 || quantity.likely == 1);
    return isLeftOut ? QStringLiteral("left out") : gradeKey(quantity.grade.value_or(Grade::Guess));
}

/// Where a number of the document comes from: "estimate: NHS England (2024); journeys/baby/nodes/claim/do".
QString originOf(const Term &term)
{
    if (!term.quantity)
        return {};
    QString origin = gradeOf(*term.quantity);
    if (!term.citation.isEmpty())
        origin += QStringLiteral(": ") + term.citation;
    if (!term.quantity->note.isEmpty())
        origin += QStringLiteral(" – ") + term.quantity->note;
    if (!term.path.isEmpty())
        origin += QStringLiteral("; ") + term.path;
    return origin;
}

QString howInWords(How how)
{
    switch (how) {
    case How::Number: return {};
    case How::Sum: return QStringLiteral("the sum of");
    case How::Product: return QStringLiteral("the product of");
    case How::Excess: return QStringLiteral("the first less the rest");
    case How::Quotient: return QStringLiteral("the first by the second");
    case How::Mean: return QStringLiteral("the mean, by the first factor of each");
    }
    Q_UNREACHABLE();
}

/// Text on one line, without what would drive a terminal.
QString plain(QString text)
{
    for (QChar &c : text) {
        if (c.category() == QChar::Other_Control || c == QChar::LineSeparator || c == QChar::ParagraphSeparator)
            c = QLatin1Char(' ');
    }
    return text;
}

/// A term and all it is made of, an indent a level.
void addTree(QByteArray &out, const Term &term, int depth, const QString &currency)
{
    QStringList words;
    for (const QString &part : {term.name, howInWords(term.how)}) {
        if (!part.isEmpty())
            words += part;
    }
    QString line = QString(2 * depth, QLatin1Char(' ')) + withUnit(term.value, term.unit, currency);
    if (!words.isEmpty())
        line += QStringLiteral("  ") + words.join(QStringLiteral(", "));
    if (const QString origin = originOf(term); !origin.isEmpty())
        line += QStringLiteral("  [%1]").arg(origin);
    out += plain(line).toUtf8() + '\n';
    for (const Term &part : term.parts)
        addTree(out, part, depth + 1, currency);
}

/// "  10.2 min  Account sign-in = (2.88 − 0.98) × 6 min × 0.90".
QByteArray partLine(const Constituent &part, const QString &unit, const QString &currency)
{
    const auto written = [&](double value, const QString &of) { return withUnit(value, of, currency); };
    const QString arithmetic = part.term ? equation(*part.term, written) : QString();
    QString line = withUnit(part.value, unit, currency).rightJustified(12) + QStringLiteral("  ") + part.name;
    if (!part.component.isEmpty())
        line += QStringLiteral(" · ") + part.component;
    if (!arithmetic.isEmpty())
        line += QStringLiteral(" = ") + arithmetic;
    return plain(line).toUtf8() + '\n';
}

/// Where the document's numbers in a term come from, each source once.
std::set<QString> sourcesOf(const Term &term)
{
    std::set<QString> sources;
    if (term.quantity && !term.citation.isEmpty())
        sources.insert(gradeOf(*term.quantity) + QStringLiteral(": ") + term.citation);
    for (const Term &part : term.parts)
        sources.merge(sourcesOf(part));
    return sources;
}

QByteArray sourceLines(const Term &term)
{
    const std::set<QString> sources = sourcesOf(term);
    QByteArray out = sources.empty() ? QByteArray() : QByteArray("\nSources\n");
    for (const QString &source : sources)
        out += plain(QStringLiteral("  ") + source).toUtf8() + '\n';
    return out;
}

/// The largest things that add up to a figure; where nothing does, its tree.
QByteArray made(const Explanation &explanation, const QString &currency)
{
    constexpr size_t most = 12;
    QByteArray out;
    const std::vector<Constituent> parts = constituents(explanation.term);
    if (parts.size() < 2) {
        addTree(out, explanation.term, 0, currency);
        return out;
    }
    out += "Made of\n";
    double rest = 0;
    for (size_t i = 0; i < parts.size(); ++i) {
        if (i < most)
            out += partLine(parts[i], explanation.unit, currency);
        else
            rest += parts[i].value;
    }
    if (parts.size() > most)
        out += withUnit(rest, explanation.unit, currency).rightJustified(12).toUtf8() + "  and " + QByteArray::number(parts.size() - most) + " more, together\n";
    return out + sourceLines(explanation.term) + "\nAll numbers, each with its source: --tree, or --format json\n";
}

QByteArray table(const Words &words, const Workspace &workspace, const Journey &journey, const Explanation &explanation)
{
    const auto &id = explanation.question.scenario;
    const Scenario *scenario = id ? workspace.scenarios.find(*id) : nullptr;
    QStringList head{journey.name.isEmpty() ? journey.id.text() : journey.name};
    head += !scenario ? QStringLiteral("baseline") : scenario->name.isEmpty() ? scenario->id.text() : scenario->name;
    head += explanation.whom;
    if (!explanation.place.isEmpty())
        head += explanation.place;
    QByteArray out = plain(head.join(QStringLiteral(" · "))).toUtf8() + "\n\n";
    out += QStringLiteral("%1: %2\n").arg(explanation.label, withUnit(explanation.value, explanation.unit, workspace.currency)).toUtf8();
    out += QStringLiteral("%1\n%2\n").arg(explanation.definition, explanation.formula).toUtf8();
    if (explanation.baseline) {
        out += QStringLiteral("Without the scenario: %1; difference %2\n")
                   .arg(withUnit(*explanation.baseline, explanation.unit, workspace.currency), signedForPeople(*explanation.difference()))
                   .toUtf8();
    }
    out += '\n';
    if (!words.tree)
        return out + made(explanation, workspace.currency);
    addTree(out, explanation.term, 0, workspace.currency);
    return out;
}

// ---- for programs: all of it

void writeOrigin(files::JsonWriter &out, const Term &term)
{
    if (!term.quantity)
        return;
    out.textMember("path", term.path);
    out.key("quantity").quantity(*term.quantity);
    out.textMember("citation", term.citation);
}

void writeTerm(files::JsonWriter &out, const Term &term, const QString &currency)
{
    const auto members = [&] {
        out.key("name").text(term.name);
        out.key("value").number(term.value);
        out.textMember("unit", unitOf(term.unit.toLatin1().constData(), currency));
        out.key("role").text(roleKey(term.role));
        out.key("how").text(howKey(term.how));
        out.textMember("subject", term.subject);
        writeOrigin(out, term);
        if (term.how != How::Number) {
            out.key("parts").openList([&] {
                for (const Term &part : term.parts)
                    writeTerm(out, part, currency);
            });
        }
    };
    if (term.how == How::Number)
        out.object(members);
    else
        out.openObject(members);
}

template <typename Id>
void writeId(files::JsonWriter &out, std::string_view key, const std::optional<Id> &id)
{
    out.key(key);
    id ? out.text(id->text()) : out.null();
}

QByteArray json(const Workspace &workspace, const Journey &journey, const Explanation &explanation)
{
    files::JsonWriter out;
    out.openObject([&] {
        out.key("format").text(QStringLiteral("treadlight-explanation"));
        out.key("version").integer(1);
        out.key("journey").text(journey.id.text());
        writeId(out, "scenario", explanation.question.scenario);
        writeId(out, "segment", explanation.question.segment);
        writeId(out, "node", explanation.question.node);
        writeId(out, "item", explanation.question.item);
        out.key("figure").text(explanation.question.figure);
        out.key("label").text(explanation.label);
        out.key("unit").text(unitOf(explanation.unit.toLatin1().constData(), workspace.currency));
        out.key("definition").text(explanation.definition);
        out.key("formula").text(explanation.formula);
        out.key("value").number(explanation.value);
        out.key("baseline");
        explanation.baseline ? out.number(*explanation.baseline) : out.null();
        out.key("difference");
        explanation.baseline ? out.number(*explanation.difference()) : out.null();
        out.key("term");
        writeTerm(out, explanation.term, workspace.currency);
    });
    return out.take().value_or(QByteArray()) + '\n';
}

void addRows(QByteArray &csv, const Term &term, int depth, const QString &currency)
{
    CsvRow row;
    row.number(depth).text(term.name).number(term.value).text(unitOf(term.unit.toLatin1().constData(), currency));
    row.text(roleKey(term.role)).text(howKey(term.how)).text(term.path);
    row.text(term.quantity ? gradeOf(*term.quantity) : QString());
    row.text(term.citation).text(term.quantity ? term.quantity->note : QString());
    csv += row.line();
    for (const Term &part : term.parts)
        addRows(csv, part, depth + 1, currency);
}

QByteArray csv(const Workspace &workspace, const Explanation &explanation)
{
    QByteArray csv = "depth,name,value,unit,role,how,path,grade,source,note\r\n";
    addRows(csv, explanation.term, 0, workspace.currency);
    return csv;
}

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
        csv += CsvRow().text(figure.key).text(figure.label).text(figure.unit).text(figure.definition).text(figure.formula).text(askedOf(figure)).line();
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
    for (const QString &why : {segment ? QString() : segment.refusal(), node ? QString() : node.refusal(), item ? QString() : item.refusal()}) {
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
        return refused(Exit::Words, QStringLiteral("Say which FILE and which --figure; list the figures with: treadlight-cli explain --list"));
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
    const Result<Measure> measured = question->scenario ? measure(workspace.inventory, **journey, workspace.scenarios, *question->scenario)
                                                        : measure(workspace.inventory, **journey);
    if (!measured)
        return notMeasured(file, measured.refusal());
    const Result<Explanation> explanation = explain(workspace.inventory, **journey, workspace.scenarios, *question);
    if (!explanation)
        return refused(Exit::Words, explanation.refusal());
    QByteArray output = words.print == Print::Json  ? json(workspace, **journey, *explanation)
                        : words.print == Print::Csv ? csv(workspace, *explanation)
                                                    : table(words, workspace, **journey, *explanation);
    return {Exit::Done, std::move(output), warningsOf(*opened)};
}

} // namespace

Command explainCommand(CLI::App &app)
{
    const auto words = std::make_shared<Words>();
    CLI::App *command = app.add_subcommand("explain", "How a figure comes about: formula, numbers, sources");
    const auto id = [&](const char *name, std::string &word, const char *help) { command->add_option(name, word, help)->type_name("ID"); };
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
