// SPDX-License-Identifier: GPL-3.0-only
#include "app/cli/findwords.h"
#include "app/cli/print.h"

#include "model/files/jsonparts.h"

#include <map>

namespace app::cli {

using namespace model;
using namespace model::burden;

namespace {

bool isIn(const std::vector<size_t> &places, size_t place) { return std::ranges::find(places, place) != places.end(); }

QString nameOf(const SegmentId &id, const Inventory &inventory)
{
    const Segment *segment = inventory.segments.find(id);
    return segment && !segment->name.isEmpty() ? segment->name : id.text();
}

const char *keyOf(Dropped::Why why) { return why == Dropped::Why::BreaksRule ? "breaks-rule" : "changes-nothing"; }

/// What was left out, alike ones together, most first.
std::vector<std::pair<const Dropped *, int>> dropped(const Finds &finds)
{
    std::vector<std::pair<const Dropped *, int>> reasons;
    std::map<std::pair<Dropped::Why, QString>, size_t> places;
    for (const Dropped &one : finds.dropped) {
        const auto [known, isNew] = places.try_emplace({one.why, one.sentence}, reasons.size());
        if (isNew)
            reasons.emplace_back(&one, 0);
        ++reasons[known->second].second;
    }
    std::ranges::stable_sort(reasons, std::ranges::greater(), &std::pair<const Dropped *, int>::second);
    return reasons;
}

QString leastOf(const Found &found, const Find &find)
{
    if (find.segments.empty())
        return QStringLiteral("–");
    return QStringLiteral("%1 %2").arg(forPeople(find.segments[find.least]), nameOf(found.finds.segments[find.least], found.workspace.inventory));
}

/// Days to a tenth: they are near, not exact.
QString daysForPeople(double days)
{
    const QString text = QString::number(days, 'f', 1);
    return text == QLatin1String("-0.0") ? QStringLiteral("0.0") : text;
}

QString tally(const Finds &finds)
{
    int broken = 0, idle = 0;
    for (const Dropped &one : finds.dropped)
        ++(one.why == Dropped::Why::BreaksRule ? broken : idle);
    return QStringLiteral("%1 tried: %2 change something, %3 nothing, %4 make a journey that breaks a rule.\n")
        .arg(finds.candidates.size())
        .arg(finds.found.size())
        .arg(idle)
        .arg(broken);
}

void writeBefore(files::JsonWriter &out, const Finds &finds)
{
    out.key("before").object([&] {
        out.key("hours").number(finds.before.year[yearFigure("hours")]);
        out.key("hoursAPerson").number(finds.before.everyone[personFigure("hours")]);
        out.key("days").number(finds.elapsedDays);
    });
}

void writeGains(files::JsonWriter &out, const Find &find, const Sureness &sure, const Finds &finds)
{
    out.key("hours").number(find.year);
    out.key("low").number(sure.year.low);
    out.key("high").number(sure.year.high);
    out.key("better").number(sure.better);
    out.key("weakest").number(sure.weakest);
    out.key("strongest").number(sure.strongest);
    out.key("hoursAPerson").number(find.person);
    out.key("segments").object([&] {
        for (size_t s = 0; s < find.segments.size(); ++s)
            out.keyNamed(finds.segments[s].text()).number(find.segments[s]);
    });
    if (!find.segments.empty()) {
        out.key("least").object([&] {
            out.key("segment").text(finds.segments[find.least].text());
            out.key("hours").number(find.segments[find.least]);
        });
    }
    out.key("days").number(find.days);
}

void writeEffort(files::JsonWriter &out, const Effort &effort)
{
    out.key("effort").object([&] {
        out.key("services").integer(effort.services);
        out.key("organisations").integer(effort.organisations);
        out.key("score").integer(effort.score());
        out.key("cost");
        effort.cost ? out.number(*effort.cost) : out.null();
    });
}

void writeFind(files::JsonWriter &out, const Found &found, size_t rank)
{
    const Find &find = found.find(rank);
    const Candidate &candidate = found.candidate(find);
    out.openObject([&] {
        out.key("rank").integer(static_cast<qint64>(rank) + 1);
        out.key("kind").text(moveKey(candidate.move));
        out.textMember("lever", candidate.lever);
        out.key("name").text(candidate.name);
        out.key("where").list([&] {
            for (const NodeId &id : candidate.where)
                out.text(id.text());
        });
        writeGains(out, find, found.sure[rank], found.finds);
        writeEffort(out, find.effort);
        out.key("unbeaten").flag(isIn(found.frontier, found.best[rank]));
        out.key("changes").openList([&] {
            for (const Change &change : candidate.changes)
                files::writeChange(out, change, {});
        });
    });
}

void writeFrontier(files::JsonWriter &out, const Found &found, const std::vector<size_t> &places, const char *effortKey, double (*effortOf)(const Effort &))
{
    out.openList([&] {
        for (const size_t place : places) {
            const Find &find = found.finds.found[place];
            out.object([&] {
                out.key("name").text(found.candidate(find).name);
                out.key("kind").text(moveKey(found.candidate(find).move));
                out.key(effortKey).number(effortOf(find.effort));
                out.key("gain").number(gainOf(find, found.finds, found.ranking));
            });
        }
    });
}

} // namespace

QByteArray findsAsTable(const Found &found)
{
    QStringList head{QStringLiteral("Redesign"), QStringLiteral("hours saved a year"), QStringLiteral("90 % between"), QStringLiteral("and"),
                     QStringLiteral("a person, h")};
    if (found.ranking.segment)
        head += nameOf(*found.ranking.segment, found.workspace.inventory) + QStringLiteral(", h");
    head += {QStringLiteral("gains least, h"), QStringLiteral("days sooner"), QStringLiteral("effort"), QStringLiteral("unbeaten")};
    TextTable rows(head);
    for (size_t rank = 0; rank < found.best.size(); ++rank) {
        const Find &find = found.find(rank);
        const Sureness &sure = found.sure[rank];
        QStringList row{QStringLiteral("%1 %2").arg(rank + 1).arg(found.candidate(find).name), forPeople(find.year), forPeople(sure.year.low),
                        forPeople(sure.year.high), forPeople(find.person)};
        if (found.ranking.segment)
            row += forPeople(gainOf(find, found.finds, found.ranking));
        row += {leastOf(found, find), daysForPeople(find.days), QString::number(find.effort.score()),
                isIn(found.frontier, found.best[rank]) ? QStringLiteral("yes") : QString()};
        rows.row(row);
    }
    return rows.text() + '\n' + tally(found.finds).toUtf8();
}

QByteArray findsAsCsv(const Found &found)
{
    QByteArray csv = CsvRow().text(QStringLiteral("rank")).text(QStringLiteral("kind")).text(QStringLiteral("lever")).text(QStringLiteral("name"))
                         .text(QStringLiteral("where")).text(QStringLiteral("hours")).text(QStringLiteral("low")).text(QStringLiteral("high"))
                         .text(QStringLiteral("better")).text(QStringLiteral("weakest")).text(QStringLiteral("strongest"))
                         .text(QStringLiteral("hoursAPerson")).text(QStringLiteral("least")).text(QStringLiteral("leastHours"))
                         .text(QStringLiteral("days")).text(QStringLiteral("services")).text(QStringLiteral("organisations"))
                         .text(QStringLiteral("cost")).text(QStringLiteral("unbeaten")).line();
    for (size_t rank = 0; rank < found.best.size(); ++rank) {
        const Find &find = found.find(rank);
        const Candidate &candidate = found.candidate(find);
        const Sureness &sure = found.sure[rank];
        QStringList where;
        for (const NodeId &id : candidate.where)
            where += id.text();
        const bool hasLeast = !find.segments.empty();
        CsvRow row;
        row.number(static_cast<double>(rank) + 1).text(moveKey(candidate.move)).text(candidate.lever).text(candidate.name).text(where.join(QLatin1Char(' ')));
        for (const double number : {find.year, sure.year.low, sure.year.high, sure.better, sure.weakest, sure.strongest, find.person})
            row.number(number);
        row.text(hasLeast ? found.finds.segments[find.least].text() : QString()).number(hasLeast ? find.segments[find.least] : 0).number(find.days);
        row.number(find.effort.services).number(find.effort.organisations);
        find.effort.cost ? row.number(*find.effort.cost) : row.text({});
        csv += row.text(isIn(found.frontier, found.best[rank]) ? QStringLiteral("yes") : QStringLiteral("no")).line();
    }
    return csv;
}

QByteArray findsAsJson(const Found &found)
{
    files::JsonWriter out;
    out.openObject([&] {
        out.key("format").text(QStringLiteral("treadlight-finds"));
        out.key("version").integer(1);
        out.key("journey").text(found.finds.journey.text());
        out.key("scenario");
        found.finds.start ? out.text(found.finds.start->text()) : out.null();
        out.key("by").text(fromWord(found.by));
        out.key("tried").integer(static_cast<qint64>(found.finds.candidates.size()));
        out.key("found").integer(static_cast<qint64>(found.finds.found.size()));
        writeBefore(out, found.finds);
        out.key("finds").openList([&] {
            for (size_t rank = 0; rank < found.best.size(); ++rank)
                writeFind(out, found, rank);
        });
        out.key("frontier");
        writeFrontier(out, found, found.frontier, "effort", [](const Effort &effort) { return static_cast<double>(effort.score()); });
        out.key("costFrontier");
        writeFrontier(out, found, found.costFrontier, "cost", [](const Effort &effort) { return effort.cost.value_or(0); });
        out.key("dropped").openList([&] {
            for (const auto &[why, count] : dropped(found.finds)) {
                out.object([&] {
                    out.key("why").text(QLatin1String(keyOf(why->why)));
                    out.key("sentence").text(why->sentence);
                    out.key("count").integer(count);
                });
            }
        });
    });
    return out.take().value_or(QByteArray()) + '\n';
}

} // namespace app::cli
