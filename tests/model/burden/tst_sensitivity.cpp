// SPDX-License-Identifier: GPL-3.0-only
#include "app/parallel.h"
#include "model/burden/quadrature.h"
#include "model/burden/sensitivity.h"
#include "tests/model/randomjourney.h"
#include "tests/model/sketch.h"

#include <boost/math/distributions/beta.hpp>
#include <boost/math/distributions/lognormal.hpp>

#include <QTest>

using namespace model;
using namespace model::burden;

namespace {

const ScenarioId s("s");
const Journey &journeyOf(const Workspace &w) { return w.journeys.at(0); }

Workspace sketch(const char *text)
{
    Workspace w = tests::Sketch(QString::fromUtf8(text)).workspace();
    Journey journey = journeyOf(w);
    for (Quantity &people : journey.people)
        people.sure = 0;
    w.journeys.put(journey);
    return w;
}

Quantity graded(double value, Grade grade)
{
    Quantity q = value;
    q.grade = grade;
    return q;
}

void setDo(Workspace &w, const char *id, const Quantity &quantity)
{
    Journey journey = journeyOf(w);
    Node node = *journey.nodes.find(NodeId(id));
    node[Measurand::Do] = quantity;
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

Sensitivity of(const Workspace &w, const Target &target, const Drawing &drawing)
{
    const auto result = sensitivity(w.inventory, journeyOf(w), w.scenarios, target, drawing, app::onThreads());
    Q_ASSERT(result.ok());
    return *result;
}

const Influence &at(const Sensitivity &sensitivity, const char *path)
{
    const auto it = std::ranges::find_if(sensitivity.numbers, [&](const Influence &i) { return i.number.path == QLatin1String(path); });
    Q_ASSERT(it != sensitivity.numbers.end());
    return *it;
}

double quantileOf(double mean, double error, double level)
{
    const double sigma = std::sqrt(std::log1p(error * error));
    return quantile(boost::math::lognormal(std::log(mean) - sigma * sigma / 2, sigma), level);
}

bool near(double a, double b, double relative) { return std::abs(a - b) <= relative * std::abs(b); }

} // namespace

class TestSensitivity : public QObject {
    Q_OBJECT

private slots:
    void rulesOfGaussAreExact()
    {
        double sum[5] = {};
        for (const Abscissa &point : overNormal(7)) {
            for (int k = 0; k < 5; ++k)
                sum[k] += point.weight * std::pow(point.at, 3 * k);
        }
        QVERIFY(near(sum[0], 1, 1e-12) && std::abs(sum[1]) < 1e-12 && near(sum[2], 15, 1e-12) && near(sum[4], 10395, 1e-11));
        for (const auto &[a, b] : {std::pair(0.3, 2.0), {1.0, 1.0}, {12.0, 40.0}, {0.02, 0.08}}) {
            double moment = 1, rule[6] = {};
            for (const Abscissa &point : overBeta(a, b, 7)) {
                for (int k = 0; k < 6; ++k)
                    rule[k] += point.weight * std::pow(point.at, k);
            }
            for (int k = 0; k < 6; ++k) {
                QVERIFY2(near(rule[k], moment, 1e-10), qPrintable(QStringLiteral("%1 %2 %3: %4 %5").arg(a).arg(b).arg(k).arg(rule[k]).arg(moment)));
                moment *= (a + k) / (a + b + k);
            }
        }
    }

    void partsOfASumAreTheirVariances()
    {
        Workspace w = sketch("start -> a -> b -> end");
        setDo(w, "a", graded(30, Grade::Estimate));
        setDo(w, "b", graded(60, Grade::Published));
        const Sensitivity result = of(w, {}, {.draws = 20000});
        QCOMPARE(result.numbers.size(), 2u);
        // 100 people: 50 h known to 15, 100 h known to 10.
        QCOMPARE(result.numbers[0].number.path, QStringLiteral("journeys/j/nodes/a/do"));
        QCOMPARE(result.numbers[0].relativeError, 0.3);
        QVERIFY(near(result.numbers[0].shareOfVariance, 225.0 / 325, 0.04));
        QVERIFY(near(result.numbers[1].shareOfVariance, 100.0 / 325, 0.04));
        QVERIFY(near(result.numbers[0].shareOfVariance + result.numbers[1].shareOfVariance, 1, 0.04));
        QCOMPARE(result.numbers[0].low, 100 + quantileOf(50, 0.3, 0.05));
        QCOMPARE(result.numbers[0].high, 100 + quantileOf(50, 0.3, 0.95));
        QCOMPARE(result.numbers[1].low, 50 + quantileOf(100, 0.1, 0.05));
        QCOMPARE(result.total.mean, 150.0);
        QVERIFY(result.total.low < 150 && result.total.high > 150);
    }

