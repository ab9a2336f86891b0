// SPDX-License-Identifier: GPL-3.0-only
#include "app/redesign/finderfigures.h"

#include "app/charts/numbers.h"

#include <QCoreApplication>

namespace app::redesign {

using namespace model;
using burden::Find;
using burden::Ranking;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(app::redesign)
};

QString segmentName(const Found &found, const SegmentId &id)
{
    const Segment *segment = found.search.workspace->inventory.segments.find(id);
    return segment && !segment->name.isEmpty() ? segment->name : id.text();
}

/// "9.1 million hours a year", "147 days a person".
QString gainWords(const Found &found, const Find &find, const Ranking &ranking)
{
    const double gain = burden::gainOf(find, found.finds, ranking);
    switch (ranking.by) {
    case Ranking::By::Year: return Words::tr("%1 hours a year").arg(charts::large(gain));
    case Ranking::By::Days: return Words::tr("%1 days from start to end").arg(charts::number(gain, charts::decimalsFor(std::abs(gain))));
    case Ranking::By::Segment: return Words::tr("%1 a person of “%2”").arg(charts::time(gain), segmentName(found, *ranking.segment));
    case Ranking::By::Least: return Words::tr("%1 a person even where least").arg(charts::time(gain));
    case Ranking::By::Person: break;
    }
    return Words::tr("%1 a person").arg(charts::time(gain));
}

charts::Cell figure(double number, QString (*written)(double)) { return {written(number), number}; }

QString hoursOf(double hours) { return charts::number(hours, charts::decimalsFor(std::max(0.01, std::abs(hours)))); }

QString daysOf(double days) { return charts::number(days, std::abs(days) < 10 ? 1 : 0); }

QList<charts::Cell> rowOf(const Found &found, size_t place, int rank, bool unbeaten)
{
    const Find &find = found.finds.found[place];
    const burden::Candidate &candidate = found.finds.candidates[find.candidate];
    QList<charts::Cell> row = {{QStringLiteral("%1  %2").arg(rank).arg(candidate.name), std::nullopt},
                               {labelOf(candidate.move), std::nullopt},
                               figure(find.year, charts::whole)};
    const auto sure = found.sure.constFind(place);
    const bool known = sure != found.sure.constEnd();
    row += known ? figure(sure->year.low, charts::whole) : charts::Cell{};
    row += known ? figure(sure->year.high, charts::whole) : charts::Cell{};
    row += figure(find.person, hoursOf);
    row += {Words::tr("%1 (%2)", "a segment and its hours").arg(segmentName(found, found.finds.segments[find.least]), hoursOf(find.segments[find.least])), std::nullopt};
    row += figure(find.days, daysOf);
    row += figure(find.effort.score(), charts::whole);
    row += {unbeaten ? Words::tr("yes") : QString(), std::nullopt};
    row += find.effort.cost ? charts::Cell{charts::money(*find.effort.cost, found.search.workspace->currency), *find.effort.cost} : charts::Cell{};
    return row;
}

} // namespace

QString headlineOf(const Found &found, const Ranking &ranking, const std::vector<size_t> &best)
{
    if (best.empty())
        return Words::tr("No redesign that was tried saves anything");
    const Find &first = found.finds.found[best.front()];
    return Words::tr("%1 would save most: %2").arg(found.finds.candidates[first.candidate].name, gainWords(found, first, ranking));
}

QString countsOf(const Found &found)
{
    const auto broken = std::ranges::count(found.finds.dropped, burden::Dropped::Why::BreaksRule, &burden::Dropped::why);
    QString words = Words::tr("%n redesign(s) tried, each measured exactly on its own.", nullptr, static_cast<int>(found.finds.candidates.size()));
    if (found.finds.dropped.size() > 0)
        words += QLatin1Char(' ') + Words::tr("%n make(s) no difference.", nullptr, static_cast<int>(static_cast<qsizetype>(found.finds.dropped.size()) - broken));
    if (broken > 0)
        words += QLatin1Char(' ') + Words::tr("%n make(s) a journey that breaks a rule.", nullptr, static_cast<int>(broken));
    return words + QLatin1Char(' ') + Words::tr("Intervals are those of 90 % of draws, for the best. Effort is the number of services and organisations that must change; unbeaten is what no other beats for its effort.");
}

charts::Table tableOf(const Found &found, const Ranking &ranking, const std::vector<size_t> &best)
{
    charts::Table table{Words::tr("Redesigns by what they save"),
                        {Words::tr("Redesign"), Words::tr("Kind"), Words::tr("Hours saved a year"), Words::tr("at least"), Words::tr("at most"), Words::tr("A person, h"),
                         Words::tr("Who gains least, h"), Words::tr("Days sooner"), Words::tr("Effort"), Words::tr("Unbeaten"), Words::tr("Cost over 10 years")},
                        {}};
    const std::vector<size_t> unbeaten = burden::frontier(found.finds, ranking);
    int rank = 0;
    for (const size_t place : best)
        table.rows.append(rowOf(found, place, ++rank, std::ranges::find(unbeaten, place) != unbeaten.end()));
    return table;
}

charts::Chart frontierChart(const Found &found)
{
    charts::Frontier frontier{Words::tr("Redesign"), found.search.workspace->currency, Words::tr("Cost over 10 years"), Words::tr("Hours saved a year"), {}, {}, {}};
    const std::vector<size_t> places = burden::costFrontier(found.finds, {});
    for (const size_t place : places) {
        const Find &find = found.finds.found[place];
        frontier.sets.append({found.finds.candidates[find.candidate].name, *find.effort.cost, find.year});
    }
    const QString title = places.empty() ? Words::tr("No redesign with a known cost saves anything")
                                         : Words::tr("%n redesign(s) that none beats for the money", nullptr, static_cast<int>(places.size()));
    return {title, Words::tr("Single redesigns with a known cost; one-off cost and ten times the yearly one."),
            Words::tr("Hours saved a year against cost; each point saves more than any cheaper one."), frontier};
}

} // namespace app::redesign
