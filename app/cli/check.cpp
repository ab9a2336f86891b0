// SPDX-License-Identifier: GPL-3.0-only
#include "app/cli/command.h"
#include "app/cli/print.h"

#include <CLI/CLI.hpp>

namespace app::cli {

using namespace model;

namespace {

struct Words {
    std::string file;
    Print print = Print::Table;
};

bool isUnknownKey(const Finding &finding) { return finding.code == QLatin1String("unknown-key"); }

/// What is doubtful about the file and in it. Where the file's reader has named the unknown keys one by one, the
/// document's own sentences on them would only say it again.
Findings findingsOf(const files::Opened &opened)
{
    Findings findings = opened.findings;
    const bool named = std::ranges::any_of(findings, isUnknownKey);
    for (const Finding &finding : check(opened.workspace)) {
        if (!named || !isUnknownKey(finding))
            findings += finding;
    }
    std::ranges::stable_sort(findings, {}, &Finding::severity);
    return findings;
}

QString placeOf(const Where &where)
{
    QStringList parts;
    if (!where.inventory.isEmpty())
        parts += where.inventory;
    if (where.journey)
        parts += where.journey->text();
    if (where.scenario)
        parts += where.scenario->text();
    if (where.change)
        parts += QStringLiteral("change %1").arg(*where.change + 1);
    if (where.node)
        parts += where.node->text();
    if (where.edge)
        parts += where.edge->from.text() + QStringLiteral(" → ") + where.edge->to.text();
    return parts.join(QStringLiteral(" › "));
}

QByteArray table(const Findings &findings)
{
    const auto count = [&](Severity severity) { return std::ranges::count(findings, severity, &Finding::severity); };
    QByteArray text;
    for (const Finding &finding : findings) {
        const QString place = placeOf(finding.where);
        QString line = severityKey(finding.severity).leftJustified(9);
        line += place.isEmpty() ? finding.text : place + QStringLiteral(": ") + finding.text;
        line += QStringLiteral("  [%1]").arg(finding.code);
        for (QChar &c : line) {
            if (c.category() == QChar::Other_Control)
                c = QLatin1Char(' ');
        }
        text += line.toUtf8() + '\n';
    }
    const auto counted = [](qsizetype n, const char *one) {
        return QStringLiteral("%1 %2%3").arg(n).arg(QLatin1String(one), n == 1 ? QString() : QStringLiteral("s"));
    };
    text += counted(count(Severity::Error), "error").toUtf8() + ", " +
            counted(count(Severity::Warning), "warning").toUtf8() + ", " +
            counted(count(Severity::Hint), "hint").toUtf8() + ".\n";
    return text;
}

void writeWhere(files::JsonWriter &out, const Where &where)
{
    out.object([&] {
        if (where.journey)
            out.key("journey").text(where.journey->text());
        if (where.node)
            out.key("node").text(where.node->text());
        if (where.edge) {
            out.key("edge").list([&] {
                out.text(where.edge->from.text());
                out.text(where.edge->to.text());
            });
        }
        if (where.scenario)
            out.key("scenario").text(where.scenario->text());
        if (where.change)
            out.key("change").integer(*where.change);
        out.textMember("inventory", where.inventory);
    });
}

QByteArray json(const Findings &findings)
{
    files::JsonWriter out;
    out.openObject([&] {
        out.key("findings").openList([&] {
            for (const Finding &finding : findings) {
                out.object([&] {
                    out.key("severity").text(severityKey(finding.severity));
                    out.key("code").text(finding.code);
                    out.key("text").text(finding.text);
                    out.key("where");
                    writeWhere(out, finding.where);
                });
            }
        });
    });
    return out.take().value_or(QByteArray()) + '\n';
}

QByteArray csv(const Findings &findings)
{
    QByteArray csv = "severity,code,text,journey,node,from,to,scenario,change,inventory\r\n";
    const auto textOf = [](const auto &id) { return id ? id->text() : QString(); };
    for (const Finding &finding : findings) {
        const Where &where = finding.where;
        csv += CsvRow()
                   .text(severityKey(finding.severity))
                   .text(finding.code)
                   .text(finding.text)
                   .text(textOf(where.journey))
                   .text(textOf(where.node))
                   .text(where.edge ? where.edge->from.text() : QString())
                   .text(where.edge ? where.edge->to.text() : QString())
                   .text(textOf(where.scenario))
                   .text(where.change ? QString::number(*where.change) : QString())
                   .text(where.inventory)
                   .line();
    }
    return csv;
}

Outcome run(const Words &words)
{
    const Result<files::Opened> opened = files::open(fromWord(words.file));
    if (!opened)
        return refused(Exit::File, opened.refusal());
    const Findings findings = findingsOf(*opened);
    QByteArray output = words.print == Print::Json  ? json(findings)
                        : words.print == Print::Csv ? csv(findings)
                                                    : table(findings);
    return {hasErrors(findings) ? Exit::Findings : Exit::Done, std::move(output), {}};
}

} // namespace

Command checkCommand(CLI::App &app)
{
    const auto words = std::make_shared<Words>();
    CLI::App *command =
        app.add_subcommand("check", "What is wrong or doubtful in a workspace; exit 1 if any is an error");
    command->add_option("FILE", words->file, "A .treadlight or .json workspace")->required()->type_name("");
    addFormat(*command, words->print);
    command->footer("Example:\n  treadlight-cli check journeys/having-a-baby.json --format json");
    return {command, [words] { return run(*words); }};
}

} // namespace app::cli
