// SPDX-License-Identifier: GPL-3.0-only
#include "app/charts/chartpanel.h"
#include "app/progress/changesmodel.h"
#include "app/progress/panel.h"
#include "app/progress/progressroom.h"
#include "app/progress/scoremodel.h"
#include "journeys/shipped.h"
#include "model/change/change.h"

#include <QClipboard>
#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QStandardPaths>
#include <QTableView>
#include <QTest>

using namespace app;
using namespace app::progress;
using model::burden::Difference;

namespace {

/// The room on the first shipped journey, on the screen.
struct Open {
    Theme theme;
    Document document;
    Session session{&document};
    ProgressRoom room{&theme, &document, &session};

    Open()
    {
        theme.setMode(Theme::Mode::Light);
        theme.dress();
        document.start(journeys::load(journeys::shipped().front())->workspace, {});
        session.setJourney(document.workspace()->journeys.at(0).id);
        room.resize(1280, 804);
        room.QWidget::show();
    }
    bool settled() { return QTest::qWaitFor([this] { return room.reading() && room.reading()->workspace == document.workspace(); }, 20'000); }
    const model::Journey &journey() { return document.workspace()->journeys.at(0); }
    bool keep(const char *day, const char *name)
    {
        room.findChildren<QLineEdit *>()[0]->setText(QLatin1String(day));
        room.findChildren<QLineEdit *>()[1]->setText(QLatin1String(name));
        room.keep();
        return settled();
    }
    /// The first step that takes five minutes or more, made to take so many.
    model::NodeId makeIt(double minutes)
    {
        for (const model::Node &node : journey().nodes) {
            if (node[model::Measurand::Do].mean() < 5)
                continue;
            const model::NodeId id = node.id;
            const bool done = document.apply(model::edits::OnJourney{journey().id, {}, {model::Change(model::changes::Set{id, model::Measurand::Do, minutes})}}).ok();
            return done ? id : model::NodeId("none");
        }
        return model::NodeId("none");
    }
    template <typename Model>
    QTableView *viewOf()
    {
        for (QTableView *view : room.findChildren<QTableView *>()) {
            if (qobject_cast<Model *>(view->model()))
                return view;
        }
        return nullptr;
    }
};

} // namespace

class TestProgressRoom : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        QLocale::setDefault(QLocale(QStringLiteral("en_GB")));
        Theme::loadTypeface();
    }

    void withoutAStateItSaysWhatToDo()
    {
        Open open;
        QVERIFY(open.settled());
        QCOMPARE(open.room.headline(), QStringLiteral("Keep today's state, and from then on this room tells what changes and why"));
        QCOMPARE(open.viewOf<ScoreModel>()->model()->rowCount(), 1); // today
        QVERIFY(!open.viewOf<ChangesModel>()->parentWidget()->isVisible());
    }

    void theHeadlineIsTheSplit()
    {
        Open open;
        QVERIFY(open.keep("2025-03-31", "Year one"));
        const model::NodeId step = open.makeIt(6 * 60 + 30);
        QVERIFY(open.settled());
        const model::burden::Split split = *open.room.reading()->trend.between(0, 1);
        QVERIFY(split[0].estimate != 0 && std::abs(split[0].policy) < 1e-9);
        QVERIFY2(open.room.headline().startsWith(QStringLiteral("People spend ")) &&
                     open.room.headline().contains(QStringLiteral("than on 31 March 2025; all of it by better estimates")),
                 qPrintable(open.room.headline()));
        QCOMPARE(open.viewOf<ChangesModel>()->model()->rowCount(), 1);
        QCOMPARE(open.room.reading()->changes.front().id, step.text());
        const double told = *open.room.reading()->changes.front().hours;
        QVERIFY(std::abs(told - split[0].whole) < 1e-9);
    }

