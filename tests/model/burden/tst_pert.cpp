// SPDX-License-Identifier: GPL-3.0-only
#include "model/burden/distribution.h"
#include "model/burden/pert.h"

#include <QTest>

#include <boost/math/distributions/beta.hpp>

#include <algorithm>
#include <cmath>
#include <random>

using namespace model;
using namespace model::burden;

/// Quantile tables against the distribution they stand for, and percentiles against plain sorting.
class tst_Pert : public QObject {
    Q_OBJECT
private slots:
    void quantiles_data();
    void quantiles();
    void moments();
    void bareNumbers();
    void percentilesAreThoseOfSorting();
    void mixtures();
    void alike();
};

void tst_Pert::quantiles_data()
{
    QTest::addColumn<double>("mode");
    for (const double mode : {0.0, 0.01, 0.2, 1.0 / 3, 0.5, 0.7, 0.95, 1.0})
        QTest::newRow(qPrintable(QString::number(mode))) << mode;
}

void tst_Pert::quantiles()
{
    QFETCH(double, mode);
    const PertTable table(mode);
    const boost::math::beta_distribution<> beta(1 + 4 * mode, 5 - 4 * mode);
    double sum = 0;
    for (int k = 0; k <= PertTable::cells; ++k) {
        const double exact = boost::math::quantile(beta, static_cast<double>(k) / PertTable::cells);
        const bool inside = k > 0 && k < PertTable::cells;   // at the ends the table has the mean of its last few people
        QVERIFY2(!inside || std::abs(table.knots()[k] - exact) < 1e-5, qPrintable(QStringLiteral("%1: %2, not %3").arg(k).arg(table.knots()[k]).arg(exact)));
        QVERIFY(k == 0 || table.knots()[k] >= table.knots()[k - 1]);
        QVERIFY(table.knots()[k] >= 0 && table.knots()[k] <= 1);
        sum += (k == 0 || k == PertTable::cells ? 0.5 : 1) * table.knots()[k];
    }
    QVERIFY(std::abs(sum / PertTable::cells - (1 + 4 * mode) / 6) < 2e-8);
}

void tst_Pert::moments()
{
    // 10 … 45 … 180: mean 61.6667, variance 873.4127.
    PertTables tables;
    const Draw draw = drawOf(Quantity(10, 45, 180), tables);
    double sum = 0, squares = 0;
    constexpr int count = 1 << 16;
    for (int i = 0; i < count; ++i) {
        const double value = draw(static_cast<std::uint32_t>(i) << 16 | 0x8000u);
        sum += value;
        squares += value * value;
    }
    const double mean = sum / count;
    QVERIFY(std::abs(mean - 370.0 / 6) < 1e-4);
    const double variance = squares / count - mean * mean;
    QVERIFY2(std::abs(variance - 873.4127) < 0.3, qPrintable(QString::number(variance, 'f', 4)));
    QVERIFY(draw(0) >= 10 && draw(0xFFFFFFFFu) <= 180);
}

void tst_Pert::bareNumbers()
{
    PertTables tables;
    QVERIFY(!drawOf(Quantity(0.1), tables).isSpread());
    QCOMPARE(drawOf(Quantity(0.1), tables)(12345), 0.1);
    QCOMPARE(drawOf(Quantity(3, 3, 3), tables)(12345), 3.0);
}

namespace {

double type7(std::vector<double> values, double share)
{
    std::ranges::sort(values);
    const double at = share * static_cast<double>(values.size() - 1);
    const auto rank = static_cast<size_t>(at);
    return rank + 1 < values.size() ? values[rank] + (at - static_cast<double>(rank)) * (values[rank + 1] - values[rank]) : values[rank];
}

} // namespace

void tst_Pert::percentilesAreThoseOfSorting()
{
    std::mt19937 random(7);
    for (const size_t count : {1u, 2u, 3u, 10u, 999u, 20000u}) {
        std::lognormal_distribution<> skewed(3, 1.5);
        std::vector<double> values(count);
        for (double &value : values)
            value = random() % 3 == 0 ? 5 : skewed(random);   // many alike
        const Sample sample{values};
        const Distribution d = distributionOf(std::span(&sample, 1));
        for (const int percent : percents)
            QCOMPARE(d.percentile(percent), type7(values, percent / 100.0));
        QCOMPARE(percentileOf(std::span(&sample, 1), 0), *std::ranges::min_element(values));
        QCOMPARE(percentileOf(std::span(&sample, 1), 100), *std::ranges::max_element(values));
        const auto bins = histogramOf(std::span(&sample, 1), 0, 10, 20);
        QVERIFY(std::abs(std::accumulate(bins.begin(), bins.end(), 0.0) - 1) < 1e-12);
        QCOMPARE(shareAbove(std::span(&sample, 1), 5), static_cast<double>(std::ranges::count_if(values, [](double v) { return v > 5; })) / static_cast<double>(count));
    }
}

void tst_Pert::mixtures()
{
    // Nine people in ten have 1, 2 … 1000; the tenth 5000.
    std::vector<double> many(1000), few(10, 5000.0);
    std::iota(many.begin(), many.end(), 1.0);
    const std::array samples{Sample{many, 90}, Sample{few, 10}};
    const Distribution d = distributionOf(samples);
    QCOMPARE(d.mean, 0.9 * 500.5 + 0.1 * 5000);
    QVERIFY(std::abs(d.percentile(50) - 556) <= 1);
    QCOMPARE(d.percentile(95), 5000.0);
    QVERIFY(std::abs(shareAbove(samples, 1000) - 0.1) < 1e-12);
}

void tst_Pert::alike()
{
    const std::vector<double> values(100000, 14.1);
    const Sample sample{values};
    const Distribution d = distributionOf(std::span(&sample, 1));
    QCOMPARE(d.mean, 14.1);
    QCOMPARE(d.standardError, 0.0);
    QCOMPARE(d.percentile(95), 14.1);
    const Distribution none = distributionOf({});
    QCOMPARE(none.mean, 0.0);
}

QTEST_GUILESS_MAIN(tst_Pert)
#include "tst_pert.moc"
