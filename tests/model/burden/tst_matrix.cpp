// SPDX-License-Identifier: GPL-3.0-only
#include "model/burden/matrix.h"
#include "model/burden/person.h"
#include "model/journey/structure.h"
#include "tests/model/burden/oracle.h"
#include "tests/model/randomjourney.h"
#include "tests/model/sketch.h"

#include <QElapsedTimer>
#include <QTest>

using namespace model;
using namespace model::burden;
using tests::Sketch;

namespace {

bool near(double a, double b) { return std::abs(a - b) <= 1e-9 * std::max(1.0, std::abs(b)); }

#define NEAR(actual, expected) \
    QVERIFY2(near(actual, expected), qPrintable(QStringLiteral("%1: %2 is %3, should be %4").arg(which, QStringLiteral(#actual)).arg(actual, 0, 'g', 15).arg(expected, 0, 'g', 15)))

Matrix madeOf(const Workspace &w, const QList<Entry> &entries = {}, const std::optional<SegmentId> &segment = {}, Columns columns = Columns::Steps)
{
    Result<Matrix> made = matrix(w.inventory, w.journeys.at(0), entries, segment, columns);
    if (!made)
        qFatal("no matrix: %s", qPrintable(made.refusal()));
    return *std::move(made);
}

int columnOf(const Matrix &matrix, const char *step)
{
    const auto found = std::ranges::find(matrix.columns, NodeId(step), &MatrixColumn::step);
    return found == matrix.columns.end() ? -1 : static_cast<int>(found - matrix.columns.begin());
}

void compareSums(const AskSums &a, const AskSums &b, const QString &which)
{
    NEAR(a.asks, b.asks);
    NEAR(a.first, b.first);
    NEAR(a.within, b.within);
    NEAR(a.across, b.across);
    NEAR(a.certain, b.certain);
    NEAR(a.reused, b.reused);
    NEAR(a.minutes, b.minutes);
    NEAR(a.minutesAgain, b.minutesAgain);
}

/// Who was told first and who asks then, one item, no forks: mass moves with its memory until none is left.
class Memory {
public:
    Memory(const Workspace &w, const ItemId &item) : m_w(w), m_item(item) {}

    /// By node and organisation told first (empty: none).
    std::map<std::pair<NodeId, QString>, double> told()
    {
        const Journey &j = m_w.journeys.at(0);
        std::map<State, double> at;
        for (const Node &n : j.nodes) {
            if (n.kind == NodeKind::Start)
                at[{n.id, {}, false, {}}] = 1;
        }
        while (!at.empty()) {
            std::map<State, double> next;
            for (const auto &[state, mass] : at)
                visit(state, mass, next);
            std::erase_if(next, [](const auto &one) { return one.second < 1e-16; });
            at = std::move(next);
        }
        return m_told;
    }

private:
    struct State {
        NodeId node;
        QString first;
        bool asked;
        std::set<QString> organisations;
        bool operator<(const State &other) const
        {
            return std::tie(node, first, asked, organisations) < std::tie(other.node, other.first, other.asked, other.organisations);
        }
    };

    void visit(const State &state, double mass, std::map<State, double> &next)
    {
        const Node &n = *m_w.journeys.at(0).nodes.find(state.node);
        const Ask *ask = n.ask(m_item);
        const double h = ask ? ask->share.mean() : 0;
        if (h > 0) {
            const Organisation *o = m_w.inventory.organisationOf(n.service);
            const QString by = o ? o->id.text() : QString();
            if (state.asked && !state.organisations.contains(by))
                m_told[{n.id, state.first}] += mass * h;
            State asked = state;
            asked.first = state.asked ? state.first : by;
            asked.asked = true;
            asked.organisations.insert(by);
            move(asked, mass * h, next);
        }
        move(state, mass * (1 - h), next);
    }
    void move(const State &state, double mass, std::map<State, double> &next)
    {
        double sum = 0;
        for (const Edge &e : m_w.journeys.at(0).edges)
            sum += e.from == state.node ? e.share.mean() : 0;
        for (const Edge &e : m_w.journeys.at(0).edges) {
            if (e.from != state.node || !(e.share.mean() > 0))
                continue;
            State moved = state;
            moved.node = e.to;
            next[moved] += mass * e.share.mean() / sum;
        }
    }

    const Workspace &m_w;
    ItemId m_item;
    std::map<std::pair<NodeId, QString>, double> m_told;
};

} // namespace

class tst_Matrix : public QObject {
    Q_OBJECT
private slots:
    void againAcrossAndWithin();
    void reuseAndHeld();
    void certain_data();
    void certain();
    void itemsAgainstTheOracle_data();
    void itemsAgainstTheOracle();
    void sameAsMeasureAndDetail();
    void coarserColumnsAddUp();
    void tellingsAddUp();
    void tellingsAgainstMemory();
    void certainNeverComesFirst();
    void inTheOrderOfTheWay();
    void hundredItemsThreeHundredSteps();
    void refusedWhereBroken();
};

void tst_Matrix::againAcrossAndWithin()
{
    const Workspace w = Sketch(QStringLiteral("start -> a[org 1; i] -> b[org 2; i] -> c[org 1; i 0.5] -> d[org 3; i] -> end")).item("i", 4, 1).workspace();
    const Matrix m = madeOf(w);
    const QString which;
    QCOMPARE(m.columns.size(), size_t(4));
    NEAR(m.cell(0, 0)->first, 1.0);
    NEAR(m.cell(0, 1)->across, 1.0);
    NEAR(m.cell(0, 2)->within, 0.5);
    NEAR(m.cell(0, 2)->people, 0.5);
    NEAR(m.cell(0, 3)->across, 1.0);
    NEAR(m.rows[0].asks, 3.5);
    NEAR(m.rows[0].minutes, 4 + 2.5);
    NEAR(m.people, 100.0);
    // Organisation 1 was told first and could have told both others.
    QCOMPARE(m.tellings.size(), size_t(2));
    for (const Telling &telling : m.tellings) {
        QCOMPARE(telling.from, 0);
        NEAR(telling.repeats, 1.0);
        NEAR(telling.minutes, 1.0);
    }
    QCOMPARE(m.tellings[0].to, 1);
    QCOMPARE(m.tellings[1].to, 2);
}

void tst_Matrix::reuseAndHeld()
{
    Workspace w = Sketch(QStringLiteral("start -> a[org 1; i] -> b[org 2; i] -> end")).item("i", 4, 1).workspace();
    Change once(changes::Reuse{{}, {}, 0.5, false});
    once.takeUp.rest = 0.6;
    Scenario scenario{ScenarioId("f"), w.journeys.at(0).id, {}, {}, {}, {once}, {}};
    w.scenarios.put(scenario);
    const QString which;
    const Matrix f = madeOf(w, *entriesOf(w.scenarios, ScenarioId("f")));
    NEAR(f.total.reused, 0.6);
    NEAR(f.cell(0, 1)->across, 0.4);
    NEAR(f.cell(0, 1)->certain, 0.4);
    NEAR(f.cell(0, 1)->people, 1.0);
    NEAR(f.cell(0, 1)->minutes, 0.4 + 0.3);
    std::get<changes::Reuse>(scenario.changes[0].what).held = true;
    w.scenarios.put(scenario);
    const Matrix g = madeOf(w, *entriesOf(w.scenarios, ScenarioId("f")));
    NEAR(g.total.asks, 0.8);
    NEAR(g.total.first, 0.4);
    NEAR(g.total.reused, 1.2);
}

void tst_Matrix::certain_data()
{
    QTest::addColumn<QString>("sketch");
    QTest::addColumn<QString>("steps");
    QTest::newRow("a step on every way") << QStringLiteral("start -> a[i] -> choice:c -0.5-> b[i] -> d[i] -> end; c -0.5-> d") << QStringLiteral("b d");
    QTest::newRow("another on each way") << QStringLiteral("start -> choice:c -0.5-> a[i] -> d[i] -> end; c -0.5-> b[i] -> d") << QStringLiteral("d");
    QTest::newRow("one way without") << QStringLiteral("start -> choice:c -0.5-> a[i] -> d[i] -> end; c -0.5-> b -> d") << QString();
    QTest::newRow("a way nobody goes") << QStringLiteral("start -> choice:c -1-> a[i] -> d[i] -> end; c -0-> b -> d") << QStringLiteral("d");
    QTest::newRow("asked of some") << QStringLiteral("start -> a[i 0.9] -> d[i] -> end") << QString();
    QTest::newRow("some are asked later") << QStringLiteral("start -> a[i] -> d[i 0.1] -> end") << QStringLiteral("d");
    QTest::newRow("round a loop") << QStringLiteral("start -> a[i] -0.5-> a; a -0.5-> end") << QString();
    QTest::newRow("a branch that all take") << QStringLiteral("start -> fork:f -1-> a[i] -> join:j -> d[i] -> end; f -0.5-> b -> j") << QStringLiteral("d");
    QTest::newRow("a branch that some take") << QStringLiteral("start -> fork:f -0.5-> a[i] -> join:j -> d[i] -> end; f -1-> b -> j") << QString();
    QTest::newRow("side by side") << QStringLiteral("start -> fork:f -1-> a[i] -> join:j -> d[i] -> end; f -1-> b[i] -> j") << QStringLiteral("d");
    QTest::newRow("only past the asking in a branch") << QStringLiteral("start -> fork:f -1-> choice:c -0.5-> a[i] -> join:j -> d[i] -> end; c -0.5-> j") << QString();
    QTest::newRow("a fork inside a branch") << QStringLiteral("start -> fork:f -1-> fork:g -1-> a[i] -> join:h -> join:j -> d[i] -> end; g -0.5-> e -> h; f -1-> b -> j") << QStringLiteral("d");
    QTest::newRow("a fork nobody need take") << QStringLiteral("start -> fork:f -0.5-> a[i] -> join:j -> d[i] -> end; f -0.5-> b[i] -> j") << QString();
}

void tst_Matrix::certain()
{
    QFETCH(QString, sketch);
    QFETCH(QString, steps);
    const Matrix m = madeOf(Sketch(sketch).item("i", 4, 1).workspace());
    QStringList certain;
    for (const MatrixCell &cell : m.cells) {
        QVERIFY(cell.certain == 0 || near(cell.certain, cell.again()));
        if (cell.certain > 0)
            certain.append(m.columns[static_cast<size_t>(cell.column)].step->text());
    }
    certain.sort();
    QCOMPARE(certain.join(QLatin1Char(' ')), steps);
}

void tst_Matrix::itemsAgainstTheOracle_data()
{
    QTest::addColumn<int>("first");
    for (int first = 0; first < 80; first += 20)
        QTest::addRow("seeds from %d", first) << first;
}

void tst_Matrix::itemsAgainstTheOracle()
{
    QFETCH(int, first);
    for (int seed = first; seed < first + 20; ++seed) {
        tests::RandomJourney random(static_cast<unsigned>(seed), 6);
        Workspace w = random.workspace();
        w.scenarios.put(random.scenario(w, 1 + random.whole(4)));
        const QList<Entry> entries = *entriesOf(w.scenarios, ScenarioId("s"));
        for (const Segment &segment : w.inventory.segments) {
            const Result<Matrix> made = matrix(w.inventory, w.journeys.at(0), entries, segment.id, Columns::Steps);
            if (!made)
                continue;
            for (qsizetype i = 0; i < w.inventory.items.size(); ++i) {
                const QString which = QStringLiteral("seed %1, item %2, %3").arg(seed).arg(i).arg(segment.id.text());
                Inventory one = w.inventory;
                one.items = {};
                one.items.put(w.inventory.items.at(i));
                PersonMeasure mixed;
                for (const TakeUpGroup &group : takeUpGroups(entries, segment.id))
                    addWeighted(mixed, tests::Oracle(one, materialise(w.inventory, w.journeys.at(0), entries, group.holds, &segment.id), segment).person(), group.width);
                const MatrixRow &row = made->rows[static_cast<size_t>(i)];
                NEAR(row.asks, mixed.asks);
                NEAR(row.first, mixed.items);
                NEAR(row.within, mixed.duplicatesWithin);
                NEAR(row.across, mixed.duplicatesAcross);
                NEAR(row.reused, mixed.reusedAsks);
                NEAR(row.minutes, mixed.minutes.give + mixed.minutes.giveAgain + mixed.minutes.reused);
                NEAR(row.minutesAgain, mixed.minutes.giveAgain);
            }
        }
    }
}

void tst_Matrix::sameAsMeasureAndDetail()
{
    for (unsigned seed = 0; seed < 60; ++seed) {
        tests::RandomJourney random(seed, 10);
        Workspace w = random.workspace();
        w.scenarios.put(random.scenario(w, 1 + random.whole(4)));
        const QList<Entry> entries = *entriesOf(w.scenarios, ScenarioId("s"));
        const Result<Detail> places = detail(w.inventory, w.journeys.at(0), entries, {});
        const Result<Measure> whole = measure(w.inventory, w.journeys.at(0), w.scenarios, ScenarioId("s"));
        if (!places || !whole || !(whole->year.people > 0))
            continue;
        const QString which = QStringLiteral("seed %1").arg(seed);
        const Matrix m = madeOf(w, entries);
        const PersonMeasure person = whole->everyone();
        NEAR(m.total.asks, person.asks);
        NEAR(m.total.first, person.items);
        NEAR(m.total.again(), person.duplicates);
        NEAR(m.total.within, person.duplicatesWithin);
        NEAR(m.total.across, person.duplicatesAcross);
        NEAR(m.total.reused, person.reusedAsks);
        NEAR(m.total.minutesAgain, person.minutes.giveAgain);
        NEAR(m.people, whole->year.people);
        for (const MatrixColumn &column : m.columns) {
            AskSums here;
            const NodeDetail node = places->nodes.value(*column.step);
            for (const AskDetail &ask : node.asks) {
                const auto row = static_cast<int>(w.inventory.items.place(ask.item));
                const MatrixCell *cell = m.cell(row, static_cast<int>(&column - m.columns.data()));
                QVERIFY(cell || ask.asks + ask.reused == 0);
                if (!cell)
                    continue;
                NEAR(cell->asks, ask.asks);
                NEAR(cell->first, ask.first);
                NEAR(cell->reused, ask.reused);
                NEAR(cell->minutes, ask.minutes);
                QVERIFY(cell->people <= node.reached + 1e-9);
                here.add(*cell);
            }
            compareSums(column, here, which);
        }
    }
}

void tst_Matrix::coarserColumnsAddUp()
{
    for (unsigned seed = 0; seed < 60; ++seed) {
        const Workspace w = tests::RandomJourney(seed, 10).workspace();
        const QString which = QStringLiteral("seed %1").arg(seed);
        const Matrix steps = madeOf(w), services = madeOf(w, {}, {}, Columns::Services), organisations = madeOf(w, {}, {}, Columns::Organisations);
        for (const Matrix *coarse : {&services, &organisations}) {
            compareSums(coarse->total, steps.total, which);
            for (size_t row = 0; row < steps.rows.size(); ++row)
                compareSums(coarse->rows[row], steps.rows[row], which);
            for (const MatrixCell &cell : coarse->cells) {
                double most = 0, sum = 0;
                for (const NodeId &step : coarse->columns[static_cast<size_t>(cell.column)].steps) {
                    const MatrixCell *fine = steps.cell(cell.row, columnOf(steps, qPrintable(step.text())));
                    most = std::max(most, fine ? fine->people : 0);
                    sum += fine ? fine->people : 0;
                }
                QVERIFY2(cell.people >= most - 1e-9 && cell.people <= std::min(1.0, sum) + 1e-9, qPrintable(which));
            }
        }
    }
}

void tst_Matrix::tellingsAddUp()
{
    for (unsigned seed = 0; seed < 120; ++seed) {
        tests::RandomJourney random(seed, 10);
        Workspace w = random.workspace();
        w.scenarios.put(random.scenario(w, random.whole(4)));
        const Result<Matrix> m = matrix(w.inventory, w.journeys.at(0), *entriesOf(w.scenarios, ScenarioId("s")), {}, Columns::Steps);
        if (!m)
            continue;
        const QString which = QStringLiteral("seed %1").arg(seed);
        std::map<std::pair<int, int>, double> sums;
        for (const Telling &telling : m->tellings)
            sums[{telling.row, telling.column}] += telling.repeats;
        for (const MatrixCell &cell : m->cells)
            NEAR((sums[{cell.row, cell.column}]), cell.across);
    }
}

void tst_Matrix::tellingsAgainstMemory()
{
    int compared = 0;
    for (unsigned seed = 0; seed < 400 && compared < 40; ++seed) {
        Workspace w = tests::RandomJourney(seed, 5).workspace();
        Journey journey = w.journeys.at(0);
        if (std::any_of(journey.nodes.begin(), journey.nodes.end(), [](const Node &n) { return n.kind == NodeKind::Fork; }))
            continue;
        for (qsizetype i = 0; i < journey.edges.size(); ++i) {
            Edge plain = journey.edges.at(i);
            plain.shareFor.clear();
            journey.edges.put(plain);
        }
        w.journeys.put(journey);
        const Matrix m = madeOf(w);
        for (qsizetype i = 0; i < w.inventory.items.size(); ++i) {
            auto expected = Memory(w, w.inventory.items.at(i).id).told();
            const QString which = QStringLiteral("seed %1, item %2").arg(seed).arg(i);
            for (const Telling &telling : m.tellings) {
                if (telling.row != i)
                    continue;
                const QString from = telling.from < 0 ? QString() : w.inventory.organisations.at(telling.from).id.text();
                const auto key = std::pair(*m.columns[static_cast<size_t>(telling.column)].step, from);
                NEAR(telling.repeats, expected[key]);
                expected.erase(key);
                ++compared;
            }
            for (const auto &[key, repeats] : expected)
                QVERIFY2(repeats < 1e-9, qPrintable(which));
        }
    }
    QVERIFY(compared >= 40);
}

void tst_Matrix::certainNeverComesFirst()
{
    int certain = 0, uncertain = 0;
    for (unsigned seed = 0; seed < 200; ++seed) {
        const Workspace w = tests::RandomJourney(seed, 10).workspace();
        const SegmentId segment = w.inventory.segments.at(0).id;
        const Result<Matrix> made = matrix(w.inventory, w.journeys.at(0), {}, segment, Columns::Steps);
        QVERIFY(made.ok());
        const Structure structure(w.journeys.at(0));
        for (const MatrixCell &cell : made->cells) {
            const QString which = QStringLiteral("seed %1").arg(seed);
            const NodeId &step = *made->columns[static_cast<size_t>(cell.column)].step;
            const bool top = structure.fork[static_cast<size_t>(w.journeys.at(0).nodes.place(step))] < 0;
            if (cell.certain > 0) {
                QVERIFY2(cell.first < 1e-12, qPrintable(which));
                ++certain;
            } else if (top && cell.again() > 0) {
                QVERIFY2(cell.first > 1e-15, qPrintable(which + step.text()));
                ++uncertain;
            }
        }
    }
    QVERIFY(certain > 100 && uncertain > 100);
}

void tst_Matrix::inTheOrderOfTheWay()
{
    Workspace w = Sketch(QStringLiteral("start -> a[i] -> choice:c -0.3-> b[i] -> d[i] -> end; c -0.7-> e[i] -> d; d -0-> a")).item("i", 4, 1).workspace();
    Scenario scenario{ScenarioId("s"), w.journeys.at(0).id, {}, {}, {}, {Change(changes::RemoveSteps{{NodeId("b")}})}, {}};
    scenario.changes[0].takeUp.rest = 0.5;
    scenario.changes.append(Change(changes::Insert{NodeId("d"), NodeId("end"), Node{.id = NodeId("new")}}));
    w.scenarios.put(scenario);
    const Matrix m = madeOf(w, *entriesOf(w.scenarios, ScenarioId("s")));
    QStringList steps;
    for (const MatrixColumn &column : m.columns)
        steps.append(column.step->text());
    QCOMPARE(steps.join(QLatin1Char(' ')), QStringLiteral("a b e d new"));
    QVERIFY(m.cell(0, 2));
    QVERIFY(!m.cell(0, 4));
}

void tst_Matrix::hundredItemsThreeHundredSteps()
{
    QString text = QStringLiteral("start");
    for (int step = 0; step < 300; ++step) {
        text += QStringLiteral(" -> s%1[org %2").arg(step).arg(step % 20);
        for (int item = step % 8; item < 100; item += 8)
            text += QStringLiteral("; i%1 %2").arg(item).arg(item % 3 ? 1 : 0.5);
        text += QLatin1Char(']');
    }
    const Workspace w = Sketch(text + QStringLiteral(" -> end")).workspace();
    QCOMPARE(w.inventory.items.size(), 100);
    QElapsedTimer timer;
    timer.start();
    const Matrix m = madeOf(w);
    qInfo("100 items at 300 steps, %zu cells: %lld ms", m.cells.size(), static_cast<long long>(timer.elapsed()));
    QCOMPARE(m.cells.size(), size_t(3752));
    QVERIFY(timer.elapsed() < 2000);
}

void tst_Matrix::refusedWhereBroken()
{
    const Workspace w = Sketch(QStringLiteral("start -> a[i] -0.5-> a; a -0.4-> end")).workspace();
    const Result<Matrix> m = matrix(w.inventory, w.journeys.at(0), {}, {}, Columns::Steps);
    QVERIFY(!m.ok());
    QVERIFY(m.refusal().contains(QStringLiteral("0.9")));
}

QTEST_GUILESS_MAIN(tst_Matrix)
#include "tst_matrix.moc"
