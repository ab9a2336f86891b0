// SPDX-License-Identifier: GPL-3.0-only
#include "app/people/peoplerunner.h"

#include "app/parallel.h"

#include <atomic>

namespace app::people {

namespace {

using model::burden::Crowd;
using model::burden::Progress;
using model::burden::Simulation;

constexpr double firstVisits = 1e6; ///< what the first lot may cost: a fraction of a second
constexpr quint32 mostFirst = 2'000, leastFirst = 20, growth = 4;
constexpr quint32 mostJudged = 10'000; ///< people whose longest way is looked for

/// A journey with or without the scenario, and its people so far.
struct Side {
    Simulation simulation;
    Crowd crowd = {};
};

model::Result<Side> sideOf(const Question &question, const std::optional<model::ScenarioId> &scenario)
{
    const model::Workspace &workspace = *question.analysis->workspace;
    QList<model::Entry> entries;
    if (scenario) {
        model::Result<QList<model::Entry>> found = model::entriesOf(workspace.scenarios, *scenario);
        if (!found)
            return model::Refusal{found.refusal()};
        entries = *found;
    }
    const model::Journey *journey = workspace.journeys.find(question.analysis->journey);
    model::Result<Simulation> made = Simulation::of(workspace.inventory, *journey, entries, question.seed);
    if (!made)
        return model::Refusal{made.refusal()};
    return Side{std::move(made).value()};
}

/// What one person of every segment costs.
double visitsOf(const Simulation &simulation)
{
    double visits = 0;
    for (size_t segment = 0; segment < simulation.segments().size(); ++segment)
        visits += simulation.visitsAPerson(segment);
    return std::max(visits, 1.0);
}

/// The segment whose person's story is told: the chosen one, or the largest.
size_t tellingSegment(const Simulation &simulation, const std::optional<model::SegmentId> &chosen)
{
    const std::vector<Simulation::Segment> &segments = simulation.segments();
    size_t largest = 0;
    for (size_t i = 0; i < segments.size(); ++i) {
        if (chosen == segments[i].id)
            return i;
        if (segments[i].people > segments[largest].people)
            largest = i;
    }
    return largest;
}

} // namespace

/// The people who have been simulated last.
struct PeopleRunner::Pool {
    std::optional<Question> of;
    std::optional<Side> shown, baseline;
    quint32 people = 0; ///< of each segment, on both sides
    std::shared_ptr<const Told> told;
    quint32 toldOf = 0; ///< people whose longest way was looked for

    void clear() { *this = Pool(); }
};

/// One question on its way through the task's thread.
struct PeopleRunner::Work {
    Pool &pool;
    const Question &question;
    const Task::Run &run;
    std::function<void(SharedSimulated)> tell;

