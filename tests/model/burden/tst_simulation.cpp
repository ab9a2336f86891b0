// SPDX-License-Identifier: GPL-3.0-only
#include "app/parallel.h"
#include "model/burden/simulation.h"
#include "tests/model/burden/walker.h"
#include "tests/model/randomjourney.h"
#include "tests/model/sketch.h"

#include <QTest>

#include <boost/math/distributions/beta.hpp>

#include <atomic>
#include <cmath>

using namespace model;
using namespace model::burden;
using tests::Mean;
using tests::Sketch;
using tests::Walker;

/// Simulated people against the exact measure, closed forms, people who walk one by one, and themselves.
class tst_Simulation : public QObject {
    Q_OBJECT
private slots:
    void agreesWithTheExactMeasure();
    void wouldSeeAWrongEngine();
    void elapsedDaysAreThoseOfWalkers();
    void sameNumbersOnAnyThreads();
    void storiesAreThoseOfTheCrowd();
    void luckIsKeptWhereNothingChanged();
    void nobodyTakesUpNothingChanges();
    void takeUpIsAShareOfPeople();
    void geometricLoops();
    void longestOfTwoBranches();
    void threePointValues();
    void paces();
    void workedCases();
    void peopleAlikeHaveNoSpread();
    void criticalSteps();
    void moreOfTheSame();
    void stops();
    void refusals();
};

namespace {

Crowd crowdOf(const Workspace &w, const QList<Entry> &entries, quint32 people, quint64 seed = 1)
{
    const Result<Simulation> simulation = Simulation::of(w.inventory, w.journeys.at(0), entries, seed);
    if (!simulation)
        qFatal("%s", qPrintable(simulation.refusal()));
    return *simulate(*simulation, people, app::onThreads(2));
}

/// How many standard errors a simulated mean is off; what rounding leaves is none.
double errorsOff(const Distribution &simulated, double exact)
{
    const double off = std::abs(simulated.mean - exact);
    const double rounding = 1e-9 * std::max(1.0, std::abs(exact));
    return off <= rounding ? 0 : off / std::max(simulated.standardError, rounding);
}

bool hasFork(const Journey &journey)
{
    return std::any_of(journey.nodes.begin(), journey.nodes.end(), [](const Node &node) { return node.kind == NodeKind::Fork; });
}

/// The largest difference of a crowd from a measure, in standard errors, and what it is of.
std::pair<double, QString> worst(const Crowd &crowd, const Measure &exact, Workspace w)
{
    std::pair<double, QString> worst{0, {}};
    for (const SegmentMeasure &segment : exact.segments) {
        const PersonMeasure &person = segment.person;
        const auto see = [&](Lived lived, double expected) {
            const double off = errorsOff(crowd.distribution(lived, segment.segment), expected);
            if (off > worst.first)
                worst = {off, segment.segment.text() + QLatin1Char(' ') + QLatin1String(livedKey(lived))};
        };
        see(Lived::Minutes, person.minutes.total());
        see(Lived::Money, person.money);
        see(Lived::Asks, person.asks);
        see(Lived::Duplicates, person.duplicates);
        if (!hasFork(w.journeys.at(0)))
            see(Lived::ElapsedDays, person.waitDays + person.minutes.total() / 1440);
    }
    return worst;
}

/// A random journey that people leave in good time, with a scenario of it.
std::optional<Workspace> drawn(unsigned seed)
{
    tests::RandomJourney random(seed, 7);
    Workspace w = random.workspace();
    const auto exact = measure(w.inventory, w.journeys.at(0));
    if (!exact || exact->segments.empty())
        return std::nullopt;
    w.scenarios.put(random.scenario(w, 1 + random.whole(4)));
    const auto changed = measure(w.inventory, w.journeys.at(0), w.scenarios, ScenarioId("s"));
    const auto isLong = [](const SegmentMeasure &s) { return s.person.contacts > 100; };
    if (!changed || std::ranges::any_of(exact->segments, isLong) || std::ranges::any_of(changed->segments, isLong))
        return std::nullopt;
    return w;
}

void setQuantities(Workspace &w, const std::function<Quantity(const Quantity &)> &to)
{
    Journey journey = w.journeys.at(0);
    for (qsizetype i = 0; i < journey.nodes.size(); ++i) {
        Node node = journey.nodes.at(i);
        for (Quantity &quantity : node.quantities)
            quantity = to(quantity);
        for (Channel &channel : node.channels) {
            for (auto &own : channel.own) {
                if (own)
                    own = to(*own);
            }
        }
        journey.nodes.put(node);
    }
    w.journeys.put(journey);
    for (qsizetype i = 0; i < w.inventory.items.size(); ++i) {
        Item item = w.inventory.items.at(i);
        item.first = to(item.first);
        item.again = to(item.again);
        w.inventory.items.put(item);
    }
}

} // namespace

