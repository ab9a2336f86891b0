// SPDX-License-Identifier: GPL-3.0-only
#include "model/files/format.h"
#include "model/layout/arrange.h"
#include "tests/lifeevents.h"
#include "tests/model/layout/crossings.h"
#include "tests/model/randomjourney.h"

#include <QDir>
#include <QTest>

using namespace model;
using namespace model::layout;

namespace {

constexpr LanesBy everyLanes[] = {LanesBy::Organisation, LanesBy::Service, LanesBy::Channel, LanesBy::Phase, LanesBy::None};

QString nameOf(const EdgeId &edge) { return edge.from.text() + QLatin1Char('>') + edge.to.text(); }

bool goesThrough(const QPointF &a, const QPointF &b, const QRectF &box)
{
    return std::max(a.x(), b.x()) > box.left() + 1 && std::min(a.x(), b.x()) < box.right() - 1 &&
           std::max(a.y(), b.y()) > box.top() + 1 && std::min(a.y(), b.y()) < box.bottom() - 1;
}

QString text(const Arrangement &picture)
{
    QString result;
    QDebug out(&result);
    for (const PlacedNode &placed : picture.nodes)
        out << placed.node.text() << placed.box << placed.lane << placed.column << placed.parts << placed.words;
    for (const PlacedEdge &edge : picture.edges)
        out << nameOf(edge.edge) << edge.way << edge.label << edge.back;
    return result;
}

/// A journey with what a picture of it shows, asked in many ways.
class Picture {
public:
    Picture(const Journey &theJourney, const Arrangement &arrangement) : journey(theJourney), a(arrangement) {}

    NodeKind kind(qsizetype node) const { return journey.nodes.at(node).kind; }
    bool isBar(qsizetype node) const { return kind(node) == NodeKind::Fork || kind(node) == NodeKind::Join; }
    qsizetype place(const NodeId &id) const { return journey.nodes.place(id); }

    QStringList faults() const
    {
        QStringList found;
        for (qsizetype i = 0; i < a.nodes.size(); ++i) {
            for (qsizetype k = i + 1; k < a.nodes.size(); ++k) {
                const QRectF common = a.nodes[i].box.intersected(a.nodes[k].box);
                if (kind(i) == NodeKind::Step && kind(k) == NodeKind::Step && common.width() > 0 && common.height() > 0)
                    found.append(QStringLiteral("cards %1 and %2 overlap").arg(i).arg(k));
            }
            checkLane(i, found);
        }
        for (const PlacedEdge &edge : a.edges)
            checkWay(edge, found);
        checkOnTop(found);
        return found;
    }

private:
    void checkLane(qsizetype node, QStringList &found) const
    {
        const PlacedNode &placed = a.nodes[node];
        const Lane &lane = a.lanes[placed.lane];
        if (kind(node) == NodeKind::Step && (placed.box.top() < lane.top || placed.box.bottom() > lane.top + lane.height))
            found.append(placed.node.text() + QStringLiteral(" leaves its lane"));
    }

    void checkWay(const PlacedEdge &edge, QStringList &found) const
    {
        const qsizetype from = place(edge.edge.from), to = place(edge.edge.to);
        if (from < 0 || to < 0 || from == to)
            return;
        if (edge.way.size() < 2)
            found.append(nameOf(edge.edge) + QStringLiteral(" has no way"));
        if (!edge.back && a.nodes[from].column >= a.nodes[to].column)
            found.append(nameOf(edge.edge) + QStringLiteral(" leads on, but not to the right"));
        for (qsizetype i = 1; i < edge.way.size(); ++i) {
            const QPointF p = edge.way[i - 1], q = edge.way[i];
            if (p.x() != q.x() && p.y() != q.y())
                found.append(nameOf(edge.edge) + QStringLiteral(" runs aslant"));
            for (qsizetype n = 0; n < a.nodes.size(); ++n) {
                if (kind(n) == NodeKind::Step && goesThrough(p, q, a.nodes[n].box))
                    found.append(nameOf(edge.edge) + QStringLiteral(" goes through ") + a.nodes[n].node.text());
                if (!isBar(n) || n == from || n == to)
                    continue;
                for (const QRectF &part : a.nodes[n].parts) {
                    if (goesThrough(p, q, part))
                        found.append(nameOf(edge.edge) + QStringLiteral(" goes through the bar ") + a.nodes[n].node.text());
                }
            }
        }
    }

