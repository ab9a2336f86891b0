// SPDX-License-Identifier: GPL-3.0-only
#include "app/map/account.h"
#include "app/map/changes.h"
#include "app/map/legend.h"
#include "app/map/look.h"
#include "app/map/sidebyside.h"
#include "app/theme/parts.h"
#include "model/layout/together.h"
#include "tests/app/map/desk.h"
#include "tests/model/randomjourney.h"

#include <QScrollBar>

using namespace tests;
using model::ScenarioId;

namespace {

/// start → apply → decide → end; the scenario lets apply take less and wait less, drops an ask, puts a step between decide
/// and the end, and half of those who apply past decide.
model::Workspace compared()
{
    model::Workspace workspace = small();
    workspace.inventory.items.put({model::ItemId("name"), QStringLiteral("Full name"), {}, {}, {}, {}, {}});
    model::Journey journey = workspace.journeys.at(0);
    model::Node apply = *journey.nodes.find(NodeId("apply"));
    apply[model::Measurand::Do] = 60;
    apply[model::Measurand::Wait] = 16;
    apply.asks.append({model::ItemId("name"), 1, {}});
    journey.nodes.put(apply);
    workspace.journeys.put(journey);
    model::Scenario scenario{ScenarioId("less"), model::JourneyId("small")};
    scenario.name = QStringLiteral("Less");
    model::Node quick = apply;
    quick[model::Measurand::Do] = 20;
    quick[model::Measurand::Wait] = 4;
    quick.asks.clear();
    scenario.changes = {model::Change(model::changes::PutNode{quick}), model::Change(model::changes::PutNode{node("check", NodeKind::Step)}),
                        model::Change(model::changes::DeleteEdge{NodeId("decide"), NodeId("end")}),
                        model::Change(model::changes::PutEdge{{NodeId("decide"), NodeId("check"), 1, {}, {}, {}}}),
                        model::Change(model::changes::PutEdge{{NodeId("check"), NodeId("end"), 1, {}, {}, {}}})};
    workspace.scenarios.put(scenario);
    model::Scenario other{ScenarioId("without"), model::JourneyId("small")};
    other.name = QStringLiteral("Without");
    other.changes = {model::Change(model::changes::RemoveSteps{{NodeId("decide")}})};
    workspace.scenarios.put(other);
    return workspace;
}

/// What of two maps stands elsewhere, or is led another way.
QString moved(const Content &a, const Content &b)
{
    QHash<NodeId, const NodeShown *> nodes;
    QHash<EdgeId, const EdgeShown *> edges;
    for (const NodeShown &node : a.nodes)
        nodes.insert(node.id, &node);
    for (const EdgeShown &edge : a.edges)
        edges.insert(edge.id, &edge);
    for (const NodeShown &node : b.nodes) {
        const NodeShown *other = nodes.value(node.id);
        if (other && (other->kind == node.kind ? other->box != node.box : QLineF(other->box.center(), node.box.center()).length() > 0.01))
            return node.id.text();
    }
    const auto isReshaped = [&](const NodeId &id) { // its ways end where its new shape does
        return std::any_of(b.nodes.begin(), b.nodes.end(), [&](const NodeShown &node) {
            return node.id == id && nodes.value(id) && nodes.value(id)->kind != node.kind;
        });
    };
    for (const EdgeShown &edge : b.edges) {
        const EdgeShown *other = edges.value(edge.id);
        if (other && !isReshaped(edge.id.from) && !isReshaped(edge.id.to) && (other->way != edge.way || other->toItself != edge.toItself))
            return edge.id.from.text() + QLatin1Char('>') + edge.id.to.text();
    }
    return a.size == b.size ? QString() : QStringLiteral("size");
}

} // namespace

