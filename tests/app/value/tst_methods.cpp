// SPDX-License-Identifier: GPL-3.0-only
#include "app/theme/parts.h"
#include "app/value/entry.h"
#include "app/value/lenswords.h"
#include "app/value/methodspage.h"
#include "app/value/valueroom.h"
#include "tests/app/charts/samples.h"
#include "tests/app/document/sample.h"

#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QFile>
#include <QHeaderView>
#include <QGuiApplication>
#include <QSignalSpy>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

using namespace app;
using namespace app::value;
using model::burden::Method;

namespace {

/// 400 people take half an hour each, worth £10 an hour; the plan spares 10 of the 20 minutes of b.
model::Workspace planned()
{
    model::Workspace w = sample::workspace();
    w.currency = QStringLiteral("GBP");
    model::Scenario plan = w.scenarios.at(0);
    plan.changes.append(model::Change(model::changes::Set{model::NodeId("b"), model::Measurand::Do, 10}));
    w.scenarios.put(plan);
    return w;
}

struct Stand {
    explicit Stand(const model::Workspace &w = planned())
    {
        document.start(w, {});
        session.setJourney(w.journeys.at(0).id);
        room.resize(1344, 804);
        room.show();
        room.setPage(ValueRoom::Page::Methods);
    }
    MethodsPage &page() const { return *room.findChild<MethodsPage *>(); }
    QTableView &view() const { return *page().findChild<QTableView *>(); }
    double total(const char *key) const { return *page().table()->number(page().table()->total, key); }
    Entry *entry(const char *name) const
    {
        for (Entry *entry : page().findChildren<Entry *>()) {
            if (entry->accessibleName() == QString::fromUtf8(name))
                return entry;
        }
        return nullptr;
    }
    QComboBox *choice(const char *name) const
    {
        for (QComboBox *choice : page().findChildren<QComboBox *>()) {
            if (choice->accessibleName() == QString::fromUtf8(name))
                return choice;
        }
        return nullptr;
    }
    QString words() const
    {
        QStringList said;
        for (const QLabel *label : page().findChildren<QLabel *>()) {
            if (!label->isHidden())
                said += label->text();
        }
        return said.join(QLatin1Char('\n'));
    }

    Theme theme;
    Document document;
    Session session{&document};
    AnalysisRunner runner{&document, &session};
    ValueRoom room{&theme, &document, &session, &runner};
};

} // namespace

