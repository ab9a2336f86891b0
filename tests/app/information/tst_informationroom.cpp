// SPDX-License-Identifier: GPL-3.0-only
#include "app/information/informationroom.h"
#include "app/information/matrixpanel.h"
#include "app/information/toldpanel.h"
#include "tests/model/sketch.h"

#include <QAccessible>
#include <QClipboard>
#include <QElapsedTimer>
#include <QGuiApplication>
#include <QLabel>
#include <QMimeData>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

using namespace app;
using namespace app::information;
using model::ItemId;
using model::NodeId;

namespace {

QString text(const char *words) { return QString::fromUtf8(words); }

model::Workspace sample()
{
    tests::Sketch sketch(
        QStringLiteral("start -> a[org 1; name; day] -> b[org 2; name; day 0.5] -> c[org 1; name] -> end"));
    sketch.item("name", 4, 1).item("day", 2, 0.5).item("never", 1, 1);
    model::Workspace w = sketch.workspace();
    model::Scenario scenario{model::ScenarioId("once"), w.journeys.at(0).id, text("Once only"), {}, {}, {}, {}};
    scenario.changes.append(model::Change(model::changes::Reuse{QList{ItemId("name")}, {}, 0.25, false}));
    w.scenarios.put(scenario);
    return w;
}

/// A hundred items at three hundred steps, twenty organisations.
model::Workspace large()
{
    QString sketch = QStringLiteral("start");
    for (int step = 0; step < 300; ++step) {
        sketch += QStringLiteral(" -> s%1[org %2").arg(step).arg(step % 20);
        for (int item = step % 8; item < 100; item += 8)
            sketch += QStringLiteral("; i%1 %2").arg(item).arg(item % 3 ? 1 : 0.5);
        sketch += QLatin1Char(']');
    }
    return tests::Sketch(sketch + QStringLiteral(" -> end")).workspace();
}

} // namespace

class tst_InformationRoom : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void init();
    void cleanup();
    void nothingOpen();
    void keysWalk();
    void spaceAndDoubleClickTurn();
    void digitsSetTheShare();
    void editsGoIntoTheScenario();
    void enterShowsOnTheMap();
    void rowsStayUnderTheHand();
    void broken();
    void listAndBack();
    void copies();
    void isHeard();
    void nastyNames();
    void fitsAtEveryScale_data();
    void fitsAtEveryScale();
    void largeWithoutLag();

private:
    MatrixView *view() const { return m_room->matrix()->view(); }
    QModelIndex at(const char *item, const char *step) const
    {
        const Sheet &sheet = m_room->matrix()->model()->sheet();
        return view()->model()->index(sheet.rowOf(ItemId(item)), sheet.columnOf(NodeId(step)));
    }
    std::optional<double> asked(const char *step, const char *item) const
    {
        const model::Ask *ask = m_session->shown()->nodes.find(NodeId(step))->ask(ItemId(item));
        return ask ? std::optional(ask->share.mean()) : std::nullopt;
    }
    void open(const model::Workspace &w) { m_document->start(w, {}); }

    Theme m_theme;
    std::unique_ptr<Document> m_document;
    std::unique_ptr<Session> m_session;
    std::unique_ptr<AnalysisRunner> m_runner;
    std::unique_ptr<InformationRoom> m_room;
};

void tst_InformationRoom::initTestCase()
{
    Theme::loadTypeface();
    m_theme.setMode(Theme::Mode::Light);
    m_theme.dress();
}

void tst_InformationRoom::init()
{
    m_document = std::make_unique<Document>();
    m_session = std::make_unique<Session>(m_document.get());
    m_runner = std::make_unique<AnalysisRunner>(m_document.get(), m_session.get());
    m_room = std::make_unique<InformationRoom>(&m_theme, m_document.get(), m_session.get(), m_runner.get());
    m_room->resize(1360, 804);
    m_room->show();
}

void tst_InformationRoom::cleanup()
{
    m_room.reset();
    m_runner.reset();
    m_session.reset();
    m_document.reset();
    m_theme.setMode(Theme::Mode::Light);
    m_theme.setScale(1);
}

void tst_InformationRoom::nothingOpen()
{
    QVERIFY(!m_room->matrix()->isVisible());
    QCOMPARE(m_room->headline(), text("Open a life event to see what it asks"));
    open(sample());
    QVERIFY(m_room->matrix()->isVisible());
    QVERIFY(m_room->headline().startsWith(text("A person gives 2.5 answers again")));
}

