// SPDX-License-Identifier: GPL-3.0-only
#include "app/people/sentences.h"

#include "app/charts/numbers.h"
#include "app/people/storychart.h"

#include <QCoreApplication>

#include <cmath>

namespace app::people {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(app::people)
};

enum class Subject { OnePerson, One };

/// "one person in ten spends more than 45 hours": a half sentence about the tenth with the most.
QString tenthClause(const Reading &reading, Subject subject, const QString &amount)
{
    const bool person = subject == Subject::OnePerson;
    switch (reading.lived) {
    case Lived::Minutes:
        return (person ? Words::tr("one person in ten spends more than %1")
                       : Words::tr("one in ten spends more than %1"))
            .arg(amount);
    case Lived::ElapsedDays:
        return (person ? Words::tr("one person in ten needs more than %1") : Words::tr("one in ten needs more than %1"))
            .arg(amount);
    case Lived::Money:
        return (person ? Words::tr("one person in ten pays more than %1") : Words::tr("one in ten pays more than %1"))
            .arg(amount);
    case Lived::Asks:
        return (person ? Words::tr("one person in ten is asked for more than %1 answers")
                       : Words::tr("one in ten is asked for more than %1 answers"))
            .arg(amount);
    case Lived::Duplicates:
        return (person ? Words::tr("one person in ten gives more than %1 answers again")
                       : Words::tr("one in ten gives more than %1 answers again"))
            .arg(amount);
    }
    Q_UNREACHABLE();
}

/// "everybody spends about 14 hours": where nine in ten are alike.
QString allClause(const Reading &reading, const QString &amount)
{
    switch (reading.lived) {
    case Lived::Minutes: return Words::tr("nearly everybody spends about %1").arg(amount);
    case Lived::ElapsedDays: return Words::tr("nearly everybody needs about %1").arg(amount);
    case Lived::Money: return Words::tr("nearly everybody pays about %1").arg(amount);
    case Lived::Asks: return Words::tr("nearly everybody is asked for about %1 answers").arg(amount);
    case Lived::Duplicates: return Words::tr("nearly everybody gives about %1 answers again").arg(amount);
    }
    Q_UNREACHABLE();
}

/// "nine people in ten pay nothing".
QString noneClause(const Reading &reading)
{
    switch (reading.lived) {
    case Lived::Minutes: return Words::tr("nine people in ten spend no time");
    case Lived::ElapsedDays: return Words::tr("nine people in ten are done at once");
    case Lived::Money: return Words::tr("nine people in ten pay nothing");
    case Lived::Asks: return Words::tr("nine people in ten are asked for nothing");
    case Lived::Duplicates: return Words::tr("nine people in ten give no answer again");
    }
    Q_UNREACHABLE();
}

/// ", 4 less" beside a figure of before; nothing without a scenario.
QString changeClause(const Spread &spread, double now, double before)
{
    if (!spread.baseline)
        return {};
    const double change = now - before;
    const QString amount = spread.reading.bare(std::abs(change));
    if (spread.reading.bare(now) == spread.reading.bare(before))
        return change == 0 ? Words::tr(", as before") : Words::tr(", much as before");
    const bool money = spread.reading.unit == Reading::Unit::Money;
    const bool few = spread.reading.unit == Reading::Unit::Times;
    if (change > 0)
        return Words::tr(", %1 more").arg(amount);
    return (few && !money ? Words::tr(", %1 fewer") : Words::tr(", %1 less")).arg(amount);
}

QString tenth(const Spread &spread, Subject subject)
{
    const Distribution &shown = spread.shown;
    const double high = shown.percentile(90);
    const QString change = changeClause(spread, high, spread.baseline ? spread.baseline->percentile(90) : 0);
    if (spread.reading.bare(high) == spread.reading.bare(0))
        return noneClause(spread.reading) + change;
    if (spread.reading.bare(shown.percentile(5)) == spread.reading.bare(shown.percentile(95)))
        return allClause(spread.reading, spread.reading.inWords(high)) + change;
    return tenthClause(spread.reading, subject, spread.reading.inWords(high)) + change;
}

