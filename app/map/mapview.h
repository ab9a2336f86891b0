// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/explain/attach.h"
#include "app/map/gesture.h"
#include "app/theme/theme.h"

#include <QGraphicsView>

namespace app::map {

class Hand;

/// The canvas: shows the scene with lane heads that stay, and turns keys and the pointer into gestures and edits.
class MapView : public QGraphicsView {
    Q_OBJECT
public:
    MapView(Theme *theme, Session *session, Editing *editing, MapScene *scene, QWidget *parent = nullptr);
    ~MapView() override;

    /// 1 = 100 % of the theme's text scale.
    double zoom() const { return m_zoom; }
    void setZoom(double zoom, std::optional<QPoint> around = {});
    void zoomBy(int steps);
    void fit();
    void reveal(const model::Where &where);
    /// What of the scene is seen right of the lane heads.
    QRectF seen() const;

    void fitSelection();
    void choose(const model::NodeId &node);
    void choose(const model::EdgeId &edge);
    void bringIntoView(const QRectF &box);
    void walk(int key);
    void selectNextEdge();
    /// The n-th way out of the selected node, from the top: 1 is the first.
    void takeBranch(int number);

    const NodeItem *item(const model::NodeId &node) const { return m_scene->item(node); }
    /// What takes more than one move.
    Hand *hand() const { return m_hand; }
    std::optional<model::NodeId> oneNode() const;
    std::optional<model::EdgeId> oneEdge() const;

signals:
    void zoomed();
    void menuWanted(QPoint global);
    void said(const QString &sentence);

protected:
    void drawForeground(QPainter *painter, const QRectF &rect) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void keyReleaseEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    bool focusNextPrevChild(bool next) override;
    bool viewportEvent(QEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragMoveEvent(QDragMoveEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    /// The node whose handle, from which connections start, is here.
    const NodeItem *handleAt(QPointF point) const;
    NodeItem *nodeUnder(QPointF point) const;
    void press(QPointF point, Qt::KeyboardModifiers modifiers);
    void pressThing(QPointF point, bool adds);
    bool pressNode(QPointF point, bool adds);
    bool pressEdge(QPointF point, bool adds);
    /// Where a click puts a step on the way under the pointer; none where none is.
    std::optional<QPointF> insertionPoint() const;
    void nudge(int key);
    void stop();
    void enter(Qt::KeyboardModifiers modifiers);
    void showTip(QHelpEvent *event);
    void showFocus();
    /// What the selected step's figure is, for F1.
    std::optional<explain::Asked> asked() const;
    Canvas canvas();

    Theme *m_theme;
    Session *m_session;
    Editing *m_editing;
    MapScene *m_scene;
    std::unique_ptr<Gesture> m_gesture;
    Hand *m_hand;
    double m_zoom = 1;
    bool m_spaceHeld = false;
};

} // namespace app::map