void tst_InformationRoom::keysWalk()
{
    open(sample());
    view()->choose(at("name", "a"));
    QTest::keyClick(view(), Qt::Key_Right);
    QCOMPARE(view()->currentIndex().column(), 1);
    QTest::keyClick(view(), Qt::Key_Down);
    QCOMPARE(view()->currentIndex().row(), 1);
    QTest::keyClick(view(), Qt::Key_End);
    QCOMPARE(view()->currentIndex(), view()->model()->index(1, 2));
    QTest::keyClick(view(), Qt::Key_Home);
    QCOMPARE(view()->currentIndex(), view()->model()->index(1, 0));
    QTest::keyClick(view(), Qt::Key_Home, Qt::ControlModifier);
    QCOMPARE(view()->currentIndex(), view()->model()->index(0, 0));
    QTest::keyClick(view(), Qt::Key_PageDown);
    QCOMPARE(view()->currentIndex().row(), 1);
}

void tst_InformationRoom::spaceAndDoubleClickTurn()
{
    open(sample());
    view()->choose(at("day", "c"));
    QTest::keyClick(view(), Qt::Key_Space);
    QCOMPARE(asked("c", "day"), std::optional(1.0));
    QCOMPARE(m_room->matrix()->model()->sheet().cell(at("day", "c").row(), at("day", "c").column()).mark, Mark::Within);
    QTest::keyClick(view(), Qt::Key_Space);
    QCOMPARE(asked("c", "day"), std::nullopt);
    const QPoint cell = view()->visualRect(at("name", "b")).center();
    QTest::mouseClick(view()->viewport(), Qt::LeftButton, {}, cell);
    QCOMPARE(asked("b", "name"), std::optional(1.0));
    QCOMPARE(m_session->selection().nodes, QSet<NodeId>{NodeId("b")});
    QTest::mouseDClick(view()->viewport(), Qt::LeftButton, {}, cell);
    QCOMPARE(asked("b", "name"), std::nullopt);
    while (m_document->canUndo())
        m_document->undo();
    QCOMPARE(*m_document->workspace(), sample());
}

void tst_InformationRoom::digitsSetTheShare()
{
    open(sample());
    view()->choose(at("name", "b"));
    QTest::keyClicks(view(), text("25"));
    QCOMPARE(view()->typed(), text("25"));
    QCOMPARE(asked("b", "name"), std::optional(1.0));
    QTest::keyClick(view(), Qt::Key_Return);
    QCOMPARE(asked("b", "name"), std::optional(0.25));
    QTest::keyClicks(view(), text("9"));
    QTest::keyClick(view(), Qt::Key_Escape);
    QCOMPARE(asked("b", "name"), std::optional(0.25));
    QTest::keyClicks(view(), text("130")); // 130 % is no share: the last digit is not taken
    QTest::keyClick(view(), Qt::Key_Down); // a move sets it, as in a spreadsheet
    QCOMPARE(asked("b", "name"), std::optional(0.13));
    QTest::keyClick(view(), Qt::Key_Delete);
    QCOMPARE(asked("b", "day"), std::nullopt);
}

void tst_InformationRoom::editsGoIntoTheScenario()
{
    open(sample());
    m_session->setScenario(model::ScenarioId("once"));
    const Sheet &sheet = m_room->matrix()->model()->sheet();
    QCOMPARE(sheet.cell(at("name", "b").row(), at("name", "b").column()).mark, Mark::Reused);
    QCOMPARE(sheet.rows[sheet.rowOf(ItemId("name"))].before, std::optional(2.0));
    view()->choose(at("day", "b"));
    QTest::keyClick(view(), Qt::Key_Space);
    QCOMPARE(asked("b", "day"), std::nullopt);
    QVERIFY(m_session->baseline()->nodes.find(NodeId("b"))->ask(ItemId("day")));
    const model::Scenario &scenario = *m_session->scenario();
    QCOMPARE(scenario.changes.size(), 2);
    QVERIFY(std::holds_alternative<model::changes::DropAsks>(scenario.changes.last().what));
    QTest::keyClicks(view(), text("20"));
    QTest::keyClick(view(), Qt::Key_Return);
    QCOMPARE(asked("b", "day"), std::optional(0.2));
    m_document->undo();
    m_document->undo();
    QCOMPARE(*m_document->workspace(), sample());
}

