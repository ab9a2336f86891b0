// SPDX-License-Identifier: GPL-3.0-only
#include "app/people/figures.h"
#include "app/people/sentences.h"
#include "app/people/storychart.h"
#include "tests/app/people/madeup.h"

#include <QTest>

using namespace app::people;
using app::charts::Histogram;
using madeup::text;
using model::burden::Story;
using model::burden::StoryVisit;

namespace {

StoryVisit visit(const char *step, double start, double wait, double minutes)
{
    StoryVisit visit{model::NodeId(step), {}, start, {}, wait, 0, {}, true};
    visit.minutes.doing = minutes;
    return visit;
}

/// Steps named by letters, one after another, each taking so many days.
Story story(int steps, double days)
{
    Story story;
    for (int i = 0; i < steps; ++i)
        story.visits.push_back(visit(QByteArray(1, static_cast<char>('a' + i)).constData(), i * days, days, 0));
    story.elapsedDays = steps * days;
    return story;
}

Simulated withStory(Story story, int percent = 50)
{
    Simulated simulated = madeup::simulated({madeup::analysis()});
    simulated.told = std::make_shared<const Told>(
        Told{model::SegmentId("all"), percent, std::move(story), {{model::NodeId("a"), 1.0}, {model::NodeId("b"), 0.25}}});
    return simulated;
}

} // namespace

class TestPeopleSentences : public QObject {
    Q_OBJECT
private slots:
    void headlines();
    void headlinesOfFewDifferences();
    void subtitles();
    void titles();
    void segments();
    void things();
    void turns();
    void stories();
    void calendarsOfLoops();
    void checks();
    void charts();
};

