// SPDX-License-Identifier: GPL-3.0-only
#include "model/burden/appraisal.h"
#include "model/burden/breakeven.h"
#include "tests/model/randomjourney.h"
#include "tests/model/sketch.h"

#include <QTest>

using namespace model;
using namespace model::burden;

namespace {

bool near(double a, double b, double tolerance = 1e-9) { return std::abs(a - b) <= tolerance * std::max(1.0, std::abs(b)); }

/// 100 people who spend an hour worth £10 and pay £2; a scenario that halves the hour and the fee for so many of them.
struct Halved {
    explicit Halved(double takeUp = 1, double cost = 0, double yearlyCost = 0)
    {
        w = tests::Sketch(QStringLiteral("start -> a[do 60; fee 2] -> end")).workspace();
        Segment all = w.inventory.segments.at(0);
        all.hourValue = 10;
        w.inventory.segments.put(all);
        Change change(changes::Scale{{Measurand::Do, Measurand::Fee}, 0.5, Scope::all()});
        change.takeUp.rest = takeUp;
        change.cost = cost;
        change.yearlyCost = yearlyCost;
        w.scenarios.put(Scenario{ScenarioId("s"), JourneyId("j"), {}, {}, {}, {change}, {}});
    }
    Appraisal on(const AppraisalTerms &terms) const
    {
        return *appraisal(w.inventory, w.journeys.at(0), w.scenarios, ScenarioId("s"), terms);
    }
    BreakEven even(const AppraisalTerms &terms = {}) const
    {
        return breakEven(w.inventory, w.journeys.at(0), *entriesOf(w.scenarios, ScenarioId("s")), on(terms));
    }
    Workspace w;
};

} // namespace

class tst_Appraisal : public QObject {
    Q_OBJECT
private slots:
    void discountFactors();
    void presentValueOfTheVector();
    void annuities();
    void weights();
    void byHand();
    void rampHoldsOn();
    void optimism();
    void valueOfTime();
    void weightsComeBesideNeverInstead();
    void ratioAndPaybackMayBeAbsent();
    void paybackWithinAYear();
    void equivalentAnnualGivesTheValueBack();
    void termsOutOfBounds_data();
    void termsOutOfBounds();
    void doubtfulTermsWarn();
    void breaksEvenWhereTheWholeMeasureDoes();
    void breakEvenKinds();
};

void tst_Appraisal::discountFactors()
{
    const AppraisalTerms terms;
    QCOMPARE(terms.discountFactor(0), 1.0);
    const std::vector<std::pair<int, double>> published = {{1, 0.966184}, {10, 0.708919}, {30, 0.356278}, {31, 0.345901}, {60, 0.146782}};
    for (const auto &[year, factor] : published)
        QVERIFY2(std::abs(terms.discountFactor(year) - factor) < 5e-7, qPrintable(QString::number(year)));
    QCOMPARE(terms.rateIn(75), 0.030);
    QCOMPARE(terms.rateIn(76), 0.025);
    AppraisalTerms flat;
    flat.rates = flatRates;
    flat.flatRate = 0.1;
    QVERIFY(near(flat.discountFactor(2), 1 / 1.21));
}

void tst_Appraisal::presentValueOfTheVector()
{
    std::vector<double> flows = {-3e6, -2e6};
    flows.insert(flows.end(), 8, 1.2e6);
    QCOMPARE(std::round(presentValue({}, flows)), 3037436.0);
}

void tst_Appraisal::annuities()
{
    QVERIFY(std::abs(annuity({}, 10) - 8.607687) < 5e-7);
    const double r = 0.035;
    QVERIFY(near(annuity({}, 10), (1 + r) / r * (1 - std::pow(1 + r, -10))));
}