void tst_InformationRoom::enterShowsOnTheMap()
{
    open(sample());
    QSignalSpy revealed(m_session.get(), &Session::revealed);
    view()->choose(at("name", "c"));
    QTest::keyClick(view(), Qt::Key_Return);
    QCOMPARE(revealed.size(), 1);
    QCOMPARE(revealed[0][0].value<model::Where>().node, std::optional(NodeId("c")));
    QCOMPARE(m_session->selection().nodes, QSet<NodeId>{NodeId("c")});
}

void tst_InformationRoom::rowsStayUnderTheHand()
{
    open(sample());
    view()->choose(at("name", "b"));
    QTest::keyClick(view(), Qt::Key_Space);
    view()->choose(at("name", "c"));
    QTest::keyClick(view(), Qt::Key_Space);
    QCOMPARE(m_room->matrix()->model()->sheet().rows.first().item, ItemId("name"));
    QCOMPARE(view()->currentIndex(), at("name", "c"));
    m_room->setSort(Sort::WorstRepeats);
    QCOMPARE(m_room->matrix()->model()->sheet().rows.first().item, ItemId("day"));
    QCOMPARE(view()->currentIndex(), at("name", "c"));
}

void tst_InformationRoom::broken()
{
    open(sample());
    QVERIFY(m_session->change({model::Change(model::changes::DeleteEdge{NodeId("a"), NodeId("b")})}));
    QVERIFY(!m_room->matrix()->isVisible());
    QCOMPARE(m_room->headline(), text("There are no figures while the journey has an error"));
    m_document->undo();
    QVERIFY(m_room->matrix()->isVisible());
}

void tst_InformationRoom::listAndBack()
{
    open(sample());
    QPushButton *button = nullptr;
    for (QPushButton *one : m_room->findChildren<QPushButton *>()) {
        if (one->text() == text("Who could have told whom"))
            button = one;
    }
    QVERIFY(button);
    button->click();
    QVERIFY(m_room->told()->isVisible() && !m_room->matrix()->isVisible());
    QTableView *list = m_room->told()->view();
    QCOMPARE(list->model()->rowCount(), 2);
    QCOMPARE(list->model()->index(0, 2).data().toString(), text("name"));
    list->sortByColumn(2, Qt::AscendingOrder);
    QCOMPARE(list->model()->index(0, 2).data().toString(), text("day"));
    list->sortByColumn(3, Qt::AscendingOrder);
    QCOMPARE(list->model()->index(0, 2).data().toString(), text("day"));
    m_room->told()->copy();
    QVERIFY(QGuiApplication::clipboard()->mimeData()->text().startsWith(
        text("Told first\tAsks again\tItem\tRepeats a year")));
    list->setCurrentIndex(list->model()->index(0, 0));
    QTest::keyClick(list, Qt::Key_Return);
    QVERIFY(m_room->matrix()->isVisible());
    QCOMPARE(view()->currentIndex().row(), at("day", "a").row());
}

void tst_InformationRoom::copies()
{
    open(sample());
    QTest::keyClick(view(), Qt::Key_C, Qt::ControlModifier);
    const QMimeData *copied = QGuiApplication::clipboard()->mimeData();
    QVERIFY(copied->hasFormat(text("image/svg+xml")) && copied->hasFormat(text("application/pdf")));
    QVERIFY(copied->text().contains(text("name\t1\t")));
    QVERIFY(copied->html().contains(text("<th scope=\"row\"")));
}

void tst_InformationRoom::isHeard()
{
    open(sample());
    QAccessibleInterface *table = QAccessible::queryAccessibleInterface(view());
    QVERIFY(table && table->tableInterface());
    const QModelIndex cell = at("name", "b");
    QAccessibleInterface *heard = table->tableInterface()->cellAt(cell.row(), cell.column());
    QVERIFY(heard);
    QCOMPARE(heard->text(QAccessible::Name),
             text("name at b: given again to another organisation, 100\u00A0% of people"));
    QVERIFY(heard->text(QAccessible::Description).contains(text("Space: stop asking")));
}

void tst_InformationRoom::nastyNames()
{
    model::Workspace w = sample();
    for (const char *name : {"<img src='/dev/zero'>", "\n\n\u202e&amp;", "=HYPERLINK(1)"}) {
        model::Item item = *w.inventory.items.find(ItemId("name"));
        item.name = text(name).repeated(3);
        w.inventory.items.put(item);
        model::Journey journey = w.journeys.at(0);
        model::Node node = *journey.nodes.find(NodeId("b"));
        node.name = item.name;
        journey.nodes.put(node);
        w.journeys.put(journey);
        open(w);
        QVERIFY(!m_room->grab().isNull());
        for (QLabel *label : m_room->findChildren<QLabel *>())
            QCOMPARE(label->textFormat(), Qt::PlainText);
        const QString tip = at("name", "b").data(Qt::ToolTipRole).toString();
        QVERIFY(!tip.contains(text("<img")));
    }
}

