// SPDX-License-Identifier: GPL-3.0-only
#include "model/burden/differences.h"
#include "model/burden/mixture.h"
#include "model/burden/trend.h"
#include "model/change/apply.h"
#include "tests/model/randomjourney.h"
#include "tests/model/sketch.h"

#include <QTest>

using namespace model;
using namespace model::burden;
using tests::Sketch;

namespace {

Dated on(int year, const Sketch &sketch)
{
    const Workspace w = sketch.workspace();
    return {QString::number(year), QDate(year, 3, 31), {}, w.inventory, w.journeys.at(0), {}};
}

/// Hours a person, in minutes.
Parts minutesOf(const Dated &earlier, const Dated &later)
{
    const Result<Split> made = split(earlier, later);
    if (!made)
        return {-1, -1, -1, -1};
    Parts parts = (*made)[trendFigure("hoursAPerson")];
    for (double *part : {&parts.whole, &parts.policy, &parts.estimate, &parts.people})
        *part *= 60;
    return parts;
}

void near(double actual, double expected, const char *what)
{
    QVERIFY2(std::abs(actual - expected) <= 1e-9 * std::max(1.0, std::abs(expected)),
             qPrintable(QStringLiteral("%1: %2 instead of %3").arg(QLatin1String(what)).arg(actual, 0, 'g', 17).arg(expected, 0, 'g', 17)));
}

#define NEAR(actual, expected) near(actual, expected, #actual)

/// Another date of a random journey: numbers made otherwise here and there, steps taken away and put in, people more or fewer.
Dated evolved(const Dated &state, tests::RandomJourney &random, const Scenario &changes)
{
    Dated later = state;
    later.id = QStringLiteral("later");
    later.date = state.date.addYears(1);
    Changed changed{state.journey, {}};
    for (const Change &change : changes.changes)
        apply(changed, change.what, state.inventory, nullptr);
    later.journey = changed.journey;
    for (qsizetype i = 0; i < later.journey.nodes.size(); ++i) {
        Node node = later.journey.nodes.at(i);
        for (const Measurand m : allMeasurands) {
            if (node.kind == NodeKind::Step && random.chance(0.3))
                node[m] = random.number(0, m == Measurand::Stress ? 5 : 60);
        }
        later.journey.nodes.put(node);
        if (random.chance(0.2))
            later.policy.nodes.insert(node.id);
    }
    for (Quantity &people : later.journey.people)
        people = random.chance(0.5) ? people : Quantity(std::round(random.number(0, 1e6)));
    for (qsizetype i = 0; i < later.inventory.items.size(); ++i) {
        Item item = later.inventory.items.at(i);
        item.first = random.number(0, 9);
        later.inventory.items.put(item);
    }
    return later;
}

} // namespace

class TestTrend : public QObject {
    Q_OBJECT

private slots:
    void numbersAloneAreAReestimate()
    {
        const Dated earlier = on(2025, Sketch(QStringLiteral("start -> a[do 60; wait 10; i 1] -> end")).item("i", 4, 1));
        const Dated later = on(2026, Sketch(QStringLiteral("start -> a[do 45; wait 7; i 1] -> end")).item("i", 6, 1));
        const Parts parts = minutesOf(earlier, later);
        NEAR(parts.whole, -13); // 45 + 6 − (60 + 4)
        NEAR(parts.estimate, -13);
        NEAR(parts.policy, 0);
        const Split whole = *split(earlier, later);
        NEAR(whole[trendFigure("waitDays")].estimate, -300); // 100 people × 3 days
        NEAR(whole[trendFigure("waitDays")].policy, 0);
    }

    void whatStandsThereIsPolicy()
    {
        const Dated earlier = on(2025, Sketch(QStringLiteral("start -> a[do 60; i 1] -> b[do 30; i 1] -> end")).item("i", 4, 1));
        const Dated later = on(2026, Sketch(QStringLiteral("start -> a[do 60; i 1] -> end")).item("i", 4, 1));
        const Parts parts = minutesOf(earlier, later);
        NEAR(parts.whole, -31); // b's 30 minutes and giving i again
        NEAR(parts.policy, -31);
        NEAR(parts.estimate, 0);
    }

