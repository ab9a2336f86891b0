// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/theme/theme.h"

#include <QStyledItemDelegate>

namespace app::inventory {

/// Draws a cell of the room's tables, a quantity with the dots of its grade and a yes with a tick, and edits it: words of a list are chosen, the
/// rest is typed, with names that are there already to pick from.
class CellDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    CellDelegate(const Theme *theme, QObject *parent);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void setEditorData(QWidget *editor, const QModelIndex &index) const override;
    void setModelData(QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const override;
    void updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    QWidget *makeChoice(QWidget *parent, const QStringList &words) const;

    const Theme *m_theme;
};

} // namespace app::inventory
