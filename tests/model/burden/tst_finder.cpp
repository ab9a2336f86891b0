// SPDX-License-Identifier: GPL-3.0-only
#include "model/burden/finder.h"
#include "model/burden/simulation.h"
#include "model/files/format.h"
#include "tests/model/randomjourney.h"
#include "tests/model/sketch.h"

#include <QElapsedTimer>
#include <QTest>

#include <mutex>
#include <thread>

using namespace model;
using namespace model::burden;

namespace {

bool near(double a, double b) { return std::abs(a - b) <= 1e-9 * std::max({1.0, std::abs(a), std::abs(b)}); }

Workspace shipped(const char *name)
{
    return files::open(QStringLiteral(TREADLIGHT_SOURCE "/journeys/%1.json").arg(QLatin1String(name)))->workspace;
}

/// A find built as a scenario among those there are, and measured whole.
Result<Measure> built(const Workspace &w, const Finds &all, const Candidate &candidate)
{
    Scenarios scenarios = w.scenarios;
    scenarios.put(scenarioOf(all, candidate, ScenarioId("built")));
    return measure(w.inventory, *w.journeys.find(all.journey), scenarios, ScenarioId("built"));
}

bool sameToTheLastDigit(const Totals &totals, const Measure &measure)
{
    bool same = totals.year == figuresOf(measure.year) && totals.everyone == figuresOf(measure.everyone()) && totals.segments.size() == measure.segments.size();
    for (size_t s = 0; same && s < measure.segments.size(); ++s)
        same = totals.segments[s] == figuresOf(measure.segments[s].person);
    return same;
}

/// A journey, a scenario to start from (or none), and random candidates.
struct Case {
    Workspace w;
    std::optional<ScenarioId> start;
    std::vector<Candidate> given;
};

Case randomCase(unsigned seed)
{
    tests::RandomJourney random(seed, 6);
    Case one{random.workspace(), std::nullopt, {}};
    if (seed % 3 > 0) {
        one.w.scenarios.put(random.scenario(one.w, static_cast<int>(seed % 3)));
        one.start = ScenarioId("s");
    }
    for (int i = 0; i < 6; ++i) {
        Candidate candidate;
        candidate.lever = QStringLiteral("lever%1").arg(i);
        candidate.changes = random.scenario(one.w, 1 + i % 3).changes;
        one.given.push_back(candidate);
    }
    // A way that many need is closed.
    Candidate closed;
    const Edge &edge = one.w.journeys.at(0).edges.at(random.whole(static_cast<int>(one.w.journeys.at(0).edges.size())));
    closed.changes = {Change(changes::DeleteEdge{edge.from, edge.to})};
    one.given.push_back(closed);
    return one;
}

Result<Finds> findsOf(const Case &one, const Each &each = inOrder, std::stop_token stop = {})
{
    return finds(one.w.inventory, one.w.journeys.at(0), one.w.scenarios, one.start, one.given, {}, each, stop);
}

/// Threads, and each piece of work wherever it happens to land.
void onFourThreads(int count, const std::function<void(int)> &body)
{
    std::atomic<int> next = 0;
    std::vector<std::jthread> threads;
    for (int t = 0; t < 4; ++t) {
        threads.emplace_back([&] {
            for (int i = next++; i < count; i = next++)
                body(count - 1 - i);
        });
    }
}

bool same(const Finds &a, const Finds &b)
{
    return a.candidates == b.candidates && a.dropped.size() == b.dropped.size()
           && std::ranges::equal(a.found, b.found, [](const Find &x, const Find &y) {
                  return x.candidate == y.candidate && x.after == y.after && x.year == y.year && x.segments == y.segments && x.elapsedDays == y.elapsedDays;
              });
}

/// One on whom time is spent by hand.
Candidate scaledTo(double by, const char *node, double cost)
{
    Change change(changes::Scale{{Measurand::Do}, by, Scope::of({NodeId(node)})});
    change.cost = cost;
    Candidate candidate;
    candidate.name = QStringLiteral("%1 at %2").arg(QLatin1String(node)).arg(by);
    candidate.changes = {change};
    return candidate;
}

} // namespace

