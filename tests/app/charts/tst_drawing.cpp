// SPDX-License-Identifier: GPL-3.0-only
#include "app/charts/chartpanel.h"
#include "app/charts/drawing.h"
#include "app/charts/plot.h"
#include "tests/app/charts/samples.h"

#include <QGraphicsItem>
#include <QGraphicsScene>
#include <QPainter>
#include <QSignalSpy>
#include <QTemporaryDir>
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

QByteArray svgOf(const Chart &chart, const QTemporaryDir &folder)
{
    const QString path = folder.filePath(QStringLiteral("chart.svg"));
    if (!app::pictures::write(pictureOf(chart, {760, 324}), path))
        return {};
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

int largestDifference(const QImage &a, const QImage &b)
{
    int most = 0;
    for (int y = 0; y < a.height(); ++y) {
        for (int x = 0; x < a.width(); ++x) {
            const QRgb one = a.pixel(x, y), other = b.pixel(x, y);
            most = std::max({most, std::abs(qRed(one) - qRed(other)), std::abs(qGreen(one) - qGreen(other)),
                             std::abs(qBlue(one) - qBlue(other))});
        }
    }
    return most;
}

} // namespace

class TestDrawing : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { app::Theme::loadTypeface(); }
    void drawsNastyWords();
    void drawsAtEverySize();
    void drawsExtremeFigures();
    void svgHasTextAsText();
    void screenAndFileAreTheSame();
    void marksAreWhatIsDrawn();
    void wordsOfDoubtDoNotOverlap_data();
    void wordsOfDoubtDoNotOverlap();
    void tornadoBarsEndWhereTheyShould();
    void panelChoosesByMouseAndKeyboard();
    void panelTellsScreenReaders();
    void panelWritesTables();
};