QString capitalised(QString sentence)
{
    if (!sentence.isEmpty())
        sentence.front() = sentence.front().toUpper();
    return sentence;
}

/// "Half of people spend more than 38 hours".
QString halfClause(const Reading &reading, const QString &amount)
{
    switch (reading.lived) {
    case Lived::Minutes: return Words::tr("Half of people spend more than %1").arg(amount);
    case Lived::ElapsedDays:
        return Words::tr("From the first step to the last takes half of people more than %1").arg(amount);
    case Lived::Money: return Words::tr("Half of people pay more than %1").arg(amount);
    case Lived::Asks: return Words::tr("Half of people are asked for more than %1 answers").arg(amount);
    case Lived::Duplicates: return Words::tr("Half of people give more than %1 answers again").arg(amount);
    }
    Q_UNREACHABLE();
}

/// With as many decimals as the standard error has meaning.
QString meanIn(const Spread &spread, double simulated, int decimals)
{
    const double shown = spread.reading.shown(simulated);
    const QString figure = charts::number(shown, decimals);
    if (spread.reading.unit == Reading::Unit::Money)
        return charts::currencySign(spread.reading.currency) + figure;
    return figure;
}

QString withUnit(const Spread &spread, const QString &figure)
{
    return spread.reading.unit == Reading::Unit::Money
               ? figure
               : Words::tr("%1 %2", "a figure and its unit").arg(figure, spread.reading.unitName());
}

int decimalsOf(double standardError)
{
    if (!(standardError > 0))
        return 1;
    return std::clamp(-static_cast<int>(std::floor(std::log10(standardError))), 0, 4);
}

QString meanSentence(const Simulated &simulated)
{
    const Spread &chosen = simulated.chosen;
    const double error = chosen.reading.shown(chosen.shown.standardError);
    const int decimals = decimalsOf(error);
    const QString mean = withUnit(chosen, meanIn(chosen, chosen.shown.mean, decimals));
    const QString told = charts::number(error, decimals);
    const std::optional<double> exact = exactOf(*simulated.of.analysis, simulated.of.lived);
    if (!exact)
        return Words::tr("Simulated mean %1 (standard error %2).").arg(mean, told);
    return Words::tr("Simulated mean %1 (standard error %2), exact mean %3.")
        .arg(mean, told, meanIn(chosen, *exact, decimals));
}

QString peopleSentence(const Simulated &simulated)
{
    const QString people = charts::whole(simulated.people), seed = QString::number(simulated.of.seed);
    const Analysis &analysis = *simulated.of.analysis;
    if (analysis.segment)
        return Words::tr("%1 simulated people of “%2”, seed %3.")
            .arg(people, segmentName(analysis, *analysis.segment), seed);
    if (simulated.segments.size() == 1)
        return Words::tr("%1 simulated people, seed %2.").arg(people, seed);
    return Words::tr("%1 simulated people of each segment, seed %2.").arg(people, seed);
}

/// "It takes 67 hours for Not online".
QString mediansClause(const Reading &reading)
{
    switch (reading.lived) {
    case Lived::Minutes:
    case Lived::ElapsedDays: return Words::tr("It takes %1 for %2");
    case Lived::Money: return Words::tr("It costs %1 for %2");
    case Lived::Asks: return Words::tr("It takes %1 answers for %2");
    case Lived::Duplicates: return Words::tr("It takes %1 repeats for %2");
    }
    Q_UNREACHABLE();
}

QString personWords(int percent)
{
    return percent < 50   ? Words::tr("a quick person, one in ten is quicker")
           : percent > 50 ? Words::tr("a slow person, one in ten is slower")
                          : Words::tr("a median person");
}

} // namespace

QString journeyName(const Analysis &analysis)
{
    const model::Journey *journey = analysis.workspace->journeys.find(analysis.journey);
    return journey && !journey->name.isEmpty() ? journey->name : analysis.journey.text();
}

QString scenarioName(const Analysis &analysis)
{
    if (!analysis.scenario)
        return {};
    const model::Scenario *scenario = analysis.workspace->scenarios.find(*analysis.scenario);
    return scenario && !scenario->name.isEmpty() ? scenario->name : analysis.scenario->text();
}

