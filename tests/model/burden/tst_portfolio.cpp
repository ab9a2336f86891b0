// SPDX-License-Identifier: GPL-3.0-only
#include "model/burden/portfolio.h"
#include "model/burden/measure.h"
#include "tests/model/randomjourney.h"
#include "tests/model/sketch.h"

#include <QTest>

using namespace model;
using namespace model::burden;

namespace {

struct Tried {
    double cost = 0;
    std::optional<double> hours;   ///< none = it breaks a rule
    std::vector<int> entries;
};

/// Each set measured whole.
std::vector<Tried> tryAll(const Workspace &w, const Scenario &scenario, int period)
{
    std::vector<Tried> all;
    double before = 0;
    for (quint64 mask = 0; mask < quint64(1) << scenario.changes.size(); ++mask) {
        Tried tried;
        Scenario part = scenario;
        part.changes.clear();
        bool off = false;
        for (int i = 0; i < scenario.changes.size(); ++i) {
            if (!(mask >> i & 1))
                continue;
            const Change &change = scenario.changes[i];
            off = off || !change.enabled;
            part.changes.append(change);
            tried.entries.push_back(i);
            tried.cost += change.cost.mean() + period * change.yearlyCost.mean();
        }
        if (off)
            continue;
        Scenarios alone;
        alone.put(part);
        const auto measured = measure(w.inventory, w.journeys.at(0), alone, part.id);
        if (mask == 0)
            before = measured->year.hours;
        if (measured)
            tried.hours = before - measured->year.hours;
        all.push_back(std::move(tried));
    }
    return all;
}

/// The most that can be saved for so much.
double most(const std::vector<Tried> &all, double budget)
{
    double best = 0;
    for (const Tried &tried : all) {
        if (tried.hours && tried.cost <= budget)
            best = std::max(best, *tried.hours);
    }
    return best;
}

void compare(const Workspace &w, const Scenario &scenario, int period)
{
    const std::vector<Tried> all = tryAll(w, scenario, period);
    const auto got = portfolio(w.inventory, w.journeys.at(0), w.scenarios, scenario.id, period);
    if (!all.back().hours) {
        QVERIFY(!got.ok());
        return;
    }
    QVERIFY2(got.ok(), qPrintable(got.ok() ? QString() : got.refusal()));
    QVERIFY(got->isExact);
    QCOMPARE(got->leftOut, static_cast<int>(std::ranges::count_if(all, [](const Tried &t) { return !t.hours; })));
    QVERIFY(got->frontier.front().entries.empty());
    QCOMPARE(got->frontier.front().cost, 0.0);
    const double scale = std::max(1.0, std::abs(most(all, 1e300)));
    for (const Tried &tried : all)
        QVERIFY(std::abs(got->best(tried.cost).hours - most(all, tried.cost)) <= 1e-9 * scale && got->best(tried.cost).cost <= tried.cost);
    for (size_t i = 1; i < got->frontier.size(); ++i) {
        const Bundle &bundle = got->frontier[i];
        QVERIFY(bundle.cost >= got->frontier[i - 1].cost && bundle.hours > got->frontier[i - 1].hours);
        const auto same = std::ranges::find(all, bundle.entries, &Tried::entries);
        QVERIFY(same != all.end());
        QVERIFY(std::abs(*same->hours - bundle.hours) <= 1e-9 * scale && std::abs(same->cost - bundle.cost) <= 1e-6);
    }
}

} // namespace

class tst_Portfolio : public QObject {
    Q_OBJECT
private slots:
    void equalsTryingAll_data();
    void equalsTryingAll();
    void byHand();
    void manyChangesAreAddedOneByOne();
    void brokenSetsCannotBeChosen();
};

void tst_Portfolio::equalsTryingAll_data()
{
    QTest::addColumn<int>("changes");
    QTest::addColumn<int>("cases");
    for (const auto &[changes, cases] : {std::pair(2, 20), {5, 15}, {8, 6}, {12, 2}})
        QTest::addRow("%d changes", changes) << changes << cases;
}

