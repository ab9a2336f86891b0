// SPDX-License-Identifier: GPL-3.0-only
#include "model/burden/measure.h"
#include "tests/model/burden/walker.h"
#include "tests/model/randomjourney.h"

#include <QTest>

using namespace model;
using tests::Mean;
using tests::Walker;

class tst_Simulated : public QObject {
    Q_OBJECT
private slots:
    void meansAgree();
};

void tst_Simulated::meansAgree()
{
    int compared = 0;
    for (unsigned seed = 0; seed < 60; ++seed) {
        const Workspace w = tests::RandomJourney(seed, 7).workspace();
        const auto exact = burden::measure(w.inventory, w.journeys.at(0));
        QVERIFY(exact.ok());
        for (const burden::SegmentMeasure &segment : exact->segments) {
            if (segment.person.contacts > 200)
                continue;   // people who go round for ever would take this test with them
            Walker walker(w.inventory, w.journeys.at(0), *w.inventory.segments.find(segment.segment), seed);
            Mean minutes, asks, duplicates, wait;
            for (int person = 0; person < 10000; ++person) {
                const Walker::Lived lived = walker.live();
                minutes.add(lived.minutes);
                asks.add(lived.asks);
                duplicates.add(lived.duplicates);
                wait.add(lived.wait);
            }
            // The last part of what is allowed is for what happens to none of ten thousand.
            const auto agrees = [&](const Mean &simulated, double expected, const char *what) {
                const double off = std::abs(simulated.mean() - expected);
                QVERIFY2(off <= 5 * simulated.error() + 1e-3 * (1 + expected),
                         qPrintable(QStringLiteral("seed %1: %2 is %3, simulated %4 ± %5").arg(seed).arg(QString::fromLatin1(what)).arg(expected).arg(simulated.mean()).arg(simulated.error())));
            };
            agrees(minutes, segment.person.minutes.total(), "minutes");
            agrees(asks, segment.person.asks, "asks");
            agrees(duplicates, segment.person.duplicates, "duplicates");
            agrees(wait, segment.person.waitDays, "wait");
            if (QTest::currentTestFailed())
                return;
            ++compared;
        }
    }
    QVERIFY(compared > 60);
}

QTEST_GUILESS_MAIN(tst_Simulated)
#include "tst_simulated.moc"
