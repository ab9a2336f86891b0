// SPDX-License-Identifier: GPL-3.0-only
#include "app/inventory/quantitytext.h"
#include "app/inventory/sheet.h"
#include "app/inventory/tabular.h"

#include <QMimeData>
#include <QTest>

using namespace app::inventory;
using model::Quantity;

class TestCells : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QStringLiteral("en_GB"))); }

    void quantitiesAsTheyAreTyped_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("shown"); // begins with "!" where it is refused
        const auto row = [](const char *typed, const char *shown) { QTest::newRow(typed) << QString::fromUtf8(typed) << QString::fromUtf8(shown); };
        row("12", "12");
        row("1,200.5", "1,200.5");
        row("£12", "12");
        row("5–12–30", "5–12–30");
        row("5 - 12 - 30", "5–12–30");
        row("5-12-30", "5–12–30");
        row("5 to 12 to 30", "5–12–30");
        row("5..12..30", "5–12–30");
        row("", "");
        row("5–30", "!neither one number nor three");
        row("30–12–5", "!out of order");
        row("-5", "!below 0");
        row("many", "!“many”");
        row("5––30", "!lacks a number");
        row("5–x–30", "!“x”");
    }
    void quantitiesAsTheyAreTyped()
    {
        QFETCH(QString, typed);
        QFETCH(QString, shown);
        Quantity before(7);
        before.grade = model::Grade::Published;
        const auto read = quantityIn(typed, before, Writing());
        if (shown.startsWith(QLatin1Char('!'))) {
            QVERIFY(!read.ok());
            QVERIFY2(read.refusal().contains(shown.mid(1)), qPrintable(read.refusal()));
            return;
        }
        QVERIFY2(read.ok(), read.ok() ? "" : qPrintable(read.refusal()));
        QCOMPARE(written(*read, Writing()), shown);
        QCOMPARE(read->grade, typed.isEmpty() ? std::nullopt : std::optional(model::Grade::Published));
        QVERIFY(*quantityIn(written(*read, Writing()), *read, Writing()) == *read);
    }

    void sharesAreWrittenInPerCent()
    {
        const Writing share{100, QStringLiteral(" %"), 0, model::Bounds::share()};
        QCOMPARE(written(Quantity(0.2, 0.4, 0.5), share), QStringLiteral("20–40–50 %"));
        QCOMPARE(quantityIn(QStringLiteral("40 %"), {}, share)->likely, 0.4);
        QCOMPARE(quantityIn(QStringLiteral("40"), {}, share)->likely, 0.4);
        QVERIFY(quantityIn(QStringLiteral("140"), {}, share).refusal().contains(QStringLiteral("100 %")));
    }

    void blocksAsSpreadsheetsWriteThem()
    {
        QCOMPARE(blockInText(QStringLiteral("a\tb\r\nc\td\r\n")), (Block{{QStringLiteral("a"), QStringLiteral("b")}, {QStringLiteral("c"), QStringLiteral("d")}}));
        QCOMPARE(blockInText(QStringLiteral("a\t\n")), (Block{{QStringLiteral("a"), QString()}}));
        QCOMPARE(blockInText(QStringLiteral("\"two\nlines\"\t\"say \"\"it\"\"\"\n")), (Block{{QStringLiteral("two\nlines"), QStringLiteral("say \"it\"")}}));
        QCOMPARE(blockInText(QStringLiteral("6\" pipe\tx")), (Block{{QStringLiteral("6\" pipe"), QStringLiteral("x")}}));
        QCOMPARE(blockInText(QStringLiteral("\"open\tx")), (Block{{QStringLiteral("\"open"), QStringLiteral("x")}}));
        QCOMPARE(blockInText(QStringLiteral("a\n\nb")), (Block{{QStringLiteral("a")}, {QString()}, {QStringLiteral("b")}}));
        QVERIFY(blockInText(QString()).isEmpty());
    }

    void tablesOfHtml()
    {
        QMimeData data;
        data.setHtml(QStringLiteral("<html><body><table><thead><tr><th>Service</th><th>Legacy</th></tr></thead>\n"
                                    "<tr><td class=\"x\">A &amp; B</td><td><b>yes</b></td></tr></table></body></html>"));
        QCOMPARE(blockIn(data), (Block{{QStringLiteral("Service"), QStringLiteral("Legacy")}, {QStringLiteral("A & B"), QStringLiteral("yes")}}));
        QVERIFY(blockInHtml(QStringLiteral("<p>nothing</p>")).isEmpty());
        QVERIFY(blockInHtml(QStringLiteral("<table>")).isEmpty());
    }

    /// What is copied comes back, and nothing of it is run by a spreadsheet on the way.
    void copiesComeBack()
    {
        const Block block = {{QStringLiteral("=cmd|' /C calc'!A0"), QStringLiteral("two\nlines"), QStringLiteral("say \"it\"")},
                             {QStringLiteral("-1"), QString(), QStringLiteral("tab\there")}};
        const QString text = tabSeparated(block);
        QVERIFY(text.startsWith(QStringLiteral("'=cmd")));
        QMimeData data;
        data.setText(text);
        QCOMPARE(blockIn(data), block);
    }
};

QTEST_GUILESS_MAIN(TestCells)
#include "tst_cells.moc"
