// SPDX-License-Identifier: GPL-3.0-only
#include "app/charts/chartpanel.h"
#include "app/value/budgetline.h"
#include "app/value/costspanel.h"
#include "app/value/entry.h"
#include "app/value/figurestrip.h"
#include "app/value/termspanel.h"
#include "app/value/valueroom.h"
#include "tests/app/charts/samples.h"
#include "tests/app/document/sample.h"

#include <QCheckBox>
#include <QComboBox>
#include <QPushButton>
#include <QSignalSpy>
#include <QSlider>
#include <QTableView>
#include <QTest>

using namespace app;
using namespace app::value;
using model::ScenarioId;

namespace {

/// 400 people, half an hour each at £10: a plan of three changes with costs.
model::Workspace planned()
{
    model::Workspace w = sample::workspace();
    model::Scenario plan = w.scenarios.at(0);
    const auto add = [&](const char *node, double minutes, double takeUp, double cost, double yearly) {
        model::Change change(model::changes::Set{model::NodeId(node), model::Measurand::Do, minutes});
        change.name = QString::fromLatin1(node) + QStringLiteral(" is quicker");
        change.takeUp.rest = takeUp;
        change.cost = cost;
        change.yearlyCost = yearly;
        plan.changes.append(change);
    };
    add("a", 4, 0.5, 600, 0);
    add("b", 8, 0.5, 900, 20);
    add("b", 20, 0.5, 0, 0);
    plan.changes[2].enabled = false;
    w.scenarios.put(plan);
    return w;
}

struct Stand {
    explicit Stand(const model::Workspace &w = planned(), bool choose = true)
    {
        document.start(w, {});
        session.setJourney(w.journeys.at(0).id);
        if (choose && !w.scenarios.isEmpty())
            session.setScenario(w.scenarios.at(0).id);
        room.resize(1344, 804);
        room.show();
    }
    bool wait() { return QTest::qWaitFor([&] { return room.portfolio() && runner.attributions()->latest(); }, 20'000); }
    const model::AppraisalTerms &terms() const { return document.workspace()->appraisal; }
    template <typename Part>
    Part *find() const { return room.findChild<Part *>(); }
    Entry *entry(const char *name) const
    {
        for (Entry *entry : room.findChildren<Entry *>()) {
            if (entry->accessibleName() == QString::fromUtf8(name))
                return entry;
        }
        return nullptr;
    }
    void type(const char *name, const char *text) const { emit entry(name)->committed(QString::fromUtf8(text)); }

    Theme theme;
    Document document;
    Session session{&document};
    AnalysisRunner runner{&document, &session};
    ValueRoom room{&theme, &document, &session, &runner};
};

} // namespace

class TestValueRoom : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { Theme::loadTypeface(); }

    void saysHoursFirstThenMoney()
    {
        Stand stand;
        // 400 people save half of 6 and of 12 minutes: 60 hours; £600 a year for £1,500 and £20 a year.
        QVERIFY2(stand.room.headline().startsWith(QStringLiteral("Plan saves 60 hours a year; over 10 years it brings £")), qPrintable(stand.room.headline()));
        const double factor = 8.316605323;
        QVERIFY(qAbs(stand.room.valuation()->appraisal.worth.netPresentValue - (580 * factor - 1500)) < 1e-4);
        QCOMPARE(stand.room.valuation()->worthAYear(), 600.0);
        QVERIFY(stand.wait());
    }

