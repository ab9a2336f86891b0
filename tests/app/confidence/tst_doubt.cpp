// SPDX-License-Identifier: GPL-3.0-only
#include "app/confidence/sentences.h"
#include "madeup.h"

#include <QTest>

using namespace app::confidence;
using madeup::text;
namespace charts = app::charts;

/// Sentences and charts of the confidence room, from figures alone.
class TestDoubt : public QObject {
    Q_OBJECT
private slots:
    void headlines();
    void headlinesOfAScenario();
    void refusals();
    void subtitles();
    void tornado();
    void influences();
    void provenance();
    void guesses();
    void pairs();
    void everyKindHasAdvice();
};

void TestDoubt::headlines()
{
    Known known = madeup::known();
    QCOMPARE(headlineOf(known, Of::Shown), text("The time tax is 30 minutes; how sure that is, is being worked out"));
    known.confidence = madeup::confidence(*known.analysis, {{0.3, 0.4, 0.6, 0.9}});
    QCOMPARE(headlineOf(known, Of::Shown),
             text("The time tax is 30 minutes, and 90 % sure to lie between 19 and 51 minutes"));
    const auto with = [&](const QList<double> &shares) {
        known.doubt = madeup::doubt(*known.analysis, targetOf(*known.analysis, Of::Shown), shares);
        return headlineOf(known, Of::Shown).section(QLatin1Char(';'), 1).trimmed();
    };
    QCOMPARE(with({0.65, 0.2}), text("one number holds most of the doubt"));
    QCOMPARE(with({0.4, 0.3}), text("2 numbers hold most of the doubt"));
    QCOMPARE(with({0.05, 0.04}), text("the doubt is spread over many numbers"));
    QCOMPARE(with({}), QString());
}

void TestDoubt::headlinesOfAScenario()
{
    Known known = madeup::known(model::ScenarioId("plan"));
    known.confidence = madeup::confidence(*known.analysis, {{0.5, 0.6, 0.5, 0.6}, {0.4, 0.5, 0.4, 0.5}});
    QCOMPARE(headlineOf(known, Of::Shown),
             text("With Plan the time tax is 24 minutes, and 90 % sure to lie between 24 and 30 minutes"));
    QVERIFY(headlineOf(known, Of::Saving).startsWith(text("Plan saves 6 minutes")));
    known.confidence = madeup::confidence(*known.analysis, {{0.5, 0.6, 0.5, 0.6}, {0.6, 0.5, 0.4, 0.3}});
    QVERIFY2(headlineOf(known, Of::Saving).contains(text("but may cost time")),
             qPrintable(headlineOf(known, Of::Saving)));
    QVERIFY(targetOf(*known.analysis, Of::Saving).isSaving);
    QVERIFY(!targetOf(*known.analysis, Of::Shown).isSaving);
}

void TestDoubt::refusals()
{
    QCOMPARE(headlineOf({}, Of::Shown), text("Open a life event to see how sure its figures are"));
    model::Workspace nobody = sample::workspace();
    model::Journey journey = *nobody.journeys.find(model::JourneyId("life"));
    journey.people.clear();
    nobody.journeys.put(journey);
    Known known;
    known.analysis = app::analyse(std::make_shared<const model::Workspace>(nobody), journey.id, {}, {}, {});
    QCOMPARE(headlineOf(known, Of::Shown), text("Nobody goes through this journey yet"));
    QVERIFY(subtitleOf(known).contains(text("how many people")));
    model::Workspace broken = sample::workspace();
    journey = *broken.journeys.find(model::JourneyId("life"));
    journey.edges.remove(model::EdgeId{model::NodeId("b"), model::NodeId("end")});
    broken.journeys.put(journey);
    known.analysis = app::analyse(std::make_shared<const model::Workspace>(broken), journey.id, {}, {}, {});
    QVERIFY(headlineOf(known, Of::Shown).startsWith(text("There are no figures")));
    QVERIFY(subtitleOf(known).startsWith(known.analysis->refusal));
}

void TestDoubt::subtitles()
{
    Known known = madeup::known(model::ScenarioId("plan"));
    QCOMPARE(subtitleOf(known), text("None of its 2 numbers is measured yet."));
    known.numbers[0].quantity.grade = model::Grade::Measured;
    known.confidence = madeup::confidence(*known.analysis, {{0.5, 0.6, 0.5, 0.6}, {0.4, 0.5, 0.4, 0.7}});
    QCOMPARE(subtitleOf(known),
             text("It saves time in 75 of 100 draws. 2,000 draws of every number around its mean, by "
                  "its grade, seed 1. 1 of its 2 numbers are measured."));
}

