// SPDX-License-Identifier: GPL-3.0-only
#include "journeys/shipped.h"
#include "model/burden/gains.h"
#include "model/burden/measure.h"
#include "model/files/levers.h"
#include "model/scenario/checkscenario.h"
#include "tests/model/sketch.h"

#include <QTest>

using namespace model;

namespace {

/// What a person is spared.
struct Spared {
    double minutes = 0, days = 0, money = 0, stress = 0;
};

Levers all()
{
    Result<Levers> levers = journeys::levers();
    return levers ? std::move(levers).value() : Levers();
}

/// Two steps of two ministries, the second of which sends one in five back, so that it is met x = 1.25 times:
/// all in all 81 + 20 x minutes, of which 13 give three items once and 10 x give them again.
Workspace twoMinistries()
{
    tests::Sketch sketch(QStringLiteral("start -> a[learn 10; do 20; travel 30; wait 50; fee 40; stress 2; org 1; chd 1; poa 1; acct 1] -> "
                                        "b[learn 6; do 4; wait 20; stress 1; org 2; chd 1; poa 1; acct 1] -0.8-> end; b -0.2-> b"));
    sketch.item("chd", 2, 1).item("poa", 5, 3).item("acct", 6, 6);
    Workspace w = sketch.workspace();
    Journey journey = w.journeys.at(0);
    const auto channel = [](const char *name, double share) {
        return Channel{.channel = QString::fromLatin1(name), .share = share, .shareFor = {}, .own = {}, .unknown = {}};
    };
    Node a = *journey.nodes.find(NodeId("a")), b = *journey.nodes.find(NodeId("b"));
    a.channels = {channel("online", 0.5), channel("phone", 0.5)};
    a.channels[1][Measurand::Queue] = 16;   // 8 minutes a visit
    b.channels = {channel("online", 1)};
    journey.nodes.put(a);
    journey.nodes.put(b);
    w.journeys.put(journey);
    return w;
}

/// Two steps that ask for the same letter about an award.
Workspace twoLetters()
{
    return tests::Sketch(QStringLiteral("start -> a[learn 10; org 1; awd 1] -> b[learn 6; org 2; awd 1] -> end")).item("awd", 6, 4).workspace();
}

/// What the sketch can't say: ministries, and items that somebody holds.
Workspace governed(Workspace w)
{
    for (Organisation organisation : QList<Organisation>(w.inventory.organisations.begin(), w.inventory.organisations.end())) {
        organisation.kind = QStringLiteral("central");
        w.inventory.organisations.put(organisation);
    }
    for (Item item : QList<Item>(w.inventory.items.begin(), w.inventory.items.end())) {
        item.kind = item.id.text() == QLatin1String("chd") ? ItemKind::Fact : item.id.text() == QLatin1String("acct") ? ItemKind::Credential : ItemKind::Evidence;
        item.heldBy = item.kind == ItemKind::Credential ? QString() : QStringLiteral("a ministry");
        w.inventory.items.put(item);
    }
    return w;
}

Scope places(const std::vector<const char *> &steps)
{
    QList<NodeId> nodes;
    for (const char *step : steps)
        nodes.append(NodeId(step));
    return nodes.isEmpty() ? Scope::all() : Scope::of(nodes);
}

struct Case {
    const char *lever;
    std::vector<const char *> where;
    Spared spared;
};

/// At a strength of a half, for people of whom the lever knows nothing in particular. What each holds of people: 0.45 = half
/// of the nine in ten who can be found in records, 0.35 = half of the seven in ten who are online, and so on.
std::vector<Case> cases()
{
    const double x = 1.25;
    const auto rounds = [](double share) { return 1 / (1 - share); };
    const double y80 = rounds(0.2 * 0.8), y60 = rounds(0.2 * 0.6), y70 = rounds(0.2 * 0.7), y50 = rounds(0.2 * 0.5), y85 = rounds(0.2 * 0.85),
                 y75 = rounds(0.2 * 0.75), more = rounds(0.2 * 1.025);
    return {
        {"once-only", {}, {0.45 * ((1 - 0.15) * x + (3 - 0.5) * x), 0, 0, 0}},
        {"pre-population", {}, {0.35 * (81 + 20 * x - (79 + 19 * y80 + 0.2 * (1 + y80))), 0.35 * 20 * (x - y80), 0, 0.35 * (x - y80)}},
        {"data-held", {}, {0.475 * (2 + x + 5 + 3 * x - 0.1 * 2 * (1 + x)), 0, 0, 0}},
        {"api-backbone", {}, {0.5 * (5 + 3 * x - 0.05 * (1 + x)), 0.5 * 0.2 * (50 + 20 * x), 0, 0}},
        {"child-identifier", {}, {0.5 * (2 + x - 0.1 * (1 + x)), 0, 0, 0}},
        {"one-sign-in", {}, {0.35 * (20 * x - (14 + 0.7) * y60), 0.35 * 20 * (x - y60), 0, 0.35 * (x - y60)}},
        // Setting the wallet up: 3.25 minutes to find out how and 13 / 6 to do it.
        {"wallet", {}, {0.35 * (20 * x - (17 + 0.5) * y70 - 3.25 - 13.0 / 6), 0.35 * 20 * (x - y70), 0, 0.35 * (x - y70)}},
        {"one-app", {}, {0.35 * ((6 - 0.2) * x + 0.25 * (10 + 6 * x) + 4), 0, 0, 0}},
        {"delegated-access", {}, {0.06 * ((3 - 0.3) * x + 0.25 * (10 + 6 * x + 8)), 0, 0, 0}},
        {"proactive-award", {}, {0.5 * (81 + 20 * x), 0.5 * (50 + 20 * x), 0.5 * 40, 0.5 * (2 + x)}},
        {"tell-once", {"a", "b"}, {0.5 * 20 * x, 0.5 * 20 * x, 0, 0.5 * x}},
        {"first-time-right", {}, {20 * (x - y50), 20 * (x - y50), 0, x - y50}},
        {"status-tracking", {}, {0.7 * (0.35 * 8 + 20 * (x - y85)), 0.7 * 20 * (x - y85), 0, 0.7 * (2 + x - 0.8 * (2 + y85))}},
        {"time-standard", {}, {0, 0.5 * (50 + 20 * x), 0, 0}},
        {"channel-shift", {}, {0.7 * 4, 0, 0, 0}},
        {"nearer-office", {}, {15, 0, 0, 0}},
        {"ai-guidance", {}, {0.7 * (5 + 2 + 20 * x - 17 * more), 0.7 * 20 * (x - more), 0, 0.7 * (x - more)}},
        {"plain-language", {}, {0.5 * (10 + 6 * x), 0, 0, 0.15 * (2 + x)}},
        {"assisted-digital", {}, {0.2 * (0.4 * 18 + 6 + 20 * x - (20 - 2.4 - 1.2) * y70), 0.2 * 20 * (x - y70), 0, 0.2 * (x - y70)}},
        {"passporting", {"b"}, {0.5 * (4 + 3), 0, 0, 0}},
        {"digital-ready-law", {}, {4 + 4 + 20 * x - (20 - 2.4 - 0.8) * y75, 20 * (x - y75), 0, x - y75}},
        {"less-reconfirmation", {"b"}, {20 * x - 15 * y50, 20 * (x - y50), 0, x - y50}},
        {"evidence-rule", {}, {0.5 * (5 + 3 * x), 0, 0, 0}},
        {"fee-change", {}, {0, 0, 20, 0}},
        {"do-nothing", {}, {-4, -0.5 * (50 + 20 * x), 0, 0}},
    };
}

Workspace journeyFor(const char *lever)
{
    return governed(qstrcmp(lever, "passporting") == 0 ? twoLetters() : twoMinistries());
}

void near(double found, double expected, const char *what)
{
    QVERIFY2(std::abs(found - expected) <= 1e-9 * std::max(1.0, std::abs(expected)),
             qPrintable(QStringLiteral("%1: %2, worked by hand %3").arg(QString::fromLatin1(what)).arg(found, 0, 'g', 12).arg(expected, 0, 'g', 12)));
}

} // namespace