void TestDrawing::drawsNastyWords()
{
    QElapsedTimer timer;
    timer.start();
    for (const QString &word : samples::nastyWords()) {
        for (Chart chart : {samples::bars(word), samples::waterfall(word), samples::dumbbells(word),
                            samples::tornado(word), samples::influences(word)}) {
            chart.title = word;
            chart.source = word;
            QVERIFY(!drawn(chart, {544, 368}).isNull());
            QVERIFY(wordsOf(chart).size() < 2'000'000);
        }
    }
    QVERIFY2(timer.elapsed() < 20'000, "a word took its time");
}

void TestDrawing::drawsAtEverySize()
{
    for (const QSize size : {QSize(1, 1), QSize(60, 40), QSize(300, 200), QSize(3000, 2000)}) {
        for (const Chart &chart : {samples::bars(), samples::waterfall(), samples::dumbbells(), samples::tornado(),
                                  samples::influences()})
            QVERIFY(!drawn(chart, size).isNull());
    }
}

void TestDrawing::drawsExtremeFigures()
{
    for (const double value : {0.0, 1e-12, 1e12, -5.0}) {
        Chart chart = samples::bars();
        std::get<StackedBars>(chart.what).rows[0].values[0] = value;
        drawn(chart, {544, 368});
        chart = samples::waterfall();
        std::get<Waterfall>(chart.what).steps[0].change = value;
        std::get<Waterfall>(chart.what).steps.resize(value > 1 ? 60 : 1);
        drawn(chart, {760, 324});
        chart = samples::dumbbells();
        std::get<Dumbbells>(chart.what).rows[0].from = value;
        std::get<Dumbbells>(chart.what).rows.resize(value > 1 ? 60 : 2);
        drawn(chart, {544, 324});
    }
    for (const double value : {0.0, 1e-12, 1e12, -5.0}) {
        Chart chart = samples::tornado();
        std::get<Tornado>(chart.what).rows[0].low = value;
        std::get<Tornado>(chart.what).rows.resize(value > 1 ? 60 : 3);
        drawn(chart, {740, 436});
        chart = samples::influences();
        std::get<Influences>(chart.what).rows[0].share = value;
        std::get<Influences>(chart.what).intervals[0] = {{}, value, value, value};
        std::get<Influences>(chart.what).rows.resize(value > 1 ? 60 : 3);
        drawn(chart, {564, 436});
    }
    drawn({{}, {}, {}, Tornado{}}, {544, 368});
    drawn({{}, {}, {}, Influences{}}, {544, 368});
    drawn({{}, {}, {}, StackedBars{}}, {544, 368});
    drawn({{}, {}, {}, Waterfall{}}, {544, 368});
    drawn({{}, {}, {}, Dumbbells{}}, {544, 368});
}

void TestDrawing::svgHasTextAsText()
{
    const QTemporaryDir folder;
    const QByteArray svg = svgOf(samples::waterfall(text("income < benefits & cap")), folder);
    QVERIFY(svg.contains(">One sign-in saves 0.5 hours</text>"));
    QVERIFY(svg.contains(">38.3</text>"));
    QVERIFY(svg.contains("income &lt;"));
    QVERIFY(svg.contains("sans-serif"));
    const QByteArray nasty = svgOf(samples::dumbbells(text("<img src='/dev/zero'>")), folder);
    QVERIFY(!nasty.contains("<img") && nasty.contains("&lt;img"));
}

void TestDrawing::screenAndFileAreTheSame()
{
    app::Theme theme;
    ChartPanel panel(&theme);
    panel.setChart(samples::bars());
    panel.resize(544, 368);
    QImage screen(panel.size(), QImage::Format_RGB32);
    screen.fill(Qt::white);
    panel.render(&screen, {}, {}, QWidget::DrawWindowBackground); // without the buttons
    const app::pictures::Picture picture = panel.picture();
    QCOMPARE(picture.size, QSizeF(544, 368));
    QImage file(544, 368, QImage::Format_RGB32);
    QPainter painter(&file);
    painter.setRenderHint(QPainter::Antialiasing);
    picture.paint(painter);
    painter.end();
    // The panel's outline aside they agree; its rounded clip smooths edges between pixels a little otherwise.
    QVERIFY(largestDifference(screen.copy(4, 4, 536, 360), file.copy(4, 4, 536, 360)) < 16);
}

void TestDrawing::marksAreWhatIsDrawn()
{
    const Chart chart = samples::bars();
    const Drawing drawing(chart, {544, 368});
    const QImage image = drawn(chart, {544, 368});
    int found = 0;
    for (const Mark &mark : drawing.marks()) {
        QVERIFY(QRectF(0, 0, 544, 368).contains(mark.where));
        if (!mark.words.contains(text("Travel")))
            continue;
        ++found;
        QCOMPARE(image.pixelColor((mark.where.topLeft() + QPointF(4, 4)).toPoint()),
                 app::ChartColours::get().categories[0]);
        QCOMPARE(image.pixelColor((mark.where.bottomRight() - QPointF(4, 4)).toPoint()),
                 app::ChartColours::get().categories[0]);
        QCOMPARE(drawing.markAt(mark.where.center())->words, mark.words);
    }
    QCOMPARE(found, 2);
}

void TestDrawing::wordsOfDoubtDoNotOverlap_data()
{
    QTest::addColumn<QSize>("size");
    QTest::addColumn<int>("rows");
    for (const QSize size : {QSize(740, 436), QSize(564, 436), QSize(420, 330)}) {
        for (const int rows : {1, 3, 10})
            QTest::addRow("%d x %d, %d rows", size.width(), size.height(), rows) << size << rows;
    }
}

/// Boxes of words: what is drawn stands within them.
void TestDrawing::wordsOfDoubtDoNotOverlap()
{
    QFETCH(const QSize, size);
    QFETCH(const int, rows);
    Tornado tornado = std::get<Tornado>(samples::tornado().what);
    Influences influences = std::get<Influences>(samples::influences().what);
    const QString longName = text("Tell the council about the new baby and its other parent");
    while (tornado.rows.size() < rows)
        tornado.rows.append({text("x"), longName, longName, 38.1 + 0.01 * rows, 38.4});
    while (influences.rows.size() < std::min(rows, 6))
        influences.rows.append({text("x"), longName, longName + longName, 0.02});
    tornado.rows.resize(rows);
    influences.rows.resize(std::min<qsizetype>(rows, 6));
    QGraphicsScene scenes[2];
    const QRectF body(16, 46, size.width() - 32, size.height() - 74);
    plot(tornado, scenes[0], body);
    plot(influences, scenes[1], body);
    for (const QGraphicsScene &scene : scenes) {
        QList<QRectF> boxes;
        for (const QGraphicsItem *item : scene.items()) {
            const bool isShape = item->type() == QGraphicsLineItem::Type || item->type() == QGraphicsRectItem::Type ||
                                 item->type() == QGraphicsEllipseItem::Type;
            if (!isShape)
                boxes.append(item->boundingRect().adjusted(2.5, 8.5, -2.5, -8.5));
        }
        QVERIFY(boxes.size() > rows);
        for (qsizetype i = 0; i < boxes.size(); ++i) {
            QVERIFY2(boxes[i].right() <= size.width() && boxes[i].left() >= 0, "words leave the picture");
            for (qsizetype j = 0; j < i; ++j)
                QVERIFY2(!boxes[i].intersects(boxes[j]), "words lie on words");
        }
    }
}

void TestDrawing::tornadoBarsEndWhereTheyShould()
{
    const QImage image = drawn(samples::tornado(), {740, 436});
    const auto columnsOf = [&](const QColor &colour, int y) {
        int first = image.width(), last = -1;
        for (int x = 0; x < image.width(); ++x) {
            if (image.pixelColor(x, y) == colour) {
                first = std::min(first, x);
                last = std::max(last, x);
            }
        }
        return std::pair(first, last);
    };
    const Drawing drawing(samples::tornado(), {740, 436});
    const auto colours = app::ChartColours::get();
    const auto barsOf = [&](int row) {
        const int y = qRound(drawing.marks()[row].where.center().y());
        return std::pair(columnsOf(colours.sequence[2], y), columnsOf(colours.sequence[0], y));
    };
    const auto [low, high] = barsOf(0);
    // 3.7 hours to the left, 5.0 to the right, touching at the total.
    QVERIFY(std::abs((low.second - low.first) / 3.7 - (high.second - high.first) / 5.0) < 0.6);
    QVERIFY(high.first - low.second < 5);
    const auto [swappedLow, swappedHigh] = barsOf(2); // low is more here
    QVERIFY(swappedHigh.second < swappedLow.first);
}

void TestDrawing::panelChoosesByMouseAndKeyboard()
{
    app::Theme theme;
    ChartPanel panel(&theme);
    panel.setChart(samples::bars());
    panel.resize(544, 368);
    panel.show();
    QSignalSpy chosen(&panel, &ChartPanel::chosen);
    const Drawing drawing(samples::bars(), {544, 368});
    for (const Mark &mark : drawing.marks()) {
        if (mark.key == text("once"))
            QTest::mouseClick(&panel, Qt::LeftButton, {}, mark.where.center().toPoint());
    }
    QVERIFY(!chosen.isEmpty());
    QCOMPARE(chosen.last().first().toString(), text("once"));
    chosen.clear();
    QTest::keyClick(&panel, Qt::Key_Down);
    QTest::keyClick(&panel, Qt::Key_Return);
    QTest::keyClick(&panel, Qt::Key_Down);
    QTest::keyClick(&panel, Qt::Key_Return);
    QCOMPARE(chosen.size(), 2);
    QCOMPARE(chosen[0].first().toString(), QString());
    QCOMPARE(chosen[1].first().toString(), text("once"));
}

void TestDrawing::panelTellsScreenReaders()
{
    app::Theme theme;
    ChartPanel panel(&theme);
    panel.setChart(samples::dumbbells());
    QCOMPARE(panel.accessibleName(), samples::dumbbells().title);
    QCOMPARE(panel.accessibleDescription(), wordsOf(samples::dumbbells()));
    for (const QAbstractButton *button : panel.findChildren<QAbstractButton *>(QString(), Qt::FindDirectChildrenOnly)) {
        QVERIFY(!button->accessibleName().isEmpty());
        QVERIFY(button->width() >= 32 && button->height() >= 32);
        QVERIFY(button->focusPolicy() & Qt::TabFocus);
    }
}

void TestDrawing::panelWritesTables()
{
    const QTemporaryDir folder;
    app::Theme theme;
    ChartPanel panel(&theme);
    panel.resize(544, 368);
    panel.setChart(samples::dumbbells());
    QFile file(folder.filePath(QStringLiteral("chart.csv")));
    QCOMPARE(panel.write(file.fileName()), QString());
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), csv(tableOf(samples::dumbbells())));
    QVERIFY(panel.write(folder.filePath(QStringLiteral("no/such/folder.png"))).contains(QLatin1String("folder.png")));
}

QTEST_MAIN(TestDrawing)
#include "tst_drawing.moc"
