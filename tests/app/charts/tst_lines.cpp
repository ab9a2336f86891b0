// SPDX-License-Identifier: GPL-3.0-only
#include "app/charts/drawing.h"
#include "app/theme/theme.h"
#include "tests/app/charts/lettered.h"
#include "tests/app/charts/samples.h"

#include <QTest>

using namespace app::charts;
using samples::text;

namespace {

/// Two lines over so many dates, a year apart, falling by so much each.
Chart chart(int dates, double fall)
{
    Lines lines{text("Date"), text("First date = 100"), {}, {{text("Hours a person"), {}}, {text("Hours a year"), {}}}, 100};
    for (int i = 0; i < dates; ++i) {
        lines.dates.append({QString::number(i), text("31 March %1").arg(2020 + i), text("Mar %1").arg(2020 + i), 365.25 * i});
        lines.lines[0].values.append(100 - fall * i);
        lines.lines[1].values.append(100 - fall * i * 0.9);
    }
    return {text("The time tax of a person is down since 31 March 2020"), text("Source"), text("Lines"), lines};
}

} // namespace

class TestLines : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { app::Theme::loadTypeface(); }

    void aDateIsARowAndAMark()
    {
        Chart lines = chart(4, 5);
        std::get<Lines>(lines.what).lines[1].values[2].reset();
        const Table table = tableOf(lines);
        QCOMPARE(table.header, (QStringList{text("Date"), text("Hours a person"), text("Hours a year")}));
        QCOMPARE(*table.rows[3][1].number, 85.0);
        QVERIFY(!table.rows[2][2].number);
        QVERIFY(wordsOf(lines).contains(text("31 March 2023: Hours a person 85.0")));
        const Drawing drawing(lines, {600, 300});
        QCOMPARE(drawing.marks().size(), 4);
        QVERIFY(drawing.marks()[1].where.center().x() < drawing.marks()[2].where.center().x());
    }

    void noWordsStandOnOthers_data()
    {
        QTest::addColumn<int>("dates");
        QTest::addColumn<double>("fall");
        for (const int dates : {1, 2, 3, 12, 40}) {
            for (const double fall : {0.0, 0.5, 8.0, -30.0})
                QTest::addRow("%d dates, %g", dates, fall) << dates << fall;
        }
    }
    void noWordsStandOnOthers()
    {
        QFETCH(int, dates);
        QFETCH(double, fall);
        for (const QSize size : {QSize(640, 300), QSize(420, 260), QSize(1100, 420)})
            QCOMPARE(lettered::clash(chart(dates, fall), size), QString());
    }

    void oddWordsAreDrawnAsTheyStand()
    {
        for (const QString &nasty : samples::nastyWords()) {
            Chart lines = chart(3, 5);
            auto &what = std::get<Lines>(lines.what);
            what.unit = what.lines[0].name = what.dates[1].tick = what.dates[1].name = nasty;
            QVERIFY(!lettered::piecesOf(lines, {600, 300}).isEmpty());
        }
        Chart nothing = chart(0, 0);
        QVERIFY(Drawing(nothing, {80, 60}).marks().isEmpty());
    }
};

QTEST_MAIN(TestLines)
#include "tst_lines.moc"
