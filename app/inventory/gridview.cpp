// SPDX-License-Identifier: GPL-3.0-only
#include "app/inventory/gridview.h"

#include "app/inventory/rowsmodel.h"

#include <QKeyEvent>
#include <QMouseEvent>

namespace app::inventory {

GridView::GridView(QWidget *parent) : QTableView(parent)
{
    setSelectionMode(ExtendedSelection);
    setSelectionBehavior(SelectItems);
    setEditTriggers(DoubleClicked | EditKeyPressed | AnyKeyPressed);
    setTabKeyNavigation(false);
    setShowGrid(false);
    setWordWrap(false);
    setDragDropMode(DragOnly);
    setDefaultDropAction(Qt::CopyAction);
    setHorizontalScrollMode(ScrollPerPixel);
    setVerticalScrollMode(ScrollPerPixel);
}

void GridView::goTo(const QModelIndex &cell) { selectionModel()->setCurrentIndex(cell, QItemSelectionModel::ClearAndSelect); }

QItemSelectionRange GridView::block() const
{
    QItemSelectionRange block;
    qsizetype cells = 0;
    for (const QItemSelectionRange &range : selectionModel()->selection()) {
        cells += qsizetype(range.width()) * range.height();
        block = !block.isValid() ? range
                                 : QItemSelectionRange(model()->index(std::min(block.top(), range.top()), std::min(block.left(), range.left())),
                                                       model()->index(std::max(block.bottom(), range.bottom()), std::max(block.right(), range.right())));
    }
    if (!block.isValid())
        return currentIndex().isValid() ? QItemSelectionRange(currentIndex()) : block;
    return cells == qsizetype(block.width()) * block.height() ? block : QItemSelectionRange();
}

QList<int> GridView::selectedRows() const
{
    QSet<int> rows;
    for (const QItemSelectionRange &range : selectionModel()->selection()) {
        for (int row = range.top(); row <= range.bottom(); ++row)
            rows.insert(row);
    }
    QList<int> ordered(rows.begin(), rows.end());
    std::ranges::sort(ordered);
    return ordered;
}

bool GridView::areRowsSelected() const
{
    const QItemSelection selection = selectionModel()->selection();
    return !selection.isEmpty() && std::ranges::all_of(selection, [&](const QItemSelectionRange &range) {
        return range.left() == 0 && range.right() == model()->columnCount() - 1;
    });
}

void GridView::step(int down, int right)
{
    const QModelIndex now = currentIndex();
    if (!now.isValid())
        return;
    const int columns = model()->columnCount(), rows = model()->rowCount();
    int row = now.row() + down, column = now.column() + right;
    if (column >= columns || column < 0) {
        row += column < 0 ? -1 : 1;
        column = column < 0 ? columns - 1 : 0;
    }
    if (row >= 0 && row < rows)
        goTo(model()->index(row, column));
}

bool GridView::asked(const QKeyEvent &key)
{
    const auto *rows = static_cast<const RowsModel *>(model());
    if (key.matches(QKeySequence::Copy))
        emit copyAsked();
    else if (key.matches(QKeySequence::Cut))
        emit cutAsked();
    else if (key.matches(QKeySequence::Paste))
        emit pasteAsked();
    else if (key.key() == Qt::Key_D && key.modifiers() == Qt::ControlModifier)
        emit fillDownAsked();
    else if ((key.key() == Qt::Key_Delete || key.key() == Qt::Key_Backspace) && key.modifiers() == Qt::NoModifier)
        emit deleteAsked();
    else if (key.key() == Qt::Key_Space && key.modifiers() == Qt::ShiftModifier)
        selectionModel()->select(currentIndex(), QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    else if (key.key() == Qt::Key_Space && key.modifiers() == Qt::NoModifier && currentIndex().isValid() &&
             rows->is(currentIndex().column()) == Column::Is::Flag)
        emit toggleAsked();
    else
        return false;
    return true;
}

/// Keys that are ours before they are anybody's shortcut: Ctrl+D, Delete and the like mean the table while the keyboard is in it.
bool GridView::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride && state() != EditingState) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const bool ours = key->matches(QKeySequence::Copy) || key->matches(QKeySequence::Cut) || key->matches(QKeySequence::Paste) ||
                          key->matches(QKeySequence::SelectAll) || (key->key() == Qt::Key_D && key->modifiers() == Qt::ControlModifier) ||
                          (key->modifiers() == Qt::NoModifier &&
                           (key->key() == Qt::Key_Delete || key->key() == Qt::Key_Backspace || key->key() == Qt::Key_Space || key->key() == Qt::Key_F2 ||
                            (key->key() < Qt::Key_Escape && !key->text().isEmpty())));
        if (ours) {
            event->accept();
            return true;
        }
    }
    return QTableView::event(event);
}

void GridView::keyPressEvent(QKeyEvent *event)
{
    if (state() == EditingState)
        return QTableView::keyPressEvent(event);
    if (asked(*event))
        return;
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter: return step(event->modifiers() & Qt::ShiftModifier ? -1 : 1, 0);
    case Qt::Key_Tab: return step(0, 1);
    case Qt::Key_Backtab: return step(0, -1);
    case Qt::Key_Escape: emit left(); return;
    default: QTableView::keyPressEvent(event);
    }
}

/// A press on the name of a row that is selected may become a drag out of the table; any other selects.
void GridView::mousePressEvent(QMouseEvent *event)
{
    const QModelIndex at = indexAt(event->pos());
    setDragEnabled(at.isValid() && at.column() == 0 && event->modifiers() == Qt::NoModifier && selectionModel()->isSelected(at));
    QTableView::mousePressEvent(event);
}

void GridView::closeEditor(QWidget *editor, QAbstractItemDelegate::EndEditHint hint)
{
    const QPersistentModelIndex at = currentIndex();
    QTableView::closeEditor(editor, QAbstractItemDelegate::NoHint);
    setFocus(Qt::OtherFocusReason);
    if (currentIndex() != at && at.isValid())
        goTo(at);
    switch (hint) {
    case QAbstractItemDelegate::EditNextItem: return step(0, 1);
    case QAbstractItemDelegate::EditPreviousItem: return step(0, -1);
    case QAbstractItemDelegate::SubmitModelCache: return step(1, 0);
    default: return;
    }
}

} // namespace app::inventory
