// SPDX-License-Identifier: GPL-3.0-only
#include "app/confidence/numberspage.h"
#include "madeup.h"
#include "tests/app/charts/samples.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

using namespace app::confidence;
using madeup::text;

namespace {

/// The page on a document, shown anew after each edit as the room does it.
struct Desk {
    app::Theme theme;
    app::Document document;
    NumbersPage page{&theme, &document};
    QTableView *view = page.findChild<QTableView *>();

    Desk()
    {
        model::Workspace workspace = sample::workspace();
        workspace.inventory.sources.put({model::SourceId("s1"), text("A survey of 2024"), {}, {}, {}});
        document.start(workspace, {});
        QObject::connect(&document, &app::Document::changed, &page, [this] { show(); });
        page.resize(1300, 600);
        show();
    }
    void show()
    {
        const model::Workspace &workspace = *document.workspace();
        Known known;
        known.numbers = model::numbersOf(workspace.inventory, *workspace.journeys.find(model::JourneyId("life")), {});
        page.show(known);
    }
    int rowOf(const char *subject) const
    {
        for (int row = 0; row < view->model()->rowCount(); ++row) {
            if (view->model()->index(row, NumbersModel::Subject).data().toString() == text(subject) &&
                view->model()->index(row, NumbersModel::Property).data().toString() == text("do"))
                return row;
        }
        return -1;
    }
    QString cell(int column) const { return view->model()->index(rowOf("a"), column).data().toString(); }
    bool set(int column, const QVariant &value)
    {
        return view->model()->setData(view->model()->index(rowOf("a"), column), value, Qt::EditRole);
    }
    const model::Quantity &quantity() const
    {
        const model::Journey *journey = document.workspace()->journeys.find(model::JourneyId("life"));
        return (*journey->nodes.find(model::NodeId("a")))[model::Measurand::Do];
    }
    QString complaint() const
    {
        for (const QLabel *label : page.findChildren<QLabel *>(QString(), Qt::FindDirectChildrenOnly)) {
            if (!label->isHidden())
                return label->text();
        }
        return {};
    }
};

} // namespace

/// Every number can be found and put right where it stands.
class TestNumbersPage : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { app::Theme::loadTypeface(); }
    void eachEditIsOneStepOfTheHistory();
    void blankEndsSayNothing();
    void refusalsAreSentences();
    void filtersAndSearches();
    void editsByKeyboard();
    void choosesGradesAndSources();
    void drawsNastyWords();
    void writesATable();
};

void TestNumbersPage::eachEditIsOneStepOfTheHistory()
{
    Desk desk;
    QCOMPARE(desk.cell(NumbersModel::Value), text("10"));
    QCOMPARE(desk.cell(NumbersModel::Grade), text("Not said"));
    QCOMPARE(desk.cell(NumbersModel::Error), text("60\u00A0%"));
    QVERIFY(desk.set(NumbersModel::Value, text("25")));
    QCOMPARE(desk.quantity().likely, 25.0);
    QVERIFY(desk.set(NumbersModel::Grade, static_cast<int>(model::Grade::Measured)));
    QVERIFY(desk.quantity().grade == model::Grade::Measured);
    QCOMPARE(desk.cell(NumbersModel::Error), text("5\u00A0%"));
    QVERIFY(desk.set(NumbersModel::Source, text("s1")));
    QCOMPARE(desk.cell(NumbersModel::Source), text("A survey of 2024"));
    QVERIFY(desk.set(NumbersModel::Note, text("Timed twice")));
    QVERIFY(desk.set(NumbersModel::High, text("40")));
    QCOMPARE(desk.quantity().low, std::optional(25.0));
    QCOMPARE(desk.quantity().high, std::optional(40.0));
    QVERIFY(desk.set(NumbersModel::Error, text("8 %")));
    QCOMPARE(desk.quantity().sure, std::optional(0.08));
    QCOMPARE(desk.quantity().note, text("Timed twice"));
    int steps = 0;
    for (; desk.document.canUndo(); ++steps)
        desk.document.undo();
    QCOMPARE(steps, 6);
    QCOMPARE(desk.cell(NumbersModel::Value), text("10"));
    QVERIFY(!desk.set(NumbersModel::Value, text("10"))); // the same is no edit
    QVERIFY(!desk.document.canUndo());
}

void TestNumbersPage::blankEndsSayNothing()
{
    Desk desk;
    QVERIFY(desk.set(NumbersModel::Low, text("4")));
    QVERIFY(desk.quantity().low == 4.0 && desk.quantity().high == 10.0);
    QVERIFY(desk.set(NumbersModel::Low, QString()));
    QVERIFY(!desk.quantity().low && !desk.quantity().high);
    QVERIFY(desk.set(NumbersModel::Error, text("20")));
    QVERIFY(desk.set(NumbersModel::Error, QString()));
    QVERIFY(!desk.quantity().sure);
    QVERIFY(desk.set(NumbersModel::Grade, 2));
    QVERIFY(desk.set(NumbersModel::Grade, -1));
    QVERIFY(!desk.quantity().grade);
}

