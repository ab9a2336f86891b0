// SPDX-License-Identifier: GPL-3.0-only
#include "model/files/format.h"
#include "model/layout/arrange.h"
#include "tests/lifeevents.h"

#include <QDir>
#include <QElapsedTimer>
#include <QTest>

#include <random>

using namespace model;
using namespace model::layout;

namespace {

Node node(const QString &id, NodeKind kind, const QString &service = {})
{
    Node made{NodeId(id)};
    made.kind = kind;
    made.name = id;
    if (!service.isEmpty())
        made.service = ServiceId(service);
    return made;
}

/// A journey from a sketch: "start>a a>b:0.3 b>end"; names that begin with f, j, c, start, end tell their kind.
Journey sketch(const QString &text)
{
    Journey journey{JourneyId("sketch")};
    const auto kind = [](const QString &id) {
        return id.startsWith(QLatin1String("start")) ? NodeKind::Start
               : id.startsWith(QLatin1String("end")) ? NodeKind::End
               : id.startsWith(QLatin1Char('f'))     ? NodeKind::Fork
               : id.startsWith(QLatin1Char('j'))     ? NodeKind::Join
               : id.startsWith(QLatin1Char('c'))     ? NodeKind::Choice
                                                     : NodeKind::Step;
    };
    for (const QString &part : text.split(QLatin1Char(' '), Qt::SkipEmptyParts)) {
        const QStringList sides = part.section(QLatin1Char(':'), 0, 0).split(QLatin1Char('>'));
        for (const QString &side : sides) {
            if (!journey.nodes.contains(NodeId(side)))
                journey.nodes.put(
                    node(side, kind(side),
                         kind(side) == NodeKind::Step ? QStringLiteral("s%1").arg(side.size() % 3) : QString()));
        }
        Edge edge{NodeId(sides[0]), NodeId(sides[1])};
        const QString share = part.section(QLatin1Char(':'), 1);
        edge.share = share.isEmpty() ? 1.0 : share.toDouble();
        journey.edges.put(edge);
    }
    return journey;
}

Inventory services(int count)
{
    Inventory inventory;
    for (int i = 0; i < count; ++i) {
        const OrganisationId organisation(QStringLiteral("o%1").arg(i));
        inventory.organisations.put({organisation, organisation.text(), {}, {}});
        Service service{ServiceId(QStringLiteral("s%1").arg(i))};
        service.name = service.id.text();
        service.organisation = organisation;
        inventory.services.put(service);
    }
    return inventory;
}

/// Any graph at all: what a hand draws need not be sound.
Journey randomJourney(unsigned seed, int size)
{
    std::mt19937 random(seed);
    const auto below = [&](int n) { return static_cast<int>(random() % static_cast<unsigned>(n)); };
    Journey journey{JourneyId("random")};
    for (int i = 0; i < size; ++i) {
        const int dice = below(10);
        const NodeKind kind = i == 0          ? NodeKind::Start
                              : i + 1 == size ? NodeKind::End
                              : dice < 6      ? NodeKind::Step
                              : dice < 8      ? NodeKind::Choice
                              : dice < 9      ? NodeKind::Fork
                                              : NodeKind::Join;
        journey.nodes.put(node(QStringLiteral("n%1").arg(i), kind, QStringLiteral("s%1").arg(below(5))));
    }
    for (int i = 0; i + 1 < size; ++i) {
        for (int k = 1 + below(2); k > 0; --k) {
            const int to = std::min(size - 1, i + 1 + below(4));
            journey.edges.put(Edge{journey.nodes.at(i).id, journey.nodes.at(to).id, 0.5, {}, {}, {}});
        }
        if (below(8) == 0)
            journey.edges.put(Edge{journey.nodes.at(i).id, journey.nodes.at(below(i + 1)).id, 0.1, {}, {}, {}});
    }
    return journey;
}

bool crossesInside(const QPointF &a, const QPointF &b, const QRectF &box)
{
    const QRectF part = QRectF(a, b).normalized();
    return part.right() > box.left() + 1 && part.left() < box.right() - 1 && part.bottom() > box.top() + 1 &&
           part.top() < box.bottom() - 1;
}

QString nameOf(const EdgeId &edge) { return edge.from.text() + QLatin1Char('>') + edge.to.text(); }

QRectF boxOf(const Arrangement &picture, const NodeId &id)
{
    const auto it = std::find_if(picture.nodes.begin(), picture.nodes.end(),
                                 [&](const PlacedNode &placed) { return placed.node == id; });
    return it->box;
}

/// What is wrong with a picture; empty = nothing.
QStringList faults(const Journey &journey, const Arrangement &picture)
{
    QStringList found;
    QList<QRectF> cards;
    for (const PlacedNode &placed : picture.nodes) {
        if (journey.nodes.find(placed.node)->kind == NodeKind::Step)
            cards.append(placed.box);
    }
    for (qsizetype i = 0; i < cards.size(); ++i) {
        for (qsizetype k = i + 1; k < cards.size(); ++k) {
            if (cards[i].intersects(cards[k]))
                found.append(QStringLiteral("cards %1 and %2 overlap").arg(i).arg(k));
        }
    }
    for (const PlacedEdge &edge : picture.edges) {
        for (qsizetype i = 1; i < edge.way.size(); ++i) {
            if (edge.way[i].x() != edge.way[i - 1].x() && edge.way[i].y() != edge.way[i - 1].y())
                found.append(nameOf(edge.edge) + QStringLiteral(" runs aslant"));
            for (const QRectF &card : cards) {
                if (card.intersects(boxOf(picture, edge.edge.from)) || card.intersects(boxOf(picture, edge.edge.to)))
                    continue; // a hand put it on the edge's own end
                if (crossesInside(edge.way[i - 1], edge.way[i], card))
                    found.append(nameOf(edge.edge) + QStringLiteral(" crosses a card"));
            }
        }
    }
    return found;
}

QStringList labelFaults(const Journey &journey, const Arrangement &picture)
{
    QStringList found;
    for (const PlacedEdge &edge : picture.edges) {
        const auto outs = std::count_if(journey.edges.begin(), journey.edges.end(),
                                        [&](const Edge &e) { return e.from == edge.edge.from; });
        if (edge.toItself || edge.way.isEmpty() || outs < 2)
            continue;
        const double width = journey.edges.find(edge.edge)->share.likely < 0.095 ? 26 : 32;
        const QRectF words(edge.label - QPointF(width / 2, 6), QSizeF(width, 12));
        for (const PlacedNode &placed : picture.nodes) {
            if (journey.nodes.find(placed.node)->kind == NodeKind::Step && placed.box.intersects(words))
                found.append(nameOf(edge.edge) + QStringLiteral(" has its share on ") + placed.node.text());
        }
    }
    return found;
}

QString text(const Arrangement &picture)
{
    QString result;
    QDebug out(&result);
    for (const PlacedNode &placed : picture.nodes)
        out << placed.node.text() << placed.box << placed.lane << placed.column;
    for (const PlacedEdge &edge : picture.edges)
        out << nameOf(edge.edge) << edge.way << edge.label << edge.back;
    return result;
}

const PlacedNode &placed(const Arrangement &picture, const char *id)
{
    return *std::find_if(picture.nodes.begin(), picture.nodes.end(),
                         [&](const PlacedNode &n) { return n.node == NodeId(id); });
}

const PlacedEdge &way(const Arrangement &picture, const char *from, const char *to)
{
    return *std::find_if(picture.edges.begin(), picture.edges.end(), [&](const PlacedEdge &e) {
        return e.edge == EdgeId{NodeId(from), NodeId(to)};
    });
}

} // namespace