class tst_Finder : public QObject {
    Q_OBJECT
private slots:
    void equalsMeasure();
    void shippedTopTenEqualTheirScenarios_data();
    void shippedTopTenEqualTheirScenarios();
    void daysAreNearTheSimulatedOnes_data();
    void daysAreNearTheSimulatedOnes();
    void onTopOfAScenario();
    void dropsAndSaysWhy();
    void triesOnlyTheKindsAsked();
    void savingsBySegment();
    void ranksStably();
    void frontierIsUnbeaten();
    void effortCountsWhoMustChange();
    void threadsDoNotMatter();
    void stopsSoon();
    void tellsHowFar();
    void brokenJourneysAreRefused();
    void nobodyThere();
    void sureInCommonDraws();
    void sureStops();
};

void tst_Finder::equalsMeasure()
{
    int compared = 0, broken = 0;
    for (unsigned seed = 1; seed <= 90; ++seed) {
        const Case one = randomCase(seed);
        const Result<Finds> all = findsOf(one);
        const Result<Measure> before = one.start ? measure(one.w.inventory, one.w.journeys.at(0), one.w.scenarios, *one.start) : measure(one.w.inventory, one.w.journeys.at(0));
        QCOMPARE(all.ok(), before.ok());
        if (!all)
            continue;
        QVERIFY(sameToTheLastDigit(all->before, *before));
        QCOMPARE(all->found.size() + all->dropped.size(), all->candidates.size());
        for (const Find &find : all->found) {
            const Result<Measure> whole = built(one.w, *all, all->candidates[find.candidate]);
            QVERIFY2(whole.ok(), qPrintable(whole.ok() ? QString() : whole.refusal()));
            QVERIFY2(sameToTheLastDigit(find.after, *whole), qPrintable(QStringLiteral("seed %1: %2").arg(seed).arg(all->candidates[find.candidate].name)));
            QVERIFY(std::abs(find.year - (before->year.hours - whole->year.hours)) <= 1e-12 * std::max(before->year.hours, whole->year.hours));
            ++compared;
        }
        for (const Dropped &dropped : all->dropped) {
            const Result<Measure> whole = built(one.w, *all, all->candidates[dropped.candidate]);
            QCOMPARE(whole.ok(), dropped.why == Dropped::Why::ChangesNothing);
            if (!whole) {
                QCOMPARE(dropped.sentence, whole.refusal());
                ++broken;
            } else {
                QVERIFY(near(whole->year.hours, before->year.hours) && !dropped.sentence.isEmpty());
            }
        }
    }
    QVERIFY2(compared > 1500 && broken > 5, qPrintable(QStringLiteral("%1, %2").arg(compared).arg(broken)));
}

void tst_Finder::shippedTopTenEqualTheirScenarios_data()
{
    QTest::addColumn<QString>("start");
    QTest::addColumn<Ranking::By>("by");
    QTest::newRow("hours") << QString() << Ranking::By::Year;
    QTest::newRow("least") << QString() << Ranking::By::Least;
    QTest::newRow("days") << QString() << Ranking::By::Days;
    QTest::newRow("more than once-only") << QStringLiteral("once-only") << Ranking::By::Year;
}

void tst_Finder::shippedTopTenEqualTheirScenarios()
{
    QFETCH(QString, start);
    QFETCH(Ranking::By, by);
    const Workspace w = shipped("having-a-baby");
    const std::optional<ScenarioId> from = start.isEmpty() ? std::nullopt : std::optional(ScenarioId(start));
    const Journey &journey = w.journeys.at(0);
    const Finds all = *finds(w.inventory, journey, w.scenarios, from, {});
    QVERIFY(all.found.size() > 90);
    const Measure before = from ? *measure(w.inventory, journey, w.scenarios, *from) : *measure(w.inventory, journey);
    const std::vector<size_t> best = ranked(all, {by, std::nullopt});
    for (size_t rank = 0; rank < 10; ++rank) {
        const Find &find = all.found[best[rank]];
        const Result<Measure> whole = built(w, all, all.candidates[find.candidate]);
        QVERIFY(whole.ok());
        QVERIFY(sameToTheLastDigit(find.after, *whole));
        QCOMPARE(find.year, before.year.hours - whole->year.hours);
        for (size_t s = 0; s < all.segments.size(); ++s)
            QCOMPARE(find.segments[s], before.segments[s].person.hours() - whole->segments[s].person.hours());
        if (rank > 0)
            QVERIFY(gainOf(find, all, {by, std::nullopt}) <= gainOf(all.found[best[rank - 1]], all, {by, std::nullopt}));
    }
    QVERIFY(gainOf(all.found[best[0]], all, {by, std::nullopt}) > 0);
}

