// SPDX-License-Identifier: GPL-3.0-only
#include "app/document/document.h"
#include "app/document/session.h"
#include "app/redesign/finderpage.h"
#include "app/redesign/leverlist.h"
#include "app/redesign/leverpanel.h"
#include "app/redesign/redesignroom.h"
#include "app/redesign/sentences.h"
#include "app/redesign/strengthslider.h"
#include "app/redesign/whereview.h"
#include "journeys/shipped.h"

#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QStandardItemModel>
#include <QTableView>
#include <QTest>

using namespace app;
using namespace app::redesign;
using model::ScenarioId;

namespace {

model::Workspace baby()
{
    for (const journeys::Shipped &shipped : journeys::shipped()) {
        if (shipped.id == QLatin1String("having-a-baby"))
            return journeys::load(shipped)->workspace;
    }
    return {};
}

struct Stand {
    explicit Stand(model::Workspace w = baby())
    {
        document.start(std::move(w), {});
        session.setJourney(document.workspace()->journeys.at(0).id);
        room.resize(1360, 800);
        room.show();
    }
    template <typename Part>
    Part *find(const char *name = "") const { return room.findChild<Part *>(QLatin1String(name)); }
    QString words(const char *name) const { return find<QLabel>(name)->text(); }
    /// Waits until the figures are those of what is being tried.
    bool tried(const char *lever)
    {
        QSignalSpy spy(room.panel(), &LeverPanel::previewed);
        room.tryLever(QLatin1String(lever));
        return spy.wait(10'000) && room.panel()->trial()->lever.id == QLatin1String(lever);
    }
    double hoursShown() const
    {
        const auto &w = *document.workspace();
        return session.scenarioId() ? model::burden::measure(w.inventory, w.journeys.at(0), w.scenarios, *session.scenarioId())->year.hours
                                    : model::burden::measure(w.inventory, w.journeys.at(0))->year.hours;
    }

    Theme theme;
    Document document;
    Session session{&document};
    AnalysisRunner runner{&document, &session};
    RedesignRoom room{&theme, &document, &session, &runner};
};

} // namespace

class tst_RedesignRoom : public QObject {
    Q_OBJECT
private slots:
    void asksEveryLeverAsAQuestion();
    void whatItPromisesIsWhatItDoes();
    void movesWithItsStrength();
    void actsOnlyWhereItIsTicked();
    void waitsToBeToldWhere();
    void warnsWhereTheMeanHidesLosers();
    void takesHostileNamesAsTheyStand();
    void fitsNarrowWindows();
    void findsAndAddsWhatItPromises();
    void findingCanBeStopped();
    void followsWhatHappensToTheDocument();
};

void tst_RedesignRoom::asksEveryLeverAsAQuestion()
{
    Stand stand;
    const auto *list = stand.find<LeverList>("redesign.levers");
    int questions = 0;
    for (int row = 0; row < list->model()->rowCount(); ++row)
        questions += list->model()->index(row, 0).data(Qt::AccessibleDescriptionRole).toString().endsWith(QLatin1Char('?')) ? 1 : 0;
    QCOMPARE(questions, static_cast<int>(journeys::levers()->size()));
}

void tst_RedesignRoom::whatItPromisesIsWhatItDoes()
{
    for (const char *lever : {"once-only", "proactive-award", "one-sign-in", "first-time-right"}) {
        Stand stand;
        const double before = stand.hoursShown();
        QVERIFY(stand.tried(lever));
        const double promised = stand.room.panel()->preview()->gains.hours;
        QVERIFY(promised > 0);
        // On the baseline it becomes a scenario of its own; once more, it goes into that one.
        stand.find<QPushButton>("redesign.add")->click();
        QVERIFY(stand.session.scenario());
        QVERIFY(std::abs(before - stand.hoursShown() - promised) < 1e-6 * before);
        const double once = stand.hoursShown();
        QSignalSpy spy(stand.room.panel(), &LeverPanel::previewed);
        QVERIFY(stand.tried("plain-language"));
        const double more = stand.room.panel()->preview()->gains.hours;
        stand.find<QPushButton>("redesign.add")->click();
        QVERIFY(std::abs(once - stand.hoursShown() - more) < 1e-6 * before);
        stand.document.undo();
        stand.document.undo();
        QVERIFY(!stand.session.scenario());
    }
}

void tst_RedesignRoom::movesWithItsStrength()
{
    Stand stand;
    QVERIFY(stand.tried("once-only"));
    const double likely = stand.room.panel()->preview()->gains.hours;
    const QString headline = stand.words("redesign.headline");
    QSignalSpy spy(stand.room.panel(), &LeverPanel::previewed);
    stand.find<StrengthSlider>("redesign.strength")->setStrength(0.35);
    QVERIFY(spy.wait(10'000));
    // Once only is a matter of coverage: half the strength, half the saving.
    QVERIFY(std::abs(stand.room.panel()->preview()->gains.hours / likely - 0.5) < 1e-6);
    QVERIFY(stand.words("redesign.headline") != headline);
    QVERIFY(stand.tried("wallet"));
    QVERIFY(stand.tried("once-only"));
    QCOMPARE(stand.find<StrengthSlider>("redesign.strength")->value(), 35);
}

void tst_RedesignRoom::actsOnlyWhereItIsTicked()
{
    Stand stand;
    QVERIFY(stand.tried("plain-language"));
    auto *where = stand.find<WhereView>("redesign.where");
    const double everywhere = stand.room.panel()->preview()->gains.hours;
    auto *rows = qobject_cast<QStandardItemModel *>(where->model());
    QSignalSpy spy(stand.room.panel(), &LeverPanel::previewed);
    for (int row = 1; row < rows->rowCount(); ++row)
        rows->item(row)->setCheckState(Qt::Unchecked);
    QTRY_VERIFY(stand.room.panel()->preview()->gains.hours < everywhere);
    QCOMPARE(where->where().organisations.size(), 1);
    for (const model::Change &change : stand.room.panel()->preview()->changes)
        QVERIFY(!std::get<model::changes::Scale>(change.what).scope.everything);
    // One step of it off: what is ticked is told step by step.
    if (rows->item(0)->rowCount() > 1) {
        rows->item(0)->child(0)->setCheckState(Qt::Unchecked);
        QCOMPARE(rows->item(0)->checkState(), Qt::PartiallyChecked);
        QCOMPARE(where->where().nodes.size(), rows->item(0)->rowCount() - 1);
    }
}

void tst_RedesignRoom::waitsToBeToldWhere()
{
    Stand stand;
    QVERIFY(stand.tried("tell-once"));
    QVERIFY(!stand.find<QPushButton>("redesign.add")->isEnabled());
    auto *where = stand.find<WhereView>("redesign.where");
    QVERIFY(where->isVisible());
    QCOMPARE(where->tickedSteps(), 0);
    auto *rows = qobject_cast<QStandardItemModel *>(where->model());
    rows->item(0)->setCheckState(Qt::Checked);
    rows->item(1)->setCheckState(Qt::Checked);
    QTRY_VERIFY(stand.find<QPushButton>("redesign.add")->isEnabled());
}

void tst_RedesignRoom::warnsWhereTheMeanHidesLosers()
{
    Stand stand;
    QVERIFY(stand.tried("once-only"));
    Preview preview = *stand.room.panel()->preview();
    QVERIFY(warningOf(*stand.room.panel()->trial(), preview).isEmpty());
    preview.gains.segments[2].standing = model::burden::Standing::Worse;
    const QString warning = warningOf(*stand.room.panel()->trial(), preview);
    QVERIFY2(warning.contains(QStringLiteral("Not online")), qPrintable(warning));
    QVERIFY(besidesOf(*stand.room.panel()->trial(), preview).startsWith(QStringLiteral("Left behind: Not online")));
}

void tst_RedesignRoom::takesHostileNamesAsTheyStand()
{
    model::Workspace w = baby();
    const QString nasty = QStringLiteral("<img src='/dev/zero'> & <b>income < cap</b>");
    for (model::Segment segment : QList<model::Segment>(w.inventory.segments.begin(), w.inventory.segments.end())) {
        segment.name = nasty;
        w.inventory.segments.put(segment);
    }
    Stand stand(w);
    QVERIFY(stand.tried("one-sign-in"));
    for (QLabel *label : stand.room.findChildren<QLabel *>())
        QVERIFY2(label->textFormat() == Qt::PlainText || label->text().isEmpty(), qPrintable(label->text()));
    QVERIFY(!stand.room.grab().isNull());
}

void tst_RedesignRoom::fitsNarrowWindows()
{
    Stand stand;
    QVERIFY(stand.tried("once-only"));
    for (const double scale : {1.0, 2.0}) {
        stand.theme.setScale(scale);
        stand.room.resize(976, 700);
        const QWidget *add = stand.find<QPushButton>("redesign.add");
        QTRY_VERIFY(stand.room.rect().contains(QRect(add->mapTo(&stand.room, QPoint()), add->size())));
    }
}

void tst_RedesignRoom::findsAndAddsWhatItPromises()
{
    Stand stand;
    stand.room.setPage(RedesignRoom::Page::Finder);
    const FinderRunner &runner = stand.room.finder()->runner();
    QTRY_VERIFY_WITH_TIMEOUT(runner.found().has_value() && !runner.isRunning(), 60'000);
    auto *table = stand.find<QTableView>("redesign.finds");
    QVERIFY(table->model()->rowCount() > 100);
    QVERIFY2(stand.room.finder()->headline().contains(QLatin1String("would save most")), qPrintable(stand.room.finder()->headline()));
    // The best are known with their intervals.
    QVERIFY(!table->model()->index(0, 3).data().toString().isEmpty());
    // What is added saves what the table says.
    table->selectRow(3);
    const auto best = model::burden::ranked(runner.found()->finds, {});
    const double promised = runner.found()->finds.found[best[3]].year, before = stand.hoursShown();
    QTest::keyClick(table, Qt::Key_Return);
    QVERIFY(stand.session.scenario());
    QVERIFY2(std::abs(before - stand.hoursShown() - promised) <= 1e-9 * before, qPrintable(QString::number(before - stand.hoursShown() - promised)));
}

void tst_RedesignRoom::findingCanBeStopped()
{
    Stand stand;
    stand.room.setPage(RedesignRoom::Page::Finder);
    QVERIFY(stand.room.finder()->runner().isRunning());
    for (QPushButton *button : stand.room.findChildren<QPushButton *>()) {
        if (button->text() == QLatin1String("Stop") && button->isVisible())
            button->click();
    }
    QTRY_VERIFY_WITH_TIMEOUT(!stand.room.finder()->runner().isRunning(), 5'000);
}

void tst_RedesignRoom::followsWhatHappensToTheDocument()
{
    Stand stand;
    QVERIFY(stand.tried("one-sign-in"));
    stand.find<QPushButton>("redesign.add")->click();
    const ScenarioId made = *stand.session.scenarioId();
    // The scenario that is tried on goes away, then the journey loses a step, then another document comes.
    QVERIFY(stand.document.apply(model::edits::Remove<ScenarioId>{made}));
    QVERIFY(!stand.session.scenarioId());
    QVERIFY(stand.session.change({model::Change(model::changes::RemoveSteps{{model::NodeId("child-benefit")}})}));
    QTRY_VERIFY(stand.room.panel()->trial()->workspace == stand.document.workspace());
    stand.room.setPage(RedesignRoom::Page::Finder);
    model::Workspace other = baby();
    other.scenarios = {};
    stand.document.start(other, {});
    stand.session.setJourney(other.journeys.at(0).id);
    QTRY_VERIFY_WITH_TIMEOUT(stand.room.finder()->runner().found() && !stand.room.finder()->runner().isRunning(), 60'000);
    stand.document.start({}, {});
    stand.room.setPage(RedesignRoom::Page::Levers);
    QVERIFY(!stand.room.grab().isNull());
}

QTEST_MAIN(tst_RedesignRoom)
#include "tst_redesignroom.moc"
