// SPDX-License-Identifier: GPL-3.0-only
#include "app/parallel.h"
#include "model/burden/doubt.h"
#include "model/burden/variate.h"
#include "model/journey/check.h"
#include "model/scenario/sites.h"
#include "tests/model/randomjourney.h"
#include "tests/model/sketch.h"

#include <boost/math/distributions/beta.hpp>
#include <boost/math/distributions/gamma.hpp>
#include <boost/math/distributions/lognormal.hpp>
#include <boost/math/distributions/normal.hpp>

#include <QTest>

using namespace model;
using namespace model::burden;

namespace {

const ScenarioId s("s");

const Journey &journeyOf(const Workspace &w) { return w.journeys.at(0); }

Workspace sketch(const char *text) { return tests::Sketch(QString::fromUtf8(text)).workspace(); }

/// The journey's one segment of 100 people is known for sure.
Workspace sure(Workspace w)
{
    Journey journey = journeyOf(w);
    for (Quantity &people : journey.people)
        people.sure = 0;
    w.journeys.put(journey);
    return w;
}

void setNode(Workspace &w, const char *id, Measurand m, const Quantity &quantity)
{
    Journey journey = journeyOf(w);
    Node node = *journey.nodes.find(NodeId(id));
    node[m] = quantity;
    journey.nodes.put(node);
    w.journeys.put(journey);
}

void setShare(Workspace &w, const char *from, const char *to, const Quantity &share)
{
    Journey journey = journeyOf(w);
    Edge edge = *journey.edges.find({NodeId(from), NodeId(to)});
    edge.share = share;
    journey.edges.put(edge);
    w.journeys.put(journey);
}

Quantity graded(double value, Grade grade)
{
    Quantity q = value;
    q.grade = grade;
    return q;
}

void add(Workspace &w, QList<Change> changes)
{
    w.scenarios.put(Scenario{s, journeyOf(w).id, QStringLiteral("S"), {}, {}, std::move(changes), {}});
}

Uncertainty of(const Workspace &w, const Drawing &drawing, const Each &each = inOrder)
{
    QList<ScenarioId> ids;
    for (const Scenario &scenario : w.scenarios)
        ids += scenario.id;
    const Result<Uncertainty> result = uncertainty(w.inventory, journeyOf(w), w.scenarios, ids, drawing, each);
    Q_ASSERT(result.ok());
    return *result;
}

/// Numbers by path, as one draw has them, written into a whole workspace.
class Perturbed {
public:
    explicit Perturbed(const QHash<QString, double> &values) : m_values(values) {}

    Workspace of(Workspace w) const
    {
        const auto visit = [&](const auto &site, Quantity &quantity) {
            const auto value = m_values.constFind(site.path());
            if (value != m_values.constEnd())
                quantity = Quantity(*value);
        };
        each(w.inventory.items, [&](Item &item) { sites::ofItem(item, sites::pathOf(item.id), visit); });
        each(w.inventory.segments, [&](Segment &segment) { sites::ofSegment(segment, sites::pathOf(segment.id), visit); });
        each(w.journeys, [&](Journey &journey) {
            for (auto it = journey.people.begin(); it != journey.people.end(); ++it)
                sites::ofPeople(it.value(), it.key(), sites::pathOf(journey.id), visit);
            each(journey.nodes, [&](Node &node) { sites::ofNode(node, sites::pathOf(journey.id, node.id), visit); });
            each(journey.edges, [&](Edge &edge) { sites::ofEdge(edge, sites::pathOf(journey.id, edge.key()), visit); });
        });
        each(w.scenarios, [&](Scenario &scenario) {
            for (int i = 0; i < scenario.changes.size(); ++i)
                sites::ofChange(scenario.changes[i], sites::pathOf(scenario.id, i), visit);
        });
        return w;
    }

private:
    template <typename Row, typename Act>
    static void each(Table<Row> &table, const Act &act)
    {
        for (qsizetype i = 0; i < table.size(); ++i) {
            Row row = table.at(i);
            act(row);
            table.put(row);
        }
    }