QString segmentName(const Analysis &analysis, const model::SegmentId &id)
{
    const model::Segment *segment = analysis.workspace->inventory.segments.find(id);
    return segment && !segment->name.isEmpty() ? segment->name : id.text();
}

QString headline(const Simulated &simulated)
{
    if (!simulated.refusal.isEmpty())
        return Words::tr("%1 cannot be simulated").arg(journeyName(*simulated.of.analysis));
    const QString sentence = Words::tr("%1, and %2", "two half sentences")
                                 .arg(tenth(simulated.chosen, Subject::OnePerson), tenth(simulated.days, Subject::One));
    const QString scenario = scenarioName(*simulated.of.analysis);
    if (scenario.isEmpty())
        return capitalised(sentence);
    return Words::tr("%1: %2", "a scenario and what is so with it").arg(scenario, sentence);
}

QString subtitle(const Simulated &simulated)
{
    if (!simulated.refusal.isEmpty())
        return simulated.refusal;
    return peopleSentence(simulated) + QLatin1Char(' ') + meanSentence(simulated);
}

QString chosenTitle(const Simulated &simulated)
{
    const Spread &chosen = simulated.chosen;
    const double median = chosen.shown.percentile(50);
    const QString half = halfClause(chosen.reading, chosen.reading.inWords(median)) +
                         changeClause(chosen, median, chosen.baseline ? chosen.baseline->percentile(50) : 0);
    return Words::tr("%1; %2 more than %3", "half of people …; 38 % more than 40")
        .arg(half, charts::percent(simulated.shareAbove), chosen.reading.bare(simulated.threshold));
}

QString daysTitle(const Simulated &simulated)
{
    const Spread &days = simulated.days;
    const double median = days.shown.percentile(50);
    const QString amount = days.reading.inWords(median);
    if (!days.baseline)
        return halfClause(days.reading, amount);
    return Words::tr("Half of people need more than %1%2")
        .arg(amount, changeClause(days, median, days.baseline->percentile(50)));
}

QString segmentsTitle(const Simulated &simulated)
{
    if (simulated.segments.empty())
        return Words::tr("Nobody goes through this journey yet");
    const Reading &reading = simulated.chosen.reading;
    const Analysis &analysis = *simulated.of.analysis;
    const auto [low, high] =
        extremes(simulated, [](const SegmentSpread &segment) { return segment.shown.percentile(50); });
    const QString highest = reading.inWords(high.shown.percentile(50)), lowest = reading.bare(low.shown.percentile(50));
    if (simulated.segments.size() == 1 || reading.bare(high.shown.percentile(50)) == lowest) {
        const QString who =
            simulated.segments.size() == 1 ? segmentName(analysis, high.id) : Words::tr("every segment");
        return mediansClause(reading).arg(highest, who);
    }
    return Words::tr("%1, %2 for %3", "It takes 67 hours for Not online, 32 for Confident online")
        .arg(mediansClause(reading).arg(highest, segmentName(analysis, high.id)), lowest,
             segmentName(analysis, low.id));
}

QString storyTitle(const Simulated &simulated)
{
    const model::burden::Story &story = simulated.told->story;
    const Reading days = readingOf(Lived::ElapsedDays, story.elapsedDays, {});
    const QString whole = Words::tr("%1 over %2 for %3", "34 hours over 243 days for a median person")
                              .arg(charts::time(story.minutes.total() / 60), days.inWords(story.elapsedDays),
                                   personWords(simulated.told->percent));
    const QString rest = turnClause(simulated);
    return rest.isEmpty() ? whole : Words::tr("%1; %2", "two half sentences").arg(whole, rest);
}

QString checkWords(const SelfCheck &check)
{
    const QString errors = charts::number(std::abs(check.errors), 1);
    if (!std::isfinite(check.errors) || std::abs(check.errors) > 1000)
        return Words::tr("Does not agree with the exact mean");
    return (check.agrees() ? Words::tr("Agrees, %1 standard errors apart")
                           : Words::tr("Does not agree, %1 standard errors apart"))
        .arg(errors);
}

} // namespace app::people