    void partsOfAProductComeToLessThanAll()
    {
        Workspace w = tests::Sketch(QStringLiteral("start -> a -> end")).workspace();
        setDo(w, "a", graded(30, Grade::Guess));
        Journey journey = journeyOf(w);
        journey.people[SegmentId("all")] = graded(100, Grade::Estimate);
        w.journeys.put(journey);
        const Sensitivity result = of(w, {}, {.draws = 60000});
        const double all = 1.36 * 1.09 - 1;
        QVERIFY(near(at(result, "journeys/j/nodes/a/do").shareOfVariance, 0.36 / all, 0.12));
        QVERIFY(near(at(result, "journeys/j/people/all").shareOfVariance, 0.09 / all, 0.12));
        QCOMPARE(at(result, "journeys/j/people/all").low, 0.5 * quantileOf(100, 0.3, 0.05));
        // How many people there are is nothing to one of them.
        const Sensitivity person = of(w, {.of = Target::Of::Person, .segment = SegmentId("all")}, {.draws = 500});
        QVERIFY(at(person, "journeys/j/people/all").shareOfVariance < 1e-12);
        QVERIFY(near(person.total.mean, 0.5, 1e-12));
    }

    void ofTwoWaysTheSmallerIsListed()
    {
        Workspace w = sketch("start -> choice:c -0.8-> end; c -0.2-> a -> end");
        Quantity known = 60;
        known.sure = 0;
        setDo(w, "a", known);
        setShare(w, "c", "a", graded(0.2, Grade::Estimate));
        setShare(w, "c", "end", graded(0.8, Grade::Estimate));
        const Sensitivity result = of(w, {}, {.draws = 20000});
        QCOMPARE(result.numbers.size(), 1u);
        const double c = 0.16 / (0.06 * 0.06) - 1;
        const boost::math::beta_distribution beta(0.2 * c, 0.8 * c);
        QCOMPARE(result.numbers[0].number.path, QStringLiteral("journeys/j/edges/c/a/share"));
        QVERIFY(near(result.numbers[0].low, 100 * quantile(beta, 0.05), 1e-9));
        QVERIFY(near(result.numbers[0].high, 100 * quantile(beta, 0.95), 1e-9));
        QVERIFY(near(result.numbers[0].relativeError, 0.3, 1e-12));
        QVERIFY(near(result.numbers[0].shareOfVariance, 1, 0.05));
    }

    /// Of three ways two cost the same: what the third takes is all that matters.
    void ofThreeWaysTheOthersGiveWayInProportion()
    {
        Workspace w = sketch("start -> choice:c -0.5-> a -> end; c -0.3-> b -> end; c -0.2-> end");
        Quantity known = 60;
        known.sure = 0;
        setDo(w, "a", known);
        setDo(w, "b", known);
        for (const auto &[to, share] : {std::pair("a", 0.5), {"b", 0.3}, {"end", 0.2}})
            setShare(w, "c", to, graded(share, Grade::Published));
        const Sensitivity result = of(w, {}, {.draws = 20000});
        QCOMPARE(result.numbers.size(), 3u);
        QCOMPARE(result.numbers[0].number.path, QStringLiteral("journeys/j/edges/c/end/share"));
        QVERIFY(near(result.numbers[0].shareOfVariance, 1, 0.05));
        // a at x leaves b and end (1 − x)·3/5 and (1 − x)·2/5: hours 100·(x + (1 − x)·3/5).
        const double c = (0.25 + 0.21 + 0.16) / (0.0025 + 0.0009 + 0.0004) - 1;
        const double x = quantile(boost::math::beta_distribution(0.5 * c, 0.5 * c), 0.95);
        QVERIFY(near(at(result, "journeys/j/edges/c/a/share").high, 100 * (x + (1 - x) * 0.6), 1e-9));
    }