void TestPeopleSentences::headlines()
{
    const Question question{madeup::analysis({}, model::SegmentId("all"))};
    QCOMPARE(headline(madeup::simulated(question)), text("One person in ten spends more than 46 hours, and one in ten needs more than 276 days"));
    const Crowd before = madeup::crowd(600, 3'600);
    QCOMPARE(headline(madeup::simulated({madeup::analysis(model::ScenarioId("s"), model::SegmentId("all"))}, &before)),
             text("Shorter form: one person in ten spends more than 46 hours, 9 less, and one in ten needs more than 276 days, 54 less"));
    const Crowd same = madeup::crowd();
    QCOMPARE(headline(madeup::simulated({madeup::analysis(model::ScenarioId("s"), model::SegmentId("all"))}, &same)),
             text("Shorter form: one person in ten spends more than 46 hours, as before, and one in ten needs more than 276 days, as before"));
}

void TestPeopleSentences::headlinesOfFewDifferences()
{
    Question question{madeup::analysis({}, model::SegmentId("all"))};
    question.lived = Lived::Money;
    QVERIFY(headline(madeup::simulated(question)).startsWith(text("Nine people in ten pay nothing, and")));
    question.lived = Lived::Asks;
    QVERIFY(headline(madeup::simulated(question)).startsWith(text("Nearly everybody is asked for about 10 answers, and")));
    question.lived = Lived::Duplicates;
    QVERIFY(headline(madeup::simulated(question)).startsWith(text("One person in ten gives more than 4 answers again, and")));
}

void TestPeopleSentences::subtitles()
{
    const Simulated all = madeup::simulated({madeup::analysis()});
    QVERIFY2(subtitle(all).startsWith(text("1,000 simulated people of each segment, seed 7. Simulated mean 37.5 hours (standard error 0.3), exact mean ")),
             qPrintable(subtitle(all)));
    QVERIFY(subtitle(madeup::simulated({madeup::analysis({}, model::SegmentId("slow"))}))
                .startsWith(text("1,000 simulated people of “Not online”, seed 7.")));
    Simulated refused;
    refused.of.analysis = madeup::analysis();
    refused.refusal = text("Why.");
    QCOMPARE(headline(refused), text("Moving house cannot be simulated"));
    QCOMPARE(subtitle(refused), text("Why."));
}

void TestPeopleSentences::titles()
{
    Question question{madeup::analysis({}, model::SegmentId("all"))};
    question.threshold = 2'400;
    QCOMPARE(chosenTitle(madeup::simulated(question)), text("Half of people spend more than 30 hours; 25 % more than 40").replace(text(" %"), QChar(0x00A0) + text("%")));
    QCOMPARE(daysTitle(madeup::simulated(question)), text("From the first step to the last takes half of people more than 180 days"));
    const Crowd before = madeup::crowd(600, 3'600);
    QCOMPARE(daysTitle(madeup::simulated({madeup::analysis(model::ScenarioId("s"), model::SegmentId("all"))}, &before)),
             text("Half of people need more than 180 days, 30 less"));
}

void TestPeopleSentences::segments()
{
    Question question{madeup::analysis()};
    QCOMPARE(segmentsTitle(madeup::simulated(question)), text("It takes 60 hours for Not online, 30 for All"));
    question.lived = Lived::Asks;
    QCOMPARE(segmentsTitle(madeup::simulated(question)), text("It takes 10 answers for every segment"));
}

void TestPeopleSentences::things()
{
    const QStringList things = thingsToKnow(madeup::simulated({madeup::analysis()}));
    QCOMPARE(things.size(), 3);
    // A quarter of the people with twice the hours: 2 in 5 of all.
    QCOMPARE(things[0], text("Who bears it: “Not online” are 25_% of the people and bear 40_% of the hours.").replace(QLatin1Char('_'), QChar(0x00A0)));
    QVERIFY2(things[1].startsWith(text("The largest part: “Ask for the form” is ")), qPrintable(things[1]));
    QVERIFY2(things[2].startsWith(text("Days differ: half of “Not online” need more than 360 days, half of “All” more than 180")), qPrintable(things[2]));
}

void TestPeopleSentences::turns()
{
    const std::optional<Turn> middle = turnOf(story(12, 10));
    QVERIFY(middle);
    QCOMPARE(middle->steps, 12);
    QCOMPARE(middle->step, model::NodeId("d")); // a quarter before it, and as many after it as can be
    QCOMPARE(middle->after, 8);
    QVERIFY(!turnOf(story(5, 10))); // too few to speak of
    Story aside = story(12, 10);
    for (StoryVisit &visit : aside.visits)
        visit.onLongestWay = false;
    QVERIFY(!turnOf(aside));
    QVERIFY(!turnOf(Story()));
}

void TestPeopleSentences::stories()
{
    Story told = story(12, 10);
    told.minutes.doing = 2'040;
    QCOMPARE(storyTitle(withStory(told)), text("34.0 hours over 120 days for a median person; 8 of 12 steps follow “d”"));
    QVERIFY(storyTitle(withStory(told, 90)).contains(text("for a slow person, one in ten is slower")));
    Story two = story(2, 10);
    two.visits[0].waitDays = 40;
    two.elapsedDays = 50;
    QCOMPARE(storyTitle(withStory(two)), text("0 minutes over 50 days for a median person; “Ask for the form” takes 40 of them"));
}

void TestPeopleSentences::calendarsOfLoops()
{
    Story told = story(2, 10);
    told.visits.push_back(visit("a", 25, 5, 120));
    told.elapsedDays = 30;
    const app::charts::Calendar calendar = calendarOf(withStory(told));
    QCOMPARE(calendar.rows.size(), 2);
    QCOMPARE(calendar.rows[0].name, text("Ask for the form"));
    QCOMPARE(calendar.rows[0].visits.size(), 2);
    QCOMPARE(calendar.rows[0].hours(), 2.0);
    QCOMPARE(calendar.rows[1].critical, std::optional(0.25));
    QVERIFY(calendar.rows[0].words.contains(text("Day 26 to 31: 2.0 hours, 5 days waiting")));
}

void TestPeopleSentences::checks()
{
    QCOMPARE(checkWords({0.8}), text("Agrees, 0.8 standard errors apart"));
    QCOMPARE(checkWords({-5.25}), text("Does not agree, 5.3 standard errors apart"));
    QCOMPARE(checkWords({1e12}), text("Does not agree with the exact mean"));
}

void TestPeopleSentences::charts()
{
    const Crowd before = madeup::crowd(600, 3'600);
    const Simulated both = madeup::simulated({madeup::analysis(model::ScenarioId("s"))}, &before);
    const Histogram histogram = std::get<Histogram>(chosenChart(both, Histogram::View::Cumulative).what);
    QCOMPARE(histogram.view, Histogram::View::Cumulative);
    QCOMPARE(histogram.rules.size(), 3);
    QVERIFY(histogram.rules[2].words.startsWith(text("1 in 10 above ")));
    QCOMPARE(histogram.before.size(), histogram.shares.size());
    // The bins hold what the percentiles say: half of people are below the median's rule.
    double below = 0;
    for (qsizetype bin = 0; histogram.from + histogram.width * static_cast<double>(bin + 1) <= histogram.rules[1].at; ++bin)
        below = histogram.upTo(bin);
    QVERIFY(below <= 0.5 && below > 0.5 - 0.2);
    const auto boxes = std::get<app::charts::Boxes>(segmentsChart(both).what);
    QCOMPARE(boxes.rows[0].key, text("all")); // the quickest first
    QCOMPARE(boxes.rows[1].figure, text("60"));
    QCOMPARE(boxes.rows[1].before, std::optional(70.0));
    QCOMPARE(boxes.notes.size(), 3);
    Question money{madeup::analysis({}, model::SegmentId("all"))};
    money.lived = Lived::Money;
    const Histogram nobody = std::get<Histogram>(chosenChart(madeup::simulated(money), Histogram::View::Bins).what);
    QVERIFY(nobody.rules.first().percent != 10); // nobody is below nothing
}

QTEST_MAIN(TestPeopleSentences)
#include "tst_peoplesentences.moc"
