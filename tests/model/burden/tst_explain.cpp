// SPDX-License-Identifier: GPL-3.0-only
#include "model/burden/explain.h"
#include "model/burden/figures.h"
#include "model/files/format.h"
#include "model/scenario/numbers.h"
#include "tests/model/randomjourney.h"
#include "tests/model/sketch.h"

#include <QSet>
#include <QTest>

#include <cmath>

using namespace model;
using namespace model::burden;

namespace {

bool isNear(double a, double b) { return std::abs(a - b) <= 1e-9 * std::max(1.0, std::abs(b)); }

/// Every question that can be asked of a person or a year.
QList<Question> wholeQuestions(const Workspace &w, const Journey &journey, const std::optional<ScenarioId> &scenario)
{
    std::vector<std::optional<SegmentId>> whom{std::nullopt};
    for (const Segment &segment : w.inventory.segments) {
        if (journey.people.value(segment.id).mean() > 0)
            whom.push_back(segment.id);
    }
    QList<Question> questions;
    for (const Explainable &figure : explainable()) {
        if (figure.of == Explainable::Of::Place)
            continue;
        QStringList keys{figure.key};
        if (figure.key == QLatin1String("outcomes.END")) {
            keys.clear();
            for (const Node &node : journey.nodes) {
                if (node.kind == NodeKind::End)
                    keys.append(QStringLiteral("outcomes.") + node.id.text());
            }
        } else if (figure.key.contains(QLatin1String("KIND"))) {
            keys.clear();
            for (const ItemKind kind : allItemKinds)
                keys.append(QString(figure.key).replace(QLatin1String("KIND"), itemKindKey(kind)));
        }
        for (const QString &key : keys) {
            for (const auto &segment : whom) {
                if (figure.of == Explainable::Of::Person || !segment)
                    questions.append({key, scenario, segment});
            }
        }
    }
    return questions;
}

/// What can be asked of one node and one item.
QList<Question> placeQuestions(const std::optional<NodeId> &node, const std::optional<ItemId> &item, const std::optional<ScenarioId> &scenario,
                               const std::optional<SegmentId> &segment)
{
    QList<Question> questions;
    for (const Explainable &figure : explainable()) {
        const bool fits = (!node || figure.ofPlace) && (!item || figure.ofItem) && (node || figure.of != Explainable::Of::Place);
        if (fits && figure.of != Explainable::Of::Year)
            questions.append({figure.key, scenario, segment, node, item});
    }
    return questions;
}

QString said(const Question &question)
{
    return QStringLiteral("%1 scenario %2 segment %3 node %4 item %5")
        .arg(question.figure, question.scenario ? question.scenario->text() : QString(), question.segment ? question.segment->text() : QString(),
             question.node ? question.node->text() : QString(), question.item ? question.item->text() : QString());
}

void collectPaths(const Term &term, QHash<QString, double> &paths)
{
    if (!term.path.isEmpty())
        paths.insert(term.path, term.value);
    for (const Term &part : term.parts)
        collectPaths(part, paths);
}

/// A figure's tree comes to what the engine measures, at every level, and its numbers are the document's.
void holds(const Workspace &w, const Journey &journey, const Question &question, QHash<QString, double> &paths)
{
    const Result<Explanation> explanation = explain(w.inventory, journey, w.scenarios, question);
    if (!explanation) {
        // Some nodes are in the baseline only, or are reached by nobody.
        QVERIFY2(question.node && explanation.refusal().contains(QLatin1String("Nobody comes")), qPrintable(said(question) + explanation.refusal()));
        return;
    }
    const double again = recomputed(*explanation);
    QVERIFY2(isNear(again, explanation->value),
             qPrintable(QStringLiteral("%1: %2, recomputed %3").arg(said(question)).arg(explanation->value, 0, 'g', 15).arg(again, 0, 'g', 15)));
    QVERIFY2(isNear(explanation->term.value, explanation->value), qPrintable(said(question)));
    collectPaths(explanation->term, paths);
    double sum = 0;
    const std::vector<Constituent> found = constituents(explanation->term);
    for (const Constituent &one : found)
        sum += one.value;
    if (!found.empty())
        QVERIFY2(isNear(sum, explanation->value), qPrintable(said(question) + QStringLiteral(": constituents come to %1").arg(sum)));
}

/// What an explanation gives as a number of the document is one of the numbers its figures are made of.
void areNumbers(const Workspace &w, const Journey &journey, const std::optional<ScenarioId> &scenario, const QHash<QString, double> &paths)
{
    QHash<QString, double> known;
    const QList<Entry> entries = scenario ? entriesOf(w.scenarios, *scenario).value() : QList<Entry>();
    for (const Number &number : numbersOf(w.inventory, journey, entries))
        known.insert(number.path, number.quantity.mean());
    for (auto it = paths.constBegin(); it != paths.constEnd(); ++it) {
        QVERIFY2(known.contains(it.key()), qPrintable(it.key()));
        QVERIFY2(isNear(known.value(it.key()), it.value()), qPrintable(it.key()));
    }
}

Workspace opened(const QString &path)
{
    const auto opened = files::open(path);
    if (!opened.ok())
        qFatal("%s", qPrintable(opened.refusal()));
    return opened->workspace;
}

} // namespace

