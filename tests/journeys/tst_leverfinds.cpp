// SPDX-License-Identifier: GPL-3.0-only
#include "journeys/shipped.h"
#include "model/burden/finder.h"
#include "model/burden/finderlevers.h"
#include "model/scenario/materialise.h"

#include <QTest>

#include <set>

using namespace model;
using namespace model::burden;

namespace {

Workspace baby()
{
    for (const journeys::Shipped &shipped : journeys::shipped()) {
        if (shipped.id == QLatin1String("having-a-baby"))
            return journeys::load(shipped)->workspace;
    }
    return {};
}

Levers levers() { return *journeys::levers(); }

} // namespace

/// The finder with all the levers that ship, on a journey that ships.
class tst_LeverFinds : public QObject {
    Q_OBJECT
private slots:
    void everyLeverIsTriedWhereItReaches();
    void theTopTenSaveWhatTheySay_data();
    void theTopTenSaveWhatTheySay();
    void onTopOfAScenarioToo();

private:
    void hold(const Workspace &w, const Finds &finds, const std::vector<size_t> &places);
};

void tst_LeverFinds::everyLeverIsTriedWhereItReaches()
{
    const Workspace w = baby();
    const std::vector<Candidate> all = leverCandidates(levers(), w.inventory, w.journeys.at(0));
    std::set<QString> tried;
    std::set<std::pair<QString, QList<NodeId>>> places;
    for (const Candidate &candidate : all) {
        tried.insert(candidate.lever);
        QVERIFY2(!candidate.changes.isEmpty() && !candidate.where.isEmpty(), qPrintable(candidate.name));
        QVERIFY2(places.insert({candidate.lever, candidate.where}).second, qPrintable(candidate.name));
        QCOMPARE(candidate.weakest.size(), candidate.changes.size());
        QCOMPARE(candidate.strongest.size(), candidate.changes.size());
    }
    // Every lever that does something here by itself; tell once needs two steps of one place.
    for (const Lever &lever : levers()) {
        if (!changesOf(lever, w.inventory, w.journeys.at(0), {lever.strength.likely}).isEmpty())
            QVERIFY2(tried.contains(lever.id), qPrintable(lever.id));
    }
    QVERIFY(all.size() > 300);
}

void tst_LeverFinds::hold(const Workspace &w, const Finds &finds, const std::vector<size_t> &places)
{
    const Journey &journey = w.journeys.at(0);
    const auto before = finds.start ? measure(w.inventory, journey, w.scenarios, *finds.start) : measure(w.inventory, journey);
    QVERIFY(before);
    for (const size_t place : places) {
        const Find &find = finds.found[place];
        const Scenario scenario = scenarioOf(finds, finds.candidates[find.candidate], ScenarioId("found"));
        Scenarios scenarios = w.scenarios;
        scenarios.put(scenario);
        const auto after = measure(w.inventory, journey, scenarios, scenario.id);
        QVERIFY2(after, qPrintable(finds.candidates[find.candidate].name));
        QVERIFY(find.year > 0);
        QVERIFY(std::abs(before->year.hours - after->year.hours - find.year) <= 1e-9 * before->year.hours);
        for (size_t i = 0; i < finds.segments.size(); ++i) {
            const double saved = before->find(finds.segments[i])->person.hours() - after->find(finds.segments[i])->person.hours();
            QVERIFY(std::abs(saved - find.segments[i]) <= 1e-9 * before->find(finds.segments[i])->person.hours());
        }
    }
}

void tst_LeverFinds::theTopTenSaveWhatTheySay_data()
{
    QTest::addColumn<int>("by");
    QTest::newRow("hours a year") << static_cast<int>(Ranking::By::Year);
    QTest::newRow("who gains least") << static_cast<int>(Ranking::By::Least);
}

void tst_LeverFinds::theTopTenSaveWhatTheySay()
{
    QFETCH(int, by);
    const Workspace w = baby();
    const Journey &journey = w.journeys.at(0);
    const auto all = finds(w.inventory, journey, w.scenarios, std::nullopt, leverCandidates(levers(), w.inventory, journey));
    QVERIFY(all);
    std::vector<size_t> best = ranked(*all, {static_cast<Ranking::By>(by), std::nullopt});
    best.resize(10);
    hold(w, *all, best);
    // The best lever is among what is found, and held as well.
    for (const size_t place : ranked(*all, {})) {
        if (all->candidates[all->found[place].candidate].move == Move::Lever)
            return hold(w, *all, {place});
    }
    QFAIL("no lever was found to save anything");
}

void tst_LeverFinds::onTopOfAScenarioToo()
{
    const Workspace w = baby();
    const Journey &journey = w.journeys.at(0);
    const ScenarioId start("proactive-and-status-tracking");
    const auto entries = entriesOf(w.scenarios, start);
    QVERIFY(entries);
    const Journey shown = materialise(w.inventory, journey, *entries).journey;
    const auto all = finds(w.inventory, journey, w.scenarios, start, leverCandidates(levers(), w.inventory, shown), {{Move::Lever}, {}});
    QVERIFY(all);
    std::vector<size_t> best = ranked(*all, {});
    best.resize(10);
    hold(w, *all, best);
}

QTEST_GUILESS_MAIN(tst_LeverFinds)
#include "tst_leverfinds.moc"