void tst_Finder::daysAreNearTheSimulatedOnes_data()
{
    QTest::addColumn<QString>("name");
    for (const char *name : {"having-a-baby", "managing-a-long-term-condition-or-disability", "starting-a-food-business-as-a-sole-trader"})
        QTest::newRow(name) << QString::fromLatin1(name);
}

void tst_Finder::daysAreNearTheSimulatedOnes()
{
    QFETCH(QString, name);
    const Workspace w = shipped(name.toLatin1().constData());
    const Finds all = *finds(w.inventory, w.journeys.at(0), w.scenarios, {}, {}, {{Move::SideBySide}, {}});
    const auto lived = [&](const QList<Entry> &entries) {
        const Result<Crowd> crowd = simulate(*Simulation::of(w.inventory, w.journeys.at(0), entries, 1), 20'000);
        return crowd->distribution(Lived::ElapsedDays);
    };
    const Distribution before = lived({});
    QVERIFY(all.elapsedDays < before.mean + 4 * before.standardError);
    QVERIFY(all.elapsedDays > 0.9 * before.mean);
    // Putting things side by side shortens simulated people's days too.
    const size_t best = ranked(all, {Ranking::By::Days, {}}).front();
    Scenarios scenarios;
    scenarios.put(scenarioOf(all, all.candidates[all.found[best].candidate], ScenarioId("built")));
    const Distribution after = lived(*entriesOf(scenarios, ScenarioId("built")));
    QVERIFY(after.mean + 4 * after.standardError < before.mean);
    QVERIFY(all.found[best].elapsedDays < after.mean + 4 * after.standardError);
}

void tst_Finder::onTopOfAScenario()
{
    // What a scenario has taken away already can't be taken away again.
    Workspace w = tests::Sketch(QStringLiteral("start -> a[do 60] -> b[do 30] -> end")).workspace();
    Scenario half{ScenarioId("half"), JourneyId("j"), {}, {}, {}, {Change(changes::RemoveSteps{{NodeId("a")}})}, {}};
    half.changes[0].takeUp.rest = 0.5;
    w.scenarios.put(half);
    const JourneyId id = w.journeys.at(0).id;
    half.journey = id;
    w.scenarios.put(half);
    Candidate away;
    away.changes = {Change(changes::RemoveSteps{{NodeId("a")}})};
    const Finds all = *finds(w.inventory, w.journeys.at(0), w.scenarios, half.id, {away}, {{Move::Lever}, {}});
    QCOMPARE(all.found.size(), size_t(1));
    QCOMPARE(all.found[0].year, 50.0);
    QCOMPARE(scenarioOf(all, away, ScenarioId("x")).basedOn, std::optional(half.id));
}

void tst_Finder::dropsAndSaysWhy()
{
    const Workspace w = tests::Sketch(QStringLiteral("start -> a[do 60] -> end")).workspace();
    Candidate broken = scaledTo(0.5, "a", 0), negative = scaledTo(-1, "a", 0), idle = scaledTo(0.5, "nowhere", 0);
    broken.changes = {Change(changes::DeleteEdge{NodeId("a"), NodeId("end")})};
    const Finds all = *finds(w.inventory, w.journeys.at(0), w.scenarios, {}, {broken, negative, idle}, {{Move::Lever}, {}});
    QCOMPARE(all.dropped.size(), size_t(3));
    QVERIFY(all.found.empty());
    QCOMPARE(all.dropped[0].why, Dropped::Why::BreaksRule);
    QVERIFY(all.dropped[0].sentence.contains(QLatin1Char('a')));
    QCOMPARE(all.dropped[1].why, Dropped::Why::BreaksRule);
    QVERIFY(all.dropped[1].sentence.contains(QStringLiteral("factor")));
    QCOMPARE(all.dropped[2].why, Dropped::Why::ChangesNothing);
}

void tst_Finder::triesOnlyTheKindsAsked()
{
    const Workspace w = shipped("having-a-baby");
    std::vector<Candidate> given = {scaledTo(0.5, "antenatal", 0)};
    const Finds merges = *finds(w.inventory, w.journeys.at(0), w.scenarios, {}, given, {{Move::Merge, Move::Remove}, {}});
    QVERIFY(!merges.candidates.empty());
    for (const Candidate &candidate : merges.candidates)
        QVERIFY(candidate.move == Move::Merge || candidate.move == Move::Remove);
    const Finds levers = *finds(w.inventory, w.journeys.at(0), w.scenarios, {}, given, {{Move::Lever}, {}});
    QCOMPARE(levers.candidates.size(), size_t(1));
    QCOMPARE(levers.candidates[0].where, QList<NodeId>{NodeId("antenatal")});
}

void tst_Finder::savingsBySegment()
{
    Workspace w = tests::Sketch(QStringLiteral("start -> a[do 60] -> end")).workspace();
    w.inventory.segments.put(Segment{.id = SegmentId("slow"), .name = {}, .hourValue = 0, .pace = {.doing = 3}});
    Journey journey = w.journeys.at(0);
    journey.people.insert(SegmentId("slow"), 50);
    w.journeys.put(journey);
    Candidate half = scaledTo(0.5, "a", 0);
    half.changes[0].takeUp.bySegment.insert(SegmentId("slow"), 0.1);
    const Finds all = *finds(w.inventory, journey, w.scenarios, {}, {half}, {{Move::Lever}, {}});
    const Find &find = all.found.at(0);
    QVERIFY(near(find.segments[0], 0.5) && near(find.segments[1], 0.15));
    QCOMPARE(find.least, size_t(1));
    QVERIFY(near(find.year, 57.5) && near(find.person, 57.5 / 150));
    QVERIFY(near(gainOf(find, all, {Ranking::By::Segment, SegmentId("slow")}), 0.15));
    QVERIFY(near(gainOf(find, all, {Ranking::By::Least, {}}), 0.15));
    QCOMPARE(gainOf(find, all, {Ranking::By::Segment, SegmentId("nobody")}), 0.0);
}

void tst_Finder::ranksStably()
{
    const Workspace w = tests::Sketch(QStringLiteral("start -> a[do 60; org 1] -> b[do 60; org 2] -> c[do 30] -> end")).workspace();
    Candidate both = scaledTo(0.5, "a", 0);
    both.changes = {Change(changes::Scale{{Measurand::Do}, 0.75, Scope::of({NodeId("a"), NodeId("b")})})};
    const std::vector<Candidate> given = {both, scaledTo(0.5, "b", 0), scaledTo(0.5, "a", 0), scaledTo(0.1, "a", 0), scaledTo(2, "c", 0)};
    const Finds all = *finds(w.inventory, w.journeys.at(0), w.scenarios, {}, given, {{Move::Lever}, {}});
    // Equal gains: the one that touches one service before the one that touches two, then as given.
    QCOMPARE(ranked(all, {}), (std::vector<size_t>{3, 1, 2, 0, 4}));
    QCOMPARE(ranked(all, {Ranking::By::Person, {}}), ranked(all, {}));
    QVERIFY(all.found[4].year < 0);
}

void tst_Finder::frontierIsUnbeaten()
{
    for (unsigned seed = 1; seed < 40; ++seed) {
        Case one = randomCase(seed);
        for (size_t i = 0; i < one.given.size(); ++i)
            one.given[i].changes.front().cost = static_cast<double>(100 * (i % 4));
        const Result<Finds> all = findsOf(one);
        if (!all)
            continue;
        for (const Ranking::By by : {Ranking::By::Year, Ranking::By::Least, Ranking::By::Days}) {
            const auto gain = [&](size_t place) { return gainOf(all->found[place], *all, {by, {}}); };
            const auto check = [&](const std::vector<size_t> &front, const auto &effort) {
                for (size_t place = 0; place < all->found.size(); ++place) {
                    if (!effort(place))
                        continue;
                    bool beaten = !(gain(place) > 0);
                    for (size_t other = 0; other < all->found.size(); ++other) {
                        if (effort(other) && gain(other) >= gain(place) && *effort(other) <= *effort(place))
                            beaten = beaten || gain(other) > gain(place) || *effort(other) < *effort(place) || other < place;
                    }
                    QCOMPARE(std::ranges::find(front, place) == front.end(), beaten);
                }
                for (size_t i = 1; i < front.size(); ++i)
                    QVERIFY(*effort(front[i]) > *effort(front[i - 1]) && gain(front[i]) > gain(front[i - 1]));
            };
            check(frontier(*all, {by, {}}), [&](size_t place) { return std::optional<double>(all->found[place].effort.score()); });
            check(costFrontier(*all, {by, {}}), [&](size_t place) { return all->found[place].effort.cost; });
        }
    }
}

void tst_Finder::effortCountsWhoMustChange()
{
    const Workspace w = tests::Sketch(QStringLiteral("start -> a[do 60; org 1; i 1] -> b[do 60; org 1; i 1] -> c[do 30; org 2] -> d[queue 4] -> end")).item("i", 4, 2).workspace();
    const auto effortOf = [&](const changes::Any &what, double cost, double yearly) {
        Candidate candidate;
        Change change(what);
        change.cost = cost;
        change.yearlyCost = yearly;
        candidate.changes = {change};
        return finds(w.inventory, w.journeys.at(0), w.scenarios, {}, {candidate}, {{Move::Lever}, {}})->found.at(0).effort;
    };
    const Effort reuse = effortOf(changes::Reuse{std::nullopt, Scope::all(), 0.25, false}, 100, 7);
    QCOMPARE(reuse.services, 1);
    QCOMPARE(reuse.organisations, 1);
    QCOMPARE(reuse.cost, std::optional(170.0));
    const Effort queue = effortOf(changes::Scale{{Measurand::Queue}, 0.5, Scope::all()}, 0, 0);
    QCOMPARE(queue.score(), 2);   // a step without a service
    QVERIFY(!queue.cost);
    QCOMPARE(effortOf(changes::Scale{{Measurand::Do}, 0.5, Scope::all()}, 0, 0).score(), 4);
}

void tst_Finder::threadsDoNotMatter()
{
    for (unsigned seed = 1; seed < 12; ++seed) {
        const Case one = randomCase(seed);
        const Result<Finds> alone = findsOf(one), together = findsOf(one, onFourThreads);
        QCOMPARE(alone.ok(), together.ok());
        if (!alone)
            continue;
        QVERIFY(same(*alone, *together));
        QCOMPARE(ranked(*alone, {}), ranked(*together, {}));
    }
}

void tst_Finder::stopsSoon()
{
    const Workspace w = shipped("managing-a-long-term-condition-or-disability");
    // Many times the work: what is given is tried as well.
    std::vector<Candidate> many;
    for (int i = 0; i < 20'000; ++i)
        many.push_back(scaledTo(0.5, "pip-start", 0));
    std::stop_source stop;
    QElapsedTimer since;
    const Progress progress = [&](double) {
        if (stop.request_stop())
            since.start();
    };
    const Result<Finds> stopped = finds(w.inventory, w.journeys.at(0), w.scenarios, {}, many, {}, onFourThreads, stop.get_token(), progress);
    QVERIFY(since.isValid());
    QVERIFY2(since.elapsed() < 250, qPrintable(QString::number(since.elapsed())));
    QVERIFY(!stopped.ok());
    QVERIFY(stopped.refusal().isEmpty());
}

void tst_Finder::tellsHowFar()
{
    const Case one = randomCase(3);
    std::vector<double> told;
    std::mutex mutex;
    const Progress progress = [&](double done) {
        const std::lock_guard lock(mutex);
        told.push_back(done);
    };
    QVERIFY(finds(one.w.inventory, one.w.journeys.at(0), one.w.scenarios, one.start, one.given, {}, onFourThreads, {}, progress).ok());
    QVERIFY(told.size() > 2);
    QCOMPARE(*std::ranges::max_element(told), 1.0);
    QVERIFY(std::ranges::all_of(told, [](double done) { return done > 0 && done <= 1; }));
}

void tst_Finder::brokenJourneysAreRefused()
{
    const Workspace w = tests::Sketch(QStringLiteral("start -> a -0.5-> end")).workspace();
    const Result<Finds> all = finds(w.inventory, w.journeys.at(0), w.scenarios, {}, {});
    QVERIFY(!all.ok());
    QCOMPARE(all.refusal(), measure(w.inventory, w.journeys.at(0)).refusal());
    const Workspace sound = tests::Sketch(QStringLiteral("start -> a -> end")).workspace();
    QVERIFY(finds(sound.inventory, sound.journeys.at(0), sound.scenarios, ScenarioId("none"), {}).refusal().contains(QStringLiteral("none")));
}

void tst_Finder::nobodyThere()
{
    Workspace w = tests::Sketch(QStringLiteral("start -> a[do 60] -> end")).workspace();
    Journey journey = w.journeys.at(0);
    journey.people.clear();
    w.journeys.put(journey);
    const Result<Finds> all = finds(w.inventory, journey, w.scenarios, {}, {});
    QVERIFY(all.ok());
    QVERIFY(all->found.empty() && !all->dropped.empty());
    QVERIFY(ranked(*all, {}).empty() && frontier(*all, {}).empty());
}

void tst_Finder::sureInCommonDraws()
{
    const Workspace w = shipped("having-a-baby");
    const Journey &journey = w.journeys.at(0);
    for (const std::optional<ScenarioId> &start : {std::optional<ScenarioId>(), std::optional(ScenarioId("once-only"))}) {
        const Finds all = *finds(w.inventory, journey, w.scenarios, start, {});
        std::vector<size_t> places = ranked(all, {});
        places.resize(4);
        places.push_back(ranked(all, {Ranking::By::Days, {}}).front());
        for (size_t place = 0; place < all.found.size(); ++place) {
            if (all.candidates[all.found[place].candidate].move == Move::SideBySide) {
                places.push_back(place);
                break;
            }
        }
        const Drawing drawing{.draws = 40, .seed = 3};
        const std::vector<Sureness> sure = *howSure(w.inventory, journey, w.scenarios, all, places, drawing, onFourThreads);
        QCOMPARE(sure.size(), places.size());
        // The same as drawing the find's scenario and the one it starts from.
        Scenarios scenarios = w.scenarios;
        scenarios.put(scenarioOf(all, all.candidates[all.found[places[0]].candidate], ScenarioId("built")));
        QList<ScenarioId> asked{ScenarioId("built")};
        if (start)
            asked.append(*start);
        const Uncertainty drawn = *uncertainty(w.inventory, journey, scenarios, asked, drawing);
        const size_t hours = yearFigure("hours");
        std::vector<double> saved;
        for (size_t n = 0; n < drawn.alternatives[1].year.size(); ++n)
            saved.push_back(drawn.alternatives[start ? 2 : 0].year[n][hours] - drawn.alternatives[1].year[n][hours]);
        std::ranges::sort(saved);
        QVERIFY(sure[0].year.low >= saved[1] && sure[0].year.low <= saved[3] && sure[0].year.high <= saved.back());
        for (size_t i = 0; i < places.size(); ++i) {
            const Find &find = all.found[places[i]];
            QCOMPARE(sure[i].year.mean, find.year);
            QVERIFY(sure[i].weakest <= find.year && find.year <= sure[i].strongest);
            if (all.candidates[find.candidate].move == Move::SideBySide) {
                QCOMPARE(sure[i].year.low, 0.0);
                QCOMPARE(sure[i].year.high, 0.0);
            } else {
                QVERIFY(sure[i].year.low < find.year && find.year < sure[i].year.high && sure[i].better > 0.9);
            }
        }
    }
}

void tst_Finder::sureStops()
{
    const Workspace w = shipped("having-a-baby");
    const Finds all = *finds(w.inventory, w.journeys.at(0), w.scenarios, {}, {});
    std::stop_source stop;
    stop.request_stop();
    const std::vector<size_t> places = ranked(all, {});
    const auto sure = howSure(w.inventory, w.journeys.at(0), w.scenarios, all, places, {.draws = 200}, inOrder, stop.get_token());
    QVERIFY(!sure.ok());
    QVERIFY(sure.refusal().isEmpty());
}

QTEST_GUILESS_MAIN(tst_Finder)
#include "tst_finder.moc"
