// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/information/drawing.h"

#include <QHeaderView>
#include <QTableView>

namespace app::information {

class SheetModel;

/// The matrix on the screen: paints only what is in view, keeps names and heads still, and takes keys and clicks. Space
/// or a double click turns an ask on or off, digits say its share, Enter asks for the map.
class MatrixView : public QTableView {
    Q_OBJECT
public:
    MatrixView(Theme *theme, SheetModel *model, QWidget *parent = nullptr);

    /// Sizes after the sheet or the theme is another; the cell that is chosen stays so by item and step.
    void fit();
    const Look &look() const { return m_look; }
    void setEmphasis(Emphasis emphasis);
    Emphasis emphasis() const { return m_emphasis; }
    /// The rows and columns in view.
    Extent extent() const;
    /// Digits typed so far, or empty.
    const QString &typed() const { return m_typed; }
    void choose(const QModelIndex &cell);

signals:
    void turned(const QModelIndex &cell);
    void shared(const QModelIndex &cell, double share);
    /// The cell is to be seen on the map.
    void revealed(const QModelIndex &cell);
    void chosen(const QModelIndex &cell);
    void copied();
    void menuAsked(const QModelIndex &cell, const QPoint &global);

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    bool viewportEvent(QEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;

private:
    SheetModel *sheetModel() const;
    QRectF cellRect(const QModelIndex &cell) const;
    void paintCrosshair(QPainter &painter, const QModelIndex &cell);
    void paintTyped(QPainter &painter);
    bool type(const QKeyEvent *event);
    void commit();
    void showTip(const QModelIndex &cell);

    Theme *m_theme;
    Look m_look;
    Emphasis m_emphasis = Emphasis::All;
    QPersistentModelIndex m_hovered;
    QString m_typed;
};

/// Names beside the rows, or heads over the columns: painted whole, clicked one by one.
class MatrixHeader : public QHeaderView {
    Q_OBJECT
public:
    MatrixHeader(Qt::Orientation orientation, MatrixView *view);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    MatrixView *m_view;
};

} // namespace app::information
