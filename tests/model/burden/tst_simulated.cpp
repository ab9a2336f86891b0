// SPDX-License-Identifier: GPL-3.0-only
#include "model/burden/measure.h"
#include "model/journey/shares.h"
#include "tests/model/randomjourney.h"

#include <QSet>
#include <QTest>

#include <cmath>

using namespace model;

namespace {

/// One person after another walks through a journey as measure.md §2–4 tells it: exclusive ways, forks' branches each by
/// itself, one channel a visit, asks first and again. Nothing is solved here.
class Walker {
public:
    Walker(const Inventory &inventory, const Journey &journey, const Segment &segment, unsigned seed)
        : m_inventory(inventory), m_journey(journey), m_segment(segment), m_random(seed)
    {
        for (const Edge &edge : journey.edges)
            m_out[edge.from].append(&edge);
    }

    struct Lived {
        double minutes = 0, asks = 0, duplicates = 0, wait = 0;
    };
    Lived live()
    {
        m_lived = {};
        m_given.clear();
        for (const Node &node : m_journey.nodes) {
            if (node.kind == NodeKind::Start)
                walk(node.id);
        }
        return m_lived;
    }

private:
    bool happens(double probability) { return std::uniform_real_distribution<>(0, 1)(m_random) < probability; }

    size_t one(const std::vector<Way> &ways)
    {
        std::vector<double> shares;
        sharesFor(ways, &m_segment.id, shares);
        return std::discrete_distribution<size_t>(shares.begin(), shares.end())(m_random);
    }

    double shareOf(const Edge &edge) const
    {
        return edge.shareFor.contains(m_segment.id) ? edge.shareFor[m_segment.id].mean() : edge.share.mean();
    }

    /// Walks from a node to an end, or to a join that is not its own; that join.
    std::optional<NodeId> walk(NodeId at)
    {
        for (;;) {
            const Node &node = *m_journey.nodes.find(at);
            if (node.kind == NodeKind::End)
                return std::nullopt;
            if (node.kind == NodeKind::Fork) {
                at = fork(node);
            } else {
                if (node.kind == NodeKind::Step)
                    visit(node);
                std::vector<Way> ways;
                for (const Edge *edge : m_out[at])
                    ways.push_back({&edge->share, &edge->shareFor});
                at = m_out[at][static_cast<qsizetype>(one(ways))]->to;
                if (m_journey.nodes.find(at)->kind == NodeKind::Join)
                    return at;
                continue;
            }
            // Past the join, which shares people out as a choice does.
            std::vector<Way> ways;
            for (const Edge *edge : m_out[at])
                ways.push_back({&edge->share, &edge->shareFor});
            at = m_out[at][static_cast<qsizetype>(one(ways))]->to;
            if (m_journey.nodes.find(at)->kind == NodeKind::Join)
                return at;
        }
    }

    /// Goes through the branches taken; the fork's join.
    NodeId fork(const Node &node)
    {
        std::optional<NodeId> join;
        for (const Edge *edge : m_out[node.id]) {
            const bool empty = m_journey.nodes.find(edge->to)->kind == NodeKind::Join;
            if (empty)
                join = edge->to;
            else if (happens(shareOf(*edge)))
                join = walk(edge->to);
        }
        return join ? *join : joinOf(node.id);
    }

    /// Where no branch is taken: the first join met with as many joins as forks on the way.
    NodeId joinOf(const NodeId &fork)
    {
        QList<std::pair<NodeId, int>> open{{fork, 0}};
        QSet<QString> seen;
        while (!open.isEmpty()) {
            const auto [at, depth] = open.takeLast();
            const NodeKind kind = m_journey.nodes.find(at)->kind;
            const int inside = depth + (kind == NodeKind::Fork ? 1 : kind == NodeKind::Join ? -1 : 0);
            if (inside == 0)
                return at;
            for (const Edge *edge : m_out[at]) {
                const QString key = edge->to.text() + QLatin1Char('/') + QString::number(inside);
                if (!seen.contains(key)) {
                    seen.insert(key);
                    open.append({edge->to, inside});
                }
            }
        }
        qFatal("a fork without a join");
    }

    void visit(const Node &node)
    {
        const Channel *channel = nullptr;
        if (!node.channels.isEmpty()) {
            std::vector<Way> ways;
            for (const Channel &c : node.channels)
                ways.push_back({&c.share, &c.shareFor});
            channel = &node.channels[static_cast<qsizetype>(one(ways))];
        }
        const auto mean = [&](Measurand m) { return channel && (*channel)[m] ? (*channel)[m]->mean() : node[m].mean(); };
        const Pace &pace = m_segment.pace;
        m_lived.minutes += mean(Measurand::Learn) * pace.learn.mean() + mean(Measurand::Do) * pace.doing.mean()
                           + mean(Measurand::Travel) * pace.travel.mean() + mean(Measurand::Queue) * pace.queue.mean();
        m_lived.wait += mean(Measurand::Wait);
        for (const Ask &ask : node.asks) {
            if (!happens(ask.share.mean()))
                continue;
            const Item &item = *m_inventory.items.find(ask.item);
            const bool again = m_given.contains(ask.item);
            m_given.insert(ask.item);
            m_lived.asks += 1;
            m_lived.duplicates += again ? 1 : 0;
            m_lived.minutes += (again ? item.again : item.first).mean() * pace.give.mean();
        }
    }

    const Inventory &m_inventory;
    const Journey &m_journey;
    const Segment &m_segment;
    std::mt19937_64 m_random;
    QHash<NodeId, QList<const Edge *>> m_out;
    QSet<ItemId> m_given;
    Lived m_lived;
};

struct Mean {
    double sum = 0, squares = 0;
    int count = 0;
    void add(double value)
    {
        sum += value;
        squares += value * value;
        ++count;
    }
    double mean() const { return sum / count; }
    double error() const { return std::sqrt(std::max(0.0, squares / count - mean() * mean()) / count); }
};

} // namespace

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
