// SPDX-License-Identifier: GPL-3.0-only
#include "tests/app/people/madeup.h"

#include <QTest>

#include <numeric>

using namespace app::people;
using madeup::text;

class TestLivedFigures : public QObject {
    Q_OBJECT
private slots:
    void readings_data();
    void readings();
    void bins_data();
    void bins();
    void sumsUp();
    void choosesASegment();
    void comparesInTheSameBins();
    void thresholdIsRound();
    void checksItself();
    void exactFigures();
    void sameLives();
    void stops();

private:
    std::stop_source m_stop;
};

void TestLivedFigures::readings_data()
{
    QTest::addColumn<int>("lived");
    QTest::addColumn<double>("value");
    QTest::addColumn<QString>("words");
    QTest::newRow("hours") << static_cast<int>(Lived::Minutes) << 2'700.0 << text("45 hours");
    QTest::newRow("few hours") << static_cast<int>(Lived::Minutes) << 150.0 << text("2.5 hours");
    QTest::newRow("minutes") << static_cast<int>(Lived::Minutes) << 12.0 << text("12 minutes");
    QTest::newRow("one") << static_cast<int>(Lived::Minutes) << 1.0 << text("1 minute");
    QTest::newRow("days") << static_cast<int>(Lived::ElapsedDays) << 315.2 << text("315 days");
    QTest::newRow("hours of a day") << static_cast<int>(Lived::ElapsedDays) << 0.5 << text("12 hours");
    QTest::newRow("minutes of a day") << static_cast<int>(Lived::ElapsedDays) << 0.02 << text("29 minutes");
    QTest::newRow("money") << static_cast<int>(Lived::Money) << 1'236.0 << text("£1,236");
    QTest::newRow("asks") << static_cast<int>(Lived::Asks) << 95.0 << text("95");
}

void TestLivedFigures::readings()
{
    QFETCH(int, lived);
    QFETCH(double, value);
    const Reading reading = readingOf(static_cast<Lived>(lived), value, text("GBP"));
    QTEST(reading.inWords(value), "words");
    QVERIFY(std::abs(reading.simulated(reading.shown(value)) - value) < 1e-9);
}

void TestLivedFigures::bins_data()
{
    QTest::addColumn<double>("low");
    QTest::addColumn<double>("high");
    QTest::addColumn<double>("width");
    QTest::newRow("mock's hours") << 20.0 << 54.0 << 2.0;
    QTest::newRow("mock's days") << 150.0 << 420.0 << 15.0;
    QTest::newRow("one value") << 40.0 << 40.0 << 4.0;
    QTest::newRow("nothing") << 0.0 << 0.0 << 1e-7;
    QTest::newRow("wide") << 0.0 << 1e7 << 6e5;
}

void TestLivedFigures::bins()
{
    QFETCH(double, low);
    QFETCH(double, high);
    const Bins bins = binsAround(low, high, Reading::Unit::Hours);
    QTEST(bins.width, "width");
    QVERIFY(bins.from <= low && bins.from + bins.width > low);
    QVERIFY(bins.from + bins.width * bins.count > high);
    QVERIFY(bins.count >= 1 && bins.count <= 24);
    const Bins times = binsAround(low, high, Reading::Unit::Times);
    QCOMPARE(times.width, std::floor(times.width));
}

