// SPDX-License-Identifier: GPL-3.0-only
#include "app/information/sentences.h"

#include "app/charts/numbers.h"

#include <QCoreApplication>
#include <QLocale>

#include <map>

namespace app::information {

namespace {

using charts::count;
using charts::number;
using charts::percent;
using model::burden::Matrix;

constexpr double seen = 0.05; ///< less is written as nothing

struct Words {
    Q_DECLARE_TR_FUNCTIONS(app::information::Sentences)
};

/// A name within a sentence: its capital goes, unless it begins with initials.
QString within(const QString &name)
{
    const bool initials = name.size() > 1 && name[1].isUpper();
    return name.isEmpty() || initials ? name : name[0].toLower() + name.mid(1);
}

QString listed(const QStringList &names)
{
    if (names.size() == 1)
        return names[0];
    return Words::tr("%1 and %2", "the last of a list")
        .arg(names.mid(0, names.size() - 1).join(Words::tr(", ")), names.last());
}

/// "full name and date of birth make up 35 % of them"; empty where one would say nothing.
QString worstSentence(const Asked &asked, const QString &what)
{
    QStringList names;
    double part = 0;
    for (const int place : worstOf(asked.matrix)) {
        const model::Item &item = asked.analysis->workspace->inventory.items.at(place);
        names.append(within(item.name.isEmpty() ? item.id.text() : item.name));
        part += asked.matrix.rows[static_cast<size_t>(place)].again();
    }
    if (names.isEmpty())
        return {};
    const QString share = percent(part / asked.matrix.total.again());
    return (names.size() == 1 ? Words::tr("; %1 makes up %2 of %3") : Words::tr("; %1 make up %2 of %3"))
        .arg(listed(names), share, what);
}

QString whatIs(Mark mark)
{
    switch (mark) {
    case Mark::None: return Words::tr("not asked");
    case Mark::Unmet: return Words::tr("asked, but of nobody");
    case Mark::First: return Words::tr("given for the first time");
    case Mark::Across: return Words::tr("given again to another organisation");
    case Mark::Within: return Words::tr("given again to the same organisation");
    case Mark::Reused: return Words::tr("reused, not asked");
    }
    Q_UNREACHABLE();
}

/// "81 % of people"; where people come back more often than once "1.3 times a person".
QString often(double times, double people)
{
    return times <= people + 1e-9 ? Words::tr("%1 of people").arg(percent(times))
                                  : Words::tr("%1 times a person").arg(number(times, 1));
}

void addPart(QStringList &lines, double times, double people, Mark mark)
{
    if (times < 0.0005)
        return;
    const QString what = whatIs(mark);
    lines.append(
        Words::tr("%1: %2", "what happens: how often").arg(what[0].toUpper() + what.mid(1), often(times, people)));
}

QString minutesLine(const Sheet::Cell &cell, const model::Item &item)
{
    if (cell.mark == Mark::Reused)
        return Words::tr("%1 min a person instead of %2 min each time")
            .arg(number(cell.sums.minutes, 1), number(item.again.mean(), 1));
    return Words::tr("%1 min a person: %2 min the first time, %3 min again")
        .arg(number(cell.sums.minutes, 1), number(item.first.mean(), 1), number(item.again.mean(), 1));
}

QString heldLine(const model::Inventory &inventory, const model::Item &item)
{
    if (item.heldBy.isEmpty())
        return {};
    const model::Organisation *by = inventory.organisations.find(model::OrganisationId(item.heldBy));
    return Words::tr("Held by %1").arg(by && !by->name.isEmpty() ? by->name : item.heldBy);
}

} // namespace

QList<int> worstOf(const Matrix &matrix)
{
    QList<int> places;
    for (size_t row = 0; row < matrix.rows.size(); ++row) {
        if (matrix.rows[row].again() >= seen)
            places.append(static_cast<int>(row));
    }
    std::ranges::stable_sort(places, std::greater(),
                             [&](int place) { return matrix.rows[static_cast<size_t>(place)].again(); });
    return places.mid(0, 3);
}

QString titleOf(const Asked &asked)
{
    const double now = asked.matrix.total.again();
    if (!asked.baseline) {
        if (now < seen)
            return Words::tr("Nobody is asked for the same thing twice");
        return Words::tr("A person gives %1 answers again%2").arg(count(now), worstSentence(asked, Words::tr("them")));
    }
    const model::Scenario *scenario = asked.analysis->workspace->scenarios.find(*asked.analysis->scenario);
    const QString name = scenario ? scenario->name : QString();
    const double before = asked.baseline->total.again(), ended = before - now;
    const QString left = now < seen ? QString() : worstSentence(asked, Words::tr("what is left"));
    if (before >= seen && now < seen)
        return Words::tr("%1 ends all %2 repeats").arg(name, count(before));
    if (ended >= seen)
        return Words::tr("%1 ends %2 of %3 repeats%4").arg(name, count(ended), count(before), left);
    if (ended <= -seen)
        return Words::tr("%1 adds %2 repeats to %3%4").arg(name, count(-ended), count(before), left);
    return Words::tr("%1 ends none of %2 repeats%3").arg(name, count(before), left);
}

QString toldTitleOf(const Asked &asked)
{
    std::map<int, double> by;
    double all = 0;
    for (const model::burden::Telling &telling : asked.matrix.tellings) {
        by[telling.from] += telling.repeats;
        all += telling.repeats;
    }
    if (all < seen)
        return Words::tr("Nobody gives anything again that another organisation was told");
    const auto most = std::ranges::max_element(by, {}, [](const auto &one) { return one.second; });
    const QString who = organisationName(asked.analysis->workspace->inventory, most->first);
    const double people = asked.matrix.people;
    const QString repeats = people > 0 ? Words::tr("%1 repeats a year").arg(charts::large(all * people))
                                       : Words::tr("%1 repeats a person").arg(count(all));
    return Words::tr("%1 ask what another organisation had been told; %2 could have passed on most, %3")
        .arg(repeats, who, percent(most->second / all));
}

QString spokenOf(const Sheet &sheet, int row, int column)
{
    const Sheet::Cell &cell = sheet.cell(row, column);
    const QString where = Words::tr("%1 at %2: %3", "item, step: what")
                              .arg(sheet.rows[row].name, sheet.columns[column].name, whatIs(cell.mark));
    if (cell.mark == Mark::None || cell.mark == Mark::Unmet)
        return where;
    return Words::tr("%1, %2 of people", "what, share").arg(where, percent(cell.people));
}

QStringList detailsOf(const Sheet &sheet, const Asked &asked, int row, int column)
{
    const Sheet::Cell &cell = sheet.cell(row, column);
    const model::Inventory &inventory = asked.analysis->workspace->inventory;
    const model::Item *item = inventory.items.find(sheet.rows[row].item);
    QStringList lines;
    if (!item || cell.mark == Mark::None || cell.mark == Mark::Unmet)
        return {cell.mark == Mark::Unmet ? Words::tr("Asked, but nobody comes here or the share is nought")
                                         : Words::tr("Not asked here")};
    addPart(lines, cell.sums.first, cell.people, Mark::First);
    addPart(lines, cell.sums.across, cell.people, Mark::Across);
    addPart(lines, cell.sums.within, cell.people, Mark::Within);
    addPart(lines, cell.sums.reused, cell.people, Mark::Reused);
    if (!cell.told.isEmpty() && cell.told.front().second >= 0.0005) {
        QStringList names;
        for (const auto &[name, repeats] : cell.told.mid(0, 3))
            names.append(
                cell.told.size() == 1
                    ? name
                    : Words::tr("%1 (%2)", "organisation, of how many").arg(name, percent(repeats / cell.sums.across)));
        lines.append(Words::tr("Told first: %1").arg(names.join(Words::tr(", "))));
    }
    if (cell.sums.again() >= 0.0005)
        lines.append(cell.sums.certain >= cell.sums.again() * (1 - 1e-9)
                         ? Words::tr("Certain: on every way here it was asked before")
                         : Words::tr("Not for all: only on some ways here was it asked before"));
    lines.append(minutesLine(cell, *item));
    if (const QString held = heldLine(inventory, *item); !held.isEmpty())
        lines.append(held);
    return lines;
}

QString hintOf(const Sheet &sheet, int row, int column)
{
    if (!sheet.editable)
        return Words::tr("Enter: show on the map. To edit, show steps");
    return sheet.cell(row, column).share
               ? Words::tr("Enter: show on the map. Space: stop asking. Digits: share of visits")
               : Words::tr("Enter: show on the map. Space: ask. Digits: share of visits");
}

QString spokenRow(const Sheet &sheet, int row)
{
    const Sheet::Row &of = sheet.rows[row];
    QString text =
        Words::tr(
            "%1: asked %2 times a person, given again %3, %4 within one organisation and %5 across, %6 for certain")
            .arg(of.name, number(of.sums.asks, 1), number(of.sums.again(), 1), number(of.sums.within, 1),
                 number(of.sums.across, 1), number(of.sums.certain, 1));
    if (of.before)
        text += Words::tr("; before %1").arg(number(*of.before, 1));
    return text;
}

QString spokenColumn(const Sheet &sheet, int column)
{
    const Sheet::Column &of = sheet.columns[column];
    return Words::tr("%1: %2 items asked, %3 given again a person, %4 reused")
        .arg(of.organisation.isEmpty() ? of.name
                                       : Words::tr("%1, %2", "step, organisation").arg(of.name, of.organisation),
             QString::number(of.asked), number(of.sums.again(), 1), number(of.sums.reused, 1));
}

QString nameOf(Sort sort)
{
    switch (sort) {
    case Sort::WorstRepeats: return Words::tr("Worst repeats first");
    case Sort::CertainRepeats: return Words::tr("Most certain repeats first");
    case Sort::Minutes: return Words::tr("Most minutes of repeats first");
    case Sort::MostAsked: return Words::tr("Most asked first");
    case Sort::FirstAsked: return Words::tr("In order of first ask");
    case Sort::Name: return Words::tr("By name");
    case Sort::Kind: return Words::tr("By kind");
    }
    Q_UNREACHABLE();
}

} // namespace app::information