void tst_Simulation::agreesWithTheExactMeasure()
{
    int compared = 0;
    for (unsigned seed = 0; compared < 200; ++seed) {
        QVERIFY(seed < 2000);
        const auto w = drawn(seed);
        if (!w)
            continue;
        const auto entries = entriesOf(w->scenarios, ScenarioId("s"));
        for (const bool changed : {false, true}) {
            const auto exact = changed ? measure(w->inventory, w->journeys.at(0), w->scenarios, ScenarioId("s")) : measure(w->inventory, w->journeys.at(0));
            const auto [off, what] = worst(crowdOf(*w, changed ? *entries : QList<Entry>(), 100000, seed), *exact, *w);
            QVERIFY2(off <= 4 || changed, qPrintable(QStringLiteral("seed %1: %2 is %3 standard errors off").arg(seed).arg(what).arg(off)));
            QVERIFY2(off <= 4, qPrintable(QStringLiteral("seed %1, changed: %2 is %3 standard errors off").arg(seed).arg(what).arg(off)));
        }
        ++compared;
    }
}

void tst_Simulation::wouldSeeAWrongEngine()
{
    // The same comparison with a measure that is off by one part in fifty of all asks: it must not pass.
    int seen = 0, compared = 0;
    for (unsigned seed = 0; compared < 20; ++seed) {
        const auto w = drawn(seed);
        if (!w)
            continue;
        Measure exact = *measure(w->inventory, w->journeys.at(0));
        for (SegmentMeasure &segment : exact.segments)
            segment.person.asks *= 1.02;
        seen += worst(crowdOf(*w, {}, 100000, seed), exact, *w).first > 4;
        ++compared;
    }
    QVERIFY2(seen >= 15, qPrintable(QString::number(seen)));
}

void tst_Simulation::elapsedDaysAreThoseOfWalkers()
{
    int compared = 0;
    for (unsigned seed = 0; compared < 40; ++seed) {
        auto w = drawn(seed);
        if (!w || !hasFork(w->journeys.at(0)))
            continue;
        setQuantities(*w, [](const Quantity &q) { return Quantity(q.mean()); });
        const Crowd crowd = crowdOf(*w, {}, 20000, seed);
        for (const Crowd::Part &part : crowd.parts) {
            Walker walker(w->inventory, w->journeys.at(0), *w->inventory.segments.find(part.segment.id), seed);
            Mean days;
            for (int person = 0; person < 20000; ++person)
                days.add(walker.live().days);
            const Distribution simulated = crowd.distribution(Lived::ElapsedDays, part.segment.id);
            const double error = std::hypot(simulated.standardError, days.error());
            QVERIFY2(std::abs(simulated.mean - days.mean()) <= 4 * error + 1e-9 * days.mean(),
                     qPrintable(QStringLiteral("seed %1: %2, walked %3 ± %4").arg(seed).arg(simulated.mean).arg(days.mean()).arg(error)));
        }
        ++compared;
    }
}

