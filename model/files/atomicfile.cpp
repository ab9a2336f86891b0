// SPDX-License-Identifier: GPL-3.0-only
#include "model/files/atomicfile.h"

#include "model/files/words.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRandomGenerator>

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace model::files {

namespace {

/// A file descriptor that is closed whatever happens.
class Descriptor {
public:
    explicit Descriptor(int number) : m_number(number) {}
    ~Descriptor()
    {
        if (m_number >= 0)
            ::close(m_number);
    }
    Q_DISABLE_COPY_MOVE(Descriptor)

    bool isOpen() const { return m_number >= 0; }
    int number() const { return m_number; }
    /// Closes it and says whether the system had anything to object.
    bool close() { return ::close(std::exchange(m_number, -1)) == 0; }

private:
    int m_number;
};

/// A temporary file that goes away unless it was made the real one.
class Temporary {
public:
    explicit Temporary(QByteArray path) : m_path(std::move(path)) {}
    ~Temporary()
    {
        if (!m_path.isEmpty())
            ::unlink(m_path.constData());
    }
    Q_DISABLE_COPY_MOVE(Temporary)
    const char *path() const { return m_path.constData(); }
    void keep() { m_path.clear(); }

private:
    QByteArray m_path;
};

QString remedyFor(int error)
{
    switch (error) {
    case ENOSPC:
    case EDQUOT: return Words::tr("the disk is full; free some space or choose another folder");
    case EFBIG: return Words::tr("the file would be larger than is allowed here; choose another folder");
    case EACCES:
    case EPERM: return Words::tr("you are not allowed to; choose another folder or ask for the rights");
    case EROFS: return Words::tr("the disk can only be read; choose another folder");
    case ENOENT: return Words::tr("there is no such file or folder; check its name");
    case ENOTDIR: return Words::tr("a part of its path is no folder; check its name");
    case ELOOP: return Words::tr("its links lead in a circle; name the file itself");
    case ENAMETOOLONG: return Words::tr("its name is too long; shorten it");
    default:
        return Words::tr("the system says “%1”; try again or choose another folder")
            .arg(QString::fromLocal8Bit(std::strerror(error)));
    }
}

Refusal notWritten(const QString &path, int error)
{
    return Refusal{Words::tr("%1 could not be written: %2.").arg(path, remedyFor(error))};
}

Refusal notRead(const QString &path, int error)
{
    return Refusal{Words::tr("%1 could not be read: %2.").arg(path, remedyFor(error))};
}

/// The file that links lead to, whether it is there or not; empty where they lead in a circle.
QString behindLinks(const QString &path)
{
    QString at = QDir(path).absolutePath();
    for (int links = 0; links < 40; ++links) {
        const QFileInfo info(at);
        if (!info.isSymLink())
            return at;
        at = info.symLinkTarget();
    }
    return {};
}

/// 0, or the number of the error. A short write counts as one and is taken up where it stopped.
int writeAll(int to, const QByteArray &bytes)
{
    qsizetype done = 0;
    while (done < bytes.size()) {
        const ssize_t now = ::write(to, bytes.constData() + done, static_cast<size_t>(bytes.size() - done));
        if (now < 0 && errno == EINTR)
            continue;
        if (now <= 0)
            return now < 0 ? errno : ENOSPC;
        done += now;
    }
    struct stat written {};
    if (::fstat(to, &written) != 0)
        return errno;
    return written.st_size == bytes.size() ? 0 : ENOSPC;
}

QByteArray freshNumber() { return QByteArray::number(QRandomGenerator::system()->generate64(), 36); }

/// A file that was not there before, or -1.
int createNew(const char *path, mode_t mode)
{
    return ::open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, mode);
}

/// Gives the new file the old one's owner and mode. Only the superuser may give files away; for others it is theirs.
void takeOver(int to, const struct stat &old)
{
    // The owner first: changing it drops the set-id bits.
    if (::fchown(to, old.st_uid, old.st_gid) != 0 && ::fchown(to, static_cast<uid_t>(-1), old.st_gid) != 0)
        errno = 0;
    ::fchmod(to, old.st_mode & 07777);
}

int syncFolder(const QByteArray &folder)
{
    const Descriptor descriptor(::open(folder.constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (!descriptor.isOpen())
        return 0; // a folder that may be written but not listed: the rename stands, only later on the disk
    return ::fsync(descriptor.number()) == 0 || errno == EINVAL || errno == ENOTSUP ? 0 : errno;
}

} // namespace

Done writeWhole(const QString &path, const QByteArray &bytes)
{
    const QString target = path.isEmpty() ? QString() : behindLinks(path);
    if (target.isEmpty())
        return notWritten(path, path.isEmpty() ? ENOENT : ELOOP);
    const QByteArray name = QFile::encodeName(target);
    const QByteArray folder = QFile::encodeName(QFileInfo(target).absolutePath());

    struct stat old {};
    const bool isThere = ::stat(name.constData(), &old) == 0;
    if (!isThere && errno != ENOENT)
        return notWritten(path, errno);
    if (isThere && !S_ISREG(old.st_mode))
        return Refusal{Words::tr("%1 could not be written: it is no ordinary file; choose another name.").arg(path)};
    if (isThere && ::access(name.constData(), W_OK) != 0)
        return notWritten(path, errno);

    Temporary temporary(folder + "/.treadlight-" + freshNumber());
    Descriptor file(createNew(temporary.path(), isThere ? 0600 : 0666));
    if (!file.isOpen()) {
        const int error = errno;
        temporary.keep();
        return notWritten(path, error);
    }
    if (const int error = writeAll(file.number(), bytes))
        return notWritten(path, error);
    if (isThere)
        takeOver(file.number(), old);
    if (::fsync(file.number()) != 0 || !file.close())
        return notWritten(path, errno);
    if (std::rename(temporary.path(), name.constData()) != 0)
        return notWritten(path, errno);
    temporary.keep();
    if (const int error = syncFolder(folder))
        return notWritten(path, error);
    return done();
}

Result<QByteArray> readWhole(const QString &path, qint64 most)
{
    // Not blocking: a named pipe must be refused, not waited for.
    const Descriptor file(::open(QFile::encodeName(path).constData(), O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOCTTY));
    if (!file.isOpen())
        return notRead(path, errno);
    struct stat status {};
    if (::fstat(file.number(), &status) != 0)
        return notRead(path, errno);
    if (S_ISDIR(status.st_mode))
        return Refusal{Words::tr("%1 could not be read: it is a folder; name a file in it.").arg(path)};
    if (!S_ISREG(status.st_mode))
        return Refusal{Words::tr("%1 could not be read: it is no ordinary file; save it as one first.").arg(path)};
    const auto tooLarge = [&] {
        return Refusal{Words::tr("%1 could not be read: it is larger than %2 MB; split it into several documents.")
                           .arg(path, QString::number(most / 1024 / 1024))};
    };
    if (status.st_size > most)
        return tooLarge();
    QByteArray bytes(static_cast<qsizetype>(status.st_size) + 1, Qt::Uninitialized);
    qsizetype size = 0;
    for (;;) {
        const ssize_t now = ::read(file.number(), bytes.data() + size, static_cast<size_t>(bytes.size() - size));
        if (now < 0 && errno == EINTR)
            continue;
        if (now < 0)
            return notRead(path, errno);
        if (now == 0)
            break;
        size += now;
        if (size > most)
            return tooLarge();
        if (size == bytes.size())
            bytes.resize(size * 2);
    }
    bytes.truncate(size);
    return bytes;
}

} // namespace model::files