    void answer();
    bool prepare();
    quint32 nextLot() const;
    bool grow(quint32 people);
    bool growSide(Side &side, quint32 people, const Progress &progress) const;
    Progress progressFor(quint32 people, double from, double to) const;
    void tellStory();
    bool summariseAndTell() const;
    void refuse(const QString &sentence) const;
};

void PeopleRunner::Work::refuse(const QString &sentence) const
{
    auto refused = std::make_shared<Simulated>();
    refused->of = question;
    refused->refusal = sentence;
    tell(refused);
}

/// Keeps the people who are still of use, or makes their journeys ready anew.
bool PeopleRunner::Work::prepare()
{
    if (pool.of && pool.of->sameLives(question) && pool.people <= question.people && pool.shown) {
        pool.of = question;
        return true;
    }
    pool.clear();
    const std::optional<model::ScenarioId> &scenario = question.analysis->scenario;
    model::Result<Side> shown = sideOf(question, scenario);
    if (!shown) {
        refuse(shown.refusal());
        return false;
    }
    pool.shown = std::move(shown).value();
    if (scenario) {
        // A baseline that cannot be measured is no reason to keep the scenario's people back.
        if (model::Result<Side> baseline = sideOf(question, std::nullopt))
            pool.baseline = std::move(baseline).value();
    }
    pool.of = question;
    return true;
}

quint32 PeopleRunner::Work::nextLot() const
{
    if (pool.people > 0)
        return static_cast<quint32>(std::min<quint64>(question.people, quint64{pool.people} * growth));
    const double visits = visitsOf(pool.shown->simulation) * (pool.baseline ? 2 : 1);
    const auto affordable = static_cast<quint32>(std::clamp<double>(firstVisits / visits, leastFirst, mostFirst));
    return std::min(affordable, question.people);
}

/// Passes on whole hundredths only: the window has better things to do.
Progress PeopleRunner::Work::progressFor(quint32 people, double from, double to) const
{
    const auto told = std::make_shared<std::atomic<int>>(-1);
    const double done = static_cast<double>(pool.people) / question.people;
    const double lot = static_cast<double>(people - pool.people) / question.people;
    return [this, told, done, lot, from, to](double share) {
        const double whole = done + lot * (from + (to - from) * share);
        const int hundredths = static_cast<int>(whole * 100);
        int before = told->load();
        while (before < hundredths) {
            if (told->compare_exchange_weak(before, hundredths)) {
                run.progress(whole);
                return;
            }
        }
    };
}

bool PeopleRunner::Work::growSide(Side &side, quint32 people, const Progress &progress) const
{
    using model::burden::simulate, model::burden::simulateMore;
    model::Result<Crowd> more =
        side.crowd.parts.empty()
            ? simulate(side.simulation, people, onThreads(), run.stop(), progress)
            : simulateMore(side.simulation, std::move(side.crowd), people, onThreads(), run.stop(), progress);
    if (!more)
        return false;
    side.crowd = std::move(more).value();
    return true;
}

bool PeopleRunner::Work::grow(quint32 people)
{
    const double share = pool.baseline ? 0.5 : 1;
    const bool grown = growSide(*pool.shown, people, progressFor(people, 0, share)) &&
                       (!pool.baseline || growSide(*pool.baseline, people, progressFor(people, share, 1)));
    if (!grown) {
        pool.clear(); // people who are half simulated are of no use
        return false;
    }
    pool.people = people;
    return true;
}

/// Looks up the person at the asked percentile of days, and how often each step sets the days.
void PeopleRunner::Work::tellStory()
{
    const Simulation &simulation = pool.shown->simulation;
    const size_t segment = tellingSegment(simulation, question.analysis->segment);
    const Simulation::Segment &own = simulation.segments()[segment];
    const std::span<const double> days = pool.shown->crowd.parts[segment].lives[Lived::ElapsedDays];
    const quint32 person = model::burden::personAt(days, question.percent);
    const quint32 judged = std::min(mostJudged, pool.people);
    QHash<model::NodeId, double> criticality;
    if (pool.told && pool.told->segment == own.id && pool.toldOf == judged)
        criticality = pool.told->criticality;
    else
        criticality = model::burden::criticality(simulation, segment, judged, run.stop());
    if (run.stop().stop_requested())
        return;
    const bool same = pool.told && pool.told->segment == own.id && pool.told->percent == question.percent &&
                      pool.told->story.person == person && pool.toldOf == judged;
    if (!same) {
        pool.told = std::make_shared<const Told>(
            Told{own.id, question.percent, simulation.story(segment, person), criticality});
    }
    pool.toldOf = judged;
}

bool PeopleRunner::Work::summariseAndTell() const
{
    const Crowd *baseline = pool.baseline ? &pool.baseline->crowd : nullptr;
    std::optional<Simulated> simulated = summarise(question, pool.shown->crowd, baseline, run.stop());
    if (!simulated)
        return false;
    simulated->told = pool.told;
    tell(std::make_shared<const Simulated>(std::move(*simulated)));
    return true;
}

void PeopleRunner::Work::answer()
{
    if (!prepare())
        return;
    const bool isNew = pool.people == 0;
    do {
        if (pool.people < question.people && !grow(nextLot()))
            return;
        // The story comes with the first people and with the last; in between it would only flicker.
        const bool whole = pool.people >= question.people;
        if (whole && !isNew)
            tellStory();
        if (!summariseAndTell())
            return;
        if (isNew && (whole || !pool.told)) {
            tellStory();
            if (!summariseAndTell())
                return;
        }
    } while (pool.people < question.people);
}

PeopleRunner::PeopleRunner(QObject *parent) : QObject(parent), m_pool(std::make_shared<Pool>())
{
    connect(&m_task, &Task::progressed, this, &PeopleRunner::progressed);
    connect(&m_task, &Task::ended, this, &PeopleRunner::ended);
}

void PeopleRunner::ask(const Question &question)
{
    m_task.start([this, pool = m_pool, question](const Task::Run &run) {
        Work work{*pool, question, run, [&run, this](SharedSimulated simulated) {
                      run.tell([this, simulated = std::move(simulated)] { emit told(simulated); });
                  }};
        work.answer();
    });
}

void PeopleRunner::stop() { m_task.stop(); }

} // namespace app::people
