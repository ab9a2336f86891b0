// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/map/mapview.h"

namespace app::map {

/// A map beside the map: another scenario at the same place and zoom, to be read, not changed. What is pointed at or
/// selected in one is so in both, and what is pushed or zoomed here moves there.
class MirrorView : public QGraphicsView {
    Q_OBJECT
public:
    MirrorView(const Theme *theme, Session *session, MapView *leader, MapScene *leaderScene, MapScene *scene);

    /// Takes place and zoom of the leader.
    void follow();

protected:
    void drawForeground(QPainter *painter, const QRectF &rect) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void leaveEvent(QEvent *event) override;
    bool viewportEvent(QEvent *event) override;

private:
    void lead();
    void mirrorHover();
    QGraphicsItem *under(QPoint point) const;

    const Theme *m_theme;
    Session *m_session;
    MapView *m_leader;
    MapScene *m_leaderScene;
    MapScene *m_scene;
    std::optional<QPoint> m_pushed; ///< where the pointer was while it pushes the map
    bool m_following = false;
};

} // namespace app::map