class TestArrange : public QObject {
    Q_OBJECT
private slots:
    void columnsAreTheLongestWay()
    {
        const Arrangement picture =
            arrange({}, sketch(QStringLiteral("start>a a>b:0.5 a>d:0.5 b>d d>a2 a2>b:0.1 a2>end:0.9")), LanesBy::None);
        QCOMPARE(placed(picture, "start").column, 0);
        QCOMPARE(placed(picture, "d").column, 3);
        QVERIFY(way(picture, "a2", "b").back);
        QCOMPARE(picture.lanes.size(), 1);
    }

    void aTrunkIsStraight()
    {
        const Arrangement picture = arrange({}, sketch(QStringLiteral("start>a a>b b>end")), LanesBy::None);
        for (const PlacedEdge &edge : picture.edges)
            QCOMPARE(edge.way.size(), 2);
        QCOMPARE(placed(picture, "b").box.left() - placed(picture, "a").box.right(), 40.0);
        QCOMPARE(placed(picture, "a").box.top(), 8.0);
        QCOMPARE(picture.lanes[0].height, 88.0);
    }

    void barsSpanTheirBranches()
    {
        const Arrangement picture =
            arrange({}, sketch(QStringLiteral("start>f f>a f>b f>d a>j b>j d>d2 d2>j j>end")), LanesBy::None);
        const QRectF fork = placed(picture, "f").box, join = placed(picture, "j").box;
        QCOMPARE(fork.width(), 8.0);
        for (const char *branch : {"a", "b", "d"}) {
            const QRectF box = placed(picture, branch).box;
            QVERIFY(fork.top() <= box.center().y() - 20 && fork.bottom() >= box.center().y() + 20);
            QCOMPARE(way(picture, "f", branch).way.size(), 2);
            QCOMPARE(box.left() - fork.right(), 48.0);
        }
        QCOMPARE(way(picture, "a", "j").way.size(), 2);
        QCOMPARE(fork.top(), join.top());
    }

    void aSkipRunsUnderTheCard()
    {
        const Arrangement picture =
            arrange({}, sketch(QStringLiteral("start>f f>a f>b a>c c>d:0.2 c>j:0.8 d>j b>j j>end")), LanesBy::None);
        const QList<QPointF> skip = way(picture, "c", "j").way;
        QCOMPARE(skip.size(), 3);
        QCOMPARE(skip[0].x(), placed(picture, "c").box.center().x());
        QCOMPARE(skip[1].y(), placed(picture, "d").box.bottom() + 20); // its share fits between
    }

