// SPDX-License-Identifier: GPL-3.0-only
#include "app/cli/command.h"
#include "model/workspace/edit.h"

#include <CLI/CLI.hpp>

namespace app::cli {

using namespace model;

namespace {

struct Words {
    std::string file;
    std::string date;
    std::string name;
    std::string to;
};

Outcome run(const Words &words)
{
    const QString to = fromWord(words.to), day = fromWord(words.date);
    const files::Format *format = files::formatFor(to);
    if (!format || !format->write)
        return refused(Exit::Words, QStringLiteral("%1: its ending is not known; let it end in .treadlight or .json.").arg(to));
    const QDate date = QDate::fromString(day, Qt::ISODate);
    if (!date.isValid())
        return refused(Exit::Words, QStringLiteral("\"%1\" is no day; write it as 2026-03-31.").arg(day));
    const Result<files::Opened> opened = files::open(fromWord(words.file));
    if (!opened)
        return refused(Exit::File, opened.refusal());
    const Result<Workspace> kept = edited(opened->workspace, edits::Keep{date, fromWord(words.name).trimmed()});
    if (!kept)
        return refused(Exit::Findings, fromWord(words.file) + QStringLiteral(": ") + kept.refusal());
    const Done saved = files::save(*kept, to);
    if (!saved)
        return refused(Exit::File, saved.refusal());
    return {Exit::Done, kept->snapshots.at(kept->snapshots.size() - 1).id.text().toUtf8() + '\n', warningsOf(*opened)};
}

} // namespace

Command keepCommand(CLI::App &app)
{
    const auto words = std::make_shared<Words>();
    CLI::App *command = app.add_subcommand("keep", "Keeps what is measured as it is now under a date; prints the kept state's id");
    command->add_option("FILE", words->file, "A .treadlight or .json workspace")->required()->type_name("");
    command->add_option("--date", words->date, "The day, as 2026-03-31")->required()->type_name("DAY");
    command->add_option("--name", words->name, "What it is called, such as \"Before the reform\"")->type_name("TEXT");
    command->add_option("-o,--output", words->to, "The file to write; may be FILE itself")->required()->type_name("OUT");
    command->footer("Example:\n  treadlight-cli keep baby.treadlight --date 2026-03-31 --name \"Year one\" -o baby.treadlight");
    return {command, [words] { return run(*words); }};
}

} // namespace app::cli
