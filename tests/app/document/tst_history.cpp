// SPDX-License-Identifier: GPL-3.0-only
#include "app/document/document.h"
#include "sample.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace app;
using model::Workspace;

/// The laws of the history: what an edit, an undo, a gesture and a save do to what is open.
class TestHistory : public QObject {
    Q_OBJECT
private:
    Document m_document;

    /// Several edits of several kinds, each a step.
    QList<Workspace> makeEdits()
    {
        QList<Workspace> versions = {*m_document.workspace()};
        const QList<model::edits::Any> edits = {
            sample::setDo("a", 11),
            sample::setDo("b", 3, model::ScenarioId("plan")),
            model::edits::Place{model::JourneyId("life"), {{model::NodeId("a"), QPointF(7, 9)}}},
            model::edits::Put<model::Journey>{sample::journey("second")},
            model::edits::Remove<model::JourneyId>{model::JourneyId("second")},
            model::edits::Describe{QStringLiteral("Renamed"), QStringLiteral("EUR"), 2024}};
        for (const model::edits::Any &edit : edits) {
            const model::Done done = m_document.apply(edit);
            if (!done)
                qWarning() << done.refusal();
            versions.append(*m_document.workspace());
        }
        return versions;
    }

private slots:
    void init() { m_document.start(sample::workspace(), {}); }

    void undoingAllAndRedoingAllGivesTheSameValues()
    {
        const QList<Workspace> versions = makeEdits();
        QCOMPARE(versions.size(), 7);
        for (qsizetype i = versions.size() - 2; i >= 0; --i) {
            m_document.undo();
            QVERIFY2(*m_document.workspace() == versions[i], qPrintable(QString::number(i)));
        }
        QVERIFY(!m_document.canUndo());
        QVERIFY(!m_document.isUnsaved());
        for (qsizetype i = 1; i < versions.size(); ++i) {
            m_document.redo();
            QVERIFY2(*m_document.workspace() == versions[i], qPrintable(QString::number(i)));
        }
        QVERIFY(!m_document.canRedo());
        QVERIFY(m_document.isUnsaved());
    }

    void aJumpIsAsManyUndosOrRedosWithOneSignal()
    {
        const QList<Workspace> versions = makeEdits();
        QCOMPARE(m_document.history().size(), versions.size() - 1);
        QSignalSpy changed(&m_document, &Document::changed);
        for (const qsizetype to : {2, 5, 0, 6}) {
            changed.clear();
            m_document.jumpTo(to);
            QCOMPARE(m_document.now(), to);
            QVERIFY(*m_document.workspace() == versions[to]);
            QCOMPARE(changed.count(), 1);
        }
        m_document.jumpTo(7);
        m_document.jumpTo(-1);
        QCOMPARE(m_document.now(), 6);
        QCOMPARE(m_document.history().last(), m_document.undoName());
    }

    void aRefusedEditChangesNothing()
    {
        QSignalSpy changed(&m_document, &Document::changed);
        const model::SharedWorkspace before = m_document.workspace();
        const model::Done done = m_document.apply(sample::setDo("nowhere", 5));
        QVERIFY(!done);
        QVERIFY(!done.refusal().isEmpty());
        QCOMPARE(m_document.workspace(), before);
        QVERIFY(!m_document.canUndo());
        QCOMPARE(changed.count(), 0);
    }

    void severalEditsAreOneStepOrNone()
    {
        const model::SharedWorkspace before = m_document.workspace();
        QVERIFY(!m_document.apply({sample::setDo("a", 1), sample::setDo("nowhere", 1)}, QStringLiteral("Both")));
        QCOMPARE(m_document.workspace(), before);
        QVERIFY(m_document.apply({sample::setDo("a", 1), sample::setDo("b", 1)}, QStringLiteral("Both")));
        QCOMPARE(m_document.undoName(), QStringLiteral("Both"));
        m_document.undo();
        QVERIFY(*m_document.workspace() == *before);
    }

