// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/document/session.h"
#include "journeys/shipped.h"

#include <QPointer>
#include <QWidget>

#include <functional>

namespace app {

/// Opens, saves and starts documents, and asks before unsaved work would be lost.
class Files : public QObject {
    Q_OBJECT
public:
    Files(Document *document, Session *session, QWidget *window);

    /// A journey of start, one step and end.
    void startNew();
    void askOpen();
    void open(const QString &path);
    void open(const journeys::Shipped &which);
    /// To its own file, or asks for one.
    void save(const std::function<void()> &then = {});
    void askSaveAs(const std::function<void()> &then = {});
    /// Refused with a sentence that has been shown.
    bool saveTo(const QString &path);
    /// Asks what becomes of unsaved work, where there is any, and then goes on, or not.
    void leave(const std::function<void()> &then);

    /// What the document is called: its file, its title or its first journey.
    QString name() const;

signals:
    /// Another document is open.
    void opened();
    void recentChanged();

private:
    void start(model::files::Opened opened, const QString &path);
    void tellReadOnly();

    Document *m_document;
    Session *m_session;
    QWidget *m_window;
};

/// The workspace of a new journey.
model::Workspace newWorkspace();

} // namespace app