    void alongACurveTheVarianceIsThatOfTheCurve()
    {
        Workspace w = sketch("start -> a -0.4-> a; a -0.6-> end");
        Quantity known = 60;
        known.sure = 0;
        setDo(w, "a", known);
        setShare(w, "a", "a", graded(0.4, Grade::Estimate));
        setShare(w, "a", "end", graded(0.6, Grade::Estimate));
        const Sensitivity result = of(w, {}, {.draws = 40000});
        QCOMPARE(result.numbers.size(), 1u);
        QVERIFY(near(result.numbers[0].shareOfVariance, 1, 0.06));
        QVERIFY(result.numbers[0].high - result.total.mean > result.total.mean - result.numbers[0].low);
    }

    void ofASavingWhatBothHaveInCommonFallsAway()
    {
        Workspace w = sketch("start -> a -> b -> end");
        setDo(w, "a", graded(30, Grade::Guess));
        setDo(w, "b", graded(60, Grade::Published));
        Quantity half = graded(0.5, Grade::Measured);
        w.scenarios.put(Scenario{s, JourneyId("j"), {}, {}, {}, {Change(changes::Scale{{Measurand::Do}, half, Scope::of({NodeId("b")})})}, {}});
        const Sensitivity result = of(w, {.scenario = s, .isSaving = true}, {.draws = 20000});
        QCOMPARE(result.total.mean, 50.0);
        QCOMPARE(result.numbers[0].number.path, QStringLiteral("journeys/j/nodes/b/do"));
        QVERIFY(std::abs(at(result, "journeys/j/nodes/a/do").shareOfVariance) < 1e-9);
        // 100 h·(1 − factor): less is saved where the factor is high.
        QCOMPARE(at(result, "scenarios/s/changes/0/by").low, 100 - 100 * quantileOf(0.5, 0.05, 0.05));
        QVERIFY(at(result, "scenarios/s/changes/0/by").high < 50);
        QVERIFY(near(at(result, "scenarios/s/changes/0/by").shareOfVariance, 6.25 / (25 + 6.25 + 0.0625), 0.06));
        const Sensitivity scenario = of(w, {.scenario = s}, {.draws = 200});
        QCOMPARE(scenario.total.mean, 100.0);
    }

    void takeUpIsANumberToo()
    {
        Workspace w = sketch("start -> a -> end");
        Quantity known = 60;
        known.sure = 0;
        setDo(w, "a", known);
        Change change(changes::RemoveSteps{{NodeId("a")}});
        change.takeUp.rest = graded(0.3, Grade::Estimate);
        w.scenarios.put(Scenario{s, JourneyId("j"), {}, {}, {}, {change}, {}});
        const Sensitivity result = of(w, {.scenario = s, .isSaving = true}, {.draws = 10000});
        QCOMPARE(result.numbers.size(), 1u);
        QCOMPARE(result.numbers[0].number.kind, NumberKind::TakeUp);
        const double c = 0.21 / (0.09 * 0.09) - 1;
        QVERIFY(near(result.numbers[0].high, 100 * quantile(boost::math::beta_distribution(0.3 * c, 0.7 * c), 0.95), 1e-9));
        QVERIFY(near(result.numbers[0].shareOfVariance, 1, 0.06));
    }

