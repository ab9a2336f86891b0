// SPDX-License-Identifier: GPL-3.0-only
#include "model/burden/measure.h"
#include "model/files/json.h"
#include "model/workspace/edit.h"
#include "model/workspace/merge.h"
#include "model/workspace/names.h"
#include "model/workspace/uses.h"
#include "tests/lifeevents.h"
#include "tests/model/randomjourney.h"

#include <QDir>
#include <QFile>
#include <QTest>

using namespace model;

namespace {

/// Gives a row a twin and lets some of what names the row name the twin instead, or both: what merging must undo.
template <typename AnyId>
class Splitting {
public:
    Splitting(const AnyId &id, unsigned seed) : m_id(id), m_twin(id.text() + QStringLiteral("-twin")), m_random(seed) {}

    const AnyId &twin() const { return m_twin; }

    template <typename Other>
    void operator()(Other &) const
    {
    }
    void operator()(AnyId &id) const
    {
        if (id == m_id && coin())
            id = m_twin;
    }
    void operator()(std::optional<AnyId> &id) const
    {
        if (id)
            (*this)(*id);
    }
    void operator()(QList<AnyId> &ids) const
    {
        const qsizetype at = ids.indexOf(m_id);
        if (at < 0 || ids.count(m_id) > 1)
            return; // named twice already: one name would be left
        if (coin())
            ids.insert(at + 1, m_twin);
        else
            (*this)(ids[at]);
    }
    void operator()(QMap<SegmentId, Quantity> &own) const
        requires std::is_same_v<AnyId, SegmentId>
    {
        if (own.contains(m_id))
            own.insert(m_twin, Quantity(own.value(m_id)));
    }
    void operator()(QList<Ask> &asks) const
        requires std::is_same_v<AnyId, ItemId>
    {
        for (Ask &ask : asks)
            (*this)(ask.item);
    }
    void operator()(const names::Holder<QString> &held) const
        requires std::is_same_v<AnyId, OrganisationId>
    {
        if (held.text == m_id.text() && coin())
            held.text = m_twin.text();
    }

private:
    bool coin() const { return m_random() % 2 == 0; }

    AnyId m_id;
    AnyId m_twin;
    mutable std::mt19937 m_random;
};

template <typename Row, typename AnyId>
Workspace split(Workspace w, Table<Row> Inventory::*table, const Splitting<AnyId> &splitting, const AnyId &id)
{
    Inventory &inventory = w.inventory;
    const auto rewrite = [](auto &rows, const auto &walk) {
        for (qsizetype i = 0; i < rows.size(); ++i) {
            auto row = rows.at(i);
            walk(row);
            rows.put(std::move(row));
        }
    };
    // A row may name itself (an organisation as the holder of nothing): the twin is made of what it was.
    Row twin = *(inventory.*table).find(id);
    twin.id = splitting.twin();
    rewrite(inventory.services, [&](Service &row) { names::ofService(row, splitting); });
    rewrite(inventory.items, [&](Item &row) { names::ofItem(row, splitting); });
    rewrite(inventory.segments, [&](Segment &row) { names::ofSegment(row, splitting); });
    (inventory.*table).put(twin);
    rewrite(w.journeys, [&](Journey &journey) {
        rewrite(journey.nodes, [&](Node &node) { names::ofNode(node, splitting); });
        rewrite(journey.edges, [&](Edge &edge) { names::ofEdge(edge, splitting); });
        if constexpr (std::is_same_v<AnyId, SegmentId>) {
            if (journey.people.contains(id)) {
                journey.people[id] = scaled(journey.people.value(id), 0.5);
                journey.people.insert(splitting.twin(), Quantity(journey.people.value(id)));
            }
        }
    });
    rewrite(w.scenarios, [&](Scenario &scenario) {
        for (Change &change : scenario.changes)
            names::ofChange(change, splitting);
    });
    if constexpr (std::is_same_v<AnyId, SegmentId>) {
        if (w.appraisal.incomes.contains(id))
            w.appraisal.incomes.insert(splitting.twin(), w.appraisal.incomes.value(id));
    }
    return w;
}

/// Every row of a table is split and merged again.
template <typename Row>
QString whyNotWhole(const Workspace &w, Table<Row> Inventory::*table, unsigned seed)
{
    for (const Row &row : w.inventory.*table) {
        const Splitting splitting(row.id, seed++);
        const Workspace two = split(w, table, splitting, row.id);
        const auto one = merged(two, row.id, {splitting.twin()});
        if (!one)
            return one.refusal();
        if (!(*one == w))
            return rowName(row.id) + QStringLiteral(": another workspace");
        if (usesIn(*one).contains(rowName(splitting.twin())) || !firstUse(*one, splitting.twin()).isEmpty())
            return rowName(row.id) + QStringLiteral(": the twin is still named");
    }
    return {};
}

QString whyNotWhole(const Workspace &w, unsigned seed)
{
    for (const QString &why : {whyNotWhole(w, &Inventory::organisations, seed), whyNotWhole(w, &Inventory::services, seed),
                               whyNotWhole(w, &Inventory::items, seed), whyNotWhole(w, &Inventory::segments, seed),
                               whyNotWhole(w, &Inventory::sources, seed)}) {
        if (!why.isEmpty())
            return why;
    }
    return {};
}

Workspace shipped(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? files::readJson(file.readAll(), path)->workspace : Workspace();
}

/// What is named but not there.
QStringList dangling(const Workspace &w)
{
    QStringList missing;
    const Uses uses = usesIn(w);
    QSet<QString> there;
    const auto note = [&](const auto &table) {
        for (const auto &row : table)
            there.insert(rowName(row.id));
    };
    note(w.inventory.organisations);
    note(w.inventory.services);
    note(w.inventory.items);
    note(w.inventory.segments);
    note(w.inventory.sources);
    for (auto it = uses.begin(); it != uses.end(); ++it) {
        if (!there.contains(it.key()))
            missing.append(it.key());
    }
    return missing;
}

} // namespace

