// SPDX-License-Identifier: GPL-3.0-only
#include "model/burden/attribution.h"
#include "model/burden/comparison.h"
#include "tests/model/randomjourney.h"
#include "tests/model/sketch.h"

#include <QTest>

#include <bit>
#include <numeric>

using namespace model;
using namespace model::burden;

namespace {

bool near(double a, double b, double scale, double tolerance = 1e-9) { return std::abs(a - b) <= tolerance * std::max(1.0, std::abs(scale)); }

/// Hours a year with the changes of a mask, measured whole: what attribution has to come to without its shortcuts.
class Whole {
public:
    Whole(const Workspace &w, const Scenario &scenario) : m_w(w), m_scenario(scenario) {}
    Result<Measure> operator()(quint64 mask) const
    {
        Scenario part = m_scenario;
        part.changes.clear();
        for (int i = 0; i < m_scenario.changes.size(); ++i) {
            if (mask >> i & 1)
                part.changes.append(m_scenario.changes[i]);
        }
        Scenarios alone;
        alone.put(part);
        return measure(m_w.inventory, m_w.journeys.at(0), alone, part.id);
    }

private:
    const Workspace &m_w;
    const Scenario &m_scenario;
};

/// Random journeys with a scenario of so many enabled changes, all of whose subsets can be measured.
class Cases {
public:
    Cases(int wanted, int changes, unsigned seed) : m_left(wanted), m_changes(changes), m_seed(seed) {}

    bool next()
    {
        while (m_left > 0) {
            tests::RandomJourney random(m_seed++, 6);
            w = random.workspace();
            Scenario scenario = random.scenario(w, m_changes);
            for (Change &change : scenario.changes)
                change.enabled = true;
            w.scenarios = {};
            w.scenarios.put(scenario);
            if (!allMeasured())
                continue;
            --m_left;
            return true;
        }
        return false;
    }

    const Journey &journey() const { return w.journeys.at(0); }
    const Scenario &scenario() const { return w.scenarios.at(0); }
    Result<Attribution> attribute(const Orders &orders = {}, const Each &each = inOrder) const
    {
        return attribution(w.inventory, journey(), w.scenarios, scenario().id, {}, orders, each);
    }

    Workspace w;
    std::vector<double> hours;   ///< a year, by mask

private:
    bool allMeasured()
    {
        hours.clear();
        const Whole whole(w, scenario());
        for (quint64 mask = 0; mask < quint64(1) << m_changes; ++mask) {
            const Result<Measure> measured = whole(mask);
            if (!measured)
                return false;
            hours.push_back(measured->year.hours);
        }
        return true;
    }

    int m_left, m_changes;
    unsigned m_seed;
};

/// The mean of what each change adds over all orders, one by one.
std::vector<double> overAllOrders(const std::vector<double> &hours, int changes)
{
    std::vector<int> order(static_cast<size_t>(changes));
    std::iota(order.begin(), order.end(), 0);
    std::vector<double> sum(order.size(), 0.0);
    int count = 0;
    do {
        quint64 mask = 0;
        for (const int i : order) {
            const quint64 more = mask | quint64(1) << i;
            sum[static_cast<size_t>(i)] += hours[mask] - hours[more];
            mask = more;
        }
        ++count;
    } while (std::next_permutation(order.begin(), order.end()));
    for (double &s : sum)
        s /= count;
    return sum;
}

Scenario scenarioOf(QList<Change> changes)
{
    return {ScenarioId("s"), JourneyId("j"), {}, {}, {}, std::move(changes), {}};
}

Workspace with(Workspace w, const Scenario &scenario)
{
    w.scenarios.put(scenario);
    return w;
}

Change scaled(double by, const char *node)
{
    return Change(changes::Scale{{Measurand::Do}, by, Scope::of({NodeId(node)})});
}

} // namespace

class tst_Attribution : public QObject {
    Q_OBJECT
private slots:
    void equalsAllOrders();
    void firstLastAndInOrder();
    void byHand();
    void equalsShareAlike();
    void whoNeedsAnotherHasNoFirst();
    void disabledChangesHaveNoPart();
    void bySegment();
    void sampledIsNear();
    void sampledTellsTheSameOnThreads();
    void brokenPartsAreJudgedInOrder();
    void brokenScenariosAreRefused();
    void stops();
};