void TestDoubt::tornado()
{
    Known known = madeup::known();
    known.doubt = madeup::doubt(*known.analysis, targetOf(*known.analysis, Of::Shown), {0.65, 0.2});
    const charts::Chart chart = tornadoChart(known, Of::Shown);
    const auto bars = std::get<charts::Tornado>(chart.what);
    QCOMPARE(bars.rows.size(), 2);
    QCOMPARE(bars.total, 0.5);
    QCOMPARE(bars.rows[0].detail, text("do, estimate"));
    QVERIFY(bars.rows[0].high - bars.rows[0].low > bars.rows[1].high - bars.rows[1].low);
    QCOMPARE(chart.title, text("B, do: alone it moves the answer from 0.4 to 0.6 hours"));
}

void TestDoubt::influences()
{
    Known known = madeup::known();
    known.doubt =
        madeup::doubt(*known.analysis, targetOf(*known.analysis, Of::Shown), {0.65, 0.2, 0.05, 0.03, 0.02, 0.01, 0});
    const charts::Chart chart = influencesChart(known);
    const auto bars = std::get<charts::Influences>(chart.what);
    QCOMPARE(chart.title, text("Measure “B, do” first: it holds 65\u00A0% of the doubt"));
    QCOMPARE(bars.rows.size(), 6); // five, and the rest
    QVERIFY(std::abs(bars.rows[5].share - 0.05) < 1e-12);
    QVERIFY(bars.rows[5].key.isEmpty());
    QCOMPARE(bars.intervals.size(), 2);
    QCOMPARE(bars.intervals[1].low, 0.42);
    known.doubt = madeup::doubt(*known.analysis, targetOf(*known.analysis, Of::Shown), {0.06, 0.05});
    QVERIFY(influencesChart(known).title.startsWith(text("No number holds much of the doubt")));
}

void TestDoubt::provenance()
{
    Known known = madeup::known();
    known.numbers.append(madeup::number("c", 0, {}));
    known.numbers.last().isUncertain = false;
    const Provenance table = provenanceOf(known);
    QCOMPARE(table.rows.size(), 2);
    QCOMPARE(table.rows[0].counts, (std::array<int, 4>{0, 0, 1, 1})); // what was never said is not counted
    QCOMPARE(table.rows[0].hours, text("0.5"));
    QCOMPARE(table.rows[1].all(), 2);
    QVERIFY(!table.rows[1].kind);
}

void TestDoubt::guesses()
{
    Known known = madeup::known();
    known.numbers.append(madeup::number("c", 0.25, model::Grade::Guess));
    known.numbers.last().kind = model::NumberKind::Share;
    Guesses guesses = guessesOf(known);
    QCOMPARE(guesses.all, 2);
    QCOMPARE(guesses.rows[1].value, text("25\u00A0%"));
    QCOMPARE(guesses.rows[0].value, text("10\u00A0min"));
    // The one that moves the answer comes first, the other does not matter.
    app::Doubt doubt = *madeup::doubt(*known.analysis, targetOf(*known.analysis, Of::Shown), {0.5});
    doubt.sensitivity.numbers[0].number.path = known.numbers.last().path;
    known.doubt = std::make_shared<const app::Doubt>(doubt);
    guesses = guessesOf(known);
    QCOMPARE(guesses.rows.size(), 1);
    QCOMPARE(guesses.rows[0].path, known.numbers.last().path);
    QCOMPARE(guesses.all, 2);
}

void TestDoubt::pairs()
{
    Known known = madeup::known();
    known.confidence = madeup::confidence(*known.analysis, {{0.5, 0.6}, {0.4, 0.7}});
    QVERIFY(pairsOf(known).rows.isEmpty()); // one scenario is said in a sentence
    app::Analysis analysis = *known.analysis;
    analysis.scenarios.push_back(analysis.scenarios.front());
    known.analysis = std::make_shared<const app::Analysis>(analysis);
    known.confidence = madeup::confidence(analysis, {{0.5, 0.6, 0.5, 0.6}, {0.4, 0.5, 0.4, 0.7}, {0.3, 0.3, 0.3, 0.3}});
    const charts::Table table = pairsOf(known);
    QCOMPARE(table.rows.size(), 3);
    QCOMPARE(table.rows[1][1].text, text("75\u00A0%"));
    QCOMPARE(table.rows[0][2].text, text("25\u00A0%"));
    QCOMPARE(table.rows[2][2].text, text("100\u00A0%"));
    QVERIFY(!table.rows[1][2].number);
}

void TestDoubt::everyKindHasAdvice()
{
    QSet<QString> all;
    for (const model::NumberKind kind : model::allNumberKinds)
        all.insert(adviceFor(kind));
    QCOMPARE(all.size(), static_cast<qsizetype>(model::allNumberKinds.size()));
    QVERIFY(!all.contains(QString()));
}

QTEST_MAIN(TestDoubt)
#include "tst_doubt.moc"