class TestMethods : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { Theme::loadTypeface(); }

    void saysTheMethodsAnswer()
    {
        Stand stand;
        // 200 hours at £19.70 and a quarter more.
        QCOMPARE(stand.total("cost"), 200 * 19.7 * 1.25);
        QVERIFY2(stand.page().headline().contains(QStringLiteral("£4,925")), qPrintable(stand.page().headline()));
        stand.session.setScenario(model::ScenarioId("plan"));
        QVERIFY2(stand.page().headline().contains(QStringLiteral("less than the baseline")), qPrintable(stand.page().headline()));
        QVERIFY(std::abs(stand.total("hours") - 400.0 / 3) < 1e-9);
        stand.session.setSegment(model::SegmentId("some"));
        QVERIFY(std::abs(stand.total("hours") - 100.0 / 3) < 1e-9);
    }

    void everyMethodHasItsNoteAndTable()
    {
        Stand stand;
        QComboBox *methods = stand.choice("Method");
        QCOMPARE(methods->count(), 7);
        for (int i = 0; i < methods->count(); ++i) {
            methods->setCurrentIndex(i);
            emit methods->activated(i);
            const auto &table = stand.page().table();
            QVERIFY(table && static_cast<int>(table->method) == i);
            QCOMPARE(stand.view().model()->rowCount(), static_cast<int>(table->body.size()));
            const auto &one = model::burden::lens(table->method);
            for (const char *note : {one.counts, one.leavesOut, one.source, one.caution})
                QVERIFY2(stand.words().contains(model::burden::lensText(note)), one.key);
            QCOMPARE(stand.page().findChildren<Entry *>().size(), static_cast<qsizetype>(one.parameters.size()));
        }
    }

    void settingsAreEditedInPlaceAndGoBack()
    {
        Stand stand;
        emit stand.entry("Price of an hour")->committed(QStringLiteral("£40"));
        emit stand.entry("Overhead on the hour")->committed(QStringLiteral("50 %"));
        QCOMPARE(stand.total("cost"), 200.0 * 40 * 1.5);
        QCOMPARE(stand.entry("Overhead on the hour")->text(), QStringLiteral("50\u00A0%"));
        stand.page().choose(Method::Uk);
        QVERIFY(stand.total("cost") != 12000);
        stand.page().choose(Method::Scm);
        QCOMPARE(stand.total("cost"), 12000.0);
        stand.page().findChild<QCheckBox *>()->click();
        QCOMPARE(stand.total("cost"), 200.0 * 10 * 1.5);
        emit stand.entry("Price of an hour")->committed(QStringLiteral("40"));
        QVERIFY(!stand.page().findChild<QCheckBox *>()->isChecked());
        emit stand.entry("Price of an hour")->committed(QString());
        emit stand.entry("Overhead on the hour")->committed(QString());
        QCOMPARE(stand.total("cost"), 200 * 19.7 * 1.25);
        QVERIFY(!stand.document.canUndo());
    }

    void whatIsOutOfBoundsIsRefusedWithASentence()
    {
        Stand stand;
        emit stand.entry("Overhead on the hour")->committed(QStringLiteral("lots"));
        QVERIFY(stand.words().contains(QStringLiteral("“lots” is no number")));
        emit stand.entry("Price of an hour")->committed(QStringLiteral("-3"));
        QVERIFY(stand.words().contains(QStringLiteral("(tariff)")));
        QCOMPARE(stand.total("cost"), 200 * 19.7 * 1.25);
    }

    void sortsSelectsAndCopiesByKeyboard()
    {
        Stand stand;
        QTableView &view = stand.view();
        const int hours = stand.page().table()->column("hours");
        const auto first = [&] { return view.model()->index(0, 1).data().toString(); };
        QCOMPARE(first(), QStringLiteral("a"));
        view.setFocus();
        view.setCurrentIndex(view.model()->index(0, 0));
        QTest::keyClick(&view, static_cast<Qt::Key>(Qt::Key_1 + hours), Qt::ControlModifier);
        QCOMPARE(first(), QStringLiteral("b"));
        QTest::keyClick(&view, static_cast<Qt::Key>(Qt::Key_1 + hours), Qt::ControlModifier);
        QCOMPARE(first(), QStringLiteral("a"));
        view.setCurrentIndex(view.model()->index(1, 0));
        QTest::keyClick(&view, Qt::Key_Return);
        QVERIFY(stand.session.selection().nodes.contains(model::NodeId("b")));
        QTest::keyClick(&view, Qt::Key_C, Qt::ControlModifier);
        const QString text = QGuiApplication::clipboard()->text();
        QVERIFY2(text.startsWith(QStringLiteral("Obligation\tStep\t")) && text.contains(QStringLiteral("\nAll\t")), qPrintable(text));
    }

    void writesCsvWithWhatIsNotCounted()
    {
        model::Workspace w = planned();
        model::Journey journey = w.journeys.at(0);
        model::Node a = *journey.nodes.find(model::NodeId("a"));
        a[model::Measurand::Wait] = 21;
        journey.nodes.put(a);
        w.journeys.put(journey);
        Stand stand(w);
        QVERIFY(stand.words().contains(QStringLiteral("Not counted here, for a person: waiting for answers 21 days")));
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("t.csv"));
        QCOMPARE(stand.page().write(path), QString());
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray csv = file.readAll();
        QVERIFY(csv.contains("waiting for answers 21 days") && csv.contains("4925"));
        QVERIFY(!stand.page().write(folder.filePath(QStringLiteral("no/t.csv"))).isEmpty());
    }

    void cellsSayHowTheyComeAbout()
    {
        Stand stand;
        const auto *model = stand.view().model();
        const QString tip = model->index(0, stand.page().table()->column("price")).data(Qt::ToolTipRole).toString();
        QVERIFY2(tip.contains(QStringLiteral("10 ÷ 60 × 19.7")), qPrintable(tip));
    }

    void refusalsStandInTheHeadline()
    {
        model::Workspace w = planned();
        model::Journey journey = w.journeys.at(0);
        journey.people.clear();
        w.journeys.put(journey);
        Stand stand(w);
        QVERIFY(!stand.page().table());
        QVERIFY(stand.page().headline().contains(QStringLiteral("Nobody")));
        QVERIFY(!stand.view().isVisible());
    }

    void largeJourneysAreWorkedOutBeside()
    {
        model::Workspace w = planned();
        w.journeys.put(sample::journey("life", 300));
        Stand stand(w);
        QVERIFY(QTest::qWaitFor([&] { return stand.page().table().has_value(); }, 20'000));
        QCOMPARE(stand.page().table()->body.size(), size_t(302));
    }

    void partsKeepClearAtEverySize()
    {
        for (const double scale : {1.0, 2.0, 3.0}) {
            Stand stand;
            stand.theme.setScale(scale);
            for (const int width : {700, 1344, 1900}) {
                stand.room.resize(width, 804);
                stand.page().choose(Method::Germany);
                QList<QWidget *> parts;
                for (QWidget *part : stand.view().parentWidget()->findChildren<QWidget *>(QString(), Qt::FindDirectChildrenOnly)) {
                    if (part->isVisible() && part->height() > 0 && part != stand.view().parentWidget() && !part->geometry().contains(stand.view().geometry()))
                        parts += part;
                }
                QVERIFY(parts.size() > 6);
                for (const QWidget *one : parts) {
                    for (const QWidget *other : parts)
                        QVERIFY2(one == other || !one->geometry().intersects(other->geometry()), qPrintable(QStringLiteral("%1 %2: %3 %4").arg(scale).arg(width).arg(QString::fromLatin1(one->metaObject()->className()), QString::fromLatin1(other->metaObject()->className()))));
                }
            }
        }
    }

    void takesEveryTextAsItStands()
    {
        for (const QString &nasty : samples::nastyWords()) {
            model::Workspace w = planned();
            w.currency = nasty.left(3);
            model::Journey journey = w.journeys.at(0);
            journey.name = nasty;
            model::Node a = *journey.nodes.find(model::NodeId("a"));
            a.name = nasty;
            journey.nodes.put(a);
            w.journeys.put(journey);
            Stand stand(w);
            QVERIFY(stand.page().table());
            stand.room.grab();
        }
    }
};

QTEST_MAIN(TestMethods)
#include "tst_methods.moc"
