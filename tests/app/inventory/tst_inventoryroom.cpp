// SPDX-License-Identifier: GPL-3.0-only
#include "app/inventory/aside.h"
#include "app/inventory/gridview.h"
#include "app/inventory/inventoryroom.h"
#include "app/theme/parts.h"
#include "journeys/shipped.h"

#include <QClipboard>
#include <QComboBox>
#include <QElapsedTimer>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QMimeData>
#include <QPushButton>
#include <QStandardPaths>
#include <QTest>

using namespace app;
using namespace app::inventory;

namespace {

/// The room on the first shipped journey, on the screen.
struct Open {
    Theme theme;
    Document document;
    Session session{&document};
    AnalysisRunner runner{&document, &session};
    InventoryRoom room{&theme, &document, &session, &runner};

    Open()
    {
        theme.setMode(Theme::Mode::Light);
        theme.dress();
        document.start(journeys::load(journeys::shipped().front())->workspace, {});
        room.resize(1360, 804);
        room.QWidget::show();
        room.list(Kind::Services);
    }
    TablePage &table() { return *room.findChild<TablePage *>(); }
    GridView &view() { return *table().view(); }
    const model::Inventory &inventory() { return document.workspace()->inventory; }
    void go(int row, int column) { view().goTo(table().rows()->index(row, column)); }
    QString cell(int row, int column) { return table().rows()->index(row, column).data(Qt::EditRole).toString(); }
    void select(int top, int left, int bottom, int right)
    {
        const auto *rows = table().rows();
        view().goTo(rows->index(top, left));
        view().selectionModel()->select(QItemSelection(rows->index(top, left), rows->index(bottom, right)), QItemSelectionModel::ClearAndSelect);
    }
    void paste(const QString &text)
    {
        QGuiApplication::clipboard()->setText(text);
        QTest::keyClick(&view(), Qt::Key_V, Qt::ControlModifier);
    }
};

} // namespace

