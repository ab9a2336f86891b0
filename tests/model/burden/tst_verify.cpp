// SPDX-License-Identifier: GPL-3.0-only
#include "model/burden/verify.h"
#include "tests/model/sketch.h"

#include <QTest>

#include <cmath>
#include <limits>

using namespace model;
using namespace model::burden;

namespace {

Workspace looping()
{
    tests::Sketch sketch(QStringLiteral("start -> a[do 10; wait 3; fee 2; org 1; i] -0.3-> a; a -0.7-> b[org 2; i 0.5] -> end"));
    return sketch.item("i", 4, 1).workspace();
}

Verification verified(const Workspace &w, quint32 people = 20'000)
{
    const Result<Verification> found = verify(w.inventory, w.journeys.at(0), w.scenarios, std::nullopt, people, 1);
    if (!found)
        qFatal("%s", qPrintable(found.refusal()));
    return *found;
}

} // namespace

class tst_Verify : public QObject {
    Q_OBJECT
private slots:
    void workedCasesHold();
    void bothWaysAgree();
    void aWrongFigureIsFound_data();
    void aWrongFigureIsFound();
    void aWrongAnswerByHandIsFound();
    void theLimitGrowsWithComparisons();
    void rareThingsAreNotCalledWrong();
    void comparesDaysOnlyWithoutForks();
};

void tst_Verify::workedCasesHold()
{
    const Result<Verification> worked = verifyWorkedCases(5000, 3);
    QVERIFY(worked.ok());
    for (const Check &check : worked->checks)
        QVERIFY2(worked->agrees(check), qPrintable(QStringLiteral("%1 %2: %3 %4").arg(check.of, check.figure).arg(check.expected).arg(check.found)));
    for (const char letter : {'A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'I'}) {
        const QString name = QStringLiteral("Case %1").arg(QLatin1Char(letter));
        QVERIFY2(std::ranges::any_of(worked->checks, [&](const Check &check) { return check.of.startsWith(name) && check.against == Check::Against::Hand; }),
                 qPrintable(name));
    }
}

void tst_Verify::bothWaysAgree()
{
    const Verification found = verified(looping());
    QCOMPARE(found.checks.size(), size_t(5));
    QVERIFY(found.agrees());
    QVERIFY(found.furthest() > 0);
    QVERIFY(found.furthest() < found.limit());
}

void tst_Verify::aWrongFigureIsFound_data()
{
    QTest::addColumn<size_t>("which");
    for (size_t i = 0; i < 5; ++i)
        QTest::addRow("%zu", i) << i;
}

/// An engine that is two per cent off in one figure.
void tst_Verify::aWrongFigureIsFound()
{
    QFETCH(size_t, which);
    Verification found = verified(looping(), 200'000);
    QVERIFY(found.agrees());
    found.checks[which].expected *= 1.02;
    QVERIFY(!found.agrees());
    QCOMPARE(found.disagreements(), 1);
    QVERIFY(found.furthest() > found.limit());
    found.checks[which].found = std::numeric_limits<double>::quiet_NaN();
    QVERIFY(!found.agrees());
}

void tst_Verify::aWrongAnswerByHandIsFound()
{
    Verification worked = verifyWorkedCases(1000, 1).value();
    QVERIFY(worked.agrees());
    const auto hand = std::ranges::find(worked.checks, Check::Against::Hand, &Check::against);
    hand->found *= 1 + 1e-8;
    QCOMPARE(worked.disagreements(), 1);
    // People who are all alike must be what the exact measure says.
    Check alike{Check::Against::Simulation, {}, {}, {}, {}, 14, 14.001};
    QVERIFY(std::isinf(alike.errorsApart()));
    QVERIFY(!worked.agrees(alike));
}

void tst_Verify::theLimitGrowsWithComparisons()
{
    QVERIFY(std::abs(limitOf(1) - 4) < 1e-9);
    QVERIFY(limitOf(100) > limitOf(10));
    // P(|z| > 4) / 100 = 6.334e-7
    QVERIFY(std::abs(std::erfc(limitOf(100) / std::sqrt(2.0)) - 6.334e-7) < 1e-10);
}

void tst_Verify::rareThingsAreNotCalledWrong()
{
    const Workspace w = tests::Sketch(QStringLiteral("start -> a[do 10] -0.000001-> b[fee 1000] -> end; a -0.999999-> end")).workspace();
    const Verification found = verified(w, 1000);
    QVERIFY(found.agrees());
    QVERIFY(std::ranges::any_of(found.checks, &Check::tooRare));
    // What is not rare is called wrong.
    const Workspace often = tests::Sketch(QStringLiteral("start -> a[do 10] -0.3-> b[fee 1000] -> end; a -0.7-> end")).workspace();
    QVERIFY(std::ranges::none_of(verified(often, 1000).checks, &Check::tooRare));
}

void tst_Verify::comparesDaysOnlyWithoutForks()
{
    const auto hasDays = [](const Verification &found) {
        return std::ranges::any_of(found.checks, [](const Check &check) { return check.figure == QLatin1String("elapsedDays"); });
    };
    QVERIFY(hasDays(verified(looping(), 1000)));
    const Workspace forked = tests::Sketch(QStringLiteral("start -> fork:f -> a[wait 2] -> join:j -> end; f -> b[wait 3] -> j")).workspace();
    QVERIFY(!hasDays(verified(forked, 1000)));
}

QTEST_GUILESS_MAIN(tst_Verify)
#include "tst_verify.moc"
