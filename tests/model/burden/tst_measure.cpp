// SPDX-License-Identifier: GPL-3.0-only
#include "model/burden/comparison.h"
#include "model/burden/measure.h"
#include "model/burden/person.h"
#include "model/journey/check.h"
#include "tests/model/burden/oracle.h"
#include "tests/model/randomjourney.h"
#include "tests/model/sketch.h"

#include <QTest>

using namespace model;
using namespace model::burden;
using tests::Sketch;

namespace {

void equal(double actual, double expected, const char *what)
{
    const double tolerance = 1e-9 * std::max(1.0, std::abs(expected));
    if (!(std::abs(actual - expected) <= tolerance))
        QFAIL(qPrintable(QStringLiteral("%1 is %2, should be %3").arg(QString::fromLatin1(what)).arg(actual, 0, 'g', 15).arg(expected, 0, 'g', 15)));
}

#define EQUAL(actual, expected)                     \
    do {                                            \
        equal(actual, expected, #actual);           \
        if (QTest::currentTestFailed())             \
            return;                                 \
    } while (false)

void comparePersons(const PersonMeasure &a, const PersonMeasure &b)
{
    EQUAL(a.minutes.learn, b.minutes.learn);
    EQUAL(a.minutes.doing, b.minutes.doing);
    EQUAL(a.minutes.give, b.minutes.give);
    EQUAL(a.minutes.giveAgain, b.minutes.giveAgain);
    EQUAL(a.minutes.reused, b.minutes.reused);
    EQUAL(a.minutes.travel, b.minutes.travel);
    EQUAL(a.minutes.queue, b.minutes.queue);
    EQUAL(a.waitDays, b.waitDays);
    EQUAL(a.money, b.money);
    EQUAL(a.stress, b.stress);
    EQUAL(a.contacts, b.contacts);
    EQUAL(a.services, b.services);
    EQUAL(a.organisations, b.organisations);
    EQUAL(a.asks, b.asks);
    EQUAL(a.reusedAsks, b.reusedAsks);
    EQUAL(a.items, b.items);
    EQUAL(a.duplicates, b.duplicates);
    EQUAL(a.duplicatesWithin, b.duplicatesWithin);
    EQUAL(a.duplicatesAcross, b.duplicatesAcross);
    for (size_t k = 0; k < 5; ++k) {
        EQUAL(a.byKind[k].asks, b.byKind[k].asks);
        EQUAL(a.byKind[k].duplicates, b.byKind[k].duplicates);
        EQUAL(a.byKind[k].give, b.byKind[k].give);
        EQUAL(a.byKind[k].giveAgain, b.byKind[k].giveAgain);
        EQUAL(a.byKind[k].reused, b.byKind[k].reused);
    }
    for (const auto &[end, probability] : b.outcomes) {
        const auto it = std::ranges::find(a.outcomes, end, &std::pair<NodeId, double>::first);
        QVERIFY(it != a.outcomes.end());
        EQUAL(it->second, probability);
    }
}

PersonMeasure measured(const Workspace &w, const char *scenario = nullptr)
{
    const Result<Measure> m = scenario ? measure(w.inventory, w.journeys.at(0), w.scenarios, ScenarioId(scenario)) : measure(w.inventory, w.journeys.at(0));
    if (!m.ok())
        qFatal("not measured: %s", qPrintable(m.refusal()));
    return m->segments.front().person;
}

} // namespace

class tst_Measure : public QObject {
    Q_OBJECT
private slots:
    void worked_data();
    void worked();
    void reuse();
    void pert() { QCOMPARE(Quantity(2, 5, 14).mean(), 6.0); }
    void brokenIsRefused();
    void longLoopsKeepTheirDigits();
    void againstTheOracle_data();
    void againstTheOracle();
    void manyScenarios();
    void detailAddsUp();
};

void tst_Measure::worked_data()
{
    QTest::addColumn<QString>("sketch");
    QTest::addColumn<QString>("expected");
    QTest::newRow("A") << QStringLiteral("start -> a[do 10; i] -> end") << QStringLiteral("do 10 give 4 giveAgain 0 total 14 duplicates 0");
    QTest::newRow("B") << QStringLiteral("start -> a[org 1; i] -> b[org 2; i] -> end") << QStringLiteral("give 4 giveAgain 1 duplicates 1 within 0 across 1");
    QTest::newRow("C") << QStringLiteral("start -> a[do 10; org 1; i] -0.5-> a; a -0.5-> end") << QStringLiteral("do 20 give 4 giveAgain 1 asks 2 duplicates 1 within 1 across 0");
    QTest::newRow("D") << QStringLiteral("start -> choice:c -0.3-> a[i] -> d[i] -> end; c -0.7-> b -> d") << QStringLiteral("asks 1.3 items 1 duplicates 0.3");
    QTest::newRow("E") << QStringLiteral("start -> fork:f -0.5-> a[i] -> join:j -> end; f -1-> b[i 0.5] -> j") << QStringLiteral("asks 1 items 0.75 duplicates 0.25");
    QTest::newRow("fork round which people loop") << QStringLiteral("start -> fork:f -0.5-> a[do 1; i] -> join:j -0.5-> end; f -1-> b[i 0.5] -> j; j -0.5-> f") << QStringLiteral("do 1 asks 2 items 0.857142857142857");
}

void tst_Measure::worked()
{
    QFETCH(QString, sketch);
    QFETCH(QString, expected);
    const PersonMeasure m = measured(Sketch(sketch).item("i", 4, 1).workspace());
    const QHash<QString, double> figures = {
        {QStringLiteral("do"), m.minutes.doing}, {QStringLiteral("give"), m.minutes.give}, {QStringLiteral("giveAgain"), m.minutes.giveAgain}, {QStringLiteral("total"), m.minutes.total()},
        {QStringLiteral("asks"), m.asks}, {QStringLiteral("items"), m.items}, {QStringLiteral("duplicates"), m.duplicates}, {QStringLiteral("within"), m.duplicatesWithin}, {QStringLiteral("across"), m.duplicatesAcross}};
    const QStringList words = expected.split(QLatin1Char(' '));
    for (qsizetype i = 0; i + 1 < words.size(); i += 2) {
        QVERIFY(figures.contains(words[i]));
        equal(figures[words[i]], words[i + 1].toDouble(), qPrintable(words[i]));
    }
}

void tst_Measure::reuse()
{
    Workspace w = Sketch(QStringLiteral("start -> a[org 1; i] -> b[org 2; i] -> end")).item("i", 4, 1).workspace();
    Change once(changes::Reuse{{}, {}, 0.5, false});
    once.takeUp.rest = 0.6;
    Scenario scenario{ScenarioId("f"), w.journeys.at(0).id, {}, {}, {}, {once}, {}};
    w.scenarios.put(scenario);
    std::get<changes::Reuse>(once.what).held = true;
    scenario.id = ScenarioId("g");
    scenario.changes = {once};
    w.scenarios.put(scenario);

    const PersonMeasure f = measured(w, "f");
    EQUAL(f.minutes.give, 4);
    EQUAL(f.minutes.giveAgain, 0.4);
    EQUAL(f.minutes.reused, 0.3);
    EQUAL(f.asks, 1.4);
    EQUAL(f.duplicates, 0.4);
    EQUAL(f.reusedAsks, 0.6);
    const PersonMeasure g = measured(w, "g");
    EQUAL(g.minutes.give, 1.6);
    EQUAL(g.minutes.giveAgain, 0.4);
    EQUAL(g.minutes.reused, 0.6);
    EQUAL(g.items, 0.4);
    EQUAL(g.asks, 0.8);
    EQUAL(g.duplicates, 0.4);
    EQUAL(g.reusedAsks, 1.2);
}

void tst_Measure::brokenIsRefused()
{
    const Workspace w = Sketch(QStringLiteral("start -> a[do 10] -0.5-> a; a -0.4-> end")).workspace();
    const Result<Measure> m = measure(w.inventory, w.journeys.at(0));
    QVERIFY(!m.ok());
    QVERIFY2(m.refusal().contains(QStringLiteral("0.9")), qPrintable(m.refusal()));
}

void tst_Measure::longLoopsKeepTheirDigits()
{
    // People go round a million times on average; nothing may cancel.
    const Workspace w = Sketch(QStringLiteral("start -> a[do 1; i 0.000001] -> b[do 1] -0.999999-> a; b -0.000001-> end")).item("i", 4, 1).workspace();
    const PersonMeasure m = measured(w);
    QVERIFY(std::abs(m.minutes.doing - 2e6) < 2e6 * 1e-9);
    // Asked before leaving: a/(a + (1 − a)·e) with a = e = 1e-6.
    QVERIFY(std::abs(m.items - 1 / (2 - 1e-6)) < 1e-9);
}

void tst_Measure::againstTheOracle_data()
{
    QTest::addColumn<int>("first");
    for (int first = 0; first < 300; first += 60)
        QTest::addRow("seeds from %d", first) << first;
}

void tst_Measure::againstTheOracle()
{
    QFETCH(int, first);
    for (int seed = first; seed < first + 60; ++seed) {
        tests::RandomJourney random(static_cast<unsigned>(seed), 8);
        Workspace w = random.workspace();
        w.scenarios.put(random.scenario(w, 1 + random.whole(4)));
        const QString which = QStringLiteral("seed %1").arg(seed);
        const Findings findings = checkJourney(w.inventory, w.journeys.at(0));
        for (const Finding &finding : findings)
            QVERIFY2(finding.severity != Severity::Error, qPrintable(which + QLatin1Char(' ') + finding.text));
        const auto entries = entriesOf(w.scenarios, ScenarioId("s"));
        const Result<Measure> baseline = measure(w.inventory, w.journeys.at(0));
        const Result<Measure> scenario = measure(w.inventory, w.journeys.at(0), w.scenarios, ScenarioId("s"));
        QVERIFY2(baseline.ok(), qPrintable(which));
        for (const Segment &segment : w.inventory.segments) {
            if (!baseline->find(segment.id))
                continue;
            const Materialised plain = materialise(w.inventory, w.journeys.at(0), {}, {}, &segment.id);
            comparePersons(baseline->find(segment.id)->person, tests::Oracle(w.inventory, plain, segment).person());
            if (QTest::currentTestFailed())
                QFAIL(qPrintable(which + QStringLiteral(" baseline ") + segment.id.text()));
            if (!scenario.ok())
                continue;
            PersonMeasure mixed;
            for (const TakeUpGroup &group : takeUpGroups(*entries, segment.id)) {
                const Materialised made = materialise(w.inventory, w.journeys.at(0), *entries, group.holds, &segment.id);
                const PersonMeasure person = tests::Oracle(w.inventory, made, segment).person();
                addWeighted(mixed, person, group.width);
            }
            comparePersons(scenario->find(segment.id)->person, mixed);
            if (QTest::currentTestFailed())
                QFAIL(qPrintable(which + QStringLiteral(" scenario ") + segment.id.text()));
        }
    }
}

void tst_Measure::manyScenarios()
{
    int measuredOnes = 0;
    for (unsigned seed = 5000; seed < 15000; ++seed) {
        tests::RandomJourney random(seed, 6);
        Workspace w = random.workspace();
        w.scenarios.put(random.scenario(w, 1 + random.whole(5)));
        const Result<Measure> scenario = measure(w.inventory, w.journeys.at(0), w.scenarios, ScenarioId("s"));
        if (!scenario.ok()) {
            QVERIFY2(hasErrors(check(w)), "refused without a finding");
            QVERIFY(!scenario.refusal().isEmpty());
            continue;
        }
        ++measuredOnes;
        for (const SegmentMeasure &segment : scenario->segments) {
            QVERIFY(std::isfinite(segment.person.minutes.total()));
            QVERIFY(std::isfinite(segment.person.asks + segment.person.items + segment.person.duplicatesWithin + segment.person.reusedAsks));
            double outcomes = 0;
            for (const auto &[end, probability] : segment.person.outcomes)
                outcomes += probability;
            QVERIFY(std::abs(outcomes - 1) < 1e-9);
        }
    }
    QVERIFY(measuredOnes > 8000);
}

void tst_Measure::detailAddsUp()
{
    for (unsigned seed = 0; seed < 200; ++seed) {
        tests::RandomJourney random(seed, 8);
        Workspace w = random.workspace();
        w.scenarios.put(random.scenario(w, 3));
        const Result<Measure> scenario = measure(w.inventory, w.journeys.at(0), w.scenarios, ScenarioId("s"));
        if (!scenario.ok() || scenario->segments.empty())
            continue;
        const auto entries = entriesOf(w.scenarios, ScenarioId("s"));
        const Result<Detail> places = detail(w.inventory, w.journeys.at(0), *entries, std::nullopt);
        QVERIFY(places.ok());
        Minutes sum;
        double asks = 0, first = 0, reused = 0, money = 0;
        for (const NodeDetail &node : places->nodes) {
            sum.learn += node.minutes.learn;
            sum.give += node.minutes.give;
            sum.giveAgain += node.minutes.giveAgain;
            sum.reused += node.minutes.reused;
            money += node.money;
            for (const AskDetail &ask : node.asks) {
                asks += ask.asks;
                first += ask.first;
                reused += ask.reused;
            }
        }
        const PersonMeasure person = scenario->everyone();
        EQUAL(sum.learn, person.minutes.learn);
        EQUAL(sum.give, person.minutes.give);
        EQUAL(sum.giveAgain, person.minutes.giveAgain);
        EQUAL(sum.reused, person.minutes.reused);
        EQUAL(money, person.money);
        EQUAL(asks, person.asks);
        EQUAL(first, person.items);
        EQUAL(reused, person.reusedAsks);
    }
}

QTEST_GUILESS_MAIN(tst_Measure)
#include "tst_measure.moc"
