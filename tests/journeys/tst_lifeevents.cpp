// SPDX-License-Identifier: GPL-3.0-only
#include "journeys/shipped.h"
#include "model/burden/measure.h"
#include "model/workspace/workspace.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace model;

namespace {

Workspace workspaceOf(const QString &id)
{
    for (const journeys::Shipped &shipped : journeys::shipped()) {
        if (shipped.id == id)
            return journeys::load(shipped)->workspace;
    }
    return {};
}

/// The number as it is most often, the same for everyone.
void plain(Quantity &quantity)
{
    quantity.low.reset();
    quantity.high.reset();
}

/// The journey for the person that the independent figures are of: a pace of 1, nobody's own shares, the likely effort.
Workspace central(Workspace w)
{
    Journey journey = w.journeys.at(0);
    for (Node node : QList<Node>(journey.nodes.begin(), journey.nodes.end())) {
        for (Quantity &quantity : node.quantities)
            plain(quantity);
        for (Channel &channel : node.channels) {
            channel.shareFor.clear();
            for (auto &own : channel.own) {
                if (own)
                    plain(*own);
            }
        }
        journey.nodes.put(node);
    }
    for (Edge edge : QList<Edge>(journey.edges.begin(), journey.edges.end())) {
        edge.shareFor.clear();
        journey.edges.put(edge);
    }
    w.inventory.segments = {};
    w.inventory.segments.put(Segment{.id = SegmentId("central")});
    journey.people = {{SegmentId("central"), 1}};
    w.journeys.put(journey);
    return w;
}

QJsonObject golden(const QString &id)
{
    QFile file(QStringLiteral(TREADLIGHT_SOURCE "/tests/journeys/golden/%1.json").arg(id));
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
}

} // namespace

class tst_LifeEvents : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void agreesWithIndependentFigures_data() { rows(); }
    void agreesWithIndependentFigures();
    void isComplete_data() { rows(); }
    void isComplete();
    void redesignsStand_data() { rows(); }
    void redesignsStand();
    void complexLivesMeetMoreThanForty();
    void aBusinessIsAmongThem();

private:
    void rows();
};

void tst_LifeEvents::initTestCase() { QCOMPARE(journeys::shipped().size(), size_t{12}); }

void tst_LifeEvents::rows()
{
    QTest::addColumn<QString>("id");
    for (const journeys::Shipped &shipped : journeys::shipped())
        QTest::newRow(qPrintable(shipped.id)) << shipped.id;
}

void tst_LifeEvents::agreesWithIndependentFigures()
{
    QFETCH(QString, id);
    const QJsonObject file = golden(id), expected = file[QLatin1String("independent")].toObject(), tolerance = file[QLatin1String("tolerance")].toObject();
    QVERIFY2(!expected.isEmpty(), "there is no golden file of it");
    const Workspace w = central(workspaceOf(id));
    const auto measured = burden::measure(w.inventory, w.journeys.at(0));
    const auto details = burden::detail(w.inventory, w.journeys.at(0), {}, std::nullopt);
    QVERIFY(measured && details);
    const burden::PersonMeasure person = measured->everyone();
    double steps = 0;
    for (const Node &node : w.journeys.at(0).nodes)
        steps += node.kind == NodeKind::Step ? details->nodes.value(node.id).visits : 0;
    const std::vector<std::pair<const char *, double>> figures = {
        {"hours", person.hours()}, {"steps", steps}, {"asks", person.asks}, {"items", person.items}, {"duplicates", person.duplicates}};
    for (const auto &[key, found] : figures) {
        const double wanted = expected[QLatin1String(key)].toDouble(), most = tolerance[QLatin1String(key)].toDouble();
        QVERIFY2(wanted > 0 && most > 0 && most <= 0.035, key);
        QVERIFY2(std::abs(found / wanted - 1) <= most, qPrintable(QStringLiteral("%1 %2, independently %3").arg(QLatin1String(key)).arg(found).arg(wanted)));
    }
}

void tst_LifeEvents::isComplete()
{
    QFETCH(QString, id);
    const Workspace w = workspaceOf(id);
    const Journey &journey = w.journeys.at(0);
    QCOMPARE(journey.id.text(), id);
    for (const Finding &finding : check(w))
        QVERIFY2(finding.severity == Severity::Hint, qPrintable(finding.text));
    QVERIFY(journey.description.size() > 300 && journey.people.size() >= 5);
    for (const Node &node : journey.nodes) {
        if (node.kind != NodeKind::Step)
            continue;
        QVERIFY2(!node.phase.isEmpty() && node.service && !node.name.isEmpty(), qPrintable(node.id.text()));
        for (const Measurand m : {Measurand::Learn, Measurand::Do, Measurand::Travel, Measurand::Queue, Measurand::Wait}) {
            if (node[m].mean() > 0)
                QVERIFY2(node[m].grade && node[m].source, qPrintable(QStringLiteral("%1: %2").arg(node.id.text(), measurandKey(m))));
        }
    }
    for (const Quantity &people : journey.people)
        QVERIFY(people.grade && people.source);
}

void tst_LifeEvents::redesignsStand()
{
    QFETCH(QString, id);
    const Workspace w = workspaceOf(id);
    const Levers levers = *journeys::levers();
    QVERIFY(w.scenarios.size() >= 4);
    const auto before = burden::measure(w.inventory, w.journeys.at(0));
    QVERIFY(before);
    for (const Scenario &scenario : w.scenarios) {
        QVERIFY2(!scenario.name.isEmpty() && !scenario.description.isEmpty(), qPrintable(scenario.id.text()));
        for (const Change &change : scenario.changes)
            QVERIFY2(leverOf(levers, change.lever), qPrintable(scenario.id.text() + QLatin1Char(' ') + change.lever));
        const auto after = burden::measure(w.inventory, w.journeys.at(0), w.scenarios, scenario.id);
        QVERIFY2(after, after ? "" : qPrintable(after.refusal()));
        const bool acts = std::abs(before->year.hours - after->year.hours) > 1 || std::abs(before->year.waitDays - after->year.waitDays) > 1;
        QVERIFY2(acts, qPrintable(scenario.id.text()));
    }
}

void tst_LifeEvents::complexLivesMeetMoreThanForty()
{
    // "More than 40 services, nine organisations": the blueprint of January 2025.
    const Workspace w = workspaceOf(QStringLiteral("managing-a-long-term-condition-or-disability"));
    QCOMPARE(w.inventory.services.size(), 60);
    QSet<OrganisationId> met;
    for (const Node &node : w.journeys.at(0).nodes) {
        if (const Organisation *organisation = w.inventory.organisationOf(node.service))
            met.insert(organisation->id);
    }
    QCOMPARE(met.size(), 9);
    const auto measured = burden::measure(w.inventory, w.journeys.at(0));
    QVERIFY(measured);
    const burden::SegmentMeasure *complex = measured->find(SegmentId("complex"));
    QVERIFY(complex && complex->people > 0);
    QVERIFY2(complex->person.services >= 43, qPrintable(QString::number(complex->person.services)));
}

void tst_LifeEvents::aBusinessIsAmongThem()
{
    const Workspace w = workspaceOf(QStringLiteral("starting-a-food-business-as-a-sole-trader"));
    const auto names = [&](const char *word) {
        return std::ranges::any_of(w.inventory.services, [&](const Service &s) { return s.name.contains(QLatin1String(word), Qt::CaseInsensitive); });
    };
    QVERIFY(names("licen") && names("regist"));
}

QTEST_GUILESS_MAIN(tst_LifeEvents)
#include "tst_lifeevents.moc"