    void aLoopToItselfIsAChip()
    {
        const Arrangement picture = arrange({}, sketch(QStringLiteral("start>a a>a:0.06 a>end:0.94")), LanesBy::None);
        const PlacedEdge &loop = way(picture, "a", "a");
        QVERIFY(loop.toItself && loop.way.isEmpty());
        QCOMPARE(loop.label.y(), placed(picture, "a").box.top());
    }

    void lanesFollowTheJourney()
    {
        const Arrangement picture =
            arrange(services(3), sketch(QStringLiteral("start>aaaa aaaa>bb bb>ddd ddd>end")), LanesBy::Organisation);
        QCOMPARE(picture.lanes.size(), 3);
        QCOMPARE(picture.lanes[0].key, QStringLiteral("o1"));
        QCOMPARE(placed(picture, "start").lane, 0);
        for (const PlacedNode &node : picture.nodes) {
            const Lane &lane = picture.lanes[node.lane];
            QVERIFY(node.box.top() >= lane.top && node.box.bottom() <= lane.top + lane.height);
        }
    }

    void randomJourneysAreDrawnWell()
    {
        for (unsigned seed = 1; seed <= 300; ++seed) {
            const Journey journey = randomJourney(seed, 3 + static_cast<int>(seed % 60));
            for (const LanesBy lanes : {LanesBy::Organisation, LanesBy::None}) {
                const Arrangement picture = arrange(services(5), journey, lanes);
                const QStringList wrong = faults(journey, picture) + labelFaults(journey, picture);
                QVERIFY2(wrong.isEmpty(),
                         qPrintable(QString::number(seed) + QLatin1Char(' ') + wrong.join(QLatin1Char('\n'))));
                QCOMPARE(text(picture), text(arrange(services(5), journey, lanes)));
            }
        }
    }

    void whatAHandPlacedStays()
    {
        for (unsigned seed = 1; seed <= 60; ++seed) {
            const Journey journey = randomJourney(seed, 30);
            const Arrangement before = arrange(services(5), journey, LanesBy::Organisation);
            QMap<NodeId, QPointF> places;
            for (qsizetype i = 3; i < journey.nodes.size(); i += 11) {
                if (journey.nodes.at(i).kind == NodeKind::Step)
                    places.insert(journey.nodes.at(i).id, before.nodes[i].box.center() + QPointF(37, 61));
            }
            const Arrangement picture = arrange(services(5), journey, LanesBy::Organisation, places);
            for (const PlacedNode &node : picture.nodes) {
                if (places.contains(node.node)) {
                    QCOMPARE(node.box.center(), places[node.node]);
                    QVERIFY(node.byHand);
                }
            }
            const QStringList wrong = faults(journey, picture);
            QVERIFY2(wrong.isEmpty(),
                     qPrintable(QString::number(seed) + QLatin1Char(' ') + wrong.join(QLatin1Char('\n'))));
        }
    }

    void shippedJourneysAreDrawnWell()
    {
        for (const QFileInfo &file : tests::lifeEventFiles()) {
            const auto opened = files::open(file.filePath());
            QVERIFY2(opened.ok(), qPrintable(file.fileName()));
            for (const Journey &journey : opened->workspace.journeys) {
                for (const LanesBy lanes :
                     {LanesBy::Organisation, LanesBy::Service, LanesBy::Channel, LanesBy::Phase, LanesBy::None}) {
                    const Arrangement picture = arrange(opened->workspace.inventory, journey, lanes);
                    const QStringList wrong = faults(journey, picture) + labelFaults(journey, picture);
                    QVERIFY2(wrong.isEmpty(), qPrintable(file.fileName() + QLatin1Char(' ') + wrong.join(QLatin1Char('\n'))));
                }
            }
        }
    }

    void largeJourneysTakeLittleTime()
    {
        const Journey journey = randomJourney(7, 5000);
        QElapsedTimer timer;
        timer.start();
        const Arrangement picture = arrange(services(30), journey, LanesBy::Organisation);
        qInfo("5,000 nodes: %lld ms", timer.elapsed());
        QVERIFY(timer.elapsed() < 5000); // a bound for slow machines and debug builds; the target is 500
        QCOMPARE(picture.nodes.size(), 5000);
    }

    void nothingIsNothing()
    {
        QVERIFY(arrange({}, Journey{JourneyId("j")}, LanesBy::Organisation).nodes.isEmpty());
        Journey one{JourneyId("j")};
        one.nodes.put(node(QStringLiteral("a"), NodeKind::Step));
        QCOMPARE(arrange({}, one, LanesBy::Organisation).nodes.size(), 1);
    }
};

QTEST_GUILESS_MAIN(TestArrange)
#include "tst_arrange.moc"