    const QHash<QString, double> &m_values;
};

QHash<QString, double> valuesOf(const Doubt &doubt, int draw)
{
    std::vector<double> values(doubt.numbers().size());
    doubt.draw(draw, values);
    QHash<QString, double> byPath;
    for (size_t i = 0; i < values.size(); ++i)
        byPath.insert(doubt.numbers()[i].path, values[i]);
    return byPath;
}

bool close(double a, double b) { return std::abs(a - b) <= 1e-9 * std::max({1.0, std::abs(a), std::abs(b)}); }

template <typename Figures>
bool close(const Figures &a, const Figures &b)
{
    return std::equal(a.begin(), a.end(), b.begin(), [](double x, double y) { return close(x, y); });
}

struct Moments {
    double mean = 0, variance = 0;
};
Moments momentsOf(const std::vector<double> &values)
{
    Moments m;
    for (const double value : values)
        m.mean += value / static_cast<double>(values.size());
    for (const double value : values)
        m.variance += (value - m.mean) * (value - m.mean) / static_cast<double>(values.size() - 1);
    return m;
}

std::vector<double> column(const std::vector<YearFigures> &draws, const char *figure)
{
    std::vector<double> values;
    for (const YearFigures &draw : draws)
        values.push_back(draw[yearFigure(figure)]);
    return values;
}

} // namespace

class TestUncertainty : public QObject {
    Q_OBJECT

private slots:
    // ---- variates

    void normalQuantilesAreExact()
    {
        const boost::math::normal normal;
        for (double p : {1e-300, 1e-20, 1e-9, 0.001, 0.05, 0.0749, 0.0751, 0.3, 0.5, 0.6, 0.925, 0.95, 0.999, 1 - 1e-9})
            QVERIFY2(std::abs(normalQuantile(p) - quantile(normal, p)) <= 4e-15 * std::max(1.0, std::abs(quantile(normal, p))), qPrintable(QString::number(p)));
    }

    void gammaVariatesAreGamma_data()
    {
        QTest::addColumn<double>("shape");
        for (const double shape : {0.05, 0.5, 1.0, 3.0, 200.0})
            QTest::newRow(qPrintable(QString::number(shape))) << shape;
    }

    /// Kolmogorov and Smirnov's distance between draws and the distribution.
    void gammaVariatesAreGamma()
    {
        QFETCH(double, shape);
        constexpr int count = 40000;
        std::vector<double> levels;
        for (quint32 n = 0; n < count; ++n)
            levels.push_back(cdf(boost::math::gamma_distribution<>(shape), std::exp(logGammaVariate(shape, keyOf(u"x"), n))));
        std::ranges::sort(levels);
        double distance = 0;
        for (size_t i = 0; i < levels.size(); ++i)
            distance = std::max(distance, std::abs(levels[i] - (static_cast<double>(i) + 0.5) / count));
        QVERIFY2(distance < 1.95 / std::sqrt(count), qPrintable(QString::number(distance)));   // 1 in 1,000
    }

    // ---- closed forms

    void oneNumberIsLognormal()
    {
        Workspace w = sure(sketch("start -> a -> end"));
        setNode(w, "a", Measurand::Do, graded(30, Grade::Estimate));
        const Uncertainty u = of(w, {.draws = 40000});
        const double sigma = std::sqrt(std::log1p(0.09));
        const boost::math::lognormal lognormal(std::log(50) - sigma * sigma / 2, sigma);
        const Interval hours = u.year(0, yearFigure("hours"));
        QCOMPARE(hours.mean, 50.0);
        QVERIFY(std::abs(hours.low / quantile(lognormal, 0.05) - 1) < 0.01);
        QVERIFY(std::abs(hours.high / quantile(lognormal, 0.95) - 1) < 0.01);
        const Moments m = momentsOf(column(u.alternatives[0].year, "hours"));
        QVERIFY(std::abs(m.mean - 50) < 4 * 15 / std::sqrt(40000.0));
        QVERIFY(std::abs(std::sqrt(m.variance) / 15 - 1) < 0.03);
    }

    void productsOfNumbersMultiplyTheirFactors()
    {
        // people × do × pace: a lognormal whose σ² are added.
        Workspace w = sketch("start -> a -> end");
        setNode(w, "a", Measurand::Do, graded(30, Grade::Estimate));
        Segment all = *w.inventory.segments.find(SegmentId("all"));
        all.pace.doing = graded(2, Grade::Published);
        w.inventory.segments.put(all);
        Journey journey = journeyOf(w);
        journey.people[SegmentId("all")] = graded(100, Grade::Measured);
        w.journeys.put(journey);
        const Uncertainty u = of(w, {.draws = 40000});
        const double variance = std::log1p(0.09) + std::log1p(0.01) + std::log1p(0.0025);
        const boost::math::lognormal lognormal(std::log(100) - variance / 2, std::sqrt(variance));
        const Interval hours = u.year(0, yearFigure("hours"));
        QVERIFY(std::abs(hours.low / quantile(lognormal, 0.05) - 1) < 0.01);
        QVERIFY(std::abs(hours.high / quantile(lognormal, 0.95) - 1) < 0.01);
    }

