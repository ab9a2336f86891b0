// SPDX-License-Identifier: GPL-3.0-only
#include "app/charts/chartpanel.h"
#include "app/charts/drawing.h"
#include "tests/app/charts/lettered.h"
#include "tests/app/charts/peoplesamples.h"

#include <QTest>

using namespace app::charts;
using samples::text;

namespace {

QImage drawn(const Chart &chart, QSize size)
{
    QImage image(size, QImage::Format_RGB32);
    image.fill(Qt::magenta);
    QPainter painter(&image);
    Drawing(chart, size).paint(painter);
    return image;
}

QList<Mark> rowMarks(const Drawing &drawing)
{
    QList<Mark> rows;
    for (const Mark &mark : drawing.marks()) {
        if (mark.choosable)
            rows.append(mark);
    }
    return rows;
}

/// Separate runs of a colour from left to right along a line.
int runsOf(const QImage &image, const QColor &colour, int y, int from, int to)
{
    int runs = 0;
    for (int x = from; x < to; ++x)
        runs += image.pixelColor(x, y) == colour && image.pixelColor(x - 1, y) != colour;
    return runs;
}

} // namespace

class TestPeopleCharts : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { app::Theme::loadTypeface(); }
    void histogramTable();
    void boxesTable();
    void calendarTable();
    void wordsSayEveryFigure();
    void tailsArePale();
    void barsAreToScale();
    void cumulativePassesTheMedian();
    void ruleLabelsKeepApart_data();
    void ruleLabelsKeepApart();
    void boxesKeepApart();
    void calendarKeepsApart_data();
    void calendarKeepsApart();
    void calendarFoldsWhatDoesNotFit();
    void loopsHaveABarAVisit();
    void rowsAreChosen();
    void nastyWords();
    void extremes();
};

void TestPeopleCharts::histogramTable()
{
    Chart chart = samples::histogram();
    QCOMPARE(QString::fromUtf8(tabSeparated(tableOf(chart)).toUtf8()),
             text("Hours a person\tto\tShare of people\tShare up to there\n"
                  "28\t32\t0.0625\t0.0625\n"
                  "32\t36\t0.25\t0.3125\n"
                  "36\t40\t0.375\t0.6875\n"
                  "40\t44\t0.1875\t0.875\n"
                  "44\t48\t0.125\t1\n"
                  "1 in 10 below 31 h\t31\t\t0.1\n"
                  "half 38 h\t38\t\t0.5\n"
                  "1 in 10 above 45 h\t45\t\t0.9\n"));
    std::get<Histogram>(chart.what).before = {0, 0.1, 0.2, 0.3, 0.4};
    std::get<Histogram>(chart.what).beforeName = text("baseline");
    const Table both = tableOf(chart);
    QCOMPARE(both.header.back(), text("Share of people, baseline"));
    QCOMPARE(both.rows[4].back().number, std::optional(0.4));
    QCOMPARE(both.rows[7].size(), both.header.size());
}

void TestPeopleCharts::boxesTable()
{
    const Table table = tableOf(samples::boxes());
    QCOMPARE(table.header[3], text("Median, hours"));
    QCOMPARE(table.rows[1][0].text, text("Not online"));
    QCOMPARE(table.rows[1][3].number, std::optional(67.0));
    QCOMPARE(table.rows[1].back().number, std::optional(70.0));
    QCOMPARE(table.rows[0].back(), Cell());
}

void TestPeopleCharts::calendarTable()
{
    const Table table = tableOf(samples::calendar());
    QCOMPARE(table.rows.size(), 4); // three steps and the event
    QCOMPARE(table.rows[1][1].number, std::optional(12.0));
    QCOMPARE(table.rows[1][2].number, std::optional(71.0));
    QCOMPARE(table.rows[1][3].number, std::optional(3.0));
    QCOMPARE(table.rows[1][4].number, std::optional(12.0));
    QCOMPARE(table.rows[1][5].number, std::optional(0.4));
    QCOMPARE(table.rows[3][0].text, text("birth"));
}

void TestPeopleCharts::wordsSayEveryFigure()
{
    const QString words = wordsOf(samples::calendar());
    for (const char *part : {"34 hours over 243 days for a median person.", "Register the birth: From day 178;", "birth: From day 178."})
        QVERIFY2(words.contains(text(part)), qPrintable(words));
    QVERIFY(wordsOf(samples::histogram()).contains(text("half 38 h: to 38.0; Share up to there 50")));
}

