// SPDX-License-Identifier: GPL-3.0-only
#include "app/cli/command.h"
#include "app/cli/print.h"
#include "app/parallel.h"
#include "model/burden/simulation.h"

#include <CLI/CLI.hpp>

namespace app::cli {

using namespace model;
using namespace model::burden;

namespace {

constexpr int mostPeople = 20'000'000;

struct Words {
    std::string file;
    std::string journey;
    std::string scenario;
    int people = 10'000;
    quint64 seed = 1;
    int threads = 0;
    Print print = Print::Table;
};

/// Who is told of: a segment, or all together.
struct Row {
    QString id;
    QString name;
    std::array<Distribution, allLived.size()> lived;
    const Distribution &operator[](Lived l) const { return lived[static_cast<size_t>(l)]; }
};

Row rowOf(const Crowd &crowd, const std::optional<SegmentId> &segment, const QString &name)
{
    Row row{segment ? segment->text() : QStringLiteral("all"), name, {}};
    for (const Lived lived : allLived)
        row.lived[static_cast<size_t>(lived)] = crowd.distribution(lived, segment);
    return row;
}

struct Figure {
    Lived lived;
    const char *label;
    const char *unit;
    double scale;   ///< of what is printed for people
};
constexpr std::array figures = {Figure{Lived::Minutes, "Effort", "h", 1 / 60.0}, Figure{Lived::ElapsedDays, "Start to end", "days", 1},
                                Figure{Lived::Money, "Money", "money", 1}, Figure{Lived::Asks, "Asks", "", 1},
                                Figure{Lived::Duplicates, "Asked again", "", 1}};

QByteArray table(const Workspace &workspace, const Words &words, const std::vector<Row> &rows)
{
    QByteArray text = QStringLiteral("%1 simulated people of each segment, seed %2\n").arg(words.people).arg(words.seed).toUtf8();
    for (const Figure &figure : figures) {
        const QString unit = unitOf(figure.unit, workspace.currency);
        QStringList head{QString::fromLatin1(figure.label) + (unit.isEmpty() ? unit : QStringLiteral(", ") + unit), QStringLiteral("mean"),
                         QStringLiteral("± error")};
        for (const int percent : percents)
            head += QStringLiteral("%1 %").arg(percent);
        TextTable table(head);
        for (const Row &row : rows) {
            const Distribution &d = row[figure.lived];
            QStringList cells{row.name, forPeople(figure.scale * d.mean), forPeople(figure.scale * d.standardError)};
            for (const double percentile : d.percentiles)
                cells += forPeople(figure.scale * percentile);
            table.row(cells);
        }
        text += '\n' + table.text();
    }
    return text;
}

QByteArray csv(const std::vector<Row> &rows)
{
    QByteArray csv = "segment,figure,mean,standardError";
    for (const int percent : percents)
        csv += ",p" + QByteArray::number(percent);
    csv += "\r\n";
    for (const Row &row : rows) {
        for (const Lived lived : allLived) {
            const Distribution &d = row[lived];
            CsvRow line;
            line.text(row.id).text(QString::fromLatin1(livedKey(lived))).number(d.mean).number(d.standardError);
            for (const double percentile : d.percentiles)
                line.number(percentile);
            csv += line.line();
        }
    }
    return csv;
}

void writeRow(files::JsonWriter &out, const Row &row)
{
    for (const Lived lived : allLived) {
        const Distribution &d = row[lived];
        out.key(livedKey(lived)).object([&] {
            out.key("mean").number(d.mean);
            out.key("standardError").number(d.standardError);
            for (size_t i = 0; i < percents.size(); ++i)
                out.key(("p" + QByteArray::number(percents[i])).constData()).number(d.percentiles[i]);
        });
    }
}

QByteArray json(const Words &words, const Journey &journey, const Scenario *scenario, const Crowd &crowd, const std::vector<Row> &rows)
{
    files::JsonWriter out;
    out.openObject([&] {
        out.key("format").text(QStringLiteral("treadlight-simulate"));
        out.key("version").number(1);
        out.key("journey").text(journey.id.text());
        out.key("scenario");
        scenario ? out.text(scenario->id.text()) : out.null();
        out.key("people").number(words.people);
        out.key("seed").number(static_cast<double>(words.seed));
        out.key("segments").openList([&] {
            for (size_t s = 0; s < crowd.parts.size(); ++s) {
                out.openObject([&] {
                    out.key("segment").text(rows[s].id);
                    out.key("people").number(crowd.parts[s].segment.people);
                    writeRow(out, rows[s]);
                });
            }
        });
        out.key("all").openObject([&] { writeRow(out, rows.back()); });
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
    const Scenario *scenario = nullptr;
    QList<Entry> entries;
    if (!words.scenario.empty()) {
        const auto meant = scenariosMeant(workspace, **journey, {words.scenario}, file);
        if (!meant)
            return refused(Exit::Words, meant.refusal());
        scenario = meant->front();
        const Result<QList<Entry>> known = entriesOf(workspace.scenarios, scenario->id);
        if (!known)
            return notMeasured(file, known.refusal());
        entries = *known;
    }
    const Result<Simulation> simulation = Simulation::of(workspace.inventory, **journey, entries, words.seed);
    if (!simulation)
        return notMeasured(file, simulation.refusal());
    const Result<Crowd> crowd = simulate(*simulation, static_cast<quint32>(words.people), onThreads(static_cast<unsigned>(words.threads)));
    if (!crowd)
        return notMeasured(file, crowd.refusal());
    std::vector<Row> rows;
    for (const Crowd::Part &part : crowd->parts) {
        const Segment *segment = workspace.inventory.segments.find(part.segment.id);
        rows.push_back(rowOf(*crowd, part.segment.id, segment && !segment->name.isEmpty() ? segment->name : part.segment.id.text()));
    }
    rows.push_back(rowOf(*crowd, {}, QStringLiteral("Everyone")));
    QByteArray output = words.print == Print::Json  ? json(words, **journey, scenario, *crowd, rows)
                        : words.print == Print::Csv ? csv(rows)
                                                    : table(workspace, words, rows);
    return {Exit::Done, std::move(output), warningsOf(*opened)};
}

} // namespace

Command simulateCommand(CLI::App &app)
{
    const auto words = std::make_shared<Words>();
    CLI::App *command = app.add_subcommand("simulate", "How people differ: a journey or scenario, person by person");
    command->add_option("FILE", words->file, "A .treadlight or .json workspace")->required()->type_name("");
    command->add_option("--journey", words->journey, "Which journey; may be left out where there is only one")->type_name("ID");
    command->add_option("--scenario", words->scenario, "Which scenario; left out: the baseline")->type_name("ID");
    command->add_option("--people", words->people, "People of each segment")
        ->type_name("N")
        ->capture_default_str()
        ->check(CLI::Range(1, mostPeople).description(""));
    command->add_option("--seed", words->seed, "The same seed, the same people")
        ->type_name("S")
        ->capture_default_str()
        ->check(CLI::Range(quint64{0}, quint64{1} << 53).description(""));
    command->add_option("--threads", words->threads, "Left out: as many as the machine has cores")
        ->type_name("T")
        ->check(CLI::Range(1, 256).description(""));
    addFormat(*command, words->print);
    command->footer("Example:\n  treadlight-cli simulate journeys/having-a-baby.json --people 100000 --seed 7");
    return {command, [words] { return run(*words); }};
}

} // namespace app::cli