class tst_Levers : public QObject {
    Q_OBJECT
private slots:
    void asWorkedByHand_data();
    void asWorkedByHand();
    void everyLeverIsWorked();
    void saysWhatItIs();
    void followsItsStrength();
    void handsOffWhatAHandHasSet();
    void reachesNothingWhereThereIsNothing();
    void refusesBrokenFiles_data();
    void refusesBrokenFiles();
    void tellsWhoIsLeftBehind();
};

void tst_Levers::asWorkedByHand_data()
{
    QTest::addColumn<int>("index");
    int index = 0;
    for (const Case &one : cases())
        QTest::newRow(one.lever) << index++;
}

void tst_Levers::asWorkedByHand()
{
    QFETCH(int, index);
    const Case one = cases()[static_cast<size_t>(index)];
    const Levers levers = all();
    const Lever *lever = leverOf(levers, QString::fromLatin1(one.lever));
    QVERIFY(lever);
    Workspace w = journeyFor(one.lever);
    const Journey journey = w.journeys.at(0);
    Scenario scenario{.id = ScenarioId("s"), .journey = journey.id};
    scenario.changes = changesOf(*lever, w.inventory, journey, {0.5, places(one.where)});
    w.scenarios.put(scenario);
    const Findings findings = checkScenario(w.inventory, journey, w.scenarios, scenario);
    QVERIFY2(findings.isEmpty(), findings.isEmpty() ? "" : qPrintable(findings.front().text));
    const auto before = burden::measure(w.inventory, journey), after = burden::measure(w.inventory, journey, w.scenarios, scenario.id);
    QVERIFY(before && after);
    const burden::PersonMeasure was = before->everyone(), is = after->everyone();
    near(was.minutes.total() - is.minutes.total(), one.spared.minutes, "minutes");
    near(was.waitDays - is.waitDays, one.spared.days, "days");
    near(was.money - is.money, one.spared.money, "money");
    near(was.stress - is.stress, one.spared.stress, "stress");
}