    void numbersAreMarkedAsPolicyByKeyboardAndTakenBack()
    {
        Open open;
        QVERIFY(open.keep("2025-03-31", ""));
        open.makeIt(6 * 60 + 30);
        QVERIFY(open.settled());
        QTableView *changes = open.viewOf<ChangesModel>();
        const auto tick = [&] {
            changes->setFocus();
            changes->setCurrentIndex(changes->model()->index(0, ChangesModel::Why));
            QTest::keyClick(changes, Qt::Key_Space);
        };
        QString said;
        QObject::connect(&open.room, &ProgressRoom::said, &open.room, [&](const QString &sentence) { said = sentence; });
        tick();
        QVERIFY2(said.contains(QStringLiteral("Keep today's state first")), qPrintable(said));
        QVERIFY(open.keep("2026-03-31", "Year two"));
        auto *periods = open.room.findChild<QComboBox *>();
        QCOMPARE(periods->count(), 2);
        periods->setCurrentIndex(0);
        emit periods->activated(0);
        QVERIFY(QTest::qWaitFor([&] { return open.room.reading()->period == 1; }, 20'000));
        QCOMPARE(changes->model()->index(0, ChangesModel::Why).data().toString(), QStringLiteral("Better estimate"));
        tick();
        QVERIFY(open.settled());
        QCOMPARE(changes->model()->index(0, ChangesModel::Why).data().toString(), QStringLiteral("Policy"));
        const model::burden::Parts parts = (*open.room.reading()->trend.between(0, 2))[0];
        QVERIFY(std::abs(parts.policy - parts.whole) < 1e-9 && parts.whole != 0);
        open.document.undo();
        QVERIFY(open.settled());
        QVERIFY(open.document.workspace()->snapshots.at(1).policy.isEmpty());
        QVERIFY(std::abs((*open.room.reading()->trend.between(0, 2))[0].policy) < 1e-9);
    }

    void statesAreRenamedDatedAndDeleted()
    {
        Open open;
        QVERIFY(open.keep("2026-03-31", "Second"));
        QVERIFY(open.keep("2025-03-31", "First"));
        QAbstractItemModel *score = open.viewOf<ScoreModel>()->model();
        QCOMPARE(score->index(0, ScoreModel::Name).data().toString(), QStringLiteral("First")); // by day, not by when it was kept
        QVERIFY(score->setData(score->index(0, ScoreModel::Name), QStringLiteral("Before")));
        QVERIFY(open.settled());
        QCOMPARE(score->index(0, ScoreModel::Name).data().toString(), QStringLiteral("Before"));
        QVERIFY(!score->setData(score->index(0, ScoreModel::Date), QStringLiteral("spring")));
        QVERIFY(score->setData(score->index(0, ScoreModel::Date), QStringLiteral("2026-09-30")));
        QVERIFY(open.settled());
        QCOMPARE(score->index(1, ScoreModel::Name).data().toString(), QStringLiteral("Before"));
        QVERIFY(!(score->index(2, ScoreModel::Name).flags() & Qt::ItemIsEditable)); // today
        QTableView *view = open.viewOf<ScoreModel>();
        view->setCurrentIndex(score->index(1, 0));
        QTest::keyClick(view, Qt::Key_Delete);
        QVERIFY(open.settled());
        QCOMPARE(open.document.workspace()->snapshots.size(), 1);
        open.document.undo();
        QCOMPARE(open.document.workspace()->snapshots.size(), 2);
    }

    void aDayThatIsNoneIsRefused()
    {
        Open open;
        QVERIFY(open.settled());
        open.room.findChildren<QLineEdit *>()[0]->setText(QStringLiteral("31 March"));
        open.room.keep();
        QVERIFY(open.document.workspace()->snapshots.isEmpty());
    }

    void modernityIsToldSinceTheChosenDay()
    {
        Open open;
        QVERIFY(open.keep("2025-03-31", ""));
        model::Service service = open.document.workspace()->inventory.services.at(0);
        service.legacy = !service.legacy;
        QVERIFY(open.document.apply(model::edits::Put<model::Service>{service}).ok());
        QVERIFY(open.keep("2026-03-31", ""));
        QCOMPARE(open.document.workspace()->snapshots.at(0).services.at(0).legacy, !service.legacy);
        const auto charts = open.room.findChildren<charts::ChartPanel *>();
        const auto legacy = [&] {
            for (const auto &row : std::get<charts::Dumbbells>(charts.back()->chart().what).rows) {
                if (row.name.contains(QStringLiteral("legacy")))
                    return row.from - row.to.value_or(row.from);
            }
            return 0.0;
        };
        QVERIFY(legacy() != 0);
        open.room.compareSince(model::SnapshotId("2026-03-31"));
        QCOMPARE(legacy(), 0.0);
    }

    void theScorecardIsCopied()
    {
        Open open;
        QVERIFY(open.keep("2025-03-31", "Year one"));
        for (QPushButton *button : open.room.findChildren<QPushButton *>()) {
            if (button->text() == QStringLiteral("Copy"))
                button->click();
        }
        const QString copied = QGuiApplication::clipboard()->text();
        QVERIFY2(copied.contains(QStringLiteral("Year one")) && copied.contains(QStringLiteral("Hours a person")), qPrintable(copied));
    }

    void theIndexChartIsAlsoWordsAndATable()
    {
        Open open;
        QVERIFY(open.keep("2025-03-31", ""));
        open.makeIt(6 * 60 + 30);
        QVERIFY(open.settled());
        const charts::Chart chart = indexChartOf(*open.room.reading());
        const charts::Table table = charts::tableOf(chart);
        QCOMPARE(table.rows.size(), 2);
        QCOMPARE(*table.rows[0][1].number, 100.0);
        QCOMPARE(*table.rows[1][1].number, *open.room.reading()->today().index);
        QVERIFY(charts::wordsOf(chart).contains(QStringLiteral("31 March 2025")));
    }
};

QTEST_MAIN(TestProgressRoom)
#include "tst_progressroom.moc"
