// SPDX-License-Identifier: GPL-3.0-only
#include "app/document/recovery.h"

#include "model/files/atomicfile.h"
#include "model/files/document.h"
#include "model/files/json.h"

#include <QCryptographicHash>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStandardPaths>
#include <QUuid>

namespace app {

namespace {

using namespace std::chrono_literals;

/// What a value's content is known by, whatever file it lies in.
QString lineageOf(const model::Workspace &workspace)
{
    const auto bytes = model::files::writeJson(workspace);
    if (!bytes)
        return {};
    return QString::fromLatin1(QCryptographicHash::hash(*bytes, QCryptographicHash::Sha256).toHex());
}

QString titleOf(const model::Workspace &workspace)
{
    if (!workspace.title.isEmpty() || workspace.journeys.isEmpty())
        return workspace.title;
    return workspace.journeys.at(0).name;
}

struct Slot {
    QString document, notes;
};

/// Runs on the pool's thread, on values of its own.
void write(const Slot &slot, const model::SharedWorkspace &work, const model::SharedWorkspace &base,
           const QString &path)
{
    const auto bytes = model::files::writeDocument(*work);
    if (!bytes)
        return;
    const QJsonObject notes{{QStringLiteral("title"), titleOf(*work)},
                            {QStringLiteral("path"), path},
                            {QStringLiteral("base"), lineageOf(*base)}};
    // The notes go last: a slot without them is not yet whole.
    if (model::files::writeWhole(slot.document, *bytes))
        (void)model::files::writeWhole(slot.notes, QJsonDocument(notes).toJson());
}

QJsonObject notesIn(const QString &path)
{
    const auto bytes = model::files::readWhole(path, 1 << 20);
    return bytes ? QJsonDocument::fromJson(*bytes).object() : QJsonObject();
}

} // namespace

Recovery::Recovery(Document *document, const QDir &folder, QObject *parent)
    : QObject(parent), m_document(document), m_folder(folder),
      m_slot(QUuid::createUuid().toString(QUuid::WithoutBraces))
{
    m_folder.mkpath(QStringLiteral("."));
    m_lock = std::make_unique<QLockFile>(pathOf(m_slot, ".lock"));
    m_lock->setStaleLockTime(0);
    m_lock->tryLock();
    // Locks of runs that ended badly without unsaved work: looking at one takes it away.
    for (const QString &name : m_folder.entryList({QStringLiteral("*.lock")}, QDir::Files)) {
        if (name.chopped(5) != m_slot)
            (void)isTaken(name.chopped(5));
    }
    m_pool.setMaxThreadCount(1);
    m_idle.setSingleShot(true);
    m_idle.setInterval(2s);
    m_latest.setSingleShot(true);
    m_latest.setInterval(8s);
    connect(&m_idle, &QTimer::timeout, this, &Recovery::keep);
    connect(&m_latest, &QTimer::timeout, this, &Recovery::keep);
    connect(document, &Document::stateChanged, this, &Recovery::watch);
}

Recovery::~Recovery()
{
    m_pool.waitForDone();
    forget();
    m_pool.waitForDone();
}

QDir Recovery::usualFolder()
{
    return QDir(QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation) + QStringLiteral("/recovery"));
}

QString Recovery::pathOf(const QString &slot, const char *ending) const
{
    return m_folder.filePath(slot + QLatin1String(ending));
}

QList<Recovery::Left> Recovery::left() const
{
    QList<Left> all;
    for (const QString &name : m_folder.entryList({QStringLiteral("*.notes")}, QDir::Files, QDir::Name)) {
        const QString slot = name.chopped(6);
        if (slot == m_slot || isTaken(slot) || !m_folder.exists(slot + QLatin1String(".treadlight")))
            continue;
        const QJsonObject notes = notesIn(pathOf(slot, ".notes"));
        all.append({slot, notes[QLatin1String("title")].toString(), notes[QLatin1String("path")].toString()});
    }
    return all;
}

bool Recovery::isTaken(const QString &slot) const
{
    QLockFile lock(pathOf(slot, ".lock"));
    lock.setStaleLockTime(0);
    return !lock.tryLock();
}

model::Result<Recovery::Found> Recovery::read(const Left &left) const
{
    auto work = model::files::open(pathOf(left.slot, ".treadlight"));
    if (!work)
        return model::Refusal{work.refusal()};
    Found found{std::move(work).value().workspace, {}, {}};
    const QString base = notesIn(pathOf(left.slot, ".notes"))[QLatin1String("base")].toString();
    if (left.path.isEmpty() || base.isEmpty())
        return found;
    auto stored = model::files::open(left.path);
    if (stored && !stored->readOnly && lineageOf(stored->workspace) == base) {
        found.base = std::move(stored).value().workspace;
        found.path = left.path;
    }
    return found;
}

void Recovery::discard(const Left &left)
{
    for (const char *ending : {".notes", ".treadlight", ".lock"})
        QFile::remove(pathOf(left.slot, ending));
}

void Recovery::flush()
{
    keep();
    m_pool.waitForDone();
}

void Recovery::watch()
{
    if (!m_document->isUnsaved()) {
        m_idle.stop();
        m_latest.stop();
        if (m_kept)
            forget();
        return;
    }
    if (m_kept == m_document->workspace())
        return;
    m_idle.start();
    if (!m_latest.isActive())
        m_latest.start();
}

void Recovery::keep()
{
    m_idle.stop();
    m_latest.stop();
    if (!m_document->isUnsaved() || m_kept == m_document->workspace())
        return;
    m_kept = m_document->workspace();
    const Slot slot{pathOf(m_slot, ".treadlight"), pathOf(m_slot, ".notes")};
    m_pool.start([slot, work = m_kept, base = m_document->stored(), path = m_document->path()] {
        write(slot, work, base, path);
    });
}

void Recovery::forget()
{
    m_kept.reset();
    m_pool.start([notes = pathOf(m_slot, ".notes"), document = pathOf(m_slot, ".treadlight")] {
        QFile::remove(notes);
        QFile::remove(document);
    });
}

} // namespace app
