// SPDX-License-Identifier: GPL-3.0-only
#include "app/charts/chartpanel.h"
#include "app/charts/drawing.h"
#include "app/people/controls.h"
#include "app/people/peopleroom.h"
#include "app/people/progressline.h"
#include "app/theme/badge.h"
#include "journeys/shipped.h"
#include "tests/app/charts/samples.h"
#include "tests/app/people/madeup.h"

#include <QLabel>
#include <QMenu>
#include <QScrollArea>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTest>

using namespace app;
using madeup::text;
using people::PeopleRoom;

namespace {

/// A room on a document of its own.
struct Desk {
    explicit Desk(Theme *theme) : room(theme, &document, &session, &runner) { room.resize(1360, 804); }
    void open(const model::Workspace &workspace)
    {
        document.start(workspace, {});
        session.setJourney(workspace.journeys.at(0).id);
    }
    bool settles()
    {
        return QTest::qWaitFor([this] { return room.isSettled(); }, 60'000);
    }
    QList<charts::ChartPanel *> panels() const { return room.findChildren<charts::ChartPanel *>(); }
    people::Controls *controls() const { return room.findChild<people::Controls *>(); }
    bool isScrolled() const
    {
        const auto *scroll = room.findChild<QScrollArea *>();
        return scroll->widget()->height() > scroll->viewport()->height();
    }

    Document document;
    Session session{&document};
    AnalysisRunner runner{&document, &session};
    PeopleRoom room;
};

/// Clicks the row of a chart that has a key.
void clickRow(charts::ChartPanel *panel, const QString &key)
{
    const charts::Drawing drawing(panel->chart(), panel->size());
    for (const charts::Mark &mark : drawing.marks()) {
        if (mark.key == key)
            QTest::mouseClick(panel, Qt::LeftButton, {}, mark.where.center().toPoint());
    }
}

model::Workspace named(const QString &name)
{
    model::Workspace workspace = madeup::workspace();
    model::Journey journey = workspace.journeys.at(0);
    journey.name = name;
    model::Node step = *journey.nodes.find(model::NodeId("a"));
    step.name = name;
    journey.nodes.put(step);
    workspace.journeys.put(journey);
    model::Segment segment = *workspace.inventory.segments.find(model::SegmentId("slow"));
    segment.name = name;
    workspace.inventory.segments.put(segment);
    model::Scenario scenario = *workspace.scenarios.find(model::ScenarioId("s"));
    scenario.name = name;
    workspace.scenarios.put(scenario);
    return workspace;
}

} // namespace

class TestPeopleRoom : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void showsPeople();
    void nothingOpen();
    void saysWhyNot();
    void hiddenRoomWaits();
    void followsAnEdit();
    void scenarioIsComparedWithItsBaseline();
    void thresholdIsAsked();
    void figureIsChosen();
    void rowChoosesSegment();
    void stepIsRevealed();
    void drawsNastyNames();
    void fitsAtEveryScale_data();
    void fitsAtEveryScale();
    void shippedJourneysAgree();

private:
    Theme m_theme;
};

void TestPeopleRoom::initTestCase()
{
    Theme::loadTypeface();
    m_theme.dress();
}

void TestPeopleRoom::showsPeople()
{
    Desk desk(&m_theme);
    desk.open(madeup::workspace());
    desk.room.show();
    QVERIFY(desk.settles());
    QVERIFY2(desk.room.headline().startsWith(text("One person in ten spends more than ")), qPrintable(desk.room.headline()));
    QCOMPARE(desk.panels().size(), 4);
    for (const charts::ChartPanel *panel : desk.panels()) {
        QVERIFY(panel->isVisible());
        QVERIFY(!panel->chart().title.isEmpty());
    }
    const auto *badge = desk.room.findChild<Badge *>();
    QVERIFY(badge->isVisible());
    QCOMPARE(badge->outcome(), Badge::Outcome::Holds);
    QVERIFY(badge->words().startsWith(text("Agrees")));
}

void TestPeopleRoom::nothingOpen()
{
    Desk desk(&m_theme);
    desk.room.show();
    QCOMPARE(desk.room.headline(), text("Open a life event to see what people live through"));
    for (const charts::ChartPanel *panel : desk.panels())
        QVERIFY(!panel->isVisible());
    QVERIFY(!desk.room.grab().isNull());
}