void tst_Simulation::sameNumbersOnAnyThreads()
{
    for (unsigned seed = 0, compared = 0; compared < 5; ++seed) {
        const auto w = drawn(seed);
        if (!w)
            continue;
        ++compared;
        const auto entries = entriesOf(w->scenarios, ScenarioId("s"));
        const Result<Simulation> simulation = Simulation::of(w->inventory, w->journeys.at(0), *entries, 7);
        const Result<Crowd> one = simulate(*simulation, 10001);
        for (const unsigned threads : {2u, 7u}) {
            const Result<Crowd> several = simulate(*simulation, 10001, app::onThreads(threads));
            for (size_t s = 0; s < one->parts.size(); ++s)
                QVERIFY(one->parts[s].lives.values == several->parts[s].lives.values);
        }
        const auto some = simulation->live(0, 5000, 17);
        for (const Lived lived : allLived)
            QVERIFY(std::ranges::equal((*some)[lived], one->parts[0].lives[lived].subspan(5000, 17)));
        const Result<Simulation> other = Simulation::of(w->inventory, w->journeys.at(0), *entries, 8);
        QVERIFY(simulate(*other, 10001)->parts[0].lives.values != one->parts[0].lives.values || one->parts[0].lives[Lived::Minutes][0] == one->parts[0].lives[Lived::Minutes][1]);
    }
}

void tst_Simulation::storiesAreThoseOfTheCrowd()
{
    for (unsigned seed = 0; seed < 60; ++seed) {
        const auto w = drawn(seed);
        if (!w)
            continue;
        const auto entries = entriesOf(w->scenarios, ScenarioId("s"));
        const Result<Simulation> simulation = Simulation::of(w->inventory, w->journeys.at(0), *entries, seed);
        for (size_t s = 0; s < simulation->segments().size(); ++s) {
            const auto lives = simulation->live(s, 0, 60);
            for (quint32 person = 0; person < 60; ++person) {
                const Story story = simulation->story(s, person);
                const auto close = [&](Lived lived, double told) {
                    const double lived1 = (*lives)[lived][person];
                    return std::abs(lived1 - told) <= 1e-9 * std::max(1.0, lived1);
                };
                QVERIFY2(close(Lived::Minutes, story.minutes.total()), qPrintable(QStringLiteral("seed %1 person %2").arg(seed).arg(person)));
                QVERIFY(close(Lived::ElapsedDays, story.elapsedDays));
                QVERIFY(close(Lived::Money, story.money));
                QVERIFY(close(Lived::Asks, story.asks));
                QVERIFY(close(Lived::Duplicates, story.duplicates));
                QVERIFY(story.end.has_value());
                double longest = 0;
                for (const StoryVisit &visit : story.visits) {
                    QVERIFY(visit.endDay() <= story.elapsedDays + 1e-9 * std::max(1.0, story.elapsedDays));
                    longest += visit.onLongestWay ? visit.endDay() - visit.startDay : 0;
                }
                // The longest way is one after another, without gaps.
                QVERIFY(std::abs(longest - story.elapsedDays) <= 1e-9 * std::max(1.0, story.elapsedDays));
            }
        }
    }
}

void tst_Simulation::luckIsKeptWhereNothingChanged()
{
    // A step more on the way of all: everybody's minutes grow by exactly its own, all else stays to the bit.
    for (unsigned seed = 0, compared = 0; compared < 10; ++seed) {
        const auto w = drawn(seed);
        if (!w)
            continue;
        ++compared;
        const Journey &journey = w->journeys.at(0);
        const Edge &first = *std::find_if(journey.edges.begin(), journey.edges.end(), [&](const Edge &edge) {
            return journey.nodes.find(edge.from)->kind == NodeKind::Start;
        });
        Node more{.id = NodeId("more")};
        more[Measurand::Fee] = 4096;
        Scenario scenario{ScenarioId("more"), journey.id, {}, {}, {}, {Change(changes::Insert{first.from, first.to, more})}, {}};
        Scenarios scenarios;
        scenarios.put(scenario);
        const Crowd before = crowdOf(*w, {}, 2000), after = crowdOf(*w, *entriesOf(scenarios, scenario.id), 2000);
        for (size_t s = 0; s < before.parts.size(); ++s) {
            const Lives &a = before.parts[s].lives, &b = after.parts[s].lives;
            for (const Lived lived : {Lived::Minutes, Lived::ElapsedDays, Lived::Asks, Lived::Duplicates})
                QVERIFY(std::ranges::equal(a[lived], b[lived]));
            for (size_t i = 0; i < a.people(); ++i)
                QVERIFY(std::abs(b[Lived::Money][i] - a[Lived::Money][i] - 4096) < 1e-9);
        }
    }
}