void tst_Attribution::equalsAllOrders()
{
    int compared = 0;
    for (int changes = 1; changes <= 6; ++changes) {
        for (Cases cases(changes == 6 ? 6 : 12, changes, 1000u * static_cast<unsigned>(changes)); cases.next(); ++compared) {
            const Result<Attribution> got = cases.attribute();
            QVERIFY2(got.ok(), qPrintable(got.ok() ? QString() : got.refusal()));
            QCOMPARE(got->orders, 0);
            QVERIFY(got->onlyInOrder.isEmpty());
            const std::vector<double> expected = overAllOrders(cases.hours, changes);
            const double scale = cases.hours.front();
            Saved sum;
            for (size_t i = 0; i < expected.size(); ++i) {
                QVERIFY(near(got->changes[i].shapley->year, expected[i], scale));
                QCOMPARE(got->changes[i].standardError.year, 0.0);
                sum += *got->changes[i].shapley;
            }
            QVERIFY(near(sum.year, cases.hours.front() - cases.hours.back(), scale));
            QVERIFY(near(got->total.year, cases.hours.front() - cases.hours.back(), scale));
            QVERIFY(near(sum.person, got->total.person, got->before.person));
        }
    }
    QVERIFY(compared >= 60);
}

void tst_Attribution::firstLastAndInOrder()
{
    for (Cases cases(30, 4, 77); cases.next();) {
        const Result<Attribution> got = cases.attribute();
        const Result<Attribution> quick = attributionInOrder(cases.w.inventory, cases.journey(), cases.w.scenarios, cases.scenario().id, {});
        const double scale = cases.hours.front();
        QVERIFY(near(got->before.year, cases.hours[0], scale));
        for (size_t i = 0; i < 4; ++i) {
            const quint64 before = (quint64(1) << i) - 1, bit = quint64(1) << i;
            QVERIFY(near(got->changes[i].inOrder->year, cases.hours[before] - cases.hours[before | bit], scale));
            QVERIFY(near(got->changes[i].firstIn->year, cases.hours[0] - cases.hours[bit], scale));
            QVERIFY(near(got->changes[i].lastIn->year, cases.hours[15 ^ bit] - cases.hours[15], scale));
            QCOMPARE(quick->changes[i].inOrder->year, got->changes[i].inOrder->year);
            QVERIFY(!quick->changes[i].shapley);
        }
    }
}

void tst_Attribution::byHand()
{
    // 100 people, 60 minutes; halved twice: 50 and 25 hours in order, 37.5 each as a fair share.
    Workspace w = with(tests::Sketch(QStringLiteral("start -> a[do 60] -> end")).workspace(), scenarioOf({scaled(0.5, "a"), scaled(0.5, "a")}));
    const Result<Attribution> got = attribution(w.inventory, w.journeys.at(0), w.scenarios, ScenarioId("s"), {});
    QCOMPARE(got->total.year, 75.0);
    QCOMPARE(got->changes[0].inOrder->year, 50.0);
    QCOMPARE(got->changes[1].inOrder->year, 25.0);
    for (const Contribution &change : got->changes) {
        QCOMPARE(change.firstIn->year, 50.0);
        QCOMPARE(change.lastIn->year, 25.0);
        QCOMPARE(change.shapley->year, 37.5);
        QCOMPARE(change.shapley->person, 0.375);
    }
}

void tst_Attribution::equalsShareAlike()
{
    // Two that do the same at the same take-up have equal parts, wherever they stand; one that does nothing has none.
    for (Cases cases(20, 3, 4711); cases.next();) {
        Scenario scenario = cases.scenario();
        scenario.changes.append(scenario.changes[1]);
        scenario.changes.append(scaled(0.1, "nowhere"));
        Scenarios scenarios;
        scenarios.put(scenario);
        const Result<Attribution> got = attribution(cases.w.inventory, cases.journey(), scenarios, scenario.id, {});
        if (!got || !got->onlyInOrder.isEmpty())
            continue;
        const double scale = got->before.year;
        if (std::holds_alternative<changes::Scale>(scenario.changes[1].what) || std::holds_alternative<changes::Reuse>(scenario.changes[1].what))
            QVERIFY(near(got->changes[1].shapley->year, got->changes[3].shapley->year, scale));
        QVERIFY(near(got->changes[4].shapley->year, 0, scale));
        QCOMPARE(got->changes[4].firstIn->year, 0.0);
    }
}

