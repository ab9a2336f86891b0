// SPDX-License-Identifier: GPL-3.0-only
#include "model/files/atomicfile.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace model::files;

namespace {

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

mode_t modeOf(const QString &path)
{
    struct stat status {};
    return ::stat(qPrintable(path), &status) == 0 ? status.st_mode & 07777 : 0;
}

} // namespace

class TestAtomicFile : public QObject {
    Q_OBJECT

private slots:
    void writesAndReplaces()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("ä file.json"));
        QVERIFY(writeWhole(path, "one").ok());
        QCOMPARE(bytesOf(path), QByteArray("one"));
        QVERIFY(writeWhole(path, QByteArray(3'000'000, 'x')).ok());
        QCOMPARE(bytesOf(path).size(), 3'000'000);
        QCOMPARE(readWhole(path)->size(), 3'000'000);
        QVERIFY(writeWhole(path, {}).ok());
        QCOMPARE(bytesOf(path), QByteArray());
        QCOMPARE(QDir(folder.path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot).size(), 1);
    }

    void keepsTheMode()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("a"));
        QVERIFY(writeWhole(path, "one").ok());
        const mode_t mask = ::umask(0);
        ::umask(mask);
        QCOMPARE(modeOf(path), 0666 & ~mask);
        QCOMPARE(::chmod(qPrintable(path), 0640), 0);
        QVERIFY(writeWhole(path, "two").ok());
        QCOMPARE(modeOf(path), mode_t(0640));
    }

    void followsLinks()
    {
        QTemporaryDir folder;
        QVERIFY(QDir(folder.path()).mkdir(QStringLiteral("real")));
        const QString real = folder.filePath(QStringLiteral("real/file"));
        const QString link = folder.filePath(QStringLiteral("link")),
                      second = folder.filePath(QStringLiteral("second"));
        QVERIFY(QFile::link(QStringLiteral("real/file"), link) && QFile::link(link, second));
        QVERIFY(writeWhole(second, "new").ok());
        QCOMPARE(bytesOf(real), QByteArray("new"));
        QVERIFY(QFileInfo(link).isSymLink() && QFileInfo(second).isSymLink());
    }

    void refusesWhatIsNoFile()
    {
        QTemporaryDir folder;
        const QString pipe = folder.filePath(QStringLiteral("pipe")),
                      circle = folder.filePath(QStringLiteral("circle"));
        QCOMPARE(::mkfifo(qPrintable(pipe), 0600), 0);
        QVERIFY(QFile::link(QStringLiteral("circle"), circle));
        for (const QString &path : {pipe, circle, folder.path(), QString(), folder.filePath(QStringLiteral("no/such")),
                                    folder.filePath(QString(300, QLatin1Char('n')))}) {
            QVERIFY2(!writeWhole(path, "x").ok(), qPrintable(path));
            const auto read = readWhole(path);
            QVERIFY2(!read.ok(), qPrintable(path));
            QVERIFY(read.refusal().startsWith(path));
            QVERIFY(read.refusal().endsWith(QLatin1Char('.')));
        }
        for (const char *device : {"/dev/zero", "/dev/full", "/dev/null"}) {
            QVERIFY(!readWhole(QString::fromLatin1(device)).ok());
            QVERIFY(!writeWhole(QString::fromLatin1(device), "x").ok());
        }
    }

    void refusesWhatIsTooLarge()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("a"));
        QVERIFY(writeWhole(path, QByteArray(1001, 'x')).ok());
        QVERIFY(!readWhole(path, 1000).ok());
        QVERIFY(readWhole(path, 1001).ok());
    }

    /// A disk that is full, played by a limit on the size of files: the old file is there untouched, nothing beside it.
    void aShortWriteLeavesTheOldFile()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("a"));
        QVERIFY(writeWhole(path, "old").ok());
        struct rlimit before {};
        QCOMPARE(::getrlimit(RLIMIT_FSIZE, &before), 0);
        const auto handler = std::signal(SIGXFSZ, SIG_IGN);
        const struct rlimit small {
            10'000, before.rlim_max
        };
        QCOMPARE(::setrlimit(RLIMIT_FSIZE, &small), 0);
        const auto written = writeWhole(path, QByteArray(100'000, 'x'));
        QCOMPARE(::setrlimit(RLIMIT_FSIZE, &before), 0);
        std::signal(SIGXFSZ, handler);
        QVERIFY(!written.ok());
        QVERIFY2(written.refusal().contains(path), qPrintable(written.refusal()));
        QCOMPARE(bytesOf(path), QByteArray("old"));
        QCOMPARE(QDir(folder.path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot).size(), 1);
    }

    void refusesAFolderThatMayNotBeWritten()
    {
        // The superuser may write everywhere; a folder of the kernel's refuses even that.
        const QString path =
            ::geteuid() == 0 ? QStringLiteral("/proc/treadlight.json") : QStringLiteral("/treadlight.json");
        const auto written = writeWhole(path, "x");
        QVERIFY(!written.ok());
        QVERIFY2(written.refusal().contains(path), qPrintable(written.refusal()));
    }
};

QTEST_GUILESS_MAIN(TestAtomicFile)
#include "tst_atomicfile.moc"
