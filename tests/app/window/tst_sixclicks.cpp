// SPDX-License-Identifier: GPL-3.0-only
#include "app/gallery/gallery.h"
#include "app/redesign/leverlist.h"
#include "app/redesign/redesignroom.h"
#include "app/window/mainwindow.h"

#include <QAbstractButton>
#include <QElapsedTimer>
#include <QLabel>
#include <QPushButton>
#include <QSettings>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace app;

/// A newcomer's way from the gallery to "once only saves X hours a year, and these people are left behind": every click is one
/// of the mouse, on what is on the screen.
class TestSixClicks : public QObject {
    Q_OBJECT
private:
    QTemporaryDir m_folder;
    Theme m_theme;
    std::unique_ptr<MainWindow> m_window;
    int m_clicks = 0;

    void click(QWidget *on, QPoint at = {})
    {
        QVERIFY(on && on->isVisible() && on->isEnabled());
        QTest::mouseClick(on, Qt::LeftButton, {}, at.isNull() ? on->rect().center() : at);
        ++m_clicks;
    }
    QString words(const char *name) const { return m_window->findChild<QLabel *>(QLatin1String(name))->text(); }

private slots:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        QCoreApplication::setOrganizationName(QStringLiteral("treadlight"));
        QSettings::setDefaultFormat(QSettings::IniFormat);
        QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_folder.path());
        Theme::loadTypeface();
        m_theme.dress();
        m_window = std::make_unique<MainWindow>(&m_theme);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    }
    void cleanupTestCase() { m_window.reset(); }

    void fromTheGalleryToWhoIsLeftBehind()
    {
        QElapsedTimer clock;
        clock.start();
        click(m_window->galleryRoom()->cards().first());
        QTRY_COMPARE(m_window->room(), QStringLiteral("map"));
        click(m_window->findChild<QAbstractButton *>(QStringLiteral("rail.redesign")));
        QTRY_COMPARE(m_window->room(), QStringLiteral("redesign"));
        auto *levers = m_window->findChild<redesign::LeverList *>();
        QModelIndex once;
        for (int row = 0; row < levers->model()->rowCount(); ++row) {
            if (levers->model()->index(row, 0).data().toString() == QLatin1String("Once only"))
                once = levers->model()->index(row, 0);
        }
        click(levers->viewport(), levers->visualRect(once).center());
        QTRY_VERIFY(words("redesign.headline").startsWith(QLatin1String("Once only would save ")));
        QVERIFY2(words("redesign.headline").contains(QLatin1String("hours a year")), qPrintable(words("redesign.headline")));
        const QString besides = words("redesign.besides");
        QVERIFY2(besides.startsWith(QLatin1String("Left behind: ")) || besides.startsWith(QLatin1String("Every group saves")), qPrintable(besides));
        click(m_window->findChild<QPushButton *>(QStringLiteral("redesign.add")));
        QTRY_VERIFY(m_window->session()->scenario());
        click(m_window->findChild<QAbstractButton *>(QStringLiteral("rail.compare")));
        QTRY_COMPARE(m_window->room(), QStringLiteral("compare"));
        QVERIFY2(m_clicks <= 6, qPrintable(QString::number(m_clicks)));
        QVERIFY2(clock.elapsed() < 60'000, qPrintable(QString::number(clock.elapsed())));
    }
};

QTEST_MAIN(TestSixClicks)
#include "tst_sixclicks.moc"
