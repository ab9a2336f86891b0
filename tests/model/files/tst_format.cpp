// SPDX-License-Identifier: GPL-3.0-only
#include "model/files/atomicfile.h"
#include "model/files/format.h"

#include <QTemporaryDir>
#include <QTest>

using namespace model;
using namespace model::files;

class TestFormat : public QObject {
    Q_OBJECT

private slots:
    void endingsAreTold()
    {
        QCOMPARE(formatFor(QStringLiteral("/a/B.JSON"))->key, QStringLiteral("exchange"));
        QCOMPARE(formatFor(QStringLiteral("b.treadlight"))->key, QStringLiteral("document"));
        QVERIFY(!formatFor(QStringLiteral("b.txt")));
        QVERIFY(!formatFor(QString()));
    }

    void bytesTellMoreThanTheEnding()
    {
        QTemporaryDir folder;
        Workspace workspace;
        workspace.title = QStringLiteral("Told by its bytes");
        for (const Format &format : formats()) {
            const QString path = folder.filePath(QStringLiteral("file") + format.ending);
            QVERIFY(save(workspace, path).ok());
            QCOMPARE(open(path)->workspace, workspace);
            const QString other = folder.filePath(QStringLiteral("other.txt"));
            QVERIFY(writeWhole(other, *readWhole(path)).ok());
            QCOMPARE(open(other)->workspace, workspace);
        }
        QVERIFY(writeWhole(folder.filePath(QStringLiteral("a.treadlight")), "\xEF\xBB\xBF {\"format\": \"treadlight\"}")
                    .ok());
        QVERIFY(open(folder.filePath(QStringLiteral("a.treadlight"))).ok());
    }

    void refusalsNameFileAndRemedy()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("x.json"));
        for (const QByteArray &bytes : {QByteArray(), QByteArray("hello"), QByteArray("SQLite format 3\0", 16)}) {
            QVERIFY(writeWhole(path, bytes).ok());
            const auto read = open(path);
            QVERIFY(!read.ok());
            QVERIFY2(read.refusal().startsWith(path) && read.refusal().endsWith(QLatin1Char('.')),
                     qPrintable(read.refusal()));
        }
        QVERIFY(!open(folder.filePath(QStringLiteral("none.json"))).ok());
        QVERIFY(!save(Workspace(), folder.filePath(QStringLiteral("x.docx"))).ok());
    }

    void openingWritesNothing()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("x.treadlight"));
        QVERIFY(save(Workspace(), path).ok());
        const QByteArray before = *readWhole(path);
        QVERIFY(open(path).ok());
        QVERIFY(!open(folder.filePath(QStringLiteral("mistyped.treadlight"))).ok());
        QCOMPARE(*readWhole(path), before);
        QCOMPARE(QDir(folder.path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot),
                 QStringList{QStringLiteral("x.treadlight")});
    }
};

QTEST_GUILESS_MAIN(TestFormat)
#include "tst_format.moc"
