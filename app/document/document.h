// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/workspace/edit.h"
#include "model/workspace/workspace.h"

#include <QObject>

#include <memory>
#include <vector>

namespace app {

/// What is open: the current value, its history and where it is stored. One signal says that it changed; whoever shows
/// it compares the values before and after. Saving and recovery may hold a value as long as they like, on any thread.
class Document : public QObject {
    Q_OBJECT
public:
    explicit Document(QObject *parent = nullptr);

    const model::SharedWorkspace &workspace() const { return m_history[m_now].workspace; }

    /// Puts another document in its place; history begins anew. `path` empty = not stored yet.
    void start(model::Workspace workspace, const QString &path, bool readOnly = false);

    /// Puts work that a crash left unsaved in the place of the current value: one step of the history, or, where
    /// nothing was open, its beginning. Either way it is unsaved.
    void restore(model::Workspace workspace);

    /// Makes an edit, a step of the history. Refused: nothing has happened. An edit that changes nothing adds no step.
    model::Done apply(const model::edits::Any &edit);
    /// Several edits as one step, all or none.
    model::Done apply(const QList<model::edits::Any> &edits, const QString &name);
    /// Replaces the step just made where it was named so (a drag, a spin of the wheel): one step for the whole gesture,
    /// which ends with any other edit, undo, redo or saving. `edit` is made on the value before the gesture.
    model::Done applyMerging(const model::edits::Any &edit, const QString &gesture);
    model::Done applyMerging(const QList<model::edits::Any> &edits, const QString &name, const QString &gesture);
    /// The value the next edit of that gesture is made on.
    const model::SharedWorkspace &beforeGesture(const QString &gesture) const;

    bool canUndo() const { return m_now > 0; }
    bool canRedo() const { return m_now + 1 < m_history.size(); }
    void undo();
    void redo();
    QString undoName() const; ///< "Set the wait of …", empty where there is none
    QString redoName() const;
    /// What has been done since opening, the oldest first: the names of the edits, undone ones at the end.
    QStringList history() const;
    /// How many of them are in force: 0 = the document as opened.
    qsizetype now() const { return static_cast<qsizetype>(m_now); }
    /// Goes to the state after so many edits of the history, as that many times undo or redo; one signal.
    void jumpTo(qsizetype edits);

    const QString &path() const { return m_path; }
    bool isReadOnly() const { return m_readOnly; }
    /// What lies in the file (or what was opened, where it has none yet).
    const model::SharedWorkspace &stored() const { return m_stored; }
    /// Whether the current value differs from what is stored.
    bool isUnsaved() const { return workspace() != m_stored && !(*workspace() == *m_stored); }
    /// Writes the current value; on success it is what is stored. A read-only document needs another path.
    model::Done saveAs(const QString &path);

signals:
    void changed(const model::SharedWorkspace &before, const model::SharedWorkspace &after);
    /// Stored, path or history changed: title, buttons.
    void stateChanged();

private:
    struct Version {
        model::SharedWorkspace workspace;
        QString name; ///< of the edit that made it
        QString gesture;
    };
    void add(model::SharedWorkspace workspace, const QString &name, const QString &gesture);
    void show(const model::SharedWorkspace &before);
    bool continues(const QString &gesture) const;

    std::vector<Version> m_history;
    size_t m_now = 0;
    model::SharedWorkspace m_stored;
    QString m_path;
    bool m_readOnly = false;
};

} // namespace app