void tst_Appraisal::weights()
{
    AppraisalTerms terms;
    const std::vector<std::pair<double, double>> known = {{0.5, 2.4623}, {0.75, 1.4535}, {1.5, 0.5903}, {2, 0.4061}, {1, 1}};
    for (const auto &[income, weight] : known) {
        terms.incomes = {{SegmentId("g"), income}};
        QVERIFY(std::abs(terms.weightOf(SegmentId("g")) - weight) < 5e-5);
    }
    QCOMPARE(terms.weightOf(SegmentId("other")), 1.0);
}

void tst_Appraisal::byHand()
{
    // 50 hours at £10 and £100 of fees a year, for £1,000 once and £50 a year; two years at 10 %.
    AppraisalTerms terms;
    terms.period = 2;
    terms.rates = flatRates;
    terms.flatRate = 0.1;
    const Appraisal got = Halved(1, 1000, 50).on(terms);
    QCOMPARE(got.years.size(), size_t(3));
    QCOMPARE(got.hoursAYear, 50.0);
    QCOMPARE(got.hours, 100.0);
    QCOMPARE(got.years[0].cost, 1000.0);
    QCOMPARE(got.years[0].benefit, 0.0);
    QCOMPARE(got.years[1].benefit, 600.0);
    QCOMPARE(got.years[2].cost, 50.0);
    const double benefits = 600 / 1.1 + 600 / 1.21, costs = 1000 + 50 / 1.1 + 50 / 1.21;
    QVERIFY(near(got.worth.benefits, benefits));
    QVERIFY(near(got.worth.costs, costs));
    QVERIFY(near(got.worth.netPresentValue, benefits - costs));
    QVERIFY(near(*got.worth.benefitCostRatio, benefits / costs));
    QVERIFY(near(*got.worth.paybackYears, 1 + 450.0 / 550));
    QVERIFY(near(got.worth.equivalentAnnual, (benefits - costs) / (1 + 1 / 1.1)));
    QVERIFY(!got.weighted);
    terms.countsMoney = false;
    QCOMPARE(Halved(1, 1000, 50).on(terms).years[1].benefit, 500.0);
}

void tst_Appraisal::rampHoldsOn()
{
    AppraisalTerms terms;
    terms.ramp = {0.3, 0.7, 0.9};
    terms.period = 5;
    const Appraisal got = Halved().on(terms);
    const std::vector<double> expected = {0, 0.3, 0.7, 0.9, 0.9, 0.9};
    for (size_t y = 0; y < expected.size(); ++y) {
        QVERIFY(near(got.years[y].benefit, 600 * expected[y]));
        QVERIFY(near(got.years[y].hours, 50 * expected[y]));
    }
}

void tst_Appraisal::optimism()
{
    AppraisalTerms terms;
    terms.costOptimism = 0.5;
    terms.benefitOptimism = 0.25;
    const Appraisal got = Halved(1, 1000, 100).on(terms);
    QCOMPARE(got.years[0].cost, 1500.0);
    QCOMPARE(got.years[1].cost, 150.0);
    QCOMPARE(got.years[1].benefit, 450.0);
    QCOMPARE(got.years[1].hours, 50.0);
}

void tst_Appraisal::valueOfTime()
{
    AppraisalTerms terms;
    terms.countsMoney = false;
    terms.timeValue = QStringLiteral("tag-non-work");
    QCOMPARE(Halved().on(terms).years[1].benefit, 350.0);
    for (const TimeValue &value : timeValues()) {
        QVERIFY(value.anHour > 0 && value.year >= 2000 && *value.source && *value.basis);
        QCOMPARE(timeValue(QString::fromLatin1(value.key)), &value);
    }
}

void tst_Appraisal::weightsComeBesideNeverInstead()
{
    AppraisalTerms terms;
    terms.weighted = true;
    terms.incomes = {{SegmentId("all"), 0.5}};
    const Appraisal got = Halved(1, 1000).on(terms);
    const Appraisal plain = Halved(1, 1000).on({});
    QCOMPARE(got.worth.netPresentValue, plain.worth.netPresentValue);
    QVERIFY(got.weighted);
    QVERIFY(near(got.weighted->benefits, plain.worth.benefits * std::pow(0.5, -1.3)));
    QCOMPARE(got.weighted->costs, plain.worth.costs);
}

