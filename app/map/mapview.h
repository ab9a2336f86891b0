// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/explain/attach.h"
#include "app/map/gesture.h"
#include "app/theme/theme.h"

#include <QGraphicsView>

namespace app::map {

class InPlaceEditor;

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

    // Edits that open an editor in place or lead the selection on.
    void addAt(QPointF point);
    void addAfter(const model::NodeId &node, std::optional<QPointF> at = {});
    void insertOn(const model::EdgeId &edge);
    void connectTo(const model::NodeId &from, const model::NodeId &to);
    void rename(const model::NodeId &node);
    void editShare(const model::EdgeId &edge);
    /// The next node chosen, by click or by arrows and Enter, is where the way leads.
    void startConnecting(const model::NodeId &from);
    void walk(int key);
    void selectNextEdge();

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

private:
    /// The node whose handle, from which connections start, is here.
    const NodeItem *handleAt(QPointF point) const;
    void press(QPointF point, Qt::KeyboardModifiers modifiers);
    void choose(const model::NodeId &node);
    void choose(const model::EdgeId &edge);
    void bringIntoView(const QRectF &box);
    void showTip(QHelpEvent *event);
    void showFocus();
    void openEditor(const QRectF &where, const QString &text, std::function<void(const QString &)> done);
    /// What the selected step's figure is, for F1.
    std::optional<explain::Asked> asked() const;
    Canvas canvas();

    Theme *m_theme;
    Session *m_session;
    Editing *m_editing;
    MapScene *m_scene;
    std::unique_ptr<Gesture> m_gesture;
    std::optional<model::NodeId> m_connectingFrom;
    InPlaceEditor *m_editor;
    double m_zoom = 1;
    bool m_spaceHeld = false;
};

} // namespace app::map