    /// Ways without an end in common lie on top of one another for a corner at most.
    void checkOnTop(QStringList &found) const
    {
        for (qsizetype i = 0; i < a.edges.size(); ++i) {
            for (qsizetype k = i + 1; k < a.edges.size(); ++k) {
                const PlacedEdge &x = a.edges[i], &y = a.edges[k];
                if (x.edge.from == y.edge.from || x.edge.to == y.edge.to || x.edge.from == y.edge.to || x.edge.to == y.edge.from)
                    continue;
                double common = 0;
                for (qsizetype p = 1; p < x.way.size(); ++p) {
                    for (qsizetype q = 1; q < y.way.size(); ++q)
                        common += tests::overlap(x.way[p - 1], x.way[p], y.way[q - 1], y.way[q]);
                }
                if (common > 160)
                    found.append(QStringLiteral("%1 and %2 run on top of one another for %3").arg(nameOf(x.edge), nameOf(y.edge)).arg(common));
            }
        }
    }

    const Journey &journey;
    const Arrangement &a;
};

QString report(unsigned seed, const QStringList &faults)
{
    return QString::number(seed) + QStringLiteral(": ") + faults.mid(0, 6).join(QStringLiteral("; "));
}

/// The same journey with the tables of its inventory filled the other way round.
Inventory turned(const Inventory &inventory)
{
    Inventory other;
    for (qsizetype i = inventory.organisations.size(); i > 0; --i)
        other.organisations.put(inventory.organisations.at(i - 1));
    for (qsizetype i = inventory.services.size(); i > 0; --i)
        other.services.put(inventory.services.at(i - 1));
    return other;
}

} // namespace

class TestLayoutProperties : public QObject {
    Q_OBJECT
private slots:
    void soundJourneysAreDrawnWell()
    {
        for (unsigned seed = 1; seed <= 150; ++seed) {
            const Workspace w = tests::RandomJourney(seed, 3 + static_cast<int>(seed % 18)).workspace();
            const Journey &journey = w.journeys.at(0);
            for (const LanesBy lanes : everyLanes) {
                const Arrangement picture = arrange(w.inventory, journey, lanes);
                const QStringList faults = Picture(journey, picture).faults();
                QVERIFY2(faults.isEmpty(), qPrintable(report(seed, faults)));
                QCOMPARE(text(picture), text(arrange(turned(w.inventory), journey, lanes)));
            }
        }
    }

    /// Without lanes nothing of others stands between the branches of a fork, and its bars are whole.
    void forksAreWholeWithoutLanes()
    {
        for (unsigned seed = 1; seed <= 150; ++seed) {
            const Workspace w = tests::RandomJourney(seed, 3 + static_cast<int>(seed % 18)).workspace();
            const Journey &journey = w.journeys.at(0);
            const Structure structure(journey);
            const Arrangement picture = arrange(w.inventory, journey, LanesBy::None);
            for (int fork = 0; fork < journey.nodes.size(); ++fork) {
                const int join = structure.partner[static_cast<size_t>(fork)];
                if (journey.nodes.at(fork).kind != NodeKind::Fork || join < 0)
                    continue;
                for (int node = 0; node < journey.nodes.size(); ++node) {
                    const QPointF middle = picture.nodes[node].box.center();
                    int around = structure.fork[static_cast<size_t>(node)];
                    while (around >= 0 && around != fork)
                        around = structure.fork[static_cast<size_t>(around)];
                    const bool mine = around == fork || node == fork || node == join;
                    const bool within = middle.x() > picture.nodes[fork].box.right() && middle.x() < picture.nodes[join].box.left() &&
                                        middle.y() > picture.nodes[fork].box.top() && middle.y() < picture.nodes[fork].box.bottom();
                    QVERIFY2(mine || !within, qPrintable(report(seed, {journey.nodes.at(node).id.text() + QStringLiteral(" stands inside ") + journey.nodes.at(fork).id.text()})));
                }
            }
        }
    }

    void halfDrawnJourneysAreDrawnWell()
    {
        // Neither start nor end, steps by themselves, a fork without a join, a way to nowhere, no names.
        Journey journey{JourneyId("half")};
        for (int i = 0; i < 14; ++i) {
            Node node{NodeId(QStringLiteral("n%1").arg(i))};
            node.kind = i == 3 ? NodeKind::Fork : i == 9 ? NodeKind::Choice : i == 11 ? NodeKind::Join : NodeKind::Step;
            journey.nodes.put(node);
        }
        for (const auto &[from, to] : std::vector<std::pair<int, int>>{{0, 1}, {1, 0}, {2, 3}, {3, 4}, {3, 5}, {5, 5}, {6, 9}, {9, 7}, {9, 8}, {11, 12}, {4, 99}})
            journey.edges.put(Edge{NodeId(QStringLiteral("n%1").arg(from)), NodeId(QStringLiteral("n%1").arg(to)), 0.5, {}, {}, {}});
        for (const LanesBy lanes : everyLanes) {
            const Arrangement picture = arrange({}, journey, lanes);
            const QStringList faults = Picture(journey, picture).faults();
            QVERIFY2(faults.isEmpty(), qPrintable(report(0, faults)));
            QCOMPARE(picture.nodes.size(), journey.nodes.size());
        }
    }