void TestPeopleRoom::saysWhyNot()
{
    model::Workspace workspace = madeup::workspace();
    model::Journey journey = workspace.journeys.at(0);
    model::Edge edge = *journey.edges.find({model::NodeId("b"), model::NodeId("b")});
    edge.share = 0.9;
    journey.edges.put(edge);
    workspace.journeys.put(journey);
    Desk desk(&m_theme);
    desk.room.show();
    desk.open(workspace);
    QCOMPARE(desk.room.headline(), text("Moving house cannot be simulated"));
    const QList<QLabel *> labels = desk.room.findChildren<QLabel *>();
    QVERIFY(std::any_of(labels.begin(), labels.end(), [&](const QLabel *label) {
        return label->isVisible() && label->text() == desk.runner.latest()->refusal;
    }));

    journey.edges = madeup::workspace().journeys.at(0).edges;
    journey.people.clear();
    workspace.journeys.put(journey);
    desk.open(workspace);
    QVERIFY(desk.settles());
    QCOMPARE(desk.room.headline(), text("Moving house cannot be simulated"));
    for (const charts::ChartPanel *panel : desk.panels())
        QVERIFY(!panel->isVisible());
}

void TestPeopleRoom::hiddenRoomWaits()
{
    Desk desk(&m_theme);
    desk.open(madeup::workspace());
    QTest::qWait(200);
    QVERIFY(!desk.room.latest());
    desk.room.show();
    QVERIFY(desk.settles());
    QVERIFY(desk.room.latest());
}