    void anEditThatChangesNothingIsNoStep()
    {
        QVERIFY(m_document.apply(sample::setDo("a", 10)));
        QVERIFY(!m_document.canUndo());
    }

    void aGestureIsOneStep()
    {
        QVERIFY(m_document.apply(sample::setDo("b", 21)));
        for (const double minutes : {11.0, 12.0, 13.0})
            QVERIFY(m_document.applyMerging(sample::setDo("a", minutes), QStringLiteral("spin a")));
        QCOMPARE(sample::minutesOf(*m_document.workspace(), "a"), 13.0);
        m_document.undo();
        QCOMPARE(sample::minutesOf(*m_document.workspace(), "a"), 10.0);
        QCOMPARE(sample::minutesOf(*m_document.workspace(), "b"), 21.0);
        m_document.redo();
        QCOMPARE(sample::minutesOf(*m_document.workspace(), "a"), 13.0);
    }

    void aGestureOnAScenarioLeavesOneEntry()
    {
        for (const double minutes : {11.0, 12.0, 13.0})
            QVERIFY(m_document.applyMerging(sample::setDo("a", minutes, model::ScenarioId("plan")),
                                            QStringLiteral("spin a")));
        QCOMPARE(m_document.workspace()->scenarios.at(0).changes.size(), 1);
    }

    void aGestureBackToWhereItBeganLeavesNoStep()
    {
        QVERIFY(m_document.applyMerging(sample::setDo("a", 12), QStringLiteral("spin a")));
        QVERIFY(m_document.applyMerging(sample::setDo("a", 10), QStringLiteral("spin a")));
        QVERIFY(!m_document.canUndo());
    }

    void anotherEditOrUndoEndsAGesture()
    {
        QVERIFY(m_document.applyMerging(sample::setDo("a", 12), QStringLiteral("spin a")));
        m_document.undo();
        m_document.redo();
        QVERIFY(m_document.applyMerging(sample::setDo("a", 14), QStringLiteral("spin a")));
        m_document.undo();
        QCOMPARE(sample::minutesOf(*m_document.workspace(), "a"), 12.0);
    }

    void aNewEditDropsWhatWasUndone()
    {
        QVERIFY(m_document.apply(sample::setDo("a", 12)));
        m_document.undo();
        QVERIFY(m_document.apply(sample::setDo("b", 12)));
        QVERIFY(!m_document.canRedo());
    }

    void savingMakesTheValueTheStoredOne()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("a.treadlight"));
        QVERIFY(m_document.apply(sample::setDo("a", 12)));
        QVERIFY(m_document.isUnsaved());
        const model::Done saved = m_document.saveAs(path);
        QVERIFY2(saved, saved ? "" : qPrintable(saved.refusal()));
        QVERIFY(!m_document.isUnsaved());
        QCOMPARE(m_document.path(), path);
        m_document.undo();
        QVERIFY(m_document.isUnsaved());
        m_document.redo();
        QVERIFY(!m_document.isUnsaved());
    }

    void aFileThatCannotBeWrittenLeavesItUnsaved()
    {
        QVERIFY(m_document.apply(sample::setDo("a", 12)));
        const model::Done saved = m_document.saveAs(QStringLiteral("/nowhere/at/all.treadlight"));
        QVERIFY(!saved);
        QVERIFY(m_document.isUnsaved());
        QVERIFY(m_document.path().isEmpty());
    }

    void aReadOnlyDocumentNeedsAnotherName()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("a.treadlight"));
        m_document.start(sample::workspace(), path, true);
        QVERIFY(!m_document.saveAs(path));
        QVERIFY(m_document.saveAs(folder.filePath(QStringLiteral("b.treadlight"))));
        QVERIFY(!m_document.isReadOnly());
    }
};

QTEST_GUILESS_MAIN(TestHistory)
#include "tst_history.moc"