    void whatMeasuringWouldBuy()
    {
        Workspace w = sketch("start -> a -> b -> end");
        setDo(w, "a", graded(30, Grade::Guess));
        setDo(w, "b", graded(60, Grade::Measured));
        const Drawing drawing{.draws = 5000};
        const Interval now = of(w, {}, drawing).total;
        const QString path = QStringLiteral("journeys/j/nodes/a/do");
        const Interval then = *ifMeasured(w.inventory, journeyOf(w), {}, {}, path, drawing);
        QVERIFY(then.high - then.low < 0.4 * (now.high - now.low));
        setDo(w, "a", graded(30, Grade::Measured));
        const Interval measured = of(w, {}, drawing).total;
        QCOMPARE(then.low, measured.low);
        QCOMPARE(then.high, measured.high);
        // Nothing to gain from what is as sure already, or is not there.
        for (const char *other : {"journeys/j/nodes/b/do", "journeys/j/nodes/x/do"}) {
            const Interval same = *ifMeasured(w.inventory, journeyOf(w), {}, {}, QString::fromLatin1(other), drawing);
            QCOMPARE(same.low, measured.low);
            QCOMPARE(same.high, measured.high);
        }
    }

    void measuringOneOfTwoWaysMeasuresBoth()
    {
        Workspace w = sketch("start -> choice:c -0.8-> end; c -0.2-> a[do 60] -> end");
        const Drawing drawing{.draws = 2000};
        const Interval then = *ifMeasured(w.inventory, journeyOf(w), {}, {}, QStringLiteral("journeys/j/edges/c/a/share"), drawing);
        setShare(w, "c", "a", graded(0.2, Grade::Measured));
        setShare(w, "c", "end", graded(0.8, Grade::Measured));
        QCOMPARE(then.high, of(w, {}, drawing).total.high);
    }

    void worstComesFirstInEveryJourney()
    {
        for (unsigned seed = 1; seed <= 6; ++seed) {
            tests::RandomJourney random(seed, 6);
            Workspace w = random.workspace();
            w.scenarios.put(random.scenario(w, 3));
            const auto result = sensitivity(w.inventory, journeyOf(w), w.scenarios, {.scenario = s, .isSaving = true}, {.draws = 100}, app::onThreads(2));
            if (!result)
                continue;
            QSet<QString> paths;
            for (size_t i = 0; i < result->numbers.size(); ++i) {
                const Influence &one = result->numbers[i];
                QVERIFY(one.shareOfVariance >= 0 && one.shareOfVariance <= 1 && std::isfinite(one.low) && std::isfinite(one.high));
                QVERIFY(i == 0 || one.shareOfVariance <= result->numbers[i - 1].shareOfVariance);
                QVERIFY(one.number.isUncertain && one.relativeError > 0);
                QVERIFY(!paths.contains(one.number.path));
                paths.insert(one.number.path);
            }
            const auto again = sensitivity(w.inventory, journeyOf(w), w.scenarios, {.scenario = s, .isSaving = true}, {.draws = 100});
            for (size_t i = 0; i < result->numbers.size(); ++i) {
                QCOMPARE(result->numbers[i].number.path, again->numbers[i].number.path);
                QCOMPARE(result->numbers[i].low, again->numbers[i].low);
                QCOMPARE(result->numbers[i].shareOfVariance, again->numbers[i].shareOfVariance);
            }
        }
    }

    void refusesWithASentence()
    {
        const Workspace w = sketch("start -> a[do 10] -> end");
        const Target nobody{.of = Target::Of::Person, .segment = SegmentId("nobody")};
        QCOMPARE(sensitivity(w.inventory, journeyOf(w), {}, nobody, {}).refusal(),
                 QStringLiteral("Nobody of the segment “nobody” goes through the journey; choose another."));
        QVERIFY(!ifMeasured(w.inventory, journeyOf(w), {}, nobody, {}, {}).ok());
        const Workspace broken = sketch("start -> a[do 10] -0.5-> end");
        QVERIFY(!sensitivity(broken.inventory, journeyOf(broken), {}, {}, {}).refusal().isEmpty());
        QVERIFY(!ifMeasured(broken.inventory, journeyOf(broken), {}, {}, {}, {}).refusal().isEmpty());
        std::stop_source stop;
        stop.request_stop();
        const auto stopped = sensitivity(w.inventory, journeyOf(w), {}, {}, {}, inOrder, stop.get_token());
        QVERIFY(!stopped.ok() && stopped.refusal().isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestSensitivity)
#include "tst_sensitivity.moc"
