// SPDX-License-Identifier: GPL-3.0-only
#include "app/value/entry.h"

#include <QSignalSpy>
#include <QTest>

using namespace app::value;

class TestEntry : public QObject {
    Q_OBJECT

private slots:
    void readsWhatPeopleWrite_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<Meant>("meant");
        QTest::addColumn<double>("number");   // NaN: none
        const auto row = [](const char *text, Meant meant, double number) { QTest::newRow(text) << QString::fromUtf8(text) << meant << number; };
        row("1000", Meant::Number, 1000);
        row("1,000", Meant::Number, 1000);
        row("£2.5 million", Meant::Number, 2.5e6);
        row("2.5m", Meant::Number, 2.5e6);
        row("€ 300 thousand", Meant::Number, 3e5);
        row("1.2 bn", Meant::Number, 1.2e9);
        row("CHF 12", Meant::Number, 12);
        row("−3", Meant::Number, -3);
        row("30 %", Meant::Share, 0.3);
        row("30", Meant::Share, 0.3);
        row("0.3", Meant::Share, 0.3);
        row("1", Meant::Share, 1);
        row("100", Meant::Share, 1);
        row("3.5 %", Meant::Share, 0.035);
        row("3.5\u00A0%", Meant::Share, 0.035);
        row("", Meant::Number, qQNaN());
        row("many", Meant::Number, qQNaN());
        row("inf", Meant::Number, qQNaN());
    }
    void readsWhatPeopleWrite()
    {
        QFETCH(QString, text);
        QFETCH(Meant, meant);
        QFETCH(double, number);
        const auto read = numberIn(text, meant);
        QCOMPARE(read.has_value(), !qIsNaN(number));
        if (read)
            QVERIFY(qAbs(*read - number) <= 1e-12 * std::max(1.0, qAbs(number)));
    }

    void commitsOnceAndGivesUp()
    {
        Entry entry;
        entry.setShown(QStringLiteral("10"));
        QSignalSpy committed(&entry, &Entry::committed);
        entry.show();
        entry.setFocus();
        entry.selectAll();
        QTest::keyClicks(&entry, QStringLiteral("25"));
        QTest::keyClick(&entry, Qt::Key_Escape);
        QCOMPARE(entry.text(), QStringLiteral("10"));
        QTest::keyClicks(&entry, QStringLiteral("25"));
        QTest::keyClick(&entry, Qt::Key_Return);
        QTest::keyClick(&entry, Qt::Key_Return);
        QCOMPARE(committed.size(), 1);
        QCOMPARE(committed.front().front().toString(), QStringLiteral("25"));
    }
};

QTEST_MAIN(TestEntry)
#include "tst_entry.moc"
