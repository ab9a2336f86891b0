// SPDX-License-Identifier: GPL-3.0-only
#include "app/charts/numbers.h"
#include "app/charts/ticks.h"

#include <QTest>

using namespace app::charts;

namespace {

QString text(const char *utf8) { return QString::fromUtf8(utf8); }

} // namespace

class TestNumbers : public QObject {
    Q_OBJECT
private slots:
    void writes_data();
    void writes();
    void differences();
    void sharesInWords_data();
    void sharesInWords();
    void ticks_data();
    void ticks();
};

void TestNumbers::writes_data()
{
    QTest::addColumn<QString>("written");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, const QString &written, const char *expected) {
        QTest::newRow(name) << written << text(expected);
    };
    row("hours", hours(38.25), "38.3");
    row("hours under a hundred after rounding", hours(99.94), "99.9");
    row("hours from a hundred on", hours(99.96), "100");
    row("thousands", hours(1234.4), "1,234");
    row("true minus", hours(-3.44), "−3.4");
    row("no minus nought", hours(-0.04), "0.0");
    row("days", whole(400.6), "401");
    row("answers", count(95.4), "95");
    row("few answers", count(1.3), "1.3");
    row("few whole answers", count(2.02), "2");
    row("per cent", percent(0.0888), "9\u00A0%");
    row("small per cent", percent(0.004), "0.4\u00A0%");
    row("minus per cent", percent(-0.32), "−32\u00A0%");
    row("money", money(130, QStringLiteral("GBP")), "£130");
    row("pence", money(1.2, QStringLiteral("GBP")), "£1.20");
    row("minus money", money(-130, QStringLiteral("GBP")), "−£130");
    row("millions of money", money(14.2e6, QStringLiteral("GBP")), "£14 million");
    row("another currency", money(5, QStringLiteral("CHF")), "CHF\u00A05");
    row("millions", large(22.81e6), "22.8 million");
    row("billions", large(1.25e9), "1.3 billion");
    row("never a thousand millions", large(999.9e6), "1.0 billion");
    row("thousands of people", large(595'123), "595,000");
    row("a time", time(3.44), "3.4 hours");
    row("minutes", time(0.2), "12 minutes");
    row("an hour", time(0.99), "1 hour");
    row("one minute", time(1.0 / 60), "1 minute");
    row("not a number", hours(std::numeric_limits<double>::quiet_NaN()), "–");
}

void TestNumbers::writes()
{
    QFETCH(QString, written);
    QTEST(written, "expected");
}

void TestNumbers::differences()
{
    QCOMPARE(difference(-3.4, hours), text("−3.4"));
    QCOMPARE(difference(1.2, hours), text("+1.2"));
    QCOMPARE(difference(-0.01, hours), text("none"));
    QVERIFY(!differs(0.3, whole));
    QVERIFY(differs(0.6, whole));
}

void TestNumbers::sharesInWords_data()
{
    QTest::addColumn<double>("share");
    QTest::addColumn<QString>("expected");
    QTest::newRow("eleven") << 3.4 / 38.3 << text("one hour in eleven");
    QTest::newRow("two in five") << 15.7 / 38.3 << text("two hours in five");
    QTest::newRow("half") << 0.5 << text("one hour in two");
    QTest::newRow("most") << 0.89 << text("nine hours in ten");
    QTest::newRow("nearly all") << 0.99 << text("nearly every hour");
    QTest::newRow("all") << 1.0 << text("every hour");
    QTest::newRow("few") << 0.03 << text("one hour in 33");
    QTest::newRow("hardly any") << 0.001 << text("less than one hour in a hundred");
    QTest::newRow("none") << 0.0 << text("less than one hour in a hundred");
}

void TestNumbers::sharesInWords()
{
    QFETCH(double, share);
    QTEST(shareInWords(share, QStringLiteral("hour"), QStringLiteral("hours")), "expected");
}

void TestNumbers::ticks_data()
{
    QTest::addColumn<double>("low");
    QTest::addColumn<double>("high");
    QTest::addColumn<QString>("labels");
    QTest::newRow("hours") << 34.8 << 38.3 << text("34 35 36 37 38 39");
    QTest::newRow("from nought") << 0.0 << 66.0 << text("0 20 40 60 80");
    QTest::newRow("no label is rounded") << 17.4 << 17.9 << text("17.4 17.5 17.6 17.7 17.8 17.9");
    QTest::newRow("below nought") << -32.0 << 0.0 << text("−40 −30 −20 −10 0");
    QTest::newRow("nothing between") << 5.0 << 5.0 << text("5.0 5.2 5.4 5.6 5.8 6.0");
    QTest::newRow("thousands") << 0.0 << 9000.0 << text("0 2,000 4,000 6,000 8,000 10,000");
}

void TestNumbers::ticks()
{
    QFETCH(double, low);
    QFETCH(double, high);
    const Ticks ticks = ticksAround(low, high, 6);
    QStringList labels;
    for (const double value : ticks.values())
        labels.append(ticks.label(value));
    QTEST(labels.join(QLatin1Char(' ')), "labels");
    QVERIFY(ticks.low <= low + 1e-9 && ticks.high >= high - 1e-9);
    QVERIFY(ticks.values().size() <= 6);
}

QTEST_GUILESS_MAIN(TestNumbers)
#include "tst_numbers.moc"
