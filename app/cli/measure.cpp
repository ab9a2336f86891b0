// SPDX-License-Identifier: GPL-3.0-only
#include "app/cli/command.h"
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
    Print print = Print::Table;
};

QString nameOf(const Workspace &workspace, const SegmentId &segment)
{
    const Segment *row = workspace.inventory.segments.find(segment);
    return row && !row->name.isEmpty() ? row->name : segment.text();
}

// ---- for people

QString headline(const Workspace &workspace, const Measure &measure)
{
    const Journey *journey = workspace.journeys.find(measure.journey);
    const QString name = journey && !journey->name.isEmpty() ? journey->name : measure.journey.text();
    if (!measure.scenario)
        return name + QStringLiteral(" · baseline");
    const Scenario *scenario = workspace.scenarios.find(*measure.scenario);
    const bool named = scenario && !scenario->name.isEmpty();
    return name + QStringLiteral(" · ") + (named ? scenario->name : measure.scenario->text());
}

QString percent(double share) { return QString::number(100 * share, 'f', 1) + QStringLiteral(" %"); }

void addOutcomes(TextTable &table, const Workspace &workspace, const Measure &measure, const PersonMeasure &everyone)
{
    const Journey *journey = workspace.journeys.find(measure.journey);
    for (size_t i = 0; i < everyone.outcomes.size(); ++i) {
        const NodeId &end = everyone.outcomes[i].first;
        const Node *node = journey ? journey->nodes.find(end) : nullptr;
        QStringList row = {QStringLiteral("Ends at: ") + (node ? node->label() : end.text())};
        for (const SegmentMeasure &segment : measure.segments)
            row += percent(segment.person.outcomes[i].second);
        row += percent(everyone.outcomes[i].second);
        table.row(row);
    }
}

QByteArray table(const Workspace &workspace, const Measure &measure)
{
    QStringList head = {QStringLiteral("A person's journey")};
    for (const SegmentMeasure &segment : measure.segments)
        head += nameOf(workspace, segment.segment);
    head += QStringLiteral("Everyone");
    TextTable people(head);
    const PersonMeasure everyone = measure.everyone();
    QStringList counts = {QStringLiteral("People a year")};
    for (const SegmentMeasure &segment : measure.segments)
        counts += forPeople(segment.people);
    people.row(counts << forPeople(measure.year.people));
    for (const auto &figure : personFigures()) {
        QStringList row = {rowHead(figure, workspace.currency)};
        for (const SegmentMeasure &segment : measure.segments)
            row += forPeople(figure.of(segment.person));
        people.row(row << forPeople(figure.of(everyone)));
    }
    addOutcomes(people, workspace, measure, everyone);

    TextTable year({QStringLiteral("All people in a year"), QString()});
    for (const auto &figure : yearFigures()) {
        year.row({rowHead(figure, workspace.currency), forPeople(figure.of(measure.year))});
    }
    return headline(workspace, measure).toUtf8() + "\n\n" + people.text() + '\n' + year.text();
}

// ---- for spreadsheets: one figure a row

void addRow(QByteArray &csv, const Measure &measure, const QString &whom, const QString &figure, const QString &unit,
            double value)
{
    csv += CsvRow()
               .text(measure.journey.text())
               .text(measure.scenario ? measure.scenario->text() : QString())
               .text(whom)
               .text(figure)
               .text(unit)
               .number(value)
               .line();
}

void addPerson(QByteArray &csv, const Measure &measure, const QString &whom, const QString &currency,
               const PersonMeasure &person)
{
    for (const auto &figure : personFigures()) {
        addRow(csv, measure, whom, QString::fromLatin1(figure.key), unitOf(figure.unit, currency), figure.of(person));
    }
    for (const auto &[end, probability] : person.outcomes)
        addRow(csv, measure, whom, QStringLiteral("outcomes.") + end.text(), QStringLiteral("share"), probability);
    for (const ItemKind kind : allItemKinds) {
        const KindMeasure &of = person.byKind[static_cast<size_t>(kind)];
        const QString key = QStringLiteral("byKind.") + itemKindKey(kind) + QLatin1Char('.');
        addRow(csv, measure, whom, key + QStringLiteral("asks"), {}, of.asks);
        addRow(csv, measure, whom, key + QStringLiteral("duplicates"), {}, of.duplicates);
        addRow(csv, measure, whom, key + QStringLiteral("give"), QStringLiteral("min"), of.give);
        addRow(csv, measure, whom, key + QStringLiteral("giveAgain"), QStringLiteral("min"), of.giveAgain);
        addRow(csv, measure, whom, key + QStringLiteral("reused"), QStringLiteral("min"), of.reused);
    }
}

