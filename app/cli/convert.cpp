// SPDX-License-Identifier: GPL-3.0-only
#include "app/cli/command.h"

#include <CLI/CLI.hpp>

namespace app::cli {

using namespace model;

namespace {

struct Words {
    std::string from;
    std::string to;
};

QString endings()
{
    QStringList endings;
    for (const files::Format &format : files::formats()) {
        if (format.write)
            endings += format.ending;
    }
    return endings.join(QStringLiteral(" or "));
}

Outcome run(const Words &words)
{
    const QString to = fromWord(words.to);
    const files::Format *format = files::formatFor(to);
    if (!format || !format->write)
        return refused(Exit::Words,
                       QStringLiteral("%1: its ending is not known; let it end in %2.").arg(to, endings()));
    const Result<files::Opened> opened = files::open(fromWord(words.from));
    if (!opened)
        return refused(Exit::File, opened.refusal());
    const Done saved = files::save(opened->workspace, to);
    if (!saved)
        return refused(Exit::File, saved.refusal());
    return {Exit::Done, {}, warningsOf(*opened)};
}

} // namespace

Command convertCommand(CLI::App &app)
{
    const auto words = std::make_shared<Words>();
    CLI::App *command = app.add_subcommand("convert", "Writes a workspace in another format, told by the endings");
    command->add_option("IN", words->from, "The file to read")->required()->type_name("");
    command->add_option("OUT", words->to, "The file to write, ending in " + endings().toStdString())
        ->required()
        ->type_name("");
    command->footer("Example:\n  treadlight-cli convert journeys/having-a-baby.json having-a-baby.treadlight");
    return {command, [words] { return run(*words); }};
}

} // namespace app::cli
