// SPDX-License-Identifier: GPL-3.0-only
#include "app/inspector/inspector.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QTest>

using namespace app;
using namespace model;

namespace {

const NodeId start("start"), claim("claim"), decide("decide"), appeal("appeal"), end("end");
const JourneyId journeyId("j");
const ScenarioId scenarioId("s");

Node node(const NodeId &id, NodeKind kind, const QString &name)
{
    Node made{id, kind, name, {}, {}, {}, {}, {}, {}, {}, {}};
    return made;
}

/// start → claim → decide → (70 %) end, (30 %) appeal → end
Workspace small(const QString &claimName = QStringLiteral("Claim the benefit"))
{
    Workspace workspace;
    workspace.inventory.organisations.put(Organisation{OrganisationId("dwp"), QStringLiteral("DWP"), {}, {}});
    workspace.inventory.services.put(Service{ServiceId("pip"), QStringLiteral("PIP"), OrganisationId("dwp"), {}, {}, {},
                                             {}, false, false, false, false, {}});
    workspace.inventory.items.put(Item{ItemId("nino"), QStringLiteral("National Insurance number"), ItemKind::Fact, 2, 1,
                                       {}, {}});
    workspace.inventory.segments.put(Segment{SegmentId("all"), QStringLiteral("Everybody"), 10, {}, {}});
    Journey journey{journeyId, QStringLiteral("A claim"), {}, {{SegmentId("all"), Quantity(1000)}}, {}, {}, {}};
    journey.nodes.put(node(start, NodeKind::Start, {}));
    Node step = node(claim, NodeKind::Step, claimName);
    step.service = ServiceId("pip");
    step[Measurand::Learn] = Quantity(7.5, 15, 30);
    step[Measurand::Wait] = 16;
    step.asks.append(Ask{ItemId("nino"), 1, {}});
    journey.nodes.put(step);
    journey.nodes.put(node(decide, NodeKind::Choice, QStringLiteral("Decision")));
    Node again = node(appeal, NodeKind::Step, QStringLiteral("Appeal"));
    again[Measurand::Do] = 60;
    again.asks.append(Ask{ItemId("nino"), 1, {}});
    journey.nodes.put(again);
    journey.nodes.put(node(end, NodeKind::End, QStringLiteral("Paid")));
    const auto edge = [&](const NodeId &from, const NodeId &to, double share) {
        journey.edges.put(Edge{from, to, share, {}, {}, {}});
    };
    edge(start, claim, 1);
    edge(claim, decide, 1);
    edge(decide, end, 0.7);
    edge(decide, appeal, 0.3);
    edge(appeal, end, 1);
    workspace.journeys.put(journey);
    workspace.scenarios.put(Scenario{scenarioId, journeyId, QStringLiteral("Better"), {}, {}, {}, {}});
    return workspace;
}

} // namespace

/// The inspector as a hand meets it: what is typed ends up in the document, or is refused with a sentence.
class TestInspector : public QObject {
    Q_OBJECT

    struct Desk {
        explicit Desk(Workspace workspace) : session(&document), runner(&document, &session)
        {
            theme.dress();
            document.start(std::move(workspace), {});
            session.setJourney(journeyId);
            inspector = std::make_unique<inspector::Inspector>(&theme, &document, &session, &runner);
            connect(inspector.get(), &inspector::Inspector::said, inspector.get(),
                    [this](const QString &sentence) { said = sentence; });
            inspector->resize(304, 900);
            inspector->show();
            QVERIFY(QTest::qWaitForWindowExposed(inspector.get()));
        }
        /// The field a screen reader calls so, to be typed into.
        QLineEdit *field(const QString &name) const
        {
            QTest::qWait(1);   // a layout shows its new rows at the next turn of the loop
            for (QLineEdit *each : inspector->findChildren<QLineEdit *>()) {
                if (each->isVisible() && each->accessibleName() == name)
                    return each;
            }
            return nullptr;
        }
        QAbstractButton *button(const QString &name) const
        {
            for (QAbstractButton *each : inspector->findChildren<QAbstractButton *>()) {
                if (each->isVisible() && each->accessibleName() == name)
                    return each;
            }
            return nullptr;
        }
        QStringList visibleTexts() const
        {
            QTest::qWait(1);
            QStringList texts;
            for (QLabel *each : inspector->findChildren<QLabel *>()) {
                if (each->isVisible())
                    texts.append(each->text());
            }
            return texts;
        }
        const Node &shown(const NodeId &id) const { return *session.shown()->nodes.find(id); }
        Quantity learn() const { return shown(claim)[Measurand::Learn]; }