void tst_Levers::everyLeverIsWorked()
{
    QStringList worked, shipped;
    for (const Case &one : cases())
        worked += QString::fromLatin1(one.lever);
    for (const Lever &lever : all())
        shipped += lever.id;
    worked.sort();
    shipped.sort();
    QCOMPARE(worked, shipped);
}

void tst_Levers::saysWhatItIs()
{
    for (const Lever &lever : all()) {
        for (const QString &words : {lever.name, lever.group, lever.question, lever.about, lever.strengthMeans, lever.evidence, lever.caution})
            QVERIFY2(!words.isEmpty(), qPrintable(lever.id));
        QVERIFY2(lever.question.endsWith(QLatin1Char('?')), qPrintable(lever.question));
        QVERIFY2(lever.strength.low && lever.strength.high && lever.strength.grade && *lever.strength.low < *lever.strength.high, qPrintable(lever.id));
        QStringList names;
        for (const LeverMove &move : lever.moves)
            names += move.name;
        QCOMPARE(names.removeDuplicates(), 0);
    }
}

void tst_Levers::followsItsStrength()
{
    for (const Case &one : cases()) {
        const Levers levers = all();
        const Lever &lever = *leverOf(levers, QString::fromLatin1(one.lever));
        const Workspace w = journeyFor(one.lever);
        const auto at = [&](double strength) { return changesOf(lever, w.inventory, w.journeys.at(0), {strength, places(one.where)}); };
        QList<Change> moved;
        for (const Change &change : at(0.2))
            moved.append(atStrength(lever, w.inventory, change, 0.9));
        QVERIFY2(moved == at(0.9), one.lever);
    }
}

