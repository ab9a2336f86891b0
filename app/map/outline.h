// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/map/mapview.h"
#include "app/map/outlinemodel.h"

#include <QTreeView>

class QAction;

namespace app::map {

/// The outline beside the canvas: the same words in a tree, chosen and edited the same way. What is selected here is
/// selected there. Nothing is worked out while it is hidden.
class Outline : public QTreeView {
    Q_OBJECT
public:
    Outline(Theme *theme, MapView *view, MapScene *scene, Session *session, Editing *editing);

    /// Shown or hidden by an action; how somebody left it is how they find it.
    void follow(QAction *action);
    /// Canvas and outline side by side. The caller owns it.
    static QWidget *beside(Outline *outline, QWidget *canvas);

signals:
    void menuWanted(QPoint global);
    void said(const QString &sentence);

protected:
    bool event(QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void selectionChanged(const QItemSelection &selected, const QItemSelection &deselected) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;

private:
    void showContent();
    void showSelection();
    void takeSelection();
    void editNow(const std::optional<model::NodeId> &node);
    /// A step behind the row, its name ready to be typed.
    void addBehind(const QModelIndex &row, model::drawing::Way way);
    void dress();

    Theme *m_theme;
    MapView *m_view;
    MapScene *m_scene;
    Session *m_session;
    Editing *m_editing;
    OutlineModel *m_outline;
    bool m_stale = true;
    bool m_following = false; ///< the selection comes from elsewhere
    QSet<QString> m_seen;     ///< lanes that were opened when they were new
};

} // namespace app::map
