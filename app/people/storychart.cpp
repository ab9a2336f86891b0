// SPDX-License-Identifier: GPL-3.0-only
#include "app/people/storychart.h"

#include "app/charts/numbers.h"
#include "model/scenario/materialise.h"

#include <QCoreApplication>

namespace app::people {

namespace {

using model::burden::Giving;
using model::burden::Story;
using model::burden::StoryVisit;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(app::people)
};

constexpr double edge = 0.15; ///< of the days: nearer to start or end nothing turns

/// Visits by step, steps by their first visit.
struct Stay {
    model::NodeId step;
    QList<const StoryVisit *> visits;
    double start() const { return visits.front()->startDay; }
    double end() const { return visits.back()->endDay(); }
};

QList<Stay> staysOf(const Story &story)
{
    QList<Stay> stays;
    QHash<model::NodeId, qsizetype> place;
    for (const StoryVisit &visit : story.visits) {
        const auto known = place.find(visit.step);
        if (known == place.end()) {
            place.insert(visit.step, stays.size());
            stays.append({visit.step, {&visit}});
        } else {
            stays[known.value()].visits.append(&visit);
        }
    }
    return stays;
}

/// The journey with everything the scenario changes; the baseline where none is chosen.
model::Journey shownJourney(const Analysis &analysis)
{
    const model::Workspace &workspace = *analysis.workspace;
    const model::Journey &baseline = *workspace.journeys.find(analysis.journey);
    if (!analysis.scenario)
        return baseline;
    const auto entries = model::entriesOf(workspace.scenarios, *analysis.scenario);
    return entries ? model::materialise(workspace.inventory, baseline, *entries).journey : baseline;
}

QString dayWords(double day) { return charts::whole(std::floor(day) + 1); }

/// "Day 12 to 40: 25 minutes by phone, then 27 days of waiting".
QString visitWords(const StoryVisit &visit)
{
    const QString effort = charts::time(visit.minutes.total() / 60);
    const QString by = visit.channel.isEmpty() ? QString() : Words::tr(" (%1)", "a channel").arg(visit.channel);
    const QString first = dayWords(visit.startDay), last = dayWords(visit.endDay());
    QString words = first == last ? Words::tr("Day %1: %2%3").arg(first, effort, by)
                                  : Words::tr("Day %1 to %2: %3%4").arg(first, last, effort, by);
    if (charts::count(visit.waitDays) != charts::count(0))
        words += Words::tr(", %1 days waiting").arg(charts::count(visit.waitDays));
    std::array<int, 3> given{};
    for (const Giving &giving : visit.given)
        ++given[static_cast<size_t>(giving.how)];
    if (given[0] + given[1] > 0)
        words += Words::tr(", gives %n answers", nullptr, given[0] + given[1]);
    if (given[1] > 0)
        words += Words::tr(", %1 of them again").arg(given[1]);
    if (given[2] > 0)
        words += Words::tr(", %1 reused").arg(given[2]);
    return words;
}

charts::Calendar::Row rowOf(const Stay &stay, const QString &name, const Told &told)
{
    constexpr qsizetype mostTold = 6;
    charts::Calendar::Row row;
    row.key = stay.step.text();
    row.name = name;
    QStringList words = {name};
    for (const StoryVisit *visit : stay.visits) {
        row.visits.append({visit->startDay, visit->endDay() - visit->startDay, visit->minutes.total() / 60});
        row.onLongestWay = row.onLongestWay || visit->onLongestWay;
        if (words.size() <= mostTold)
            words.append(visitWords(*visit));
    }
    if (stay.visits.size() > mostTold)
        words.append(Words::tr("and %n more visits", nullptr, static_cast<int>(stay.visits.size() - mostTold)));
    if (!told.criticality.isEmpty()) {
        row.critical = told.criticality.value(stay.step, 0);
        words.append(Words::tr("For %1 of people it sets the days: it lies on the longest way.")
                         .arg(charts::percent(*row.critical)));
    }
    row.words = words.join(QLatin1Char('\n'));
    return row;
}

QString nameIn(const model::Journey &shown, const Analysis &analysis, const model::NodeId &step)
{
    const model::Node *node = shown.nodes.find(step);
    if (!node)
        node = analysis.workspace->journeys.find(analysis.journey)->nodes.find(step);
    return node ? node->label() : step.text();
}

} // namespace

std::optional<Turn> turnOf(const Story &story)
{
    const QList<Stay> stays = staysOf(story);
    std::optional<Turn> best;
    for (const Stay &stay : stays) {
        const bool inTheMidst =
            stay.start() > edge * story.elapsedDays && stay.start() < (1 - edge) * story.elapsedDays;
        if (stay.visits.size() != 1 || !stay.visits.front()->onLongestWay || !inTheMidst)
            continue;
        Turn turn{stay.step, stay.start(), 0, 0, stays.size()};
        for (const Stay &other : stays) {
            turn.before += other.step != stay.step && other.start() < stay.start();
            turn.after += other.start() >= stay.end() && other.step != stay.step;
        }
        const qsizetype least = (turn.steps + 3) / 4;
        const bool turns = turn.steps >= 8 && turn.before >= least && turn.after >= least;
        if (turns && (!best || turn.after > best->after))
            best = turn;
    }
    return best;
}

QString stepName(const Analysis &analysis, const model::NodeId &step)
{
    return nameIn(shownJourney(analysis), analysis, step);
}

QString turnClause(const Simulated &simulated)
{
    const Story &story = simulated.told->story;
    const Analysis &analysis = *simulated.of.analysis;
    if (const std::optional<Turn> turn = turnOf(story)) {
        return Words::tr("%1 of %2 steps follow “%3”")
            .arg(charts::whole(static_cast<double>(turn->after)), charts::whole(static_cast<double>(turn->steps)),
                 stepName(analysis, turn->step));
    }
    const QList<Stay> stays = staysOf(story);
    const auto waited = [](const Stay &stay) {
        double days = 0;
        for (const StoryVisit *visit : stay.visits)
            days += visit->onLongestWay ? visit->endDay() - visit->startDay : 0;
        return days;
    };
    const auto longest = std::max_element(stays.begin(), stays.end(),
                                          [&](const Stay &a, const Stay &b) { return waited(a) < waited(b); });
    if (longest == stays.end() || waited(*longest) < 1)
        return {};
    return Words::tr("“%1” takes %2 of them").arg(stepName(analysis, longest->step), charts::count(waited(*longest)));
}

charts::Calendar calendarOf(const Simulated &simulated)
{
    const Told &told = *simulated.told;
    const Analysis &analysis = *simulated.of.analysis;
    const model::Journey shown = shownJourney(analysis);
    charts::Calendar calendar;
    calendar.days = told.story.elapsedDays;
    for (const Stay &stay : staysOf(told.story))
        calendar.rows.append(rowOf(stay, nameIn(shown, analysis, stay.step), told));
    if (const std::optional<Turn> turn = turnOf(told.story))
        calendar.events.append({turn->day, nameIn(shown, analysis, turn->step)});
    return calendar;
}

} // namespace app::people
