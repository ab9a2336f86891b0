// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/document/document.h"

#include <QDir>
#include <QLockFile>
#include <QThreadPool>
#include <QTimer>

#include <optional>

namespace app {

/// Keeps unsaved work on the disk while it is being made, so that a crash takes nothing, and offers it at the next
/// start. Whether it still belongs to its file is told by the content it was based on, never by dates.
class Recovery : public QObject {
    Q_OBJECT
public:
    /// Keeps `document`'s unsaved work in `folder`, which is made where it is missing.
    Recovery(Document *document, const QDir &folder, QObject *parent = nullptr);
    /// A clean close: nothing is left behind.
    ~Recovery() override;

    /// Where the program keeps it.
    static QDir usualFolder();

    /// Work that a run left behind which is no longer there.
    struct Left {
        QString slot;  ///< its name in the folder
        QString title; ///< plain words for the question
        QString path;  ///< the document's file; empty = it had none
    };
    QList<Left> left() const;

    /// The work, and the value it goes on from where its file still holds that: then it is that file's unsaved work,
    /// otherwise a document of its own.
    struct Found {
        model::Workspace work;
        std::optional<model::Workspace> base;
        QString path; ///< empty where there is no `base`
    };
    model::Result<Found> read(const Left &left) const;
    void discard(const Left &left);

    /// Writes now what is unsaved, and waits for it; for tests and for the moment the session ends.
    void flush();

private:
    void watch();
    void keep();
    void forget();
    /// Whether a run that is still there works in the slot.
    bool isTaken(const QString &slot) const;
    QString pathOf(const QString &slot, const char *ending) const;

    Document *m_document;
    QDir m_folder;
    QString m_slot;
    std::unique_ptr<QLockFile> m_lock;
    QTimer m_idle;   ///< restarted by each edit
    QTimer m_latest; ///< not restarted: work that never rests is kept too
    QThreadPool m_pool;
    model::SharedWorkspace m_kept;
};

} // namespace app