    void termsAreEditedInPlaceAndUndone()
    {
        Stand stand;
        const double before = stand.room.valuation()->appraisal.worth.netPresentValue;
        stand.type("Period, years", "20");
        QCOMPARE(stand.terms().period, 20);
        QVERIFY(stand.room.headline().contains(QStringLiteral("over 20 years")));
        QVERIFY(stand.room.valuation()->appraisal.worth.netPresentValue > before);
        stand.type("Added to costs", "50 %");
        QCOMPARE(stand.terms().costOptimism, 0.5);
        stand.type("Take-up reached by year", "30 %, 70 %, 100 %");
        QCOMPARE(stand.terms().ramp, (QList<double>{0.3, 0.7, 1}));
        QCOMPARE(stand.entry("Take-up reached by year")->text(), QStringLiteral("30\u00A0%, 70\u00A0%, 100\u00A0%"));
        stand.type("Take-up reached by year", "0.5, 1");
        QCOMPARE(stand.terms().ramp, (QList<double>{0.5, 1}));
        stand.document.undo();
        stand.document.undo();
        stand.document.undo();
        stand.document.undo();
        QCOMPARE(stand.terms(), model::AppraisalTerms());
        QCOMPARE(stand.room.valuation()->appraisal.worth.netPresentValue, before);
        QVERIFY(!stand.document.canUndo());
    }

    void whatIsOutOfBoundsIsRefusedWithASentence()
    {
        Stand stand;
        stand.type("Period, years", "500");
        stand.type("Taken off benefits", "lots");
        QVERIFY(!stand.document.canUndo());
        QStringList said;
        for (const QLabel *label : stand.room.findChildren<QLabel *>())
            said += label->text();
        QVERIFY2(said.join(QLatin1Char(' ')).contains(QStringLiteral("lots")), qPrintable(said.join(QLatin1Char('|'))));
    }

    void choicesAndWeights()
    {
        Stand stand;
        for (QComboBox *choice : stand.find<TermsPanel>()->findChildren<QComboBox *>()) {
            const int flat = choice->findData(QString(model::flatRates));
            const int leisure = choice->findData(QStringLiteral("tag-non-work"));
            if (flat >= 0)
                emit choice->activated(flat);
            if (leisure >= 0)
                emit choice->activated(leisure);
            QVERIFY(flat >= 0 || leisure >= 0);
        }
        QCOMPARE(stand.terms().rates, QString(model::flatRates));
        QCOMPARE(stand.room.valuation()->worthAYear(), 420.0);
        stand.type("Rate a year", "0 %");
        QCOMPARE(stand.room.valuation()->appraisal.years.back().discountFactor, 1.0);
        for (QCheckBox *check : stand.room.findChildren<QCheckBox *>()) {
            if (check->text().contains(QStringLiteral("income")))
                check->click();
        }
        QVERIFY(stand.terms().weighted);
        stand.type("Income of Some relative to the median", "0.5");
        QCOMPARE(stand.terms().incomes.value(model::SegmentId("some")), 0.5);
        QVERIFY(stand.room.valuation()->appraisal.weighted->benefits > stand.room.valuation()->appraisal.worth.benefits);
    }