void TestPeopleCharts::tailsArePale()
{
    const Chart chart = samples::histogram();
    const Drawing drawing(chart, {652, 240});
    const QImage image = drawn(chart, {652, 240});
    const auto &colours = app::ChartColours::get();
    for (qsizetype bin = 0; bin < 5; ++bin) {
        // A few pixels above the axis and beside the rules that may stand in the middle.
        const QRectF bar = drawing.marks()[bin].where;
        const QColor colour = image.pixelColor(QPointF(bar.left() + 6, bar.bottom() - 4).toPoint());
        QCOMPARE(colour, bin == 0 || bin == 4 ? colours.sequence[2] : colours.sequence[0]);
    }
}

void TestPeopleCharts::barsAreToScale()
{
    const Chart chart = samples::histogram();
    const QImage image = drawn(chart, {652, 240});
    const Drawing drawing(chart, {652, 240});
    QList<int> heights;
    for (const Mark &mark : drawing.marks()) {
        int height = 0;
        const int x = static_cast<int>(mark.where.left()) + 6, bottom = static_cast<int>(mark.where.bottom()) - 2;
        while (bottom - height > mark.where.top() - 2 && image.pixelColor(x, bottom - height) != QColor(Qt::white))
            ++height;
        heights.append(height);
    }
    QVERIFY(std::abs(heights[2] - 2 * heights[3]) <= 4);
    QVERIFY(std::abs(heights[2] - 6 * heights[0]) <= 18);
}

void TestPeopleCharts::cumulativePassesTheMedian()
{
    Chart chart = samples::histogram();
    std::get<Histogram>(chart.what).view = Histogram::View::Cumulative;
    std::get<Histogram>(chart.what).rules = {{50, 38, text("half 38 h")}};
    const Drawing drawing(chart, {652, 240});
    const QImage image = drawn(chart, {652, 240});
    // The disc stands in the middle of 36 … 40, half up.
    const QRectF bin = drawing.marks()[2].where;
    const QPoint middle(static_cast<int>(bin.center().x()), static_cast<int>(bin.center().y()));
    QCOMPARE(image.pixelColor(middle), app::ChartColours::get().words);
}

void TestPeopleCharts::ruleLabelsKeepApart_data()
{
    QTest::addColumn<double>("p10");
    QTest::addColumn<double>("p50");
    QTest::addColumn<double>("p90");
    QTest::newRow("usual") << 31.0 << 38.0 << 45.0;
    QTest::newRow("all at the left") << 28.0 << 28.1 << 28.2;
    QTest::newRow("all at the right") << 47.8 << 47.9 << 48.0;
    QTest::newRow("all in the middle") << 38.0 << 38.0 << 38.0;
    QTest::newRow("far apart") << 28.0 << 30.0 << 48.0;
    QTest::newRow("outside") << 0.0 << 38.0 << 99.0;
}

void TestPeopleCharts::ruleLabelsKeepApart()
{
    QFETCH(double, p10);
    QFETCH(double, p50);
    QFETCH(double, p90);
    for (const QSize size : {QSize(652, 240), QSize(460, 228)}) {
        for (const Histogram::View view : {Histogram::View::Bins, Histogram::View::Cumulative}) {
            Chart chart = samples::histogram(p10, p50, p90);
            std::get<Histogram>(chart.what).view = view;
            QCOMPARE(lettered::clash(chart, size), QString());
            std::get<Histogram>(chart.what).before = {0.2, 0.2, 0.2, 0.2, 0.2};
            std::get<Histogram>(chart.what).beforeName = text("baseline");
            QCOMPARE(lettered::clash(chart, size), QString());
        }
    }
}

void TestPeopleCharts::boxesKeepApart()
{
    for (const int rows : {1, 2, 6, 9}) {
        for (const QSize size : {QSize(548, 440), QSize(548, 396), QSize(440, 440)}) {
            Chart chart = samples::boxes(text("A segment with a name that is rather long and goes on"));
            Boxes &boxes = std::get<Boxes>(chart.what);
            while (boxes.rows.size() < rows)
                boxes.rows.append(boxes.rows[1]);
            boxes.rows.resize(rows);
            QCOMPARE(lettered::clash(chart, size), QString());
        }
    }
}

void TestPeopleCharts::calendarKeepsApart_data()
{
    QTest::addColumn<int>("more");
    QTest::addColumn<double>("event");
    QTest::newRow("three rows") << 0 << 178.0;
    QTest::newRow("twenty-one") << 18 << 178.0;
    QTest::newRow("sixty") << 57 << 178.0;
    QTest::newRow("event at the start") << 3 << 0.0;
    QTest::newRow("event at the end") << 3 << 243.0;
    QTest::newRow("event on a tick") << 3 << 200.0;
}