void tst_Attribution::whoNeedsAnotherHasNoFirst()
{
    Workspace w = with(tests::Sketch(QStringLiteral("start -> a[do 60] -> end")).workspace(),
                       scenarioOf({Change(changes::Insert{NodeId("a"), NodeId("end"), [] {
                                       Node n{.id = NodeId("new")};
                                       n[Measurand::Do] = 30;
                                       return n;
                                   }()}),
                                   scaled(0.5, "new")}));
    const Result<Attribution> got = attribution(w.inventory, w.journeys.at(0), w.scenarios, ScenarioId("s"), {});
    QCOMPARE(got->changes[1].firstIn->year, 0.0);
    QCOMPARE(got->changes[1].inOrder->year, 25.0);
    QCOMPARE(got->changes[1].shapley->year, 12.5);
    QCOMPARE(got->changes[0].shapley->year, -37.5);
}

void tst_Attribution::disabledChangesHaveNoPart()
{
    Scenario scenario = scenarioOf({scaled(0.5, "a"), scaled(0.5, "a"), scaled(0.5, "a")});
    scenario.changes[1].enabled = false;
    Workspace w = with(tests::Sketch(QStringLiteral("start -> a[do 60] -> end")).workspace(), scenario);
    const Result<Attribution> got = attribution(w.inventory, w.journeys.at(0), w.scenarios, ScenarioId("s"), {});
    QCOMPARE(got->changes.size(), size_t(2));
    QCOMPARE(got->changes[1].entry, 2);
    QCOMPARE(got->total.year, 75.0);
    scenario.changes[0].enabled = scenario.changes[2].enabled = false;
    w.scenarios.put(scenario);
    const Result<Attribution> nothing = attribution(w.inventory, w.journeys.at(0), w.scenarios, ScenarioId("s"), {});
    QVERIFY(nothing->changes.empty());
    QCOMPARE(nothing->total.year, 0.0);
}

void tst_Attribution::bySegment()
{
    for (Cases cases(20, 3, 99); cases.next();) {
        for (const Segment &segment : cases.w.inventory.segments) {
            const Result<Attribution> got = attribution(cases.w.inventory, cases.journey(), cases.w.scenarios, cases.scenario().id, segment.id);
            const Measure before = *measure(cases.w.inventory, cases.journey());
            const Measure after = *measure(cases.w.inventory, cases.journey(), cases.w.scenarios, cases.scenario().id);
            const SegmentMeasure *a = before.find(segment.id), *b = after.find(segment.id);
            const double expected = a ? a->person.hours() - b->person.hours() : before.everyone().hours() - after.everyone().hours();
            QVERIFY(near(got->total.person, expected, got->before.person));
        }
    }
}

void tst_Attribution::sampledIsNear()
{
    // Fourteen changes: more than are counted, few enough to count here.
    tests::RandomJourney random(5, 6);
    Workspace w = random.workspace();
    Scenario scenario = scenarioOf({});
    QList<NodeId> steps;
    for (const Node &node : w.journeys.at(0).nodes) {
        if (node.kind == NodeKind::Step)
            steps.append(node.id);
    }
    for (int i = 0; i < 14; ++i) {
        Change change(i % 2 ? changes::Any(changes::Scale{{Measurand::Do, Measurand::Learn}, 0.4 + 0.03 * i, Scope::all()})
                            : changes::Any(changes::Reuse{std::nullopt, Scope::of({steps[i % steps.size()], steps[(i + 3) % steps.size()]}), 0.1, false}));
        change.takeUp.rest = 0.3 + 0.05 * i;
        scenario.changes.append(change);
    }
    w.scenarios.put(scenario);
    const Whole whole(w, scenario);
    std::vector<double> hours;
    for (quint64 mask = 0; mask < 1u << 14; ++mask)
        hours.push_back(whole(mask)->year.hours);
    const Result<Attribution> got = attribution(w.inventory, w.journeys.at(0), w.scenarios, scenario.id, {}, {.count = 400, .seed = 3});
    QCOMPARE(got->orders, 400);
    std::array<double, 14> weight;
    weight[0] = 1.0 / 14;
    for (size_t s = 1; s < 14; ++s)
        weight[s] = weight[s - 1] * static_cast<double>(s) / static_cast<double>(14 - s);
    double sum = 0;
    int uncertain = 0;
    for (size_t i = 0; i < 14; ++i) {
        double exact = 0;
        for (quint64 mask = 0; mask < 1u << 14; ++mask) {
            if (!(mask >> i & 1))
                exact += weight[static_cast<size_t>(std::popcount(mask))] * (hours[mask] - hours[mask | 1u << i]);
        }
        const Contribution &change = got->changes[i];
        QVERIFY2(std::abs(change.shapley->year - exact) <= 4 * change.standardError.year + 1e-9 * hours[0],
                 qPrintable(QStringLiteral("%1: %2 ± %3, exactly %4").arg(i).arg(change.shapley->year).arg(change.standardError.year).arg(exact)));
        uncertain += change.standardError.year > 0;
        sum += change.shapley->year;
    }
    QVERIFY(uncertain > 4);
    QVERIFY(near(sum, hours.front() - hours.back(), hours.front()));
}

