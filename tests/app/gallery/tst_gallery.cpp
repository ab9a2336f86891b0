// SPDX-License-Identifier: GPL-3.0-only
#include "app/gallery/gallery.h"
#include "app/gallery/recent.h"

#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace app;
using namespace app::gallery;

/// The first room: what ships stands there with figures, and the keyboard opens it.
class TestGallery : public QObject {
    Q_OBJECT
private:
    QTemporaryDir m_folder;
    Theme m_theme;

private slots:
    void initTestCase()
    {
        QCoreApplication::setOrganizationName(QStringLiteral("treadlight"));
        QCoreApplication::setApplicationName(QStringLiteral("treadlight"));
        QSettings::setDefaultFormat(QSettings::IniFormat);
        QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_folder.path());
        Theme::loadTypeface();
        m_theme.dress();
    }

    void everythingThatShipsHasFigures()
    {
        QVERIFY(journeys::shipped().size() >= 3);
        for (const journeys::Shipped &shipped : journeys::shipped()) {
            const LifeEvent event = lifeEventOf(shipped);
            QVERIFY2(event.refusal.isEmpty(), qPrintable(shipped.id + event.refusal));
            QVERIFY(!event.name.isEmpty());
            QVERIFY(event.hours > 1 && event.answersAgain > 1 && event.organisations > 1 && event.people > 1);
            QCOMPARE(static_cast<int>(event.map.marks.size()), event.steps);
            QVERIFY(!event.map.curves.empty());
        }
    }

    void heatRunsOverItsLimits()
    {
        QCOMPARE(heatOf(0), 0);
        QCOMPARE(heatOf(9.9), 0);
        QCOMPARE(heatOf(10), 1);
        QCOMPARE(heatOf(59), 2);
        QCOMPARE(heatOf(240), 5);
    }

    void theKeyboardMovesAndOpens()
    {
        Gallery gallery(&m_theme);
        QSignalSpy chosen(&gallery, &Gallery::chosen);
        gallery.resize(1360, 800);
        gallery.show();
        QVERIFY(QTest::qWaitForWindowExposed(&gallery));
        gallery.activateWindow();
        gallery.focusFirst();
        QTRY_VERIFY(gallery.cards().first()->hasFocus());
        QTest::keyClick(gallery.cards().first(), Qt::Key_Right);
        QVERIFY(gallery.cards().at(1)->hasFocus());
        QTest::keyClick(gallery.cards().at(1), Qt::Key_Return);
        QCOMPARE(chosen.count(), 1);
        QCOMPARE(chosen.first().first().value<journeys::Shipped>().id, gallery.cards().at(1)->lifeEvent().shipped.id);
    }

    void cardsFlowWithTheWidth()
    {
        Gallery gallery(&m_theme);
        gallery.resize(1360, 800);
        gallery.show();
        const int wide = gallery.cards().at(2)->y();
        QCOMPARE(wide, gallery.cards().at(0)->y());
        gallery.resize(420, 800);
        QVERIFY(gallery.cards().at(2)->y() > gallery.cards().at(1)->y());
    }

    void recentFilesAreThoseThatAreStillThere()
    {
        QFile file(m_folder.filePath(QStringLiteral("a.treadlight")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        rememberFile(file.fileName(), QStringLiteral("A & <b>"));
        rememberFile(m_folder.filePath(QStringLiteral("gone.treadlight")), QStringLiteral("Gone"));
        QCOMPARE(recentFiles().size(), 1);
        QCOMPARE(recentFiles().first().title, QStringLiteral("A & <b>"));
        forgetFile(file.fileName());
        QVERIFY(recentFiles().isEmpty());
    }
};

QTEST_MAIN(TestGallery)
#include "tst_gallery.moc"