    void twoWaysAreBetaAsSureAsTheirGrade()
    {
        Workspace w = sure(sketch("start -> choice:c -0.2-> a -> end; c -0.8-> end"));
        setNode(w, "a", Measurand::Do, [] { Quantity q = 60; q.sure = 0; return q; }());
        setShare(w, "c", "a", graded(0.2, Grade::Estimate));
        setShare(w, "c", "end", graded(0.8, Grade::Estimate));
        const Uncertainty u = of(w, {.draws = 40000});
        const double c = 0.16 / (0.06 * 0.06) - 1;
        const boost::math::beta_distribution beta(0.2 * c, 0.8 * c);
        const Interval person = u.person(0, {}, personFigure("hours"));
        QVERIFY(std::abs(person.low / quantile(beta, 0.05) - 1) < 0.02);
        QVERIFY(std::abs(person.high / quantile(beta, 0.95) - 1) < 0.02);
        const Moments m = momentsOf(column(u.alternatives[0].year, "hours"));
        QVERIFY(std::abs(m.mean / 20 - 1) < 0.01);
        QVERIFY(std::abs(std::sqrt(m.variance) / 6 - 1) < 0.03);
    }

    void splitsAreDirichletAroundTheirShares()
    {
        Workspace w = sketch("start -> choice:c -0.5-> a -> end; c -0.3-> b -> end; c -0.2-> end");
        setShare(w, "c", "a", graded(0.5, Grade::Published));
        setShare(w, "c", "b", graded(0.3, Grade::Estimate));
        setShare(w, "c", "end", graded(0.2, Grade::Guess));
        const Doubt doubt(w.inventory, journeyOf(w), {}, {}, {});
        QCOMPARE(doubt.splits().size(), 1u);
        const double c = (0.25 + 0.21 + 0.16) / (0.05 * 0.05 + 0.09 * 0.09 + 0.12 * 0.12) - 1;
        QCOMPARE(doubt.splits().front().concentration, c);
        std::vector<double> a, b, both;
        for (int n = 0; n < 40000; ++n) {
            const auto values = valuesOf(doubt, n);
            const double toA = values[QStringLiteral("journeys/j/edges/c/a/share")], toB = values[QStringLiteral("journeys/j/edges/c/b/share")];
            QVERIFY(std::abs(toA + toB + values[QStringLiteral("journeys/j/edges/c/end/share")] - 1) < 1e-12);
            a.push_back(toA);
            b.push_back(toB);
            both.push_back(toA + toB);
        }
        QVERIFY(std::abs(momentsOf(a).mean - 0.5) < 0.002);
        QVERIFY(std::abs(momentsOf(b).mean - 0.3) < 0.002);
        QVERIFY(std::abs(momentsOf(a).variance / (0.25 / (c + 1)) - 1) < 0.04);
        QVERIFY(std::abs(momentsOf(b).variance / (0.21 / (c + 1)) - 1) < 0.04);
        QVERIFY(std::abs(momentsOf(both).variance / (0.16 / (c + 1)) - 1) < 0.04);
    }

    void overridesAreASplitOfTheirOwn()
    {
        Workspace w = sketch("start -> choice:c -0.5-> a -> end; c -0.3-> b -> end; c -0.2-> end");
        Journey journey = journeyOf(w);
        Edge edge = *journey.edges.find({NodeId("c"), NodeId("a")});
        edge.shareFor.insert(SegmentId("all"), graded(0.9, Grade::Estimate));
        journey.edges.put(edge);
        w.journeys.put(journey);
        const Doubt doubt(w.inventory, journeyOf(w), {}, {}, {});
        QCOMPARE(doubt.splits().size(), 2u);
        const double c = 0.09 / (0.03 * 0.03) - 1;
        QCOMPARE(doubt.splits().back().concentration, c);
        std::vector<double> own;
        for (int n = 0; n < 40000; ++n) {
            own.push_back(valuesOf(doubt, n)[QStringLiteral("journeys/j/edges/c/a/shareFor/all")]);
            QVERIFY(own.back() > 0 && own.back() < 1);
        }
        QVERIFY(std::abs(momentsOf(own).mean - 0.9) < 0.001);
        QVERIFY(std::abs(std::sqrt(momentsOf(own).variance) / 0.03 - 1) < 0.03);
        QVERIFY(of(w, {.draws = 50}).leftOut == 0);
    }