void tst_Appraisal::ratioAndPaybackMayBeAbsent()
{
    const Appraisal free = Halved().on({});
    QVERIFY(!free.worth.benefitCostRatio);
    QVERIFY(!free.worth.paybackYears);
    const Appraisal dear = Halved(1, 1e9).on({});
    QVERIFY(dear.worth.benefitCostRatio);
    QVERIFY(!dear.worth.paybackYears);
    const Appraisal sinking = Halved(1, 0, 601).on({});
    QVERIFY(!sinking.worth.paybackYears);
    const Appraisal atOnce = Halved(1, 0, 100).on({});
    QCOMPARE(*atOnce.worth.paybackYears, 0.0);
}

void tst_Appraisal::paybackWithinAYear()
{
    QVERIFY(near(*Halved(1, 300).on({}).worth.paybackYears, 0.5));
    QVERIFY(near(*Halved(1, 600).on({}).worth.paybackYears, 1));
    QVERIFY(near(*Halved(1, 6000).on({}).worth.paybackYears, 10));
    QVERIFY(!Halved(1, 6001).on({}).worth.paybackYears);
    // Paid back in year 1, in debt again in year 2, and for good in year 4.
    AppraisalTerms terms;
    terms.ramp = {1, 0, 1};
    QVERIFY(near(*Halved(1, 100, 480).on(terms).worth.paybackYears, 3 + 340.0 / 120));
}

void tst_Appraisal::equivalentAnnualGivesTheValueBack()
{
    for (const int period : {1, 10, 40, 125}) {
        AppraisalTerms terms;
        terms.period = period;
        const Appraisal got = Halved(1, 5000, 20).on(terms);
        double sum = 0;
        for (int y = 0; y < period; ++y)
            sum += got.worth.equivalentAnnual * terms.discountFactor(y);
        QVERIFY(near(sum, got.worth.netPresentValue));
    }
}

void tst_Appraisal::termsOutOfBounds_data()
{
    QTest::addColumn<AppraisalTerms>("terms");
    QTest::addColumn<QString>("says");
    const auto row = [](const char *name, auto change, const char *says) {
        AppraisalTerms terms;
        change(terms);
        QTest::newRow(name) << terms << QString::fromLatin1(says);
    };
    row("no year", [](AppraisalTerms &t) { t.period = 0; }, "1 to 125");
    row("too long", [](AppraisalTerms &t) { t.period = 126; }, "126 years");
    row("unknown rates", [](AppraisalTerms &t) { t.rates = QStringLiteral("blue-book"); }, "blue-book");
    row("rate", [](AppraisalTerms &t) { t.flatRate = -0.1; }, "discount rate");
    row("rate not finite", [](AppraisalTerms &t) { t.flatRate = qQNaN(); }, "discount rate");
    row("ramp", [](AppraisalTerms &t) { t.ramp = {0.5, 1.5}; }, "ramp");
    row("optimism", [](AppraisalTerms &t) { t.costOptimism = -1; }, "bias on costs");
    row("haircut", [](AppraisalTerms &t) { t.benefitOptimism = 1.1; }, "bias on benefits");
    row("value of time", [](AppraisalTerms &t) { t.timeValue = QStringLiteral("gold"); }, "gold");
    row("income", [](AppraisalTerms &t) { t.incomes = {{SegmentId("all"), 0}}; }, "income");
    row("exponent", [](AppraisalTerms &t) { t.elasticity = 11; }, "exponent");
    row("budget", [](AppraisalTerms &t) { t.budget = -1; }, "budget");
    row("base year", [](AppraisalTerms &t) { t.baseYear = 26; }, "base year");
}

