// SPDX-License-Identifier: GPL-3.0-only
#include "app/compare/elapsed.h"

#include "app/charts/numbers.h"
#include "app/compare/figures.h"
#include "app/parallel.h"

#include <QCoreApplication>

namespace app::compare {

namespace {

using model::burden::Crowd;
using model::burden::Distribution;
using model::burden::Lived;
using model::burden::Simulation;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(app::compare)
};

constexpr double mostVisits = 30e6; ///< of all people of all sides together: a few seconds at most

/// A journey with or without a scenario, and its people so far.
struct Lives {
    std::optional<model::ScenarioId> scenario;
    Simulation simulation;
    Crowd crowd = {};
};

model::Result<Simulation> simulationOf(const Elapsed &asked, const std::optional<model::ScenarioId> &scenario)
{
    QList<model::Entry> entries;
    if (scenario) {
        model::Result<QList<model::Entry>> found = model::entriesOf(asked.workspace->scenarios, *scenario);
        if (!found)
            return model::Refusal{found.refusal()};
        entries = *found;
    }
    return Simulation::of(asked.workspace->inventory, *asked.workspace->journeys.find(asked.journey), entries,
                          asked.seed);
}

Days daysOf(const Distribution &distribution)
{
    return {distribution.percentile(10), distribution.percentile(50), distribution.percentile(90)};
}

Elapsed::Side sideOf(const Lives &lives)
{
    Elapsed::Side side{lives.scenario, daysOf(lives.crowd.distribution(Lived::ElapsedDays)), {}};
    for (const Crowd::Part &part : lives.crowd.parts)
        side.segments.emplace_back(part.segment.id,
                                   daysOf(lives.crowd.distribution(Lived::ElapsedDays, part.segment.id)));
    return side;
}

/// The baseline and what can be simulated of the scenarios; the refusal is the baseline's.
model::Result<std::vector<Lives>> livesOf(const Elapsed &asked, const QList<model::ScenarioId> &scenarios)
{
    std::vector<Lives> all;
    model::Result<Simulation> baseline = simulationOf(asked, std::nullopt);
    if (!baseline)
        return model::Refusal{baseline.refusal()};
    all.push_back({std::nullopt, std::move(baseline).value()});
    for (const model::ScenarioId &scenario : scenarios) {
        if (model::Result<Simulation> simulation = simulationOf(asked, scenario))
            all.push_back({scenario, std::move(simulation).value()});
    }
    return all;
}

quint32 affordable(const std::vector<Lives> &all)
{
    double visits = 1;
    for (const Lives &lives : all) {
        for (size_t segment = 0; segment < lives.simulation.segments().size(); ++segment)
            visits += lives.simulation.visitsAPerson(segment);
    }
    return static_cast<quint32>(std::clamp(mostVisits / visits, 20.0, double{ElapsedRunner::people}));
}

/// Whether it went through to the end.
bool grow(std::vector<Lives> &all, quint32 people, std::stop_token stop)
{
    using model::burden::simulate, model::burden::simulateMore;
    for (Lives &lives : all) {
        model::Result<Crowd> crowd = lives.crowd.parts.empty() ? simulate(lives.simulation, people, onThreads(), stop)
                                                               : simulateMore(lives.simulation, std::move(lives.crowd),
                                                                              people, onThreads(), stop);
        if (!crowd)
            return false;
        lives.crowd = std::move(crowd).value();
    }
    return true;
}

SharedElapsed answerOf(const Elapsed &asked, const std::vector<Lives> &all, quint32 people)
{
    auto elapsed = std::make_shared<Elapsed>(asked);
    elapsed->people = people;
    for (const Lives &lives : all)
        elapsed->sides.push_back(sideOf(lives));
    return elapsed;
}

SharedElapsed refusedOf(const Elapsed &asked, const QString &why)
{
    auto elapsed = std::make_shared<Elapsed>(asked);
    elapsed->refusal = why;
    return elapsed;
}

QString days(double value) { return value == 1 ? Words::tr("1 day") : Words::tr("%1 days").arg(charts::count(value)); }

/// "Half of all people are done within 312 days; with Once only within 280".
QString titleOf(const charts::Ranges &ranges)
{
    using Row = charts::Ranges::Row;
    const Row &baseline = ranges.rows.front();
    const QString half = Words::tr("Half the people are done within %1").arg(days(baseline.middle));
    const auto chosen = std::find_if(ranges.rows.begin() + 1, ranges.rows.end(),
                                     [](const Row &row) { return row.emphasis == charts::Emphasis::Chosen; });
    const auto told = [&](const Row &row) {
        return charts::differs(row.middle - baseline.middle, charts::count)
                   ? Words::tr("%1; with %2 within %3", "half the people; a scenario; days")
                         .arg(half, row.name, charts::count(row.middle))
                   : Words::tr("%1, with %2 as without", "half the people; a scenario").arg(half, row.name);
    };
    if (chosen != ranges.rows.end())
        return told(*chosen);
    const auto quickest = std::min_element(ranges.rows.begin(), ranges.rows.end(),
                                           [](const Row &a, const Row &b) { return a.middle < b.middle; });
    if (quickest != ranges.rows.begin() && charts::differs(quickest->middle - baseline.middle, charts::count))
        return told(*quickest);
    return Words::tr("%1, nine in ten within %2").arg(half, charts::count(baseline.high));
}

} // namespace