    void askBranchAndTakeUpAreDrawnAgainstTheirRest()
    {
        Workspace w = sketch("start -> fork:f -0.7-> a[i 0.4] -> join:j -> end; f -0.6-> b -> j");
        add(w, {Change(changes::Reuse{})});
        Scenario scenario = *w.scenarios.find(s);
        scenario.changes[0].takeUp.rest = 0.3;
        w.scenarios.put(scenario);
        const Doubt doubt(w.inventory, journeyOf(w), w.scenarios, {s}, {});
        QStringList split;
        for (const Doubt::Split &one : doubt.splits()) {
            QCOMPARE(one.ways.size(), 2u);
            QCOMPARE(one.ways[1].number, -1);
            split += doubt.numbers()[static_cast<size_t>(one.ways[0].number)].path;
        }
        QCOMPARE(split, (QStringList{QStringLiteral("journeys/j/nodes/a/asks/i/share"), QStringLiteral("journeys/j/edges/f/a/share"),
                                     QStringLiteral("journeys/j/edges/f/b/share"), QStringLiteral("scenarios/s/changes/0/takeUp")}));
    }

    void whatIsKnownForSureDoesNotMove()
    {
        Workspace w = sure(sketch("start -> a -> end"));
        setNode(w, "a", Measurand::Do, graded(30, Grade::Guess));
        Drawing drawing{.draws = 20};
        drawing.knownTo.insert(QStringLiteral("journeys/j/nodes/a/do"), 0);
        const Interval hours = of(w, drawing).year(0, yearFigure("hours"));
        QCOMPARE(hours.low, 50.0);
        QCOMPARE(hours.high, 50.0);
    }

    void aNumberMoreChangesNoOther()
    {
        const Workspace w = sketch("start -> a[do 10] -0.3-> b[do 5] -> end; a -0.7-> end");
        Workspace more = sketch("start -> n[do 3; wait 2] -> a[do 10; travel 9] -0.3-> b[do 5] -> end; a -0.7-> end");
        const auto before = valuesOf(Doubt(w.inventory, journeyOf(w), {}, {}, {}), 7), after = valuesOf(Doubt(more.inventory, journeyOf(more), {}, {}, {}), 7);
        for (const char *path : {"journeys/j/nodes/a/do", "journeys/j/nodes/b/do", "journeys/j/edges/a/b/share", "journeys/j/people/all"})
            QCOMPARE(after[QString::fromLatin1(path)], before[QString::fromLatin1(path)]);
        const auto otherSeed = valuesOf(Doubt(w.inventory, journeyOf(w), {}, {}, {.seed = 2}), 7);
        QVERIFY(otherSeed[QStringLiteral("journeys/j/nodes/a/do")] != before[QStringLiteral("journeys/j/nodes/a/do")]);
    }

    // ---- against measuring each perturbed workspace anew

