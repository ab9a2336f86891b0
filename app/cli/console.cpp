// SPDX-License-Identifier: GPL-3.0-only
#include "app/cli/command.h"

#include <CLI/CLI.hpp>

#include <cerrno>
#include <csignal>
#include <unistd.h>

namespace app::cli {

namespace {

/// Writes it all; the error's number where the other end is closed or full.
int writeAll(int to, const QByteArray &bytes)
{
    qsizetype done = 0;
    while (done < bytes.size()) {
        const ssize_t now = ::write(to, bytes.constData() + done, static_cast<size_t>(bytes.size() - done));
        if (now < 0 && errno == EINTR)
            continue;
        if (now <= 0)
            return now < 0 ? errno : ENOSPC;
        done += now;
    }
    return 0;
}

void tell(const QStringList &sentences)
{
    for (const QString &sentence : sentences)
        writeAll(STDERR_FILENO, QByteArray("treadlight-cli: ") + sentence.toUtf8() + '\n');
}

int print(const Outcome &outcome)
{
    tell(outcome.messages);
    if (const int error = writeAll(STDOUT_FILENO, outcome.output)) {
        tell({QStringLiteral("The result could not be printed (%1); see where the output leads.")
                  .arg(QString::fromLocal8Bit(std::strerror(error)))});
        return static_cast<int>(Exit::File);
    }
    return static_cast<int>(outcome.exit);
}

/// The help or version that was asked for, or what is off about the words.
Outcome explain(const CLI::App &app, const CLI::ParseError &why)
{
    std::ostringstream out, err;
    const int code = app.exit(why, out, err);
    if (code == 0)
        return {Exit::Done, QByteArray::fromStdString(out.str()), {}};
    QString sentence = QString::fromStdString(why.what()).trimmed();
    if (!sentence.endsWith(QLatin1Char('.')))
        sentence += QLatin1Char('.');
    return refused(Exit::Words, sentence + QStringLiteral(" See: treadlight-cli --help"));
}

} // namespace

int runConsole(int argc, char **argv)
{
    // A reader that goes away is an error to report, not a reason to be killed.
    std::signal(SIGPIPE, SIG_IGN);
    CLI::App app("Treadlight's console: the time tax of life events, for scripts, pipelines and checks.",
                 "treadlight-cli");
    app.set_version_flag("--version", std::string("treadlight-cli ") + TREADLIGHT_VERSION);
    app.footer("Example:\n  treadlight-cli measure journeys/having-a-baby.json\n\n"
               "Exit: 0 done, 1 findings that are errors, 2 the words are off, 3 a file can't be read or written.");
    const std::vector<Command> commands = {
        measureCommand(app),
        compareCommand(app),
        redesignCommand(app),
        findCommand(app),
        simulateCommand(app),
        sensitivityCommand(app),
        explainCommand(app),
        verifyCommand(app),
        attributeCommand(app),
        portfolioCommand(app),
        appraiseCommand(app),
        lensCommand(app),
        progressCommand(app),
        keepCommand(app),
        checkCommand(app),
        convertCommand(app),
    };
    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError &why) {
        return print(explain(app, why));
    }
    for (const Command &command : commands) {
        if (command.words->parsed())
            return print(command.run());
    }
    QStringList names;
    for (const Command &command : commands)
        names += QString::fromStdString(command.words->get_name());
    return print(refused(Exit::Words, QStringLiteral("Say what to do: %1. See: treadlight-cli --help").arg(names.join(QStringLiteral(", ")))));
}

} // namespace app::cli
