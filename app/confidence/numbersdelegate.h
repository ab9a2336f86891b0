// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/theme/theme.h"

#include <QStyledItemDelegate>

namespace app::confidence {

/// Draws a cell of the table of numbers, a grade with its dots, and edits it: grades and sources are chosen, the rest
/// is typed.
class NumbersDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    NumbersDelegate(const Theme *theme, QObject *parent);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void setEditorData(QWidget *editor, const QModelIndex &index) const override;
    void setModelData(QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const override;
    void updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option,
                              const QModelIndex &index) const override;

private:
    QWidget *makeChoice(QWidget *parent, const QModelIndex &index) const;

    const Theme *m_theme;
};

} // namespace app::confidence