    void costsAndTakeUpAreEditedInPlace()
    {
        Stand stand;
        QVERIFY(stand.wait());
        auto *costs = stand.find<CostsPanel>()->model();
        QCOMPARE(costs->rowCount(), 3);
        const auto cell = [&](int row, int column) { return costs->index(row, column); };
        QVERIFY(costs->setData(cell(0, CostsModel::Once), QStringLiteral("£2 thousand"), Qt::EditRole));
        QCOMPARE(stand.document.workspace()->scenarios.at(0).changes[0].cost.likely, 2000.0);
        QVERIFY(costs->setData(cell(1, CostsModel::TakeUp), QStringLiteral("80 %"), Qt::EditRole));
        QCOMPARE(stand.document.workspace()->scenarios.at(0).changes[1].takeUp.rest->likely, 0.8);
        QVERIFY(!costs->setData(cell(1, CostsModel::TakeUp), QStringLiteral("180 %"), Qt::EditRole));
        QVERIFY(!costs->setData(cell(1, CostsModel::AYear), QStringLiteral("-5"), Qt::EditRole));
        QVERIFY(!(costs->flags(cell(0, CostsModel::Name)) & Qt::ItemIsEditable));
        QVERIFY(!(costs->flags(cell(2, CostsModel::TakeUp)) & Qt::ItemIsEditable));
        QVERIFY(QTest::qWaitFor([&] { return costs->data(cell(1, CostsModel::Hours), Qt::DisplayRole).toString() == QStringLiteral("64"); }, 20'000));
        stand.document.undo();
        stand.document.undo();
        QVERIFY(!stand.document.canUndo());
    }

    void aBudgetMarksTheBestSet()
    {
        Stand stand;
        QVERIFY(stand.wait());
        QCOMPARE(stand.room.portfolio()->frontier.size(), size_t(4));
        auto *line = stand.find<BudgetLine>();
        emit stand.entry("Budget")->committed(QStringLiteral("£1,200"));
        QCOMPARE(stand.terms().budget, 1200.0);
        const auto frontier = [&]() -> const charts::Frontier * {
            for (charts::ChartPanel *panel : stand.room.findChildren<charts::ChartPanel *>()) {
                if (const auto *what = std::get_if<charts::Frontier>(&panel->chart().what))
                    return what;
            }
            return nullptr;
        };
        QVERIFY(stand.wait());
        QCOMPARE(frontier()->sets[frontier()->best()].hours, 40.0);
        line->findChild<QSlider *>()->setValue(line->findChild<QSlider *>()->maximum());
        QVERIFY(*stand.terms().budget >= 1700);
        QCOMPARE(frontier()->sets[frontier()->best()].hours, 60.0);
        emit stand.entry("Budget")->committed(QString());
        QVERIFY(!stand.terms().budget);
    }

    void offersScenariosWhereNoneIsChosen()
    {
        Stand stand(planned(), false);
        QVERIFY(stand.room.headline().contains(QStringLiteral("Choose a scenario")));
        QVERIFY(!stand.room.valuation());
        QPushButton *offer = nullptr;
        for (QPushButton *button : stand.room.findChildren<QPushButton *>()) {
            if (button->text() == QStringLiteral("Plan"))
                offer = button;
        }
        QVERIFY(offer && offer->isVisible());
        offer->click();
        QCOMPARE(*stand.session.scenarioId(), ScenarioId("plan"));
        QVERIFY(stand.room.valuation());
    }

    void chartsSayWhatTheyShow()
    {
        Stand stand;
        const charts::Chart flow = cashFlowChart(*stand.room.valuation());
        QVERIFY2(flow.title.contains(QStringLiteral("paid back after 2.6 years")), qPrintable(flow.title));
        const charts::Table table = charts::tableOf(flow);
        QCOMPARE(table.rows.size(), 11);
        QCOMPARE(table.rows[0][2].number, std::optional(1500.0));
        QVERIFY(qAbs(*table.rows[10][3].number - (5800.0 - 1500)) < 1e-6);
        QVERIFY(breakEvenSentence(*stand.room.valuation()).contains(QStringLiteral("50\u00A0%")));
    }

    void brokenScenariosAreTold()
    {
        model::Workspace w = planned();
        model::Scenario plan = w.scenarios.at(0);
        plan.changes.append(model::Change(model::changes::DeleteEdge{model::NodeId("a"), model::NodeId("b")}));
        w.scenarios.put(plan);
        Stand stand(w);
        QVERIFY(!stand.room.valuation());
        QVERIFY(stand.room.headline().contains(QStringLiteral("can't be valued")));
    }

    void takesEveryTextAsItStands()
    {
        for (const QString &nasty : samples::nastyWords()) {
            model::Workspace w = planned();
            model::Scenario plan = w.scenarios.at(0);
            plan.name = nasty;
            for (model::Change &change : plan.changes)
                change.name = change.notes = nasty;
            w.scenarios.put(plan);
            w.currency = nasty.left(3);
            Stand stand(w);
            stand.room.grab();
        }
    }
};

QTEST_MAIN(TestValueRoom)
#include "tst_valueroom.moc"
