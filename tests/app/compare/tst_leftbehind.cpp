// SPDX-License-Identifier: GPL-3.0-only
#include "app/compare/figures.h"
#include "app/compare/leftbehind.h"
#include "tests/app/compare/madeup.h"

#include <QTest>

using namespace app::compare;
using madeup::text;
using model::SegmentId;
using model::burden::Gains;
using model::burden::Measure;

namespace {

/// Groups of as many people each, hours before and after by turns.
Gains gainsFrom(const QList<double> &hours, double people = 1000)
{
    Measure before{model::JourneyId("j"), {}, {}, {}}, after = before;
    for (qsizetype i = 0; i + 1 < hours.size(); i += 2) {
        model::burden::PersonMeasure was, is;
        was.minutes.doing = hours[i] * 60;
        is.minutes.doing = hours[i + 1] * 60;
        const SegmentId id(QChar(static_cast<char16_t>(u'a' + i / 2)));
        before.segments.push_back({id, people, was});
        after.segments.push_back({id, people, is});
        before.year.hours += people * hours[i];
        after.year.hours += people * hours[i + 1];
    }
    return model::burden::gainsOf(before, after);
}

QString called(const SegmentId &id)
{
    static const QStringList names = {text("Not online"), text("Confident"), text("Typical"), text("%1 <b>Low</b>"),
                                      text("Others")};
    return names[id.text().at(0).unicode() - u'a'];
}

} // namespace

class TestLeftBehind : public QObject {
    Q_OBJECT
private slots:
    void titles_data()
    {
        QTest::addColumn<QList<double>>("hours");
        QTest::addColumn<QString>("title");
        QTest::newRow("nobody") << QList<double>{} << text("Nobody goes through this journey yet");
        QTest::newRow("one") << QList<double>{60, 50} << text("Not online: 10.0 hours saved a person");
        QTest::newRow("nothing") << QList<double>{66, 66, 32, 32} << text("Nobody gains or loses time");
        QTest::newRow("slowest gain most")
            << QList<double>{66, 61, 32, 29}
            << text("Most is saved for Not online, 5.0 hours, who still take longest; least for Confident, 3.0 hours");
        QTest::newRow("left behind") << QList<double>{66, 65.5, 32, 29}
                                     << text("Left behind: Not online, who save 30 minutes, 0.8\u00A0% of their time; "
                                             "all together save 4\u00A0%");
        QTest::newRow("no gain") << QList<double>{66, 66, 32, 29}
                                 << text("Left behind: Not online, who save no time; all together save 3\u00A0%");
        QTest::newRow("two behind") << QList<double>{66, 65.5, 32, 22, 40, 39.8}
                                    << text("Left behind: Typical and Not online, who save at most 0.8\u00A0% of their "
                                            "time; all together save 8\u00A0%");
        QTest::newRow("one loses")
            << QList<double>{66, 68, 32, 29}
            << text("It takes 2.0 hours longer for Not online; most is saved for Confident, 3.0 hours");
        QTest::newRow("all lose") << QList<double>{66, 68, 32, 33}
                                  << text("Nobody gains; most is lost for Not online, 2.0 hours");
    }
    void titles()
    {
        QFETCH(QList<double>, hours);
        QTEST(segmentsTitle(gainsFrom(hours), called), "title");
    }

    void theWarningIsOnlyWhereTheMeanHidesIt()
    {
        QCOMPARE(losersWarning(gainsFrom({66, 64, 32, 29}), called), QString());
        QCOMPARE(losersWarning(gainsFrom({66, 76, 32, 29}), called), QString()); // the mean is worse too
        QCOMPARE(losersWarning(gainsFrom({66, 68, 32, 29}), called),
                 text("The mean improves, but it takes longer for Not online (2.0 hours more a person), 1,000 people a "
                      "year."));
        QCOMPARE(losersWarning(gainsFrom({66, 68, 80, 29, 30, 30.5}), called),
                 text("The mean improves, but it takes longer for Not online (2.0 hours more a person) and Typical (30 "
                      "minutes more a person), "
                      "2,000 people a year."));
    }

    void whoIsBehindIsNamed()
    {
        QCOMPARE(leftBehindSentence(gainsFrom({66, 61, 32, 29}), called), QString());
        QCOMPARE(leftBehindSentence(gainsFrom({66, 65.5, 32, 29}), called), text("Left behind: Not online."));
        QCOMPARE(leftBehindSentence(gainsFrom({66, 66, 90, 10, 32, 32, 31, 31, 30, 30}), called),
                 text("Left behind: Not online, Typical and 2 others."));
        QCOMPARE(leftBehindSentence(gainsFrom({1, 1, 90, 10, 40, 41, 31, 31}), called),
                 text("Left behind: Not online and %1 <b>Low</b>."));
    }

    void segmentsAsTheyStand()
    {
        app::charts::Dumbbells rows;
        QCOMPARE(standingTitle(rows), text("Nobody goes through this journey yet"));
        rows.rows = {{{}, text("Not online"), 66, std::nullopt}, {{}, text("Confident"), 32, std::nullopt}};
        QCOMPARE(standingTitle(rows),
                 text("It takes longest for Not online: 66.0 hours, 2.1 times as long as for Confident"));
    }

    /// Panel, subtitle and warning all follow the one definition.
    void theRoomTellsTheSame()
    {
        app::Analysis analysis = madeup::analysis(model::ScenarioId("tell"));
        Measure with = *analysis.scenarios.back().second;
        QVERIFY(warningOf(analysis).isEmpty());
        QVERIFY(!subtitleOf(analysis).contains(text("Left behind")));
        with.segments.back().person.minutes.queue += 60 * 20; // not online
        with.year.hours += 20 * with.segments.back().people;
        analysis.scenarios.back().second = with;
        QVERIFY(warningOf(analysis).contains(text("Not online")));
        const auto bells = std::get<app::charts::Dumbbells>(segmentsChart(analysis).what);
        QCOMPARE(bells.rows.back().name, text("Not online"));
        QCOMPARE(bells.rows.back().note, text("worse off"));
        QVERIFY(bells.rows.back().isWarning);
        QVERIFY(!bells.rows.front().isWarning);
        QVERIFY(app::charts::wordsOf(segmentsChart(analysis)).contains(text("Note worse off")));
        const double before = analysis.baseline->segments[1].person.hours();
        with.segments[1].person = analysis.baseline->segments[1].person;
        QCOMPARE(with.segments[1].person.hours(), before);
        analysis.scenarios.back().second = with;
        QVERIFY2(subtitleOf(analysis).contains(text("Left behind: Typical person.")), qPrintable(subtitleOf(analysis)));
    }
};

QTEST_GUILESS_MAIN(TestLeftBehind)
#include "tst_leftbehind.moc"
