// SPDX-License-Identifier: GPL-3.0-only
#include "app/gallery/gallery.h"
#include "app/window/bottomline.h"
#include "app/window/files.h"
#include "app/window/mainwindow.h"

#include <QLineEdit>
#include <QListWidget>
#include <QMessageBox>
#include <QMimeData>
#include <QPushButton>
#include <QSettings>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace app;

/// The first minute with the real window: key press to figures.
class TestFirstMinute : public QObject {
    Q_OBJECT
private:
    QTemporaryDir m_folder;
    Theme m_theme;
    std::unique_ptr<MainWindow> m_window;

    QString sentence() const { return m_window->bottomLine()->text(); }
    double hours() const
    {
        const Analysis &analysis = *m_window->runner()->latest();
        return analysis.personIn(*analysis.shown()).hours();
    }
    void openFirst()
    {
        gallery::Card *card = m_window->galleryRoom()->cards().first();
        card->setFocus();
        QTest::keyClick(card, Qt::Key_Return);
    }
    /// A step of the baseline that costs something.
    model::NodeId someStep() const
    {
        for (const model::Node &node : m_window->session()->baseline()->nodes) {
            if (node.kind == model::NodeKind::Step && node[model::Measurand::Do].likely > 0)
                return node.id;
        }
        return model::NodeId("none");
    }
    QMessageBox *question() const { return m_window->findChild<QMessageBox *>(); }
    void answer(const QString &text)
    {
        QTRY_VERIFY(question());
        for (QAbstractButton *button : question()->buttons()) {
            if (button->text().remove(QLatin1Char('&')) == text) {
                button->click();
                break;
            }
        }
        QTRY_VERIFY(!question());
    }

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
        m_window->activateWindow();
    }
    void cleanup() { m_window.reset(); }

    void theWholeMinute()
    {
        QCOMPARE(m_window->room(), QStringLiteral("gallery"));
        QCOMPARE(sentence(), QStringLiteral("No document is open."));

        openFirst();
        QCOMPARE(m_window->room(), QStringLiteral("map"));
        const QString before = sentence();
        QVERIFY2(before.startsWith(QLatin1String("A person spends ")), qPrintable(before));
        const double baseline = hours();

        const auto scenarios =
            model::scenariosOf(*m_window->document()->workspace(), *m_window->session()->journeyId());
        QVERIFY(scenarios.size() >= 3);
        m_window->session()->setScenario(scenarios.first()->id);
        QVERIFY(sentence().startsWith(scenarios.first()->name));
        QVERIFY(hours() < baseline);

        m_window->session()->setScenario(std::nullopt);
        QVERIFY(
            m_window->session()->change({model::Change(model::changes::Set{someStep(), model::Measurand::Do, 600})}));
        QVERIFY(hours() > baseline);
        QVERIFY(sentence() != before);
        QVERIFY(m_window->isWindowModified());
        QTest::keyClick(m_window.get(), Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(sentence(), before);
        QVERIFY(!m_window->isWindowModified());
        QTest::keyClick(m_window.get(), Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(m_window->isWindowModified());

        const QString path = m_folder.filePath(QStringLiteral("first minute.treadlight"));
        QVERIFY(m_window->files()->saveTo(path));
        QVERIFY(!m_window->isWindowModified());
        QVERIFY(m_window->windowTitle().startsWith(QLatin1String("first minute")));
        const model::Workspace saved = *m_window->document()->workspace();

        m_window->files()->startNew();
        QVERIFY(!(*m_window->document()->workspace() == saved));
        m_window->files()->open(path);
        QVERIFY(*m_window->document()->workspace() == saved);
        QVERIFY(!m_window->document()->isReadOnly());
        QVERIFY(hours() > baseline);
    }

    void aFileThatCannotBeOpenedSaysWhy()
    {
        QFile file(m_folder.filePath(QStringLiteral("broken.json")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("{\"format\": ");
        file.close();
        m_window->files()->open(file.fileName());
        QTRY_VERIFY(question());
        QVERIFY2(question()->text().contains(QLatin1String("broken.json")), qPrintable(question()->text()));
        QCOMPARE(question()->textFormat(), Qt::PlainText);
        answer(QStringLiteral("OK"));
        QCOMPARE(m_window->room(), QStringLiteral("gallery"));
    }

    void closingAsksForUnsavedWork()
    {
        openFirst();
        QVERIFY(
            m_window->session()->change({model::Change(model::changes::Set{someStep(), model::Measurand::Do, 600})}));
        m_window->close();
        QVERIFY(m_window->isVisible());
        answer(QStringLiteral("Cancel"));
        QVERIFY(m_window->isVisible());
        QVERIFY(m_window->document()->isUnsaved());
        m_window->close();
        answer(QStringLiteral("Don't save"));
        QTRY_VERIFY(!m_window->isVisible());
    }

    void aDocumentThatIsNotChangedClosesWithoutAWord()
    {
        openFirst();
        m_window->close();
        QVERIFY(!m_window->isVisible());
        QVERIFY(!question());
    }

    void roomsAreEnteredByKeyOnceSomethingIsOpen()
    {
        QTest::keyClick(m_window.get(), Qt::Key_2, Qt::AltModifier);
        QCOMPARE(m_window->room(), QStringLiteral("gallery"));
        openFirst();
        QTest::keyClick(m_window.get(), Qt::Key_6, Qt::AltModifier);
        QCOMPARE(m_window->room(), QStringLiteral("compare"));
        QTest::keyClick(m_window.get(), Qt::Key_0, Qt::AltModifier);
        QCOMPARE(m_window->room(), QStringLiteral("progress"));
        QTest::keyClick(m_window.get(), Qt::Key_2, Qt::AltModifier);
        QCOMPARE(m_window->room(), QStringLiteral("map"));
    }

    void thePaletteGoesToAStep()
    {
        openFirst();
        QTest::keyClick(m_window.get(), Qt::Key_K, Qt::ControlModifier);
        auto *palette = m_window->findChild<CommandPalette *>();
        QVERIFY(palette->isVisible());
        auto *line = palette->findChild<QLineEdit *>();
        QTest::keyClicks(line, QStringLiteral("once only"));
        QTest::keyClick(line, Qt::Key_Return);
        QVERIFY(!palette->isVisible());
        QVERIFY(m_window->session()->scenario());
    }

    void aNewJourneyCanBeMeasured()
    {
        QTest::keyClick(m_window.get(), Qt::Key_N, Qt::ControlModifier);
        QCOMPARE(m_window->room(), QStringLiteral("map"));
        QVERIFY2(m_window->runner()->latest()->shown(), qPrintable(sentence()));
        QVERIFY(!m_window->document()->isUnsaved());
    }

    void everyNastyWordIsShownAsItStands()
    {
        openFirst();
        const QString nasty = QStringLiteral("<img src='/dev/zero'> & income < cap");
        model::Workspace workspace = *m_window->document()->workspace();
        workspace.title = nasty;
        model::Journey journey = workspace.journeys.at(0);
        journey.name = nasty;
        workspace.journeys.put(journey);
        for (const model::Scenario *scenario : model::scenariosOf(workspace, journey.id)) {
            model::Scenario renamed = *scenario;
            renamed.name = nasty;
            workspace.scenarios.put(renamed);
        }
        m_window->document()->start(workspace, {});
        m_window->session()->setScenario(workspace.scenarios.at(0).id);
        for (const char *room : {"gallery", "map", "compare"}) {
            m_window->showRoom(QLatin1String(room));
            QVERIFY(!m_window->grab().isNull());
        }
        QVERIFY(sentence().startsWith(nasty));
    }

    void itFitsAtEveryTextSize()
    {
        openFirst();
        for (const double scale : {1.0, 2.0, 3.0, 1.0}) {
            m_theme.setScale(scale);
            for (const char *room : {"gallery", "map", "compare"}) {
                m_window->showRoom(QLatin1String(room));
                QVERIFY(!m_window->grab().isNull());
            }
        }
    }
};

QTEST_MAIN(TestFirstMinute)
#include "tst_firstminute.moc"
