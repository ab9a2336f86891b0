// SPDX-License-Identifier: GPL-3.0-only
#include "app/map/tokens.h"
#include "tests/model/sketch.h"

#include "model/files/format.h"

#include <QTest>

using namespace app::map;
using model::NodeId;
using model::burden::Simulation;

namespace {

Simulation simulationOf(const model::Workspace &workspace)
{
    return *Simulation::of(workspace.inventory, workspace.journeys.at(0), {}, Tokens::seed);
}

} // namespace

class TestTokens : public QObject {
    Q_OBJECT
private slots:
    /// Whoever is in a step in the middle of a visit is shown there, in every shipped journey's stories.
    void everybodyIsWhereTheirStorySays()
    {
        const auto opened = model::files::open(QStringLiteral(TREADLIGHT_SOURCE "/journeys/having-a-baby.json"));
        const model::Workspace &workspace = opened->workspace;
        const Simulation simulation = simulationOf(workspace);
        const std::optional<model::SegmentId> segment = simulation.segments().front().id;
        const Tokens tokens(simulation, segment, workspace.journeys.at(0));
        int looked = 0;
        for (quint32 person = 0; person < Tokens::people; ++person) {
            for (const model::burden::StoryVisit &visit : simulation.story(0, person).visits) {
                const QList<Tokens::Place> places = tokens.at((visit.startDay + visit.endDay()) / 2);
                const bool there = std::any_of(places.begin(), places.end(), [&](const Tokens::Place &place) {
                    return place.person == static_cast<int>(person) + 1 && (place.node == visit.step || (!place.way.isEmpty() && place.way.first().from == visit.step));
                });
                QVERIFY2(there, qPrintable(visit.step.text()));
                ++looked;
            }
        }
        QVERIFY(looked > 50);
    }

    void nobodyIsLost()
    {
        const auto opened = model::files::open(QStringLiteral(TREADLIGHT_SOURCE "/journeys/having-a-baby.json"));
        const Simulation simulation = simulationOf(opened->workspace);
        const Tokens tokens(simulation, {}, opened->workspace.journeys.at(0));
        QVERIFY(tokens.days() > 0);
        for (int i = 0; i <= 200; ++i) {
            QSet<int> seen;
            for (const Tokens::Place &place : tokens.at(tokens.days() * i / 200))
                seen.insert(place.person);
            QCOMPARE(seen.size(), static_cast<qsizetype>(Tokens::people));
        }
        QCOMPARE(tokens.throughAt(-1), 0);
        QCOMPARE(tokens.throughAt(tokens.days()), static_cast<int>(Tokens::people));
    }

    void branchesOfAForkAreWalkedSideBySide()
    {
        const model::Workspace workspace = tests::Sketch(QStringLiteral("start -> a[wait 10] -> fork:f -> b[wait 20] -> join:j -> c[wait 5] -> end; f -> d[wait 8] -> j")).workspace();
        const Tokens tokens(simulationOf(workspace), {}, workspace.journeys.at(0));
        const auto nodesAt = [&](double day) {
            QStringList nodes;
            for (const Tokens::Place &place : tokens.at(day)) {
                if (place.person == 1)
                    nodes.append(place.node.text() + (place.way.isEmpty() ? QString() : QStringLiteral(" from ") + place.way.first().from.text()));
            }
            nodes.sort();
            return nodes.join(QStringLiteral(", "));
        };
        QCOMPARE(nodesAt(5), QStringLiteral("a"));
        QCOMPARE(nodesAt(9.95), QStringLiteral("b from a, d from a"));
        QCOMPARE(nodesAt(15), QStringLiteral("b, d"));
        QCOMPARE(nodesAt(25), QStringLiteral("b, d")); // done with d, and waiting for b
        QCOMPARE(nodesAt(29.95), QStringLiteral("c from b, c from d"));
        QCOMPARE(nodesAt(32), QStringLiteral("c"));
        QCOMPARE(nodesAt(35), QStringLiteral("end"));
    }

    void aWalkGoesFromEndToEnd()
    {
        Tokens::Place place{1, NodeId("b"), {{NodeId("a"), NodeId("b")}}, 0};
        const auto wayOf = [](const model::EdgeId &) { return QList<QPointF>{{0, 0}, {10, 0}, {10, 10}}; };
        QCOMPARE(pointOf(place, QRectF(10, 10, 160, 72), wayOf), QPointF(0, 0));
        place.along = 0.5;
        QCOMPARE(pointOf(place, QRectF(10, 10, 160, 72), wayOf), QPointF(10, 0));
        place.along = 1;
        QCOMPARE(pointOf(place, QRectF(10, 10, 160, 72), wayOf), QPointF(10, 10));
    }
};

QTEST_GUILESS_MAIN(TestTokens)
#include "tst_tokens.moc"