class TestMergeRows : public QObject {
    Q_OBJECT

private slots:
    void whatWasSplitBecomesWhole_data()
    {
        QTest::addColumn<QString>("path");
        for (const QFileInfo &info : tests::lifeEventFiles())
            QTest::newRow(qPrintable(info.baseName())) << info.filePath();
    }
    void whatWasSplitBecomesWhole()
    {
        QFETCH(QString, path);
        const Workspace w = shipped(path);
        QVERIFY(!w.journeys.isEmpty());
        const QString why = whyNotWhole(w, 1);
        QVERIFY2(why.isEmpty(), qPrintable(why));
    }

    void randomWorkspacesBecomeWhole()
    {
        for (unsigned seed = 1; seed <= 150; ++seed) {
            tests::RandomJourney random(seed);
            Workspace w = random.workspace();
            w.scenarios.put(random.scenario(w, 8));
            const QString why = whyNotWhole(w, seed);
            QVERIFY2(why.isEmpty(), qPrintable(QString::number(seed) + QLatin1Char(' ') + why));
        }
    }

    /// Rows that are not alike merge as well: nothing dangles, and what can be measured still can.
    void differentRowsMergeToo()
    {
        const Workspace w = shipped(QStringLiteral(TREADLIGHT_SOURCE "/journeys/having-a-baby.json"));
        QVERIFY(dangling(w).isEmpty());
        const auto holds = [&](const Result<Workspace> &one) {
            return one.ok() && dangling(*one).isEmpty() && !hasErrors(check(*one)) &&
                   burden::measure(one->inventory, one->journeys.at(0)).ok();
        };
        const Inventory &i = w.inventory;
        QVERIFY(holds(merged(w, i.organisations.at(0).id, {i.organisations.at(1).id, i.organisations.at(2).id})));
        QVERIFY(holds(merged(w, i.services.at(3).id, {i.services.at(0).id})));
        QVERIFY(holds(merged(w, i.items.at(0).id, {i.items.at(1).id, i.items.at(2).id})));
        QVERIFY(holds(merged(w, i.segments.at(0).id, {i.segments.at(1).id})));
        QVERIFY(i.sources.size() < 2 || holds(merged(w, i.sources.at(0).id, {i.sources.at(1).id})));
    }

    void measuresOfEqualRowsStay()
    {
        const Workspace w = shipped(QStringLiteral(TREADLIGHT_SOURCE "/journeys/having-a-baby.json"));
        const ServiceId id = w.inventory.services.at(0).id;
        const Splitting splitting(id, 7);
        const Workspace two = split(w, &Inventory::services, splitting, id);
        const auto one = merged(two, id, {splitting.twin()});
        for (const Scenario &scenario : w.scenarios) {
            const auto before = burden::measure(w.inventory, w.journeys.at(0), w.scenarios, scenario.id);
            const auto after = burden::measure(one->inventory, one->journeys.at(0), one->scenarios, scenario.id);
            QVERIFY(before.ok() && after.ok());
            QCOMPARE(after->year.hours, before->year.hours);
            QCOMPARE(after->year.duplicateHours, before->year.duplicateHours);
        }
    }

    void oneAskIsLeftAtTheLargerShare()
    {
        Workspace w = shipped(QStringLiteral(TREADLIGHT_SOURCE "/journeys/having-a-baby.json"));
        const ItemId a = w.inventory.items.at(0).id, b = w.inventory.items.at(1).id;
        Journey journey = w.journeys.at(0);
        Node node = *std::ranges::find_if(journey.nodes, [](const Node &n) { return n.kind == NodeKind::Step; });
        node.asks = {Ask{a, 0.3, {}}, Ask{b, 0.8, {}}};
        journey.nodes.put(node);
        w.journeys.put(journey);
        const auto one = merged(w, a, {b});
        const Node *after = one->journeys.at(0).nodes.find(node.id);
        QCOMPARE(after->asks.size(), 1);
        QCOMPARE(after->asks[0].item, a);
        QCOMPARE(after->asks[0].share.likely, 0.8);
    }

