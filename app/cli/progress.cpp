// SPDX-License-Identifier: GPL-3.0-only
#include "app/cli/command.h"
#include "app/cli/print.h"
#include "model/burden/scorecard.h"
#include "model/workspace/dates.h"

#include <CLI/CLI.hpp>

namespace app::cli {

using namespace model;
using namespace model::burden;

namespace {

struct Words {
    std::string file;
    std::string journey;
    std::string from;
    std::string to = "now";
    bool years = false;
    Print print = Print::Table;
};

const QString now = QStringLiteral("now");

QString idOf(const TrendPoint &point) { return point.state.id.isEmpty() ? now : point.state.id; }

QString headOf(const TrendPoint &point)
{
    const QString date = point.state.date.toString(Qt::ISODate);
    return point.state.id.isEmpty() ? now : point.state.name.isEmpty() ? date : date + QStringLiteral(" ") + plainLine(point.state.name).left(24);
}

/// Which of the dates an id of the command line means.
Result<qsizetype> placeOf(const QList<Dated> &dates, const std::string &word, const QString &file)
{
    const QString id = fromWord(word) == now ? QString() : fromWord(word);
    QStringList known;
    for (qsizetype i = 0; i < dates.size(); ++i) {
        if (dates[i].id == id)
            return i;
        known += dates[i].id.isEmpty() ? now : dates[i].id;
    }
    return Refusal{QStringLiteral("%1: no state of this journey is kept as \"%2\"; choose one of: %3.").arg(file, fromWord(word), known.join(QStringLiteral(", ")))};
}

// ---- for people: a figure a row, a date a column

QByteArray table(const Workspace &workspace, const Trend &trend)
{
    QStringList head = {QStringLiteral("Scorecard")};
    for (const TrendPoint &point : trend.points)
        head += headOf(point);
    TextTable rows(head);
    bool changes = false;
    for (const ScoreFigure &figure : scoreFigures()) {
        if (figure.kind == ScoreFigure::Kind::Change && !std::exchange(changes, true)) {
            rows.gap();
            rows.row({QStringLiteral("Since the date before, by")});
        }
        const QString unit = unitOf(figure.unit, workspace.currency);
        QStringList row = {labelOf(figure.label) + (unit.isEmpty() ? unit : QStringLiteral(", ") + unit)};
        for (const TrendPoint &point : trend.points) {
            const std::optional<double> value = figure.of(point);
            row += !value ? QStringLiteral("–") : figure.kind == ScoreFigure::Kind::Change ? signedForPeople(*value) : forPeople(*value);
        }
        rows.row(row);
    }
    return rows.text();
}

QByteArray partsTable(const Workspace &workspace, const Split &split)
{
    TextTable rows({QStringLiteral("From the first to the last"), QStringLiteral("difference"), QStringLiteral("policy"), QStringLiteral("better estimates"),
                    QStringLiteral("of these, people")});
    for (size_t i = 0; i < trendFigureCount; ++i) {
        const Parts &parts = split[i];
        rows.row({rowHead(trendFigures()[i], workspace.currency), signedForPeople(parts.whole), signedForPeople(parts.policy), signedForPeople(parts.estimate),
                  signedForPeople(parts.people)});
    }
    return rows.text();
}

// ---- for spreadsheets: a date a row, as a scorecard is published

QByteArray csv(const Trend &trend)
{
    CsvRow head;
    head.text(QStringLiteral("id")).text(QStringLiteral("date")).text(QStringLiteral("name"));
    for (const ScoreFigure &figure : scoreFigures())
        head.text(QString::fromLatin1(figure.key));
    QByteArray csv = head.line();
    for (const TrendPoint &point : trend.points) {
        CsvRow row;
        row.text(idOf(point)).text(point.state.date.toString(Qt::ISODate)).text(point.state.name);
        for (const ScoreFigure &figure : scoreFigures()) {
            const std::optional<double> value = figure.of(point);
            value ? row.number(*value) : row.text({});
        }
        csv += row.line();
    }
    return csv;
}

void write(files::JsonWriter &out, const Split &split)
{
    out.openObject([&] {
        for (size_t i = 0; i < trendFigureCount; ++i) {
            out.key(trendFigures()[i].key).object([&] {
                out.key("difference").number(split[i].whole);
                out.key("policy").number(split[i].policy);
                out.key("estimate").number(split[i].estimate);
                out.key("people").number(split[i].people);
            });
        }
    });
}

void write(files::JsonWriter &out, const TrendPoint &point)
{
    out.openObject([&] {
        out.key("id").text(idOf(point));
        out.key("date").text(point.state.date.toString(Qt::ISODate));
        out.textMember("name", point.state.name);
        out.textMember("why", point.whyNot);
        for (const ScoreFigure &figure : scoreFigures()) {
            if (const std::optional<double> value = figure.of(point))
                out.key(figure.key).number(*value);
        }
        if (point.since) {
            out.key("since");
            write(out, *point.since);
        }
    });
}

QByteArray json(const Trend &trend, const JourneyId &journey, const std::optional<Split> &whole)
{
    files::JsonWriter out;
    out.openObject([&] {
        out.key("format").text(QStringLiteral("treadlight-progress"));
        out.key("version").integer(1);
        out.key("journey").text(journey.text());
        out.key("dates").openList([&] {
            for (const TrendPoint &point : trend.points)
                write(out, point);
        });
        if (whole) {
            out.key("split");
            write(out, *whole);
        }
    });
    return out.take().value_or(QByteArray()) + '\n';
}

QStringList whyNots(const Trend &trend)
{
    QStringList sentences;
    for (const TrendPoint &point : trend.points) {
        if (!point.whyNot.isEmpty())
            sentences += headOf(point) + QStringLiteral(": ") + point.whyNot;
    }
    return sentences;
}

Outcome printed(const Workspace &workspace, const JourneyId &journey, const Trend &trend, Print print)
{
    const std::optional<Split> whole = trend.points.size() > 1 ? trend.between(0, trend.points.size() - 1) : std::nullopt;
    const QStringList why = whyNots(trend);
    const bool measured = std::ranges::any_of(trend.points, [](const TrendPoint &point) { return point.measure.has_value(); });
    QByteArray out = print == Print::Json ? json(trend, journey, whole) : print == Print::Csv ? csv(trend) : table(workspace, trend);
    if (print == Print::Table && whole)
        out += '\n' + partsTable(workspace, *whole);
    return {measured ? Exit::Done : Exit::Findings, measured ? out : QByteArray(), why};
}

Outcome run(const Words &words)
{
    const QString file = fromWord(words.file);
    const Result<files::Opened> opened = files::open(file);
    if (!opened)
        return refused(Exit::File, opened.refusal());
    const auto journey = journeyMeant(opened->workspace, words.journey, file);
    if (!journey)
        return refused(Exit::Words, journey.refusal());
    QList<Dated> dates = datesOf(opened->workspace, (*journey)->id);
    dates.append(nowOf(opened->workspace, (*journey)->id, QDate::currentDate()));
    const Result<qsizetype> from = words.from.empty() ? Result<qsizetype>(0) : placeOf(dates, words.from, file);
    const Result<qsizetype> to = placeOf(dates, words.to, file);
    for (const Result<qsizetype> *place : {&from, &to}) {
        if (!*place)
            return refused(Exit::Words, place->refusal());
    }
    if (*from > *to)
        return refused(Exit::Words, QStringLiteral("--from is later than --to; change them round."));
    const Trend trend = trendOf(dates.mid(*from, *to - *from + 1));
    Outcome outcome = printed(opened->workspace, (*journey)->id, words.years ? yearly(trend) : trend, words.print);
    outcome.messages += warningsOf(*opened);
    return outcome;
}

} // namespace

Command progressCommand(CLI::App &app)
{
    const auto words = std::make_shared<Words>();
    CLI::App *command = app.add_subcommand("progress", "A journey on its kept dates: scorecard, index, and what changed by policy or by better estimates");
    command->add_option("FILE", words->file, "A .treadlight or .json workspace")->required()->type_name("");
    command->add_option("--journey", words->journey, "Which journey; left out: the only one")->type_name("ID");
    command->add_option("--from", words->from, "The kept state to begin with; left out: the earliest")->type_name("ID");
    command->add_option("--to", words->to, "The one to end with; left out: now")->type_name("ID|now");
    command->add_flag("--years", words->years, "Only the last date of every year");
    addFormat(*command, words->print);
    command->footer("Example:\n  treadlight-cli progress baby.treadlight --journey having-a-baby --format csv");
    return {command, [words] { return run(*words); }};
}

} // namespace app::cli