/// Baseline and scenarios compared on the map: the same places, changes one goes through, views side by side.
class TestComparison : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { Theme::loadTypeface(); }

    /// Whatever scenarios change, what two of them share stands in the same place and is led the same way.
    void nothingMovesBetweenScenarios()
    {
        int scenarios = 0, adding = 0;
        for (unsigned seed = 1; seed <= 60; ++seed) {
            RandomJourney random(seed, 14);
            model::Workspace workspace = random.workspace();
            for (int i = 0; i < 3; ++i) {
                model::Scenario scenario = random.scenario(workspace, 4);
                scenario.id = ScenarioId(QStringLiteral("s%1").arg(i));
                workspace.scenarios.put(scenario);
            }
            const model::Journey &baseline = workspace.journeys.at(0);
            std::vector<std::shared_ptr<const model::Journey>> shown;
            QList<Content> maps{contentOf({&workspace, &baseline, &baseline}, planOf({&workspace, &baseline, &baseline}))};
            for (const model::Scenario &scenario : workspace.scenarios) {
                shown.push_back(shownIn(workspace, baseline.id, scenario.id));
                const Subject subject{&workspace, &baseline, shown.back().get()};
                maps.append(contentOf(subject, planOf(subject)));
                ++scenarios;
                adding += maps.last().nodes.size() > maps.first().nodes.size() ? 1 : 0;
            }
            for (qsizetype a = 0; a < maps.size(); ++a) {
                for (qsizetype b = a + 1; b < maps.size(); ++b)
                    QVERIFY2(moved(maps[a], maps[b]).isEmpty(), qPrintable(QStringLiteral("seed %1, %2 and %3: ").arg(seed).arg(a).arg(b) + moved(maps[a], maps[b])));
            }
        }
        QCOMPARE(scenarios, 180);
        QVERIFY(adding > 20); // or nothing had to make room
    }

    /// A step that becomes a choice keeps its middle, and ways end where its shape does.
    void whatIsOfAnotherKindKeepsItsMiddle()
    {
        const model::Workspace workspace = small();
        const model::Journey &baseline = workspace.journeys.at(0);
        const auto whole = model::layout::arrange(workspace.inventory, baseline, model::layout::LanesBy::None);
        model::Journey other = baseline;
        other.nodes.put(node("decide", NodeKind::Choice));
        const auto part = model::layout::partOf(whole, baseline, other);
        QCOMPARE(part.nodes[2].box.center(), whole.nodes[2].box.center());
        QCOMPARE(part.nodes[2].box.size(), QSizeF(24, 24));
        QCOMPARE(part.edges[1].way.last().x(), part.nodes[2].box.left());
        QCOMPARE(part.edges[2].way.first().x(), part.nodes[2].box.right());
    }

    void oneGoesFromChangeToChange()
    {
        Desk desk(compared());
        desk.session.setScenario(ScenarioId("less"));
        const auto counter = [&] {
            for (const PlainLabel *label : desk.room.findChildren<PlainLabel *>()) {
                if (label->text().contains(QStringLiteral("hange")))
                    return label->text();
            }
            return QString();
        };
        QCOMPARE(counter(), QStringLiteral("2 changes"));
        desk.key(Qt::Key_F8);
        QCOMPARE(desk.session.selection().nodes, QSet{NodeId("apply")});
        QCOMPARE(counter(), QStringLiteral("Change 1 of 2"));
        QVERIFY2(desk.said.last().startsWith(QStringLiteral("Change 1 of 2: Step, apply")), qPrintable(desk.said.last()));
        desk.key(Qt::Key_F8);
        QCOMPARE(desk.session.selection().nodes, QSet{NodeId("check")});
        desk.key(Qt::Key_F8);
        QCOMPARE(desk.session.selection().nodes, QSet{NodeId("apply")});
        desk.key(Qt::Key_F8, Qt::ShiftModifier);
        QCOMPARE(counter(), QStringLiteral("Change 2 of 2"));
        desk.session.select({{NodeId("end")}, {}});
        QCOMPARE(counter(), QStringLiteral("2 changes"));
        desk.session.setScenario({});
        desk.key(Qt::Key_F8);
        QVERIFY(desk.said.last().contains(QStringLiteral("Choose a scenario")));
    }

    /// Old and new are drawn, and said in the tree of the screen reader and the outline.
    void oldAndNewAreSaid()
    {
        Desk desk(compared());
        desk.session.setScenario(ScenarioId("less"));
        const NodeShown &apply = desk.scene()->item(NodeId("apply"))->node();
        QCOMPARE(apply.fate, Fate::Changed);
        QCOMPARE(apply.oldFigures, QStringLiteral("60 · 16 d"));
        QCOMPARE(apply.figures, QStringLiteral("20 min · 4 d"));
        QCOMPARE(apply.askedNoMore, 1);
        const QString spoken = apply.spoken();
        for (const char *words : {"60 → 20 min a visit", "wait 16 → 4 d", "no longer asks for Full name", "changed"})
            QVERIFY2(spoken.contains(QString::fromUtf8(words)), qPrintable(spoken));
        const Account account(desk.scene()->content());
        QVERIFY(account.words(*account.find(EdgeId{NodeId("decide"), NodeId("end")})).contains(QStringLiteral("removed")));
        QVERIFY(desk.scene()->item(NodeId("check"))->node().spoken().contains(QStringLiteral("added")));
    }

    void renamedAndReledIsSaid()
    {
        model::Workspace workspace = compared();
        model::Scenario scenario = *workspace.scenarios.find(ScenarioId("less"));
        model::Node renamed = *workspace.journeys.at(0).nodes.find(NodeId("decide"));
        renamed.name = QStringLiteral("Decide at once");
        scenario.changes = {model::Change(model::changes::PutNode{renamed})};
        workspace.scenarios.put(scenario);
        Desk desk(workspace);
        desk.session.setScenario(ScenarioId("less"));
        const NodeShown &decide = desk.scene()->item(NodeId("decide"))->node();
        QCOMPARE(decide.oldName, QStringLiteral("decide"));
        QVERIFY(decide.spoken().contains(QStringLiteral("called “decide” before")));
        QCOMPARE(changedPlaces(desk.scene()->content()).size(), 1);
    }

    /// A chip that tells two shares still leaves the tag on the same corner its room.
    void chipsLeaveTheTagItsRoom()
    {
        model::Workspace workspace = compared();
        model::Journey journey = workspace.journeys.at(0);
        journey.edges.put({NodeId("apply"), NodeId("apply"), 0.2, {}, {}, {}});
        journey.edges.put({NodeId("apply"), NodeId("decide"), 0.8, {}, {}, {}});
        workspace.journeys.put(journey);
        model::Scenario scenario = *workspace.scenarios.find(ScenarioId("less"));
        scenario.changes.append(model::Change(model::changes::PutEdge{{NodeId("apply"), NodeId("apply"), 0.1, {}, {}, {}}}));
        scenario.changes.append(model::Change(model::changes::PutEdge{{NodeId("apply"), NodeId("decide"), 0.9, {}, {}, {}}}));
        workspace.scenarios.put(scenario);
        Desk desk(workspace);
        desk.session.setScenario(ScenarioId("less"));
        const EdgeShown &again = desk.scene()->item(EdgeId{NodeId("apply"), NodeId("apply")})->edge();
        QCOMPARE(again.oldShare, QStringLiteral("20 %"));
        QCOMPARE(again.share, QStringLiteral("10 %"));
        QVERIFY(shareBox(again).right() < desk.box("apply").right() - 8 - 70);
    }

    void keysFlickThroughScenarios()
    {
        Desk desk(compared());
        const QRectF before = desk.box("decide");
        for (const char *scenario : {"less", "without"}) {
            desk.key(Qt::Key_PageDown, Qt::ControlModifier);
            QCOMPARE(desk.session.scenarioId(), std::optional(ScenarioId(scenario)));
            QCOMPARE(desk.box("decide"), before);
        }
        desk.key(Qt::Key_PageDown, Qt::ControlModifier);
        QVERIFY(!desk.session.scenarioId());
        desk.key(Qt::Key_PageUp, Qt::ControlModifier);
        QCOMPARE(desk.session.scenarioId(), std::optional(ScenarioId("without")));
    }

    void viewsMoveTogether()
    {
        Desk desk(compared(), {900, 300});
        desk.session.setScenario(ScenarioId("less"));
        desk.key(Qt::Key_F7);
        auto *sides = desk.room.findChild<SideBySide *>();
        QCOMPARE(sides->panes().size(), 1);
        Pane *pane = sides->panes().first();
        QVERIFY(!pane->scenario());
        QTRY_VERIFY(pane->view()->width() > 100);
        QCOMPARE(pane->scene()->item(NodeId("apply"))->node().box, desk.box("apply"));
        QCOMPARE(pane->scene()->item(NodeId("apply"))->node().fate, Fate::Changed);
        QVERIFY(!pane->scene()->item(NodeId("check")));

        desk.view()->setZoom(1.5);
        QCOMPARE(pane->view()->transform(), desk.view()->transform());
        desk.view()->horizontalScrollBar()->setValue(120);
        QCOMPARE(pane->view()->horizontalScrollBar()->value(), 120);
        pane->view()->horizontalScrollBar()->setValue(70);
        QCOMPARE(desk.view()->horizontalScrollBar()->value(), 70);

        desk.scene()->setHovered(desk.scene()->item(NodeId("apply")));
        QVERIFY(pane->scene()->item(NodeId("apply"))->state().hovered);
        QTest::mouseClick(pane->view()->viewport(), Qt::LeftButton, {}, pane->view()->mapFromScene(desk.box("apply").center()));
        QCOMPARE(desk.session.selection().nodes, QSet{NodeId("apply")});
        QVERIFY(pane->scene()->item(NodeId("apply"))->state().selected);
        QTest::keyClick(pane->view(), Qt::Key_Right);
        QCOMPARE(desk.session.selection().nodes, QSet{NodeId("decide")});
    }

    /// Nothing is changed at the left; what is changed at the right is a change of the scenario.
    void onlyTheRightIsEdited()
    {
        Desk desk(compared());
        desk.session.setScenario(ScenarioId("less"));
        desk.key(Qt::Key_F7);
        Pane *pane = desk.room.findChild<SideBySide *>()->panes().first();
        desk.session.select({{NodeId("decide")}, {}});
        for (const Qt::Key key : {Qt::Key_Return, Qt::Key_A, Qt::Key_Backspace})
            QTest::keyClick(pane->view(), key);
        QVERIFY(!desk.document.canUndo());
        desk.view()->setFocus();
        desk.key(Qt::Key_Delete);
        QCOMPARE(desk.document.workspace()->scenarios.find(ScenarioId("less"))->changes.size() > 5, true);
        QCOMPARE(desk.document.workspace()->journeys.at(0), compared().journeys.at(0));
        QCOMPARE(pane->scene()->item(NodeId("decide"))->node().fate, Fate::Removed);
    }

    void upToFourViews()
    {
        Desk desk(compared());
        auto *sides = desk.room.findChild<SideBySide *>();
        desk.run("map.moreViews");
        desk.run("map.moreViews");
        QCOMPARE(sides->panes().size(), 2);
        QCOMPARE(sides->panes()[0]->scenario(), std::optional(ScenarioId("less"))); // the baseline is at the right
        QCOMPARE(sides->panes()[1]->scenario(), std::optional(ScenarioId("without")));
        desk.run("map.moreViews");
        desk.run("map.moreViews");
        QCOMPARE(sides->panes().size(), 3);
        QVERIFY(desk.said.last().contains(QStringLiteral("Four views")));
        desk.run("map.fewerViews");
        QCOMPARE(sides->panes().size(), 2);
        desk.key(Qt::Key_F7);
        QVERIFY(!sides->isOn());
        desk.document.start(small(), {});
        desk.key(Qt::Key_F7);
        QVERIFY(sides->isOn());
    }

    /// At the width of a laptop the strip tells what is added, removed and changed.
    void theKeyFitsTheStrip()
    {
        Desk desk(compared(), {1056, 400});
        desk.session.setScenario(ScenarioId("less"));
        const auto *key = desk.room.findChild<FateKey *>();
        QVERIFY(key->isVisible());
        QVERIFY(key->width() >= key->sizeHint().width());
        QVERIFY(desk.room.findChild<SwitchBar *>()->isVisible());
    }
};

QTEST_MAIN(TestComparison)
#include "tst_comparison.moc"
