// SPDX-License-Identifier: GPL-3.0-only
#include "app/compare/figures.h"
#include "app/compare/sentences.h"
#include "tests/app/compare/madeup.h"

#include <QTest>

using namespace app::compare;
using madeup::text;

class TestSentences : public QObject {
    Q_OBJECT
private slots:
    void headlines_data();
    void headlines();
    void year();
    void scenarios();
    void components();
    void changes();
    void wordsOfDocumentsStayAsTheyAre();
};

void TestSentences::headlines_data()
{
    QTest::addColumn<QString>("people");
    QTest::addColumn<double>("hours");
    QTest::addColumn<double>("repeats");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, const char *people, double hours, double repeats, const char *expected) {
        QTest::newRow(name) << text(people) << hours << repeats << text(expected);
    };
    row("saves both", "", 34.9, 65,
        "Once only saves a typical person 3.4 hours, one hour in eleven, and 30 of 95 repeats");
    row("saves hours", "", 34.9, 95, "Once only saves a typical person 3.4 hours, one hour in eleven");
    row("saves minutes", "", 38.1, 95, "Once only saves a typical person 12 minutes of 38.3 hours");
    row("saves a little of many", "", 38.1, 91.7,
        "Once only saves a typical person 12 minutes of 38.3 hours, and 3 of 95 repeats");
    row("costs minutes", "", 38.5, 95, "Once only costs a typical person 12 minutes more on top of 38.3 hours");
    row("saves hours, adds repeats", "", 34.9, 100,
        "Once only saves a typical person 3.4 hours, one hour in eleven, but adds 5 repeats");
    row("saves repeats", "", 38.3, 65, "Once only takes a typical person as long as before, and ends 30 of 95 repeats");
    row("costs hours", "", 42.13, 95, "Once only costs a typical person 3.8 hours more, one hour in ten");
    row("costs both", "", 42.13, 100,
        "Once only costs a typical person 3.8 hours more, one hour in ten, and 5 more repeats");
    row("costs hours, ends repeats", "", 42.13, 65,
        "Once only costs a typical person 3.8 hours more, one hour in ten, but ends 30 of 95 repeats");
    row("costs many times more", "", 100, 95, "Once only costs a typical person 61.7 hours more");
    row("nothing", "", 38.3, 95, "Once only changes neither hours nor repeats for a typical person");
    row("a segment", "Not online", 34.9, 65,
        "Not online: Once only saves 3.4 hours a person, one hour in eleven, and 30 of 95 repeats");
    row("a segment, more", "Not online", 42.13, 95,
        "Not online: Once only costs 3.8 hours more a person, one hour in ten");
    row("a segment, nothing", "Not online", 38.3, 95, "Not online: Once only changes neither hours nor repeats");
}

void TestSentences::headlines()
{
    QFETCH(QString, people);
    QFETCH(double, hours);
    QFETCH(double, repeats);
    QTEST(headline({text("Once only"), people, 38.3, hours, 95, repeats}), "expected");
}

void TestSentences::year()
{
    const model::burden::YearMeasure before{595'000, 22.8e6, 160e6, 0, 0, 0};
    QCOMPARE(yearSentence(before, std::nullopt, text("GBP")),
             text("A year: 22.8 million hours for 595,000 people, worth £160 million."));
    QCOMPARE(yearSentence(before, model::burden::YearMeasure{595'000, 20.8e6, 146e6, 0, 0, 0}, text("GBP")),
             text("A year: 2.0 million hours saved of 22.8 million for 595,000 people, worth £14 million."));
    QCOMPARE(yearSentence(before, model::burden::YearMeasure{595'000, 23.8e6, 160e6, 0, 0, 0}, text("GBP")),
             text("A year: 1.0 million hours more on top of 22.8 million for 595,000 people."));
    QCOMPARE(yearSentence(before, before, text("GBP")),
             text("A year: no hours saved of 22.8 million for 595,000 people."));
}

void TestSentences::scenarios()
{
    app::charts::Dumbbells rows;
    QCOMPARE(scenariosTitle(rows), text("This journey has no scenario yet"));
    rows.rows = {{{}, text("Guide"), 38.3, 36.8}};
    QCOMPARE(bestSentence(rows), text("Guide saves 1.5 hours a person."));
    rows.rows.append({{}, text("Once only"), 38.3, 34.9});
    QCOMPARE(scenariosTitle(rows), text("Of 2 scenarios Once only saves most, 3.4 hours a person"));
    rows.rows = {{{}, text("Guide"), 38.3, 38.3}, {{}, text("Forms"), 38.3, 40.0}};
    QCOMPARE(bestSentence(rows), text("None of 2 scenarios saves time."));
}

void TestSentences::components()
{
    using app::charts::Emphasis;
    app::charts::StackedBars bars{{}, {}, {text("Travel"), text("Find out")}, {{{}, text("Baseline"), {15.7, 22.6}}}};
    QCOMPARE(componentsTitle(bars), text("“Travel” takes two hours in five"));
    bars.rows.append({text("a"), text("Guide"), {15.7, 21.1}, Emphasis::Chosen});
    QCOMPARE(componentsTitle(bars),
             text("“Travel” takes two hours in five; Guide saves most in “Find out”, 1.5 hours"));
    bars.rows.last().values = {15.7, 25.0};
    QCOMPARE(componentsTitle(bars), text("“Travel” takes two hours in five; Guide saves in no part"));
    QCOMPARE(componentsTitle({}), text("Nothing takes any time"));
}

void TestSentences::changes()
{
    app::charts::Waterfall fall{{}, {}, 38.3, {}, {}, 38.3};
    QCOMPARE(changesTitle(fall), text("This scenario makes no change yet"));
    fall.steps = {{text("Guide"), -1.4, {}}, {text("Wallet"), -0.5, {}}};
    fall.end = 36.4;
    QCOMPARE(changesTitle(fall), text("Guide saves 1.4 of 1.9 hours"));
    fall.steps.append({text("New form"), 0.2, {}});
    fall.end = 36.6;
    QCOMPARE(changesTitle(fall), text("Guide saves 1.4 of 1.7 hours; New form adds 12 minutes"));
    fall.steps = {{text("Guide"), -1.4, {}}};
    fall.end = 36.9;
    QCOMPARE(changesTitle(fall), text("Guide saves 1.4 hours"));
    fall.steps = {{text("Guide"), 0, {}}};
    QCOMPARE(changesTitle(fall), text("No change saves time"));
}

void TestSentences::wordsOfDocumentsStayAsTheyAre()
{
    const QString name = text("%1 <b>%2</b> & %3");
    QCOMPARE(headline({name, {}, 38.3, 34.9, 95, 65}),
             name + text(" saves a typical person 3.4 hours, one hour in eleven, and 30 of 95 repeats"));
    QVERIFY(headline({text("Once only"), name, 38.3, 34.9, 95, 65}).startsWith(name + text(": Once only saves 3.4")));
}

QTEST_GUILESS_MAIN(TestSentences)
#include "tst_sentences.moc"
