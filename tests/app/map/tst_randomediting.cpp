// SPDX-License-Identifier: GPL-3.0-only
#include "app/map/editing.h"
#include "model/burden/measure.h"
#include "model/files/json.h"
#include "model/journey/check.h"
#include "model/layout/arrange.h"
#include "tests/model/randomjourney.h"

#include <QMimeData>
#include <QTest>

#include <cmath>

using namespace app;
using namespace app::map;
using namespace model;
using drawing::Way;

namespace {

QByteArray bytesOf(const Workspace &workspace)
{
    const auto bytes = files::writeJson(workspace);
    return bytes.ok() ? *bytes : QByteArray("refused: ") + bytes.refusal().toUtf8();
}

/// A hand that does anything the map lets it do, anywhere, in no order that makes sense.
class Monkey {
public:
    explicit Monkey(unsigned seed) : m_random(seed, 6)
    {
        Workspace workspace = m_random.workspace();
        Scenario scenario = m_random.scenario(workspace, 3);
        workspace.scenarios.put(scenario);
        m_document.start(std::move(workspace), {});
    }

    void doSomething()
    {
        switch (m_random.whole(m_session.shown()->nodes.size() > 40 ? 24 : 20)) {
        case 0: m_editing.add({kind()}, m_random.chance(0.5) ? std::optional(point()) : std::nullopt); break;
        case 1: m_editing.append(node(), {kind()}, m_random.chance(0.5) ? Way::OnItsWay : Way::Another); break;
        case 2: m_editing.rename(node(), QStringLiteral("Name %1").arg(m_random.whole(9))); break;
        case 3: withEdge([this](const EdgeId &edge) { m_editing.insert(edge, {kind()}); }); break;
        case 4: m_editing.connectNodes(node(), node()); break;
        case 5: withEdge([this](const EdgeId &edge) { m_editing.leadTo(edge, node()); }); break;
        case 6: withEdge([this](const EdgeId &edge) { m_editing.setShare(edge, share()); }); break;
        case 7: m_editing.turnInto(nodes(2), kind()); break;
        case 8: m_editing.wrapInFork(run()); break;
        case 9: m_editing.wrapInChoice(run()); break;
        case 10: m_editing.sideBySide(run()); break;
        case 11: m_editing.joinUp(nodes(3)); break;
        case 12: m_editing.place({{node(), point()}}, QStringLiteral("drag %1").arg(m_random.whole(4))); break;
        case 13: m_editing.unplace(nodes(4)); break;
        case 14: m_clip = m_editing.copied(nodes(4)); break;
        case 15: m_editing.paste(m_clip.get(), m_random.chance(0.5) ? std::optional(point()) : std::nullopt); break;
        case 16: switchScenario(); break;
        case 17: m_document.undo(); break;
        case 18: m_document.redo(); break;
        case 19: ask(); break;
        default: remove(); break;
        }
    }

    /// The engine measures what the checks find no error in, and nothing else.
    void agree() const
    {
        const Workspace &w = *m_document.workspace();
        for (const Journey &journey : w.journeys) {
            const Findings findings = checkInventory(w.inventory) + checkJourney(w.inventory, journey);
            const auto measured = burden::measure(w.inventory, journey);
            QCOMPARE(measured.ok(), !hasErrors(findings));
            if (measured.ok())
                QVERIFY(std::isfinite(measured->everyone().minutes.total()));
        }
        const bool sound = !hasErrors(check(w));
        for (const Scenario &scenario : w.scenarios) {
            const auto measured =
                burden::measure(w.inventory, *w.journeys.find(scenario.journey), w.scenarios, scenario.id);
            QVERIFY(measured.ok() || !sound);
        }
    }

    void isLaidOut() const
    {
        const Workspace &w = *m_document.workspace();
        const auto places = w.places.value(m_session.shown()->id);
        const layout::Arrangement made =
            layout::arrange(w.inventory, *m_session.shown(), layout::LanesBy::Organisation, places);
        QCOMPARE(made.nodes.size(), m_session.shown()->nodes.size());
        for (const layout::PlacedNode &placed : made.nodes) {
            QVERIFY(std::isfinite(placed.box.x()) && std::isfinite(placed.box.y()));
            if (places.contains(placed.node))
                QVERIFY((placed.box.center() - places[placed.node]).manhattanLength() < 1);
        }
    }