void tst_InformationRoom::fitsAtEveryScale_data()
{
    QTest::addColumn<double>("scale");
    QTest::addColumn<QSize>("size");
    QTest::addColumn<bool>("dark");
    for (const double scale : {1.0, 1.5, 2.0, 3.0}) {
        QTest::addRow("%.1f", scale) << scale << QSize(1360, 804) << false;
        QTest::addRow("%.1f, small, dark", scale) << scale << QSize(900, 560) << true;
    }
}

void tst_InformationRoom::fitsAtEveryScale()
{
    QFETCH(double, scale);
    QFETCH(QSize, size);
    QFETCH(bool, dark);
    m_theme.setMode(dark ? Theme::Mode::Dark : Theme::Mode::Light);
    m_theme.setScale(scale);
    m_room->resize(size);
    open(sample());
    const QRect cell = view()->visualRect(at("name", "a"));
    QVERIFY(view()->viewport()->rect().contains(cell));
    QVERIFY(view()->geometry().right() < m_room->matrix()->width());
    // The matrix stands on white, in the dark too.
    const QImage image = m_room->matrix()->grab().toImage();
    QCOMPARE(image.pixelColor(view()->pos() + QPoint(4, 4)), QColor(Qt::white));
    QCOMPARE(image.pixelColor(QPoint(8, image.height() / 2)), QColor(Qt::white));
    // Parts above it stand apart.
    QList<QWidget *> parts;
    for (QWidget *part :
         m_room->matrix()->parentWidget()->findChildren<QWidget *>(QString(), Qt::FindDirectChildrenOnly)) {
        if (part->isVisible() && part->width() > 0 && part->height() > 0)
            parts.append(part);
    }
    QVERIFY(parts.size() >= 5);
    for (qsizetype a = 0; a < parts.size(); ++a) {
        for (qsizetype b = a + 1; b < parts.size(); ++b)
            QVERIFY2(!parts[a]->geometry().intersects(parts[b]->geometry()),
                     qPrintable(QStringLiteral("%1 and %2")
                                    .arg(QLatin1String(parts[a]->metaObject()->className()),
                                         QLatin1String(parts[b]->metaObject()->className()))));
    }
}

void tst_InformationRoom::largeWithoutLag()
{
    open(large());
    QTRY_VERIFY_WITH_TIMEOUT(m_room->asked(), 20000);
    m_room->matrix()->showRows(SheetModel::Rows::All);
    QCOMPARE(view()->model()->rowCount(), 100);
    QCOMPARE(view()->model()->columnCount(), 300);
    view()->setFocus();
    QElapsedTimer timer;
    timer.start();
    constexpr int frames = 100;
    for (int i = 0; i < frames; ++i) {
        QTest::keyClick(view(), i % 3 == 0 ? Qt::Key_Down : Qt::Key_Right);
        view()->horizontalScrollBar()->setValue(view()->horizontalScrollBar()->value() + 40);
        m_room->matrix()->grab();
    }
    const double frame = static_cast<double>(timer.elapsed()) / frames;
    qInfo("a key, a scroll and a picture of 100 × 300: %.1f ms", frame);
    QVERIFY2(frame < 100, qPrintable(QString::number(frame)));
    timer.restart();
    const Sheet sheet = sheetOf(*m_room->asked(), orderOf(*m_room->asked(), Sort::WorstRepeats));
    qInfo("its sheet: %lld ms", static_cast<long long>(timer.elapsed()));
    timer.restart();
    m_room->matrix()->setSheet(m_room->asked(), sheet);
    m_room->matrix()->grab();
    qInfo("showing it: %lld ms", static_cast<long long>(timer.elapsed()));
    timer.restart();
    const auto before = m_room->asked();
    QTest::keyClick(view(), Qt::Key_Space);
    qInfo("an edit until the hand is free: %lld ms", static_cast<long long>(timer.elapsed()));
    QTRY_VERIFY_WITH_TIMEOUT(m_room->asked() != before, 20000);
    qInfo("until it shows: %lld ms", static_cast<long long>(timer.elapsed()));
}

QTEST_MAIN(tst_InformationRoom)
#include "tst_informationroom.moc"