void TestLivedFigures::sumsUp()
{
    const Simulated all = madeup::simulated({madeup::analysis()});
    QCOMPARE(all.people, 1'000u);
    QCOMPARE(all.segments.size(), size_t{2});
    // Three in four people have 600 … 3,000 minutes, the others twice that.
    QVERIFY(std::abs(all.chosen.shown.mean - (0.75 * 1'800 + 0.25 * 3'600)) < 1e-6);
    QVERIFY(std::abs(all.segments[1].shown.percentile(50) - 3'600) < 1e-6);
    QVERIFY(std::abs(all.days.shown.mean - 225) < 1e-6);
    for (const std::vector<double> &shares : {all.chosen.shares, all.days.shares})
        QVERIFY(std::abs(std::accumulate(shares.begin(), shares.end(), 0.0) - 1) < 1e-9);
    QVERIFY(!all.chosen.baseline);
    QVERIFY(!all.isWhole()); // ten thousand were asked for
}

void TestLivedFigures::choosesASegment()
{
    const Simulated slow = madeup::simulated({madeup::analysis({}, model::SegmentId("slow"))});
    QVERIFY(std::abs(slow.chosen.shown.mean - 3'600) < 1e-6);
    QCOMPARE(slow.segments.size(), size_t{2}); // the others are still there to compare with
}

void TestLivedFigures::comparesInTheSameBins()
{
    const Crowd before = madeup::crowd(600, 6'000);
    const Simulated both = madeup::simulated({madeup::analysis(model::ScenarioId("s"))}, &before);
    QCOMPARE(both.chosen.shares.size(), both.chosen.baselineShares.size());
    QVERIFY(both.chosen.bins.from + both.chosen.bins.width * both.chosen.bins.count > 190); // the baseline's slowest, in hours
    QVERIFY(both.chosen.baseline->mean > both.chosen.shown.mean);
    QVERIFY(*both.baselineAbove > both.shareAbove);
    QVERIFY(both.segments[0].baseline.has_value());
}

void TestLivedFigures::thresholdIsRound()
{
    Question question{madeup::analysis({}, model::SegmentId("all"))};
    Simulated simulated = madeup::simulated(question); // the median is 30 hours
    QCOMPARE(simulated.threshold, 30.0 * 60);
    QVERIFY(std::abs(simulated.shareAbove - 0.5) < 1e-9);
    question.threshold = 2'400;
    QVERIFY(std::abs(madeup::simulated(question).shareAbove - 0.25) < 0.002);
    question.threshold.reset();
    question.lived = Lived::Money; // the median pays nothing
    QCOMPARE(madeup::simulated(question).threshold, 0.0);
    QVERIFY(std::abs(madeup::simulated(question).shareAbove - 0.05) < 1e-9);
}

void TestLivedFigures::checksItself()
{
    Distribution distribution;
    distribution.mean = 38.2;
    distribution.standardError = 0.05;
    QVERIFY(std::abs(selfCheck(distribution, 38.3).errors + 2) < 1e-9);
    QVERIFY(selfCheck(distribution, 38.3).agrees());
    QVERIFY(!selfCheck(distribution, 38.5).agrees());
    QVERIFY(!selfCheck(distribution, 37.9).agrees());
    distribution.standardError = 0; // all alike
    QCOMPARE(selfCheck(distribution, 38.2 + 1e-12).errors, 0.0);
    QVERIFY(!selfCheck(distribution, 38.3).agrees());
}

void TestLivedFigures::exactFigures()
{
    const app::SharedAnalysis all = madeup::analysis(), slow = madeup::analysis({}, model::SegmentId("slow"));
    QCOMPARE(*exactOf(*all, Lived::Minutes), all->baseline->everyone().minutes.total());
    QVERIFY(*exactOf(*slow, Lived::Minutes) > *exactOf(*all, Lived::Minutes));
    QCOMPARE(*exactOf(*all, Lived::Money), 20 / 0.7);
    QVERIFY(!exactOf(*all, Lived::ElapsedDays));
}

void TestLivedFigures::sameLives()
{
    model::Workspace workspace = madeup::workspace();
    const Question one{madeup::analysis(workspace)};
    Question other{madeup::analysis(workspace, {}, model::SegmentId("slow"))};
    other.people = 5;
    other.lived = Lived::Money;
    QVERIFY(one.sameLives(other)); // they are only looked at otherwise
    other.seed = 8;
    QVERIFY(!one.sameLives(other));
    QVERIFY(!one.sameLives({madeup::analysis(workspace, model::ScenarioId("s"))}));
    model::Node step = *workspace.journeys.at(0).nodes.find(model::NodeId("b"));
    step[model::Measurand::Do] = 1;
    model::Journey journey = workspace.journeys.at(0);
    journey.nodes.put(step);
    workspace.journeys.put(journey);
    QVERIFY(!one.sameLives({madeup::analysis(workspace)}));
}

void TestLivedFigures::stops()
{
    m_stop.request_stop();
    QVERIFY(!summarise({madeup::analysis()}, madeup::crowd(), nullptr, m_stop.get_token()));
}

QTEST_MAIN(TestLivedFigures)
#include "tst_livedfigures.moc"