    Document &document() { return m_document; }

private:
    NodeKind kind() { return m_random.chance(0.5) ? NodeKind::Step : allNodeKinds[static_cast<size_t>(m_random.whole(6))]; }
    QPointF point() { return {std::round(m_random.number(-200, 3000)), std::round(m_random.number(-200, 2000))}; }
    double share() { return m_random.chance(0.2) ? m_random.whole(2) : m_random.number(0, 1); }
    NodeId node()
    {
        const Table<Node> &all = m_session.shown()->nodes;
        if (all.isEmpty() || m_random.chance(0.02))
            return NodeId("nowhere");
        return all.at(m_random.whole(static_cast<int>(all.size()))).id;
    }
    QSet<NodeId> nodes(int most)
    {
        QSet<NodeId> some;
        for (int left = 1 + m_random.whole(most); left > 0; --left)
            some.insert(node());
        return some;
    }
    /// Nodes that follow one another.
    QSet<NodeId> run()
    {
        QSet<NodeId> some;
        NodeId at = node();
        for (int left = 1 + m_random.whole(4); left > 0; --left) {
            some.insert(at);
            for (const Edge &edge : m_session.shown()->edges) {
                if (edge.from == at && m_random.chance(0.7)) {
                    at = edge.to;
                    break;
                }
            }
        }
        return some;
    }
    template <typename Act>
    void withEdge(const Act &act)
    {
        const Table<Edge> &all = m_session.shown()->edges;
        if (!all.isEmpty())
            act(all.at(m_random.whole(static_cast<int>(all.size()))).key());
    }
    void switchScenario()
    {
        m_session.setScenario(m_session.scenarioId() ? std::nullopt : std::optional(ScenarioId("s")));
    }
    void ask()
    {
        const Table<Item> &items = m_document.workspace()->inventory.items;
        if (!items.isEmpty())
            m_editing.ask(nodes(3), items.at(m_random.whole(static_cast<int>(items.size()))).id);
    }
    void remove()
    {
        Session::Selection selection{nodes(3), {}};
        if (m_random.chance(0.3))
            withEdge([&](const EdgeId &edge) { selection = {{}, {edge}}; });
        m_editing.remove(selection);
    }

    tests::RandomJourney m_random;
    Document m_document;
    Session m_session{&m_document};
    Editing m_editing{&m_document, &m_session};
    std::unique_ptr<QMimeData> m_clip;
};

} // namespace

/// A thousand hands, each two hundred moves: nothing crashes, checks and engine agree, and the way back and forth through
/// the history gives the same bytes.
class TestRandomEditing : public QObject {
    Q_OBJECT
private slots:
    void nothingIsLost()
    {
        constexpr unsigned sequences = 1000;
        constexpr int moves = 200;
        qsizetype edits = 0;
        for (unsigned seed = 0; seed < sequences; ++seed) {
            Monkey monkey(seed);
            Document &document = monkey.document();
            const QByteArray before = bytesOf(*document.workspace());
            for (int move = 0; move < moves; ++move) {
                monkey.doSomething();
                if (move % 20 == 19)
                    monkey.agree();
                if (QTest::currentTestFailed())
                    QFAIL(qPrintable(QStringLiteral("seed %1, move %2").arg(seed).arg(move)));
            }
            monkey.isLaidOut();
            const qsizetype all = document.history().size();
            edits += all;
            document.jumpTo(all);
            const QByteArray last = bytesOf(*document.workspace());
            while (document.canUndo())
                document.undo();
            QCOMPARE(bytesOf(*document.workspace()), before);
            while (document.canRedo())
                document.redo();
            QCOMPARE(bytesOf(*document.workspace()), last);
        }
        QVERIFY2(edits > 50 * sequences, qPrintable(QString::number(edits)));
    }
};

QTEST_MAIN(TestRandomEditing)
#include "tst_randomediting.moc"
