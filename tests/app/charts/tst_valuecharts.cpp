// SPDX-License-Identifier: GPL-3.0-only
#include "app/charts/drawing.h"
#include "app/charts/valuetables.h"
#include "app/theme/theme.h"
#include "tests/app/charts/samples.h"

#include <QImage>
#include <QPainter>
#include <QTest>

using namespace app::charts;
using samples::text;

namespace {

CashFlow flow()
{
    CashFlow flow{text("Year"), text("GBP"), text("benefits"), text("costs"), text("come to, so far"), {}};
    flow.years = {{text("0"), 0, 3e6}, {text("1"), 1e6, 1e5}, {text("2"), 2.5e6, 1e5}};
    flow.paidBack = 1.875;
    return flow;
}

Frontier frontier(const std::optional<double> &budget = {})
{
    Frontier frontier{text("Changes"), text("GBP"), text("Cost"), text("Hours"), {}, budget, text("budget")};
    frontier.sets = {{text("No change"), 0, 0}, {text("A"), 4e6, 1e6}, {text("A; B"), 9e6, 1.5e6}};
    return frontier;
}

QImage drawn(const Chart &chart, QSize size)
{
    QImage image(size, QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    Drawing(chart, size).paint(painter);
    return image;
}

} // namespace

class TestValueCharts : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { app::Theme::loadTypeface(); }

    void tablesHoldWhatIsDrawn()
    {
        const Table years = tableOf({text("t"), {}, {}, flow()});
        QCOMPARE(years.header.size(), 4);
        QCOMPARE(years.rows.size(), 3);
        QCOMPARE(years.rows[1][3].number, std::optional(-2.1e6));
        QCOMPARE(years.rows[2][3].number, std::optional(3e5));
        QCOMPARE(years.rows[2][1].text, text("£2.5 million"));
        const Table sets = tableOf({text("t"), {}, {}, frontier()});
        QCOMPARE(sets.rows[2][0].text, text("A; B"));
        QCOMPARE(sets.rows[2][2].number, std::optional(1.5e6));
        QVERIFY(wordsOf({text("t"), {}, {}, frontier()}).contains(text("A; B: Cost £9.0 million")));
    }

    void theBestSetIsTheLastThatCanBePaid()
    {
        QCOMPARE(frontier().best(), qsizetype(-1));
        QCOMPARE(frontier(0).best(), qsizetype(0));
        QCOMPARE(frontier(3.9e6).best(), qsizetype(0));
        QCOMPARE(frontier(4e6).best(), qsizetype(1));
        QCOMPARE(frontier(1e12).best(), qsizetype(2));
    }

    void axesAreWrittenInLargeUnits()
    {
        QCOMPARE(MoneyScale::of(2e9, text("GBP")).unit, text("£ billion"));
        QCOMPARE(MoneyScale::of(2e6, text("EUR")).unit, text("€ million"));
        QCOMPARE(MoneyScale::of(2e4, text("GBP")).divisor, 1e3);
        QCOMPARE(MoneyScale::of(900, text("CHF")).unit, text("CHF"));
    }

    void everyYearAndSetCanBePointedAt()
    {
        const Drawing years({text("t"), {}, {}, flow()}, {760, 300});
        QCOMPARE(years.marks().size(), 3);
        QVERIFY(years.marks()[2].words.contains(text("come to, so far: £300,000")));
        const Drawing sets({text("t"), {}, {}, frontier(5e6)}, {500, 340});
        QCOMPARE(sets.marks().size(), 3);
        for (const Mark &mark : sets.marks())
            QVERIFY(mark.choosable && QRectF(0, 0, 500, 340).contains(mark.where.center()));
        QVERIFY(sets.marks()[1].where.center().x() < sets.marks()[2].where.center().x());
        QVERIFY(sets.marks()[1].where.center().y() > sets.marks()[2].where.center().y());
    }

    void aBudgetChangesThePicture()
    {
        QVERIFY(drawn({text("t"), {}, {}, frontier()}, {500, 340}) != drawn({text("t"), {}, {}, frontier(5e6)}, {500, 340}));
        QVERIFY(drawn({text("t"), {}, {}, frontier(5e6)}, {500, 340}) != drawn({text("t"), {}, {}, frontier(8e6)}, {500, 340}));
    }

    void oddFiguresAndWordsAreDrawn()
    {
        for (const QString &nasty : samples::nastyWords()) {
            CashFlow years = flow();
            years.benefitName = years.yearsAre = years.currency = nasty;
            years.years[0].name = nasty;
            drawn({nasty, nasty, nasty, years}, {760, 300});
            Frontier sets = frontier(1e6);
            sets.budgetName = sets.currency = sets.sets[1].name = nasty;
            drawn({nasty, nasty, nasty, sets}, {500, 340});
        }
        CashFlow nothing = flow();
        nothing.years = {{text("0"), 0, 0}};
        drawn({text("t"), {}, {}, nothing}, {80, 60});
        Frontier none = frontier(0);
        none.sets = {{text("No change"), 0, 0}};
        drawn({text("t"), {}, {}, none}, {80, 60});
        CashFlow years = flow();
        years.years.resize(126);
        drawn({text("t"), {}, {}, years}, {760, 300});
    }
};

QTEST_MAIN(TestValueCharts)
#include "tst_valuecharts.moc"
