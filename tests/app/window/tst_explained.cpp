// SPDX-License-Identifier: GPL-3.0-only
#include "app/compare/tablepanel.h"
#include "app/explain/explainer.h"
#include "app/gallery/gallery.h"
#include "app/inspector/inspector.h"
#include "app/map/maproom.h"
#include "app/window/bottomline.h"
#include "app/window/mainwindow.h"

#include <QHelpEvent>
#include <QSettings>
#include <QStandardPaths>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

using namespace app;
using app::explain::Popover;

/// In the real window every marked figure says why: by key, and under the mouse.
class TestExplained : public QObject {
    Q_OBJECT
private:
    QTemporaryDir m_folder;
    Theme m_theme;
    std::unique_ptr<MainWindow> m_window;

    Popover *popover() const { return m_window->findChild<Popover *>(); }
    double hours() const
    {
        const Analysis &analysis = *m_window->runner()->latest();
        return analysis.personIn(*analysis.shown()).hours();
    }
    /// What F1 tells of a widget; empty where nothing opens.
    explain::Reading told(QWidget *widget)
    {
        widget->setFocus();
        QTest::keyClick(widget, Qt::Key_F1);
        if (!popover()->isVisible())
            return {};
        const explain::Reading reading = popover()->reading();
        QTest::keyClick(popover(), Qt::Key_Escape);
        return reading;
    }
    QString inHours(double value) const { return QStringLiteral("%1 h").arg(value, 0, 'f', 1); }

private slots:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        QCoreApplication::setOrganizationName(QStringLiteral("treadlight"));
        QCoreApplication::setApplicationName(QStringLiteral("treadlight"));
        QSettings::setDefaultFormat(QSettings::IniFormat);
        QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_folder.path());
        Theme::loadTypeface();
        m_theme.dress();
    }
    void init()
    {
        m_window = std::make_unique<MainWindow>(&m_theme);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
        gallery::Card *card = m_window->galleryRoom()->cards().first();
        card->setFocus();
        QTest::keyClick(card, Qt::Key_Return);
        QTRY_VERIFY(m_window->runner()->isFresh() && m_window->runner()->latest());
    }
    void cleanup() { m_window.reset(); }

    void theBottomLine()
    {
        auto *sentence = m_window->bottomLine()->findChild<SentenceView *>();
        QCOMPARE(told(sentence).headline, QStringLiteral("Time tax: ") + inHours(hours()));
        QTest::keyClick(sentence, Qt::Key_Right);
        QVERIFY(told(sentence).headline.startsWith(QStringLiteral("Asked again: ")));
        for (const char *label : {"Organisations", "Services", "Money", "Time tax"}) {
            QTest::keyClick(sentence, Qt::Key_Right);
            QVERIFY2(told(sentence).headline.startsWith(QLatin1String(label)), label);
        }
        QVERIFY(told(sentence).about.startsWith(QStringLiteral("All people in a year")));
        QTest::keyClick(sentence, Qt::Key_Right);
        QVERIFY(told(sentence).about.startsWith(QStringLiteral("All people in a year")));
    }

    void theBottomLineUnderTheMouse()
    {
        auto *sentence = m_window->bottomLine()->findChild<SentenceView *>();
        const auto first = sentence->told(std::nullopt);
        QVERIFY(first && first->figure == QStringLiteral("hours"));
        QHelpEvent over(QEvent::ToolTip, first->where.center(), sentence->mapToGlobal(first->where.center()));
        QApplication::sendEvent(sentence, &over);
        QVERIFY(popover()->isVisible());
        QVERIFY(!sentence->told(QPoint(1, 1)));
    }

    void aStepOnTheMapAndInTheInspector()
    {
        const Analysis &analysis = *m_window->runner()->latest();
        std::optional<model::NodeId> step;
        for (const model::Node &node : m_window->session()->baseline()->nodes) {
            if (node.kind == model::NodeKind::Step && analysis.detail->nodes.value(node.id).minutes.total() > 10)
                step = node.id;
        }
        QVERIFY(step);
        m_window->session()->select({{*step}, {}});
        auto *canvas = m_window->findChild<QWidget *>(QStringLiteral("map.canvas"));
        const QString name = m_window->session()->baseline()->nodes.find(*step)->label();
        const explain::Reading onMap = told(canvas);
        QVERIFY(onMap.headline.startsWith(QStringLiteral("Minutes together: ")));
        QVERIFY(onMap.about.startsWith(name));

        QStringList headlines;
        for (QWidget *widget : m_window->findChild<inspector::Inspector *>(QStringLiteral("inspector"))->findChildren<QWidget *>()) {
            if (explain::figureAtOf(widget) && widget->isVisible() && widget->focusPolicy() == Qt::TabFocus)
                headlines += told(widget).headline.section(QLatin1Char(':'), 0, 0);
        }
        QCOMPARE(headlines, (QStringList{QStringLiteral("Minutes a visit"), QStringLiteral("Share of people who come here"), QStringLiteral("Share of visits with a return")}));
    }

    void theTableOfCompare()
    {
        const auto scenarios = model::scenariosOf(*m_window->document()->workspace(), *m_window->session()->journeyId());
        m_window->session()->setScenario(scenarios.first()->id);
        QTRY_VERIFY(m_window->runner()->isFresh());
        m_window->showRoom(QStringLiteral("compare"));
        auto *view = m_window->findChild<compare::TablePanel *>()->findChild<QTableView *>();
        view->setCurrentIndex(view->model()->index(0, 1));
        const QString baseline = told(view).about;
        QVERIFY2(baseline.endsWith(QStringLiteral("Baseline")), qPrintable(baseline));
        view->setCurrentIndex(view->model()->index(0, 2));
        const explain::Reading first = told(view);
        QVERIFY(first.about.endsWith(scenarios.first()->name));
        QCOMPARE(first.headline, QStringLiteral("Time tax: ") + inHours(hours()));
        QVERIFY(first.without.startsWith(QStringLiteral("Without “")));
        view->setCurrentIndex(view->model()->index(0, 0));
        QVERIFY(told(view).headline.isEmpty());
    }
};

QTEST_MAIN(TestExplained)
#include "tst_explained.moc"