    /// b goes and so does an ask, a is counted 60 instead of 50, and the item is known to take 10 minutes instead of 4: which of the two
    /// comes first matters, so both orders count.
    void bothAtOnce()
    {
        const Dated earlier = on(2025, Sketch(QStringLiteral("start -> a[do 50; i 1] -> b[do 30] -> end")).item("i", 4, 1));
        const Dated later = on(2026, Sketch(QStringLiteral("start -> a[do 60] -> end")).item("i", 10, 1));
        // A: 50 + 4 + 30 = 84; B: 60; P (B's steps, A's numbers): 50; R (A's steps, B's numbers): 60 + 10 + 30 = 100.
        const Parts parts = minutesOf(earlier, later);
        NEAR(parts.whole, -24);
        NEAR(parts.policy, ((50. - 84) + (60. - 100)) / 2); // −37
        NEAR(parts.estimate, 13);
        QCOMPARE(parts.people, 0.0);
    }

    void whatIsMarkedIsPolicy()
    {
        const Dated earlier = on(2025, Sketch(QStringLiteral("start -> a[do 60; i 1] -> b[do 30] -> end")).item("i", 4, 1));
        Dated later = on(2026, Sketch(QStringLiteral("start -> a[do 45; i 1] -> b[do 20] -> end")).item("i", 6, 1));
        later.policy.nodes.insert(NodeId("a"));
        NEAR(minutesOf(earlier, later).policy, -15);
        NEAR(minutesOf(earlier, later).estimate, -8);
        later.policy.items.insert(ItemId("i"));
        NEAR(minutesOf(earlier, later).policy, -13);
        NEAR(minutesOf(earlier, later).estimate, -10);
    }

    void sharesOfTheSameWaysAreNumbersAndOfOtherWaysAreNot()
    {
        const QString head = QStringLiteral("start -> choice:c ");
        const Dated earlier = on(2025, Sketch(head + QStringLiteral("-0.5-> a[do 60] -> end; c -0.5-> end")));
        Dated later = on(2026, Sketch(head + QStringLiteral("-0.25-> a[do 60] -> end; c -0.75-> end")));
        NEAR(minutesOf(earlier, later).estimate, -15);
        NEAR(minutesOf(earlier, later).policy, 0);
        later.policy.edges.insert({NodeId("c"), NodeId("end")}); // those beside it go along
        NEAR(minutesOf(earlier, later).policy, -15);
        const Dated other = on(2026, Sketch(head + QStringLiteral("-0.25-> a[do 60] -> end; c -0.25-> b[do 20] -> end; c -0.5-> end")));
        NEAR(minutesOf(earlier, other).policy, -10);
        NEAR(minutesOf(earlier, other).estimate, 0);
    }

    void aFeeIsSetAndNotEstimated()
    {
        const Dated earlier = on(2025, Sketch(QStringLiteral("start -> a[fee 10] -> end")));
        const Dated later = on(2026, Sketch(QStringLiteral("start -> a[fee 12] -> end")));
        const Split parts = *split(earlier, later);
        NEAR(parts[trendFigure("money")].policy, 200);
        NEAR(parts[trendFigure("money")].estimate, 0);
    }

    /// A step that comes to be done by two channels: its own minutes, which nobody meets any more, are not taken for a better estimate.
    void channelsThatComeArePolicy()
    {
        const Dated earlier = on(2025, Sketch(QStringLiteral("start -> a[do 20] -> end")));
        Dated later = earlier;
        Node node = *later.journey.nodes.find(NodeId("a"));
        node[Measurand::Do] = 0;
        for (const auto &[name, minutes] : {std::pair{"online", 10.0}, std::pair{"phone", 14.0}}) {
            Channel channel{.channel = QLatin1String(name), .share = 0.5, .shareFor = {}, .own = {}, .unknown = {}};
            channel[Measurand::Do] = minutes;
            node.channels.append(channel);
        }
        later.journey.nodes.put(node);
        NEAR(minutesOf(earlier, later).policy, -8);
        NEAR(minutesOf(earlier, later).estimate, 0);
        Dated last = later;
        node.channels[0].share = 0.75;
        node.channels[1].share = 0.25;
        node.channels[0][Measurand::Do] = 12;
        last.journey.nodes.put(node);
        NEAR(minutesOf(later, last).estimate, 0.5); // 12.5 after 12
        NEAR(minutesOf(later, last).policy, 0);
    }

