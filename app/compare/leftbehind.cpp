// SPDX-License-Identifier: GPL-3.0-only
#include "app/compare/leftbehind.h"

#include "app/charts/numbers.h"

#include <QCoreApplication>

#include <algorithm>

namespace app::compare {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(app::compare)
};

using model::burden::Gain;
using model::burden::Gains;
using model::burden::Standing;

constexpr qsizetype mostNamed = 3;

/// "A", "A and B", "A, B and C", "A, B and 4 others".
QString together(const QStringList &names)
{
    if (names.size() <= 1)
        return names.value(0);
    QStringList first = names.first(std::min(names.size() - 1, mostNamed - 1));
    const qsizetype others = names.size() - first.size();
    const QString last = others == 1 ? names.last() : Words::tr("%1 others", "groups of people").arg(others);
    return Words::tr("%1 and %2", "the last of a list").arg(first.join(QStringLiteral(", ")), last);
}

std::vector<Gain> among(const std::vector<Gain> &gains, std::initializer_list<Standing> standings)
{
    std::vector<Gain> some;
    std::ranges::copy_if(gains, std::back_inserter(some),
                         [&](const Gain &gain) { return std::ranges::count(standings, gain.standing) > 0; });
    return some;
}

QStringList namesOf(const std::vector<Gain> &gains, const NameOf &nameOf)
{
    QStringList names;
    for (const Gain &gain : gains)
        names.append(nameOf(gain.segment));
    return names;
}

/// "Left behind: Not online, who save 30 minutes, 0.8 % of their time; all together save 4 %".
QString behindTitle(const Gains &gains, const std::vector<Gain> &behind, const NameOf &nameOf)
{
    const QString names = together(namesOf(behind, nameOf)), all = charts::percent(gains.share);
    const Gain &best = *std::ranges::max_element(behind, {}, &Gain::share);
    if (best.standing == Standing::Nothing)
        return Words::tr("Left behind: %1, who save no time; all together save %2").arg(names, all);
    const QString share = charts::percent(best.share());
    if (behind.size() == 1)
        return Words::tr("Left behind: %1, who save %2, %3 of their time; all together save %4")
            .arg(names, charts::time(best.saved()), share, all);
    return Words::tr("Left behind: %1, who save at most %2 of their time; all together save %3").arg(names, share, all);
}

/// Where somebody loses time by the scenario.
QString losersTitle(const Gain &loser, const Gain &winner, const NameOf &nameOf)
{
    const QString lost = charts::time(-loser.saved());
    if (winner.standing == Standing::Worse || winner.standing == Standing::Nothing)
        return Words::tr("Nobody gains; most is lost for %1, %2").arg(nameOf(loser.segment), lost);
    return Words::tr("It takes %1 longer for %2; most is saved for %3, %4")
        .arg(lost, nameOf(loser.segment), nameOf(winner.segment), charts::time(winner.saved()));
}

/// Where all share in it.
QString sharersTitle(const Gain &winner, const Gain &least, const Gain &longest, const NameOf &nameOf)
{
    const QString most = charts::time(winner.saved()), little = charts::time(least.saved());
    if (winner.segment == least.segment)
        return Words::tr("%1: %2 saved a person").arg(nameOf(winner.segment), most);
    if (longest.segment == winner.segment) {
        return Words::tr("Most is saved for %1, %2, who still take longest; least for %3, %4")
            .arg(nameOf(winner.segment), most, nameOf(least.segment), little);
    }
    return Words::tr("Most is saved for %1, %2, least for %3, %4")
        .arg(nameOf(winner.segment), most, nameOf(least.segment), little);
}

double standing(const charts::Dumbbells::Row &row) { return row.to.value_or(row.from); }

} // namespace

QString wordsOf(Standing standing)
{
    switch (standing) {
    case Standing::LeftBehind: return Words::tr("left behind");
    case Standing::Nothing: return Words::tr("gains nothing");
    case Standing::Worse: return Words::tr("worse off");
    case Standing::Shares: break;
    }
    return {};
}

QString standingTitle(const charts::Dumbbells &segments)
{
    const auto &rows = segments.rows;
    if (rows.isEmpty())
        return Words::tr("Nobody goes through this journey yet");
    const auto [shortest, longest] = std::ranges::minmax_element(rows, {}, standing);
    const QString hours = charts::time(standing(*longest));
    if (rows.size() == 1)
        return Words::tr("%1: %2 a person").arg(longest->name, hours);
    const double times = standing(*shortest) > 0 ? standing(*longest) / standing(*shortest) : 0;
    if (times >= 1.15 && times < 1000) {
        return Words::tr("It takes longest for %1: %2, %3 times as long as for %4")
            .arg(longest->name, hours, charts::count(times), shortest->name);
    }
    return Words::tr("It takes longest for %1: %2").arg(longest->name, hours);
}

QString segmentsTitle(const Gains &gains, const NameOf &nameOf)
{
    if (gains.segments.empty())
        return Words::tr("Nobody goes through this journey yet");
    const std::vector<Gain> unequal = gains.unequal();
    const auto [least, winner] = std::ranges::minmax_element(gains.segments, {}, &Gain::saved);
    if (!unequal.empty() && unequal.front().standing == Standing::Worse)
        return losersTitle(*least, *winner, nameOf);
    if (winner->standing == Standing::Nothing)
        return Words::tr("Nobody gains or loses time");
    if (!unequal.empty())
        return behindTitle(gains, unequal, nameOf);
    return sharersTitle(*winner, *least, *std::ranges::max_element(gains.segments, {}, &Gain::after), nameOf);
}

QString leftBehindSentence(const Gains &gains, const NameOf &nameOf)
{
    const std::vector<Gain> behind = among(gains.unequal(), {Standing::LeftBehind, Standing::Nothing});
    if (behind.empty() || !(gains.hours > 0))
        return {};
    return Words::tr("Left behind: %1.").arg(together(namesOf(behind, nameOf)));
}

QString losersWarning(const Gains &gains, const NameOf &nameOf)
{
    if (!gains.hidesLosers())
        return {};
    const std::vector<Gain> losers = among(gains.unequal(), {Standing::Worse});
    double people = 0;
    QStringList figures;
    for (const Gain &loser : losers) {
        people += loser.people;
        figures.append(Words::tr("%1 (%2 more a person)", "a group; a time")
                           .arg(nameOf(loser.segment), charts::time(-loser.saved())));
    }
    return Words::tr("The mean improves, but it takes longer for %1, %2 people a year.")
        .arg(together(figures), charts::large(people));
}

} // namespace app::compare
