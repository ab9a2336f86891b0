// SPDX-License-Identifier: GPL-3.0-only
#include "model/burden/manyluck.h"
#include "model/burden/random.h"

#include <QSet>
#include <QTest>

using namespace model::burden;

/// The generator against the vectors of its authors.
class tst_Random : public QObject {
    Q_OBJECT
private slots:
    void knownAnswers();
    void manyAtOnce();
    void keysDiffer();
    void unitsAreInside();
};

void tst_Random::knownAnswers()
{
    constexpr std::uint32_t all = 0xFFFFFFFFu;
    QCOMPARE(philox<10>({0, 0, 0, 0}, 0), (RandomBlock{0x6627e8d5, 0xe169c58d, 0xbc57ac4c, 0x9b00dbd8}));
    QCOMPARE(philox<10>({all, all, all, all}, ~std::uint64_t{0}), (RandomBlock{0x408f276d, 0x41c83b0e, 0xa20bc7c6, 0x6d5451fd}));
    QCOMPARE(philox<10>({0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344}, 0x299f31d0a4093822u),
             (RandomBlock{0xd16cfe09, 0x94fdcceb, 0x5001e420, 0x24126ea1}));
    QCOMPARE(philox<7>({0, 0, 0, 0}, 0), (RandomBlock{0x5f6fb709, 0x0d893f64, 0x4f121f81, 0x4f730a48}));
}

void tst_Random::manyAtOnce()
{
    constexpr std::uint32_t count = 77;   // no multiple of any width
    std::vector<std::uint32_t> people(count), visits(count);
    std::array<std::vector<std::uint32_t>, 4> luck;
    luck.fill(std::vector<std::uint32_t>(count));
    for (std::uint32_t i = 0; i < count; ++i) {
        people[i] = i * 0x9E3779B9u;
        visits[i] = i % 5;
    }
    const std::uint64_t key = keyOf(QStringLiteral("claim"), 3);
    philoxOfMany(people.data(), visits.data(), 2, 0xFEDCBA98u, key, count, luck[0].data(), luck[1].data(), luck[2].data(), luck[3].data());
    for (std::uint32_t i = 0; i < count; ++i) {
        const RandomBlock one = philox({people[i], visits[i], 2, 0xFEDCBA98u}, key);
        for (size_t word = 0; word < 4; ++word)
            QCOMPARE(luck[word][i], one[word]);
    }
}

void tst_Random::keysDiffer()
{
    QSet<quint64> keys;
    for (int seed = 0; seed < 10; ++seed) {
        for (int i = 0; i < 1000; ++i)
            keys.insert(keyOf(QStringLiteral("n%1").arg(i), static_cast<quint64>(seed)));
    }
    QCOMPARE(keys.size(), 10000);
    QCOMPARE(keyOf(QStringLiteral("claim"), 7), keyOf(QStringLiteral("claim"), 7));
}

void tst_Random::unitsAreInside()
{
    QVERIFY(unit(0) > 0);
    QVERIFY(unit(0xFFFFFFFFu) < 1);
    QVERIFY(unit(0xFFFFFFFFu, 0xFFFFFFFFu) < 1);
    QVERIFY(unit(0, 0) > 0);
}

QTEST_GUILESS_MAIN(tst_Random)
#include "tst_random.moc"
