// SPDX-License-Identifier: GPL-3.0-only
#include "model/files/json.h"
#include "model/scenario/numbers.h"
#include "tests/lifeevents.h"
#include "tests/model/sketch.h"

#include <QDir>
#include <QFile>
#include <QSet>
#include <QTest>

using namespace model;

namespace {

QList<Number> numbersIn(const Workspace &w, const QList<Entry> &entries = {})
{
    return numbersOf(w.inventory, w.journeys.at(0), entries);
}

/// "path value", those in doubt with a "?".
QStringList listed(const QList<Number> &numbers, bool all = false)
{
    QStringList lines;
    for (const Number &number : numbers) {
        if (all || number.quantity.mean() != 0)
            lines += number.path + QLatin1Char(' ') + QString::number(number.quantity.mean()) + (number.isUncertain ? QStringLiteral("?") : QString());
    }
    return lines;
}

QList<Workspace> shipped()
{
    QList<Workspace> all;
    for (const QFileInfo &info : tests::lifeEventFiles()) {
        QFile file(info.filePath());
        if (file.open(QIODevice::ReadOnly))
            all += files::readJson(file.readAll(), info.fileName())->workspace;
    }
    return all;
}

} // namespace

class TestNumbers : public QObject {
    Q_OBJECT

private slots:
    void areListedInTheDocumentsOrder()
    {
        const Workspace w = tests::Sketch(QStringLiteral("start -> a[do 10; i; k 0.5] -0.8-> end; a -0.2-> a")).item("i", 4, 1).workspace();
        QCOMPARE(listed(numbersIn(w)),
                 (QStringList{QStringLiteral("items/i/first 4?"), QStringLiteral("items/i/again 1?"), QStringLiteral("segments/all/pace/learn 1"),
                              QStringLiteral("segments/all/pace/do 1"), QStringLiteral("segments/all/pace/give 1"),
                              QStringLiteral("segments/all/pace/travel 1"), QStringLiteral("segments/all/pace/queue 1"),
                              QStringLiteral("journeys/j/people/all 100?"), QStringLiteral("journeys/j/nodes/a/do 10?"),
                              QStringLiteral("journeys/j/nodes/a/asks/i/share 1"), QStringLiteral("journeys/j/nodes/a/asks/k/share 0.5?"),
                              QStringLiteral("journeys/j/edges/start/a/share 1"), QStringLiteral("journeys/j/edges/a/end/share 0.8?"),
                              QStringLiteral("journeys/j/edges/a/a/share 0.2?")}));
    }

    void leaveOutWhatCountsForNothing()
    {
        Workspace w = tests::Sketch(QStringLiteral("start -> a[do 10; i] -> end; b[do 7; k]")).workspace();
        w.inventory.segments.put(Segment{.id = SegmentId("nobody"), .hourValue = 3});
        const QString all = listed(numbersIn(w), true).join(QLatin1Char('\n'));
        QVERIFY(!all.contains(QStringLiteral("nodes/b")));
        QVERIFY(!all.contains(QStringLiteral("items/k")));
        QVERIFY(!all.contains(QStringLiteral("nobody")));
        // A nought is listed, without doubt.
        QVERIFY(all.contains(QStringLiteral("nodes/a/travel 0\n")));
    }

    void ofAScenarioComeAlong()
    {
        Workspace w = tests::Sketch(QStringLiteral("start -> a[do 10; i] -> end")).workspace();
        Scenario s{ScenarioId("s/1"), JourneyId("j"), QStringLiteral("S"), {}, {}, {}, {}};
        Node added{.id = NodeId("n")};
        added[Measurand::Wait] = 3;
        s.changes += Change(changes::Insert{NodeId("a"), NodeId("end"), added});
        s.changes.back().takeUp.rest = 0.5;
        s.changes.back().cost = 1000;
        s.changes += Change(changes::Reuse{});
        Quantity said = 0.25;
        said.grade = Grade::Estimate;
        s.changes += Change(changes::Reuse{.residual = said});
        s.changes += Change(changes::Set{NodeId("a"), Measurand::Do, 4});
        s.changes.back().enabled = false;
        w.scenarios.put(s);
        const QStringList lines = listed(numbersIn(w, *entriesOf(w.scenarios, s.id)));
        QVERIFY(lines.contains(QStringLiteral("scenarios/s~11/changes/0/node/wait 3?")));
        QVERIFY(lines.contains(QStringLiteral("scenarios/s~11/changes/0/takeUp 0.5?")));
        QVERIFY(lines.contains(QStringLiteral("scenarios/s~11/changes/0/cost 1000?")));
        QVERIFY(lines.contains(QStringLiteral("scenarios/s~11/changes/1/takeUp 1")));
        QVERIFY(lines.contains(QStringLiteral("scenarios/s~11/changes/1/residual 0.25")));
        QVERIFY(lines.contains(QStringLiteral("scenarios/s~11/changes/2/residual 0.25?")));
        QVERIFY(lines.filter(QStringLiteral("changes/3")).isEmpty());
    }

    void sayWhatTheyAre()
    {
        Workspace w = tests::Sketch(QStringLiteral("start -> a[do 10; i 0.5] -> end")).workspace();
        w.inventory.items.put(Item{.id = ItemId("i"), .name = QStringLiteral("Passport")});
        Node a = *w.journeys.at(0).nodes.find(NodeId("a"));
        a.name = QStringLiteral("Apply");
        a.channels += Channel{.channel = QStringLiteral("phone"), .shareFor = {{SegmentId("all"), 1}}};
        a.channels.front()[Measurand::Queue] = 12;
        Journey journey = w.journeys.at(0);
        journey.nodes.put(a);
        w.journeys.put(journey);
        QStringList words;
        for (const Number &number : numbersIn(w)) {
            if (number.where.node && number.quantity.mean() != 0)
                words += number.subject + QStringLiteral(": ") + number.property + QLatin1Char(' ') + QString::number(number.quantity.mean()) + number.unit
                         + QStringLiteral(" (") + labelOf(number.kind) + QLatin1Char(')');
        }
        QCOMPARE(words, (QStringList{QStringLiteral("Apply: do 10min (Do)"), QStringLiteral("Apply: share asked for Passport 0.5 (Share)"),
                                     QStringLiteral("Apply: share, phone 1 (Share)"), QStringLiteral("Apply: share for All, phone 1 (Share)"),
                                     QStringLiteral("Apply: on hold, phone 12min (On hold)")}));
    }

    void haveAPathEachInEveryShippedJourney()
    {
        for (const Workspace &w : shipped()) {
            for (qsizetype s = -1; s < w.scenarios.size(); ++s) {
                const QList<Entry> entries = s < 0 ? QList<Entry>() : *entriesOf(w.scenarios, w.scenarios.at(s).id);
                QSet<QString> paths;
                for (const Number &number : numbersIn(w, entries)) {
                    QVERIFY2(!paths.contains(number.path), qPrintable(number.path));
                    paths.insert(number.path);
                    QVERIFY(!number.subject.isEmpty() && !number.property.isEmpty());
                }
                QVERIFY(paths.size() > 200);
            }
        }
    }

    void areAsSureAsTheirGrade()
    {
        Quantity q = 10;
        QCOMPARE(relativeErrorOf(q, usualGradeErrors), 0.6);
        q.grade = Grade::Published;
        QCOMPARE(relativeErrorOf(q, usualGradeErrors), 0.1);
        q.sure = 0.02;
        QCOMPARE(relativeErrorOf(q, usualGradeErrors), 0.02);
    }
};

QTEST_GUILESS_MAIN(TestNumbers)
#include "tst_listednumbers.moc"