void tst_Simulation::nobodyTakesUpNothingChanges()
{
    const auto w = *drawn(3);
    const Journey &journey = w.journeys.at(0);
    Scenario scenario{ScenarioId("none"), journey.id, {}, {}, {}, {}, {}};
    Change scale(changes::Scale{{Measurand::Do}, 0.5, Scope::all()});
    scale.takeUp.rest = 0.0;
    scenario.changes = {scale};
    Scenarios scenarios;
    scenarios.put(scenario);
    const Crowd before = crowdOf(w, {}, 3000), after = crowdOf(w, *entriesOf(scenarios, scenario.id), 3000);
    for (size_t s = 0; s < before.parts.size(); ++s)
        QVERIFY(before.parts[s].lives.values == after.parts[s].lives.values);
}

void tst_Simulation::takeUpIsAShareOfPeople()
{
    const Workspace w = Sketch(QStringLiteral("start -> a[do 10] -> b[do 6] -> end")).workspace();
    Scenario scenario{ScenarioId("s"), w.journeys.at(0).id, {}, {}, {}, {}, {}};
    Change a(changes::Set{NodeId("a"), Measurand::Do, 0}), b(changes::Set{NodeId("b"), Measurand::Do, 0});
    a.takeUp.rest = 0.3;
    b.takeUp.rest = 0.5;
    scenario.changes = {a, b};
    Scenarios scenarios;
    scenarios.put(scenario);
    const Crowd crowd = crowdOf(w, *entriesOf(scenarios, scenario.id), 100000);
    // The same people take up both: 30 % have nothing left, 20 % still do a, 50 % all.
    const auto samples = crowd.samples(Lived::Minutes);
    QVERIFY(std::abs(shareAbove(samples, 0) - 0.7) < 0.006);
    QVERIFY(std::abs(shareAbove(samples, 10) - 0.5) < 0.006);
    QVERIFY(std::ranges::all_of(samples[0].values, [](double m) { return m == 0 || m == 10 || m == 16; }));
}

void tst_Simulation::geometricLoops()
{
    const Workspace w = Sketch(QStringLiteral("start -> a[do 1] -0.7-> a; a -0.3-> end")).workspace();
    const Crowd crowd = crowdOf(w, {}, 200000);
    std::vector<int> count(12);
    for (const double visits : crowd.parts[0].lives[Lived::Minutes])
        ++count[std::min<size_t>(static_cast<size_t>(visits), 11)];
    double chiSquare = 0;
    for (int k = 1; k <= 10; ++k) {
        const double expected = 200000 * 0.3 * std::pow(0.7, k - 1);
        chiSquare += (count[static_cast<size_t>(k)] - expected) * (count[static_cast<size_t>(k)] - expected) / expected;
    }
    QCOMPARE(count[0], 0);
    QVERIFY2(chiSquare < 29.6, qPrintable(QString::number(chiSquare)));   // 10 degrees of freedom, 1 in 1,000
    QVERIFY(errorsOff(crowd.distribution(Lived::Minutes), 1 / 0.3) < 4);
}

void tst_Simulation::longestOfTwoBranches()
{
    Workspace w = Sketch(QStringLiteral("start -> fork:f -> a -> join:j -> end; f -> b -> j")).workspace();
    Journey journey = w.journeys.at(0);
    for (const char *id : {"a", "b"}) {
        Node node = *journey.nodes.find(NodeId(id));
        node[Measurand::Wait] = Quantity(0, 2, 10);
        journey.nodes.put(node);
    }
    w.journeys.put(journey);
    const Crowd crowd = crowdOf(w, {}, 400000);
    // E[max] = ∫ 1 − F², its quantile at q is that of the distribution at √q.
    const boost::math::beta_distribution<> beta(1 + 4 * 0.2, 5 - 4 * 0.2);
    double mean = 0;
    for (int i = 0; i < 10000; ++i) {
        const double f = boost::math::cdf(beta, (i + 0.5) / 10000);
        mean += 10 * (1 - f * f) / 10000;
    }
    const Distribution days = crowd.distribution(Lived::ElapsedDays);
    QVERIFY2(errorsOff(days, mean) < 4, qPrintable(QStringLiteral("%1, not %2").arg(days.mean).arg(mean)));
    for (const int percent : percents)
        QVERIFY(std::abs(days.percentile(percent) - 10 * boost::math::quantile(beta, std::sqrt(percent / 100.0))) < 0.02);
}