        Theme theme;
        Document document;
        Session session;
        AnalysisRunner runner;
        std::unique_ptr<inspector::Inspector> inspector;
        QString said;
    };

    static void type(QLineEdit *field, const QString &text, Qt::Key end = Qt::Key_Return)
    {
        QVERIFY(field);
        field->setFocus();
        field->selectAll();
        QTest::keyClicks(field, text);
        QTest::keyClick(field, end);
    }

private slots:
    void wordsOfSeveralStepsAreSetTogether()
    {
        Desk desk(small());
        desk.session.select({{claim, appeal, decide}, {}});
        QLineEdit *phase = desk.field(QStringLiteral("Phase of all of them"));
        QVERIFY(phase);
        phase->setFocus();
        QTest::keyClicks(phase, QStringLiteral("Claiming"));
        QTest::keyClick(phase, Qt::Key_Return);
        QCOMPARE(desk.shown(claim).phase, QStringLiteral("Claiming"));
        QCOMPARE(desk.shown(appeal).phase, QStringLiteral("Claiming"));
        QVERIFY(desk.shown(decide).phase.isEmpty());
        QComboBox *service = nullptr;
        for (QComboBox *each : desk.inspector->findChildren<QComboBox *>()) {
            if (each->isVisible() && each->accessibleName() == QStringLiteral("Service of all of them"))
                service = each;
        }
        QVERIFY(service);
        QVERIFY(!desk.shown(appeal).service);
        const int row = service->findText(QStringLiteral("PIP"), Qt::MatchContains);
        QVERIFY(row >= 0);
        service->setCurrentIndex(row);
        emit service->activated(row);
        QCOMPARE(desk.shown(appeal).service, ServiceId("pip"));
        desk.document.undo();
        desk.document.undo();
        QVERIFY(desk.shown(claim).phase.isEmpty());
    }

    void initTestCase()
    {
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
        Theme::loadTypeface();
    }

    void showsTheSelectedStep()
    {
        Desk desk(small());
        desk.session.select({{claim}, {}});
        QVERIFY(desk.visibleTexts().contains(QStringLiteral("Step · PIP · DWP")));
        QVERIFY(desk.visibleTexts().contains(QStringLiteral("Claim the benefit")));
        QCOMPARE(desk.field(QStringLiteral("Find out, min"))->text(), QStringLiteral("15"));
        QCOMPARE(desk.field(QStringLiteral("Wait, days"))->text(), QStringLiteral("16"));
    }

    void typingALikelyValueChangesTheDocument()
    {
        Desk desk(small());
        desk.session.select({{claim}, {}});
        type(desk.field(QStringLiteral("Find out, min")), QStringLiteral("20.5"));
        QCOMPARE(desk.learn(), Quantity(7.5, 20.5, 30));
        QVERIFY(desk.document.undoName().contains(QStringLiteral("find out")));
        QVERIFY(desk.document.undoName().contains(QStringLiteral("Claim the benefit")));
        desk.document.undo();
        QCOMPARE(desk.field(QStringLiteral("Find out, min"))->text(), QStringLiteral("15"));
    }

