// SPDX-License-Identifier: GPL-3.0-only
#include "app/cli/command.h"

#include "model/scenario/materialise.h"

#include <CLI/CLI.hpp>

#include <map>

namespace app::cli {

using namespace model;

namespace {

/// The ids of a document's rows, for a sentence.
template <typename Rows>
QString idsOf(const Rows &rows)
{
    QStringList ids;
    for (const auto &row : rows) {
        if (ids.size() == 20) {
            ids += QStringLiteral("…");
            break;
        }
        ids += row.id.text();
    }
    return ids.isEmpty() ? QStringLiteral("none") : ids.join(QStringLiteral(", "));
}

QString scenarioIds(const QList<const Scenario *> &scenarios)
{
    QStringList ids;
    for (const Scenario *scenario : scenarios)
        ids += scenario->id.text();
    return ids.isEmpty() ? QStringLiteral("none") : ids.join(QStringLiteral(", "));
}

} // namespace

void addFormat(CLI::App &command, Print &print)
{
    static const std::map<std::string, Print> words = {
        {"table", Print::Table}, {"json", Print::Json}, {"csv", Print::Csv}};
    command
        .add_option_function<std::string>(
            "--format", [&print](const std::string &word) { print = words.at(word); },
            "How the result is printed; left out: table")
        ->check(CLI::IsMember({"table", "json", "csv"}).description(""))
        ->type_name("table|json|csv");
}

QString fromWord(const std::string &word) { return QString::fromStdString(word); }

Outcome refused(Exit exit, const QString &sentence) { return {exit, {}, {sentence}}; }

QStringList warningsOf(const files::Opened &opened)
{
    constexpr qsizetype most = 5;
    QStringList warnings;
    for (const Finding &finding : opened.findings.first(std::min(most, opened.findings.size())))
        warnings += severityKey(finding.severity) + QStringLiteral(": ") + finding.text;
    if (opened.findings.size() > most)
        warnings += QStringLiteral("%1 more; list them with treadlight-cli check.").arg(opened.findings.size() - most);
    return warnings;
}

Result<const Journey *> journeyMeant(const Workspace &workspace, const std::string &id, const QString &file)
{
    if (workspace.journeys.isEmpty())
        return Refusal{QStringLiteral("%1: there is no journey in it; add one first.").arg(file)};
    if (id.empty() && workspace.journeys.size() == 1)
        return &workspace.journeys.at(0);
    if (id.empty())
        return Refusal{QStringLiteral("%1: it has several journeys; choose one with --journey: %2.")
                           .arg(file, idsOf(workspace.journeys))};
    const Result<JourneyId> known = JourneyId::from(fromWord(id));
    if (const Journey *journey = known ? workspace.journeys.find(*known) : nullptr)
        return journey;
    return Refusal{QStringLiteral("%1: there is no journey \"%2\" in it; choose one of: %3.")
                       .arg(file, fromWord(id), idsOf(workspace.journeys))};
}

Result<QList<const Scenario *>> scenariosMeant(const Workspace &workspace, const Journey &journey,
                                               const std::vector<std::string> &ids, const QString &file)
{
    const QList<const Scenario *> all = scenariosOf(workspace, journey.id);
    if (ids.empty())
        return all;
    QList<const Scenario *> meant;
    for (const std::string &id : ids) {
        const auto it = std::ranges::find_if(all, [&](const Scenario *s) { return s->id.text() == fromWord(id); });
        if (it == all.end()) {
            return Refusal{QStringLiteral("%1: the journey \"%2\" has no scenario \"%3\"; choose one of: %4.")
                               .arg(file, journey.id.text(), fromWord(id), scenarioIds(all))};
        }
        meant += *it;
    }
    return meant;
}

Result<Journey> journeyShown(const Inventory &inventory, const Journey &journey, const Scenarios &scenarios, const std::optional<ScenarioId> &scenario)
{
    if (!scenario)
        return journey;
    const Result<QList<Entry>> entries = entriesOf(scenarios, *scenario);
    if (!entries)
        return Refusal{entries.refusal()};
    return materialise(inventory, journey, *entries).journey;
}

Outcome notMeasured(const QString &file, const QString &sentence)
{
    return refused(Exit::Findings,
                   QStringLiteral("%1: %2 See all findings with: treadlight-cli check %1").arg(file, sentence));
}

} // namespace app::cli
