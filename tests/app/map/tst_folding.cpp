// SPDX-License-Identifier: GPL-3.0-only
#include "app/map/folding.h"

#include "model/files/format.h"
#include "tests/lifeevents.h"

#include <QTest>

#include <cmath>

using namespace app;
using namespace app::map;

namespace {

/// A shipped journey as drawn, with its figures.
Content drawn(const char *file)
{
    auto opened = model::files::open(QStringLiteral(TREADLIGHT_SOURCE "/journeys/") + QLatin1String(file));
    const auto workspace = std::make_shared<const model::Workspace>(std::move(opened).value().workspace);
    const model::Journey &journey = workspace->journeys.at(0);
    const SharedAnalysis analysis = analyse(workspace, journey.id, {}, {}, {});
    const Subject subject{workspace.get(), &journey, &journey, analysis.get()};
    return contentOf(subject, planOf(subject));
}

double minutesOf(const Content &content)
{
    double sum = 0;
    for (const NodeShown &node : content.nodes)
        sum += node.known ? node.known->minutes : 0;
    return sum;
}

} // namespace

class TestFolding : public QObject {
    Q_OBJECT
private slots:
    void figuresAddUp_data()
    {
        QTest::addColumn<QString>("file");
        for (const QFileInfo &file : tests::lifeEventFiles())
            QTest::newRow(qPrintable(file.fileName())) << file.fileName();
    }
    void figuresAddUp()
    {
        QFETCH(QString, file);
        const Content whole = drawn(qPrintable(file));
        QHash<model::NodeId, double> minutes;
        for (const NodeShown &node : whole.nodes)
            minutes.insert(node.id, node.known ? node.known->minutes : 0);
        for (const Folding folding : {Folding::Services, Folding::Organisations}) {
            const Content content = folded(whole, folding);
            QSet<model::NodeId> seen;
            for (const NodeShown &card : content.nodes) {
                double sum = 0;
                for (const model::NodeId &step : card.members) {
                    QVERIFY2(!seen.contains(step), "a step stands in two cards");
                    seen.insert(step);
                    sum += minutes.value(step);
                }
                if (card.isFolded())
                    QVERIFY(std::abs(sum - (card.known ? card.known->minutes : 0)) < 1e-9);
            }
            for (const NodeShown &node : whole.nodes)
                QCOMPARE(seen.contains(node.id), node.kind == model::NodeKind::Step);
            QVERIFY(std::abs(minutesOf(content) - minutesOf(whole)) < 1e-6);
        }
    }

    void nothingIsCovered_data() { figuresAddUp_data(); }
    void nothingIsCovered()
    {
        QFETCH(QString, file);
        const Content whole = drawn(qPrintable(file));
        for (const Folding folding : {Folding::Services, Folding::Organisations}) {
            const Content content = folded(whole, folding);
            for (const NodeShown &card : content.nodes) {
                for (const NodeShown &other : content.nodes) {
                    const bool apart = &card == &other || !card.isFolded() || !card.box.intersects(other.box);
                    QVERIFY2(apart, qPrintable(card.name + QStringLiteral(" covers ") + other.name));
                }
            }
        }
    }

    /// Whoever passes between two cards passes on one edge; what stays within a card is on none.
    void peopleBetweenCardsAddUp()
    {
        const Content whole = drawn("having-a-baby.json");
        const Content content = folded(whole, Folding::Organisations);
        QHash<model::NodeId, model::NodeId> cardOf;
        for (const NodeShown &card : content.nodes) {
            for (const model::NodeId &step : card.members)
                cardOf.insert(step, card.id);
        }
        QHash<model::EdgeId, double> expected;
        for (const EdgeShown &edge : whole.edges) {
            const bool between = cardOf.contains(edge.id.from) && cardOf.contains(edge.id.to);
            if (between && cardOf.value(edge.id.from, edge.id.from) != cardOf.value(edge.id.to, edge.id.to))
                expected[{cardOf.value(edge.id.from, edge.id.from), cardOf.value(edge.id.to, edge.id.to)}] += edge.passing;
        }
        for (const EdgeShown &edge : content.edges) {
            QVERIFY(edge.id.from != edge.id.to);
            if (expected.contains(edge.id))
                QVERIFY(edge.passing >= expected.take(edge.id) - 1e-9);
        }
        QVERIFY(expected.isEmpty());
        QVERIFY(content.nodes.size() < whole.nodes.size());
    }

    void bordersHaveTwoSides()
    {
        QCOMPARE(foldingAt(1, Folding::Steps), Folding::Steps);
        QCOMPARE(foldingAt(0.61, Folding::Steps), Folding::Steps);
        QCOMPARE(foldingAt(0.59, Folding::Steps), Folding::Services);
        QCOMPARE(foldingAt(0.61, Folding::Services), Folding::Services);
        QCOMPARE(foldingAt(0.65, Folding::Services), Folding::Steps);
        QCOMPARE(foldingAt(0.34, Folding::Services), Folding::Organisations);
        QCOMPARE(foldingAt(0.36, Folding::Organisations), Folding::Organisations);
        QCOMPARE(foldingAt(0.40, Folding::Organisations), Folding::Services);
        QCOMPARE(foldingAt(0.1, Folding::Steps), Folding::Organisations);
    }

    void stepsOfOneServiceBesideEachOtherAreOneCard()
    {
        Content content;
        content.size = {1000, 200};
        const auto step = [&](const char *id, double x, const char *service) {
            NodeShown node{model::NodeId(id)};
            node.box = QRectF(x, 4, 160, 72);
            node.service = node.serviceKey = QLatin1String(service);
            node.known = NodeShown::Known{1, 1, 30, 0, 30};
            content.nodes.append(node);
        };
        step("a", 0, "s");
        step("b", 200, "s");
        step("c", 400, "t");
        step("d", 600, "s");
        for (const auto &[from, to, passing] : {std::tuple("a", "b", 1.0), std::tuple("b", "c", 0.6), std::tuple("b", "d", 0.4), std::tuple("a", "d", 0.2)}) {
            EdgeShown edge{{model::NodeId(from), model::NodeId(to)}};
            edge.passing = passing;
            edge.way = {QPointF(0, 40), QPointF(900, 40)};
            content.edges.append(edge);
        }
        const Content made = folded(content, Folding::Services);
        QCOMPARE(made.nodes.size(), 3);
        QCOMPARE(made.nodes[0].box, QRectF(0, 4, 360, 72));
        QCOMPARE(made.nodes[0].known->minutes, 60.0);
        QCOMPARE(made.edges.size(), 2);
        QCOMPARE(made.edges[1].id, (model::EdgeId{model::NodeId("a"), model::NodeId("d")}));
        QCOMPARE(made.edges[1].passing, 0.4 + 0.2);
        QCOMPARE(made.edges[1].width, lineWidth(0.6));
    }
};

QTEST_MAIN(TestFolding)
#include "tst_folding.moc"
