// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/files/format.h"

#include <QByteArray>
#include <QStringList>

#include <functional>
#include <string>

namespace CLI {
class App;
}

/// The console, `treadlight-cli`: its commands, each a function from words to what is printed.
namespace app::cli {

/// What the calling script is told.
enum class Exit { Done = 0, Findings = 1, Words = 2, File = 3 };

/// What a command came to: the result for stdout and nothing else there, sentences for stderr.
struct Outcome {
    Exit exit = Exit::Done;
    QByteArray output;
    QStringList messages;
};

/// A command as it stands on the command line, and what it does once the words are read.
struct Command {
    CLI::App *words;
    std::function<Outcome()> run;
};

Command measureCommand(CLI::App &app);
Command compareCommand(CLI::App &app);
Command redesignCommand(CLI::App &app);
Command findCommand(CLI::App &app);
Command simulateCommand(CLI::App &app);
Command sensitivityCommand(CLI::App &app);
Command attributeCommand(CLI::App &app);
Command portfolioCommand(CLI::App &app);
Command appraiseCommand(CLI::App &app);
Command lensCommand(CLI::App &app);
Command checkCommand(CLI::App &app);
Command convertCommand(CLI::App &app);
Command explainCommand(CLI::App &app);
Command verifyCommand(CLI::App &app);
Command progressCommand(CLI::App &app);
Command keepCommand(CLI::App &app);

/// Reads the command line, runs the command and prints what it came to; the program's exit code.
int runConsole(int argc, char **argv);

/// How a result is printed.
enum class Print { Table, Json, Csv };
/// Adds `--format table|json|csv` to a command.
void addFormat(CLI::App &command, Print &print);

/// The words of a command line as text.
QString fromWord(const std::string &word);

/// A sentence for the exit code it stands for.
Outcome refused(Exit exit, const QString &sentence);

/// What the file itself has that is doubtful, for stderr: a few, and how many more there are.
QStringList warningsOf(const model::files::Opened &opened);

/// The journey that is meant, or why it isn't clear. An empty id means the only one.
model::Result<const model::Journey *> journeyMeant(const model::Workspace &workspace, const std::string &id,
                                                   const QString &file);
/// The scenarios that are meant, all of the journey's where none is named.
model::Result<QList<const model::Scenario *>> scenariosMeant(const model::Workspace &workspace,
                                                             const model::Journey &journey,
                                                             const std::vector<std::string> &ids, const QString &file);
/// The journey as a scenario leaves it for people who take up everything; as it is without one.
model::Result<model::Journey> journeyShown(const model::Inventory &inventory, const model::Journey &journey, const model::Scenarios &scenarios,
                                           const std::optional<model::ScenarioId> &scenario);
/// The outcome where a journey can't be measured.
Outcome notMeasured(const QString &file, const QString &sentence);

} // namespace app::cli