void TestPeopleCharts::calendarKeepsApart()
{
    QFETCH(int, more);
    QFETCH(double, event);
    for (const QSize size : {QSize(756, 440), QSize(756, 396), QSize(600, 440)}) {
        Chart chart = samples::calendar(text("A step whose name is much longer than there is room for in a row"), more);
        std::get<Calendar>(chart.what).events[0].day = event;
        QCOMPARE(lettered::clash(chart, size), QString());
    }
}

void TestPeopleCharts::calendarFoldsWhatDoesNotFit()
{
    const Chart all = samples::calendar(text("Register"), 57);
    const Drawing drawing(all, {756, 440});
    const QList<Mark> rows = rowMarks(drawing);
    QVERIFY2(rows.size() >= 16 && rows.size() <= 24, qPrintable(QString::number(rows.size())));
    QVERIFY(std::any_of(rows.begin(), rows.end(), [](const Mark &row) { return row.key == text("register"); })); // long ones stay
    QVERIFY(drawing.marks().back().words.contains(QString::number(60 - rows.size())));
    QCOMPARE(tableOf(all).rows.size(), 61); // the table has them all
    for (const Mark &mark : drawing.marks())
        QVERIFY(mark.where.bottom() <= drawing.body().bottom() + 0.5);
}

void TestPeopleCharts::loopsHaveABarAVisit()
{
    const Chart chart = samples::calendar();
    const Drawing drawing(chart, {756, 440});
    const QImage image = drawn(chart, {756, 440});
    const QRectF row = rowMarks(drawing)[1].where;
    const int y = static_cast<int>(row.center().y()), right = static_cast<int>(row.right()) - 100;
    QCOMPARE(runsOf(image, app::ChartColours::get().sequence[0], y, 20, right), 3);
}

void TestPeopleCharts::rowsAreChosen()
{
    QCOMPARE(rowMarks(Drawing(samples::boxes(), {548, 440})).last().key, text("offline"));
    QCOMPARE(rowMarks(Drawing(samples::calendar(), {756, 440})).first().key, text("refer"));
    QVERIFY(Drawing(samples::calendar(), {756, 440}).marks().first().words.contains(text("Day 1")));
}

void TestPeopleCharts::nastyWords()
{
    QElapsedTimer timer;
    timer.start();
    for (const QString &word : samples::nastyWords()) {
        Chart histogram = samples::histogram();
        std::get<Histogram>(histogram.what).valuesAre = word;
        std::get<Histogram>(histogram.what).rules[0].words = word;
        for (Chart chart : {histogram, samples::boxes(word), samples::calendar(word)}) {
            chart.title = word;
            chart.source = word;
            QVERIFY(!drawn(chart, {548, 440}).isNull());
            QVERIFY(wordsOf(chart).size() < 2'000'000);
        }
    }
    QVERIFY2(timer.elapsed() < 20'000, "a word took its time");
}

void TestPeopleCharts::extremes()
{
    for (const QSize size : {QSize(1, 1), QSize(60, 40), QSize(300, 200), QSize(3000, 2000)}) {
        for (const Chart &chart : {samples::histogram(), samples::boxes(), samples::calendar({}, 80)})
            QVERIFY(!drawn(chart, size).isNull());
    }
    for (const double value : {0.0, 1e-12, 1e12, -5.0}) {
        Chart chart = samples::histogram(value, value, value);
        std::get<Histogram>(chart.what).from = value;
        drawn(chart, {652, 240});
        std::get<Histogram>(chart.what).width = std::abs(value);
        drawn(chart, {652, 240});
        chart = samples::boxes();
        std::get<Boxes>(chart.what).rows[0].at = {value, value, value, value, value};
        std::get<Boxes>(chart.what).rows.resize(value > 1 ? 60 : 1);
        drawn(chart, {548, 440});
        chart = samples::calendar();
        std::get<Calendar>(chart.what).days = value;
        std::get<Calendar>(chart.what).rows[0].visits = {{0, value, value}};
        drawn(chart, {756, 440});
    }
    drawn({{}, {}, {}, Histogram{}}, {652, 240});
    drawn({{}, {}, {}, Boxes{}}, {548, 440});
    drawn({{}, {}, {}, Calendar{}}, {756, 440});
}

QTEST_MAIN(TestPeopleCharts)
#include "tst_peoplecharts.moc"
