// SPDX-License-Identifier: GPL-3.0-only
#include "app/document/recovery.h"
#include "model/files/format.h"
#include "sample.h"

#include <QTemporaryDir>
#include <QTest>

using namespace app;

/// A crash takes nothing: what was unsaved is there at the next start, on the file it belongs to.
class TestRecovery : public QObject {
    Q_OBJECT
private:
    QTemporaryDir m_folder;

    QDir slots_() const { return QDir(m_folder.filePath(QStringLiteral("recovery"))); }
    QString file() const { return m_folder.filePath(QStringLiteral("work.treadlight")); }

    /// Works on the stored document and then ends as a crash does: what lies in the folder stays there.
    void crash(const QString &path)
    {
        Document document;
        document.start(sample::workspace(), {});
        if (!path.isEmpty())
            QVERIFY(document.saveAs(path));
        const QDir aside(m_folder.filePath(QStringLiteral("aside")));
        {
            Recovery recovery(&document, aside);
            QVERIFY(document.apply(sample::setDo("a", 77)));
            recovery.flush();
            slots_().mkpath(QStringLiteral("."));
            for (const QString &name : aside.entryList({QStringLiteral("*.notes"), QStringLiteral("*.treadlight")}))
                QVERIFY(QFile::copy(aside.filePath(name), slots_().filePath(name)));
        }
        QVERIFY(aside.entryList(QDir::Files).isEmpty());
    }

private slots:
    void init() { slots_().removeRecursively(); }

    void workThatWasNeverSavedComesBack()
    {
        crash({});
        Document document;
        Recovery recovery(&document, slots_());
        const QList<Recovery::Left> left = recovery.left();
        QCOMPARE(left.size(), 1);
        QCOMPARE(left.first().title, QStringLiteral("Sample"));
        const auto found = recovery.read(left.first());
        QVERIFY(found);
        QVERIFY(!found->base);
        document.restore(found->work);
        QVERIFY(document.isUnsaved());
        QCOMPARE(sample::minutesOf(*document.workspace(), "a"), 77.0);
        recovery.discard(left.first());
        QVERIFY(recovery.left().isEmpty());
    }

    void itGoesOnFromItsFileWhereThatIsAsItWas()
    {
        crash(file());
        Document document;
        Recovery recovery(&document, slots_());
        const auto found = recovery.read(recovery.left().value(0));
        QVERIFY(found);
        QVERIFY(found->base);
        QCOMPARE(found->path, file());
        document.start(*found->base, found->path);
        document.restore(found->work);
        QVERIFY(document.isUnsaved());
        document.undo();
        QCOMPARE(sample::minutesOf(*document.workspace(), "a"), 10.0);
        QVERIFY(!document.isUnsaved());
    }

    void itIsADocumentOfItsOwnWhereTheFileHasOtherContent()
    {
        crash(file());
        model::Workspace other = sample::workspace();
        other.title = QStringLiteral("Somebody else's");
        QVERIFY(model::files::save(other, file()));
        Document document;
        Recovery recovery(&document, slots_());
        const auto found = recovery.read(recovery.left().value(0));
        QVERIFY(found);
        QVERIFY(!found->base);
        QVERIFY(found->path.isEmpty());
    }

    void aRunThatIsStillThereKeepsItsWork()
    {
        Document one, two;
        Recovery first(&one, slots_());
        one.start(sample::workspace(), {});
        QVERIFY(one.apply(sample::setDo("a", 77)));
        first.flush();
        Recovery second(&two, slots_());
        QVERIFY(second.left().isEmpty());
    }

    void savingLeavesNothingBehind()
    {
        Document document;
        Recovery recovery(&document, slots_());
        document.start(sample::workspace(), {});
        QVERIFY(document.apply(sample::setDo("a", 77)));
        recovery.flush();
        QCOMPARE(slots_().entryList({QStringLiteral("*.notes")}).size(), 1);
        QVERIFY(document.saveAs(file()));
        recovery.flush();
        QVERIFY(slots_().entryList({QStringLiteral("*.notes")}).isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestRecovery)
#include "tst_recovery.moc"