    void theRowThatStaysLearnsWhatItLacks()
    {
        Workspace w;
        w.inventory.services.put(Service{.id = ServiceId("a"), .name = QStringLiteral("A")});
        w.inventory.services.put(Service{.id = ServiceId("b"), .name = QStringLiteral("B"), .url = QStringLiteral("https://b"), .transactions = 12, .legacy = true});
        const Service after = merged(w, ServiceId("a"), {ServiceId("b")})->inventory.services.at(0);
        QCOMPARE(after.name, QStringLiteral("A"));
        QCOMPARE(after.url, QStringLiteral("https://b"));
        QCOMPARE(after.transactions.likely, 12.0);
        QVERIFY(after.legacy);
    }

    void whatIsNotThereIsRefused()
    {
        const Workspace w = shipped(QStringLiteral(TREADLIGHT_SOURCE "/journeys/having-a-baby.json"));
        const ItemId a = w.inventory.items.at(0).id;
        QVERIFY(!merged(w, a, {}).ok());
        QVERIFY(!merged(w, a, {a}).ok());
        QVERIFY(merged(w, a, {ItemId("no such")}).refusal().contains(QStringLiteral("no such")));
        QVERIFY(!merged(w, ItemId("no such"), {a}).ok());
    }

    void namesThatAreLikelyTheSame_data()
    {
        QTest::addColumn<QString>("a");
        QTest::addColumn<QString>("b");
        QTest::addColumn<bool>("same");
        const auto row = [](const char *a, const char *b, bool same) { QTest::newRow(a) << QString::fromUtf8(a) << QString::fromUtf8(b) << same; };
        row("National Insurance number", "national insurance Numbers", true);
        row("Proof of address", "Address, proof of", true);
        row("Crédit universel", "Credit universel", true);
        row("Partner's name", "Partners name", true);
        row("Date of brith", "Date of birth", true);
        row("Department for Work and Pensions", "Department for Work and Pension", true);
        row("Certificate P45", "Certificate P46", false);
        row("Sex", "Set", false);
        row("Home address", "Phone number", false);
        row("", "", false);
    }
    void namesThatAreLikelyTheSame()
    {
        QFETCH(QString, a);
        QFETCH(QString, b);
        QFETCH(bool, same);
        const auto groups = likelyDuplicates({QStringLiteral("Something else"), a, b});
        QCOMPARE(!groups.isEmpty(), same);
        if (same)
            QCOMPARE(groups.front(), (QList<qsizetype>{1, 2}));
    }

    /// What may be removed is exactly what nothing names.
    void usesAgreeWithTheFirstOfThem()
    {
        const Workspace w = shipped(QStringLiteral(TREADLIGHT_SOURCE "/journeys/having-a-baby.json"));
        const Uses uses = usesIn(w);
        const auto agree = [&](const auto &table) {
            return std::ranges::all_of(table, [&](const auto &row) {
                const QList<Where> places = uses.value(rowName(row.id));
                const QString first = firstUse(w, row.id);
                return places.isEmpty() ? first.isEmpty() : first == describe(places.front(), w);
            });
        };
        QVERIFY(agree(w.inventory.organisations) && agree(w.inventory.services) && agree(w.inventory.items));
        QVERIFY(agree(w.inventory.segments) && agree(w.inventory.sources));
    }

    void statesAreKeptRenamedAndRemoved()
    {
        const Workspace w = shipped(QStringLiteral(TREADLIGHT_SOURCE "/journeys/having-a-baby.json"));
        const auto kept = edited(w, edits::Keep{QDate(2026, 3, 31), QStringLiteral("Before")});
        QVERIFY(kept.ok());
        const Snapshot &state = kept->snapshots.at(0);
        QVERIFY(state.services == w.inventory.services && state.organisations == w.inventory.organisations);
        QVERIFY2(state.services.shared(0) == w.inventory.services.shared(0), "rows are shared");
        QVERIFY(state.items == w.inventory.items && state.segments == w.inventory.segments && state.journeys == w.journeys);
        QVERIFY2(state.journeys.shared(0) == w.journeys.shared(0), "a version costs nothing");
        const auto again = edited(*kept, edits::Keep{QDate(2026, 3, 31), QStringLiteral("Before")});
        QCOMPARE(again->snapshots.size(), 2);
        Snapshot renamed = state;
        renamed.name = QStringLiteral("After");
        QCOMPARE(edited(*kept, edits::Put<Snapshot>{renamed})->snapshots.at(0).name, QStringLiteral("After"));
        QVERIFY(*edited(*kept, edits::Remove<SnapshotId>{state.id}) == w);
        QVERIFY(!edited(w, edits::Keep{QDate(), QStringLiteral("x")}).ok());
        QVERIFY(!edited(Workspace(), edits::Keep{QDate(2026, 3, 31), {}}).ok());
    }
};

QTEST_GUILESS_MAIN(TestMergeRows)
#include "tst_mergerows.moc"