void tst_Attribution::sampledTellsTheSameOnThreads()
{
    tests::RandomJourney random(8, 6);
    Workspace w = random.workspace();
    Scenario scenario = scenarioOf({});
    for (int i = 0; i < 15; ++i) {
        scenario.changes.append(Change(changes::Scale{{Measurand::Do}, 0.5, Scope::all()}));
        scenario.changes.back().takeUp.rest = 0.06 * (i + 1);
    }
    w.scenarios.put(scenario);
    const Each backwards = [](int count, const std::function<void(int)> &body) {
        for (int i = count - 1; i >= 0; --i)
            body(i);
    };
    const auto run = [&](const Each &each, quint64 seed) {
        return *attribution(w.inventory, w.journeys.at(0), w.scenarios, scenario.id, {}, {.count = 32, .seed = seed}, each);
    };
    const Attribution one = run(inOrder, 1), other = run(backwards, 1), luck = run(inOrder, 2);
    bool differs = false;
    for (size_t i = 0; i < one.changes.size(); ++i) {
        QCOMPARE(one.changes[i].shapley->year, other.changes[i].shapley->year);
        differs = differs || one.changes[i].shapley->year != luck.changes[i].shapley->year;
    }
    QVERIFY(differs);
}

void tst_Attribution::brokenPartsAreJudgedInOrder()
{
    // The way on is taken away and given back: without the second change nobody reaches an end.
    Workspace w = with(tests::Sketch(QStringLiteral("start -> a[do 60] -> end; b -> end")).workspace(),
                       scenarioOf({scaled(0.5, "a"), Change(changes::PutEdge{Edge{NodeId("a"), NodeId("b"), 0.0, {}, {}, {}}}),
                                   Change(changes::DeleteEdge{NodeId("a"), NodeId("end")}),
                                   Change(changes::PutEdge{Edge{NodeId("a"), NodeId("b"), 1.0, {}, {}, {}}})}));
    Scenario scenario = w.scenarios.at(0);
    scenario.changes[2].name = QStringLiteral("Close the door");
    w.scenarios.put(scenario);
    const Result<Attribution> got = attribution(w.inventory, w.journeys.at(0), w.scenarios, ScenarioId("s"), {});
    QVERIFY(got.ok());
    QVERIFY2(got->onlyInOrder.contains(QStringLiteral("Close the door")) && got->onlyInOrder.contains(QStringLiteral("in order")), qPrintable(got->onlyInOrder));
    QCOMPARE(got->changes[0].inOrder->year, 50.0);
    QVERIFY(!got->changes[2].inOrder);
    QVERIFY(!got->changes[2].shapley);
    QVERIFY(!got->changes[2].firstIn);
    QCOMPARE(got->changes[0].firstIn->year, 50.0);
    QCOMPARE(got->total.year, 50.0);
}

void tst_Attribution::brokenScenariosAreRefused()
{
    Workspace w = with(tests::Sketch(QStringLiteral("start -> a[do 60] -> end")).workspace(), scenarioOf({Change(changes::DeleteEdge{NodeId("a"), NodeId("end")})}));
    const Result<Attribution> got = attribution(w.inventory, w.journeys.at(0), w.scenarios, ScenarioId("s"), {});
    QVERIFY(!got.ok());
    QVERIFY(!got.refusal().isEmpty());
    QVERIFY(!attribution(w.inventory, w.journeys.at(0), w.scenarios, ScenarioId("t"), {}).ok());
}

void tst_Attribution::stops()
{
    Workspace w = with(tests::Sketch(QStringLiteral("start -> a[do 60] -> end")).workspace(), scenarioOf({scaled(0.5, "a")}));
    std::stop_source stop;
    stop.request_stop();
    const Result<Attribution> got = attribution(w.inventory, w.journeys.at(0), w.scenarios, ScenarioId("s"), {}, {}, inOrder, stop.get_token());
    QVERIFY(!got.ok());
    QVERIFY(got.refusal().isEmpty());
}

QTEST_GUILESS_MAIN(tst_Attribution)
#include "tst_attribution.moc"