class tst_Explain : public QObject {
    Q_OBJECT
private slots:
    void shipped_data();
    void shipped();
    void random_data();
    void random();
    void saysWhatItIsMadeOf();
    void expandsAVisit();
    void tracesAChangedNumber();
    void saysWithout();
    void refuses();
    void everyFigureHasWords();
};

void tst_Explain::shipped_data()
{
    QTest::addColumn<QString>("file");
    for (const char *name : {"having-a-baby", "managing-a-long-term-condition-or-disability", "starting-a-food-business-as-a-sole-trader"})
        QTest::newRow(name) << QStringLiteral(TREADLIGHT_SOURCE "/journeys/%1.json").arg(QLatin1String(name));
}

void tst_Explain::shipped()
{
    QFETCH(QString, file);
    const Workspace w = opened(file);
    for (const Journey &journey : w.journeys) {
        std::vector<std::optional<ScenarioId>> alternatives{std::nullopt};
        for (const Scenario *scenario : scenariosOf(w, journey.id))
            alternatives.push_back(scenario->id);
        for (const auto &scenario : alternatives) {
            QHash<QString, double> paths;
            QList<Question> questions = wholeQuestions(w, journey, scenario);
            const Node &step = journey.nodes.at(journey.nodes.size() / 2);
            questions += placeQuestions(step.id, std::nullopt, scenario, std::nullopt);
            questions += placeQuestions(std::nullopt, w.inventory.items.at(0).id, scenario, std::nullopt);
            for (const Question &question : std::as_const(questions)) {
                holds(w, journey, question, paths);
                if (QTest::currentTestFailed())
                    return;
            }
            QVERIFY(paths.size() > 100);
            areNumbers(w, journey, scenario, paths);
            if (QTest::currentTestFailed())
                return;
        }
    }
}

void tst_Explain::random_data()
{
    QTest::addColumn<unsigned>("seed");
    for (unsigned seed = 1; seed <= 100; ++seed)
        QTest::addRow("%u", seed) << seed;
}

void tst_Explain::random()
{
    QFETCH(unsigned, seed);
    tests::RandomJourney random(seed);
    Workspace w = random.workspace();
    const Journey journey = w.journeys.at(0);
    w.scenarios.put(random.scenario(w, 1 + static_cast<int>(seed % 6)));
    for (const auto &scenario : {std::optional<ScenarioId>(), std::optional(ScenarioId("s"))}) {
        const Result<Measure> measured = scenario ? measure(w.inventory, journey, w.scenarios, *scenario) : measure(w.inventory, journey);
        if (!measured)
            continue;
        QHash<QString, double> paths;
        QList<Question> questions = wholeQuestions(w, journey, scenario);
        const Segment &segment = w.inventory.segments.at(0);
        const NodeId node = journey.nodes.at(random.whole(static_cast<int>(journey.nodes.size()))).id;
        const ItemId item = w.inventory.items.at(random.whole(static_cast<int>(w.inventory.items.size()))).id;
        questions += placeQuestions(node, std::nullopt, scenario, std::nullopt);
        questions += placeQuestions(std::nullopt, item, scenario, std::nullopt);
        questions += placeQuestions(node, item, scenario, segment.id);
        for (const Question &question : std::as_const(questions)) {
            holds(w, journey, question, paths);
            if (QTest::currentTestFailed())
                return;
        }
    }
}

