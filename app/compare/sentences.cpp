// SPDX-License-Identifier: GPL-3.0-only
#include "app/compare/sentences.h"

#include "app/charts/numbers.h"

#include <QCoreApplication>

#include <cmath>

namespace app::compare {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(app::compare)
};

using Row = charts::Dumbbells::Row;

enum class Turn { Less, Same, More };

/// What a difference says when it is written to the minute.
Turn turnOf(double hours)
{
    const double minutes = std::round(hours * 60);
    return minutes < 0 ? Turn::Less : minutes > 0 ? Turn::More : Turn::Same;
}

Turn turnOfCount(double answers)
{
    if (!charts::differs(answers, charts::count))
        return Turn::Same;
    return answers < 0 ? Turn::Less : Turn::More;
}

/// ", one hour in eleven"; " of 44 hours" where it is but a little; nothing where it is as much again.
QString shareClause(double difference, double whole)
{
    const double share = whole > 0 ? std::abs(difference) / whole : 1;
    if (share > 0.97)
        return {};
    if (share < 1.0 / 30) {
        return (difference < 0 ? Words::tr(" of %1 hours") : Words::tr(" on top of %1 hours"))
            .arg(charts::hours(whole));
    }
    return Words::tr(", %1", "a share in words after a figure")
        .arg(charts::shareInWords(share, Words::tr("hour"), Words::tr("hours")));
}

/// "3.4 hours (2.8 to 4.0)", "23 minutes (18 to 31)": how much it is, in which unit, and where it lies.
QString timeWithin(const Saving &saving)
{
    const double difference = saving.withHours - saving.hours;
    const QString time = charts::time(std::abs(difference));
    if (!saving.differs || saving.differs->first == saving.differs->second)
        return time;
    const double sign = difference < 0 ? -1 : 1, unit = std::abs(difference) < 0.995 ? 60 : 1;
    const auto [one, other] = std::minmax({sign * unit * saving.differs->first, sign * unit * saving.differs->second});
    return Words::tr("%1 (%2)", "a time and its interval").arg(time, charts::range(one, other));
}

/// The half of the headline about hours; a segment is named in front of it.
QString hoursClause(const Saving &saving)
{
    const double difference = saving.withHours - saving.hours;
    const QString time = timeWithin(saving);
    const QString share = shareClause(difference, saving.hours);
    const bool all = saving.people.isEmpty();
    switch (turnOf(difference)) {
    case Turn::Less:
        return (all ? Words::tr("%1 saves a typical person %2%3") : Words::tr("%1 saves %2 a person%3"))
            .arg(saving.scenario, time, share);
    case Turn::More:
        return (all ? Words::tr("%1 costs a typical person %2 more%3") : Words::tr("%1 costs %2 more a person%3"))
            .arg(saving.scenario, time, share);
    case Turn::Same:
        return (all ? Words::tr("%1 takes a typical person as long as before")
                    : Words::tr("%1 takes as long as before"))
            .arg(saving.scenario);
    }
    Q_UNREACHABLE();
}

QString repeatsClause(const Saving &saving)
{
    const double difference = saving.withRepeats - saving.repeats;
    const Turn hours = turnOf(saving.withHours - saving.hours);
    // Beside a whole number a decimal would say nothing.
    const bool few = saving.repeats < 10 || std::abs(difference) < 0.95;
    const QString number = few ? charts::count(std::abs(difference)) : charts::whole(std::abs(difference));
    switch (turnOfCount(difference)) {
    case Turn::Less: {
        const QString of = charts::count(saving.repeats);
        if (hours == Turn::Less)
            return Words::tr(", and %1 of %2 repeats").arg(number, of);
        return (hours == Turn::More ? Words::tr(", but ends %1 of %2 repeats")
                                    : Words::tr(", and ends %1 of %2 repeats"))
            .arg(number, of);
    }
    case Turn::More:
        if (hours == Turn::More)
            return Words::tr(", and %1 more repeats").arg(number);
        return Words::tr(", but adds %1 repeats").arg(number);
    case Turn::Same: return {};
    }
    Q_UNREACHABLE();
}

double gain(const Row &row) { return row.from - row.to.value_or(row.from); }

const Row *most(const QList<Row> &rows, double (*figure)(const Row &))
{
    const auto row =
        std::max_element(rows.begin(), rows.end(), [&](const Row &a, const Row &b) { return figure(a) < figure(b); });
    return row == rows.end() ? nullptr : &*row;
}

/// "One sign-in saves 1.4 of 3.5 hours".
QString savesClause(const charts::Waterfall::Step &step, double ofHours)
{
    const QString time = charts::time(-step.change);
    if (ofHours <= -step.change * 1.02)
        return Words::tr("%1 saves %2").arg(step.name, time);
    if (-step.change >= 1)
        return Words::tr("%1 saves %2 of %3 hours").arg(step.name, charts::hours(-step.change), charts::hours(ofHours));
    return Words::tr("%1 saves %2 of %3").arg(step.name, time, charts::time(ofHours));
}

} // namespace