void tst_Portfolio::equalsTryingAll()
{
    QFETCH(int, changes);
    QFETCH(int, cases);
    for (unsigned seed = 1; cases > 0; ++seed) {
        tests::RandomJourney random(seed * 31 + static_cast<unsigned>(changes), 5);
        Workspace w = random.workspace();
        Scenario scenario = random.scenario(w, changes);
        for (Change &change : scenario.changes) {
            // Coarse costs, so that several sets cost the same.
            change.cost = random.chance(0.2) ? 0 : 10 * random.whole(20);
            change.yearlyCost = random.whole(3);
        }
        w.scenarios.put(scenario);
        if (!measure(w.inventory, w.journeys.at(0), w.scenarios, scenario.id).ok())
            continue;
        --cases;
        compare(w, scenario, 10);
        if (QTest::currentTestFailed())
            return;
    }
}

void tst_Portfolio::byHand()
{
    Workspace w = tests::Sketch(QStringLiteral("start -> a[do 60] -> b[do 30] -> end")).workspace();
    Scenario scenario{ScenarioId("s"), JourneyId("j"), {}, {}, {}, {}, {}};
    for (const auto &[node, cost] : {std::pair("a", 100.0), {"b", 10.0}, {"b", 0.0}}) {
        scenario.changes.append(Change(changes::Set{NodeId(node), Measurand::Do, 0}));
        scenario.changes.back().cost = cost;
    }
    scenario.changes[2].enabled = false;
    scenario.changes[1].yearlyCost = 1;
    w.scenarios.put(scenario);
    const auto got = portfolio(w.inventory, w.journeys.at(0), w.scenarios, scenario.id, 10);
    QCOMPARE(got->frontier.size(), size_t(4));
    QCOMPARE(got->best(19).hours, 0.0);
    QCOMPARE(got->best(20).hours, 50.0);
    QCOMPARE(got->best(100).hours, 100.0);
    QCOMPARE(got->best(119).entries, (std::vector<int>{0}));
    QCOMPARE(got->best(120).entries, (std::vector<int>{0, 1}));
    QCOMPARE(got->best(1e9).hours, 150.0);
}

void tst_Portfolio::manyChangesAreAddedOneByOne()
{
    Workspace w = tests::Sketch(QStringLiteral("start -> a[do 60] -> end")).workspace();
    Scenario scenario{ScenarioId("s"), JourneyId("j"), {}, {}, {}, {}, {}};
    for (int i = 0; i < 18; ++i) {
        scenario.changes.append(Change(changes::Scale{{Measurand::Do}, i % 6 == 5 ? 1.2 : 0.99 - 0.01 * i, Scope::all()}));
        scenario.changes.back().cost = 10 + i;
    }
    w.scenarios.put(scenario);
    const auto got = portfolio(w.inventory, w.journeys.at(0), w.scenarios, scenario.id, 10);
    QVERIFY(!got->isExact);
    QCOMPARE(got->frontier.size(), size_t(16));
    for (const Bundle &bundle : got->frontier)
        QVERIFY(std::ranges::none_of(bundle.entries, [](int entry) { return entry % 6 == 5; }));
    QCOMPARE(got->frontier[1].entries, (std::vector<int>{16}));
}

void tst_Portfolio::brokenSetsCannotBeChosen()
{
    Workspace w = tests::Sketch(QStringLiteral("start -> a[do 60] -> end")).workspace();
    Scenario scenario{ScenarioId("s"), JourneyId("j"), {}, {}, {}, {}, {}};
    scenario.changes.append(Change(changes::DeleteEdge{NodeId("a"), NodeId("end")}));
    scenario.changes.append(Change(changes::PutEdge{Edge{NodeId("a"), NodeId("end"), 1, {}, {}, {}}}));
    scenario.changes.append(Change(changes::Set{NodeId("a"), Measurand::Do, 30}));
    scenario.changes[0].cost = 0;
    scenario.changes[2].cost = 5;
    w.scenarios.put(scenario);
    const auto got = portfolio(w.inventory, w.journeys.at(0), w.scenarios, scenario.id, 1);
    QVERIFY(got.ok());
    QCOMPARE(got->leftOut, 2);
    QCOMPARE(got->frontier.back().entries, (std::vector<int>{2}));
}

QTEST_GUILESS_MAIN(tst_Portfolio)
#include "tst_portfolio.moc"