    void enterOpensTheWholeQuantity()
    {
        Desk desk(small());
        desk.session.select({{claim}, {}});
        QLineEdit *wait = desk.field(QStringLiteral("Wait, days"));
        wait->setFocus();
        QTest::keyClick(wait, Qt::Key_Return);
        QLineEdit *low = desk.field(QStringLiteral("Wait, Low"));
        QLineEdit *high = desk.field(QStringLiteral("Wait, High"));
        QVERIFY(low);
        type(low, QStringLiteral("3"), Qt::Key_Tab);
        QTest::qWait(1);
        // Half a range waits for its other half.
        QVERIFY(!desk.shown(claim)[Measurand::Wait].low);
        QCOMPARE(low->text(), QStringLiteral("3"));
        type(high, QStringLiteral("84"));
        const Quantity &held = desk.shown(claim)[Measurand::Wait];
        QCOMPARE(held.low, std::optional(3.0));
        QCOMPARE(held.high, std::optional(84.0));
    }

    void anImpossibleNumberIsRefusedWithASentence_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("sentence");
        QTest::newRow("no number") << QStringLiteral("soon") << QStringLiteral("“soon” is not a number");
        QTest::newRow("below") << QStringLiteral("-4") << QStringLiteral("Find out is below 0");
        QTest::newRow("order") << QStringLiteral("40") << QStringLiteral("Find out is out of order");
    }
    void anImpossibleNumberIsRefusedWithASentence()
    {
        QFETCH(QString, typed);
        QFETCH(QString, sentence);
        Desk desk(small());
        desk.session.select({{claim}, {}});
        QLineEdit *field = desk.field(QStringLiteral("Find out, min"));
        type(field, typed);
        QCOMPARE(field->text(), QStringLiteral("15"));
        QCOMPARE(desk.learn().likely, 15.0);
        QVERIFY(!desk.document.canUndo());
        QVERIFY2(desk.said.startsWith(sentence), qPrintable(desk.said));
        QVERIFY(desk.visibleTexts().contains(desk.said));
    }

    void escapeGivesUp()
    {
        Desk desk(small());
        desk.session.select({{claim}, {}});
        QLineEdit *field = desk.field(QStringLiteral("Find out, min"));
        type(field, QStringLiteral("99"), Qt::Key_Escape);
        QCOMPARE(field->text(), QStringLiteral("15"));
        QVERIFY(!desk.document.canUndo());
    }

    void aSpinIsOneStepOfTheHistory()
    {
        Desk desk(small());
        desk.session.select({{claim}, {}});
        QLineEdit *field = desk.field(QStringLiteral("Find out, min"));
        field->setFocus();
        for (int i = 0; i < 5; ++i)
            QTest::keyClick(field, Qt::Key_Up);
        QCOMPARE(desk.learn().likely, 20.0);
        desk.document.undo();
        QCOMPARE(desk.learn().likely, 15.0);
        QVERIFY(!desk.document.canUndo());
    }

    void anEditInAScenarioAppendsToIt()
    {
        Desk desk(small());
        desk.session.setScenario(scenarioId);
        desk.session.select({{claim}, {}});
        QLineEdit *field = desk.field(QStringLiteral("Wait, days"));
        field->setFocus();
        QTest::keyClick(field, Qt::Key_Down);
        QTest::keyClick(field, Qt::Key_Down);
        const QList<Change> &changes = desk.session.scenario()->changes;
        QCOMPARE(changes.size(), 1);
        QCOMPARE(std::get<changes::Set>(changes.front().what), (changes::Set{claim, Measurand::Wait, 14}));
        QCOMPARE(desk.session.baseline()->nodes.find(claim)->quantities[4].likely, 16.0);
        QCOMPARE(field->text(), QStringLiteral("14"));
    }

    void aShareLetsTheOtherWaysFillTheRest()
    {
        Desk desk(small());
        desk.session.select({{decide}, {}});
        type(desk.field(QStringLiteral("Appeal, %")), QStringLiteral("40 %"));
        QCOMPARE(desk.session.baseline()->edges.find({decide, appeal})->share.likely, 0.4);
        QCOMPARE(desk.session.baseline()->edges.find({decide, end})->share.likely, 0.6);
        QCOMPARE(desk.field(QStringLiteral("Paid, %"))->text(), QStringLiteral("60"));
    }

    void aFieldBeingTypedInStaysAsItIs()
    {
        Desk desk(small());
        desk.session.select({{claim}, {}});
        QLineEdit *field = desk.field(QStringLiteral("Find out, min"));
        field->setFocus();
        field->selectAll();
        QTest::keyClicks(field, QStringLiteral("2"));
        Node other = desk.shown(claim);
        other[Measurand::Do] = 33;
        QVERIFY(desk.session.change({Change(changes::PutNode{other})}).ok());
        QCOMPARE(field->text(), QStringLiteral("2"));
        QVERIFY(field->hasFocus());
        QCOMPARE(desk.field(QStringLiteral("Do, min"))->text(), QStringLiteral("33"));
        QTest::keyClicks(field, QStringLiteral("1"));
        QTest::keyClick(field, Qt::Key_Return);
        QCOMPARE(desk.learn().likely, 21.0);
        QCOMPARE(desk.shown(claim)[Measurand::Do].likely, 33.0);
    }

    void leavingAFieldForAnotherNodeCommitsIt()
    {
        Desk desk(small());
        desk.session.select({{claim}, {}});
        QLineEdit *field = desk.field(QStringLiteral("Find out, min"));
        field->setFocus();
        field->selectAll();
        QTest::keyClicks(field, QStringLiteral("22"));
        desk.session.select({{appeal}, {}});
        QCOMPARE(desk.learn().likely, 22.0);
        QCOMPARE(desk.field(QStringLiteral("Do, min"))->text(), QStringLiteral("60"));
    }

    void wordsOfTheDocumentAreShownAsTheyStand()
    {
        const QString nasty = QStringLiteral("<img src='/dev/zero'> & income < <b>cap</b>");
        Workspace workspace = small(nasty);
        Item item = *workspace.inventory.items.find(ItemId("nino"));
        item.name = nasty;
        workspace.inventory.items.put(item);
        Desk desk(workspace);
        for (const Session::Selection &selection :
             {Session::Selection{{claim}, {}}, {{}, {EdgeId{claim, decide}}}, {{claim, appeal}, {}}, {}}) {
            desk.session.select(selection);
            desk.inspector->grab();
            for (const QLabel *label : desk.inspector->findChildren<QLabel *>())
                QCOMPARE(label->textFormat(), Qt::PlainText);
            for (const QWidget *widget : desk.inspector->findChildren<QWidget *>())
                QVERIFY(!widget->toolTip().contains(QStringLiteral("<img")));
        }
        desk.session.select({{claim}, {}});
        QVERIFY(desk.visibleTexts().contains(nasty));
    }

    void everyPageIsDrawnInEveryState_data()
    {
        QTest::addColumn<bool>("dark");
        QTest::addColumn<double>("scale");
        QTest::newRow("light") << false << 1.0;
        QTest::newRow("dark") << true << 1.0;
        QTest::newRow("large") << false << 2.0;
    }
    void everyPageIsDrawnInEveryState()
    {
        QFETCH(bool, dark);
        QFETCH(double, scale);
        Desk desk(small());
        desk.theme.setMode(dark ? Theme::Mode::Dark : Theme::Mode::Light);
        desk.theme.setScale(scale);
        for (const auto &scenario : {std::optional<ScenarioId>(), std::optional(scenarioId)}) {
            desk.session.setScenario(scenario);
            for (const Session::Selection &selection :
                 {Session::Selection{}, {{claim}, {}}, {{decide}, {}}, {{end}, {}}, {{}, {EdgeId{decide, appeal}}},
                  {{claim, appeal, end}, {}}}) {
                desk.session.select(selection);
                QVERIFY(!desk.inspector->grab().isNull());
                QCOMPARE(desk.inspector->sizeHint().width(), qRound(304 * scale));
            }
        }
    }

    void halfARangeIsRefusedWhenTheKeyboardLeaves()
    {
        Desk desk(small());
        desk.session.select({{claim}, {}});
        desk.button(QStringLiteral("Range, grade and source of Wait"))->click();
        QLineEdit *low = desk.field(QStringLiteral("Wait, Low"));
        QVERIFY(low);
        low->setFocus();
        QTest::keyClicks(low, QStringLiteral("3"));
        desk.field(QStringLiteral("Do, min"))->setFocus();
        QCOMPARE(low->text(), QString());
        QVERIFY2(desk.said.startsWith(QStringLiteral("Wait has only one of low and high")), qPrintable(desk.said));
        QVERIFY(!desk.document.canUndo());
    }

    void aNewItemIsMadeAndAskedForInOneStep()
    {
        Desk desk(small());
        desk.session.select({{claim}, {}});
        QComboBox *adder = nullptr;
        for (QComboBox *each : desk.inspector->findChildren<QComboBox *>()) {
            if (each->accessibleName() == QStringLiteral("Ask for another item"))
                adder = each;
        }
        QVERIFY(adder);
        type(adder->lineEdit(), QStringLiteral("Shoe size"));
        QCOMPARE(desk.shown(claim).asks.size(), 2);
        const Item *item = desk.document.workspace()->inventory.items.find(desk.shown(claim).asks.last().item);
        QVERIFY(item);
        QCOMPARE(item->name, QStringLiteral("Shoe size"));
        desk.document.undo();
        QCOMPARE(desk.shown(claim).asks.size(), 1);
        QCOMPARE(desk.document.workspace()->inventory.items.size(), 1);
    }

    void aStepChosenOnTheMapIsShownAfterAChangeHasSelectedIt()
    {
        Workspace workspace = small();
        Scenario scenario = *workspace.scenarios.find(scenarioId);
        scenario.changes.append(Change(changes::Set{claim, Measurand::Wait, 4}));
        workspace.scenarios.put(scenario);
        Desk desk(workspace);
        desk.session.setScenario(scenarioId);
        for (QWidget *each : desk.inspector->findChildren<QWidget *>()) {
            if (each->accessibleName().startsWith(QStringLiteral("Change 1:")))
                QTest::keyClick(each, Qt::Key_Space);
        }
        QCOMPARE(desk.session.selection().nodes, QSet<NodeId>{claim});
        QVERIFY(desk.visibleTexts().contains(QStringLiteral("Better")));
        desk.session.select({});
        desk.session.select({{claim}, {}});
        QVERIFY(desk.visibleTexts().contains(QStringLiteral("Step · PIP · DWP")));
    }

    void aChangeIsSwitchedOffAndStaysChosen()
    {
        Workspace workspace = small();
        Scenario scenario = *workspace.scenarios.find(scenarioId);
        scenario.changes.append(Change(changes::Set{claim, Measurand::Wait, 4}));
        workspace.scenarios.put(scenario);
        Desk desk(workspace);
        desk.session.setScenario(scenarioId);
        QWidget *row = nullptr;
        for (QWidget *each : desk.inspector->findChildren<QWidget *>()) {
            if (each->accessibleName().startsWith(QStringLiteral("Change 1:")))
                row = each;
        }
        QVERIFY(row);
        row->setFocus();
        QTest::keyClick(row, Qt::Key_Return);
        QCOMPARE(desk.session.selection().nodes, QSet<NodeId>{claim});
        type(desk.field(QStringLiteral("Taken up by, %")), QStringLiteral("85"));
        QCOMPARE(desk.session.scenario()->changes.front().takeUp.rest, std::optional(Quantity(0.85)));
        QVERIFY(desk.visibleTexts().contains(QStringLiteral("taken up by 85 %")));
        for (QAbstractButton *each : desk.inspector->findChildren<QAbstractButton *>()) {
            if (each->isVisible() && each->text() == QStringLiteral("In use"))
                each->click();
        }
        QVERIFY(!desk.session.scenario()->changes.front().enabled);
        QVERIFY(desk.visibleTexts().contains(QStringLiteral("switched off")));
    }
};

QTEST_MAIN(TestInspector)
#include "tst_inspector.moc"