void tst_Simulation::threePointValues()
{
    Workspace w = Sketch(QStringLiteral("start -> a -> end")).workspace();
    Journey journey = w.journeys.at(0);
    Node node = *journey.nodes.find(NodeId("a"));
    node[Measurand::Do] = Quantity(10, 45, 180);
    node[Measurand::Queue] = Quantity(1, 1, 7);
    journey.nodes.put(node);
    w.journeys.put(journey);
    const Distribution d = crowdOf(w, {}, 1000000).distribution(Lived::Minutes);
    QVERIFY(errorsOff(d, 370.0 / 6 + 2) < 4);
    const double variance = d.standardError * d.standardError * 1000000;
    QVERIFY2(std::abs(variance - (873.4127 + 5.0 / 7)) < 5, qPrintable(QString::number(variance)));
    QVERIFY(d.least >= 11 && d.most <= 187);
}

void tst_Simulation::paces()
{
    Workspace w = Sketch(QStringLiteral("start -> a[do 10; i 1] -> b[do 5; i 0.5] -> end")).item("i", 4, 1).workspace();
    setQuantities(w, [](const Quantity &q) { return q.mean() > 0 ? Quantity(0, q.mean(), 2 * q.mean()) : q; });
    Segment segment = w.inventory.segments.at(0);
    segment.pace.doing = Quantity(1, 2, 3);
    segment.pace.give = Quantity(0.5, 1, 4.5);
    w.inventory.segments.put(segment);
    const auto exact = measure(w.inventory, w.journeys.at(0));
    const auto [off, what] = worst(crowdOf(w, {}, 400000), *exact, w);
    QVERIFY2(off <= 4, qPrintable(what));
    const Result<Simulation> simulation = Simulation::of(w.inventory, w.journeys.at(0), {}, 3);
    const auto lives = simulation->live(0, 0, 100);
    for (quint32 person = 0; person < 100; ++person)
        QVERIFY(std::abs((*lives)[Lived::Minutes][person] - simulation->story(0, person).minutes.total()) < 1e-9);
}

void tst_Simulation::workedCases()
{
    // I: branches of 10 and 4 days side by side, then 1.
    const Workspace i = Sketch(QStringLiteral("start -> fork:f -> a[wait 10] -> join:j -> c[wait 1] -> end; f -> b[wait 4] -> j")).workspace();
    const Distribution days = crowdOf(i, {}, 1000).distribution(Lived::ElapsedDays);
    QCOMPARE(days.mean, 11.0);
    QCOMPARE(days.standardError, 0.0);
    // F and G: reuse with take-up, held or not.
    const Workspace b = Sketch(QStringLiteral("start -> a[org 1; i 1] -> b[org 2; i 1] -> end")).item("i", 4, 1).workspace();
    for (const bool held : {false, true}) {
        Scenario scenario{ScenarioId("s"), b.journeys.at(0).id, {}, {}, {}, {}, {}};
        Change reuse(changes::Reuse{std::nullopt, Scope::all(), 0.5, held});
        reuse.takeUp.rest = 0.6;
        scenario.changes = {reuse};
        Scenarios scenarios;
        scenarios.put(scenario);
        const Crowd crowd = crowdOf(b, *entriesOf(scenarios, scenario.id), 200000);
        QVERIFY(errorsOff(crowd.distribution(Lived::Minutes), held ? 2.6 : 4.7) < 4);
        QVERIFY(errorsOff(crowd.distribution(Lived::Asks), held ? 0.8 : 1.4) < 4);
        QVERIFY(errorsOff(crowd.distribution(Lived::Duplicates), 0.4) < 4);
    }
}