void TestPeopleRoom::followsAnEdit()
{
    Desk desk(&m_theme);
    desk.open(madeup::workspace());
    desk.room.show();
    QVERIFY(desk.settles());
    const double before = desk.room.latest()->chosen.shown.mean;
    QVERIFY(desk.document.apply(model::edits::OnJourney{
        model::JourneyId("j"), std::nullopt, {model::Change(model::changes::Set{model::NodeId("b"), model::Measurand::Do, 6'000})}}));
    QVERIFY(!desk.room.isSettled()); // the figures are those of before
    QVERIFY(desk.settles());
    QVERIFY(desk.room.latest()->chosen.shown.mean > before + 6'000);
}

void TestPeopleRoom::scenarioIsComparedWithItsBaseline()
{
    Desk desk(&m_theme);
    desk.open(madeup::workspace());
    desk.session.setScenario(model::ScenarioId("s"));
    desk.room.show();
    QVERIFY(desk.settles());
    QVERIFY2(desk.room.headline().startsWith(text("Shorter form: one person in ten spends more than ")), qPrintable(desk.room.headline()));
    QVERIFY(desk.room.headline().contains(text(" less, and one in ten")));
    QVERIFY(!std::get<charts::Histogram>(desk.panels()[0]->chart().what).before.isEmpty());
}

void TestPeopleRoom::thresholdIsAsked()
{
    Desk desk(&m_theme);
    desk.open(madeup::workspace());
    desk.room.show();
    QVERIFY(desk.settles());
    auto *field = desk.room.findChild<people::ThresholdField *>();
    QVERIFY(field->value() > 0); // a round figure, until somebody writes another
    field->setValue(0.5);
    QVERIFY(!desk.room.isSettled());
    QVERIFY(desk.settles());
    QCOMPARE(desk.room.latest()->shareAbove, 1.0);
    QVERIFY2(desk.panels()[0]->chart().title.endsWith(text("; 100 % more than 0.5").replace(text(" %"), QChar(0x00A0) + text("%"))),
             qPrintable(desk.panels()[0]->chart().title));
}

void TestPeopleRoom::figureIsChosen()
{
    Desk desk(&m_theme);
    desk.open(madeup::workspace());
    desk.room.show();
    QVERIFY(desk.settles());
    for (QMenu *menu : desk.controls()->findChildren<QMenu *>()) {
        for (QAction *action : menu->actions()) {
            if (action->text() == text("Money"))
                action->trigger();
        }
    }
    QVERIFY(desk.settles());
    QVERIFY(desk.panels()[0]->chart().title.startsWith(text("Half of people pay more than £20")));
    QVERIFY(desk.panels()[1]->chart().title.contains(text("days"))); // stays beside it
}

void TestPeopleRoom::rowChoosesSegment()
{
    Desk desk(&m_theme);
    desk.open(madeup::workspace());
    desk.room.show();
    QVERIFY(desk.settles());
    clickRow(desk.panels()[2], text("slow"));
    QCOMPARE(desk.session.segmentId(), std::optional(model::SegmentId("slow")));
    QVERIFY(desk.settles());
    QCOMPARE(desk.room.latest()->told->segment, model::SegmentId("slow"));
    clickRow(desk.panels()[2], text("slow"));
    QVERIFY(!desk.session.segmentId());
}

void TestPeopleRoom::stepIsRevealed()
{
    Desk desk(&m_theme);
    desk.open(madeup::workspace());
    desk.room.show();
    QVERIFY(desk.settles());
    QList<model::Where> revealed;
    connect(&desk.session, &Session::revealed, this, [&](const model::Where &where) { revealed.append(where); });
    clickRow(desk.panels()[3], text("a"));
    QCOMPARE(revealed.size(), 1);
    QCOMPARE(revealed[0].node, std::optional(model::NodeId("a")));
    QCOMPARE(revealed[0].journey, std::optional(model::JourneyId("j")));
}

void TestPeopleRoom::drawsNastyNames()
{
    Desk desk(&m_theme);
    desk.room.show();
    for (const QString &word : samples::nastyWords()) {
        desk.open(named(word));
        desk.session.setScenario(model::ScenarioId("s"));
        desk.session.setSegment(model::SegmentId("slow"));
        // The first people are enough to write every name.
        QVERIFY(QTest::qWaitFor([&] { return desk.room.latest() && desk.room.latest()->of.analysis == desk.runner.latest() && desk.room.latest()->told; }, 20'000));
        QVERIFY(!desk.room.grab().isNull());
        for (const QLabel *label : desk.room.findChildren<QLabel *>())
            QCOMPARE(label->textFormat(), Qt::PlainText);
        for (const QWidget *widget : desk.room.findChildren<QWidget *>())
            QVERIFY(!widget->toolTip().contains(text("<img")));
    }
}

void TestPeopleRoom::fitsAtEveryScale_data()
{
    QTest::addColumn<QSize>("size");
    QTest::addColumn<double>("scale");
    QTest::newRow("1440") << QSize(1360, 804) << 1.0;
    QTest::newRow("1440 under a menu bar") << QSize(1360, 780) << 1.0;
    QTest::newRow("1280") << QSize(1200, 624) << 1.0;
    QTest::newRow("1920") << QSize(1840, 984) << 1.0;
    QTest::newRow("small") << QSize(800, 500) << 1.0;
    QTest::newRow("150") << QSize(1360, 804) << 1.5;
    QTest::newRow("200") << QSize(2720, 1608) << 2.0;
    QTest::newRow("300") << QSize(1840, 984) << 3.0;
}

void TestPeopleRoom::fitsAtEveryScale()
{
    QFETCH(QSize, size);
    QFETCH(double, scale);
    m_theme.setScale(scale);
    Desk desk(&m_theme);
    desk.room.resize(size);
    desk.open(journeys::load(journeys::shipped().front())->workspace);
    desk.session.setScenario(desk.document.workspace()->scenarios.at(2).id); // its title takes two lines
    desk.room.show();
    QVERIFY(desk.settles());
    QList<QWidget *> parts;
    for (QObject *part : desk.room.findChild<QScrollArea *>()->widget()->children()) {
        auto *widget = qobject_cast<QWidget *>(part);
        if (widget && widget->isVisible())
            parts.append(widget);
    }
    QVERIFY(parts.size() >= 8);
    for (const QWidget *one : parts) {
        QVERIFY(one->geometry().right() <= one->parentWidget()->width());
        QVERIFY(one->geometry().left() >= 0);
        for (const QWidget *other : parts)
            QVERIFY2(one == other || !one->geometry().intersects(other->geometry()),
                     qPrintable(QLatin1String(one->metaObject()->className()) + QLatin1Char(' ') + QLatin1String(other->metaObject()->className())));
    }
    if (size.height() / scale >= 780)
        QVERIFY(!desk.isScrolled());
    m_theme.setScale(1);
}

void TestPeopleRoom::shippedJourneysAgree()
{
    for (const journeys::Shipped &shipped : journeys::shipped()) {
        Desk desk(&m_theme);
        desk.open(journeys::load(shipped)->workspace);
        desk.room.show();
        QVERIFY(desk.settles());
        const auto *badge = desk.room.findChild<Badge *>();
        QVERIFY2(badge->outcome() == Badge::Outcome::Holds, qPrintable(shipped.id + badge->words()));
        QVERIFY(desk.room.latest()->told);
        QVERIFY(!desk.isScrolled());
    }
}

QTEST_MAIN(TestPeopleRoom)
#include "tst_peopleroom.moc"