    /// Twice the people, each a tenth slower: 2 × 1.1 = 2.2 times the hours; the people's part is the mean of 1 and 1.1.
    void peopleAreAPartOfTheEstimate()
    {
        const Dated earlier = on(2025, Sketch(QStringLiteral("start -> a[do 60] -> end")));
        Dated later = on(2026, Sketch(QStringLiteral("start -> a[do 66] -> end")));
        later.journey.people[SegmentId("all")] = 200;
        const Parts hours = (*split(earlier, later))[trendFigure("hours")];
        NEAR(hours.whole, 120);
        NEAR(hours.estimate, 120);
        NEAR(hours.people, 105);
        NEAR((*split(earlier, later))[trendFigure("people")].people, 100);
        NEAR((*split(earlier, later))[trendFigure("hoursAPerson")].people, 0);
        later.policy.segments.insert(SegmentId("all")); // a law that lets more people in
        const Parts marked = (*split(earlier, later))[trendFigure("hours")];
        NEAR(marked.policy, 105);
        NEAR(marked.people, 0);
    }

    /// The parts come to the whole, both ways of reckoning agree, and looking back turns every sign.
    void partsComeToTheWholeOnRandomPairs()
    {
        int told = 0;
        for (unsigned seed = 1; seed <= 300; ++seed) {
            tests::RandomJourney random(seed, 8);
            const Workspace w = random.workspace();
            const Dated earlier{QStringLiteral("earlier"), QDate(2025, 3, 31), {}, w.inventory, w.journeys.at(0), {}};
            const Dated later = evolved(earlier, random, random.scenario(w, 3));
            const Result<Split> forth = split(earlier, later);
            if (!forth) {
                QVERIFY2(!forth.refusal().isEmpty(), qPrintable(QString::number(seed)));
                continue;
            }
            ++told;
            Dated marked = earlier;
            marked.policy = later.policy;
            const Result<Split> back = split(later, marked);
            QVERIFY2(back.ok(), qPrintable(QString::number(seed)));
            const auto a = measure(earlier.inventory, earlier.journey), b = measure(later.inventory, later.journey);
            const auto r = mixed({earlier, later, later, later.policy}), p = mixed({later, earlier, earlier, later.policy});
            const auto mr = measure(r.inventory, r.journey), mp = measure(p.inventory, p.journey);
            for (size_t figure = 0; figure < trendFigureCount; ++figure) {
                const auto of = trendFigures()[figure].of;
                const Parts parts = (*forth)[figure];
                const double scale = std::max({1.0, of(*a), of(*b), of(*mr), of(*mp)});
                const QByteArray place = QByteArray::number(seed) + ' ' + trendFigures()[figure].key;
                QVERIFY2(std::abs(parts.policy + parts.estimate - (of(*b) - of(*a))) <= 1e-12 * scale, place.constData());
                QVERIFY2(std::abs(parts.estimate - ((of(*mr) - of(*a)) + (of(*b) - of(*mp))) / 2) <= 1e-9 * scale, place.constData());
                QVERIFY2(std::abs(parts.policy + (*back)[figure].policy) <= 1e-9 * scale, place.constData());
                QVERIFY2(std::abs(parts.people + (*back)[figure].people) <= 1e-9 * scale, place.constData());
            }
        }
        QVERIFY2(told >= 150, qPrintable(QString::number(told)));
    }

    /// With all marked, everything that differs is policy; with nothing differing, nothing is.
    void allMarkedIsAllPolicy()
    {
        for (unsigned seed = 400; seed < 430; ++seed) {
            tests::RandomJourney random(seed, 8);
            const Workspace w = random.workspace();
            const Dated earlier{QStringLiteral("earlier"), QDate(2025, 3, 31), {}, w.inventory, w.journeys.at(0), {}};
            Dated later = evolved(earlier, random, random.scenario(w, 0));
            for (const Difference &difference : differences(earlier, later)) {
                if (difference.kind == Difference::Kind::Numbers)
                    later.policy = marked(difference, later, Why::Policy);
            }
            const Split all = *split(earlier, later);
            for (const Parts &parts : all)
                QVERIFY2(std::abs(parts.estimate) <= 1e-9 * std::max(1.0, std::abs(parts.whole)), qPrintable(QString::number(seed)));
            for (const Parts &parts : *split(earlier, earlier))
                QCOMPARE(parts.whole, 0.0);
            QVERIFY(differences(earlier, earlier).isEmpty());
        }
    }