QByteArray csv(const Workspace &workspace, const std::vector<Measure> &measures)
{
    QByteArray csv = "journey,scenario,segment,figure,unit,value\r\n";
    for (const Measure &measure : measures) {
        for (const SegmentMeasure &segment : measure.segments) {
            addRow(csv, measure, segment.segment.text(), QStringLiteral("people"), {}, segment.people);
            addPerson(csv, measure, segment.segment.text(), workspace.currency, segment.person);
        }
        for (const auto &figure : yearFigures())
            addRow(csv, measure, {}, QStringLiteral("year.") + QString::fromLatin1(figure.key),
                   unitOf(figure.unit, workspace.currency), figure.of(measure.year));
    }
    return csv;
}

QByteArray json(const std::vector<Measure> &measures)
{
    files::JsonWriter out;
    if (measures.size() == 1) {
        writeMeasure(out, measures.front());
    } else {
        out.openList([&] {
            for (const Measure &measure : measures)
                writeMeasure(out, measure);
        });
    }
    return out.take().value_or(QByteArray()) + '\n';
}

QByteArray printed(const Workspace &workspace, const std::vector<Measure> &measures, Print print)
{
    if (print == Print::Json)
        return json(measures);
    if (print == Print::Csv)
        return csv(workspace, measures);
    QByteArray text;
    for (const Measure &measure : measures)
        text += (text.isEmpty() ? QByteArray() : QByteArray("\n\n")) + table(workspace, measure);
    return text;
}

Outcome run(const Words &words)
{
    const QString file = fromWord(words.file);
    const Result<files::Opened> opened = files::open(file);
    if (!opened)
        return refused(Exit::File, opened.refusal());
    const Workspace &workspace = opened->workspace;

    QList<const Journey *> journeys;
    if (words.journey.empty() && words.scenario.empty() && workspace.journeys.size() > 1) {
        for (const Journey &journey : workspace.journeys)
            journeys += &journey;
    } else {
        const auto journey = journeyMeant(workspace, words.journey, file);
        if (!journey)
            return refused(Exit::Words, journey.refusal());
        journeys += *journey;
    }
    const Scenario *scenario = nullptr;
    if (!words.scenario.empty()) {
        const auto scenarios = scenariosMeant(workspace, *journeys.first(), {words.scenario}, file);
        if (!scenarios)
            return refused(Exit::Words, scenarios.refusal());
        scenario = scenarios->first();
    }
    std::vector<Measure> measures;
    for (const Journey *journey : journeys) {
        Result<Measure> measured = scenario ? measure(workspace.inventory, *journey, workspace.scenarios, scenario->id)
                                            : measure(workspace.inventory, *journey);
        if (!measured)
            return notMeasured(file, measured.refusal());
        measures.push_back(std::move(measured).value());
    }
    return {Exit::Done, printed(workspace, measures, words.print), warningsOf(*opened)};
}

} // namespace

Command measureCommand(CLI::App &app)
{
    const auto words = std::make_shared<Words>();
    CLI::App *command = app.add_subcommand("measure", "The time tax of a journey or of a scenario of it");
    command->add_option("FILE", words->file, "A .treadlight or .json workspace")->required()->type_name("");
    command
        ->add_option("--journey", words->journey,
                     "Which journey; left out: the only one, or each of several in turn (json: a list)")
        ->type_name("ID");
    command->add_option("--scenario", words->scenario, "Which scenario of it; left out: the baseline")->type_name("ID");
    addFormat(*command, words->print);
    command->footer("Example:\n  treadlight-cli measure journeys/having-a-baby.json --format json");
    return {command, [words] { return run(*words); }};
}

} // namespace app::cli
