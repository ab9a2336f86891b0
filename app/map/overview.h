// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/map/mapview.h"

#include <QWidget>

namespace app::map {

/// The whole map in small, with a frame around what the view shows; a click or a drag moves the view there.
class Overview : public QWidget {
    Q_OBJECT
public:
    Overview(MapView *view, MapScene *scene, QWidget *parent = nullptr);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;

private:
    /// From scene to this widget.
    QTransform fitting() const;
    void go(QPointF here);
    /// The map without the frame, painted once for each content.
    QPixmap picture() const;

    MapView *m_view;
    MapScene *m_scene;
    QPixmap m_picture;
};

} // namespace app::map