void tst_Levers::handsOffWhatAHandHasSet()
{
    const Levers levers = all();
    const Lever &lever = *leverOf(levers, QStringLiteral("plain-language"));
    const Workspace w = journeyFor("plain-language");
    Change change = changesOf(lever, w.inventory, w.journeys.at(0), {0.2}).front();
    std::get<changes::Scale>(change.what).by = 0.33;
    change.takeUp.rest = 0.5;
    const Change moved = atStrength(lever, w.inventory, change, 0.9);
    QCOMPARE(std::get<changes::Scale>(moved.what).by, Quantity(0.33));
    QCOMPARE(moved.takeUp, change.takeUp);
    QCOMPARE(moved.strength, std::optional(0.9));
}

void tst_Levers::reachesNothingWhereThereIsNothing()
{
    const Workspace w = tests::Sketch(QStringLiteral("start -> end")).workspace();
    for (const Lever &lever : all())
        QVERIFY2(changesOf(lever, w.inventory, w.journeys.at(0), {1}).isEmpty(), qPrintable(lever.id));
}

void tst_Levers::refusesBrokenFiles_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("says");
    const auto row = [](const char *name, const char *levers, const char *says) {
        QTest::newRow(name) << QByteArray(R"({"format": "treadlight-levers", "version": 1, "levers": [)") + levers + "]}" << QString::fromLatin1(says);
    };
    QTest::newRow("another file") << QByteArray(R"({"format": "treadlight"})") << QStringLiteral("is no file of levers");
    QTest::newRow("no JSON") << QByteArray("[") << QStringLiteral("levers.json");
    row("no id", R"({"name": "x", "strengthIs": "effect"})", "has no \"id\"");
    row("no kind of strength", R"({"id": "x"})", "strengthIs");
    row("strength out of bounds", R"({"id": "x", "strengthIs": "effect", "strength": 3})", "strength");
    row("unknown move", R"({"id": "x", "strengthIs": "effect", "moves": [{"move": "abolish"}]})", "has no \"move\"");
    row("unknown key", R"({"id": "x", "strengthIs": "effect", "colour": "red"})", "colour");
    row("twice", R"({"id": "x", "strengthIs": "effect"}, {"id": "x", "strengthIs": "effect"})", "there already");
    row("a dial of nothing", R"({"id": "x", "strengthIs": "effect", "moves": [{"move": "scale", "by": {"none": 1}}]})", "none");
}

void tst_Levers::refusesBrokenFiles()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, says);
    const Result<Levers> levers = files::readLevers(bytes, QStringLiteral("levers.json"));
    QVERIFY(!levers);
    QVERIFY2(levers.refusal().contains(says), qPrintable(levers.refusal()));
}

void tst_Levers::tellsWhoIsLeftBehind()
{
    // Of 10 hours each; all together save (3 + 0.6 + 0 − 1) / 40: 0.065.
    const auto segment = [](const char *id, double hours) {
        burden::SegmentMeasure measure{SegmentId(id), 1, {}};
        measure.person.minutes.doing = 60 * hours;
        return measure;
    };
    burden::Measure before{JourneyId("j"), std::nullopt, {}, {}}, after = before;
    before.segments = {segment("well", 10), segment("less", 10), segment("not", 10), segment("worse", 10)};
    after.segments = {segment("well", 7), segment("less", 9.7), segment("not", 10), segment("worse", 10.7)};
    before.year.hours = 40;
    after.year.hours = 37.4;
    const burden::Gains gains = burden::gainsOf(before, after);
    QVERIFY(gains.hidesLosers());
    QStringList order;
    for (const burden::Gain &gain : gains.unequal())
        order += gain.segment.text();
    QCOMPARE(order, QStringList({QStringLiteral("worse"), QStringLiteral("not"), QStringLiteral("less")}));
    QCOMPARE(gains.segments[1].standing, burden::Standing::LeftBehind);
    QCOMPARE(gains.segments[2].standing, burden::Standing::Nothing);
    after.segments[3] = segment("worse", 10);
    QVERIFY(!burden::gainsOf(before, after).hidesLosers());
}

QTEST_GUILESS_MAIN(tst_Levers)
#include "tst_levers.moc"
