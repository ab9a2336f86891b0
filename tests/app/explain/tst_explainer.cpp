// SPDX-License-Identifier: GPL-3.0-only
#include "app/explain/explainer.h"
#include "app/theme/theme.h"
#include "tests/app/document/sample.h"

#include <QAccessible>
#include <QApplication>
#include <QClipboard>
#include <QHelpEvent>
#include <QTest>

using namespace app;
using namespace app::explain;
using model::burden::Question;

class TestExplainer : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void init();
    void readsAFigure();
    void readsAShareAsPerCent();
    void saysWhatItWouldBeWithout();
    void opensByKeyAndClosesByEsc();
    void opensUnderTheMouse();
    void leavesOtherTipsAlone();
    void copies();
    void takesWordsAsTheyAre();
    void fitsOnTheScreen();

private:
    Question hours() const { return {QStringLiteral("hours"), {}, model::SegmentId("some")}; }
    Reading read(const Question &question)
    {
        const model::Workspace &w = *m_document.workspace();
        return readingOf(model::burden::explain(w.inventory, *w.journeys.find(model::JourneyId("life")), w.scenarios, question).value(), w);
    }

    Theme m_theme;
    Document m_document;
    Session m_session{&m_document};
    AnalysisRunner m_runner{&m_document, &m_session};
};

void TestExplainer::initTestCase()
{
    Theme::loadTypeface();
    m_theme.dress();
}

void TestExplainer::init()
{
    m_document.start(sample::workspace(), {});
    m_session.setJourney(model::JourneyId("life"));
    QTRY_VERIFY(m_runner.isFresh() && m_runner.latest());
}

void TestExplainer::readsAFigure()
{
    const Reading reading = read(hours());
    QCOMPARE(reading.headline, QStringLiteral("Time tax: 0.5 h"));
    QCOMPARE(reading.about, QStringLiteral("Some · Baseline"));
    QCOMPARE(reading.parts.size(), 2);
    QCOMPARE(reading.parts[0], (Reading::Part{QStringLiteral("0.3 h"), QStringLiteral("b, do"), QStringLiteral("1 × 20 min")}));
    QVERIFY(reading.formula.contains(QStringLiteral("÷ 60")));
    QVERIFY(reading.without.isEmpty());
    QCOMPARE(reading.text().split(QLatin1Char('\n')).front(), reading.headline);
}

void TestExplainer::readsAShareAsPerCent()
{
    const Reading reading = read({QStringLiteral("reached"), {}, {}, model::NodeId("a")});
    QVERIFY2(reading.headline.endsWith(QStringLiteral("100\u00a0%")), qPrintable(reading.headline));
    QCOMPARE(reading.about, QStringLiteral("a · Everyone · Baseline"));
}

void TestExplainer::saysWhatItWouldBeWithout()
{
    QVERIFY(m_document.apply(sample::setDo("a", 40, model::ScenarioId("plan"))).ok());
    const Reading reading = read({QStringLiteral("minutes.total"), model::ScenarioId("plan")});
    QCOMPARE(reading.headline, QStringLiteral("Minutes together: 60 min"));
    QCOMPARE(reading.without, QStringLiteral("Without “Plan”: 30 min, 30 min less"));
    const Reading same = read({QStringLiteral("waitDays"), model::ScenarioId("plan")});
    QVERIFY(same.without.endsWith(QStringLiteral("the same")));
}

void TestExplainer::opensByKeyAndClosesByEsc()
{
    QWidget window;
    auto *figure = new QWidget(&window);
    figure->setFocusPolicy(Qt::StrongFocus);
    attach(figure, [this](const auto &) { return Asked{hours(), QRect(0, 0, 40, 20)}; }, Keys::F1AndEnter);
    Explainer explainer(&m_theme, &m_runner, &window);
    window.show();
    figure->setFocus();
    for (const Qt::Key key : {Qt::Key_F1, Qt::Key_Return}) {
        QTest::keyClick(figure, key);
        QVERIFY(explainer.popover()->isVisible());
        QCOMPARE(explainer.popover()->accessibleDescription(), read(hours()).text());
        QTest::keyClick(explainer.popover(), Qt::Key_Escape);
        QVERIFY(!explainer.popover()->isVisible());
    }
    attach(figure, [this](const auto &) { return Asked{hours(), QRect(0, 0, 40, 20)}; });
    QTest::keyClick(figure, Qt::Key_Return);
    QVERIFY(!explainer.popover()->isVisible());
}