void TestNumbersPage::refusalsAreSentences()
{
    Desk desk;
    QSignalSpy said(&desk.page, &NumbersPage::said);
    QVERIFY(!desk.set(NumbersModel::Value, text("many")));
    QVERIFY(desk.complaint().contains(text("many")));
    QVERIFY(!desk.set(NumbersModel::Value, QString()));
    desk.set(NumbersModel::Value, text("-3"));
    desk.set(NumbersModel::High, text("2")); // below what is likely
    QCOMPARE(said.count(), 4);
    QCOMPARE(desk.quantity().likely, 10.0);
    QVERIFY(!desk.document.canUndo());
    desk.set(NumbersModel::Value, text("11"));
    QVERIFY(desk.complaint().isEmpty());
}

void TestNumbersPage::filtersAndSearches()
{
    Desk desk;
    const int all = desk.page.listed();
    QVERIFY(all >= 4); // two steps, two segments' people
    desk.page.list(model::NumberKind::Do, NumbersFilter::Which::InDoubt);
    QCOMPARE(desk.page.listed(), 2);
    QVERIFY(desk.set(NumbersModel::Grade, static_cast<int>(model::Grade::Published)));
    desk.page.list(model::NumberKind::Do, NumbersFilter::Which::Published);
    QCOMPARE(desk.page.listed(), 1);
    desk.page.list({}, NumbersFilter::Which::NotSaid);
    QCOMPARE(desk.page.listed(), all - 1);
    desk.page.list({}, NumbersFilter::Which::Measured);
    QCOMPARE(desk.page.listed(), 0);
    desk.page.list({}, NumbersFilter::Which::Certain);
    QVERIFY(desk.page.listed() > 4); // noughts and defaults
    desk.page.list({}, NumbersFilter::Which::InDoubt, text("others PEOPLE"));
    QCOMPARE(desk.page.listed(), 1);
}

void TestNumbersPage::editsByKeyboard()
{
    Desk desk;
    desk.page.QWidget::show();
    desk.view->setCurrentIndex(desk.view->model()->index(desk.rowOf("a"), NumbersModel::Value));
    desk.view->setFocus();
    QTest::keyClick(desk.view, Qt::Key_Return);
    auto *field = desk.view->viewport()->findChild<QLineEdit *>();
    QVERIFY(field);
    field->selectAll();
    QTest::keyClicks(field, text("33"));
    QTest::keyClick(field, Qt::Key_Return);
    QTRY_COMPARE(desk.quantity().likely, 33.0); // an editor's data is committed with the next event
    QSignalSpy asked(&desk.page, &NumbersPage::placeAsked);
    desk.view->setCurrentIndex(desk.view->model()->index(desk.rowOf("a"), NumbersModel::Subject));
    QTest::keyClick(desk.view, Qt::Key_Return);
    QCOMPARE(asked.count(), 1);
}

void TestNumbersPage::choosesGradesAndSources()
{
    Desk desk;
    desk.page.QWidget::show();
    for (const auto &[column, entry] : {std::pair(NumbersModel::Grade, 3), {NumbersModel::Source, 1}}) {
        desk.view->edit(desk.view->model()->index(desk.rowOf("a"), column));
        auto *choice = desk.view->viewport()->findChild<QComboBox *>();
        QVERIFY(choice);
        choice->setCurrentIndex(entry);
        emit choice->activated(entry);
        QTest::qWait(0);
    }
    QVERIFY(desk.quantity().grade == model::Grade::Estimate);
    QVERIFY(desk.quantity().source == model::SourceId("s1"));
}

void TestNumbersPage::drawsNastyWords()
{
    Desk desk;
    desk.page.QWidget::show();
    for (const QString &word : samples::nastyWords()) {
        model::Workspace workspace = *desk.document.workspace();
        model::Journey journey = *workspace.journeys.find(model::JourneyId("life"));
        model::Node node = *journey.nodes.find(model::NodeId("a"));
        node.name = word;
        node[model::Measurand::Do].note = word;
        node[model::Measurand::Do].source = model::SourceId("s1");
        journey.nodes.put(node);
        workspace.journeys.put(journey);
        workspace.inventory.sources.put({model::SourceId("s1"), word, {}, {}, {}});
        desk.document.start(workspace, {});
        QVERIFY(!desk.page.grab().isNull());
        for (int row = 0; row < desk.view->model()->rowCount(); ++row) {
            const QString tip = desk.view->model()->index(row, NumbersModel::Note).data(Qt::ToolTipRole).toString();
            QVERIFY(!tip.contains(QLatin1String("<img")) && !tip.contains(QLatin1String("<script")));
        }
    }
}

void TestNumbersPage::writesATable()
{
    Desk desk;
    const QTemporaryDir folder;
    QFile file(folder.filePath(text("numbers.csv")));
    desk.page.list(model::NumberKind::Do, NumbersFilter::Which::InDoubt);
    QCOMPARE(desk.page.write(file.fileName()), QString());
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QList<QByteArray> lines = file.readAll().trimmed().split('\n');
    QCOMPARE(lines.size(), 3);
    QVERIFY(lines[0].startsWith("About,Number,Value,Low,High,Unit"));
    QVERIFY(lines[1].startsWith("a,do,10,") || lines[2].startsWith("a,do,10,"));
}

QTEST_MAIN(TestNumbersPage)
#include "tst_numberspage.moc"
