// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/charts/ticks.h"
#include "app/theme/theme.h"

#include <QHeaderView>
#include <QStyledItemDelegate>
#include <QTableView>

namespace app::compare {

class SheetModel;

/// The shared scale of the change column: in per cent, around all rows and zero.
struct Scale {
    charts::Ticks ticks; ///< as shares
    double low = 0, high = 0;

    static Scale of(const SheetModel &model);
    /// Where a share stands in a cell; the right end is kept for the figure.
    double x(double share, const QRectF &cell, const Theme &theme) const;
};

/// Draws a cell: figures at the right, the chosen strong, marks on the shared scale.
class SheetDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    SheetDelegate(const Theme *theme, const SheetModel *model, QObject *parent);
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    void paintBeneath(QPainter &painter, const QRectF &box, const QString &words) const;
    void paintChange(QPainter &painter, const QRectF &cell, const QModelIndex &index) const;

    const Theme *m_theme;
    const SheetModel *m_model;
};

/// Names of two lines, and the scale's ticks above the change column. A click on a name chooses it.
class SheetHeader : public QHeaderView {
    Q_OBJECT
public:
    SheetHeader(const Theme *theme, const SheetModel *model, QWidget *parent);
    QSize sizeHint() const override;

protected:
    void paintSection(QPainter *painter, const QRect &rect, int section) const override;

private:
    const Theme *m_theme;
    const SheetModel *m_model;
};

} // namespace app::compare
