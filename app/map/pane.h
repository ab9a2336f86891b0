// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/map/mirrorview.h"
#include "app/theme/parts.h"

#include <QMenu>

namespace app::map {

/// What stands over a map that is beside another: what it is of, and its hours a person and a year.
class PaneHead : public Panel {
    Q_OBJECT
public:
    /// Chosen: another scenario can be picked here, and the view closed.
    enum class Kind { Fixed, Chosen };
    PaneHead(const Theme *theme, Kind kind);

    void tell(const QString &name, const QString &figures);
    QMenu *menu() const { return m_menu; }

signals:
    void closeWanted();

private:
    void fit();

    const Theme *m_theme;
    QMenu *m_menu;
    Chooser *m_chooser = nullptr;
    PlainLabel *m_name = nullptr;
    PlainLabel *m_figures;
};

/// One of the maps beside the map: the baseline or a scenario of the same journey, with figures of its own.
class Pane : public QWidget {
    Q_OBJECT
public:
    Pane(const Theme *theme, Document *document, Session *session, MapView *leader, MapScene *leaderScene);

    /// None = the baseline.
    void choose(const std::optional<model::ScenarioId> &scenario);
    const std::optional<model::ScenarioId> &scenario() const { return m_session.scenarioId(); }

    /// The leader shows this; its places are these. What the subject points to belongs to `workspace`.
    void compareWith(const Subject &subject, const Plan &plan, const model::SharedWorkspace &workspace);

    MirrorView *view() const { return m_view; }
    MapScene *scene() const { return m_scene; }

signals:
    void closeWanted();

private:
    void fillMenu();
    void follow();
    void render();

    const Theme *m_theme;
    Document *m_document;
    Session *m_leaderSession;
    MapScene *m_leaderScene;
    Session m_session;
    AnalysisRunner m_runner;
    MapScene *m_scene;
    MirrorView *m_view;
    PaneHead *m_head;
    // What the leader showed last; the workspace keeps alive what the subject points to.
    model::SharedWorkspace m_workspace;
    Subject m_subject;
    std::optional<Plan> m_plan;
};

/// "43.8 h a person, 26.1 million hours a year"; empty where there are no figures.
QString hoursOf(const Analysis *analysis);

} // namespace app::map
