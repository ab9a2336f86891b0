// SPDX-License-Identifier: GPL-3.0-only
#include "app/cli/print.h"
#include "app/cli/valued.h"
#include "app/parallel.h"
#include "model/burden/attribution.h"

#include <CLI/CLI.hpp>

namespace app::cli {

using namespace model;
using namespace model::burden;

namespace {

struct Words : ScenarioWords {
    int orders = Orders().count;
    quint64 seed = Orders().seed;
};

/// A year's hours where they are known.
std::optional<double> year(const std::optional<Saved> &saved) { return saved ? std::optional(saved->year) : std::nullopt; }

struct Column {
    const char *key;
    const char *head;
    std::optional<double> (*of)(const Contribution &);
};
constexpr std::array columns = {
    Column{"inOrder", "in order", [](const Contribution &c) { return year(c.inOrder); }},
    Column{"firstIn", "first in", [](const Contribution &c) { return year(c.firstIn); }},
    Column{"lastIn", "last in", [](const Contribution &c) { return year(c.lastIn); }},
    Column{"shapley", "fair share", [](const Contribution &c) { return year(c.shapley); }},
    Column{"standardError", "± error", [](const Contribution &c) { return c.shapley ? std::optional(c.standardError.year) : std::nullopt; }}};

QByteArray table(const ScenarioMeant &meant, const Attribution &attribution)
{
    QStringList head{QStringLiteral("Hours saved a year")};
    for (const Column &column : columns)
        head += QString::fromUtf8(column.head);
    TextTable rows(head);
    for (const Contribution &change : attribution.changes) {
        QStringList row{QStringLiteral("%1 %2").arg(change.entry + 1).arg(meant.nameOf(change.entry))};
        for (const Column &column : columns)
            row += column.of(change) ? forPeople(*column.of(change)) : QStringLiteral("–");
        rows.row(row);
    }
    rows.gap();
    rows.row({QStringLiteral("All together"), forPeople(attribution.total.year)});
    const QString orders = attribution.orders > 0 ? QStringLiteral("Fair shares from %1 sampled orders.\n").arg(attribution.orders) : QString();
    return rows.text() + orders.toUtf8();
}

QByteArray csv(const ScenarioMeant &meant, const Attribution &attribution)
{
    QByteArray csv = "index,name";
    for (const Column &column : columns)
        csv += QByteArray(",") + column.key;
    csv += "\r\n";
    for (const Contribution &change : attribution.changes) {
        CsvRow row;
        row.number(change.entry).text(meant.nameOf(change.entry));
        for (const Column &column : columns) {
            if (const auto value = column.of(change))
                row.number(*value);
            else
                row.text({});
        }
        csv += row.line();
    }
    return csv;
}

QByteArray json(const ScenarioMeant &meant, const Attribution &attribution)
{
    files::JsonWriter out;
    out.openObject([&] {
        out.key("total").number(attribution.total.year);
        out.key("orders").integer(attribution.orders);
        out.textMember("onlyInOrder", attribution.onlyInOrder);
        out.key("changes").openList([&] {
            for (const Contribution &change : attribution.changes) {
                out.object([&] {
                    out.key("index").integer(change.entry);
                    out.key("name").text(meant.nameOf(change.entry));
                    for (const Column &column : columns) {
                        out.key(column.key);
                        if (const auto value = column.of(change))
                            out.number(*value);
                        else
                            out.null();
                    }
                });
            }
        });
    });
    return out.take().value_or(QByteArray()) + '\n';
}

Outcome run(const Words &words)
{
    return withScenario(words, [&](const ScenarioMeant &meant) {
        const Result<Attribution> got = attribution(meant.workspace().inventory, *meant.journey, meant.workspace().scenarios, meant.scenario->id,
                                                    std::nullopt, {words.orders, words.seed}, onThreads());
        if (!got)
            return notMeasured(fromWord(words.file), got.refusal());
        Outcome outcome{Exit::Done, words.print == Print::Json ? json(meant, *got) : words.print == Print::Csv ? csv(meant, *got) : table(meant, *got), {}};
        if (!got->onlyInOrder.isEmpty())
            outcome.messages += got->onlyInOrder;
        return outcome;
    });
}

} // namespace

Command attributeCommand(CLI::App &app)
{
    const auto words = std::make_shared<Words>();
    CLI::App *command = app.add_subcommand("attribute", "What each change of a scenario contributes to the hours saved");
    addScenario(*command, *words);
    command->add_option("--orders", words->orders, "Orders to sample where there are more than 12 changes; left out: 512")
        ->check(CLI::Range(2, 1'000'000).description(""))
        ->type_name("COUNT");
    command->add_option("--seed", words->seed, "Of the sampled orders; left out: 1")->type_name("SEED");
    command->footer("Example:\n  treadlight-cli attribute journeys/having-a-baby.json --journey having-a-baby --scenario once-only");
    return {command, [words] { return run(*words); }};
}

} // namespace app::cli