class TestInventoryRoom : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        QLocale::setDefault(QLocale(QStringLiteral("en_GB")));
        Theme::loadTypeface();
    }

    void itListsWhatThereIs()
    {
        Open open;
        for (const Kind kind : allKinds) {
            open.room.list(kind);
            QCOMPARE(open.table().rows()->shown(), static_cast<int>(open.table().rows()->sheet().size(*open.document.workspace())));
            QVERIFY(!open.room.headline().isEmpty());
        }
    }

    void typingWritesOverACellAndEnterGoesDown()
    {
        Open open;
        open.view().setFocus();
        open.go(0, 2);
        QTest::keyClicks(&open.view(), QStringLiteral("4"));
        QWidget *editor = open.view().viewport()->findChild<QLineEdit *>();
        QVERIFY(editor);
        QTest::keyClicks(editor, QStringLiteral("00-500-900"));
        QTest::keyClick(editor, Qt::Key_Return);
        QTRY_COMPARE(open.cell(0, 2), QStringLiteral("400–500–900"));
        QCOMPARE(open.inventory().services.at(0).transactions.low, std::optional(400.0));
        QCOMPARE(open.view().currentIndex().row(), 1);
        QVERIFY(open.document.undoName().contains(open.inventory().services.at(0).name.left(60)));
        open.document.undo();
        QVERIFY(!open.document.canUndo());
    }

    void whatMakesNoSenseIsRefusedWithItsPlace()
    {
        Open open;
        const model::SharedWorkspace before = open.document.workspace();
        open.go(1, 2);
        open.paste(QStringLiteral("12\t40 %\n13\tmany\n"));
        QCOMPARE(open.document.workspace(), before);
        QVERIFY2(open.table().told().contains(QStringLiteral("row 3")) && open.table().told().contains(QStringLiteral("Online")) &&
                     open.table().told().contains(QStringLiteral("“many”")),
                 qPrintable(open.table().told()));
    }

    void aBlockIsPastedAndRowsBeyondTheEndAreNew()
    {
        Open open;
        const qsizetype services = open.inventory().services.size();
        const qsizetype organisations = open.inventory().organisations.size();
        const int last = open.table().rows()->shown();
        open.go(last, 0);
        open.paste(QStringLiteral("Tell Us Twice\tMinistry of Twice\t1,200,000\t40 %\tyes\n\"Two\nlines\"\tMinistry of Twice\t\t\t\tno\n"));
        QVERIFY2(open.inventory().services.size() == services + 2, qPrintable(open.table().told()));
        QCOMPARE(open.inventory().organisations.size(), organisations + 1);
        const model::Service &made = open.inventory().services.at(services);
        QCOMPARE(made.transactions.likely, 1'200'000.0);
        QCOMPARE(made.digital.likely, 0.4);
        QVERIFY(made.legacy);
        QCOMPARE(open.inventory().services.at(services + 1).name, QStringLiteral("Two\nlines"));
        QCOMPARE(open.table().rows()->shown(), last + 2);
        QVERIFY(open.table().told().contains(QStringLiteral("Ministry of Twice")));
        open.document.undo();
        QCOMPARE(open.inventory().services.size(), services);
        QCOMPARE(open.inventory().organisations.size(), organisations);
        QCOMPARE(open.table().rows()->shown(), last);
    }

    void aHeadingSaysWhichColumnsAreMeant()
    {
        Open open;
        open.go(open.table().rows()->shown(), 0);
        open.paste(QStringLiteral("Open API\tService\nyes\tAsk Once\n"));
        const model::Service &made = open.inventory().services.at(open.inventory().services.size() - 1);
        QVERIFY2(made.name == QStringLiteral("Ask Once"), qPrintable(open.table().told()));
        QVERIFY(made.openApi);
    }

    /// Rows stay where they are while they are edited, whatever is sorted; the document's order never changes.
    void sortingPastingAndUndoingKeepTheirPlaces()
    {
        Open open;
        const model::Workspace before = *open.document.workspace();
        open.table().rows()->sort(0, Qt::DescendingOrder);
        QStringList names;
        for (int row = 0; row < open.table().rows()->shown(); ++row)
            names.append(open.cell(row, 0));
        open.go(0, 0);
        open.paste(QStringLiteral("AAA first\nZZZ second\nNew at the end"));
        QCOMPARE(open.cell(0, 0), QStringLiteral("AAA first"));
        QCOMPARE(open.cell(1, 0), QStringLiteral("ZZZ second"));
        const int last = open.table().rows()->shown();
        open.go(last, 0);
        open.paste(QStringLiteral("MMM middle"));
        QCOMPARE(open.cell(last, 0), QStringLiteral("MMM middle"));
        open.document.undo();
        open.document.undo();
        QStringList after;
        for (int row = 0; row < open.table().rows()->shown(); ++row)
            after.append(open.cell(row, 0));
        QCOMPARE(after, names);
        QVERIFY(*open.document.workspace() == before);
        open.table().rows()->sort(-1, Qt::AscendingOrder);
        QCOMPARE(open.cell(0, 0), before.inventory.services.at(0).name);
    }

    void fillDownTakesGradeAndSourceAlong()
    {
        Open open;
        open.room.list(Kind::Items);
        model::Item item = open.inventory().items.at(0);
        item.first = model::Quantity(1, 2, 9);
        item.first.grade = model::Grade::Measured;
        item.first.note = QStringLiteral("timed");
        QVERIFY(open.document.apply(model::edits::Put<model::Item>{item}).ok());
        open.select(0, 2, 3, 2);
        QTest::keyClick(&open.view(), Qt::Key_D, Qt::ControlModifier);
        for (int row = 1; row <= 3; ++row)
            QVERIFY(open.inventory().items.at(row).first == item.first);
        QVERIFY(!(open.inventory().items.at(4).first == item.first));
        open.document.undo();
        QVERIFY(!(open.inventory().items.at(1).first == item.first));
    }

    void severalBlocksAreNoBlock()
    {
        Open open;
        const model::SharedWorkspace before = open.document.workspace();
        open.go(0, 0);
        open.view().selectionModel()->select(open.table().rows()->index(4, 2), QItemSelectionModel::Select);
        open.paste(QStringLiteral("x"));
        QCOMPARE(open.document.workspace(), before);
        QVERIFY(open.table().told().contains(QStringLiteral("several places")));
    }

    void copyGivesBackWhatPasteTakes()
    {
        Open open;
        const model::SharedWorkspace before = open.document.workspace();
        open.select(0, 0, 5, open.table().rows()->columnCount() - 1);
        QTest::keyClick(&open.view(), Qt::Key_C, Qt::ControlModifier);
        QVERIFY(QGuiApplication::clipboard()->text().count(QLatin1Char('\n')) == 6);
        QTest::keyClick(&open.view(), Qt::Key_V, Qt::ControlModifier);
        QVERIFY2(open.table().told().isEmpty(), qPrintable(open.table().told()));
        QVERIFY(*open.document.workspace() == *before);
    }

    void spaceTurnsFlagsAndDeleteClears()
    {
        Open open;
        open.select(0, 4, 2, 4);
        const bool all = open.inventory().services.at(0).legacy && open.inventory().services.at(1).legacy && open.inventory().services.at(2).legacy;
        QTest::keyClick(&open.view(), Qt::Key_Space);
        for (int row = 0; row < 3; ++row)
            QCOMPARE(open.inventory().services.at(row).legacy, !all);
        open.select(0, 0, 0, 0);
        QTest::keyClick(&open.view(), Qt::Key_Delete);
        QVERIFY(open.inventory().services.at(0).name.isEmpty());
    }

    void rowsGoUnlessTheyAreUsed()
    {
        Open open;
        open.room.list(Kind::Items);
        const model::SharedWorkspace before = open.document.workspace();
        int used = 0;
        while (open.table().rows()->uses(used).isEmpty())
            ++used;
        open.go(used, 0);
        QTest::keyClick(&open.view(), Qt::Key_Space, Qt::ShiftModifier);
        QTest::keyClick(&open.view(), Qt::Key_Delete);
        QCOMPARE(open.document.workspace(), before);
        QVERIFY2(open.table().told().contains(QStringLiteral("still used by")), qPrintable(open.table().told()));
        open.go(open.table().rows()->shown(), 0);
        open.paste(QStringLiteral("Never asked"));
        const int last = open.table().rows()->shown() - 1;
        QCOMPARE(open.cell(last, 0), QStringLiteral("Never asked"));
        open.go(last, 0);
        QTest::keyClick(&open.view(), Qt::Key_Space, Qt::ShiftModifier);
        QTest::keyClick(&open.view(), Qt::Key_Delete);
        QVERIFY2(*open.document.workspace() == *before, qPrintable(open.table().told()));
    }

    void placesLeadThere()
    {
        Open open;
        open.room.list(Kind::Items);
        int used = 0;
        while (open.table().rows()->uses(used).isEmpty())
            ++used;
        open.go(used, 0);
        auto *places = open.room.findChild<QListWidget *>();
        QCOMPARE(places->count(), static_cast<int>(open.table().rows()->uses(used).size()));
        QList<model::Where> revealed;
        connect(&open.session, &Session::revealed, this, [&](const model::Where &where) { revealed.append(where); });
        places->setCurrentRow(0);
        QTest::keyClick(places, Qt::Key_Return);
        QVERIFY(!revealed.isEmpty() && revealed.front() == open.table().rows()->uses(used).front());
    }

    void rowsThatMeanTheSameBecomeOne()
    {
        Open open;
        open.room.list(Kind::Items);
        const qsizetype items = open.inventory().items.size();
        int used = 0;
        while (open.table().rows()->uses(used).isEmpty())
            ++used;
        const model::ItemId gone = open.inventory().items.at(used).id, stays = open.inventory().items.at(used + 1).id;
        open.select(used, 0, used + 1, 0);
        auto *merge = open.room.findChildren<QPushButton *>().at(0);
        for (QPushButton *button : open.table().findChildren<QPushButton *>()) {
            if (button->text().startsWith(QStringLiteral("Merge")))
                merge = button;
        }
        QVERIFY(merge->isEnabled());
        merge->click();
        QMenu *menu = open.table().findChild<QMenu *>();
        QVERIFY(menu);
        const QList<QAction *> actions = menu->actions();
        actions.last()->trigger();
        menu->close();
        QCOMPARE(open.inventory().items.size(), items - 1);
        QVERIFY(!open.inventory().items.contains(gone) && open.inventory().items.contains(stays));
        QVERIFY(!model::usesIn(*open.document.workspace()).contains(model::rowName(gone)));
        open.document.undo();
        QVERIFY(open.inventory().items.contains(gone));
    }

    void theMapIsHandedTheId()
    {
        Open open;
        const std::unique_ptr<QMimeData> service(open.table().rows()->mimeData({open.table().rows()->index(2, 0)}));
        QCOMPARE(service->data(QStringLiteral("application/x-treadlight-service")), open.inventory().services.at(2).id.text().toUtf8());
        QCOMPARE(service->text(), open.inventory().services.at(2).name);
        open.room.list(Kind::Items);
        const std::unique_ptr<QMimeData> item(open.table().rows()->mimeData({open.table().rows()->index(1, 0)}));
        QCOMPARE(item->data(QStringLiteral("application/x-treadlight-item")), open.inventory().items.at(1).id.text().toUtf8());
    }

    void theNumberBesideTheTableIsTheCells()
    {
        Open open;
        open.room.list(Kind::Items);
        open.go(2, 2);
        auto *aside = open.room.findChild<Aside *>();
        auto *editor = aside->findChild<inspector::QuantityEditor *>();
        QVERIFY(editor && editor->isVisibleTo(&open.room));
        auto *grade = editor->findChildren<QComboBox *>().front();
        grade->setCurrentIndex(1);
        emit grade->activated(1);
        QCOMPARE(open.inventory().items.at(2).first.grade, std::optional(model::Grade::Measured));
        QVERIFY(open.document.undoName().contains(QStringLiteral("Minutes first")));
        open.go(2, 0);
        QVERIFY(!aside->findChild<inspector::QuantityEditor *>()->isVisibleTo(&open.room));
    }

    void findingsAndPlacesOpenTheRow()
    {
        Open open;
        const QString id = open.inventory().organisations.at(3).id.text();
        model::Where where;
        where.inventory = QStringLiteral("organisations/") + id;
        open.session.reveal(where);
        QCOMPARE(open.table().kind(), Kind::Organisations);
        QCOMPARE(open.table().rows()->idAt(open.view().currentIndex().row()), id);
    }

    void filtersKeepWhatTheyPromise()
    {
        Open open;
        open.room.list(Kind::Items);
        model::Item twin = open.inventory().items.at(0);
        twin.id = model::ItemId("a-twin");
        QVERIFY(open.document.apply(model::edits::Put<model::Item>{twin}).ok());
        open.table().filter(RowsModel::Which::Unused);
        QVERIFY(open.table().rows()->rowOf(QStringLiteral("a-twin")) >= 0);
        for (int row = 0; row < open.table().rows()->shown(); ++row)
            QVERIFY(open.table().rows()->uses(row).isEmpty());
        open.table().filter(RowsModel::Which::Duplicates);
        QCOMPARE(open.table().rows()->idAt(0), open.inventory().items.at(0).id.text());
        QCOMPARE(open.table().rows()->idAt(1), QStringLiteral("a-twin"));
        open.table().findChild<QLineEdit *>()->setText(QStringLiteral("no such thing"));
        QCOMPARE(open.table().rows()->shown(), 0);
    }

    /// Names that other programs would take for markup or formulas are text here.
    void nastyNamesAreText()
    {
        Open open;
        const QStringList nasty = {QStringLiteral("<img src='/dev/zero'>"), QStringLiteral("=cmd|' /C calc'!A0"), QStringLiteral("a & b %1 %n"),
                                   QString(5000, QLatin1Char('x')), QStringLiteral("\u202Eabc")};
        for (const QString &name : nasty) {
            open.go(0, 0);
            QVERIFY(open.table().handling().type({0, 0, name}).ok);
            open.room.grab();
            QCOMPARE(open.inventory().services.at(0).name, name);
        }
    }

    /// Two thousand rows: an edit, a sort and a paste of all of them are quick enough for a hand.
    void twoThousandRowsStaySmooth()
    {
        Open open;
        QString block;
        for (int i = 0; i < 2000; ++i)
            block += QStringLiteral("Service %1\tOrganisation %2\t%3\t%4 %\tno\n").arg(i).arg(i % 40).arg(1000 + i).arg(i % 100);
        open.go(open.table().rows()->shown(), 0);
        QElapsedTimer timer;
        timer.start();
        open.paste(block);
        QVERIFY2(open.table().told().contains(QStringLiteral("organisation")), qPrintable(open.table().told()));
        qInfo("paste of 2,000 rows: %lld ms", timer.restart());
        open.table().rows()->sort(2, Qt::DescendingOrder);
        qInfo("sort: %lld ms", timer.restart());
        open.room.grab();
        qInfo("drawing: %lld ms", timer.restart());
        QVERIFY(open.table().handling().type({1000, 0, QStringLiteral("Another name")}).ok);
        const qint64 edit = timer.restart();
        qInfo("edit: %lld ms", edit);
        open.table().rows()->filter(QStringLiteral("another"), RowsModel::Which::All);
        QCOMPARE(open.table().rows()->shown(), 1);
        qInfo("filter: %lld ms", timer.restart());
        open.table().rows()->filter({}, RowsModel::Which::Duplicates);
        qInfo("duplicates: %lld ms", timer.restart());
        QVERIFY2(edit < 500, "an edit must not be felt");
    }
};

QTEST_MAIN(TestInventoryRoom)
#include "tst_inventoryroom.moc"