QString headline(const Saving &saving)
{
    const bool same = turnOf(saving.withHours - saving.hours) == Turn::Same &&
                      turnOfCount(saving.withRepeats - saving.repeats) == Turn::Same;
    QString sentence;
    if (same) {
        sentence = (saving.people.isEmpty() ? Words::tr("%1 changes neither hours nor repeats for a typical person")
                                            : Words::tr("%1 changes neither hours nor repeats"))
                       .arg(saving.scenario);
    } else {
        sentence = hoursClause(saving) + repeatsClause(saving);
    }
    return saving.people.isEmpty()
               ? sentence
               : Words::tr("%1: %2", "a segment and what is so for it").arg(saving.people, sentence);
}

QString yearSentence(const model::burden::YearMeasure &baseline,
                     const std::optional<model::burden::YearMeasure> &scenario, const QString &currency)
{
    using charts::large;
    const QString people = large(baseline.people);
    if (!scenario) {
        const QString worth =
            baseline.value > 0 ? Words::tr(", worth %1").arg(charts::money(baseline.value, currency)) : QString();
        return Words::tr("A year: %1 hours for %2 people%3.").arg(large(baseline.hours), people, worth);
    }
    const double hours = scenario->hours - baseline.hours;
    const double value = std::abs(scenario->value - baseline.value);
    const QString worth = value >= 0.5 ? Words::tr(", worth %1").arg(charts::money(value, currency)) : QString();
    if (std::abs(hours) < 0.5)
        return Words::tr("A year: no hours saved of %1 for %2 people.").arg(large(baseline.hours), people);
    return (hours < 0 ? Words::tr("A year: %1 hours saved of %2 for %3 people%4.")
                      : Words::tr("A year: %1 hours more on top of %2 for %3 people%4."))
        .arg(large(std::abs(hours)), large(baseline.hours), people, worth);
}

QString bestSentence(const charts::Dumbbells &scenarios)
{
    const Row *best = most(scenarios.rows, gain);
    if (!best)
        return {};
    if (turnOf(-gain(*best)) != Turn::Less)
        return scenarios.rows.size() == 1 ? Words::tr("The one scenario saves no time.")
                                          : Words::tr("None of %1 scenarios saves time.").arg(scenarios.rows.size());
    const QString time = charts::time(gain(*best));
    if (scenarios.rows.size() == 1)
        return Words::tr("%1 saves %2 a person.").arg(best->name, time);
    return Words::tr("Of %1 scenarios %2 saves most, %3 a person.")
        .arg(QString::number(scenarios.rows.size()), best->name, time);
}

QString componentsTitle(const charts::StackedBars &bars)
{
    if (bars.rows.isEmpty() || bars.parts.isEmpty())
        return Words::tr("Nothing takes any time");
    const charts::StackedBars::Row &baseline = bars.rows.front();
    const double share = baseline.values.value(0) / std::max(baseline.total(), 1e-9);
    const QString largest =
        Words::tr("“%1” takes %2")
            .arg(bars.parts.front(), charts::shareInWords(share, Words::tr("hour"), Words::tr("hours")));
    const auto chosen = std::find_if(bars.rows.begin() + 1, bars.rows.end(), [](const charts::StackedBars::Row &row) {
        return row.emphasis == charts::Emphasis::Chosen;
    });
    if (chosen == bars.rows.end())
        return largest;
    qsizetype part = 0;
    const auto saved = [&](qsizetype i) { return baseline.values.value(i) - chosen->values.value(i); };
    for (qsizetype i = 1; i < bars.parts.size(); ++i)
        part = saved(i) > saved(part) ? i : part;
    if (turnOf(-saved(part)) != Turn::Less)
        return Words::tr("%1; %2 saves in no part").arg(largest, chosen->name);
    return Words::tr("%1; %2 saves most in “%3”, %4")
        .arg(largest, chosen->name, bars.parts[part], charts::time(saved(part)));
}

QString changesTitle(const charts::Waterfall &waterfall)
{
    using Step = charts::Waterfall::Step;
    if (waterfall.steps.isEmpty())
        return Words::tr("This scenario makes no change yet");
    const auto less = [](const Step &a, const Step &b) { return a.change < b.change; };
    const Step &best = *std::min_element(waterfall.steps.begin(), waterfall.steps.end(), less);
    const Step &worst = *std::max_element(waterfall.steps.begin(), waterfall.steps.end(), less);
    const QString adds = turnOf(worst.change) == Turn::More
                             ? Words::tr("%1 adds %2").arg(worst.name, charts::time(worst.change))
                             : QString();
    if (turnOf(best.change) != Turn::Less)
        return adds.isEmpty() ? Words::tr("No change saves time") : Words::tr("No change saves time; %1").arg(adds);
    const double saved = waterfall.start - waterfall.end;
    const QString saves = savesClause(best, saved);
    return adds.isEmpty() ? saves : Words::tr("%1; %2", "two half sentences").arg(saves, adds);
}

QString scenariosTitle(const charts::Dumbbells &scenarios)
{
    if (scenarios.rows.isEmpty())
        return Words::tr("This journey has no scenario yet");
    QString sentence = bestSentence(scenarios);
    sentence.chop(1);
    return sentence;
}

} // namespace app::compare