void tst_Appraisal::termsOutOfBounds()
{
    QFETCH(AppraisalTerms, terms);
    QFETCH(QString, says);
    QVERIFY2(whyNotValued(terms).contains(says), qPrintable(whyNotValued(terms)));
    const Halved halved;
    const auto got = appraisal(halved.w.inventory, halved.w.journeys.at(0), halved.w.scenarios, ScenarioId("s"), terms);
    QVERIFY(!got.ok());
    QCOMPARE(got.refusal(), whyNotValued(terms));
    QVERIFY(hasErrors(checkTerms(terms, halved.w.inventory, QStringLiteral("GBP"), 2025)));
}

void tst_Appraisal::doubtfulTermsWarn()
{
    const Halved halved;
    AppraisalTerms terms;
    QVERIFY(checkTerms(terms, halved.w.inventory, QStringLiteral("GBP"), 2025).isEmpty());
    terms.timeValue = QStringLiteral("tag-non-work");
    const Findings year = checkTerms(terms, halved.w.inventory, QStringLiteral("GBP"), 2025);
    QCOMPARE(year.size(), 1);
    QVERIFY(year[0].text.contains(QStringLiteral("2024")) && year[0].severity == Severity::Warning);
    QCOMPARE(checkTerms(terms, halved.w.inventory, QStringLiteral("EUR"), 2024).front().code, QStringLiteral("appraisal-currency"));
    terms = {};
    terms.incomes = {{SegmentId("nobody"), 1}};
    QVERIFY(hasErrors(checkTerms(terms, halved.w.inventory, QStringLiteral("GBP"), 0)));
}

void tst_Appraisal::breaksEvenWhereTheWholeMeasureDoes()
{
    int found = 0;
    for (unsigned seed = 1; found < 40; ++seed) {
        tests::RandomJourney random(seed, 6);
        Workspace w = random.workspace();
        Scenario scenario = random.scenario(w, 3);
        scenario.changes.front().cost = random.number(1, 1e6);
        for (Change &change : scenario.changes)
            change.yearlyCost = random.number(0, 1e4);
        w.scenarios.put(scenario);
        const auto got = appraisal(w.inventory, w.journeys.at(0), w.scenarios, scenario.id, {});
        if (!got)
            continue;
        const BreakEven even = breakEven(w.inventory, w.journeys.at(0), *entriesOf(w.scenarios, scenario.id), *got);
        if (even.pays != BreakEven::Pays::From)
            continue;
        ++found;
        for (Change &change : scenario.changes) {
            if (change.takeUp.rest)
                change.takeUp.rest = change.takeUp.rest->likely * even.factor;
            for (Quantity &share : change.takeUp.bySegment)
                share = share.likely * even.factor;
        }
        w.scenarios.put(scenario);
        const auto there = appraisal(w.inventory, w.journeys.at(0), w.scenarios, scenario.id, {});
        QVERIFY(there.ok());
        QVERIFY2(std::abs(there->worth.netPresentValue) <= 1e-7 * got->worth.costs, qPrintable(QString::number(seed)));
        QVERIFY(even.takeUp <= 1 + 1e-12 && near(even.takeUp, even.factor * even.takeUpNow));
    }
}

void tst_Appraisal::breakEvenKinds()
{
    QCOMPARE(Halved(0.5).even().pays, BreakEven::Pays::Always);
    // Benefits of £300 a year at 0.5 make 600 at everybody; ten years of them are worth 8.3166 years.
    const BreakEven from = Halved(0.5, 1000).even();
    QCOMPARE(from.pays, BreakEven::Pays::From);
    QVERIFY(near(from.takeUp, 1000 / (600 * 8.316605323), 1e-6));
    QVERIFY(near(from.factorMost, 2));
    QCOMPARE(Halved(0.5, 4900).even().pays, BreakEven::Pays::From);
    QCOMPARE(Halved(0.5, 5000).even().pays, BreakEven::Pays::Never);
    QCOMPARE(Halved(0, 5).even().pays, BreakEven::Pays::Never);
}

QTEST_GUILESS_MAIN(tst_Appraisal)
#include "tst_appraisal.moc"
