// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/map/pane.h"

#include <QSplitter>

namespace app::map {

/// The map alone, or with up to three others at its left: the baseline or scenarios, at the same place and zoom. Only the
/// map at the right is edited.
class SideBySide : public QSplitter {
    Q_OBJECT
public:
    SideBySide(const Theme *theme, Document *document, Session *session, MapView *view, MapScene *scene);

    static constexpr qsizetype mostViews = 4;

    /// Two views, or one.
    void setOn(bool on);
    bool isOn() const { return !m_panes.isEmpty(); }
    /// One view more or less, of what is not seen yet; without room for another nothing happens, and it is said.
    void addView();
    void removeView();
    const QList<Pane *> &panes() const { return m_panes; }

    /// The map at the right shows this now. What the subject points to belongs to `workspace`.
    void compareWith(const Subject &subject, const Plan &plan, const model::SharedWorkspace &workspace);

signals:
    void turned(bool on);
    void said(const QString &sentence);

private:
    void close(Pane *pane);
    void tell();
    /// What is not seen yet, the baseline first.
    std::optional<model::ScenarioId> nextUnseen() const;
    void spread();

    const Theme *m_theme;
    Document *m_document;
    Session *m_session;
    MapView *m_view;
    MapScene *m_scene;
    PaneHead *m_head;
    QList<Pane *> m_panes; ///< from left to right
    model::SharedWorkspace m_workspace;
    Subject m_subject;
    std::optional<Plan> m_plan;
    QString m_hours; ///< of the map at the right
};

} // namespace app::map