    void aJourneyThatBreaksARuleIsToldAndNotFaked()
    {
        const Dated earlier = on(2025, Sketch(QStringLiteral("start -> a[do 60] -> end")));
        Dated later = earlier;
        later.date = QDate(2026, 3, 31);
        later.journey.edges.put(Edge{NodeId("a"), NodeId("end"), 0.5, {}, {}, {}});
        const Result<Split> made = split(earlier, later);
        QVERIFY(!made.ok());
        QVERIFY2(made.refusal().contains(QStringLiteral("31 March 2026")), qPrintable(made.refusal()));
        const Trend trend = trendOf({earlier, later, on(2027, Sketch(QStringLiteral("start -> a[do 30] -> end")))});
        QCOMPARE(trend.points.size(), size_t(3));
        QVERIFY(!trend.points[1].measure && !trend.points[1].whyNot.isEmpty() && !trend.points[1].index);
        NEAR((*trend.points[2].since)[0].whole, -0.5); // reaches over what can't be measured
        NEAR((*trend.between(0, 2))[0].estimate, -0.5);
    }

    void theFirstDateIsAHundred()
    {
        QList<Dated> dates = {on(2024, Sketch(QStringLiteral("start -> a[do 60] -> end"))), on(2025, Sketch(QStringLiteral("start -> a[do 45] -> end"))),
                              on(2026, Sketch(QStringLiteral("start -> end")))};
        dates[1].journey.people[SegmentId("all")] = 200;
        Dated early = dates[1];
        early.date = QDate(2025, 1, 1);
        early.journey = dates[0].journey;
        dates.insert(1, early);
        const Trend trend = trendOf(dates);
        NEAR(*trend.points[0].index, 100);
        NEAR(*trend.points[2].index, 75);
        NEAR(*trend.points[2].yearIndex, 150);
        NEAR(*trend.points[3].index, 0);
        const Trend years = yearly(trend);
        QCOMPARE(years.points.size(), size_t(3));
        NEAR(*years.points[1].index, 75);
        NEAR((*years.points[1].since)[trendFigure("hours")].whole, 50);
        const Split all = *trend.between(0, 3);
        NEAR(all[0].whole, -1);
        NEAR(all[0].policy, -0.75);
        NEAR(all[0].estimate, -0.25);
    }

    void differencesAreNamedWithWhatTheyAdd()
    {
        const Dated earlier = on(2025, Sketch(QStringLiteral("start -> a[do 60; i 1] -> b[do 30] -> end")).item("i", 4, 1));
        const Dated later = on(2026, Sketch(QStringLiteral("start -> a[do 45; i 1] -> c[do 5] -> end")).item("i", 6, 1));
        QStringList told;
        for (const Difference &difference : differences(earlier, later)) {
            told += QStringLiteral("%1/%2 %3%4").arg(static_cast<int>(difference.of)).arg(static_cast<int>(difference.kind)).arg(difference.id,
                    difference.hours ? QStringLiteral(" %1").arg(std::round(*difference.hours * 60)) : QString());
        }
        using D = Difference;
        const auto row = [](D::Of of, D::Kind kind, const char *rest) { return QStringLiteral("%1/%2 %3").arg(static_cast<int>(of)).arg(static_cast<int>(kind)).arg(QLatin1String(rest)); };
        QCOMPARE(told, (QStringList{row(D::Of::Node, D::Kind::Numbers, "a -15"), row(D::Of::Ways, D::Kind::Other, "a"), row(D::Of::Node, D::Kind::Added, "c"),
                                    row(D::Of::Node, D::Kind::Removed, "b"), row(D::Of::Item, D::Kind::Numbers, "i 2")}));
        QCOMPARE(whyOf(differences(earlier, later).front(), later), Why::Estimate);
        Dated marked = later;
        marked.policy = burden::marked(differences(earlier, later).front(), later, Why::Policy);
        QCOMPARE(whyOf(differences(earlier, marked).front(), marked), Why::Policy);
    }
};

QTEST_GUILESS_MAIN(TestTrend)
#include "tst_trend.moc"