void TestExplainer::opensUnderTheMouse()
{
    QWidget window;
    window.resize(200, 100);
    attach(&window, [this](const std::optional<QPoint> &point) -> std::optional<Asked> {
        if (point && point->x() < 100)
            return Asked{hours(), QRect(0, 0, 100, 20)};
        return std::nullopt;
    });
    Explainer explainer(&m_theme, &m_runner, &window);
    window.show();
    QHelpEvent over(QEvent::ToolTip, QPoint(10, 10), window.mapToGlobal(QPoint(10, 10)));
    QApplication::sendEvent(&window, &over);
    QVERIFY(explainer.popover()->isVisible());
    QVERIFY(!explainer.popover()->geometry().intersects(QRect(window.mapToGlobal(QPoint(0, 0)), QSize(100, 20))));
    // The mouse is elsewhere: it goes.
    QCursor::setPos(window.mapToGlobal(QPoint(190, 90)) + QPoint(600, 0));
    QTRY_VERIFY(!explainer.popover()->isVisible());
}

void TestExplainer::leavesOtherTipsAlone()
{
    QWidget window;
    Explainer explainer(&m_theme, &m_runner, &window);
    attach(&window, [](const auto &) { return std::nullopt; });
    window.show();
    QHelpEvent over(QEvent::ToolTip, QPoint(10, 10), window.mapToGlobal(QPoint(10, 10)));
    QApplication::sendEvent(&window, &over);
    QVERIFY(!explainer.popover()->isVisible());
    // What has no explanation (a step that isn't there) opens nothing.
    QVERIFY(!explainer.explain(&window, {{QStringLiteral("visits"), {}, {}, model::NodeId("gone")}, {}}, Popover::By::Key));
}

void TestExplainer::copies()
{
    QWidget window;
    Explainer explainer(&m_theme, &m_runner, &window);
    QVERIFY(explainer.explain(&window, {hours(), QRect(0, 0, 9, 9)}, Popover::By::Key));
    explainer.popover()->findChild<QToolButton *>()->click();
    QCOMPARE(QGuiApplication::clipboard()->text(), read(hours()).text());
    QGuiApplication::clipboard()->clear();
    QTest::keySequence(explainer.popover(), QKeySequence::Copy);
    QCOMPARE(QGuiApplication::clipboard()->text(), read(hours()).text());
}

void TestExplainer::takesWordsAsTheyAre()
{
    model::Workspace w = sample::workspace();
    model::Journey journey = w.journeys.at(0);
    model::Node node = *journey.nodes.find(model::NodeId("a"));
    node.name = QStringLiteral("<img src='/dev/zero'><b>income < limit");
    node[model::Measurand::Do].source = model::SourceId("s");
    journey.nodes.put(node);
    w.journeys.put(journey);
    w.inventory.sources.put(model::Source{.id = model::SourceId("s"), .citation = QStringLiteral("<h1>Source</h1>"), .url = {}, .grade = {}, .unknown = {}});
    m_document.start(w, {});
    QTRY_VERIFY(m_runner.isFresh());
    QWidget window;
    Explainer explainer(&m_theme, &m_runner, &window);
    QVERIFY(explainer.explain(&window, {hours(), QRect(0, 0, 9, 9)}, Popover::By::Key));
    QVERIFY(explainer.popover()->reading().text().contains(QStringLiteral("<b>income < limit")));
    QVERIFY(explainer.popover()->reading().sources.contains(QStringLiteral("Guess: <h1>Source</h1>")));
    int labels = 0;
    for (const QLabel *label : explainer.popover()->findChildren<QLabel *>()) {
        QCOMPARE(label->textFormat(), Qt::PlainText);
        ++labels;
    }
    QVERIFY(labels > 5);
}

void TestExplainer::fitsOnTheScreen()
{
    QWidget window;
    Explainer explainer(&m_theme, &m_runner, &window);
    window.show();
    const QRect room = window.screen()->availableGeometry();
    for (const double scale : {1.0, 2.0}) {
        m_theme.setScale(scale);
        for (const QPoint &corner : {room.topLeft(), room.topRight(), room.bottomLeft(), room.bottomRight()}) {
            QVERIFY(explainer.explain(&window, {hours(), QRect(window.mapFromGlobal(corner), QSize(10, 10))}, Popover::By::Key));
            QVERIFY(room.contains(explainer.popover()->geometry()));
        }
    }
    m_theme.setScale(1);
}

QTEST_MAIN(TestExplainer)
#include "tst_explainer.moc"
