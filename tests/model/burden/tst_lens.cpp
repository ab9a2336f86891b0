// SPDX-License-Identifier: GPL-3.0-only
#include "model/burden/lens.h"

#include "model/burden/measure.h"
#include "model/burden/timetables.h"
#include "tests/model/randomjourney.h"
#include "tests/model/sketch.h"

#include <QTest>

using namespace model;
using namespace model::burden;
using tests::Sketch;

namespace {

bool isNear(double a, double b) { return std::abs(a - b) <= 1e-9 * std::max({1.0, std::abs(a), std::abs(b)}); }

#define NEAR(actual, expected)                                                                                         \
    do {                                                                                                               \
        const double a_ = (actual), e_ = (expected);                                                                   \
        QVERIFY2(isNear(a_, e_), qPrintable(QStringLiteral("%1: %2 is %3, should be %4").arg(which, QStringLiteral(#actual)).arg(a_, 0, 'g', 15).arg(e_, 0, 'g', 15))); \
    } while (false)

/// + − × ÷ and brackets, numbers written plainly.
class Arithmetic {
public:
    explicit Arithmetic(QString text) : m_text(text.remove(QLatin1Char(' '))) {}
    double value()
    {
        const double value = sum();
        return m_at == m_text.size() ? value : qQNaN();
    }

private:
    bool take(QChar c)
    {
        const bool is = m_at < m_text.size() && m_text[m_at] == c;
        m_at += is;
        return is;
    }
    double sum()
    {
        double value = product();
        for (;;) {
            if (take(QLatin1Char('+')))
                value += product();
            else if (take(QChar(0x2212)))
                value -= product();
            else
                return value;
        }
    }
    double product()
    {
        double value = factor();
        for (;;) {
            if (take(QChar(0xD7)))
                value *= factor();
            else if (take(QChar(0xF7)))
                value /= factor();
            else
                return value;
        }
    }
    double factor()
    {
        if (take(QLatin1Char('('))) {
            const double value = sum();
            return take(QLatin1Char(')')) ? value : qQNaN();
        }
        const qsizetype from = m_at;
        take(QLatin1Char('-'));   // of a number itself: what rounding leaves below nought
        while (m_at < m_text.size() && (m_text[m_at].isDigit() || m_text[m_at] == QLatin1Char('.') || m_text[m_at] == QLatin1Char('e') ||
                                        ((m_text[m_at] == QLatin1Char('-') || m_text[m_at] == QLatin1Char('+')) && m_at > from && m_text[m_at - 1] == QLatin1Char('e'))))
            ++m_at;
        bool isNumber = false;
        const double number = m_text.mid(from, m_at - from).toDouble(&isNumber);
        return isNumber ? number : qQNaN();
    }

    QString m_text;
    qsizetype m_at = 0;
};

QString inFull(double number, LensUnit) { return QString::number(number, 'g', 17); }

/// Every cell that has a formula is what its formula comes to, and every total the sum of its rows.
void checkArithmetic(const LensTable &table, const QString &which)
{
    for (size_t c = 0; c < table.columns.size(); ++c) {
        double sum = 0;
        for (const LensRow &row : table.body) {
            const double *number = std::get_if<double>(&row.cells[c]);
            sum += number ? *number : 0;
            const QString how = table.howOf(row, static_cast<int>(c), inFull);
            if (!number || how.isEmpty() || how.contains(QChar(0x2013)))
                continue;
            const double value = Arithmetic(how).value();
            QVERIFY2(std::abs(value - *number) <= 1e-9 * std::max(1.0, std::abs(*number)), qPrintable(QStringLiteral("%1, %2: %3 is not %4").arg(which, table.columns[c].key, how).arg(*number)));
        }
        if (table.columns[c].sums)
            NEAR(*table.number(table.total, table.columns[c].key), sum);
    }
}

double omitted(const LensTable &table, const char *key)
{
    const auto it = std::ranges::find(table.notCounted, QString::fromLatin1(key), &LensOmission::key);
    return it == table.notCounted.end() ? 0 : it->aYear;
}

/// What the measure says, a year, over the segments.
struct Year {
    explicit Year(const Inventory &inventory, const Measure &measure)
    {
        for (const SegmentMeasure &segment : measure.segments) {
            const PersonMeasure &one = segment.person;
            const double value = inventory.segments.find(segment.segment)->hourValue.mean();
            const double paper = one.minutes.total() - one.minutes.queue;
            learn += segment.people * one.minutes.learn / 60;
            travel += segment.people * one.minutes.travel / 60;
            queue += segment.people * one.minutes.queue / 60;
            paperHours += segment.people * paper / 60;
            paperWorth += segment.people * paper / 60 * value;
            services += segment.people * one.services;
            contacts += segment.people * one.contacts;
            stress += segment.people * one.stress;
            repeats += segment.people * one.duplicates;
        }
        all = measure.year;
    }
    double learn = 0, travel = 0, queue = 0, paperHours = 0, paperWorth = 0, services = 0, contacts = 0, stress = 0, repeats = 0;
    YearMeasure all;
};

class Eyes {
public:
    Eyes(const Workspace &w, std::optional<ScenarioId> scenario) : m_w(w), m_scenario(std::move(scenario)) {}
    Result<LensTable> operator()(Method method, const LensSettings &settings = {}) const
    {
        return lensTable({m_w.inventory, m_w.journeys.at(0), m_w.scenarios, m_scenario, QStringLiteral("GBP")}, method, settings);
    }

private:
    const Workspace &m_w;
    std::optional<ScenarioId> m_scenario;
};

LensSettings own(std::optional<LensRows> rows = {})
{
    LensSettings settings;
    settings.price = LensSettings::HourPrice::OfSegments;
    settings.rows = rows;
    return settings;
}

void checkStandardCost(const Eyes &eyes, LensRows rows, const Year &year, const QString &which)
{
    LensSettings settings;
    settings.rows = rows;
    const LensTable table = *eyes(Method::Scm, settings);
    checkArithmetic(table, which);
    NEAR(*table.number(table.total, "hours"), year.paperHours);
    NEAR(*table.number(table.total, "cost"), year.paperHours * 19.7 * 1.25);
    const LensTable valued = *eyes(Method::Scm, own(rows));
    checkArithmetic(valued, which);
    NEAR(*valued.number(valued.total, "cost"), year.paperWorth * 1.25);
    NEAR(omitted(table, "queue"), year.queue);
    NEAR(omitted(table, "wait"), year.all.waitDays);
    NEAR(omitted(table, "money"), year.all.money);
    NEAR(omitted(table, "stress"), year.stress);
    NEAR(omitted(table, "repeats"), year.repeats);
}

void checkUk(const Eyes &eyes, LensRows rows, const Year &year, const QString &which)
{
    LensSettings settings = own(rows);
    settings.values.insert(QStringLiteral("asUsual"), 0.2);
    const LensTable table = *eyes(Method::Uk, settings);
    checkArithmetic(table, which);
    NEAR(*table.number(table.total, "cost"), year.paperWorth * 1.3);
    NEAR(*table.number(table.total, "burden"), year.paperWorth * 1.3 * 0.8);
    NEAR(omitted(table, "anyway"), year.paperHours * 0.2);
}

void checkEu(const Eyes &eyes, LensRows rows, const Year &year, const QString &which)
{
    LensSettings settings;
    settings.rows = rows;
    settings.values.insert(QStringLiteral("asUsual"), 0.1);
    const LensTable table = *eyes(Method::Eu, settings);
    checkArithmetic(table, which);
    NEAR(*table.number(table.total, "burden"), year.paperHours * 19.7 * 0.375 * 0.9);
    NEAR(*table.number(table.total, "low"), year.paperHours * 19.7 * 0.25 * 0.9);
    NEAR(*table.number(table.total, "high"), year.paperHours * 19.7 * 0.5 * 0.9);
    NEAR(*table.number(table.total, "cost"), year.paperHours * 19.7 * 0.375 * 0.9 + year.all.money);
    const LensTable valued = *eyes(Method::Eu, own(rows));
    checkArithmetic(valued, which);
    NEAR(*valued.number(valued.total, "cost"), year.paperWorth + year.all.money);
}

void checkPaperwork(const Eyes &eyes, LensRows rows, const Year &year, const QString &which)
{
    const LensTable table = *eyes(Method::Pra, own(rows));
    checkArithmetic(table, which);
    NEAR(*table.number(table.total, "hours"), year.all.hours);
    NEAR(*table.number(table.total, "learning"), year.learn);
    NEAR(*table.number(table.total, "travel"), year.travel);
    NEAR(*table.number(table.total, "speak"), year.queue);
    NEAR(*table.number(table.total, "cost"), year.all.value);
    NEAR(*table.number(table.total, "charges"), year.all.money);
    double respondents = 0, responses = 0, stress = 0;
    for (const LensRow &row : table.body) {
        const double times = *table.number(row.cells, "times");
        stress += times * table.number(row.cells, "stress").value_or(0);
        if (!row.service)
            continue;
        responses += times;
        respondents += *table.number(row.cells, "met");
    }
    NEAR(stress, year.stress);
    NEAR(responses, year.contacts);
    if (rows == LensRows::Service)
        NEAR(respondents, year.services);
}

void checkAustralia(const Eyes &eyes, LensRows rows, const Year &year, const Year &before, const QString &which)
{
    LensSettings settings = own(rows);
    settings.values.insert(QStringLiteral("delayDay"), 3);
    const LensTable table = *eyes(Method::Australia, settings);
    checkArithmetic(table, which);
    const auto cost = [](const Year &y) { return y.all.value + y.all.money + 3 * y.all.waitDays; };
    NEAR(*table.number(table.total, "cost"), cost(year));
    settings.ramp = {0.25, 0.75, 1};
    settings.values.insert(QStringLiteral("years"), 4);
    const LensTable ramped = *eyes(Method::Australia, settings);
    checkArithmetic(ramped, which);
    NEAR(*ramped.number(ramped.total, "cost"), 0.75 * cost(year) + 0.25 * cost(before));
}

void checkGermany(const Eyes &eyes, LensRows rows, const Year &year, const QString &which)
{
    LensSettings settings;
    settings.rows = rows;
    const LensTable table = *eyes(Method::Germany, settings);
    checkArithmetic(table, which);
    NEAR(*table.number(table.total, "hours") + omitted(table, "queue") + omitted(table, "travelByChoice"), year.all.hours);
    NEAR(*table.number(table.total, "cost"), year.all.money);
    settings.values.insert(QStringLiteral("trip"), 2);
    settings.values.insert(QStringLiteral("anyway"), 0.5);
    const LensTable half = *eyes(Method::Germany, settings);
    checkArithmetic(half, which);
    NEAR(*half.number(half.total, "hours") * 2, *table.number(table.total, "hours"));
    NEAR(*half.number(half.total, "cost") * 2, year.all.money + 2 * *table.number(table.total, "trips"));
}

void checkSludge(const Eyes &eyes, const Year &year, const QString &which)
{
    const LensTable table = *eyes(Method::Nsw);
    checkArithmetic(table, which);
    NEAR(*table.number(table.total, "hours"), year.all.hours);
    NEAR(*table.number(table.total, "days"), year.all.waitDays);
    NEAR(*table.number(table.total, "paid"), year.all.money);
    NEAR(*table.number(table.total, "cost"), year.all.value + year.all.money);
    QVERIFY(omitted(table, "wait") == 0);
}

void checkAll(const Workspace &w, const std::optional<ScenarioId> &scenario, const Year &year, const Year &before, const QString &which)
{
    const Eyes eyes(w, scenario);
    for (const LensRows rows : {LensRows::Service, LensRows::Step, LensRows::Activity}) {
        const QString at = which + QStringLiteral(", by ") + lensRowsKey(rows);
        checkStandardCost(eyes, rows, year, at);
        checkUk(eyes, rows, year, at);
        checkGermany(eyes, rows, year, at);
        if (rows == LensRows::Activity)
            continue;
        checkEu(eyes, rows, year, at);
        checkPaperwork(eyes, rows, year, at);
        checkAustralia(eyes, rows, year, before, at);
    }
    checkSludge(eyes, year, which);
}

/// Registering by hand: all 100 people apply (asked for a name and a bill), 40 of them visit an office.
Workspace worked()
{
    Workspace w = Sketch(QStringLiteral("start -> apply[learn 6; do 12; queue 3; wait 10; fee 5; stress 2; org 1; name; bill] -0.4-> "
                                        "visit[do 30; travel 40; wait 1; org 2; name] -> end; apply -0.6-> end"))
                      .item("name", 1, 0.5)
                      .item("bill", 6, 2)
                      .workspace();
    Inventory &inventory = w.inventory;
    Item bill = *inventory.items.find(ItemId("bill"));
    bill.kind = ItemKind::Evidence;
    inventory.items.put(bill);
    Segment all = inventory.segments.at(0);
    all.hourValue = 12;
    inventory.segments.put(all);
    return w;
}

const LensRow *rowAt(const LensTable &table, const char *step, const char *activity)
{
    for (const LensRow &row : table.body) {
        const int at = table.column("activity");
        const bool same = at < 0 || std::get<QString>(row.cells[static_cast<size_t>(at)]).contains(QString::fromUtf8(activity));
        if (row.step == NodeId(step) && same)
            return &row;
    }
    return nullptr;
}

} // namespace

class tst_Lens : public QObject {
    Q_OBJECT
private slots:
    void totalsAreTheMeasures_data();
    void totalsAreTheMeasures();
    void refusesAsTheMeasureDoes();
    void ofOneSegment();
    void takeUpGroupsKeepTheirServices();
    void standardCostByHand();
    void ukByHand();
    void euByHand();
    void paperworkByHand();
    void australiaByHand();
    void germanyByHand();
    void sludgeByHand();
    void tablesOfMinutes();
    void settingsOutOfBounds();
    void otherCurrencies();
    void wordsAreThere();
};

void tst_Lens::totalsAreTheMeasures_data()
{
    QTest::addColumn<int>("first");
    for (int first = 0; first < 80; first += 20)
        QTest::addRow("seeds from %d", first) << first;
}

void tst_Lens::totalsAreTheMeasures()
{
    QFETCH(int, first);
    int looked = 0;
    for (int seed = first; seed < first + 20; ++seed) {
        tests::RandomJourney random(static_cast<unsigned>(seed), 10);
        Workspace w = random.workspace();
        w.scenarios.put(random.scenario(w, 1 + random.whole(5)));
        const Result<Measure> baseline = measure(w.inventory, w.journeys.at(0));
        if (!baseline || !(baseline->year.people > 0))
            continue;
        const Year before(w.inventory, *baseline);
        checkAll(w, {}, before, before, QStringLiteral("seed %1").arg(seed));
        if (QTest::currentTestFailed())
            return;
        const Result<Measure> scenario = measure(w.inventory, w.journeys.at(0), w.scenarios, ScenarioId("s"));
        if (!scenario)
            continue;
        ++looked;
        const QString which = QStringLiteral("seed %1, scenario").arg(seed);
        checkAll(w, ScenarioId("s"), Year(w.inventory, *scenario), before, which);
        if (QTest::currentTestFailed())
            return;
        const LensTable table = *Eyes(w, ScenarioId("s"))(Method::Nsw);
        NEAR(*table.number(table.before, "hours"), before.all.hours);
    }
    QVERIFY(looked > 3);
}

void tst_Lens::refusesAsTheMeasureDoes()
{
    Workspace w = worked();
    Journey journey = w.journeys.at(0);
    journey.edges.remove({NodeId("visit"), NodeId("end")});
    w.journeys.put(journey);
    const auto broken = Eyes(w, {})(Method::Scm);
    QVERIFY(!broken);
    QCOMPARE(broken.refusal(), measure(w.inventory, journey).refusal());
    w = worked();
    journey = w.journeys.at(0);
    journey.people.clear();
    w.journeys.put(journey);
    QVERIFY(Eyes(w, {})(Method::Pra).refusal().contains(QStringLiteral("Nobody")));
    QVERIFY(!Eyes(worked(), ScenarioId("none"))(Method::Pra));
    std::stop_source stop;
    stop.request_stop();
    const auto stopped = lensTable({w.inventory, worked().journeys.at(0), w.scenarios, {}, {}}, Method::Scm, {}, stop.get_token());
    QVERIFY(!stopped && stopped.refusal().isEmpty());
}

void tst_Lens::ofOneSegment()
{
    tests::RandomJourney random(7, 10);
    const Workspace w = random.workspace();
    const Measure measured = *measure(w.inventory, w.journeys.at(0));
    const QString which = QStringLiteral("seed 7");
    for (const SegmentMeasure &segment : measured.segments) {
        LensSettings settings;
        settings.segment = segment.segment;
        const LensTable table = *Eyes(w, {})(Method::Nsw, settings);
        NEAR(table.people, segment.people);
        NEAR(*table.number(table.total, "hours"), segment.people * segment.person.hours());
    }
}

/// Half move to another service, a quarter has the step no more: each stands under the service it has.
void tst_Lens::takeUpGroupsKeepTheirServices()
{
    const QString which = QStringLiteral("moved");
    Workspace w = worked();
    Scenario plan{ScenarioId("s"), JourneyId("j"), {}, {}, {}, {}, {}};
    plan.changes.append(Change(changes::Move{NodeId("apply"), ServiceId("service-2")}));
    plan.changes.last().takeUp.rest = 0.5;
    plan.changes.append(Change(changes::RemoveSteps{{NodeId("visit")}}));
    plan.changes.last().takeUp.rest = 0.25;
    w.scenarios.put(plan);
    LensSettings settings = own(LensRows::Service);
    const LensTable table = *Eyes(w, ScenarioId("s"))(Method::Pra, settings);
    QCOMPARE(table.body.size(), size_t(2));
    NEAR(*table.number(table.body[0].cells, "times"), 50);
    NEAR(*table.number(table.body[1].cells, "times"), 50 + 0.75 * 40);
    // Of those who still come to the first service 20 of 50 visit the second; all others do anyway.
    NEAR(*table.number(table.body[1].cells, "met"), 50 + 0.5 * 40);
    settings.rows = LensRows::Step;
    QCOMPARE(Eyes(w, ScenarioId("s"))(Method::Pra, settings)->body.size(), size_t(3));
}

void tst_Lens::standardCostByHand()
{
    const QString which = QStringLiteral("standard cost");
    const Workspace w = worked();
    LensSettings settings;
    settings.values.insert(QStringLiteral("tariff"), 20);
    settings.values.insert(QStringLiteral("overhead"), 0.5);
    const LensTable table = *Eyes(w, {})(Method::Scm, settings);
    // Apply 6 + 12 + 7 minutes for 100, visit 30 + 40 + 0.5 for 40.
    NEAR(*table.number(table.total, "hours"), (2500 + 70.5 * 40) / 60);
    NEAR(*table.number(table.total, "cost"), (2500 + 70.5 * 40) / 60 * 30);
    const LensRow *forms = rowAt(table, "apply", "3 Fill in");
    QVERIFY(forms && rowAt(table, "visit", "10 Meet people outside") && rowAt(table, "visit", "travel"));
    NEAR(*table.number(forms->cells, "times"), 100);
    NEAR(*table.number(forms->cells, "each"), 12);
    NEAR(*table.number(forms->cells, "price"), 6);
    NEAR(*table.number(forms->cells, "cost"), 600);
    QCOMPARE(table.howOf(*forms, table.column("price"), [](double n, LensUnit) { return QString::number(n); }), QStringLiteral("12 ÷ 60 × 20 × (1 + 0.5)"));
    NEAR(omitted(table, "queue"), 5);
    NEAR(omitted(table, "wait"), 1040);
    NEAR(omitted(table, "money"), 500);
    NEAR(omitted(table, "stress"), 200);
    NEAR(omitted(table, "repeats"), 40);
    QCOMPARE(std::ranges::find(table.notCounted, QStringLiteral("wait"), &LensOmission::key)->aPerson, 10.4);
}

void tst_Lens::ukByHand()
{
    const QString which = QStringLiteral("uk");
    LensSettings settings = own();
    settings.values.insert(QStringLiteral("asUsual"), 0.25);
    const LensTable table = *Eyes(worked(), {})(Method::Uk, settings);
    const LensRow *bill = rowAt(table, "apply", "bill"), *again = rowAt(table, "visit", "name");
    QVERIFY(bill && again && again->item == ItemId("name"));
    NEAR(*table.number(bill->cells, "cost"), 100 * 0.1 * 12 * 1.3);
    NEAR(*table.number(bill->cells, "burden"), 100 * 0.1 * 12 * 1.3 * 0.75);
    NEAR(*table.number(again->cells, "times"), 40);
    NEAR(*table.number(again->cells, "each"), 0.5);
    NEAR(omitted(table, "anyway"), (2500 + 70.5 * 40) / 60 * 0.25);
}

void tst_Lens::euByHand()
{
    const QString which = QStringLiteral("eu");
    LensSettings settings;
    settings.values.insert(QStringLiteral("tariff"), 40);
    const LensTable table = *Eyes(worked(), {})(Method::Eu, settings);
    QCOMPARE(table.body.size(), size_t(2));
    NEAR(*table.number(table.body[0].cells, "burden"), 2500.0 / 60 * 15);
    NEAR(*table.number(table.body[0].cells, "low"), 2500.0 / 60 * 10);
    NEAR(*table.number(table.body[0].cells, "high"), 2500.0 / 60 * 20);
    NEAR(*table.number(table.body[0].cells, "charges"), 500);
    NEAR(*table.number(table.body[0].cells, "cost"), 625 + 500);
}

void tst_Lens::paperworkByHand()
{
    const QString which = QStringLiteral("paperwork");
    LensSettings settings;
    settings.values.insert(QStringLiteral("asUsual"), 0.1);
    const LensTable table = *Eyes(worked(), {})(Method::Pra, settings);
    const auto &apply = table.body[0].cells;
    NEAR(*table.number(apply, "met"), 100);
    NEAR(*table.number(apply, "perRespondent"), 1);
    NEAR(*table.number(apply, "learning"), 10);
    NEAR(*table.number(apply, "compliance"), 100.0 * 19 / 60);
    NEAR(*table.number(apply, "speak"), 5);
    NEAR(*table.number(apply, "hours"), 2800.0 / 60 * 0.9);
    NEAR(*table.number(apply, "each"), 25.2);
    NEAR(*table.number(apply, "cost"), 2800.0 / 60 * 0.9 * 14.2);
    NEAR(*table.number(apply, "stress"), 2);
    NEAR(*table.number(apply, "charges"), 500);
}

void tst_Lens::australiaByHand()
{
    const QString which = QStringLiteral("australia");
    LensSettings settings;
    settings.values.insert(QStringLiteral("tariff"), 30);
    settings.values.insert(QStringLiteral("delayDay"), 2);
    const LensTable table = *Eyes(worked(), {})(Method::Australia, settings);
    const auto &apply = table.body[0].cells;
    NEAR(*table.number(apply, "labour"), 2800.0 / 60 * 30);
    NEAR(*table.number(apply, "charges"), 500);
    NEAR(*table.number(apply, "delay"), 2000);
    NEAR(*table.number(apply, "cost"), 1400 + 500 + 2000);
    NEAR(omitted(table, "wait"), 0);
    // Without a rate of its own the document's value of an hour holds, and it is said.
    const LensTable plain = *Eyes(worked(), {})(Method::Australia);
    NEAR(*plain.number(plain.body[0].cells, "labour"), 2800.0 / 60 * 12);
    QVERIFY(plain.cautions.join(QLatin1Char(' ')).contains(QStringLiteral("AUD")));
    NEAR(omitted(plain, "wait"), 1040);
}

void tst_Lens::germanyByHand()
{
    const QString which = QStringLiteral("germany");
    Workspace w = worked();
    const LensTable table = *Eyes(w, {})(Method::Germany);
    const LensRow *forms = rowAt(table, "apply", "5 "), *evidence = rowAt(table, "apply", "4 "), *facts = rowAt(table, "visit", "3 ");
    const LensRow *travel = rowAt(table, "visit", "Travel"), *office = rowAt(table, "visit", "10 "), *paid = rowAt(table, "apply", "8 ");
    QVERIFY(forms && evidence && facts && travel && office && paid);
    NEAR(*table.number(forms->cells, "each"), 12);
    NEAR(*table.number(forms->cells, "medium"), 6);
    QVERIFY(!forms->differs && !evidence->differs && !office->differs);
    QVERIFY(facts->differs);   // half a minute; the table begins at 2
    QVERIFY(std::get<QString>(facts->cells[static_cast<size_t>(table.column("held"))]).contains(QStringLiteral("0.25")));
    QVERIFY(paid->differs);    // the document has no minutes for paying
    NEAR(*table.number(travel->cells, "simple"), 15);
    NEAR(*table.number(travel->cells, "high"), 59);
    NEAR(*table.number(table.total, "trips"), 40);
    NEAR(*table.number(table.total, "hours"), (2500 + 70.5 * 40) / 60);
    NEAR(*table.number(table.total, "cost"), 500);
    NEAR(omitted(table, "queue"), 5);
    // Where there is another way, the way to the office counts no more.
    Journey journey = w.journeys.at(0);
    Node visit = *journey.nodes.find(NodeId("visit"));
    visit.channels = {Channel{.channel = QStringLiteral("in-person"), .share = 0.5}, Channel{.channel = QStringLiteral("post"), .share = 0.5}};
    journey.nodes.put(visit);
    w.journeys.put(journey);
    const LensTable choice = *Eyes(w, {})(Method::Germany);
    NEAR(*choice.number(choice.total, "hours"), (2500 + 30.5 * 40) / 60);
    NEAR(*choice.number(choice.total, "trips"), 0);
    NEAR(omitted(choice, "travelByChoice"), 40.0 * 40 / 60);
    // In euros a trip costs what the table says.
    const LensTable euros = *lensTable({w.inventory, worked().journeys.at(0), w.scenarios, {}, QStringLiteral("EUR")}, Method::Germany);
    NEAR(*euros.number(euros.total, "cost"), 500 + 40 * 2.6);
}

void tst_Lens::sludgeByHand()
{
    const QString which = QStringLiteral("sludge");
    Workspace w = worked();
    const LensTable table = *Eyes(w, {})(Method::Nsw);
    const auto &apply = table.body[0].cells, &visit = table.body[1].cells;
    NEAR(*table.number(apply, "each"), 28);
    NEAR(*table.number(apply, "eachDays"), 10);
    NEAR(*table.number(apply, "effort"), 4);
    QVERIFY(!table.number(apply, "access"));
    NEAR(*table.number(visit, "share"), 0.4);
    NEAR(*table.number(visit, "effort"), 5);
    NEAR(*table.number(visit, "access"), 5);
    NEAR(*table.number(apply, "cost"), 2800.0 / 60 * 12 + 500);
    Journey journey = w.journeys.at(0);
    Node node = *journey.nodes.find(NodeId("apply"));
    const auto access = [&](const QStringList &ways) {
        node.channels.clear();
        for (const QString &way : ways)
            node.channels.append(Channel{.channel = way, .share = 1.0 / static_cast<double>(ways.size())});
        journey.nodes.put(node);
        w.journeys.put(journey);
        const LensTable seen = *Eyes(w, {})(Method::Nsw);
        return *seen.number(seen.body[0].cells, "access");
    };
    NEAR(access({QStringLiteral("online")}), 3);
    NEAR(access({QStringLiteral("online"), QStringLiteral("phone")}), 2);
    NEAR(access({QStringLiteral("online"), QStringLiteral("phone"), QStringLiteral("post")}), 1);
    NEAR(access({QStringLiteral("in-person")}), 5);
}

void tst_Lens::tablesOfMinutes()
{
    const TimeTables &table = timeTables().front();
    QCOMPARE(table.citizens.size(), size_t(11));
    for (size_t i = 0; i < table.citizens.size(); ++i) {
        QCOMPARE(table.citizens[i].number, static_cast<int>(i) + 1);
        QVERIFY(table.citizens[i].simple <= table.citizens[i].medium && table.citizens[i].medium <= table.citizens[i].high);
    }
    QCOMPARE(table.activity(4)->high, 480.0);
    QVERIFY(!table.activity(12));
    QCOMPARE(heldAgainst(0, 1, 2, 3).against, Held::Against::NotGiven);
    QCOMPARE(heldAgainst(1, 2, 5, 15).factor, 0.5);
    QCOMPARE(heldAgainst(45, 2, 5, 15).factor, 3.0);
    QCOMPARE(heldAgainst(2, 2, 5, 15).level, 0);
    QCOMPARE(heldAgainst(4, 2, 5, 15).level, 1);
    QCOMPARE(heldAgainst(15, 2, 5, 15).level, 2);
    QVERIFY(!heldAgainst(15, 2, 5, 15).differs() && !heldAgainst(18, 2, 5, 15).differs() && heldAgainst(19, 2, 5, 15).differs() && heldAgainst(1.5, 2, 5, 15).differs());
}

void tst_Lens::settingsOutOfBounds()
{
    const Workspace w = worked();
    const auto refusal = [&](Method method, const char *key, double value) {
        LensSettings settings;
        settings.values.insert(QString::fromLatin1(key), value);
        const auto table = Eyes(w, {})(method, settings);
        return table ? QString() : table.refusal();
    };
    QVERIFY(refusal(Method::Scm, "asUsual", 0.1).contains(QStringLiteral("tariff, overhead")));
    QVERIFY(refusal(Method::Uk, "asUsual", 1.1).contains(QStringLiteral("asUsual")));
    QVERIFY(refusal(Method::Uk, "tariff", -1).contains(QStringLiteral("tariff")));
    QVERIFY(refusal(Method::Australia, "years", 0).contains(QStringLiteral("years")));
    QCOMPARE(refusal(Method::Uk, "asUsual", 1), QString());
    QVERIFY(!Eyes(w, {})(Method::Nsw, own(LensRows::Activity)));
    QVERIFY(!Eyes(w, {})(Method::Germany, own()));
    LensSettings nobody;
    nobody.segment = SegmentId("nobody");
    QVERIFY(!Eyes(w, {})(Method::Scm, nobody));
}

void tst_Lens::otherCurrencies()
{
    const QString which = QStringLiteral("zloty");
    const Workspace w = worked();
    const LensTable table = *lensTable({w.inventory, w.journeys.at(0), w.scenarios, {}, QStringLiteral("PLN")}, Method::Uk);
    QVERIFY(!table.parameters[0].value);
    NEAR(*table.number(table.total, "cost"), (2500 + 70.5 * 40) / 60 * 12 * 1.3);
    QVERIFY(table.cautions.front().contains(QStringLiteral("GBP")) && table.cautions.front().contains(QStringLiteral("PLN")));
}

void tst_Lens::wordsAreThere()
{
    for (const Method method : allMethods) {
        const Lens &one = lens(method);
        QCOMPARE(one.method, method);
        QCOMPARE(lensFromKey(QString::fromLatin1(one.key)), &one);
        for (const char *words : {one.name, one.shortName, one.counts, one.leavesOut, one.source, one.caution})
            QVERIFY(!lensText(words).isEmpty());
        for (const LensParameter &parameter : one.parameters) {
            for (const auto &given : parameter.defaults)
                QVERIFY(given.value.grade && !lensText(given.source).isEmpty() && whyNot(given.value, parameter.bounds).isEmpty());
        }
    }
    QVERIFY(!lensFromKey(u"gold"));
}

QTEST_GUILESS_MAIN(tst_Lens)
#include "tst_lens.moc"