void tst_Explain::saysWhatItIsMadeOf()
{
    tests::Sketch sketch(QStringLiteral("start -> a[do 10; org 1; i] -> b[org 2; i 0.5] -> end"));
    sketch.item("i", 4, 1);
    const Workspace w = sketch.workspace();
    const Result<Explanation> again = explain(w.inventory, w.journeys.at(0), w.scenarios, {QStringLiteral("minutes.giveAgain"), {}, SegmentId("all")});
    QVERIFY(again.ok());
    QCOMPARE(again->value, 0.5);
    QCOMPARE(again->term.how, How::Sum);
    QCOMPARE(again->term.parts.size(), size_t(1));
    const Term &item = again->term.parts.front();
    QCOMPARE(item.subject, QStringLiteral("items/i"));
    QCOMPARE(item.how, How::Product);
    QCOMPARE(item.parts.at(0).value, 0.5);                      // asked 1.5 times, once at least
    QCOMPARE(item.parts.at(0).parts.at(0).value, 1.5);
    QCOMPARE(item.parts.at(0).parts.at(1).value, 1.0);
    QCOMPARE(item.parts.at(1).path, QStringLiteral("items/i/again"));
    QCOMPARE(item.parts.at(2).path, QStringLiteral("segments/all/pace/give"));
    QVERIFY(!again->formula.isEmpty());
    QCOMPARE(again->whom, QStringLiteral("All"));
}

void tst_Explain::expandsAVisit()
{
    const tests::Sketch sketch(QStringLiteral("start -> a -0.5-> a; a -0.5-> end"));
    const Workspace w = sketch.workspace();
    const Result<Explanation> visits = explain(w.inventory, w.journeys.at(0), w.scenarios, {QStringLiteral("visits"), {}, {}, NodeId("a")});
    QVERIFY(visits.ok());
    QCOMPARE(visits->value, 2.0);
    QCOMPARE(visits->term.parts.size(), size_t(2));
    QCOMPARE(recomputed(*visits), 2.0);
    QCOMPARE(visits->term.parts.at(0).value, 1.0);
    QSet<QString> from{visits->term.parts.at(0).subject, visits->term.parts.at(1).subject};
    QCOMPARE(from, (QSet<QString>{QStringLiteral("nodes/start"), QStringLiteral("nodes/a")}));
}

void tst_Explain::tracesAChangedNumber()
{
    Workspace w = tests::Sketch(QStringLiteral("start -> a[do 10; wait 8] -> end")).workspace();
    Scenario scenario{ScenarioId("s"), JourneyId("j"), {}, {}, {}, {}, {}};
    Change faster(changes::Scale{{Measurand::Do}, 0.5, Scope::all()});
    faster.name = QStringLiteral("Plain words");
    faster.takeUp.rest = 0.25;
    scenario.changes = {Change(changes::Set{NodeId("a"), Measurand::Wait, 3}), faster};
    w.scenarios.put(scenario);
    const Result<Explanation> wait = explain(w.inventory, w.journeys.at(0), w.scenarios, {QStringLiteral("waitDays"), ScenarioId("s")});
    QVERIFY(wait.ok());
    QHash<QString, double> paths;
    collectPaths(wait->term, paths);
    QCOMPARE(paths.value(QStringLiteral("scenarios/s/changes/0/value")), 3.0);
    QVERIFY(!paths.contains(QStringLiteral("journeys/j/nodes/a/wait")));

    paths.clear();
    const Result<Explanation> doing = explain(w.inventory, w.journeys.at(0), w.scenarios, {QStringLiteral("minutes.do"), ScenarioId("s")});
    QVERIFY(doing.ok());
    QVERIFY(isNear(doing->value, 0.25 * 5 + 0.75 * 10));
    QCOMPARE(doing->term.how, How::Mean);
    collectPaths(doing->term, paths);
    QCOMPARE(paths.value(QStringLiteral("journeys/j/nodes/a/do")), 10.0);
    QCOMPARE(paths.value(QStringLiteral("scenarios/s/changes/1/by")), 0.5);
    QCOMPARE(paths.value(QStringLiteral("scenarios/s/changes/1/takeUp")), 0.25);
    const std::vector<Constituent> found = constituents(doing->term);
    QCOMPARE(found.size(), size_t(1));
    QVERIFY(isNear(found.front().value, doing->value));
}