    /// A placed node is exactly there; no automatic card touches it; whatever it does not cover stays where it was.
    void aHandMovesNothingElse()
    {
        for (unsigned seed = 1; seed <= 80; ++seed) {
            tests::RandomJourney random(seed, 16);
            const Workspace w = random.workspace();
            const Journey &journey = w.journeys.at(0);
            const Arrangement before = arrange(w.inventory, journey, LanesBy::Organisation);
            QMap<NodeId, QPointF> places;
            for (int i = 0; i < 3; ++i) {
                const qsizetype node = random.whole(static_cast<int>(journey.nodes.size()));
                if (journey.nodes.at(node).kind == NodeKind::Step)
                    places.insert(journey.nodes.at(node).id, before.nodes[node].box.center() + QPointF(random.number(-200, 200), random.number(-20, 200)));
            }
            const Arrangement after = arrange(w.inventory, journey, LanesBy::Organisation, places);
            for (qsizetype i = 0; i < journey.nodes.size(); ++i) {
                const PlacedNode &node = after.nodes[i];
                if (const auto at = places.constFind(node.node); at != places.constEnd()) {
                    QCOMPARE(node.box.center(), *at);
                    continue;
                }
                bool covered = false;
                for (auto at = places.cbegin(); at != places.cend(); ++at) {
                    QRectF hand(QPointF(), QSizeF(160, 72));
                    hand.moveCenter(*at);
                    QVERIFY2(journey.nodes.at(i).kind != NodeKind::Step || !hand.intersects(node.box), qPrintable(report(seed, {node.node.text()})));
                    covered = covered || hand.adjusted(-26, -8, 26, 8).intersects(before.nodes[i].box);
                }
                if (!covered)
                    QCOMPARE(node.box, before.nodes[i].box);
            }
        }
    }

    /// A step more on a way: what stood above another still does (but for a card or two where lanes are full), and few
    /// change their height.
    void aStepMoreMovesFew()
    {
        for (const QFileInfo &file : tests::lifeEventFiles()) {
            const auto opened = files::open(file.filePath());
            QVERIFY2(opened.ok(), qPrintable(file.fileName()));
            const Journey &journey = opened->workspace.journeys.at(0);
            const Arrangement before = arrange(opened->workspace.inventory, journey, LanesBy::Organisation);
            for (qsizetype k = 0; k < journey.edges.size(); k += 9) {
                Journey more = journey;
                const Edge edge = journey.edges.at(k);
                if (edge.from == edge.to)
                    continue;
                Node step{NodeId("one-more")};
                step.name = QStringLiteral("One more");
                step.service = journey.nodes.find(edge.from)->service;
                more.nodes.put(step);
                more.edges.remove(edge.key());
                more.edges.put(Edge{edge.from, step.id, edge.share, {}, {}, {}});
                more.edges.put(Edge{step.id, edge.to, 1, {}, {}, {}});
                const Arrangement after = arrange(opened->workspace.inventory, more, LanesBy::Organisation, {}, {}, &before);
                int turnedOver = 0, moved = 0;
                for (qsizetype i = 0; i < journey.nodes.size(); ++i) {
                    const auto offset = [](const Arrangement &a, qsizetype n) { return a.nodes[n].box.center().y() - a.lanes[a.nodes[n].lane].top; };
                    if (journey.nodes.at(i).kind != NodeKind::Step)
                        continue;
                    moved += std::abs(offset(after, i) - offset(before, i)) > 0.5 ? 1 : 0;
                    for (qsizetype n = 0; n < journey.nodes.size(); ++n) {
                        const double was = before.nodes[i].box.center().y() - before.nodes[n].box.center().y();
                        const double is = after.nodes[i].box.center().y() - after.nodes[n].box.center().y();
                        turnedOver += journey.nodes.at(n).kind == NodeKind::Step && was < -40 && is > 40 ? 1 : 0;
                    }
                }
                QVERIFY2(turnedOver <= 4 && moved <= 2 * journey.nodes.size() / 5, qPrintable(QStringLiteral("%1: %2 turned over, %3 moved").arg(nameOf(edge.key())).arg(turnedOver).arg(moved)));
            }
        }
    }

    void manyNodesAreDrawnWell()
    {
        const Workspace w = tests::RandomJourney(5, 900).workspace();
        const Journey &journey = w.journeys.at(0);
        const Arrangement picture = arrange(w.inventory, journey, LanesBy::Organisation);
        QCOMPARE(picture.nodes.size(), journey.nodes.size());
        QCOMPARE(text(picture), text(arrange(w.inventory, journey, LanesBy::Organisation)));
    }
};

QTEST_GUILESS_MAIN(TestLayoutProperties)
#include "tst_properties.moc"