    void agreesWithMeasuringEachDrawAnew()
    {
        int measured = 0, withScenario = 0, leftOut = 0;
        for (unsigned seed = 1; seed <= 60; ++seed) {
            tests::RandomJourney random(seed);
            Workspace w = random.workspace();
            w.scenarios.put(random.scenario(w, 1 + static_cast<int>(seed % 5)));
            // A drawn stress may be above 5, which no document may.
            Journey journey = journeyOf(w);
            for (const Node &node : journeyOf(w).nodes) {
                Node calm = node;
                calm[Measurand::Stress].sure = 0;
                journey.nodes.put(calm);
            }
            w.journeys.put(journey);
            Scenario scenario = w.scenarios.at(0);
            scenario.changes.removeIf([](const Change &change) {
                const auto *set = std::get_if<changes::Set>(&change.what);
                return set && set->quantity == Measurand::Stress;
            });
            w.scenarios.put(scenario);
            const bool sound = measure(w.inventory, journeyOf(w), w.scenarios, s).ok();
            QList<ScenarioId> asked;
            if (sound)
                asked += s;
            const Drawing drawing{.draws = 12, .seed = seed};
            const Result<Uncertainty> u = uncertainty(w.inventory, journeyOf(w), w.scenarios, asked, drawing);
            QVERIFY2(u.ok(), qPrintable(u.ok() ? QString() : u.refusal()));
            const Doubt doubt(w.inventory, journeyOf(w), w.scenarios, asked, drawing);
            size_t kept = 0;
            for (int n = 0; n < drawing.draws; ++n) {
                const auto values = valuesOf(doubt, n);
                const Workspace drawn = Perturbed(values).of(w);
                const Result<Measure> baseline = measure(drawn.inventory, journeyOf(drawn));
                QVERIFY(baseline.ok());
                const Result<Measure> changed = sound ? measure(drawn.inventory, journeyOf(drawn), drawn.scenarios, s) : baseline;
                if (!changed) {
                    ++leftOut;
                    continue;
                }
                QVERIFY(kept < u->alternatives[0].year.size());
                for (size_t a = 0; a < u->alternatives.size(); ++a) {
                    const Measure &slow = a == 0 ? *baseline : *changed;
                    const Alternative &fast = u->alternatives[a];
                    QVERIFY(close(fast.year[kept], figuresOf(slow.year)));
                    QVERIFY(close(fast.everyone[kept], figuresOf(slow.everyone())));
                    for (size_t g = 0; g < slow.segments.size(); ++g)
                        QVERIFY(close(fast.segments[g][kept], figuresOf(slow.segments[g].person)));
                }
                ++kept;
                ++measured;
                withScenario += sound ? 1 : 0;
            }
            QCOMPARE(kept, u->alternatives[0].year.size());
            QCOMPARE(u->leftOut, drawing.draws - static_cast<int>(kept));
        }
        qInfo("%d draws, %d of them with a scenario, %d left out", measured, withScenario, leftOut);
        QVERIFY(withScenario > 300);
    }

    // ---- laws

    void theSameOnAnyNumberOfThreads()
    {
        tests::RandomJourney random(5);
        Workspace w = random.workspace();
        add(w, {Change(changes::Reuse{}), Change(changes::Scale{{Measurand::Do}, 0.5, Scope::all()})});
        const Uncertainty one = of(w, {.draws = 150});
        for (const unsigned threads : {1u, 2u, 7u}) {
            const Uncertainty other = of(w, {.draws = 150}, app::onThreads(threads));
            for (size_t a = 0; a < one.alternatives.size(); ++a) {
                QVERIFY(one.alternatives[a].year == other.alternatives[a].year);
                QVERIFY(one.alternatives[a].segments == other.alternatives[a].segments);
                QVERIFY(one.alternatives[a].everyone == other.alternatives[a].everyone);
            }
        }
    }

    void anAlternativeIsTheSameWhateverStandsBesideIt()
    {
        tests::RandomJourney random(8);
        Workspace w = random.workspace();
        add(w, {Change(changes::Scale{{Measurand::Do}, 0.5, Scope::all()})});
        w.scenarios.put(Scenario{ScenarioId("t"), JourneyId("j"), {}, {}, s, {Change(changes::Reuse{})}, {}});
        const auto both = *uncertainty(w.inventory, journeyOf(w), w.scenarios, {s, ScenarioId("t")}, {.draws = 40});
        const auto alone = *uncertainty(w.inventory, journeyOf(w), w.scenarios, {ScenarioId("t")}, {.draws = 40});
        QVERIFY(both.alternatives[2].year == alone.alternatives[1].year);
        QVERIFY(both.alternatives[0].year == alone.alternatives[0].year);
        QCOMPARE(both.place(ScenarioId("t")), 2);
        QCOMPARE(both.place(std::nullopt), 0);
        QCOMPARE(both.place(ScenarioId("x")), -1);
    }