void tst_Simulation::peopleAlikeHaveNoSpread()
{
    const Workspace w = Sketch(QStringLiteral("start -> a[do 0.1; fee 0.3; i 1] -> b[learn 0.7; i 1] -> end")).item("i", 0.9, 0.2).workspace();
    const Distribution minutes = crowdOf(w, {}, 5000).distribution(Lived::Minutes);
    QVERIFY(std::abs(minutes.mean - 1.9) < 1e-12);
    QCOMPARE(minutes.standardError, 0.0);
    QCOMPARE(minutes.percentile(5), minutes.percentile(95));
}

void tst_Simulation::criticalSteps()
{
    const Workspace w = Sketch(QStringLiteral("start -> fork:f -0.25-> a[wait 10] -> join:j -> c[wait 1] -> end; f -> b[wait 4] -> j")).workspace();
    const Result<Simulation> simulation = Simulation::of(w.inventory, w.journeys.at(0), {}, 1);
    const auto share = criticality(*simulation, 0, 4000);
    QCOMPARE(share[NodeId("c")] > 0.9999, true);
    QVERIFY(std::abs(share[NodeId("a")] - 0.25) < 0.03);
    QVERIFY(std::abs(share[NodeId("a")] + share[NodeId("b")] - 1) < 1e-9);
    const auto lives = simulation->live(0, 0, 1000);
    const Story median = simulation->story(0, personAt((*lives)[Lived::ElapsedDays], 50));
    QCOMPARE(median.elapsedDays, 5.0);
    QCOMPARE(simulation->story(0, personAt((*lives)[Lived::ElapsedDays], 95)).elapsedDays, 11.0);
}

void tst_Simulation::moreOfTheSame()
{
    const auto w = *drawn(5);
    const Result<Simulation> simulation = Simulation::of(w.inventory, w.journeys.at(0), {}, 1);
    const Result<Crowd> few = simulate(*simulation, 1000);
    const Result<Crowd> more = simulateMore(*simulation, *few, 9000, app::onThreads(2));
    const Result<Crowd> atOnce = simulate(*simulation, 9000);
    for (size_t s = 0; s < more->parts.size(); ++s)
        QVERIFY(more->parts[s].lives.values == atOnce->parts[s].lives.values);
    QVERIFY(simulateMore(*simulation, *more, 10)->parts[0].lives.people() == 9000);
}

void tst_Simulation::stops()
{
    const auto w = *drawn(5);
    const Result<Simulation> simulation = Simulation::of(w.inventory, w.journeys.at(0), {}, 1);
    std::stop_source source;
    std::atomic<int> told = 0;
    const Result<Crowd> crowd = simulate(*simulation, 10000000, app::onThreads(2), source.get_token(), [&](double) {
        if (++told == 3)
            source.request_stop();
    });
    QVERIFY(!crowd);
    QVERIFY(crowd.refusal().isEmpty());
    QVERIFY(told < 100);
}

void tst_Simulation::refusals()
{
    const Workspace endless = Sketch(QStringLiteral("start -> a[do 1] -0.9999999-> a; a -0.0000001-> end")).workspace();
    const Result<Simulation> long1 = Simulation::of(endless.inventory, endless.journeys.at(0), {}, 1);
    QVERIFY(!long1 && long1.refusal().contains(QStringLiteral("loop")));
    Workspace nobody = Sketch(QStringLiteral("start -> a -> end")).workspace();
    Journey journey = nobody.journeys.at(0);
    journey.people.clear();
    QVERIFY(Simulation::of(nobody.inventory, journey, {}, 1).refusal().contains(QStringLiteral("Nobody")));
    journey.edges.remove({NodeId("a"), NodeId("end")});
    QVERIFY(!Simulation::of(endless.inventory, journey, {}, 1));
}

QTEST_GUILESS_MAIN(tst_Simulation)
#include "tst_simulation.moc"
