// SPDX-License-Identifier: GPL-3.0-only
#include "app/cli/command.h"
#include "app/cli/print.h"
#include "app/parallel.h"

#include "model/burden/verify.h"

#include <CLI/CLI.hpp>

#include <QCryptographicHash>
#include <QFile>

#include <cmath>

namespace app::cli {

using namespace model;
using namespace model::burden;

namespace {

constexpr int mostPeople = 20'000'000;

struct Words {
    std::string file;
    int people = 100'000;
    quint64 seed = 1;
    int threads = 0;
    Print print = Print::Table;
};

/// What was verified, and what could not be.
struct Report {
    QByteArray hash; ///< SHA-256 of the file, hexadecimal
    Verification all;
    QStringList notMeasured;

    bool isGood() const { return all.agrees() && notMeasured.isEmpty(); }
};

// ---- for people

QString errorsText(double errors)
{
    return std::isfinite(errors) ? QString::number(errors, 'f', 1) : QStringLiteral("∞");
}

QString verdict(const Verification &all, const Check &check)
{
    return !all.agrees(check) ? QStringLiteral("DIFFERS")
           : check.tooRare    ? QStringLiteral("too rare to tell")
                              : QStringLiteral("agrees");
}

QString figureOf(const Check &check)
{
    return check.place.isEmpty() ? check.figure : check.figure + QStringLiteral(" at ") + check.place;
}

QString digits(double number) { return QString::number(number, 'g', 10); }

QByteArray line(const QString &head, const QStringList &cells)
{
    QString text = head.leftJustified(52);
    for (const QString &cell : cells)
        text += QLatin1Char(' ') + cell.rightJustified(16);
    return text.toUtf8() + '\n';
}

/// Checks of one case or journey under each other.
QByteArray section(const Verification &all, Check::Against against, const QString &head, const QStringList &columns)
{
    QByteArray text = line(head, columns);
    QString last;
    for (const Check &check : all.checks) {
        if (check.against != against)
            continue;
        if (check.of != last)
            text += '\n' + plainLine(check.of).toUtf8() + '\n';
        last = check.of;
        QStringList cells{digits(check.expected), digits(check.found)};
        if (against == Check::Against::Simulation)
            cells << QString::number(check.standardError, 'g', 4) << errorsText(check.errorsApart());
        const QString whom = check.whom.isEmpty() ? QString() : plainLine(check.whom) + QStringLiteral(": ");
        text += line(QStringLiteral("  ") + whom + figureOf(check), cells << verdict(all, check));
    }
    return text;
}

QString conclusion(const Report &report)
{
    const qsizetype by = std::ranges::count(report.all.checks, Check::Against::Simulation, &Check::against);
    const int differ = report.all.disagreements();
    const QString rule = QStringLiteral("A simulated mean may be %1 standard errors from the exact one: with %2 "
                                        "comparisons that is as safe as 4 with one (Bonferroni). "
                                        "The furthest is %3.")
                             .arg(QString::number(report.all.limit(), 'f', 2))
                             .arg(by)
                             .arg(errorsText(report.all.furthest()));
    const QString found = differ == 0
                              ? QStringLiteral("All %1 checks agree.").arg(report.all.checks.size())
                              : QStringLiteral("%1 of %2 checks DIFFER.").arg(differ).arg(report.all.checks.size());
    return rule + QLatin1Char('\n') + found;
}

QByteArray table(const Words &words, const Report &report)
{
    QByteArray out = QStringLiteral("File SHA-256 %1\nEngine %2, %3 simulated people of each segment, seed %4\n\n")
                         .arg(QString::fromLatin1(report.hash), QStringLiteral(TREADLIGHT_VERSION))
                         .arg(words.people)
                         .arg(words.seed)
                         .toUtf8();
    out += section(report.all, Check::Against::Hand, QStringLiteral("Worked by hand"),
                   {QStringLiteral("must be"), QStringLiteral("is"), QStringLiteral("verdict")});
    out += '\n';
    out += section(report.all, Check::Against::Simulation, QStringLiteral("Exact and simulated"),
                   {QStringLiteral("exact"), QStringLiteral("simulated"), QStringLiteral("± error"),
                    QStringLiteral("errors apart"), QStringLiteral("verdict")});
    for (const QString &why : report.notMeasured)
        out += QStringLiteral("\nNot measured: %1\n").arg(why).toUtf8();
    return out + '\n' + conclusion(report).toUtf8() + '\n';
}

// ---- for programs

void writeCheck(files::JsonWriter &out, const Verification &all, const Check &check)
{
    const bool isSimulated = check.against == Check::Against::Simulation;
    out.object([&] {
        out.key("against").text(isSimulated ? QStringLiteral("simulation") : QStringLiteral("hand"));
        out.key("of").text(check.of);
        out.textMember("segment", check.whom);
        out.key("figure").text(check.figure);
        out.textMember("place", check.place);
        out.key("expected").number(check.expected);
        out.key("found");
        std::isfinite(check.found) ? out.number(check.found) : out.null();
        if (isSimulated) {
            out.key("standardError").number(check.standardError);
            out.key("errorsApart");
            std::isfinite(check.errorsApart()) ? out.number(check.errorsApart()) : out.null();
        }
        out.flagMember("tooRare", check.tooRare, false);
        out.key("agrees").flag(all.agrees(check));
    });
}

QByteArray json(const Words &words, const Report &report)
{
    files::JsonWriter out;
    out.openObject([&] {
        out.key("format").text(QStringLiteral("treadlight-verification"));
        out.key("version").integer(1);
        out.key("file").text(QString::fromLatin1(report.hash));
        out.key("engine").text(QStringLiteral(TREADLIGHT_VERSION));
        out.key("people").integer(words.people);
        out.key("seed").integer(static_cast<qint64>(words.seed));
        out.key("limit").number(report.all.limit());
        out.key("agrees").flag(report.isGood());
        out.key("notMeasured").openList([&] {
            for (const QString &why : report.notMeasured)
                out.text(why);
        });
        out.key("checks").openList([&] {
            for (const Check &check : report.all.checks)
                writeCheck(out, report.all, check);
        });
    });
    return out.take().value_or(QByteArray()) + '\n';
}

QByteArray csv(const Report &report)
{
    QByteArray csv = "against,of,segment,figure,place,expected,found,standardError,errorsApart,verdict\r\n";
    for (const Check &check : report.all.checks) {
        csv += CsvRow()
                   .text(check.against == Check::Against::Hand ? QStringLiteral("hand") : QStringLiteral("simulation"))
                   .text(check.of)
                   .text(check.whom)
                   .text(check.figure)
                   .text(check.place)
                   .number(check.expected)
                   .number(check.found)
                   .number(check.standardError)
                   .text(errorsText(check.errorsApart()))
                   .text(verdict(report.all, check))
                   .line();
    }
    return csv;
}

// ---- the work

/// Adds a journey or a scenario of it.
void add(Report &report, const Words &words, const Workspace &workspace, const Journey &journey,
         const Scenario *scenario, const Each &each)
{
    QString name = journey.name.isEmpty() ? journey.id.text() : journey.name;
    name += QStringLiteral(" · ") + (!scenario                  ? QStringLiteral("baseline")
                                     : scenario->name.isEmpty() ? scenario->id.text()
                                                                : scenario->name);
    const auto id = scenario ? std::optional(scenario->id) : std::nullopt;
    const Result<Verification> found = verify(workspace.inventory, journey, workspace.scenarios, id,
                                              static_cast<quint32>(words.people), words.seed, each);
    if (!found) {
        report.notMeasured += name + QStringLiteral(": ") + found.refusal();
        return;
    }
    for (Check check : found->checks) {
        check.of = name;
        report.all.checks.push_back(std::move(check));
    }
}

Outcome run(const Words &words)
{
    const QString file = fromWord(words.file);
    const Result<files::Opened> opened = files::open(file);
    if (!opened)
        return refused(Exit::File, opened.refusal());
    QFile bytes(file);
    QCryptographicHash hash(QCryptographicHash::Sha256);
    if (!bytes.open(QIODevice::ReadOnly) || !hash.addData(&bytes))
        return refused(Exit::File, QStringLiteral("%1: it can't be read (%2).").arg(file, bytes.errorString()));

    const Each each = onThreads(static_cast<unsigned>(words.threads));
    const Result<Verification> worked = verifyWorkedCases(static_cast<quint32>(words.people), words.seed, each);
    if (!worked)
        return refused(Exit::Findings, worked.refusal());
    Report report{hash.result().toHex(), *worked, {}};
    const Workspace &workspace = opened->workspace;
    for (const Journey &journey : workspace.journeys) {
        add(report, words, workspace, journey, nullptr, each);
        for (const Scenario *scenario : scenariosOf(workspace, journey.id))
            add(report, words, workspace, journey, scenario, each);
    }
    QByteArray output = words.print == Print::Json  ? json(words, report)
                        : words.print == Print::Csv ? csv(report)
                                                    : table(words, report);
    return {report.isGood() ? Exit::Done : Exit::Findings, std::move(output), warningsOf(*opened)};
}

} // namespace

Command verifyCommand(CLI::App &app)
{
    const auto words = std::make_shared<Words>();
    CLI::App *command = app.add_subcommand(
        "verify", "Holds the engine against worked cases, and a file's exact figures against simulated people");
    command->add_option("FILE", words->file, "A .treadlight or .json workspace")->required()->type_name("");
    command->add_option("--people", words->people, "Simulated people of each segment")
        ->type_name("N")
        ->capture_default_str()
        ->check(CLI::Range(100, mostPeople).description(""));
    command->add_option("--seed", words->seed, "The same seed, the same people")
        ->type_name("S")
        ->capture_default_str()
        ->check(CLI::Range(quint64{0}, quint64{1} << 53).description(""));
    command->add_option("--threads", words->threads, "Left out: as many as the machine has cores")
        ->type_name("T")
        ->check(CLI::Range(1, 256).description(""));
    addFormat(*command, words->print);
    command->footer(
        "Example:\n  treadlight-cli verify journeys/having-a-baby.json --seed 7\n\nExit 1 where anything differs.");
    return {command, [words] { return run(*words); }};
}

} // namespace app::cli