    void aChangeThatDoesNothingDiffersByNothing()
    {
        for (unsigned seed = 1; seed < 12; ++seed) {
            tests::RandomJourney random(seed);
            Workspace w = random.workspace();
            Change off(changes::Scale{{Measurand::Do}, 0.5, Scope::all()});
            off.enabled = false;
            Change some(changes::DropAsks{QList<ItemId>{}, Scope::all()});
            some.takeUp.rest = 0.4;
            add(w, {off, some});
            const Uncertainty u = of(w, {.draws = 30});
            for (size_t n = 0; n < u.alternatives[0].year.size(); ++n) {
                for (size_t f = 0; f < yearFigureCount; ++f)
                    QVERIFY(close(u.alternatives[1].year[n][f], u.alternatives[0].year[n][f]));
            }
            QCOMPARE(u.better(1), 0.5);
        }
        Workspace w = sketch("start -> a[do 10; i] -0.3-> a; a -0.7-> end");
        Change off(changes::Scale{{Measurand::Do}, 0.5, Scope::all()});
        off.enabled = false;
        add(w, {off, Change(changes::Scale{{Measurand::Do}, 1, Scope::all()})});
        const Uncertainty u = of(w, {.draws = 100});
        for (size_t f = 0; f < yearFigureCount; ++f) {
            const Interval difference = u.yearDifference(1, f);
            QCOMPARE(difference.low, 0.0);
            QCOMPARE(difference.high, 0.0);
        }
        QCOMPARE(u.better(1), 0.5);
        QCOMPARE(u.better(0, 1), 0.5);
        QCOMPARE(u.leftOut, 0);
    }

    void aPlainSavingIsBetterInEveryDraw()
    {
        Workspace w = sketch("start -> a[do 10] -> b[do 20] -> end");
        add(w, {Change(changes::RemoveSteps{{NodeId("b")}})});
        const Uncertainty u = of(w, {.draws = 200});
        QCOMPARE(u.better(1), 1.0);
        QCOMPARE(u.better(0, 1), 0.0);
        const Interval difference = u.yearDifference(1, yearFigure("hours"));
        QVERIFY(difference.low < difference.mean && difference.mean < difference.high && difference.high < 0);
        const Interval person = u.personDifference(1, SegmentId("all"), personFigure("hours"));
        QVERIFY(std::abs(person.mean + 1.0 / 3) < 1e-12);
        QVERIFY(person.low < -1.0 / 3 && person.high > -1.0 / 3 && person.high < 0);
    }

    void takeUpsThatPartCompanyAndBreakARuleAreLeftOut()
    {
        // Whoever is led to the new step must be led on from it.
        Workspace w = sketch("start -> fork:f -> a[do 10] -> join:j -> end");
        QList<Change> changes{Change(changes::PutNode{Node{.id = NodeId("b")}}), Change(changes::PutEdge{Edge{NodeId("b"), NodeId("j"), 1, {}, {}, {}}}),
                              Change(changes::PutEdge{Edge{NodeId("f"), NodeId("b"), 0.5, {}, {}, {}}})};
        changes[1].takeUp.rest = graded(0.6, Grade::Estimate);
        changes[2].takeUp.rest = graded(0.5, Grade::Estimate);
        add(w, changes);
        const Uncertainty u = of(w, {.draws = 200});
        QVERIFY(u.leftOut > 50 && u.leftOut < 199);
        QCOMPARE(u.alternatives[0].year.size(), static_cast<size_t>(200 - u.leftOut));
        QCOMPARE(u.alternatives[1].everyone.size(), static_cast<size_t>(200 - u.leftOut));
    }

    void refusesAsMeasureDoes()
    {
        const Workspace w = sketch("start -> a[do 10] -0.5-> end");
        const auto refused = uncertainty(w.inventory, journeyOf(w), {}, {}, {});
        QVERIFY(!refused.ok());
        QCOMPARE(refused.refusal(), measure(w.inventory, journeyOf(w)).refusal());
        const Workspace sound = sketch("start -> a[do 10] -> end");
        QVERIFY(!uncertainty(sound.inventory, journeyOf(sound), {}, {ScenarioId("none")}, {}).refusal().isEmpty());
    }

    void stopsAtOnceAndTellsHowFarItIs()
    {
        const Workspace w = sketch("start -> a[do 10] -> end");
        std::stop_source stop;
        double last = 0;
        const auto stopped = uncertainty(w.inventory, journeyOf(w), {}, {}, {.draws = 100000}, inOrder, stop.get_token(), [&](double share) {
            last = share;
            if (share > 0.1)
                stop.request_stop();
        });
        QVERIFY(!stopped.ok() && stopped.refusal().isEmpty());
        QVERIFY(last > 0.1 && last < 0.11);
        last = 0;
        QVERIFY(uncertainty(w.inventory, journeyOf(w), {}, {}, {.draws = 50}, inOrder, {}, [&](double share) { last = share; }).ok());
        QCOMPARE(last, 1.0);
    }
};

QTEST_GUILESS_MAIN(TestUncertainty)
#include "tst_uncertainty.moc"