void tst_Explain::saysWithout()
{
    Workspace w = tests::Sketch(QStringLiteral("start -> a[do 10] -> end")).workspace();
    Scenario scenario{ScenarioId("s"), JourneyId("j"), {}, {}, {}, {}, {}};
    Node added{.id = NodeId("new")};
    added[Measurand::Do] = 7;
    scenario.changes = {Change(changes::Insert{NodeId("a"), NodeId("end"), added})};
    w.scenarios.put(scenario);
    const auto asked = [&](const Question &question) { return explain(w.inventory, w.journeys.at(0), w.scenarios, question).value(); };
    const Explanation all = asked({QStringLiteral("minutes.do"), ScenarioId("s")});
    QCOMPARE(all.value, 17.0);
    QCOMPARE(all.baseline, std::optional(10.0));
    QCOMPARE(all.difference(), std::optional(7.0));
    QCOMPARE(asked({QStringLiteral("minutes.do"), ScenarioId("s"), {}, NodeId("new")}).baseline, std::nullopt);
    QCOMPARE(asked({QStringLiteral("minutes.do")}).baseline, std::nullopt);
    QHash<QString, double> paths;
    collectPaths(all.term, paths);
    QCOMPARE(paths.value(QStringLiteral("scenarios/s/changes/0/node/do")), 7.0);
}

void tst_Explain::refuses()
{
    const Workspace w = tests::Sketch(QStringLiteral("start -> a[do 10] -> end")).workspace();
    const auto why = [&](const Question &question) {
        const Result<Explanation> explained = explain(w.inventory, w.journeys.at(0), w.scenarios, question);
        return explained.ok() ? QString() : explained.refusal();
    };
    QVERIFY(why({QStringLiteral("houres")}).contains(QStringLiteral("choose one of: hours, minutes.learn")));
    QVERIFY(why({QStringLiteral("outcomes.END")}).contains(QStringLiteral("no figure")));
    QVERIFY(why({QStringLiteral("byKind.odd.asks")}).contains(QStringLiteral("no figure")));
    QVERIFY(why({QStringLiteral("byKind.fact.odd")}).contains(QStringLiteral("no figure")));
    QVERIFY(why({QStringLiteral("outcomes.nowhere")}).contains(QStringLiteral("no end “nowhere”")));
    QVERIFY(why({QStringLiteral("outcomes.")}).contains(QStringLiteral("no end")));
    QVERIFY(why({QStringLiteral("visits")}).contains(QStringLiteral("say which node")));
    QVERIFY(why({QStringLiteral("visits"), {}, {}, NodeId("b")}).contains(QStringLiteral("Nobody comes")));
    QVERIFY(why({QStringLiteral("hours"), {}, SegmentId("b")}).contains(QStringLiteral("no segment")));
    QVERIFY(why({QStringLiteral("hours"), {}, {}, {}, ItemId("b")}).contains(QStringLiteral("no item")));
    QVERIFY(why({QStringLiteral("year.hours"), {}, SegmentId("all")}).contains(QStringLiteral("all people")));
    QVERIFY(why({QStringLiteral("services"), {}, {}, NodeId("a")}).contains(QStringLiteral("whole journey")));
    QVERIFY(!why({QStringLiteral("hours"), ScenarioId("b")}).isEmpty());
}

void tst_Explain::everyFigureHasWords()
{
    QSet<QString> keys;
    for (const Explainable &figure : explainable()) {
        QVERIFY2(!figure.label.isEmpty() && !figure.definition.isEmpty() && !figure.formula.isEmpty(), qPrintable(figure.key));
        QVERIFY2(!keys.contains(figure.key), qPrintable(figure.key));
        keys.insert(figure.key);
    }
    for (const auto &figure : personFigures())
        QVERIFY2(keys.contains(QLatin1String(figure.key)), figure.key);
    for (const auto &figure : yearFigures())
        QVERIFY2(keys.contains(QStringLiteral("year.") + QLatin1String(figure.key)), figure.key);
}

QTEST_GUILESS_MAIN(tst_Explain)
#include "tst_explain.moc"