const Days &Elapsed::Side::of(const std::optional<model::SegmentId> &segment) const
{
    const auto own =
        std::find_if(segments.begin(), segments.end(), [&](const auto &one) { return one.first == segment; });
    return own == segments.end() ? everyone : own->second;
}

bool Elapsed::isOf(const Analysis &analysis) const
{
    const model::Workspace &a = *workspace, &b = *analysis.workspace;
    return journey == analysis.journey &&
           (&a == &b || (a.journeys == b.journeys && a.scenarios == b.scenarios && a.inventory == b.inventory));
}

ElapsedRunner::ElapsedRunner(QObject *parent) : QObject(parent) {}

void ElapsedRunner::ask(const SharedAnalysis &analysis)
{
    if (!analysis || !analysis->baseline || (m_asked && m_asked->isOf(*analysis)))
        return;
    m_asked = std::make_shared<Elapsed>(Elapsed{analysis->workspace, analysis->journey, 0, seed, {}, {}});
    QList<model::ScenarioId> scenarios;
    for (const auto &[id, measure] : analysis->scenarios) {
        if (measure.ok())
            scenarios.append(id);
    }
    m_task.start([this, asked = *m_asked, scenarios](const Task::Run &run) {
        const auto tell = [&](SharedElapsed elapsed) {
            run.tell([this, elapsed = std::move(elapsed)] {
                m_latest = elapsed;
                emit told();
            });
        };
        model::Result<std::vector<Lives>> made = livesOf(asked, scenarios);
        if (!made)
            return tell(refusedOf(asked, made.refusal()));
        std::vector<Lives> all = std::move(made).value();
        const quint32 most = affordable(all);
        for (const quint32 lot : {std::min(firstPeople, most), most}) {
            if (!grow(all, lot, run.stop()))
                return;
            tell(answerOf(asked, all, lot));
        }
    });
}

SharedElapsed ElapsedRunner::of(const Analysis &analysis) const
{
    return m_latest && m_latest->isOf(analysis) ? m_latest : nullptr;
}

charts::Chart elapsedChart(const Analysis &analysis, const Elapsed *elapsed)
{
    charts::Ranges ranges{Words::tr("Scenario"),    Words::tr("days from start to end"), Words::tr("1 in 10 within"),
                          Words::tr("half within"), Words::tr("9 in 10 within"),         {}};
    const QString description =
        Words::tr("Bars from the days within which one in ten people are done to those within which nine in ten "
                  "are, with the middle; the dashed line is the baseline's middle.");
    if (!elapsed)
        return {Words::tr("Working out how long people are on their way"), {}, description, ranges};
    if (elapsed->sides.empty())
        return {Words::tr("How long people are on their way cannot be simulated"), elapsed->refusal, description,
                ranges};
    for (const Elapsed::Side &side : elapsed->sides) {
        const Days &days = side.of(analysis.segment);
        ranges.rows.append({side.scenario ? side.scenario->text() : QString(),
                            side.scenario ? nameOf(analysis, *side.scenario) : Words::tr("Baseline"), days.low,
                            days.middle, days.high, emphasisOf(analysis, side.scenario)});
    }
    const QString source = Words::tr("%1 people of each segment simulated, seed %2.")
                               .arg(charts::whole(elapsed->people), QString::number(elapsed->seed));
    return {titleOf(ranges), sourceLine(analysis, source), description, ranges};
}

} // namespace app::compare
